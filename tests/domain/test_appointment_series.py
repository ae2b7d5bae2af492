"""Recurrences of appointments: read strictly, cut without losing one, moved in local time."""

import os
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock
from uuid import UUID

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from appointment_series_builders import PARIS
from coordo_desktop.domain.appointment_series import (
    AppointmentSeries,
    RuleNotMovable,
    cut_after,
    cut_before,
    is_over,
    moved,
    slots,
    span_of,
    written,
)
from coordo_desktop.domain.appointment_series_rules import (
    RuleEmpty,
    RuleTooDense,
    RuleUnread,
    checked_rule,
)
from coordo_desktop.domain.appointments import AppointmentContent
from coordo_desktop.domain.ids import SeriesId

wall = datetime.fromisoformat
MONDAY = wall("2026-11-23 10:00")
EXAMPLES = 10_000 if os.environ.get("COORDO_PROOF") == "full" else 25


def a_rhythm(rule, starts=MONDAY, **more) -> AppointmentSeries:
    return AppointmentSeries(
        id=SeriesId(UUID(int=1)),
        rule=checked_rule(rule, starts, PARIS),
        starts=starts,
        minutes=30,
        zone="Europe/Paris",
        content=AppointmentContent(title="Soin"),
        **more,
    )


def falling(series, last=date(2028, 12, 31)) -> list[datetime]:
    return list(slots(series, date.min, last))


# --- reading ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "WEEKLY",
        "FREQ=WEEKLY;BYDAY=LU",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=4;UNTIL=20270101",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;X-CUSTOM=1",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=WEEKLY;UNTIL=20271345",
        "FREQ=DAILY;BYDAY=" + ",".join(["MO"] * 300),
        "FREQ=DAILY;BYHOUR=25",
    ],
)
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(RuleUnread):
        checked_rule(rule, MONDAY, PARIS)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=8,12,16,20",
        "FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18",
    ],
)
def test_a_rule_too_dense_for_an_agenda_is_refused(rule):
    with pytest.raises(RuleTooDense):
        checked_rule(rule, MONDAY, PARIS)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=12",
        "FREQ=DAILY;UNTIL=20200101",
        "FREQ=WEEKLY;BYMONTH=2;INTERVAL=999",
    ],
)
def test_a_rule_that_never_falls_is_refused_quickly(rule):
    begun = time.process_time()
    with pytest.raises(RuleEmpty):
        checked_rule(rule, MONDAY, PARIS)
    assert time.process_time() - begun < 2


def test_an_end_in_universal_time_is_kept_in_local_time():
    assert checked_rule("FREQ=DAILY;UNTIL=20261201T090000Z", MONDAY, PARIS).endswith(
        "UNTIL=20261201T100000"
    )
    last = falling(a_rhythm("FREQ=DAILY;UNTIL=20261201"))[-1]
    assert last == wall("2026-12-01 10:00")


def test_the_day_31_of_each_month_skips_none_when_somebody_writes_it():
    starts = wall("2027-01-31 09:00")
    series = a_rhythm(written("FREQ=MONTHLY", starts, PARIS), starts)
    assert [each.day for each in falling(series)][:4] == [31, 28, 31, 30]


def test_exceptions_and_additions_are_counted():
    third, added = wall("2026-12-07 10:00"), wall("2026-12-08 15:00")
    series = a_rhythm("FREQ=WEEKLY;COUNT=4", extra=(added,), skipped=(third,))
    found = [wall("2026-11-23 10:00"), wall("2026-11-30 10:00"), added]
    assert falling(series) == [*found, wall("2026-12-14 10:00")]
    assert is_over(series, date(2026, 12, 14))
    assert not is_over(series, date(2026, 12, 13))


# --- clock changes ----------------------------------------------------------------------------


def test_ten_o_clock_stays_ten_o_clock_over_both_clock_changes():
    series = a_rhythm("FREQ=DAILY", wall("2027-03-26 10:00"))
    spans = [span_of(each, 30, "Europe/Paris") for each in falling(series, date(2027, 11, 2))]
    assert {start.astimezone(PARIS).hour for start, _ in spans} == {10}
    assert {end - start for start, end in spans} == {timedelta(minutes=30)}


def test_the_missing_hour_is_read_one_hour_later_and_the_double_one_is_the_first():
    nightly = a_rhythm("FREQ=DAILY", wall("2027-03-27 02:30"))
    march = [span_of(each, 30, "Europe/Paris")[0] for each in falling(nightly, date(2027, 3, 29))]
    assert [f"{each:%d %H:%M}" for each in march] == ["27 01:30", "28 01:30", "29 00:30"]
    october = wall("2027-10-31 02:30")
    assert f"{span_of(october, 30, 'Europe/Paris')[0]:%H:%M}" == "00:30"


# --- cutting and moving -----------------------------------------------------------------------

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
_days = st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True).map(",".join)
_every = st.integers(1, 4)
RULES = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, _every),
    st.builds("FREQ=DAILY;BYDAY={}".format, _days),
    st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, _every, _days),
    st.builds("FREQ=WEEKLY;INTERVAL={}".format, _every),
    st.builds("FREQ=MONTHLY;INTERVAL={}".format, _every),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.sampled_from([1, 15, 28, 31, -1, "1,15"])),
    st.builds(
        "FREQ=MONTHLY;BYDAY={}{}".format, st.sampled_from([1, 2, 4, 5, -1]), st.sampled_from(DAYS)
    ),
    st.builds("FREQ=MONTHLY;BYDAY={};BYSETPOS={}".format, _days, st.sampled_from([1, -1])),
    st.just("FREQ=YEARLY"),
    st.builds("FREQ=YEARLY;BYMONTH={};BYDAY=2TU".format, st.integers(1, 12)),
)
ENDS = st.one_of(
    st.just(""),
    st.builds(";COUNT={}".format, st.integers(1, 40)),
    st.builds(";UNTIL={:%Y%m%d}".format, st.dates(date(2027, 1, 1), date(2028, 6, 1))),
)
STARTS = st.builds(
    datetime.combine,
    st.dates(date(2026, 9, 1), date(2027, 4, 30)),
    st.sampled_from([clock(h, 30) for h in (0, 2, 10, 23)]),
)


@st.composite
def rhythms(draw):
    starts = draw(STARTS)
    try:
        series = a_rhythm(draw(RULES) + draw(ENDS), starts)
    except RuleEmpty:
        assume(False)
    found = falling(series)
    some = draw(st.lists(st.sampled_from(found), max_size=3)) if found else []
    extra = draw(st.lists(st.integers(0, 500), max_size=2))
    return replace(
        series,
        skipped=tuple(sorted(set(some))),
        extra=tuple(sorted({starts + timedelta(days=each, minutes=7) for each in extra})),
    )


@given(rhythms(), st.data())
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_series_cut_in_two_falls_where_it_fell(series, data):
    found = falling(series)
    assume(found)
    slot = data.draw(st.sampled_from(found))
    before, after = falling(cut_before(series, slot)), falling(cut_after(series, slot))
    assert before == [each for each in found if each < slot]
    assert after == [each for each in found if each >= slot]
    again = data.draw(st.sampled_from(after))
    assert falling(cut_after(cut_after(series, slot), again)) == [e for e in after if e >= again]


@given(rhythms(), st.integers(-10, 10), st.integers(-300, 300), st.data())
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_series_moved_falls_as_much_later(series, days, minutes, data):
    found = falling(series)
    assume(found)
    far = date(2028, 6, 30)
    early = [each for each in found if each.date() <= far]
    assume(early)
    slot = data.draw(st.sampled_from(early))
    tail = cut_after(series, slot)
    by = timedelta(days=days, minutes=minutes)
    other_day = (slot + by).date() != slot.date()
    try:
        later = moved(tail, slot, slot + by)
    except RuleNotMovable:
        assert other_day
        return
    if other_day and series.rule.startswith(("FREQ=MONTHLY", "FREQ=YEARLY")):
        if slot == tail.starts:
            assert falling(later)[0] == slot + by
        return
    want = [each + by for each in falling(tail)]
    assert [e for e in falling(later) if e.date() <= far] == [e for e in want if e.date() <= far]


def test_the_rank_in_the_month_follows_the_day_chosen():
    series = a_rhythm("FREQ=MONTHLY;BYDAY=2MO;COUNT=3", wall("2026-12-14 10:00"))
    later = moved(series, series.starts, series.starts + timedelta(days=1))
    assert {each.weekday() for each in falling(later)} == {1}
    assert len(falling(later)) == 3
    assert falling(later)[0] == wall("2026-12-15 10:00")


def test_a_rhythm_too_particular_is_not_moved_to_another_day():
    series = a_rhythm("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1")
    with pytest.raises(RuleNotMovable):
        moved(series, series.starts, series.starts + timedelta(days=1))
