"""What labels are made of: lots and products with the code a reader knows them by (ST2)."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import RowMapping, Select, func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import LotId, ProductId, StockPlaceId
from coordo_desktop.domain.labels import LabelLine
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, PLACE, PRODUCT
from coordo_desktop.store.stock_rows import StockCodeRow

CODE = table_of(StockCodeRow)
_GTIN = 14
_FEW = 500
_HERE = (
    select(func.coalesce(func.sum(BALANCE.c.quantity), 0))
    .where(BALANCE.c.lot_id == LOT.c.id, BALANCE.c.quantity > 0)
    .scalar_subquery()
    .label("present")
)
_PRODUCT = (
    PRODUCT.c.id, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units, PRODUCT.c.minimum,
    PRODUCT.c.cold, PRODUCT.c.words, PLACE.c.name.label("place"),
)  # fmt: skip
_PRODUCTS = select(*_PRODUCT).outerjoin_from(PRODUCT, PLACE, PLACE.c.id == PRODUCT.c.home_id)
_LOTS = (
    select(*_PRODUCT, LOT.c.id.label("lot_id"), LOT.c.number, LOT.c.expiry, _HERE)
    .join_from(LOT, PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .outerjoin(PLACE, PLACE.c.id == PRODUCT.c.home_id)
    .order_by(PRODUCT.c.words, LOT.c.expiry_key, LOT.c.number)
)


def of_lots(session: Session, lots: Iterable[LotId]) -> tuple[LabelLine, ...]:
    """These lots."""
    return _lines(session, _LOTS.where(LOT.c.id.in_(list(lots))))


def of_product(session: Session, product_id: ProductId) -> tuple[LabelLine, ...]:
    """The lots of a product of which something is here."""
    return _lines(session, _LOTS.where(LOT.c.product_id == product_id, _HERE > 0))


def of_place(session: Session, place_id: StockPlaceId | None) -> tuple[LabelLine, ...]:
    """The lots of which something is at a place, or anywhere."""
    here = select(BALANCE.c.lot_id).where(BALANCE.c.quantity > 0)
    if place_id is not None:
        here = here.where(BALANCE.c.place_id == place_id)
    return _lines(session, _LOTS.where(LOT.c.id.in_(here)))


def products(
    session: Session,
    *,
    place_id: StockPlaceId | None = None,
    product_id: ProductId | None = None,
) -> tuple[LabelLine, ...]:
    """Products in use: one, or those whose usual place this is, or all."""
    query = _PRODUCTS.order_by(PRODUCT.c.words)
    if product_id is not None:
        query = query.where(PRODUCT.c.id == product_id)
    elif place_id is not None:
        query = query.where(PRODUCT.c.home_id == place_id, PRODUCT.c.active)
    else:
        query = query.where(PRODUCT.c.active)
    return _lines(session, query)


def _lines(session: Session, query: Select[tuple[object, ...]]) -> tuple[LabelLine, ...]:
    rows = list(session.execute(query).mappings())
    codes = _codes(session, {row["id"] for row in rows})
    return tuple(_line(row, *codes.get(row["id"], ("", 1))) for row in rows)


def _codes(session: Session, ids: set[UUID]) -> dict[UUID, tuple[str, int]]:
    """For each product the code of its smallest box; a GTIN rather than an in-house one."""
    query = select(CODE.c.product_id, CODE.c.code, CODE.c.factor)
    if len(ids) < _FEW:  # beyond, the whole table is read sooner
        query = query.where(CODE.c.product_id.in_(ids))
    found: dict[UUID, tuple[str, int]] = {}
    rows = sorted(
        session.execute(query).all(),
        key=lambda row: (row.factor, len(row.code) != _GTIN, row.code),
    )
    for row in rows:
        found.setdefault(row.product_id, (row.code, row.factor))
    return found


def _line(row: RowMapping, code: str, factor: int) -> LabelLine:
    lot = row.get("lot_id")
    return LabelLine(
        product_id=ProductId(row["id"]),
        lot_id=None if lot is None else LotId(lot),
        name=row["name"],
        number=row.get("number") or "",
        expiry=row.get("expiry"),
        code=code,
        factor=factor,
        place=row["place"] or "",
        minimum=row["minimum"],
        unit=row["unit"],
        units=row["units"],
        cold=row["cold"],
        present=int(row.get("present") or 0),
    )
