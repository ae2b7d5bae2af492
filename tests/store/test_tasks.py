"""Series and tasks in the real file: horizon, changes from a date, endings, indexes, speed."""

from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, select, update

from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
    UntilCondition,
)
from coordo_desktop.domain.frequencies import Frequency, When
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.domain.ids import InterventionId, MeasurementId, ObjectiveId, PlanId, UserId
from coordo_desktop.domain.measurements import Measure, Measurement
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.store import measurements, patients, task_until, tasks
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.task_series import SERIES, TASK
from people import a_patient
from statements import sent, walked

TODAY = date(2026, 11, 23)  # a Monday
PLAN = PlanId(UUID(int=500))
OBJECTIVE = ObjectiveId(UUID(int=501))
WEIGH = InterventionId(UUID(int=502))
DAILY = Frequency(rule="FREQ=DAILY")
OPEN_TASKS = 20_000
STATEMENTS_OF_A_TICK = 14  # with the week read again
TICK_SECONDS = 0.5  # the limit of a tick is 0.05: a busy machine is not a failure


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


def rows(store, table=TASK):
    with store.reading() as session:
        return session.execute(select(table).order_by(table.c.row_no)).all()


def validate(store, patient_id, before, after, on=TODAY):
    with store.action("plan.validate") as session:
        tasks.plan_series(session, patient_id, PLAN, before, after, on)
    return after


def generate(store):
    with store.action("task.generate") as session:
        return tasks.generate(session, tasks.practice_day(session))


def test_validating_makes_the_tasks_of_the_days_ahead_and_no_more(store, patient_id):
    validate(store, patient_id, None, a_plan(an_intervention()))
    made = rows(store)
    assert [made[0].due, made[-1].due, len(made)] == [TODAY, date(2026, 12, 21), 29]


def test_the_horizon_rolls_and_doing_it_twice_makes_nothing_twice(store, patient_id, clock):
    validate(store, patient_id, None, a_plan(an_intervention()))
    assert generate(store) == 0
    clock.advance(days=7)
    assert generate(store) == 0
    clock.advance(days=1)
    assert (generate(store), generate(store)) == (8, 0)


def test_ten_years_of_a_plan_hold_no_more_than_its_horizon(store, patient_id, clock):
    start = TODAY - timedelta(days=3652)
    validate(store, patient_id, None, a_plan(an_intervention(start=start)))
    assert len(rows(store)) == 29


def test_a_change_from_a_date_leaves_the_days_before_as_they_were(store, patient_id):
    before = validate(store, patient_id, None, a_plan(an_intervention()))
    on = TODAY + timedelta(days=4)
    mondays = an_intervention(label="Pesée du lundi", frequency=read_frequency("lundi"))
    validate(store, patient_id, before, a_plan(mondays), on)
    kept = [(row.due, row.label) for row in rows(store)]
    assert kept[:4] == [(TODAY + timedelta(days=n), "Pesée") for n in range(4)]
    assert kept[4:] == [
        (date(2026, 11, 30) + timedelta(weeks=n), "Pesée du lundi") for n in range(4)
    ]


def test_every_other_day_keeps_its_rank_when_only_its_words_change(store, patient_id):
    other = read_frequency("1 jour sur 2")
    before = validate(store, patient_id, None, a_plan(an_intervention(frequency=other)))
    changed = a_plan(an_intervention(frequency=other, label="Pesée à jeun"))
    validate(store, patient_id, before, changed, TODAY + timedelta(days=1))
    days = [row.due for row in rows(store)]
    assert days == [TODAY + timedelta(days=2 * n) for n in range(15)]


def test_what_was_done_today_is_not_asked_again_by_the_new_version(store, patient_id):
    before = validate(store, patient_id, None, a_plan(an_intervention()))
    first = rows(store)[0]
    done = tasks.Settled(state=TaskState.DONE, at=datetime.now(UTC), by="C. MARTIN")
    with store.action("task.settle") as session:
        tasks.settle(session, {first.id: 1}, done)
    twice = an_intervention(frequency=read_frequency("matin et soir"))
    validate(store, patient_id, before, a_plan(twice))
    today = [(row.slot, row.state) for row in rows(store) if row.due == TODAY]
    assert today == [("", "done"), ("evening", "open")]


def test_what_was_put_off_goes_with_its_line_even_after_a_change(store, patient_id):
    before = validate(store, patient_id, None, a_plan(an_intervention()))
    with store.action("task.postpone") as session:
        tasks.postpone(session, {rows(store)[5].id: 1}, TODAY + timedelta(days=9))
    evening = a_plan(an_intervention(frequency=read_frequency("le soir")))
    validate(store, patient_id, before, evening)
    assert [row.slot for row in rows(store) if row.first_due] == [""]
    validate(store, patient_id, evening, a_plan())
    assert rows(store) == []


def test_the_evening_that_was_put_off_is_not_asked_twice(store, patient_id):
    twice = read_frequency("matin et soir")
    before = validate(store, patient_id, None, a_plan(an_intervention(frequency=twice)))
    evening = next(row for row in rows(store) if row.slot == "evening")
    with store.action("task.postpone") as session:
        tasks.postpone(session, {evening.id: 1}, TODAY + timedelta(days=2))
    validate(store, patient_id, before, a_plan(an_intervention(frequency=twice, label="Poids")))
    today = [(row.label, row.slot) for row in rows(store) if row.slot_on == TODAY]
    assert sorted(today) == [("Pesée", "evening"), ("Poids", "morning")]


def test_a_plan_validated_again_unchanged_makes_nothing(store, patient_id):
    before = validate(store, patient_id, None, a_plan(an_intervention()))
    ids = [row.id for row in rows(store)]
    validate(store, patient_id, before, before, TODAY + timedelta(days=3))
    assert [row.id for row in rows(store)] == ids


def test_as_needed_and_over_before_it_began_make_no_task(store, patient_id):
    validate(
        store,
        patient_id,
        None,
        a_plan(
            an_intervention(frequency=Frequency(when=When.AS_NEEDED)),
            an_intervention(id=InterventionId(uuid4()), end=TODAY - timedelta(days=1)),
        ),
    )
    assert rows(store) == []


def test_people_who_left_are_made_no_task_and_begin_again_when_back(store, patient_id, clock):
    validate(store, patient_id, None, a_plan(an_intervention()))

    def live(state):
        with store.quietly() as session:
            session.execute(
                update(PATIENT).where(PATIENT.c.id == patient_id).values(life_cycle=state)
            )

    live(LifeCycle.CLOSED.value)
    clock.advance(days=60)
    assert generate(store) == 0
    live(LifeCycle.ACTIVE.value)
    assert generate(store) == 29
    assert rows(store)[29].due == TODAY + timedelta(days=60)


def test_a_condition_met_by_two_readings_in_a_row_ends_the_series(store, patient_id, clock):
    calm = UntilCondition(measure=Measure.PAIN, below=True, value=3, times=2, or_equal=True)
    validate(store, patient_id, None, a_plan(an_intervention(label="EN", until=calm)))

    def measured(value):
        clock.advance(hours=1)
        one = Measurement(
            id=MeasurementId(uuid4()), patient_id=patient_id, measure=Measure.PAIN, value=value,
            at=clock(), author="C. MARTIN",
        )  # fmt: skip
        with store.action("measurement.add") as session:
            measurements.add(session, [one], UserId(UUID(int=1)))
            return task_until.end_reached(session, patient_id)

    assert [measured(value) for value in (3, 5, 2, 3)] == [0, 0, 0, 1]
    assert rows(store) == []
    assert rows(store, SERIES)[0].ended == "reached"


@pytest.fixture
def crowd(store, patient_id):
    """As many open tasks as a whole practice has."""
    validate(store, patient_id, None, a_plan(an_intervention()))
    whole = dict(rows(store)[0]._mapping)
    many = [
        {**whole, "row_no": 1000 + n, "id": uuid4(), "series_id": None,
         "due": TODAY + timedelta(days=n % 28)}
        for n in range(OPEN_TASKS)
    ]  # fmt: skip
    other = a_patient("IRIBARNE", "Jeanne", id=uuid4())
    with store.quietly() as session:
        patients.add(session, other)
        session.execute(insert(TASK), [{**one, "patient_id": other.id} for one in many])
    return patient_id


def test_no_question_walks_twenty_thousand_open_tasks_and_a_tick_comes_back(store, crowd, clock):
    service = TaskService(store)
    service.week(crowd)
    with sent(store) as seen:
        service.due(last=TODAY)
        service.due(crowd)
        service.week(crowd)
        service.future(crowd)
        with store.reading() as session:
            tasks.count_open(session, None, last=TODAY)
            tasks.open_for_sheet(session, [crowd], TODAY)
        clock.advance(days=10)
        task, *_ = service.due(crowd)
    with sent(store) as tick:
        before = perf_counter()
        service.settle({task.id: task.version}, TaskState.DONE)
        service.week(crowd)
        took = perf_counter() - before
    asked = [one for one in (*seen, *tick) if not one.startswith("INSERT")]
    assert walked(store, asked) == []
    assert len(tick) <= STATEMENTS_OF_A_TICK
    assert took < TICK_SECONDS
