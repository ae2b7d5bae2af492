"""The one table view: chosen row, keyboard focus, groups that fold, columns one can choose."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.cells import RowDelegate
from coordo_desktop.ui.kit.columns import ColumnChooser, Heading
from coordo_desktop.ui.kit.groups import GROUP_HEIGHT, band_of, paint_groups, pinned_group
from coordo_desktop.ui.kit.paint import draw_focus
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import ASCENDING, Group, Index, RowsModel, TableModel
from coordo_desktop.ui.kit.theme import color, px, theme

_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
_MEASURED = 3000
"""Rows whose height is computed from their words; longer lists have one height."""


class Table(QTableView):
    """Tells `chosen` when the row under the cursor changes and `opened` on Enter."""

    chosen = Signal(object)
    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(
        self,
        model: TableModel[Any],
        *,
        name: str,
        label: str,
        preferences: Preferences | None = None,
        row_height: int = 34,
        auto_height: bool = False,
        head: bool = True,
        sort: tuple[str, bool] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._rows = model
        self._row_height, self._auto = row_height, auto_height
        self._keyboard = False
        self._kept_key: Hashable | None = None
        self._kept_scroll = 0
        self._painter_of_rows = RowDelegate(self)
        self._set_up(head=head)
        self.setModel(model)
        self.setItemDelegate(self._painter_of_rows)
        self.chooser = ColumnChooser(self, model, preferences, name)
        column, descending = sort or ("", False)
        order = Qt.SortOrder.DescendingOrder if descending else ASCENDING
        self.horizontalHeader().setSortIndicator(
            model.column_number(column) if column else -1, order
        )
        self.setSortingEnabled(True)
        model.modelAboutToBeReset.connect(self._before_reset)
        model.modelReset.connect(self._after_reset)
        model.dataChanged.connect(self._page_came)
        self.selectionModel().currentRowChanged.connect(self._moved)
        theme().changed.connect(self._rescale)
        self._rescale()

    def _set_up(self, *, head: bool) -> None:
        self.setHorizontalHeader(Heading(self))
        self.horizontalHeader().setVisible(head)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # --- what screens ask ---------------------------------------------------------------------

    def chosen_row(self) -> Any | None:
        """The record chosen, if any (never a group)."""
        row = self._rows.row_at(self.currentIndex()) if self.currentIndex().isValid() else None
        return None if isinstance(row, Group) else row

    def choose(self, key: Hashable) -> bool:
        """Choose the record with this key and show it; False when it is not there."""
        line = self._rows.line_of(key)
        if line < 0:
            return False
        self._go_to(line)
        return True

    def choose_first(self) -> bool:
        """Choose the first record; False when there is none."""
        for line in range(min(self._rows.rowCount(), 50)):
            if not isinstance(self._rows.row_at(line), Group):
                self._go_to(line)
                return True
        return False

    def choose_none(self) -> None:
        """Choose nothing."""
        self._kept_key = None
        self.selectionModel().clear()

    def highlight(self, sought: str) -> None:
        """Put these words in bold where a column allows it."""
        self._painter_of_rows.sought = sought
        self.viewport().update()

    def columns_button(self) -> IconButton:
        """A button that opens the column chooser; reachable by Tab."""
        made = IconButton(
            "columns",
            name=f"{self.objectName()}.columns",
            label=self.tr("Choisir les colonnes"),
            kind="normal",
        )
        made.clicked.connect(self.chooser.open_menu)
        return made

    def view_state(self) -> dict[str, object]:
        """Row chosen and scroll, to put back after a lock."""
        key = self._rows.key_at(self.currentIndex()) if self.currentIndex().isValid() else None
        return {"chosen": key, "scroll": self.verticalScrollBar().value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put back what `view_state` told, as soon as rows are shown."""
        key: Any = state.get("chosen")
        scroll = state.get("scroll")
        self._kept_key = key
        self._kept_scroll = scroll if isinstance(scroll, int) else 0
        self._after_reset()

    # --- keeping the view as it was -----------------------------------------------------------

    def _before_reset(self) -> None:
        current = self.currentIndex()
        key = self._rows.key_at(current) if current.isValid() else None
        self._kept_key = key if key is not None else self._kept_key
        if self._rows.rowCount():
            self._kept_scroll = self.verticalScrollBar().value()

    def _after_reset(self) -> None:
        self._measure()
        if not self._rows.rowCount():
            self.chosen.emit(None)
            return
        self.verticalScrollBar().setValue(self._kept_scroll)
        line = self._rows.line_of(self._kept_key) if self._kept_key is not None else -1
        if line >= 0:
            self._go_to(line, scroll=False)
        else:
            self.chosen.emit(None)

    def _page_came(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex().row()
        if first.row() <= current <= last.row():
            self.chosen.emit(self.chosen_row())

    def _go_to(self, line: int, *, scroll: bool = True) -> None:
        bar = self.verticalScrollBar().value()
        place = self._rows.index(line, self._first_column())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(place, flags.ClearAndSelect | flags.Rows)
        if scroll:
            self.scrollTo(place)  # chosen already, it may be out of sight all the same
        else:
            self.verticalScrollBar().setValue(bar)

    def _first_column(self) -> int:
        head = self.horizontalHeader()
        for place in range(head.count()):
            if not head.isSectionHidden(head.logicalIndex(place)):
                return head.logicalIndex(place)
        return 0

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._kept_key = self._rows.key_at(current)
        self.viewport().update()
        self.chosen.emit(self.chosen_row())

    # --- sizes --------------------------------------------------------------------------------

    def _rescale(self) -> None:
        self.horizontalHeader().setFixedHeight(px(28))
        self.verticalHeader().setDefaultSectionSize(px(self._row_height))
        self.chooser.apply()
        self._measure()

    def _measure(self) -> None:
        """Give groups, and rows measured by their words, their own height."""
        count = self._rows.rowCount()
        if not isinstance(self._rows, RowsModel) or count > _MEASURED:
            return
        head, usual = self.verticalHeader(), px(self._row_height)
        for line in range(count):
            row = self._rows.row_at(line)
            if isinstance(row, Group):
                head.resizeSection(line, px(GROUP_HEIGHT))
            else:
                head.resizeSection(line, self._height_of(row) if self._auto else usual)

    def _height_of(self, row: object) -> int:
        heights = [px(self._row_height)]
        for number, column in enumerate(self._rows.columns):
            if not self.isColumnHidden(number):
                width = self.columnWidth(number)
                heights.append(self._painter_of_rows.height_of(column, row, width))
        return max(heights)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        """Show this line, clear of the heading that stays at the top."""
        super().scrollTo(index, hint)
        if isinstance(self._rows.row_at(index), Group) or pinned_group(self, self._rows) is None:
            return
        hidden = px(GROUP_HEIGHT) - self.rowViewportPosition(index.row())
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_view(event.oldSize().height(), event.size().height())
        self.chooser.share_room()
        if self._auto and event.size().width() != event.oldSize().width():
            self._measure()

    def _keep_in_view(self, before: int, now: int) -> None:
        """What stood at the foot is not lost where a banner takes room over the list."""
        current = self.currentIndex()
        if current.isValid():
            end = band_of(self, current.row()).bottom()
            if now < end <= before:
                self.scrollTo(current)

    # --- keys and mouse -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard = True
        key, row = event.key(), self._rows.row_at(self.currentIndex())
        if isinstance(row, Group) and key in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        }:
            self._fold(self.currentIndex().row(), row)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self.opened.emit(row)
        elif event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        line = self.rowAt(event.position().toPoint().y())
        pinned = pinned_group(self, self._rows)
        if pinned is not None and event.position().y() < px(GROUP_HEIGHT):
            self._fold(pinned[0], pinned[1])
            return
        row = self._rows.row_at(line)
        if isinstance(row, Group):
            self._fold(line, row)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._rows.row_at(self.rowAt(event.position().toPoint().y()))
        if row is not None and not isinstance(row, Group):
            self.opened.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.chosen_row()
        if row is not None:
            below = self.visualRect(self.currentIndex()).bottomLeft()
            keyed = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menu_asked.emit(
                row, self.viewport().mapToGlobal(below) if keyed else event.globalPos()
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and self._keyboard:
            self.choose_first()
        self.viewport().update()

    def _hover(self, line: int) -> None:
        if line != self._painter_of_rows.hovered:
            self._painter_of_rows.hovered = line
            self.viewport().update()

    def _fold(self, line: int, group: Group[Any]) -> None:
        if isinstance(self._rows, RowsModel):
            self._rows.toggle(group.key)
            for at in range(min(line, self._rows.rowCount() - 1), -1, -1):
                row = self._rows.row_at(at)
                if isinstance(row, Group) and row.key == group.key:
                    self._go_to(at, scroll=False)
                    return

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_groups(painter, self, self._rows)
        self._paint_chosen(painter)

    def _paint_chosen(self, painter: QPainter) -> None:
        current = self.currentIndex()
        if not current.isValid():
            return
        band = band_of(self, current.row())
        if not isinstance(self._rows.row_at(current), Group):
            painter.fillRect(0, band.top(), px(3), band.height() - 1, color("accent"))
        if self.hasFocus() and self._keyboard:
            draw_focus(painter, band.adjusted(0, 0, 0, -1), 3)
