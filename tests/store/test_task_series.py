"""A plan lived at random: validated, changed, ticked, put off, suspended, while days go by.

What was settled or late is never rewritten, nothing is made twice, nothing that falls due is lost.
"""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from shutil import copy
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from conftest import KEY, FixedClock, actor_of
from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequencies import Frequency, Moment
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PlanId
from coordo_desktop.domain.recurrence import occurrences
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.store import patients, tasks
from coordo_desktop.store.task_json import frequency_of
from coordo_desktop.store.task_series import SERIES, TASK
from coordo_desktop.store.unit import Store
from people import a_patient
from proof_support import FULL, asked

PLAN = PlanId(UUID(int=500))
ENTRIES = [InterventionId(UUID(int=510 + n)) for n in range(3)]
FREQUENCIES = (
    Frequency(rule="FREQ=DAILY"),
    Frequency(rule="FREQ=DAILY;INTERVAL=2"),
    Frequency(rule="FREQ=DAILY", moments=(Moment.MORNING, Moment.EVENING)),
    Frequency(rule="FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    Frequency(rule="FREQ=WEEKLY", times=3),
    Frequency(rule="FREQ=DAILY", hours=(time(8),), spans=2),
    Frequency(rule="FREQ=MONTHLY"),
)
KEPT = ("label", "due", "state", "settled_at", "settled_by", "first_due", "slot_on", "slot")


def content(lines: dict) -> PlanContent:
    made = tuple(
        Intervention(id=key, label=label, frequency=frequency, start=start)
        for key, (label, frequency, start) in lines.items()
    )
    objective = Objective(id=ObjectiveId(UUID(int=501)), label="But", interventions=made)
    problem = PlanProblem(id="p", dimension=Dimension.HEALTH, label="P", objectives=(objective,))
    return PlanContent(problems=(problem,))


class LifeOfAPlan(RuleBasedStateMachine):
    """One plan, one patient, a clock that only goes forward."""

    path = None

    def __init__(self) -> None:
        super().__init__()
        work = self.path.parent / f"{uuid4().hex}.db"
        copy(self.path, work)
        self.clock = FixedClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
        self.store = Store(work, KEY, actor_of("martin"), self.clock)
        self.work = work
        self.lines: dict = {}
        self.before: PlanContent | None = None
        self.suspended = False
        self.past: dict = {}
        self.put_off_ids: dict = {}
        self.struck: set = set()
        self.resumed = self.today

    @property
    def today(self) -> date:
        return self.clock().date()

    def teardown(self) -> None:
        self.store.close()
        for path in self.work.parent.glob(f"{self.work.name}*"):
            path.unlink()

    @initialize()
    def somebody(self) -> None:
        self.patient = a_patient(id=uuid4())
        with self.store.action("patient.create") as session:
            patients.add(session, self.patient)

    @rule(
        which=st.sampled_from(ENTRIES),
        frequency=st.sampled_from(FREQUENCIES),
        label=st.sampled_from(["Pesée", "Visite"]),
        ahead=st.sampled_from([0, 0, 0, 1, 10]),
    )
    def write(self, which, frequency, label, ahead) -> None:
        """A line is added or changed, and the version validated from a day on."""
        start = self.lines[which][2] if which in self.lines else None
        self.lines[which] = (label, frequency, start)
        self.validate(ahead)

    @precondition(lambda self: self.lines)
    @rule(which=st.sampled_from(ENTRIES), ahead=st.sampled_from([0, 0, 3]))
    def strike(self, which, ahead) -> None:
        self.lines.pop(which, None)
        self.struck.add(which)
        self.validate(ahead)

    def validate(self, ahead) -> None:
        on = self.today + timedelta(days=ahead)
        self.lines = {
            key: (label, frequency, start or on)
            for key, (label, frequency, start) in self.lines.items()
        }
        after = content(self.lines)
        with self.store.action("plan.validate") as session:
            tasks.plan_series(session, self.patient.id, PLAN, self.before, after, on)
        self.before = after

    @rule(days=st.sampled_from([1, 1, 2, 7, 40]))
    def days_go_by(self, days) -> None:
        self.clock.advance(days=days)
        with self.store.action("task.generate") as session:
            tasks.generate(session, self.today)
        self.remember()

    @rule(number=st.integers(0, 30), state=st.sampled_from(list(TaskState)[1:5]))
    def settle(self, number, state) -> None:
        found = self.open_rows()
        if found:
            row = found[number % len(found)]
            how = tasks.Settled(state=state, at=self.clock(), by="C. MARTIN")
            with self.store.action("task.settle") as session:
                tasks.settle(session, {row.id: row.version}, how)
            self.remember()

    @rule(number=st.integers(0, 30), days=st.integers(0, 20))
    def put_off(self, number, days) -> None:
        found = self.open_rows()
        if found:
            row = found[number % len(found)]
            with self.store.action("task.postpone") as session:
                to = max(self.today, row.due) + timedelta(days=days)
                tasks.postpone(session, {row.id: row.version}, to)
            self.past.pop(row.id, None)
            self.put_off_ids[row.id] = row.intervention_id
            self.remember()

    @precondition(lambda self: not self.suspended)
    @rule()
    def suspend(self) -> None:
        with self.store.action("plan.suspend") as session:
            tasks.suspend_series(session, PLAN, self.today)
        self.suspended = True
        assert not [
            row for row in self.open_rows() if row.due >= self.today and row.first_due is None
        ]

    @precondition(lambda self: self.suspended)
    @rule()
    def resume(self) -> None:
        with self.store.action("plan.resume") as session:
            tasks.resume_series(session, PLAN, self.today)
        self.suspended, self.resumed = False, self.today

    # --- what always holds --------------------------------------------------------------------

    def rows(self):
        with self.store.reading() as session:
            return session.execute(select(TASK)).all()

    def open_rows(self):
        return [row for row in self.rows() if row.state == "open"]

    def remember(self) -> None:
        """What is settled or late must never be written over by a plan."""
        for row in self.rows():
            if row.settled_by or (row.state == "open" and row.due < self.today):
                self.past[row.id] = tuple(getattr(row, name) for name in KEPT)

    @invariant()
    def the_past_is_never_rewritten(self) -> None:
        now = {row.id: tuple(getattr(row, name) for name in KEPT) for row in self.rows()}
        for key, told in self.past.items():
            assert now.get(key) == told

    @invariant()
    def nothing_is_made_twice(self) -> None:
        places = [
            (row.intervention_id, row.slot_on, row.slot)
            for row in self.rows()
            if row.state == "open"
        ]
        assert len(places) == len(set(places))

    @invariant()
    def every_day_of_a_series_has_its_tasks_and_no_more(self) -> None:
        """What stood for a day before a change counts; the rest is made."""
        with self.store.reading() as session:
            live = session.execute(select(SERIES).where(SERIES.c.state == "active")).all()
        rows = self.rows()
        for series in live:
            last = min(series.generated_until, series.until or series.generated_until)
            line = frequency_of(series.frequency)
            theirs = [row for row in rows if row.intervention_id == series.intervention_id]
            due = Counter(
                one.on
                for one in occurrences(line, series.anchor, max(series.start, self.resumed), last)
            )
            own = Counter(row.slot_on for row in theirs if row.series_id == series.id)
            others = Counter(row.slot_on for row in theirs if row.series_id != series.id)
            for day, many in due.items():
                assert own[day] <= max(0, many - others[day])
                # What was put off goes with its line, were it to come back.
                if series.intervention_id not in self.struck:
                    assert own[day] == max(0, many - others[day])

    @invariant()
    def what_was_put_off_is_kept_as_long_as_its_line(self) -> None:
        here = {row.id for row in self.rows()}
        lines = self.lines_in_force() if self.before else {}
        self.put_off_ids = {key: whose for key, whose in self.put_off_ids.items() if whose in lines}
        assert here >= set(self.put_off_ids)

    def lines_in_force(self) -> dict:
        return {
            one.id: one.frequency
            for problem in self.before.problems
            for objective in problem.objectives
            for one in objective.interventions
        }


@pytest.fixture
def machine(vault_path):
    LifeOfAPlan.path = vault_path
    return LifeOfAPlan


def test_a_plan_lived_at_random_rewrites_nothing_doubles_nothing_loses_nothing(machine):
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=asked(8, 400),
            stateful_step_count=asked(16, 40),
            phases=tuple(Phase) if FULL else (Phase.explicit, Phase.generate),
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
