"""Boxes read one after the other; what a code leaves unsaid is asked, and nothing is lost."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.receive_panel import ReceivePanel
from issue_desk import CTRL, Panels
from stock_builders import GRIPPE_GTIN, a_place, a_product

FULL = f"]d201{GRIPPE_GTIN}1727063010T7C204"
SWALLOWED = f"01{GRIPPE_GTIN}10T7C20417270630"


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot, store, tmp_path):
    a_place(store)
    desk = Panels(qtbot, store, tmp_path)
    desk.grippe = a_product(store, "Vaccin grippe 0,5 mL", codes=[GRIPPE_GTIN])
    desk.panel = ReceivePanel(desk.services, desk.tools, store.actor)
    desk.heard, desk.wanted = [], []
    desk.panel.received.connect(desk.heard.append)
    desk.panel.product_wanted.connect(desk.wanted.append)
    desk.show(qtbot, desk.panel.banner, desk.panel)
    desk.panel.hide()
    desk.panel.banner.hide()
    return desk


def lots(desk):
    stock = desk.services.stock.product(desk.grippe)
    return {(line.number, line.expiry): line.quantity for line in stock.lines if line.quantity}


def test_a_whole_code_is_received_with_the_panel_closed_and_taken_back(desk):
    desk.panel.take(FULL)
    desk.panel.take(FULL)
    assert desk.panel.isHidden()
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 2}
    assert desk.panel.banner.text == (
        "Reçu\u202f: Vaccin grippe 0,5 mL · lot T7C204 · péremption 30 juin 2027 · +1, "
        "soit 2\u00a0doses"
    )
    desk.tools.messages.undo()
    QApplication.processEvents()
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 1}
    assert desk.panel.banner.isHidden()


def test_what_a_code_lacks_is_asked_and_received(desk):
    desk.panel.take("3400930000014")
    assert desk.panel.isVisible()
    assert desk.panel.lot.hasFocus()
    desk.type("a12")
    desk.panel.expiry.setFocus()
    desk.type("06/28")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert lots(desk) == {("a12", date(2028, 6, 30)): 1}
    assert desk.panel.isHidden()


def test_a_quantity_nobody_believes_is_asked_and_never_received_silently(desk):
    desk.panel.take(f"{FULL}\x1d309999")
    assert lots(desk) == {}
    assert desk.panel.asked.accessibleName() == (
        "Ce code annonce 9\u202f999 unités\u202f: combien en recevez-vous\u202f?"
    )
    assert QApplication.focusWidget() is desk.panel.quantity
    desk.key(Qt.Key.Key_Return, CTRL)  # nothing is guessed
    assert lots(desk) == {}
    desk.type("30")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 30}


def test_the_second_code_of_a_box_completes_the_first(desk):
    desk.panel.take("3400930000014")
    desk.panel.take("3400930000014")
    desk.panel.take("1728063010A12")
    assert lots(desk) == {("A12", date(2028, 6, 30)): 2}


def test_two_readings_of_a_code_are_one_key_each(desk):
    desk.panel.take(SWALLOWED)
    assert "péremption 30 juin 2027" in desk.panel.readings[0].text()
    assert "T7C20417270630" in desk.panel.readings[1].text()
    assert lots(desk) == {}
    desk.key(Qt.Key.Key_1)
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 1}


def test_codes_read_while_one_is_asked_are_received_or_wait_in_order(desk):
    other = a_product(desk.services.stock._store, "Compresses", codes=["07612345000015"])
    desk.panel.take("3400930000014")
    desk.panel.take(FULL)
    desk.panel.take("7612345000015")
    desk.panel.take(SWALLOWED)
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 1}
    assert desk.panel.waiting.text().startswith("2 lecture")
    desk.type("B7")
    desk.panel.expiry.setFocus()
    desk.type("31/01/2029")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.panel._product.id == other
    assert desk.panel.lot.text() == ""
    desk.panel.lot.setFocus()
    desk.type("C1")
    desk.panel.expiry.setFocus()
    desk.type("01/2029")
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.key(Qt.Key.Key_1)
    assert desk.panel.isHidden()
    assert lots(desk) == {
        ("T7C204", date(2027, 6, 30)): 2,
        ("B7", date(2029, 1, 31)): 1,
    }
    assert [one.lot for one in desk.heard] == ["T7C204", "B7", "C1", "T7C204"]


def test_an_unknown_code_offers_the_product_or_is_given_to_a_known_one(desk):
    desk.panel.take("01076123450000151728113010LOT77")
    assert "7612345000015" in desk.panel.asked.accessibleName()
    desk.key(Qt.Key.Key_Return)
    assert desk.wanted[0].scan.gtin == "07612345000015"
    desk.panel._picked(desk.services.products.product(desk.grippe))
    desk.key(Qt.Key.Key_Return, CTRL)
    assert lots(desk) == {("LOT77", date(2028, 11, 30)): 1}
    assert desk.services.products.by_code("07612345000015").id == desk.grippe


def test_a_code_that_may_not_be_trusted_is_said_and_opens_nothing(desk):
    desk.panel.take("01034009300000121727063010T7C204")
    assert desk.panel.isHidden()
    assert "clé de contrôle" in desk.said()
    desk.panel.take(f"01{GRIPPE_GTIN}1725063010OLD")
    assert desk.said().startswith("Vaccin grippe 0,5 mL\u202f: ce lot est périmé depuis")
    assert lots(desk) == {}


def test_a_wrong_quantity_is_said_beside_its_field_and_nothing_is_lost(desk):
    desk.panel.open_new(desk.grippe)
    for field, text in ((desk.panel.lot, "A1"), (desk.panel.expiry, "01/2029")):
        field.setFocus()
        desk.type(text)
    desk.panel.quantity.set_value(10_000)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "de 1 à 9999" in desk.panel.form.frame("quantity").error.replace("\u202f", "")
    assert desk.panel.lot.text() == "A1"
    assert lots(desk) == {}


def test_what_was_typed_comes_back_after_a_lock(desk):
    desk.panel.open_new(desk.grippe)
    desk.panel.lot.setFocus()
    desk.type("A1")
    desk.panel.flush_drafts()
    again = ReceivePanel(desk.services, desk.tools, desk.services.stock._store.actor)
    desk.panel.parentWidget().layout().addWidget(again)
    again.open_new()
    assert again.lot.text() == "A1"
    assert again._product.id == desk.grippe


def test_a_code_asked_about_is_asked_again_after_another_panel_took_its_place(desk):
    desk.panel.take("3400930000014")
    desk.panel.take("01076123450000151728113010LOT77")
    desk.panel.hide()
    desk.panel.open_new()
    assert desk.panel._product.id == desk.grippe
    desk.panel.take("1728063010A12")
    assert lots(desk) == {("A12", date(2028, 6, 30)): 1}
    assert "7612345000015" in desk.panel.asked.accessibleName()


def test_abandoning_forgets_what_was_asked_and_what_waited(desk):
    desk.panel.take("3400930000014")
    desk.panel.take("01076123450000151728113010LOT77")
    desk.panel.stop.click()
    desk.panel.open_new()
    assert desk.panel._product is None
    assert desk.panel.asked.isHidden()
    assert desk.panel.waiting.isHidden()


def test_the_key_that_chooses_a_reading_is_never_the_number_of_a_lot(desk):
    desk.panel.take(SWALLOWED)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "1 ou 2" in desk.panel._error.accessibleName()
    assert desk.panel.readings[0].hasFocus()
    desk.panel.lot.setFocus()
    desk.type("1")
    desk.panel.expiry.setFocus()
    desk.type("06/28")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert lots(desk) == {}
    desk.key(Qt.Key.Key_1)
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 1}


def test_codes_left_unanswered_by_esc_are_told_and_asked_again(desk):
    other = a_product(desk.services.stock._store, "Compresses", codes=["07612345000015"])
    desk.panel.take("3400930000014")
    desk.panel.take("7612345000015")
    desk.key(Qt.Key.Key_Escape)
    assert desk.panel.isHidden()
    assert "2 lecture" in desk.said()
    desk.panel.take(SWALLOWED)
    desk.key(Qt.Key.Key_1)
    assert lots(desk) == {("T7C204", date(2027, 6, 30)): 1}
    assert desk.panel._outcome.scan.text == "3400930000014"
    desk.panel.lot.set_value("A12")
    desk.panel.expiry.setFocus()
    desk.type("06/28")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.panel._product.id == other
    desk.panel.stop.click()
    desk.tools.messages.dismiss()
