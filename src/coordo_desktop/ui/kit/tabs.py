"""Tabs of a record: words on a line, a count beside, a bar of accent under the chosen one."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from coordo_desktop.ui.kit.options import Option, OptionRow
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, font, px

_HEIGHT = 36


class Tabs(OptionRow):
    """36 px high, over the whole width, on a hairline."""

    def boxes(self) -> list[QRect]:
        made, x = [], px(8)
        for option in self._options:
            width = self._width(option)
            made.append(QRect(x, 0, width, self.height()))
            x += width
        return made

    def sizeHint(self) -> QSize:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return QSize(sum(self._width(option) for option in self._options) + px(16), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_HEIGHT))

    def _width(self, option: Option) -> int:
        words = QFontMetrics(font("table", 600)).horizontalAdvance(option.text)
        count = 0
        if option.count is not None:
            count = QFontMetrics(font("tiny")).horizontalAdvance(f"{option.count}") + px(6)
        return words + count + px(18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("border"))
        for number, (option, box) in enumerate(zip(self._options, self.boxes(), strict=True)):
            chosen = number == self._chosen
            made = font("table", 600 if chosen else 400)
            painter.setFont(made)
            painter.setPen(color("text" if chosen else "text-2"))
            room = box.adjusted(px(9), 0, 0, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), option.text)
            if option.count is not None:
                room.setLeft(
                    room.left() + QFontMetrics(made).horizontalAdvance(option.text) + px(6)
                )
                painter.setFont(font("tiny"))
                painter.setPen(color("text-3"))
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), f"{option.count}")
            if chosen:
                bar = QRectF(box.left() + px(8), box.height() - 3, box.width() - px(16), 3)
                draw_box(painter, bar, "accent", "", 1)
                if self.hasFocus():
                    draw_focus(painter, box.adjusted(1, 2, -1, -4), 4)
