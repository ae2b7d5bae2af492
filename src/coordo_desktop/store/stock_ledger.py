"""Writing in the ledger of the stock: the one door every deed of every subject goes through (ST4).

The balance is kept by the file itself, from the movements; whoever calls is inside an action, so
that what was read is what is written over.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import and_, bindparam, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import InvalidField, NotFound
from coordo_desktop.domain.ids import DeedId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.stock import MOST, LotState, state_of
from coordo_desktop.domain.stock_ledger import (
    Deed,
    Entry,
    LotExpired,
    LotHeld,
    LotRecalled,
    MovementKind,
    NotEnough,
    QuantityOutOfRange,
    Source,
)
from coordo_desktop.domain.text import plain_line
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import settings, stock_holds
from coordo_desktop.store.cold_isolating import isolate
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.ready import Ready
from coordo_desktop.store.stock_rows import (
    StockBalanceRow,
    StockLotRow,
    StockMovementRow,
    StockPlaceRow,
    StockProductRow,
)
from coordo_desktop.store.unit import at_desk, touch

PLACE, PRODUCT, LOT = map(table_of, (StockPlaceRow, StockProductRow, StockLotRow))
MOVEMENT, BALANCE = table_of(StockMovementRow), table_of(StockBalanceRow)

LONGEST_NOTE = 2_500
_SIGNS = re.compile(r"[^0-9A-Z]")
_LOT = select(LOT.c.product_id, LOT.c.expiry, LOT.c.recalled_at).where(LOT.c.id == bindparam("id"))
_LEFT = select(BALANCE.c.quantity).where(
    and_(
        BALANCE.c.lot_id == bindparam("lot_id"),
        BALANCE.c.place_id == bindparam("place_id"),
        BALANCE.c.held == bindparam("held"),
    )
)
_UNSAID = {"row_no", "erased"}  # numbered by the file; whom it was for is erased later, if ever
_INSERT = Ready(insert(MOVEMENT), *(each.name for each in MOVEMENT.c if each.name not in _UNSAID))


class Known(NamedTuple):
    """What the ledger must know of a lot."""

    product_id: ProductId
    expiry: date | None
    recalled_at: datetime | None


_NOTHING: Mapping[LotId, Known] = {}


def number_key(number: str) -> str:
    """How a lot number is looked for: capitals and figures alone (« ab 12-c » is AB12C)."""
    return _SIGNS.sub("", plain_line(number).upper())


def today(session: Session) -> date:
    """The day it is at the practice."""
    zone = session.info.get("stock_zone")
    if zone is None:  # asked once for each session: a reception asks it several times
        zone = session.info["stock_zone"] = _zone(settings.time_zone(session))
    _, at = at_desk(session)
    return at.astimezone(zone).date()


def balance(session: Session, lot_id: LotId, place_id: StockPlaceId, *, held: bool = False) -> int:
    """What remains of a lot at a place."""
    left = session.execute(_LEFT, {"lot_id": lot_id, "place_id": place_id, "held": held}).scalar()
    return 0 if left is None else int(left)


def post(session: Session, deed: Deed, known: Mapping[LotId, Known] = _NOTHING) -> DeedId:
    """Write a deed: all its entries in the ledger, or none.

    `known`: lots read or made in this very action, which are not read again.

    Raises QuantityOutOfRange, NotEnough (an entry would leave less than nothing), LotExpired,
    LotRecalled, LotHeld (an issue of what is not usable), HeldByExcursion, NotFound (an unknown
    lot). What enters a fridge out of its limits is isolated at once.
    """
    if len(deed.note) > LONGEST_NOTE:
        raise InvalidField(field="note")
    actor, at = at_desk(session)
    day = today(session)
    lots = {
        entry.lot_id: known.get(entry.lot_id) or _known(session, entry.lot_id)
        for entry in deed.entries
    }
    _check(session, deed, lots, day)
    stock_holds.guard(session, deed)
    _write(
        session,
        [
            {
                "id": uuid4(),
                "deed_id": deed.id,
                "at": at,
                "on_day": day,
                "kind": deed.kind.value,
                "reason": deed.reason,
                "note": deed.note,
                "product_id": lots[entry.lot_id].product_id,
                "lot_id": entry.lot_id,
                "place_id": entry.place_id,
                "held": entry.held,
                "quantity": entry.quantity,
                "author_id": actor.user_id,
                "author": actor.name,
                "patient_id": entry.patient_id or deed.patient_id,
                "round_id": deed.round_id,
                "professional_id": deed.professional_id,
                "intervention_id": entry.intervention_id,
                "serial": entry.serial,
                "source": deed.source.value,
                "source_id": deed.source_id,
                "reverses": deed.reverses,
            }
            for entry in deed.entries
        ],
    )
    touch(session, Topic.STOCK)
    _isolate_what_entered(session, deed)
    return deed.id


def _isolate_what_entered(session: Session, deed: Deed) -> None:
    """A fridge out of its limits spoils what is put in it as much as what was there."""
    entered: Counter[StockPlaceId] = Counter()  # in quarantine or not: it is listed too
    loose: Counter[StockPlaceId] = Counter()
    for entry in deed.entries:
        entered[entry.place_id] += entry.quantity
        loose[entry.place_id] += 0 if entry.held else entry.quantity
    places = [place for place in entered if max(entered[place], loose[place]) > 0]
    if places and deed.source is not Source.EXCURSION:
        for place, excursion_id in stock_holds.out_of_limits(session, places):
            isolate(session, place, excursion_id, post)


def _write(session: Session, rows: list[dict[str, object]]) -> None:
    try:
        for row in rows:
            _INSERT.send(session, row)
    except IntegrityError as error:
        if "FOREIGN KEY" in str(error.orig):
            raise NotFound from None  # what it names is not in this file
        raise


def new_deed() -> DeedId:
    """An identity for a deed."""
    return DeedId(uuid4())


def _check(session: Session, deed: Deed, lots: dict[LotId, Known], day: date) -> None:
    # A sum of entries, each in its order: a deed may put somewhere what it then takes.
    left: dict[tuple[UUID, UUID, bool], int] = {}
    # Where units only come in, what was there need not be known.
    taken = {_place_of(entry) for entry in deed.entries if entry.quantity < 0}
    for entry in deed.entries:
        if not _whole(entry.quantity) or not 1 <= abs(entry.quantity) <= MOST:
            raise QuantityOutOfRange(quantity=entry.quantity)
        if deed.kind is MovementKind.ISSUE:
            lot = lots[entry.lot_id]
            check_issued(lot.expiry, lot.recalled_at, day, held=entry.held)
        place = _place_of(entry)
        if place not in taken:
            continue
        if place not in left:
            left[place] = balance(session, entry.lot_id, entry.place_id, held=entry.held)
        if left[place] + entry.quantity < 0:
            raise NotEnough(asked=-entry.quantity, left=left[place])
        left[place] += entry.quantity


def _whole(quantity: object) -> bool:
    """Whether it counts units: 1.5 is no quantity, whoever calls."""
    return type(quantity) is int


def _place_of(entry: Entry) -> tuple[UUID, UUID, bool]:
    return (entry.lot_id, entry.place_id, entry.held)


def check_issued(
    expiry: date | None, recalled_at: datetime | None, day: date, *, held: bool
) -> None:
    """LotRecalled, LotExpired, LotHeld: units that go to nobody that day."""
    state = state_of(expiry, recalled=recalled_at is not None, held=held, today=day)
    if state is LotState.RECALLED:
        raise LotRecalled
    if state is LotState.EXPIRED:
        raise LotExpired(expiry=expiry)
    if state is LotState.HELD:
        raise LotHeld


def _known(session: Session, lot_id: LotId) -> Known:
    row = session.execute(_LOT, {"id": lot_id}).one_or_none()
    if row is None:
        raise NotFound
    return Known(ProductId(row.product_id), row.expiry, row.recalled_at)


@lru_cache(maxsize=4)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
