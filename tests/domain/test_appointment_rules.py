"""What may be booked and what becomes of it, without a file."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appointment_builders import TUESDAY, a_content, a_draft
from coordo_desktop.domain import local_times
from coordo_desktop.domain.appointment_rules import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_PATIENTS,
    MOST_PROFESSIONALS,
    as_before,
    cancelled,
    check_life,
    checked,
    draft_of,
    in_state,
    takes_more,
    with_draft,
    with_presence,
)
from coordo_desktop.domain.appointments import (
    LONGEST,
    Appointment,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    EndsBeforeStart,
    LastsTooLong,
    MissingHour,
    NobodyConcerned,
    PatientDied,
    Presence,
    ReasonNeeded,
    RecordClosed,
    ReminderOutcome,
    Transport,
)
from coordo_desktop.domain.errors import InvalidField, NotFound
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.signing import TextTooLong

PARIS = ZoneInfo("Europe/Paris")
WHO, WHOM, OTHER = uuid4(), uuid4(), uuid4()
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def a_booking(**fields) -> Appointment:
    draft = a_draft([WHO], [WHOM])
    values = {
        "id": uuid4(), "starts_at": draft.starts_at, "ends_at": draft.ends_at,
        "content": draft.content, **fields,
    }  # fmt: skip
    return Appointment(**values)


def local_draft(year, month, day, hour, minute=0, minutes=30):
    start = datetime(year, month, day, hour, minute, tzinfo=PARIS)
    end = start.astimezone(UTC) + timedelta(minutes=minutes)
    return replace(a_draft([WHO], [WHOM]), starts_at=start, ends_at=end)


# --- what is refused --------------------------------------------------------------------------


def test_an_end_before_or_at_the_start_is_refused():
    for minutes in (0, -10):
        with pytest.raises(EndsBeforeStart):
            checked(a_draft([WHO], [WHOM], minutes=minutes), PARIS)


def test_thirty_hours_are_refused_and_said():
    with pytest.raises(LastsTooLong) as refused:
        checked(a_draft([WHO], [WHOM], minutes=30 * 60), PARIS)
    assert refused.value.hours == 30
    longest = a_draft([WHO], [WHOM], minutes=LONGEST // timedelta(minutes=1))
    assert checked(longest, PARIS).ends_at - longest.starts_at == LONGEST


def test_the_missing_hour_of_march_is_refused():
    with pytest.raises(MissingHour) as refused:
        checked(local_draft(2026, 3, 29, 2, 30), PARIS)
    assert refused.value.on == date(2026, 3, 29)
    with pytest.raises(MissingHour):
        local_times.typed(datetime.fromisoformat("2026-03-29T02:30"), PARIS)
    assert checked(local_draft(2026, 3, 29, 3), PARIS).starts_at.hour == 1


def test_the_hour_of_october_that_exists_twice_is_the_first():
    kept = checked(local_draft(2026, 10, 25, 2, 30), PARIS)
    assert kept.starts_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (a_content([WHO]), "patients"),
        (a_content([], [WHOM]), "professionals"),
        (a_content([WHO], title="Visite", place=AppointmentPlace.HOME), "patients"),
    ],
)
def test_an_appointment_is_of_somebody_with_somebody(content, field):
    with pytest.raises(NobodyConcerned) as refused:
        checked(replace(a_draft(), content=content), PARIS)
    assert refused.value.field == field


def test_a_title_and_a_room_are_enough():
    checked(replace(a_draft(), content=a_content(title="RCP", room_id=uuid4())), PARIS)


@pytest.mark.parametrize(
    ("fields", "refusal", "field"),
    [
        ({"title": "x" * (LONGEST_LINE + 1)}, TextTooLong, "title"),
        ({"note": "x" * (LONGEST_TEXT + 1)}, TextTooLong, "note"),
        ({"transport": Transport(who="x" * (LONGEST_LINE + 1))}, TextTooLong, "transport"),
        ({"reminder_days": 31}, InvalidField, "reminder_days"),
        ({"reminder_days": -1}, InvalidField, "reminder_days"),
        ({"window_from": time(10), "window_to": time(10)}, InvalidField, "window_to"),
    ],
)
def test_what_is_too_long_or_out_of_bounds_is_named(fields, refusal, field):
    with pytest.raises(refusal) as refused:
        checked(a_draft([WHO], [WHOM], **fields), PARIS)
    assert refused.value.field == field


def test_a_crowd_is_refused():
    with pytest.raises(InvalidField):
        checked(a_draft([WHO], [uuid4() for _ in range(MOST_PATIENTS + 1)]), PARIS)
    with pytest.raises(InvalidField):
        checked(a_draft([uuid4() for _ in range(MOST_PROFESSIONALS + 1)], [WHOM]), PARIS)


def test_texts_are_cleaned_and_people_named_once():
    draft = a_draft([WHO, WHO], [WHOM, WHOM], title="  bilan\u0000 annuel ")
    kept = checked(draft, PARIS).content
    assert kept.title == "bilan annuel"
    assert kept.professionals == (WHO,)
    assert [one.patient_id for one in kept.participants] == [WHOM]


@pytest.mark.parametrize(
    ("life", "since", "died", "refusal"),
    [
        (LifeCycle.DECEASED, None, PartialDate(2026, 11, 23), PatientDied),
        (LifeCycle.DECEASED, None, PartialDate(2026, 10), PatientDied),
        (LifeCycle.DECEASED, None, None, PatientDied),
        (LifeCycle.ARCHIVED, None, PartialDate(2020), PatientDied),
        (LifeCycle.CLOSED, date(2026, 11, 1), None, RecordClosed),
        (LifeCycle.ARCHIVED, None, None, RecordClosed),
        (LifeCycle.MERGED, date(2027, 1, 1), None, RecordClosed),
    ],
)
def test_nobody_is_booked_after_they_died_or_left(life, since, died, refusal):
    with pytest.raises(refusal):
        check_life(life, since, died, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("life", "since", "died"),
    [
        (LifeCycle.ACTIVE, None, None),
        (LifeCycle.SUSPENDED, date(2026, 11, 1), None),
        (LifeCycle.DECEASED, None, PartialDate(2026, 11, 24)),
        (LifeCycle.DECEASED, None, PartialDate(2026, 11)),
        (LifeCycle.DECEASED, None, PartialDate(2026)),
        (LifeCycle.CLOSED, date(2026, 11, 25), None),
    ],
)
def test_what_came_before_is_written_down_all_the_same(life, since, died):
    check_life(life, since, died, date(2026, 11, 24))


# --- what becomes of it -----------------------------------------------------------------------


def test_a_state_closes_with_the_presence_of_the_one_patient_and_steps_back():
    came = in_state(a_booking(), AppointmentState.HONOURED, NOW, "C. MARTIN")
    assert (came.state_by, came.done_at, came.version) == ("C. MARTIN", NOW, 2)
    assert came.content.participants[0].presence is Presence.PRESENT
    absent = in_state(came, AppointmentState.ABSENT, NOW, "C. MARTIN")
    assert (absent.done_at, absent.content.participants[0].presence) == (None, Presence.ABSENT)
    back = in_state(absent, AppointmentState.PLANNED, NOW, "C. MARTIN")
    assert back.content.participants[0].presence is Presence.EXPECTED


def test_cancelling_goes_through_its_reason():
    with pytest.raises(ReasonNeeded):
        in_state(a_booking(), AppointmentState.CANCELLED, NOW, "")
    said = {"by_patient": True, "note": ""}
    with pytest.raises(ReasonNeeded) as refused:
        cancelled(a_booking(), CancelReason.OTHER, NOW, "", **said)
    assert refused.value.field == "note"
    gone = cancelled(a_booking(), CancelReason.ILL, NOW, "", **said)
    assert (gone.cancel_reason, gone.cancelled_by_patient) == (CancelReason.ILL, True)
    with pytest.raises(TextTooLong):
        cancelled(
            a_booking(), CancelReason.ILL, NOW, "", by_patient=True, note="x" * (LONGEST_LINE + 1)
        )
    back = in_state(gone, AppointmentState.PLANNED, NOW, "")
    assert (back.cancel_reason, back.cancelled_by_patient) == (None, False)


def test_a_session_closes_once_everybody_is_known():
    session = a_booking(content=a_content([WHO], [WHOM, OTHER]))
    one = with_presence(session, WHOM, Presence.ABSENT, "", NOW, "")
    assert one.state is AppointmentState.PLANNED
    both = with_presence(one, OTHER, Presence.PRESENT, " à l’aise ", NOW, "")
    assert (both.state, both.done_at) == (AppointmentState.HONOURED, NOW)
    assert both.content.participants[1].note == "à l’aise"
    nobody = with_presence(one, OTHER, Presence.EXCUSED, "", NOW, "")
    assert (nobody.state, nobody.done_at) == (AppointmentState.ABSENT, None)
    with pytest.raises(NotFound):
        with_presence(session, uuid4(), Presence.PRESENT, "", NOW, "")
    with pytest.raises(TextTooLong):
        with_presence(session, WHOM, Presence.PRESENT, "x" * (LONGEST_LINE + 1), NOW, "")


def test_a_call_already_made_is_to_be_made_again_when_the_time_moves():
    called = a_booking(reminder=ReminderOutcome.REACHED, reminded_at=NOW)
    draft = draft_of(called)
    same = with_draft(called, replace(draft, ends_at=draft.ends_at + HOUR), PARIS)
    assert same.reminder is ReminderOutcome.REACHED
    later = replace(draft, starts_at=draft.starts_at + HOUR, ends_at=draft.ends_at + HOUR)
    assert with_draft(called, later, PARIS).reminder is ReminderOutcome.NONE


def test_a_visit_that_leaves_its_day_or_its_people_leaves_its_round():
    visit = a_booking(
        content=a_content([WHO], [WHOM], place=AppointmentPlace.HOME), round_id=uuid4(), position=3
    )
    draft = draft_of(visit)
    shifted = replace(draft, starts_at=draft.starts_at + HOUR, ends_at=draft.ends_at + HOUR)
    assert with_draft(visit, shifted, PARIS).round_id == visit.round_id
    day = timedelta(days=1)
    tomorrow = replace(draft, starts_at=draft.starts_at + day, ends_at=draft.ends_at + day)
    for moved in (
        tomorrow,
        replace(draft, content=replace(draft.content, professionals=(OTHER,))),
        replace(draft, content=replace(draft.content, place=AppointmentPlace.PRACTICE)),
    ):
        after = with_draft(visit, moved, PARIS)
        assert (after.round_id, after.position) == (None, 0)
        assert takes_more(visit, after)


def test_only_what_takes_more_time_or_people_is_asked_for_conflicts():
    booked = a_booking(content=a_content([WHO], [WHOM], room_id=uuid4()))
    draft = draft_of(booked)
    shorter = replace(draft, ends_at=draft.ends_at - timedelta(minutes=10))
    less = replace(draft, content=replace(draft.content, room_id=None, title="bilan"))
    for same in (draft, shorter, less):
        assert not takes_more(booked, with_draft(booked, same, PARIS))
    more = (
        replace(draft, ends_at=draft.ends_at + HOUR),
        replace(draft, starts_at=draft.starts_at - HOUR),
        replace(draft, content=replace(draft.content, room_id=uuid4())),
        replace(draft, content=replace(draft.content, professionals=(WHO, OTHER))),
        replace(draft, content=a_content([WHO], [WHOM, OTHER])),
    )
    assert all(takes_more(booked, with_draft(booked, each, PARIS)) for each in more)
    gone = cancelled(booked, CancelReason.ILL, NOW, "", by_patient=False, note="")
    assert not takes_more(booked, gone)
    assert takes_more(gone, booked)


def test_an_occurrence_changed_on_its_own_is_left_alone_by_its_series():
    one = a_booking(series_id=uuid4(), slot=datetime.fromisoformat("2026-11-24T10:00"))
    assert with_draft(one, draft_of(one), PARIS).detached
    assert not with_draft(one, draft_of(one), PARIS, alone=False).detached
    back = as_before(with_draft(one, draft_of(one), PARIS), one)
    assert (back.detached, back.version) == (False, 3)
    elsewhere = replace(one, series_id=uuid4(), detached=True)  # its series was cut meanwhile
    back = as_before(elsewhere, one)
    assert (back.series_id, back.detached) == (elsewhere.series_id, True)


# --- local times ------------------------------------------------------------------------------


FIRST, LAST = (datetime.fromisoformat(f"{year}-01-01T00:00") for year in (1997, 2060))


@given(st.datetimes(min_value=FIRST, max_value=LAST))
def test_a_local_time_that_exists_comes_back_and_no_other_one_does(wall):
    wall = wall.replace(microsecond=0)
    at = local_times.instant(wall, PARIS)
    back = local_times.local(at, PARIS)
    if local_times.exists(wall, PARIS):
        assert back == wall
        assert local_times.typed(wall, PARIS) == at
    else:
        assert back == wall + HOUR
    assert local_times.day_of(at, PARIS) == back.date()


@pytest.mark.parametrize(
    ("on", "hours"), [((2026, 3, 29), 23), ((2026, 10, 25), 25), ((2026, 11, 23), 24)]
)
def test_a_day_has_as_many_hours_as_clocks_show(on, hours):
    start, end = local_times.days_span(date(*on), date(*on), PARIS)
    assert end - start == timedelta(hours=hours)
    assert local_times.day_start(date(*on), PARIS) == start
    assert TUESDAY.tzinfo is UTC
