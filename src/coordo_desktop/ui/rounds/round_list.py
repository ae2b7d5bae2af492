"""The rounds of the day one under the other, then the home visits that are in none."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.ids import RoundId
from coordo_desktop.domain.rounds import LooseVisit, Round, RoundDay
from coordo_desktop.ui.kit.agenda_words import headed
from coordo_desktop.ui.kit.chips import CHIP_HEIGHT, ChipSpec, chip_width, draw_chip
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.runs import Run, draw_runs
from coordo_desktop.ui.kit.theme import color, px, theme
from coordo_desktop.ui.rounds import words

_ROUND, _LOOSE, _HEAD, _GAP = 74, 42, 30, 6
Line = Round | LooseVisit | str


class RoundList(QWidget):
    """`chosen` with a Round, `loose_chosen` with a LooseVisit, `add_asked` with one to put in."""

    chosen = Signal(object)
    loose_chosen = Signal(object)
    add_asked = Signal(object)
    seen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rounds.list")
        self._lines: tuple[Line, ...] = ()
        self._at = -1
        self._shown: RoundId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()
        theme().changed.connect(self._resize)

    def show_day(self, day: RoundDay, shown: RoundId | None) -> None:
        """The rounds of a day; `shown` is the one whose visits are on screen."""
        before = self.line()
        lines: list[Line] = [*day.rounds]
        if day.loose:
            lines += [self.tr("Hors tournée"), *day.loose]
        self._lines, self._shown = tuple(lines), shown
        at = next((n for n, one in enumerate(lines) if _same(one, before)), -1)
        if at < 0:
            at = next(
                (n for n, one in enumerate(lines) if isinstance(one, Round) and one.id == shown), 0
            )
        self._at = at if lines else -1
        self._resize()
        self._tell()

    def line(self) -> Line | None:
        """What the keyboard is on."""
        return self._lines[self._at] if 0 <= self._at < len(self._lines) else None

    def loose(self) -> LooseVisit | None:
        """The visit in no round the keyboard is on, or the first there is."""
        line = self.line()
        if isinstance(line, LooseVisit):
            return line
        return next((one for one in self._lines if isinstance(one, LooseVisit)), None)

    def mark(self, shown: RoundId | None) -> None:
        """Whose visits are on screen now."""
        self._shown = shown
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(220), self._top(len(self._lines)))

    def _resize(self) -> None:
        self.setFixedHeight(max(1, self._top(len(self._lines))))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key is Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(self.line(), LooseVisit):
            self.add_asked.emit(self.line())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        at = self._at + by
        while 0 <= at < len(self._lines) and isinstance(self._lines[at], str):
            at += by
        self._go(at)

    def _go(self, at: int) -> None:
        if not 0 <= at < len(self._lines) or isinstance(self._lines[at], str):
            return
        self._at = at
        self._tell()
        self.update()
        self.seen.emit(self._top(at), self._height(self._lines[at]))
        line = self._lines[at]
        (self.chosen if isinstance(line, Round) else self.loose_chosen).emit(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(self._row(event.position().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._row(event.position().y())
        if at >= 0 and isinstance(self._lines[at], LooseVisit):
            self.add_asked.emit(self._lines[at])

    def _row(self, y: float) -> int:
        for at, line in enumerate(self._lines):
            if self._top(at) <= y < self._top(at) + self._height(line):
                return at
        return -1

    @staticmethod
    def _height(line: Line) -> int:
        if isinstance(line, str):
            return px(_HEAD)
        return px(_ROUND if isinstance(line, Round) else _LOOSE)

    def _top(self, at: int) -> int:
        return sum(self._height(line) + px(_GAP) for line in self._lines[:at])

    def _tell(self) -> None:
        line, label = self.line(), self.tr("Tournées du jour")
        told = ""
        if isinstance(line, Round):
            done = self.tr("{done} faits sur {all}").format(done=line.done, all=len(line.visits))
            late = self.tr("%n en retard", "", sum(each.late > 0 for each in line.visits))
            told = f"{line.professional}, {words.title_of(line)}, {done}, {late}"
        elif isinstance(line, LooseVisit):
            told = f"{words.clock(line.starts_at)} {line.patient}, {line.professional}"
        self.setAccessibleName(headed(label) + told if told else label)

    # --- paint --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0
        for at, line in enumerate(self._lines):
            box = QRectF(0, y, self.width(), self._height(line))
            if isinstance(line, str):
                count = sum(isinstance(one, LooseVisit) for one in self._lines)
                runs = [Run(line, 600, "text-2"), Run(f"  {count}", 500, "text-3")]
                draw_runs(painter, box, runs, role="small")
            elif isinstance(line, Round):
                self._paint_round(painter, box, line)
            else:
                self._paint_loose(painter, box, line, chosen=at == self._at)
            if at == self._at and self.hasFocus() and not isinstance(line, str):
                draw_focus(painter, box)
            y += self._height(line) + px(_GAP)

    def _paint_round(self, painter: QPainter, box: QRectF, one: Round) -> None:
        shown = one.id == self._shown
        fill, edge = ("accent-soft", "accent") if shown else ("surface", "border")
        draw_box(painter, box, fill, edge)
        painter.fillRect(QRectF(box.left() + 1, box.top() + px(8), px(3), box.height() - px(16)),
                         color("k-dom-bar"))  # fmt: skip
        inside = box.adjusted(px(12), px(7), -px(10), -px(8))
        first = QRectF(inside.left(), inside.top(), inside.width(), px(18))
        draw_runs(painter, first, [Run(one.professional, 600)])
        span = f"{words.clock(one.starts_at)}–{words.clock(one.ends_at)}"
        second = first.translated(0, px(18))
        draw_runs(painter, second, [Run(words.title_of(one), ink="text-2")], role="small")
        third = second.translated(0, px(18))
        all_, late = len(one.visits), sum(each.late > 0 for each in one.visits)
        told = [Run(f"{span} · ", ink="text-2")]
        if one.done:
            done = self.tr("{done}/{all} faits").format(done=one.done, all=all_)
            told.append(Run(done, 500, "ok"))
        else:
            told.append(Run(words.count_text(all_), ink="text-2"))
        draw_runs(painter, third, told, role="small")
        if late:
            chip = ChipSpec(f"{late}", "danger", "clock")
            wide = chip_width(chip)
            spot = QRectF(inside.right() - wide, inside.top() - px(1), wide, px(CHIP_HEIGHT))
            draw_chip(painter, spot, chip)
        track = QRectF(inside.left(), box.bottom() - px(7), inside.width(), px(3))
        painter.fillRect(track, color("surface-3" if not shown else "accent-edge"))
        if all_:
            track.setWidth(track.width() * one.done / all_)
            painter.fillRect(track, color("ok"))

    def _paint_loose(
        self, painter: QPainter, box: QRectF, one: LooseVisit, *, chosen: bool
    ) -> None:
        fill = "surface-3" if chosen else "surface"
        draw_box(painter, box, fill, "border")
        inside = box.adjusted(px(10), px(3), -px(8), -px(3))
        half = inside.height() / 2
        first = QRectF(inside.left(), inside.top(), inside.width(), half)
        head = [Run(f"{words.clock(one.starts_at)}  ", 600), Run(one.patient, 600)]
        draw_runs(painter, first, head, role="small")
        rest = " · ".join(part for part in (one.professional, words.town_text(one.town)) if part)
        draw_runs(painter, first.translated(0, half), [Run(rest, ink="text-2")], role="small")


def _same(one: Line, other: Line | None) -> bool:
    if isinstance(one, Round) and isinstance(other, Round):
        return one.id == other.id
    if isinstance(one, LooseVisit) and isinstance(other, LooseVisit):
        return one.appointment_id == other.appointment_id
    return False
