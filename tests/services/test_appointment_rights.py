"""Who may read and write the agenda: everybody's, one's circle, nobody's; what is masked."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from appointment_builders import TUESDAY, a_draft, on_file
from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    EditScope,
    Presence,
    ReminderOutcome,
)
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.retention import HoldKind
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import holds
from coordo_desktop.store.circle import in_circle
from people import a_member, a_professional

DAY = timedelta(days=1)
FIRST, LAST = date(2026, 11, 23), date(2026, 11, 29)
ME = user_id_of("oyhenart")


@pytest.fixture
def service(store):
    return AppointmentService(store)


@pytest.fixture
def team(store):
    """The professional of the caregiver's account, and another one."""
    directory, made = DirectoryService(store), []
    for name, account in (("OYHENART", ME), ("HARISMEDY", None)):
        one = a_professional(name, rpps="", phone="")
        made.append(directory.add(one))
        directory.link(made[-1], account)
    return made


@pytest.fixture
def people(store, team):
    """ALDAY is in the caregiver's circle, PUYO and SIMON are not."""
    made = on_file(store, "ALDAY", "PUYO", "SIMON")
    mine = DirectoryService(store).get(ProfessionalId(team[0]))
    PatientService(store).add(made[0], a_member(mine))
    return made


@pytest.fixture
def caregiver(store_for):
    return AppointmentService(store_for(Role.CAREGIVER))


def near(store, patient_id):
    with store.reading() as session:
        return in_circle(session, ME, patient_id)


# --- by role ----------------------------------------------------------------------------------


def every_method(service, one, draft, patient_id):
    moment = (one.starts_at + DAY, one.ends_at + DAY)
    return {
        "agenda": lambda: service.agenda(FIRST, LAST),
        "appointment": lambda: service.appointment(one.id),
        "of_patient": lambda: service.of_patient(patient_id),
        "reminders": lambda: service.reminders(FIRST),
        "overrides": lambda: service.overrides(one.id),
        "settings": service.settings,
        "to_come": lambda: service.to_come(patient_id),
        "book": lambda: service.book(draft),
        "change": lambda: service.change(one.id, one.version, draft),
        "move": lambda: service.move(one.id, one.version, *moment),
        "cancel": lambda: service.cancel(one.id, one.version, CancelReason.ILL),
        "cancel all": lambda: service.cancel(
            one.id, one.version, CancelReason.ILL, scope=EditScope.ALL
        ),
        "set_state": lambda: service.set_state(one.id, one.version, AppointmentState.ARRIVED),
        "set_presence": lambda: service.set_presence(
            one.id, one.version, patient_id, Presence.PRESENT
        ),
        "reminded": lambda: service.reminded(one.id, one.version, ReminderOutcome.REACHED),
        "put_back": lambda: service.put_back(one, one.version),
        "leave": lambda: service.leave(patient_id, "Fin du suivi"),
    }


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_readers_and_administrators_have_no_agenda(service, store_for, team, people, role):
    one = service.book(a_draft(team[1:], people[1:2]))
    theirs = AppointmentService(store_for(role))
    draft = a_draft(team[1:], people[1:2], at=TUESDAY + DAY)
    for name, call in every_method(theirs, one, draft, people[1]).items():
        with pytest.raises(NotAllowed):
            call()
            pytest.fail(name)
    assert service.appointment(one.id) == one


def test_reception_keeps_the_agenda_of_everybody(store_for, team, people):
    reception = AppointmentService(store_for(Role.RECEPTION))
    one = reception.book(a_draft(team[1:], people[1:2]))
    moved = reception.move(one.id, 1, one.starts_at + DAY, one.ends_at + DAY)
    reception.set_state(one.id, moved.version, AppointmentState.ARRIVED)
    assert reception.agenda(FIRST, LAST).entries[0].title == "PUYO A."


def test_a_caregiver_writes_within_their_circle_only(service, caregiver, team, people):
    other = service.book(a_draft(team[1:], people[1:2]))
    draft = a_draft(team[1:], people[1:2], at=TUESDAY + DAY)
    calls = every_method(caregiver, other, draft, people[1])
    for name in calls.keys() - {"agenda", "reminders", "settings"}:
        with pytest.raises(NotAllowed):
            calls[name]()
            pytest.fail(name)
    mine = caregiver.book(a_draft(team[1:], people[:1], at=TUESDAY + DAY))
    with pytest.raises(NotAllowed):
        caregiver.change(mine.id, 1, a_draft(team[1:], people[:2], at=TUESDAY + DAY))
    caregiver.cancel(mine.id, 1, CancelReason.ILL)


def test_a_caregiver_books_a_meeting_they_take_part_in(caregiver, team, people):
    assert people
    caregiver.book(a_draft(team, title="RCP"))
    with pytest.raises(NotAllowed):
        caregiver.book(a_draft(team[1:], title="RCP", at=TUESDAY + DAY))


# --- the circle is widened by seven days ------------------------------------------------------


@pytest.mark.parametrize(("days", "inside"), [(-7, True), (7, True), (-9, False), (9, False)])
def test_an_appointment_of_the_week_before_or_after_opens_the_record(
    store, service, team, people, days, inside
):
    assert not near(store, people[1])
    when = TUESDAY - DAY + days * DAY
    one = service.book(a_draft(team[:1], people[1:2], at=when), reason="Fermé")
    assert near(store, people[1]) is inside
    assert not near(store, people[2])
    if inside:
        service.cancel(one.id, 1, CancelReason.ILL)
        assert not near(store, people[1])


def test_what_is_in_the_circle_by_an_appointment_is_found_and_read(
    service, store_for, team, people
):
    theirs = PatientService(store_for(Role.CAREGIVER))
    assert [line.id for line in theirs.find("a")] == [people[0]]
    service.book(a_draft(team[:1], people[1:2]))
    assert theirs.open(people[1]).patient.family_name == "PUYO"
    with pytest.raises(NotAllowed):
        theirs.open(people[2])


# --- masked -----------------------------------------------------------------------------------


def test_a_caregiver_sees_when_others_are_busy_and_not_of_whom(
    store, service, caregiver, team, people
):
    draft = a_draft(
        team[1:], people[1:2], title="bilan", kind=AppointmentKind.HOME_VISIT,
        place=AppointmentPlace.HOME, preparation="à jeun",
    )  # fmt: skip
    hidden = service.book(draft)
    service.book(a_draft(team[1:], people[:1], at=TUESDAY + DAY))
    service.book(a_draft(team, people[2:], at=TUESDAY + 30 * DAY))
    service.set_state(hidden.id, 1, AppointmentState.ABSENT)
    masked, shown = caregiver.agenda(FIRST, LAST).entries
    assert masked.masked
    assert (masked.starts_at, masked.professionals) == (hidden.starts_at, (team[1],))
    told = (masked.title, masked.detail, masked.patients, masked.needs, masked.kind, masked.place)
    assert told == (
        "", "", (), frozenset(), AppointmentKind.OTHER, AppointmentPlace.PRACTICE,
    )  # fmt: skip
    assert masked.state is AppointmentState.PLANNED
    assert (shown.masked, shown.title) == (False, "ALDAY A.")
    month = caregiver.agenda(FIRST + 25 * DAY, LAST + 40 * DAY)
    assert [entry.title for entry in month.entries] == ["SIMON A."]  # their own, however far
    assert [person.name for person in month.people if person.mine] == ["Nathalie OYHENART"]


def test_names_of_a_session_are_those_of_their_circle(service, caregiver, team, people):
    session = service.book(a_draft(team[1:], people[:2], title="ETP souffle"))
    assert [one.patient for one in caregiver.appointment(session.id).content.participants] == [
        "ALDAY Anne",
        "",
    ]
    [mine] = caregiver.of_patient(people[0])
    assert mine.content.participants[1].patient == ""
    own = service.book(a_draft(team, people[1:], title="ETP", at=TUESDAY + 20 * DAY))
    names = [one.patient for one in caregiver.appointment(own.id).content.participants]
    assert names == ["PUYO Anne", "SIMON Anne"]


def test_what_is_in_the_way_does_not_name_who_is_outside_the_circle(
    service, caregiver, team, people
):
    service.book(a_draft(team[1:], people[1:2], title="bilan"))
    with pytest.raises(Conflicting) as refused:
        caregiver.book(a_draft(team[1:], people[:1]))
    assert {each.with_title for each in refused.value.conflicts} == {""}


def test_calls_are_those_of_the_circle(service, caregiver, team, people):
    for number, patient in enumerate(people[:2]):
        service.book(a_draft(team[1:], [patient], at=TUESDAY + number * DAY, reminder_days=3))
    assert len(service.reminders(FIRST)) == 2
    [mine] = caregiver.reminders(FIRST)
    assert mine.content.participants[0].patient == "ALDAY Anne"


def test_what_others_cancelled_is_not_put_back_by_a_caregiver(service, caregiver, team, people):
    one = service.book(a_draft(team[1:], people[1:2]))
    _gone, left = service.cancel_all(one.id, one.version, CancelReason.ILL)
    with pytest.raises(NotAllowed):
        caregiver.come_back(left)


# --- processing limited -----------------------------------------------------------------------


def test_whoever_is_limited_keeps_the_hour_and_is_named_to_the_coordinator_alone(
    store, store_for, service, team, people
):
    one = service.book(a_draft(team[:1], people[:1], title="pansement ALDAY"))
    both = service.book(a_draft(team[1:], people[:2], at=TUESDAY + 3 * DAY))
    with store.action("patient.hold") as session:
        holds.add(session, uuid4(), people[0], HoldKind.LIMITATION, "Contesté par la personne")
    assert "ALDAY" in service.agenda(FIRST, LAST).entries[0].title
    for role in (Role.RECEPTION, Role.CAREGIVER):
        desk = AppointmentService(store_for(role))
        entries = {entry.id: entry for entry in desk.agenda(FIRST, LAST).entries}
        assert entries[one.id].masked
        assert not entries[one.id].title
        with pytest.raises(NotAllowed):
            desk.appointment(one.id)
    shared = AppointmentService(store_for(Role.RECEPTION)).appointment(both.id)
    named = {each.patient_id: each.patient for each in shared.content.participants}
    assert not named[people[0]]
    assert named[people[1]]
