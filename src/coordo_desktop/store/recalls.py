"""Recalls: opened, who was told, ended (ST5)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import LotId, PatientId, RecallId
from coordo_desktop.domain.recalls import Announcer, Recall, RecallState, Told
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.recall_rows import (
    StockRecallLotRow,
    StockRecallRow,
    StockRecallToldRow,
)
from coordo_desktop.store.stock_ledger import LOT, number_key
from coordo_desktop.store.unit import at_desk, touch

RECALL = table_of(StockRecallRow)
RECALL_LOT = table_of(StockRecallLotRow)
TOLD = table_of(StockRecallToldRow)
ToldRow = RowMapping
_OPEN = RECALL.c.state == RecallState.OPEN.value


def get(session: Session, recall_id: RecallId) -> Recall:
    """One recall; NotFound."""
    query = select(RECALL).where(RECALL.c.id == recall_id)
    row = session.execute(query).mappings().one_or_none()
    if row is None:
        raise NotFound
    return _recall(row, lots_of(session, [recall_id]))


def every(session: Session, *, ended: bool = True) -> list[Recall]:
    """All recalls, open ones first, the last opened before."""
    query = select(RECALL) if ended else select(RECALL).where(_OPEN)
    rows = session.execute(query.order_by(_OPEN.desc(), RECALL.c.row_no.desc())).mappings().all()
    lots = lots_of(session, [row["id"] for row in rows])
    return [_recall(row, lots) for row in rows]


def open_on(session: Session, lots: Sequence[LotId]) -> list[Recall]:
    """The open recalls that are about any of these lots."""
    held = select(RECALL_LOT.c.recall_id).where(RECALL_LOT.c.lot_id.in_(list(lots)))
    rows = session.execute(select(RECALL).where(_OPEN, RECALL.c.id.in_(held))).mappings().all()
    known = lots_of(session, [row["id"] for row in rows])
    return [_recall(row, known) for row in rows]


def covered(session: Session, lots: Sequence[LotId]) -> set[LotId]:
    """Those of these lots that a recall not cancelled is about."""
    query = (
        select(RECALL_LOT.c.lot_id)
        .join_from(RECALL_LOT, RECALL, RECALL.c.id == RECALL_LOT.c.recall_id)
        .where(
            RECALL_LOT.c.lot_id.in_(list(lots)),
            RECALL.c.state != RecallState.CANCELLED.value,
        )
    )
    return {LotId(each) for each in session.execute(query).scalars()}


def lots_of(session: Session, recalls: Sequence[UUID]) -> dict[UUID, tuple[LotId, ...]]:
    """The lots of these recalls."""
    found: dict[UUID, tuple[LotId, ...]] = {}
    query = (
        select(RECALL_LOT)
        .join_from(RECALL_LOT, LOT, LOT.c.id == RECALL_LOT.c.lot_id)
        .where(RECALL_LOT.c.recall_id.in_(list(recalls)))
        .order_by(LOT.c.row_no)
    )
    for row in session.execute(query):
        found[row.recall_id] = (*found.get(row.recall_id, ()), LotId(row.lot_id))
    return found


def add(session: Session, recall: Recall) -> None:
    """Keep a recall that was just opened."""
    session.execute(
        insert(RECALL),
        {
            "id": recall.id,
            "version": recall.version,
            "number": recall.number,
            "number_key": number_key(recall.number),
            "announcer": recall.announcer.value,
            "reference": recall.reference,
            "note": recall.note,
            "state": recall.state.value,
            "opened_at": recall.opened_at,
            "opened_by": recall.opened_by,
            "ended_at": None,
            "ended_by": "",
            "end_note": "",
        },
    )
    session.execute(
        insert(RECALL_LOT),
        [{"recall_id": recall.id, "lot_id": each} for each in recall.lots],
    )
    touch(session, Topic.STOCK)


def change(session: Session, recall: Recall, version: int, **values: Any) -> Recall:
    """The recall with these columns changed, as it was seen; ChangedMeanwhile."""
    done = session.execute(
        update(RECALL)
        .where(RECALL.c.id == recall.id, RECALL.c.version == version)
        .values(version=version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.STOCK)
    return get(session, recall.id)


# --- who was told ---------------------------------------------------------------------------

_TOLD = select(TOLD).where(TOLD.c.recall_id == bindparam("recall"))
_SETTLED = [each.value for each in Told if each.settled]


def told(session: Session, recall_id: RecallId) -> dict[PatientId, RowMapping]:
    """What was said of each person, for a recall."""
    rows = session.execute(_TOLD, {"recall": recall_id}).mappings()
    return {PatientId(row["patient_id"]): row for row in rows}


def settled(session: Session, recall_id: RecallId) -> set[PatientId]:
    """The people nothing more is to be done for."""
    query = select(TOLD.c.patient_id).where(
        TOLD.c.recall_id == recall_id, TOLD.c.told.in_(_SETTLED)
    )
    return {PatientId(each) for each in session.execute(query).scalars()}


def say(
    session: Session,
    recall_id: RecallId,
    patient_id: PatientId,
    version: int,
    value: Told,
    comment: str,
) -> int:
    """Keep where one stands with somebody; the new version. ChangedMeanwhile."""
    actor, at = at_desk(session)
    values = {"told": value.value, "at": at, "by": actor.name, "note": comment}
    mine = (TOLD.c.recall_id == recall_id) & (TOLD.c.patient_id == patient_id)
    if version == 0:
        known = session.execute(select(func.count()).select_from(TOLD).where(mine)).scalar_one()
        if known:
            raise ChangedMeanwhile
        key = {"recall_id": recall_id, "patient_id": patient_id, "version": 1}
        session.execute(insert(TOLD), {**key, **values})
    else:
        done = session.execute(
            update(TOLD)
            .where(mine, TOLD.c.version == version)
            .values(version=version + 1, **values)
        )
        if done.rowcount != 1:  # type: ignore[attr-defined]
            raise ChangedMeanwhile
    touch(session, Topic.STOCK)
    return version + 1


def _recall(row: RowMapping, lots: dict[UUID, tuple[LotId, ...]]) -> Recall:
    return Recall(
        id=row["id"],
        version=row["version"],
        number=row["number"],
        lots=lots.get(row["id"], ()),
        announcer=Announcer(row["announcer"]),
        reference=row["reference"],
        note=row["note"],
        state=RecallState(row["state"]),
        opened_at=row["opened_at"],
        opened_by=row["opened_by"],
        ended_at=row["ended_at"],
        ended_by=row["ended_by"],
        end_note=row["end_note"],
    )
