"""Orders: what is proposed and why, what was sent, what came of it (ST9)."""

import csv
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import event

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField, NotFound
from coordo_desktop.domain.ids import DeedId, OrderId
from coordo_desktop.domain.orders import (
    LeadOutOfRange,
    Need,
    NotInOrder,
    OrderBegun,
    OrderDraft,
    OrderedOutOfRange,
    OrderEmpty,
    OrderNotSent,
    OrderSent,
    OrderState,
    Supplier,
    expected,
)
from coordo_desktop.domain.stock_ledger import MovementKind, Reception, Source
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.orders import OrderService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store import stock_undo
from documents.reading import flat
from people import a_professional
from stock_builders import a_lot, a_place, a_product, units

JUNE = date(2027, 6, 30)


@pytest.fixture
def orders(store):
    a_place(store)
    return OrderService(store)


def a_need(**values):
    return Need(product_id=uuid4(), product="Compresses", **values)


def used(store, lot_id, quantity):
    """So many units handed out to somebody."""
    somebody = DirectoryService(store).add(a_professional(f"DUHALDE {quantity}", rpps=""))
    return units(store, lot_id, -quantity, kind=MovementKind.ISSUE, professional_id=somebody)


def received(store, product_id, order, quantity):
    return StockService(store).receive(
        Reception(
            product_id=product_id, quantity=quantity, lot="L1", expiry=JUNE,
            source=Source.ORDER, source_id=DeedId(order.id),
        )
    )  # fmt: skip


def sent(orders, product_id, quantity=10):
    draft = orders.draft(OrderDraft(supplier="Labo Sud", lines=((product_id, quantity),)))
    return orders.send(draft.id, draft.version)


# --- how many ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"usable": 4, "minimum": 6, "maximum": 20}, 16),
        ({"usable": 6, "minimum": 6, "maximum": 20}, 0),  # the minimum is there
        ({"usable": 4, "on_order": 16, "minimum": 6, "maximum": 20}, 0),
        ({"usable": 4, "on_order": 1, "minimum": 6, "maximum": 20}, 15),
        ({"usable": 0, "minimum": 0}, 0),  # neither minimum nor use
        ({"usable": 4, "minimum": 6, "maximum": 20, "pack": 10}, 20),  # in whole boxes
        ({"usable": 5, "used": 90, "days": 90}, 39),  # 14 until a delivery, 30 for a month
        ({"usable": 14, "used": 90, "days": 90}, 0),
        ({"usable": 13, "used": 90, "days": 90, "lead_days": 3, "safety_days": 2}, 0),
        ({"usable": 5, "used": 90, "minimum": 2, "maximum": 8}, 9),  # the use asks for more
    ],
)
def test_what_is_proposed(values, wanted):
    assert a_need(**values).wanted == wanted


def test_a_delivery_is_expected_on_a_weekday():
    assert expected(date(2026, 11, 23), 5) == date(2026, 11, 30)
    assert expected(date(2026, 11, 23), 4) == date(2026, 11, 27)


def test_the_proposal_is_by_supplier_with_usable_units_alone(store, orders):
    mask = a_product(store, "Masques", minimum=10, maximum=40, supplier="Labo Sud")
    a_product(store, "Gants", minimum=5, maximum=9, supplier="labo sud")
    a_product(store, "Compresses", minimum=6, maximum=12)
    a_product(store, "Assez", minimum=0)
    units(store, a_lot(store, mask, "OLD", date(2026, 10, 31)), 30)  # expired
    units(store, a_lot(store, mask, "NEW", JUNE), 8)
    found = [
        (each.supplier.name, [(need.product, need.wanted) for need in each.needs])
        for each in orders.proposal()
    ]
    assert found == [("labo sud", [("Gants", 9), ("Masques", 32)]), ("", [("Compresses", 12)])]


def test_what_goes_out_is_counted_and_what_is_taken_back_is_not(store, orders, clock):
    product = a_product(store, "Compresses")
    lot = a_lot(store, product)
    clock.advance(days=60)
    units(store, lot, 100)
    used(store, lot, 30)
    undone = used(store, lot, 20)
    with store.action("stock.reverse") as session:
        stock_undo.reverse(session, undone)
    units(store, lot, -5, kind=MovementKind.DISCARD)  # broken: not a use
    need = next(each for each in orders.needs() if each.product_id == product)
    assert (need.used, need.days, need.until_delivery) == (30, 60, 7)


def test_what_is_on_its_way_is_not_ordered_again(store, orders):
    product = a_product(store, minimum=5, maximum=10)
    sent(orders, product, 10)
    assert orders.proposal() == ()


# --- from a draft to the end --------------------------------------------------------------------


def test_drafts_are_made_for_each_supplier_and_completed(store, orders):
    mask = a_product(store, "Masques", supplier="Labo Sud")
    glove = a_product(store, "Gants", supplier="Médi Nord")
    first = orders.draft_all([(mask, 5), (glove, 2)])
    assert sorted(one.supplier for one in first) == ["Labo Sud", "Médi Nord"]
    again = orders.draft_all([(mask, 9)])
    assert [one.quantity for one in again[0].lines] == [9]
    assert len(orders.orders()) == 2


def test_an_order_sent_has_a_number_and_a_day(store, orders):
    product = a_product(store)
    orders.keep_supplier(Supplier(name="Labo Sud", lead_days=2))
    first, second = sent(orders, product), sent(orders, product)
    assert (first.number, second.number) == ("BC-2026-001", "BC-2026-002")
    assert first.expected_on == date(2026, 11, 25)
    assert first.late(date(2026, 11, 27)) == 2
    with pytest.raises(OrderSent):
        orders.send(first.id, first.version)


def test_what_comes_is_counted_against_the_order(store, orders):
    product = a_product(store)
    order = sent(orders, product)
    received(store, product, order, 4)
    now = orders.order(order.id)
    assert (now.state, now.lines[0].received, now.awaited) == (OrderState.PARTIAL, 4, 6)
    assert orders.awaiting()[0].id == order.id
    rest = received(store, product, order, 6)
    assert orders.order(order.id).state is OrderState.RECEIVED
    assert orders.awaiting() == ()
    StockService(store).reverse(rest.deed_id)
    assert orders.order(order.id).awaited == 6


def test_what_never_comes_is_given_up_line_by_line_or_all_at_once(store, orders):
    product = a_product(store)
    order = sent(orders, product)
    received(store, product, order, 4)
    now = orders.give_up(order.id, order.version, order.lines[0].id, given_up=True)
    assert (now.state, now.awaited) == (OrderState.RECEIVED, 0)
    now = orders.give_up(order.id, now.version, order.lines[0].id, given_up=False)
    now = orders.close(order.id, now.version)
    assert (now.state, now.awaited) == (OrderState.CLOSED, 0)
    assert orders.reopen(order.id, now.version).state is OrderState.PARTIAL


def test_an_order_that_came_whole_is_closed_by_one_sent_long_after(store, orders, clock):
    product = a_product(store)
    order = sent(orders, product, 4)
    waits = sent(orders, product, 4)
    received(store, product, order, 4)
    clock.advance(days=61)
    sent(orders, product, 5)
    assert orders.order(order.id).state is OrderState.CLOSED
    assert orders.order(waits.id).state is OrderState.SENT


def test_a_sending_taken_back_keeps_its_number(store, orders):
    product = a_product(store)
    order = sent(orders, product)
    back = orders.unsend(order.id, order.version)
    assert (back.state, back.number) == (OrderState.DRAFT, "BC-2026-001")
    assert orders.send(back.id, back.version).number == "BC-2026-001"


def test_an_order_begun_is_closed_not_cancelled(store, orders):
    product = a_product(store)
    order = sent(orders, product)
    received(store, product, order, 1)
    with pytest.raises(OrderBegun):
        orders.cancel(order.id, order.version)
    with pytest.raises(OrderBegun):
        orders.unsend(order.id, order.version)


def test_empty_orders_quantities_and_old_versions_are_refused(store, orders):
    product = a_product(store)
    empty = orders.draft(OrderDraft(supplier="Labo Sud"))
    with pytest.raises(OrderEmpty):
        orders.send(empty.id, empty.version)
    with pytest.raises(OrderNotSent):
        orders.close(empty.id, empty.version)
    with pytest.raises(OrderedOutOfRange):
        orders.change(empty.id, 1, OrderDraft(lines=((product, 10_000),)))
    orders.change(empty.id, 1, OrderDraft(supplier="Labo Sud", lines=((product, 3),)))
    with pytest.raises(ChangedMeanwhile):
        orders.change(empty.id, 1, OrderDraft(lines=((product, 4),)))


def test_an_order_thrown_away_comes_back(store, orders):
    order = orders.draft(OrderDraft(supplier="Labo Sud", lines=((a_product(store), 3),)))
    draft = orders.remove(order.id, order.version)
    assert orders.orders() == ()
    assert orders.draft(draft).lines[0].quantity == 3


def test_a_supplier_is_known_by_its_name_however_written(store, orders):
    a_product(store, supplier="Labo Sud")
    kept = orders.keep_supplier(Supplier(name="LABO SUD", phone="05 59 00 00 01"))
    assert orders.supplier("labo sud") == kept
    assert [each.name for each in orders.suppliers()] == ["LABO SUD"]
    with pytest.raises(ChangedMeanwhile):
        orders.keep_supplier(replace(kept, version=0))
    with pytest.raises(LeadOutOfRange):
        orders.keep_supplier(replace(kept, lead_days=181))
    with pytest.raises(MissingField):
        orders.keep_supplier(Supplier(name=" "))


def test_who_counts_does_not_order(store_for, store, orders):
    product = a_product(store)
    other = OrderService(store_for(Role.CAREGIVER))
    assert other.orders() == ()
    with pytest.raises(NotAllowed):
        other.draft(OrderDraft(lines=((product, 1),)))


def test_the_csv_is_safe_and_the_paper_says_everything(store, orders, tmp_path):
    product = a_product(
        store, "=Compresses", codes=["03400930000014"], supplier_ref="REF 12", price=1250
    )
    order = sent(orders, product, 3)
    orders.export(order.id, tmp_path / "commande.csv")
    with (tmp_path / "commande.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[1][2:8] == ["REF 12", "3400930000014", "'=Compresses", "3", "doses", "12,50"]
    said = flat(orders.printed(order.id))
    for words in ("Commande BC-2026-001", "Labo Sud", "REF 12", "3 doses", "37,50 €"):
        assert words in said


def test_what_is_on_order_is_known_by_product(store, orders):
    product = a_product(store)
    order = sent(orders, product)
    received(store, product, order, 12)  # more than asked
    (line,) = orders.order(order.id).lines
    assert (line.received, line.over, line.awaited) == (12, 2, 0)
    assert orders.order(order.id).state is OrderState.RECEIVED


def test_what_comes_answers_an_order_that_awaits_it_or_none(store, orders):
    product, other = a_product(store), a_product(store, "Gants")
    order = sent(orders, product)
    with pytest.raises(NotInOrder) as refused:
        received(store, other, order, 1)
    assert (refused.value.product, refused.value.number) == ("Gants", order.number)
    draft = orders.draft(OrderDraft(supplier="Labo Sud", lines=((product, 3),)))
    with pytest.raises(OrderNotSent):
        received(store, product, draft, 1)
    with pytest.raises(NotFound):
        received(store, product, replace(order, id=OrderId(uuid4())), 1)
    orders.close(order.id, order.version)
    with pytest.raises(OrderNotSent):
        received(store, product, order, 1)
    assert StockService(store).movements() == ()


def test_what_goes_out_is_read_by_its_days_whatever_the_years_before(store, orders):
    asked = []
    with store.reading() as session:
        engine = session.connection().engine
        event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2:4]))
        orders.needs()
        raw = session.connection().connection.driver_connection
        plans = [
            str(raw.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall())
            for sql, values in asked
            if "sum(stock_movement.quantity)" in sql and "on_day" in sql
        ]
    assert len(plans) == 2
    assert "ix_stock_movement_used" in plans[0]
    assert "ix_stock_movement_reverses" in plans[1]
