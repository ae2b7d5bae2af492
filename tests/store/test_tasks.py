"""Series and tasks in the real file: horizon, changes from a date, suspension, conditions."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PlanId
from coordo_desktop.store import patients, tasks
from coordo_desktop.store.task_series import TASK
from people import a_patient

TODAY = date(2026, 11, 23)  # a Monday
PLAN = PlanId(UUID(int=500))
OBJECTIVE = ObjectiveId(UUID(int=501))
WEIGH = InterventionId(UUID(int=502))
DAILY = Frequency(rule="FREQ=DAILY")


def an_intervention(**values) -> Intervention:
    return Intervention(**{"id": WEIGH, "label": "Pesée", "frequency": DAILY, **values})


def a_plan(*interventions: Intervention) -> PlanContent:
    objective = Objective(id=OBJECTIVE, label="Poids stable", interventions=interventions)
    problem = PlanProblem(
        id="p1", dimension=Dimension.HEALTH, label="Insuffisance cardiaque", objectives=(objective,)
    )
    return PlanContent(problems=(problem,))


@pytest.fixture
def patient_id(store):
    patient = a_patient(id=uuid4())
    with store.action("patient.create") as session:
        patients.add(session, patient)
    return patient.id


def rows(store):
    with store.reading() as session:
        return session.execute(select(TASK).order_by(TASK.c.due, TASK.c.slot)).all()


def test_validating_makes_the_tasks_of_the_days_ahead_and_no_more(store, patient_id):
    with store.action("plan.validate") as session:
        tasks.plan_series(session, patient_id, PLAN, None, a_plan(an_intervention()), TODAY)
    made = rows(store)
    assert [made[0].due, made[-1].due, len(made)] == [TODAY, date(2026, 12, 21), 29]
