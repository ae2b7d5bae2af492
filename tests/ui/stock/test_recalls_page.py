"""Recalls by keys: a number typed or a box read, recalled, isolated, everybody told, destroyed."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.recalls import RecallDraft, RecallState, Told
from coordo_desktop.domain.stock_ledger import MovementKind
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.recalls_page import RecallsPage
from issue_desk import CTRL, Panels
from people import a_patient
from stock_builders import GRIPPE_GTIN, TODAY, a_lot, a_place, a_product, units

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
def desk(qtbot, store, tmp_path):
    a_place(store)
    product = a_product(store, codes=[GRIPPE_GTIN])
    lot = a_lot(store, product, "R4K118", date(2027, 6, 30))
    units(store, lot, 10)
    desk = Panels(qtbot, store, tmp_path)
    desk.lot, desk.product = lot, product
    desk.people = [
        PatientService(store).create(a_patient(family_name=name)) for name in ("ARRAYA", "BIDART")
    ]
    for who in desk.people:
        units(store, lot, -1, kind=MovementKind.ISSUE, patient_id=who)
    desk.page = RecallsPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.setFocus()
    return desk


def seek(desk, number):
    desk.page.list.search.setText(number)
    desk.page.list.search.ask_now()


def opened(desk):
    recall = desk.services.recalls.open(RecallDraft(number="R4K118", lots=(desk.lot,)))
    desk.page.show_for(recall.id)
    desk.page.view.table.setFocus()
    return recall


def sheet(desk):
    return desk.page.view.sheet


def told(desk):
    found = desk.services.recalls.sheet(sheet(desk).recall.id).people
    return [one.told for one in found]


def test_a_number_typed_shows_what_remains_and_everybody_who_received_it(desk):
    seek(desk, "r4k 118")
    assert sheet(desk).recall is None
    assert [one.name for one in sheet(desk).people] == ["ARRAYA Maite", "BIDART Maite"]
    assert sheet(desk).left == 8
    seek(desk, "ZZ")
    assert sheet(desk) is None
    assert "jamais" in desk.page.list.none.findChild(type(desk.page.view.head.title)).text()


def test_a_box_read_shows_its_lot_and_receives_nothing(desk):
    assert desk.page.take_scan(BOX)
    assert (sheet(desk).number, sheet(desk).left) == ("R4K118", 8)
    assert desk.services.stock.lot(desk.lot).present == 8


def test_a_box_whose_lot_may_hold_what_follows_it_shows_its_lot_too(desk):
    assert desk.page.take_scan(BOX + "11240115")
    assert (sheet(desk).number, sheet(desk).left) == ("R4K118", 8)


def test_a_code_that_says_nothing_is_said(desk):
    desk.page.take_scan("+H123ABC")
    assert desk.said()
    assert sheet(desk) is None


def test_a_lot_is_recalled_isolated_and_taken_back_by_keys(desk):
    seek(desk, "R4K118")
    desk.page.view.table.setFocus()
    desk.key(Qt.Key.Key_O)
    assert desk.page.panel.isVisible()
    desk.page.panel.form.editor("reference").set_value("MED 2026/114")
    desk.key(ENTER, CTRL)
    assert sheet(desk).recall.reference == "MED 2026/114"
    desk.page.view.table.setFocus()
    desk.key(Qt.Key.Key_I)
    assert (sheet(desk).left, sheet(desk).loose) == (8, 0)
    desk.tools.messages.undo()
    desk.page.refresh()
    assert sheet(desk).loose == 8
    desk.page.cancel()
    desk.page.panel.form.editor("note").set_value("mauvais lot")
    desk.page.panel.validate()
    assert sheet(desk).recall.state is RecallState.CANCELLED


def test_a_number_that_never_came_may_be_refused_beforehand(desk):
    seek(desk, "NEW7")
    desk.page.list.none.acted.emit()
    form = desk.page.panel.form
    desk.page.panel.validate()
    assert desk.page.panel.isVisible()
    form.editor("product").picked.emit(desk.services.products.products()[0])
    desk.page.panel.validate()
    assert desk.page.panel.isHidden()
    assert (sheet(desk).recall.number, sheet(desk).left) == ("NEW7", 0)


def test_f_tells_one_after_the_other_and_takes_it_back(desk):
    opened(desk)
    desk.key(Qt.Key.Key_F)
    assert told(desk) == [Told.TOLD, Told.NO]
    assert desk.page.view.person().name == "BIDART Maite"
    desk.key(Qt.Key.Key_N)
    assert told(desk) == [Told.TOLD, Told.UNREACHED]
    desk.tools.messages.undo()
    assert told(desk) == [Told.TOLD, Told.NO]
    desk.page.view.table.choose(str(desk.people[0]))
    desk.key(Qt.Key.Key_F)
    assert told(desk) == [Told.NO, Told.NO]


def test_a_recall_is_closed_when_all_is_done_and_not_before(desk):
    recall = opened(desk)
    assert not desk.page.view.head.finish.isEnabled()
    desk.key(Qt.Key.Key_C)
    assert "unité(s) à isoler" in desk.said() or "8 unités à isoler" in desk.said()
    desk.services.recalls.isolate(recall.id)
    for who in desk.people:
        desk.services.recalls.tell(recall.id, who, 0, Told.LETTER)
    desk.page.refresh()
    desk.key(Qt.Key.Key_C)
    assert sheet(desk).recall.state is RecallState.CLOSED


def test_enter_on_a_person_opens_the_record(qtbot, desk):
    opened(desk)
    with qtbot.waitSignal(desk.page.patient_asked) as asked:
        desk.key(ENTER)
    assert asked.args == [desk.people[0]]


def test_what_must_go_is_ticked_destroyed_on_a_slip_and_taken_back(store, desk):
    units(store, a_lot(store, desk.product, "OLD", TODAY - timedelta(days=1)), 3)
    opened(desk)
    desk.page.show_destruction()
    view = desk.page.destruction
    view.table.choose_first()
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_V)
    view.panel.form.editor("witness").set_value("N. OYHENART")
    view.panel.validate()
    (slip,) = desk.services.destruction.slips()
    assert (slip.name, slip.quantity, slip.witness) == ("2026-001", 8, "N. OYHENART")
    assert desk.page.paper.isVisible()
    desk.tools.messages.undo()
    assert desk.services.destruction.slips()[0].undone
    assert desk.services.stock.lot(desk.lot).present == 8


def test_the_sheet_and_the_letter_are_shown_before_they_leave(desk):
    recall = opened(desk)
    desk.page.print_view()
    assert desk.page.paper.isVisible()
    desk.page.paper.closed.emit()
    desk.page.view.table.choose(str(desk.people[0]))
    desk.page.write_letter()
    assert desk.page.paper.isVisible()
    assert desk.services.recalls.sheet(recall.id).untold == 2


def test_a_lot_asked_for_from_elsewhere_is_shown_recalled_or_not(desk):
    desk.page.show_for(desk.lot)
    assert (sheet(desk).recall, sheet(desk).number) == (None, "R4K118")
    recall = opened(desk)
    desk.page.show_for(desk.lot)
    assert sheet(desk).recall.id == recall.id


def test_escape_leaves_what_is_asked_then_the_destructions(store, desk):
    units(store, a_lot(store, desk.product, "OLD", TODAY - timedelta(days=1)), 3)
    desk.page.show_destruction()
    desk.key(Qt.Key.Key_V)
    view = desk.page.destruction
    assert view.panel.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert view.panel.isHidden()
    assert view.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert view.isHidden()


def again(qtbot, desk):
    """The view after a lock."""
    desk.page.flush_drafts()
    page = RecallsPage(desk.services, desk.tools, desk.store.actor)
    desk.show(qtbot, page)
    qtbot.waitUntil(page.isVisible)
    return page


def test_what_a_lock_interrupted_is_asked_again(qtbot, desk):
    recall = opened(desk)
    desk.page.cancel()
    desk.page.panel.form.editor("note").setFocus()
    desk.type("mauvais lot")
    page = again(qtbot, desk)
    assert page.panel.isVisible()
    assert page.panel.form.editor("note").value() == "mauvais lot"
    page.panel.validate()
    assert desk.services.recalls.sheet(recall.id).recall.state is RecallState.CANCELLED


def test_a_slip_a_lock_interrupted_is_asked_again(qtbot, store, desk):
    units(store, a_lot(store, desk.product, "OLD", TODAY - timedelta(days=1)), 3)
    desk.page.show_destruction()
    desk.page.destruction.ask()
    desk.page.destruction.panel.form.editor("witness").setFocus()
    desk.type("N. OYHENART")
    page = again(qtbot, desk)
    assert page.destruction.isVisible()
    assert page.destruction.panel.form.editor("witness").value() == "N. OYHENART"


def test_letters_that_leave_count_as_told(desk, tmp_path):
    recall = opened(desk)
    desk.page.write_letters()
    assert desk.page.paper.isVisible()
    assert desk.services.recalls.sheet(recall.id).untold == 2
    desk.page.paper.save_to(str(tmp_path / "courriers.pdf"))
    assert (tmp_path / "courriers.pdf").stat().st_size
    assert [one.told for one in desk.services.recalls.sheet(recall.id).people] == [
        Told.LETTER, Told.LETTER,
    ]  # fmt: skip
