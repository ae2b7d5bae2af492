"""Series kept: laid out, edited by their scope, and what an edit must never touch."""

import os
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from appointment_series_builders import PARIS, a_nurse, a_series, at, everything, spans
from appointment_series_strategies import (
    ALL,
    EDITS,
    EXCEPTIONS,
    FOLLOWING,
    RULES,
    STARTS,
    draft_from,
    edited,
    touched,
    with_exceptions,
)
from conftest import NINE
from coordo_desktop.domain.appointment_rules import cancelled, draft_of
from coordo_desktop.domain.appointment_series import slots, span_of
from coordo_desktop.domain.appointments import (
    AppointmentState,
    CancelReason,
    Participant,
)
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.local_times import local
from coordo_desktop.services import appointment_horizon
from coordo_desktop.store import appointment_series as kept
from coordo_desktop.store import appointment_series_edits as edits
from coordo_desktop.store import appointments, patients
from coordo_desktop.store.appointment_writing import add_many, change_many
from coordo_desktop.store.patient_rows import PatientRow
from people import a_patient

EXAMPLES = 10_000 if os.environ.get("COORDO_PROOF") == "full" else 25


class Undone(Exception):
    """Nothing of an example is kept."""


@contextmanager
def an_example(store):
    """An action that is taken back at its end: the next example starts from nothing."""
    with pytest.raises(Undone), store.action("appointment.book") as session:
        a_nurse(session)
        yield session
        raise Undone


@pytest.fixture
def session(store):
    with store.action("appointment.book") as session:
        a_nurse(session)
        yield session


def exactly_its_series(session) -> None:
    """Each series' rule says where its occurrences are, but for those changed on their own."""
    rows = everything(session)
    for series_id in {each.series_id for each in rows} - {None}:
        series = kept.get(session, series_id)
        mine = [each for each in rows if each.series_id == series_id]
        assert {each.slot for each in mine} == set(slots(series, date.min, series.laid_to))
        for each in mine:
            if not each.detached and each.state is AppointmentState.PLANNED:
                place = span_of(each.slot, series.minutes, series.zone)
                assert (each.starts_at, each.ends_at) == place
                assert each.content.title == series.content.title


# --- what must hold whatever happens ----------------------------------------------------------


@given(STARTS, RULES, EXCEPTIONS, EDITS)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_an_edit_leaves_everything_outside_it_where_it_was(store, start, rule, exceptions, asked):
    with an_example(store) as session:
        made = kept.create(session, a_series(start[0], rule, hour=start[1]))
        with_exceptions(session, made, exceptions)
        for before, target, scope, done in edited(session, edits, asked, everything):
            check_outside(session, before, target, scope, done)
            exactly_its_series(session)


def check_outside(session, before, target, scope, done):
    """What the edit was not about says what it said, at the instants it had."""
    after = {each.id: each for each in everything(session)}
    gone = {each.id for each in done.removed}
    for each in before:
        reached = scope is ALL or each.slot is None or each.slot >= target.slot
        inside = each.id == target.id or (
            each.series_id == target.series_id
            and reached
            and each.state is AppointmentState.PLANNED
            and not each.detached
            and each.starts_at >= NINE
        )
        if inside:
            continue
        assert each.id not in gone
        now = after[each.id]
        assert (now.starts_at, now.ends_at, now.state) == (
            each.starts_at,
            each.ends_at,
            each.state,
        )
        assert now.content == each.content


@given(st.sampled_from(["2027-03-26", "2027-10-29"]), st.integers(0, 3), st.integers(1, 4))
@settings(
    max_examples=EXAMPLES // 4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_moving_across_a_clock_change_keeps_local_time(store, day, index, days):
    with an_example(store) as session:
        made = kept.create(session, a_series(day, "FREQ=DAILY;COUNT=6", hour="10:00"))
        target = made[index]
        place = local(target.starts_at, PARIS) + timedelta(days=days)
        starts_at = place.replace(tzinfo=PARIS).astimezone(UTC)
        draft = replace(
            draft_of(target), starts_at=starts_at, ends_at=starts_at + timedelta(minutes=30)
        )
        edits.edit(session, target, draft, FOLLOWING)
        after = everything(session)
        assert {local(each.starts_at, PARIS).hour for each in after} == {10}
        assert {each.lasts for each in after} == {timedelta(minutes=30)}
        assert len(after) == 6


# --- one by one -------------------------------------------------------------------------------


def test_an_open_series_is_laid_out_for_four_hundred_days(session):
    made = kept.create(session, a_series())
    assert len(made) == 57
    assert spans(everything(session)) == spans(made)
    assert made[0].uid == kept.get(session, made[0].series_id).uid


def test_a_single_appointment_becomes_the_first_of_a_series(session):
    single = replace(kept.create(session, a_series(rule="FREQ=DAILY;COUNT=1"))[0], series_id=None)
    alone = replace(single, id=type(single.id)(int=5), slot=None, uid="")
    add_many(session, [alone])
    before = appointments.get(session, alone.id)
    made = kept.create(session, replace(draft_of(before), rule="FREQ=DAILY;COUNT=3"), first=before)
    assert made[0].id == alone.id
    assert appointments.get(session, alone.id).series_id == made[1].series_id
    assert len(made) == 3


def test_a_single_appointment_goes_where_its_new_rule_first_falls(session):
    (single,) = kept.create(session, a_series(rule="FREQ=DAILY;COUNT=1"))
    alone = replace(single, id=type(single.id)(int=5), series_id=None, slot=None, uid="")
    add_many(session, [alone])
    before = appointments.get(session, alone.id)
    wednesdays = replace(draft_of(before), rule="FREQ=WEEKLY;BYDAY=WE;COUNT=2")
    made = kept.create(session, wednesdays, first=before)
    assert [each.starts_at for each in made] == [at("2026-12-02"), at("2026-12-09")]
    assert appointments.get(session, alone.id).starts_at == at("2026-12-02")


def test_this_and_following_begin_another_series_and_keep_the_ids(session):
    made = kept.create(session, a_series())
    third = made[2]
    done = edits.edit(session, third, draft_from(third, days=1, hours=1), FOLLOWING)
    after = everything(session)
    assert [each.id for each in after] == [each.id for each in made]
    assert spans(after[:2]) == spans(made[:2])
    assert after[2].starts_at == at("2026-12-15", "11:00")
    assert after[0].series_id != after[2].series_id == done.appointment.series_id
    assert kept.get(session, made[0].series_id).ended


def test_all_to_come_leaves_the_past_alone(session, clock):
    made = kept.create(session, a_series())
    clock.advance(days=15)
    last = appointments.get(session, made[9].id)
    edits.edit(session, last, draft_from(last, hours=2), ALL)
    after = everything(session)
    assert spans(after[:2]) == spans(made[:2])
    assert {local(each.starts_at, PARIS).hour for each in after[2:]} == {12}


def test_an_exception_keeps_its_place_in_the_series_it_goes_to(session):
    made = kept.create(session, a_series(rule="FREQ=WEEKLY;COUNT=5"))
    moved = touched(made[3], detached=True, starts_at=at("2026-12-24", "15:00"),
                    ends_at=at("2026-12-24", "15:30"))  # fmt: skip
    change_many(session, [(made[3], moved)])
    edits.edit(session, made[1], draft_from(made[1], hours=1), FOLLOWING)
    after = appointments.get(session, made[3].id)
    assert after.starts_at == at("2026-12-24", "15:00")
    assert after.slot == local(at("2026-12-21", "11:00"), PARIS)
    assert len(everything(session)) == 5


def test_moving_by_a_whole_period_disturbs_nothing(session):
    made = kept.create(session, a_series(rule="FREQ=DAILY;COUNT=5"))
    edits.edit(session, made[0], draft_from(made[0], days=1), ALL)
    moved = [each.starts_at - timedelta(days=1) for each in everything(session)]
    assert moved == [each.starts_at for each in made]


def test_a_new_content_reaches_those_that_follow_without_their_own_notes(session):
    made = kept.create(session, a_series(rule="FREQ=DAILY;COUNT=4"))
    content = replace(made[1].content, title="Injection")
    edits.edit(session, made[1], replace(draft_of(made[1]), content=content), FOLLOWING)
    titles = [each.content.title for each in everything(session)]
    assert titles == ["Pansement", "Injection", "Injection", "Injection"]
    assert kept.get(session, everything(session)[2].series_id).content.title == "Injection"


def test_cancelling_those_to_come_cancels_the_exceptions_too_and_makes_no_more(session, clock):
    made = kept.create(session, a_series())
    moved = touched(made[4], detached=True, starts_at=at("2026-12-29"),
                    ends_at=at("2026-12-29", "10:30"))  # fmt: skip
    change_many(session, [(made[4], moved)])
    why = CancelReason.HOSPITAL

    def away(each):
        return cancelled(each, why, clock(), "C. MARTIN", by_patient=False, note="")

    pairs = edits.cancel(session, made[2], FOLLOWING, away)
    states = [each.state for each in everything(session)]
    assert states[:2] == [AppointmentState.PLANNED] * 2
    assert set(states[2:]) == {AppointmentState.CANCELLED}
    assert len(pairs) == 55
    assert kept.get(session, made[0].series_id).ended


def test_a_series_changed_meanwhile_is_refused(session):
    made = kept.create(session, a_series(rule="FREQ=DAILY;COUNT=4"))
    edits.edit(session, made[0], draft_from(made[0], hours=1), ALL)
    with pytest.raises(ChangedMeanwhile):
        edits.edit(session, made[0], draft_from(made[0], hours=2), ALL)


# --- the horizon ------------------------------------------------------------------------------


def test_the_days_ahead_are_made_as_they_come_and_once(store, clock):
    with store.action("appointment.book") as session:
        a_nurse(session)
        kept.create(session, a_series())
    clock.advance(days=30)
    appointment_horizon.ready(store)
    appointment_horizon.ready(store)
    with store.reading() as session:
        found = everything(session)
    assert len(found) == 61
    assert len(set(spans(found))) == 61


def test_looking_further_makes_further_but_not_for_ever(store):
    with store.action("appointment.book") as session:
        a_nurse(session)
        kept.create(session, a_series())
    appointment_horizon.ready(store, date(2028, 6, 1))
    with store.reading() as session:
        assert len(everything(session)) == 79
    appointment_horizon.ready(store, date(2099, 1, 1))
    with store.reading() as session:
        assert everything(session)[-1].starts_at < at("2029-12-31")


def test_what_is_made_later_never_double_books_in_silence(store, clock):
    with store.action("appointment.book") as session:
        a_nurse(session)
        kept.create(session, a_series())
        kept.create(session, a_series("2028-01-03", "FREQ=DAILY;COUNT=1"))
    clock.advance(days=10)
    appointment_horizon.ready(store)
    with store.reading() as session:
        same = [each for each in everything(session) if each.starts_at == at("2028-01-03")]
    assert sorted(each.forced for each in same) == [False, True]


def test_nothing_more_is_made_for_somebody_who_left(store, clock):
    whose = a_patient()
    with store.action("appointment.book") as session:
        a_nurse(session)
        patients.add(session, whose)
        kept.create(session, a_series(participants=(Participant(patient_id=whose.id),)))
    with store.action("patient.decease") as session:
        values = {"life_cycle": "deceased"}
        session.execute(update(PatientRow).where(PatientRow.id == whose.id).values(values))
    clock.advance(days=30)
    appointment_horizon.ready(store)
    with store.reading() as session:
        assert len(everything(session)) == 57
