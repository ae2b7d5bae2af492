"""Rounds (*tournées*): the home visits of a professional on a day, in order (AG5).

A visit is an appointment at home that belongs to a round; its planned time comes from the order.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId
from coordo_desktop.domain.text import fold


def round_name(label: str) -> str:
    """« Tournée Ostabat » in French; a label that says so already stands alone."""
    if fold(label).startswith("tournee"):
        return label
    return f"Tournée {label}".rstrip()


class PointSource(StrEnum):
    """Where a place on the map comes from; UNKNOWN: travel is counted at a flat rate."""

    TYPED = "typed"
    COMMUNE = "commune"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place: degrees, WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One *passage*: planned at `starts_at`, within its window if it has one.

    `travel` minutes and `metres` from the place before; `late` minutes after the window's end
    (0: in time); `waits` minutes before its start. `title` is what it was booked for; `care` what
    is to be done there that day: that, and what the plan asks.
    """

    appointment_id: AppointmentId
    version: int
    position: int
    patient_id: PatientId
    patient: str
    address: str = ""
    town: str = ""
    access: str = ""
    phones: tuple[str, ...] = ()
    starts_at: datetime
    ends_at: datetime
    window_from: time | None = None
    window_to: time | None = None
    title: str = ""
    care: tuple[str, ...] = ()
    note: str = ""
    state: AppointmentState = AppointmentState.PLANNED
    done_at: datetime | None = None
    travel: int = 0
    metres: int = 0
    late: int = 0
    waits: int = 0
    source: PointSource = PointSource.UNKNOWN
    point: Point | None = None
    outdated: bool = False  # coordinates were typed for a former address
    home: str = ""  # the same for two people under one roof
    others: tuple[PatientId, ...] = ()  # seen in the same visit, named with the first

    def hidden(self) -> "Visit":
        """The same visit with its place in the round and its hours, and nothing of the person."""
        return replace(
            self,
            patient="Occupé",
            address="",
            town="",
            access="",
            phones=(),
            title="",
            care=(),
            note="",
            source=PointSource.UNKNOWN,
            point=None,
            outdated=False,
            home="",
            others=(),
        )

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return round((self.ends_at - self.starts_at).total_seconds() / 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round with its visits in order. `by_hand`: the order was set by somebody, and is kept.

    `starts_at`/`ends_at` from leaving to coming back; they hold the professional's time.
    """

    id: RoundId
    version: int = 1
    professional_id: ProfessionalId
    professional: str = ""
    profession: str = ""
    on: date
    label: str = ""
    leaves_at: time
    starts_at: datetime
    ends_at: datetime
    by_hand: bool = False
    visits: tuple[Visit, ...] = ()
    travel: int = 0  # minutes
    metres: int = 0
    sheet_number: int = 0  # of the last sheet printed for it
    back: int = 0  # minutes from the last home to the practice
    start: Point | None = None  # the practice, where it is known

    @property
    def done(self) -> int:
        """How many visits were made."""
        return sum(visit.done_at is not None for visit in self.visits)

    @property
    def order(self) -> tuple[AppointmentId, ...]:
        """Its visits, in order."""
        return tuple(visit.appointment_id for visit in self.visits)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundBlock:
    """A round as the agenda shows it."""

    id: RoundId
    version: int
    professional_id: ProfessionalId
    on: date
    label: str
    starts_at: datetime
    ends_at: datetime
    visits: int
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenWindow:
    """A visit that no order reaches in its window: how late it would be, at best."""

    appointment_id: AppointmentId
    patient: str
    window_from: time | None
    window_to: time | None
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundProposal:
    """An order for a round, beside the one it has: minutes and metres of each.

    `broken` is empty where every window holds. The proposed way is never longer than the one it
    replaces when that one is feasible.
    """

    order: tuple[AppointmentId, ...]
    visits: tuple[Visit, ...]
    travel: int
    metres: int
    travel_before: int
    metres_before: int
    late_before: int = 0  # minutes late of the order it has, all visits together
    ends_at: datetime
    broken: tuple[BrokenWindow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseVisit:
    """A home visit of the day that is in no round, or in the round of `round_id`."""

    appointment_id: AppointmentId
    version: int
    professional_id: ProfessionalId | None
    professional: str
    patient: str
    town: str = ""
    starts_at: datetime
    ends_at: datetime
    round_id: RoundId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDay:
    """The rounds of a day, and the home visits nobody put in one yet, by professional."""

    on: date
    rounds: tuple[Round, ...] = ()
    loose: tuple[LooseVisit, ...] = ()
    may_print: bool = False  # the person at the desk may print handover sheets


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRounds:
    """What one press made for a day, and what was in the way of the rest."""

    rounds: tuple[Round, ...] = ()
    blocked: tuple[Conflict, ...] = ()


LONGEST_ROUND = timedelta(hours=16)
"""A round that lasts longer is a mistake of order or of hours."""


@dataclass(eq=False)
class RoundTooLong(Refusal):
    """In this order the round would end after the day it began, or last over LONGEST_ROUND."""


@dataclass(eq=False)
class WindowBackwards(Refusal):
    """A window would close before it opens."""

    field: str = "window_to"


@dataclass(eq=False)
class VisitDone(Refusal):
    """The visit was made: it stays where it was."""


@dataclass(eq=False)
class NotAVisit(Refusal):
    """Only a home visit of one person, that day and still to be made, goes in a round."""


@dataclass(eq=False)
class BadHour(Refusal):
    """What was typed is not an hour of the day, or a window."""

    field: str = "hour"


@dataclass(eq=False)
class BadPoint(Refusal):
    """These coordinates are not a place, or lie far from every French territory."""

    field: str = "point"


@dataclass(eq=False)
class NoVisits(Refusal):
    """There is no home visit to put in a round that day."""
