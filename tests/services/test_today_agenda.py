"""The rules of the agenda over a real file: what speaks, what does not, for whom."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from agenda_desk import Desk, at
from coordo_desktop.domain.alerts.registry import AGENDA_RULES
from coordo_desktop.domain.appointments import (
    AppointmentState,
    Presence,
    Transport,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.ids import AbsenceId, WaitingId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.today import Section, Severity
from coordo_desktop.domain.waiting import FollowUpStep, WaitingEntry
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.today import TodayService
from statements import sent, walked

THIN, HARD = "\u202f", "\u00a0"
BIG = {"appointment", "appointment_patient", "appointment_professional", "agenda_hold", "patient",
       "waiting_entry", "no_show_follow_up"}  # fmt: skip


@pytest.fixture
def desk(store):
    return Desk(store)


@pytest.fixture
def said(store):
    """{(rule, who): reason} of what speaks, and the lines."""

    def ask(rule=None):
        board = TodayService(store).today(AGENDA_RULES)
        return [line for line in board.lines() if rule is None or line.rule == rule]

    return ask


def test_what_is_over_and_open_speaks_once_its_time_is_up(desk, said, clock):
    nurse = desk.professional()
    over = desk.book(desk.patient("HIER"), nurse, "11-20", title="Pansement")
    desk.book(desk.patient("TROP TÔT"), nurse, "11-23", "08:00")
    closed = desk.book(desk.patient("CLOS"), nurse, "11-20", "11:00")
    desk.appointments.set_state(closed.id, closed.version, AppointmentState.HONOURED)
    desk.book(desk.patient("ANCIEN"), nurse, "11-12")
    (line,) = said("appointment_not_closed")
    assert (line.patient, line.title, line.version) == ("HIER Maite", "Pansement", over.version)
    assert line.reason == "Passé (ven. 20 nov. 10:00), ni honoré ni absent"
    assert (line.section, line.severity) == (Section.APPOINTMENTS, Severity.INFO)
    clock.advance(hours=3)
    assert len(said("appointment_not_closed")) == 2


def test_who_did_not_come_speaks_until_somebody_sees_to_it(desk, said):
    nurse, patient = desk.professional(), desk.patient()
    missed = desk.book(patient, nurse, "11-20", title="Bilan")
    desk.appointments.set_state(missed.id, missed.version, AppointmentState.ABSENT)
    (line,) = said("no_show")
    assert line.reason == "N’est pas venu(e) ven. 20 nov. 10:00"
    desk.no_shows.follow_up(missed.id, patient, FollowUpStep.NO_ANSWER, seen_version=0)
    assert said("no_show")[0].reason.endswith(", un appel sans réponse")
    desk.no_shows.follow_up(missed.id, patient, FollowUpStep.CLOSED, seen_version=1)
    assert said("no_show") == []
    group = desk.book([desk.patient("A"), desk.patient("B")], nurse, "11-19")
    who = group.content.participants[0].patient_id
    desk.appointments.set_presence(group.id, group.version, who, Presence.ABSENT)
    assert [line.patient_id for line in said("no_show")] == [who]


def test_calls_transports_and_preparations_speak_in_time(desk, said):
    nurse = desk.professional()
    desk.book(desk.patient("APPEL"), nurse, "11-25", reminder_days=2, preparation="À jeun")
    desk.book(desk.patient("PLUS TARD"), nurse, "11-27", "09:00", reminder_days=2)
    taxi = Transport(means=TransportMeans.TAXI, order=TransportOrder.TO_ASK)
    desk.book(desk.patient("TAXI"), nurse, "11-26", rule="FREQ=DAILY;COUNT=2", transport=taxi)
    asked = Transport(means=TransportMeans.TAXI, who="Askar", order=TransportOrder.ASKED)
    desk.book(desk.patient("VEILLE"), nurse, "11-24", transport=asked)
    desk.book(desk.patient("LOIN"), nurse, "11-26", "15:00", transport=asked)
    desk.book(desk.patient("JEUN"), nurse, "11-24", "15:00", preparation="À jeun")
    (call,) = said("reminder_call")
    assert call.reason == "Rappeler pour mer. 25 nov. 10:00, À jeun"
    order = "Prescription de transport"
    assert {line.patient: line.reason for line in said("transport_order")} == {
        "TAXI Maite": f"{order} à demander, pour jeu. 26 nov. 10:00 et un autre trajet",
        "VEILLE Maite": f"{order} demandée, pas encore reçue, pour mar. 24 nov. 10:00",
    }
    (prepare,) = said("preparation_unsaid")
    assert prepare.reason == f"À dire avant mar. 24 nov. 15:00{THIN}: À jeun"
    assert prepare.severity is Severity.WARNING


def test_an_absence_speaks_while_it_touches_somebody(desk, said):
    nurse, luc = desk.professional(), desk.professional("BERHO", given_name="Luc")
    for hour in ("09:00", "11:00"):
        desk.book(desk.patient(f"P{hour}"), nurse, "11-30", hour)
    desk.opening.save_absence(
        Absence(
            id=AbsenceId(uuid4()), version=0, professional_id=nurse,
            starts_at=at("11-30", "08:00"), ends_at=at("12-04", "20:00"),
        )
    )  # fmt: skip
    (line,) = said("absence_uncovered")
    assert line.title == "Absence de Nathalie OYHENART"
    assert (
        line.reason == f"2{HARD}rendez-vous à confier ou à déplacer, du lun. 30 nov. au ven. 4 déc."
    )
    touch = desk.replacements.absences()[0]
    desk.replacements.hand_over_all(touch.appointments, nurse, luc)
    assert said("absence_uncovered") == []


def test_who_cannot_come_and_who_comes_twice_speak(desk, said, store):
    nurse, doctor = desk.professional(), desk.professional("LARRONDE")
    away = desk.patient("HOPITAL")
    desk.book(away, nurse, "11-25")
    PatientService(store).suspend(away, "hospitalisation")
    (line,) = said("appointment_patient_away")
    assert line.reason == (
        "Attendu(e) mer. 25 nov. 10:00, accompagnement suspendu (hospitalisation)"
    )
    twice = desk.patient("DEUX")
    desk.book(twice, nurse, "11-26", "09:00")
    desk.book(twice, doctor, "11-26", "15:30")
    grouped = desk.patient("GROUPE")
    desk.book(grouped, nurse, "11-27", "09:00")
    desk.book(grouped, doctor, "11-27", "09:45")
    (line,) = said("appointment_twice")
    assert (line.patient, line.reason) == (
        "DEUX Maite", f"Jeu. 26 nov. à 09:00 et 15:30{THIN}: à regrouper{THIN}?"
    )  # fmt: skip


def test_who_waits_speaks_when_urgent_late_or_long(desk, said, clock):
    def wait(name, **fields):
        entry = WaitingEntry(
            id=WaitingId(UUID(int=1)), patient_id=desk.patient(name), since=clock(), **fields
        )
        return desk.waiting.add(entry)

    wait("LONG")
    wait("URGENT", urgent=True)
    wait("PRESSÉ", before=datetime(2026, 11, 25, tzinfo=UTC).date())
    assert said("waiting_long") == []
    clock.advance(days=2)
    assert {line.patient for line in said("waiting_long")} == {"URGENT Maite", "PRESSÉ Maite"}
    clock.advance(days=28)
    (long,) = [line for line in said("waiting_long") if line.patient == "LONG Maite"]
    assert long.reason == f"Attend un rendez-vous depuis 30{HARD}jours{THIN}; seuil 30"


def test_a_reader_is_told_nothing_of_the_agenda(desk, store_for):
    desk.book(desk.patient(), desk.professional(), "11-20")
    board = TodayService(store_for("lecture")).today(AGENDA_RULES)
    assert board.total() == 0


def test_the_questions_begin_from_what_is_few(desk, store):
    nurse = desk.professional()
    for number in range(3):
        desk.book(desk.patient(f"P{number}"), nurse, f"11-2{number + 4}")
    service = TodayService(store)
    service.today(AGENDA_RULES)
    with sent(store) as asked:
        service.today(AGENDA_RULES)
    assert walked(store, asked, BIG) == []
    driver = store.engines.maintenance()
    used = " ".join(
        row[3] for statement in asked for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}")
    )
    driver.close()
    for index in ("ix_appointment_open", "ix_appointment_remind_on", "ix_waiting_entry_open",
                  "ix_appointment_transport_order", "ix_appointment_preparation",
                  "ix_appointment_absent", "ix_appointment_patient_absent"):  # fmt: skip
        assert index in used
