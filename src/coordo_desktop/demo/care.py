"""Plans, tasks, treatments, measurements and assessments of the demonstration practice."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from coordo_desktop.demo.care_stories import AWAITED, CARE, NOTED, CareStory, Taken
from coordo_desktop.demo.days import PARIS, Followed, Happening, evening_of
from coordo_desktop.demo.stories import WHAT_MATTERS
from coordo_desktop.domain.care_plan import (
    Agreement,
    Evaluation,
    ObjectiveState,
    PlanContent,
    Review,
)
from coordo_desktop.domain.dosing import read_dosing
from coordo_desktop.domain.ids import PatientId, TaskId
from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.domain.medicines import Ingredient
from coordo_desktop.domain.tasks import NotDoneReason, Task, TaskState
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.domain.treatments import GivenBy, Treatment
from coordo_desktop.services.bundle import Services

USER = "demo"
_FULL = 4  # problems kept of a template: a plan that people really follow
_OF_THREE = 3
_LAST_TICKS = 2  # days before today whose tasks are not all settled


def care(
    rng: random.Random, followed: Sequence[Followed], start: datetime, end: datetime
) -> list[Happening]:
    """What care happened, from the plans' first day to this morning."""
    made: list[Happening] = []
    for number, one in enumerate(followed):
        story = CARE.get(one.story.problem)
        if story is None or not (one.lively or number % _OF_THREE == 0):
            continue
        made += _planned(rng, one, story, number, start, end)
        made += _treated(one, story, number, start)
        made += _assessed(one, story, start, end)
        if one.lively:
            made += _measured(rng, one, number, start, end)
    made += _ticks(rng, start, end)
    made += _awaited(followed, end)
    made += _noted(followed, end)
    return made


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), PARIS).astimezone(UTC)


def _by(at: datetime, login: str, deed: Callable[[Services], object]) -> Happening:
    def tell(services: Mapping[str, Services]) -> None:
        deed(services[login])

    return Happening(at, tell)


# --- plans ----------------------------------------------------------------------------------


def _planned(
    rng: random.Random,
    one: Followed,
    story: CareStory,
    number: int,
    start: datetime,
    end: datetime,
) -> Iterator[Happening]:
    first = start.date() + timedelta(days=1 + number % 7)
    today = end.date()
    review_on = today + timedelta(days=21) if number % 5 else today - timedelta(days=2)
    matters = rng.choice(WHAT_MATTERS)

    def begin(services: Services) -> None:
        content = _content(services, story, first, matters, review_on)
        plan = services.care_plans.start(one.patient_id, content)
        if number % 8 != 7:  # one in eight is still being written
            services.care_plans.validate(plan.id, plan.version)

    def agree(services: Services) -> None:
        plan = services.care_plans.of(one.patient_id)
        if plan is not None and plan.current is not None:
            said = Agreement(version=1, given=True, on=first, by="la personne", means="oral")
            services.care_plans.agree(plan.id, said)

    yield _by(_at(first, 10, 15), USER, begin)
    if number % 6 != 5:
        yield _by(_at(first, 10, 40), USER, agree)
    if number in (0, 2):
        day = today - timedelta(days=12)
        yield _by(_at(day, 14), USER, lambda services: _reviewed(services, one, day, today))


def _content(
    services: Services, story: CareStory, first: date, matters: str, review_on: date
) -> PlanContent:
    template = next(
        found for found in services.plan_templates.templates() if found.key == story.template
    )
    content = services.plan_templates.apply(template.id, first)
    return replace(
        content,
        problems=content.problems[:_FULL],
        matters=matters.strip("« »"),
        strengths=story.strengths,
        context=template.name,
        referent="Claire MARTIN",
        next_review=review_on,
    )


def _reviewed(services: Services, one: Followed, day: date, today: date) -> None:
    """A *bilan d'étape*: the first objective goes on, the second is reached, a line is dropped."""
    plan = services.care_plans.of(one.patient_id)
    if plan is None or plan.current is None:
        return
    content = plan.current.content
    objectives = [aim for problem in content.problems for aim in problem.objectives]
    evaluations = [
        Evaluation(objective_id=aim.id, on=day, state=state, author="", comment=said)
        for aim, state, said in zip(
            objectives,
            (ObjectiveState.PARTLY, ObjectiveState.REACHED),
            ("Une alerte donnée le jour même.", "Limites tenues depuis trois semaines."),
            strict=False,
        )
    ]
    held = Review(
        on=day,
        participants=("Claire MARTIN", "N. OYHENART", "la personne et sa fille"),
        summary="Surveillance allégée à la demande de la personne.",
    )
    number = services.care_plans.review(
        plan.id,
        held,
        evaluations,
        replace(content, problems=content.problems[:-1]),
        today + timedelta(days=30),
        plan.version,
    )
    said = Agreement(version=number, given=True, on=day, by="la personne", means="signature")
    services.care_plans.agree(plan.id, said)


# --- tasks ----------------------------------------------------------------------------------


def _ticks(rng: random.Random, start: datetime, end: datetime) -> Iterator[Happening]:
    """Each evening the nurse ticks the day; the last days leave some open."""
    share = random.Random(rng.random())  # noqa: S311 - invented days, not secrets
    for number in range(1, (end - start).days):
        evening = evening_of((start + timedelta(days=number)).date()) - timedelta(minutes=40)
        late = (end - evening).days <= _LAST_TICKS
        yield _by(evening, USER, partial(_tick, share, late=late))


def _tick(share: random.Random, services: Services, *, late: bool) -> None:
    due = sorted(services.tasks.due(), key=lambda task: (task.due, task.label, task.patient_id.hex))
    kept = [task for task in due if not (late and share.random() < 0.12)]
    missed = [task for task in kept if share.random() < 0.03]
    done = _seen([task for task in kept if task not in missed])
    if done:
        services.tasks.settle(done, TaskState.DONE)
    if missed:
        services.tasks.settle(
            _seen(missed), TaskState.NOT_DONE, reason=NotDoneReason.ABSENT,
            comment="Porte close, rappelé le lendemain.",
        )  # fmt: skip


def _seen(tasks: Sequence[Task]) -> dict[TaskId, int]:
    return {task.id: task.version for task in tasks}


def _noted(followed: Sequence[Followed], end: datetime) -> Iterator[Happening]:
    for number, (one, line) in enumerate(zip(followed, NOTED, strict=False)):
        yield _by(end - timedelta(hours=3 + number), USER, partial(_note, one.patient_id, line))


def _note(patient_id: PatientId, line: str, services: Services) -> None:
    services.tasks.add(patient_id, line)


# --- treatments -----------------------------------------------------------------------------


def _treated(one: Followed, story: CareStory, number: int, start: datetime) -> Iterator[Happening]:
    at = _at(start.date() + timedelta(days=1 + number % 5), 11)

    def prescribe(services: Services) -> None:
        for taken in story.treatments:
            services.treatments.add(_treatment(one.patient_id, taken, at.date()))

    yield _by(at, USER, prescribe)


def _treatment(patient_id: PatientId, taken: Taken, day: date) -> Treatment:
    name, dose, line, why, substances = taken
    injected = "injection" in dose or "unités" in dose
    return Treatment(
        patient_id=patient_id,
        name=name,
        dose=dose,
        dosing=read_dosing(line),
        indication=why,
        ingredients=tuple(Ingredient(code="", name=one) for one in substances),
        start=day - timedelta(days=30),
        prescriber="Dr LABORDE",
        given_by=GivenBy.NURSE if injected else GivenBy.PILLBOX,
    )


# --- measurements and assessments -----------------------------------------------------------


def _measured(
    rng: random.Random, one: Followed, number: int, start: datetime, end: datetime
) -> Iterator[Happening]:
    """Weight and pressure every few days; the first person gains 2.4 kg in the last three."""
    weight, high, pulse = rng.uniform(55, 84), rng.randint(120, 150), rng.randint(62, 88)
    if number == 0:
        weight = 68.2
        limit = Bounds(None, 70.2)
        yield _by(
            _at(start.date() + timedelta(days=2), 9), USER,
            lambda services: services.measurements.set_threshold(
                one.patient_id, Measure.WEIGHT, limit
            ),
        )  # fmt: skip
    days = (end - start).days
    step = 1 if number == 0 else 3
    for day in range(2, days, step):
        left = days - 1 - day
        gained = 2.4 * max(0, 3 - left) / 3 if number == 0 else 0.0
        values = (
            (Measure.SYSTOLIC, float(high + rng.randint(-9, 9))),
            (Measure.DIASTOLIC, float(rng.randint(68, 86))),
            (Measure.PULSE, float(pulse + rng.randint(-6, 6))),
            (Measure.WEIGHT, round(weight + gained + rng.uniform(-0.2, 0.2), 1)),
        )
        on = (start + timedelta(days=day)).date()
        login = "oyhenart" if "oyhenart" in one.authors else USER
        yield _by(_at(on, 8, 15), login, partial(_measure, one.patient_id, values))


def _measure(
    patient_id: PatientId, values: tuple[tuple[Measure, float], ...], services: Services
) -> None:
    services.measurements.add(patient_id, values)


def _assessed(
    one: Followed, story: CareStory, start: datetime, end: datetime
) -> Iterator[Happening]:
    for place, (scale, before, after) in enumerate(story.assessments):
        first = _at(start.date() + timedelta(days=3), 15, 10 * place)
        last = _at(end.date() - timedelta(days=6), 15, 10 * place)
        for at, answers in ((first, before), (last, after)):
            yield _by(at, USER, partial(_assess, one.patient_id, scale, answers))


def _assess(
    patient_id: PatientId, scale: str, answers: Mapping[str, str], services: Services
) -> None:
    services.assessments.complete(patient_id, scale, answers)


def _awaited(followed: Sequence[Followed], end: datetime) -> Iterator[Happening]:
    for number, (what, whom, kind, exam, days) in enumerate(AWAITED):
        one = followed[(0, 2, 3, 3, 4, 5)[number] % len(followed)] if followed else None
        if one is None:
            return
        at = _at(end.date() - timedelta(days=days), 16, number)
        since = at.date()

        def ask(
            services: Services,
            one: Followed = one,
            what: str = what,
            whom: str = whom,
            kind: str = kind,
            exam: str = exam,
            since: date = since,
        ) -> None:
            services.awaited.add(
                one.patient_id, AwaitedKind(kind), what, whom, exam=exam, since=since,
                due=since + timedelta(days=7),
            )  # fmt: skip

        yield _by(at, USER, ask)
