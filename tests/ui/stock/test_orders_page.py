"""Orders by keys: quantities typed, prepared by supplier, noted as sent, received by reading."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.orders import OrderDraft, OrderState
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock.orders_page import OrdersPage
from issue_desk import CTRL, Panels
from stock_builders import GRIPPE_GTIN, a_lot, a_place, a_product, units

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
def products(store):
    a_place(store)
    vaccine = a_product(store, codes=[GRIPPE_GTIN], minimum=10, maximum=30, supplier="Labo Sud")
    gloves = a_product(store, "Gants", minimum=5, maximum=9, supplier="Médi Nord")
    units(store, a_lot(store, vaccine, "R4K118", date(2027, 6, 30)), 4)
    return vaccine, gloves


@pytest.fixture
def desk(qtbot, store, tmp_path, products):
    desk = Panels(qtbot, store, tmp_path)
    desk.page = OrdersPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.needs.setFocus()
    return desk


def sent(desk, product_id, quantity=10):
    orders = desk.services.orders
    made = orders.draft(OrderDraft(supplier="Labo Sud", lines=((product_id, quantity),)))
    order = orders.send(made.id, made.version)
    desk.page.show_for(order.id)
    desk.page.lines.setFocus()
    return order


def test_a_quantity_typed_stands_for_the_one_proposed_and_orders_are_made_by_supplier(desk):
    desk.key(Qt.Key.Key_1)
    desk.type("2")
    desk.key(ENTER)
    desk.page.needs.setFocus()
    desk.key(Qt.Key.Key_V)
    made = {one.supplier: one.lines[0].quantity for one in desk.services.orders.orders()}
    assert made == {"Labo Sud": 12, "Médi Nord": 9}
    desk.tools.messages.undo()
    assert desk.services.orders.orders() == ()


def test_zero_leaves_a_product_out(desk):
    desk.key(Qt.Key.Key_0)
    desk.key(ENTER)
    desk.page.go_on()
    assert [one.supplier for one in desk.services.orders.orders()] == ["Médi Nord"]


def test_an_order_is_noted_as_sent_and_taken_back(desk, products):
    made = desk.services.orders.draft(OrderDraft(supplier="Labo Sud", lines=((products[0], 5),)))
    desk.page.show_for(made.id)
    assert desk.page.order.id == made.id
    desk.page.lines.setFocus()
    desk.key(Qt.Key.Key_V)
    desk.key(ENTER, CTRL)
    assert desk.services.orders.order(made.id).state is OrderState.SENT
    desk.tools.messages.undo()
    assert desk.services.orders.order(made.id).state is OrderState.DRAFT


def test_a_box_read_is_received_against_its_order_and_taken_back(desk, products):
    order = sent(desk, products[0], 3)
    desk.page.show_for(None)
    assert desk.page.take_scan(BOX)
    assert desk.page.order.id == order.id
    assert order.number in desk.said()
    assert desk.services.orders.order(order.id).lines[0].received == 1
    desk.tools.messages.undo()
    assert desk.services.orders.order(order.id).awaited == 3


def test_what_came_is_typed_with_its_lot(desk, products):
    order = sent(desk, products[0], 10)
    desk.key(Qt.Key.Key_R)
    form = desk.page.panel.form
    form.set_values({"quantity": 4, "lot": "NEW1", "expiry": date(2027, 9, 30)})
    desk.page.panel.validate()
    assert desk.services.orders.order(order.id).state is OrderState.PARTIAL
    assert desk.services.stock.product(products[0]).usable == 8


def test_a_code_without_a_lot_is_asked_and_another_product_is_not_received(desk, products):
    order = sent(desk, products[0], 3)
    desk.page.take_scan(GRIPPE_GTIN[1:])
    assert desk.page.panel.isVisible()
    desk.page.panel.close_panel()
    desk.page.take_scan(BOX + "11240115")
    assert desk.page.panel.form.values()["lot"] in {"", None}
    desk.page.panel.close_panel()
    desk.services.orders.close(order.id, order.version)
    desk.page.take_scan(BOX)
    assert "aucune commande" in desk.said()
    assert desk.services.stock.product(products[0]).usable == 4


def test_what_does_not_come_is_given_up_and_awaited_again(desk, products):
    order = sent(desk, products[0], 3)
    desk.key(Qt.Key.Key_X)
    assert desk.services.orders.order(order.id).awaited == 0
    desk.tools.messages.undo()
    assert desk.services.orders.order(order.id).awaited == 3


def test_quantities_typed_come_back_after_a_lock(desk, store):
    desk.key(Qt.Key.Key_7)
    desk.page.flush_drafts()
    again = OrdersPage(desk.services, desk.tools, store.actor)
    again.restore_view_state(desk.page.view_state())
    again.refresh()
    assert [row.quantity for row in again._wanted()] == [7, 9]
    again.deleteLater()
