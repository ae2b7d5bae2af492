"""The plans in force as a handover sheet needs them: two statements for a whole round."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import ObjectiveState
from coordo_desktop.domain.handover_plan import SheetPlan
from coordo_desktop.domain.ids import ObjectiveId, PatientId, PlanId
from coordo_desktop.domain.plan_lines import SETTLED
from coordo_desktop.store import plan_lists
from coordo_desktop.store.care_plans import EVALUATION
from coordo_desktop.store.patient_lines import batches

_EVALUATIONS = (
    select(EVALUATION.c.plan_id, EVALUATION.c.objective_id, EVALUATION.c.state)
    .where(EVALUATION.c.plan_id.in_(bindparam("ids", expanding=True)))
    .order_by(EVALUATION.c.day, EVALUATION.c.row_no)
)


def of_patients(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, SheetPlan]:
    """The plan in force of each patient who has one, with what is settled in it."""
    found = plan_lists.in_force(session, patients)
    last = _last_states(session, [one.plan_id for one in found])
    return {
        one.patient_id: SheetPlan(
            one.content,
            frozenset(key for key, state in last.get(one.plan_id, {}).items() if state in SETTLED),
        )
        for one in found
    }


def _last_states(
    session: Session, plans: Sequence[PlanId]
) -> dict[PlanId, dict[ObjectiveId, ObjectiveState]]:
    """What was last said of each objective of these plans."""
    last: dict[PlanId, dict[ObjectiveId, ObjectiveState]] = {}
    for ids in batches(plans):
        for plan_id, objective_id, state in session.execute(_EVALUATIONS, {"ids": ids}):
            last.setdefault(plan_id, {})[objective_id] = ObjectiveState(state)
    return last
