"""The printed forms of a plan as data; `documents` only draws them (PL8)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.care_plan import CarePlan
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.domain.patients import PatientRecord
from coordo_desktop.domain.tasks import Task


class PlanForm(StrEnum):
    """PPCS with the HAS headings, weekly grid to tick by hand, the person's own version."""

    PPCS = "ppcs"
    GRID = "grid"
    PATIENT = "patient"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPaper:
    """What the three forms are drawn from; equal records give equal bytes.

    `week` is the Monday of the grid; `tasks` those of the days drawn (grid: that week; patient:
    the calendar's days). `gir` says the one fixed and what AGGIR estimates beside it, in full;
    `findings` come from assessments: (dimension, finding).
    """

    form: PlanForm
    record: PatientRecord
    plan: CarePlan
    practice: str
    practice_detail: str
    author: str
    printed_at: datetime
    week: date
    tasks: tuple[Task, ...] = ()
    doctor_phone: str = ""  # of the referring doctor, as the directory holds it
    gir: str = ""
    findings: tuple[tuple[str, str], ...] = ()
    treatments: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()  # what changed since the version before, in sentences
    created_on: date | None = None  # the day the plan was begun
    distribution: tuple[str, ...] = ()  # who gets it; empty: the circle of care
    # Objectives an earlier version had and that were evaluated: (id, words), for part 4.
    former: tuple[tuple[ObjectiveId, str], ...] = ()
