"""What a plan may say: cleaned, never absurd as a draft, whole when it is validated.

A refusal names the line by its place (problem, objective, intervention, counted from 1), never by
its text: a text would be a patient's.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coordo_desktop.domain.care_plan import (
    Assignee,
    Evaluation,
    IfThen,
    Intervention,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanProblem,
    Review,
    UntilCondition,
)
from coordo_desktop.domain.errors import InvalidField, MissingField, Refusal
from coordo_desktop.domain.frequencies import Frequency, When
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.domain.measurements import POSSIBLE, Measure
from coordo_desktop.domain.recurrence import InvalidFrequency, checked_frequency
from coordo_desktop.domain.text import clean, fold

LONGEST_LABEL = 300
LONGEST_TEXT = 4000
MOST_LINES = 500
MOST_READINGS = 10
_SPACES = re.compile(r"[ \t\n]+")


class PlanFault(StrEnum):
    """What is wrong with a line of the plan, or with the plan."""

    NOTHING = "nothing"  # no problem and no objective to validate
    REVIEW_MISSING = "review_missing"
    REVIEW_PAST = "review_past"
    FROM_PAST = "from_past"
    LABEL_MISSING = "label_missing"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    TWICE = "twice"  # two lines with one identity
    PRIORITY = "priority"
    DUE_PAST = "due_past"
    END_BEFORE_START = "end_before_start"
    END_PAST = "end_past"
    FREQUENCY = "frequency"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Which line, counted from 1 down the plan; 0 where the level does not apply."""

    problem: int = 0
    objective: int = 0
    intervention: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """One fault and where it lies."""

    fault: PlanFault
    place: LinePlace = LinePlace()


@dataclass(eq=False)
class PlanRefused(Refusal):
    """The plan says something it may not say; the first fault found."""

    fault: PlanFault
    problem: int = 0
    objective: int = 0
    intervention: int = 0


@dataclass(eq=False)
class PlanExists(Refusal):
    """The patient has a plan that is not closed."""


@dataclass(eq=False)
class NoPlan(Refusal):
    """The patient has no plan to print."""


@dataclass(eq=False)
class PlanNotActive(Refusal):
    """The deed asks for a plan in another state; `state` is the one it is in."""

    state: str


@dataclass(eq=False)
class NoDraft(Refusal):
    """There is no draft to validate or to give up."""


@dataclass(eq=False)
class ObjectivesOpen(Refusal):
    """Closing asks for an evaluation of each objective; `count` have none."""

    count: int


@dataclass(eq=False)
class ReasonNotSaid(Refusal):
    """An objective not reached or given up needs its reason (HAS PPCS, part 4)."""


@dataclass(eq=False)
class UnknownObjective(Refusal):
    """An evaluation of something that is no objective of the version in force."""


# --- cleaned ---------------------------------------------------------------------------------


def one_line(text: str) -> str:
    """Text fit to be kept on one line; no-break spaces stay where French wants them."""
    return _SPACES.sub(" ", clean(text)).strip()


def cleaned(content: PlanContent) -> PlanContent:
    """The content with its texts fit to be kept; empty *si… alors…* lines are left out."""
    return replace(
        content,
        matters=clean(content.matters),
        strengths=clean(content.strengths),
        refusals=clean(content.refusals),
        context=clean(content.context),
        referent=one_line(content.referent),
        problems=tuple(map(_problem, content.problems)),
    )


def _problem(problem: PlanProblem) -> PlanProblem:
    return replace(
        problem,
        label=one_line(problem.label),
        related_to=one_line(problem.related_to),
        shown_by=one_line(problem.shown_by),
        objectives=tuple(map(_objective, problem.objectives)),
    )


def _objective(objective: Objective) -> Objective:
    contingencies = (
        IfThen(condition=one_line(one.condition), action=one_line(one.action))
        for one in objective.if_then
    )
    return replace(
        objective,
        label=one_line(objective.label),
        criterion=one_line(objective.criterion),
        interventions=tuple(map(_intervention, objective.interventions)),
        if_then=tuple(one for one in contingencies if one.condition or one.action),
    )


def _intervention(one: Intervention) -> Intervention:
    who = Assignee(kind=one.who.kind, ref=one.who.ref, label=one_line(one.who.label))
    material = (one_line(each) for each in one.material)
    return replace(
        one,
        label=one_line(one.label),
        who=who,
        instructions=clean(one.instructions),
        material=tuple(each for each in material if each),
    )


# --- faults ----------------------------------------------------------------------------------


def checked_draft(content: PlanContent) -> PlanContent:
    """The content as a draft may hold it: it may be unfinished, never absurd; PlanRefused."""
    content = cleaned(content)
    _refuse(absurdities(content))
    return content


def checked(content: PlanContent, on: date, before: PlanContent | None = None) -> PlanContent:
    """The content as it may be validated on that day; PlanRefused.

    `before` is the version in force: a term or an end that was already past there is not refused
    again.
    """
    content = cleaned(content)
    _refuse(absurdities(content))
    _refuse(gaps(content, on, before))
    return content


def _refuse(found: Iterator[Found]) -> None:
    first = next(found, None)
    if first is not None:
        place = first.place
        raise PlanRefused(first.fault, place.problem, place.objective, place.intervention)


def absurdities(content: PlanContent) -> Iterator[Found]:
    """What no draft may hold: ends before starts, frequencies that make no sense, twins."""
    for text in (content.matters, content.strengths, content.refusals, content.context):
        if len(text) > LONGEST_TEXT:
            yield Found(PlanFault.TOO_LONG)
    seen: set[object] = set()
    lines = 0
    for place, line in walk(content):
        lines += 1
        if line.id in seen:
            yield Found(PlanFault.TWICE, place)
        seen.add(line.id)
        if _too_long(line):
            yield Found(PlanFault.TOO_LONG, place)
        if isinstance(line, PlanProblem) and line.priority not in {1, 2, 3}:
            yield Found(PlanFault.PRIORITY, place)
        if isinstance(line, Intervention):
            yield from (Found(fault, place) for fault in _of_intervention(line))
    if lines > MOST_LINES:
        yield Found(PlanFault.TOO_MANY)


def gaps(content: PlanContent, on: date, before: PlanContent | None = None) -> Iterator[Found]:
    """What a draft may leave open and a validated version may not."""
    if not content.problems:
        yield Found(PlanFault.NOTHING)
    if content.next_review is None:
        yield Found(PlanFault.REVIEW_MISSING)
    elif content.next_review < on:
        yield Found(PlanFault.REVIEW_PAST)
    terms = _terms(before)
    for place, line in walk(content):
        if not line.label:
            yield Found(PlanFault.LABEL_MISSING, place)
        day = None if isinstance(line, PlanProblem) else _term(line)
        if day is None or day >= on or terms.get(line.id) == day:
            continue
        late = PlanFault.DUE_PAST if isinstance(line, Objective) else PlanFault.END_PAST
        yield Found(late, place)


def walk(
    content: PlanContent,
) -> Iterator[tuple[LinePlace, PlanProblem | Objective | Intervention]]:
    """Every line with its place, as the plan reads."""
    for first, problem in enumerate(content.problems, 1):
        yield LinePlace(first), problem
        for second, objective in enumerate(problem.objectives, 1):
            yield LinePlace(first, second), objective
            for third, intervention in enumerate(objective.interventions, 1):
                yield LinePlace(first, second, third), intervention


def _terms(content: PlanContent | None) -> dict[object, date | None]:
    if content is None:
        return {}
    return {line.id: _term(line) for _, line in walk(content) if not isinstance(line, PlanProblem)}


def _term(line: Objective | Intervention) -> date | None:
    return line.due if isinstance(line, Objective) else line.end


def _too_long(line: PlanProblem | Objective | Intervention) -> bool:
    texts = [line.label]
    if isinstance(line, PlanProblem):
        texts += [line.related_to, line.shown_by]
    elif isinstance(line, Objective):
        texts += [line.criterion]
        texts += [text for one in line.if_then for text in (one.condition, one.action)]
    else:
        texts += [line.who.label, *line.material]
        if len(line.instructions) > LONGEST_TEXT:
            return True
    return any(len(text) > LONGEST_LABEL for text in texts)


def _of_intervention(one: Intervention) -> Iterator[PlanFault]:
    if one.start is not None and one.end is not None and one.end < one.start:
        yield PlanFault.END_BEFORE_START
    if not sensible(one.frequency):
        yield PlanFault.FREQUENCY
    if one.until is not None and not _possible(one.until, one.frequency):
        yield PlanFault.UNTIL


def sensible(frequency: Frequency) -> bool:
    """Whether a frequency can be turned into days."""
    try:
        checked_frequency(frequency)
    except InvalidFrequency:
        return False
    return True


def _possible(until: UntilCondition, frequency: Frequency) -> bool:
    """A threshold a body can pass, for something done again and again."""
    if frequency.when is When.ONCE or not 1 <= until.times <= MOST_READINGS:
        return False
    if until.second is not None:
        pressure = until.measure is Measure.SYSTOLIC
        if not pressure or not POSSIBLE[Measure.DIASTOLIC].hold(until.second):
            return False
    bounds = POSSIBLE.get(until.measure)
    return bounds is None or bounds.hold(until.value)


# --- dates, evaluations ----------------------------------------------------------------------


def with_starts(content: PlanContent, on: date) -> PlanContent:
    """Interventions without a start begin that day: later versions know when they began."""
    problems = tuple(
        replace(
            problem,
            objectives=tuple(
                replace(
                    objective,
                    interventions=tuple(
                        replace(one, start=on) if one.start is None else one
                        for one in objective.interventions
                    ),
                )
                for objective in problem.objectives
            ),
        )
        for problem in content.problems
    )
    return replace(content, problems=problems)


def checked_evaluation(one: Evaluation, known: frozenset[ObjectiveId], today: date) -> Evaluation:
    """An evaluation as it may be kept; UnknownObjective, ReasonNotSaid, InvalidField (future)."""
    if one.objective_id not in known:
        raise UnknownObjective
    if one.on > today:
        raise InvalidField(field="on")
    needs = one.state in {ObjectiveState.NOT_REACHED, ObjectiveState.ABANDONED}
    if needs and one.reason is None:
        raise ReasonNotSaid
    return replace(one, comment=clean(one.comment), reason=one.reason if needs else None)


def objective_ids(content: PlanContent) -> frozenset[ObjectiveId]:
    """The identities of every objective of a content."""
    return frozenset(one.id for _, one in walk(content) if isinstance(one, Objective))


def checked_review(review: Review) -> Review:
    """A review as it may be kept: who took part and what was said, cleaned; MissingField."""
    people = (one_line(one) for one in review.participants)
    participants = tuple(one for one in people if one)
    if not participants:
        raise MissingField(field="participants")
    return replace(review, participants=participants, summary=clean(review.summary))


def with_problems(content: PlanContent, problems: Iterable[PlanProblem]) -> PlanContent:
    """The content with these problems at its end, but those it has already.

    The same identity, or the same words under the same category, is the same problem.
    """
    kept = list(content.problems)
    for one in problems:
        if not any(_same_problem(one, other) for other in kept):
            kept.append(one)
    return replace(content, problems=tuple(kept))


def _same_problem(one: PlanProblem, other: PlanProblem) -> bool:
    same_words = (one.category, fold(one.label)) == (other.category, fold(other.label))
    return one.id == other.id or same_words
