"""Holds a curve and takes the keyboard for it: the arrows walk along its readings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.paint import draw_box, draw_focus

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -2, Qt.Key.Key_End: 2}


class CurveFrame(QWidget):
    """`moved`: one back or on, or to an end (-2, 2). `boxed`: drawn with an edge of its own."""

    moved = Signal(int)

    def __init__(self, nothing: QWidget, *, name: str, boxed: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self._boxed = boxed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body: QVBoxLayout = column(nothing, gap=0, margins=(3, 3, 3, 3))
        self.setLayout(self.body)
        self.setMinimumHeight(120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._boxed:
            draw_box(painter, self.rect(), "surface", "border")
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            draw_focus(painter, self.rect())
