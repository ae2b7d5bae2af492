"""What is typed for the moments of the day is read as meant, or refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.dosing import Dosing, DosingUnclear, dosing_line, quantity, read_dosing


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("1 0 1 0", "1-0-1-0"),
        ("1-0-1-0", "1-0-1-0"),
        ("1 0 1", "1-0-1-0"),
        ("1", "1-0-0-0"),
        ("½-0-1/2", "½-0-½-0"),
        ("1 ½ 0 0 1", "1½-0-0-1"),
        ("0,5 0 0 0.25", "½-0-0-¼"),
        ("12 8 10 0", "12-8-10-0"),
        ("sb", "sb"),
        ("1 sb", "sb 1"),
        ("SB 1 max 3", "sb 1 max 3"),
        ("si besoin 2 max 8/jour", "sb 2 max 8"),
        ("1 0 0 1 sb 1 max 4", "1-0-0-1 sb 1 max 4"),
        ("", ""),
    ],
)
def test_a_line_is_read_and_written_back(typed, line):
    assert dosing_line(read_dosing(typed)) == line


@pytest.mark.parametrize("typed", ["1 1", "abc", "1 2 3 4 5", "1//2", "1000", "sb max", "1 x"])
def test_what_says_nothing_safe_is_refused(typed):
    with pytest.raises(DosingUnclear):
        read_dosing(typed)


def test_two_numbers_are_told_apart_from_nonsense():
    with pytest.raises(DosingUnclear) as refused:
        read_dosing("1 1")
    assert refused.value.typed == 2


_UNITS = st.sampled_from([0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.25, 10, 12, 40])


@settings(max_examples=150, deadline=None)
@given(_UNITS, _UNITS, _UNITS, _UNITS, st.booleans(), _UNITS, _UNITS)
def test_every_dosing_reads_back_as_it_was(morning, noon, evening, bedtime, needed, units, most):
    dosing = Dosing(
        morning=morning,
        noon=noon,
        evening=evening,
        bedtime=bedtime,
        as_needed=needed,
        needed=units if needed else 0,
        most=most if needed else 0,
    )
    assert read_dosing(dosing_line(dosing)) == dosing


def test_halves_and_quarters_are_signs_and_the_rest_figures():
    assert [quantity(each) for each in (0, 0.5, 1.25, 2.75, 1 / 3, 2.4)] == [
        "0", "½", "1¼", "2¾", "⅓", "2,4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "typed", ["-1-0-0-0", "- 1 0 0", "-1", "1--1-0", "1 -1 0", "sb -1", "−1 0 0"]
)
def test_nothing_is_taken_less_than_never(typed):
    with pytest.raises(DosingUnclear):
        read_dosing(typed)


@pytest.mark.parametrize("typed", ["1-0-0", "1 - 0 - 0", "1 0 0", "1–0–0"])
def test_a_dash_between_numbers_is_no_sign(typed):
    assert read_dosing(typed) == Dosing(morning=1)
