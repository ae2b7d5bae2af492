"""Fewer trips, over random weeks: nothing is proposed that leaves a trip behind it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import day_of, local
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.trips import (
    Stop,
    candidates,
    household_of,
    key_of,
    spared,
    starts_beside,
)
from coordo_desktop.domain.waiting import TripReason
from proof_support import asked

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2027, 3, 22)
HOUSES = ("2 rue du Bourg", "5 chemin du Moulin", "")
VILLAGES = ("64437", "64493", "")


@st.composite
def a_stop(draw, number):
    patient = draw(st.integers(1, 5))
    return Stop(
        number=number,
        whose=patient,
        main=draw(st.integers(1, 2)),
        on=TODAY + timedelta(days=draw(st.integers(0, 9))),
        minute=draw(st.integers(8, 18)) * 60 + 15,
        place=draw(st.sampled_from(list(AppointmentPlace)[:3])),
        state=draw(st.sampled_from(list(AppointmentState))),
        kind=draw(st.sampled_from([AppointmentKind.CARE, AppointmentKind.CONSULTATION])),
        stays=draw(st.integers(0, 3)) == 0,
        in_round=draw(st.integers(0, 6)) == 0,
        household=household_of(HOUSES[patient % 3], "64120", "Ostabat"),
        village=VILLAGES[patient % 3],
    )


weeks = st.integers(0, 14).flatmap(
    lambda many: st.tuples(*(a_stop(number) for number in range(many)))
)


def _trips(stops, reason):
    """The trips of a week, counted by hand: who goes where, on which day."""
    found = set()
    for stop in stops:
        where = {
            TripReason.SAME_PATIENT: stop.whose,
            TripReason.HOUSEHOLD: stop.household,
            TripReason.VILLAGE: stop.village,
        }[reason]
        if not stop.state.open or stop.place is AppointmentPlace.REMOTE or not where:
            continue
        if stop.home:
            found.add(("home", where, stop.main, stop.on))
        elif reason is not TripReason.VILLAGE:
            found.add(("practice", where, stop.on))
    return found


@settings(max_examples=asked(60, 10_000), deadline=None)
@given(weeks)
def test_every_proposal_spares_one_trip_and_moves_only_what_may(stops):
    for one in candidates(stops, TODAY):
        moved, anchor = one.moved, one.anchor
        assert not moved.stays
        assert moved.state in {AppointmentState.PLANNED, AppointmentState.CONFIRMED}
        assert 0 < abs((moved.on - anchor.on).days) <= 5
        assert min(moved.on, anchor.on) > TODAY
        then = [replace(stop, on=anchor.on) if stop is moved else stop for stop in stops]
        assert len(_trips(then, one.reason)) == len(_trips(stops, one.reason)) - 1


@settings(max_examples=asked(20, 2_000), deadline=None)
@given(weeks, st.randoms())
def test_the_order_of_the_file_changes_nothing(stops, random):
    shuffled = list(stops)
    random.shuffle(shuffled)
    told = [(one.moved.number, one.anchor.number) for one in candidates(stops, TODAY)]
    again = [(one.moved.number, one.anchor.number) for one in candidates(shuffled, TODAY)]
    assert told == again
    assert len(told) == len(set(told))


def _appointment(at, minutes, place=AppointmentPlace.PRACTICE, window=(None, None)):
    return Appointment(
        id=AppointmentId(uuid4()),
        starts_at=at,
        ends_at=at + timedelta(minutes=minutes),
        content=AppointmentContent(place=place, window_from=window[0], window_to=window[1]),
    )


@settings(max_examples=asked(40, 10_000), deadline=None)
@given(
    st.integers(0, 24 * 60),
    st.sampled_from([5, 15, 30, 60]),
    st.sampled_from([10, 45, 90]),
    st.sampled_from([(None, None), (time(8), time(12)), (time(14), None)]),
    st.sampled_from([AppointmentPlace.PRACTICE, AppointmentPlace.HOME]),
)
def test_times_tried_stay_in_the_day_the_window_and_clear_of_the_anchor(
    minute, lasts, anchor_lasts, window, place
):
    gap = timedelta(minutes=7)
    night = datetime(2027, 3, 27, 23, tzinfo=UTC)  # midnight in Paris; clocks change at two
    anchor = _appointment(night + timedelta(minutes=minute), anchor_lasts)
    moved = _appointment(night + timedelta(days=3), lasts, place, window)
    for start in starts_beside(moved, anchor, gap, PARIS):
        end = start + moved.lasts
        assert day_of(start, PARIS) == day_of(anchor.starts_at, PARIS)
        assert start >= anchor.ends_at + gap or end <= anchor.starts_at - gap
        assert local(start, PARIS).minute % 5 == 0
        if window[0] is not None:
            assert window[0] <= local(start, PARIS).time()
        if window[1] is not None:
            assert local(end, PARIS).time() <= window[1]


def _way(one, other):
    if one is None or other is None:
        return 0
    return round(abs(one.latitude - other.latitude) * 100)


@pytest.mark.parametrize(
    ("reason", "home", "expected"),
    [
        (TripReason.HOUSEHOLD, 43.1, 20),  # there and back
        (TripReason.VILLAGE, 43.1, 20),  # the anchor is on the way
        (TripReason.VILLAGE, 42.9, 0),  # the other way: nothing is spared
    ],
)
def test_what_is_spared_is_the_way_less_the_detour(reason, home, expected):
    practice, moved, anchor = (Point(latitude=one, longitude=0) for one in (43.0, home, 43.2))
    assert spared(reason, practice, moved, anchor, _way) == expected


def test_the_key_of_two_is_the_same_both_ways_and_changes_when_one_moves():
    at = datetime(2026, 11, 30, 9, tzinfo=UTC)
    one, other = _appointment(at, 30), _appointment(at + timedelta(days=1), 30)
    assert key_of(one, other) == key_of(other, one)
    assert key_of(replace(one, starts_at=at + timedelta(hours=1)), other) != key_of(one, other)


def test_an_address_makes_a_household_only_when_it_is_known():
    assert household_of("", "64120", "Ostabat") == ""
    assert household_of("2, Rue du BOURG", "64120", "Ostabat") == household_of(
        "2 rue du bourg", "64120", "OSTABAT"
    )
    assert household_of("2 rue du Bourg", "64120", "Ostabat") != household_of(
        "2 rue du Bourg", "64120", "Juxue"
    )
