"""Tasks: what is to be done for a patient on a day, from a plan or by hand (PL5)."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from coordo_desktop.domain.care_plan import Assignee, InterventionKind
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.frequencies import MOMENT_HOURS, Moment
from coordo_desktop.domain.ids import (
    InterventionId,
    ObjectiveId,
    PatientId,
    PlanId,
    TaskId,
    TransmissionId,
)


class TaskState(StrEnum):
    """Reference 2.5. A postponed task stays open on its new day and remembers the first one."""

    OPEN = "open"
    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class NotDoneReason(StrEnum):
    """Why a task was not done; a free comment may follow."""

    ABSENT = "absent"
    REFUSED = "refused"
    HOSPITAL = "hospital"
    CONDITION = "condition"
    NO_TIME = "no_time"
    NO_MATERIAL = "no_material"
    ALREADY_DONE = "already_done"
    NOT_NEEDED = "not_needed"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do, once. `due` is a day of the practice's calendar; `at` an hour of it.

    `first_due` is where it stood before it was postponed. `urgent` sorts first.
    """

    id: TaskId
    version: int = 1
    patient_id: PatientId
    label: str
    due: date
    at: time | None = None
    moment: Moment | None = None
    kind: InterventionKind = InterventionKind.CARE
    who: Assignee = field(default_factory=Assignee)
    urgent: bool = False
    plan_id: PlanId | None = None
    objective_id: ObjectiveId | None = None
    intervention_id: InterventionId | None = None
    state: TaskState = TaskState.OPEN
    first_due: date | None = None
    settled_at: datetime | None = None
    settled_by: str = ""
    reason: NotDoneReason | None = None
    note: str = ""
    transmission_id: TransmissionId | None = None
    patient: str = ""  # name as shown in lists; empty when read inside one record


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDay:
    """One day of a week and what is to be done on it, in order."""

    on: date
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskWeek:
    """A week of one patient. `late` is shown once, in the week of today, whatever its day was.

    Tasks of version 0 are foreseen, further than they are made: they cannot be settled yet.
    """

    monday: date
    today: date
    late: tuple[Task, ...] = ()
    days: tuple[TaskDay, ...] = ()
    may_write: bool = True

    @property
    def total(self) -> int:
        """How many tasks the week holds, settled or not, late ones from before left out."""
        return sum(len(day.tasks) for day in self.days) + sum(
            task.due >= self.monday for task in self.late
        )

    @property
    def done(self) -> int:
        """How many of them were done, at least partly."""
        done = {TaskState.DONE, TaskState.PARTLY}
        return sum(task.state in done for day in self.days for task in day.tasks)


_DAWN = time()


def in_order(task: Task) -> tuple[date, time, bool]:
    """The order of a day: by hour, a moment standing for its own; urgent first among equals."""
    hour = task.at or (MOMENT_HOURS[task.moment] if task.moment else _DAWN)
    return task.due, hour, not task.urgent


@dataclass(eq=False)
class TaskClosed(Refusal):
    """The task is no longer open (or not settled, when it is to be opened again)."""


@dataclass(eq=False)
class DoubtfulMeasurement(Refusal):
    """A line of constantes holds a value to check, or nothing that could be read: nothing kept."""

    part: str


FARTHEST = timedelta(days=731)  # how far ahead a task may be put: two years


@dataclass(eq=False)
class TooFarAhead(Refusal):
    """A task cannot be put on a day more than two years from now: most likely a slip."""


@dataclass(eq=False)
class PastDay(Refusal):
    """A task cannot be put on a day that has gone."""
