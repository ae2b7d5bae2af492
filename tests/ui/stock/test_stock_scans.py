"""A reader in the stock, no field clicked: received wherever the keyboard is (ST2)."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.page import StockPage
from coordo_desktop.ui.stock.segments import PRODUCTS
from issue_desk import CTRL, Panels
from stock_builders import GRIPPE_GTIN, a_place, a_product

CODE = f"01{GRIPPE_GTIN}17270630" + "10SR2\x1d21S1SR0"


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
    desk.flu = a_product(store, codes=[GRIPPE_GTIN])
    desk.page = StockPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.take_focus()
    desk.at = 5.0
    desk.page.watcher._clock = lambda: desk.at
    return desk


def read(desk, code, end=Qt.Key.Key_Return):
    """The reader types a code, eight milliseconds a key."""
    desk.at += 1
    for letter in code:
        desk.at += 0.008
        if letter == "\x1d":
            desk.key(Qt.Key.Key_BracketRight, CTRL)
        else:
            QTest.keyClick(QApplication.focusWidget() or desk.page, letter)
    desk.at += 0.008
    desk.key(end)


def lots(desk):
    stock = desk.services.stock.product(desk.flu)
    return {(line.number, line.expiry): line.quantity for line in stock.lines}


def test_a_box_is_received_from_the_list_and_its_letters_are_no_commands(desk):
    read(desk, CODE)
    assert lots(desk) == {("SR2", date(2027, 6, 30)): 1}
    assert desk.page.side.open is None
    assert desk.page.receiving.banner.isVisible()
    assert desk.page.lots.stock_of(desk.flu).usable == 1


def test_a_box_is_received_from_a_field_that_keeps_nothing_of_it(desk):
    field = desk.page.lots.search
    field.setFocus()
    read(desk, CODE, Qt.Key.Key_Tab)
    assert lots(desk) == {("SR2", date(2027, 6, 30)): 1}
    assert field.hasFocus()
    assert field.text() == ""


def test_an_unknown_box_becomes_a_product_and_is_received(desk):
    read(desk, "01076123450000151728113010L77")
    desk.key(Qt.Key.Key_Return)
    assert desk.page.segment == PRODUCTS
    desk.page.page(PRODUCTS).form.panel.form.editor("name").setFocus()
    desk.type("Hydrocellulaire")
    desk.key(Qt.Key.Key_Return, CTRL)
    made = desk.services.products.by_code("7612345000015")
    assert made is not None
    assert desk.services.stock.product(made.id).usable == 1
