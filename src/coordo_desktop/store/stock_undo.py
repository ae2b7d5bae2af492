"""A deed taken back: its counter-entry, whoever wrote it (ST4). Nothing is edited nor deleted."""

from dataclasses import replace

from sqlalchemy import RowMapping, func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import DeedId, ProductId
from coordo_desktop.domain.stock_ledger import (
    AlreadyReversed,
    Deed,
    Entry,
    HeldByExcursion,
    MovementKind,
    NotEnough,
    PartlyReturned,
    Source,
)
from coordo_desktop.store import stock_holds
from coordo_desktop.store.stock_ledger import MOVEMENT, new_deed, post
from coordo_desktop.store.stock_lots import settle_serials


def written(session: Session, deed_id: DeedId) -> tuple[Deed, dict[str, ProductId]]:
    """What a deed wrote, and whose each serial number is; NotFound."""
    query = select(MOVEMENT).where(MOVEMENT.c.deed_id == deed_id).order_by(MOVEMENT.c.row_no)
    rows = session.execute(query).mappings().all()
    if not rows:
        raise NotFound
    first = rows[0]
    serials = {row["serial"]: ProductId(row["product_id"]) for row in rows if row["serial"]}
    return (
        Deed(
            id=deed_id,
            kind=MovementKind(first["kind"]),
            entries=tuple(map(_entry, rows)),
            reason=first["reason"],
            note=first["note"],
            round_id=first["round_id"],
            professional_id=first["professional_id"],
            source=Source(first["source"]),
            source_id=first["source_id"],
            reverses=first["reverses"],
        ),
        serials,
    )


def reverse(session: Session, deed_id: DeedId, note: str = "") -> DeedId:
    """Write the counter-entry of a deed: its movements the other way, for the same people.

    Raises NotFound, AlreadyReversed (or a correction itself), PartlyReturned (some of it came
    back since), NotEnough (what it brought is no longer there), HeldByExcursion.
    """
    done, serials = written(session, deed_id)
    if done.kind is MovementKind.CORRECTION or _reversed(session, deed_id):
        raise AlreadyReversed
    if done.kind is MovementKind.ISSUE and _came_back(session, deed_id):
        raise PartlyReturned
    counter = replace(
        done,
        id=new_deed(),
        kind=MovementKind.CORRECTION,
        # Last in, first out: what the deed moved on is taken back before what it took.
        entries=tuple(replace(each, quantity=-each.quantity) for each in reversed(done.entries)),
        note=note,
        reverses=deed_id,
    )
    try:
        post(session, counter)
    except NotEnough:
        for each in counter.entries:
            if each.quantity < 0 and stock_holds.claims(session, each.lot_id):
                raise HeldByExcursion from None  # they are there, isolated
        raise
    for serial, product_id in serials.items():
        settle_serials(session, product_id, [serial])
    return counter.id


def _entry(row: RowMapping) -> Entry:
    return Entry(
        lot_id=row["lot_id"],
        place_id=row["place_id"],
        quantity=row["quantity"],
        held=row["held"],
        serial=row["serial"],
        patient_id=row["patient_id"],
        intervention_id=row["intervention_id"],
    )


def _reversed(session: Session, deed_id: DeedId) -> bool:
    query = select(MOVEMENT.c.row_no).where(MOVEMENT.c.reverses == deed_id).limit(1)
    return session.execute(query).first() is not None


def _came_back(session: Session, deed_id: DeedId) -> bool:
    """Whether units of this issue came back and stayed."""
    mine = select(MOVEMENT.c.id).where(MOVEMENT.c.deed_id == deed_id)
    query = select(func.coalesce(func.sum(MOVEMENT.c.quantity), 0)).where(
        MOVEMENT.c.source_id.in_(mine)
    )
    return int(session.execute(query).scalar_one()) > 0
