"""« Jusqu'à ce que »: conditions in plain words, and whether what was measured meets them."""

from datetime import timedelta

import pytest

from coordo_desktop.domain.care_plan import UntilCondition
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.until import UntilNotUnderstood, read_until, satisfied, until_text
from transmission_builders import NINE, a_value

SYSTOLIC, PAIN = Measure.SYSTOLIC, Measure.PAIN


def until(measure, value, *, below=True, **more) -> UntilCondition:
    return UntilCondition(measure=measure, below=below, value=value, **more)


UNDERSTOOD = {
    "TA < 140/90": until(SYSTOLIC, 140, second=90),
    "ta ≤ 14/9 trois fois": until(SYSTOLIC, 140, second=90, times=3, or_equal=True),
    "jusqu’à ce que la TA soit inférieure à 140/90": until(SYSTOLIC, 140, second=90),
    "EN ≤ 3 deux fois de suite": until(PAIN, 3, times=2, or_equal=True),
    "poids > 60": until(Measure.WEIGHT, 60, below=False),
    "poids supérieur à 60 kg": until(Measure.WEIGHT, 60, below=False),
    "glycémie < 1,8 g/L": until(Measure.GLYCAEMIA, 1.8),
    "sat >= 92 %": until(Measure.SATURATION, 92, below=False, or_equal=True),
    "TAS < 140 2 fois": until(SYSTOLIC, 140, times=2),
    "HbA1c < 7,5": until(Measure.HBA1C, 7.5),
}


@pytest.mark.parametrize(("text", "meant"), UNDERSTOOD.items(), ids=list(UNDERSTOOD))
def test_conditions_are_understood_and_written_back(text, meant):
    assert read_until(text) == meant
    assert read_until(until_text(meant)) == meant


@pytest.mark.parametrize(
    "text",
    ["", "bonjour", "poids 60", "pouls < 900", "TA < 90/140", "moral > 3", "TA < 140/90 0 fois"],
)
def test_what_is_no_sure_condition_is_refused(text):
    with pytest.raises(UntilNotUnderstood) as refused:
        read_until(text)
    assert refused.value.part == text


def readings(measure, *values):
    return [a_value(measure, value, NINE + timedelta(hours=n)) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "met"), [((5, 3), False), ((3, 2), True), ((3, 4, 2), False), ((2,), False)]
)
def test_as_many_readings_in_a_row_as_asked_must_pass(values, met):
    assert satisfied(until(PAIN, 3, times=2, or_equal=True), readings(PAIN, *values)) is met


def test_the_value_itself_passes_only_when_it_is_said_to():
    assert not satisfied(until(PAIN, 3), readings(PAIN, 3))
    assert satisfied(until(PAIN, 3, below=False, or_equal=True), readings(PAIN, 3))
    assert not satisfied(until(PAIN, 3, below=False), readings(PAIN, 3))


def test_both_pressures_of_one_reading_must_pass():
    condition = until(SYSTOLIC, 140, second=90)
    high, low = a_value(SYSTOLIC, 130), a_value(Measure.DIASTOLIC, 95)
    assert not satisfied(condition, [high, low])
    assert not satisfied(condition, [high])
    assert satisfied(condition, [high, a_value(Measure.DIASTOLIC, 80)])
