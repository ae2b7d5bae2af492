"""Somebody who holds one review after another until the power goes."""

from datetime import timedelta
from pathlib import Path

from coordo_desktop.domain.care_plan import ObjectiveState, Review
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from plan_builders import an_evaluation
from proof_support import READY
from vault_support import opened


def review_until_killed(folder, patient, telling):
    """Review the plan again and again; each number told was kept."""
    plans = assemble(opened(Path(folder), now)).care_plans
    telling.send_bytes(READY)
    while True:
        plan, today = plans.of(patient), plans.today()
        aims = [each for one in plan.current.content.problems for each in one.objectives]
        number = plans.review(
            plan.id,
            Review(on=today, participants=("Claire",), summary="Bilan"),
            [an_evaluation(one, ObjectiveState.PARTLY, on=today) for one in aims],
            plan.current.content,
            today + timedelta(days=90),
            plan.version,
        )
        telling.send_bytes(number.to_bytes(16))
