"""Lots: found or made at a reception, corrected, recalled; and the boxes known by a serial."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import LotId, ProductId
from coordo_desktop.domain.stock import Lot
from coordo_desktop.domain.stock_ledger import (
    AlreadyReceived,
    LotExpiryDiffers,
    LotRecalled,
    LotTaken,
    NotEnough,
)
from coordo_desktop.domain.text import plain_line
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.ready import Ready
from coordo_desktop.store.stock_ledger import LOT, MOVEMENT, number_key
from coordo_desktop.store.stock_rows import StockSerialRow
from coordo_desktop.store.unit import at_desk, touch

SERIAL = table_of(StockSerialRow)

# Built once: a reception must cost little more than its rows (performance B9).
_BY_NUMBER = Ready(
    select(LOT).where(
        LOT.c.product_id == bindparam("product"),
        LOT.c.number_key == bindparam("key"),
        LOT.c.number != "",
    )
)
_WITHOUT = Ready(
    select(LOT).where(
        LOT.c.product_id == bindparam("product"),
        LOT.c.number == "",
        LOT.c.expiry_key == bindparam("expiry"),
    )
)
_ADD = Ready(insert(LOT), *(each.name for each in LOT.c if each.name != "row_no"))
_SERIAL = select(SERIAL).where(
    SERIAL.c.product_id == bindparam("product"), SERIAL.c.serial == bindparam("number")
)
_ADD_SERIAL = Ready(upsert(SERIAL).on_conflict_do_nothing())


def lot_of(row: Mapping[Any, Any]) -> Lot:
    """The record of a row of `LOT`."""
    return Lot(
        id=row["id"],
        version=row["version"],
        product_id=row["product_id"],
        number=row["number"],
        expiry=row["expiry"],
        first_at=row["first_at"],
        recalled_at=row["recalled_at"],
    )


def get(session: Session, lot_id: LotId) -> Lot:
    """One lot; NotFound."""
    row = session.execute(select(LOT).where(LOT.c.id == lot_id)).mappings().one_or_none()
    if row is None:
        raise NotFound
    return lot_of(row)


def find(session: Session, product_id: ProductId, number: str, expiry: date | None) -> Lot | None:
    """The lot of this number, whatever its case and spaces; without one, that of this expiry.

    Signs count: « 1-23 » and « 12-3 » are two lots.
    """
    if number:
        asked: dict[str, object] = {"product": product_id, "key": number_key(number)}
        rows = _BY_NUMBER.rows(session, asked)
        found = [row for row in rows if _plain(row["number"]) == _plain(number)]
        return lot_of(found[0]) if found else None
    asked = {"product": product_id, "expiry": _expiry_key(expiry)}
    row = _WITHOUT.row(session, asked)
    return None if row is None else lot_of(row)


def refuse_recalled(session: Session, product_id: ProductId, number: str) -> None:
    """LotRecalled: but for its signs, a number the practice does not know is of a recalled lot.

    Whoever recalled it was shown the lots of all such numbers; this one was not there yet.
    """
    if key := number_key(number):
        asked: dict[str, object] = {"product": product_id, "key": key}
        if any(row["recalled_at"] for row in _BY_NUMBER.rows(session, asked)):
            raise LotRecalled


def ensure(session: Session, product_id: ProductId, number: str, expiry: date | None) -> Lot:
    """The lot of this number and expiry, made where it is new.

    An expiry left out is that of the lot. Raises LotExpiryDiffers: the lot is known with another.
    """
    return agreed(session, find(session, product_id, number, expiry), product_id, number, expiry)


def agreed(
    session: Session,
    known: Lot | None,
    product_id: ProductId,
    number: str,
    expiry: date | None,
) -> Lot:
    """As `ensure`, of a lot looked for already."""
    if known is None:
        return _made(session, product_id, number, expiry)
    if expiry is not None and known.expiry != expiry:
        if known.expiry is not None:
            raise LotExpiryDiffers(known=known.expiry, given=expiry)
        return change(session, known, known.version, number=known.number, expiry=expiry)
    return known


def change(session: Session, lot: Lot, version: int, *, number: str, expiry: date | None) -> Lot:
    """The lot under another number or expiry; ChangedMeanwhile, LotTaken."""
    other = find(session, lot.product_id, number, expiry)
    if other is not None and other.id != lot.id:
        raise LotTaken
    done = session.execute(
        update(LOT)
        .where(LOT.c.id == lot.id, LOT.c.version == version)
        .values(
            version=version + 1,
            number=number,
            number_key=number_key(number),
            expiry=expiry,
            expiry_key=_expiry_key(expiry),
        )
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.STOCK)
    return get(session, lot.id)


def set_recalled(session: Session, lots: Sequence[LotId], at: datetime | None) -> None:
    """The lots are recalled since then, or no longer: unusable everywhere at once."""
    session.execute(
        update(LOT)
        .where(LOT.c.id.in_(list(lots)))
        .values(version=LOT.c.version + 1, recalled_at=at)
    )
    touch(session, Topic.STOCK)


# --- boxes with a serial number -------------------------------------------------------------


def receive_serial(session: Session, lot: Lot, serial: str) -> None:
    """The box is here for the first time; AlreadyReceived."""
    _, at = at_desk(session)
    row = {
        "product_id": lot.product_id,
        "serial": serial,
        "lot_id": lot.id,
        "received_at": at,
        "present": True,
    }
    if not _ADD_SERIAL.send(session, row).rowcount:
        asked = {"product": lot.product_id, "number": serial}
        raise AlreadyReceived(at=session.execute(_SERIAL, asked).mappings().one()["received_at"])


def take_serial(session: Session, product_id: ProductId, serial: str, quantity: int) -> None:
    """Units of this box leave; NotEnough when it holds fewer. A box never received is let go."""
    asked = {"product": product_id, "number": serial}
    known = session.execute(_SERIAL, asked).mappings().one_or_none()
    if known is not None:
        left = _left_in(session, known["lot_id"], serial)
        if quantity > left:
            raise NotEnough(asked=quantity, left=left)


def settle_serials(session: Session, product_id: ProductId, serials: Sequence[str]) -> None:
    """After movements that bear these serials: a box is present while it holds something.

    A box whose reception was taken back was never received: it may be again.
    """
    for serial in set(serials) - {""}:
        mine = (SERIAL.c.product_id == product_id) & (SERIAL.c.serial == serial)
        lot_id = session.execute(select(SERIAL.c.lot_id).where(mine)).scalar()
        if lot_id is None:
            continue
        if _received(session, lot_id, serial) <= 0:
            session.execute(delete(SERIAL).where(mine))
        else:
            left = _left_in(session, lot_id, serial)
            session.execute(update(SERIAL).where(mine).values(present=left > 0))


def _left_in(session: Session, lot_id: LotId, serial: str) -> int:
    query = select(func.coalesce(func.sum(MOVEMENT.c.quantity), 0)).where(
        MOVEMENT.c.lot_id == lot_id, MOVEMENT.c.serial == serial
    )
    return int(session.execute(query).scalar_one())


def _received(session: Session, lot_id: LotId, serial: str) -> int:
    """Units received with this box, less the receptions taken back."""
    mine = (MOVEMENT.c.lot_id == lot_id) & (MOVEMENT.c.serial == serial)
    deeds = select(MOVEMENT.c.deed_id).where(mine, MOVEMENT.c.kind == "reception")
    query = select(func.coalesce(func.sum(MOVEMENT.c.quantity), 0)).where(
        mine, MOVEMENT.c.deed_id.in_(deeds) | MOVEMENT.c.reverses.in_(deeds)
    )
    return int(session.execute(query).scalar_one())


def _made(session: Session, product_id: ProductId, number: str, expiry: date | None) -> Lot:
    _, at = at_desk(session)
    lot = Lot(id=LotId(uuid4()), product_id=product_id, number=number, expiry=expiry, first_at=at)
    _ADD.send(
        session,
        {
            "id": lot.id,
            "version": lot.version,
            "product_id": product_id,
            "number": number,
            "number_key": number_key(number),
            "expiry": expiry,
            "expiry_key": _expiry_key(expiry),
            "first_at": at,
            "recalled_at": None,
        },
    )
    touch(session, Topic.STOCK)
    return lot


def _plain(number: str) -> str:
    return "".join(plain_line(number).upper().split())


def _expiry_key(expiry: date | None) -> str:
    return "" if expiry is None else expiry.isoformat()
