"""The plan de soins: problems, shared objectives, interventions, and its life (PL1 to PL7).

A plan is never edited in place: what people work on is a draft version, and validating it makes
the version in force, kept for ever. Problems, objectives and interventions keep their identity
from version to version, so that two versions can be compared and tasks know where they come from.
Headings follow the HAS *plan personnalisé de coordination en santé* (2019).
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PatientId, PlanId, TemplateId
from coordo_desktop.domain.measurements import Measure


class Dimension(StrEnum):
    """The dimensions of a situation (PL1; HAS PPCS 2019)."""

    HEALTH = "health"
    AUTONOMY = "autonomy"
    PSYCHOLOGICAL = "psychological"
    SOCIAL = "social"
    ENVIRONMENT = "environment"
    CARERS = "carers"


class ProblemCategory(StrEnum):
    """National nomenclature JDV_ProblemePPSPAERPA (OID 1.2.250.1.213.1.1.5.37)."""

    MEDICINES = "MED-056"
    MOBILITY = "MED-057"
    ISOLATION = "MED-058"
    PRECARITY = "MED-059"
    DAILY_LIVING = "MED-060"
    NUTRITION = "MED-061"
    SELF_CARE = "MED-062"
    MOOD = "MED-063"
    FOLLOW_UP = "ORG-011"
    OTHER = "GEN-092"


class InterventionKind(StrEnum):
    """What an intervention is (PL3)."""

    PREVENTION = "prevention"
    CARE = "care"
    EDUCATION = "education"
    SOCIAL = "social"
    COORDINATION = "coordination"


class NursingRole(StrEnum):
    """Rôle propre, rôle prescrit, en collaboration (diagramme de soins)."""

    OWN = "own"
    PRESCRIBED = "prescribed"
    COLLABORATION = "collaboration"


class Importance(StrEnum):
    """The priority the person gives to an objective (PL2)."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    NOT_SAID = "not_said"


class AssigneeKind(StrEnum):
    """Who does it: a professional of the directory, a profession, the person, a carer."""

    PROFESSIONAL = "professional"
    ROLE = "role"
    PATIENT = "patient"
    CARER = "carer"


class Place(StrEnum):
    """Where."""

    HOME = "home"
    PRACTICE = "practice"
    PHONE = "phone"
    REMOTE = "remote"
    OUTSIDE = "outside"


class PlanState(StrEnum):
    """The life of a plan: GEN-034 en cours, GEN-068 validé, GEN-069 clôturé (reference 2.5)."""

    DRAFT = "draft"  # no version validated yet
    ACTIVE = "active"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    CANCELLED = "cancelled"  # a draft given up before any validation


class ObjectiveState(StrEnum):
    """How far an objective has come."""

    ONGOING = "ongoing"
    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"
    ABANDONED = "abandoned"
    NOT_ASSESSABLE = "not_assessable"  # an evaluation may say so; the objective goes on


class ReasonNotReached(StrEnum):
    """Why an objective was not reached or was given up (HAS PPCS part 4)."""

    REFUSED = "refused"
    NO_RESOURCE = "no_resource"
    CHANGED = "changed"
    NOT_RELEVANT = "not_relevant"
    OTHER = "other"


class SourceKind(StrEnum):
    """Where a line of the plan comes from."""

    TEMPLATE = "template"
    ASSESSMENT = "assessment"
    PROBLEM = "problem"
    TRANSMISSION = "transmission"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The link to what a line was drawn from: its id, its words, its day."""

    kind: SourceKind
    ref: str = ""
    label: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignee:
    """Who does it. `ref`: a professional's id (PROFESSIONAL), else empty; `label` is shown."""

    kind: AssigneeKind = AssigneeKind.ROLE
    ref: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UntilCondition:
    """« Jusqu'à ce que »: the series ends once the measure passed the threshold (TD3).

    `below`: values under `value` pass (over it otherwise), `value` itself if `or_equal`. `times`
    readings in a row must pass.
    Blood pressure: `value` is systolic, `second` diastolic, both in mmHg and both must pass.
    """

    measure: Measure
    below: bool
    value: float
    second: float | None = None
    times: int = 1
    or_equal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IfThen:
    """*Si… alors…* of an objective, printed on the handover sheet."""

    condition: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """What is done, by whom, where, how often, from when to when (PL3)."""

    id: InterventionId
    label: str
    kind: InterventionKind = InterventionKind.CARE
    role: NursingRole | None = None
    who: Assignee = field(default_factory=Assignee)
    place: Place = Place.HOME
    frequency: Frequency = field(default_factory=Frequency)
    start: date | None = None  # None: the day the version is validated
    end: date | None = None
    until: UntilCondition | None = None
    instructions: str = ""
    material: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """A shared, measurable objective (PL2)."""

    id: ObjectiveId
    label: str
    criterion: str = ""
    due: date | None = None
    importance: Importance = Importance.NOT_SAID
    interventions: tuple[Intervention, ...] = ()
    if_then: tuple[IfThen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanProblem:
    """A problem or need in one dimension; `id` is stable from version to version."""

    id: str
    dimension: Dimension
    label: str
    category: ProblemCategory = ProblemCategory.OTHER
    related_to: str = ""  # « lié à »
    shown_by: str = ""  # « manifesté par »
    priority: int = 2  # 1 first, 3 last
    objectives: tuple[Objective, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContent:
    """Everything a version says. `matters` is « ce qui compte pour moi », in the person's words."""

    matters: str = ""
    strengths: str = ""
    refusals: str = ""
    context: str = ""  # why there is a plan
    referent: str = ""  # référent du PPCS
    problems: tuple[PlanProblem, ...] = ()
    next_review: date | None = None  # mandatory at validation


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """One version: a draft being written, or validated and never altered again."""

    number: int
    content: PlanContent
    author: str
    at: datetime  # last written (draft) or validated
    validated: bool = False
    note: str = ""  # what changed and why, in a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The person's agreement to a version: given or refused, by whom, how, when (PL7)."""

    version: int
    given: bool
    on: date
    by: str = ""  # « elle-même », « sa fille, personne de confiance »
    means: str = ""  # "oral", "signature"
    witness: str = ""
    collected_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What became of an objective on a day (bilan d'étape)."""

    objective_id: ObjectiveId
    on: date
    state: ObjectiveState
    author: str
    reason: ReasonNotReached | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A review: its day, who took part, what was said, the version it led to (PL6)."""

    on: date
    participants: tuple[str, ...] = ()
    summary: str = ""
    version: int | None = None
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlan:
    """The plan of a patient as the screen shows it, read in a bounded number of statements."""

    id: PlanId
    version: int  # of the row, for two windows on the same plan
    patient_id: PatientId
    state: PlanState
    current: PlanVersion | None = None
    draft: PlanVersion | None = None
    agreement: Agreement | None = None  # the last one said about the current version
    evaluations: tuple[Evaluation, ...] = ()
    reviews: tuple[Review, ...] = ()
    suspended_on: date | None = None
    suspended_reason: str = ""
    closed_on: date | None = None
    closed_reason: str = ""

    @property
    def shown(self) -> PlanVersion | None:
        """What is worked on: the draft, else the version in force."""
        return self.draft or self.current


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDays:
    """When a line of a template falls, in days after the plan begins.

    `id` is an intervention's (begins after `start`, ends after `end`) or an objective's (its term
    is after `end`).
    """

    id: str
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTemplate:
    """A starting point: its lines are kept, edited or dropped one by one (PL4).

    Dates in `content` are None: they are counted from the day it is applied, `days` for the lines
    that say so, `review_days` for the first review and the terms of the other objectives.
    `source` names the document and year the lines come from.
    """

    id: TemplateId
    key: str  # « post_operative », or empty for the practice's own
    name: str
    version: int = 1
    source: str = ""
    own: bool = False
    review_days: int = 90
    days: tuple[LineDays, ...] = ()
    content: PlanContent = field(default_factory=PlanContent)
