"""Under a printed grid: what its marks mean."""

from collections.abc import Sequence

from coordo_desktop.documents.agenda_ink import BAR, BARS
from coordo_desktop.documents.agenda_page import AgendaPage
from coordo_desktop.documents.flow import stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.pen import MM
from coordo_desktop.domain.agenda_papers import PaperColumn
from coordo_desktop.domain.appointments import AppointmentKind

LEGEND = 4.6 * MM
"""Its height."""
_SIZE = 7.4
_BETWEEN = 1.5 * MM


def draw_legend(page: AgendaPage, columns: Sequence[PaperColumn], *, above: float = 0.0) -> None:
    """What the bars beside the appointments mean, those of these columns; `above` the bottom."""
    kinds = {
        entry.kind or AppointmentKind.HOME_VISIT
        for column in columns
        for entry in column.entries
        if not entry.masked
    }
    pen, x, top = page.plain.pen, page.x, page.pages.bottom - above - LEGEND + 1.1 * MM
    height = LEGEND - 1.6 * MM
    for kind in AppointmentKind:
        if kind in kinds:
            words, bar = BARS[kind]
            bar(pen, x, top, height)
            x += BAR + 0.9 * MM
            pen.text(x, stand(top, height, _SIZE), words, Face.REGULAR, _SIZE)
            x += pen.text_width(words, Face.REGULAR, _SIZE) + 3 * _BETWEEN
    words = "barre : jusqu’à l’heure de fin · gris : fermé · hachures : absence"
    pen.text_right(page.x + page.width, stand(top, height, _SIZE), words, Face.REGULAR, _SIZE)
