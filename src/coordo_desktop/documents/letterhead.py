"""Head and foot of the plain documents: lists, record sheets, the recovery sheet."""

from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.pagesizes import A4, landscape

from coordo_desktop.documents.flow import Piece, draw_column, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import BODY, FOOT, META, THICK, TITLE, Setter
from coordo_desktop.documents.paging import Pages
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, printed_stamp

_TOP = 9 * MM
_BOTTOM = 5 * MM
_FOOT_LEADING = 3.3 * MM
_MARGIN = 12 * MM

CONFIDENTIAL = "Document confidentiel, secret professionnel. "
HEALTH_DATA = "Données de santé, à détruire après usage."


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What every page of a plain document says of itself."""

    practice: str
    title: str
    lines: tuple[str, ...] = ()
    author: str = ""
    printed_at: datetime
    audit_code: str = ""
    notice: str = HEALTH_DATA
    secrecy: str = CONFIDENTIAL  # empty on a paper that says nothing of a person
    again: str = ""  # what the head of every page after the first repeats
    stamped: bool = True  # a form to fill in says nothing of when it was printed


class Plain:
    """A plain document being written, on A4."""

    def __init__(self, head: Letterhead, file_title: str, *, wide: bool = False) -> None:
        self._head = head
        self.pen = Pen(landscape(A4) if wide else A4, file_title)
        self.set = Setter(self.pen.ruler)
        self.x = _MARGIN
        self.width = self.pen.width - 2 * _MARGIN
        foot = self._foot_pieces()
        self._foot_height = height_of(foot) + 1 * MM
        self._foot = foot
        bottom = self.pen.height - _BOTTOM - self._foot_height - 1.5 * MM
        self.pages = Pages(self.pen, self.x, bottom, self._draw_head, self._draw_head_again)

    def lines(
        self, text: str, size: float = BODY, *, bold: bool = False, indent: float = 0.0
    ) -> list[Piece]:
        """A paragraph as lines across the page."""
        run = self.set.bold(text, size) if bold else self.set.regular(text, size)
        pieces = self.set.lines([run], self.width - indent, leading=size * 1.24, size=size)
        return [_moved(piece, indent) for piece in pieces] if indent else pieces

    def finish(self) -> bytes:
        """The document."""
        return self.pen.finish(self._draw_foot)

    def _draw_head(self, pen: Pen) -> float:
        set_ = self.set
        pieces = set_.lines([set_.bold(self._head.practice, 9.5)], self.width, size=9.5)
        pieces += set_.lines(
            [set_.bold(self._head.title, TITLE)], self.width, leading=7 * MM, size=TITLE
        )
        for line in self._head.lines:
            pieces += set_.lines([set_.regular(line, META)], self.width, size=META)
        return self._ruled(pen, draw_column(pen, self.x, _TOP, pieces))

    def _draw_head_again(self, pen: Pen) -> float:
        set_ = self.set
        words = [
            set_.bold(f"{self._head.title} (suite)", 10.5),
            set_.regular(f" · {self._head.practice}", META),
        ]
        pieces = set_.lines(words, self.width, leading=4.6 * MM, size=10.5)
        if self._head.again:
            pieces += set_.lines([set_.bold(self._head.again, META)], self.width, size=META)
        return self._ruled(pen, draw_column(pen, self.x, _TOP, pieces))

    def _ruled(self, pen: Pen, y: float) -> float:
        y += 1.2 * MM
        pen.line((self.x, y), (self.x + self.width, y), THICK)
        return y + 2.5 * MM

    def _foot_pieces(self) -> list[Piece]:
        set_, head = self.set, self._head
        notice = [set_.bold(head.secrecy, FOOT), set_.regular(head.notice, FOOT)]
        by = f" par {head.author}" if head.author else ""
        stamp = f"Imprimé{by} le {printed_stamp(head.printed_at)}"
        if head.audit_code:
            stamp += f" · {head.audit_code}"
        room = self.width - 24 * MM
        pieces = set_.lines(notice, room, leading=_FOOT_LEADING, size=FOOT)
        if not head.stamped:
            return pieces
        return pieces + set_.lines(
            [set_.regular(stamp, FOOT)], room, leading=_FOOT_LEADING, size=FOOT
        )

    def _draw_foot(self, pen: Pen, page: int, pages: int) -> None:
        top = pen.height - _BOTTOM - self._foot_height
        right = self.x + self.width
        pen.line((self.x, top), (right, top), 0.25 * MM)
        draw_column(pen, self.x, top + 1 * MM, self._foot)
        y = stand(top + 1 * MM, _FOOT_LEADING, FOOT)
        place = f"{page}/{pages}"
        pen.text_right(right, y, place, Face.BOLD, FOOT)
        before = right - pen.text_width(place, Face.BOLD, FOOT)
        pen.text_right(before, y, f"page{NBSP}", Face.REGULAR, FOOT)


def _moved(piece: Piece, by: float) -> Piece:
    return Piece(piece.height, lambda pen, x, y: piece.draw(pen, x + by, y), piece.keep)
