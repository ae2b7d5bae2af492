"""What is in the way of a span, against comparing it with everything."""

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.appointments import AppointmentContent, AppointmentPlace, Participant
from coordo_desktop.domain.conflict_rules import Held, Seen, Surroundings, conflicts
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.domain.opening import Absence, AgendaSettings, Closing
from coordo_desktop.domain.rounds import Point

WHO, OTHER, ROOM, ANNE = (UUID(int=number) for number in range(4))
MONDAY = datetime(2026, 11, 30, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
BLOCKING = {ConflictKind.PROFESSIONAL, ConflictKind.ROOM, ConflictKind.PATIENT}

# Quarters of an hour over four days, up to twelve hours long.
spans = st.lists(
    st.tuples(st.integers(0, 384), st.integers(1, 48)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=12,
).map(sorted)


def at(number):
    return MONDAY + QUARTER * number


def content(**values):
    usual = {
        "professionals": (WHO,), "room_id": ROOM, "participants": (Participant(patient_id=ANNE),),
    }  # fmt: skip
    return AppointmentContent(**usual | values)


def around(**values):
    return Surroundings(zone=ZoneInfo("Europe/Paris"), **values)


@settings(max_examples=80, deadline=None)
@given(of_who=spans, of_room=spans, of_anne=spans, start=st.integers(0, 384),
       lasts=st.integers(1, 48))  # fmt: skip
def test_all_that_overlaps_is_told_and_nothing_else(of_who, of_room, of_anne, start, lasts):
    held = {
        key: tuple(Held(starts_at=at(a), ends_at=at(b)) for a, b in each)
        for key, each in ((WHO, of_who), (ROOM, of_room))
    }
    seen = tuple(
        Seen(starts_at=at(a), ends_at=at(b), appointment_id=UUID(int=9)) for a, b in of_anne
    )
    found = conflicts(
        content(), at(start), at(start + lasts), around(holds=held, seen={ANNE: seen})
    )
    told = sorted((one.kind, one.starts_at, one.ends_at) for one in found if one.kind in BLOCKING)
    expected = sorted(
        (kind, at(a), at(b))
        for kind, each in (
            (ConflictKind.PROFESSIONAL, of_who),
            (ConflictKind.ROOM, of_room),
            (ConflictKind.PATIENT, of_anne),
        )
        for a, b in each
        if a < start + lasts and start < b
    )
    assert told == expected


def test_what_asks_for_a_reason_comes_first():
    held = (Held(starts_at=at(36), ends_at=at(40)),)
    found = conflicts(content(), at(0), at(38), around(holds={WHO: held}))
    assert [one.kind for one in found] == [ConflictKind.PROFESSIONAL, ConflictKind.HOURS]


def test_a_night_over_two_days_meets_the_closing_of_either():
    closings = (Closing(id=UUID(int=7), first=MONDAY.date(), last=MONDAY.date()),)
    night = MONDAY - timedelta(hours=3), MONDAY + timedelta(hours=2)
    ends_before = MONDAY - timedelta(hours=3), MONDAY - timedelta(hours=1)  # midnight in Paris

    def kinds(span):
        told = conflicts(content(), *span, around(closings=closings))
        return [one.kind for one in told if one.kind is not ConflictKind.HOURS]

    assert kinds(night) == [ConflictKind.CLOSING]
    assert kinds(ends_before) == []


def test_only_who_is_in_it_is_away():
    away = Absence(id=UUID(int=8), professional_id=OTHER, starts_at=at(0), ends_at=at(96))
    found = conflicts(content(), at(40), at(42), around(absences=(away,)))
    assert found == ()
    both = content(professionals=(WHO, OTHER))
    (told,) = conflicts(both, at(40), at(42), around(absences=(away,)))
    assert told.kind is ConflictKind.ABSENCE


@pytest.mark.parametrize("gap", [0, 3, 15])
def test_nobody_travels_within_the_practice(gap):
    held = (Held(starts_at=at(36), ends_at=at(40)),)
    start = at(40) + timedelta(minutes=gap)
    assert conflicts(content(), start, start + QUARTER, around(holds={WHO: held})) == ()


def test_the_way_is_counted_from_where_people_are():
    here, there = Point(latitude=43.0, longitude=-1.0), Point(latitude=43.1, longitude=-1.0)
    held = (
        Held(starts_at=at(36), ends_at=at(40), place=AppointmentPlace.HOME, home=here),
        Held(starts_at=at(48), ends_at=at(50)),
    )
    known = around(
        holds={WHO: held}, homes={ANNE: there}, practice=there, settings=AgendaSettings(stop=0)
    )
    visit = content(place=AppointmentPlace.HOME, room_id=None)
    # 11.1 km, a third more by road, at 45 km/h: 20 minutes. The practice is next door.
    lacks = [
        [
            one.minutes
            for one in conflicts(visit, start, at(47), known)
            if one.kind is ConflictKind.TRAVEL
        ]
        for start in (at(40), at(41), at(42))
    ]
    assert lacks == [[20], [5], []]
