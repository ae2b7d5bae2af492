"""The agenda on paper (AG8): whole on one A4 page where type of 6.5 points allows, never cut.

A grid of hours when its columns are wide enough to be read, lists in columns otherwise; portrait
or landscape, whichever lets the type be larger. What one page cannot hold goes on the next, and
each page says how many appointments are still to come. What was seen as a grid stays one, on
several pages if it must, as long as it can be read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from coordo_desktop.documents.agenda_blocks import EMS, Blocks, Spread, natural_widths
from coordo_desktop.documents.agenda_grid import Grid
from coordo_desktop.documents.agenda_grid_pages import grid_pages
from coordo_desktop.documents.agenda_ink import FLOOR
from coordo_desktop.documents.agenda_legend import LEGEND, draw_legend
from coordo_desktop.documents.agenda_list import list_pdf
from coordo_desktop.documents.agenda_month import month_pdf
from coordo_desktop.documents.agenda_page import NO_DETAILS, AgendaPage, turns
from coordo_desktop.domain.agenda import Span
from coordo_desktop.domain.agenda_papers import AgendaSheet
from coordo_desktop.domain.agenda_sheets import in_lists

_STEP = 0.25
_GRID = (10.5, 7.0)  # the largest size of type of a grid and the least: below, lists read better
_LISTS = (9.5, FLOOR)
_ON_SEVERAL = 7.5  # what one page cannot hold at the floor is set in this size on several


def agenda_pdf(sheet: AgendaSheet) -> bytes:
    """The paper as PDF bytes; equal sheets give equal bytes."""
    if sheet.span is Span.LIST:
        return list_pdf(sheet)
    if sheet.span is Span.MONTH:
        return month_pdf(sheet)
    if not sheet.columns:
        return _empty(sheet)
    found = _climbed(sheet, _AS_SEEN) if sheet.seen else None
    if found is None and sheet.seen:
        pages = grid_pages(sheet)
        if pages is not None:
            return pages()
        sheet = in_lists(sheet)
        found = _climbed(sheet, _LISTED)
    elif found is None:
        found = _climbed(sheet, _LADDER)
    return found.run() if found is not None else _several(sheet)


def _climbed(sheet: AgendaSheet, ladder: "_Ladder") -> "_Try | None":
    """The first way of a ladder that the page holds."""
    for make, (largest, least), details in ladder:
        found = _best(sheet, make, largest, least, details=details)
        if found is not None:
            return found
    return None


def _empty(sheet: AgendaSheet) -> bytes:
    return AgendaPage(sheet, wide=False).plain.finish()


@dataclass(frozen=True, slots=True)
class _Try:
    """A page, a size of type that fits it, and how it is drawn."""

    size: float
    run: Callable[[], bytes]


_Make = Callable[[AgendaSheet, bool, float, bool], _Try | None]


def _best(
    sheet: AgendaSheet, make: _Make, largest: float, least: float, *, details: bool
) -> _Try | None:
    """The way of holding the page that lets the type be largest; the preferred one when equal."""
    found = [_largest(sheet, make, wide, largest, least, details) for wide in turns(sheet)]
    tried = [one for one in found if one is not None]
    return max(tried, key=lambda one: one.size) if tried else None


def _largest(
    sheet: AgendaSheet, make: _Make, wide: bool, largest: float, least: float, details: bool
) -> _Try | None:
    """The largest size that fits, by halving: a larger one never fits where a smaller does not."""
    sizes = [largest - _STEP * rank for rank in range(int((largest - least) / _STEP) + 1)]
    best: _Try | None = None
    low, high = 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        tried = make(sheet, wide, sizes[middle], details)
        if tried is None:
            low = middle + 1
        else:
            best, high = tried, middle
    return best


def _grid(sheet: AgendaSheet, wide: bool, size: float, details: bool) -> _Try | None:
    page = AgendaPage(sheet, wide=wide, note="" if details else NO_DETAILS)
    room = page.room - LEGEND
    grid = Grid(page.plain.set.ruler, sheet.columns, page.width, size, details=details)
    if not grid.readable or grid.height > room:
        return None

    def run() -> bytes:
        grid.draw(page.plain.pen, page.x, page.pages.y, room)
        draw_legend(page, sheet.columns)
        return page.plain.finish()

    return _Try(size, run)


def _lists(sheet: AgendaSheet, wide: bool, size: float, details: bool) -> _Try | None:
    page = AgendaPage(sheet, wide=wide, note="" if details else NO_DETAILS)
    natural = natural_widths(page.plain.set.ruler, sheet.columns, details=details)
    for ems in EMS:
        blocks = Blocks(
            page.plain.set.ruler, sheet.columns, page.width, size, details=details, ems=ems
        )
        if blocks.too_tall(page.room, natural):
            continue
        for apart in (True, False) if blocks.days_apart else (False,):
            spreads = blocks.spreads(page.room, apart=apart)
            if len(spreads) == 1:
                return _Try(size, partial(_draw_lists, page, blocks, spreads[0]))
    return None


def _draw_lists(page: AgendaPage, blocks: Blocks, spread: Spread) -> bytes:
    blocks.draw(page.plain.pen, page.x, page.pages.y, spread, page.room)
    return page.plain.finish()


_Ladder = Sequence[tuple[_Make, tuple[float, float], bool]]
_LADDER: _Ladder = (
    (_grid, _GRID, True),
    (_grid, (_GRID[0], 7.5), False),
    (_lists, (_LISTS[0], 7.0), True),
    (_grid, _GRID, False),
    (_lists, _LISTS, True),
    (_lists, _LISTS, False),
)
_LISTED: _Ladder = tuple(one for one in _LADDER if one[0] is _lists)
_AS_SEEN: _Ladder = (
    (_grid, _GRID, True),
    (_grid, (_GRID[0], 7.5), False),
    (_grid, (_GRID[0], FLOOR), True),
    (_grid, (_GRID[0], FLOOR), False),
)


def _several(sheet: AgendaSheet) -> bytes:
    """Lists on as many pages as they take, each saying what follows."""
    page = AgendaPage(sheet, wide=turns(sheet)[-1])
    blocks = Blocks(page.plain.set.ruler, sheet.columns, page.width, _ON_SEVERAL, details=True)
    height = page.room_when_followed
    spreads = blocks.spreads(height)
    left = sum(one.many for one in spreads)
    for rank, spread in enumerate(spreads):
        if rank:
            page.pages.turn()
        left -= spread.many
        blocks.draw(page.plain.pen, page.x, page.pages.y, spread, height)
        page.follows(spread.many, left)
    return page.plain.finish()
