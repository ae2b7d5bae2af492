"""Rooms, hours, closings and absences: kept, refused, told, within rights."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentState,
    Participant,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField
from coordo_desktop.domain.opening import (
    AbsenceKind,
    AgendaSettings,
    HoursOutOfOrder,
    LastBeforeFirst,
    ReplacedBySelf,
    RoomInUse,
    RoomNameTaken,
    Touched,
)
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.directory import NOBODY, DirectoryService
from coordo_desktop.services.opening import OpeningService, new_absence, new_closing, new_room
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.store.appointment_writing import add_many
from people import a_patient

DAY = date(2026, 11, 30)
START = datetime(2026, 11, 30, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def opening(store):
    return OpeningService(store)


@pytest.fixture
def people(store):
    directory = DirectoryService(store)
    return [
        directory.add(Professional(id=NOBODY, name=name, given_name="Anne"))
        for name in ("Aguerre", "Berho")
    ]


def booked(store, *, professionals=(), room=None, patients=(), start=START, state="planned"):
    one = Appointment(
        id=new_room().id,
        starts_at=start,
        ends_at=start + HOUR,
        state=AppointmentState(state),
        content=AppointmentContent(
            title="RCP",
            professionals=tuple(professionals),
            room_id=room,
            participants=tuple(Participant(patient_id=each) for each in patients),
        ),
    )
    with store.action("appointment.book") as session:
        add_many(session, [one])


def test_settings_come_back_as_they_were_kept(opening, heard):
    split = (((time(8), time(12)), (time(14), time(0))), *AgendaSettings().hours[1:])
    wanted = AgendaSettings(
        hours=split, holiday_area="reunion", minutes={"care": 45}, speed=60,
        latitude=43.1, longitude=-1.2,
    )  # fmt: skip
    opening.save_settings(wanted)
    assert opening.settings() == wanted
    assert heard[-1] == {Topic.OPENING}


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("speed", {"speed": 300}),
        ("minutes.care", {"minutes": {"care": 4}}),
        ("holiday_area", {"holiday_area": "corse"}),
        ("longitude", {"latitude": 43.0}),
        ("hours", {"hours": ()}),
    ],
)
def test_settings_out_of_bounds_are_refused_by_their_field(opening, field, values):
    with pytest.raises(InvalidField) as told:
        opening.save_settings(replace(AgendaSettings(), **values))
    assert told.value.field == field


@pytest.mark.parametrize(
    "hours",
    [
        ((time(12), time(8)),),
        ((time(8), time(12)), (time(11), time(14))),
        ((time(8), time(8)),),
        ((time(8), time(0)), (time(20), time(21))),
    ],
)
def test_hours_out_of_order_say_which_day(opening, hours):
    week = [*AgendaSettings().hours]
    week[2] = hours
    with pytest.raises(HoursOutOfOrder) as told:
        opening.save_settings(AgendaSettings(hours=tuple(week)))
    assert told.value.day == 2


def test_a_day_is_closed_by_a_holiday_a_closing_or_its_weekday(opening):
    opening.save_closing(new_closing(DAY, DAY))
    days = {each.on: each for each in opening.days(DAY, date(2026, 12, 27))}
    assert days[DAY].closing == "Fermeture"
    assert days[DAY].closed
    assert days[date(2026, 12, 25)].holiday == "Noël"
    assert days[date(2026, 12, 25)].hours == ()
    assert days[date(2026, 12, 26)].hours == ((time(8), time(12)),)
    assert not days[date(2026, 12, 27)].closed
    opening.save_settings(AgendaSettings(closed_on_holidays=False))
    (christmas,) = opening.days(date(2026, 12, 25), date(2026, 12, 25))
    assert christmas.holiday == "Noël"
    assert christmas.hours


def test_a_closing_ends_after_it_begins_and_can_be_put_back(opening):
    with pytest.raises(LastBeforeFirst):
        opening.save_closing(new_closing(DAY, DAY - timedelta(days=1)))
    kept = opening.save_closing(new_closing(DAY, DAY, "Formation"))
    opening.remove_closing(kept)
    assert opening.closings(DAY) == ()
    opening.save_closing(replace(kept, version=0))
    assert [each.label for each in opening.closings(DAY)] == ["Formation"]


def test_rooms_keep_their_order_their_names_and_their_appointments(store, opening):
    first, second = (opening.save_room(new_room(name)) for name in ("Salle 1", "Bureau"))
    with pytest.raises(RoomNameTaken):
        opening.save_room(new_room(" salle  1 "))
    with pytest.raises(MissingField):
        opening.save_room(new_room("  "))
    opening.place_rooms([second.id, first.id])
    assert [each.name for each in opening.rooms()] == ["Bureau", "Salle 1"]
    booked(store, room=first.id)
    with pytest.raises(RoomInUse) as told:
        opening.remove_room(first)
    assert told.value.appointments == 1
    gone = opening.remove_room(second)
    assert [each.name for each in opening.rooms()] == ["Salle 1"]
    opening.save_room(replace(gone, active=True))
    assert len(opening.rooms()) == 2
    with pytest.raises(ChangedMeanwhile):
        opening.save_room(replace(second, name="Autre"))


def test_an_absence_is_kept_changed_taken_back(opening, people):
    one, other = people
    kept = opening.save_absence(
        replace(new_absence(one, START, START + HOUR), kind=AbsenceKind.SICK, replacement_id=other)
    )
    assert (kept.professional, kept.replacement) == ("Anne Aguerre", "Anne Berho")
    later = opening.save_absence(replace(kept, ends_at=START + 3 * HOUR))
    assert later.version == 2
    assert opening.absence_of(one) == opening.absences(DAY, DAY) == (later,)
    assert opening.absences(DAY + timedelta(days=1), DAY + timedelta(days=9)) == ()
    with pytest.raises(ChangedMeanwhile):
        opening.remove_absence(kept)
    opening.remove_absence(later)
    assert opening.absence_of(one) == ()


def test_an_absence_that_cannot_be_is_refused(store, opening, people):
    one, other = people
    wrong = new_absence(one, START, START)
    with pytest.raises(LastBeforeFirst):
        opening.save_absence(wrong)
    right = replace(wrong, ends_at=START + HOUR)
    with pytest.raises(ReplacedBySelf):
        opening.save_absence(replace(right, replacement_id=one))
    DirectoryService(store).deactivate(other)
    with pytest.raises(InvalidField):
        opening.save_absence(replace(right, replacement_id=other))


def test_what_an_absence_or_a_closing_touches_is_counted_before(store, opening, people):
    anne = PatientService(store).create(a_patient())
    booked(store, professionals=[people[0]], patients=[anne])
    booked(store, professionals=[people[0]], start=START + 2 * HOUR)
    booked(store, professionals=[people[0]], start=START + 4 * HOUR, state="cancelled")
    booked(store, professionals=[people[1]], start=START)
    away = new_absence(people[0], START, START + 24 * HOUR)
    assert opening.touched_by(away) == Touched(appointments=2, patients=1, first=DAY)
    assert opening.touched_by(replace(away, starts_at=START + HOUR)).appointments == 1
    assert opening.touched_by_closing(new_closing(DAY, DAY)).appointments == 3
    assert opening.touched_by_closing(new_closing(DAY + timedelta(1), DAY + timedelta(9))) == (
        Touched()
    )


def test_own_hours_and_columns_are_kept_over_the_version_seen(store, opening, people):
    one = opening.people()[0]
    assert (one.name, one.short, one.version, one.hours) == ("Anne Aguerre", "AGUERRE", 0, ())
    week = tuple(((time(9), time(17)),) for _ in range(7))
    kept = opening.save_hours(one.id, 0, week)
    assert opening.hours_of(one.id) == kept.hours == week
    with pytest.raises(ChangedMeanwhile):
        opening.save_hours(one.id, 0, ())
    hidden = opening.save_hours(one.id, kept.version, (), shown=False)
    assert (hidden.shown, hidden.hours) == (False, ())
    assert [each.id for each in opening.people()] == [people[1]]
    assert len(opening.people(everybody=True)) == 2


def test_who_has_a_column_is_of_the_practice_until_told_otherwise(store, opening):
    settings = SettingsService(store)
    settings.save(replace(settings.load(), name="MSP Xareta"))
    directory = DirectoryService(store)
    for name, organisation in (("Nous", "msp xareta"), ("Eux", "CH de Bayonne"), ("Seul", "")):
        directory.add(Professional(id=NOBODY, name=name, organisation=organisation))
    assert {each.name for each in opening.people()} == {"Nous", "Seul"}
    (outside,) = (each for each in opening.people(everybody=True) if each.name == "Eux")
    opening.save_hours(outside.id, 0, ())
    assert {each.name for each in opening.people()} == {"Nous", "Seul", "Eux"}


def test_namesakes_are_told_apart_by_their_given_name(store, opening):
    directory = DirectoryService(store)
    for given in ("Anne", "Bixente"):
        directory.add(Professional(id=NOBODY, name="Etcheverry", given_name=given))
    assert [each.short for each in opening.people()] == ["ETCHEVERRY A.", "ETCHEVERRY B."]


def test_a_caregiver_decides_of_their_own_time_only(store, store_for, people):
    directory = DirectoryService(store)
    me = directory.add(Professional(id=NOBODY, name="Oyhenart"))
    directory.link(me, user_id_of("oyhenart"))
    mine = OpeningService(store_for(Role.CAREGIVER))
    kept = mine.save_absence(new_absence(me, START, START + HOUR))
    mine.save_hours(me, 0, ())
    mine.remove_absence(kept)
    with pytest.raises(NotAllowed):
        mine.save_absence(new_absence(people[0], START, START + HOUR))
    with pytest.raises(NotAllowed):
        mine.save_hours(people[0], 0, ())
    with pytest.raises(NotAllowed):
        mine.save_room(new_room("Salle"))
    with pytest.raises(NotAllowed):
        mine.save_settings(AgendaSettings())
    with pytest.raises(NotAllowed):
        mine.save_closing(new_closing(DAY, DAY))


def test_why_a_colleague_is_away_is_not_told_to_a_caregiver(opening, store_for, people):
    away = replace(
        new_absence(people[0], START, START + HOUR), kind=AbsenceKind.SICK, note="grippe"
    )
    opening.save_absence(away)
    (seen,) = OpeningService(store_for(Role.CAREGIVER)).absences(DAY, DAY)
    assert (seen.kind, seen.note) == (AbsenceKind.OTHER, "")
    (seen,) = OpeningService(store_for(Role.RECEPTION)).absences(DAY, DAY)
    assert (seen.kind, seen.note) == (AbsenceKind.SICK, "grippe")


def test_a_reader_sees_nothing_and_an_administrator_keeps_the_settings(store_for):
    with pytest.raises(NotAllowed):
        OpeningService(store_for(Role.READER)).settings()
    admin = OpeningService(store_for(Role.ADMINISTRATOR))
    admin.save_settings(AgendaSettings(speed=50))
    with pytest.raises(NotAllowed):
        admin.save_absence(new_absence(new_room().id, START, START + HOUR))
