"""The sheet of a round: who next, when, where, how to get in, what to do, a box to tick (AG5).

It stands in front of the handover sheet of the same people, with its head and its foot. A visit is
never torn, unless it is taller than a page; then it goes on, line by line.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import Line, Piece, Run, break_lines, gap, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import HAIR, LABEL, RULE_GREY, Setter, Style
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, counted, paper
from coordo_desktop.domain.round_sheet import RoundSheet, RoundSheetLine

_LINE = 4 * MM
_PAD = 1.4 * MM
_GUTTER = 3 * MM
_BOX = 3.6 * MM
_DONE_BOX = 5 * MM
_SHARES = (0.13, 0.36, 0.29, 0.22)
_TIME = 12.0
_NAME = 10.6
_SMALL = 8.2
_LEAST_LINES = 4  # room to write beside every visit
_HEADS = ("Heure", "Chez qui, accès", "Soins et consignes", "Fait, notes")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A column of a visit: its lines, and which of them begin with a box to tick."""

    x: float
    lines: list[Line]
    boxes: frozenset[int] = frozenset()
    framed: tuple[int, int] | None = None  # first and last line of what is framed


def round_pieces(
    sheet: RoundSheet, style: Style, pen: Pen
) -> tuple[list[Piece], list[list[Piece]], list[Piece]]:
    """(what stands above, the visits, what ends it): the heading comes again on every page."""
    set_ = Setter(pen.ruler, style.scale)
    columns = _columns(style, set_)
    head = [*_top(sheet, style, set_), _heading(set_, style.width, columns)]
    visits = [_visit(one, set_, style, columns) for one in sheet.lines]
    return head, visits, _end(sheet, style, set_)


def _columns(style: Style, set_: Setter) -> list[tuple[float, float]]:
    """(left, width) of each column; where it is tight, one under the other beside the hour."""
    least = set_.ruler.width("00:00", Face.BOLD, set_.size(_TIME)) + 7 * MM * set_.scale
    if not style.two_columns:
        left = least + _GUTTER
        return [(0.0, least), (left, style.width - left)]
    free = style.width - _GUTTER * (len(_SHARES) - 1)
    first = max(_SHARES[0] * free, least)
    rest = (free - first) / sum(_SHARES[1:])
    found, x = [], 0.0
    for width in (first, *(share * rest for share in _SHARES[1:])):
        found.append((x, width))
        x += width + _GUTTER
    return found


def _top(sheet: RoundSheet, style: Style, set_: Setter) -> list[Piece]:
    many = counted(len(sheet.lines), "passage", "passages")
    runs = [
        set_.bold(f"{sheet.title} ", 11.5),
        set_.regular(f"· {sheet.professional} · ", 9.6),
        set_.bold(many, 9.6),
        set_.regular(
            f" · départ {sheet.leaves}, retour vers {sheet.back} · trajets {sheet.way}", 9.6
        ),
    ]
    pieces = set_.lines(runs, style.width, leading=4.8 * MM, size=11.5)
    if sheet.left_out:
        words = counted(sheet.left_out, "passage n’est pas", "passages ne sont pas")
        told = set_.bold(f"{words} sur cette feuille : dossier hors de votre cercle de soins.")
        pieces += set_.lines([told], style.width)
    return [*pieces, gap(1 * MM)]


def _heading(set_: Setter, width: float, columns: Sequence[tuple[float, float]]) -> Piece:
    size, leading = set_.size(LABEL), 3.6 * MM * set_.scale

    def draw(pen: Pen, x: float, y: float) -> None:
        for (left, _), title in zip(columns, _HEADS, strict=False):
            at = stand(y, leading, size)
            pen.spaced_text(x + left, at, paper(title).upper(), Face.BOLD, size, 0.03 * size)
        pen.line((x, y + leading), (x + width, y + leading), 0.35 * MM)

    return Piece(leading + 0.4 * MM, draw, keep=True)


def _visit(
    one: RoundSheetLine, set_: Setter, style: Style, columns: Sequence[tuple[float, float]]
) -> list[Piece]:
    """One visit as pieces of one line each, so that one taller than a page can go on."""
    cells = [_when(one, set_, columns[0]), _where(one, set_, columns[1])]
    notes = columns[-1]
    begins = 0
    if style.two_columns:
        cells.append(_what(one, set_, columns[2]))
        tall = max(_LEAST_LINES, *(len(cell.lines) for cell in cells))
    else:
        begins = max(len(cell.lines) for cell in cells)
        cells.append(_below(_what(one, set_, columns[1]), begins))
        begins = len(cells[-1].lines)
        tall = begins + 2
    leading = _LINE * set_.scale
    pieces = [gap(_PAD)]
    pieces += [
        Piece(leading, _slice(cells, rank, set_, notes, _Hand(rank - begins, one)), keep=True)
        for rank in range(tall)
    ]
    width = style.width

    def rule(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y + _PAD), (x + width, y + _PAD), 0.2 * MM, grey=RULE_GREY)

    return [*pieces, Piece(_PAD, rule)]


def _when(one: RoundSheetLine, set_: Setter, column: tuple[float, float]) -> _Cell:
    x, width = column
    lines = break_lines(
        set_.ruler,
        [set_.bold(f"{one.position}. ", _SMALL), set_.bold(one.at, _TIME)],
        width,
    )
    way, _, far = one.way.partition(", ")
    under = [f"fin {one.until}", f"trajet {way}" if far or way[0].isdigit() else way, far]
    if one.window:
        lines += break_lines(set_.ruler, [set_.boxed(one.window, _SMALL)], width)
    if one.late:
        lines += break_lines(set_.ruler, [set_.tag(f"+{one.late} min", _SMALL)], width)
    for words in filter(None, under):
        lines += break_lines(set_.ruler, [set_.regular(words, _SMALL)], width)
    return _Cell(x, lines)


def _where(one: RoundSheetLine, set_: Setter, column: tuple[float, float]) -> _Cell:
    x, width = column
    name: list[Run] = [
        set_.bold(f"{one.stability.value}{NBSP} ", _SMALL),
        set_.bold(one.name, _NAME),
    ]
    lines = break_lines(set_.ruler, name, width)
    for words in (one.traits, one.address):
        if words:
            lines += break_lines(set_.ruler, [set_.regular(words)], width)
    if one.phones:
        runs = [set_.regular("Tél. ", _SMALL), set_.bold(one.phones)]
        lines += break_lines(set_.ruler, runs, width)
    framed = None
    if one.access:
        runs = [set_.bold("Accès "), set_.regular(one.access)]
        made = break_lines(set_.ruler, runs, width - 3 * MM)
        framed = (len(lines), len(lines) + len(made) - 1)
        lines += made
    return _Cell(x, lines, framed=framed)


def _what(one: RoundSheetLine, set_: Setter, column: tuple[float, float]) -> _Cell:
    x, width = column
    lines: list[Line] = []
    boxes = set()
    indent = _BOX + 1.4 * MM
    for care in one.care:
        boxes.add(len(lines))
        lines += break_lines(set_.ruler, [set_.regular(care)], width - indent)
    shifted = [
        Line([(each[0] + indent, *each[1:]) for each in line.segments], line.width)
        for line in lines
    ]
    if one.note:
        shifted += break_lines(set_.ruler, [set_.italic(one.note)], width)
    if not shifted:
        shifted = break_lines(set_.ruler, [set_.italic("Rien de prévu au plan ce jour.")], width)
    return _Cell(x, shifted, boxes=frozenset(boxes))


def _below(cell: _Cell, lines: int) -> _Cell:
    """The same cell, that many lines lower."""
    empty = [Line([]) for _ in range(lines)]
    return _Cell(cell.x, [*empty, *cell.lines], frozenset(one + lines for one in cell.boxes))


@dataclass(frozen=True, slots=True)
class _Hand:
    """What a hand fills in: on its first line the box and the hour, then lines to write on."""

    rank: int
    visit: RoundSheetLine


def _slice(
    cells: Sequence[_Cell],
    rank: int,
    set_: Setter,
    notes: tuple[float, float],
    hand: _Hand,
) -> Callable[[Pen, float, float], None]:
    """What draws the line of that rank of every column; the box of the visit with the first."""
    leading = _LINE * set_.scale
    size = set_.body

    def draw(pen: Pen, x: float, y: float) -> None:
        for cell in cells:
            if rank < len(cell.lines):
                shift = 1.5 * MM if _in_frame(cell, rank) else 0.0
                cell.lines[rank].draw(pen, x + cell.x + shift, stand(y, leading, size))
            if rank in cell.boxes:
                symbols.tick_box(pen, x + cell.x, y + (leading - _BOX) / 2, _BOX)
            if _in_frame(cell, rank):
                pen.fill(x + cell.x, y + 0.2 * MM, 0.7 * MM, leading - 0.4 * MM)
        left, width = x + notes[0], notes[1]
        if hand.rank == 0:
            box = symbols.ticked_box if hand.visit.done else symbols.tick_box
            box(pen, left, y - 0.4 * MM, _DONE_BOX)
            words = f"fait à {hand.visit.done}" if hand.visit.done else "fait à …… h ……"
            at = left + _DONE_BOX + 2 * MM
            pen.text(at, stand(y, leading, size), paper(words), Face.REGULAR, size)
        elif hand.rank > 0:
            rule = y + leading - 0.6 * MM
            pen.line((left, rule), (left + width, rule), HAIR, grey=RULE_GREY)

    return draw


def _in_frame(cell: _Cell, rank: int) -> bool:
    return cell.framed is not None and cell.framed[0] <= rank <= cell.framed[1]


def _end(sheet: RoundSheet, style: Style, set_: Setter) -> list[Piece]:
    words = (
        "Heures prévues : le trajet est estimé à vol d’oiseau, majoré. Les codes d’accès ne se "
        "recopient pas ; la feuille se rapporte et se détruit."
    )
    return [gap(1.4 * MM), *set_.lines([set_.italic(words, _SMALL)], style.width, size=_SMALL)]
