"""The handover sheet on paper (TR6): a frozen record in, PDF bytes out.

A block is not torn where it can be avoided; if it is, its top is repeated. The same record gives
the same bytes, so a sheet can be hashed when it is printed and produced again identically (TR7).
"""

from coordo_desktop.documents.flow import Piece, cut, draw_column, height_of
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_block import BlockSetter
from coordo_desktop.documents.handover_end import Ending
from coordo_desktop.documents.handover_head import Frame
from coordo_desktop.documents.handover_lines import condensed_rows, no_news_rows
from coordo_desktop.documents.handover_style import EDGE, LABEL, RULE_GREY, THIN, Setter, Style
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.domain.handover import HandoverSheet, SheetForm, SheetPatient
from coordo_desktop.domain.patients import Stability

_GAP = 2 * MM
_WORTH_BEGINNING = 60 * MM  # a block that must be torn begins here only with this much room


def render(sheet: HandoverSheet) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes."""
    style = Style.of(sheet)
    pen = Pen(style.size, "Feuille de transmissions")
    return _Press(sheet, style, pen).run()


def nothing_new(patient: SheetPatient) -> bool:
    """Stable and without news: one line says it all, and nothing of the record is left out."""
    return (
        patient.stability is Stability.STABLE
        and not patient.foci
        and not patient.measurements
        and len(patient.tasks) <= 1
    )


class _Press:
    """The pages of one sheet, from the top of the first to the foot of the last."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._sheet = sheet
        self._style = style
        self._pen = pen
        self._frame = Frame(sheet, style, pen)
        self._blocks = BlockSetter(sheet, style, pen)
        self._x = style.margin
        self._y = 0.0
        self._fresh = True

    def run(self) -> bytes:
        """Draw everything."""
        sheet, pen = self._sheet, self._pen
        pen.new_page()
        self._y = self._frame.head(pen)
        if not sheet.patients:
            self._say_empty()
        elif sheet.form is SheetForm.CONDENSED:
            self._rows(*condensed_rows(sheet, self._style, pen))
        else:
            quiet = [patient for patient in sheet.patients if nothing_new(patient)]
            for patient in sheet.patients:
                if not nothing_new(patient):
                    self._block(patient)
            if quiet:
                self._rows(*no_news_rows(sheet, quiet, self._style, pen))
        for piece in Ending(sheet, self._style, pen).pieces():
            self._whole(piece)
        return pen.finish(self._frame.foot)

    @property
    def _room(self) -> float:
        return self._frame.bottom - self._y

    def _turn(self) -> None:
        """A new page with its short head."""
        self._pen.new_page()
        self._y = self._frame.short_head(self._pen)
        self._fresh = True

    def _whole(self, piece: Piece) -> None:
        """Something that is never torn."""
        if piece.height > self._room and not self._fresh:
            self._turn()
        self._put([piece])

    def _put(self, pieces: list[Piece]) -> None:
        self._y = draw_column(self._pen, self._x, self._y, pieces)
        self._fresh = False

    def _say_empty(self) -> None:
        """An empty period is an answer, and is printed as one."""
        set_ = Setter(self._pen.ruler, self._style.scale)
        words = set_.lines(
            [
                set_.bold("Rien à transmettre. ", 11),
                set_.regular(
                    "Aucun patient ne correspond à cette feuille sur la période indiquée ; "
                    "cette page le dit pour qu’on ne la croie pas perdue.",
                    11,
                ),
            ],
            self._style.width - 8 * MM,
            leading=5 * MM,
            size=11,
        )
        height = height_of(words) + 6 * MM
        self._pen.frame(self._x + 0.4, self._y + _GAP, self._style.width - 0.8, height, EDGE)
        draw_column(self._pen, self._x + 4 * MM, self._y + _GAP + 3 * MM, words)
        self._y += height + 2 * _GAP
        self._fresh = False

    def _rows(self, head: list[Piece], rows: list[list[Piece]]) -> None:
        """A table: its heading again on every page; a row is torn only when taller than a page."""
        first = True
        for row in rows:
            height = height_of(row)
            if first and not self._fresh and height_of(head) + height > self._room:
                self._turn()
            elif not first and height > self._room:
                self._turn()
                first = True
            if first:
                self._put(head)
                first = False
            for piece in row:
                if piece.height > self._room:
                    self._turn()
                    self._put(head)
                self._put([piece])

    # -- blocks -----------------------------------------------------------------------------

    def _block(self, patient: SheetPatient) -> None:
        """One patient: whole where a page can hold it, torn with its top repeated otherwise."""
        left, right = self._blocks.left(patient), self._blocks.right(patient)
        if not self._style.two_columns:
            left, right = [*left, *right], []
        top = self._blocks.top(patient)
        body = max(height_of(left), height_of(right))
        whole = height_of(top) + body + self._style.notes
        torn = whole > self._frame.bottom - self._frame.short_head_height
        if whole > self._room and not self._fresh and (not torn or self._room < _WORTH_BEGINNING):
            self._turn()
        while True:
            room = self._room - height_of(top) - self._style.notes
            takes = min(room, body)
            lefts, rights = cut(left, takes), cut(right, takes)
            if not lefts and left and not rights:
                lefts = 1
            self._draw_block(
                top, left[:lefts], right[:rights], last=(lefts, rights) == (len(left), len(right))
            )
            left, right = left[lefts:], right[rights:]
            if not (left or right):
                break
            self._turn()
            top = self._blocks.top(patient, again=True)
            body = max(height_of(left), height_of(right))

    def _draw_block(
        self, top: list[Piece], left: list[Piece], right: list[Piece], *, last: bool
    ) -> None:
        """What of a block stands on this page, in its frame."""
        pen, style, x, y = self._pen, self._style, self._x, self._y
        begins = y
        y = draw_column(pen, x, y, top)
        height = max(height_of(left), height_of(right))
        ends = y + height
        draw_column(pen, x + 2 * MM, y, left)
        if style.two_columns:
            middle = x + style.left_width
            pen.line((middle, y), (middle, ends), THIN, grey=RULE_GREY)
            below = draw_column(pen, middle + 2 * MM, y, right)
            width = style.width - style.left_width - 4 * MM
            self._blocks.writing_lines(pen, middle + 2 * MM, below, width, ends - 1 * MM)
        pen.line((x, ends), (x + style.width, ends), THIN, grey=RULE_GREY)
        size = LABEL * min(style.scale, 1.2)
        word = "NOTES" if last else "NOTES (la suite de ce patient est à la page suivante)"
        pen.text(x + 2 * MM, ends + 3.2 * MM, word, Face.BOLD, size)
        ends += self._style.notes
        pen.frame(x, begins, style.width, ends - begins, EDGE)
        self._y = ends + _GAP
        self._fresh = False
