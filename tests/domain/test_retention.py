"""How long records are kept: the worked examples of the reference, and what always holds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.erasures import Against, ErasureRefused, Ground, Standing, checked
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.retention import (
    BOUNDS,
    Duty,
    RecordDates,
    RetentionRules,
    Stage,
    keeping,
    kept_until,
    latest,
    years_after,
)
from coordo_desktop.domain.retention import checked as checked_rules

RULES = RetentionRules()
DAYS = st.dates(date(1930, 1, 1), date(2090, 12, 31))


def dates_of(**values) -> RecordDates:
    base = {
        "born": PartialDate(1950, 5, 10), "deceased": None, "is_deceased": False,
        "last_care": date(2027, 3, 1), "last_seen": date(2027, 3, 1),
    }  # fmt: skip
    return RecordDates(**{**base, **values})


@pytest.mark.parametrize(
    ("born", "care", "until", "duty"),
    [
        (PartialDate(2015, 5, 10), date(2027, 3, 1), date(2047, 3, 1), Duty.CARE),
        (PartialDate(2015, 5, 10), date(2018, 3, 1), date(2043, 5, 10), Duty.MINOR),
        (PartialDate(1950), date(2027, 3, 1), date(2047, 3, 1), Duty.CARE),
        (PartialDate(2024, 2, 29), date(2026, 1, 1), date(2052, 2, 29), Duty.MINOR),
        (PartialDate(2019), date(2020, 1, 1), date(2047, 12, 31), Duty.MINOR),
        (None, date(2020, 1, 1), date(2048, 1, 1), Duty.UNKNOWN_BIRTH),
    ],
)
def test_a_record_is_kept_twenty_years_from_the_last_care_and_to_the_28th_birthday(
    born, care, until, duty
):
    assert kept_until(RULES, dates_of(born=born, last_care=care)) == (until, duty)


def test_ten_years_from_death_whatever_the_age():
    told = dates_of(is_deceased=True, deceased=PartialDate(2028, 4), last_care=date(2027, 3, 1))
    assert kept_until(RULES, told) == (date(2038, 4, 30), Duty.DEATH)
    child = replace(told, born=PartialDate(2026))
    assert kept_until(RULES, child)[0] == date(2038, 4, 30)


def test_appointments_without_care_are_kept_a_year():
    told = dates_of(last_care=None, last_seen=date(2026, 1, 15))
    assert kept_until(RULES, told) == (date(2027, 1, 15), Duty.NO_CARE)
    assert keeping(RULES, told, date(2027, 1, 15)).stage is Stage.ACTIVE
    assert keeping(RULES, told, date(2027, 1, 16)).stage is Stage.DUE


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (date(2030, 1, 1), Stage.ACTIVE),
        (date(2032, 3, 1), Stage.ACTIVE),
        (date(2032, 3, 2), Stage.TO_ARCHIVE),
        (date(2047, 3, 1), Stage.TO_ARCHIVE),
        (date(2047, 3, 2), Stage.DUE),
    ],
)
def test_five_years_at_hand_then_away_then_due(today, stage):
    assert keeping(RULES, dates_of(), today).stage is stage


def test_a_record_put_away_is_not_put_away_twice_and_becomes_due():
    assert keeping(RULES, dates_of(archived=True), date(2040, 1, 1)).stage is Stage.ARCHIVED
    assert keeping(RULES, dates_of(archived=True), date(2047, 3, 2)).stage is Stage.DUE


def test_an_appointment_to_come_keeps_a_record_at_hand():
    assert keeping(RULES, dates_of(ahead=True), date(2060, 1, 1)).stage is Stage.ACTIVE


@pytest.mark.parametrize("field", BOUNDS)
def test_a_duration_of_the_law_is_never_made_shorter(field):
    low, high = BOUNDS[field]
    for beyond in (low - 1, high + 1):
        with pytest.raises(InvalidField) as refused:
            checked_rules(replace(RULES, **{field: beyond}))
        assert refused.value.field == field
    assert checked_rules(replace(RULES, **{field: high}))


@given(born=DAYS, care=DAYS, today=DAYS, died=st.none() | DAYS)
def test_nothing_is_due_before_what_the_law_says(born, care, today, died):
    told = dates_of(
        born=PartialDate.from_date(born),
        last_care=care,
        last_seen=care,
        is_deceased=died is not None,
        deceased=None if died is None else PartialDate.from_date(died),
    )
    found = keeping(RULES, told, today)
    if died is None:
        assert found.until >= years_after(care, 20)
        assert found.until >= years_after(born, 28)
    else:
        assert found.until >= years_after(max(died, care), 10)
    assert (found.stage is Stage.DUE) == (today > found.until)


@given(care=DAYS, later=st.integers(0, 20000), today=DAYS)
def test_later_care_never_makes_a_record_go_sooner(care, later, today):
    first = keeping(RULES, dates_of(last_care=care), today)
    after = keeping(RULES, dates_of(last_care=care + timedelta(days=later)), today)
    assert after.until >= first.until
    assert after.archive_from >= first.archive_from


@given(
    day=DAYS,
    field=st.sampled_from(["record_years", "minor_age", "deceased_years"]),
    more=st.integers(0, 30),
    dead=st.booleans(),
)
def test_longer_durations_never_make_a_record_go_sooner(day, field, more, dead):
    told = dates_of(last_care=day, is_deceased=dead, deceased=PartialDate.from_date(day))
    low, high = BOUNDS[field]
    longer = replace(RULES, **{field: min(high, low + more)})
    assert kept_until(longer, told)[0] >= kept_until(RULES, told)[0]


@given(day=DAYS)
def test_a_date_known_in_part_is_taken_at_its_latest(day):
    assert latest(PartialDate(day.year)) >= day
    assert latest(PartialDate(day.year, day.month)) >= day
    assert latest(PartialDate(day.year, day.month)).month == day.month
    assert latest(PartialDate.from_date(day)) == day


def standing(*against, care=True) -> Standing:
    told = dates_of(last_care=date(2027, 3, 1) if care else None)
    return Standing(
        patient_id=PatientId(None),
        name="",
        keeping=keeping(RULES, told, date(2030, 1, 1)),
        against=against,
    )


def test_a_duty_to_keep_wins_over_a_request_and_yields_to_an_order():
    kept = standing(Against.DUTY, Against.CARE)
    for ground in (Ground.DURATION, Ground.NO_CARE):
        with pytest.raises(ErasureRefused):
            checked(kept, ground, "")
    with pytest.raises(ErasureRefused) as refused:
        checked(kept, Ground.DURATION, "")
    assert (refused.value.until, refused.value.duty) == (date(2047, 3, 1), Duty.CARE)
    assert checked(kept, Ground.ORDER, " TJ Bayonne 26/1 ") == "TJ Bayonne 26/1"
    with pytest.raises(MissingField):
        checked(kept, Ground.ORDER, "  ")
    assert kept.grounds() == (Ground.ORDER,)


@pytest.mark.parametrize("against", [Against.LEGAL_HOLD, Against.REQUEST, Against.LOAN])
def test_some_things_stand_against_an_order_too(against):
    with pytest.raises(ErasureRefused) as refused:
        checked(standing(against), Ground.ORDER, "TJ Bayonne")
    assert refused.value.against is against


def test_a_record_without_care_may_go_at_once():
    kept = standing(care=False)
    assert kept.grounds() == (Ground.NO_CARE, Ground.ORDER)
    assert checked(kept, Ground.NO_CARE, "") == ""
