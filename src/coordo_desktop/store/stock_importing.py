"""What a table of the stock is held against: names folded, what an earlier table brought."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import LotId, StockPlaceId
from coordo_desktop.domain.stock_ledger import MovementKind, Source
from coordo_desktop.store.stock_ledger import MOVEMENT, balance


@dataclass(frozen=True, slots=True)
class Told:
    """What the ledger says of a lot at a place: what remains, what tables brought, line by line."""

    left: int
    brought: frozenset[int]


def told(session: Session, lot_id: LotId, place_id: StockPlaceId, *, held: bool) -> Told | None:
    """None where the lot never was there, but for what was taken back since."""
    undone = select(MOVEMENT.c.reverses).where(
        MOVEMENT.c.lot_id == lot_id, MOVEMENT.c.reverses.is_not(None)
    )
    query = select(MOVEMENT.c.source, MOVEMENT.c.kind, MOVEMENT.c.quantity).where(
        MOVEMENT.c.lot_id == lot_id,
        MOVEMENT.c.place_id == place_id,
        MOVEMENT.c.held == held,
        MOVEMENT.c.reverses.is_(None),
        MOVEMENT.c.deed_id.not_in(undone),
    )
    rows = session.execute(query).all()
    if not rows:
        return None
    imported = (Source.IMPORT.value, MovementKind.RECEPTION.value)
    brought = frozenset(row.quantity for row in rows if (row.source, row.kind) == imported)
    return Told(balance(session, lot_id, place_id, held=held), brought)
