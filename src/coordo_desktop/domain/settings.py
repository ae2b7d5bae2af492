"""What the practice decides, with defaults and bounds."""

from dataclasses import dataclass


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
