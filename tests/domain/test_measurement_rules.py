"""Bounds by age, what is asked about or refused, the record's own entry, curves and history."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.measurement_bounds import (
    AGE_BOUNDS,
    AgeBand,
    Origin,
    age_band,
    bounds_for,
    flat,
)
from coordo_desktop.domain.measurement_checks import (
    LIMITS,
    DoubtfulValue,
    ImpossibleValue,
    MeasuredBeforeBirth,
    MeasuredLater,
    NoValue,
    check_instant,
    check_values,
    far_from_last,
)
from coordo_desktop.domain.measurement_entry import Verdict, read_entry, read_value
from coordo_desktop.domain.measurement_free import FreeMeasure, free_measure, measured_of
from coordo_desktop.domain.measurement_history import (
    State,
    bmi,
    bmi_points,
    last_lines,
)
from coordo_desktop.domain.measurement_lines import RESERVED, Doubt, sure_values
from coordo_desktop.domain.measurement_moments import read_moment
from coordo_desktop.domain.measurement_scale import (
    bounds_figure,
    day_graduations,
    gaps,
    graduations,
    labelled,
    value_span,
)
from coordo_desktop.domain.measurements import (
    DEFAULT_BOUNDS,
    POSSIBLE,
    STORED,
    Bounds,
    Measure,
    values_text,
)
from coordo_desktop.domain.partial_dates import PartialDate
from measurement_builders import a_curve, a_point, pressures
from transmission_builders import NINE

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=PARIS)


# --- ages and bounds --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("2026-11-23", "newborn"), ("2026-10-27", "newborn"), ("2026-10-26", "infant"),
        ("2024-11-24", "infant"), ("2024-11-23", "child"), ("2014-11-24", "child"),
        ("2014-11-23", "adolescent"), ("2008-11-24", "adolescent"), ("2008-11-23", "adult"),
        ("1951-11-24", "adult"), ("1951-11-23", "elderly"), ("2026", "infant"),
    ],
)  # fmt: skip
def test_the_age_decides_the_band(born, band):
    assert age_band(PartialDate.from_iso(born), date(2026, 11, 23)) is AgeBand(band)


def test_an_unknown_age_is_an_adult():
    assert age_band(None, date(2026, 11, 23)) is AgeBand.ADULT


def test_the_patient_comes_before_the_practice_and_the_practice_before_the_age():
    pulse, own = Measure.PULSE, FreeMeasure("Mollet D", "cm")
    assert bounds_for(AgeBand.CHILD, {}, {})[pulse].bounds == AGE_BOUNDS[AgeBand.CHILD][pulse]
    everyone = {(pulse, None): Bounds(55, 105)}
    found = bounds_for(AgeBand.CHILD, everyone, {})[pulse]
    assert (found.bounds, found.origin) == (Bounds(55, 105), Origin.PRACTICE)
    by_age = {(pulse, AgeBand.CHILD): Bounds(70, 130), **everyone}
    assert bounds_for(AgeBand.CHILD, by_age, {})[pulse].bounds == Bounds(70, 130)
    assert bounds_for(AgeBand.ADULT, by_age, {})[pulse].bounds == Bounds(55, 105)
    decided = bounds_for(AgeBand.CHILD, by_age, {pulse: Bounds(None, 120), own: Bounds(None, 35)})
    assert (decided[pulse].bounds, decided[pulse].origin) == (Bounds(None, 120), Origin.PATIENT)
    assert decided[own].bounds == Bounds(None, 35)
    assert own not in flat(decided)


@given(
    st.sampled_from(list(AgeBand)),
    st.dictionaries(
        st.tuples(st.sampled_from(STORED), st.one_of(st.none(), st.sampled_from(list(AgeBand)))),
        st.builds(Bounds, st.floats(0, 10), st.floats(11, 20)),
        max_size=6,
    ),
    st.dictionaries(
        st.sampled_from(STORED), st.builds(Bounds, st.floats(0, 10), st.floats(11, 20)), max_size=4
    ),
)
def test_the_first_that_speaks_of_a_measure_decides(age, practice, patient):
    found = bounds_for(age, practice, patient)
    for measure in STORED:
        wanted = patient.get(measure) or practice.get((measure, age))
        wanted = wanted or practice.get((measure, None)) or AGE_BOUNDS[age].get(measure)
        assert (found[measure].bounds if measure in found else None) == wanted


def test_every_table_of_usual_values_is_possible():
    assert AGE_BOUNDS[AgeBand.ADULT] == DEFAULT_BOUNDS
    for table in AGE_BOUNDS.values():
        for measure, bounds in table.items():
            for end in (bounds.low, bounds.high):
                assert end is None or POSSIBLE[measure].hold(end)


def test_what_is_likely_is_within_what_can_be():
    assert set(LIMITS) == set(STORED)
    for measure in STORED:
        for end in (POSSIBLE[measure].low, POSSIBLE[measure].high):
            assert end is None or LIMITS[measure].hold(end)


# --- asked about, refused ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        [(Measure.PULSE, 780)], [(Measure.TEMPERATURE, 73)], [(Measure.SATURATION, 101)],
        [(Measure.SYSTOLIC, 80), (Measure.DIASTOLIC, 130)], [(Measure.PULSE, float("nan"))],
        [(Measure.WEIGHT, float("inf"))], [(Measure.CONSCIOUSNESS, 1.5)], [(Measure.BMI, 24)],
    ],
)  # fmt: skip
def test_the_impossible_is_refused_even_confirmed(values):
    for confirmed in (False, True):
        with pytest.raises(ImpossibleValue) as refused:
            check_values(values, confirmed=confirmed)
        assert values[0][0].value in refused.value.measures


@pytest.mark.parametrize(
    "values",
    [
        [(Measure.PULSE, 310)], [(Measure.TEMPERATURE, 24)], [(Measure.SATURATION, 35)],
        [(Measure.SYSTOLIC, 90), (Measure.DIASTOLIC, 90)], [(Measure.WEIGHT, 420)],
    ],
)  # fmt: skip
def test_the_unlikely_is_asked_about_then_kept(values):
    with pytest.raises(DoubtfulValue) as asked:
        check_values(values, confirmed=False)
    assert not isinstance(asked.value, ImpossibleValue)
    assert asked.value.measures
    check_values(values, confirmed=True)


def test_a_refusal_says_which_measures_never_their_values():
    with pytest.raises(DoubtfulValue) as asked:
        check_values([(Measure.PULSE, 777)], confirmed=False)
    assert "777" not in f"{asked.value!r} {asked.value}"


def test_nothing_or_the_same_twice_is_refused():
    with pytest.raises(NoValue):
        check_values([], confirmed=True)
    with pytest.raises(InvalidField):
        check_values([(Measure.PULSE, 70), (Measure.PULSE, 71)], confirmed=True)


def test_a_weight_far_from_the_last_is_asked_about():
    last = {Measure.WEIGHT: 70.6}
    assert far_from_last([(Measure.WEIGHT, 7.06)], last) == ("weight",)
    assert far_from_last([(Measure.WEIGHT, 68.0)], last) == ()


def test_neither_tomorrow_nor_before_birth():
    born = PartialDate.from_iso("2026-11-20")
    check_instant(NOW, NOW, born)
    check_instant(NOW + timedelta(minutes=3), NOW, born)  # another clock
    with pytest.raises(MeasuredLater):
        check_instant(NOW + timedelta(minutes=20), NOW, born)
    with pytest.raises(MeasuredBeforeBirth):
        check_instant(NOW - timedelta(days=4), NOW, born)
    midnight = datetime(2026, 11, 20, 0, 30, tzinfo=PARIS).astimezone(UTC)
    check_instant(midnight, NOW, born)  # the 19th in UTC, the 20th here


# --- the line ---------------------------------------------------------------------------------


def said(line, known=()):
    entry = read_entry(line, known)
    return [item.text.replace("\u00a0", " ") for item in entry.items], entry.rest


def test_the_measures_of_the_early_warning_score_are_typed_in_the_line():
    typed = "ta 13/8 fc 78 t 37,2 sat 96 o2 2l fr 18 conscience a"
    assert said(typed) == (
        ["TA 13/8", "FC 78", "T 37,2 °C", "SpO2 96 %", "O2 2 L/min", "FR 18", "Conscience A"], "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "measure", "value"),
    [
        ("air", Measure.OXYGEN, 0), ("sat 96 air", Measure.OXYGEN, 0),
        ("en air ambiant", Measure.OXYGEN, 0), ("o2 1,5 L/min", Measure.OXYGEN, 1.5),
        ("acvpu v", Measure.CONSCIOUSNESS, 2), ("conscience P", Measure.CONSCIOUSNESS, 3),
        ("conscience : U.", Measure.CONSCIOUSNESS, 4), ("conscience c", Measure.CONSCIOUSNESS, 1),
        ("tour de taille 98 cm", Measure.WAIST, 98), ("tdt 1,02 m", Measure.WAIST, 102),
    ],
)  # fmt: skip
def test_new_measures_in_the_ways_they_are_written(typed, measure, value):
    assert dict(sure_values([typed]))[measure] == pytest.approx(value)


@pytest.mark.parametrize(
    "typed",
    [
        "n’a pas l’air bien", "prend l'air", "conscience a été altérée", "o2 16h/24",
        "sous air conditionné", "perte de conscience c'est rare",
    ],
)  # fmt: skip
def test_french_sentences_are_not_measures(typed):
    assert sure_values([typed]) == ()


def test_a_waist_is_not_a_height():
    assert sure_values(["tour de taille 98 taille 172"]) == (
        (Measure.WAIST, 98), (Measure.HEIGHT, 172),
    )  # fmt: skip


def test_a_measure_of_ones_own_is_asked_about_the_first_time_only():
    line = "périmètre mollet D 32 cm"
    (item,) = read_entry(line).items
    assert (item.verdict, item.doubt) == (Verdict.ASKED, Doubt.NEW_NAME)
    known = FreeMeasure("Périmètre mollet D", "cm")
    (item,) = read_entry("perimetre MOLLET d : 32,5", [known]).items
    assert (item.verdict, item.values) == (Verdict.KEPT, ((known, 32.5),))


def test_several_of_ones_own_among_the_others():
    texts, rest = said("fc 78 mollet d 32 cm mollet g 33 cm ; pas 4500 ; sat 96 calme")
    assert texts == ["FC 78", "Mollet d 32 cm", "Mollet g 33 cm", "Pas 4500", "SpO2 96 %"]
    assert rest == "calme"


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("fc 780", Verdict.REFUSED), ("t 73", Verdict.REFUSED), ("ta 8/13", Verdict.REFUSED),
        ("ta 13/80", Verdict.REFUSED), ("sat 196", Verdict.REFUSED), ("ta 13", Verdict.REFUSED),
        ("fc 310", Verdict.ASKED), ("ta 9/9", Verdict.ASKED), ("temp 24", Verdict.ASKED),
    ],
)  # fmt: skip
def test_what_is_impossible_must_be_written_again_what_is_unlikely_confirmed(typed, verdict):
    (item,) = read_entry(typed).items
    assert item.verdict is verdict


def test_the_name_of_a_known_measure_is_never_one_of_ones_own():
    for name in RESERVED:
        for item in read_entry(f"{name} 999999").items:
            assert item.verdict is Verdict.REFUSED


@settings(max_examples=150)
@given(st.text(alphabet="ta fc13/8,78t°csatairo2lmollet;:·%AVP\n", max_size=60) | st.text())
def test_any_line_is_read_without_harm(line):
    entry = read_entry(line)
    kept = [item for item in entry.items if item.verdict is Verdict.KEPT]
    for item in kept:
        check_values(item.values, confirmed=False)
    if kept and not entry.asks and not entry.refused:
        assert entry.values


@given(
    st.floats(0.5, 250).map(lambda value: round(value, 1)),
    st.integers(21, 299),
    st.integers(0, 4),
    st.integers(0, 15),
)
def test_what_is_shown_reads_back(weight, pulse, awake, litres):
    values = (
        (Measure.PULSE, pulse), (Measure.WEIGHT, weight), (Measure.OXYGEN, litres),
        (Measure.CONSCIOUSNESS, awake),
    )  # fmt: skip
    assert sure_values([values_text(values)]) == values


def test_a_value_is_typed_alone_when_corrected():
    assert read_value(Measure.SYSTOLIC, "13/8") == (130, 80)
    assert read_value(Measure.DIASTOLIC, "8") == (80,)
    assert read_value(Measure.PULSE, "78") == (78,)
    assert read_value(Measure.TEMPERATURE, "37,2 °C") == (37.2,)
    assert read_value(Measure.CONSCIOUSNESS, "v") == (2,)
    assert read_value(FreeMeasure("Mollet", "cm"), "32,5") == (32.5,)
    for measure, typed in (
        (Measure.PULSE, "abc"), (Measure.SYSTOLIC, "13/80"), (Measure.WEIGHT, ""),
    ):  # fmt: skip
        with pytest.raises(InvalidField):
            read_value(measure, typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("8h30", (2026, 11, 23, 8, 30)), ("08:30", (2026, 11, 23, 8, 30)),
        ("21h", (2026, 11, 22, 21, 0)),  # still to come today: yesterday evening
        ("hier 21h", (2026, 11, 22, 21, 0)), ("avant-hier 8h", (2026, 11, 21, 8, 0)),
        ("22/11 8h", (2026, 11, 22, 8, 0)), ("22/11/2025 08:05", (2025, 11, 22, 8, 5)),
        ("24/11", (2025, 11, 24, 12, 0)), ("ce matin", (2026, 11, 23, 8, 0)),
        ("il y a 2 h", (2026, 11, 23, 8, 0)), ("il y a 20 min", (2026, 11, 23, 9, 40)),
        ("aujourd’hui", (2026, 11, 23, 10, 0)), ("le 3/2/26 à 7h05", (2026, 2, 3, 7, 5)),
    ],
)  # fmt: skip
def test_moments_are_read_as_people_say_them(typed, found):
    assert read_moment(typed, NOW) == datetime(*found, tzinfo=PARIS)


def test_no_moment_is_now_and_the_unreadable_is_said():
    assert read_moment("", NOW) is None
    assert read_moment("maintenant", NOW) is None
    for typed in ("31/02 8h", "tantôt", "25h", "8h75"):
        with pytest.raises(InvalidField):
            read_moment(typed, NOW)


@given(st.text(max_size=20))
def test_any_moment_is_read_or_refused(typed):
    try:
        found = read_moment(typed, NOW)
    except InvalidField:
        return
    assert found is None or found.tzinfo is not None


def test_names_of_ones_own_are_cleaned_and_bounded():
    made = free_measure("  mollet   D ", " cm ")
    assert (made.name, made.unit) == ("Mollet D", "cm")
    assert measured_of(made.value, "Mollet D", "cm") == made
    with pytest.raises(MissingField):
        free_measure(" .. ")
    with pytest.raises(InvalidField):
        free_measure("a" * 80)


# --- curves -----------------------------------------------------------------------------------


def test_the_body_mass_index_uses_the_height_known_then():
    assert bmi(70.6, 162) == 26.9
    day = timedelta(days=1)
    weights = [a_point(60, NINE - 10 * day), a_point(70, NINE)]
    heights = [a_point(160, NINE - 20 * day), a_point(170, NINE - 5 * day)]
    found = bmi_points(weights, heights, 80)
    assert [point.value for point in found] == [bmi(60, 160), bmi(70, 170)]
    assert [point.value for point in bmi_points(weights, heights[1:], 80)] == [
        bmi(60, 170), bmi(70, 170),
    ]  # fmt: skip
    assert bmi_points(weights, [], 80) == ()
    old = [a_point(120, NINE - 300 * day)]
    assert bmi_points(weights, old, 8) == ()
    assert len(bmi_points(weights, old, 40)) == 2


def test_the_last_line_says_where_it_stands():
    limits = bounds_for(AgeBand.ADULT, {}, {})
    series = {
        Measure.PULSE: [a_point(130)],
        Measure.SATURATION: [a_point(88)],
        Measure.TEMPERATURE: [a_point(37)],
        Measure.WEIGHT: [a_point(70, NINE - timedelta(days=3)), a_point(73)],
        Measure.HEIGHT: [a_point(170)],
        Measure.SYSTOLIC: [a_point(130, second=100)],
        FreeMeasure("Mollet", "cm"): [a_point(32)],
    }
    states = {line.measure: line.state for line in last_lines(series, limits)}
    assert states == {
        Measure.PULSE: State.ABOVE,
        Measure.SATURATION: State.BELOW,
        Measure.TEMPERATURE: State.WITHIN,
        Measure.WEIGHT: State.MOVED,
        Measure.HEIGHT: State.UNBOUND,
        Measure.SYSTOLIC: State.ABOVE,  # by its diastolic
        FreeMeasure("Mollet", "cm"): State.UNBOUND,
    }
    assert last_lines(series, limits)[-1].measure == FreeMeasure("mollet", "CM")


@given(st.floats(-1000, 1000), st.floats(0.001, 500), st.integers(2, 12))
def test_graduations_are_round_and_few(low, span, most):
    found = graduations(low, low + span, most)
    assert len(found) <= 2 * most + 2
    assert all(low - 1e-6 <= each <= low + span + 1e-6 for each in found)


def test_values_written_beside_points_never_touch():
    curve = pressures(12)
    places = [float(place) for place in range(12)]
    assert labelled(curve, places, 1.0) == frozenset(range(12))
    some = sorted(labelled(curve, places, 3.0))
    assert all(b - a >= 3 for a, b in itertools.pairwise(some))
    assert {5, 11} <= set(some)  # the highest and the last
    assert labelled(a_curve(Measure.PULSE, []), [], 1.0) == frozenset()


def test_a_curve_is_broken_where_nobody_measured_for_long():
    assert gaps(pressures(12)) == frozenset()
    points = [a_point(70, NINE - timedelta(days=each)) for each in (100, 99, 98, 2, 1, 0)]
    curve = a_curve(Measure.PULSE, [70])
    broken = type(curve)(measure=Measure.PULSE, points=tuple(points))
    assert gaps(broken) == {3}


def test_bounds_and_spans_in_words_and_figures():
    assert bounds_figure(Measure.SYSTOLIC, Bounds(100, 150)) == "10 à 15"
    assert bounds_figure(Measure.SATURATION, Bounds(92, None)) == "au moins 92"
    assert bounds_figure(Measure.CONSCIOUSNESS, Bounds(None, 0)) == "A"
    assert bounds_figure(Measure.CONSCIOUSNESS, Bounds(None, 1)) == "A à C"
    assert bounds_figure(Measure.PAIN, Bounds(None, 3)) == "au plus 3"
    low, high = value_span(a_curve(Measure.PULSE, [70], bounds=Bounds(50, 110)))
    assert low < 50
    assert high > 110
    assert value_span(a_curve(Measure.PULSE, [])) == (0.0, 1.0)


def test_days_on_the_axis_are_midnights_here():
    found = day_graduations(NOW - timedelta(days=30), NOW, 8)
    assert 3 <= len(found) <= 9
    assert {(day.hour, day.minute) for day in found} == {(0, 0)}
