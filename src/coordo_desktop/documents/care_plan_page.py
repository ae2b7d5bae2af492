"""The pages of what the person keeps at home: large print from head to foot."""

from collections.abc import Sequence

from reportlab.lib.pagesizes import A4

from coordo_desktop.documents.flow import Piece, draw_column, gap, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import THICK, Setter
from coordo_desktop.documents.paging import Pages
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.pictograms import Sign
from coordo_desktop.documents.wording import NBSP, paper

BODY, TITLE, SECTION = 15.0, 32.0, 21.0  # nothing under 14 points: large print
SMALL = 14.0
_LEADING = 1.34  # of the size
_MARGIN = 16 * MM
_TOP = 13 * MM
_BOTTOM = 9 * MM
_SIGN = 11 * MM
_ONE_PAGE = 0.85  # of a page: what is no taller is not parted


class LargePage:
    """Large print on A4, with what every page repeats."""

    def __init__(self, title: str, whose: str, lines: Sequence[str], foot: str) -> None:
        self.pen = Pen(A4, title)
        self.set = Setter(self.pen.ruler)
        self.x = _MARGIN
        self.width = self.pen.width - 2 * _MARGIN
        self._title, self._whose, self._lines = title, whose, lines
        self._foot = self.words(foot, self.width - 32 * MM, size=SMALL)
        self._foot_height = height_of(self._foot) + 2 * MM
        bottom = self.pen.height - _BOTTOM - self._foot_height - 3 * MM
        self.pages = Pages(self.pen, self.x, bottom, self._head, self._head_again)

    def words(
        self,
        text: str,
        width: float | None = None,
        *,
        size: float = BODY,
        bold: bool = False,
        hang: float = 0.0,
    ) -> list[Piece]:
        """A paragraph, one piece a line."""
        run = (self.set.bold if bold else self.set.regular)(text, size)
        room = self.width if width is None else width
        return self.set.lines([run], room, hang=hang, leading=size * _LEADING, size=size)

    def section(self, title: str, sign: Sign) -> list[Piece]:
        """The title of a section beside its sign, over a thick line."""
        text = self.words(title, self.width - _SIGN - 4 * MM, size=SECTION, bold=True)
        height = max(_SIGN, height_of(text)) + 2 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            sign(pen, x, y + (height - 2 * MM - _SIGN) / 2, _SIGN)
            top = y + (height - 2 * MM - height_of(text)) / 2
            draw_column(pen, x + _SIGN + 4 * MM, top, text)
            pen.line((x, y + height), (x + self.width, y + height), THICK * 1.6)

        return [kept(gap(6 * MM)), Piece(height, draw, keep=True), kept(gap(3 * MM))]

    def block(self, pieces: Sequence[Piece]) -> None:
        """Pieces kept on one page where a page can hold them, on as many as needed otherwise."""
        if height_of(pieces) <= self.pages.bottom * _ONE_PAGE:
            self.pages.whole(pieces)
        else:
            self.pages.flow(pieces)

    def finish(self) -> bytes:
        """The document."""
        return self.pen.finish(self._draw_foot)

    def _head(self, pen: Pen) -> float:
        pieces = self.words(self._title, size=TITLE, bold=True)
        pieces += self.words(self._whose, size=19, bold=True)
        for line in self._lines:
            pieces += self.words(line)
        return draw_column(pen, self.x, _TOP, pieces) + 1 * MM

    def _head_again(self, pen: Pen) -> float:
        pieces = self.words(f"{self._title} · {self._whose}", size=SMALL, bold=True)
        y = draw_column(pen, self.x, _TOP, pieces) + 1.4 * MM
        pen.line((self.x, y), (self.x + self.width, y), THICK)
        return y + 3 * MM

    def _draw_foot(self, pen: Pen, page: int, pages: int) -> None:
        top = pen.height - _BOTTOM - self._foot_height
        pen.line((self.x, top), (self.x + self.width, top), THICK)
        draw_column(pen, self.x, top + 2 * MM, self._foot)
        stands = stand(top + 2 * MM, SMALL * _LEADING, SMALL)
        place = paper(f"page{NBSP}{page}/{pages}")
        pen.text_right(self.x + self.width, stands, place, Face.BOLD, SMALL)


def kept(piece: Piece) -> Piece:
    """The same, going with what follows."""
    return Piece(piece.height, piece.draw, keep=True)


def beside(left: Sequence[Piece], right: Sequence[Piece], start: float) -> list[Piece]:
    """Two columns as one list of pieces: the left one beside the beginning of the right one."""
    head = height_of(left)
    taken: list[Piece] = []
    used = 0.0
    rest = list(right)
    while rest and used < head:
        taken.append(rest.pop(0))
        used += taken[-1].height

    def draw(pen: Pen, x: float, y: float) -> None:
        draw_column(pen, x, y, left)
        draw_column(pen, x + start, y, taken)

    first = Piece(max(head, used), draw, keep=bool(taken) and taken[-1].keep)
    return [first, *(indented(piece, start) for piece in rest)]


def indented(piece: Piece, by: float) -> Piece:
    """The same further to the right."""
    return Piece(piece.height, lambda pen, x, y: piece.draw(pen, x + by, y), piece.keep)
