"""Sections of a page as a list at its left, under headings; the arrows go through all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from coordo_desktop.ui.kit.options import Option, OptionRow
from coordo_desktop.ui.kit.paint import draw_focus
from coordo_desktop.ui.kit.theme import color, font, px

WIDTH = 196
_ITEM, _HEADING, _MARGIN = 30, 26, 8
_INTO = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and what stands under it; a group without a heading begins the list."""

    title: str
    options: tuple[Option, ...]


class SectionList(OptionRow):
    """196 px wide; up and down choose, right or Enter goes into the section chosen."""

    entered = Signal()

    def __init__(self, groups: Sequence[Group], *, name: str, label: str) -> None:
        shown = [group for group in groups if group.options]
        options = [option for group in shown for option in group.options]
        super().__init__(options, name=name, label=label)
        self._groups = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.setMouseTracking(True)

    def boxes(self) -> list[QRect]:
        return [box for boxes in self._placed().values() for box in boxes]

    def headings(self) -> list[tuple[str, QRect]]:
        """Where each heading is."""
        made, top = [], px(_MARGIN)
        for group in self._groups:
            if group.title:
                made.append((group.title, QRect(0, top, self.width(), px(_HEADING))))
                top += px(_HEADING)
            top += px(_ITEM) * len(group.options)
        return made

    def _placed(self) -> dict[int, list[QRect]]:
        placed: dict[int, list[QRect]] = {}
        top = px(_MARGIN)
        for number, group in enumerate(self._groups):
            top += px(_HEADING) if group.title else 0
            placed[number] = []
            for _ in group.options:
                placed[number].append(
                    QRect(px(_MARGIN), top, self.width() - 2 * px(_MARGIN), px(_ITEM))
                )
                top += px(_ITEM)
        return placed

    def sizeHint(self) -> QSize:
        headings = sum(1 for group in self._groups if group.title)
        height = px(_ITEM) * len(self._options) + px(_HEADING) * headings + 2 * px(_MARGIN)
        return QSize(px(WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self.choose(self._chosen + steps[key])
        elif key in _INTO:
            self.entered.emit()
        elif key is not Qt.Key.Key_Left:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(box.contains(event.position().toPoint()) for box in self.boxes())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("tiny", 600))
        painter.setPen(color("text-2"))
        low = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        for title, box in self.headings():
            painter.drawText(box.adjusted(px(_MARGIN + 10), 0, 0, -px(5)), low, title.upper())
        for number, (option, box) in enumerate(zip(self._options, self.boxes(), strict=True)):
            self._paint_option(painter, option, box, chosen=number == self._chosen)

    def _paint_option(self, painter: QPainter, option: Option, box: QRect, *, chosen: bool) -> None:
        if chosen:
            frame = box.toRectF().adjusted(0.5, 1.5, -0.5, -1.5)
            painter.setPen(QPen(color("border"), 1))
            painter.setBrush(color("surface-2"))
            painter.drawRoundedRect(frame, px(6), px(6))
            bar = QRect(box.left(), box.top() + px(7), px(3), box.height() - px(14))
            painter.fillRect(bar, color("accent"))
            if self.hasFocus():
                draw_focus(painter, box.adjusted(0, 1, 0, -1), px(6))
        painter.setFont(font("table", 600 if chosen else 400))
        painter.setPen(color("text" if chosen else "text-2"))
        room = box.adjusted(px(10), 0, -px(6), 0)
        text = QFontMetrics(painter.font()).elidedText(
            option.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
