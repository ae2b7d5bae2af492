"""Lent equipment by keys: lent, back, cleaned, called; a serial number read finds its piece."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from agenda_desk import Desk
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.loans import EquipmentDraft, EquipmentState, LoanDraft
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.issue_recipient import PATIENT, Recipient
from coordo_desktop.ui.stock.loans_page import LoansPage
from issue_desk import CTRL, Panels

TODAY = date(2026, 11, 23)
ENTER = Qt.Key.Key_Return


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot, store, tmp_path):
    desk = Panels(qtbot, store, tmp_path)
    loans = desk.services.loans
    desk.walker = loans.keep(EquipmentDraft(name="Déambulateur", serial="DB-0412", deposit=5000))
    desk.bed = loans.keep(EquipmentDraft(name="Lit médicalisé", serial="LM-1"))
    desk.patient = Desk(store).patient()
    desk.page = LoansPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.table.setFocus()
    return desk


def lend(desk, due=TODAY + timedelta(days=7)):
    loans = desk.services.loans
    return loans.lend(
        LoanDraft(equipment_id=desk.walker.id, patient_id=desk.patient, due=due, deposit=5000)
    )


def state(desk):
    return desk.services.loans.one(desk.walker.id).equipment.state


def choose(desk, piece):
    assert desk.page.table.choose(piece.id)


def test_a_letter_and_a_name_lend_it_and_the_slip_is_shown(desk):
    choose(desk, desk.walker)
    desk.key(Qt.Key.Key_P)
    form = desk.page.asking.form
    assert form.draft()["deposit"] == "50"
    form.editor("who").set_value(Recipient(PATIENT, desk.patient, "ETCHEVERRY Maite"))
    desk.page.asking.validate()
    assert state(desk) is EquipmentState.LENT
    assert desk.page.line().loan.due == TODAY + timedelta(days=30)
    assert desk.page._views.currentWidget() is desk.page.paper


def test_without_a_name_nothing_is_lent_and_the_field_says_so(desk):
    choose(desk, desk.walker)
    desk.key(Qt.Key.Key_P)
    desk.page.asking.validate()
    assert desk.page.asking.isVisible()
    assert state(desk) is EquipmentState.AVAILABLE
    desk.page.asking.close_panel()
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_T)  # nothing is out: there is nothing to take back
    assert not desk.page.asking.isVisible()


def test_what_is_back_is_cleaned_with_a_key_and_both_are_undone(desk):
    lend(desk)
    choose(desk, desk.walker)
    desk.key(Qt.Key.Key_T)
    assert desk.page.asking.form.draft()["deposit_back"] == "50"
    desk.key(ENTER, CTRL)
    assert state(desk) is EquipmentState.TO_CLEAN
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_N)
    assert state(desk) is EquipmentState.AVAILABLE
    desk.tools.messages.undo()
    assert state(desk) is EquipmentState.TO_CLEAN
    desk.tools.messages.undo()
    assert state(desk) is EquipmentState.LENT


def test_what_is_late_comes_first_and_is_counted(desk, clock):
    counted = []
    desk.page.counted.connect(counted.append)
    lend(desk, TODAY)
    clock.advance(days=6)
    desk.page.refresh()
    first = desk.page.model.row_at(0)
    assert [line.equipment.name for line in first.rows] == ["Déambulateur"]
    assert counted[-1] == 1
    assert desk.page.calls.isVisible()


def test_a_serial_number_read_finds_its_piece_and_a_product_is_left_to_the_stock(desk):
    for code in ("DB-0412", "]d20107612345000015" + "21DB-0412"):
        choose(desk, desk.bed)
        assert desk.page.take_scan(code)
        assert desk.page.line().equipment.id == desk.walker.id
    for code in ("3400930000014", "]d20103400930000014", "0107612345000015"):
        assert not desk.page.take_scan(code)


def test_a_loan_asked_for_shows_its_piece(desk):
    made = lend(desk)
    choose(desk, desk.bed)
    desk.page.show_for(made.loan.id)
    assert desk.page.line().equipment.id == desk.walker.id


def test_an_unknown_number_opens_the_form_with_it(desk):
    assert desk.page.take_scan("NOUVEAU-7")
    assert desk.page.asking.form.draft()["serial"] == "NOUVEAU-7"


def test_a_serial_taken_is_said_beside_its_field_and_nothing_typed_is_lost(desk):
    desk.page.form.open_new("db0412")
    form = desk.page.asking.form
    form.editor("name").set_value("Rollator")
    desk.page.asking.validate()
    assert desk.page.asking.isVisible()
    assert form.draft()["name"] == "Rollator"
    assert len(desk.services.loans.equipment().lines) == 2


def test_a_filter_and_a_tile_leave_what_answers(desk):
    lend(desk)
    desk.page.search.setText("lit")
    desk.page.search.ask_now()
    assert [line.equipment.name for line in desk.page.model.rows()] == ["Lit médicalisé"]
    desk.page._empty_acted()
    desk.page.show_for("out")
    assert [line.equipment.name for line in desk.page.model.rows()] == ["Déambulateur"]


def test_who_does_not_manage_adds_no_piece(qtbot, store_for, tmp_path):
    mine = store_for(Role.CAREGIVER)
    desk = Panels(qtbot, mine, tmp_path)
    page = LoansPage(desk.services, desk.tools, mine.actor)
    assert page.new.isHidden()
    page.take_scan("INCONNU")
    assert page.asking.form is None


def test_a_loan_being_typed_when_the_desk_locked_is_asked_again(desk, qtbot):
    choose(desk, desk.walker)
    desk.page.run("lend")
    desk.page.asking.form.editor("remark").setFocus()
    desk.type("rayures au dos")
    desk.page.flush_drafts()
    again = LoansPage(desk.services, desk.tools, desk.store.actor)
    desk.show(qtbot, again)
    qtbot.waitUntil(again.isVisible)
    assert again.asking.form.draft()["remark"] == "rayures au dos"
    assert again.line().equipment.id == desk.walker.id
