"""A grid as seen that one page does not hold: whole days, or some columns, on each page.

The columns keep their order and every page has its own axis of hours. What is on a page and what
is still to come is said at its foot.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from math import ceil

from coordo_desktop.documents.agenda_grid import Grid
from coordo_desktop.documents.agenda_ink import FLOOR
from coordo_desktop.documents.agenda_legend import LEGEND, draw_legend
from coordo_desktop.documents.agenda_page import NO_DETAILS, AgendaPage, turns
from coordo_desktop.domain.agenda_columns import appointments
from coordo_desktop.domain.agenda_papers import AgendaSheet, PaperColumn

_MOST = 7
"""Pages of one grid, a week a day each; more is read better as lists."""
_SIZES = (
    (9.5, True), (8.5, True), (7.5, True), (8.5, False), (7.5, False), (FLOOR, True),
    (FLOOR, False),
)  # fmt: skip
Group = Sequence[PaperColumn]


def grid_pages(sheet: AgendaSheet) -> Callable[[], bytes] | None:
    """How it is drawn on the fewest pages of grids that can be read; None where lists are."""
    for many in range(2, _MOST + 1):
        groups = _shared(sheet.columns, many)  # of one column alone, one group
        for size, details in _SIZES:
            for wide in turns(sheet, groups[0]):
                drawn = _on(sheet, groups, size, wide=wide, details=details)
                if drawn is not None:
                    return drawn
    return None


def _shared(columns: Group, many: int) -> list[Group]:
    """The columns on at most so many pages: whole days where there are several."""
    days: list[Group] = [list(some) for _, some in groupby(columns, key=lambda one: one.day)]
    if len(days) == 1:
        days = [[one] for one in columns]
    each = ceil(len(days) / many)
    return [
        [one for day in days[at : at + each] for one in day] for at in range(0, len(days), each)
    ]


def _on(
    sheet: AgendaSheet, groups: Sequence[Group], size: float, *, wide: bool, details: bool
) -> Callable[[], bytes] | None:
    page = AgendaPage(sheet, wide=wide, note="" if details else NO_DETAILS)
    room = page.room_when_followed - LEGEND
    grids = []
    for columns in groups:
        grid = Grid(page.plain.set.ruler, columns, page.width, size, details=details, dated=True)
        if not grid.readable or grid.height > room:
            return None
        grids.append(grid)

    def run() -> bytes:
        for rank, grid in enumerate(grids):
            if rank:
                page.pages.turn()
            grid.draw(page.plain.pen, page.x, page.pages.y, page.room_when_followed - LEGEND)
            draw_legend(page, groups[rank], above=page.room - page.room_when_followed)
            later = [one for each in groups[rank + 1 :] for one in each]
            page.follows(len(appointments(groups[rank])), len(appointments(later)))
        return page.plain.finish()

    return run
