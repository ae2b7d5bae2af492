"""What is known of every product when one orders: what is there, what comes, what goes out."""

from datetime import date, timedelta

from sqlalchemy import func, literal, select, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.orders import USE_DAYS, Need, Supplier, days_of_use
from coordo_desktop.domain.text import fold
from coordo_desktop.store import orders, stock_reading, suppliers
from coordo_desktop.store.stock_ledger import LOT, MOVEMENT, today

# Written in the statement itself: a partial index is never chosen over a bound value.
# With the plus, the groups do not lead the planner away from the days, to read ten years.
_PRODUCT = text("+stock_movement.product_id")
_USED = [literal(kind, literal_execute=True) for kind in ("issue", "return")]


def needs(session: Session) -> list[Need]:
    """The needs of the products in use, by name. About a dozen statements, however many."""
    day = today(session)
    used = _used(session)
    first = _first(session)
    coming = orders.on_order(session)
    known = suppliers.every(session)
    found = []
    for each in stock_reading.overview(session).products:
        product = each.product
        if not product.active:
            continue
        supplier = known.get(fold(product.supplier), Supplier(name=product.supplier))
        found.append(
            Need(
                product_id=product.id,
                product=product.name,
                unit=product.unit,
                units=product.units,
                supplier=product.supplier,
                supplier_ref=product.supplier_ref,
                price=product.price,
                usable=each.usable,
                on_order=coming.get(product.id, 0),
                minimum=product.minimum,
                maximum=product.maximum,
                used=max(used.get(product.id, 0), 0),
                days=days_of_use(first.get(product.id), day),
                lead_days=supplier.lead_days,
                safety_days=supplier.safety_days,
                pack=min((code.factor for code in product.codes), default=1),
            )
        )
    return found


def _used(session: Session) -> dict[ProductId, int]:
    """Units that went out and stayed out, over the last 90 days; issues taken back left out."""
    since = today(session) - timedelta(days=USE_DAYS)
    gone = (
        select(MOVEMENT.c.product_id, func.sum(MOVEMENT.c.quantity))
        .where(MOVEMENT.c.kind.in_(_USED), MOVEMENT.c.on_day > since)
        .group_by(_PRODUCT)
    )
    units = {ProductId(one): -int(sum_) for one, sum_ in session.execute(gone)}
    undone = MOVEMENT.alias("undone")
    back = (
        select(MOVEMENT.c.product_id, func.sum(MOVEMENT.c.quantity))
        .where(
            MOVEMENT.c.reverses.is_not(None),
            MOVEMENT.c.on_day > since,
            select(undone.c.row_no)
            .where(
                undone.c.deed_id == MOVEMENT.c.reverses,
                undone.c.kind.in_(_USED),
                undone.c.on_day > since,
            )
            .exists(),
        )
        .group_by(_PRODUCT)
    )
    for one, sum_ in session.execute(back):
        units[ProductId(one)] = units.get(ProductId(one), 0) - int(sum_)
    return units


def _first(session: Session) -> dict[ProductId, date]:
    """The day each product was first here."""
    query = select(LOT.c.product_id, func.min(LOT.c.first_at)).group_by(LOT.c.product_id)
    return {ProductId(one): at.date() for one, at in session.execute(query)}
