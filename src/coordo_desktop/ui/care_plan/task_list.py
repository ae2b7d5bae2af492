"""The list of a week: boxes to tick, hours, who. Several are chosen by Shift and the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coordo_desktop.domain.ids import TaskId
from coordo_desktop.domain.tasks import Task, TaskState
from coordo_desktop.ui.care_plan.task_rows import DayHead, Index, Line, TaskLine, TaskLines
from coordo_desktop.ui.care_plan.task_words import late_words, who_words
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font, theme

_ROW, _HEAD = 28, 26
_LEFT, _BOX, _WHEN, _WORDS, _RIGHT = 16, 16, 42, 96, 16
_WHO = 72
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TaskDelegate(QStyledItemDelegate):
    """Paints one line; asks the theme each time."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        head = isinstance(model, TaskLines) and isinstance(model.line_at(index), DayHead)
        return QSize(px(200), px(_HEAD if head else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        line = model.line_at(index) if isinstance(model, TaskLines) else None
        box: QRect = option.rect
        if isinstance(line, DayHead):
            self._write(painter, box.adjusted(px(_LEFT), 0, 0, 0), line.text, 600,
                        "warn" if line.late else "text-2", role="small")  # fmt: skip
        elif line is not None:
            state: QStyle.StateFlag = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, color("accent-soft"))
            self._paint_task(painter, box, line)

    def _paint_task(self, painter: QPainter, box: QRect, line: TaskLine) -> None:
        side = px(_BOX)
        tick = QRectF(box.left() + px(_LEFT), box.center().y() - side / 2, side, side)
        draw_tick(painter, tick, line)
        settled = line.task.state is not TaskState.OPEN
        hot = line.task.urgent and not settled
        quiet = "text-3" if settled or line.foreseen else "text-2"
        when = box.adjusted(px(_WHEN), 0, 0, 0)
        when.setWidth(px(_WORDS - _WHEN) - px(4))
        self._write(painter, when, line.when, 600 if line.late else 400,
                    "warn" if line.late else quiet)  # fmt: skip
        who = late_words(line.task, line.today) if line.late else who_words(line.task.who)
        right = box.adjusted(0, 0, -px(_RIGHT), 0)
        room = min(px(_WHO), metrics("small", 400).horizontalAdvance(who) + 1) if who else 0
        right.setLeft(right.right() - room)
        self._write(painter, right, who, 400, "warn" if line.late else quiet, role="small")
        words = box.adjusted(px(_WORDS), 0, 0, 0)
        words.setRight(right.left() - px(8))
        ink = "danger" if hot else quiet if settled or line.foreseen else "text"
        self._write(painter, words, line.words, 600 if hot else 400, ink)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        weight: int,
        ink: str,
        role: str = "table",
    ) -> None:
        painter.setFont(shared_font(role, weight))
        painter.setPen(color(ink))
        shown = metrics(role, weight).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | _MIDDLE, shown)


def draw_tick(painter: QPainter, box: QRectF, line: TaskLine) -> None:
    """The box: empty, ticked, half done, crossed; dotted when the day is too far ahead."""
    state = line.task.state
    if state is TaskState.DONE:
        draw_box(painter, box, "accent", "accent", 3)
        draw_icon(painter, box.adjusted(2, 2, -2, -2), "check", "on-accent")
        return
    if line.foreseen:
        painter.save()
        painter.setPen(QPen(color("border-strong"), 1, Qt.PenStyle.DotLine))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()
        return
    draw_box(painter, box, "surface", "border-strong", 3)
    if state is TaskState.PARTLY:
        middle = box.adjusted(px(4), box.height() / 2 - px(1), -px(4), px(1) - box.height() / 2)
        painter.fillRect(middle, color("accent"))
    elif state is not TaskState.OPEN:
        draw_icon(painter, box.adjusted(3, 3, -3, -3), "close", "text-2")


class TaskList(QListView):
    """Space ticks what is chosen, Enter opens it; a click on a box ticks that line alone."""

    ticked = Signal(object)  # [Task]
    opened = Signal(object)  # [Task]

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.lines = TaskLines()
        self._painter_of_lines = TaskDelegate(self)
        self._keyboard = False
        self._kept: list[TaskId] = []
        self._kept_row = 0
        self.setModel(self.lines)
        self.setItemDelegate(self._painter_of_lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; what was chosen stays chosen, the cursor where it was."""
        self._kept = [task.id for task in self.chosen()]
        self._kept_row = max(0, self.currentIndex().row())
        scroll = self.verticalScrollBar().value()
        self.lines.show(lines)
        self.verticalScrollBar().setValue(scroll)
        rows = [row for row in map(self.lines.row_of, self._kept) if row >= 0]
        if rows:
            self._choose(rows)
        elif self._kept:
            near = self.lines.first(self._kept_row, still_open=True)
            self.choose_row(near if near >= 0 else self.lines.first())

    def chosen(self) -> list[Task]:
        """The tasks chosen, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        lines = [self.lines.line_at(row) for row in rows]
        return [task for line in lines if isinstance(line, TaskLine) for task in line.tasks]

    def choose(self, task_id: TaskId) -> bool:
        """Choose one task and show it."""
        return self.choose_row(self.lines.row_of(task_id))

    def choose_row(self, row: int) -> bool:
        """Choose one line; False when there is none."""
        if row < 0:
            return False
        self._choose([row])
        self.scrollTo(self.lines.index(row))
        return True

    def choose_next_open(self) -> None:
        """The next task to do under the cursor, else the first one."""
        after = self.lines.first(self.currentIndex().row() + 1, still_open=True)
        self.choose_row(after if after >= 0 else self.lines.first(still_open=True))

    def _choose(self, rows: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.lines.index(rows[0]), flags.ClearAndSelect)
        for row in rows[1:]:
            self.selectionModel().select(self.lines.index(row), flags.Select)

    # --- keys and mouse -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard = True
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.ticked.emit(self.chosen())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opened.emit(self.chosen())
        elif event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        index = self.indexAt(event.position().toPoint())
        line = self.lines.line_at(index) if index.isValid() else None
        if isinstance(line, TaskLine) and event.position().x() < px(_WHEN - 2):
            self.choose_row(index.row())
            self.ticked.emit(list(line.tasks))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= px(_WHEN) and self.chosen():
            self.opened.emit(self.chosen())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        if self._keyboard and not self.chosen():
            first = self.lines.first(still_open=True)
            self.choose_row(first if first >= 0 else self.lines.first())
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.currentIndex()
        if not current.isValid() or not self.chosen():
            return
        painter = QPainter(self.viewport())
        band = self.visualRect(current)
        painter.fillRect(0, band.top(), px(3), band.height(), color("accent"))
        if self.hasFocus() and self._keyboard:
            draw_focus(painter, band, 3)
