"""What is being typed about tasks: each question has its draft, and opens again after a lock."""

from collections.abc import Callable, Sequence

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.tasks import Task, TaskWeek
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.ui.care_plan.task_panel import TaskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.page import Tools

FORM = "task"
ADD, POSTPONE = "add", "postpone"


class TaskDrafts:
    """The drafts of the panel beside the week; none of one record opens in another."""

    def __init__(self, panel: TaskPanel, drafts: DraftService, tools: Tools) -> None:
        self._asked = AskedDrafts(panel, drafts, tools, FORM)
        self._panel = panel
        self._looked_for: PatientId | None = None

    def about(self, patient_id: PatientId, what: str, tasks: Sequence[Task] = ()) -> None:
        """The question now shown: ADD, POSTPONE, or the state these are settled in."""
        ids = ",".join(sorted(str(task.id) for task in tasks))
        self._asked.about(f"{patient_id}/{what}/{ids}")

    def flush(self) -> None:
        """Keep now what is being typed."""
        self._asked.flush()

    def forget(self) -> None:
        """Another record comes."""
        self._looked_for = None

    def look_for(
        self, patient_id: PatientId, week: TaskWeek, again: Callable[[str, list[Task]], None]
    ) -> None:
        """Once a record: ask again what a lock interrupted, on tasks still to be settled."""
        if self._looked_for == patient_id:
            return
        self._looked_for = patient_id
        known = {str(one.id): one for one in (*week.late, *_of_days(week))}

        def found(entity: str) -> None:
            owner, _slash, rest = entity.partition("/")
            what, _slash, ids = rest.partition("/")
            tasks = [known[one] for one in ids.split(",") if one in known]
            whole = what == ADD or (tasks and len(tasks) == ids.count(",") + 1)
            if owner == str(self._looked_for) and whole and self._panel.isHidden():
                again(what, tasks)

        self._asked.interrupted(found)


def _of_days(week: TaskWeek) -> list[Task]:
    return [task for day in week.days for task in day.tasks]
