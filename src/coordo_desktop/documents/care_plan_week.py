"""What is due in one week, row by row: the data behind the *diagramme de soins*."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from coordo_desktop.domain.care_plan import Intervention, NursingRole, PlanContent
from coordo_desktop.domain.frequencies import Moment, When
from coordo_desktop.domain.ids import InterventionId
from coordo_desktop.domain.tasks import Task, TaskState

DAYS = 7
MOMENTS = tuple(Moment)
# Until which hour a task that has an hour stands in a column.
_UNTIL = ((Moment.MORNING, time(11)), (Moment.NOON, time(15)), (Moment.EVENING, time(21)))
ROLES: tuple[NursingRole | None, ...] = (
    NursingRole.OWN,
    NursingRole.PRESCRIBED,
    NursingRole.COLLABORATION,
    None,
)

# A day of the week (0 Monday) and a moment of it, or None for any time of the day.
Slot = tuple[int, Moment | None]


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One intervention, or what was asked by hand, with its tasks of the week."""

    label: str
    intervention: Intervention | None = None
    as_needed: bool = False
    slots: Mapping[Slot, Sequence[Task]] = field(default_factory=dict)
    moved: frozenset[Slot] = frozenset()  # where a postponed task stood first

    @property
    def empty(self) -> bool:
        """Nothing to tick this week."""
        return not (self.slots or self.moved or self.as_needed)


@dataclass(frozen=True, slots=True)
class WeekGroup:
    """The rows of one problem under one role; both None for what is not in the plan."""

    role: NursingRole | None
    problem: str
    rows: tuple[WeekRow, ...]
    planned: bool = True


def week_groups(
    content: PlanContent, tasks: Iterable[Task], monday: date
) -> tuple[tuple[WeekGroup, ...], tuple[WeekRow, ...]]:
    """The groups in their order on paper, and the interventions with nothing due this week."""
    days = {monday + timedelta(days=rank): rank for rank in range(DAYS)}
    planned, loose = _sorted_out(tasks, days)
    groups: list[WeekGroup] = []
    idle: list[WeekRow] = []
    for role in ROLES:
        for problem in content.problems:
            rows = [
                _row(each.label, planned.pop(each.id, ()), days, each)
                for objective in problem.objectives
                for each in objective.interventions
                if each.role is role
            ]
            idle += [row for row in rows if row.empty]
            if busy := tuple(row for row in rows if not row.empty):
                groups.append(WeekGroup(role, problem.label, busy))
    for left in planned.values():  # of an intervention this version no longer holds
        loose.setdefault(left[0].label, []).extend(left)
    asked = tuple(_row(label, found, days) for label, found in loose.items())
    if asked := tuple(row for row in asked if not row.empty):
        groups.append(WeekGroup(None, "", asked, planned=False))
    return tuple(groups), tuple(idle)


def _sorted_out(
    tasks: Iterable[Task], days: Mapping[date, int]
) -> tuple[dict[InterventionId, list[Task]], dict[str, list[Task]]]:
    """The tasks of the week by intervention, and those asked by hand by their words."""
    planned: dict[InterventionId, list[Task]] = {}
    loose: dict[str, list[Task]] = {}
    for task in tasks:
        if task.due not in days and task.first_due not in days:
            continue
        if task.intervention_id is not None:
            planned.setdefault(task.intervention_id, []).append(task)
        else:
            loose.setdefault(task.label, []).append(task)
    return planned, loose


def moment_of(task: Task) -> Moment | None:
    """The column a task stands in: its moment, else that of its hour, else any time."""
    if task.moment is not None or task.at is None:
        return task.moment
    return next((moment for moment, until in _UNTIL if task.at < until), Moment.BEDTIME)


def _row(
    label: str, tasks: Iterable[Task], days: Mapping[date, int], each: Intervention | None = None
) -> WeekRow:
    slots: dict[Slot, list[Task]] = {}
    moved: set[Slot] = set()
    for task in tasks:
        if task.due in days and task.state is not TaskState.CANCELLED:
            slots.setdefault((days[task.due], moment_of(task)), []).append(task)
        if task.first_due is not None and task.first_due in days and task.first_due != task.due:
            moved.add((days[task.first_due], moment_of(task)))
    for found in slots.values():
        found.sort(key=lambda one: (one.at is None, one.at or time(0), one.label))
    return WeekRow(
        label=label,
        intervention=each,
        as_needed=each is not None and each.frequency.when is When.AS_NEEDED,
        slots=slots,
        moved=frozenset(moved - set(slots)),
    )
