"""Changing one line of a plan's content; every function gives a new content, none alters one."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from coordo_desktop.domain.care_plan import Intervention, Objective, PlanContent, PlanProblem

Line: TypeAlias = PlanProblem | Objective | Intervention
LineT = TypeVar("LineT", PlanProblem, Objective, Intervention)


def key_of(line: Line) -> str:
    """The identity of a line, which lasts from version to version."""
    return str(line.id)


def lines(content: PlanContent) -> Iterator[Line]:
    """Every line, as the plan reads."""
    for problem in content.problems:
        yield problem
        for objective in problem.objectives:
            yield objective
            yield from objective.interventions


def find(content: PlanContent, key: str) -> Line | None:
    """The line of this identity."""
    return next((line for line in lines(content) if key_of(line) == key), None)


def parent_of(content: PlanContent, key: str) -> Line | None:
    """The line above: the problem of an objective, the objective of an intervention."""
    for problem in content.problems:
        for objective in problem.objectives:
            if key_of(objective) == key:
                return problem
            if any(key_of(one) == key for one in objective.interventions):
                return objective
    return None


def put(content: PlanContent, line: Line, parent: str = "", after: str = "") -> PlanContent:
    """The content with this line: in place of the one of its identity, else new.

    A new one goes under `parent` (nothing for a problem), behind its sister `after`, else last.
    """
    key = key_of(line)
    if find(content, key) is not None:
        return _mapped(content, lambda one: line if key_of(one) == key else one)
    if isinstance(line, PlanProblem):
        return replace(content, problems=_added(content.problems, line, after))

    def with_child(one: Line) -> Line:
        if key_of(one) != parent:
            return one
        if isinstance(one, PlanProblem) and isinstance(line, Objective):
            return replace(one, objectives=_added(one.objectives, line, after))
        if isinstance(one, Objective) and isinstance(line, Intervention):
            return replace(one, interventions=_added(one.interventions, line, after))
        return one

    return _mapped(content, with_child)


def drop(content: PlanContent, key: str) -> PlanContent:
    """The content without this line and what stands under it."""
    return _mapped(content, lambda one: None if key_of(one) == key else one)


def without(content: PlanContent, keys: Collection[str]) -> PlanContent:
    """The content without these lines."""
    return _mapped(content, lambda one: None if key_of(one) in keys else one)


def below(content: PlanContent, key: str) -> tuple[str, ...]:
    """The identities of everything under a line."""
    line = find(content, key)
    if isinstance(line, PlanProblem):
        return tuple(
            each for one in line.objectives for each in (key_of(one), *below(content, key_of(one)))
        )
    if isinstance(line, Objective):
        return tuple(key_of(one) for one in line.interventions)
    return ()


def above(content: PlanContent, key: str) -> tuple[str, ...]:
    """The identities of the lines a line stands under, nearest first."""
    parent = parent_of(content, key)
    return (key_of(parent), *above(content, key_of(parent))) if parent is not None else ()


def moved(content: PlanContent, key: str, step: int) -> PlanContent:
    """The content with a line one place up (-1) or down (1) among its sisters."""

    def shifted(sisters: tuple[LineT, ...]) -> tuple[LineT, ...]:
        at = next((n for n, one in enumerate(sisters) if key_of(one) == key), -1)
        to = at + step
        if at < 0 or not 0 <= to < len(sisters):
            return sisters
        row = list(sisters)
        row[at], row[to] = row[to], row[at]
        return tuple(row)

    def of_problem(problem: PlanProblem) -> PlanProblem:
        objectives = tuple(
            replace(one, interventions=shifted(one.interventions)) for one in problem.objectives
        )
        return replace(problem, objectives=shifted(objectives))

    problems = tuple(of_problem(one) for one in content.problems)
    return replace(content, problems=shifted(problems))


def _mapped(content: PlanContent, change: Callable[[Line], Line | None]) -> PlanContent:
    problems = []
    for problem in content.problems:
        kept = change(problem)
        if not isinstance(kept, PlanProblem):
            continue
        objectives = []
        for objective in kept.objectives:
            held = change(objective)
            if isinstance(held, Objective):
                made = (change(one) for one in held.interventions)
                interventions = tuple(one for one in made if isinstance(one, Intervention))
                objectives.append(replace(held, interventions=interventions))
        problems.append(replace(kept, objectives=tuple(objectives)))
    return replace(content, problems=tuple(problems))


def _added(sisters: tuple[LineT, ...], line: LineT, after: str) -> tuple[LineT, ...]:
    row = list(sisters)
    keys = [key_of(one) for one in row]
    row.insert(keys.index(after) + 1 if after in keys else len(row), line)
    return tuple(row)
