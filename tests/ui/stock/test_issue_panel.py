"""Units taken out by keys: S, a name, Enter; the first to expire first; another lot asks why."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.stock_ledger import MovementKind
from coordo_desktop.ui.kit.completion import Suggestion
from coordo_desktop.ui.kit.scan_places import put_back
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.issue_panel import IssuePanel
from issue_desk import CTRL, Panels, a_shelf, shelf_place
from people import a_patient, a_professional
from stock_builders import GRIPPE_GTIN


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def patient(store):
    from coordo_desktop.services.patients import PatientService

    return PatientService(store).create(a_patient("ETCHEVERRY", given_names="Maite"))


@pytest.fixture
def shelf(store):
    shelf_place(store)
    return a_shelf(store)


@pytest.fixture
def desk(qtbot, store, tmp_path, patient, shelf):
    desk = Panels(qtbot, store, tmp_path)
    desk.panel = IssuePanel(desk.services, desk.tools, store.actor)
    desk.heard = []
    desk.panel.issued.connect(desk.heard.append)
    desk.show(qtbot, desk.panel)
    return desk


def left(desk, shelf):
    stock = desk.services.stock.product(shelf[0])
    return {line.number: line.quantity for line in stock.lines}


def test_a_product_a_name_and_enter_take_one_unit_of_the_first_to_expire(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0])
    desk.type("etche")
    desk.key(Qt.Key.Key_Return)
    assert desk.panel.who.value.name == "ETCHEVERRY Maite"
    desk.key(Qt.Key.Key_Return)
    assert left(desk, shelf) == {"A1": 2, "B2": 20}
    assert desk.panel.isHidden()
    assert "Reste 22\u00a0doses" in desk.said()
    assert "lot A1" in desk.said()
    assert len(desk.heard) == 1
    [given] = desk.services.stock.of_patient(patient)
    assert (given.number, given.quantity) == ("A1", -1)


def test_what_was_taken_out_comes_back_by_undo(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0], patient_id=patient)
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.tools.messages.undo()
    QApplication.processEvents()
    assert left(desk, shelf) == {"A1": 3, "B2": 20}


def test_more_than_the_first_lot_holds_goes_on_with_the_next(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0], patient_id=patient)
    [line] = desk.panel.lines
    line.quantity.setFocus()
    line.quantity.step(4)
    assert [(one.number, one.quantity) for one in line.proposal.takings] == [("A1", 3), ("B2", 2)]
    desk.key(Qt.Key.Key_Return, CTRL)
    assert left(desk, shelf) == {"B2": 18}


def test_another_lot_than_the_first_to_expire_asks_why(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0], lot_id=shelf[2], patient_id=patient)
    [line] = desk.panel.lines
    assert line.passes_over
    assert "Lot A1 périme avant" in line._said.accessibleName()
    desk.key(Qt.Key.Key_Return, CTRL)
    assert left(desk, shelf) == {"A1": 3, "B2": 20}
    assert line.why.hasFocus()
    desk.type("conditionnement")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert left(desk, shelf) == {"A1": 3, "B2": 19}
    [given] = desk.services.stock.of_patient(patient)
    assert given.note == "conditionnement"


def test_more_than_there_is_is_said_and_nothing_leaves(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0], patient_id=patient)
    [line] = desk.panel.lines
    line.quantity.step(30)
    assert line.missing == 8
    assert "Il manque 8\u00a0doses" in line._said.accessibleName()
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.panel._error.isVisible()
    assert left(desk, shelf) == {"A1": 3, "B2": 20}


@pytest.mark.parametrize("typed", ["0", "10000"])
def test_a_quantity_that_is_none_is_refused(desk, shelf, patient, typed):
    desk.panel.open_for(product_id=shelf[0], patient_id=patient)
    desk.panel.lines[0].quantity.setText(typed)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "1 à 9999" in desk.panel._error.accessibleName().replace("\u202f", "")
    assert left(desk, shelf) == {"A1": 3, "B2": 20}


def test_units_are_thrown_away_with_a_reason_the_gravest_lot_first(desk, shelf, clock):
    clock.advance(days=40)  # A1 is past its day
    desk.panel.open_for(product_id=shelf[0])
    desk.panel.who.turn_to(4)
    [line] = desk.panel.lines
    assert [one.number for one in line.takings()] == ["A1"]
    line.quantity.step(2)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert left(desk, shelf) == {"B2": 20}
    [gone] = desk.services.stock.movements(kinds=(MovementKind.DISCARD,))
    assert (gone.quantity, gone.reason) == (-3, "expired")


def test_a_professional_takes_units_too(desk, shelf):
    desk.services.directory.add(a_professional("OYHENART"))
    desk.panel.open_for(product_id=shelf[0])
    desk.panel.who.turn_to(3)
    desk.type("oyh")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    [given] = desk.services.stock.movements(kinds=(MovementKind.ISSUE,))
    assert given.professional_id is not None
    assert given.patient_id is None


def test_what_was_typed_waits_for_the_next_time(desk, shelf):
    desk.panel.open_for(product_id=shelf[0])
    desk.panel.lines[0].quantity.step(4)
    desk.panel.close_panel()
    desk.panel.open_for()
    [line] = desk.panel.lines
    assert line.quantity.number == 5
    assert "Brouillon retrouvé" in desk.said()


def test_reception_takes_out_for_nobody_they_may_not_treat(qtbot, store_for, tmp_path, shelf):
    from coordo_desktop.domain.access import Role

    theirs = store_for(Role.RECEPTION)
    desk = Panels(qtbot, theirs, tmp_path)
    panel = IssuePanel(desk.services, desk.tools, theirs.actor)
    assert [one.text for one in panel.who.kind.options] == ["Tournée", "Professionnel", "Jeter"]


def read(desk, shelf, *lots):
    """Boxes of these lots, read one after the other."""
    if not any(one.code == GRIPPE_GTIN for one in desk.services.products.product(shelf[0]).codes):
        desk.services.products.add_code(shelf[0], GRIPPE_GTIN, 1)
    for lot, expiry in lots:
        desk.panel.take_scan(f"01{GRIPPE_GTIN}17{expiry}10{lot}")
        QApplication.processEvents()


A1, B2 = ("A1", "261220"), ("B2", "271130")


def test_boxes_of_two_lots_are_two_takings_each_its_lot(desk, shelf, patient):
    desk.panel.open_for(patient_id=patient)
    read(desk, shelf, A1, B2, A1)
    first, second = desk.panel.lines
    assert [(one.number, one.quantity) for one in first.takings()] == [("A1", 2)]
    assert [(one.number, one.quantity) for one in second.takings()] == [("B2", 1)]
    second.why.set_value("conditionnement")
    desk.panel.validate()
    assert left(desk, shelf) == {"A1": 1, "B2": 19}
    given = desk.services.stock.of_patient(patient)
    assert sorted((one.number, one.quantity) for one in given) == [("A1", -2), ("B2", -1)]
    assert "3\u00a0doses" in desk.said()


def test_a_box_read_takes_no_other_lot_when_its_own_is_short(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0], patient_id=patient)
    read(desk, shelf, *[A1] * 3)
    [line] = desk.panel.lines
    assert [(one.number, one.quantity) for one in line.takings()] == [("A1", 4)]
    assert line.missing == 1


def test_the_lot_chosen_in_the_list_stays_when_another_is_read(desk, shelf):
    desk.panel.open_for(product_id=shelf[0], lot_id=shelf[2])
    read(desk, shelf, A1)
    assert [(one.takings()[0].number, one.quantity.number) for one in desk.panel.lines] == [
        ("B2", 1),
        ("A1", 1),
    ]


def test_a_box_of_a_lot_that_is_not_there_adds_nothing_and_says_so(desk, shelf, patient, clock):
    desk.panel.open_for(patient_id=patient)
    read(desk, shelf, ("C3", "271130"))
    assert desk.panel.lines == ()
    assert "lot C3" in desk.panel._error.accessibleName()
    clock.advance(days=40)  # A1 is past its day
    read(desk, shelf, A1)
    assert desk.panel.lines == ()
    assert "rien n’est ajouté" in desk.panel._error.accessibleName()


def again(desk, store):
    """The panel as it is made after a lock."""
    desk.panel.flush()
    desk.panel.hide()
    panel = IssuePanel(desk.services, desk.tools, store.actor)
    desk.line.addWidget(panel)
    desk.panel = panel


def test_the_form_comes_back_as_it_was_after_a_lock(desk, shelf, store, patient):
    desk.panel.open_for(product_id=shelf[0], lot_id=shelf[2])
    desk.type("etche")
    desk.key(Qt.Key.Key_Return)
    desk.panel.lines[0].why.set_value("conditionnement")
    again(desk, store)
    desk.panel.come_back()
    assert desk.panel.isVisible()
    assert desk.panel.who.value.id == patient
    [line] = desk.panel.lines
    assert (line.takings()[0].number, line.why.text()) == ("B2", "conditionnement")
    desk.panel.close_panel()
    again(desk, store)
    desk.panel.come_back()
    assert desk.panel.isHidden()  # closed by hand: it waits


def test_an_unfinished_form_is_never_replaced_by_another(desk, shelf, store, patient):
    other = a_shelf(store, "Compresses")
    desk.panel.open_for(product_id=shelf[0], patient_id=None)
    desk.type("etche")
    desk.key(Qt.Key.Key_Return)
    desk.panel.close_panel()
    desk.panel.open_for(product_id=other[0])
    assert desk.panel.waiting.isVisible()
    assert desk.panel.who.value is None  # nobody is named by what was done before
    desk.panel.lines[0].quantity.step(1)
    again(desk, store)
    desk.panel.come_back()
    assert [one.stock.product.id for one in desk.panel.lines] == [other[0]]
    desk.panel.who.turn_to(4)
    desk.panel.validate()  # thrown away: what waited still waits
    desk.panel.open_for(product_id=other[0])
    desk.panel.waiting.acted.emit()
    assert desk.panel.who.value.id == patient
    assert [one.stock.product.id for one in desk.panel.lines] == [other[0], shelf[0]]
    desk.panel.validate()
    assert desk.services.drafts.mine() == []


def test_the_same_gesture_finds_its_form_again(desk, shelf, store, patient):
    desk.panel.open_for(product_id=shelf[0])
    desk.type("etche")
    desk.key(Qt.Key.Key_Return)
    again(desk, store)
    desk.panel.open_for(product_id=shelf[0])
    assert desk.panel.who.value.id == patient
    assert len(desk.panel.lines) == 1


def test_a_scan_over_the_name_of_the_patient_offers_nobody(desk, shelf, patient):
    desk.panel.open_for(product_id=shelf[0])
    code = f"01{GRIPPE_GTIN}"
    desk.type(code)
    found, asked = desk.panel.who._found, []
    found.asked.connect(asked.append)
    put_back(desk.panel.who.field, ("", 0), code)
    found.offer([Suggestion("IRIBARNE Jeanne")])  # what was asked of its first letters
    assert (asked, found.lines) == ([], [])
    desk.type("etche")
    assert len(desk.panel.who._found.lines) == 1
