"""Free slots: the sweep and the choice of starts, against trying every five minutes."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft
from coordo_desktop.domain.conflicts import SlotQuestion
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.free_slots import (
    asked_of,
    checked_question,
    chosen,
    common,
    disjoint,
    open_windows,
    starts_in,
    sweep,
    taken,
)
from coordo_desktop.domain.opening import AgendaSettings, Closing

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 30)
ZERO = datetime(2026, 11, 30, tzinfo=UTC)
FIVE = timedelta(minutes=5)
DAY = 288  # five minutes


def at(number):
    return ZERO + FIVE * number


spans = st.lists(
    st.tuples(st.integers(0, DAY), st.integers(1, 40)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=14,
).map(sorted)


def a_question(**values):
    return SlotQuestion(**{"earliest": at(0), "latest": at(DAY + 50), **values})


def is_free(opens, busy, start, end):
    """What everybody would say: within one window, and meeting nothing."""
    return any(a <= start and end <= b for a, b in opens) and not any(
        a < end and start < b for a, b in busy
    )


@settings(max_examples=60, deadline=None)
@given(opens=spans, busy=spans)
def test_the_sweep_leaves_exactly_what_is_free(opens, busy):
    opens = disjoint([(at(a), at(b)) for a, b in opens])
    busy = [(at(a), at(b)) for a, b in busy]
    gaps = sweep(opens, busy)
    for number in range(DAY + 50):
        start, end = at(number), at(number + 1)
        free = is_free(opens, busy, start, end)
        assert any(a <= start and end <= b for a, b in gaps) == free
    assert gaps == sorted(gaps)
    assert all(a < b for a, b in gaps)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(gaps))


def by_hand(question, opens, busy):
    """Every start of the question's step, and the two ends of each hole, tried one by one."""
    lasts = timedelta(minutes=question.minutes)
    steps = question.step // 5

    def worth(number):
        start = at(number)
        return is_free(opens, busy, start, start + lasts) and (
            number % steps == 0
            or not is_free(opens, busy, start - FIVE, start + lasts)
            or not is_free(opens, busy, start, start + lasts + FIVE)
        )

    starts = [at(number) for number in range(DAY + 50) if worth(number)]
    if question.near is not None:
        starts.sort(key=lambda start: (abs(start - question.near), start))
    kept = []
    for start in starts:
        if all(abs(start - other) >= lasts for other in kept):
            kept.append(start)
    return kept[: question.most]


@settings(max_examples=80, deadline=None)
@given(
    opens=spans,
    busy=spans,
    minutes=st.integers(1, 24).map(lambda n: 5 * n),
    step=st.sampled_from([5, 10, 15, 30, 60]),
    near=st.none() | st.integers(0, DAY).map(at),
    most=st.integers(1, 5),
)
def test_the_slots_chosen_are_those_of_trying_them_all(opens, busy, minutes, step, near, most):
    opens = disjoint([(at(a), at(b)) for a, b in opens])
    busy = [(at(a), at(b)) for a, b in busy]
    question = a_question(minutes=minutes, step=step, near=near, most=most)
    found = chosen(question, sweep(opens, busy), lambda same: same, near, lambda *_: True)
    assert [start for start, _ in found] == by_hand(question, opens, busy)


@settings(max_examples=80, deadline=None)
@given(busy=spans, start=st.integers(0, DAY), lasts=st.integers(1, 30))
def test_taken_says_what_meets(busy, start, lasts):
    busy = disjoint([(at(a), at(b)) for a, b in busy])
    start, end = at(start), at(start + lasts)
    assert taken(busy, start, end) == any(a < end and start < b for a, b in busy)


def test_a_gap_is_tried_from_its_start_on_the_steps_and_up_to_its_end():
    gap = (datetime(2026, 11, 30, 9, 20, tzinfo=UTC), datetime(2026, 11, 30, 10, 25, tzinfo=UTC))
    starts = starts_in(gap, a_question(minutes=20, step=15))
    assert [f"{start:%H:%M}" for start in starts] == ["09:20", "09:30", "09:45", "10:00", "10:05"]


def test_seconds_of_a_foreign_calendar_never_shorten_a_slot():
    gap = (
        datetime(2026, 11, 30, 9, 20, 30, tzinfo=UTC),
        datetime(2026, 11, 30, 10, 0, 59, tzinfo=UTC),
    )
    starts = starts_in(gap, a_question(minutes=30, step=15))
    assert [f"{start:%H:%M:%S}" for start in starts] == ["09:25:00", "09:30:00"]


def test_what_nobody_shares_is_empty():
    assert common([(at(0), at(5))], [(at(5), at(9))]) == []


def test_windows_are_the_hours_everybody_shares_on_days_that_are_open():
    hours = AgendaSettings()
    morning = tuple(((time(8), time(12)),) for _ in range(7))
    evening = tuple(((time(10), time(19)),) for _ in range(7))
    question = a_question(earliest=ZERO, latest=ZERO + timedelta(days=3))
    tuesday = MONDAY + timedelta(days=1)
    closed = [Closing(id=None, first=tuesday, last=tuesday)]
    days = (MONDAY, MONDAY + timedelta(days=3))
    windows = open_windows(question, days, hours, closed, [morning, evening], PARIS)
    assert [(f"{a:%d %H}", f"{b:%d %H}") for a, b in windows] == [
        ("30 09", "30 11"),
        ("02 09", "02 11"),
    ]
    alone = open_windows(question, days, hours, closed, [()], PARIS)
    assert [f"{b:%d %H}" for _, b in alone] == ["30 19", "02 19"]


def test_at_home_own_hours_go_before_those_of_the_practice():
    early = tuple(((time(6), time(9)),) for _ in range(7))
    question = a_question(latest=ZERO + timedelta(hours=20))
    today = (MONDAY, MONDAY)
    here = open_windows(question, today, AgendaSettings(), [], [early], PARIS)
    home = open_windows(
        a_question(latest=ZERO + timedelta(hours=20), home=True),
        today, AgendaSettings(), [], [early], PARIS,
    )  # fmt: skip
    assert [f"{a:%H}-{b:%H}" for a, b in here] == ["07-08"]
    assert [f"{a:%H}-{b:%H}" for a, b in home] == ["05-08"]


def test_the_days_when_clocks_change_have_their_own_length():
    night = tuple(((time(0), time(6)),) for _ in range(7))
    hours = AgendaSettings(hours=night)

    def open_on(day):
        start = datetime(2026, *day, 12, tzinfo=UTC) - timedelta(days=1)
        question = a_question(earliest=start, latest=start + timedelta(days=1))
        ((begins, over),) = open_windows(
            question, (start.date(), date(2026, *day)), hours, [], [()], PARIS
        )
        return (over - begins) // timedelta(hours=1)

    assert (open_on((3, 29)), open_on((10, 25)), open_on((6, 7))) == (5, 7, 6)


def test_a_draft_asks_for_slots_of_its_length_near_its_time():
    draft = AppointmentDraft(starts_at=at(120), ends_at=at(124), content=AppointmentContent())
    question = asked_of(draft, at(100))
    assert (question.minutes, question.near, question.earliest) == (20, at(120), at(100))
    assert asked_of(AppointmentDraft(starts_at=at(9), ends_at=at(9), content=draft.content),
                    at(0)) is None  # fmt: skip


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("minutes", {"minutes": 0}),
        ("minutes", {"minutes": 721}),
        ("step", {"step": 7}),
        ("step", {"step": 0}),
        ("most", {"most": 0}),
        ("latest", {"latest": at(0) + timedelta(days=401)}),
    ],
)
def test_what_cannot_be_asked_is_refused_by_its_field(field, values):
    with pytest.raises(InvalidField) as told:
        checked_question(a_question(**values))
    assert told.value.field == field
