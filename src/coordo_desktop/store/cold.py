"""What fridges showed and what came of it: asked for by screens, papers and Aujourd'hui (ST8)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, and_, bindparam, exists, func, or_, select, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.cold_chain import (
    Excursion,
    ExcursionLot,
    Fridge,
    HalfDay,
    LotDecision,
    Reading,
)
from coordo_desktop.domain.cold_log import ColdDay, FridgeLog, days_of
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import DeedId, ExcursionId, LotId, ProductId, ReadingId, StockPlaceId
from coordo_desktop.domain.local_times import day_of, days_span, local
from coordo_desktop.domain.opening import OpeningDay
from coordo_desktop.store import opening
from coordo_desktop.store.cold_rows import ColdExcursionRow, ColdLotRow, ColdReadingRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, PRODUCT

READING, EXCURSION, COLD_LOT = map(table_of, (ColdReadingRow, ColdExcursionRow, ColdLotRow))
WEEK = timedelta(days=7)

_FRIDGE = and_(PLACE.c.kind == "fridge", PLACE.c.active)
_NEXT = READING.alias("next_reading")
_REPLACED = exists().where(_NEXT.c.replaces == READING.c.id).label("replaced")
_COUNTS = and_(~READING.c.void, ~exists().where(_NEXT.c.replaces == READING.c.id))
_READINGS = select(READING, _REPLACED).order_by(READING.c.at, READING.c.row_no)
_OF_FRIDGE = _READINGS.where(
    READING.c.place_id == bindparam("place_id"),
    READING.c.at >= bindparam("first"),
    READING.c.at < bindparam("last"),
)
_RECENT = _READINGS.where(
    READING.c.on_day >= bindparam("first"),
    READING.c.place_id.in_(bindparam("places", expanding=True)),
    _COUNTS,
)
_LAST = (
    select(READING, _REPLACED)
    .where(READING.c.place_id == bindparam("place_id"), _COUNTS)
    .order_by(READING.c.at.desc(), READING.c.row_no.desc())
    .limit(1)
)
_KNOWN_FROM = select(READING.c.on_day).where(
    READING.c.place_id == bindparam("place_id")
).order_by(READING.c.at).limit(1)  # fmt: skip
_UNITS = (
    select(BALANCE.c.place_id, func.sum(BALANCE.c.quantity).label("units"))
    .where(BALANCE.c.quantity > 0)
    .group_by(BALANCE.c.place_id)
)
_HERE = (
    select(func.coalesce(func.sum(BALANCE.c.quantity), 0))
    .where(BALANCE.c.lot_id == COLD_LOT.c.lot_id, BALANCE.c.held, BALANCE.c.quantity > 0)
    .scalar_subquery()
    .label("here")
)
_LOTS = (
    select(
        COLD_LOT,
        LOT.c.number,
        LOT.c.expiry,
        LOT.c.product_id,
        PRODUCT.c.name.label("product"),
        PRODUCT.c.unit,
        PRODUCT.c.units,
        _HERE,
    )
    .join_from(COLD_LOT, LOT, LOT.c.id == COLD_LOT.c.lot_id)
    .join(PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .where(COLD_LOT.c.excursion_id.in_(bindparam("excursions", expanding=True)))
    .order_by(PRODUCT.c.words, LOT.c.expiry_key, LOT.c.number)
)
_EXCURSIONS = (
    select(EXCURSION, PLACE.c.name.label("place"))
    .join_from(EXCURSION, PLACE, PLACE.c.id == EXCURSION.c.place_id)
    .order_by(EXCURSION.c.started_at.desc(), EXCURSION.c.row_no.desc())
)
UNSETTLED = exists().where(
    COLD_LOT.c.excursion_id == EXCURSION.c.id, COLD_LOT.c.decision.in_(["", "awaiting"])
)
_PENDING = _EXCURSIONS.where(
    or_(and_(EXCURSION.c.ended_at.is_(None), ~EXCURSION.c.void), UNSETTLED)
)


# --- readings -----------------------------------------------------------------------------------


def reading(session: Session, reading_id: ReadingId) -> Reading:
    """One reading; NotFound."""
    query = select(READING, _REPLACED).where(READING.c.id == reading_id)
    row = session.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return reading_of(row)


def readings(
    session: Session, place_id: StockPlaceId, first: datetime, last: datetime
) -> tuple[Reading, ...]:
    """All that was read on a fridge in [first, last), by time, what was corrected too."""
    asked = {"place_id": place_id, "first": first, "last": last}
    return tuple(map(reading_of, session.execute(_OF_FRIDGE, asked).mappings()))


def last_reading(session: Session, place_id: StockPlaceId) -> Reading | None:
    """The newest reading of a fridge that counts."""
    row = session.execute(_LAST, {"place_id": place_id}).mappings().first()
    return None if row is None else reading_of(row)


def reading_of(row: RowMapping) -> Reading:
    """The record of a row of `READING` with `replaced`."""
    return Reading(
        id=ReadingId(row["id"]),
        place_id=StockPlaceId(row["place_id"]),
        at=row["at"],
        on_day=row["on_day"],
        half=HalfDay(row["half"]),
        value=row["value"],
        low=row["low"],
        high=row["high"],
        was_reset=row["was_reset"],
        limits=(row["limit_low"], row["limit_high"]),
        note=row["note"],
        written_at=row["written_at"],
        author=row["author"],
        replaces=row["replaces"],
        replaced=bool(row["replaced"]),
        void=row["void"],
    )


# --- fridges ------------------------------------------------------------------------------------


def place(session: Session, place_id: StockPlaceId) -> RowMapping | None:
    """The row of a fridge in use, None where it is not one."""
    query = select(PLACE).where(PLACE.c.id == place_id, _FRIDGE)
    return session.execute(query).mappings().first()


def fridges(session: Session, now: datetime) -> tuple[Fridge, ...]:
    """Each fridge in use as it stands, in a fixed number of statements."""
    query = select(PLACE).where(_FRIDGE).order_by(PLACE.c.position, PLACE.c.name)
    rows = list(session.execute(query).mappings())
    if not rows:
        return ()
    zone = opening.zone(session)
    here = local(now, zone)
    first = here.date() - WEEK
    days = opening.opening_days(session, first, here.date())
    recent: dict[UUID, list[Reading]] = {}
    asked = {"first": first, "places": [row["id"] for row in rows]}
    for row in session.execute(_RECENT, asked).mappings():
        recent.setdefault(row["place_id"], []).append(reading_of(row))
    units = {row.place_id: int(row.units) for row in session.execute(_UNITS)}
    waiting: dict[UUID, Excursion] = {}
    for each in pending(session):
        waiting.setdefault(each.place_id, each)
    return tuple(
        _fridge(session, row, days, recent.get(row["id"], []), here, units, waiting) for row in rows
    )


def _fridge(
    session: Session,
    row: RowMapping,
    days: Sequence[OpeningDay],
    read: list[Reading],
    now: datetime,
    units: dict[UUID, int],
    waiting: dict[UUID, Excursion],
) -> Fridge:
    told = days_of(days, read, known_from=_known_from(session, row["id"]), now=now)
    return Fridge(
        place_id=StockPlaceId(row["id"]),
        version=row["version"],
        name=row["name"],
        limits=(row["low"], row["high"]),
        last=read[-1] if read else last_reading(session, StockPlaceId(row["id"])),
        due=next((half.half for day in told for half in day.halves if half.due), None),
        missed=sum(half.missed for day in told for half in day.halves),
        units=units.get(row["id"], 0),
        excursion=waiting.get(row["id"]),
    )


def _known_from(session: Session, place_id: UUID) -> date | None:
    found: date | None = session.execute(_KNOWN_FROM, {"place_id": place_id}).scalar()
    return found


def log(
    session: Session, place_id: StockPlaceId, first: date, last: date, now: datetime
) -> FridgeLog:
    """A fridge from one day to another, both included; NotFound."""
    row = session.execute(select(PLACE).where(PLACE.c.id == place_id)).mappings().first()
    if row is None:
        raise NotFound
    zone = opening.zone(session)
    start, end = days_span(first, last, zone)
    read = readings(session, place_id, start, end)
    days: tuple[ColdDay, ...] = days_of(
        opening.opening_days(session, first, last),
        read,
        known_from=_known_from(session, place_id),
        now=local(now, zone),
    )
    query = _EXCURSIONS.where(
        EXCURSION.c.place_id == place_id,
        EXCURSION.c.started_at < end,
        or_(EXCURSION.c.ended_at.is_(None), EXCURSION.c.ended_at >= start),
    )
    return FridgeLog(
        place_id=place_id,
        name=row["name"],
        limits=(row["low"], row["high"]),
        first=first,
        last=last,
        days=days,
        readings=read,
        excursions=tuple(reversed(_excursions(session, query))),
    )


# --- excursions ---------------------------------------------------------------------------------


def excursion(session: Session, excursion_id: ExcursionId) -> Excursion:
    """One excursion with its lots; NotFound."""
    found = _excursions(session, _EXCURSIONS.where(EXCURSION.c.id == excursion_id))
    if not found:
        raise NotFound
    return found[0]


def pending(session: Session) -> tuple[Excursion, ...]:
    """The excursions that are open or whose lots wait for a decision, newest first."""
    return _excursions(session, _PENDING)


def of_fridge(
    session: Session, place_id: StockPlaceId, since: datetime | None = None, most: int = 50
) -> tuple[Excursion, ...]:
    """The newest excursions of a fridge; with `since`, those still under way then or later."""
    query = _EXCURSIONS.where(EXCURSION.c.place_id == place_id).limit(most)
    if since is not None:
        query = query.where(or_(EXCURSION.c.ended_at.is_(None), EXCURSION.c.ended_at >= since))
    return _excursions(session, query)


def lot_of(session: Session, row_no: int) -> ExcursionLot:
    """One lot of an excursion; NotFound."""
    query = select(COLD_LOT.c.excursion_id).where(COLD_LOT.c.row_no == row_no)
    owner = session.execute(query).scalar()
    if owner is None:
        raise NotFound
    return next(each for each in _lots(session, [owner])[owner] if each.row_no == row_no)


def to_destroy(session: Session) -> tuple[tuple[LotId, StockPlaceId, int], ...]:
    """(lot, place, units) isolated that an excursion condemned and that are still here."""
    query = (
        select(BALANCE.c.lot_id, BALANCE.c.place_id, BALANCE.c.quantity)
        .where(
            BALANCE.c.held,
            BALANCE.c.quantity > 0,
            exists().where(
                COLD_LOT.c.lot_id == BALANCE.c.lot_id,
                COLD_LOT.c.decision == LotDecision.DESTROY.value,
            ),
        )
        .order_by(BALANCE.c.place_id, BALANCE.c.lot_id)
    )
    return tuple((row.lot_id, row.place_id, row.quantity) for row in session.execute(query))


def _excursions(session: Session, query: Select[Any]) -> tuple[Excursion, ...]:
    rows = list(session.execute(query).mappings())
    lots = _lots(session, [row["id"] for row in rows])
    return tuple(_excursion(session, row, lots.get(row["id"], [])) for row in rows)


def _excursion(session: Session, row: RowMapping, lots: Iterable[ExcursionLot]) -> Excursion:
    return Excursion(
        id=ExcursionId(row["id"]),
        version=row["version"],
        place_id=StockPlaceId(row["place_id"]),
        place=row["place"],
        started_at=row["started_at"],
        since_at=row["since_at"],
        ended_at=row["ended_at"],
        lowest=row["lowest"],
        highest=row["highest"],
        void=row["void"],
        lots=tuple(lots),
        issued=_issued(session, row),
    )


def _issued(session: Session, row: RowMapping) -> int:
    """Units handed out of the fridge after the last good reading, before it was known."""
    if row["since_at"] is None:
        return 0
    zone = opening.zone(session)
    until = row["ended_at"] or row["started_at"]
    query = select(func.coalesce(func.sum(-MOVEMENT.c.quantity), 0)).where(
        text("kind IN ('issue', 'return')"),  # as the partial index of days says it
        MOVEMENT.c.on_day.between(day_of(row["since_at"], zone), day_of(until, zone)),
        MOVEMENT.c.place_id == row["place_id"],
        MOVEMENT.c.kind == "issue",
        MOVEMENT.c.at > row["since_at"],
        MOVEMENT.c.at <= until,
    )
    return int(session.execute(query).scalar() or 0)


def _lots(session: Session, excursions: Sequence[UUID]) -> dict[UUID, list[ExcursionLot]]:
    found: dict[UUID, list[ExcursionLot]] = {}
    if excursions:
        for row in session.execute(_LOTS, {"excursions": list(excursions)}).mappings():
            found.setdefault(row["excursion_id"], []).append(_lot(row))
    return found


def _lot(row: RowMapping) -> ExcursionLot:
    return ExcursionLot(
        row_no=row["row_no"],
        version=row["version"],
        excursion_id=ExcursionId(row["excursion_id"]),
        lot_id=LotId(row["lot_id"]),
        product_id=ProductId(row["product_id"]),
        product=row["product"],
        unit=row["unit"],
        units=row["units"],
        number=row["number"],
        expiry=row["expiry"],
        quantity=row["quantity"],
        here=min(int(row["here"]), row["quantity"]),
        decision=LotDecision(row["decision"]),
        asked=row["asked"],
        note=row["note"],
        decided_at=row["decided_at"],
        decided_by=row["decided_by"],
        deed_id=None if row["deed_id"] is None else DeedId(row["deed_id"]),
    )
