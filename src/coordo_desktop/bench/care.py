"""B3 and the plan: Aujourd'hui with 1,000 people followed and 20 open tasks each."""

import random
from datetime import timedelta
from functools import partial
from uuid import uuid4

from coordo_desktop.bench.measures import Goal, Result, calm, result, timed
from coordo_desktop.bench.practice import NOW, Clock
from coordo_desktop.bench.questions import copied
from coordo_desktop.bench.recording import recorded
from coordo_desktop.demo.care_stories import CARE
from coordo_desktop.domain.care_plan import (
    Agreement,
    Assignee,
    AssigneeKind,
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.dosing import read_dosing
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PatientId
from coordo_desktop.domain.medicines import Ingredient
from coordo_desktop.domain.tasks import Task, TaskState
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.treatments import Treatment
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.today import TodayService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.store.unit import Store

_WEEKLY = 5  # interventions a week: over the four weeks made ahead, twenty open tasks
_DAYS = ("MO", "TU", "WE", "TH", "FR")
_LATE_DAYS = 3
_ROUNDS = 30
_MANY = 40  # interventions of the plan that is opened
_TICKED = frozenset({Topic.TASKS})


def plan_everybody(store: Store, patients: tuple[PatientId, ...]) -> None:
    """A plan in force since three days, and treatments, for each of these people."""
    rng = random.Random(5)
    clock = Clock()
    store.clock = clock
    clock.at = NOW - timedelta(days=_LATE_DAYS)
    plans, treatments = CarePlanService(store), TreatmentService(store)
    stories = list(CARE.values())
    for number, patient_id in enumerate(patients):
        plan = plans.start(patient_id, _content(rng, _WEEKLY))
        plans.validate(plan.id, plan.version)
        if number % 10:
            said = Agreement(version=1, given=True, on=clock.at.date(), by="elle-même")
            plans.agree(plan.id, said)
        for name, dose, line, why, substances in stories[number % len(stories)].treatments:
            treatments.add(
                Treatment(
                    patient_id=patient_id, name=name, dose=dose, dosing=read_dosing(line),
                    indication=why, start=clock.at.date(),
                    ingredients=tuple(Ingredient(code="", name=one) for one in substances),
                )
            )  # fmt: skip
    clock.at = NOW
    TaskService(store).generate_horizon()


def _content(rng: random.Random, many: int) -> PlanContent:
    review = NOW.date() + timedelta(days=rng.randint(-2, 90))
    lines = tuple(
        Intervention(
            id=InterventionId(uuid4()),
            label=f"Passage {number + 1} : poids, tension, état de la peau",
            who=Assignee(kind=AssigneeKind.ROLE, label="IDE"),
            frequency=Frequency(rule=f"FREQ=WEEKLY;BYDAY={_DAYS[number % len(_DAYS)]}"),
        )
        for number in range(many)
    )
    objective = Objective(
        id=ObjectiveId(uuid4()), label="Rester chez soi", criterion="0 séjour", interventions=lines
    )
    problem = PlanProblem(
        id=str(uuid4()), dimension=Dimension.HEALTH, label="Maladie chronique",
        objectives=(objective,),
    )  # fmt: skip
    return PlanContent(matters="Rester chez moi", problems=(problem,), next_review=review)


def today(store: Store, size: int, goal: Goal, tick: Goal) -> list[Result]:
    """Every rule beside its bare statements; then a task ticked and the board looked at again."""
    board = TodayService(store)
    whole: list[tuple[float, float]] = []
    statements = 0
    with copied(store) as twin, calm():
        for turn in range(_ROUNDS + 3):
            with recorded(store) as sent:
                took = timed(board.today)
            plain = timed(partial(twin.read, sent.reads))
            statements = len(sent.sent)
            if turn >= 3:
                whole.append((took, plain))
        shown = board.today()
        ticks, refreshed = _ticks(store, board)
    lines = sum(1 for _ in shown.lines())
    what = f"Aujourd’hui, toutes les règles ({lines} lignes)"
    once = "Cocher une tâche et revoir Aujourd’hui"
    return [
        result("B3", what, size, *_apart(whole), goal, f"{statements} instructions SQL"),
        result("B3", once, size, ticks, (), tick, f"{refreshed} règles revues"),
    ]


def _ticks(store: Store, board: TodayService) -> tuple[list[float], int]:
    tasks = TaskService(store)
    shown = board.today()
    times = []
    for task in tasks.due()[:_ROUNDS]:

        def tick(task: Task = task) -> None:
            nonlocal shown
            tasks.settle({task.id: task.version}, TaskState.DONE)
            shown = board.refresh(_TICKED, shown)

        times.append(timed(tick))
    return times, len(shown.evaluated)


def large_plan(store: Store, size: int, patient_id: PatientId, goal: Goal) -> Result:
    """A plan of forty interventions with the week of its tasks, beside the same statements."""
    plans, tasks = CarePlanService(store), TaskService(store)
    plan = plans.of(patient_id)
    if plan is None or plan.current is None:
        message = "every patient of the bench has a plan in force"
        raise LookupError(message)
    content = _content(random.Random(6), _MANY)
    plans.save_draft(plan.id, content, plan.version)
    plans.validate(plan.id, plan.version + 1)

    def look() -> None:
        plans.of(patient_id)
        tasks.week(patient_id)

    pairs, statements = [], 0
    with copied(store) as twin, calm():
        for turn in range(_ROUNDS + 3):
            with recorded(store) as sent:
                took = timed(look)
            plain = timed(partial(twin.read, sent.reads))
            statements = len(sent.sent)
            if turn >= 3:
                pairs.append((took, plain))
    note = f"{statements} instructions SQL (au plus 12)"
    return result(
        "PL5", f"Ouvrir un plan de {_MANY} interventions", size, *_apart(pairs), goal, note
    )


def _apart(pairs: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [mine for mine, _ in pairs], [limit for _, limit in pairs]
