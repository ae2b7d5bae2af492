"""What the rules of the agenda judge: appointments, absences, who waits."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.appointments import AppointmentKind, TransportOrder
from coordo_desktop.domain.patients import LifeCycle


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentFact:
    """One appointment of somebody, or the first of `count`; `title` as typed, may be empty."""

    who: Whose
    id: UUID
    version: int
    starts_at: datetime
    title: str = ""
    kind: AppointmentKind = AppointmentKind.OTHER
    count: int = 1
    preparation: str = ""
    again: bool = False  # called already, without an answer
    order: TransportOrder = TransportOrder.NOT_NEEDED
    life: LifeCycle = LifeCycle.ACTIVE
    why: str = ""  # as typed when the record was suspended or closed


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedFact:
    """Somebody did not come, and nobody saw to it; `tries` calls without an answer."""

    who: Whose
    id: UUID
    starts_at: datetime
    title: str = ""
    kind: AppointmentKind = AppointmentKind.OTHER
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TwiceFact:
    """Two appointments of somebody on one day, apart from one another."""

    who: Whose
    id: UUID
    version: int
    on: date
    at: tuple[datetime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UncoveredFact:
    """An absence during which appointments stand: how many, from when to when."""

    id: UUID
    professional: str
    starts_at: datetime
    ends_at: datetime
    count: int
    first_at: datetime
    mine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingFact:
    """Somebody waits for an appointment."""

    who: Whose
    id: UUID
    version: int
    since: datetime
    title: str = ""
    kind: AppointmentKind = AppointmentKind.OTHER
    before: date | None = None
    urgent: bool = False
