"""What must be destroyed, and the slips of what was; their lines are the ledger's (ST4)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, func, insert, literal_column, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.destruction import Slip, WasteLine, WasteRoute
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import DeedId, LotId, ProductId, SlipId, StockPlaceId
from coordo_desktop.domain.stock_ledger import DiscardReason
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import cold
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.recall_rows import StockSlipRow
from coordo_desktop.store.stock_holds import claims
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, PRODUCT, today
from coordo_desktop.store.unit import at_desk, touch

SLIP = table_of(StockSlipRow)
_WHAT = (
    PRODUCT.c.id.label("product_id"), PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units,
    PRODUCT.c.price, LOT.c.number, LOT.c.expiry, PLACE.c.name.label("place"),
)  # fmt: skip
_UNUSABLE = (
    select(
        *_WHAT, LOT.c.recalled_at, BALANCE.c.lot_id, BALANCE.c.place_id, BALANCE.c.held,
        BALANCE.c.quantity,
    )
    .select_from(BALANCE)
    .join(LOT, LOT.c.id == BALANCE.c.lot_id)
    .join(PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .join(PLACE, PLACE.c.id == BALANCE.c.place_id)
    .where(
        literal_column("stock_balance.quantity > 0"),  # literal: the partial index holds
        or_(BALANCE.c.held, LOT.c.recalled_at.is_not(None), LOT.c.expiry < bindparam("on")),
    )
    .order_by(PRODUCT.c.words, LOT.c.expiry, LOT.c.row_no, PLACE.c.position)
)  # fmt: skip
_DESTROYED = (
    select(
        *_WHAT, MOVEMENT.c.deed_id, MOVEMENT.c.lot_id, MOVEMENT.c.place_id, MOVEMENT.c.held,
        (-MOVEMENT.c.quantity).label("quantity"), MOVEMENT.c.reason,
    )
    .select_from(MOVEMENT)
    .join(LOT, LOT.c.id == MOVEMENT.c.lot_id)
    .join(PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .join(PLACE, PLACE.c.id == MOVEMENT.c.place_id)
    .where(MOVEMENT.c.deed_id.in_(bindparam("deeds", expanding=True)))
    .order_by(PRODUCT.c.words, LOT.c.expiry, MOVEMENT.c.row_no)
)  # fmt: skip
_UNDONE = select(MOVEMENT.c.reverses).where(
    and_(
        MOVEMENT.c.reverses.is_not(None),
        MOVEMENT.c.reverses.in_(bindparam("deeds", expanding=True)),
    )
)


def gather(session: Session, on: date) -> list[WasteLine]:
    """Every line that must not be used; what is only in quarantine is unticked.

    Units held because an excursion decided they are destroyed are ticked; those of an excursion
    still to be decided are not, expired or recalled as they may be: its decision comes first.
    """
    condemned = {(lot_id, place_id) for lot_id, place_id, _ in cold.to_destroy(session)}
    found = []
    for row in session.execute(_UNUSABLE, {"on": on}):
        if row.recalled_at is not None:
            reason, chosen = DiscardReason.RECALLED, True
        elif row.expiry is not None and row.expiry < on:
            reason, chosen = DiscardReason.EXPIRED, True
        elif row.held and (row.lot_id, row.place_id) in condemned:
            reason, chosen = DiscardReason.COLD_CHAIN, True
        else:
            reason, chosen = DiscardReason.OTHER, False
        waits = row.held and any(not each.condemned for each in claims(session, row.lot_id))
        found.append(_line(row, reason, chosen=chosen and not waits))
    return found


def add(
    session: Session, slip_id: SlipId, deed_id: DeedId, route: WasteRoute, witness: str, words: str
) -> Slip:
    """Number and keep the slip of a deed that was just written."""
    actor, at = at_desk(session)
    year = today(session).year
    last = session.execute(select(func.max(SLIP.c.number)).where(SLIP.c.year == year)).scalar()
    session.execute(
        insert(SLIP),
        {
            "id": slip_id,
            "year": year,
            "number": int(last or 0) + 1,
            "at": at,
            "author_id": actor.user_id,
            "author": actor.name,
            "route": route.value,
            "witness": witness,
            "note": words,
            "deed_id": deed_id,
        },
    )
    touch(session, Topic.STOCK)
    return get(session, slip_id)


def get(session: Session, slip_id: SlipId) -> Slip:
    """One slip; NotFound."""
    rows = session.execute(select(SLIP).where(SLIP.c.id == slip_id)).mappings().all()
    if not rows:
        raise NotFound
    return _slips(session, rows)[0]


def every(session: Session) -> list[Slip]:
    """All slips, latest first."""
    query = select(SLIP).order_by(SLIP.c.row_no.desc())
    return _slips(session, session.execute(query).mappings().all())


def product_name(session: Session, product_id: ProductId) -> str:
    """The name of a product."""
    return str(session.execute(select(PRODUCT.c.name).where(PRODUCT.c.id == product_id)).scalar())


def _slips(session: Session, rows: Sequence[RowMapping]) -> list[Slip]:
    deeds = [row["deed_id"] for row in rows]
    lines: dict[DeedId, list[WasteLine]] = {each: [] for each in deeds}
    for row in session.execute(_DESTROYED, {"deeds": deeds}):
        lines[row.deed_id].append(_line(row, DiscardReason(row.reason), chosen=True))
    undone = set(session.execute(_UNDONE, {"deeds": deeds}).scalars())
    return [
        Slip(
            id=row["id"],
            year=row["year"],
            number=row["number"],
            at=row["at"],
            author=row["author"],
            route=WasteRoute(row["route"]),
            witness=row["witness"],
            note=row["note"],
            deed_id=row["deed_id"],
            lines=tuple(lines[row["deed_id"]]),
            undone=row["deed_id"] in undone,
        )
        for row in rows
    ]


def _line(row: Any, reason: DiscardReason, *, chosen: bool) -> WasteLine:
    return WasteLine(
        product_id=ProductId(row.product_id),
        product=row.name,
        unit=row.unit,
        units=row.units,
        lot_id=LotId(row.lot_id),
        number=row.number,
        expiry=row.expiry,
        place_id=StockPlaceId(row.place_id),
        place=row.place,
        held=row.held,
        quantity=row.quantity,
        reason=reason,
        chosen=chosen,
        price=row.price,
    )
