"""Deciding of the lots of an excursion: units come back, or stay apart, and back again (ST8)."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.cold_chain import ExcursionLot, LotDecision
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import DeedId, ExcursionId, StockPlaceId
from coordo_desktop.domain.stock_ledger import AlreadyReversed, Deed, Entry, MovementKind, Source
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import stock_holds
from coordo_desktop.store.cold import COLD_LOT, EXCURSION
from coordo_desktop.store.cold_isolating import deed_of, parts
from coordo_desktop.store.stock_ledger import MOVEMENT, balance, new_deed, post
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
    """Write what becomes of a lot. Usable: its units come back, unless something else holds them.

    What was decided before is first taken back. Raises ChangedMeanwhile; NotEnough when units
    given back before have left since.
    """
    if lot.version != seen_version:
        raise ChangedMeanwhile
    actor, at = at_desk(session)
    given = [lot.deed_id] if lot.deed_id is not None else []
    if lot.decision is LotDecision.USABLE and decision is not LotDecision.USABLE:
        given += _given_after(session, lot)
    for deed_id in given:
        take_back(session, deed_id, lot.excursion_id)
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
            deed_id=None,
        )
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    if lot.decision is LotDecision.USABLE and decision is not LotDecision.USABLE:
        _isolate_again(session, lot)
    if decision is LotDecision.USABLE and (release := _give_back(session, lot)) is not None:
        _row(session, lot.row_no, deed_id=release)
    touch(session, Topic.COLD)


def _row(session: Session, row_no: int, *, deed_id: DeedId | None) -> None:
    session.execute(update(COLD_LOT).where(COLD_LOT.c.row_no == row_no).values(deed_id=deed_id))


def _given_after(session: Session, lot: ExcursionLot) -> list[DeedId]:
    """Deeds of excursions decided since that gave back what this one no longer kept."""
    query = select(COLD_LOT.c.row_no, COLD_LOT.c.deed_id).where(
        COLD_LOT.c.lot_id == lot.lot_id,
        COLD_LOT.c.row_no != lot.row_no,
        COLD_LOT.c.deed_id.is_not(None),
        COLD_LOT.c.decided_at >= lot.decided_at,
    )
    rows = session.execute(query).all()
    for row in rows:
        _row(session, row.row_no, deed_id=None)
    return [DeedId(row.deed_id) for row in rows]


def _isolate_again(session: Session, lot: ExcursionLot) -> None:
    """What somebody else had held, and released since, is still in the fridge: it is exposed."""
    query = select(EXCURSION.c.place_id).where(EXCURSION.c.id == lot.excursion_id)
    fridge = StockPlaceId(session.execute(query).scalar_one())
    lacking = lot.quantity - sum(stock_holds.held(session, lot.lot_id).values())
    entries = [
        Entry(lot_id=lot.lot_id, place_id=fridge, quantity=sign * part, held=sign > 0)
        for part in parts(min(lacking, balance(session, lot.lot_id, fridge)))
        for sign in (-1, 1)
    ]
    if entries:
        post(session, deed_of(MovementKind.QUARANTINE, entries, lot.excursion_id))


def _give_back(session: Session, lot: ExcursionLot) -> DeedId | None:
    """Release what excursions isolated and none keeps any more; None when that is nothing.

    What somebody else isolated stays so. Units of the fridge come first.
    """
    query = select(EXCURSION.c.place_id).where(EXCURSION.c.id == lot.excursion_id)
    fridge = session.execute(query).scalar_one()
    there = stock_holds.held(session, lot.lot_id)
    bound = stock_holds.kept(there, stock_holds.claims(session, lot.lot_id))
    theirs = stock_holds.by_others(session, lot.lot_id)
    free = {place: many - bound.get(place, 0) for place, many in there.items()}
    left = stock_holds.isolated_by_excursions(session, lot.lot_id)
    entries = []
    for others in (theirs, {}):  # where nobody else isolated any, then what is still owed
        for place in sorted(free, key=lambda each: (each != fridge, each)):
            taken = max(0, min(left, free[place], there[place] - others.get(place, 0)))
            for part in parts(taken):
                entries += [
                    Entry(lot_id=lot.lot_id, place_id=place, quantity=sign * part, held=sign < 0)
                    for sign in (-1, 1)
                ]
            left, free[place], there[place] = (
                left - taken,
                free[place] - taken,
                there[place] - taken,
            )
    if not entries:
        return None
    return post(session, deed_of(MovementKind.RELEASE, entries, lot.excursion_id))


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
