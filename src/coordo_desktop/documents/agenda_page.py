"""What every printed agenda has around it: head, foot, what follows on the next page."""

from collections.abc import Sequence

from coordo_desktop.documents.flow import stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM
from coordo_desktop.documents.wording import NBSP, counted
from coordo_desktop.domain.agenda_papers import AgendaSheet, PaperColumn, Turn

FILE_TITLE = "Agenda"
_FOLLOWS = 4.6 * MM
_SIZE = 8.6
_WIDE_FROM = 4
NOTHING = "Aucun rendez-vous"
NO_DETAILS = "Motifs et lieux non imprimés, faute de place"
"""Said under the title when details are left out."""


class AgendaPage:
    """A document begun: its pages, and what is left of them for the agenda itself."""

    def __init__(self, sheet: AgendaSheet, *, wide: bool, note: str = "") -> None:
        many = counted(sheet.many, "rendez-vous", "rendez-vous") if sheet.many else NOTHING
        head = Letterhead(
            practice=sheet.practice,
            title=sheet.title,
            lines=(" · ".join(part for part in (many, *sheet.notes, note) if part),),
            author=sheet.author,
            printed_at=sheet.printed_at,
            audit_code=sheet.audit_code,
        )
        self.plain = Plain(head, FILE_TITLE, wide=wide)
        self.pages = self.plain.pages
        self.x, self.width = self.plain.x, self.plain.width

    @property
    def room(self) -> float:
        """What is left of this page."""
        return self.pages.room

    @property
    def room_when_followed(self) -> float:
        """The same above the line that says what follows."""
        return self.pages.room - _FOLLOWS

    def follows(self, here: int, left: int) -> None:
        """At the foot of a page: how many appointments are on it, how many on the next ones."""
        pen, top = self.plain.pen, self.pages.bottom - _FOLLOWS
        on = counted(here, "rendez-vous", "rendez-vous")
        if left:
            words = f"{on} sur cette page. Suite page {pen.pages + 1}{NBSP}: encore "
            words += counted(left, "rendez-vous", "rendez-vous") + "."
        else:
            words = f"{on} sur cette page, la dernière."
        pen.line((self.x, top + 0.5 * MM), (self.x + self.width, top + 0.5 * MM), 0.5)
        stands = stand(top + 0.6 * MM, _FOLLOWS - 0.6 * MM, _SIZE)
        pen.text_right(self.x + self.width, stands, words, Face.BOLD, _SIZE)


def turns(
    sheet: AgendaSheet, columns: Sequence[PaperColumn] = (), wide_from: int = _WIDE_FROM
) -> tuple[bool, ...]:
    """Which ways the page may be held (is it wide?), the preferred one for its columns first."""
    if sheet.turn is Turn.PORTRAIT:
        return (False,)
    if sheet.turn is Turn.LANDSCAPE:
        return (True,)
    return (True, False) if len(columns or sheet.columns) >= wide_from else (False, True)
