"""What readings tell of a fridge: limits, what is typed in two keys, times out of the limits."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.cold_chain import (
    ExtremesOutOfOrder,
    HalfDay,
    NotATemperature,
    Reading,
    ReadingDraft,
    checked,
    episodes,
    half_of,
    read_degrees,
    within,
)
from coordo_desktop.domain.ids import ReadingId, StockPlaceId

START = datetime(2026, 11, 2, 7, tzinfo=UTC)
PLACE = StockPlaceId(UUID(int=1))


def a_reading(rank, value, **more):
    at = START + timedelta(hours=11 * rank)
    return Reading(
        id=ReadingId(UUID(int=rank + 1)), place_id=PLACE, value=value, at=at, on_day=at.date(),
        half=HalfDay.MORNING, written_at=at, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("tenths", "good"), [(19, False), (20, True), (50, True), (80, True), (81, False)]
)
def test_both_limits_are_within_and_nothing_is_rounded(tenths, good):
    assert within(tenths, (20, 80)) is good


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [
        ("45", 45), ("4,5", 45), ("4.5", 45), ("5", 50), ("20", 20), ("12,0", 120), ("-12", -12),
        ("−0,4", -4), ("+8", 80), (" 8,1 °C ", 81), ("0", 0), ("08", 8),
    ],
)  # fmt: skip
def test_two_figures_are_tenths_and_one_is_whole_degrees(typed, tenths):
    assert read_degrees(typed) == tenths


@pytest.mark.parametrize("typed", ["", "chaud", "4,55", "450", "4,5,6", "99,0", "-40,1", "4 5"])
def test_what_a_fridge_cannot_show_is_refused(typed):
    with pytest.raises(NotATemperature):
        read_degrees(typed)


def test_extremes_stand_on_their_side_of_what_is_read():
    with pytest.raises(ExtremesOutOfOrder):
        checked(ReadingDraft(place_id=PLACE, value=50, low=51), START)
    with pytest.raises(ExtremesOutOfOrder):
        checked(ReadingDraft(place_id=PLACE, value=50, high=49), START)


def test_a_reading_at_one_o_clock_is_that_of_the_evening():
    assert half_of(datetime(2026, 11, 2, 12, 59).time()) is HalfDay.MORNING  # noqa: DTZ001
    assert half_of(datetime(2026, 11, 2, 13).time()) is HalfDay.EVENING  # noqa: DTZ001


def test_an_excursion_goes_from_the_last_good_reading_to_the_next():
    (told,) = episodes([a_reading(0, 50), a_reading(1, 91), a_reading(2, 96), a_reading(3, 60)])
    assert (told.since_at, told.started_at, told.ended_at) == (
        START, START + timedelta(hours=11), START + timedelta(hours=33),
    )  # fmt: skip
    assert (told.lowest, told.highest) == (91, 96)


def test_corrected_and_withdrawn_readings_say_nothing():
    told = episodes([a_reading(0, 91, replaced=True), a_reading(1, 91, void=True)])
    assert told == ()


values = st.lists(st.integers(-20, 140), max_size=25)


@settings(max_examples=60, deadline=None)
@given(values)
def test_every_reading_out_is_in_one_excursion_and_no_good_one_is(tenths):
    read = [a_reading(rank, value) for rank, value in enumerate(tenths)]
    told = episodes(read)
    for each in read:
        holding = [
            one
            for one in told
            if one.started_at <= each.at and (one.ended_at is None or each.at < one.ended_at)
        ]
        assert len(holding) == (0 if each.within else 1)
    assert sum(one.ended_at is None for one in told) == (1 if read and not read[-1].within else 0)
    assert [one.started_at for one in told] == sorted(one.started_at for one in told)
    for one in told:
        assert not within(one.lowest, (20, 80)) or not within(one.highest, (20, 80))
