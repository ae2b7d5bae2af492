"""Labels by keys: how many of each, on which sheet, from which label."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.labels import SHEETS, LabelKind
from coordo_desktop.services import papers
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.labels_panel import LabelsPanel
from issue_desk import CTRL, Panels
from stock_builders import GRIPPE_GTIN, RESERVE, a_lot, a_place, a_product, units


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
    product = a_product(store, codes=[GRIPPE_GTIN])
    units(store, a_lot(store, product), 6)
    units(store, a_lot(store, product, "T7C204"), 2)
    a_product(store, "Abaisse-langue", tracks_lots=False)
    desk = Panels(qtbot, store, tmp_path)
    desk.page = LabelsPanel(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.product = product
    return desk


def copies(desk):
    return [row.copies for row in desk.page.model.rows()]


def test_the_lots_of_a_product_are_offered_once_each_and_counted_by_keys(desk):
    desk.page.open_for(product_id=desk.product)
    desk.page.table.setFocus()
    assert copies(desk) == [1, 1]
    desk.type("+")
    desk.key(Qt.Key.Key_Down)
    desk.type("0")
    assert copies(desk) == [2, 0]
    desk.key(Qt.Key.Key_Up)
    desk.type("n")
    assert copies(desk) == [6, 0]


def test_what_is_seen_begins_at_the_label_wanted(desk):
    desk.page.open_for(product_id=desk.product)
    desk.page.first.set_value(23)
    desk.page.first.changed.emit(23)
    assert papers.page_count(desk.page.paper._pdf) == 2


def test_a_product_without_a_code_is_given_one(desk):
    desk.page.open_for(place_id=RESERVE)
    desk.page.kind.set_value(LabelKind.SHELF.value)
    desk.page.kind.changed.emit(LabelKind.SHELF.value)
    desk.page.table.setFocus()
    assert [row.line.code for row in desk.page.model.rows()] == ["", GRIPPE_GTIN]
    desk.key(Qt.Key.Key_C)
    assert desk.page.model.rows()[0].line.code.startswith("C-")


def test_a_format_is_measured_and_kept(desk):
    desk.page.open_for(product_id=desk.product)
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_F)
    desk.type("Rouleau")
    desk.key(Qt.Key.Key_Return, CTRL)
    sheets = desk.services.labels.sheets()
    assert (sheets[0].name, sheets[0].many) == ("Rouleau", SHEETS[1].many)
    assert desk.page.sheet.value() == "Rouleau"
