"""« À apporter »: the material that the care of a sheet takes at home (ST3, TR6)."""

from collections.abc import Iterable, Sequence

from coordo_desktop.domain.care_plan import Place
from coordo_desktop.domain.handover import Part
from coordo_desktop.domain.handover_plan import SheetPlan
from coordo_desktop.domain.handover_profiles import plan_shown
from coordo_desktop.domain.ids import InterventionId
from coordo_desktop.domain.material_needs import times_by_line
from coordo_desktop.domain.materials import read_word, word_key
from coordo_desktop.domain.tasks import Task

__all__ = ["to_bring"]


def to_bring(
    plan: SheetPlan | None, tasks: Sequence[Task], left: dict[Part, str]
) -> tuple[str, ...]:
    """« Sets à pansement × 2 », each word once, for what is done at the person's home.

    Of a care that is late by several days, what one day takes: it will be done once.
    """
    if plan is None or Part.TASKS in left:
        return ()
    times = _most_of_a_day(tasks)
    found: dict[str, tuple[str, int]] = {}
    for problem in plan.content.problems:
        if not plan_shown(problem.dimension, left):
            continue
        for objective in problem.objectives:
            for line in objective.interventions:
                if line.id in times and line.place is Place.HOME:
                    for text in line.material:
                        _add(found, text, times[line.id])
    return tuple(word if many == 1 else f"{word} × {many}" for word, many in found.values())


def _add(found: dict[str, tuple[str, int]], text: str, times: int) -> None:
    word, many = read_word(text)
    key = word_key(word)
    if key:
        shown, before = found.get(key, (word, 0))
        found[key] = (shown, before + many * times)


def _most_of_a_day(tasks: Iterable[Task]) -> dict[InterventionId, int]:
    by_day: dict[object, list[Task]] = {}
    for task in tasks:
        by_day.setdefault(task.due, []).append(task)
    most: dict[InterventionId, int] = {}
    for theirs in by_day.values():
        for key, times in times_by_line(theirs).items():
            most[key] = max(most.get(key, 0), times)
    return most
