"""What belongs to nobody has a column of its own, in the day and in the week (AG1)."""

from datetime import date
from uuid import uuid4

import pytest

from coordo_desktop.domain.agenda import Columns
from coordo_desktop.domain.ids import RoomId
from coordo_desktop.domain.opening import Room
from coordo_desktop.services.calendar_files import CalendarFileService
from coordo_desktop.ui.agenda.layout import NOBODY

TODAY = date(2026, 11, 23)
_EVENT = (
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ailleurs//FR", "BEGIN:VEVENT",
    "UID:reunion@ailleurs", "DTSTAMP:20261101T090000Z", "DTSTART:20261123T090000Z",
    "DTEND:20261123T093000Z", "SUMMARY:Réunion équipe", "END:VEVENT", "END:VCALENDAR", "",
)  # fmt: skip


@pytest.fixture
def brought(services, store, tmp_path):
    """An event of another calendar: a title, nobody."""
    file = tmp_path / "ailleurs.ics"
    file.write_text("\r\n".join(_EVENT), newline="")
    CalendarFileService(store).import_file(file)
    [one] = services.appointments.agenda(TODAY, TODAY).entries
    return one


def lanes_of(hand, one):
    return [hand.canvas.board.lanes[each.lane] for each in hand.canvas.blocks_of(one.id)]


@pytest.mark.parametrize("mode", ["day", "week"])
def test_an_event_of_nobody_stands_in_a_column_at_the_end(brought, team, grid, mode):
    hand = grid(mode)
    hand.page.columns.take(team[:1])
    [lane] = lanes_of(hand, brought)
    assert (lane.who, lane.title) == (NOBODY, "Sans professionnel")
    last = [one for one in hand.canvas.board.lanes if one.day == lane.day][-1]
    assert last == lane


def test_without_any_there_is_no_such_column(book, team, patient, grid):
    book(team[0], patient, "10:00")
    assert NOBODY not in {one.who for one in grid().canvas.board.lanes}


def test_by_rooms_what_is_at_the_practice_without_a_room(services, brought, team, grid):
    services.opening.save_room(Room(id=RoomId(uuid4()), version=0, name="Salle 2"))
    hand = grid()
    hand.page.columns.set_by(Columns.ROOMS)
    hand.page.columns.changed.emit()
    hand.page.refresh()
    [lane] = lanes_of(hand, brought)
    assert lane.title == "Sans salle"


def test_dropped_on_somebody_it_is_theirs(services, brought, team, grid):
    hand = grid()
    hand.page.columns.take(team[:1])
    block = hand.block(brought)
    hand.drag(hand.middle(block), hand.place(0, "10:15"))
    now = services.appointments.appointment(brought.id)
    assert now.content.professionals == (team[0],)


def test_a_month_of_somebody_still_shows_it(brought, team, open_page):
    page = open_page("month")
    page.columns.take(team[:1])
    [cell] = [one for one in page.month.cells if one.day == TODAY]
    assert [one.id for one in cell.lines] == [brought.id]
