"""Tasks through the service: ticked with what was measured, postponed, undone, added."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
    UntilCondition,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField
from coordo_desktop.domain.frequencies import Frequency, Moment
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PlanId
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.tasks import (
    DoubtfulMeasurement,
    NotDoneReason,
    PastDay,
    TaskClosed,
    TaskState,
    TooFarAhead,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import TransmissionDraft
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import measurements, patients, tasks, transmissions
from people import a_patient

TODAY = date(2026, 11, 23)  # a Monday
PLAN = PlanId(UUID(int=500))
DAILY = Frequency(rule="FREQ=DAILY")
UNDER = UntilCondition(measure=Measure.SYSTOLIC, below=True, value=140, second=90)


def an_intervention(label="Pesée", number=502, **values) -> Intervention:
    base = {"id": InterventionId(UUID(int=number)), "label": label, "frequency": DAILY}
    return Intervention(**{**base, **values})


def a_plan(*interventions: Intervention) -> PlanContent:
    objective = Objective(
        id=ObjectiveId(UUID(int=501)), label="Poids stable", interventions=interventions
    )
    problem = PlanProblem(
        id="p1", dimension=Dimension.HEALTH, label="Insuffisance cardiaque", objectives=(objective,)
    )
    return PlanContent(problems=(problem,))


def planned(store, *interventions):
    patient = a_patient(id=uuid4())
    with store.action("patient.create") as session:
        patients.add(session, patient)
    with store.action("plan.validate") as session:
        tasks.plan_series(session, patient.id, PLAN, None, a_plan(*interventions), TODAY)
    return patient.id


@pytest.fixture
def service(store):
    return TaskService(store)


def seen(*some):
    return {task.id: task.version for task in some}


def due_on(service, patient_id, day):
    return [t for each in service.week(patient_id, day).days if each.on == day for t in each.tasks]


def test_a_tick_keeps_its_note_and_constantes_in_the_same_action(store, service, heard):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    heard.clear()
    [done] = service.settle(
        seen(task), TaskState.DONE, comment="à jeun", measures="poids 70,6 ta 13/8"
    )
    assert (done.state, done.note, done.settled_by) == (TaskState.DONE, "à jeun", "C. MARTIN")
    with store.reading() as session:
        values = {one.measure: one.value for one in measurements.last_of(session, patient_id)}
    assert values == {Measure.WEIGHT: 70.6, Measure.SYSTOLIC: 130, Measure.DIASTOLIC: 80}
    assert heard == [frozenset({Topic.TASKS, Topic.MEASUREMENTS})]


def test_doubtful_constantes_are_refused_before_anything_is_written(store, service, heard):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    heard.clear()
    for line in ("pouls 780", "poids 70 blabla", "ta 8/13"):
        with pytest.raises(DoubtfulMeasurement):
            service.settle(seen(task), TaskState.DONE, measures=line)
    assert service.due(patient_id) == [task]
    assert heard == []


def test_undoing_a_tick_takes_back_what_was_measured_with_it(store, service):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    [done] = service.settle(seen(task), TaskState.DONE, measures="poids 70,6")
    service.reopen(seen(done))
    [again] = service.due(patient_id)
    assert (again.id, again.state, again.note) == (task.id, TaskState.OPEN, "")
    with store.reading() as session:
        assert measurements.last_of(session, patient_id) == []


def test_a_note_may_be_signed_as_an_entry_with_its_constantes(store, service):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    [done] = service.settle(
        seen(task), TaskState.DONE, comment="à jeun", measures="poids 70,6", as_transmission=True
    )
    with store.reading() as session:
        entry = transmissions.get(session, done.transmission_id)
    assert (entry.focus, entry.parts) == (
        "Pesée",
        (("data", "poids 70,6"), ("actions", "à jeun")),
    )
    with store.reading() as session:
        [value] = measurements.last_of(session, patient_id)
    assert value.transmission_id == entry.id


def test_not_done_asks_for_its_reason(store, service):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    with pytest.raises(MissingField):
        service.settle(seen(task), TaskState.NOT_DONE)
    [left] = service.settle(seen(task), TaskState.NOT_DONE, reason=NotDoneReason.ABSENT)
    assert left.reason is NotDoneReason.ABSENT


def test_several_are_settled_in_one_action_or_none_is(store, service):
    patient_id = planned(store, an_intervention(frequency=Frequency(
        rule="FREQ=DAILY", moments=(Moment.MORNING, Moment.EVENING))))  # fmt: skip
    first, second = service.due(patient_id)
    with pytest.raises(ChangedMeanwhile):
        service.settle({first.id: first.version, second.id: 9}, TaskState.DONE)
    assert len(service.due(patient_id)) == 2
    service.settle(seen(first, second), TaskState.DONE)
    assert service.due(patient_id) == []
    with pytest.raises(TaskClosed):
        service.settle(seen(first, second), TaskState.DONE)


def test_a_postponed_task_remembers_its_first_day_and_can_be_put_back(store, service):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    [moved] = service.postpone(seen(task), TODAY + timedelta(days=2))
    assert (moved.due, moved.first_due) == (date(2026, 11, 25), TODAY)
    assert len(due_on(service, patient_id, date(2026, 11, 25))) == 2
    service.put_back([task])
    [back] = service.due(patient_id)
    assert (back.due, back.first_due) == (TODAY, None)
    with pytest.raises(PastDay):
        service.postpone(seen(back), TODAY - timedelta(days=1))
    for far in (date(9999, 12, 31), TODAY + timedelta(days=732)):
        with pytest.raises(TooFarAhead):
            service.postpone(seen(back), far)
    assert service.due(patient_id) == [back]


def test_a_series_ends_once_what_was_measured_passed_its_threshold(store, service):
    patient_id = planned(store, an_intervention("TA", until=UNDER), an_intervention("Pesée", 503))
    [pressure] = [task for task in service.due(patient_id) if task.label == "TA"]
    service.settle(seen(pressure), TaskState.DONE, measures="ta 15/9")
    assert len(due_on(service, patient_id, TODAY + timedelta(days=1))) == 2
    [tomorrow] = [
        task
        for task in due_on(service, patient_id, TODAY + timedelta(days=1))
        if task.label == "TA"
    ]
    [done] = service.settle(seen(tomorrow), TaskState.DONE, measures="ta 13/8")
    assert done.state is TaskState.DONE
    left = service.due(patient_id, last=TODAY + timedelta(days=20))
    assert {task.label for task in left} == {"Pesée"}
    service.reopen(seen(done))
    left = service.due(patient_id, last=TODAY + timedelta(days=20))
    assert {task.label for task in left} == {"Pesée", "TA"}


def test_a_transmission_too_ends_a_series(store, service):
    patient_id = planned(store, an_intervention("TA", until=UNDER))
    TransmissionService(store).sign(
        TransmissionDraft(patient_id=patient_id, focus="TA", parts=(("data", "TA 12/7"),))
    )
    assert service.due(patient_id, last=TODAY + timedelta(days=20)) == []


def test_a_series_goes_on_when_the_value_it_ended_on_is_corrected(store, service):
    patient_id = planned(store, an_intervention("TA", until=UNDER))
    entry = TransmissionService(store).sign(
        TransmissionDraft(patient_id=patient_id, focus="TA", parts=(("data", "TA 12/7"),))
    )
    assert service.due(patient_id) == []
    TransmissionService(store).sign(
        TransmissionDraft(
            patient_id=patient_id, focus="TA", parts=(("data", "TA 15/9"),), corrects=entry
        )
    )
    assert [task.label for task in service.due(patient_id)] == ["TA"]
    values = MeasurementService(store).history(patient_id, Measure.SYSTOLIC)
    MeasurementService(store).correct(patient_id, {values[0].id: 125})
    assert [task.label for task in service.due(patient_id)] == ["TA"]
    low = MeasurementService(store).history(patient_id, Measure.DIASTOLIC)
    MeasurementService(store).correct(patient_id, {low[0].id: 80})
    assert service.due(patient_id) == []


def test_a_task_is_added_in_one_line(store, service):
    patient_id = planned(store)
    task = service.add(patient_id, "rappeler Dr Harismendy @marie vendredi à 14h !")
    assert (task.label, task.due, task.urgent) == (
        "rappeler Dr Harismendy",
        date(2026, 11, 27),
        True,
    )
    assert service.due(patient_id, last=task.due) == [task]
    with pytest.raises(MissingField):
        service.add(patient_id, "@marie vendredi")
    with pytest.raises(InvalidField):
        service.add(patient_id, "rappeler le 31/02")


def test_late_ones_are_shown_in_the_week_of_today(store, service, clock):
    patient_id = planned(store, an_intervention())
    clock.advance(days=2)
    week = service.week(patient_id)
    assert [task.due for task in week.late] == [TODAY, TODAY + timedelta(days=1)]
    assert [day.on for day in week.days] == [TODAY + timedelta(days=n) for n in range(2, 7)]
    assert (week.total, week.done) == (7, 0)
    assert service.week(patient_id, TODAY + timedelta(days=7)).late == ()


def test_weeks_beyond_the_horizon_are_foreseen_but_not_kept(store, service):
    patient_id = planned(store, an_intervention())
    far = service.week(patient_id, TODAY + timedelta(weeks=10))
    assert [task.version for day in far.days for task in day.tasks] == [0] * 7


def test_a_new_day_makes_the_days_that_came_near(store, service, clock):
    patient_id = planned(store, an_intervention())
    clock.advance(days=40)
    last = TODAY + timedelta(days=68)
    found = service.due(patient_id, last=TODAY + timedelta(days=100))
    assert (len(found), found[-1].due) == (69, last)
    assert service.generate_horizon() == 0


def test_everybodys_tasks_bear_names_and_stay_within_the_circle(store, store_for, service):
    planned(store, an_intervention())
    [line] = service.due()
    assert line.patient == "ETCHEVERRY Maite"
    assert TaskService(store_for(Role.CAREGIVER)).due() == []


def test_rights_are_asked_for_every_deed(store, store_for, service):
    patient_id = planned(store, an_intervention())
    [task] = service.due(patient_id)
    deeds = (
        lambda who: who.settle(seen(task), TaskState.DONE),
        lambda who: who.reopen(seen(task)),
        lambda who: who.postpone(seen(task), TODAY),
        lambda who: who.put_back([task]),
        lambda who: who.cancel([task.id]),
        lambda who: who.add(patient_id, "rappeler"),
    )
    for role in (Role.RECEPTION, Role.READER, Role.CAREGIVER):
        for deed in deeds:
            with pytest.raises(NotAllowed):
                deed(TaskService(store_for(role)))
    with pytest.raises(NotAllowed):
        TaskService(store_for(Role.RECEPTION)).due(patient_id)


def test_what_is_left_for_someone_who_died_is_proposed_and_cancelled_at_once(store, service):
    patient_id = planned(store, an_intervention())
    left = service.future(patient_id)
    assert len(left) == 29
    assert service.cancel([task.id for task in left]) == 29
    assert service.future(patient_id) == []
    assert service.generate_horizon() == 0
