"""Fewer trips, over random weeks: nothing is proposed that leaves a trip behind it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from uuid import UUID
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
    Participant,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId, SeriesId
from coordo_desktop.domain.local_times import day_of, local
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.trips import (
    Candidate,
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
NOW = datetime(2027, 3, 22, 9, tzinfo=UTC)  # the clocks change on the 28th
HOUSES = ("2 rue du Bourg", "5 chemin du Moulin", "")
VILLAGES = ("64437", "64493", "")


@st.composite
def a_stop(draw, number):
    patient = draw(st.integers(1, 5))
    day = draw(st.integers(0, 9))
    starts = datetime(2027, 3, 22, draw(st.integers(7, 18)), 15, tzinfo=UTC) + timedelta(days=day)
    house = HOUSES[patient % 3]
    window = draw(st.sampled_from([None, None, (8, 12)]))
    content = AppointmentContent(
        kind=draw(st.sampled_from([AppointmentKind.CARE, AppointmentKind.CONSULTATION])),
        place=draw(st.sampled_from(list(AppointmentPlace)[:3])),
        professionals=(ProfessionalId(UUID(int=draw(st.integers(1, 2)))),),
        participants=(Participant(patient_id=PatientId(UUID(int=patient))),),
        window_from=None if window is None else time(window[0]),
        window_to=None if window is None else time(window[1]),
    )
    one = Appointment(
        id=AppointmentId(UUID(int=1000 + number)),
        starts_at=starts,
        ends_at=starts + timedelta(minutes=draw(st.sampled_from([15, 30, 60]))),
        content=content,
        state=draw(st.sampled_from(list(AppointmentState))),
        series_id=SeriesId(UUID(int=9)) if draw(st.integers(0, 4)) == 0 else None,
        round_id=RoundId(UUID(int=8)) if draw(st.integers(0, 6)) == 0 else None,
    )
    return Stop(
        appointment=one,
        patient_id=PatientId(UUID(int=patient)),
        household=household_of(house, "64120", "Ostabat"),
        village=VILLAGES[patient % 3],
    )


weeks = st.integers(0, 14).flatmap(
    lambda many: st.tuples(*(a_stop(number) for number in range(many)))
)


def _trips(stops, reason, zone=PARIS):
    """The trips of a week as sets: who goes where, on which day, counted by hand."""
    found = set()
    for stop in stops:
        one = stop.appointment
        who = one.content.professionals[0]
        place = one.content.place
        if not one.state.open or place is AppointmentPlace.REMOTE:
            continue
        day = day_of(one.starts_at, zone)
        if place is AppointmentPlace.PRACTICE:
            whose = stop.household if reason is TripReason.HOUSEHOLD else stop.patient_id
            if whose:
                found.add(("practice", whose, day))
        else:
            where = {
                TripReason.SAME_PATIENT: stop.patient_id,
                TripReason.HOUSEHOLD: stop.household,
                TripReason.VILLAGE: stop.village,
            }[reason]
            if where:
                found.add(("home", where, who, day))
    return found


@settings(max_examples=asked(40, 10_000), deadline=None)
@given(weeks)
def test_every_proposal_spares_one_trip_and_moves_only_what_may(stops):
    for one in candidates(stops, NOW, PARIS):
        moved, anchor = one.moved.appointment, one.anchor.appointment
        assert moved.series_id is None
        assert moved.round_id is None
        assert moved.state in {AppointmentState.PLANNED, AppointmentState.CONFIRMED}
        before, after = day_of(moved.starts_at, PARIS), day_of(anchor.starts_at, PARIS)
        assert before != after
        assert abs((before - after).days) <= 5
        assert min(before, after) > day_of(NOW, PARIS)
        for start in starts_beside(one, timedelta(minutes=7), PARIS)[:3]:
            there = replace(
                one.moved, appointment=replace(moved, starts_at=start, ends_at=start + moved.lasts)
            )
            then = [there if stop is one.moved else stop for stop in stops]
            assert len(_trips(then, one.reason)) == len(_trips(stops, one.reason)) - 1


@settings(max_examples=asked(25, 10_000), deadline=None)
@given(weeks)
def test_times_tried_stay_in_the_day_the_window_and_clear_of_the_anchor(stops):
    gap = timedelta(minutes=7)
    for one in candidates(stops, NOW, PARIS):
        moved, anchor = one.moved.appointment, one.anchor.appointment
        for start in starts_beside(one, gap, PARIS):
            end = start + moved.lasts
            assert day_of(start, PARIS) == day_of(anchor.starts_at, PARIS)
            assert start >= anchor.ends_at + gap or end <= anchor.starts_at - gap
            assert local(start, PARIS).minute % 5 == 0
            if moved.content.window_from is not None:
                assert moved.content.window_from <= local(start, PARIS).time()
                assert local(end, PARIS).time() <= moved.content.window_to


@settings(max_examples=asked(12, 2_000), deadline=None)
@given(weeks, st.randoms())
def test_the_order_of_the_file_changes_nothing(stops, random):
    shuffled = list(stops)
    random.shuffle(shuffled)
    told = [key_of(one) for one in candidates(stops, NOW, PARIS)]
    assert sorted(told) == sorted(key_of(one) for one in candidates(shuffled, NOW, PARIS))
    assert all(told.count(one) <= 2 for one in told)  # one or the other may move


def _stop(point, **fields):
    content = AppointmentContent(place=AppointmentPlace.HOME)
    at = datetime(2026, 11, 30, 9, tzinfo=UTC)
    one = Appointment(
        id=AppointmentId(UUID(int=1)),
        starts_at=at,
        ends_at=at + timedelta(hours=1),
        content=content,
    )
    return Stop(appointment=one, patient_id=PatientId(UUID(int=1)), point=point, **fields)


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
    practice = Point(latitude=43.0, longitude=0)
    moved = _stop(Point(latitude=home, longitude=0))
    anchor = _stop(Point(latitude=43.2, longitude=0))
    one = Candidate(moved=moved, anchor=anchor, reason=reason)
    assert spared(one, practice, _way) == expected


def test_an_address_makes_a_household_only_when_it_is_known():
    assert household_of("", "64120", "Ostabat") == ""
    assert household_of("2, Rue du BOURG", "64120", "Ostabat") == household_of(
        "2 rue du bourg", "64120", "OSTABAT"
    )
    assert household_of("2 rue du Bourg", "64120", "Ostabat") != household_of(
        "2 rue du Bourg", "64120", "Juxue"
    )
