"""The stock of two records that were one for a time: what came back follows what had gone out (P7).

Taken back or returned while they were one, units were written back for the record that was kept.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Integer, RowMapping, cast, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import MergeId, PatientId
from coordo_desktop.store.patient_rows import MergedLineRow, table_of
from coordo_desktop.store.stock_ledger import MOVEMENT

_LINE = table_of(MergedLineRow)
_COLUMNS = (MOVEMENT.c.row_no, MOVEMENT.c.patient_id, MOVEMENT.c.deed_id, MOVEMENT.c.reverses)


def unmerge(session: Session, merge_id: MergeId, keep: PatientId, drop: PatientId) -> None:
    """Once the movements written down went back to `drop`: what answers them goes with them."""
    moved = MOVEMENT.c.row_no.in_(
        select(cast(_LINE.c.line, Integer)).where(
            _LINE.c.merge_id == merge_id, _LINE.c.table_name == MOVEMENT.name
        )
    )
    returned = select(MOVEMENT.c.row_no).where(
        MOVEMENT.c.source_id.in_(select(MOVEMENT.c.id).where(moved))
    )
    deeds = select(MOVEMENT.c.deed_id).where(moved)
    reversals = select(*_COLUMNS).where(MOVEMENT.c.reverses.in_(deeds))
    undone = select(MOVEMENT.c.reverses).where(MOVEMENT.c.reverses.in_(deeds))
    reversed_ = select(*_COLUMNS).where(MOVEMENT.c.deed_id.in_(undone))
    theirs = list(session.execute(returned).scalars())
    gone = session.execute(reversed_.order_by(MOVEMENT.c.row_no)).mappings().all()
    back = session.execute(reversals.order_by(MOVEMENT.c.row_no)).mappings().all()
    theirs += _counters(gone, back, drop)
    session.execute(
        update(MOVEMENT)
        .where(MOVEMENT.c.row_no.in_(theirs), MOVEMENT.c.patient_id == keep)
        .values(patient_id=drop)
    )


def _counters(gone: Sequence[RowMapping], back: Sequence[RowMapping], drop: PatientId) -> list[int]:
    """The counter-entries of what `drop` has in these deeds.

    A deed may be of both of them; its counter-entries are in the reverse order of its entries.
    """
    counters: dict[object, list[int]] = defaultdict(list)
    for row in back:
        counters[row["reverses"]].append(row["row_no"])
    found = []
    for row in gone:
        answer = counters[row["deed_id"]].pop()
        if row["patient_id"] == drop:
            found.append(answer)
    return found
