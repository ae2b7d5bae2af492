"""What of the plan de soins stands on a handover sheet: aims still open, and *si… alors…*."""

from dataclasses import dataclass

from coordo_desktop.domain.care_plan import Objective, PlanContent
from coordo_desktop.domain.handover import Part
from coordo_desktop.domain.handover_profiles import plan_shown
from coordo_desktop.domain.ids import ObjectiveId


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """The version in force of a patient's plan, and the objectives that are settled."""

    content: PlanContent
    settled: frozenset[ObjectiveId] = frozenset()


def plan_lines(plan: SheetPlan | None, left: dict[Part, str]) -> tuple[str, ...]:
    """One line for each problem, the most pressing first.

    « Chutes : marcher 20 m sans aide (avant le 12/01/2027) ; se lever seule ». An objective that
    is settled is not repeated, nor a problem whose objectives all are.
    """
    if plan is None:
        return ()
    shown = [each for each in plan.content.problems if plan_shown(each.dimension, left)]
    lines = []
    for problem in sorted(shown, key=lambda one: one.priority):
        aims = [_aim(each) for each in problem.objectives if each.id not in plan.settled]
        if aims or not problem.objectives:
            lines.append(f"{problem.label} : {' ; '.join(aims)}" if aims else problem.label)
    return tuple(lines)


def plan_contingencies(
    plan: SheetPlan | None, left: dict[Part, str]
) -> tuple[tuple[str, str], ...]:
    """The *si… alors…* of the objectives still open, as (condition, action), each once."""
    if plan is None or Part.CONTINGENCIES in left:
        return ()
    said = dict.fromkeys(
        (rule.condition, rule.action)
        for problem in plan.content.problems
        if plan_shown(problem.dimension, left)
        for objective in problem.objectives
        if objective.id not in plan.settled
        for rule in objective.if_then
        if rule.condition and rule.action
    )
    return tuple(said)


def _aim(objective: Objective) -> str:
    due = f" (avant le {objective.due:%d/%m/%Y})" if objective.due else ""
    return f"{objective.label}{due}"
