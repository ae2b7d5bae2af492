"""The chip of a column, with its initials, and the legend of the colours."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.avatars import initials
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, font, metrics, px, shared_font, theme

_HEIGHT, _AVATAR, _CROSS = 26, 18, 13
_WIDEST = 150
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class ColumnChip(QWidget):
    """Initials, a short name, a cross; Delete closes it too."""

    closed = Signal()

    def __init__(self, short: str, name: str) -> None:
        super().__init__()
        self.setObjectName("agenda.column")
        self._short, self._letters = short, initials(name or short or "?")
        self.setAccessibleName(self.tr("Colonne {name}").format(name=name or short))
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = min(px(_WIDEST), metrics("small", 500).horizontalAdvance(self._short))
        return QSize(px(9 + _AVATAR + 4 + 4 + _CROSS + 8) + words, px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), "accent-soft", "accent-edge", 4)
        middle = self.height() / 2
        x = float(px(7))
        disc = QRectF(x, middle - px(_AVATAR) / 2, px(_AVATAR), px(_AVATAR))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent-edge"), 1))
        painter.setBrush(color("surface"))
        painter.drawEllipse(disc)
        small = font("tiny", 600)
        small.setPixelSize(px(8))
        painter.setFont(small)
        painter.setPen(color("accent-text"))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), self._letters)
        x = disc.right() + px(5)
        cross = QRectF(
            self.width() - px(_CROSS + 6), middle - px(_CROSS) / 2, px(_CROSS), px(_CROSS)
        )
        painter.setFont(shared_font("small", 500))
        room = cross.left() - px(3) - x
        words = metrics("small", 500).elidedText(
            self._short, Qt.TextElideMode.ElideRight, int(room) + 2
        )
        painter.drawText(QRectF(x, 0, room + px(3), self.height()), _LEFT, words)
        draw_icon(painter, cross, "close", "accent-text")
        if self.hasFocus():
            draw_focus(painter, self.rect(), 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - px(_CROSS + 9):
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class Legend(QWidget):
    """What each colour is, in a word."""

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._entries = list(entries)
        self.setObjectName("agenda.legend")
        self.setAccessibleName(", ".join(words for words, _ in entries))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def _width(self, words: str) -> int:
        return px(10 + 5 + 10) + metrics("small").horizontalAdvance(words)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._width(words) for words, _ in self._entries), px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, middle = 0, self.height() / 2
        painter.setFont(shared_font("small"))
        for words, ink in self._entries:
            draw_box(painter, QRectF(x, middle - px(5), px(10), px(10)), ink, "", 2)
            painter.setPen(color("text-2"))
            room = QRectF(x + px(15), 0, self._width(words), self.height())
            painter.drawText(room, _LEFT, words)
            x += self._width(words)
