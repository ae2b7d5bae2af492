"""Plans across patients: the lines of « Plans de soins », what is asked of them, and counts."""

from dataclasses import dataclass, field
from datetime import date, datetime

from coordo_desktop.domain.care_plan import (
    CarePlan,
    Evaluation,
    IfThen,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanProblem,
    PlanState,
)
from coordo_desktop.domain.ids import ObjectiveId, PatientId, PlanId

# An objective that came to one of these is settled; any other goes on (reference 2.5).
SETTLED = frozenset({ObjectiveState.REACHED, ObjectiveState.NOT_REACHED, ObjectiveState.ABANDONED})
OPEN_STATES = frozenset({PlanState.DRAFT, PlanState.ACTIVE, PlanState.SUSPENDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One plan in the view « Plans de soins ».

    `number` is the version in force (0: none yet); `agreement` says whether the person agreed to
    it (None: not asked yet); `late_tasks` counts the plan's open tasks of days gone by.
    """

    id: PlanId
    patient_id: PatientId
    patient: str
    detail: str
    state: PlanState
    number: int = 0
    has_draft: bool = False
    next_review: date | None = None
    agreement: bool | None = None
    late_tasks: int = 0
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFilter:
    """What is asked of the plans; the default is every plan that is not closed.

    `review_until`: those in force whose review is due on that day or before. `without_agreement`:
    those in force the person has not agreed to. `drafts`: those with a draft left.
    """

    states: frozenset[PlanState] = OPEN_STATES
    review_until: date | None = None
    without_agreement: bool = False
    drafts: bool = False
    late: bool = False
    limit: int = 500
    offset: int = 0


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """What waits: reviews due today or before, plans without agreement, drafts left."""

    reviews_due: int = 0
    without_agreement: int = 0
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class PlanInForce:
    """What is followed for a patient today: the version in force of an active plan."""

    plan_id: PlanId
    patient_id: PatientId
    number: int
    content: PlanContent


@dataclass(frozen=True, slots=True)
class AddedProblems:
    """Where findings went, how many were put in the draft and how many were there already."""

    plan_id: PlanId
    version: int
    added: int
    already: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveLine:
    """An objective where it stands: its problem, what was last said of it, its contingencies."""

    problem: PlanProblem
    objective: Objective
    last: Evaluation | None = None
    if_then: tuple[IfThen, ...] = field(default=())

    @property
    def state(self) -> ObjectiveState:
        """What was last said; ongoing while nothing was."""
        return self.last.state if self.last else ObjectiveState.ONGOING


def last_evaluations(evaluations: tuple[Evaluation, ...]) -> dict[ObjectiveId, Evaluation]:
    """What was last said of each objective; of one day, the last written."""
    last: dict[ObjectiveId, Evaluation] = {}
    for one in evaluations:
        before = last.get(one.objective_id)
        if before is None or one.on >= before.on:
            last[one.objective_id] = one
    return last


def objective_lines(
    content: PlanContent, evaluations: tuple[Evaluation, ...]
) -> tuple[ObjectiveLine, ...]:
    """Every objective of a content with where it stands, in the order of the plan."""
    last = last_evaluations(evaluations)
    return tuple(
        ObjectiveLine(
            problem=problem,
            objective=objective,
            last=last.get(objective.id),
            if_then=objective.if_then,
        )
        for problem in content.problems
        for objective in problem.objectives
    )


def open_objectives(plan: CarePlan) -> tuple[ObjectiveLine, ...]:
    """The objectives of the version in force that nobody settled: to evaluate before closing."""
    if plan.current is None:
        return ()
    lines = objective_lines(plan.current.content, plan.evaluations)
    return tuple(line for line in lines if line.state not in SETTLED)
