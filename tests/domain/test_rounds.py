"""The order of a round, its hours, what travel is counted: rules without a file."""

import random
import time as clock
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.round_gathering import clusters, label_of, leaving, read_point
from coordo_desktop.domain.round_order import laid, proposed
from coordo_desktop.domain.round_routing import routed
from coordo_desktop.domain.round_timing import Stop, Travel, timed
from coordo_desktop.domain.round_windows import read_hour, read_window
from coordo_desktop.domain.rounds import BadHour, BadPoint, Point, Round, Visit
from coordo_desktop.domain.travel import FLAT_MINUTES, metres_between, minutes_between, straight

PARIS = ZoneInfo("Europe/Paris")
HERE = Point(latitude=43.25, longitude=-1.0)
RULES = AgendaSettings()


def a_stop(number: int, **fields) -> Stop:
    base = {"point": Point(latitude=43.25 + number / 100, longitude=-1.0), "minutes": 10}
    return Stop(id=AppointmentId(UUID(int=number)), **{**base, **fields})


def a_visit(number: int, **fields) -> Visit:
    base = {
        "appointment_id": AppointmentId(UUID(int=number)), "version": 1, "position": number,
        "patient_id": PatientId(uuid4()), "patient": f"P{number}",
        "starts_at": datetime(2026, 11, 24, 7, 0, tzinfo=UTC),
        "ends_at": datetime(2026, 11, 24, 7, 10, tzinfo=UTC),
        "point": Point(latitude=43.25 + number / 100, longitude=-1.0),
    }  # fmt: skip
    return Visit(**{**base, **fields})


def a_round(*visits: Visit, on: date = date(2026, 11, 24), leaves_at: time = time(8)) -> Round:
    at = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
    return Round(
        id=RoundId(uuid4()), professional_id=ProfessionalId(uuid4()), on=on, leaves_at=leaves_at,
        starts_at=at, ends_at=at, visits=visits, start=HERE,
    )  # fmt: skip


def many(seed: int, windows: bool) -> list[Stop]:
    chance = random.Random(seed)
    stops = []
    for number in range(1, 26):
        opens = chance.choice([None, 0, 60, 120]) if windows else None
        stops.append(
            a_stop(
                number,
                minutes=chance.choice([10, 15, 20]),
                point=Point(
                    latitude=43.2 + chance.random() * 0.2, longitude=-1.1 + chance.random() * 0.25
                ),
                opens=opens,
                closes=None if opens is None else opens + 400,
            )
        )
    return stops


# --- travel -----------------------------------------------------------------------------------


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres():
    north = Point(latitude=44.25, longitude=-1.0)
    assert straight(HERE, north) == pytest.approx(111_195, abs=30)
    assert straight(HERE, HERE) == 0


def test_the_way_is_the_straight_line_times_the_detour_at_the_speed_plus_the_stop():
    far = Point(latitude=43.25 + 10_000 / 111_195 / 1.3, longitude=-1.0)
    assert metres_between(HERE, far, RULES) == pytest.approx(10_000, abs=5)
    assert minutes_between(HERE, far, RULES) == 14 + RULES.stop  # 13.3 minutes driven


def test_a_place_that_is_not_known_costs_the_flat_rate_and_no_metres():
    assert minutes_between(HERE, None, RULES) == FLAT_MINUTES
    assert metres_between(None, HERE, RULES) == 0


# --- the hours --------------------------------------------------------------------------------


def test_two_people_under_one_roof_are_no_travel():
    travel = Travel(HERE, RULES)
    way = timed([a_stop(1, home="a"), a_stop(2, home="a", point=a_stop(1).point)], travel)
    assert way.legs[1].travel == 0
    assert way.legs[1].starts == way.legs[0].ends


def test_one_waits_for_a_window_and_is_late_after_it():
    travel = Travel(HERE, RULES)
    way = timed([a_stop(1, opens=60), a_stop(2, closes=30)], travel)
    assert way.legs[0].starts == 60
    assert way.legs[0].waits == 60 - way.legs[0].travel
    assert way.legs[1].late == way.legs[1].starts - 30
    assert not way.feasible


def test_a_round_counts_from_the_local_hour_it_leaves_on_the_night_clocks_change():
    october = date(2026, 10, 25)
    one = laid(a_round(a_visit(1), on=october, leaves_at=time(1, 30)), RULES, PARIS)
    assert one.starts_at == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    assert one.visits[0].starts_at - one.starts_at == one.visits[0].ends_at - (
        one.starts_at + (one.visits[0].ends_at - one.visits[0].starts_at)
    )
    march = laid(a_round(a_visit(1), on=date(2026, 3, 29), leaves_at=time(2, 30)), RULES, PARIS)
    assert march.starts_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)  # read as half past three


# --- the order --------------------------------------------------------------------------------


@pytest.mark.parametrize("windows", [False, True])
def test_a_round_of_25_is_put_in_a_shorter_order_within_two_seconds(windows):
    stops, travel = many(1, windows), Travel(HERE, RULES)
    routed(stops[:3], travel, seconds=0.01)  # the library is loaded once
    began = clock.perf_counter()
    found = routed(stops, travel, seconds=0.3)
    assert clock.perf_counter() - began < 2
    by_id = {stop.id: stop for stop in stops}
    assert sorted(found.order, key=str) == sorted(by_id, key=str)
    assert found.broken == ()
    way = timed([by_id[one] for one in found.order], travel)
    assert way.feasible
    assert way.metres < timed(stops, travel).metres


@given(
    numbers=st.lists(st.integers(1, 30), min_size=2, max_size=6, unique=True),
    bounds=st.lists(st.tuples(st.integers(0, 90), st.integers(60, 240)), min_size=6, max_size=6),
)
@settings(max_examples=12, deadline=None)
def test_the_order_proposed_is_never_longer_than_a_feasible_one_that_was_typed(numbers, bounds):
    visits = [
        a_visit(
            number,
            window_from=time(8 + opens // 60, opens % 60),
            window_to=time(8 + (opens + wide) // 60, (opens + wide) % 60),
        )
        for number, (opens, wide) in zip(numbers, bounds, strict=False)
    ]
    one = laid(a_round(*visits), RULES, PARIS)
    proposal = proposed(one, RULES, PARIS, seconds=0.02)
    assert sorted(proposal.order, key=str) == sorted(one.order, key=str)
    late = sum(each.late for each in one.visits)
    if not late:
        assert proposal.broken == ()
        assert proposal.travel <= one.travel
        assert proposal.metres <= one.metres
    assert sum(each.late for each in proposal.visits) <= late


def test_the_window_that_no_order_reaches_is_named_with_how_late_it_would_be():
    far = Point(latitude=43.65, longitude=-1.0)
    hopeless = a_visit(9, point=far, window_to=time(8, 20))
    one = laid(a_round(a_visit(1), a_visit(2), hopeless), RULES, PARIS)
    proposal = proposed(one, RULES, PARIS, seconds=0.05)
    (broken,) = proposal.broken
    assert broken.patient == "P9"
    assert proposal.order[0] == hopeless.appointment_id  # first, and late all the same
    assert broken.late == minutes_between(HERE, far, RULES) - 20


def test_what_was_made_comes_first_and_the_rest_goes_on_from_there():
    made = a_visit(5, done_at=datetime(2026, 11, 24, 7, 20, tzinfo=UTC))
    one = laid(a_round(a_visit(1), made, a_visit(9), a_visit(2), a_visit(8)), RULES, PARIS)
    proposal = proposed(one, RULES, PARIS, seconds=0.05)
    assert proposal.order[0] == made.appointment_id
    assert proposal.travel < proposal.travel_before
    assert proposal.visits[0].starts_at == made.starts_at


# --- gathering and reading --------------------------------------------------------------------


def test_visits_two_hours_apart_make_two_rounds_the_last_of_which_is_called_evening():
    late = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    evening = a_visit(3, starts_at=late, ends_at=late)
    first, second = clusters([evening, a_visit(1, town="64120 Ostabat-Asme"), a_visit(2)])
    assert [one.patient for one in first] == ["P1", "P2"]
    assert label_of(first, PARIS) == "Ostabat-Asme"
    assert label_of(second, PARIS) == "soir"


def test_one_leaves_in_time_for_the_first_on_a_multiple_of_five():
    assert leaving(a_visit(1), HERE, RULES, PARIS) == time(7, 55)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("43,2531 -1,0684", (43.2531, -1.0684)),
        ("43.2531, -1.0684", (43.2531, -1.0684)),
        ("43.2531N 1.0684O", (43.2531, -1.0684)),
        ("-20.9 55.5", (-20.9, 55.5)),
    ],
)
def test_coordinates_are_read_as_they_are_pasted(typed, read):
    point = read_point(typed)
    assert (point.latitude, point.longitude) == read


@pytest.mark.parametrize("typed", ["Ostabat", "43.25", "-1.06 43.25", "0 0", "99 199"])
def test_coordinates_that_are_not_a_place_here_are_refused(typed):
    with pytest.raises(BadPoint):
        read_point(typed)


def test_nothing_typed_is_no_point_and_no_window():
    assert read_point("  ") is None
    assert read_window("") == (None, None)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("8h-9h30", (time(8), time(9, 30))),
        ("entre 8h et 9h", (time(8), time(9))),
        ("avant 9h", (None, time(9))),
        ("après 14:05", (time(14, 5), None)),
        ("dès 7h", (time(7), None)),
        ("before 9h", (None, time(9))),
        ("between 8h and 9h30", (time(8), time(9, 30))),
    ],
)
def test_a_window_is_read_as_it_is_said(typed, read):
    assert read_window(typed) == read


@pytest.mark.parametrize("typed", ["vers midi", "25h", "8h70", "8-9-10"])
def test_an_hour_that_is_not_one_is_refused(typed):
    with pytest.raises(BadHour):
        read_hour(typed)
    with pytest.raises(BadHour):
        read_window(typed)
