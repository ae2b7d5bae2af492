"""What is to be done at each visit of a round: the plan's tasks of the day, put where they fall.

A person may be visited twice a day: a task goes to the visit nearest its hour. What is done by the
person, a relative or another professional is left out, and what falls hours away too.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.care_plan import AssigneeKind
from coordo_desktop.domain.frequencies import MOMENT_HOURS
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.domain.tasks import Task, TaskState
from coordo_desktop.domain.text import fold

__all__ = ["VisitTime", "care_lines", "tasks_by_visit"]

_AWAY = timedelta(hours=5)  # a task so far from every visit is somebody else's
_LEFT = frozenset({TaskState.CANCELLED, TaskState.REFUSED, TaskState.NOT_DONE})

VisitTime = tuple[AppointmentId, datetime]
"""A visit of a person, and when it begins."""


def tasks_by_visit(
    tasks: Iterable[Task],
    visits: Mapping[PatientId, Sequence[VisitTime]],
    professional_of: Mapping[AppointmentId, ProfessionalId],
    zone: ZoneInfo,
) -> dict[AppointmentId, list[Task]]:
    """Which tasks are done at which visit; `visits` are all those of the day."""
    found: dict[AppointmentId, list[Task]] = {}
    for task in tasks:
        there = visits.get(task.patient_id, ())
        if task.state in _LEFT or not there or not _theirs(task):
            continue
        mine = [one for one in there if not _of_another(task, professional_of.get(one[0]))]
        visit = _nearest(task, mine, zone)
        if visit is not None:
            found.setdefault(visit, []).append(task)
    return found


def care_lines(title: str, tasks: Iterable[Task]) -> tuple[str, ...]:
    """« Pansement », « Poids 08:15 »: what the appointment says, then the tasks, each once."""
    lines: dict[str, str] = {}
    for task in tasks:
        hour = f" {task.at:%H:%M}" if task.at else ""
        lines.setdefault(fold(task.label), f"{task.label}{hour}")
    if title and fold(title) not in lines:
        return (title, *lines.values())
    return tuple(lines.values())


def _theirs(task: Task) -> bool:
    return task.who.kind not in {AssigneeKind.PATIENT, AssigneeKind.CARER}


def _of_another(task: Task, professional: ProfessionalId | None) -> bool:
    if task.who.kind is not AssigneeKind.PROFESSIONAL or not task.who.ref:
        return False
    return professional is not None and UUID(task.who.ref) != professional


def _nearest(task: Task, visits: Sequence[VisitTime], zone: ZoneInfo) -> AppointmentId | None:
    """The visit nearest the hour of the task; without an hour, the first of the day."""
    if not visits:
        return None
    hour = task.at or (MOMENT_HOURS[task.moment] if task.moment else None)
    if hour is None:
        return min(visits, key=lambda one: one[1])[0]
    at = datetime.combine(task.due, hour, zone)
    visit, starts = min(visits, key=lambda one: abs(one[1] - at))
    return visit if abs(starts - at) <= _AWAY else None
