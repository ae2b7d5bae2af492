"""The plan as the lines of a table: problem, objective, intervention, what is folded left out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.care_plan import (
    AssigneeKind,
    Evaluation,
    Intervention,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequencies import When
from coordo_desktop.domain.frequency_words import frequency_text
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.domain.recurrence import last_day, occurrences
from coordo_desktop.domain.until import until_text
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.care_plan.days import short_day
from coordo_desktop.ui.care_plan.edits import Line, below, key_of
from coordo_desktop.ui.kit.chips import ChipSpec

_AHEAD = timedelta(days=60)
_WEEK, _SOON = 7, 10


class Level(StrEnum):
    """Which kind of line; PLAN is what is said of the plan itself, which is no line."""

    PLAN = "plan"
    PROBLEM = "problem"
    OBJECTIVE = "objective"
    INTERVENTION = "intervention"


@dataclass(frozen=True, slots=True)
class Followed:
    """What is known of the plan beside its words: evaluations, tasks late or done by line.

    `late` and `due` are the interventions that have a task open, before today or today; `urgent`
    those of which one presses. `running`: there is a version in force;
    `reviewed`: a review is being held, objectives wait to be evaluated.
    """

    evaluations: Mapping[ObjectiveId, Evaluation] = field(default_factory=dict)
    late: Collection[str] = ()
    due: Collection[str] = ()
    urgent: Collection[str] = ()
    running: bool = False
    reviewed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One line as it is shown."""

    key: str
    level: Level
    line: Line
    title: str
    icon: str = ""
    frequency: str = ""
    who: str = ""
    until: str = ""
    chip: ChipSpec | None = None
    closed: bool = False
    many_below: int = 0
    ticked: bool = True


_NOT_FOLLOWED = Followed()


def plan_rows(
    content: PlanContent,
    today: date,
    *,
    closed: Collection[str] = (),
    followed: Followed = _NOT_FOLLOWED,
    left_out: Collection[str] = (),
) -> list[PlanRow]:
    """The lines to show; what stands under a `closed` one is not among them."""
    made: list[PlanRow] = []
    for problem in content.problems:
        key = key_of(problem)
        made.append(
            PlanRow(
                key=key, level=Level.PROBLEM, line=problem, title=problem_title(problem),
                icon=words.dimension_icon(problem.dimension), closed=key in closed,
                many_below=len(below(content, key)), ticked=key not in left_out,
            )
        )  # fmt: skip
        if key in closed:
            continue
        for objective in problem.objectives:
            made += _of_objective(objective, today, closed, followed, left_out)
    return made


def problem_title(problem: PlanProblem) -> str:
    """« Santé · Insuffisance cardiaque »."""
    return f"{words.dimension_word(problem.dimension)} · {problem.label}"


def _of_objective(
    objective: Objective,
    today: date,
    closed: Collection[str],
    followed: Followed,
    left_out: Collection[str],
) -> list[PlanRow]:
    key = key_of(objective)
    criterion = ""
    if objective.criterion:
        criterion = QCoreApplication.translate("Plan", "critère\u202f: {said}").format(
            said=objective.criterion
        )
    made = [
        PlanRow(
            key=key, level=Level.OBJECTIVE, line=objective, title=objective.label, icon="target",
            frequency=criterion, until=short_day(objective.due, today),
            chip=_objective_chip(objective, followed),
            closed=key in closed, many_below=len(objective.interventions),
            ticked=key not in left_out,
        )
    ]  # fmt: skip
    if key not in closed:
        made += [
            _of_intervention(one, today, followed, left_out) for one in objective.interventions
        ]
    return made


def _objective_chip(objective: Objective, followed: Followed) -> ChipSpec | None:
    said = followed.evaluations.get(objective.id)
    if said is None and followed.reviewed:
        return ChipSpec(QCoreApplication.translate("Plan", "à évaluer"), "neutral", "")
    if not followed.running:
        return None
    return words.objective_chip(said.state if said is not None else ObjectiveState.ONGOING)


def _of_intervention(
    one: Intervention, today: date, followed: Followed, left_out: Collection[str]
) -> PlanRow:
    key = key_of(one)
    return PlanRow(
        key=key, level=Level.INTERVENTION, line=one, title=one.label,
        frequency=frequency_text(one.frequency, short=True), who=who_text(one),
        until=until_words(one, today),
        chip=intervention_chip(one, today, followed) if followed.running else None,
        ticked=key not in left_out,
    )  # fmt: skip


def who_text(one: Intervention) -> str:
    """Who does it; empty when nobody was named."""
    if one.who.kind in {AssigneeKind.PATIENT, AssigneeKind.CARER}:
        return one.who.label or words.assignee_word(one.who.kind)
    return one.who.label


def until_words(one: Intervention, today: date) -> str:
    """The end of a line: its condition, its last day, or that there is none."""
    if one.until is not None:
        return until_text(one.until)
    end = one.end or last_day(one.frequency, one.start or today)
    if end is not None:
        return short_day(end, today)
    if one.frequency.when is When.ONCE:
        return short_day(one.start, today)
    return QCoreApplication.translate("Plan", "sans fin")


def intervention_chip(one: Intervention, today: date, followed: Followed) -> ChipSpec | None:
    """Where a line of a running plan stands: late, to do, soon, followed, over."""
    key = key_of(one)
    if key in followed.urgent:
        return ChipSpec(QCoreApplication.translate("Plan", "à faire"), "danger")
    if key in followed.late:
        return ChipSpec(QCoreApplication.translate("Plan", "en retard"), "warn", "clock")
    if one.frequency.when is When.AS_NEEDED:
        return None
    start = one.start or today
    coming = next(iter(occurrences(one.frequency, start, today, today + _AHEAD)), None)
    end = one.end or last_day(one.frequency, start)
    over = end is not None and end < today
    if over or (coming is None and start <= today and one.frequency.when is When.ONCE):
        return ChipSpec(QCoreApplication.translate("Plan", "terminée"))
    days = (coming.on - today).days if coming is not None else 0
    if key in followed.due and not _again_within_a_week(one, start, today):
        return ChipSpec(QCoreApplication.translate("Plan", "aujourd’hui"), "info")
    if days > _WEEK:
        said = QCoreApplication.translate("Plan", "dans {days} j").format(days=days)
        return ChipSpec(said, "warn" if days <= _SOON else "info", "clock")
    if start < today:
        return ChipSpec(QCoreApplication.translate("Plan", "suivie"), "ok")
    return ChipSpec(QCoreApplication.translate("Plan", "prévue"), "info")


def _again_within_a_week(one: Intervention, start: date, today: date) -> bool:
    """What comes back every few days is followed; that it falls today is in the week's tasks."""
    following = today + timedelta(days=1)
    return bool(occurrences(one.frequency, start, following, today + timedelta(days=_WEEK)))
