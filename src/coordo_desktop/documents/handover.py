"""The handover sheet on paper (TR6): a frozen record in, PDF bytes out.

A block is not torn where it can be avoided; if it is, its top is repeated. The same record gives
the same bytes, so a sheet can be hashed when it is printed and produced again identically (TR7).
"""

from coordo_desktop.documents.flow import Piece, cut, draw_column, height_of
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_body import BodySetter, writing_lines
from coordo_desktop.documents.handover_end import Ending
from coordo_desktop.documents.handover_head import Frame
from coordo_desktop.documents.handover_lines import condensed_rows, no_news_rows
from coordo_desktop.documents.handover_style import (
    EDGE,
    HAIR,
    LABEL,
    RULE_GREY,
    THIN,
    Setter,
    Style,
)
from coordo_desktop.documents.handover_top import TopSetter
from coordo_desktop.documents.paging import Pages
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.round_load import load_rows
from coordo_desktop.documents.round_sheet import round_pieces
from coordo_desktop.domain.handover import HandoverSheet, SheetForm, SheetPatient
from coordo_desktop.domain.patients import Stability
from coordo_desktop.domain.round_sheet import RoundSheet

_GAP = 2 * MM
_MOST_OF_A_PAGE = 0.7
_NOTE_LINE = 5.9 * MM
_MOST_NOTE_LINES = 2
_WORTH_BEGINNING = 60 * MM  # a block that must be torn begins here only with this much room


def render(sheet: HandoverSheet) -> bytes:
    """The sheet as PDF bytes; equal sheets give equal bytes.

    A sheet numbered 0 is a preview: it says so, and holds no code that a reader could take.
    """
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
        self._tops = TopSetter(style, pen)
        self._bodies = BodySetter(sheet, style, pen)
        frame = self._frame
        self._pages = Pages(pen, style.margin, frame.bottom, frame.head, frame.short_head)
        self._open: tuple[float, float] | None = None  # top and foot of the frame not drawn yet

    def run(self) -> bytes:
        """Draw everything."""
        sheet, pen, style = self._sheet, self._pen, self._style
        if sheet.round is not None:
            self._front(sheet.round)
        if not sheet.patients:
            self._say_empty()
        elif sheet.form is SheetForm.CONDENSED:
            self._pages.rows(*condensed_rows(sheet, style, pen))
        else:
            quiet = [patient for patient in sheet.patients if nothing_new(patient)]
            for patient in sheet.patients:
                if not nothing_new(patient):
                    self._block(patient)
            self._close()
            if quiet:
                self._pages.rows(*no_news_rows(sheet, quiet, style, pen))
        self._pages.whole(Ending(sheet, style, pen).pieces())
        return pen.finish(self._frame.foot)

    def _front(self, round_: RoundSheet) -> None:
        """The round's own sheet; the blocks of its people begin on a page of their own."""
        head, visits, end = round_pieces(round_, self._style, self._pen)
        self._pages.rows(head, visits)
        set_ = Setter(self._pen.ruler, self._style.scale)
        self._pages.rows(*load_rows(round_, self._style, set_))
        self._pages.whole(end)
        self._pages.turn()

    def _say_empty(self) -> None:
        """An empty period is an answer, and is printed as one."""
        set_, style, pages = Setter(self._pen.ruler, self._style.scale), self._style, self._pages
        words = set_.lines(
            [
                set_.bold("Rien à transmettre. ", 11),
                set_.regular(
                    "Aucun patient ne correspond à cette feuille sur la période indiquée ; "
                    "cette page le dit pour qu’on ne la croie pas perdue.",
                    11,
                ),
            ],
            style.width - 8 * MM,
            leading=5 * MM,
            size=11,
        )
        height, y = height_of(words) + 6 * MM, pages.y + _GAP
        self._pen.frame(pages.x + 0.4, y, style.width - 0.8, height, EDGE)
        draw_column(self._pen, pages.x + 4 * MM, y + 3 * MM, words)
        pages.move_to(y + height + _GAP)

    def _block(self, patient: SheetPatient) -> None:
        """One patient: whole where a page can hold it, torn with its top repeated otherwise."""
        pages, notes = self._pages, self._style.notes
        left, right = self._bodies.left(patient), self._bodies.right(patient)
        if not self._style.two_columns:
            left, right = [*left, *right], []
        top = self._tops.top(patient)
        if height_of(top) > pages.bottom * _MOST_OF_A_PAGE:
            self._close()
            pages.flow(Piece(piece.height, piece.draw) for piece in top)
            top = self._tops.band_again(patient)
        whole = height_of(top) + max(height_of(left), height_of(right)) + notes
        torn = whole > pages.bottom - self._frame.short_head_height
        if whole > pages.room and not pages.fresh and (not torn or pages.room < _WORTH_BEGINNING):
            self._turn()
        self._close()
        while True:
            room = pages.room - height_of(top) - notes
            lefts, rights = cut(left, room), cut(right, room)
            if not (lefts or rights):
                if not pages.fresh:
                    pages.turn()
                    continue
                lefts, rights = 1, 1  # taller than a page by itself: better cut than never printed
            rest = left[lefts:], right[rights:]
            self._draw_block(top, left[:lefts], right[:rights], last=not any(rest))
            if not any(rest):
                return
            self._close()
            pages.turn()
            left, right = rest
            top = self._tops.top(patient, again=True)
            if height_of(top) > pages.bottom * _MOST_OF_A_PAGE:
                top = self._tops.band_again(patient)

    def _draw_block(
        self, top: list[Piece], left: list[Piece], right: list[Piece], *, last: bool
    ) -> None:
        """What of a block stands on this page, in its frame."""
        pen, style, pages = self._pen, self._style, self._pages
        x, y = pages.x, pages.y
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
            writing_lines(pen, middle + 2 * MM, below, width, ends - 1 * MM)
        pen.line((x, ends), (x + style.width, ends), THIN, grey=RULE_GREY)
        size = LABEL * min(style.scale, 1.2)
        word = "NOTES" if last else "NOTES (la suite de ce patient est à la page suivante)"
        pen.text(x + 2 * MM, ends + 3.2 * MM, word, Face.BOLD, size)
        begun = x + 4 * MM + pen.text_width(word, Face.BOLD, size)
        ends += self._style.notes
        rule = ends - 1.4 * MM
        pen.line((begun, rule), (x + style.width - 2 * MM, rule), HAIR, grey=RULE_GREY)
        self._open = begins, ends
        pages.move_to(ends + _GAP)

    def _turn(self) -> None:
        """Turn the page; what is left of it makes room to write under the last block."""
        lines = int((self._pages.room + _GAP) / _NOTE_LINE)
        self._close(min(lines, _MOST_NOTE_LINES))
        self._pages.turn()

    def _close(self, lines: int = 0) -> None:
        """Frame the block drawn last, with so many more lines for a hand to write on."""
        if self._open is None:
            return
        (begins, ends), self._open = self._open, None
        x, width = self._pages.x, self._style.width
        for _ in range(lines):
            ends += _NOTE_LINE
            rule = ends - 1.4 * MM
            right = x + width - 2 * MM
            self._pen.line((x + 2 * MM, rule), (right, rule), HAIR, grey=RULE_GREY)
        self._pen.frame(x, begins, width, ends - begins, EDGE)
