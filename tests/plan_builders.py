"""Records for tests about plans: each test spells out only what it is about."""

from datetime import date
from uuid import uuid4

from coordo_desktop.domain.care_plan import (
    Dimension,
    Evaluation,
    Intervention,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.ids import InterventionId, ObjectiveId

TODAY = date(2026, 11, 23)
DAILY = Frequency(rule="FREQ=DAILY")
THRICE = Frequency(rule="FREQ=WEEKLY;BYDAY=MO,WE,FR")


def an_intervention(label="Pesée", **values) -> Intervention:
    base = {"id": InterventionId(uuid4()), "label": label, "frequency": DAILY}
    return Intervention(**{**base, **values})


def an_objective(label="Poids stable", *interventions, **values) -> Objective:
    base = {"id": ObjectiveId(uuid4()), "label": label, "interventions": interventions}
    return Objective(**{**base, **values})


def a_problem(label="Dénutrition", *objectives, **values) -> PlanProblem:
    base = {
        "id": str(uuid4()),
        "dimension": Dimension.HEALTH,
        "label": label,
        "objectives": objectives,
    }
    return PlanProblem(**{**base, **values})


def a_content(*problems, **values) -> PlanContent:
    if not problems:
        problems = (a_problem("Dénutrition", an_objective("Poids stable", an_intervention())),)
    return PlanContent(
        **{"problems": problems, "next_review": date(2027, 2, 23), "matters": "Rester", **values}
    )


def an_evaluation(objective, state=ObjectiveState.REACHED, **values) -> Evaluation:
    base = {"objective_id": objective.id, "on": TODAY, "state": state, "author": ""}
    return Evaluation(**{**base, **values})
