"""The view of the stock by keys: lots first expired first, deeds on one, codes read anywhere."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.stock import PlaceDraft, PlaceKind
from coordo_desktop.domain.stock_ledger import IssueDraft, MovementKind, Taking
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.rows import Group
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.kit.when import dated_text
from coordo_desktop.ui.stock.lot_moves import below_words, title_words
from coordo_desktop.ui.stock.lots_rows import Tile, shelf
from coordo_desktop.ui.stock.page import StockPage
from coordo_desktop.ui.stock.segments import KITS, LOTS, PRODUCTS, SEGMENTS
from issue_desk import CTRL, Panels
from people import a_professional
from stock_builders import GRIPPE_GTIN, a_lot, a_place, a_product, units

BOX = f"01{GRIPPE_GTIN}17270630" + "10T7C204"
UNKNOWN = "0103661234567898" + "17270630" + "10AB1"


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
    flu = a_product(store, "Vaccin grippe", codes=[GRIPPE_GTIN], minimum=10)
    for number, expiry, many in (
        ("T7C204", date(2027, 6, 30), 10), ("R4K118", date(2026, 11, 30), 14),
    ):  # fmt: skip
        units(store, a_lot(store, flu, number, expiry), many)
    gauze = a_product(store, "Compresses", category="dressing", unit="boîte", units="boîtes",
                      minimum=6)  # fmt: skip
    units(store, a_lot(store, gauze, "22C07", date(2029, 1, 31)), 4)
    desk = Panels(qtbot, store, tmp_path)
    desk.flu, desk.gauze = flu, gauze
    desk.page = StockPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.take_focus()
    return desk


def lines(desk):
    """Each heading and line of the list, in words."""
    model = desk.page.lots.model
    rows = (model.row_at(at) for at in range(model.rowCount()))
    return [
        f"{one.title} {one.before} {one.right}".replace("\u00a0", " ")
        if isinstance(one, Group)
        else f"{one.line.number} {one.line.quantity}"
        for one in rows
    ]


def test_lots_stand_under_their_product_the_first_to_expire_first(desk):
    assert lines(desk) == [
        "Vaccin grippe min. 10 24 doses", "R4K118 14", "T7C204 10",
        "Compresses min. 6, à commander 4 boîtes", "22C07 4",
    ]  # fmt: skip
    assert desk.page.lot.shown.line.number == "R4K118"
    # Its panel says what remains of the one chosen, and what happened to it.
    desk.key(Qt.Key.Key_Down)
    assert desk.page.lot.shown.line.number == "T7C204"
    detail = desk.page.lot.detail
    assert (detail.present, detail.sums.received, len(desk.page.lot.model.rows())) == (10, 10, 1)


def test_units_isolated_by_a_key_leave_the_usable_stock_and_come_back_with_undo(desk):
    desk.key(Qt.Key.Key_Q)
    desk.page.asking.form.editor("quantity").set_value(4)
    desk.page.asking.form.editor("note").set_value("sachet abîmé")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert lines(desk)[:3] == ["Vaccin grippe min. 10 20 doses", "R4K118 10", "R4K118 4"]
    desk.tools.messages.undo()
    assert lines(desk)[:2] == ["Vaccin grippe min. 10 24 doses", "R4K118 14"]


def test_what_is_refused_is_said_beside_its_field_and_nothing_moves(desk):
    desk.key(Qt.Key.Key_Q)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.page.asking.isVisible()
    assert desk.page.asking.form.frame("note").error
    assert lines(desk)[0] == "Vaccin grippe min. 10 24 doses"
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_D)
    desk.page.asking.form.editor("quantity").set_value(15)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert "14" in desk.page.asking.form.frame("quantity").error


def test_units_change_places_and_are_destroyed(desk):
    bag = desk.services.products.keep_place(PlaceDraft(name="Sac 1", kind=PlaceKind.BAG))
    desk.page.lots.refresh()
    desk.key(Qt.Key.Key_T)
    desk.page.asking.form.editor("quantity").set_value(3)
    desk.page.asking.form.editor("place").set_value(bag.id)
    desk.key(Qt.Key.Key_Return, CTRL)
    places = {row.line.place: row.line.quantity for row in desk.page.lots._shelves[0].rows[:2]}
    assert places == {"Réserve": 11, "Sac 1": 3}
    desk.key(Qt.Key.Key_D)
    desk.page.asking.form.editor("quantity").set_value(1)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.services.stock.product(desk.flu).usable == 23


def test_units_unused_come_back_from_the_movement(desk):
    person = desk.services.directory.add(a_professional("OYHENART"))
    desk.services.stock.issue(IssueDraft(product_id=desk.flu, quantity=5, professional_id=person))
    desk.page.lots.refresh()
    issued = next(
        line.one for line in desk.page.lot.model.rows() if line.one.kind is MovementKind.ISSUE
    )
    desk.page.deeds.give_back(issued, desk.page.lot.shown.product)
    desk.page.asking.form.editor("quantity").set_value(2)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.services.stock.product(desk.flu).usable == 21


def test_a_movement_is_taken_back_by_a_counter_entry(desk):
    received = desk.page.lot.model.rows()[0].one
    desk.page.deeds.take_back(received, desk.page.lot.shown.product)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.services.stock.product(desk.flu).usable == 10
    assert received.deed_id in {
        one.reverses for one in desk.services.stock.movements(product_id=desk.flu)
    }


def test_a_filter_and_a_tile_leave_what_they_are_about(desk):
    desk.page.lots.search.setText("t7c")
    desk.page.lots._refilter()
    assert lines(desk) == ["Vaccin grippe min. 10 24 doses", "T7C204 10"]
    desk.page.lots.search.setText("compr")
    desk.page.lots._refilter()
    assert [one.split()[0] for one in lines(desk)] == ["Compresses", "22C07"]
    desk.page.lots.show_all()
    desk.page.lots.show_tile(Tile.SHORT)
    assert [one.split()[0] for one in lines(desk)] == ["Compresses", "22C07"]
    desk.page.lots.show_tile(Tile.EXPIRING)
    assert lines(desk)[1:] == ["R4K118 14"]
    desk.page.lots.show_tile(None)
    assert len(lines(desk)) == 5


def test_a_code_read_anywhere_is_received_and_shown_at_once(desk):
    desk.page.lots.show_tile(Tile.SHORT)  # leaves the product out
    desk.page.take_scan(BOX)
    assert lines(desk)[:3] == ["Vaccin grippe min. 10 25 doses", "R4K118 14", "T7C204 11"]
    assert desk.page.lot.shown.line.number == "T7C204"
    assert "T7C204" in desk.page.receiving.banner.text
    desk.tools.messages.undo()
    assert desk.services.stock.product(desk.flu).usable == 24


def test_a_code_nobody_knows_opens_the_form_of_a_product_then_is_received(desk):
    desk.page.take_scan(UNKNOWN)
    desk.page.receiving.product_wanted.emit(desk.services.scans.read(UNKNOWN))
    assert desk.page.segment == PRODUCTS
    form = desk.page.page(PRODUCTS).asking
    assert [one.code for one in form.form.editor("codes").value()] == ["3661234567898"]
    form.form.editor("name").set_value("Bandes 5 cm")
    form.validate()
    made = next(one for one in desk.services.products.products() if one.name == "Bandes 5 cm")
    assert desk.services.stock.product(made.id).usable == 1


def test_letters_of_a_part_are_its_own(desk):
    desk.page.show_segment(PRODUCTS)
    products = desk.page.page(PRODUCTS)
    assert not desk.page.shortcuts.shortcut("S").isEnabled()
    asked = []
    products.issue_asked.connect(asked.append)
    products.table.setFocus()
    desk.key(Qt.Key.Key_S)
    assert asked == [desk.gauze]
    desk.page.side.close()
    desk.page.show_segment(LOTS)
    assert desk.page.shortcuts.shortcut("S").isEnabled()


def test_every_part_opens_and_the_view_finds_its_place_again(desk):
    for one in SEGMENTS:
        desk.page.show_segment(one.key)
        assert desk.page.segment == one.key
    desk.page.show_segment(PRODUCTS)
    state = desk.page.view_state()
    again = StockPage(desk.services, desk.tools, desk.store.actor)
    again.restore_view_state(state)
    assert again.segment == PRODUCTS
    again.deleteLater()


def test_a_product_changed_is_shown_changed_and_stopped_with_a_key(desk):
    desk.page.show_segment(PRODUCTS)
    page = desk.page.page(PRODUCTS)
    page.show_for(desk.flu)
    desk.key(Qt.Key.Key_E)
    page.asking.form.editor("minimum").set_value(40)
    page.asking.form.editor("maximum").set_value(30)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert page.asking.form.frame("maximum").error
    page.asking.form.editor("maximum").set_value(60)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.services.products.product(desk.flu).minimum == 40
    page.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert not desk.services.products.product(desk.flu).active
    desk.tools.messages.undo()
    assert desk.services.products.product(desk.flu).active


def test_who_may_not_move_units_is_offered_no_deed(qtbot, store_for, tmp_path):
    store = store_for(Role.READER)
    desk = Panels(qtbot, store, tmp_path)
    page = StockPage(desk.services, desk.tools, store.actor)
    desk.show(qtbot, page)
    assert not page.head.issue.isVisible()
    assert not page.lot.issue.isVisible()


def test_a_burst_of_keys_is_a_code_wherever_the_keyboard_is(desk):
    desk.page.lots.table.setFocus()
    desk.type(BOX)
    desk.key(Qt.Key.Key_Return)
    assert desk.services.stock.product(desk.flu).usable == 25
    desk.page.lots.search.setFocus()
    desk.type(BOX)
    desk.key(Qt.Key.Key_Return)
    assert desk.services.stock.product(desk.flu).usable == 26
    assert desk.page.lots.search.text() == ""


def test_short_of_room_the_lot_stands_over_its_list_until_escape(desk):
    desk.window.resize(600, 600)
    QApplication.processEvents()
    assert desk.page.lots.table.isVisible()
    assert not desk.page.lot.isVisible()
    desk.key(Qt.Key.Key_Return)
    assert desk.page.lot.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.lots.table.isVisible()
    assert not desk.page.lot.isVisible()


def test_units_that_only_moved_are_one_line_of_the_panel(desk):
    shown = desk.page.lot.shown.line
    taking = Taking(lot_id=shown.lot_id, place_id=shown.place_id, quantity=2)
    held = desk.services.stock.quarantine(taking, "Emballage ouvert")
    desk.services.stock.reverse(held, "Refermé")
    desk.page.lots.refresh()
    lines = [
        (title_words(line), line.one.quantity, line.balance)
        for line in desk.page.lot.model.rows()
    ]  # fmt: skip
    assert lines == [("Correction", 2, 14), ("Mise en quarantaine", 2, 14), ("Réception", 14, 14)]


def test_units_that_went_elsewhere_say_from_where_to_where(desk):
    shown = desk.page.lot.shown.line
    into = desk.services.products.keep_place(PlaceDraft(name="Sac 1", kind=PlaceKind.BAG))
    taking = Taking(lot_id=shown.lot_id, place_id=shown.place_id, quantity=2)
    desk.services.stock.transfer(taking, into.id)
    desk.page.lots.refresh()
    (moved, _received) = desk.page.lot.model.rows()
    assert f"de {shown.place} à Sac 1" in below_words(moved)


def test_what_is_in_an_emergency_kit_never_goes_out_first(desk):
    kit = desk.services.products.keep_place(PlaceDraft(name="Chariot", kind=PlaceKind.KIT))
    shown = desk.page.lot.shown.line
    taking = Taking(lot_id=shown.lot_id, place_id=shown.place_id, quantity=4)
    desk.services.stock.transfer(taking, kit.id)
    rows = shelf(desk.services.stock.product(desk.flu), {kit.id}).rows
    assert [(row.line.place, row.first) for row in rows][:2] == [
        ("Chariot", False), ("Réserve", True),
    ]  # fmt: skip


def test_beside_a_panel_the_detail_of_a_part_goes_and_comes_back(desk):
    desk.page.resize(1190, 700)
    desk.page.show_segment(KITS)
    side = desk.page.page(KITS).side
    assert not side.isHidden()
    desk.page.issue_for({})
    assert side.isHidden()
    desk.page.issuing.close_panel()
    QApplication.processEvents()
    assert not side.isHidden()


def test_a_day_of_another_year_bears_its_year():
    this = wall_clock().year
    assert dated_text(datetime(this - 1, 6, 24, 12, tzinfo=UTC)) == f"24 juin {this - 1}"
    assert str(this) not in dated_text(datetime(this, 6, 24, 12, tzinfo=UTC))
