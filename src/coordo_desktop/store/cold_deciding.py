"""Deciding of the lots of an excursion: units come back, or stay apart, and back again (ST8)."""

from sqlalchemy import and_, exists, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.cold_chain import ExcursionLot, LotDecision
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import DeedId, ExcursionId
from coordo_desktop.domain.stock_ledger import AlreadyReversed, Deed, Entry, MovementKind, Source
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.cold import COLD_LOT, EXCURSION
from coordo_desktop.store.cold_writing import parts, put
from coordo_desktop.store.stock_ledger import BALANCE, MOVEMENT, new_deed, post
from coordo_desktop.store.unit import at_desk, touch


def decide(
    session: Session,
    lot: ExcursionLot,
    seen_version: int,
    decision: LotDecision,
    *,
    asked: str = "",
    note: str = "",
) -> None:
    """Write what becomes of a lot. Usable: its units come back, unless another excursion waits.

    What was decided before is first taken back. Raises ChangedMeanwhile; NotEnough when units
    given back before have left since.
    """
    if lot.version != seen_version:
        raise ChangedMeanwhile
    actor, at = at_desk(session)
    if lot.deed_id is not None:
        take_back(session, lot.deed_id, lot.excursion_id)
    deed_id = None
    if decision is LotDecision.USABLE and not _waits_elsewhere(session, lot):
        deed_id = _give_back(session, lot)
    decided = decision is not LotDecision.NONE
    done = session.execute(
        update(COLD_LOT)
        .where(COLD_LOT.c.row_no == lot.row_no, COLD_LOT.c.version == seen_version)
        .values(
            version=seen_version + 1,
            decision=decision.value,
            asked=asked.strip(),
            note=note.strip(),
            decided_at=at if decided else None,
            decided_by=actor.name if decided else "",
            deed_id=deed_id,
        )
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.COLD)


def _waits_elsewhere(session: Session, lot: ExcursionLot) -> bool:
    """Whether another excursion keeps this lot isolated."""
    other = EXCURSION.alias("own")
    query = select(
        exists().where(
            and_(
                COLD_LOT.c.lot_id == lot.lot_id,
                COLD_LOT.c.row_no != lot.row_no,
                COLD_LOT.c.decision != LotDecision.USABLE.value,
                COLD_LOT.c.excursion_id == EXCURSION.c.id,
                EXCURSION.c.place_id == other.c.place_id,
                other.c.id == lot.excursion_id,
            )
        )
    )
    return bool(session.execute(query).scalar())


def _give_back(session: Session, lot: ExcursionLot) -> DeedId | None:
    """Release the units still isolated, those of the fridge first; None when none is left."""
    place_id = session.execute(
        select(EXCURSION.c.place_id).where(EXCURSION.c.id == lot.excursion_id)
    ).scalar_one()
    query = select(BALANCE.c.place_id, BALANCE.c.quantity).where(
        BALANCE.c.lot_id == lot.lot_id, BALANCE.c.held, BALANCE.c.quantity > 0
    )
    rows = sorted(
        session.execute(query).all(), key=lambda row: (row.place_id != place_id, row.place_id)
    )
    left, entries = lot.quantity, []
    for row in rows:
        taken = min(left, row.quantity)
        for part in parts(taken):
            entries += [
                Entry(lot_id=lot.lot_id, place_id=row.place_id, quantity=sign * part, held=sign < 0)
                for sign in (-1, 1)
            ]
        left -= taken
    return put(session, MovementKind.RELEASE, entries, lot.excursion_id) if entries else None


def take_back(session: Session, deed_id: DeedId, excursion_id: ExcursionId) -> None:
    """Write the counter-entries of a release, unless somebody did."""
    if session.execute(select(MOVEMENT.c.id).where(MOVEMENT.c.reverses == deed_id)).first():
        raise AlreadyReversed
    columns = (MOVEMENT.c.lot_id, MOVEMENT.c.place_id, MOVEMENT.c.held, MOVEMENT.c.quantity)
    query = select(*columns).where(MOVEMENT.c.deed_id == deed_id).order_by(MOVEMENT.c.row_no.desc())
    entries = [
        Entry(lot_id=row.lot_id, place_id=row.place_id, held=row.held, quantity=-row.quantity)
        for row in session.execute(query)
    ]
    post(
        session,
        Deed(
            id=new_deed(),
            kind=MovementKind.CORRECTION,
            entries=tuple(entries),
            source=Source.EXCURSION,
            source_id=DeedId(excursion_id),
            reverses=deed_id,
        ),
    )
