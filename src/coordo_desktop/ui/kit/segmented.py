"""Segmented choice: two to five words in one frame (Info | Importante | Urgente)."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.options import Option, OptionRow
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, font, px
from coordo_desktop.ui.kit.tokens import kind_colours

_PAD = 24


class Segmented(OptionRow):
    """The chosen one is filled softly and semibold."""

    def __init__(
        self, options: Sequence[Option], *, name: str, label: str, compact: bool = False
    ) -> None:
        super().__init__(options, name=name, label=label)
        self._compact = compact
        self._pad = _PAD

    def set_pad(self, pad: int) -> None:
        """Room around the words, in mock-up pixels: less where many must fit."""
        if pad != self._pad:
            self._pad = pad
            self.updateGeometry()
            self.update()

    def boxes(self) -> list[QRect]:
        made, x = [], 1
        for option in self._options:
            width = self._width(option)
            made.append(QRect(x, 0, width, self.height()))
            x += width
        return made

    def sizeHint(self) -> QSize:
        width = sum(self._width(option) for option in self._options) + 2
        return QSize(width, px(26 if self._compact else 32))

    def _role(self) -> str:
        return "small" if self._compact else "table"

    def _width(self, option: Option) -> int:
        """As wide as when chosen, so that choosing moves nothing."""
        bold = QFontMetrics(font(self._role(), 600))
        width = bold.horizontalAdvance(option.text) + px(18 if self._compact else self._pad)
        if option.count is not None:
            width += bold.horizontalAdvance(f"{option.count}") + px(6)
        return width + px(20) * bool(option.icon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, self.rect(), "surface", "")
        for number, (option, box) in enumerate(zip(self._options, self.boxes(), strict=True)):
            self._paint_option(painter, option, box, chosen=number == self._chosen)
            if number:
                painter.fillRect(box.left(), 1, 1, box.height() - 2, color("border"))
        draw_box(painter, self.rect(), "", "border-strong")
        if self.hasFocus():
            draw_focus(painter, self.rect())

    def _paint_option(self, painter: QPainter, option: Option, box: QRect, *, chosen: bool) -> None:
        fill, _edge, ink = kind_colours(option.kind)
        if chosen:
            inside = QPainterPath()
            inside.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
            painter.save()
            painter.setClipPath(inside)
            painter.fillRect(box, color(fill if option.kind != "neutral" else "surface-3"))
            painter.restore()
        x = float(box.left() + px(9 if self._compact else self._pad // 2))
        if option.icon:
            side = px(14)
            square = QRectF(x, (box.height() - side) / 2, side, side)
            draw_icon(painter, square, option.icon, ink if chosen else "text-2")
            x += px(20)
        painter.setFont(font(self._role(), 600 if chosen else 400))
        painter.setPen(color(ink if chosen else "text-2"))
        words = option.text
        if option.count is not None:
            words = f"{option.text}\u2002{option.count}"
        room = QRectF(x, 0, box.right() - x, box.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
