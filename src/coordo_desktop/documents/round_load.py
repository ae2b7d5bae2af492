"""« À charger dans la voiture », after the visits of a round: a box, how many, which lot (ST3)."""

from collections.abc import Callable

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import Line, Piece, Run, break_lines, gap, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import HAIR, LABEL, RULE_GREY, Setter, Style
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import counted, paper
from coordo_desktop.domain.round_sheet import RoundLoadLine, RoundSheet

_LEADING = 4 * MM
_BOX = 3.6 * MM
_INDENT = _BOX + 1.8 * MM
_SHARE = 0.55  # of the width for what, the rest for which lot and where
_GUTTER = 3 * MM
_SMALL = 8.2


def load_rows(
    sheet: RoundSheet, style: Style, set_: Setter
) -> tuple[list[Piece], list[list[Piece]]]:
    """(the heading, each article), as a table: none where nothing is to be loaded."""
    head = [gap(2.2 * MM), _heading(sheet, style, set_)]
    return head, [_item(one, style, set_) for one in sheet.load]


def _heading(sheet: RoundSheet, style: Style, set_: Setter) -> Piece:
    size, leading = set_.size(LABEL), 3.8 * MM * set_.scale
    title = paper("À charger dans la voiture").upper()
    said = paper(counted(len(sheet.load), "article", "articles"))

    def draw(pen: Pen, x: float, y: float) -> None:
        at = stand(y, leading, size)
        pen.spaced_text(x, at, title, Face.BOLD, size, 0.03 * size)
        pen.text_right(x + style.width, at, said, Face.REGULAR, size)
        pen.line((x, y + leading), (x + style.width, y + leading), 0.35 * MM)

    return Piece(leading + 0.6 * MM, draw, keep=True)


def _item(one: RoundLoadLine, style: Style, set_: Setter) -> list[Piece]:
    width = style.width
    beside = style.two_columns
    left = (width * _SHARE if beside else width) - _INDENT
    runs: list[Run] = []
    if one.quantity:
        runs.append(set_.bold(f"{one.quantity} "))
    runs.append(set_.regular(one.name))
    if one.loaded:
        runs.append(set_.italic(f" ({one.loaded})", _SMALL))
    if one.short:
        runs.append(set_.bold(f" · {one.short}", _SMALL))
    what = break_lines(set_.ruler, runs, left)
    room = width * (1 - _SHARE) - _GUTTER if beside else width - _INDENT
    which = [
        line
        for words in one.lots
        for line in break_lines(set_.ruler, [set_.regular(words, _SMALL)], room)
    ]
    if not beside:
        what, which = [*what, *which], []
    tall = max(len(what), len(which), 1)
    leading = _LEADING * set_.scale
    at = width * _SHARE + _GUTTER
    pieces = [
        Piece(leading, _row(one, (what, which), rank, set_, at), keep=True) for rank in range(tall)
    ]

    def rule(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y + 0.5 * MM), (x + width, y + 0.5 * MM), HAIR, grey=RULE_GREY)

    return [*pieces, Piece(1.1 * MM, rule)]


def _row(
    one: RoundLoadLine,
    columns: tuple[list[Line], list[Line]],
    rank: int,
    set_: Setter,
    at: float,
) -> Callable[[Pen, float, float], None]:
    what, which = columns
    leading, size = _LEADING * set_.scale, set_.body

    def draw(pen: Pen, x: float, y: float) -> None:
        stands = stand(y, leading, size)
        if rank == 0:
            box = symbols.ticked_box if one.done else symbols.tick_box
            box(pen, x, y + (leading - _BOX) / 2, _BOX)
        if rank < len(what):
            what[rank].draw(pen, x + _INDENT, stands)
        if rank < len(which):
            which[rank].draw(pen, x + at, stands)

    return draw
