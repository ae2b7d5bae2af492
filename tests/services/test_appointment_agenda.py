"""A span of the agenda: what it shows, in as many statements for many as for few (B4)."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from appointment_builders import TUESDAY, a_content, a_draft, listed, on_file
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
)
from coordo_desktop.domain.opening import Room
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.opening import OpeningService
from coordo_desktop.store import appointment_writing
from statements import BIG, sent, walked

MOST = 9  # the last one: whose processing is limited, for all but the coordinator
TABLES = BIG | {
    "appointment", "appointment_patient", "appointment_professional", "agenda_hold",
    "appointment_series", "appointment_override",
}  # fmt: skip
FIRST, LAST = date(2026, 11, 23), date(2026, 11, 29)
DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)


@pytest.fixture
def service(store):
    return AppointmentService(store)


def filled(store, team, people, weeks):
    """A visit each quarter of an hour of each day of these weeks."""
    made = [
        Appointment(
            id=uuid4(), starts_at=start, ends_at=start + QUARTER,
            content=a_content(
                [team[number % len(team)]],
                people[: 2 if number % 9 == 0 else 1],
                title="bilan" if number % 3 else "",
            ),
        )
        for week in range(weeks)
        for day in range(5)
        for number in range(12)
        for start in [TUESDAY + timedelta(weeks=week, days=day - 1) + number * QUARTER]
    ]  # fmt: skip
    with store.action("appointment.book") as session:
        appointment_writing.add_many(session, made)
    return made


def test_a_week_says_who_is_seen_by_whom_and_what_must_be_ready(store, service):
    team, people = listed(store, "HARISMEDY", "OYHENART"), on_file(store, "ALDAY", "PUYO")
    room = OpeningService(store).save_room(Room(id=uuid4(), version=0, name="Salle 1"))
    service.book(
        a_draft(
            team[:1], people[:1], title="bilan", room_id=room.id, preparation="à jeun",
            interpreter="basque", reminder_days=1,
        )
    )  # fmt: skip
    service.book(
        a_draft(
            team[1:], people, title="ETP", kind=AppointmentKind.EDUCATION, at=TUESDAY + 4 * QUARTER
        )
    )
    service.book(a_draft(team, title="RCP", at=TUESDAY + DAY))
    late = service.book(a_draft(team[:1], people, at=TUESDAY + 2 * DAY))
    service.cancel(late.id, 1, CancelReason.ILL)
    seen = service.agenda(FIRST, LAST)
    told = [(each.title, each.detail, len(each.professionals)) for each in seen.entries]
    assert told == [
        ("ALDAY A.", "bilan", 1), ("ETP", "2 personnes", 1), ("RCP", "", 2), ("2 personnes", "", 1),
    ]  # fmt: skip
    assert seen.entries[0].needs == {"preparation", "interpreter", "reminder"}
    assert (seen.entries[0].room_id, seen.entries[0].patients) == (room.id, (people[0],))
    assert seen.entries[1].patients == tuple(people)
    assert seen.entries[2].professionals == tuple(team)
    assert seen.entries[3].state is AppointmentState.CANCELLED
    assert (seen.zone, len(seen.days), [each.name for each in seen.rooms]) == (
        "Europe/Paris", 7, ["Salle 1"],
    )  # fmt: skip
    assert [each.short for each in seen.people] == ["HARISMEDY", "OYHENART"]


def test_what_begins_the_day_before_or_touches_the_span_is_told_apart(store, service):
    team, people = listed(store, "HARISMEDY"), on_file(store, "ALDAY")
    midnight = TUESDAY.replace(hour=23)  # in Paris
    over = service.book(a_draft(team, people, at=midnight - 2 * QUARTER, minutes=60))
    service.book(a_draft(team, people, at=midnight - 4 * QUARTER, minutes=30))
    service.book(a_draft(team, people, at=midnight + DAY))
    wednesday = date(2026, 11, 25)
    assert [each.id for each in service.agenda(wednesday, wednesday).entries] == [over.id]


def test_a_home_visit_says_where_and_a_round_counts_its_visits(store, service):
    [who], [whom] = listed(store, "OYHENART"), on_file(store, "ALDAY")
    with store.quietly() as session:
        session.execute(text("UPDATE patient SET town = 'Ostabat'"))
    visits = [
        Appointment(
            id=uuid4(), starts_at=TUESDAY + n * QUARTER, ends_at=TUESDAY + (n + 1) * QUARTER,
            content=a_content([who], [whom], place=AppointmentPlace.HOME),
            state=AppointmentState.HONOURED if n == 0 else AppointmentState.PLANNED,
        )
        for n in range(3)
    ]  # fmt: skip
    tour = uuid4()
    with store.action("appointment.book") as session:
        session.execute(
            text(
                "INSERT INTO round(id, version, professional_id, day, label, leaves_at, starts_at,"
                " ends_at, by_hand, sheet_number) VALUES (:id, 1, :who, '2026-11-24', 'Ostabat',"
                " '08:00', '2026-11-24T07:00:00.000000Z', '2026-11-24T11:00:00.000000Z', 0, 0)"
            ),
            {"id": tour.bytes, "who": who.bytes},
        )
        inside = [replace(each, round_id=tour, position=n) for n, each in enumerate(visits, 1)]
        appointment_writing.add_many(session, inside)
    service.cancel(visits[2].id, 1, CancelReason.ILL)
    seen = service.agenda(FIRST, LAST)
    assert {(each.title, each.detail, each.round_id) for each in seen.entries} == {
        ("ALDAY A.", "Ostabat", tour)
    }
    [block] = seen.rounds
    assert (block.label, block.visits, block.done) == ("Ostabat", 2, 1)
    with store.reading() as session:
        assert session.execute(text("SELECT count(*) FROM agenda_hold")).scalar_one() == 0


def test_who_left_and_a_room_given_up_stay_where_they_were_booked(store, service):
    team, people = listed(store, "HARISMEDY", "OYHENART"), on_file(store, "ALDAY")
    service.book(a_draft(team[:1], people))
    for one in team:
        DirectoryService(store).deactivate(one)
    assert [each.id for each in service.agenda(FIRST, LAST).people] == team[:1]
    assert service.agenda(FIRST + 30 * DAY, LAST + 30 * DAY).people == ()


def test_a_span_is_at_least_a_day_and_at_most_four_hundred(service):
    assert service.agenda(LAST, FIRST).last == LAST
    assert service.agenda(FIRST, FIRST + 5000 * DAY).last == FIRST + 400 * DAY


@pytest.mark.parametrize("who", ["martin", Role.CAREGIVER])
def test_a_week_costs_the_same_statements_and_walks_no_table(store, store_for, who):
    team, people = listed(store, *(f"PRO{n}" for n in range(6))), on_file(store, "ALDAY", "PUYO")
    theirs = AppointmentService(store_for(who))
    filled(store, team, people, 1)
    theirs.agenda(FIRST, LAST)
    with sent(theirs._store) as few:
        assert len(theirs.agenda(FIRST, LAST).entries) == 60
    filled(store, team, people, 8)
    with sent(theirs._store) as many:
        assert len(theirs.agenda(FIRST, LAST).entries) == 120
    assert len(many) == len(few) <= MOST
    assert walked(theirs._store, many, TABLES) == []


def test_booking_and_a_patients_own_cost_the_same_however_full_the_agenda(store, service):
    team, people = listed(store, *(f"PRO{n}" for n in range(6))), on_file(store, "ALDAY", "PUYO")
    [new] = on_file(store, "SIMON")

    def asked(day):
        with sent(store) as statements:
            one = service.book(a_draft(team[:1], [new], at=TUESDAY.replace(hour=16) + day * DAY))
            service.of_patient(new)
            service.reminders(FIRST)
            service.set_state(one.id, one.version, AppointmentState.ARRIVED)
        return statements

    asked(0)
    few = asked(1)
    filled(store, team, people, 6)
    many = asked(2)
    assert len(many) == len(few)
    assert walked(store, many, TABLES) == []
