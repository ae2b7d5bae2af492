"""Rounds (*tournées*): the home visits of a professional on a day, in order (AG5).

A visit is an appointment at home that belongs to a round; its planned time comes from the order.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId


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
    (0: in time); `waits` minutes before its start. `care` is what is to be done there that day.
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
    care: tuple[str, ...] = ()
    note: str = ""
    state: AppointmentState = AppointmentState.PLANNED
    done_at: datetime | None = None
    travel: int = 0
    metres: int = 0
    late: int = 0
    waits: int = 0
    source: PointSource = PointSource.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round with its visits in order. `by_hand`: the order was set by somebody, and is kept.

    `starts_at`/`ends_at` from leaving to coming back; they hold the professional's time.
    """

    id: RoundId
    version: int = 1
    professional_id: ProfessionalId
    professional: str = ""
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
    broken: tuple[BrokenWindow, ...] = ()


@dataclass(eq=False)
class NoVisits(Refusal):
    """There is no home visit to put in a round that day."""
