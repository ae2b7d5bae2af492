"""A month on one page: weeks as rows, days as cells as tall as the fullest one needs."""

from collections.abc import Sequence
from datetime import date, timedelta

from babel.dates import format_date

from coordo_desktop.documents.agenda_ink import FLOOR, LEADING, Ink
from coordo_desktop.documents.agenda_page import NO_DETAILS, AgendaPage, turns
from coordo_desktop.documents.flow import Line, stand
from coordo_desktop.documents.fonts import Face, Ruler
from coordo_desktop.documents.handover_style import GREY
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import bound, paper
from coordo_desktop.domain.agenda_papers import AgendaSheet, PaperColumn, PaperEntry

_LARGEST, _STEP = 9.5, 0.25
_LEAST_DETAILED = 7.25
_WEEK = 7
_WORKED = 5
_PAD = 0.8 * MM
_HEAD = 5 * MM
_TOP = 4.2 * MM  # of a cell: the number of its day
_NUMBER = 10.0
_GREY_FRAME = 0.4
_ON_SEVERAL = 7.0


def month_pdf(sheet: AgendaSheet) -> bytes:
    """The month as PDF bytes; on several pages when one cannot hold it at the floor."""
    for details, least in ((True, _LEAST_DETAILED), (False, FLOOR)):
        size = _LARGEST
        while size >= least:
            for wide in turns(sheet):
                page = AgendaPage(sheet, wide=wide, note="" if details else NO_DETAILS)
                if _lines(sheet) * size * LEADING > page.room:
                    continue
                month = _Month(sheet, page, size, details=details)
                if month.height <= page.room:
                    month.whole()
                    return page.plain.finish()
            size -= _STEP
    page = AgendaPage(sheet, wide=turns(sheet)[-1], note=NO_DETAILS)
    _Month(sheet, page, _ON_SEVERAL, details=False).parted()
    return page.plain.finish()


def _lines(sheet: AgendaSheet) -> int:
    """How many lines the fullest days of the weeks take at least."""
    fullest: dict[int, int] = {}
    for column in sheet.columns:
        week = column.day.toordinal() - column.day.weekday()
        fullest[week] = max(fullest.get(week, 0), len(column.entries))
    return sum(fullest.values())


class _Month:
    """The weeks of a month set at one size."""

    def __init__(self, sheet: AgendaSheet, page: AgendaPage, size: float, *, details: bool) -> None:
        self._page = page
        self._ink = Ink(page.plain.set.ruler, size, details)
        self._sheet = sheet
        weekend = any(one.entries for one in sheet.columns if one.day.weekday() >= _WORKED)
        self._shown = _WEEK if weekend else _WORKED
        self._each = page.width / self._shown
        by_day = {one.day: one for one in sheet.columns}
        monday = sheet.first - timedelta(days=sheet.first.weekday())
        self._weeks: list[list[_Cell]] = []
        while monday <= sheet.last:
            days = [monday + timedelta(days=rank) for rank in range(self._shown)]
            if any(day in by_day for day in days):
                self._weeks.append([self._cell(day, by_day.get(day)) for day in days])
            monday += timedelta(days=_WEEK)

    @property
    def height(self) -> float:
        """The least it takes on one page."""
        return _HEAD + sum(map(self._needs, self._weeks))

    def whole(self) -> None:
        """All weeks on this page; what is left of it is shared among them."""
        page = self._page
        extra = (page.room - self.height) / len(self._weeks)
        y = self._names(page.pages.y)
        for week in self._weeks:
            y = self._draw(week, y, self._needs(week) + extra)

    def parted(self) -> None:
        """Weeks on several pages; one that no page holds goes on with what is left of its days."""
        page, waiting = self._page, list(self._weeks)
        left = sum(cell.many for week in waiting for cell in week)
        while waiting:
            y, here = self._names(page.pages.y), 0
            bottom = page.pages.y + page.room_when_followed
            while waiting and y + self._needs(waiting[0]) <= bottom:
                week = waiting.pop(0)
                here += sum(cell.many for cell in week)
                y = self._draw(week, y, self._needs(week))
            if waiting and not here:
                first, rest = self._torn(waiting[0], bottom - y)
                waiting[0] = rest
                here += sum(cell.many for cell in first)
                self._draw(first, y, self._needs(first))
            left -= here
            page.follows(here, left)
            if waiting:
                page.pages.turn()

    # --- cells --------------------------------------------------------------------------------

    def _cell(self, day: date, column: PaperColumn | None) -> "_Cell":
        if column is None:
            return _Cell(day, outside=True)
        room = self._each - 2 * _PAD
        absences = ["Absence"] if column.absences else []
        label = " · ".join(part for part in (column.closed, *absences) if part)
        lines = [self._ink.lines(one, room, hang=self._ink.hour) for one in _sorted(column)]
        return _Cell(day, lines, label=label, grey=not column.hours)

    def _needs(self, week: Sequence["_Cell"]) -> float:
        tall = max(sum(map(len, cell.lines)) for cell in week)
        return _TOP + tall * self._ink.leading + 1 * MM

    def _torn(self, week: Sequence["_Cell"], height: float) -> tuple[list["_Cell"], list["_Cell"]]:
        """What of each day fits in `height`, and what is left of it."""
        room = int((height - _TOP - 1 * MM) / self._ink.leading)
        first, rest = [], []
        for cell in week:
            taken, used = 0, 0
            while taken < len(cell.lines) and used + len(cell.lines[taken]) <= room:
                used += len(cell.lines[taken])
                taken += 1
            first.append(cell.part(cell.lines[:taken]))
            rest.append(cell.part(cell.lines[taken:], again=True))
        return first, rest

    def _names(self, y: float) -> float:
        """The days of the week on grey."""
        pen, x = self._page.plain.pen, self._page.x
        pen.fill(x, y, self._page.width, _HEAD, GREY)
        monday = date(2026, 11, 23)
        for rank in range(self._shown):
            words = format_date(monday + timedelta(days=rank), "EEEE", locale="fr")
            middle = x + (rank + 0.5) * self._each
            pen.text_middle(middle, stand(y, _HEAD, 9), words, Face.BOLD, 9)
        pen.line((x, y), (x + self._page.width, y), 0.7)
        return y + _HEAD

    def _draw(self, week: Sequence["_Cell"], y: float, height: float) -> float:
        pen = self._page.plain.pen
        for rank, cell in enumerate(week):
            left = self._page.x + rank * self._each
            if cell.grey or cell.outside:
                pen.fill(left, y, self._each, height, GREY)
            if not cell.outside:
                self._number(pen, left, y, cell)
                self._entries(pen, left, y + _TOP, cell)
            pen.frame(left, y, self._each, height, _GREY_FRAME)
        return y + height

    def _number(self, pen: Pen, x: float, y: float, cell: "_Cell") -> None:
        words = str(cell.day.day) + (" (suite)" if cell.again else "")
        pen.text(x + _PAD, stand(y, _TOP, _NUMBER), words, Face.BOLD, _NUMBER)
        if cell.label:
            start = x + _PAD + pen.text_width(words + " ", Face.BOLD, _NUMBER)
            label, size = _fitting(pen.ruler, cell.label, x + self._each - _PAD - start)
            pen.text_right(x + self._each - _PAD, stand(y, _TOP, size), label, Face.ITALIC, size)

    def _entries(self, pen: Pen, x: float, y: float, cell: "_Cell") -> None:
        leading, size = self._ink.leading, self._ink.size
        for lines in cell.lines:
            for line in lines:
                line.draw(pen, x + _PAD, stand(y, leading, size))
                y += leading


class _Cell:
    """A day: its appointments in lines, why it is closed."""

    def __init__(
        self, day: date, lines: Sequence[list[Line]] = (), *, label: str = "",
        grey: bool = False, outside: bool = False, again: bool = False,
    ) -> None:  # fmt: skip
        self.day, self.lines, self.label = day, list(lines), label
        self.grey, self.outside, self.again = grey, outside, again

    @property
    def many(self) -> int:
        return len(self.lines)

    def part(self, lines: Sequence[list[Line]], *, again: bool = False) -> "_Cell":
        return _Cell(
            self.day, lines, label=self.label, grey=self.grey, outside=self.outside, again=again
        )


def _sorted(column: PaperColumn) -> list[PaperEntry]:
    return sorted(column.entries, key=lambda one: (one.starts_at, one.ends_at))


def _fitting(ruler: Ruler, words: str, room: float) -> tuple[str, float]:
    """A label beside the number of a day, at most as wide as the cell."""
    said = bound(paper(words))
    for size in (8.0, 7.2, FLOOR):
        if ruler.width(said, Face.ITALIC, size) <= room:
            return said, size
    while said and ruler.width(f"{said}…", Face.ITALIC, FLOOR) > room:
        said = said[:-1]
    return f"{said}…", FLOOR
