"""Emergency kits as they stand: lines, what is in them, seals, and checks that were signed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, func, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import KitCheckId, KitLineId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.kit_rules import seal_key
from coordo_desktop.domain.kits import Kit, KitCheck, KitCheckLine, KitLine, KitLot
from coordo_desktop.domain.stock import PlaceKind
from coordo_desktop.store.kit_rows import KitCheckLineRow, KitCheckRow, KitLineRow, KitSealRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, PLACE, PRODUCT, today

SEAL, LINE = table_of(KitSealRow), table_of(KitLineRow)
CHECK, CHECK_LINE = table_of(KitCheckRow), table_of(KitCheckLineRow)
_RESERVE = (PlaceKind.SHELF.value, PlaceKind.FRIDGE.value)


def every(session: Session, kit_id: StockPlaceId | None = None) -> tuple[Kit, ...]:
    """The kits in use with their lines, by position; one of them with `kit_id`."""
    day = today(session)
    query = (
        select(PLACE.c.id, PLACE.c.name, PLACE.c.check_days, SEAL)
        .select_from(PLACE.outerjoin(SEAL, SEAL.c.kit_id == PLACE.c.id))
        .where(PLACE.c.kind == PlaceKind.KIT.value)
        .order_by(PLACE.c.position, PLACE.c.name)
    )
    where = PLACE.c.active.is_(True) if kit_id is None else PLACE.c.id == kit_id
    rows = session.execute(query.where(where)).mappings().all()
    lines = _lines(session, [row["id"] for row in rows], day)
    return tuple(_kit(row, lines.get(row["id"], ()), day) for row in rows)


def get(session: Session, kit_id: StockPlaceId) -> Kit:
    """One kit; NotFound, also where the place is no kit."""
    found = every(session, kit_id)
    if not found:
        raise NotFound
    return found[0]


def reserve(
    session: Session, product_id: ProductId, day: date
) -> tuple[tuple[LotId, StockPlaceId, int], ...]:
    """Usable units of a product on shelves and in fridges, first expired first."""
    query = (
        select(BALANCE.c.lot_id, BALANCE.c.place_id, BALANCE.c.quantity)
        .select_from(
            BALANCE.join(LOT, LOT.c.id == BALANCE.c.lot_id).join(
                PLACE, PLACE.c.id == BALANCE.c.place_id
            )
        )
        .where(LOT.c.product_id == product_id, *_usable(day), PLACE.c.kind.in_(_RESERVE))
        .order_by(LOT.c.expiry.is_(None), LOT.c.expiry, LOT.c.first_at, PLACE.c.position)
    )
    return tuple((row.lot_id, row.place_id, row.quantity) for row in session.execute(query))


def aside(session: Session, kit_id: StockPlaceId) -> StockPlaceId:
    """Where what is spoilt waits to be destroyed: the first shelf, else the kit itself."""
    query = (
        select(PLACE.c.id)
        .where(PLACE.c.kind == PlaceKind.SHELF.value, PLACE.c.active.is_(True))
        .order_by(PLACE.c.position, PLACE.c.name)
        .limit(1)
    )
    found = session.execute(query).scalar()
    return kit_id if found is None else StockPlaceId(found)


def seal_elsewhere(session: Session, key: str, kit_id: StockPlaceId) -> str:
    """The name of another kit that bears this seal, empty where none does."""
    query = (
        select(PLACE.c.name, SEAL.c.seal)
        .select_from(SEAL.join(PLACE, PLACE.c.id == SEAL.c.kit_id))
        .where(SEAL.c.kit_id != kit_id, SEAL.c.seal != "")
    )
    for name, seal in session.execute(query):
        if seal_key(seal) == key:
            return str(name)
    return ""


def checks(session: Session, kit_id: StockPlaceId, limit: int = 60) -> tuple[KitCheck, ...]:
    """The checks of a kit, newest first, with what each found."""
    query = (
        select(CHECK)
        .where(CHECK.c.kit_id == kit_id)
        .order_by(CHECK.c.at.desc(), CHECK.c.row_no.desc())
        .limit(limit)
    )
    rows = session.execute(query).mappings().all()
    found: dict[UUID, list[KitCheckLine]] = defaultdict(list)
    lines = (
        select(CHECK_LINE)
        .where(CHECK_LINE.c.check_id.in_([row["id"] for row in rows]))
        .order_by(CHECK_LINE.c.check_id, CHECK_LINE.c.position)
    )
    for row in session.execute(lines).mappings():
        names = ("name", "required", "found", "expired", "added", "until")
        found[row["check_id"]].append(KitCheckLine(**{name: row[name] for name in names}))
    plain = (
        "kit_id", "at", "day", "author", "seal_before", "seal_intact", "seal_after", "complete",
        "note",
    )  # fmt: skip
    return tuple(
        KitCheck(
            **{name: row[name] for name in plain},
            id=KitCheckId(row["id"]),
            undone=row["undone_at"] is not None,
            lines=tuple(found[row["id"]]),
        )
        for row in rows
    )


def seen(session: Session, kits: Iterable[UUID]) -> dict[UUID, int]:
    """What the last check that holds left of each line of these kits."""
    last = (
        select(func.max(CHECK.c.row_no))
        .where(CHECK.c.kit_id.in_(list(kits)), CHECK.c.undone_at.is_(None))
        .group_by(CHECK.c.kit_id)
    )
    query = (
        select(CHECK_LINE.c.line_id, CHECK_LINE.c.found + CHECK_LINE.c.added)
        .select_from(CHECK_LINE.join(CHECK, CHECK.c.id == CHECK_LINE.c.check_id))
        .where(CHECK.c.row_no.in_(last))
    )
    return {row[0]: int(row[1]) for row in session.execute(query)}


# --- steps --------------------------------------------------------------------------------


def _usable(day: date) -> tuple[Any, ...]:
    return (
        BALANCE.c.quantity > 0,
        BALANCE.c.held.is_(False),
        LOT.c.recalled_at.is_(None),
        or_(LOT.c.expiry.is_(None), LOT.c.expiry >= day),
    )


def _kit(row: RowMapping, lines: Iterable[KitLine], day: date) -> Kit:
    return Kit(
        id=StockPlaceId(row["id"]),
        version=row["version"] or 0,
        name=row["name"],
        seal=row["seal"] or "",
        sealed_at=row["sealed_at"],
        broken_at=row["broken_at"],
        broken_note=row["broken_note"] or "",
        checked_day=row["checked_day"],
        check_days=row["check_days"],
        lines=tuple(lines),
        today=day,
    )


def _lines(session: Session, kits: list[UUID], day: date) -> dict[UUID, list[KitLine]]:
    query = (
        select(LINE, PRODUCT.c.name.label("product"), PRODUCT.c.unit, PRODUCT.c.units)
        .select_from(LINE.outerjoin(PRODUCT, PRODUCT.c.id == LINE.c.product_id))
        .where(LINE.c.kit_id.in_(kits), LINE.c.active.is_(True))
        .order_by(LINE.c.kit_id, LINE.c.position)
    )
    rows = session.execute(query).mappings().all()
    lots = _lots(session, kits, day)
    products = [row["product_id"] for row in rows if row["product_id"] is not None]
    kept, found = _reserves(session, products, day), seen(session, kits)
    made: dict[UUID, list[KitLine]] = defaultdict(list)
    for row in rows:
        product = row["product_id"]
        inside = lots.get((row["kit_id"], product), ()) if product is not None else ()
        usable = sum(lot.quantity for lot in inside if lot.usable)
        made[row["kit_id"]].append(
            KitLine(
                id=KitLineId(row["id"]),
                section=row["section"],
                name=row["name"],
                product_id=product,
                product=row["product"] or "",
                unit=row["unit"] or "",
                units=row["units"] or "",
                required=row["required"],
                present=found.get(row["id"], 0) if product is None else usable,
                spoilt=sum(lot.quantity for lot in inside if not lot.usable),
                reserve=kept.get(product, 0) if product is not None else 0,
                until=row["until"],
                lots=tuple(inside),
            )
        )
    return made


def _lots(
    session: Session, kits: list[UUID], day: date
) -> dict[tuple[UUID, UUID], tuple[KitLot, ...]]:
    """What of each product is in each kit, first expired first; what is held there left out."""
    query = (
        select(
            BALANCE.c.place_id, LOT.c.product_id, BALANCE.c.lot_id, LOT.c.number, LOT.c.expiry,
            LOT.c.recalled_at, BALANCE.c.quantity,
        )
        .select_from(BALANCE.join(LOT, LOT.c.id == BALANCE.c.lot_id))
        .where(BALANCE.c.place_id.in_(kits), BALANCE.c.quantity > 0, BALANCE.c.held.is_(False))
        .order_by(LOT.c.expiry.is_(None), LOT.c.expiry, LOT.c.first_at)
    )  # fmt: skip
    found: dict[tuple[UUID, UUID], tuple[KitLot, ...]] = {}
    for row in session.execute(query):
        lot = KitLot(
            lot_id=LotId(row.lot_id),
            number=row.number,
            expiry=row.expiry,
            quantity=row.quantity,
            usable=row.recalled_at is None and (row.expiry is None or row.expiry >= day),
        )
        key = (row.place_id, row.product_id)
        found[key] = (*found.get(key, ()), lot)
    return found


def _reserves(session: Session, products: list[UUID], day: date) -> dict[UUID, int]:
    query = (
        select(LOT.c.product_id, func.sum(BALANCE.c.quantity))
        .select_from(
            BALANCE.join(LOT, LOT.c.id == BALANCE.c.lot_id).join(
                PLACE, PLACE.c.id == BALANCE.c.place_id
            )
        )
        .where(LOT.c.product_id.in_(products), *_usable(day), PLACE.c.kind.in_(_RESERVE))
        .group_by(LOT.c.product_id)
    )
    return {row[0]: int(row[1]) for row in session.execute(query)}
