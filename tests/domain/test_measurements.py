from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.measurement_lines import Doubt, read_line, sure_values
from coordo_desktop.domain.measurements import (
    DEFAULT_BOUNDS,
    POSSIBLE,
    UNITS,
    WORDS,
    Bounds,
    Measure,
    Trend,
    last_with_trend,
    number_text,
    value_text,
    values_text,
    weight_note,
)
from transmission_builders import NINE, a_value


def read(text):
    return [measure.text.replace("\u00a0", " ") for measure in read_line(text)]


def test_one_line_holds_every_constante():
    line = "ta 13/8 fc 78 t 37,2 sat 96 poids 70,6 gly 1,8 dlr 3 fr 18 diurese 800"
    assert read(line) == [
        "TA 13/8", "FC 78", "T 37,2 °C", "SpO2 96 %", "Poids 70,6 kg", "Glycémie 1,8 g/L",
        "EN 3", "FR 18", "Diurèse 800 mL",
    ]  # fmt: skip


def test_the_line_is_understood_inside_any_text():
    text = "Vue au lit, fatiguée. TA 13,5/8,5 ; SpO2 : 96 % en air ambiant, vue en 2 jours."
    assert read(text) == ["TA 13,5/8,5", "SpO2 96 %", "Air ambiant"]
    first = read_line(text)[0]
    assert text[first.start : first.end] == "TA 13,5/8,5"


@pytest.mark.parametrize("typed", ["ta 13/8", "TA 130/80", "tension : 130/80 mmHg", "pa=13/8"])
def test_centimetres_and_millimetres_are_the_same_pressure(typed):
    assert sure_values([typed]) == ((Measure.SYSTOLIC, 130), (Measure.DIASTOLIC, 80))


@pytest.mark.parametrize(
    ("typed", "value"),
    [("gly 1,8", 1.8), ("dextro 180", 1.8), ("glycémie 10 mmol/L", 1.8), ("hgt 180 mg/dL", 1.8)],
)
def test_glycaemia_is_read_in_its_three_units(typed, value):
    assert sure_values([typed]) == ((Measure.GLYCAEMIA, value),)


@pytest.mark.parametrize(
    ("typed", "measure", "value"),
    [
        ("diurèse 1 200 mL", Measure.URINE_OUTPUT, 1200),
        ("diurèse 1,2 L", Measure.URINE_OUTPUT, 1200),
        ("taille 1,72 m", Measure.HEIGHT, 172),
        ("taille 172", Measure.HEIGHT, 172),
        ("poids 3200 g", Measure.WEIGHT, 3.2),
        ("température de 38", Measure.TEMPERATURE, 38),
        ("t°38.5", Measure.TEMPERATURE, 38.5),
        ("douleur 3 à la réfection", Measure.PAIN, 3),
        ("EN 2", Measure.PAIN, 2),
        ("en 2/10", Measure.PAIN, 2),
        ("hba1c 7,2 %", Measure.HBA1C, 7.2),
        ("pouls 78/min", Measure.PULSE, 78),
    ],
)
def test_each_measure_in_the_ways_it_is_written(typed, measure, value):
    assert sure_values([typed]) == ((measure, value),)


@pytest.mark.parametrize(
    "typed",
    [
        "en 2 jours", "t 12/03", "fracture de T12", "poids +2 kg", "douleur 8 jours", "70,6 kg",
        "sat 12:30", "fr", "le fr 18h", "contact 38", "état 37", "appétit 38", "fc 78999",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_measure_is_left_alone(typed):
    assert read_line(typed) == []


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("sat 196", Doubt.IMPOSSIBLE),
        ("temp 83,7", Doubt.IMPOSSIBLE),
        ("ta 8/13", Doubt.INVERTED),
        ("ta 13/80", Doubt.UNIT),
        ("ta 130/8", Doubt.UNIT),
        ("gly 15", Doubt.UNIT),
        ("ta 350/80", Doubt.IMPOSSIBLE),
        ("dlr 12", Doubt.IMPOSSIBLE),
    ],
)
def test_an_impossible_value_is_a_question_and_never_kept(typed, doubt):
    (found,) = read_line(typed)
    assert (found.doubt, found.text) == (doubt, typed)
    assert sure_values([typed]) == ()


@given(st.text(max_size=200))
def test_any_text_is_read_without_harm_and_spans_hold_what_was_typed(text):
    for found in read_line(text):
        assert text[found.start : found.end].strip() == found.typed
        if found.doubt is None:
            assert all(POSSIBLE[measure].hold(value) for measure, value in found.values)


@given(st.floats(0.3, 300), st.floats(40, 250))
def test_what_is_shown_reads_back_as_what_was_kept(weight, pulse):
    values = ((Measure.WEIGHT, round(weight, 2)), (Measure.PULSE, round(pulse)))
    assert sure_values([values_text(values).replace(" · ", " ")]) == values


def test_numbers_read_in_french():
    assert [number_text(each) for each in (70.6, 78, 1.85, 12000)] == [
        "70,6", "78", "1,85", "12\u202f000",
    ]  # fmt: skip
    assert values_text(((Measure.DIASTOLIC, 80),)) == "TA min. 8"


def test_the_last_of_each_measure_with_where_it_goes():
    day = timedelta(days=1)
    values = [
        a_value(Measure.PULSE, 60, NINE - day),
        a_value(Measure.PULSE, 78),
        a_value(Measure.SATURATION, 96, NINE - day),
        a_value(Measure.SATURATION, 96),
        a_value(Measure.TEMPERATURE, 38.4, NINE - day),
        a_value(Measure.TEMPERATURE, 37.0),
        a_value(Measure.GLYCAEMIA, 2.4),
    ]
    shown = {each.measure: each for each in last_with_trend(values)}
    assert shown[Measure.PULSE].trend is Trend.UP
    assert shown[Measure.SATURATION].trend is Trend.LEVEL
    assert shown[Measure.TEMPERATURE].trend is Trend.DOWN
    assert shown[Measure.GLYCAEMIA].trend is Trend.NONE
    assert last_with_trend(values)[0].measure is Measure.GLYCAEMIA  # out of bounds first


def test_both_pressures_make_one_line_out_of_bounds_when_either_is():
    values = [a_value(Measure.SYSTOLIC, 130), a_value(Measure.DIASTOLIC, 100)]
    (line,) = last_with_trend(values)
    assert (line.text, line.out_of_bounds) == ("TA 13/10", True)


def test_a_lone_diastolic_is_not_lost():
    values = [a_value(Measure.SYSTOLIC, 130), a_value(Measure.DIASTOLIC, 80, NINE + timedelta(1))]
    assert [line.text for line in last_with_trend(values)] == ["TA 13", "TA min. 8"]
    assert [line.text for line in last_with_trend(values[1:])] == ["TA min. 8"]


def test_a_practice_may_have_its_own_bounds():
    values = [a_value(Measure.PULSE, 120)]
    assert last_with_trend(values)[0].out_of_bounds
    assert not last_with_trend(values, {Measure.PULSE: Bounds(None, 130)})[0].out_of_bounds


def test_weight_gained_in_a_few_days_is_told():
    values = [
        a_value(Measure.WEIGHT, 68.2, NINE - timedelta(days=3)),
        a_value(Measure.WEIGHT, 70.6),
    ]
    assert last_with_trend(values)[0].out_of_bounds
    assert weight_note(values) == "Poids\u00a0: +2,4\u00a0kg en 3 jours"
    assert weight_note(values[:1]) == weight_note([]) == ""
    slow = [a_value(Measure.WEIGHT, 68.2, NINE - timedelta(days=30)), values[1]]
    assert not last_with_trend(slow)[0].out_of_bounds
    lost = [values[1], a_value(Measure.WEIGHT, 69.0, NINE + timedelta(hours=20))]
    assert weight_note(lost) == "Poids\u00a0: −1,6\u00a0kg en 1 jour"


def test_every_measure_has_a_word_a_unit_and_possible_values():
    assert set(WORDS) == set(UNITS) == set(POSSIBLE) == set(Measure)
    assert set(DEFAULT_BOUNDS) <= set(Measure)
    for measure in Measure:
        assert value_text(measure, 10.0).startswith(WORDS[measure])
