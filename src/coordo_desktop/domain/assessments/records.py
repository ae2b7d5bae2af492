"""An assessment as kept: answers, the score and the version of the scale that gave it.

A draft is edited; once complete it is never altered: a correction is another assessment that
replaces it, and a withdrawal says why. Scoring old answers again never rewrites them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.assessments.scale import Grade, Number, Scale
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AssessmentId, PatientId
from coordo_desktop.domain.patients import Patient

LONGEST_NOTE = 2_000


class AssessmentState(StrEnum):
    """A draft has no score; a complete one stands until it is replaced or withdrawn."""

    DRAFT = "draft"
    COMPLETE = "complete"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(eq=False)
class AssessmentIncomplete(Refusal):
    """`missing` answers are still awaited: it stays a draft, without a score."""

    scale: str
    missing: int


@dataclass(eq=False)
class AssessmentSettled(Refusal):
    """It is complete, replaced or withdrawn: it can no longer be written over."""


@dataclass(eq=False)
class ResultOnly(Refusal):
    """The scale is under licence (or is not): its items, or its mere result, are not taken."""

    scale: str


@dataclass(eq=False)
class EdgesOutOfOrder(Refusal):
    """The practice's own thresholds would leave a band empty or outside the scale."""

    scale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One assessment of one person.

    `on` is the day it was made; `value`, `band`, `label`, `grade` and `text` are what
    `scale_version` gave then. `corrects` is the one it replaces.
    """

    id: AssessmentId
    version: int = 1
    patient_id: PatientId
    scale: str
    scale_version: str
    state: AssessmentState = AssessmentState.DRAFT
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    on: date
    note: str = ""
    value: Number | None = None
    band: str = ""
    label: str = ""
    grade: Grade | None = None
    text: str = ""
    next_step: str = ""
    details: Mapping[str, object] = field(default_factory=dict, hash=False)
    author: str = ""
    changed_at: datetime
    completed_at: datetime | None = None
    corrects: AssessmentId | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_reason: str = ""

    @property
    def alert(self) -> bool:
        """Something answered must be told today whatever the total (PHQ-9, question 9)."""
        return bool(self.details.get("alert"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleSettings:
    """What the practice says of a scale over its defaults; empty where it says nothing.

    `months` is the interval of reassessment (0: none, None: the default); `edges` the lower edge
    of bands by identifier; `revision` grows each time and is part of the version of a score.
    """

    scale: str
    months: int | None = None
    edges: Mapping[str, float] = field(default_factory=dict, hash=False)
    hidden: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAssessment:
    """A scale to be done again for somebody: last done, due on."""

    patient_id: PatientId
    scale: str
    assessment_id: AssessmentId
    last_on: date
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLeft:
    """A draft somebody left unfinished."""

    assessment_id: AssessmentId
    patient_id: PatientId
    scale: str
    on: date
    changed_at: datetime
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleLine:
    """One line of the list: the scale, its last result for somebody, when it is due."""

    scale: Scale
    last: Assessment | None = None
    before: Assessment | None = None  # the one before, to say which way it went
    draft: Assessment | None = None
    due: date | None = None
    values: tuple[tuple[date, Number], ...] = ()  # oldest first
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One item in two assessments: what was answered, whether it got worse or better."""

    item: str
    label: str
    before: str
    after: str
    before_points: Number | None = None
    after_points: Number | None = None
    section: str = ""

    @property
    def changed(self) -> bool:
        """Whether the answers differ."""
        return self.before != self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two assessments with the same scale, the older first."""

    scale: Scale
    before: Assessment
    after: Assessment
    items: tuple[ItemChange, ...]

    @property
    def worse(self) -> bool | None:
        """Whether the total went the wrong way; None when it did not move or cannot be told."""
        return went_worse(self.scale, self.before.value, self.after.value)


def went_worse(scale: Scale, before: Number | None, after: Number | None) -> bool | None:
    """Whether a total went the wrong way; None when it did not move or one is missing."""
    if before is None or after is None or before == after:
        return None
    return (after > before) == (scale.direction.value == "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentSheet:
    """What the paper of an assessment is drawn from; equal records give equal bytes.

    Without `assessment` it is a blank form; with `comparison` the two side by side. Without
    `patient` nobody is named.
    """

    scale: Scale
    practice: str
    author: str
    printed_at: datetime
    patient: Patient | None = None
    assessment: Assessment | None = None
    comparison: Comparison | None = None
    past: tuple[tuple[date, Number], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormToFill:
    """What a form starts from: the scale with the practice's edges, and what was begun.

    `draft` is an unfinished one of this person; `corrected` the one a correction starts from.
    `sex` is "F", "M" or empty, `age` in years: some thresholds look at them.
    """

    scale: Scale
    patient_id: PatientId
    today: date
    draft: Assessment | None = None
    corrected: Assessment | None = None
    sex: str = ""
    age: int | None = None
