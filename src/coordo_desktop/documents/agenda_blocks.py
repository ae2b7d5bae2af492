"""A printed agenda as lists in newspaper columns: what is chosen when a grid would be too narrow.

Each professional, room or day is a list in order of time under its name. The lists follow each
other down the columns of the page; nothing is left out: what has no room goes on the next page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from math import ceil

from coordo_desktop.documents.agenda_grid import day_long
from coordo_desktop.documents.agenda_ink import FLOOR, Ink
from coordo_desktop.documents.flow import Line, Piece, Run, break_lines, gap, height_of, stand
from coordo_desktop.documents.fonts import Face, Ruler
from coordo_desktop.documents.handover_style import GREY
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import bound, paper
from coordo_desktop.domain.agenda_papers import PaperColumn, PaperEntry

_GUTTER = 3.2 * MM
_PAD = 0.8 * MM
EMS = (19.0, 16.5, 14.5, 13.0, 11.5)
"""The widths of column to try, in sizes of their type: the widest that fits is the best read."""
_RULE_GREY = 0.6
_ABOVE = 0.45  # of the size, over the name of a list


@dataclass(slots=True)
class _Item:
    """Lines that stay together; `many` appointments are in them, `under` is whose list it is."""

    pieces: list[Piece]
    many: int = 0
    under: int = -1
    head: bool = False
    title: bool = False
    day: bool = False
    height: float = field(init=False)

    def __post_init__(self) -> None:
        self.height = height_of(self.pieces)


@dataclass(slots=True)
class Spread:
    """One page: what stands in each of its columns, and how many appointments that makes."""

    columns: list[list[Piece]]
    many: int = 0


class Blocks:
    """Lists set at one size on a width."""

    def __init__(
        self, ruler: Ruler, columns: Sequence[PaperColumn], width: float, size: float,
        *, details: bool, ems: float = EMS[2],
    ) -> None:  # fmt: skip
        self._ink = Ink(ruler, size, details)
        self.many = max(1, int((width + _GUTTER) // (size * ems + _GUTTER)))
        self.width = (width - _GUTTER * (self.many - 1)) / self.many
        self._columns = columns
        self._several_days = len({one.day for one in columns}) > 1
        self._set: list[_Item] = []

    @property
    def days_apart(self) -> bool:
        """Whether each day could have its own columns."""
        return self._several_days and len({one.day for one in self._columns}) <= self.many

    def too_tall(self, height: float, natural: Sequence[float]) -> bool:
        """Whether it cannot fit a page of that height, judged without breaking any line.

        `natural` are the widths of everything on one line, in sizes of type.
        """
        room = self.width - 2 * _PAD
        lines = sum(ceil(wide * self._ink.size / room) for wide in natural)
        heads = len(self._columns) * self._ink.size * 1.7
        return lines * self._ink.leading + heads > height * self.many

    def spreads(self, height: float, *, apart: bool = False) -> list[Spread]:
        """The pages it takes, `height` points each; `apart`: a day begins a column."""
        items = self._items()
        pages = [Spread([[]])]
        room, under = height, -1
        for rank, item in enumerate(items):
            needed = item.height
            if item.head and rank + 1 < len(items):
                needed += self._opening(items, rank)
            again: list[Piece] = []
            above = [gap(self._ink.size * _ABOVE)] if item.title else []
            new_day = apart and item.day and bool(rank)
            if new_day or (needed + height_of(above) > room and room < height):
                above = []
                if len(pages[-1].columns) < self.many:
                    pages[-1].columns.append([])
                else:
                    pages.append(Spread([[]]))
                again = self._again(item) if item.under == under else []
                room = height
            opening = [*above, *again] if pages[-1].columns[-1] or again else []
            pages[-1].columns[-1] += [*opening, *item.pieces]
            pages[-1].many += item.many
            room -= item.height + height_of(opening)
            under = item.under
        return pages

    def draw(self, pen: Pen, x: float, y: float, spread: Spread, height: float) -> None:
        """One page, with a hairline between columns."""
        for rank, pieces in enumerate(spread.columns):
            left = x + rank * (self.width + _GUTTER)
            if rank:
                rule = left - _GUTTER / 2
                pen.line((rule, y), (rule, y + height), 0.4, grey=_RULE_GREY)
            top = y
            for piece in pieces:
                piece.draw(pen, left, top)
                top += piece.height

    def _opening(self, items: Sequence[_Item], rank: int) -> float:
        """What must follow a heading: the headings after it, then the first appointment."""
        height = 0.0
        for item in items[rank + 1 :]:
            height += item.height
            if not item.head:
                break
        return height

    # --- what is set --------------------------------------------------------------------------

    def _items(self) -> list[_Item]:
        """Everything set, once."""
        if not self._set:
            self._set = list(self._made())
        return self._set

    def _made(self) -> Iterator[_Item]:
        under = 0
        for day, group in groupby(self._columns, key=lambda one: one.day):
            if self._several_days:
                yield _Item(self._day(day_long(day)), under=-2, head=True, title=True, day=True)
            for column in group:
                under += 1
                yield _Item(self._title(column), under=under, head=True, title=True)
                yield from self._list(column, under)

    def _list(self, column: PaperColumn, under: int) -> Iterator[_Item]:
        for absence in column.absences:
            hours = f"{absence.starts_at:%H:%M}–{_until(column, absence.ends_at)}"
            yield _Item(self._said(f"{hours} {absence.words}"), under=under)
        if not column.entries and not column.absences:
            words = column.closed or "Rien de prévu"
            yield _Item(self._said(words), under=under)
        for entry in sorted(column.entries, key=lambda one: (one.starts_at, one.ends_at)):
            yield from self._entry(entry, under)

    def _entry(self, entry: PaperEntry, under: int) -> Iterator[_Item]:
        ink, room = self._ink, self.width - 2 * _PAD
        own = not (entry.visits and entry.kind is None)
        lines = ink.lines(entry, room, hang=ink.hour)
        yield _Item(self._lines(lines), many=int(own), under=under, head=not own)
        for visit in entry.visits:
            inside = ink.visit(visit, room - 2.4 * MM)
            yield _Item(self._lines(inside, 2.4 * MM), many=1, under=under)

    def _lines(self, lines: Sequence[Line], indent: float = 0.0) -> list[Piece]:
        leading, size = self._ink.leading, self._ink.size

        def piece(line: Line, first: bool) -> Piece:
            def draw(pen: Pen, x: float, y: float) -> None:
                if first and not indent:
                    pen.line((x, y), (x + self.width, y), 0.25, grey=_RULE_GREY)
                line.draw(pen, x + _PAD + indent, stand(y, leading, size))

            return Piece(leading, draw)

        return [piece(line, rank == 0) for rank, line in enumerate(lines)]

    def _said(self, text: str) -> list[Piece]:
        run = Run(bound(paper(text)), Face.ITALIC, self._ink.size)
        return self._lines(break_lines(self._ink.ruler, [run], self.width - 2 * _PAD))

    def _title(self, column: PaperColumn, *, again: bool = False) -> list[Piece]:
        """Whose list it is, on grey, with how many are in it."""
        size, small = self._ink.size + 0.8, max(FLOOR, self._ink.size - 0.4)
        runs = [Run(bound(paper(column.title or day_long(column.day))), Face.BOLD, size)]
        if again:
            runs.append(Run(" (suite)", Face.REGULAR, small))
        elif column.subtitle:
            runs.append(Run(bound(paper(f" {column.subtitle}")), Face.REGULAR, small))
        if column.closed and column.entries and not again:
            runs.append(Run(bound(paper(f" · {column.closed}")), Face.ITALIC, small))
        lines = break_lines(self._ink.ruler, runs, self.width - 2 * _PAD)
        leading = size * 1.25
        height = len(lines) * leading + 0.5 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, self.width, height, GREY)
            pen.line((x, y), (x + self.width, y), 0.9)
            for rank, line in enumerate(lines):
                line.draw(pen, x + _PAD, stand(y + rank * leading, leading, size))

        return [Piece(height, draw, keep=True)]

    def _day(self, words: str) -> list[Piece]:
        """A day in white on black."""
        size = self._ink.size + 1.2
        height = size * 1.4

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, self.width, height)
            pen.text(x + _PAD, stand(y, height, size), words, Face.BOLD, size, white=True)

        return [Piece(height, draw, keep=True), gap(0.8 * MM)]

    def _again(self, item: _Item) -> list[Piece]:
        return self._title(self._columns[item.under - 1], again=True) if item.under > 0 else []


def natural_widths(ruler: Ruler, columns: Sequence[PaperColumn], *, details: bool) -> list[float]:
    """How wide each appointment and visit would be on one line, in sizes of type."""
    ink = Ink(ruler, 1.0, details)
    widths = []
    for column in columns:
        for entry in column.entries:
            widths.append(ink.natural_width(entry))
            widths += [ink.hour] * len(entry.visits)
    return widths


def _until(column: PaperColumn, end: datetime) -> str:
    """« 12:30 »; the midnight that ends the day is 24:00."""
    return f"{end:%H:%M}" if end.date() == column.day else "24:00"
