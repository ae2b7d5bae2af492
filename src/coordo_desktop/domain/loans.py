"""Lent equipment: what it is, who has it until when, what was done to it (ST7).

A piece of equipment is one object with its serial number; a loan is one time it was out. Its
register (`EquipmentEvent`) only grows; undoing an event marks it and puts back what it changed.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    EquipmentEventId,
    EquipmentId,
    LoanId,
    PatientId,
    ProfessionalId,
    StockPlaceId,
)

SOON = timedelta(days=7)
"""A loan due within a week is said to be due soon."""
SERVICE_SOON = timedelta(days=30)


class EquipmentState(StrEnum):
    """Where a piece of equipment is in its life; only `AVAILABLE` may be lent."""

    AVAILABLE = "available"
    LENT = "lent"
    TO_CLEAN = "to_clean"  # back, not cleaned yet
    IN_SERVICE = "in_service"  # being serviced or repaired
    LOST = "lost"
    RETIRED = "retired"


class Condition(StrEnum):
    """In what state equipment went out or came back."""

    GOOD = "good"
    WORN = "worn"
    DAMAGED = "damaged"


class EventKind(StrEnum):
    """A line of the register of a piece of equipment."""

    ADDED = "added"
    LENT = "lent"
    PROLONGED = "prolonged"
    CALLED = "called"
    RETURNED = "returned"
    CLEANED = "cleaned"
    SENT = "sent"  # to be serviced or repaired
    SERVICED = "serviced"
    LOST = "lost"
    FOUND = "found"
    RETIRED = "retired"


class Timing(StrEnum):
    """Where a loan stands against its due day."""

    RUNNING = "running"
    SOON = "soon"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentDraft:
    """What is typed of a piece of equipment.

    `name`: what it is (« Déambulateur »), `model` its make. `serial`: engraved on it, or the
    practice's own number; one piece bears it. `code`: what its own label reads, where that differs.
    `owner`: whose it is, empty for the practice. `deposit` in cents, usually asked. `loan_days`:
    how long it usually goes out, 0: asked each time. `service_days` between two services, 0: none
    is due; `service_due`: the next one. `cleaned_after`: to be cleaned before it is lent again.
    `accessories`: what goes with it, one a line.
    """

    name: str
    model: str = ""
    serial: str
    code: str = ""
    owner: str = ""
    home_id: StockPlaceId | None = None
    deposit: int = 0
    loan_days: int = 0
    service_days: int = 0
    service_due: date | None = None
    cleaned_after: bool = True
    accessories: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment(EquipmentDraft):
    """A piece of equipment the practice lends."""

    id: EquipmentId
    version: int = 1
    state: EquipmentState = EquipmentState.AVAILABLE
    home: str = ""

    def service_late(self, today: date) -> bool:
        """Its service is past due; what is lost or retired awaits none."""
        off = self.state in {EquipmentState.LOST, EquipmentState.RETIRED}
        return self.service_due is not None and self.service_due < today and not off

    def service_soon(self, today: date) -> bool:
        """Its service is due within a month, or past due."""
        off = self.state in {EquipmentState.LOST, EquipmentState.RETIRED}
        return self.service_due is not None and self.service_due - today <= SERVICE_SOON and not off


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanDraft:
    """Equipment to be lent to a patient or to a professional (one of the two).

    `deposit` in cents, taken now. `due`: the day it must be back. `remark`: state out.
    """

    equipment_id: EquipmentId
    patient_id: PatientId | None = None
    professional_id: ProfessionalId | None = None
    due: date
    deposit: int = 0
    condition: Condition = Condition.GOOD
    remark: str = ""
    accessories: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnDraft:
    """What is said when equipment comes back. `deposit_back`: cents given back.

    `to_service`: it goes to be repaired, whatever its condition. `missing`: accessories that did
    not come back.
    """

    condition: Condition = Condition.GOOD
    remark: str = ""
    missing: str = ""
    deposit_back: int = 0
    cleaned: bool = False
    to_service: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """One time a piece of equipment was out.

    `who`: the patient or the professional. `masked` (somebody outside the reader's reach): neither
    who it is nor what was written of it is told. `back_day` None: still out. `calls`: how many
    times the borrower was called, `called` the last of them. `lost`: it never came back.
    """

    id: LoanId
    version: int = 1
    equipment_id: EquipmentId
    name: str = ""
    model: str = ""
    serial: str = ""
    patient_id: PatientId | None = None
    professional_id: ProfessionalId | None = None
    who: str = ""
    who_detail: str = ""
    phones: tuple[str, ...] = ()
    masked: bool = False
    out_at: datetime
    out_day: date
    due: date
    deposit: int = 0
    condition_out: Condition = Condition.GOOD
    remark_out: str = ""
    accessories: str = ""
    author_out: str = ""
    back_at: datetime | None = None
    back_day: date | None = None
    condition_in: Condition | None = None
    remark_in: str = ""
    missing: str = ""
    deposit_back: int = 0
    author_in: str = ""
    lost: bool = False
    calls: int = 0
    called: date | None = None
    call_note: str = ""

    def timing(self, today: date) -> Timing:
        """Where it stands; a loan is overdue from the day after its due day."""
        if self.back_day is not None or self.lost:
            return Timing.CLOSED
        if self.due < today:
            return Timing.OVERDUE
        return Timing.SOON if self.due - today <= SOON else Timing.RUNNING

    def days_late(self, today: date) -> int:
        """Days past its due day, 0 where it is not."""
        return max(0, (today - self.due).days) if self.timing(today) is Timing.OVERDUE else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentEvent:
    """A line of the register. `before`/`after`: a day that it moved (due day, next service)."""

    id: EquipmentEventId
    equipment_id: EquipmentId
    loan_id: LoanId | None = None
    at: datetime
    day: date
    kind: EventKind
    note: str = ""
    before: date | None = None
    after: date | None = None
    author: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentLine:
    """A piece of equipment with the loan it is out on, if it is."""

    equipment: Equipment
    loan: Loan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentDetail:
    """A piece of equipment, every loan of it, newest first, and its register, newest first."""

    equipment: Equipment
    loan: Loan | None = None
    loans: tuple[Loan, ...] = ()
    events: tuple[EquipmentEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanOverview:
    """Everything lent or to be lent, and what is counted on the tiles."""

    today: date
    lines: tuple[EquipmentLine, ...] = ()
    out: int = 0
    overdue: int = 0
    to_clean: int = 0
    service: int = 0  # past due or due within a month


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanDone:
    """What an act on a piece of equipment left: what is undone by, and how it stands."""

    event_id: EquipmentEventId
    equipment: Equipment
    loan: Loan | None = None


@dataclass(eq=False)
class SerialTaken(Refusal):
    """Another piece bears this serial number or code."""

    name: str = ""
    field: str = "serial"


@dataclass(eq=False)
class NotAvailable(Refusal):
    """The piece cannot be lent, serviced…: it is elsewhere in its life."""

    state: EquipmentState = EquipmentState.LENT


@dataclass(eq=False)
class LoanClosed(Refusal):
    """The loan is over: it is neither prolonged nor returned again."""


@dataclass(eq=False)
class NotLastEvent(Refusal):
    """Something was done to the piece since: the older event is not taken back."""


@dataclass(eq=False)
class NobodyOverdue(Refusal):
    """No loan is overdue: there is nobody to call."""


def overview(today: date, lines: tuple[EquipmentLine, ...]) -> LoanOverview:
    """What is counted of these pieces on a day."""
    out = [line.loan for line in lines if line.loan is not None]
    return LoanOverview(
        today=today,
        lines=lines,
        out=len(out),
        overdue=sum(loan.timing(today) is Timing.OVERDUE for loan in out),
        to_clean=sum(line.equipment.state is EquipmentState.TO_CLEAN for line in lines),
        service=sum(line.equipment.service_soon(today) for line in lines),
    )


def told(
    events: tuple[EquipmentEvent, ...], loans: tuple[Loan, ...], *, everybody: bool
) -> tuple[EquipmentEvent, ...]:
    """The register without what was written about people outside the reader's reach."""
    if everybody:
        return events
    named = {loan.id for loan in loans if not loan.masked} | {None}
    return tuple(one if one.loan_id in named else replace(one, note="") for one in events)
