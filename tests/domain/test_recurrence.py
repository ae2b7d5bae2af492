"""Days of a frequency, held against dateutil itself asked in the practice's time zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.frequencies import Frequency, Moment, Occurrence, Span, When
from coordo_desktop.domain.recurrence import (
    InvalidFrequency,
    checked_frequency,
    last_day,
    occurrences,
    occurs,
)
from proof_support import asked

PARIS = ZoneInfo("Europe/Paris")
SPANS = {Span.DAYS: "days", Span.WEEKS: "weeks", Span.MONTHS: "months", Span.YEARS: "years"}
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SLOTS = (
    {},
    {"moments": (Moment.EVENING, Moment.MORNING)},
    {"hours": (time(2, 30), time(18))},  # 02:30 is skipped once a year, and comes twice once
    {"moments": (Moment.NOON,), "hours": (time(8),)},
)


def on(frequency, anchor, first, last) -> list[date]:
    return [each.on for each in occurrences(frequency, anchor, first, last)]


# Near clock changes, ends of months and leap days.
ANCHORS = st.one_of(
    st.dates(date(2018, 1, 1), date(2034, 12, 31)),
    st.sampled_from([
        date(2024, 2, 29), date(2028, 2, 29), date(2026, 1, 31), date(2026, 8, 31),
        date(2026, 3, 29), date(2026, 10, 25), date(2027, 12, 31), date(2026, 4, 30),
    ]),
)  # fmt: skip


@st.composite
def rules(draw) -> str:
    every = draw(st.sampled_from([1, 1, 1, 2, 3, 4, 6, 12]))
    days = sorted(draw(st.sets(st.sampled_from(DAYS), min_size=1)), key=DAYS.index)
    rank = draw(st.sampled_from([1, 2, 3, 4, 5, -1]))
    rest = draw(
        st.sampled_from([
            "FREQ=DAILY", "FREQ=WEEKLY", f"FREQ=WEEKLY;BYDAY={','.join(days)}", "FREQ=MONTHLY",
            f"FREQ=MONTHLY;BYMONTHDAY={draw(st.integers(1, 28))}", "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=1,15",
            f"FREQ=MONTHLY;BYDAY={rank}{days[0]}", "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
            f"FREQ=YEARLY;BYMONTH={draw(st.integers(1, 12))};BYMONTHDAY=12",
        ])
    )  # fmt: skip
    return rest + (f";INTERVAL={every}" if every > 1 else "")


@st.composite
def frequencies(draw) -> Frequency:
    spans = draw(st.sampled_from([0, 0, 0, 1, 6, 14]))
    return Frequency(
        rule=draw(rules()),
        spans=spans,
        span=draw(st.sampled_from(list(Span))),
        times=draw(st.sampled_from([0, 0, 0, 1, 3, 10])),
        **draw(st.sampled_from(SLOTS)),
    )


def expected(frequency: Frequency, anchor: date, first: date, last: date) -> set[date]:
    """dateutil's own answer: an aware rule walked from its first instant, whatever the clock.

    Months and years are walked day by day of the month asked for, on the last one when shorter.
    """
    if frequency.spans:
        length = relativedelta(**{SPANS[frequency.span]: frequency.spans})
        last = min(last, anchor + length - timedelta(days=1))
    days: list[date] = []
    if frequency.rule.startswith(("FREQ=MONTHLY", "FREQ=YEARLY")) and "BY" not in frequency.rule:
        every = int(frequency.rule.partition("INTERVAL=")[2] or 1)
        step = "months" if "MONTHLY" in frequency.rule else "years"
        while not days or days[-1] <= last:
            days.append(anchor + relativedelta(**{step: every * len(days)}))
    else:
        start = datetime.combine(anchor, time(12), PARIS)
        for at in rrulestr(frequency.rule, dtstart=start):
            if at.date() > last:
                break
            days.append(at.date())
    if frequency.times:
        days = days[: frequency.times]
    return {day for day in days if max(first, anchor) <= day <= last}


@settings(
    max_examples=asked(400, 5000),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=False,
)
@given(frequencies(), ANCHORS, st.integers(-40, 1500), st.integers(0, 400))
def test_days_agree_with_dateutil_over_clock_changes_leap_years_and_month_ends(
    frequency, anchor, after, length
):
    first = anchor + timedelta(days=after)
    last = first + timedelta(days=length)
    found = occurrences(checked_frequency(frequency), anchor, first, last)
    assert {each.on for each in found} == expected(frequency, anchor, first, last)
    each_day = max(1, len(frequency.moments) + len(frequency.hours))
    assert len({(one.on, one.slot) for one in found}) == len(found)
    assert len(found) == each_day * len({one.on for one in found})
    assert list(found) == sorted(found, key=lambda one: one.on)


@settings(max_examples=asked(150, 1500), deadline=None)
@given(frequencies(), frequencies(), ANCHORS, st.integers(1, 200))
def test_a_change_from_a_date_neither_skips_nor_doubles_a_day(before, after, anchor, days):
    change = anchor + timedelta(days=days)
    end = change + timedelta(days=60)
    yesterday = change - timedelta(days=1)
    kept = on(before, anchor, anchor, yesterday)
    new = on(after, change, change, end)
    assert set(kept) == expected(before, anchor, anchor, yesterday)
    assert set(new) == expected(after, change, change, end)
    whole = on(before, anchor, anchor, end)
    assert whole == kept + on(before, anchor, change, end)


def test_a_day_a_month_has_not_falls_on_its_last_one():
    monthly = Frequency(rule="FREQ=MONTHLY")
    assert on(monthly, date(2027, 1, 31), date(2027, 1, 1), date(2027, 4, 30)) == [
        date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30),
    ]  # fmt: skip
    yearly = Frequency(rule="FREQ=YEARLY")
    assert on(yearly, date(2024, 2, 29), date(2025, 1, 1), date(2028, 12, 31)) == [
        date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29),
    ]  # fmt: skip


def test_moments_and_hours_make_one_task_each_in_the_order_of_the_day():
    frequency = Frequency(rule="FREQ=DAILY", moments=(Moment.EVENING,), hours=(time(8), time(22)))
    day = date(2026, 11, 23)
    assert occurrences(frequency, day, day, day) == (
        Occurrence(day, time(8)),
        Occurrence(day, None, Moment.EVENING),
        Occurrence(day, time(22)),
    )


def test_the_length_is_counted_from_the_first_day():
    frequency = Frequency(rule="FREQ=DAILY", spans=6)
    assert last_day(frequency, date(2026, 11, 23)) == date(2027, 1, 3)
    assert len(on(frequency, date(2026, 11, 23), date.min, date(2030, 1, 1))) == 42


def test_once_is_its_day_and_as_needed_none():
    day = date(2026, 11, 23)
    assert occurs(Frequency(when=When.ONCE), day, day)
    assert not occurs(Frequency(when=When.ONCE), day, day + timedelta(days=1))
    assert not occurs(Frequency(when=When.AS_NEEDED), day, day)


@pytest.mark.parametrize(
    "frequency",
    [
        Frequency(),
        Frequency(rule="FREQ=HOURLY"),
        Frequency(rule="FREQ=DAILY;COUNT=3"),
        Frequency(rule="FREQ=DAILY;INTERVAL=0"),
        Frequency(rule="FREQ=MONTHLY;BYMONTHDAY=30"),
        Frequency(rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        Frequency(rule="FREQ=WEEKLY;BYDAY=2MO"),
        Frequency(rule="FREQ=DAILY", times=-1),
        Frequency(rule="FREQ=DAILY", when=When.ONCE),
        Frequency(rule="nonsense"),
    ],
    ids=lambda frequency: frequency.rule or "empty",
)
def test_a_rule_that_is_not_ours_or_never_falls_is_refused(frequency):
    with pytest.raises(InvalidFrequency):
        checked_frequency(frequency)
