"""The lines of a week of tasks: headings of days, and what is to be done under them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from coordo_desktop.domain.ids import TaskId
from coordo_desktop.domain.tasks import Task, TaskState, TaskWeek
from coordo_desktop.ui.care_plan.task_words import (
    day_title,
    hour_words,
    late_day,
    late_words,
    state_words,
)

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayHead:
    """A heading: a day, or the late ones."""

    text: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task as it is drawn; `late` ones say their day and by how long.

    `more` are later times of the same intervention, late too: one line stands for all of them.
    """

    task: Task
    today: date
    late: bool = False
    more: tuple[Task, ...] = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is ticked when the line is."""
        return (self.task, *self.more)

    @property
    def when(self) -> str:
        """The hour, or the day of a late one."""
        return late_day(self.task.due, self.today) if self.late else hour_words(self.task)

    @property
    def words(self) -> str:
        """What is to be done; once settled, with its note."""
        if self.more:
            return QCoreApplication.translate("Tasks", "{task} · {count} fois").format(
                task=self.task.label, count=len(self.tasks)
            )
        if self.task.state is TaskState.OPEN or not self.task.note:
            return self.task.label
        return f"{self.task.label}, {' '.join(self.task.note.split())}"

    @property
    def foreseen(self) -> bool:
        """Too far ahead to be settled."""
        return not self.task.version

    def aloud(self) -> str:
        """Everything the line tells, for a screen reader."""
        said = [self.when, self.words, self.task.who.label, state_words(self.task.state)]
        if self.task.urgent:
            said.append(QCoreApplication.translate("Tasks", "urgent"))
        if self.late:
            said.append(
                QCoreApplication.translate("Tasks", "en retard de {days}").format(
                    days=late_words(self.task, self.today)
                )
            )
        return ", ".join(part for part in said if part)


Line = DayHead | TaskLine


def lines_of(week: TaskWeek) -> list[Line]:
    """Late ones first, then day by day."""
    lines: list[Line] = []
    if week.late:
        lines.append(DayHead(QCoreApplication.translate("Tasks", "En retard"), late=True))
        several: dict[object, list[Task]] = {}
        for task in week.late:
            several.setdefault(task.intervention_id or task.id, []).append(task)
        lines += [
            TaskLine(tasks[0], week.today, late=True, more=tuple(tasks[1:]))
            for tasks in several.values()
        ]
    for day in week.days:
        lines.append(DayHead(day_title(day.on, week.today)))
        lines += [TaskLine(task, week.today) for task in day.tasks]
    return lines


class TaskLines(QAbstractListModel):
    """What a list shows."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line_at(self, index: Index | int) -> Line | None:
        """What stands there."""
        at = index if isinstance(index, int) else index.row()
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def row_of(self, task_id: TaskId) -> int:
        """Where a task is; -1 when it is not there."""
        for at, line in enumerate(self._lines):
            if isinstance(line, TaskLine) and any(task.id == task_id for task in line.tasks):
                return at
        return -1

    def first(self, start: int = 0, *, still_open: bool = False) -> int:
        """The first task from a row on; -1 when there is none."""
        for at in range(max(0, start), len(self._lines)):
            line = self._lines[at]
            if isinstance(line, TaskLine) and (
                not still_open or (line.task.state is TaskState.OPEN and not line.foreseen)
            ):
                return at
        return -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index)
        if line is None or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        if isinstance(line, DayHead):
            return line.text if role != Qt.ItemDataRole.ToolTipRole else None
        return line.aloud()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line_at(index), DayHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
