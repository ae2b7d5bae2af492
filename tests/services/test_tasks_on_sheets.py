"""Tasks on the handover sheet: which ones, where they stand, ticked by the code of their line."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.domain.handover import Profile, SheetRequest, line_code
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PlanId
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.transmissions import FollowUpDraft
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import patients, tasks
from people import a_patient
from transmission_builders import a_draft

TODAY = date(2026, 11, 23)
PLAN = PlanId(UUID(int=500))


def a_content(words="tous les jours à 8h15", label="Pesée") -> PlanContent:
    weigh = Intervention(
        id=InterventionId(UUID(int=502)), label=label, frequency=read_frequency(words)
    )
    objective = Objective(id=ObjectiveId(UUID(int=501)), label="Poids", interventions=(weigh,))
    problem = PlanProblem(id="p", dimension=Dimension.HEALTH, label="Cœur", objectives=(objective,))
    return PlanContent(problems=(problem,))


@pytest.fixture
def patient_id(store):
    patient = a_patient(id=uuid4())
    with store.action("patient.create") as session:
        patients.add(session, patient)
    with store.action("plan.validate") as session:
        tasks.plan_series(session, patient.id, PLAN, None, a_content(), TODAY)
    return patient.id


@pytest.fixture
def sheets(store):
    return HandoverService(store)


def lines(sheets, patient_id, **more):
    prepared = sheets.prepare(SheetRequest(patients=(patient_id,), **more))
    return [(one.text, one.detail, one.late) for one in prepared.sheet.patients[0].tasks]


def test_a_sheet_bears_what_is_due_until_it_expires(sheets, patient_id):
    assert lines(sheets, patient_id) == [
        ("Pesée", "ce jour 08:15", False),
        ("Pesée", "mar. 24/11 08:15", False),
    ]


def test_late_times_of_one_intervention_make_one_line(sheets, patient_id, clock):
    clock.advance(days=3)
    assert lines(sheets, patient_id)[0] == ("Pesée", "en retard, 1 j, 3 fois", True)
    assert len(lines(sheets, patient_id)) == 3


def test_tasks_stand_among_the_actions_left_open_by_their_hour(store, sheets, patient_id):
    noon = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    wish = FollowUpDraft(text="Rappeler le médecin", due=noon)
    TransmissionService(store).sign(a_draft(patient_id, follow_ups=(wish,)))
    assert [text for text, _, _ in lines(sheets, patient_id)] == [
        "Pesée", "Rappeler le médecin", "Pesée",
    ]  # fmt: skip


def test_who_may_not_read_the_plan_does_not_read_its_tasks(store, sheets, patient_id):
    TaskService(store).add(patient_id, "apporter les clés")
    assert [text for text, _, _ in lines(sheets, patient_id, profile=Profile.HOME_HELP)] == [
        "apporter les clés"
    ]


def test_the_code_of_a_line_ticks_its_task_and_can_be_undone(store, sheets, patient_id):
    printed = sheets.print_sheet(sheets.prepare(SheetRequest(patients=(patient_id,))))
    found = sheets.scanned(line_code(printed.number, 1))
    assert (found.task.text, found.task.open) == ("Pesée", True)
    ticked = sheets.tick_line(printed.number, 1)
    assert [one.open for one in sheets.tasks(printed.number)] == [False, True]
    [day] = [one for one in TaskService(store).week(patient_id).days if one.on == TODAY]
    assert (day.tasks[0].state, day.tasks[0].settled_by) == (TaskState.DONE, "C. MARTIN")
    assert sheets.tick_line(printed.number, 1) == sheets.tasks(printed.number)[0]
    sheets.untick_line(ticked)
    assert [one.open for one in sheets.tasks(printed.number)] == [True, True]
    again = sheets.tick_line(printed.number, 1)
    with pytest.raises(ChangedMeanwhile):
        sheets.untick_line(ticked)
    assert not again.open


def test_a_task_on_paper_stays_on_file_when_its_plan_changes(store, sheets, patient_id):
    printed = sheets.print_sheet(sheets.prepare(SheetRequest(patients=(patient_id,))))
    with store.action("plan.validate") as session:
        tasks.plan_series(
            session, patient_id, PLAN, a_content(), a_content("lundi", "Poids"), TODAY
        )
    assert [one.open for one in sheets.tasks(printed.number)] == [False, False]
    due = TaskService(store).due(patient_id, last=TODAY + timedelta(days=7))
    assert [(task.label, task.due) for task in due] == [
        ("Poids", TODAY), ("Poids", TODAY + timedelta(days=7)),
    ]  # fmt: skip
