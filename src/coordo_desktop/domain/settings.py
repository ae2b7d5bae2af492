"""What the practice decides, with defaults and bounds."""

from dataclasses import dataclass, replace
from zoneinfo import available_timezones

from coordo_desktop.domain.errors import InvalidField

BOUNDS = {"auto_lock_minutes": (1, 15), "sheet_valid_hours": (1, 168), "focus_ageing_days": (1, 90)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSettings:
    """One practice's settings, kept in the encrypted file.

    `auto_lock_minutes` 1-15 (security design 6.3); `sheet_valid_hours` 1-168: after that a
    printed sheet is out of date; `time_zone` an IANA name; `focus_ageing_days` 1-90.
    """

    name: str = ""
    finess: str = ""
    phone: str = ""
    address: str = ""
    postal_code: str = ""
    town: str = ""
    time_zone: str = "Europe/Paris"
    auto_lock_minutes: int = 5
    sheet_valid_hours: int = 30
    focus_ageing_days: int = 7
    backup_folder: str = ""
    demonstration: bool = False


def checked(settings: PracticeSettings) -> PracticeSettings:
    """The settings as they may be kept; InvalidField names the one out of bounds."""
    for field, (low, high) in BOUNDS.items():
        if not low <= getattr(settings, field) <= high:
            raise InvalidField(field=field)
    if settings.time_zone not in available_timezones():
        raise InvalidField(field="time_zone")
    return replace(settings, name=settings.name.strip())
