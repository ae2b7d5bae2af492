"""What moves over the blocks: the ghost of a drag, free slots, the cursor, the chosen one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coordo_desktop.ui.agenda.layout_grid import Box
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_MARKS = {"danger": "octagon", "warn": "alert", "accent": "check"}
_WORDED, _HOURED = 96, 130  # pixels from which a verdict has its word, a title its hours
_TWO_LINES = 30  # pixels from which the hours have a line of their own


@dataclass(frozen=True, slots=True)
class GhostLook:
    """What a ghost says: the name, its hours, the verdict and its ink."""

    title: str
    hours: str
    verdict: str = ""
    ink: str = "accent"


def paint_ghost(painter: QPainter, box: Box, look: GhostLook) -> None:
    """Where it would stand if it were dropped; in conflict, a danger frame and the word."""
    rect = QRectF(*box)
    soft = "surface" if look.ink == "accent" else f"{look.ink}-soft"
    fill = "accent-soft" if look.ink == "accent" and look.verdict else soft
    draw_box(painter, rect, fill, look.ink, 4, 2)
    inside = rect.adjusted(px(8), 0, -px(6), 0)
    line = px(14)
    two = rect.height() >= px(_TWO_LINES)
    first = QRectF(inside.left(), rect.top() + (px(3) if two else 0), inside.width(), line)
    if not two:
        first.setHeight(rect.height())
    room = inside.width()
    if look.verdict:
        room -= _verdict(painter, first, look, narrow=inside.width() < px(_WORDED))
    words = look.title if two or room < px(_HOURED) else f"{look.title}  {look.hours}"
    painter.setPen(color("text"))
    _line(painter, QRectF(first.left(), first.top(), room, first.height()), words, 600)
    if two:
        under = QRectF(inside.left(), first.bottom(), inside.width(), line)
        painter.setPen(color("text-2"))
        _line(painter, under, look.hours, 400)


def _verdict(painter: QPainter, room: QRectF, look: GhostLook, *, narrow: bool) -> float:
    """The word and its mark at the right; the mark alone where there is no room."""
    side, told = px(13), metrics("tiny", 600)
    wide = side if narrow else side + px(3) + told.horizontalAdvance(look.verdict)
    ink = "accent-text" if look.ink == "accent" else look.ink
    x = room.right() - wide
    mark = QRectF(x, room.center().y() - side / 2, side, side)
    draw_icon(painter, mark, _MARKS[look.ink], ink)
    if not narrow:
        painter.setFont(shared_font("tiny", 600))
        painter.setPen(color(ink))
        words = QRectF(x + side + px(3), room.top(), wide, room.height())
        painter.drawText(words, _LEFT, look.verdict)
    return wide + px(4)


def paint_offer(painter: QPainter, box: Box, words: str, short: str, *, chosen: bool) -> None:
    """A free slot: a dashed accent frame, its number, its hour, and why where there is room."""
    rect = QRectF(*box)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color("accent"), 2 if chosen else 1.5)
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(color("accent-soft" if chosen else "surface"))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(4), px(4))
    painter.setPen(color("accent-text"))
    painter.setFont(shared_font("tiny", 600))
    told, room = metrics("tiny", 600), int(rect.width() - px(8))
    said = words if told.horizontalAdvance(words) <= room else short
    cut = told.elidedText(said, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, _CENTRE, cut)
    painter.restore()


def paint_cursor(painter: QPainter, box: Box, *, free: bool) -> None:
    """The cell the keyboard is on; where something stands, a frame that hides nothing of it."""
    rect = QRectF(*box)
    draw_box(painter, rect, "accent-soft" if free else "", "accent", 4, 2)


def paint_chosen(painter: QPainter, boxes: Sequence[Box], *, focused: bool) -> None:
    """A frame around every block of the chosen appointment."""
    for box in boxes:
        draw_box(painter, QRectF(*box).adjusted(-1, -1, 1, 1), "", "accent", 4, 2 if focused else 1)


def _line(painter: QPainter, room: QRectF, words: str, weight: int) -> None:
    painter.setFont(shared_font("tiny", weight))
    cut = metrics("tiny", weight).elidedText(
        words, Qt.TextElideMode.ElideRight, max(0, int(room.width()))
    )
    painter.drawText(room, _LEFT, cut)
