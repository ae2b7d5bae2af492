"""Appointments through the service: booked, moved, closed, put back, refused."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import insert, text

from appointment_builders import TUESDAY, a_draft, listed, on_file
from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    EditScope,
    PatientDied,
    Presence,
    ProfessionalLeft,
    ReasonNeeded,
    RecordClosed,
    ReminderOutcome,
    Transport,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.conflicts import Conflicting, ConflictKind
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, NotFound
from coordo_desktop.domain.opening import Closing, Room
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.signing import TextTooLong
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.opening import OpeningService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.slots import SlotService
from coordo_desktop.store import appointment_writing
from coordo_desktop.store.appointments import HOLD
from coordo_desktop.store.folder import utc_text

HALF = timedelta(minutes=30)
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


@pytest.fixture
def service(store):
    return AppointmentService(store)


@pytest.fixture
def who(store):
    return listed(store, "HARISMEDY", "OYHENART")


@pytest.fixture
def whom(store):
    return on_file(store, "ALDAY", "PUYO")


def kinds(conflicts):
    return [each.kind for each in conflicts if each.kind.asks_reason]


def holds(store):
    with store.reading() as session:
        return session.execute(text("SELECT count(*) FROM agenda_hold")).scalar_one()


# --- booked -----------------------------------------------------------------------------------


def test_what_is_booked_is_read_as_it_was_said(store, service, who, whom, heard):
    room = OpeningService(store).save_room(Room(id=uuid4(), version=0, name="Salle 1"))
    draft = a_draft(
        who, whom, title="bilan", room_id=room.id, preparation="à jeun", interpreter="basque",
        transport=Transport(means=TransportMeans.SEATED, order=TransportOrder.TO_ASK, who="Ambu"),
        reminder_days=1, kind=AppointmentKind.EDUCATION,
    )  # fmt: skip
    heard.clear()
    kept = service.book(draft)
    assert heard == [frozenset({Topic.APPOINTMENTS})]
    assert service.appointment(kept.id) == kept
    names = tuple(replace(one, patient="") for one in kept.content.participants)
    assert replace(kept.content, participants=names) == draft.content
    assert [one.patient for one in kept.content.participants] == ["ALDAY Anne", "PUYO Anne"]
    assert [name for _, name in kept.professionals] == ["Nathalie HARISMEDY", "Nathalie OYHENART"]
    assert (kept.room, kept.state, kept.version) == ("Salle 1", AppointmentState.PLANNED, 1)
    assert holds(store) == 3


def test_times_that_touch_do_not_overlap(service, who, whom):
    service.book(a_draft(who[:1], whom[:1]))
    service.book(a_draft(who[:1], whom[1:], at=TUESDAY + HALF))
    service.book(a_draft(who[:1], whom[1:], at=TUESDAY - HALF))


def test_what_is_in_the_way_is_told_and_forced_only_with_a_reason(store, service, who, whom):
    first = service.book(a_draft(who[:1], whom[:1]))
    draft = a_draft(who[:1], whom[:1], at=TUESDAY + timedelta(minutes=15))
    with pytest.raises(Conflicting) as refused:
        service.book(draft, reason="   ")
    assert {ConflictKind.PROFESSIONAL, ConflictKind.PATIENT} == set(kinds(refused.value.conflicts))
    assert {each.appointment_id for each in refused.value.conflicts} == {first.id}
    assert holds(store) == 1
    with pytest.raises(TextTooLong):
        service.book(draft, reason="x" * 201)
    forced = service.book(draft, reason="Urgence, entre deux")
    assert forced.forced
    [said] = service.overrides(forced.id)
    assert (said.by, said.reason) == ("C. MARTIN", "Urgence, entre deux")
    assert set(said.kinds) == {ConflictKind.PROFESSIONAL, ConflictKind.PATIENT}


def test_a_closed_day_asks_for_a_reason(store, service, who, whom):
    day = TUESDAY.date()
    OpeningService(store).save_closing(
        Closing(id=uuid4(), version=0, first=day, last=day, label="Travaux")
    )  # fmt: skip
    with pytest.raises(Conflicting) as refused:
        service.book(a_draft(who[:1], whom[:1]))
    assert kinds(refused.value.conflicts) == [ConflictKind.CLOSING]
    assert service.book(a_draft(who[:1], whom[:1]), reason="Urgence").forced


def test_a_holiday_asks_for_a_reason(service, who, whom):
    christmas = TUESDAY.replace(month=12, day=25)
    with pytest.raises(Conflicting) as refused:
        service.book(a_draft(who[:1], whom[:1], at=christmas))
    assert kinds(refused.value.conflicts) == [ConflictKind.HOLIDAY]


def test_somebody_who_died_is_booked_nothing_but_what_came_before(store, service, who, whom):
    PatientService(store).decease(whom[0], PartialDate(2026, 11, 20))
    with pytest.raises(PatientDied):
        service.book(a_draft(who[:1], whom[:1]))
    service.book(a_draft(who[:1], whom[:1], at=TUESDAY - WEEK))


def test_a_closed_record_is_booked_nothing(store, service, who, whom):
    PatientService(store).close(whom[0], "Déménagement")
    with pytest.raises(RecordClosed):
        service.book(a_draft(who[:1], whom[:1]))


def test_a_professional_who_left_is_given_nothing_new(store, service, who, whom):
    kept = service.book(a_draft(who[:1], whom[:1]))
    DirectoryService(store).deactivate(who[0])
    with pytest.raises(ProfessionalLeft):
        service.book(a_draft(who[:1], whom[:1], at=TUESDAY + DAY))
    with pytest.raises(ProfessionalLeft):
        service.move(kept.id, kept.version, kept.starts_at + DAY, kept.ends_at + DAY)
    service.set_state(kept.id, kept.version, AppointmentState.HONOURED)


def test_nobody_and_no_room_that_are_not_on_file(store, service, who, whom):
    for draft in (a_draft([uuid4()], whom), a_draft(who, [uuid4()])):
        with pytest.raises(NotFound):
            service.book(draft)
    with pytest.raises((InvalidField, NotFound)):
        service.book(a_draft(who, whom, room_id=uuid4()))
    with pytest.raises(NotFound):
        service.appointment(uuid4())
    assert holds(store) == 0


# --- moved, changed, put back -----------------------------------------------------------------


def test_a_move_is_asked_against_others_and_never_against_itself(service, who, whom):
    one = service.book(a_draft(who[:1], whom[:1]))
    other = service.book(a_draft(who[1:], whom[1:], at=TUESDAY + 2 * HALF))
    later = timedelta(minutes=15)
    moved = service.move(one.id, one.version, one.starts_at + later, one.ends_at + later)
    assert (moved.version, moved.starts_at) == (2, one.starts_at + later)
    with pytest.raises(Conflicting):
        service.move(moved.id, moved.version, other.starts_at, other.ends_at, professionals=who[1:])
    with pytest.raises(ChangedMeanwhile):
        service.move(one.id, one.version, one.starts_at, one.ends_at)
    assert service.put_back(one, moved.version) == replace(one, version=3)


def test_a_move_changes_room_and_people_at_once(store, service, who, whom):
    room = OpeningService(store).save_room(Room(id=uuid4(), version=0, name="Salle 1"))
    one = service.book(a_draft(who[:1], whom[:1], room_id=room.id))
    moved = service.move(
        one.id, one.version, one.starts_at, one.ends_at, professionals=who, room_id=None
    )
    assert (moved.content.professionals, moved.content.room_id) == (tuple(who), None)
    assert holds(store) == 2


def test_what_was_forced_is_no_longer_once_it_stands_free(service, who, whom):
    service.book(a_draft(who[:1], whom[:1]))
    forced = service.book(a_draft(who[:1], whom[1:]), reason="Urgence")
    moved = service.move(forced.id, 1, forced.starts_at + DAY, forced.ends_at + DAY)
    assert not moved.forced
    back = service.put_back(forced, moved.version)
    assert back.forced
    assert [each.reason for each in service.overrides(forced.id)] == ["Urgence", "Urgence"]


def test_a_change_keeps_who_came_and_asks_nothing_when_it_takes_no_more(service, who, whom):
    service.book(a_draft(who[:1], whom[:1]))
    one = service.book(a_draft(who[:1], whom[1:]), reason="Urgence")
    content = replace(one.content, title="bilan", note="apporter l’ordonnance")
    draft = replace(a_draft(), content=content, ends_at=one.ends_at - timedelta(minutes=10))
    changed = service.change(one.id, one.version, draft)
    assert (changed.content.title, changed.forced) == ("bilan", True)
    more = replace(draft, content=replace(content, professionals=tuple(who)))
    with pytest.raises(Conflicting):
        service.change(one.id, changed.version, more)


def test_a_cancelled_one_gives_its_time_back_and_takes_it_again_if_it_is_free(
    store, service, who, whom
):
    one = service.book(a_draft(who[:1], whom[:1]))
    with pytest.raises(ReasonNeeded):
        service.cancel(one.id, one.version, CancelReason.OTHER)
    gone = service.cancel(one.id, one.version, CancelReason.ILL, by_patient=True)
    assert (gone.state, gone.cancelled_by_patient) == (AppointmentState.CANCELLED, True)
    assert holds(store) == 0
    other = service.book(a_draft(who[:1], whom[1:]))
    with pytest.raises(Conflicting):
        service.put_back(one, gone.version)
    with pytest.raises(Conflicting):
        service.set_state(one.id, gone.version, AppointmentState.PLANNED)
    service.cancel(other.id, other.version, CancelReason.MISTAKE)
    assert service.put_back(one, gone.version).state is AppointmentState.PLANNED
    assert holds(store) == 1


def test_one_key_says_where_it_stands_and_steps_back(service, who, whom):
    one = service.book(a_draft(who[:1], whom[:1]))
    seen = one
    for state in ("confirmed", "arrived", "honoured", "absent", "planned"):
        seen = service.set_state(one.id, seen.version, AppointmentState(state))
        assert (seen.state, seen.state_by) == (AppointmentState(state), "C. MARTIN")
    with pytest.raises(ReasonNeeded):
        service.set_state(one.id, seen.version, AppointmentState.CANCELLED)
    with pytest.raises(ChangedMeanwhile):
        service.set_state(one.id, 1, AppointmentState.HONOURED)


def test_presence_is_said_of_each_and_closes_the_session(service, who, whom):
    one = service.book(a_draft(who[:1], whom, title="ETP souffle"))
    seen = service.set_presence(one.id, 1, whom[0], Presence.PRESENT, "très à l’aise")
    assert seen.state is AppointmentState.PLANNED
    seen = service.set_presence(one.id, 2, whom[1], Presence.ABSENT)
    assert seen.state is AppointmentState.HONOURED
    told = [(each.presence, each.note) for each in seen.content.participants]
    assert told == [(Presence.PRESENT, "très à l’aise"), (Presence.ABSENT, "")]


# --- asked ------------------------------------------------------------------------------------


def test_calls_to_make_come_back_until_somebody_answers(service, who, whom, clock):
    today = date(2026, 11, 23)
    one = service.book(a_draft(who[:1], whom[:1], reminder_days=1))
    service.book(a_draft(who[:1], whom[1:], at=TUESDAY + 3 * DAY, reminder_days=2))
    assert service.reminders(today - DAY) == ()
    assert [each.id for each in service.reminders(today)] == [one.id]
    seen = service.reminded(one.id, 1, ReminderOutcome.NO_ANSWER)
    assert seen.reminded_at == clock()
    assert [each.id for each in service.reminders(today)] == [one.id]
    service.reminded(one.id, 2, ReminderOutcome.REACHED)
    assert service.reminders(today) == ()
    seen = service.reminded(one.id, 3, ReminderOutcome.NONE)
    assert seen.reminded_at is None
    service.cancel(one.id, 4, CancelReason.ILL)
    assert service.reminders(today) == ()
    clock.advance(days=30)
    assert service.reminders(clock().date()) == ()


def test_the_appointments_of_a_patient_are_those_to_come_or_those_before(service, who, whom):
    ids = [
        service.book(a_draft(who[:1], whom[:1], at=TUESDAY + days * DAY)).id
        for days in (-20, -6, -1, 3)
    ]
    service.book(a_draft(who[:1], whom[1:], at=TUESDAY))
    assert [each.id for each in service.of_patient(whom[0])] == ids[2:]
    assert [each.id for each in service.of_patient(whom[0], past=True)] == ids[1::-1]


def test_usual_lengths_are_the_practices(store, service):
    assert service.usual_minutes(AppointmentKind.CARE) == 30
    opening = OpeningService(store)
    opening.save_settings(replace(opening.settings(), minutes={"care": 45}))
    assert service.usual_minutes(AppointmentKind.CARE) == 45
    assert service.settings().minutes["care"] == 45


# --- series -----------------------------------------------------------------------------------


def test_every_occurrence_in_the_way_is_forced_with_the_reason(service, who, whom):
    other = service.book(a_draft(who[:1], whom[1:], at=TUESDAY + WEEK))
    draft = a_draft(who[:1], whom[:1], rule="FREQ=WEEKLY;COUNT=4")
    with pytest.raises(Conflicting) as refused:
        service.book(draft)
    assert {each.appointment_id for each in refused.value.conflicts if each.kind.asks_reason} == {
        other.id
    }
    assert service.of_patient(whom[0]) == ()
    first = service.book(draft, reason="Tous les mardis")
    made = service.of_patient(whom[0])
    assert [each.forced for each in made] == [False, True, False, False]
    assert (first.id, first.forced) == (made[0].id, False)
    assert [each.reason for each in service.overrides(made[1].id)] == ["Tous les mardis"]
    moved = service.move(
        first.id, 1, first.starts_at + HALF, first.ends_at + HALF, scope=EditScope.ALL
    )
    assert moved.starts_at == first.starts_at + HALF
    assert not any(each.forced for each in service.of_patient(whom[0]))


def test_a_rule_makes_a_series_of_what_was_one(service, who, whom):
    one = service.book(a_draft(who[:1], whom[:1]))
    draft = a_draft(who[:1], whom[:1], rule="FREQ=WEEKLY;COUNT=3")
    kept = service.change(one.id, one.version, draft)
    made = service.of_patient(whom[0])
    assert [each.starts_at for each in made] == [TUESDAY + n * WEEK for n in range(3)]
    assert (made[0].id, kept.series_id) == (one.id, made[2].series_id)
    service.cancel(made[1].id, 1, CancelReason.ILL, scope=EditScope.FOLLOWING)
    states = [each.state.holds for each in service.of_patient(whom[0])]
    assert states == [True, False, False]


# --- somebody leaves --------------------------------------------------------------------------


def test_who_leaves_is_taken_out_of_what_is_to_come_and_put_back(service, who, whom):
    before = service.book(a_draft(who[:1], whom[:1], at=TUESDAY - WEEK))
    service.book(a_draft(who[:1], whom[:1], rule="FREQ=WEEKLY"))
    session = service.book(a_draft(who[1:], whom, title="ETP", at=TUESDAY + DAY))
    many = len(service.to_come(whom[0]))
    assert many > 50
    left = service.leave(whom[0], "Décès")
    assert len(left.appointments) == many
    assert [each.id for each in service.to_come(whom[0])] == [session.id]
    assert service.to_come(whom[0])[0].content.participants[0].presence is Presence.EXCUSED
    assert service.appointment(before.id).state is AppointmentState.PLANNED
    assert service.come_back(left) == 0
    assert len(service.to_come(whom[0])) == many
    assert service.to_come(whom[0])[1].content.participants[0].presence is Presence.EXPECTED


def test_what_was_given_to_others_meanwhile_stays_cancelled(service, who, whom):
    service.book(a_draft(who[:1], whom[:1]))
    service.book(a_draft(who[:1], whom[:1], at=TUESDAY + DAY))
    left = service.leave(whom[0], "Fin du suivi")
    service.book(a_draft(who[:1], whom[1:]))
    assert service.come_back(left) == 1
    assert [each.starts_at for each in service.to_come(whom[0])] == [TUESDAY + DAY]
    with pytest.raises(ChangedMeanwhile):
        service.come_back(left)


# --- visits of a round ------------------------------------------------------------------------


@pytest.fixture
def visit(store, service, who, whom):
    """The visit of a round that lasts from ten to noon in Paris."""
    one = service.book(a_draft(who[:1], whom[:1], at=TUESDAY, place=AppointmentPlace.HOME))
    tour, end = uuid4(), TUESDAY + 4 * HALF
    with store.action("round.prepare") as session:
        values = {"id": tour.bytes, "who": who[0].bytes, "start": utc_text(TUESDAY)}
        session.execute(
            text(
                "INSERT INTO round(id, version, professional_id, day, label, leaves_at, starts_at,"
                " ends_at, by_hand, sheet_number) VALUES (:id, 1, :who, '2026-11-24', '', '10:00',"
                " :start, :end, 0, 0)"
            ),
            values | {"end": utc_text(end)},
        )
        session.execute(
            insert(HOLD),
            [{"holder": who[0], "starts_at": TUESDAY, "ends_at": end, "round_id": tour}],
        )
        inside = replace(one, round_id=tour, position=1, version=2)
        appointment_writing.change_many(session, [(one, inside)])
    return inside


def test_a_visit_moved_within_its_round_takes_nothing_more(store, service, visit):
    moved = service.move(visit.id, 2, visit.starts_at + HALF, visit.ends_at + HALF)
    assert (moved.round_id, moved.forced) == (visit.round_id, False)
    assert holds(store) == 1


def test_a_visit_moved_out_of_its_round_holds_its_own_time_and_comes_back(
    store, service, visit, who, whom
):
    moved = service.move(visit.id, 2, visit.starts_at + 10 * HALF, visit.ends_at + 10 * HALF)
    assert (moved.round_id, moved.position) == (None, 0)
    with pytest.raises(Conflicting):
        service.book(a_draft(who[:1], whom[1:], at=moved.starts_at))
    back = service.put_back(visit, moved.version)
    assert (back.round_id, back.position, back.forced) == (visit.round_id, 1, False)
    assert holds(store) == 1


def test_a_visit_turned_into_a_consultation_meets_its_own_round(service, visit):
    content = replace(visit.content, place=AppointmentPlace.PRACTICE)
    draft = replace(a_draft(), starts_at=visit.starts_at, ends_at=visit.ends_at, content=content)
    with pytest.raises(Conflicting) as refused:
        service.change(visit.id, visit.version, draft)
    assert kinds(refused.value.conflicts) == [ConflictKind.PROFESSIONAL]


def test_a_visit_is_put_back_alone_when_its_round_is_no_more(store, service, visit):
    gone = service.cancel(visit.id, 2, CancelReason.ILL)
    with store.action("round.drop") as session:
        session.execute(text("UPDATE appointment SET round_id = NULL"))
        session.execute(text("DELETE FROM agenda_hold"))
        session.execute(text("DELETE FROM round"))
    back = service.put_back(visit, gone.version)
    assert (back.round_id, back.state) == (None, AppointmentState.PLANNED)
    assert holds(store) == 1


# --- the audit trail --------------------------------------------------------------------------


def test_every_action_is_audited_with_whom_it_is_about_and_without_their_words(
    store, service, who, whom
):
    one = service.book(a_draft(who[:1], whom[:1], title="secret", reminder_days=1))
    one = service.move(one.id, one.version, one.starts_at + DAY, one.ends_at + DAY)
    one = service.set_state(one.id, one.version, AppointmentState.ARRIVED, "secret")
    one = service.reminded(one.id, one.version, ReminderOutcome.REACHED)
    one = service.set_presence(one.id, one.version, whom[0], Presence.PRESENT, "secret")
    gone = service.cancel(one.id, one.version, CancelReason.OTHER, note="secret")
    service.put_back(one, gone.version)
    with store.reading() as session:
        rows = session.execute(
            text(
                "SELECT event, patient_ref, object_ref, detail_json FROM audit"
                " WHERE event LIKE 'appointment.%' ORDER BY seq"
            )
        ).all()
    assert [row.event.partition(".")[2] for row in rows] == [
        "book", "move", "state", "remind", "presence", "cancel", "put_back",
    ]  # fmt: skip
    assert len({(row.patient_ref, row.object_ref) for row in rows}) == 1
    assert all(row.patient_ref and row.object_ref for row in rows)
    assert "secret" not in str([tuple(row) for row in rows])


def test_a_series_cancelled_from_one_on_is_put_back_whole(service, who, whom, clock):
    service.book(a_draft(who[:1], whom[:1], rule="FREQ=WEEKLY"), reason="Fériés compris")
    before = service.of_patient(whom[0])
    third = before[2]
    gone, left = service.cancel_all(
        third.id, third.version, CancelReason.HOSPITAL, scope=EditScope.FOLLOWING
    )
    assert gone.state is AppointmentState.CANCELLED
    assert len(left.appointments) == len(before) - 2
    assert [each.id for each in service.to_come(whom[0])] == [each.id for each in before[:2]]
    assert service.come_back(left) == 0
    assert [each.starts_at for each in service.to_come(whom[0])] == [
        each.starts_at for each in before
    ]
    clock.advance(days=40)
    assert service.to_come(whom[0])[-1].starts_at > before[-1].starts_at  # it goes on


def test_one_that_was_cancelled_alone_comes_back_the_same_way(service, who, whom):
    one = service.book(a_draft(who[:1], whom[:1]))
    _gone, left = service.cancel_all(one.id, one.version, CancelReason.ILL)
    assert service.come_back(left) == 0
    assert service.appointment(one.id).state is AppointmentState.PLANNED


def test_what_was_forced_is_not_forced_again_for_what_came_since(service, who, whom):
    service.book(a_draft(who[:1], whom[:1]))
    forced = service.book(a_draft(who[1:], whom[:1], place=AppointmentPlace.REMOTE), reason="Tel")
    moved = service.move(forced.id, 1, forced.starts_at + DAY, forced.ends_at + DAY)
    service.book(a_draft(who[1:], whom[1:]))
    with pytest.raises(Conflicting) as refused:
        service.put_back(forced, moved.version)
    assert ConflictKind.PROFESSIONAL in kinds(refused.value.conflicts)
    assert service.appointment(forced.id) == moved


def test_the_days_of_a_series_that_are_blocked_can_be_left_out_of_it_for_good(
    store, service, who, whom, clock
):
    draft = a_draft(who[:1], whom[:1], rule="FREQ=DAILY;COUNT=40")
    with pytest.raises(Conflicting) as refused:
        service.book(draft)
    feasts = {each.starts_at.date() for each in refused.value.conflicts}
    assert service.of_patient(whom[0]) == ()
    service.book(draft, skipping=True)
    kept = service.of_patient(whom[0])
    assert len(kept) == 40 - 2  # Christmas, New Year
    assert not any(each.forced for each in kept)
    days = {each.starts_at.date() for each in kept}
    assert date(2026, 12, 25) not in days
    assert date(2027, 1, 1) not in days
    assert len(feasts) == 2
    clock.advance(days=60)
    assert len(service.of_patient(whom[0], past=True)) == len(kept)


def test_a_series_every_day_of_which_is_blocked_is_refused(service, who, whom):
    service.book(a_draft(who[:1], whom[:1], rule="FREQ=DAILY;COUNT=5"))
    again = a_draft(who[:1], whom[1:], rule="FREQ=DAILY;COUNT=5")
    with pytest.raises(Conflicting):
        service.book(again, skipping=True)
    assert service.of_patient(whom[1]) == ()


def test_what_blocks_a_later_day_of_a_series_is_said_before_it_is_booked(store, service, who, whom):
    slots = SlotService(store)
    weekly = a_draft(who[:1], whom[:1], rule="FREQ=WEEKLY;COUNT=4")
    assert slots.conflicts(weekly) == ()
    service.book(a_draft(who[:1], whom[1:], at=TUESDAY + 2 * WEEK))
    (found,) = slots.conflicts(weekly)
    assert (found.kind, found.starts_at) == (ConflictKind.PROFESSIONAL, TUESDAY + 2 * WEEK)
    assert slots.conflicts(replace(weekly, rule="FREQ=NEVER")) == ()
