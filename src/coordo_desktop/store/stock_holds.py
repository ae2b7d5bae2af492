"""What excursions keep in quarantine: how many units of a lot, and where (ST8).

A lot of an excursion is claimed until it is decided usable; one decided destroyed is until its
units have left. Claimed units may change places in quarantine, never leave it otherwise.
"""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.cold_chain import LotDecision
from coordo_desktop.domain.ids import ExcursionId, LotId, StockPlaceId
from coordo_desktop.domain.stock_ledger import Deed, HeldByExcursion, MovementKind, Source
from coordo_desktop.store.cold_rows import ColdExcursionRow, ColdLotRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.ready import Ready
from coordo_desktop.store.stock_rows import StockBalanceRow, StockLotRow, StockMovementRow

EXCURSION, COLD_LOT = table_of(ColdExcursionRow), table_of(ColdLotRow)
BALANCE, LOT, MOVEMENT = map(table_of, (StockBalanceRow, StockLotRow, StockMovementRow))

_OPEN = Ready(
    select(EXCURSION.c.place_id, EXCURSION.c.id).where(
        EXCURSION.c.ended_at.is_(None), ~EXCURSION.c.void
    )
)
# What an inventory found is a fact; what an excursion decides follows its own rule.
_FREE = frozenset({Source.COUNT})
_GONE = [
    each.value for each in (MovementKind.DISCARD, MovementKind.SUPPLIER_RETURN, MovementKind.COUNT)
]
_LEAVING = frozenset({MovementKind.DISCARD, MovementKind.SUPPLIER_RETURN})


class Claim(NamedTuple):
    """Units of a lot that an excursion of this fridge keeps; `condemned`: they are destroyed."""

    place_id: StockPlaceId
    quantity: int
    condemned: bool


def held(session: Session, lot_id: LotId) -> dict[StockPlaceId, int]:
    """Units of a lot in quarantine, by place."""
    query = select(BALANCE.c.place_id, BALANCE.c.quantity).where(
        BALANCE.c.lot_id == lot_id, BALANCE.c.held, BALANCE.c.quantity > 0
    )
    return {StockPlaceId(row.place_id): int(row.quantity) for row in session.execute(query)}


def gone(session: Session, lot_id: LotId, since: datetime) -> int:
    """Units of a lot that left from quarantine since then: destroyed, sent back, not found."""
    return max(0, sum(_gone_by_place(session, lot_id, since).values()))


def _gone_of(
    session: Session, lot_id: LotId, since: datetime, fridge: UUID, started: datetime
) -> int:
    """Units a fridge condemned that left since then.

    Those that left from elsewhere are of it only as far as units were carried out of it: what
    somebody isolated elsewhere, and destroys, frees nothing that was condemned.
    """
    places = _gone_by_place(session, lot_id, since)
    here = places.pop(fridge, 0)
    query = select(func.coalesce(func.sum(-MOVEMENT.c.quantity), 0)).where(
        MOVEMENT.c.lot_id == lot_id,
        MOVEMENT.c.place_id == fridge,
        MOVEMENT.c.held,
        MOVEMENT.c.kind == MovementKind.TRANSFER.value,
        MOVEMENT.c.quantity < 0,
        MOVEMENT.c.at >= started,
    )
    carried = int(session.execute(query).scalar_one()) if places else 0
    return max(0, here + min(sum(places.values()), carried))


def _gone_by_place(session: Session, lot_id: LotId, since: datetime) -> dict[UUID, int]:
    done = MOVEMENT.alias("done")
    left = select(done.c.deed_id).where(done.c.lot_id == lot_id, done.c.kind.in_(_GONE))
    query = (
        select(MOVEMENT.c.place_id, func.sum(-MOVEMENT.c.quantity).label("many"))
        .where(
            MOVEMENT.c.lot_id == lot_id,
            MOVEMENT.c.held,
            MOVEMENT.c.at >= since,
            MOVEMENT.c.kind.in_(_GONE) | MOVEMENT.c.reverses.in_(left),
        )
        .group_by(MOVEMENT.c.place_id)
    )
    return {row.place_id: int(row.many) for row in session.execute(query)}


def claims(session: Session, lot_id: LotId, but: int | None = None) -> list[Claim]:
    """What excursions keep of a lot, that of the row `but` left out."""
    query = (
        select(
            COLD_LOT.c.row_no, COLD_LOT.c.quantity, COLD_LOT.c.decision, COLD_LOT.c.decided_at,
            EXCURSION.c.place_id, EXCURSION.c.started_at,
        )
        .join_from(COLD_LOT, EXCURSION, EXCURSION.c.id == COLD_LOT.c.excursion_id)
        .where(COLD_LOT.c.lot_id == lot_id, COLD_LOT.c.decision != LotDecision.USABLE.value)
    )  # fmt: skip
    found = []
    for row in session.execute(query):
        condemned = row.decision == LotDecision.DESTROY.value
        left = row.quantity
        if condemned:
            left -= _gone_of(session, lot_id, row.decided_at, row.place_id, row.started_at)
        if left > 0 and row.row_no != but:
            found.append(Claim(StockPlaceId(row.place_id), left, condemned))
    return found


def kept(there: dict[StockPlaceId, int], found: Collection[Claim]) -> dict[StockPlaceId, int]:
    """Of the units in quarantine, those that claims keep, by place.

    Those of a fridge first; what is no longer in it may be anywhere else the lot is isolated.
    """
    most: dict[StockPlaceId, int] = {}
    for claim in found:  # the excursions of one fridge are about the same units
        most[claim.place_id] = max(most.get(claim.place_id, 0), claim.quantity)
    return {
        place: min(
            quantity,
            sum(
                many if fridge == place else max(0, many - there.get(fridge, 0))
                for fridge, many in most.items()
            ),
        )
        for place, quantity in there.items()
    }


def guard(session: Session, deed: Deed) -> None:
    """HeldByExcursion where a deed takes out of quarantine what an excursion keeps there."""
    out: dict[LotId, dict[StockPlaceId, int]] = {}
    for entry in deed.entries:
        if entry.held:
            places = out.setdefault(entry.lot_id, {})
            places[entry.place_id] = places.get(entry.place_id, 0) - entry.quantity
    for lot_id, places in out.items():
        if deed.source in _FREE or sum(places.values()) <= 0:
            continue  # counted, put there, or only elsewhere in quarantine
        found = claims(session, lot_id)
        if deed.kind in _LEAVING:
            found = [each for each in found if not each.condemned]
        if not found:
            continue
        there = held(session, lot_id)
        bound = kept(there, found)
        if any(many > there.get(at, 0) - bound.get(at, 0) for at, many in places.items()):
            number = session.execute(select(LOT.c.number).where(LOT.c.id == lot_id)).scalar()
            raise HeldByExcursion(number=number or "")


def out_of_limits(
    session: Session, places: Collection[StockPlaceId]
) -> list[tuple[StockPlaceId, ExcursionId]]:
    """Those of these places that are fridges out of their limits, with their excursion."""
    # Few are open at once, and each box received asks: they are all read, by a ready statement.
    return [
        (StockPlaceId(row["place_id"]), ExcursionId(row["id"]))
        for row in _OPEN.rows(session, {})
        if row["place_id"] in places
    ]


def isolated_by_excursions(session: Session, lot_id: LotId) -> int:
    """Units of a lot that settled excursions put in quarantine, or took over, and are there."""
    rows = session.execute(
        select(COLD_LOT.c.excursion_id, EXCURSION.c.started_at)
        .join_from(COLD_LOT, EXCURSION, EXCURSION.c.id == COLD_LOT.c.excursion_id)
        .where(COLD_LOT.c.lot_id == lot_id, COLD_LOT.c.decision == LotDecision.USABLE.value)
    ).all()
    if not rows:
        return 0
    mine = _put(session, lot_id, Source.EXCURSION, [row.excursion_id for row in rows])
    recalled = session.execute(select(LOT.c.recalled_at).where(LOT.c.id == lot_id)).scalar()
    if recalled is None:  # a recall cancelled left them to the excursion
        mine += max(0, _put(session, lot_id, Source.RECALL))
    return max(0, mine - gone(session, lot_id, min(row.started_at for row in rows)))


def by_others(session: Session, lot_id: LotId) -> dict[StockPlaceId, int]:
    """Units of a lot that people, or a recall that stands, isolated themselves, by place."""
    recalled = session.execute(select(LOT.c.recalled_at).where(LOT.c.id == lot_id)).scalar()
    theirs = [Source.EXCURSION.value] if recalled else [Source.EXCURSION.value, Source.RECALL.value]
    query = (
        select(MOVEMENT.c.place_id, func.sum(MOVEMENT.c.quantity).label("many"))
        .where(
            MOVEMENT.c.lot_id == lot_id,
            MOVEMENT.c.held,
            MOVEMENT.c.source.not_in(theirs),
            MOVEMENT.c.kind != MovementKind.TRANSFER.value,
        )
        .group_by(MOVEMENT.c.place_id)
    )
    return {row.place_id: max(0, int(row.many)) for row in session.execute(query)}


def _put(
    session: Session, lot_id: LotId, source: Source, owners: Collection[UUID] | None = None
) -> int:
    query = select(func.coalesce(func.sum(MOVEMENT.c.quantity), 0)).where(
        MOVEMENT.c.lot_id == lot_id, MOVEMENT.c.held, MOVEMENT.c.source == source.value
    )
    if owners is not None:
        query = query.where(MOVEMENT.c.source_id.in_(list(owners)))
    return int(session.execute(query).scalar_one())
