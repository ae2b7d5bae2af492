"""One person found outside one's circle: a line one clicks, or chooses with Enter."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coordo_desktop.domain.glass import OutsideLine
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, font, px
from coordo_desktop.ui.patients.glass_words import outside_words

_ROW = 46


class FoundRow(QAbstractButton):
    """Name over what tells them from a namesake. `stepped` bears 1 or -1: the arrows."""

    stepped = Signal(int)

    def __init__(self, line: OutsideLine, *, name: str) -> None:
        super().__init__()
        self.line = line
        self._name, self._traits = outside_words(line)
        self.setObjectName(name)
        self.setText(self._name.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}, {self._traits}")
        self.setToolTip(self._traits)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lit = self.isDown() or self.underMouse()
        draw_box(painter, self.rect(), "surface-3" if lit else "surface", "border-strong")
        side = px(14)
        words = self.rect().adjusted(px(10), px(5), -side - px(14), -px(5))
        for role, weight, ink, text, where in (
            ("table", 600, "text", self._name, Qt.AlignmentFlag.AlignTop),
            ("small", 400, "text-2", self._traits, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font(role, weight))
            painter.setPen(color(ink))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, int(where | Qt.AlignmentFlag.AlignLeft), shown)
        box = QRectF(self.width() - side - px(9), (self.height() - side) / 2, side, side)
        draw_icon(painter, box, "right", "text-3")
        if self.hasFocus():
            draw_focus(painter, self.rect())
