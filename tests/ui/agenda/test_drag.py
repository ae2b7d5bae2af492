"""From a held block to a draft: graduations, lanes, lengths, what a column says."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from agenda_view_builders import MONDAY, PARIS, an_entry, on, somebody
from coordo_desktop.domain.agenda import Columns
from coordo_desktop.domain.ids import RoomId
from coordo_desktop.ui.agenda.drag import (
    Ghost,
    Grip,
    Held,
    draft_of,
    dragged,
    lanes_with,
    lengthened,
    shifted,
)
from coordo_desktop.ui.agenda.layout import Lane

LANES = [Lane(MONDAY, somebody(number).id) for number in range(3)]
BY = Columns.PROFESSIONALS


def held(grip=Grip.MOVE, top=600, foot=630, *, entry=None, anchor=0.0):
    return Held(grip, Ghost(0, top, foot), LANES[0], anchor, entry)


@pytest.mark.parametrize(("minute", "step", "top"), [(667, 15, 660), (668, 15, 675), (668, 5, 670)])
def test_it_falls_on_the_graduations(minute, step, top):
    assert dragged(held(), 1, minute, step) == Ghost(1, top, top + 30)


def test_it_keeps_its_length_and_its_day():
    assert dragged(held(), 0, 1439, 15) == Ghost(0, 1410, 1440)
    assert dragged(held(anchor=10), 0, 0, 15) == Ghost(0, 0, 30)


def test_both_ends_lengthen_and_never_cross():
    assert dragged(held(Grip.END), 2, 700, 15) == Ghost(0, 600, 705)
    assert dragged(held(Grip.END), 2, 300, 15) == Ghost(0, 600, 615)
    assert dragged(held(Grip.START), 2, 560, 15) == Ghost(0, 555, 630)
    assert dragged(held(Grip.START), 2, 900, 15) == Ghost(0, 615, 630)
    assert dragged(held(Grip.END, 0, 30), 0, 1440, 15).foot == 720  # twelve hours at most


def test_a_new_one_is_drawn_downwards_and_upwards():
    new = held(Grip.NEW, 607, 607, anchor=607)
    assert dragged(new, 0, 607, 15) == Ghost(0, 600, 615)
    assert dragged(new, 0, 668, 15) == Ghost(0, 600, 675)
    assert dragged(new, 0, 550, 15) == Ghost(0, 540, 615)


def test_keys_move_it_by_lanes_and_minutes_and_lengthen_it():
    ghost = Ghost(0, 600, 630)
    assert shifted(ghost, 15, 1, among=3) == Ghost(1, 615, 645)
    assert shifted(ghost, -900, -1, among=3) == Ghost(0, 0, 30)
    assert lengthened(ghost, 15, 15) == Ghost(0, 600, 645)
    assert lengthened(ghost, -45, 15) == Ghost(0, 600, 615)


def test_in_another_lane_somebody_else_has_it():
    entry = an_entry(who=(0, 2))
    draft = draft_of(held(entry=entry), Ghost(1, 660, 690), LANES, BY, PARIS)
    assert draft.starts_at == on(MONDAY, "11:00")
    assert draft.content.professionals == (somebody(1).id, somebody(2).id)
    assert lanes_with(draft, Ghost(1, 660, 690), LANES, BY) == [(1, 2)]


def test_in_another_room_it_takes_that_room():
    rooms = [Lane(MONDAY, uuid4()), Lane(MONDAY, uuid4())]
    entry = an_entry(room_id=RoomId(rooms[0].who))
    taken = Held(Grip.MOVE, Ghost(0, 600, 630), rooms[0], 0, entry)
    draft = draft_of(taken, Ghost(1, 600, 630), rooms, Columns.ROOMS, PARIS)
    assert draft.content.room_id == rooms[1].who
    assert draft.content.professionals == entry.professionals
    assert lanes_with(draft, Ghost(1, 600, 630), rooms, Columns.ROOMS) == [(1, 1)]


def test_what_is_lengthened_keeps_the_end_that_is_not_held():
    entry = an_entry("10:05", "10:30")
    ghost = Ghost(0, 605, 645)
    draft = draft_of(held(Grip.END, 605, 630, entry=entry), ghost, LANES, BY, PARIS)
    assert (draft.starts_at, draft.ends_at) == (entry.starts_at, on(MONDAY, "10:45"))


def test_the_hour_that_is_missing_in_march_is_read_one_hour_later():
    sunday = date(2027, 3, 28)
    lanes = [Lane(sunday, somebody(0).id)]
    draft = draft_of(
        Held(Grip.NEW, Ghost(0, 150, 180), lanes[0]), Ghost(0, 150, 180), lanes, BY, PARIS
    )
    assert draft.starts_at.astimezone(PARIS).strftime("%H:%M") == "03:30"
    assert draft.ends_at - draft.starts_at == timedelta(minutes=30)


def test_a_new_one_is_with_whom_its_column_is():
    draft = draft_of(held(Grip.NEW), Ghost(2, 600, 630), LANES, BY, PARIS)
    assert draft.content.professionals == (somebody(2).id,)
