"""A grid laid out without a widget: overlaps, lanes, clocks that change, what is under a point."""

import random
from dataclasses import replace
from datetime import date, time, timedelta
from time import process_time
from uuid import uuid4

import pytest

from agenda_view_builders import MONDAY, PARIS, a_full_week, an_agenda, an_entry, on, somebody
from coordo_desktop.domain.agenda import Columns, Span
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentState
from coordo_desktop.domain.ids import AbsenceId, RoomId, RoundId
from coordo_desktop.domain.opening import Absence, OpeningDay, Room
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.grid_board import board_of, useful_days
from coordo_desktop.ui.agenda.layout import (
    Block,
    Column,
    Lane,
    closed_spans,
    columns_of,
    lanes_of,
    scene_of,
    stack,
)
from coordo_desktop.ui.agenda.layout_grid import GridShape, Part, part_at
from coordo_desktop.ui.agenda.layout_month import cells_of
from coordo_desktop.ui.agenda.month_lines import lines_for
from coordo_desktop.ui.agenda.periods import Period

TUESDAY = MONDAY + timedelta(days=1)
BY = Columns.PROFESSIONALS


def laid(agenda, days=(MONDAY,), by=BY, **more):
    return scene_of(agenda, lanes_of(days, columns_of(agenda, by)), by, PARIS, **more)


def spans(blocks):
    return [(one.top, one.foot) for one in blocks]


def test_an_appointment_stands_in_the_lane_of_each_of_its_people():
    both = an_entry("12:30", "13:45", who=(0, 1))
    scene = laid(an_agenda(an_entry("08:30", "09:00"), both))
    assert [spans(one) for one in scene.blocks] == [[(510, 540), (750, 825)], [(750, 825)]]
    assert len(scene.of(both.id)) == 2


def test_overlapping_ones_stand_side_by_side_and_neighbours_do_not():
    scene = laid(
        an_agenda(
            an_entry("10:00", "11:00"), an_entry("10:30", "11:30"), an_entry("11:30", "12:00")
        )
    )
    first, second, third = scene.blocks[0]
    assert (first.place, second.place) == (0, 1)
    assert first.of == second.of == 2
    assert third.of == 1


def test_a_block_takes_the_free_columns_at_its_right():
    one, two, three = (Block(0, top, foot, an_entry()) for top, foot in ((0, 60), (0, 30), (0, 30)))
    late = Block(0, 40, 60, an_entry())
    stack([one, two, three, late])
    assert one.of == 3
    assert late.wide == 2


@pytest.mark.parametrize("seed", range(8))
def test_no_two_blocks_of_a_lane_ever_cover_each_other(seed):
    rng = random.Random(seed)
    blocks = []
    for _ in range(200):
        top = rng.randrange(0, 1300, 5)
        blocks.append(Block(0, top, top + rng.choice((5, 10, 20, 45, 90)), an_entry()))
    stack(blocks, least=12)
    for number, one in enumerate(blocks):
        for other in blocks[number + 1 :]:
            meet = one.top < max(other.foot, other.top + 12) and other.top < max(
                one.foot, one.top + 12
            )
            apart = one.place + one.wide <= other.place or other.place + other.wide <= one.place
            assert not meet or apart or one.of != other.of
        assert one.place + one.wide <= one.of


def test_two_thousand_appointments_are_laid_out_in_milliseconds():
    agenda = a_full_week()
    days = [MONDAY + timedelta(days=number) for number in range(5)]
    started = process_time()
    board = board_of(agenda, days, columns_of(agenda, BY), BY, today=MONDAY, zone=PARIS)
    assert process_time() - started < 1.5  # some fifteen milliseconds on a quiet machine
    assert sum(map(len, board.scene.blocks)) == 2000
    assert len(board.lanes) == 200


def test_visits_of_a_round_are_inside_its_block_and_alone_in_the_lane_of_the_round():
    round_id = RoundId(uuid4())
    visit = an_entry("08:15", "08:35", round_id=round_id)
    block = RoundBlock(
        id=round_id, version=1, professional_id=somebody(0).id, on=MONDAY, label="Ostabat",
        starts_at=on(MONDAY, "08:00"), ends_at=on(MONDAY, "11:30"), visits=1, done=0,
    )  # fmt: skip
    agenda = an_agenda(visit, rounds=(block,))
    assert [one.what for one in laid(agenda).blocks[0]] == [block]
    (lane,) = laid(agenda, by=Columns.ROUNDS).blocks
    assert [one.what for one in lane] == [visit]


def test_rooms_have_the_appointments_that_take_them():
    room = Room(id=RoomId(uuid4()), name="Salle 1")
    agenda = an_agenda(an_entry(room_id=room.id), an_entry("11:00", "11:30"), rooms=(room,))
    assert [spans(one) for one in laid(agenda, by=Columns.ROOMS).blocks] == [[(600, 630)]]


def test_absences_are_behind_and_cut_to_each_day():
    away = Absence(
        id=AbsenceId(uuid4()), professional_id=somebody(0).id,
        starts_at=on(MONDAY, "14:00"), ends_at=on(TUESDAY, "12:00"),
    )  # fmt: skip
    scene = laid(an_agenda(absences=(away,), days=2), days=(MONDAY, TUESDAY))
    assert [spans(one) for one in scene.behind] == [[(840, 1440)], [], [(0, 720)], []]


def test_the_cancelled_ones_are_shown_only_when_asked():
    agenda = an_agenda(an_entry(state=AppointmentState.CANCELLED))
    assert not laid(agenda).blocks[0]
    assert laid(agenda, cancelled=True).blocks[0]


def test_a_night_of_october_that_ends_before_it_began_is_not_lost():
    sunday = date(2026, 10, 25)
    start = on(sunday, "02:50")
    night = replace(an_entry(), starts_at=start, ends_at=start + timedelta(minutes=20))
    (block,) = laid(an_agenda(night, first=sunday), days=(sunday,)).blocks[0]
    assert block.foot > block.top


def test_hours_that_are_closed_or_not_ones_own_are_shaded():
    agenda = an_agenda(people=1)
    lane = Lane(MONDAY, somebody(0).id)
    assert closed_spans(agenda, lane) == [(0, 480), (1200, 1440)]
    mornings = replace(somebody(0), hours=(((time(9), time(12)),),) * 7)
    assert closed_spans(replace(agenda, people=(mornings,)), lane) == [(0, 540), (720, 1440)]
    shut = replace(agenda, days=(OpeningDay(on=MONDAY, holiday="Armistice"),))
    assert closed_spans(shut, lane) == [(0, 1440)]


def test_a_week_end_day_is_shown_when_it_is_open_or_has_something_of_these_columns():
    saturday = MONDAY + timedelta(days=5)
    days = [MONDAY + timedelta(days=number) for number in range(7)]
    columns = [Column(somebody(0).id, "NOM0")]
    quiet = an_agenda(an_entry(day=saturday, who=(1,)))
    assert useful_days(quiet, days, columns, PARIS) == days[:5]
    busy = an_agenda(an_entry(day=saturday, who=(0,)))
    assert useful_days(busy, days, columns, PARIS) == days[:6]


# --- pixels ---------------------------------------------------------------------------------------


def test_what_is_under_a_point_and_which_part_of_it():
    scene = laid(an_agenda(an_entry("10:00", "11:00")))
    shape = GridShape(lanes=2, width=600, height=600, hour=60, lane=200).scrolled(0, 480)
    left, top, wide, high = shape.box(scene.blocks[0][0])
    assert (top, high) == (shape.head + 121, 58)

    def part(y):
        found = part_at(shape, scene, left + wide / 2, y)
        return None if found is None else found[1]

    assert part(top + 1) is Part.START
    assert part(top + high / 2) is Part.BODY
    assert part(top + high - 1) is Part.END
    assert part(top + high + 3) is None
    assert part_at(shape, scene, left + 300, top + 10) is None


def test_the_headings_and_the_hours_stay_while_the_rest_scrolls():
    shape = GridShape(lanes=40, width=900, height=600, lane=80).scrolled(1200, 300)
    assert shape.lane_at(shape.axis) == 15
    assert shape.in_view() == range(15, 26)
    assert not shape.inside(10, 300)
    assert not shape.inside(300, 10)
    farthest = shape.scrolled(99_999, 99_999)
    assert farthest.left == 40 * 80 - (900 - 44)
    assert farthest.minute_at(600) == pytest.approx(1440)


# --- months and periods ---------------------------------------------------------------------------


def test_a_month_shows_whole_weeks_and_what_fits_of_each_day():
    month = Period(Span.MONTH, date(2026, 11, 23))
    assert (month.first, month.last) == (date(2026, 10, 26), date(2026, 12, 6))
    agenda = an_agenda(
        *(an_entry() for _ in range(9)), first=month.first, days=(month.last - month.first).days + 1
    )
    cells = cells_of(agenda, PARIS)
    assert len(cells) == 42
    assert len(next(one for one in cells if one.day == MONDAY).lines) == 9
    others = cells_of(agenda, PARIS, {somebody(1).id})
    assert not any(one.lines for one in others)


def told(*entries, room=4, choice=None, **more) -> list[str]:
    """What the Monday of these entries says in so many lines."""
    (cell,) = cells_of(an_agenda(*entries, **more), PARIS)
    lines, left = lines_for(cell, room, {somebody(one).id: f"NOM{one}" for one in range(2)}, choice)
    words = [
        one.said or getattr(one.what, "title", "") or getattr(one.what, "label", "")
        for one in lines
    ]
    return [*words, *([f"+ {left}"] if left else [])]


def test_a_day_of_a_month_names_what_it_has_room_for():
    assert told(an_entry(), an_entry(title="HIRIART P.")) == ["ALDAY J.", "HIRIART P."]
    assert told(an_entry(), an_entry(), room=0) == []


def test_a_full_day_of_a_month_is_told_by_the_unusual_and_by_counts():
    kinds = AppointmentKind
    consultations = [an_entry(f"{hour:02}:00", f"{hour:02}:30") for hour in range(9, 14)]
    care = [an_entry(kind=kinds.CARE)]
    visits = [an_entry("08:00", "08:20", kind=kinds.HOME_VISIT, who=(who,)) for who in (0, 1, 1)]
    meeting = an_entry("18:00", "19:00", kind=kinds.MEETING, title="RCP")
    away = Absence(
        id=AbsenceId(uuid4()), professional_id=somebody(1).id, professional="Anne NOM1",
        starts_at=on(MONDAY, "00:00"), ends_at=on(MONDAY, "23:00"),
    )  # fmt: skip
    homes = ["2 visites · NOM1", "1 visite · NOM0"]
    assert told(*consultations, *care, *visits) == ["5 consultations", "1 soin", *homes]
    assert told(*consultations, *care, *visits, meeting) == [
        "RCP", "5 consultations, 1 soin", *homes,
    ]  # fmt: skip
    full = (*consultations, *care, *visits, meeting)
    assert told(*full, absences=(away,)) == [
        "Congé · NOM1", "RCP", "5 consultations, 1 soin", "3 visites",
    ]  # fmt: skip
    assert told(*full, absences=(away,), room=3) == ["5 consultations, 1 soin", "3 visites", "+ 2"]
    assert told(*full, absences=(away,), room=1) == ["5 consultations, 1 soin"]
    chosen = consultations[2].id  # what is chosen is seen, whatever the day holds
    assert told(*full, absences=(away,), choice=chosen)[-1] == "ALDAY J."
    masked = [an_entry(masked=True, kind=kinds.MEETING) for _ in range(5)]
    assert told(*masked) == ["5 occupés"]


@pytest.mark.parametrize(
    ("span", "by", "wanted"),
    [
        (Span.DAY, 1, date(2026, 2, 1)),
        (Span.WEEK, -1, date(2026, 1, 24)),
        (Span.MONTH, 1, date(2026, 2, 28)),
        (Span.MONTH, -13, date(2024, 12, 31)),
        (Span.LIST, 1, date(2026, 2, 14)),
    ],
)
def test_the_next_period(span, by, wanted):
    assert Period(span, date(2026, 1, 31)).step(by).on == wanted
