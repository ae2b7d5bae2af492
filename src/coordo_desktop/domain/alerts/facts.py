"""What the rules judge: plain facts, one kind for each question asked of the file."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.today import AwaitedKind


class Whose(NamedTuple):
    """Whose fact it is; `mine`: somebody of my circle of care, or assigned to me."""

    id: PatientId
    name: str
    mine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFact:
    """The oldest open task of a patient (or one task), and how many more there are."""

    who: Whose
    id: UUID
    version: int
    label: str
    due: date
    at: time | None = None
    first_due: date | None = None
    urgent: bool = False
    assignee: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFact:
    """Where a plan stands: its review, the agreement to the version in force, its draft."""

    who: Whose
    id: UUID
    number: int = 0
    review_on: date | None = None
    validated_on: date | None = None
    agreed: bool | None = None  # None: nothing was said
    draft_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFact:
    """The last day anything was written, measured or done; None when nothing ever was."""

    who: Whose
    last_on: date | None
    followed_since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadFact:
    """An urgent transmission, who has not read it yet."""

    who: Whose
    id: UUID
    focus: str
    signed_at: datetime
    names: str = ""
    count: int = 1
    reader: UUID | None = None  # whom it waits for, where that is one person


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusFact:
    """An open cible and the day of its last entry."""

    who: Whose
    id: UUID
    label: str
    last_at: datetime
    last_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpFact:
    """An action left open with a transmission."""

    who: Whose
    id: UUID
    version: int
    text: str
    due: datetime
    due_on: date
    focus: str = ""
    transmission_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFact:
    """The last value of a measure, the limits that hold for this person, who took it when."""

    who: Whose
    id: UUID
    measure: Measured
    value: float
    at: datetime
    low: float | None = None
    high: float | None = None
    own: bool = False  # the limits were set for this person
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightFact:
    """The last weight and the one furthest from it in the days before, in kilograms."""

    who: Whose
    id: UUID
    value: float
    at: datetime
    before: float
    days: int
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstanceFact:
    """A treatment and what it meets: an allergy, or another treatment, of the same substance."""

    who: Whose
    id: UUID
    treatment: str
    substance: str
    other: str
    severe: bool = False
    family: str = ""  # the allergy is to another one of this family
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamFact:
    """An examination ordered again: the one before, and the days between that are useful."""

    who: Whose
    id: UUID
    exam: str
    on: date
    before: date
    interval: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitedFact:
    """Who owes what since when, and the last day it was chased."""

    who: Whose
    id: UUID
    version: int
    kind: AwaitedKind
    what: str
    from_whom: str
    since: date
    due: date | None = None
    chased_on: date | None = None
    chases: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentFact:
    """An assessment whose next one has a day, or whose answer worries."""

    who: Whose
    id: UUID
    scale: str  # its French name
    on: date
    next_on: date | None = None
    value: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreFact:
    """An early-warning score and the highest of its single parameters."""

    who: Whose
    id: UUID
    value: int
    at: datetime
    three: bool = False  # one parameter alone scores 3
    subject: str = "measurement"  # or "assessment": the form it was filled in


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentFact:
    """The last word on sharing: nothing (None), given or refused, perhaps until a day."""

    who: Whose
    given: bool | None = None
    on: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFact:
    """When the last verified backup was made; None when there is none."""

    last_at: datetime | None
    last_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideFact:
    """When the newest copy elsewhere was made; since when there is a place for it, or None.

    `failing`: a place that is there takes no copy. `ahead`: every copy is dated in the future.
    """

    last_on: date | None
    since_on: date | None
    failing: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillFact:
    """Whether the last rehearsal failed; the day of the last one on paper, or of the vault."""

    failed: bool
    paper_on: date
