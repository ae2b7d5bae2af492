"""The whole stock in a few statements, however much there is."""

from datetime import date
from uuid import uuid4

from coordo_desktop.domain.ids import DeedId
from coordo_desktop.domain.orders import OrderDraft
from coordo_desktop.domain.stock_ledger import Reception, Source
from coordo_desktop.services.orders import OrderService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store import orders
from coordo_desktop.store.stock_awaited import awaited
from coordo_desktop.store.stock_ledger import LOT, MOVEMENT
from coordo_desktop.store.unit import at_desk
from statements import sent, walked
from stock_builders import RESERVE, TODAY, a_place, a_product

MOST_STATEMENTS = 6
LINES = 300
BIG = {"stock_movement", "stock_lot"}


def filled(store, many=LINES):
    """So many lots received of ten products."""
    a_place(store)
    products = [a_product(store, f"Produit {each}") for each in range(10)]
    lots = [
        {
            "id": uuid4(), "version": 1, "product_id": products[each % 10], "number": f"L{each}",
            "number_key": f"L{each}", "expiry": date(2027, 1 + each % 12, 1), "expiry_key": "",
            "recalled_at": None,
        }
        for each in range(many)
    ]  # fmt: skip
    with store.action("stock.receive") as session:
        actor, at = at_desk(session)
        session.execute(LOT.insert(), [each | {"first_at": at} for each in lots])
        row = {
            "deed_id": uuid4(), "at": at, "on_day": TODAY, "kind": "reception", "reason": "",
            "note": "", "place_id": RESERVE, "held": False, "quantity": 4,
            "author_id": actor.user_id, "author": actor.name, "serial": "", "source": "",
        }  # fmt: skip
        session.execute(
            MOVEMENT.insert(),
            [
                row | {"id": uuid4(), "product_id": one["product_id"], "lot_id": one["id"]}
                for one in lots
            ],
        )
    return products


def test_the_whole_stock_is_read_in_six_statements_without_walking_the_ledger(store):
    filled(store)
    stock = StockService(store)
    with sent(store) as seen:
        found = stock.overview()
    assert sum(len(each.lines) for each in found.products) == LINES
    assert sum(each.usable for each in found.products) == 4 * LINES
    assert len(seen) <= MOST_STATEMENTS
    assert walked(store, seen, BIG) == []


def test_one_product_is_read_by_its_own_lots(store):
    products = filled(store)
    stock = StockService(store)
    with sent(store) as seen:
        assert len(stock.product(products[3]).lines) == LINES // 10
        stock.movements(product_id=products[3])
        stock.propose(products[3], 5)
    assert walked(store, seen, BIG) == []


def test_what_is_awaited_is_what_the_orders_await(store):
    a_place(store)
    product, other = a_product(store), a_product(store, "Gants")
    service, stock = OrderService(store), StockService(store)
    draft = OrderDraft(supplier="Labo Sud", lines=((product, 10), (other, 3)))
    order = service.draft(draft)
    assert stock.product(product).on_order == 0
    order = service.send(order.id, order.version)
    box = Reception(
        product_id=product, quantity=4, lot="L1", expiry=date(2027, 6, 30),
        source=Source.ORDER, source_id=DeedId(order.id),
    )  # fmt: skip
    done = stock.receive(box)
    assert stock.product(product).on_order == 6
    stock.receive(box)
    stock.reverse(done.deed_id)
    with store.reading() as session:
        assert awaited(session) == orders.on_order(session) == {product: 6, other: 3}
    assert {each.on_order for each in stock.overview().products} == {6, 3}
