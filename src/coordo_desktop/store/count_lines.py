"""Counting: boxes found one by one, numbers typed, lines counted again (ST6)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.counts import (
    MOST_COUNTED,
    Box,
    CountedTwice,
    CountLine,
    CountOutOfRange,
    CountPlaceNeeded,
    CountSummary,
    OutsideCount,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import CountId, LotId, StockPlaceId
from coordo_desktop.domain.stock_ledger import ExpiryMissing, LotMissing
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import stock_lots
from coordo_desktop.store.count_rows import StockCountSerialRow
from coordo_desktop.store.counts import LINE, line, lines
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, PRODUCT, balance
from coordo_desktop.store.unit import at_desk, touch

SERIAL = table_of(StockCountSerialRow)


def take(session: Session, head: CountSummary, box: Box) -> CountLine:
    """Units found on a shelf, added to their line; a line is made for what nobody expected.

    Raises OutsideCount, CountPlaceNeeded, LotMissing, ExpiryMissing, LotExpiryDiffers,
    CountedTwice, CountOutOfRange, NotFound.
    """
    product = session.execute(select(PRODUCT).where(PRODUCT.c.id == box.product_id)).mappings()
    known = product.one_or_none()
    if known is None:
        raise NotFound
    if head.category is not None and known["category"] != head.category.value:
        raise OutsideCount(product=known["name"])
    if head.place_id is not None and box.place_id not in {None, head.place_id}:
        raise OutsideCount(product=known["name"])
    mine = lines(session, head.id, LINE.c.product_id == box.product_id)
    place_id = box.place_id or head.place_id
    lot_id = _lot(session, box, mine, place_id, tracked=known["tracks_lots"])
    if place_id is None:
        places = {one.place_id for one in mine if one.lot_id == lot_id}
        if len(places) != 1:
            raise CountPlaceNeeded
        place_id = places.pop()
    found = _line_of(session, head, box, mine, lot_id, place_id)
    if box.serial:
        _once(session, head.id, box, found)
    return _add(session, head, found, box.quantity)


def take_back(
    session: Session, head: CountSummary, line_id: UUID, quantity: int, serial: str = ""
) -> CountLine | None:
    """Units that were counted by mistake; None where the line itself goes with them."""
    found = line(session, head, line_id)
    if serial:
        session.execute(
            delete(SERIAL).where(
                SERIAL.c.count_id == head.id,
                SERIAL.c.product_id == found.product_id,
                SERIAL.c.serial == serial,
            )
        )
    left = (found.counted or 0) - quantity
    if left > 0:
        _write(session, found, counted=left)
    elif found.balance or found.before is not None:
        _write(session, found, counted=None, disturbed=False, recount=found.before is not None)
    else:
        session.execute(delete(SERIAL).where(SERIAL.c.line_id == line_id))
        session.execute(delete(LINE).where(LINE.c.id == line_id))
        touch(session, Topic.STOCK)
        return None
    return line(session, head, line_id)


def put(
    session: Session,
    head: CountSummary,
    line_id: UUID,
    version: int,
    counted: int | None,
    note: str | None = None,
) -> CountLine:
    """The number typed for a line (None: not counted); ChangedMeanwhile, CountOutOfRange."""
    found = line(session, head, line_id)
    if found.version != version:
        raise ChangedMeanwhile
    if counted is not None and not 0 <= counted <= MOST_COUNTED:
        raise CountOutOfRange
    values: dict[str, Any] = {"counted": counted, "disturbed": False, "recount": False}
    if counted is not None:
        values["expected"] = _now(session, found)
    if note is not None:
        values["note"] = note
    _write(session, found, **values)
    return line(session, head, line_id)


def put_note(session: Session, head: CountSummary, line_id: UUID, version: int, note: str) -> None:
    """Why a line differs; ChangedMeanwhile."""
    found = line(session, head, line_id)
    if found.version != version:
        raise ChangedMeanwhile
    _write(session, found, note=note)


def again(session: Session, head: CountSummary, ids: Sequence[UUID]) -> int:
    """Lines to be counted a second time; what the first count said is kept. How many."""
    done = 0
    for found in lines(session, head.id, LINE.c.id.in_(list(ids))):
        if found.counted is None:
            continue
        session.execute(delete(SERIAL).where(SERIAL.c.line_id == found.id))
        _write(session, found, before=found.counted, counted=None, disturbed=False, recount=True)
        done += 1
    return done


def zero_missing(session: Session, head: CountSummary) -> tuple[UUID, ...]:
    """Lines nobody counted hold nothing: counted at 0. Which ones."""
    missing = (LINE.c.count_id == head.id) & LINE.c.counted.is_(None)
    ids = tuple(session.execute(select(LINE.c.id).where(missing)).scalars())
    now = (
        select(BALANCE.c.quantity)
        .where(
            BALANCE.c.lot_id == LINE.c.lot_id,
            BALANCE.c.place_id == LINE.c.place_id,
            BALANCE.c.held == LINE.c.held,
        )
        .scalar_subquery()
    )
    actor, at = at_desk(session)
    session.execute(
        update(LINE)
        .where(missing)
        .values(
            version=LINE.c.version + 1,
            counted=0,
            expected=func.coalesce(now, 0),
            recount=False,
            counted_at=at,
            counted_by=actor.name,
        )
    )
    touch(session, Topic.STOCK)
    return ids


def forget(session: Session, head: CountSummary, ids: Sequence[UUID]) -> None:
    """These lines were not counted after all."""
    session.execute(
        update(LINE)
        .where(LINE.c.count_id == head.id, LINE.c.id.in_(list(ids)))
        .values(
            version=LINE.c.version + 1,
            counted=None,
            disturbed=False,
            counted_at=None,
            counted_by="",
        )
    )
    touch(session, Topic.STOCK)


def _lot(
    session: Session,
    box: Box,
    mine: Sequence[CountLine],
    place_id: StockPlaceId | None,
    *,
    tracked: bool,
) -> LotId:
    if box.lot_id is not None:
        return box.lot_id
    if not box.lot and box.expiry is None:
        # The code says only the product: the one lot that stands there, else it is asked.
        there = {one.lot_id for one in mine if place_id in {None, one.place_id}}
        if len(there) == 1:
            return there.pop()
        if tracked or there:
            raise LotMissing
    known = stock_lots.find(session, box.product_id, box.lot, box.expiry)
    if known is None and tracked:
        if not box.lot:
            raise LotMissing
        if box.expiry is None:
            raise ExpiryMissing
    if known is None:
        stock_lots.refuse_recalled(session, box.product_id, box.lot)
    return stock_lots.ensure(session, box.product_id, box.lot, box.expiry).id


def _line_of(
    session: Session,
    head: CountSummary,
    box: Box,
    mine: Sequence[CountLine],
    lot_id: LotId,
    place_id: StockPlaceId,
) -> CountLine:
    there = [one for one in mine if one.lot_id == lot_id and one.place_id == place_id]
    exact = [one for one in there if one.held == box.held]
    if exact or there:
        return (exact or there)[0]
    line_id = uuid4()
    session.execute(
        insert(LINE),
        {
            "id": line_id,
            "version": 1,
            "count_id": head.id,
            "product_id": box.product_id,
            "lot_id": lot_id,
            "place_id": place_id,
            "held": box.held,
            "expected": balance(session, lot_id, place_id, held=box.held),
            "counted": None,
            "before": None,
            "recount": False,
            "disturbed": False,
            "counted_at": None,
            "counted_by": "",
            "note": "",
        },
    )
    touch(session, Topic.STOCK)
    return line(session, head, line_id)


def _once(session: Session, count_id: CountId, box: Box, found: CountLine) -> None:
    known = select(SERIAL.c.serial).where(
        SERIAL.c.count_id == count_id,
        SERIAL.c.product_id == box.product_id,
        SERIAL.c.serial == box.serial,
    )
    if session.execute(known).one_or_none() is not None:
        raise CountedTwice
    row = {
        "count_id": count_id,
        "product_id": box.product_id,
        "serial": box.serial,
        "line_id": found.id,
    }
    session.execute(insert(SERIAL), row)


def _add(session: Session, head: CountSummary, found: CountLine, quantity: int) -> CountLine:
    counted = (found.counted or 0) + quantity
    if not 1 <= quantity <= MOST_COUNTED or counted > MOST_COUNTED:
        raise CountOutOfRange
    now = _now(session, found)
    values: dict[str, Any] = {"counted": counted, "recount": False}
    if found.counted is None:
        values["expected"] = now
    elif found.expected != now:
        # Some boxes were scanned before units moved, some after: the sum means nothing.
        values["disturbed"] = True
    _write(session, found, **values)
    return line(session, head, found.id)


def _now(session: Session, found: CountLine) -> int:
    return balance(session, found.lot_id, found.place_id, held=found.held)


def _write(session: Session, found: CountLine, **values: Any) -> None:
    actor, at = at_desk(session)
    if "counted" in values:
        counted = values["counted"] is not None
        values |= {"counted_at": at if counted else None}
        values |= {"counted_by": actor.name if counted else ""}
    session.execute(
        update(LINE).where(LINE.c.id == found.id).values(version=LINE.c.version + 1, **values)
    )
    touch(session, Topic.STOCK)
