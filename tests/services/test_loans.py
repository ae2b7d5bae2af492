"""Lent equipment: out, due, prolonged, back, cleaned, serviced, and every act taken back."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from agenda_desk import Desk
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField
from coordo_desktop.domain.ids import MergeId
from coordo_desktop.domain.loans import (
    Condition,
    EquipmentDraft,
    EquipmentState,
    EventKind,
    LoanClosed,
    LoanDraft,
    NobodyOverdue,
    NotAvailable,
    NotLastEvent,
    ReturnDraft,
    SerialTaken,
    Timing,
)
from coordo_desktop.services.loans import LoanService
from coordo_desktop.store import merging, patients
from coordo_desktop.store.loans import LOAN

TODAY = date(2026, 11, 23)
WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def desk(store):
    return Desk(store)


@pytest.fixture
def loans(store):
    return LoanService(store)


def a_walker(loans, serial="DB-0412", **fields):
    fields = {"model": "Marche 2", "deposit": 5000, "service_days": 365} | fields
    return loans.keep(EquipmentDraft(name="Déambulateur", serial=serial, **fields))


def lent(loans, desk, due=WEEK, **fields):
    piece = a_walker(loans)
    patient = desk.patient()
    return loans.lend(
        LoanDraft(equipment_id=piece.id, patient_id=patient, due=due, deposit=5000, **fields)
    )


def test_what_is_lent_says_who_has_it_and_until_when(loans, desk):
    done = lent(loans, desk)
    seen = loans.equipment()
    (line,) = seen.lines
    assert line.equipment.state is EquipmentState.LENT
    assert (line.loan.who, line.loan.due) == ("ETCHEVERRY Maite", WEEK)
    assert (seen.out, seen.overdue) == (1, 0)
    assert loans.of_patient(done.loan.patient_id) == (done.loan,)


def test_a_piece_is_lent_once_at_a_time(loans, desk):
    done = lent(loans, desk)
    with pytest.raises(NotAvailable) as refused:
        loans.lend(
            LoanDraft(equipment_id=done.equipment.id, patient_id=desk.patient("AUTRE"), due=WEEK)
        )
    assert refused.value.state is EquipmentState.LENT


def test_the_file_itself_refuses_a_second_open_loan(loans, desk, store):
    done = lent(loans, desk)
    with store.action("loan.out") as session:
        row = dict(session.execute(LOAN.select()).mappings().one())
        with pytest.raises(IntegrityError, match="equipment_id"):
            session.execute(insert(LOAN), [row | {"row_no": None, "id": uuid4()}])
    assert loans.one(done.equipment.id).loan == done.loan


def test_a_loan_is_overdue_the_day_after_its_due_day(loans, desk, clock):
    done = lent(loans, desk)
    clock.advance(days=7)
    assert loans.overdue() == ()
    clock.advance(days=1)
    (late,) = loans.overdue()
    today = TODAY + timedelta(days=8)
    assert (late.id, late.timing(today), late.days_late(today)) == (done.loan.id, Timing.OVERDUE, 1)
    assert loans.equipment().overdue == 1


def test_prolonging_moves_the_due_day_and_is_written_down(loans, desk):
    done = lent(loans, desk)
    later = loans.prolong(done.loan.id, done.loan.version, WEEK + timedelta(days=30), "Kiné")
    assert later.loan.due == WEEK + timedelta(days=30)
    newest = loans.one(done.equipment.id).events[0]
    assert (newest.kind, newest.before, newest.after) == (
        EventKind.PROLONGED, WEEK, WEEK + timedelta(days=30),
    )  # fmt: skip
    with pytest.raises(InvalidField):
        loans.prolong(done.loan.id, later.loan.version, TODAY - timedelta(days=1))


def test_what_comes_back_is_cleaned_before_it_is_lent_again(loans, desk):
    done = lent(loans, desk)
    back = loans.give_back(
        done.loan.id, done.loan.version, ReturnDraft(condition=Condition.WORN, deposit_back=5000)
    )
    assert back.equipment.state is EquipmentState.TO_CLEAN
    assert (back.loan.back_day, back.loan.condition_in) == (TODAY, Condition.WORN)
    with pytest.raises(NotAvailable):
        loans.lend(
            LoanDraft(equipment_id=done.equipment.id, patient_id=done.loan.patient_id, due=WEEK)
        )
    clean = loans.cleaned(back.equipment.id, back.equipment.version)
    assert clean.equipment.state is EquipmentState.AVAILABLE
    with pytest.raises(LoanClosed):
        loans.give_back(done.loan.id, back.loan.version, ReturnDraft())


def test_what_is_broken_goes_to_repair_and_its_next_service_follows(loans, desk):
    done = lent(loans, desk)
    back = loans.give_back(done.loan.id, done.loan.version, ReturnDraft(to_service=True))
    assert back.equipment.state is EquipmentState.IN_SERVICE
    mended = loans.serviced(back.equipment.id, back.equipment.version, "Frein changé")
    assert mended.equipment.state is EquipmentState.AVAILABLE
    assert mended.equipment.service_due == TODAY + timedelta(days=365)


def test_no_more_money_than_the_deposit_is_given_back(loans, desk):
    done = lent(loans, desk)
    with pytest.raises(InvalidField) as refused:
        loans.give_back(done.loan.id, done.loan.version, ReturnDraft(deposit_back=5001))
    assert refused.value.field == "deposit_back"
    assert loans.one(done.equipment.id).loan is not None


def test_every_act_is_taken_back_last_first(loans, desk):
    done = lent(loans, desk)
    called = loans.called(done.loan.id, done.loan.version, "Rappelle demain")
    later = loans.prolong(done.loan.id, called.loan.version, WEEK + timedelta(days=7))
    back = loans.give_back(done.loan.id, later.loan.version, ReturnDraft(deposit_back=5000))
    clean = loans.cleaned(done.equipment.id, back.equipment.version)
    with pytest.raises(NotLastEvent):
        loans.undo(back.event_id)
    assert loans.undo(clean.event_id).equipment.state is EquipmentState.TO_CLEAN
    out = loans.undo(back.event_id)
    assert (out.equipment.state, out.loan.back_day) == (EquipmentState.LENT, None)
    assert loans.undo(later.event_id).loan.due == WEEK
    assert loans.undo(called.event_id).loan.calls == 0
    gone = loans.undo(done.event_id)
    assert (gone.equipment.state, gone.loan) == (EquipmentState.AVAILABLE, None)
    assert loans.of_patient(done.loan.patient_id) == ()


def test_a_service_taken_back_is_due_again(loans):
    piece = a_walker(loans, service_due=TODAY)
    done = loans.serviced(piece.id, piece.version)
    assert loans.undo(done.event_id).equipment.service_due == TODAY


def test_what_is_lost_is_no_longer_out_and_may_be_found(loans, desk):
    done = lent(loans, desk)
    gone = loans.lost(done.loan.id, done.loan.version, "Déménagé")
    assert gone.equipment.state is EquipmentState.LOST
    assert loans.equipment().out == 0
    found = loans.found(gone.equipment.id, gone.equipment.version)
    assert found.equipment.state is EquipmentState.TO_CLEAN


def test_a_serial_number_is_of_one_piece_however_it_is_typed(loans):
    piece = a_walker(loans, "DB-0412")
    with pytest.raises(SerialTaken) as refused:
        a_walker(loans, "db 0412")
    assert refused.value.name == "Déambulateur"
    assert loans.by_code("db0412").id == piece.id
    assert loans.by_code("INCONNU", "") is None


def test_two_people_changing_a_piece_do_not_write_over_each_other(loans):
    piece = a_walker(loans)
    loans.keep(EquipmentDraft(name="Rollator", serial="DB-0412"), piece.id, piece.version)
    with pytest.raises(ChangedMeanwhile):
        loans.keep(EquipmentDraft(name="Autre", serial="DB-0412"), piece.id, piece.version)


def test_a_loan_out_of_bounds_keeps_nothing(loans, desk):
    piece, patient = a_walker(loans), desk.patient()
    for fields, refused in (
        ({"due": TODAY - timedelta(days=1)}, InvalidField),
        ({"due": TODAY + timedelta(days=3000)}, InvalidField),
        ({"due": WEEK, "deposit": -1}, InvalidField),
        ({"due": WEEK, "patient_id": None}, MissingField),
    ):
        with pytest.raises(refused):
            loans.lend(LoanDraft(**{"equipment_id": piece.id, "patient_id": patient} | fields))
    assert loans.one(piece.id).equipment.state is EquipmentState.AVAILABLE


def test_outside_ones_circle_the_borrower_is_masked(loans, desk, store_for):
    done = lent(loans, desk, due=TODAY, remark="Porté chez Zélie")
    loans.called(done.loan.id, done.loan.version, "Sa fille le rapporte")
    theirs = LoanService(store_for(Role.CAREGIVER))
    (line,) = theirs.equipment().lines
    assert (line.loan.masked, line.loan.who, line.loan.phones) == (True, "", ())
    assert (line.loan.patient_id, line.loan.call_note, line.loan.remark_out) == (None, "", "")
    assert {event.note for event in theirs.one(done.equipment.id).events} == {""}
    with pytest.raises(NotAllowed):
        theirs.called(line.loan.id, line.loan.version)
    with pytest.raises(NotAllowed):
        theirs.of_patient(done.loan.patient_id)
    back = ReturnDraft(remark="Zélie le rend", missing="La sacoche de Zélie")
    assert theirs.give_back(line.loan.id, line.loan.version, back).loan.masked
    (over,) = theirs.one(done.equipment.id).loans
    assert (over.patient_id, over.remark_in, over.missing) == (None, "", "")
    (over,) = loans.one(done.equipment.id).loans
    assert (over.patient_id, over.missing) == (done.loan.patient_id, back.missing)


def test_a_reader_sees_nothing_and_reception_adds_no_piece(store_for):
    with pytest.raises(NotAllowed):
        LoanService(store_for(Role.READER)).equipment()
    with pytest.raises(NotAllowed):
        a_walker(LoanService(store_for(Role.RECEPTION)))


def test_what_managing_alone_does_reception_does_not_take_back(loans, desk, store_for):
    out = lent(loans, desk)
    lost = loans.lost(out.loan.id, out.loan.version)
    retired = loans.retire(lost.equipment.id, lost.equipment.version)
    reception = LoanService(store_for(Role.RECEPTION))
    with pytest.raises(NotAllowed):
        reception.undo(retired.event_id)
    loans.undo(retired.event_id)
    with pytest.raises(NotAllowed):
        reception.undo(lost.event_id)
    assert loans.one(out.equipment.id).equipment.state is EquipmentState.LOST
    assert reception.undo(loans.undo(lost.event_id) and out.event_id).loan is None


def test_a_paper_that_leaves_is_recorded_with_its_hash_and_one_looked_at_is_not(loans, desk, store):
    done = lent(loans, desk)
    seen = loans.slip_preview(done.loan.id)
    printed = loans.slip(done.loan.id)
    assert seen.pdf.startswith(b"%PDF")
    with store.reading() as session:
        rows = session.execute(
            text("SELECT event, detail_json FROM audit WHERE event LIKE 'loan.%' ORDER BY 1")
        ).all()
    assert [event for event, _ in rows] == ["loan.out", "loan.slip"]
    assert printed.sha256 in rows[1][1]


def test_there_is_no_list_of_calls_while_nobody_is_late(loans, desk, clock):
    lent(loans, desk, due=TODAY)
    with pytest.raises(NobodyOverdue):
        loans.calls_preview()
    clock.advance(days=2)
    assert loans.calls().pdf.startswith(b"%PDF")


def test_the_slip_of_somebody_outside_ones_circle_is_refused(loans, desk, store_for):
    done = lent(loans, desk)
    with pytest.raises(NotAllowed):
        LoanService(store_for(Role.CAREGIVER)).slip_preview(done.loan.id)


def test_a_merge_of_records_takes_the_loans_along(loans, desk, store):
    done = lent(loans, desk)
    kept = desk.patient("ETCHEBERRY")
    with store.action("patient.merge") as session:
        keep, drop = (patients.get(session, one) for one in (kept, done.loan.patient_id))
        merging.merge(session, MergeId(uuid4()), keep, keep, drop)
    assert [loan.id for loan in loans.of_patient(kept)] == [done.loan.id]
