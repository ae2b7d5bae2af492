"""A filtered list of patients on paper (P9): what was asked, then the rows."""

from coordo_desktop.documents.flow import Line, Piece, break_lines, stand
from coordo_desktop.documents.handover_style import HAIR, LABEL, RULE_GREY
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import counted
from coordo_desktop.domain.list_sheet import PatientListSheet

_SIZE = 8.6
_LEADING = 3.75 * MM
_PAD = 0.9 * MM
_GUTTER = 2.4 * MM
_HEAD_SHARE = 0.93


def render(sheet: PatientListSheet) -> bytes:
    """The list as PDF bytes; equal lists give equal bytes."""
    many = counted(len(sheet.rows), "ligne", "lignes")
    asked = " · ".join(sheet.filters) if sheet.filters else "aucun filtre"
    head = Letterhead(
        practice=sheet.practice,
        title=sheet.title,
        lines=(f"{many} · {asked}",),
        author=sheet.author,
        printed_at=sheet.printed_at,
        audit_code=sheet.audit_code,
    )
    plain = Plain(head, "Liste", wide=sheet.landscape)
    if sheet.rows:
        table = _Table(sheet, plain)
        plain.pages.rows(table.heading(), map(table.row, sheet.rows))
    else:
        words = "Aucun patient ne répond à ce qui est demandé."
        plain.pages.flow(plain.lines(words, 11))
    return plain.finish()


class _Table:
    """Columns at their places."""

    def __init__(self, sheet: PatientListSheet, plain: Plain) -> None:
        self._sheet = sheet
        self._set = plain.set
        self._whole = plain.width
        free = plain.width - _GUTTER * (len(sheet.columns) - 1)
        total = sum(column.share for column in sheet.columns) or 1.0
        self._widths = [column.share / total * free for column in sheet.columns]
        starts, x = [], 0.0
        for width in self._widths:
            starts.append(x)
            x += width + _GUTTER
        self._starts = starts

    def heading(self) -> list[Piece]:
        """Titles in bold on the one grey."""
        cells = [
            break_lines(self._set.ruler, [self._set.bold(column.title, LABEL)], width)
            for column, width in zip(self._sheet.columns, self._widths, strict=True)
        ]
        height = max(map(len, cells)) * _LEADING + 2 * _PAD

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, self._whole, height, _HEAD_SHARE)
            for start, lines in zip(self._starts, cells, strict=True):
                for rank, line in enumerate(lines):
                    top = y + _PAD + rank * _LEADING
                    line.draw(pen, x + start, stand(top, _LEADING, LABEL))
            pen.line((x, y + height), (x + self._whole, y + height), 0.3 * MM)

        return [Piece(height, draw, keep=True)]

    def row(self, texts: tuple[str, ...]) -> list[Piece]:
        """A row, one piece a line, so that a page may end inside a very tall one."""
        cells = [
            break_lines(self._set.ruler, [self._set.regular(text, _SIZE)], width)
            for text, width in zip(texts, self._widths, strict=True)
        ]
        tallest = max(map(len, cells))
        pieces = [Piece(_PAD, _nothing, keep=True)]
        pieces += [self._slice(cells, rank) for rank in range(tallest)]
        return [*pieces, Piece(_PAD, self._rule)]

    def _slice(self, cells: list[list[Line]], rank: int) -> Piece:
        lines = [
            (start, lines[rank])
            for start, lines in zip(self._starts, cells, strict=True)
            if rank < len(lines)
        ]

        def draw(pen: Pen, x: float, y: float) -> None:
            for start, line in lines:
                line.draw(pen, x + start, stand(y, _LEADING, _SIZE))

        return Piece(_LEADING, draw)

    def _rule(self, pen: Pen, x: float, y: float) -> None:
        pen.line((x, y + _PAD), (x + self._whole, y + _PAD), HAIR, grey=RULE_GREY)


def _nothing(_pen: Pen, _x: float, _y: float) -> None:
    pass
