"""What is to be done, as lines of the sheet: open actions and tasks, late ones first (TR6)."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from coordo_desktop.domain.care_plan import InterventionKind
from coordo_desktop.domain.frequencies import MOMENT_HOURS, Moment
from coordo_desktop.domain.handover import Part, SheetTask
from coordo_desktop.domain.tasks import Task
from coordo_desktop.domain.transmissions import FollowUp

__all__ = ["Deed", "kept_tasks", "sheet_lines", "when_due"]

Deed = FollowUp | Task
_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_MOMENTS = {
    Moment.MORNING: "matin",
    Moment.NOON: "midi",
    Moment.EVENING: "soir",
    Moment.BEDTIME: "coucher",
}
_CLINICAL = frozenset({
    InterventionKind.CARE, InterventionKind.PREVENTION, InterventionKind.EDUCATION,
})  # fmt: skip


def kept_tasks(tasks: Sequence[Task], left: dict[Part, str]) -> list[Task]:
    """The tasks this sheet may show: leaving out the plan leaves out what it asks to be done."""
    return [
        task
        for task in tasks
        if task.plan_id is None
        or not (
            (Part.PLAN_CLINICAL in left and task.kind in _CLINICAL)
            or (Part.PLAN_SOCIAL in left and task.kind is InterventionKind.SOCIAL)
        )
    ]


def sheet_lines(
    actions: Iterable[FollowUp], tasks: Iterable[Task], now: datetime
) -> list[tuple[SheetTask, Deed]]:
    """Lines with a box, and what each stands for; numbered later.

    Late times of one intervention make one line, that of the last one, which says how many.
    """
    lines: list[tuple[tuple[bool, datetime], SheetTask, Deed]] = []
    late: dict[object, list[Task]] = {}
    for task in tasks:
        if task.due < now.date():
            late.setdefault(task.intervention_id or task.id, []).append(task)
        else:
            lines.append((_place(task, now), _task(task, now, 1), task))
    lines += [
        (_place(several[0], now), _task(several[-1], now, len(several)), several[-1])
        for several in late.values()
    ]
    lines += [(_place_of(action, now), _action(action, now), action) for action in actions]
    return [(shown, deed) for _, shown, deed in sorted(lines, key=lambda line: line[0])]


def when_due(task: Task, now: datetime, times: int = 1) -> str:
    """« en retard, 2 j, 3 fois », « ce jour 08:15 », « mar. 24/11 matin »."""
    over = (now.date() - task.due).days
    if over > 0:
        said = f"en retard, {over} j"
        return said if times == 1 else f"{said}, {times} fois"
    hour = f"{task.at:%H:%M}" if task.at else _MOMENTS[task.moment] if task.moment else ""
    day = f"{_DAYS[task.due.weekday()]} {task.due:%d/%m}" if over else "ce jour"
    return f"{day} {hour}".strip()


def _task(task: Task, now: datetime, times: int) -> SheetTask:
    told = when_due(task, now, times)
    detail = f"urgent, {told}" if task.urgent else told
    return SheetTask(line=0, text=task.label, detail=detail, late=task.due < now.date())


def _place(task: Task, now: datetime) -> tuple[bool, datetime]:
    hour = task.at or (MOMENT_HOURS[task.moment] if task.moment else time())
    return False, datetime.combine(task.due, hour, now.tzinfo)


def _place_of(action: FollowUp, now: datetime) -> tuple[bool, datetime]:
    """Actions without a term come last, in the order they were opened."""
    return action.due is None, action.due or action.opened_at


def _action(action: FollowUp, now: datetime) -> SheetTask:
    age = (now.date() - action.opened_at.astimezone(now.tzinfo).date()).days
    detail, late = (f"{age} j" if age > 0 else ""), False
    if action.due is not None:
        due = action.due.astimezone(now.tzinfo)
        late = due < now
        over = (now.date() - due.date()).days
        if late:
            detail = f"en retard, {over} j" if over else f"en retard, {due:%H:%M}"
        else:
            day = "ce jour" if due.date() == now.date() else f"{_DAYS[due.weekday()]} {due:%d/%m}"
            detail = f"{day} {due:%H:%M}"
    return SheetTask(line=0, text=action.text, detail=detail, late=late)
