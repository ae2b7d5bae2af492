"""Where one is among a few steps: numbers, words, a line between them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.theme import color, font, px


class Stepper(QWidget):
    """Done: ticked; current: filled; to come: faint."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("stepper")
        self._titles = list(titles)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, number: int) -> None:
        """The step on screen, from 0."""
        self._current = number
        said = self.tr("Étape {number} sur {count} : {title}")
        self.setAccessibleName(
            said.format(number=number + 1, count=len(self._titles), title=self._titles[number])
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = px(22), px(8)
        widths = [
            QFontMetrics(font("small", 600)).horizontalAdvance(title) for title in self._titles
        ]
        used = sum(widths) + len(widths) * (side + gap)
        line = max(px(8), (self.width() - used) // max(1, len(widths) - 1) - 2 * gap)
        left = 0
        for number, (title, width) in enumerate(zip(self._titles, widths, strict=True)):
            self._step(painter, QRect(left, (self.height() - side) // 2, side, side), number)
            left += side + gap
            current = number == self._current
            painter.setFont(font("small", 600 if current else 500))
            painter.setPen(
                color("text" if current else "text-2" if number < self._current else "text-3")
            )
            box = QRect(left, 0, width + 2, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), title)
            left += width + gap
            if number < len(widths) - 1:
                middle = self.height() // 2
                painter.fillRect(left, middle, line, 1, color("border"))
                left += line + gap

    def _step(self, painter: QPainter, box: QRect, number: int) -> None:
        reached = number <= self._current
        painter.setPen(QPen(color("accent" if reached else "border-strong"), 1))
        painter.setBrush(color("accent" if number == self._current else "surface"))
        painter.drawEllipse(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))
        if number < self._current:
            inset = px(4)
            inside = box.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, inside, "check", "accent")
            return
        painter.setFont(font("tiny", 600))
        painter.setPen(color("on-accent" if number == self._current else "text-3"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))


def _state(number: int, current: int) -> int:
    """0 done, 1 current, 2 to come."""
    return 0 if number < current else 1 if number == current else 2
