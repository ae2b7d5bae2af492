"""What is in the way of an appointment, asked of a real file."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from conftest import user_id_of
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    AppointmentState,
    Participant,
)
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.directory import NOBODY, DirectoryService
from coordo_desktop.services.opening import OpeningService, new_room
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.slots import SlotService
from coordo_desktop.store.appointment_rows import AgendaHoldRow, RoundRow
from coordo_desktop.store.appointment_writing import add_many
from coordo_desktop.store.conflicts import conflicts_of_each
from people import a_patient
from statements import sent

DAY = date(2026, 11, 30)
HALF = timedelta(minutes=30)
KINDS = ConflictKind


def at(hour, minute=0):
    """That time of the practice (winter: an hour ahead of UTC)."""
    return datetime.combine(DAY, time(hour, minute), UTC) - timedelta(hours=1)


@pytest.fixture
def people(store):
    directory = DirectoryService(store)
    return [
        directory.add(Professional(id=NOBODY, name=name, given_name="Anne"))
        for name in ("Aguerre", "Berho")
    ]


@pytest.fixture
def room(store):
    return OpeningService(store).save_room(new_room("Salle 1")).id


@pytest.fixture
def patients(store):
    service = PatientService(store)
    return [service.create(a_patient(name, "Jean")) for name in ("HIRIART", "SALLA")]


def content(who=(), room=None, patients=(), place="practice"):
    return AppointmentContent(
        title="Essai",
        professionals=tuple(who),
        room_id=room,
        participants=tuple(Participant(patient_id=one) for one in patients),
        place=AppointmentPlace(place),
    )


def a_draft(start, what, lasts=HALF):
    return AppointmentDraft(starts_at=start, ends_at=start + lasts, content=what)


def keep(store, start, what, lasts=HALF, **values):
    one = Appointment(id=uuid4(), starts_at=start, ends_at=start + lasts, content=what, **values)
    with store.action("appointment.book") as session:
        add_many(session, [one])
    return one.id


def kinds(store, draft, **asked):
    return [one.kind for one in SlotService(store).conflicts(draft, **asked)]


def test_what_touches_does_not_overlap(store, people, room, patients):
    what = content(people[:1], room, patients[:1])
    keep(store, at(10), what)
    blocking = [KINDS.PROFESSIONAL, KINDS.ROOM, KINDS.PATIENT]
    assert kinds(store, a_draft(at(9, 30), what)) == []
    assert kinds(store, a_draft(at(10, 30), what)) == []
    assert sorted(kinds(store, a_draft(at(10, 29), what))) == sorted(blocking)
    assert sorted(kinds(store, a_draft(at(9, 31), what))) == sorted(blocking)
    assert sorted(kinds(store, a_draft(at(9), what, 4 * HALF))) == sorted(blocking)


def test_who_and_what_is_in_the_way_is_said(store, people, room, patients):
    kept = keep(store, at(10), content(people[:1], room, patients[:1]))
    told = SlotService(store).conflicts(a_draft(at(10), content(people, room)))
    (who, place) = sorted(told, key=lambda one: one.kind)
    assert (who.who, who.with_title, who.appointment_id) == ("Anne Aguerre", "HIRIART Jean", kept)
    assert (place.who, place.room_id) == ("Salle 1", room)


def test_what_is_cancelled_or_being_moved_is_not_in_the_way(store, people, patients):
    what = content(people[:1], patients=patients[:1])
    keep(store, at(10), what, state=AppointmentState.CANCELLED)
    assert kinds(store, a_draft(at(10), what)) == []
    moved = keep(store, at(10), what)
    assert kinds(store, a_draft(at(10), what), ignore=moved) == []
    assert len(kinds(store, a_draft(at(10), what))) == 2


def test_a_round_holds_its_professional_but_not_for_its_own_visits(store, people, patients):
    round_id = uuid4()
    with store.action("round.add") as session:
        session.add(
            RoundRow(
                id=round_id, version=1, professional_id=people[0], day=DAY, label="Ostabat",
                leaves_at="08:00", starts_at=at(8), ends_at=at(12), by_hand=False, sheet_number=0,
            )
        )  # fmt: skip
        session.flush()
        session.add(
            AgendaHoldRow(holder=people[0], starts_at=at(8), ends_at=at(12), round_id=round_id)
        )
    visit = content(people[:1], patients=patients[:1], place="home")
    own = keep(store, at(9), visit, round_id=round_id)
    (told,) = SlotService(store).conflicts(a_draft(at(11), content(people[:1])))
    assert (told.kind, told.with_title) == (KINDS.PROFESSIONAL, "Tournée Ostabat")
    assert kinds(store, a_draft(at(9, 30), visit), ignore=own) == []


def test_hours_are_of_the_practice_and_of_who_has_their_own(store, people):
    opening = OpeningService(store)
    early = tuple(((time(6), time(10)),) for _ in range(7))
    opening.save_hours(people[0], 0, early)
    assert kinds(store, a_draft(at(7), content(people[:1]))) == [KINDS.HOURS]
    assert kinds(store, a_draft(at(7), content(people[:1], place="home"))) == []
    assert kinds(store, a_draft(at(11), content(people[:1]))) == [KINDS.HOURS]
    assert kinds(store, a_draft(at(9), content(people))) == []
    assert kinds(store, a_draft(at(19, 45), content(people[1:]))) == [KINDS.HOURS]


def test_hours_up_to_midnight_are_open_until_then(store):
    night = tuple(((time(20), time(0)),) for _ in range(7))
    OpeningService(store).save_settings(AgendaSettings(hours=night))
    assert kinds(store, a_draft(at(23, 30), content())) == []
    assert kinds(store, a_draft(at(23, 45), content())) == [KINDS.HOURS]


def test_a_second_visit_by_the_same_nurse_at_home_is_no_second_trip(store, people, patients):
    nurse, other = people
    at_home = content([nurse], patients=patients[:1], place="home")
    keep(store, at(8), at_home)
    assert kinds(store, a_draft(at(18), at_home)) == []
    assert kinds(store, a_draft(at(18), replace(at_home, professionals=(other,)))) == [
        KINDS.SAME_DAY
    ]
    here = content([other], patients=patients[:1])
    assert kinds(store, a_draft(at(18), here)) == [KINDS.SAME_DAY]


def test_two_visits_to_the_practice_side_by_side_are_one_trip(store, people, patients):
    here = content(people[:1], patients=patients[:1])
    keep(store, at(10), here)
    assert kinds(store, a_draft(at(11), here)) == []
    assert kinds(store, a_draft(at(14), here)) == [KINDS.SAME_DAY]


def test_a_caregiver_is_not_told_whom_somebody_else_sees(store, store_for, people, patients):
    me = DirectoryService(store).add(Professional(id=NOBODY, name="Oyhenart"))
    DirectoryService(store).link(me, user_id_of("oyhenart"))
    keep(store, at(10), content(people[:1], patients=patients[:1]))
    keep(store, at(14), content([me], patients=patients[1:]))
    mine = SlotService(store_for(Role.CAREGIVER))
    (masked,) = mine.conflicts(a_draft(at(10), content(people[:1])))
    assert (masked.kind, masked.with_title) == (KINDS.PROFESSIONAL, "")
    (nameless,) = mine.conflicts(a_draft(at(10), content(patients=patients[:1])))
    assert (nameless.kind, nameless.who) == (KINDS.PATIENT, "")
    (own,) = mine.conflicts(a_draft(at(14), content([me])))
    assert own.with_title == "SALLA Jean"


def test_many_spans_are_told_as_one_by_one_in_no_more_statements(store, people, room, patients):
    rng = random.Random(4)
    what = content(people[:1], room, patients[:1], "home")
    for _ in range(40):
        start = at(8) + timedelta(days=rng.randrange(20), minutes=5 * rng.randrange(140))
        who = rng.sample(people, rng.randint(0, 2))
        some = rng.sample(patients, rng.randint(0, 2))
        place = rng.choice(["practice", "home"])
        keep(store, start, content(who, rng.choice([None, room]), some, place))
    starts = [at(8) + timedelta(days=day, minutes=17 * day) for day in range(20)]
    with store.reading() as session:
        one_by_one = [
            conflicts_of_each(session, what, [(start, start + HALF)])[0] for start in starts
        ]
    with sent(store) as few, store.reading() as session:
        conflicts_of_each(session, what, [(starts[0], starts[0] + HALF)])
    with sent(store) as asked, store.reading() as session:
        together = conflicts_of_each(session, what, [(start, start + HALF) for start in starts])
    assert together == one_by_one
    assert any(one_by_one)
    assert len(asked) <= len(few) + 3
