"""Columns one can choose: which are shown, how wide, remembered on this computer."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import ASCENDING, Column, TableModel
from coordo_desktop.ui.kit.theme import color, font, px, theme

_NARROWEST = 40


class Heading(QHeaderView):
    """Column titles, painted: semibold 12 px, an arrow beside the one that sorts."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setObjectName(f"{table.objectName()}.head")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(px(24))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        model = self.model()
        if not isinstance(model, TableModel) or not rect.isValid():
            return
        column = model.columns[logical]
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("border"))
        box = rect.adjusted(px(8), 0, -px(8), 0)
        sorted_by = column.sort is not None and self.sortIndicatorSection() == logical
        painter.setFont(font("small", 600))
        painter.setPen(color("text" if sorted_by else "text-2"))
        room = box.width() - (px(16) if sorted_by else 0)
        words = painter.fontMetrics().elidedText(
            column.title(), Qt.TextElideMode.ElideRight, max(0, room)
        )
        right = column.align == "right"
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if sorted_by and right:
            box.setRight(box.right() - px(16))
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        if sorted_by:
            width = painter.fontMetrics().horizontalAdvance(words)
            left = box.right() + px(3) if right else box.left() + width + px(4)
            up = self.sortIndicatorOrder() == ASCENDING
            top = rect.center().y() - px(6)
            arrow = QRect(left, top, px(13), px(13))
            draw_icon(painter, arrow, "arrow-up" if up else "arrow-down", "text-2")
        painter.restore()


class ColumnChooser(QObject):
    """Shows, hides and sizes the columns of a table, and remembers it."""

    def __init__(
        self,
        table: QTableView,
        model: TableModel[Any],
        preferences: Preferences | None,
        name: str,
    ) -> None:
        super().__init__(table)
        self._table, self._model, self._name = table, model, name
        self._preferences = preferences
        self._widths: dict[str, int] = preferences.columns(name) if preferences else {}
        self._quiet = False
        head = table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_at)
        head.sectionResized.connect(self._resized)

    def apply(self) -> None:
        """Give every column its width, or hide it."""
        self._quiet = True
        for number, column in enumerate(self._model.columns):
            width = self._width(column)
            self._table.setColumnHidden(number, width == 0)
            if width:
                self._table.setColumnWidth(number, px(width))
        self._quiet = False
        self.share_room()

    def share_room(self) -> None:
        """Let the stretching columns take what is left."""
        room = self._table.viewport().width()
        stretching = []
        for number, column in enumerate(self._model.columns):
            if self._table.isColumnHidden(number):
                continue
            if column.stretch:
                stretching.append((number, column))
            else:
                room -= self._table.columnWidth(number)
        self._quiet = True
        asked = sum(column.width for _, column in stretching)
        for place, (number, column) in enumerate(stretching):
            last = place == len(stretching) - 1
            share = room if last else round(room * column.width / asked)
            self._table.setColumnWidth(number, max(px(_NARROWEST), share))
            room, asked = room - share, asked - column.width
        self._quiet = False

    def open_menu(self) -> None:
        """Open the chooser under the heading, or where the head would be."""
        self._open_at(QPoint(px(8), px(28)))

    def menu(self) -> QMenu:
        """The chooser: one line for each column, ticked when shown."""
        made = QMenu(self._table)
        made.setObjectName(f"{self._name}.columns_menu")
        for number, column in enumerate(self._model.columns):
            title = column.title()
            if not title:
                continue
            action = QAction(title, made)
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(number))
            action.setEnabled(not column.fixed)
            action.setData(number)
            made.addAction(action)
        made.addSeparator()
        usual = QAction(self.tr("Colonnes d’origine"), made)
        usual.setData(-1)
        made.addAction(usual)
        made.triggered.connect(self._picked)
        return made

    def _open_at(self, place: QPoint) -> None:
        self.menu().popup(self._table.mapToGlobal(place))

    def _picked(self, action: QAction) -> None:
        number = action.data()
        if number < 0:
            self._widths = {}
        else:
            column = self._model.columns[number]
            self._widths[column.key] = column.width if action.isChecked() else 0
        self.apply()
        self._remember()

    def _width(self, column: Column[Any]) -> int:
        usual = 0 if column.hidden else column.width
        kept = self._widths.get(column.key, usual)
        return column.width if column.fixed and not kept else kept

    def _resized(self, number: int, _before: int, now: int) -> None:
        if self._quiet or now <= 0:
            return
        column = self._model.columns[number]
        self._widths[column.key] = round(now * 100 / theme().percent)
        self._remember()
        if not column.stretch:
            self.share_room()

    def _remember(self) -> None:
        if self._preferences is not None:
            self._preferences.set_columns(self._name, self._widths)
