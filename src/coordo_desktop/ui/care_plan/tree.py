"""The table of a plan: problem, objective, intervention, one under the other, by the keyboard."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from coordo_desktop.ui.care_plan.plan_rows import Level, PlanRow
from coordo_desktop.ui.kit.cells import Index, RowDelegate
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.rows import Column, RowsModel, cell_words
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import color, line_height, px

_HEIGHTS = {Level.PROBLEM: 28, Level.OBJECTIVE: 34, Level.INTERVENTION: 30}
_LEFT = {Level.PROBLEM: 10, Level.OBJECTIVE: 30, Level.INTERVENTION: 56}
_LINK = 38
_BOX = 15
# Columns that give way to the words of the line, and under which width, in mock-up pixels.
_GIVES_WAY = {"who": 680, "until": 550}
_FOLD_KEYS = {
    Qt.Key.Key_Plus: False, Qt.Key.Key_Minus: True, Qt.Key.Key_Right: False, Qt.Key.Key_Left: True,
}  # fmt: skip


class PlanDelegate(RowDelegate):
    """Draws the first column with its indent, its icon, its box to tick."""

    ticks = False

    _selected = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        self._selected = bool(state & QStyle.StateFlag.State_Selected)
        super().paint(painter, option, index)

    def _paint_cell(self, painter: QPainter, box: QRectF, column: Column[Any], row: object) -> None:
        if not isinstance(row, PlanRow) or column.key != "title":
            super()._paint_cell(painter, box, column, row)
            return
        if row.level is Level.PROBLEM and not self._selected:
            painter.fillRect(box, color("surface-2"))
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("border"))
        self._paint_first(painter, box, row)

    def _paint_first(self, painter: QPainter, box: QRectF, row: PlanRow) -> None:
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = box.center().y()
        x = box.left() + px(_LEFT[row.level])
        if row.level is Level.INTERVENTION:
            link = box.left() + px(_LINK)
            painter.fillRect(QRectF(link, box.top(), 1, box.height()), color("border"))
            painter.fillRect(QRectF(link, middle, px(10), 1), color("border"))
        if row.level is Level.PROBLEM:
            chevron = "right" if row.closed else "down"
            side = px(14)
            draw_icon(painter, QRectF(x, middle - side / 2, side, side), chevron, "text-2")
            x += px(22)
        if self.ticks:
            x = self._paint_box(painter, x, middle, row)
        if row.icon:
            side = px(16)
            ink = "accent" if row.level is Level.OBJECTIVE else "text-2"
            draw_icon(painter, QRectF(x, middle - side / 2, side, side), row.icon, ink)
            x += px(23)
        self._paint_title(painter, box, x, row)
        painter.restore()

    def _paint_box(self, painter: QPainter, x: float, middle: float, row: PlanRow) -> float:
        side = px(_BOX)
        box = QRectF(x, middle - side / 2, side, side)
        if row.ticked:
            draw_box(painter, box, "accent", "accent", 3)
            draw_icon(painter, box.adjusted(1, 1, -1, -1), "check", "on-accent")
        else:
            draw_box(painter, box, "surface", "border-strong", 3)
        return x + px(_BOX + 8)

    def _paint_title(self, painter: QPainter, box: QRectF, x: float, row: PlanRow) -> None:
        weight = 400 if row.level is Level.INTERVENTION else 600
        ink = "text" if row.ticked else "text-3"
        runs = [Run(row.title, weight, ink, strike=not row.ticked)]
        if row.closed and row.many_below:
            runs.append(Run(f"\u2002{row.many_below}", 500, "text-3", role="small"))
        title = Paragraph(runs, max(float(px(16)), box.right() - x - px(8)), max_lines=1)
        title.draw(painter, x, box.center().y() - line_height("table") / 2)


class PlanRows(RowsModel[PlanRow]):
    """Says in whole, under the mouse and to who listens, what a narrow column cuts."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index) if index.isValid() else None
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, PlanRow):
            return cell_words(self.columns[index.column()], row) or None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, PlanRow):
            chip = row.chip.text if row.chip is not None else ""
            return ", ".join(filter(None, (row.frequency, row.who, row.until, chip)))
        return super().data(index, role)


class PlanTree(Table):
    """Enter opens, Left, Right, + and - fold, Space ticks where lines are chosen."""

    folded = Signal(str, bool)  # key of a line, closed
    ticked = Signal(str)

    def __init__(self, *, name: str, label: str, ticks: bool = False) -> None:
        model = PlanRows(_columns(), key=lambda one: one.key)
        super().__init__(model, name=name, label=label, row_height=30)
        self.model_of_rows = model
        self._ticks = ticks
        self._drawn = PlanDelegate(self)
        self._drawn.ticks = ticks
        self._painter_of_rows = self._drawn
        self.setItemDelegate(self._drawn)
        self.setSortingEnabled(False)

    def set_ticks(self, *, on: bool) -> None:
        """Put a box to tick before each line, or take them away."""
        self._ticks = self._drawn.ticks = on

    def show_rows(self, rows: Collection[PlanRow]) -> None:
        """Show these lines; the one chosen stays chosen."""
        self.clearSpans()
        self.model_of_rows.show(list(rows))
        for number, row in enumerate(rows):
            if row.level is Level.PROBLEM:
                self.setSpan(number, 0, 1, len(self.model_of_rows.columns))

    def chosen_plan_row(self) -> PlanRow | None:
        """The line under the cursor."""
        row = self.chosen_row()
        return row if isinstance(row, PlanRow) else None

    def _measure(self) -> None:
        head = self.verticalHeader()
        for line in range(self._rows.rowCount()):
            row = self._rows.row_at(line)
            if isinstance(row, PlanRow):
                head.resizeSection(line, px(_HEIGHTS[row.level]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        for number, column in enumerate(self._rows.columns):
            if column.key in _GIVES_WAY:
                self.setColumnHidden(number, event.size().width() < px(_GIVES_WAY[column.key]))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen_plan_row()
        key = Qt.Key(event.key())
        if row is not None and key in _FOLD_KEYS:
            if row.level is not Level.INTERVENTION:
                self.folded.emit(row.key, _FOLD_KEYS[key])
            return
        if row is not None and key is Qt.Key.Key_Space and self._ticks:
            self.ticked.emit(row.key)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.model_of_rows.row_at(self.rowAt(event.position().toPoint().y()))
        super().mousePressEvent(event)
        if not isinstance(row, PlanRow):
            return
        x = event.position().x() - px(_LEFT[row.level])
        start = px(22) if row.level is Level.PROBLEM else 0
        if self._ticks and start <= x <= start + px(_BOX + 4):
            self.ticked.emit(row.key)
        elif row.level is Level.PROBLEM and 0 <= x <= px(20):
            self.folded.emit(row.key, not row.closed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.chosen_plan_row()
        if row is not None:
            self.menu_asked.emit(row, QPoint(event.globalPos()))


def _columns() -> tuple[Column[PlanRow], ...]:
    return (
        Column(lambda: QCoreApplication.translate("PlanTree", "Problème, objectif, intervention"),
               _title, key="title", width=300, stretch=True, fixed=True),
        Column(lambda: QCoreApplication.translate("PlanTree", "Fréquence"),
               _frequency, key="frequency", width=174, ink=_quiet),
        Column(lambda: QCoreApplication.translate("PlanTree", "Qui"),
               lambda one: one.who, key="who", width=120, ink="text-2"),
        Column(lambda: QCoreApplication.translate("PlanTree", "Jusqu’au"),
               lambda one: one.until, key="until", width=84, ink="text-2"),
        Column(lambda: QCoreApplication.translate("PlanTree", "État"),
               lambda _one: "", key="state", width=112, chip=lambda one: one.chip),
    )  # fmt: skip


def _title(row: PlanRow) -> str:
    return row.title


def _frequency(row: PlanRow) -> str:
    return row.frequency


def _quiet(row: PlanRow) -> str:
    return "text" if row.level is Level.INTERVENTION else "text-2"
