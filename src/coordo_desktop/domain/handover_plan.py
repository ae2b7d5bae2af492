"""What of the plan de soins stands on a handover sheet: aims still open, and *si… alors…*."""

from collections.abc import Iterator

from coordo_desktop.domain.care_plan import (
    CarePlan,
    IfThen,
    Objective,
    PlanContent,
    PlanProblem,
    PlanState,
)
from coordo_desktop.domain.handover import Part
from coordo_desktop.domain.handover_profiles import plan_shown
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.domain.plan_lines import SETTLED, last_evaluations


def plan_lines(plan: CarePlan | None, left: dict[Part, str]) -> tuple[str, ...]:
    """One line for each problem of the version in force, the most pressing first.

    « Chutes : marcher 20 m sans aide (avant le 12/01/2027) ; se lever seule ». Objectives reached
    or given up are not repeated; a suspended plan says so before anything else.
    """
    content = _in_force(plan)
    if plan is None or content is None:
        return ()
    over = _over(plan)
    lines = []
    for problem in _problems(content, left):
        aims = [_aim(each) for each in problem.objectives if each.id not in over]
        if aims or not problem.objectives:
            lines.append(f"{problem.label} : {' ; '.join(aims)}" if aims else problem.label)
    if lines and plan.state is PlanState.SUSPENDED:
        since = f" depuis le {plan.suspended_on:%d/%m/%Y}" if plan.suspended_on else ""
        lines.insert(0, f"Plan suspendu{since}")
    return tuple(lines)


def plan_contingencies(plan: CarePlan | None, left: dict[Part, str]) -> tuple[tuple[str, str], ...]:
    """The *si… alors…* of the objectives still open, as (condition, action), each once."""
    content = _in_force(plan)
    if plan is None or content is None or Part.CONTINGENCIES in left:
        return ()
    over = _over(plan)
    said = dict.fromkeys(
        (rule.condition, rule.action)
        for problem in _problems(content, left)
        for objective in problem.objectives
        if objective.id not in over
        for rule in _rules(objective)
    )
    return tuple(said)


def _in_force(plan: CarePlan | None) -> PlanContent | None:
    if plan is None or plan.current is None:
        return None
    return plan.current.content if plan.state in {PlanState.ACTIVE, PlanState.SUSPENDED} else None


def _over(plan: CarePlan) -> frozenset[ObjectiveId]:
    """The objectives whose last evaluation ended them."""
    last = last_evaluations(plan.evaluations)
    return frozenset(one for one, evaluation in last.items() if evaluation.state in SETTLED)


def _problems(content: PlanContent, left: dict[Part, str]) -> list[PlanProblem]:
    shown = [each for each in content.problems if plan_shown(each.dimension, left)]
    return sorted(shown, key=lambda problem: problem.priority)


def _aim(objective: Objective) -> str:
    due = f" (avant le {objective.due:%d/%m/%Y})" if objective.due else ""
    return f"{objective.label}{due}"


def _rules(objective: Objective) -> Iterator[IfThen]:
    return (rule for rule in objective.if_then if rule.condition and rule.action)
