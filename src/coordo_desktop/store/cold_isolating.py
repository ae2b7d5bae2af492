"""What a fridge out of its limits holds is put in quarantine and listed to be decided (ST8)."""

from collections.abc import Callable, Iterable
from uuid import UUID, uuid4

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.cold_chain import LotDecision
from coordo_desktop.domain.ids import DeedId, ExcursionId, LotId, StockPlaceId
from coordo_desktop.domain.stock import MOST
from coordo_desktop.domain.stock_ledger import Deed, Entry, MovementKind, Source
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.stock_holds import BALANCE, COLD_LOT
from coordo_desktop.store.unit import touch

_ADD_LOT = insert(COLD_LOT)
_PRESENT = (
    select(BALANCE.c.lot_id, BALANCE.c.quantity)
    .where(
        BALANCE.c.place_id == bindparam("place_id"),
        BALANCE.c.held == bindparam("held"),
        BALANCE.c.quantity > 0,
    )
    .order_by(BALANCE.c.lot_id)
)
UNDECIDED: dict[str, object] = {
    "decision": "", "asked": "", "note": "", "decided_at": None, "decided_by": "", "deed_id": None,
}  # fmt: skip
"""A lot of which nothing is decided."""


def isolate(
    session: Session,
    place_id: StockPlaceId,
    excursion_id: ExcursionId,
    post: Callable[[Session, Deed], DeedId],
) -> int:
    """Put in quarantine all that is in a fridge and list it under the excursion.

    Units isolated before, by whatever it was, are listed too: they were out of the limits as
    well. Returns how many units were newly isolated. `post` writes in the ledger.
    """
    loose = _present(session, place_id, held=False)
    exposed = _present(session, place_id, held=True)
    for lot, quantity in loose.items():
        exposed[lot] = exposed.get(lot, 0) + quantity
    if loose:
        entries = [
            Entry(lot_id=lot, place_id=place_id, quantity=sign * part, held=sign > 0)
            for lot, quantity in loose.items()
            for part in parts(quantity)
            for sign in (-1, 1)
        ]
        post(session, deed_of(MovementKind.QUARANTINE, entries, excursion_id))
    _list(session, excursion_id, exposed, loose)
    return sum(loose.values())


def deed_of(kind: MovementKind, entries: list[Entry], excursion_id: ExcursionId) -> Deed:
    """A deed of an excursion, to write in the ledger."""
    return Deed(
        id=DeedId(uuid4()),
        kind=kind,
        entries=tuple(entries),
        source=Source.EXCURSION,
        source_id=DeedId(excursion_id),
    )


def parts(quantity: int) -> Iterable[int]:
    """The quantity in parts that one movement may carry."""
    while quantity > 0:
        yield min(quantity, MOST)
        quantity -= MOST


def _list(
    session: Session, excursion_id: ExcursionId, exposed: dict[LotId, int], loose: dict[LotId, int]
) -> None:
    known = {
        row.lot_id: row
        for row in session.execute(
            select(
                COLD_LOT.c.lot_id, COLD_LOT.c.row_no, COLD_LOT.c.quantity, COLD_LOT.c.decision
            ).where(COLD_LOT.c.excursion_id == excursion_id)
        )
    }
    for lot, quantity in exposed.items():
        if lot not in known:
            new = {"version": 1, "excursion_id": excursion_id, "lot_id": lot, "quantity": quantity}
            session.execute(_ADD_LOT, new | UNDECIDED)
        elif lot in loose or quantity > known[lot].quantity:
            # More of it came while the fridge was out: to be decided again. It adds to what was
            # kept, wherever that was carried; what was decided usable may be what came.
            usable = known[lot].decision == LotDecision.USABLE.value
            came = 0 if usable else loose.get(lot, 0)
            session.execute(
                update(COLD_LOT)
                .where(COLD_LOT.c.row_no == known[lot].row_no)
                .values(
                    version=COLD_LOT.c.version + 1,
                    quantity=max(quantity, known[lot].quantity + came),
                    **UNDECIDED,
                )
            )
    touch(session, Topic.COLD)


def _present(session: Session, place_id: UUID, *, held: bool) -> dict[LotId, int]:
    rows = session.execute(_PRESENT, {"place_id": place_id, "held": held})
    return {LotId(row.lot_id): int(row.quantity) for row in rows}
