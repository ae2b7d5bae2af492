"""An emergency kit by keys: composed, checked line by line or by reader, sealed, taken back."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.domain.kits import KitLineDraft, KitState
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.kits_page import KitsPage
from issue_desk import CTRL, Panels
from stock_builders import GRIPPE_GTIN, a_lot, a_place, a_product, units

KIT = StockPlaceId(UUID(int=5003))
ENTER = Qt.Key.Key_Return
BOX = f"]d201{GRIPPE_GTIN}17270630" + "10AD91"


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
    a_place(store)
    a_place(store, KIT, "Chariot d’urgence", "kit")
    desk.product = a_product(store, "Adrénaline 1 mg", codes=[GRIPPE_GTIN])
    units(store, a_lot(store, desk.product, "AD91", date(2027, 6, 30)), 10)
    lines = [
        KitLineDraft(section="Médicaments", name="Adrénaline", product_id=desk.product, required=4),
        KitLineDraft(section="Appareils", name="DAE"),
    ]
    desk.services.kits.compose(KIT, 0, lines, 30)
    desk.page = KitsPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.table.setFocus()
    return desk


def kit(desk):
    return desk.services.kits.kit(KIT)


def test_enter_down_the_lines_signs_a_check_that_is_undone_with_a_key(desk):
    desk.key(Qt.Key.Key_C)
    desk.type("1")
    desk.key(ENTER)
    desk.key(ENTER)
    desk.type("S-7")
    desk.key(ENTER, CTRL)
    assert (kit(desk).state, kit(desk).seal) == (KitState.READY, "S-7")
    assert "venue" in desk.said()
    desk.tools.messages.undo()
    assert (kit(desk).state, kit(desk).seal) == (KitState.OPEN, "")


def test_a_line_not_looked_at_is_asked_for(desk):
    desk.key(Qt.Key.Key_C)
    desk.type("4")
    desk.key(ENTER, CTRL)
    assert "il en reste 1" in desk.said()
    assert desk.page.checking.lines[1].field.hasFocus()
    assert kit(desk).checked_day is None


def test_each_box_read_is_one_more_of_its_line(desk):
    assert not desk.page.take_scan(BOX)
    desk.page.start_check()
    assert desk.page.take_scan(BOX)
    assert desk.page.take_scan(BOX)
    assert desk.page.checking.lines[0].field.text() == "2"


def test_a_check_left_comes_back_as_it_was(desk):
    desk.page.start_check()
    desk.page.checking.lines[0].put(3)
    desk.page.checking.leave()
    desk.page.start_check()
    assert desk.page.checking.lines[0].field.text() == "3"
    assert not desk.page.checking.lines[1].seen
    desk.page.checking.all_there()
    assert [line.field.text() for line in desk.page.checking.lines] == ["3", "1"]


def test_a_composition_is_written_moved_and_kept(desk):
    desk.page.compose()
    writing = desk.page.writing
    writing._other()
    writing.lines[-1].name.set_value("Couverture")
    writing._move(writing.lines[-1], -2)
    writing.save()
    assert [line.name for line in kit(desk).lines] == ["Couverture", "Adrénaline", "DAE"]


def test_a_kit_that_was_used_is_said_open(desk):
    desk.page.start_check()
    desk.page.checking.all_there()
    desk.page.checking.new.set_value("S-1")
    desk.page.checking.sign()
    desk.page.run("opened")
    desk.page.asking.form.editor("why").set_value("Malaise")
    desk.page.asking.validate()
    assert (kit(desk).state, kit(desk).broken_note) == (KitState.OPEN, "Malaise")


def test_a_check_that_a_lock_interrupted_is_there_again(desk, qtbot):
    desk.page.start_check()
    desk.page.checking.lines[0].put(3)
    desk.page.flush_drafts()
    again = KitsPage(desk.services, desk.tools, desk.store.actor)
    again.restore_view_state(desk.page.view_state())
    desk.show(qtbot, again)
    qtbot.waitUntil(again.isVisible)
    assert again.checking.isVisible()
    assert again.checking.lines[0].field.text() == "3"
