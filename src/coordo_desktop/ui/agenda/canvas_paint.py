"""How a block of the agenda looks: soft fill, bar, title, second line, marks.

Thousands are painted: plates (fill and rounded corners) and lines of text are made once and kept
until the theme or the text size changes.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QStaticText

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentKind, AppointmentState
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.layout import What
from coordo_desktop.ui.agenda.layout_grid import Box
from coordo_desktop.ui.agenda.said import lines_of, title_of
from coordo_desktop.ui.kit.agenda_words import NEED_ICONS, STATE_ICONS
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font

KIND_TOKENS: dict[AppointmentKind, str] = {
    AppointmentKind.CONSULTATION: "k-cs",
    AppointmentKind.CARE: "k-soin",
    AppointmentKind.HOME_VISIT: "k-dom",
    AppointmentKind.EDUCATION: "k-etp",
    AppointmentKind.MEETING: "k-rcp",
    AppointmentKind.OTHER: "k-abs",
}
_BAR, _RADIUS, _LINE, _MARK = 3, 4, 13, 11
_MOST_KEPT = 4000
_SECOND_LINE = 29  # pixels from which a block has room for one
_NARROW = 40  # pixels under which marks are left out


@dataclass(frozen=True, slots=True)
class _Style:
    """Of a plate: the fill, the bar, hatched, only an edge."""

    fill: str
    bar: str
    hatched: bool = False
    hollow: bool = False


def style_of(what: What) -> _Style:
    """The colours of what it is."""
    if isinstance(what, Absence):
        return _Style("k-abs", "k-abs-bar", hatched=True)
    if isinstance(what, RoundBlock):
        return _Style("k-dom", "k-dom-bar")
    if what.masked:
        return _Style("surface-3", "border-strong")
    token = KIND_TOKENS[what.kind]
    hollow = what.state in {AppointmentState.CANCELLED, AppointmentState.ABSENT}
    return _Style(token, f"{token}-bar", hollow=hollow)


class BlockPainter:
    """Paints blocks, keeping what it made for the next ones."""

    def __init__(self) -> None:
        self._plates: dict[tuple[_Style, int, int, float], QPixmap] = {}
        self._texts: dict[tuple[str, int, bool, int], QStaticText] = {}

    def forget(self) -> None:
        """The theme or the text size changed."""
        self._plates.clear()
        self._texts.clear()

    def paint(self, painter: QPainter, box: Box, what: What) -> None:
        """One block, in its rectangle."""
        left, top, wide, high = (round(one) for one in box)
        style = style_of(what)
        painter.drawPixmap(left, top, self._plate(painter, style, wide, high))
        x = left + px(_BAR) + px(4)
        room = wide - px(_BAR) - px(6)
        if room < px(6):
            return
        marked = self._marks(painter, left + wide - px(3), top + px(2), wide, what)
        self._words(painter, what, QRectF(x, top, room, high), room - marked)

    def _words(self, painter: QPainter, what: What, room: QRectF, first: float) -> None:
        struck = isinstance(what, AgendaEntry) and what.state in {
            AppointmentState.CANCELLED,
            AppointmentState.ABSENT,
        }
        line, high = px(_LINE), room.height()
        y = room.top() + (px(1) if high >= px(_SECOND_LINE) else max(0.0, (high - line) / 2))
        ink = "text-2" if struck or (isinstance(what, AgendaEntry) and what.masked) else "text"
        self._line(painter, title_of(what), (room.left(), y), first, 600, ink, struck=struck)
        if high < px(_SECOND_LINE):
            return
        for words in lines_of(what):
            y += line
            if y + line > room.bottom() + 1:
                break
            self._line(painter, words, (room.left(), y), room.width(), 400, "text-2")

    def _line(
        self,
        painter: QPainter,
        words: str,
        at: tuple[float, float],
        room: float,
        weight: int,
        ink: str,
        *,
        struck: bool = False,
    ) -> None:
        if room < px(5) or not words:
            return
        text = self.text(words, weight, int(room), struck=struck)
        font = shared_font("tiny", weight)
        if struck:
            font = type(font)(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(color(ink))
        painter.drawStaticText(QPointF(*at), text)

    def text(self, words: str, weight: int, room: int, *, struck: bool = False) -> QStaticText:
        """A line of text laid out once; what does not fit ends in an ellipsis."""
        key = (words, weight, struck, room)
        made = self._texts.get(key)
        if made is None:
            if len(self._texts) > _MOST_KEPT:
                self._texts.clear()
            told = metrics("tiny", weight)
            cut = words
            if told.horizontalAdvance(words) > room:
                cut = told.elidedText(words, Qt.TextElideMode.ElideRight, room)
            made = QStaticText(cut)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            self._texts[key] = made
        return made

    def _marks(self, painter: QPainter, right: float, top: float, wide: float, what: What) -> float:
        """The state, what must be ready, a forced conflict: small icons; the width they took."""
        if not isinstance(what, AgendaEntry) or wide < px(_NARROW):
            return 0
        marks: list[tuple[str, str]] = []
        if what.state is not AppointmentState.PLANNED and not what.masked:
            marks.append(STATE_ICONS[what.state])
        if what.forced:
            marks.append(("octagon", "danger"))
        if wide >= px(2 * _NARROW):
            marks += [(NEED_ICONS[one], "text-2") for one in sorted(what.needs & NEED_ICONS.keys())]
        side, x = px(_MARK), right
        for icon, ink in marks:
            x -= side
            draw_icon(painter, QRectF(x, top, side, side), icon, ink)
            x -= px(1)
        return right - x

    def _plate(self, painter: QPainter, style: _Style, wide: int, high: int) -> QPixmap:
        ratio = painter.device().devicePixelRatio()
        key = (style, wide, high, ratio)
        made = self._plates.get(key)
        if made is None:
            if len(self._plates) > _MOST_KEPT:
                self._plates.clear()
            made = self._plates[key] = _made_plate(style, wide, high, ratio)
        return made


def _made_plate(style: _Style, wide: int, high: int, ratio: float) -> QPixmap:
    made = QPixmap(round(wide * ratio), round(high * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = px(_RADIUS)
    whole = QRectF(0, 0, wide, high)
    painter.setBrush(color("surface") if style.hollow or style.hatched else color(style.fill))
    painter.drawRoundedRect(whole, radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    if style.hatched:
        hatch(painter, whole, color(style.fill))
    painter.fillRect(QRectF(0, 0, px(_BAR), high), color(style.bar))
    if style.hollow:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(color(style.bar), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.end()
    return made


def hatch(painter: QPainter, room: QRectF, ink: QColor) -> None:
    """Oblique bands over a rectangle: nobody is there."""
    painter.save()
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    pen = QPen(ink, px(5))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    step, high = px(11), room.height()
    x = room.left() - high
    while x < room.right() + step:
        painter.drawLine(QPointF(x, room.bottom()), QPointF(x + high, room.top()))
        x += step
    painter.restore()
