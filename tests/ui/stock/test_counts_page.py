"""An inventory by keys: boxes read, numbers typed, differences looked at, written, taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.counts import CountDraft, CountState
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.counts_page import CountsPage
from issue_desk import CTRL, Panels, services_over
from stock_builders import GRIPPE_GTIN, RESERVE, a_lot, a_place, a_product, units

ENTER = Qt.Key.Key_Return
BOX = f"]d201{GRIPPE_GTIN}17270630" + "10R4K118"


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def lots(store):
    a_place(store)
    product = a_product(store, codes=[GRIPPE_GTIN])
    first = a_lot(store, product, "R4K118", date(2027, 6, 30))
    second = a_lot(store, product, "T7C204", date(2027, 9, 30))
    units(store, first, 10)
    units(store, second, 4)
    return first, second


@pytest.fixture
def desk(qtbot, store, tmp_path, lots):
    desk = Panels(qtbot, store, tmp_path)
    services_over(store).counts.open(CountDraft(place_id=RESERVE))
    desk.page = CountsPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.setFocus()
    desk.page.table.setFocus()
    return desk


def counted(desk):
    count = desk.services.counts.count(desk.services.counts.counts()[0].id)
    return {line.number: line.counted for line in count.lines}


def test_digits_and_enter_go_down_the_lines(desk):
    desk.key(Qt.Key.Key_8)
    desk.key(ENTER)
    assert "R4K118" in desk.said()
    desk.type("4")
    desk.key(ENTER)
    assert counted(desk) == {"R4K118": 8, "T7C204": 4}


def test_a_number_typed_is_kept_when_one_goes_to_another_line(desk):
    desk.key(Qt.Key.Key_9)
    desk.key(Qt.Key.Key_Down)
    assert counted(desk)["R4K118"] == 9
    desk.key(Qt.Key.Key_7)
    desk.page.flush_drafts()
    assert counted(desk)["T7C204"] == 7


def test_each_box_read_counts_for_one_and_is_taken_back_with_a_key(desk):
    assert desk.page.take_scan(BOX)
    desk.page.take_scan(BOX)
    assert counted(desk)["R4K118"] == 2
    desk.tools.messages.undo()
    assert counted(desk)["R4K118"] == 1


def test_a_code_without_a_lot_is_asked(desk):
    desk.page.take_scan(GRIPPE_GTIN[1:])
    form = desk.page.panel.form
    assert desk.page.panel.isVisible()
    form.editor("known").set_value("T7C204")
    desk.page.panel.validate()
    assert counted(desk)["T7C204"] == 1
    assert desk.page.panel.isHidden()


def test_of_two_readings_the_one_that_stands_here_is_counted_else_it_is_asked(desk):
    desk.page.take_scan(BOX + "11240115")
    assert counted(desk)["R4K118"] == 1
    desk.page.take_scan(BOX.replace("R4K", "R4L") + "11240115")
    assert desk.page.panel.form.editor("lot").value() == ""


def test_a_whole_code_of_a_lot_not_awaited_is_told_so(desk):
    head = desk.services.counts.counts()[0]
    desk.services.counts.drop(head.id, head.version)
    desk.services.counts.open(CountDraft())  # every place
    desk.page.show_for(next(one.id for one in desk.services.counts.counts() if one.id != head.id))
    desk.page.take_scan(BOX.replace("R4K", "R4L"))
    panel = desk.page.panel
    assert panel.isVisible()
    said = {one.accessibleName() for one in panel.findChildren(QWidget)}
    assert "Ce lot n’est pas attendu ici\u202f: dites où il est." in said
    assert panel.form.editor("lot").value() == "R4L118"


def test_an_unknown_code_is_said_and_nothing_is_counted(desk):
    desk.page.take_scan("3400930000021")
    assert "Aucun produit" in desk.said()
    assert counted(desk) == {"R4K118": None, "T7C204": None}


def test_the_differences_are_written_and_taken_back(desk, lots):
    desk.key(Qt.Key.Key_8)
    desk.key(ENTER)
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_V)
    assert desk.page.panel.isVisible()
    desk.page.panel.form.editor("zero").set_value(True)
    desk.key(ENTER, CTRL)
    head = desk.services.counts.counts()[0]
    assert head.state is CountState.VALIDATED
    assert desk.services.stock.lot(lots[1]).present == 0
    desk.tools.messages.undo()
    assert desk.services.stock.lot(lots[1]).present == 4
    assert desk.services.counts.counts()[0].state is CountState.COMPARED
    assert counted(desk) == {"R4K118": 8, "T7C204": None}


def test_without_an_open_inventory_a_box_is_neither_counted_nor_received(desk, lots):
    head = desk.services.counts.counts()[0]
    desk.services.counts.drop(head.id, head.version)
    desk.page.refresh()
    assert desk.page.take_scan(BOX)
    assert "n’est pas comptée" in desk.said()
    assert desk.services.stock.lot(lots[0]).present == 10


def test_a_blind_inventory_shows_no_expected_number(desk):
    head = desk.services.counts.counts()[0]
    desk.services.counts.drop(head.id, head.version)
    desk.services.counts.open(CountDraft(blind=True))
    desk.page.show_for(desk.services.counts.counts()[0].id)
    model = desk.page.model
    texts = {model.data(model.index(row, 3)) for row in range(1, model.rowCount())}
    assert texts == {""}
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_C)
    assert desk.services.counts.counts()[0].state is CountState.COMPARED
