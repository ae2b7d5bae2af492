"""Tables of plain documents: a ruled grid whose heading is repeated on every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from coordo_desktop.documents.flow import (
    Line,
    Piece,
    Run,
    break_lines,
    height_of,
    stand,
)
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import GREY, LABEL, RULE_GREY, THIN, Setter
from coordo_desktop.documents.paging import Pages
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import paper

_PAD = 1.2 * MM  # left and right of the words of a cell
_ABOVE = 0.6 * MM
_HEAD = 4.4 * MM
_HEAD_LEADING = 3.3 * MM
_WORTH_KEEPING = 0.6  # of a page: a block taller than this is rather begun where it stands


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the share of the width it takes."""

    title: str
    share: float


class Table:
    """Sets rows of cells; every row is a list of pieces a page may end between."""

    def __init__(
        self, set_: Setter, width: float, columns: Sequence[Column], *, size: float = 8.6
    ) -> None:
        self._set = set_
        self.width = width
        self._size = size
        self._leading = size * 1.22
        whole = sum(column.share for column in columns)
        self._edges = [0.0]
        for column in columns:
            self._edges.append(self._edges[-1] + column.share / whole * width)
        self._titles = [self._title(rank, column.title) for rank, column in enumerate(columns)]
        self._head_height = _HEAD + (max(map(len, self._titles), default=1) - 1) * _HEAD_LEADING

    def head(self) -> list[Piece]:
        """The headings on grey."""
        return [Piece(self._head_height, self._draw_head, keep=True)]

    def _title(self, rank: int, title: str) -> list[Line]:
        """A heading in its column, on as many lines as it takes."""
        room = self._edges[rank + 1] - self._edges[rank] - 2 * _PAD
        return break_lines(self._set.ruler, [Run(paper(title), Face.BOLD, LABEL)], room)

    def row(self, *cells: Sequence[Run] | str) -> list[Piece]:
        """One row; a cell is runs, or plain words."""
        set_, size, leading = self._set, self._size, self._leading
        broken: list[tuple[float, list[Line]]] = []
        for rank, cell in enumerate(cells):
            runs = [set_.regular(cell, size)] if isinstance(cell, str) else list(cell)
            left, right = self._edges[rank], self._edges[rank + 1]
            lines = break_lines(set_.ruler, runs, right - left - 2 * _PAD)
            broken.append((left + _PAD, lines))
        tall = max(len(lines) for _, lines in broken)
        pieces = [self._blank(_ABOVE)]
        pieces += [self._slice(broken, rank, leading, size) for rank in range(tall)]
        return [*pieces, self._end()]

    def _slice(
        self, broken: Sequence[tuple[float, Sequence[Line]]], rank: int, leading: float, size: float
    ) -> Piece:
        parts = [(left, lines[rank]) for left, lines in broken if rank < len(lines)]

        def draw(pen: Pen, x: float, y: float) -> None:
            self._sides(pen, x, y, leading)
            for left, line in parts:
                line.draw(pen, x + left, stand(y, leading, size))

        return Piece(leading, draw)

    def _blank(self, height: float) -> Piece:
        return Piece(height, lambda pen, x, y: self._sides(pen, x, y, height), keep=True)

    def _end(self) -> Piece:
        def draw(pen: Pen, x: float, y: float) -> None:
            self._sides(pen, x, y, _ABOVE)
            pen.line((x, y + _ABOVE), (x + self.width, y + _ABOVE), THIN, grey=RULE_GREY)

        return Piece(_ABOVE, draw)

    def _sides(self, pen: Pen, x: float, y: float, height: float) -> None:
        for edge in self._edges:
            pen.line((x + edge, y), (x + edge, y + height), THIN, grey=RULE_GREY)

    def _draw_head(self, pen: Pen, x: float, y: float) -> None:
        height = self._head_height
        pen.fill(x, y, self.width, height, GREY)
        self._sides(pen, x, y, height)
        for edge, lines in zip(self._edges, self._titles, strict=False):
            top = y + (height - _HEAD - (len(lines) - 1) * _HEAD_LEADING) / 2
            for rank, line in enumerate(lines):
                stands = stand(top + rank * _HEAD_LEADING, _HEAD, LABEL)
                line.draw(pen, x + edge + _PAD, stands)
        for level in (y, y + height):
            pen.line((x, level), (x + self.width, level), THIN, grey=RULE_GREY)


def put_block(
    pages: Pages,
    top: Sequence[Piece],
    head: Sequence[Piece],
    rows: Sequence[Sequence[Piece]],
    *,
    again: Sequence[Piece] = (),
    after: Sequence[Piece] = (),
) -> None:
    """A block: what opens it, a table, what closes it; whole where a page can hold it.

    Torn, it goes on under `again` and the heading of its table. A row is parted only when it is
    taller than a page.
    """
    whole = height_of([*top, *head, *after]) + sum(height_of(row) for row in rows)
    first = height_of([*top, *head]) + (height_of(rows[0]) if rows else height_of(after))
    small = whole <= pages.bottom * _WORTH_KEEPING
    if not pages.fresh and (first > pages.room or (small and whole > pages.room)):
        pages.turn()
    pages.flow(top)
    if rows:
        pages.put(head)
    for row in rows:
        if height_of(row) > pages.room and not pages.fresh:
            pages.turn()
            pages.put([*again, *head])
        for piece in row:
            if piece.height > pages.room:
                pages.turn()
                pages.put([*again, *head])
            pages.put([piece])
    pages.flow(after)


def shortened(set_: Setter, text: str, size: float, room: float) -> str:
    """`text` on one line, cut with an ellipsis when it is wider than `room`."""
    said = paper(text).replace("\n", " ")
    if set_.ruler.width(said, Face.REGULAR, size) <= room:
        return said
    while said and set_.ruler.width(f"{said}…", Face.REGULAR, size) > room:
        said = said[:-1]
    return f"{said}…"
