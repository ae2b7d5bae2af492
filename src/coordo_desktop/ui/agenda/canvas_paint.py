"""How a block of the agenda looks: soft fill, bar, title, second line, marks.

Thousands are painted: plates (fill and rounded corners) and lines of text are made once and kept
until the theme or the text size changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentKind, AppointmentState
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.layout import What
from coordo_desktop.ui.agenda.layout_grid import Box
from coordo_desktop.ui.agenda.said import lines_of, title_of
from coordo_desktop.ui.kit.agenda_words import NEED_ICONS, STATE_ICONS
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font, theme

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
_LEAST_WORDS = 5  # pixels under which nothing is written
_SECOND_LINE = 29  # pixels from which a block has room for one
_DOTTED = 44  # pixels of words from which what is missing is dotted
_NARROW = 40  # pixels under which marks are left out


@dataclass(frozen=True, slots=True, eq=False)
class _Style:
    """Of a plate: the fill, the bar, hatched, only an edge. One object for each look."""

    fill: str
    bar: str
    hatched: bool = False
    hollow: bool = False


_AWAY = _Style("k-abs", "k-abs-bar", hatched=True)
_ROUND = _Style("k-dom", "k-dom-bar")
_BUSY = _Style("surface-3", "border-strong")
_FULL = {kind: _Style(token, f"{token}-bar") for kind, token in KIND_TOKENS.items()}
_HOLLOW = {kind: _Style(token, f"{token}-bar", hollow=True) for kind, token in KIND_TOKENS.items()}
_STRUCK = frozenset({AppointmentState.CANCELLED, AppointmentState.ABSENT})


def style_of(what: What) -> _Style:
    """The colours of what it is."""
    if isinstance(what, Absence):
        return _AWAY
    if isinstance(what, RoundBlock):
        return _ROUND
    if what.masked:
        return _BUSY
    return (_HOLLOW if what.state in _STRUCK else _FULL)[what.kind]


_Words = tuple[QPointF, QStaticText]


@dataclass(slots=True)
class _Sheet:
    """What is written on the plates: each kind of words is drawn in one go."""

    titles: list[_Words]
    faint: list[_Words]
    struck: list[_Words]
    lines: list[_Words]
    marks: list[tuple[QRectF, str, str]]


class BlockPainter:
    """Paints blocks, keeping what it made for the next ones."""

    def __init__(self) -> None:
        self._plates: dict[tuple[_Style, int, int, float], QPixmap] = {}
        self._texts: dict[tuple[str, int, int], QStaticText] = {}
        self._measure()

    def forget(self) -> None:
        """The theme or the text size changed."""
        self._plates.clear()
        self._texts.clear()
        self._measure()

    def _measure(self) -> None:
        """Lengths of the text size of now, asked once for thousands of blocks."""
        self._percent = theme().percent
        self._left, self._lost = px(_BAR) + px(4), px(_BAR) + px(6)
        self._line, self._two = px(_LINE), px(_SECOND_LINE)
        self._side, self._narrow = px(_MARK), px(_NARROW)

    def paint(self, painter: QPainter, blocks: Iterable[tuple[Box, What]]) -> None:
        """Every block, in its rectangle: the plates, then what is written on them."""
        if self._percent != theme().percent:
            self.forget()
        sheet = _Sheet([], [], [], [], [])
        ratio = painter.device().devicePixelRatio()
        plates, draw = self._plates, painter.drawPixmap
        for box, what in blocks:
            left, top, wide, high = round(box[0]), round(box[1]), round(box[2]), round(box[3])
            style = style_of(what)
            key = (style, wide, high, ratio)
            plate = plates.get(key)
            if plate is None:
                if len(plates) > _MOST_KEPT:
                    plates.clear()
                plate = plates[key] = _made_plate(style, wide, high, ratio)
            draw(left, top, plate)
            if wide > self._lost + 6:
                self._write(sheet, left, top, wide, high, what)
        self._draw(painter, sheet)

    def _write(self, sheet: _Sheet, left: int, top: int, wide: int, high: int, what: What) -> None:
        room, x = wide - self._lost, left + self._left
        first = room - self._mark(sheet, left + wide - 3, top + 2, wide, what)
        line, two = self._line, high >= self._two
        y = top + 1 if two else top + max(0, (high - line) // 2)
        titles = sheet.titles
        if isinstance(what, AgendaEntry) and (what.masked or what.state in _STRUCK):
            titles = sheet.faint if what.masked else sheet.struck
        if first >= _LEAST_WORDS:
            titles.append((QPointF(x, y), self.text(title_of(what), 600, first)))
        if two:
            for words in lines_of(what):
                y += line
                if y + line > top + high + 1:
                    break
                sheet.lines.append((QPointF(x, y), self.text(words, 400, room)))

    def _mark(self, sheet: _Sheet, right: int, top: int, wide: int, what: What) -> int:
        """The state, what must be ready, a forced conflict: small icons; the width they take."""
        if not isinstance(what, AgendaEntry) or wide < self._narrow:
            return 0
        marks = []
        if what.state is not AppointmentState.PLANNED and not what.masked:
            marks.append(STATE_ICONS[what.state])
        if what.forced:
            marks.append(("octagon", "warn"))
        if what.needs and what.state.open and wide >= 2 * self._narrow:
            marks += [(NEED_ICONS[one], "text-2") for one in sorted(what.needs & NEED_ICONS.keys())]
        side, x = self._side, right
        for icon, ink in marks:
            x -= side
            sheet.marks.append((QRectF(x, top, side, side), icon, ink))
            x -= 1
        return right - x

    def _draw(self, painter: QPainter, sheet: _Sheet) -> None:
        bold, thin = shared_font("tiny", 600), shared_font("tiny", 400)
        struck = QFont(bold)
        struck.setStrikeOut(True)
        for words, font, ink in (
            (sheet.titles, bold, "text"), (sheet.faint, bold, "text-2"),
            (sheet.struck, struck, "text-2"), (sheet.lines, thin, "text-2"),
        ):  # fmt: skip
            painter.setFont(font)
            painter.setPen(color(ink))
            draw = painter.drawStaticText
            for at, text in words:
                draw(at, text)
        for room, icon, ink in sheet.marks:
            draw_icon(painter, room, icon, ink)

    def text(self, words: str, weight: int, room: int) -> QStaticText:
        """A line of text laid out once; what does not fit ends in an ellipsis."""
        key = (words, weight, room)
        made = self._texts.get(key)
        if made is None:
            if len(self._texts) > _MOST_KEPT:
                self._texts.clear()
            told = metrics("tiny", weight)
            cut = words
            if told.horizontalAdvance(words) > room:
                cut = fitted_words(words, told, room)
            made = QStaticText(cut)
            made.setTextFormat(Qt.TextFormat.PlainText)
            self._texts[key] = made
        return made


def fitted_words(words: str, told: QFontMetrics, room: int) -> str:
    """As much as fits; an ellipsis only where it does not take the place of the name."""
    if room >= px(_DOTTED):
        return told.elidedText(words, Qt.TextElideMode.ElideRight, room)
    while words and told.horizontalAdvance(words) > room:
        words = words[:-1]
    return words.rstrip()


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
