"""Whose processing is limited (« gel »): named to the coordinator alone, and not printed."""

from datetime import date, timedelta
from io import BytesIO
from types import SimpleNamespace
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from agenda_desk import Desk, at
from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import Transport, TransportMeans, TransportOrder
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.glass import GlassReason
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.ids import TaskId
from coordo_desktop.domain.loans import EquipmentDraft, LoanDraft, ReturnDraft
from coordo_desktop.domain.recalls import RecallDraft, RecallState, Told
from coordo_desktop.domain.retention import HoldKind, RecordHeld
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.stock_ledger import MovementKind
from coordo_desktop.domain.tasks import Task
from coordo_desktop.services.break_glass import BreakGlassService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.loans import LoanService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.recall_papers import RecallPapers
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.rounds import RoundService
from coordo_desktop.services.today import TodayService
from coordo_desktop.store import directory, holds, parts, tasks
from coordo_desktop.store.glass_rows import GlassRow
from coordo_desktop.store.patient_rows import table_of
from people import a_member, a_patient, a_professional
from round_builders import DAY, NURSE, a_home, a_nurse, a_visit, places
from round_builders import at as on_the_day
from stock_builders import a_lot, a_place, a_product, units

TODAY = date(2026, 11, 23)
NAME = "ETCHEVERRY"
ALONE = (Role.RECEPTION, Role.CAREGIVER)


def limit(store, patient_id):
    with store.action("patient.hold") as session:
        holds.add(session, uuid4(), patient_id, HoldKind.LIMITATION, "Contesté par la personne")


def words(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def in_the_team(store, who, *people):
    with store.action("patient.edit") as session:
        for one in people:
            parts.add(session, one, a_member(who))


# --- Aujourd'hui ------------------------------------------------------------------------------


def test_the_board_of_a_caregiver_neither_names_nor_counts_them(store, store_for):
    people = [PatientService(store).create(a_patient(name)) for name in (NAME, "LARRALDE")]
    nurse = a_professional(user_id=user_id_of("oyhenart"))
    with store.action("directory.add") as session:
        directory.add(session, nurse)
    in_the_team(store, nurse, *people)
    with store.action("task.add") as session:
        for one in people:
            due = TODAY - timedelta(days=2)
            tasks.add(session, Task(id=TaskId(uuid4()), patient_id=one, label="Soin", due=due))
    late = LoanService(store).keep(EquipmentDraft(name="Lit", serial="L1"))
    LoanService(store).lend(LoanDraft(equipment_id=late.id, patient_id=people[0], due=TODAY))
    store.clock.advance(days=5)

    def told(desk):
        board = TodayService(desk, store.clock).today()
        every = [one for result in board.results.values() for one in result.lines]
        assert board.results["task_overdue"].total == sum(o.rule == "task_overdue" for o in every)
        return {one.patient_id for one in every}

    caregiver = store_for(Role.CAREGIVER)
    assert {*people} <= told(caregiver)
    limit(store, people[0])
    assert people[0] not in told(caregiver)
    assert people[1] in told(caregiver)
    assert {*people} <= told(store)


# --- rounds, trips, lists of the agenda ---------------------------------------------------------


@pytest.mark.parametrize("role", ALONE)
def test_a_stop_keeps_its_place_and_hour_without_anything_of_the_person(store, store_for, role):
    store.places = places
    a_nurse(store, user=user_id_of("oyhenart"))
    called = {"phones": ("+33559000000",)}
    people = [a_home(store, one, who, **called) for one, who in ((1, NAME), (2, "LARRALDE"))]
    a_visit(store, people[0], on_the_day(8), title=f"pansement {NAME}")
    a_visit(store, people[1], on_the_day(9))
    service = RoundService(store)
    made = service.prepare(NURSE, DAY)
    service.place_home(people[0], Point(latitude=43.3, longitude=-1.0))
    a_visit(store, people[0], on_the_day(15))
    limit(store, people[0])
    desk = store_for(role)
    desk.places = places
    board = RoundService(desk).board(DAY)
    (seen,) = board.rounds
    assert [one.starts_at for one in seen.visits] == [one.starts_at for one in made.visits]
    assert seen.visits[0] == seen.visits[0].hidden()
    assert (seen.visits[0].patient, seen.visits[0].phones) == ("Occupé", ())
    assert "LARRALDE" in seen.visits[1].patient
    assert [(one.patient, one.town) for one in board.loose] == [("Occupé", "")]
    for text in (repr(board), repr(RoundService(desk).question(made.id))):
        assert NAME not in text
        assert "1 rue Haute" not in text
    whole = service.board(DAY)
    assert NAME in whole.rounds[0].visits[0].patient
    assert NAME in whole.loose[0].patient


def test_the_lists_of_the_agenda_leave_them_out_for_reception(store, store_for):
    desk, reception = Desk(store), Desk(store_for(Role.RECEPTION))
    nurse, doctor = desk.professional(), desk.professional("LARRONDE", title="Dr")
    patient = desk.patient(NAME, phones=("+33559000000",))
    desk.book(patient, nurse, "11-30", "10:00")
    desk.book(patient, doctor, "12-02", "16:00")
    other = desk.patient("LARRALDE")
    by_taxi = Transport(means=TransportMeans.TAXI, order=TransportOrder.TO_ASK)
    desk.book(patient, nurse, "11-24", "14:00", transport=by_taxi, reminder_days=1)

    def to_do(one):
        return one.transports.pending(), one.appointments.reminders(TODAY)

    assert [len(each) for each in to_do(reception)] == [1, 1]
    assert len(reception.trips.proposals()) == 1
    assert reception.no_shows.phones([patient])
    limit(store, patient)
    assert to_do(reception) == ((), ())
    assert [len(each) for each in to_do(desk)] == [1, 1]
    assert reception.trips.proposals() == ()
    assert reception.no_shows.phones([patient]) == {}
    with pytest.raises(Conflicting) as refused:
        reception.book(other, nurse, "11-30", "10:00")
    assert NAME not in repr(refused.value.conflicts)
    assert len(desk.trips.proposals()) == 1
    assert desk.no_shows.phones([patient])
    with pytest.raises(Conflicting) as refused:
        desk.book(other, nurse, "11-30", "10:00")
    assert NAME in repr(refused.value.conflicts)
    assert at("11-30") == refused.value.conflicts[0].starts_at


# --- sheets and recalls ---------------------------------------------------------------------------


def test_a_sheet_kept_from_before_is_not_printed_again_and_shown_to_the_coordinator_alone(
    store, store_for
):
    patient = PatientService(store).create(a_patient(NAME))
    nurse = a_professional(user_id=user_id_of("oyhenart"))
    with store.action("directory.add") as session:
        directory.add(session, nurse)
    in_the_team(store, nurse, patient)
    with store.action("task.add") as session:
        tasks.add(session, Task(id=TaskId(uuid4()), patient_id=patient, label="Soin", due=TODAY))
    whole, theirs = HandoverService(store), HandoverService(store_for(Role.CAREGIVER))
    asked = SheetRequest(patients=(patient,))
    printed = theirs.print_sheet(theirs.prepare(asked))
    assert theirs.look_at(printed.id) == printed.pdf
    assert theirs.tasks(printed.number)
    limit(store, patient)
    for refused in (
        lambda: theirs.look_at(printed.id),
        lambda: theirs.again(printed.id),
        lambda: whole.again(printed.id),
        lambda: whole.export(printed.id),
    ):
        with pytest.raises(RecordHeld):
            refused()
    assert theirs.tasks(printed.number) == []
    assert theirs.changed_since(printed.number) == ()
    assert whole.look_at(printed.id) == printed.pdf
    assert whole.tasks(printed.number)


def test_the_papers_of_a_recall_leave_their_name_out(store):
    a_place(store)
    lot = a_lot(store, a_product(store), "R4K-118")
    units(store, lot, 30)
    people = [PatientService(store).create(a_patient(name)) for name in (NAME, "LARRALDE")]
    for one in people:
        units(store, lot, -1, kind=MovementKind.ISSUE, patient_id=one)
    recalls = RecallService(store)
    papers = RecallPapers(store, recalls)
    opened = recalls.open(RecallDraft(number="R4K118", lots=(lot,)))
    limit(store, people[0])
    for pdf in (papers.printed(opened.id), papers.letters(opened.id), papers.followed([lot], "R")):
        assert NAME not in words(pdf)
        assert "LARRALDE" in words(pdf)
    with pytest.raises(RecordHeld):
        papers.letter(opened.id, people[0])
    assert NAME in repr(recalls.sheet(opened.id).people)


def test_of_a_recalled_lot_they_are_warned_and_the_coordinator_says_so(store, store_for):
    a_place(store)
    lot = a_lot(store, a_product(store), "R4K-118")
    units(store, lot, 1)
    person = PatientService(store).create(a_patient(NAME))
    units(store, lot, -1, kind=MovementKind.ISSUE, patient_id=person)
    opened = RecallService(store).open(RecallDraft(number="R4K118", lots=(lot,)))
    limit(store, person)
    nurse = a_professional(user_id=user_id_of("oyhenart"))
    with store.action("directory.add") as session:
        directory.add(session, nurse)
    in_the_team(store, nurse, person)
    with pytest.raises(NotAllowed):
        RecallService(store_for(Role.CAREGIVER)).tell(opened.id, person, 0, Told.TOLD)
    recalls = RecallService(store)
    recalls.tell(opened.id, person, 0, Told.TOLD, "au téléphone")
    assert recalls.close(opened.id, opened.version).state is RecallState.CLOSED


# --- loans --------------------------------------------------------------------------------------


def test_what_they_were_lent_is_listed_without_their_name_and_nothing_is_printed(store, store_for):
    desk, loans = Desk(store), LoanService(store)
    patient, other = desk.patient(NAME), desk.patient("LARRALDE")
    for serial, who in (("L1", patient), ("L2", other)):
        piece = loans.keep(EquipmentDraft(name="Lit", serial=serial))
        loans.lend(LoanDraft(equipment_id=piece.id, patient_id=who, due=TODAY))
    spare = loans.keep(EquipmentDraft(name="Lit", serial="L3"))
    store.clock.advance(days=5)
    limit(store, patient)
    reception = LoanService(store_for(Role.RECEPTION))
    assert NAME not in repr((reception.equipment(), reception.overdue()))
    assert NAME in repr(loans.equipment())
    mine = next(one for one in loans.overdue() if one.patient_id == patient)
    printed = words(loans.calls_preview().pdf)
    assert NAME not in printed
    assert "LARRALDE" in printed
    for refused in (
        lambda: loans.slip_preview(mine.id),
        lambda: loans.slip(mine.id),
        lambda: loans.called(mine.id, mine.version, "pas de réponse"),
        lambda: loans.prolong(mine.id, mine.version, TODAY + timedelta(days=30)),
        lambda: loans.lend(LoanDraft(equipment_id=spare.id, patient_id=patient, due=TODAY)),
    ):
        with pytest.raises(RecordHeld):
            refused()
    with pytest.raises(NotAllowed):
        reception.called(mine.id, mine.version)
    assert loans.overdue()[0].calls == 0
    reception.give_back(mine.id, mine.version, ReturnDraft())
    assert "LARRALDE" in words(reception.calls().pdf)


# --- opened all the same ------------------------------------------------------------------------


def test_no_reason_opens_a_record_that_is_limited_and_that_is_said_at_once(store, store_for):
    patient = PatientService(store).create(a_patient(NAME))
    nurse = store_for(Role.CAREGIVER)
    glass = BreakGlassService(SimpleNamespace(store=nurse))
    assert [one.id for one in glass.find("etcheverry")] == [patient]
    limit(store, patient)
    assert glass.find("etcheverry") == []
    with pytest.raises(RecordHeld):
        glass.who(patient)
    with pytest.raises(RecordHeld):
        glass.open(patient, GlassReason.EMERGENCY, "Appel du SAMU", "juste")
    with nurse.reading() as session:
        assert session.scalar(select(func.count()).select_from(table_of(GlassRow))) == 0
