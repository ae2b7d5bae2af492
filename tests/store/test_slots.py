"""Free slots and conflicts asked of a real file, against looking at everything one by one."""

import os
import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.conflicts import ConflictKind, SlotQuestion
from coordo_desktop.domain.local_times import day_of
from coordo_desktop.domain.opening_rules import open_spans
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.directory import NOBODY, DirectoryService
from coordo_desktop.services.opening import OpeningService, new_absence, new_closing, new_room
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.slots import SlotService
from coordo_desktop.store.appointment_writing import add_many
from people import a_patient
from statements import sent, walked

FULL = os.environ.get("COORDO_PROOF") == "full"
PARIS = ZoneInfo("Europe/Paris")
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


def at(hour, minute=0, on=MONDAY):
    """That time of the practice (winter: an hour ahead of UTC)."""
    return datetime.combine(on, time(hour, minute), UTC) - timedelta(hours=1)


@pytest.fixture
def desk(store):
    opening = OpeningService(store)
    directory = DirectoryService(store)
    people = [
        directory.add(Professional(id=NOBODY, name=name, given_name="Anne"))
        for name in ("Aguerre", "Berho")
    ]
    return opening, SlotService(store), people, opening.save_room(new_room("Salle 1"))


def a_draft(people=(), room=None, start=None, minutes=30, patients=(), **content):
    start = start or at(10)
    return AppointmentDraft(
        starts_at=start,
        ends_at=start + timedelta(minutes=minutes),
        content=AppointmentContent(
            title="Essai",
            professionals=tuple(people),
            room_id=None if room is None else room.id,
            participants=tuple(Participant(patient_id=one) for one in patients),
            **content,
        ),
    )


def test_hours_closings_holidays_and_absences_stand_in_the_way(desk):
    opening, slots, (one, _), _room = desk
    opening.save_absence(new_absence(one, at(8), at(12)))
    opening.save_closing(new_closing(date(2026, 12, 24), date(2026, 12, 26), "Fêtes"))

    def kinds(draft):
        return [each.kind for each in slots.conflicts(draft)]

    assert kinds(a_draft([one])) == [ConflictKind.ABSENCE]
    assert kinds(a_draft([one], start=at(12))) == []
    assert kinds(a_draft(start=at(20))) == [ConflictKind.HOURS]
    christmas = a_draft(start=at(10, on=date(2026, 12, 25)))
    assert kinds(christmas) == [ConflictKind.CLOSING, ConflictKind.HOLIDAY]


def test_the_soonest_slots_go_round_an_absence(desk):
    opening, slots, people, room = desk
    opening.save_absence(new_absence(people[0], at(8), at(12)))
    question = SlotQuestion(
        professionals=tuple(people), room_id=room.id, earliest=at(0), latest=at(23), minutes=30
    )
    assert [each.starts_at for each in slots.free(question)] == [at(12), at(12, 30), at(13)]
    near = replace(question, near=at(9))
    assert [each.starts_at for each in slots.free(near)] == [at(12), at(12, 30), at(13)]


# --- against looking at everything one by one -------------------------------------------------

BIG = {"appointment", "agenda_hold", "appointment_patient", "absence", "patient", "professional"}
FIVE = timedelta(minutes=5)


def an_appointment(start, minutes, people=(), room=None, patients=(), place="practice"):
    return Appointment(
        id=uuid4(),
        starts_at=start,
        ends_at=start + timedelta(minutes=minutes),
        content=AppointmentContent(
            title="Pris",
            professionals=tuple(people),
            room_id=room,
            participants=tuple(Participant(patient_id=one) for one in patients),
            place=AppointmentPlace(place),
        ),
    )


def keep(store, *appointments):
    with store.action("appointment.book") as session:
        add_many(session, appointments)


def a_schedule(rng, people, room, patients, days):
    """Anything at all over some days: nobody asked whether it fits."""
    made = []
    for _ in range(rng.randint(10, 60)):
        start = at(7, on=MONDAY + timedelta(days=rng.randrange(days)))
        who = rng.sample(people, rng.randint(0, len(people)))
        made.append(
            an_appointment(
                start + FIVE * rng.randrange(150), rng.choice([5, 20, 30, 45, 90]), who,
                rng.choice([None, room]), rng.sample(patients, rng.randint(0, 1)),
            )
        )  # fmt: skip
    return made


def by_hand(question, taken, opening):
    """Every five minutes of every day: within the hours, and meeting nothing of anybody's."""
    lasts = timedelta(minutes=question.minutes)
    bounds = question.earliest, question.latest
    days = opening.days(*(day_of(each, PARIS) for each in bounds))
    spans = [span for day in days for span in open_spans(day.on, day.hours, PARIS)]
    windows = [(max(a, bounds[0]), min(b, bounds[1])) for a, b in spans]

    def is_free(start):
        end = start + lasts
        inside = any(a <= start and end <= b for a, b in windows)
        return inside and not any(a < end and start < b for a, b in taken)

    def worth(start):
        ends = not is_free(start - FIVE) or not is_free(start + FIVE)
        return is_free(start) and (start.minute % question.step == 0 or ends)

    tried = (a + FIVE * number for a, b in windows for number in range((b - a) // FIVE))
    starts = [start for start in tried if worth(start)]
    return first_apart(question, starts)


def first_apart(question, starts):
    if question.near is not None:
        starts.sort(key=lambda start: (abs(start - question.near), start))
    kept = []
    for start in starts:
        if all(abs(start - other) >= timedelta(minutes=question.minutes) for other in kept):
            kept.append(start)
    return kept[: question.most]


@pytest.mark.parametrize("seed", range(60 if FULL else 3))
def test_slots_of_random_schedules_are_those_found_by_hand(desk, store, seed):
    opening, slots, people, room = desk
    rng = random.Random(seed)
    patients = [PatientService(store).create(a_patient(f"NOM{n}", "Anne")) for n in range(2)]
    made = a_schedule(rng, people, room.id, patients, 25)
    keep(store, *made)
    away = new_absence(
        people[0], at(9, on=MONDAY + timedelta(days=2)), at(15, on=MONDAY + timedelta(days=4))
    )
    opening.save_absence(away)
    closed = MONDAY + timedelta(days=7)
    opening.save_closing(new_closing(closed, closed + timedelta(days=1)))
    for _ in range(25):
        who = tuple(rng.sample(people, rng.randint(0, 2)))
        seen = tuple(rng.sample(patients, rng.randint(0, 2)))
        question = SlotQuestion(
            professionals=who, patients=seen, room_id=rng.choice([None, room.id]),
            minutes=rng.choice([15, 30, 60, 240]), step=rng.choice([5, 15, 30]),
            earliest=at(6, on=MONDAY + timedelta(days=rng.randrange(4))),
            latest=at(22, on=MONDAY + timedelta(days=rng.randrange(4, 25))),
            near=rng.choice([None, at(14, on=MONDAY + timedelta(days=rng.randrange(20)))]),
            most=rng.choice([1, 3, 12]), ignore=rng.choice([None, made[0].id]),
        )  # fmt: skip
        taken = [
            (one.starts_at, one.ends_at)
            for one in made
            if one.id != question.ignore
            and (
                set(one.content.professionals) & set(who)
                or (one.content.room_id and one.content.room_id == question.room_id)
                or {each.patient_id for each in one.content.participants} & set(seen)
            )
        ]
        if people[0] in who:
            taken.append((away.starts_at, away.ends_at))
        found = [each.starts_at for each in slots.free(question)]
        assert found == by_hand(question, taken, opening), (seed, question)


def test_any_room_is_the_first_that_is_free(desk, store):
    opening, slots, (one, _), first = desk
    second = opening.save_room(new_room("Salle 2"))
    keep(
        store,
        an_appointment(at(8), 60, room=first.id),
        an_appointment(at(8, 30), 60, room=second.id),
    )
    question = SlotQuestion(
        professionals=(one,), any_room=True, earliest=at(8), latest=at(12), minutes=30, most=4
    )
    found = [(each.starts_at, each.room) for each in slots.free(question)]
    assert found == [
        (at(8), "Salle 2"), (at(9), "Salle 1"), (at(9, 30), "Salle 1"), (at(10), "Salle 1"),
    ]  # fmt: skip


def test_a_slot_at_home_leaves_time_for_the_way_and_says_what_is_left(desk, store):
    _opening, slots, (one, _), _room = desk
    anne = PatientService(store).create(a_patient(town="Ostabat", address="1 rue"))
    keep(store, an_appointment(at(8), 60, [one]), an_appointment(at(9, 45), 60, [one]))
    question = SlotQuestion(
        professionals=(one,), patients=(anne,), home=True, minutes=30,
        earliest=at(8), latest=at(12), step=5, most=1,
    )  # fmt: skip
    # 45 minutes are left, 10 are needed before and after: half an hour no longer fits.
    assert [each.starts_at for each in slots.free(question)] == [at(10, 55)]
    (short,) = slots.free(replace(question, minutes=20))
    assert (short.starts_at, short.margin) == (at(9, 10), 0)


def test_a_visit_in_the_same_village_that_day_spares_a_trip(desk, store):
    _opening, slots, (one, _), _room = desk
    patients = PatientService(store)
    anne, jean, far = (
        patients.create(a_patient(name, "Anne", town=town, address=f"{name} rue"))
        for name, town in (("AGUER", "Ostabat"), ("IRIGOYEN", "OSTABAT"), ("SALLA", "Mauléon"))
    )
    visits = [
        an_appointment(at(8, on=MONDAY), 30, [one], patients=[far], place="home"),
        an_appointment(at(8, on=TUESDAY), 30, [one], patients=[jean], place="home"),
    ]  # fmt: skip
    keep(store, *visits)
    question = SlotQuestion(
        professionals=(one,), patients=(anne,), home=True, minutes=30, most=1,
        earliest=at(10), latest=at(20),
    )  # fmt: skip
    tomorrow = replace(
        question,
        earliest=question.earliest + timedelta(days=1),
        latest=question.latest + timedelta(days=1),
    )
    assert [slots.free(each)[0].trips_saved for each in (question, tomorrow)] == [0, 1]


def test_the_way_between_two_homes_and_a_second_trip_that_day_are_told(desk, store):
    _opening, slots, (one, other), _room = desk
    anne, jean = (PatientService(store).create(a_patient(name)) for name in ("AGUER", "SALLA"))
    keep(
        store,
        an_appointment(at(9), 30, [one], patients=[jean], place="home"),
        an_appointment(at(15), 30, [other], patients=[anne]),
    )
    draft = a_draft([one], start=at(9, 35), patients=[anne], place=AppointmentPlace.HOME)
    told = slots.conflicts(draft)
    assert [each.kind for each in told] == [ConflictKind.TRAVEL, ConflictKind.SAME_DAY]
    assert told[0].minutes == 5
    assert told[0].with_title.startswith("SALLA")


def test_searching_asks_the_index_whatever_was_kept(desk, store):
    _opening, slots, people, room = desk
    anne = PatientService(store).create(a_patient())
    rng = random.Random(1)
    question = SlotQuestion(
        professionals=tuple(people), patients=(anne,), room_id=room.id,
        earliest=at(8), latest=at(20, on=MONDAY + timedelta(days=30)), near=at(9),
    )  # fmt: skip
    draft = a_draft(people, room, patients=[anne])
    counts = []
    for _ in range(2):
        keep(store, *a_schedule(rng, people, room.id, [anne], 40))
        with sent(store) as found:
            slots.free(question)
        with sent(store) as told:
            slots.conflicts(draft)
        assert walked(store, [*found, *told], BIG) == []
        counts.append((len(found), len(told)))
    assert counts[0] == counts[1]
    assert counts[0][0] <= 10
    assert counts[0][1] <= 14


def test_holds_are_asked_of_an_index_that_holds_all_that_is_asked(store):
    connection = store.engines.maintenance()
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT starts_at, ends_at FROM agenda_hold WHERE holder IN (?, ?)"
        " AND starts_at > ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at",
        (b"1", b"2", "2026", "2027", "2026"),
    ).fetchall()
    connection.close()
    assert "SEARCH agenda_hold USING COVERING INDEX ix_agenda_hold_holder" in plan[0][3]
