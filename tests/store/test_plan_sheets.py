"""What of the plans a handover sheet reads: the version in force and what is settled in it."""

import pytest

from coordo_desktop.domain.care_plan import IfThen, ObjectiveState
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import plan_sheets
from people import a_patient
from plan_builders import a_content, a_problem, an_evaluation, an_intervention, an_objective

STABLE = an_objective(
    "Poids stable", an_intervention(), if_then=(IfThen(condition="poids < 40 kg", action="le 15"),)
)
EATING = an_objective("Trois repas", an_intervention("Aide au repas"))
CONTENT = a_content(a_problem("Dénutrition", STABLE, EATING))


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def plan(store, patient_id):
    service = CarePlanService(store)
    started = service.start(patient_id, CONTENT)
    service.validate(started.id, started.version, "Premier plan")
    return service.of(patient_id)


def read(store, *patients):
    with store.reading() as session:
        return plan_sheets.of_patients(session, patients)


def test_the_version_in_force_is_read_and_a_draft_is_not(store, patient_id, plan):
    assert read(store, patient_id)[patient_id].content == plan.current.content
    other = PatientService(store).create(a_patient(family_name="AUTRE"))
    CarePlanService(store).start(other, CONTENT)
    assert set(read(store, patient_id, other)) == {patient_id}
    assert read(store) == {}


def test_the_last_evaluation_says_what_is_settled(store, patient_id, plan):
    service = CarePlanService(store)
    service.evaluate(plan.id, [an_evaluation(STABLE, ObjectiveState.REACHED)])
    service.evaluate(plan.id, [an_evaluation(EATING, ObjectiveState.PARTLY)])
    assert read(store, patient_id)[patient_id].settled == {STABLE.id}
    service.evaluate(plan.id, [an_evaluation(STABLE, ObjectiveState.ONGOING)])
    assert read(store, patient_id)[patient_id].settled == frozenset()


def test_a_sheet_says_what_the_plan_aims_at_and_its_rules(store, patient_id, plan):
    prepared = HandoverService(store).prepare(SheetRequest(patients=(patient_id,)))
    (shown,) = prepared.sheet.patients
    assert shown.plan_lines == ("Dénutrition : Poids stable ; Trois repas",)
    assert ("poids < 40 kg", "le 15") in shown.contingencies
