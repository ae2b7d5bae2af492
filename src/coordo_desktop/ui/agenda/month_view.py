"""A month: a cell a day, what falls on it in lines; arrows go from day to day."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AgendaEntry, AppointmentDraft
from coordo_desktop.domain.local_times import instant, local, zone_of
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.canvas_hold import Dropped
from coordo_desktop.ui.agenda.drag import draft_like
from coordo_desktop.ui.agenda.layout_month import WEEK, Cell, cells_of
from coordo_desktop.ui.agenda.month_lines import Line, lines_for
from coordo_desktop.ui.agenda.month_paint import MonthPainter, MonthShape
from coordo_desktop.ui.agenda.periods import Period, long_day_words
from coordo_desktop.ui.agenda.said import movable, spoken
from coordo_desktop.ui.kit.theme import theme
from coordo_desktop.ui.kit.when import DEFAULT_ZONE

_K = Qt.Key
_STEPS = {_K.Key_Left: -1, _K.Key_Right: 1, _K.Key_Up: -WEEK, _K.Key_Down: WEEK}


class MonthView(QWidget):
    """Enter opens the day, Space goes through what it holds; a line is dragged to another day."""

    opened = Signal(object)  # AgendaEntry or RoundBlock
    period_asked = Signal(int)
    day_asked = Signal(object)  # date
    new_asked = Signal(object)  # date
    dropped = Signal(object)  # Dropped

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.day = date(2000, 1, 1)
        self.cells: tuple[Cell, ...] = ()
        self.zone = DEFAULT_ZONE
        self.names: dict[object, str] = {}
        self.shorts: dict[UUID, str] = {}
        self._choice: UUID | None = None
        self._period: Period | None = None
        self._today = self.day
        self._write = False
        self._held: AgendaEntry | None = None
        self._from: QPointF | None = None
        self.over: date | None = None
        self._paint = MonthPainter()
        theme().changed.connect(self._rescale)

    # --- what is shown --------------------------------------------------------------------------

    def show_agenda(
        self,
        agenda: Agenda,
        period: Period,
        today: date,
        who: Collection[UUID] = (),
        *,
        cancelled: bool = False,
    ) -> None:
        """Show the weeks of this month."""
        self.zone = zone_of(agenda.zone)
        self.cells = cells_of(agenda, self.zone, who, cancelled=cancelled)
        self.names = {one.id: one.name for one in agenda.people}
        self.shorts = {one.id: one.short for one in agenda.people}
        self._period, self._today, self._write = period, today, agenda.may_write
        if not agenda.first <= self.day <= agenda.last or not period.holds(self.day):
            self.day = period.on
        if self._choice is not None and self.chosen_what() is None:
            self._choice = None
        self._tell()

    def shape_now(self) -> MonthShape:
        """Sizes of now."""
        return MonthShape(self.width(), self.height(), max(1, len(self.cells) // WEEK))

    def said(self, cell: Cell, shape: MonthShape | None = None) -> tuple[list[Line], int]:
        """The lines of a day, and how many it has no room for."""
        room = (shape or self.shape_now()).lines
        return lines_for(cell, room, self.shorts, self._choice)

    def cell(self, day: date | None = None) -> Cell | None:
        """What is on a day, the one the keyboard is on."""
        wanted = day or self.day
        return next((one for one in self.cells if one.day == wanted), None)

    def chosen_what(self) -> AgendaEntry | RoundBlock | None:
        """The line chosen."""
        lines = (line for cell in self.cells for line in cell.lines)
        return next((one for one in lines if one.id == self._choice), None)

    def choose_id(self, what_id: UUID | None) -> bool:
        """Choose a line and its day; False when it is not shown."""
        for cell in self.cells:
            if any(one.id == what_id for one in cell.lines):
                self._choice, self.day = what_id, cell.day
                self._tell()
                return True
        return False

    def _tell(self) -> None:
        what, cell = self.chosen_what(), self.cell()
        if what is not None:
            said = spoken(what, self.names)
        else:
            count = len(cell.lines) if cell is not None else 0
            said = ", ".join(
                one
                for one in (
                    long_day_words(self.day), cell.note if cell is not None else "",
                    self.tr("%n rendez-vous", "", count),
                    *(line.said for line in (self.said(cell)[0] if cell is not None else ())),
                )
                if one
            )  # fmt: skip
        self.setAccessibleDescription(said)
        self.update()

    def _rescale(self) -> None:
        self._paint.forget()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_all(painter, self.shape_now())

    def paint_all(self, painter: QPainter, shape: MonthShape) -> None:
        """The whole month."""
        for number, cell in enumerate(self.cells):
            inside = self._period is None or self._period.holds(cell.day)
            self._paint.cell(
                painter, shape, number, cell, self.zone, self.said(cell, shape), inside=inside,
                today=cell.day == self._today, at=cell.day == self.day and self.hasFocus(),
                over=cell.day == self.over, choice=self._choice,
            )  # fmt: skip
        self._paint.head(painter, shape, [one.day for one in self.cells[:WEEK]])

    # --- keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self.day + timedelta(days=_STEPS[key]))
        elif key in {_K.Key_PageDown, _K.Key_PageUp}:
            self.period_asked.emit(1 if key == _K.Key_PageDown else -1)
        elif key in {_K.Key_Return, _K.Key_Enter} and not event.modifiers():
            what = self.chosen_what()
            if what is not None:
                self.opened.emit(what)
            else:
                self.day_asked.emit(self.day)
        elif key == _K.Key_Space:
            self._next_line()
        elif key == _K.Key_Escape and (self._choice is not None or self._held is not None):
            self._let_go()
            self._choice = None
            self._tell()
        else:
            super().keyPressEvent(event)

    def _go(self, day: date) -> None:
        self._choice = None
        before, self.day = self.day, day
        if self._period is not None and not self._period.holds(day):
            self.period_asked.emit(1 if day > before else -1)
        self._tell()

    def _next_line(self) -> None:
        cell = self.cell()
        if cell is None or not cell.lines:
            return
        ids: list[UUID] = [one.id for one in cell.lines]
        at = ids.index(self._choice) + 1 if self._choice in ids else 0
        self._choice = ids[at % len(ids)]
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- the mouse ------------------------------------------------------------------------------

    def _at(self, at: QPointF) -> tuple[Cell, AgendaEntry | RoundBlock | None] | None:
        shape = self.shape_now()
        number = shape.cell_at(at.x(), at.y())
        if number is None or number >= len(self.cells):
            return None
        cell = self.cells[number]
        lines, _more = self.said(cell, shape)
        line = shape.line_at(number, at.y())
        what = lines[line].what if 0 <= line < len(lines) else None
        return cell, None if isinstance(what, Absence) else what

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        cell, what = found
        self.day, self._choice = cell.day, None if what is None else what.id
        self._from = event.position() if self._write and what is not None else None
        self._held = what if isinstance(what, AgendaEntry) and movable(what) else None
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None or self._held is None:
            return
        if (event.position() - self._from).manhattanLength() < QApplication.startDragDistance():
            return
        found = self._at(event.position())
        over = None if found is None else found[0].day
        if over != self.over:
            self.over = over
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        entry, day = self._held, self.over
        self._let_go()
        if entry is None or day is None:
            return
        start = local(entry.starts_at, self.zone)
        if day != start.date():
            at = instant(datetime.combine(day, start.time()), self.zone)
            self.dropped.emit(Dropped(entry, _moved(entry, at), None))

    def _let_go(self) -> None:
        self._held, self._from, self.over = None, None, None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is None:
            return
        cell, what = found
        shape, number, y = self.shape_now(), self.cells.index(cell), event.position().y()
        if what is not None:
            self.opened.emit(what)
        elif shape.on_number(y, number) or self._on_counts(cell, shape.line_at(number, y)):
            self.day_asked.emit(cell.day)
        elif self._write:
            self.new_asked.emit(cell.day)

    def _on_counts(self, cell: Cell, line: int) -> bool:
        """Counts, or « + 3 de plus »: what they count is seen in the day."""
        lines, more = self.said(cell)
        return 0 <= line < len(lines) + bool(more)


def _moved(entry: AgendaEntry, starts_at: datetime) -> AppointmentDraft:
    lasts = entry.ends_at - entry.starts_at
    return replace(draft_like(entry), starts_at=starts_at, ends_at=starts_at + lasts)
