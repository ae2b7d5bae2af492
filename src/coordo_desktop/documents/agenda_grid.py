"""The grid of a printed agenda: a column each, hours down the side, whole on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from coordo_desktop.documents.agenda_axis import MIDNIGHT, Axis, Span, axis, lanes, shortest
from coordo_desktop.documents.agenda_ink import BAR, FLOOR, Ink, bar_of, hatch
from coordo_desktop.documents.flow import Line, Run, break_lines, stand
from coordo_desktop.documents.fonts import Face, Ruler
from coordo_desktop.documents.handover_style import GREY
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, bound, paper, weekday
from coordo_desktop.domain.agenda_papers import PaperColumn, PaperEntry
from coordo_desktop.domain.spoken_dates import spoken_day

_PAD_X, _PAD_Y = 0.8 * MM, 0.35 * MM
_INSET = 0.35 * MM  # between an appointment and the lines of its column
_NARROWEST = 11 * MM  # of what stands beside another at the same hour
_BREAKS_FROM = 17 * MM  # narrower, a name is not broken: another layout is chosen
_HOUR_SIZE = 7.6
_DAY_ROW = 5.2 * MM
_SHORTEST_HOUR = _HOUR_SIZE * 1.15
_SHORTEST_BAR = 0.9 * MM
_DEFAULT = (8 * 60, 18 * 60)
_HALF_FROM = 9 * MM  # an hour taller than this shows its half
_LINE_GREY, _HALF_GREY = 0.35, 0.6


@dataclass(frozen=True, slots=True)
class _Box:
    """An appointment at its place in its column."""

    entry: PaperEntry
    start: int
    end: int
    left: float
    width: float
    lines: list[Line]

    def over(self, other: "_Box") -> bool:
        """Whether `other` stands lower, where the words of this one could reach."""
        beside = other.left + 0.1 >= self.left + self.width or self.left + 0.1 >= (
            other.left + other.width
        )
        return not beside and other.start >= self.end

    def needs(self, leading: float) -> float:
        return len(self.lines) * leading + 2 * _PAD_Y


class Grid:
    """Columns set at one size on a width; asked for its height before it is drawn.

    The days are named over several ones, and over one if `dated`.
    """

    def __init__(
        self, ruler: Ruler, columns: Sequence[PaperColumn], width: float, size: float,
        *, details: bool, dated: bool = False,
    ) -> None:  # fmt: skip
        self._columns, self._width = columns, width
        self._gutter = ruler.width("08:00", Face.REGULAR, _HOUR_SIZE) + 1.6 * MM
        self._each = (width - self._gutter) / max(1, len(columns))
        self._ink = Ink(ruler, size, details, ends=self._each > size * 17)
        self._days = dated or len({one.day for one in columns}) > 1
        self._heads = [self._head(one) for one in columns]
        wide = self._each >= _NARROWEST + 2 * _INSET
        self._boxes = [list(self._placed(one)) if wide else [] for one in columns]
        self._wide = wide
        self._first, self._last = _range(columns, self._boxes)

    # --- before drawing -----------------------------------------------------------------------

    @property
    def readable(self) -> bool:
        """Whether no column is so narrow that names would be cut."""
        return (
            self._wide
            and all(
                box.width >= _BREAKS_FROM or self._ink.longest_word(box.entry) <= _inside(box.width)
                for boxes in self._boxes
                for box in boxes
                if box.width >= _NARROWEST
            )
            and all(box.width >= _NARROWEST for boxes in self._boxes for box in boxes)
        )

    @property
    def height(self) -> float:
        """The least it takes."""
        return self._head_height + shortest(self._spans(), self._first, self._last, _SHORTEST_HOUR)

    @property
    def _head_height(self) -> float:
        tall = max((len(lines) for lines in self._heads), default=0)
        named = tall * self._head_leading + (1.2 * MM if tall else 0.0)
        return named + (_DAY_ROW if self._days else 0.0)

    @property
    def _head_size(self) -> float:
        return min(9.5, max(7.0, self._ink.size + 0.4))

    @property
    def _head_leading(self) -> float:
        return self._head_size * 1.18

    def _head(self, column: PaperColumn) -> list[Line]:
        """Who it is and what they do, then why the day is closed."""
        room = self._each - 1.2 * MM
        size, small = self._head_size, max(FLOOR, self._head_size - 1.2)
        runs: list[list[Run]] = []
        if column.title:
            runs.append([Run(bound(paper(column.title)), Face.BOLD, size)])
        if column.subtitle:
            runs.append([Run(bound(paper(column.subtitle)), Face.REGULAR, small)])
        if column.closed:
            runs.append([Run(bound(paper(column.closed)), Face.ITALIC, small)])
        return [line for each in runs for line in break_lines(self._ink.ruler, each, room)]

    def _placed(self, column: PaperColumn) -> Iterator[_Box]:
        timed = [(_minutes(column, one), one) for one in column.entries]
        timed.sort(key=lambda each: each[0])
        places = lanes([span for span, _ in timed])
        room = self._each - 2 * _INSET
        for (span, entry), (lane, many) in zip(timed, places, strict=True):
            width = room / many
            lines = self._ink.every_line(entry, max(_inside(width), 3 * MM))
            yield _Box(entry, *span, _INSET + lane * width, width, lines)

    def _spans(self) -> list[Span]:
        """What each box needs before the next one under it: words may go on below its end."""
        leading = self._ink.leading
        spans = []
        for boxes in self._boxes:
            for box in boxes:
                until = min((one.start for one in boxes if box.over(one)), default=self._last)
                spans.append(Span(box.start, max(until, box.end), box.needs(leading)))
                spans.append(Span(box.start, box.end, _SHORTEST_BAR))
        return spans

    # --- drawing ------------------------------------------------------------------------------

    def draw(self, pen: Pen, x: float, y: float, height: float) -> None:
        """Fill `height` from (x, y)."""
        top = y + self._head_height
        scale = axis(self._spans(), self._first, self._last, _SHORTEST_HOUR, y + height - top)
        bottom = top + scale.height
        for rank, column in enumerate(self._columns):
            left = x + self._gutter + rank * self._each
            self._ground(pen, left, top, column, self._boxes[rank], scale)
        self._lines(pen, x, top, scale)
        self._draw_heads(pen, x, y, top)
        for rank, boxes in enumerate(self._boxes):
            left = x + self._gutter + rank * self._each
            for box in boxes:
                self._draw_box(pen, left, top, box, scale)
        self._rules(pen, x, y, bottom)

    def _ground(
        self, pen: Pen, x: float, y: float, column: PaperColumn, boxes: Sequence[_Box], scale: Axis
    ) -> None:
        """Closed hours in grey, absences hatched."""
        here, end = scale.first, scale.last
        for start, until in (*column.hours, (None, None)):
            opens = end if start is None else _of_time(start)
            if opens > here:
                top, bottom = scale.at(here), scale.at(opens)
                pen.fill(x, y + top, self._each, bottom - top, GREY)
                for edge in (top, bottom):  # a photocopy loses the grey
                    ends = (x, y + edge), (x + self._each, y + edge)
                    pen.line(*ends, 0.6, dash=(3.0, 2.0))
            here = end if until is None else max(here, _of_time(until))
        for absence in column.absences:
            away = _minute(column, absence.starts_at), _minute(column, absence.ends_at)
            taken = [self._extent(box, scale) for box in boxes]
            self._absence(pen, x, y, absence.words, (scale.at(away[0]), scale.at(away[1])), taken)

    def _extent(self, box: _Box, scale: Axis) -> tuple[float, float]:
        """From where to where a box is drawn."""
        top = scale.at(box.start)
        return top, max(scale.at(box.end), top + box.needs(self._ink.leading))

    def _absence(
        self, pen: Pen, x: float, y: float, words: str,
        extent: tuple[float, float], taken: Sequence[tuple[float, float]],
    ) -> None:  # fmt: skip
        """Hatched, its words where no appointment stands over it."""
        top, bottom = extent
        if bottom <= top:
            return
        left, width = x + _INSET, self._each - 2 * _INSET
        pen.fill(left, y + top, width, bottom - top, 1.0)
        hatch(pen, left, y + top, width, bottom - top, 1.7 * MM, 0.35, grey=0.5)
        pen.frame(left, y + top, width, bottom - top, 0.5, dash=(2.0, 1.2))
        size = max(FLOOR, self._ink.size - 0.6)
        run = Run(bound(paper(words)), Face.ITALIC, size)
        lines = break_lines(self._ink.ruler, [run], _inside(width))
        leading = size * 1.2
        needed = len(lines) * leading + 1 * MM
        place = _free_place(top, bottom, taken, needed)
        if place is None:
            lines, place = lines[:1], _free_place(top, bottom, taken, leading)
        for rank, line in enumerate(lines if place is not None else ()):
            under = y + (place or 0.0) + 0.6 * MM + rank * leading
            pen.fill(left + 0.8 * MM, under, line.width + 1.2 * MM, leading, 1.0)
            line.draw(pen, left + 1.4 * MM, stand(under, leading, size))

    def _lines(self, pen: Pen, x: float, y: float, scale: Axis) -> None:
        """Hours across the page and in the gutter; halves where there is room."""
        left, right = x + self._gutter, x + self._width
        for minute in scale.hours:
            level = y + scale.at(minute)
            pen.line((left - 1 * MM, level), (right, level), 0.4, grey=_LINE_GREY)
            words = f"{minute // 60:02d}:00"
            stands = level + (_HOUR_SIZE * 0.34 if minute != scale.first else _HOUR_SIZE * 0.72)
            stands -= _HOUR_SIZE * 0.38 if minute == scale.last and minute != scale.first else 0
            pen.text_right(left - 1.3 * MM, stands, words, Face.REGULAR, _HOUR_SIZE)
            middle = minute + 30
            if middle < scale.last and scale.at(minute + 60) - scale.at(minute) >= _HALF_FROM:
                half = y + scale.at(middle)
                pen.line((left, half), (right, half), 0.3, grey=_HALF_GREY, dash=(1.0, 1.6))

    def _draw_heads(self, pen: Pen, x: float, y: float, top: float) -> None:
        pen.fill(x + self._gutter, y, self._width - self._gutter, top - y, GREY)
        if self._days:
            self._draw_days(pen, x + self._gutter, y, top)
            y += _DAY_ROW
        size, leading = self._head_size, self._head_leading
        for rank, lines in enumerate(self._heads):
            left = x + self._gutter + rank * self._each
            for place, line in enumerate(lines):
                start = left + (self._each - line.width) / 2
                line.draw(pen, start, stand(y + 0.5 * MM + place * leading, leading, size))

    def _draw_days(self, pen: Pen, x: float, y: float, top: float) -> None:
        """The day over its columns, a thick line between two days."""
        for day, group in groupby(self._columns, key=lambda one: one.day):
            width = len(list(group)) * self._each
            words, size = _day_words(pen.ruler, day_long(day), weekday(day), width)
            pen.text_middle(x + width / 2, stand(y, _DAY_ROW, size), words, Face.BOLD, size)
            pen.line((x, y), (x, top), 1.1)
            x += width

    def _draw_box(self, pen: Pen, x: float, y: float, box: _Box, scale: Axis) -> None:
        top, bottom = y + scale.at(box.start), y + scale.at(box.end)
        left, width = x + box.left, box.width
        leading, size = self._ink.leading, self._ink.size
        height = max(bottom - top, box.needs(leading))
        pen.fill(left, top, width, height, 1.0)
        pen.frame(left, top, width, height, 0.55)
        bar_of(box.entry)(pen, left, top, bottom - top)
        for rank, line in enumerate(box.lines):
            under = top + _PAD_Y + rank * leading
            line.draw(pen, left + BAR + _PAD_X, stand(under, leading, size))

    def _rules(self, pen: Pen, x: float, y: float, bottom: float) -> None:
        """Columns apart, days more so."""
        before = None
        for rank, column in enumerate(self._columns):
            left = x + self._gutter + rank * self._each
            new_day = self._days and column.day != before
            top = y + _DAY_ROW if self._days and not new_day else y
            pen.line((left, top), (left, bottom), 1.1 if new_day else 0.4)
            before = column.day
        right = x + self._width
        pen.line((right, y), (right, bottom), 0.6)
        for level in (y, y + self._head_height, bottom):
            pen.line((x + self._gutter, level), (right, level), 0.6)


def _free_place(
    top: float, bottom: float, taken: Sequence[tuple[float, float]], height: float
) -> float | None:
    """The first place of that height where nothing is drawn; None where there is none."""
    for start in sorted([top, *(end for _, end in taken if top < end < bottom)]):
        if start + height <= bottom and not any(
            begins < start + height and start < ends - 0.01 for begins, ends in taken
        ):
            return start
    return None


def _inside(width: float) -> float:
    """What is left of a box for words."""
    return width - BAR - 2 * _PAD_X


def _day_words(ruler: Ruler, long: str, short: str, width: float) -> tuple[str, float]:
    """« lundi 23 novembre », or « lun. 23 nov. » where it does not fit."""
    for words, size in ((long, 9.5), (short, 9.0), (short, 7.6), (short, FLOOR)):
        if ruler.width(words, Face.BOLD, size) <= width - 1 * MM:
            return words, size
    return short, FLOOR


def day_long(day: date) -> str:
    """« lundi 23 novembre », « mardi 1er décembre »."""
    return spoken_day(day, year=False).replace(" ", NBSP)


def _minute(column: PaperColumn, at: datetime) -> int:
    """Minutes from the midnight the column's day begins at, on its clock."""
    wall = at.replace(tzinfo=None) - datetime.combine(column.day, time())
    return min(MIDNIGHT, max(0, int(wall.total_seconds() // 60)))


def _minutes(column: PaperColumn, entry: PaperEntry) -> tuple[int, int]:
    start = min(_minute(column, entry.starts_at), MIDNIGHT - 1)
    return start, max(start + 1, _minute(column, entry.ends_at))


def _of_time(at: time) -> int:
    return at.hour * 60 + at.minute


def _range(columns: Sequence[PaperColumn], boxes: Sequence[Sequence[_Box]]) -> tuple[int, int]:
    """The hours shown: those that are open, and every appointment."""
    starts = [_of_time(start) for one in columns for start, _ in one.hours]
    ends = [_of_time(end) for one in columns for _, end in one.hours]
    starts += [box.start for each in boxes for box in each]
    ends += [box.end for each in boxes for box in each]
    if not starts:
        return _DEFAULT
    return min(starts) // 60 * 60, min(MIDNIGHT, -(-max(ends) // 60) * 60)
