"""The evening pack as data: three days of agenda and rounds, a sheet for each person seen."""

from dataclasses import dataclass
from datetime import date, datetime

from coordo_desktop.domain.handover_plan import SheetPlan
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurements import Measurement
from coordo_desktop.domain.patients import PatientRecord
from coordo_desktop.domain.privacy import Statement
from coordo_desktop.domain.rounds import Round
from coordo_desktop.domain.treatments import Treatment


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntry:
    """One appointment. Times are local, naive; `who` names the person or what it is about."""

    starts_at: datetime
    ends_at: datetime
    who: str
    about: str = ""
    where: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackColumn:
    """One professional's day."""

    name: str
    profession: str
    entries: tuple[PackEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackDay:
    """One day: who works and what is booked; `closed` says why nothing is."""

    on: date
    columns: tuple[PackColumn, ...] = ()
    rounds: tuple[Round, ...] = ()
    closed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPerson:
    """What one must know to care for somebody without the program.

    `passages` say when they are seen; `care` what is due on these days; `doctor_phone` is that of
    their referring doctor.
    """

    id: PatientId
    record: PatientRecord
    treatments: tuple[Treatment, ...] = ()
    plan: SheetPlan | None = None
    values: tuple[Measurement, ...] = ()
    passages: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    doctor_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The whole pack. `printed_at` is aware, in the practice's zone; people are by name."""

    practice: str
    practice_detail: str
    author: str
    printed_at: datetime
    audit_code: str
    first: date
    last: date
    days: tuple[PackDay, ...]
    people: tuple[PackPerson, ...]
