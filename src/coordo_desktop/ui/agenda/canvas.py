"""The grid of the agenda under the mouse and the keys. It tells what is done and keeps nothing."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from coordo_desktop.ui.agenda.canvas_keys import Keys
from coordo_desktop.ui.agenda.canvas_live import LiveCanvas
from coordo_desktop.ui.agenda.canvas_mouse import Hand
from coordo_desktop.ui.agenda.said import spoken


class AgendaCanvas(LiveCanvas):
    """Shows a reading; tells what is chosen, opened, drawn, dropped."""

    def __init__(self, *, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, label=label, parent=parent)
        self._hand = Hand(self)
        self._keys = Keys(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._hand.menu(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._hand.wheel(event):
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from one appointment to the next once one is chosen; at the end it leaves."""
        if self.hasFocus() and self._keys.next_choice(forward=forward):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.top.move_cursor(self.top.cursor, show=self._choice is None)
        self.say_choice()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos()
            found = self.under(at)
            words = spoken(found.what, self.board.names) if found and self.board else ""
            words = words or self._heading_at(at)
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _heading_at(self, at: QPoint) -> str:
        """The whole name of the column whose heading is there."""
        shape, board = self.shape_now, self.board
        if board is None or at.y() >= shape.head or not shape.axis <= at.x():
            return ""
        lane = board.lanes[shape.lane_at(at.x())]
        return str(board.names.get(lane.who) or lane.title)
