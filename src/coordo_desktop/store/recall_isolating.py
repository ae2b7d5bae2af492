"""What a recall put in quarantine and is still there: what its cancelling makes usable again."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import LotId, RecallId
from coordo_desktop.domain.stock import StockLine
from coordo_desktop.domain.stock_ledger import MovementKind, Source
from coordo_desktop.store import stock_holds, stock_ledger
from coordo_desktop.store.recall_reading import Moves
from coordo_desktop.store.stock_ledger import MOVEMENT


def isolated(session: Session, recall_id: RecallId, lots: Sequence[LotId]) -> list[StockLine]:
    """The lines in quarantine, no more units of each than the recall put there.

    What an excursion or somebody else isolated stays so, and what an excursion not decided
    keeps: its decision then gives them back.
    """
    if not lots:
        return []
    into = MOVEMENT.alias("into")
    undone = select(into.c.reverses).where(into.c.reverses.is_not(None))
    query = (
        select(MOVEMENT.c.lot_id, MOVEMENT.c.place_id, func.sum(MOVEMENT.c.quantity).label("many"))
        .where(
            MOVEMENT.c.source_id == recall_id,
            MOVEMENT.c.source == Source.RECALL.value,
            MOVEMENT.c.kind.in_([MovementKind.QUARANTINE.value, MovementKind.RELEASE.value]),
            MOVEMENT.c.held,
            MOVEMENT.c.lot_id.in_(list(lots)),
            MOVEMENT.c.deed_id.not_in(undone),
        )
        .group_by(MOVEMENT.c.lot_id, MOVEMENT.c.place_id)
    )
    put = {(row.lot_id, row.place_id): row.many for row in session.execute(query)}
    traces = Moves(session, lots).traces(stock_ledger.today(session))
    found = []
    for lot_id in lots:
        there = stock_holds.held(session, lot_id)
        kept = stock_holds.kept(there, stock_holds.claims(session, lot_id))
        for line in (line for each in traces for line in each.lines):
            if line.held and line.lot_id == lot_id:
                free = line.quantity - kept.get(line.place_id, 0)
                many = min(free, put.get((lot_id, line.place_id), 0))
                if many > 0:
                    found.append(line._replace(quantity=many))
    return found
