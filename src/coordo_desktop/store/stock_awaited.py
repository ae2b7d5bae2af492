"""Units still to come, by product, in one statement: what is asked with the whole stock (ST9)."""

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.stock_ledger import MovementKind, Source
from coordo_desktop.store.order_rows import StockOrderLineRow, StockOrderRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import MOVEMENT

_ORDER, _LINE = table_of(StockOrderRow), table_of(StockOrderLineRow)
# A reception taken back leaves a correction that answers the same order.
_CAME = (
    select(func.coalesce(func.sum(MOVEMENT.c.quantity), 0))
    .where(
        MOVEMENT.c.source_id == _LINE.c.order_id,
        MOVEMENT.c.product_id == _LINE.c.product_id,
        MOVEMENT.c.source == Source.ORDER.value,
        MOVEMENT.c.kind.in_([MovementKind.RECEPTION.value, MovementKind.CORRECTION.value]),
    )
    .scalar_subquery()
)
_LEFT = _LINE.c.quantity - _CAME
_AWAITED = (
    select(_LINE.c.product_id, func.sum(case((_LEFT > 0, _LEFT), else_=0)).label("units"))
    .join_from(_LINE, _ORDER, _ORDER.c.id == _LINE.c.order_id)
    .where(_ORDER.c.state == "sent", _LINE.c.given_up.is_(False))
    .group_by(_LINE.c.product_id)
)


def awaited(session: Session) -> dict[ProductId, int]:
    """Units ordered that have not come, lines given up left out."""
    rows = session.execute(_AWAITED)
    return {ProductId(row.product_id): int(row.units) for row in rows if row.units}
