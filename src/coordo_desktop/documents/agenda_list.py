"""Appointments as a printed list, day by day."""

from coordo_desktop.documents.agenda_grid import day_long
from coordo_desktop.documents.agenda_page import AgendaPage
from coordo_desktop.documents.flow import Mark, Piece, Run, gap, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import THICK
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import bound, counted, paper
from coordo_desktop.domain.agenda_papers import AgendaSheet, PaperColumn, PaperEntry, Turn
from coordo_desktop.domain.appointments import AppointmentState

_SIZE = 8.6
_DAY_SIZE = 10.5
_DAY = 6.2 * MM
STATES = {
    AppointmentState.PLANNED: "prévu",
    AppointmentState.CONFIRMED: "confirmé",
    AppointmentState.ARRIVED: "arrivé",
    AppointmentState.HONOURED: "honoré ✓",
    AppointmentState.CANCELLED: "annulé",
    AppointmentState.ABSENT: "ABSENT",
}


def list_pdf(sheet: AgendaSheet) -> bytes:
    """The list as PDF bytes, on as many pages as it takes."""
    page = AgendaPage(sheet, wide=sheet.turn is Turn.LANDSCAPE)
    named = any(entry.who for column in sheet.columns for entry in column.entries)
    set_ = page.plain.set
    heads = [Column("Heure", 14), Column("Rendez-vous", 27), Column("Objet", 25)]
    heads += [Column("Avec", 18)] if named else []
    heads += [Column("Où", 15), Column("À prévoir", 14), Column("État", 12)]
    table = Table(set_, page.width, heads, size=_SIZE)
    head = table.head()
    for column in sheet.columns:
        if column.entries:
            rows = [table.row(*_cells(page, one, named=named)) for one in column.entries]
            put_block(
                page.pages, _day(page, column), head, rows,
                again=_day(page, column, again=True), after=[gap(3 * MM)],
            )  # fmt: skip
    return page.plain.finish()


def _cells(page: AgendaPage, entry: PaperEntry, *, named: bool) -> list[list[Run] | str]:
    bold = Face.REGULAR if entry.masked else Face.BOLD
    off = entry.state is AppointmentState.CANCELLED
    title = Run(bound(paper(entry.title)), bold, _SIZE, Mark.STRIKE if off else Mark.NONE)
    hours = f"{entry.starts_at:%H:%M}–{entry.ends_at:%H:%M}"
    cells: list[list[Run] | str] = [hours, [title], entry.about]
    cells += [entry.who] if named else []
    state = "" if entry.masked else STATES[entry.state]
    return [*cells, entry.where, ", ".join(entry.needs), state]


def _day(page: AgendaPage, column: PaperColumn, *, again: bool = False) -> list[Piece]:
    """The day over its table."""
    many = counted(len(column.entries), "rendez-vous", "rendez-vous")
    words = f"{day_long(column.day)} {column.day.year}"
    told = " (suite)" if again else f" · {many}"
    told += f" · {column.closed}" if column.closed else ""

    def draw(pen: Pen, x: float, y: float) -> None:
        stands = stand(y, _DAY, _DAY_SIZE)
        pen.text(x, stands, words, Face.BOLD, _DAY_SIZE)
        after = x + pen.text_width(words, Face.BOLD, _DAY_SIZE)
        pen.text(after, stands, bound(paper(told)), Face.REGULAR, _SIZE)
        pen.line((x, y + _DAY), (x + page.width, y + _DAY), THICK)

    return [Piece(_DAY, draw, keep=True)]
