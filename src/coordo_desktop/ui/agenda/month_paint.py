"""How a month is painted: the names of the days, a cell each, lines of what falls on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QPainter

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentState
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.canvas_paint import KIND_TOKENS, BlockPainter, style_of
from coordo_desktop.ui.agenda.layout_month import WEEK, Cell
from coordo_desktop.ui.agenda.month_lines import Line, Tally
from coordo_desktop.ui.agenda.said import lines_of, title_of
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_HEAD, _NUMBER, _LINE = 28, 22, 16


@dataclass(frozen=True, slots=True)
class MonthShape:
    """Sizes of a month in pixels."""

    width: float
    height: float
    weeks: int

    @property
    def high(self) -> float:
        """Of a cell."""
        return (self.height - px(_HEAD)) / self.weeks

    @property
    def lines(self) -> int:
        """How many a cell has room for."""
        return max(0, int((self.high - px(_NUMBER + 2)) // px(_LINE)))

    def box(self, number: int) -> QRectF:
        """The cell of this number."""
        week, day = divmod(number, WEEK)
        wide = self.width / WEEK
        return QRectF(day * wide, px(_HEAD) + week * self.high, wide, self.high)

    def cell_at(self, x: float, y: float) -> int | None:
        """The cell under a point."""
        if y < px(_HEAD) or not 0 <= x < self.width or y >= self.height:
            return None
        week = int((y - px(_HEAD)) // self.high)
        return week * WEEK + int(x // (self.width / WEEK))

    def line_at(self, number: int, y: float) -> int:
        """The line of a cell at this ordinate; negative on its number."""
        return int((y - self.box(number).top() - px(_NUMBER)) // px(_LINE))

    def on_number(self, y: float, number: int) -> bool:
        """Whether this ordinate is on the number of the day."""
        return y < self.box(number).top() + px(_NUMBER)


class MonthPainter:
    """Keeps the lines of text it laid out."""

    def __init__(self) -> None:
        self._texts = BlockPainter()

    def forget(self) -> None:
        """The theme or the text size changed."""
        self._texts.forget()

    def head(self, painter: QPainter, shape: MonthShape, days: Sequence[date]) -> None:
        """The names of the days."""
        painter.fillRect(QRectF(0, 0, shape.width, px(_HEAD)), color("surface-2"))
        painter.fillRect(QRectF(0, px(_HEAD) - 1, shape.width, 1), color("border"))
        painter.setFont(shared_font("small", 600))
        painter.setPen(color("text-2"))
        for number, day in enumerate(days):
            box = shape.box(number)
            words = QLocale().toString(QDate(day.year, day.month, day.day), "dddd")
            painter.drawText(QRectF(box.left(), 0, box.width(), px(_HEAD)), _CENTRE, words)

    def cell(
        self,
        painter: QPainter,
        shape: MonthShape,
        number: int,
        cell: Cell,
        zone: ZoneInfo,
        said: tuple[Sequence[Line], int],
        *,
        inside: bool,
        today: bool,
        at: bool,
        over: bool,
        choice: UUID | None,
    ) -> None:
        """A day: its number, why it is closed, what falls on it in the lines `said`."""
        box = shape.box(number)
        ground = "surface" if cell.open and inside else "bg"
        painter.fillRect(box, color("accent-soft" if over else ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("border"))
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), color("border"))
        self._number(painter, box, cell, inside=inside, today=today)
        lines, more = said
        y = box.top() + px(_NUMBER)
        for line in lines:
            room = QRectF(box.left() + px(4), y, box.width() - px(8), px(_LINE) - 1)
            if isinstance(line.what, Absence):
                self._away(painter, room, line.words)
            elif line.what is not None:
                chosen = line.what.id == choice
                self._line(painter, room, line.what, zone, chosen=chosen, faint=not inside)
            else:
                self._tallies(painter, room, line.tallies, faint=not inside)
            y += px(_LINE)
        if more:
            words = QCoreApplication.translate("Agenda", "+ %n de plus", "", more)
            painter.setFont(shared_font("tiny", 600))
            painter.setPen(color("text-2"))
            painter.drawText(QRectF(box.left() + px(8), y, box.width(), px(_LINE)), _LEFT, words)
        if at or over:
            draw_box(painter, box.adjusted(0, 0, -1, -1), "", "accent", 0, 2)

    def _number(
        self, painter: QPainter, box: QRectF, cell: Cell, *, inside: bool, today: bool
    ) -> None:
        words = f"{cell.day.day}"
        bold = metrics("small", 600)
        wide = max(px(20), bold.horizontalAdvance(words) + px(10))
        tag = QRectF(box.left() + px(4), box.top() + px(2), wide, px(18))
        if today:
            draw_box(painter, tag, "accent", "", 9)
        painter.setFont(shared_font("small", 600))
        painter.setPen(color("on-accent" if today else "text" if inside else "text-3"))
        painter.drawText(tag, _CENTRE, words)
        room = box.right() - tag.right() - px(6)
        if cell.lines:
            count = f"{len(cell.lines)}"
            painter.setFont(shared_font("tiny"))
            painter.setPen(color("text-3"))
            wide = metrics("tiny").horizontalAdvance(count)
            right = QRectF(box.right() - px(7) - wide, tag.top(), wide + 2, tag.height())
            painter.drawText(right, _LEFT, count)
            room -= wide + px(6)
        if cell.note and room > px(20):
            told = metrics("tiny").elidedText(cell.note, Qt.TextElideMode.ElideRight, int(room))
            painter.setFont(shared_font("tiny"))
            painter.setPen(color("text-2"))
            painter.drawText(
                QRectF(tag.right() + px(4), tag.top(), room, tag.height()), _LEFT, told
            )

    def _tallies(
        self, painter: QPainter, room: QRectF, tallies: Sequence[Tally], *, faint: bool
    ) -> None:
        """Counts side by side in the colour of their kind; each as wide as its words ask."""
        bold, thin = metrics("tiny", 600), metrics("tiny", 400)
        wide = [
            bold.horizontalAdvance(f"{one.count}") + thin.horizontalAdvance(one.words) + px(20)
            for one in tallies
        ]
        share = (room.width() - px(2) * (len(wide) - 1)) / max(1, sum(wide))
        x = room.left()
        for one, asked in zip(tallies, wide, strict=True):
            part = QRectF(x, room.top(), asked * share, room.height())
            token = KIND_TOKENS[one.kind] if one.kind is not None else "surface-3"
            bar = f"{token}-bar" if one.kind is not None else "border-strong"
            draw_box(painter, part, token, "", 3)
            painter.fillRect(QRectF(part.left(), part.top(), px(3), part.height()), color(bar))
            at, y = part.left() + px(7), round(part.top() + px(1))
            painter.setPen(color("text-2" if faint else "text"))
            painter.setFont(shared_font("tiny", 600))
            count = self._texts.text(f"{one.count}", 600, 10_000)
            painter.drawStaticText(round(at), y, count)
            at += count.size().width() + px(4)
            left = int(part.right() - px(2) - at)
            if left > px(8):
                painter.setFont(shared_font("tiny"))
                painter.drawStaticText(round(at), y, self._texts.text(one.words, 400, left))
            x = part.right() + px(2)

    def _away(self, painter: QPainter, room: QRectF, words: str) -> None:
        """« Congé · OYHENART »."""
        draw_box(painter, room, "k-abs", "", 3)
        painter.fillRect(QRectF(room.left(), room.top(), px(3), room.height()), color("k-abs-bar"))
        painter.setFont(shared_font("tiny", 600))
        painter.setPen(color("text-2"))
        left = int(room.width() - px(10))
        at = self._texts.text(words, 600, left)
        painter.drawStaticText(round(room.left() + px(7)), round(room.top() + px(1)), at)

    def _line(
        self,
        painter: QPainter,
        room: QRectF,
        what: AgendaEntry | RoundBlock,
        zone: ZoneInfo,
        *,
        chosen: bool,
        faint: bool,
    ) -> None:
        style = style_of(what)
        draw_box(painter, room, "" if style.hollow else style.fill, "accent" if chosen else "", 3)
        painter.fillRect(QRectF(room.left(), room.top(), px(3), room.height()), color(style.bar))
        at = what.starts_at.astimezone(zone)
        struck = isinstance(what, AgendaEntry) and what.state in {
            AppointmentState.CANCELLED, AppointmentState.ABSENT,
        }  # fmt: skip
        ink = "text-2" if struck or faint else "text"
        x, y = room.left() + px(7), room.top() + px(1)
        words = f"{at:%H:%M}"
        painter.setFont(shared_font("tiny"))
        painter.setPen(color("text-2"))
        hour = self._texts.text(words, 400, 10_000)
        painter.drawStaticText(round(x), round(y), hour)
        x += hour.size().width() + px(4)
        left = int(room.right() - px(3) - x)
        if left < px(10):
            return
        name = title_of(what)
        if isinstance(what, RoundBlock):
            name = " · ".join([name, *lines_of(what)[:1]])
        font = shared_font("tiny", 600)
        if struck:
            font = type(font)(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(color(ink))
        painter.drawStaticText(round(x), round(y), self._texts.text(name, 600, left))
