"""The stock as it is: everything at once, one product, one lot, in a few statements (ST4).

The lines of everything go straight from the driver: at 5,000 lots, the cost of building rows and
identities would be most of the time. Nothing is bound there but the day.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import LotId, ProductId, StockPlaceId
from coordo_desktop.domain.stock import (
    LotState,
    Product,
    ProductStock,
    StockLine,
    state_of,
)
from coordo_desktop.domain.stock_choice import order
from coordo_desktop.domain.stock_ledger import MovementKind
from coordo_desktop.domain.stock_views import LotDetail, LotSums, StockOverview, counted
from coordo_desktop.store import products, stock_lots
from coordo_desktop.store.ready import Ready
from coordo_desktop.store.stock_awaited import awaited
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, today

LINES = (
    "SELECT l.product_id, b.lot_id, l.number, l.expiry, l.first_at, l.recalled_at, b.place_id,"
    " b.held, b.quantity FROM stock_balance b JOIN stock_lot l ON l.id = b.lot_id"
    " WHERE b.quantity > 0"
)
_OF_PRODUCT = LINES + " AND l.product_id = ?"
_OF_LOT = LINES + " AND b.lot_id = ?"
_USABLE = Ready(
    select(func.coalesce(func.sum(BALANCE.c.quantity), 0))
    .join_from(LOT, BALANCE, BALANCE.c.lot_id == LOT.c.id)
    .where(
        LOT.c.product_id == bindparam("product"),
        LOT.c.recalled_at.is_(None),
        or_(LOT.c.expiry.is_(None), LOT.c.expiry >= bindparam("today")),
        BALANCE.c.held.is_(False),
        BALANCE.c.quantity > 0,
    )
)
_NAMES = select(PLACE.c.id, PLACE.c.name)
_SUMS = (
    select(MOVEMENT.c.kind, func.sum(MOVEMENT.c.quantity), func.count())
    .where(MOVEMENT.c.lot_id == bindparam("lot"))
    .group_by(MOVEMENT.c.kind)
)
_SUM_OF = {
    MovementKind.RECEPTION: "received",
    MovementKind.ISSUE: "issued",
    MovementKind.RETURN: "returned",
    MovementKind.COUNT: "counted",
    MovementKind.DISCARD: "discarded",
    MovementKind.SUPPLIER_RETURN: "sent_back",
    MovementKind.CORRECTION: "corrected",
}


def overview(session: Session) -> StockOverview:
    """Everything: active products, and stopped ones of which units remain. Six statements."""
    day = today(session)
    places = products.places(session, inactive=True)
    found: dict[bytes, list[StockLine]] = defaultdict(list)
    rows = _driver(session).execute(LINES).fetchall()
    names = {each.id: each.name for each in places}
    for row, line in zip(rows, _lines(rows, names, day), strict=True):
        found[row[0]].append(line)
    coming = awaited(session)
    listed = tuple(
        summed(each, found[each.id.bytes], coming.get(each.id, 0))
        for each in products.every(session, inactive=True)
        if each.active or each.id.bytes in found
    )
    return StockOverview(
        on=day,
        products=listed,
        places=tuple(each for each in places if each.active),
        counts=counted(listed),
    )


def of_product(session: Session, product_id: ProductId) -> ProductStock:
    """One product with what remains of it; NotFound."""
    return summed(
        products.get(session, product_id),
        lines_of(session, product_id),
        awaited(session).get(product_id, 0),
    )


def lines_of(session: Session, product_id: ProductId) -> list[StockLine]:
    """What remains of a product, in the order it goes out."""
    rows = _driver(session).execute(_OF_PRODUCT, (product_id.bytes,)).fetchall()
    return sorted(_lines(rows, _names(session), today(session)), key=order)


def of_lot(session: Session, lot_id: LotId) -> LotDetail:
    """One lot with what became of it; NotFound."""
    lot = stock_lots.get(session, lot_id)
    rows = _driver(session).execute(_OF_LOT, (lot_id.bytes,)).fetchall()
    sums, count = _sums(session, lot_id)
    return LotDetail(
        lot=lot,
        product=products.get(session, lot.product_id),
        lines=tuple(_lines(rows, _names(session), today(session))),
        sums=sums,
        movements=count,
        patients=_patients(session, lot_id),
    )


def usable(session: Session, product_id: ProductId) -> int:
    """Units of a product that may be issued now."""
    asked = {"product": product_id, "today": today(session)}
    return int(_USABLE.send(session, asked).fetchone()[0])


def summed(product: Product, lines: Sequence[StockLine], on_order: int = 0) -> ProductStock:
    """A product and its lines, counted by what may be done with them."""
    totals = dict.fromkeys(LotState, 0)
    for line in lines:
        totals[line.state] += line.quantity
    return ProductStock(
        product=product,
        lines=tuple(sorted(lines, key=order)),
        usable=totals[LotState.USABLE] + totals[LotState.SOON],
        held=totals[LotState.HELD],
        expired=totals[LotState.EXPIRED],
        recalled=totals[LotState.RECALLED],
        expiring=totals[LotState.SOON],
        on_order=on_order,
    )


def _lines(
    rows: Iterable[Sequence[Any]], names: dict[StockPlaceId, str], day: date
) -> Iterable[StockLine]:
    # A state, a place, a product, a day come again in many lines: each is made once.
    states: dict[tuple[Any, bool, int], tuple[date | None, LotState]] = {}
    places: dict[bytes, tuple[StockPlaceId, str]] = {}
    for product, lot, number, expiry, first_at, recalled, place, held, quantity in rows:
        gone = recalled is not None
        known = states.get((expiry, gone, held))
        if known is None:
            until = None if expiry is None else date.fromisoformat(expiry)
            state = state_of(until, recalled=gone, held=bool(held), today=day)
            known = states[expiry, gone, held] = until, state
        where = places.get(place)
        if where is None:
            place_id = StockPlaceId(_identity(place))
            where = places[place] = place_id, names.get(place_id, "")
        yield _made(
            StockLine,
            (
                _identity(product),
                _identity(lot),
                number,
                known[0],
                _moment(first_at),
                gone,
                *where,
                held == 1,
                quantity,
                known[1],
            ),
        )


# What never changes of a lot, kept from one reading to the next; the fields in their order.
_identity = lru_cache(maxsize=1 << 14)(lambda raw: UUID(bytes=raw))
_moment = lru_cache(maxsize=1 << 14)(datetime.fromisoformat)
_made = tuple.__new__


def _names(session: Session) -> dict[StockPlaceId, str]:
    return {StockPlaceId(row.id): row.name for row in session.execute(_NAMES)}


def _sums(session: Session, lot_id: LotId) -> tuple[LotSums, int]:
    sums: dict[str, int] = {}
    count = 0
    for kind, total, some in session.execute(_SUMS, {"lot": lot_id}):
        count += some
        name = _SUM_OF.get(MovementKind(kind))
        if name is not None:
            sums[name] = int(total)
    return LotSums(**sums), count


def _patients(session: Session, lot_id: LotId) -> int:
    """How many people keep units of this lot, what came back or was corrected put aside."""
    each = (
        select(MOVEMENT.c.patient_id)
        .where(MOVEMENT.c.lot_id == lot_id, MOVEMENT.c.patient_id.is_not(None))
        .group_by(MOVEMENT.c.patient_id)
        .having(func.sum(MOVEMENT.c.quantity) < 0)
        .subquery()
    )
    return int(session.execute(select(func.count()).select_from(each)).scalar_one())


def _driver(session: Session) -> Any:
    return session.connection().connection.driver_connection
