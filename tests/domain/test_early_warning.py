"""NEWS2: every edge of its table, the vectors of reference 4.12, and the moment it is made of."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.early_warning import (
    INPUTS,
    VERSION,
    WINDOW,
    WarningBand,
    WarningGap,
    band,
    early_warning,
    points,
    score,
)
from coordo_desktop.domain.measurements import Measure
from transmission_builders import NINE, a_value

RATE, SAT, AIR = Measure.RESPIRATORY_RATE, Measure.SATURATION, Measure.OXYGEN
HIGH, PULSE = Measure.SYSTOLIC, Measure.PULSE
AWAKE, HEAT = Measure.CONSCIOUSNESS, Measure.TEMPERATURE
WELL = {RATE: 18, SAT: 97, AIR: 0, HIGH: 120, PULSE: 80, AWAKE: 0, HEAT: 37.0}
# (measure, value, points), both sides of every edge of the table.
EDGES = [
    *((RATE, v, p) for v, p in (
        (1, 3), (8, 3), (9, 1), (11, 1), (12, 0), (20, 0), (21, 2), (24, 2), (25, 3), (60, 3))),
    *((SAT, v, p) for v, p in (
        (70, 3), (91, 3), (92, 2), (93, 2), (94, 1), (95, 1), (96, 0), (100, 0))),
    *((HIGH, v, p) for v, p in (
        (60, 3), (90, 3), (91, 2), (100, 2), (101, 1), (110, 1), (111, 0), (219, 0), (220, 3),
        (260, 3))),
    *((PULSE, v, p) for v, p in (
        (30, 3), (40, 3), (41, 1), (50, 1), (51, 0), (90, 0), (91, 1), (110, 1), (111, 2),
        (130, 2), (131, 3), (190, 3))),
    *((HEAT, v, p) for v, p in (
        (33.0, 3), (35.0, 3), (35.1, 1), (36.0, 1), (36.1, 0), (38.0, 0), (38.1, 1), (39.0, 1),
        (39.1, 2), (41.0, 2))),
    *((AIR, v, p) for v, p in ((0, 0), (0.5, 2), (15, 2))),
    *((AWAKE, v, p) for v, p in ((0, 0), (1, 3), (2, 3), (3, 3), (4, 3))),
]  # fmt: skip


@pytest.mark.parametrize(("measure", "value", "given_points"), EDGES)
def test_every_edge_of_the_table(measure, value, given_points):
    assert points(measure, value) == given_points


@pytest.mark.parametrize(
    ("value", "oxygen", "given_points"),
    [
        (83, False, 3), (84, False, 2), (85, False, 2), (86, False, 1), (87, False, 1),
        (88, False, 0), (92, False, 0), (93, False, 0), (100, False, 0),
        (83, True, 3), (84, True, 2), (85, True, 2), (86, True, 1), (87, True, 1), (88, True, 0),
        (92, True, 0), (93, True, 1), (94, True, 1), (95, True, 2), (96, True, 2), (97, True, 3),
    ],
)  # fmt: skip
def test_every_edge_of_scale_two(value, oxygen, given_points):
    assert points(SAT, value, scale=2, oxygen=oxygen) == given_points


def test_values_between_two_steps_are_rounded_as_the_table_is_written():
    assert points(RATE, 8.4) == 3
    assert points(RATE, 8.5) == 1
    assert points(HEAT, 38.04) == 0
    assert points(HEAT, 38.05) == 1
    assert points(PULSE, 90.5) == 1


def test_the_vectors_of_the_reference():
    well = score(WELL)
    assert (well.value, well.band, well.single_three, well.version) == (
        0, WarningBand.LOW, False, VERSION,
    )  # fmt: skip
    ill = score({RATE: 22, SAT: 93, AIR: 2, HIGH: 105, PULSE: 112, AWAKE: 0, HEAT: 38.5})
    assert (ill.value, ill.band) == (10, WarningBand.HIGH)
    assert [ill.points[each] for each in INPUTS] == [2, 2, 2, 1, 2, 0, 1]
    two = score({**WELL, SAT: 96, AIR: 2}, scale=2)
    assert (two.points[SAT], two.points[AIR], two.value) == (2, 2, 4)


@pytest.mark.parametrize(
    ("total", "found"),
    [(0, "low"), (4, "low"), (5, "medium"), (6, "medium"), (7, "high"), (20, "high")],
)
def test_the_bands_of_the_total(total, found):
    assert band(total) is WarningBand(found)


def test_a_single_three_is_told_whatever_the_total():
    found = score({**WELL, AWAKE: 2})
    assert (found.value, found.band, found.single_three) == (3, WarningBand.LOW, True)
    assert not score({**WELL, RATE: 21, PULSE: 91}).single_three


@given(st.sets(st.sampled_from(INPUTS), min_size=1))
def test_without_one_of_its_inputs_there_is_no_score(gone):
    found = score({measure: value for measure, value in WELL.items() if measure not in gone})
    assert found.value is None
    assert found.band is None
    assert set(found.missing) == gone
    assert found.gap is WarningGap.MISSING


@given(
    st.fixed_dictionaries(
        {
            RATE: st.integers(3, 60), SAT: st.integers(50, 100), AIR: st.integers(0, 15),
            HIGH: st.integers(50, 260), PULSE: st.integers(25, 200), AWAKE: st.integers(0, 4),
            HEAT: st.floats(32, 42),
        }
    ),
    st.sampled_from([1, 2]),
)  # fmt: skip
def test_the_total_is_the_sum_of_its_parts(values, scale):
    found = score(values, scale=scale)
    assert found.value == sum(found.points.values())
    assert 0 <= found.value <= 20
    assert found.single_three == (3 in found.points.values())


def taken(at, **others):
    return [a_value(measure, value, at) for measure, value in {**WELL, **others}.items()]


def test_inputs_of_one_moment_only_make_a_score():
    spread = [
        a_value(measure, value, NINE + timedelta(minutes=5 * place))
        for place, (measure, value) in enumerate(WELL.items())
    ]
    assert early_warning(spread, 80).value == 0
    late = [*spread[:-1], a_value(HEAT, 37.0, NINE + WINDOW + timedelta(minutes=26))]
    found = early_warning(late, 80)
    assert found.value is None
    assert found.at == late[-1].at
    assert RATE in found.missing
    assert HEAT not in found.missing


def test_the_last_complete_moment_is_told_with_what_came_since():
    since = a_value(PULSE, 130, NINE + timedelta(hours=3))
    found = early_warning([*taken(NINE), since], 80)
    assert (found.value, found.at, found.newer) == (0, NINE, True)
    again = [a_value(m, v, NINE + timedelta(hours=4)) for m, v in {**WELL, PULSE: 95}.items()]
    found = early_warning([*taken(NINE), since, *again], 80)
    assert (found.value, found.newer) == (1, False)


def test_the_last_of_two_readings_of_one_moment_counts():
    corrected = a_value(PULSE, 131, NINE)
    assert early_warning([*taken(NINE), corrected], 40).value == 3


@pytest.mark.parametrize(
    ("age", "gap"), [(15, WarningGap.TOO_YOUNG), (None, WarningGap.AGE_UNKNOWN)]
)
def test_the_score_is_for_adults(age, gap):
    found = early_warning(taken(NINE), age)
    assert (found.value, found.gap) == (None, gap)
    assert early_warning(taken(NINE), 16).value == 0


def test_nothing_measured_lacks_everything():
    assert early_warning([], 50).missing == INPUTS
