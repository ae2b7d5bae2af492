"""Orders and suppliers on file; what came of an order is read in the ledger (ST9)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, delete, func, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import OrderId, ProductId
from coordo_desktop.domain.orders import (
    NotInOrder,
    Order,
    OrderDraft,
    OrderLine,
    OrderNotSent,
    OrderState,
    reached,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.order_rows import StockOrderLineRow, StockOrderRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.products import CODE
from coordo_desktop.store.stock_ledger import MOVEMENT, PRODUCT
from coordo_desktop.store.unit import at_desk, touch

ORDER, LINE = table_of(StockOrderRow), table_of(StockOrderLineRow)

# A reception taken back leaves a correction that answers the same order.
_CAME = (
    select(
        MOVEMENT.c.source_id.label("order_id"),
        MOVEMENT.c.product_id,
        func.sum(MOVEMENT.c.quantity).label("received"),
    )
    .where(
        MOVEMENT.c.source == "order",
        MOVEMENT.c.source_id.is_not(None),
        MOVEMENT.c.kind.in_(["reception", "correction"]),
    )
    .group_by(MOVEMENT.c.source_id, MOVEMENT.c.product_id)
)
_LINES = (
    select(
        LINE,
        PRODUCT.c.name.label("product"),
        PRODUCT.c.unit,
        PRODUCT.c.units,
        PRODUCT.c.supplier_ref,
    )
    .join(PRODUCT, PRODUCT.c.id == LINE.c.product_id)
    .order_by(LINE.c.position, LINE.c.row_no)
)


def add(session: Session, draft: OrderDraft) -> OrderId:
    """Keep an order that is not sent yet, at the prices of the day."""
    actor, at = at_desk(session)
    order_id = OrderId(uuid4())
    session.execute(
        insert(ORDER),
        {
            "id": order_id,
            "version": 1,
            "number": "",
            "supplier": draft.supplier,
            "state": OrderState.DRAFT.value,
            "created_at": at,
            "created_by": actor.name,
            "sent_at": None,
            "sent_by": "",
            "expected_on": None,
            "closed_at": None,
            "closed_by": "",
            "note": draft.note,
        },
    )
    put_lines(session, order_id, draft.lines)
    return order_id


def put_lines(session: Session, order_id: OrderId, lines: Sequence[tuple[ProductId, int]]) -> None:
    """The lines of an order are these, in this order; one for a product."""
    session.execute(delete(LINE).where(LINE.c.order_id == order_id))
    wanted: dict[ProductId, int] = {}
    for product_id, quantity in lines:
        wanted[product_id] = wanted.get(product_id, 0) + quantity
    found = select(PRODUCT.c.id, PRODUCT.c.price).where(PRODUCT.c.id.in_(list(wanted)))
    prices = {row.id: row.price for row in session.execute(found)}
    if set(prices) != set(wanted):
        raise NotFound
    rows = [
        {
            "id": uuid4(),
            "order_id": order_id,
            "product_id": product_id,
            "position": position,
            "quantity": quantity,
            "price": prices[product_id],
            "given_up": False,
        }
        for position, (product_id, quantity) in enumerate(wanted.items())
    ]
    if rows:
        session.execute(insert(LINE), rows)
    touch(session, Topic.STOCK)


def change(session: Session, order: Order, version: int, **values: Any) -> None:
    """Move an order on, as it was seen; ChangedMeanwhile."""
    done = session.execute(
        update(ORDER)
        .where(ORDER.c.id == order.id, ORDER.c.version == version)
        .values(version=version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.STOCK)


def give_up(session: Session, line_id: UUID, *, given_up: bool) -> None:
    """What a line still lacks is no longer awaited, or is again."""
    session.execute(update(LINE).where(LINE.c.id == line_id).values(given_up=given_up))
    touch(session, Topic.STOCK)


def remove(session: Session, order: Order, version: int) -> None:
    """Throw away an order that never left; ChangedMeanwhile."""
    change(session, order, version)
    session.execute(delete(LINE).where(LINE.c.order_id == order.id))
    session.execute(delete(ORDER).where(ORDER.c.id == order.id))


def get(session: Session, order_id: OrderId) -> Order:
    """One order with its lines and what came of it; NotFound."""
    found = _orders(session, ORDER.c.id == order_id)
    if not found:
        raise NotFound
    return found[0]


def check_answers(session: Session, order_id: OrderId, product_id: ProductId) -> None:
    """That units of a product may come for an order, more than asked or not.

    Raises NotFound, OrderNotSent (or closed since), NotInOrder.
    """
    order = get(session, order_id)
    if order.state not in {OrderState.SENT, OrderState.PARTIAL, OrderState.RECEIVED}:
        raise OrderNotSent
    if all(line.product_id != product_id for line in order.lines):
        product = session.execute(select(PRODUCT.c.name).where(PRODUCT.c.id == product_id))
        raise NotInOrder(product=product.scalar() or "", number=order.number)


def listed(session: Session, limit: int = 200) -> tuple[Order, ...]:
    """Orders: those not sent, those awaited, then the newest."""
    rank = {state: place for place, state in enumerate(_ORDER)}
    newest = (
        select(ORDER.c.id)
        .order_by(ORDER.c.state.in_(["draft", "sent"]).desc(), ORDER.c.created_at.desc())
        .limit(limit)
    )
    found = _orders(session, ORDER.c.id.in_(newest))
    return tuple(sorted(found, key=lambda one: (rank[one.state], -one.created_at.timestamp())))


_ORDER = (
    OrderState.DRAFT,
    OrderState.PARTIAL,
    OrderState.SENT,
    OrderState.RECEIVED,
    OrderState.CLOSED,
    OrderState.CANCELLED,
)


def awaiting(session: Session) -> tuple[Order, ...]:
    """Orders of which something may still come, the soonest expected first."""
    found = [each for each in _orders(session, ORDER.c.state == "sent") if each.awaited]
    return tuple(sorted(found, key=lambda one: (one.expected_on or date.max, one.created_at)))


def came_whole(session: Session) -> list[Order]:
    """Orders kept as sent of which nothing is awaited any more."""
    return [each for each in _orders(session, ORDER.c.state == "sent") if not each.awaited]


def on_order(session: Session) -> dict[ProductId, int]:
    """Units that may still come, by product."""
    units: dict[ProductId, int] = defaultdict(int)
    for order in awaiting(session):
        for line in order.lines:
            if line.awaited:
                units[line.product_id] += line.awaited
    return dict(units)


def next_number(session: Session, year: int) -> str:
    """« BC-2026-014 », above those given this year."""
    start = f"BC-{year}-"
    query = select(ORDER.c.number).where(ORDER.c.number.startswith(start))
    given = [int(number.removeprefix(start)) for number in session.execute(query).scalars()]
    return f"{start}{max(given, default=0) + 1:03d}"


def _orders(session: Session, *where: Any) -> list[Order]:
    """Three or four statements, however many orders."""
    heads = session.execute(select(ORDER).where(*where).order_by(ORDER.c.row_no)).mappings().all()
    if not heads:
        return []
    ids = [head["id"] for head in heads]
    came: dict[tuple[UUID, UUID], int] = {}
    for order_id, product_id, sum_ in session.execute(_CAME.where(MOVEMENT.c.source_id.in_(ids))):
        came[order_id, product_id] = int(sum_)
    rows = session.execute(_LINES.where(LINE.c.order_id.in_(ids))).mappings().all()
    codes: dict[UUID, list[str]] = defaultdict(list)
    wanted = select(CODE.c.product_id, CODE.c.code).where(
        CODE.c.product_id.in_(select(LINE.c.product_id).where(LINE.c.order_id.in_(ids)))
    )
    for product_id, code in session.execute(wanted.order_by(CODE.c.code)):
        codes[product_id].append(code)
    lines: dict[UUID, list[OrderLine]] = defaultdict(list)
    for row in rows:
        got = came.get((row["order_id"], row["product_id"]), 0)
        lines[row["order_id"]].append(_line(row, got, codes[row["product_id"]]))
    return [_order(head, lines[head["id"]]) for head in heads]


def _line(row: RowMapping, received: int, codes: Sequence[str]) -> OrderLine:
    return OrderLine(
        id=row["id"],
        product_id=row["product_id"],
        product=row["product"],
        unit=row["unit"],
        units=row["units"],
        supplier_ref=row["supplier_ref"],
        codes=tuple(codes),
        quantity=row["quantity"],
        received=received,
        price=row["price"],
        given_up=row["given_up"],
    )


def _order(head: RowMapping, lines: Sequence[OrderLine]) -> Order:
    return Order(
        id=head["id"],
        version=head["version"],
        number=head["number"],
        supplier=head["supplier"],
        state=reached(OrderState(head["state"]), lines),
        created_at=head["created_at"],
        created_by=head["created_by"],
        sent_at=head["sent_at"],
        sent_by=head["sent_by"],
        expected_on=head["expected_on"],
        closed_at=head["closed_at"],
        closed_by=head["closed_by"],
        note=head["note"],
        lines=tuple(lines),
    )
