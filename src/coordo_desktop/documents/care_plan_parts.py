"""The pieces the plan is set from: titles of parts, labelled rows, frames."""

from collections.abc import Sequence

from coordo_desktop.documents.flow import (
    Line,
    Piece,
    break_lines,
    draw_column,
    gap,
    height_of,
    stand,
)
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import EDGE, LABEL, RULE_GREY, THICK, THIN, Setter
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import paper

SIZE, LEADING = 9.2, 3.95 * MM
_LABEL_WIDTH = 42 * MM
_PART = 6.4 * MM
_INSIDE = 2.5 * MM
_CELL = 1.8 * MM

Row = tuple[str, str]


class Parts:
    """Sets titles, rows and frames across one width."""

    def __init__(self, set_: Setter, width: float) -> None:
        self._set = set_
        self._width = width

    def part(self, number: str, title: str) -> list[Piece]:
        """The title of one of the four parts, white on black."""
        text = paper(title)

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, self._width, _PART)
            stands = stand(y, _PART, 11)
            pen.text(x + 2 * MM, stands, number, Face.BOLD, 11, white=True)
            pen.text(x + 8 * MM, stands, text, Face.BOLD, 11, white=True)

        return [gap(3 * MM), Piece(_PART, draw, keep=True), _kept_gap(1.6 * MM)]

    def heading(self, number: str, title: str) -> list[Piece]:
        """A smaller title over a hairline."""
        said = paper(f"{number}  {title}" if number else title).upper()

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.spaced_text(x, y + 3.4 * MM, said, Face.BOLD, LABEL + 0.6, 0.3)
            pen.line((x, y + 4.6 * MM), (x + self._width, y + 4.6 * MM), THIN, grey=RULE_GREY)

        return [_kept_gap(1.4 * MM), Piece(5.6 * MM, draw, keep=True)]

    def cells(self, cells: Sequence[Row]) -> list[Piece]:
        """A strip of framed cells, a small label over a larger value in each."""
        set_, each = self._set, self._width / len(cells)
        room = each - 2 * _CELL
        broken = [
            (
                set_.lines([set_.regular(label, LABEL)], room, leading=3.4 * MM, size=LABEL),
                set_.lines([set_.bold(text, 10.4)], room, leading=4.5 * MM, size=10.4),
            )
            for label, text in cells
        ]
        height = max(height_of([*above, *below]) for above, below in broken) + 1.6 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.frame(x, y, self._width, height, EDGE)
            for rank, (above, below) in enumerate(broken):
                left = x + rank * each
                if rank:
                    pen.line((left, y), (left, y + height), THIN)
                draw_column(pen, left + _CELL, y + 0.8 * MM, [*above, *below])

        return [Piece(height, draw), gap(1.6 * MM)]

    def said(self, text: str, *, indent: float = 0.0) -> list[Piece]:
        """A paragraph."""
        run = self._set.regular(text, SIZE)
        return [moved(each, indent) for each in self._set.lines([run], self._width - indent)]

    def rows(self, rows: Sequence[Row]) -> list[Piece]:
        """Labels at the left, their words at the right; a row without words is left out."""
        return [piece for label, text in rows if text for piece in self._row(label, text)]

    def _row(self, label: str, text: str) -> list[Piece]:
        set_, start = self._set, _LABEL_WIDTH + 2 * MM
        named = break_lines(set_.ruler, [set_.bold(label, SIZE)], _LABEL_WIDTH)
        said = break_lines(set_.ruler, [set_.regular(text, SIZE)], self._width - start)
        return [
            _line_of(
                named[rank] if rank < len(named) else None,
                said[rank] if rank < len(said) else None,
                start,
            )
            for rank in range(max(len(named), len(said)))
        ]

    def framed(self, title: str, texts: Sequence[str], *, strong: bool = False) -> list[Piece]:
        """Words in a frame under their title; `strong` in larger letters and a thicker edge.

        The frame is drawn line by line, so that a very long text goes on to the next page.
        """
        set_, inner = self._set, self._width - 2 * _INSIDE
        size = 11.5 if strong else SIZE
        edge = THICK if strong else EDGE
        titled = set_.lines([set_.bold(title, size)], inner, leading=size * 1.28, size=size)
        inside = [_kept_gap(1.2 * MM), *(_kept(each) for each in titled)]
        for text in texts:
            run = set_.regular(text, size)
            inside += set_.lines([run], inner, hang=2.2 * MM, leading=size * 1.28, size=size)
        inside.append(gap(1.4 * MM))
        return [
            _kept_gap(1 * MM),
            *self._edged(inside, edge),
            gap(1.8 * MM),
        ]

    def _edged(self, inside: Sequence[Piece], edge: float) -> list[Piece]:
        last = len(inside) - 1
        return [
            self._edge(piece, edge, first=rank == 0, last=rank == last)
            for rank, piece in enumerate(inside)
        ]

    def _edge(self, piece: Piece, edge: float, *, first: bool, last: bool) -> Piece:
        width = self._width

        def draw(pen: Pen, x: float, y: float) -> None:
            below = y + piece.height
            for side in (x, x + width):
                pen.line((side, y), (side, below), edge)
            if first:
                pen.line((x - edge / 2, y), (x + width + edge / 2, y), edge)
            if last:
                pen.line((x - edge / 2, below), (x + width + edge / 2, below), edge)
            piece.draw(pen, x + _INSIDE, y)

        return Piece(piece.height, draw, piece.keep)


def moved(piece: Piece, by: float) -> Piece:
    """The same further to the right."""
    return Piece(piece.height, lambda pen, x, y: piece.draw(pen, x + by, y), piece.keep)


def column(pieces: Sequence[Piece]) -> Piece:
    """Pieces that are never parted, as one."""
    return Piece(height_of(pieces), lambda pen, x, y: _draw(pen, x, y, pieces))


def _draw(pen: Pen, x: float, y: float, pieces: Sequence[Piece]) -> None:
    draw_column(pen, x, y, pieces)


def _kept(piece: Piece) -> Piece:
    return Piece(piece.height, piece.draw, keep=True)


def _kept_gap(height: float) -> Piece:
    return _kept(gap(height))


def _line_of(label: Line | None, text: Line | None, start: float) -> Piece:
    def draw(pen: Pen, x: float, y: float) -> None:
        stands = stand(y, LEADING, SIZE)
        if label is not None:
            label.draw(pen, x, stands)
        if text is not None:
            text.draw(pen, x + start, stands)

    return Piece(LEADING, draw)
