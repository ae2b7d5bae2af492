"""What a recall put in quarantine and is still there: what its cancelling makes usable again."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import LotId, RecallId
from coordo_desktop.domain.stock import StockLine
from coordo_desktop.domain.stock_ledger import MovementKind, Source
from coordo_desktop.store import stock_ledger
from coordo_desktop.store.recall_reading import Moves
from coordo_desktop.store.stock_ledger import MOVEMENT


def isolated(session: Session, recall_id: RecallId, lots: Sequence[LotId]) -> list[StockLine]:
    """The lines in quarantine, no more units of each than the recall put there.

    What an excursion or somebody else isolated stays so.
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
    return [
        _at_most(line, put.get((line.lot_id, line.place_id), 0))
        for each in traces
        for line in each.lines
        if line.held and put.get((line.lot_id, line.place_id), 0) > 0
    ]


def _at_most(line: StockLine, many: int) -> StockLine:
    return replace(line, quantity=min(line.quantity, many))
