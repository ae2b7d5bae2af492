"""A version of a plan de soins in plain French lines, for the archive of a person's data."""

from collections.abc import Iterator

from coordo_desktop.domain.care_plan import Intervention, Objective, PlanContent
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.frequency_texts import frequency_text
from coordo_desktop.domain.plan_json import content_of, record_of
from coordo_desktop.domain.privacy_codes import CODES, KEYS

_STEP = "   "


def plan_content(text: str) -> str:
    """A plan as indented lines: problems, objectives, interventions."""
    return "\n".join(_lines(content_of(text)))


def frequency_lines(text: str) -> str:
    """« 3 fois par semaine, lundi mercredi vendredi »."""
    return frequency_text(record_of(Frequency, text))


def _lines(plan: PlanContent) -> Iterator[str]:
    for field in ("matters", "strengths", "refusals", "context", "referent"):
        said = getattr(plan, field)
        if said:
            yield f"{KEYS[field]} : {said}"
    for problem in plan.problems:
        yield f"Problème : {problem.label} ({CODES.get(problem.dimension.value, '')})"
        for field in ("related_to", "shown_by"):
            said = getattr(problem, field)
            if said:
                yield f"{_STEP}{KEYS[field]} : {said}"
        for objective in problem.objectives:
            yield from _objective(objective)


def _objective(objective: Objective) -> Iterator[str]:
    due = f", avant le {objective.due:%d/%m/%Y}" if objective.due else ""
    yield f"{_STEP}Objectif : {objective.label}{due}"
    if objective.criterion:
        yield f"{_STEP * 2}critère : {objective.criterion}"
    for one in objective.interventions:
        yield f"{_STEP * 2}{_intervention(one)}"
        if one.instructions:
            yield f"{_STEP * 3}consignes : {one.instructions}"
    for rule in objective.if_then:
        yield f"{_STEP * 2}si {rule.condition} : {rule.action}"


def _intervention(one: Intervention) -> str:
    often = frequency_text(one.frequency) if one.frequency else ""
    start = f"à partir du {one.start:%d/%m/%Y}" if one.start else ""
    end = f"jusqu’au {one.end:%d/%m/%Y}" if one.end else ""
    where = CODES.get(one.place.value, "") if one.place else ""
    told = (one.who.label, where, often, start, end)
    return f"{one.label} : {', '.join(part for part in told if part)}"
