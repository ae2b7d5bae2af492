"""The evening pack (DI3): what care needs for three days, on the day the machine dies."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.errors import InvalidField, Refusal

DAYS = 3
KEPT = 3
PREFIX = "Continuite-"
_NEXT_DAY_FROM = time(15)  # a pack made from then on begins with tomorrow
_AGAIN_AFTER = timedelta(minutes=15)
_LETTERS = 16  # of a password one types: with letters and digits, more than 80 bits


@dataclass(eq=False)
class PackOff(Refusal):
    """The evening pack has no folder or no password yet."""

    missing: str


@dataclass(eq=False)
class PackPasswordWeak(Refusal):
    """A password that stands alone against whoever finds the file: too short, or one character."""

    least: int


@dataclass(eq=False)
class PackFolderThere(Refusal):
    """A folder said to be no more holds packs still; none counted where it cannot be read."""

    packs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuitySettings:
    """What the practice decided: `hour` "18:30", `folder` a path, `password` closes each pack.

    The password lies in the encrypted file: packs are made while nobody types it.
    """

    enabled: bool = False
    hour: str = "18:00"
    folder: str = ""
    password: str = ""
    since: datetime | None = None  # when it was switched on


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """One pack that was made. `code` is printed on its first page and stands in the journal."""

    at: datetime
    name: str
    pages: int
    patients: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackStatus:
    """How the evening pack does. `error` names the mishap of the last trial, empty if it held."""

    enabled: bool
    last: Packed | None = None
    failed_at: datetime | None = None
    error: str = ""
    expected_at: datetime | None = None  # the last evening a pack should have been made

    @property
    def late(self) -> bool:
        """Whether the pack of the last evening is missing."""
        if not self.enabled or self.expected_at is None:
            return False
        return self.last is None or self.last.at < self.expected_at


def read_hour(typed: str) -> time:
    """« 18:30 », « 18h30 », « 18 h »; InvalidField."""
    digits = typed.lower().replace("h", ":").replace(" ", "").strip("\u00a0\u202f:")
    hours, _, minutes = digits.partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except (ValueError, OverflowError) as error:
        raise InvalidField(field="hour") from error


def checked(settings: ContinuitySettings) -> ContinuitySettings:
    """The settings as they may be kept. InvalidField, PackOff, PackPasswordWeak."""
    hour = read_hour(settings.hour)
    if settings.password and not strong(settings.password):
        raise PackPasswordWeak(least=_LETTERS)
    if settings.enabled:
        for missing in ("folder", "password"):
            if not getattr(settings, missing):
                raise PackOff(missing=missing)
    return replace(settings, hour=f"{hour:%H:%M}", folder=settings.folder.strip())


def strong(password: str) -> bool:
    """Whether a password can stand alone: sixteen signs, eight of them different."""
    return len(password) >= _LETTERS and len(set(password)) >= _LETTERS // 2


def expected_at(settings: ContinuitySettings, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The last evening's hour a pack was to be made at; None before the first."""
    if not settings.enabled:
        return None
    local, hour = now.astimezone(zone), read_hour(settings.hour)
    at = datetime.combine(local.date(), hour, zone)
    if at > local:
        at = datetime.combine(local.date() - timedelta(days=1), hour, zone)
    return None if settings.since is not None and at < settings.since else at


def is_due(status: PackStatus, now: datetime) -> bool:
    """Whether a pack is to be made now: one is late, and the last trial was not just refused."""
    if not status.late:
        return False
    return status.failed_at is None or not timedelta() <= now - status.failed_at < _AGAIN_AFTER


def first_day(now: datetime) -> date:
    """The first day of a pack made at this local time: today, tomorrow from mid-afternoon."""
    later = now.time() >= _NEXT_DAY_FROM
    return now.date() + timedelta(days=1) if later else now.date()


def file_name(at: datetime) -> str:
    """« Continuite-2026-11-23-1830.pdf », local time; nobody's name."""
    return f"{PREFIX}{at:%Y-%m-%d-%H%M}.pdf"


def packs_among(names: list[str]) -> list[str]:
    """Of the names of a folder, the packs, oldest first."""
    return sorted(one for one in names if one.startswith(PREFIX) and one.endswith(".pdf"))


def superfluous(names: list[str]) -> list[str]:
    """Of the names of a folder, the packs past the newest three."""
    return packs_among(names)[:-KEPT]
