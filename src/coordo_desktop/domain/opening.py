"""When the practice is open, who is away, which days are holidays, which rooms there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AbsenceId, ClosingId, ProfessionalId, RoomId

Hours = tuple[tuple[time, time], ...]
"""The open spans of a day, in order, disjoint: ((08:00, 20:00),)."""

_WEEKDAY: Hours = ((time(8), time(20)),)
_SATURDAY: Hours = ((time(8), time(12)),)


class AbsenceKind(StrEnum):
    """Why somebody is away, or a room cannot be used."""

    LEAVE = "leave"
    SICK = "sick"
    TRAINING = "training"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room of the practice, in the order it is shown."""

    id: RoomId
    version: int = 1
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A professional is away over [starts_at, ends_at); `replacement_id` does their work then."""

    id: AbsenceId
    version: int = 1
    professional_id: ProfessionalId
    professional: str = ""
    starts_at: datetime
    ends_at: datetime
    kind: AbsenceKind = AbsenceKind.LEAVE
    note: str = ""
    replacement_id: ProfessionalId | None = None
    replacement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The practice is closed from `first` to `last`, both included."""

    id: ClosingId
    version: int = 1
    first: date
    last: date
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSettings:
    """What the practice decides of its agenda. `hours` from Monday to Sunday.

    `holiday_area`: "" (metropolitan), "alsace_moselle", "guadeloupe", "guyane", "martinique",
    "mayotte", "reunion". Travel between two homes: straight line × `detour`, at `speed` km/h,
    plus `stop` minutes. `latitude`/`longitude` of the practice, None: those of its commune.
    Opening 8:00-20:00 and Saturday morning: reference 6.3, a default.
    """

    hours: tuple[Hours, ...] = (
        _WEEKDAY, _WEEKDAY, _WEEKDAY, _WEEKDAY, _WEEKDAY, _SATURDAY, (),
    )  # fmt: skip
    holiday_area: str = ""
    closed_on_holidays: bool = True
    minutes: Mapping[str, int] = field(default_factory=dict)  # AppointmentKind -> usual length
    reminder_days: int = 2
    speed: int = 45
    detour: float = 1.3
    stop: int = 3
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDay:
    """One day: its open spans, and why it has none. `holiday` is its French name.

    `closed`: by a closing or a holiday, whatever the day of the week.
    """

    on: date
    hours: Hours = ()
    holiday: str = ""
    closing: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPerson:
    """A professional as a column: name, short name (« HARISMEDY »), profession, own hours.

    `shown`: has a column of their own. `version` of what was decided of it, 0: nothing yet.
    """

    id: ProfessionalId
    name: str
    short: str
    profession: str = ""
    mine: bool = False  # the person at the desk
    active: bool = True
    hours: tuple[Hours, ...] = ()  # Monday to Sunday; empty: those of the practice
    shown: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """What an absence, a closing or a room that goes would touch: counts, and the first day."""

    appointments: int = 0
    patients: int = 0
    first: date | None = None


@dataclass(eq=False)
class HoursOutOfOrder(Refusal):
    """The spans of a day (0 Monday) overlap, or one ends before it starts."""

    day: int
    field: str = "hours"


@dataclass(eq=False)
class LastBeforeFirst(Refusal):
    """A closing, or an absence, would end before it begins."""

    field: str = "last"


@dataclass(eq=False)
class RoomNameTaken(Refusal):
    """Another room bears this name."""

    field: str = "name"


@dataclass(eq=False)
class RoomInUse(Refusal):
    """Appointments to come are in this room: they go elsewhere first."""

    appointments: int
    field: str = "name"


@dataclass(eq=False)
class ReplacedBySelf(Refusal):
    """Nobody stands in for themselves."""

    field: str = "replacement_id"
