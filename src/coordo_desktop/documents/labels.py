"""Labels on their sheets: name, lot and expiry in large, a DataMatrix that reads back (ST2).

Nothing is printed outside a label, nor nearer than two millimetres to its edge: printers shift.
"""

from dataclasses import replace

from reportlab.lib.pagesizes import A4

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import Line, Run, break_lines
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import bound, paper
from coordo_desktop.domain.labels import Label, LabelPages

_PAD = 2.2 * MM
_TITLE, _NUMBER, _DETAIL, _SAID = 10.0, 12.0, 8.0, 7.0
_LEAST = 5.6  # points: under it nobody reads
_CLEAR, _READ = 7.5, 6.6  # a lot in several lines, on one line: under it is misread
_LEADING = 1.2
_SHORTEST = 8  # letters of a name
_SHRUNK = 0.78  # how far words are made smaller before any is left out
_EDGE = 5 * MM  # of the page: printers cannot reach it
_TALLEST = 26 * MM  # side of the largest code
_NARROW = 45 * MM  # labels under this width have smaller words


def labels_pdf(wanted: LabelPages) -> bytes:
    """The sheets as PDF bytes; equal labels give equal bytes."""
    pen = Pen(A4, "Étiquettes")
    sheet = wanted.sheet
    for rank, label in enumerate(wanted.labels, wanted.used):
        place = rank % sheet.many
        if place == 0 or rank == wanted.used:
            pen.new_page()
        across, down = place % sheet.columns, place // sheet.columns
        x = (sheet.left + across * (sheet.width + sheet.across)) * MM
        y = (sheet.top + down * (sheet.height + sheet.down)) * MM
        _draw(pen, label, x, y, sheet.width * MM, sheet.height * MM)
    return pen.finish()


def _draw(pen: Pen, label: Label, x: float, y: float, width: float, height: float) -> None:
    left, right = max(x + _PAD, _EDGE), min(x + width - _PAD, pen.width - _EDGE)
    top, bottom = max(y + _PAD, _EDGE), min(y + height - _PAD, pen.height - _EDGE)
    inner = bottom - top
    side = min(inner, _TALLEST, width * 0.38) if label.code else 0.0
    scale = min(1.0, max(0.72, width / _NARROW))
    room = right - left - (side + 1.5 * MM if side else 0.0)
    lines = _fitting(pen, label, room, inner, scale)
    at = (top + bottom - _tall(lines)) / 2
    for line, tall, size in lines:
        line.draw(pen, left, at + tall * 0.5 + size * 0.35)
        at += tall
    if side:
        level = (top + bottom - side) / 2
        symbols.code(pen, right - side, level, side, label.code, gs1=label.gs1)


def _fitting(
    pen: Pen, label: Label, room: float, height: float, scale: float
) -> list[tuple[Line, float, float]]:
    """The words as (line, height, size), as large as they hold.

    Where a label is too small, what its code says already goes first; a name is cut last. The lot
    and the expiry stay whole.
    """
    bare = replace(label, said="", cold=False, detail="")
    each, size = label, scale
    found = _words(pen, label, room, scale, brief=False)
    for each, brief, least in (
        (label, False, _CLEAR), (label, True, _CLEAR), (replace(label, said=""), True, _CLEAR),
        (bare, True, _READ), (bare, True, _LEAST),
    ):  # fmt: skip
        size = scale
        while size >= scale * _SHRUNK:
            found = _words(pen, each, room, size, brief=brief, least=least)
            if _tall(found) <= height:
                return found
            size *= 0.94
    title = label.title
    while _tall(found) > height and len(title) > _SHORTEST:
        title = title[: -max(1, len(title) // 12)].rstrip()
        found = _words(pen, replace(each, title=f"{title}…"), room, size, brief=True, least=_LEAST)
    return found


def _whole(
    pen: Pen, prefix: str, value: str, room: float, scale: float, least: float
) -> tuple[list[str], float]:
    """A lot or a date, as the lines it takes, and its size.

    On one line: smaller, then without its word. A lot longer than that is broken in equal parts,
    rather than printed so small that it is misread.
    """
    for floor in (_CLEAR, min(_READ, least)):
        for words in (f"{prefix} {value}", value):
            size = _NUMBER
            while size * scale >= floor:
                if pen.text_width(paper(words), Face.BOLD, size * scale) <= room:
                    return [words], size
                size *= 0.94
    size, many = least / scale, 1
    while many < len(value):
        many += 1
        part = -(-len(value) // many)
        parts = [value[at : at + part] for at in range(0, len(value), part)]
        parts[0] = f"{prefix} {parts[0]}"
        if all(pen.text_width(paper(each), Face.BOLD, size * scale) <= room for each in parts):
            return parts, size
    return [value], size


def _tall(lines: list[tuple[Line, float, float]]) -> float:
    return sum(tall for _, tall, _ in lines)


def _words(
    pen: Pen, label: Label, room: float, scale: float, *, brief: bool, least: float = _CLEAR
) -> list[tuple[Line, float, float]]:
    found: list[tuple[Line, float, float]] = []

    def put(text: str, face: Face, size: float) -> None:
        if text:
            sized = size * scale
            lines = break_lines(pen.ruler, [Run(paper(bound(text)), face, sized)], room)
            found.extend((line, sized * _LEADING, sized) for line in lines)

    put(label.title, Face.BOLD, _TITLE)
    for prefix, value in (("Lot", label.number), ("Pér.", label.expiry)):
        if value:
            parts, size = _whole(pen, prefix, value, room, scale, least)
            for each in parts:
                put(each, Face.BOLD, size)
    put(label.detail, Face.REGULAR, _DETAIL)
    if label.cold:
        whole = paper("À garder entre 2 et 8 °C")
        fits = pen.text_width(whole, Face.REGULAR, _DETAIL * scale) <= room
        put(whole if fits and not brief else paper("2 à 8 °C"), Face.REGULAR, _DETAIL)
    put(label.said, Face.REGULAR, _SAID)
    return found
