"""What a table of the stock is held against: names folded, what an earlier table brought."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import LotId, StockPlaceId
from coordo_desktop.domain.stock_ledger import MovementKind, Source
from coordo_desktop.store.stock_ledger import MOVEMENT


def brought(session: Session) -> set[tuple[LotId, StockPlaceId, bool]]:
    """The lots and places that a table filled before, those taken back since left out."""
    undone = select(MOVEMENT.c.reverses).where(MOVEMENT.c.reverses.is_not(None))
    query = select(MOVEMENT.c.lot_id, MOVEMENT.c.place_id, MOVEMENT.c.held).where(
        MOVEMENT.c.source == Source.IMPORT.value,
        MOVEMENT.c.kind == MovementKind.RECEPTION.value,
        MOVEMENT.c.deed_id.not_in(undone),
    )
    return {(row.lot_id, row.place_id, row.held) for row in session.execute(query)}
