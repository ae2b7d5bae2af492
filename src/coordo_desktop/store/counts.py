"""Inventories on file: opened with what the ledger says is there, counted, closed.

A line keeps the balance of the moment it was counted; it is compared with that alone.
"""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, and_, exists, func, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.counts import (
    Count,
    CountClosed,
    CountDraft,
    CountLine,
    CountState,
    CountSummary,
    CountUnderWay,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import CountId, DeedId
from coordo_desktop.domain.stock import Category
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.count_rows import StockCountLineRow, StockCountRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, PRODUCT
from coordo_desktop.store.unit import at_desk, touch

COUNT, LINE = table_of(StockCountRow), table_of(StockCountLineRow)

_OPEN = COUNT.c.state.in_([state.value for state in CountState if state.open])
_DIFFERS = and_(LINE.c.counted.is_not(None), LINE.c.counted != LINE.c.expected)
_SUMS = (
    select(
        LINE.c.count_id,
        func.count().label("lines"),
        func.count(LINE.c.counted).label("counted"),
        func.sum(func.iif(_DIFFERS, 1, 0)).label("differing"),
        func.sum(func.iif(LINE.c.disturbed, 1, 0)).label("disturbed"),
    )
    .group_by(LINE.c.count_id)
    .subquery()
)
_REVERSED = exists().where(MOVEMENT.c.reverses == COUNT.c.deed_id, COUNT.c.deed_id.is_not(None))
_HEAD = (
    select(
        COUNT,
        PLACE.c.name.label("place"),
        func.coalesce(_SUMS.c.lines, 0).label("lines"),
        func.coalesce(_SUMS.c.counted, 0).label("counted"),
        func.coalesce(_SUMS.c.differing, 0).label("differing"),
        func.coalesce(_SUMS.c.disturbed, 0).label("disturbed"),
        _REVERSED.label("reversed"),
    )
    .outerjoin(PLACE, PLACE.c.id == COUNT.c.place_id)
    .outerjoin(_SUMS, _SUMS.c.count_id == COUNT.c.id)
)
_LINES = (
    select(
        LINE,
        PRODUCT.c.name.label("product"),
        PRODUCT.c.unit,
        PRODUCT.c.units,
        PRODUCT.c.category,
        LOT.c.number,
        LOT.c.expiry,
        PLACE.c.name.label("place"),
        func.coalesce(BALANCE.c.quantity, 0).label("balance"),
    )
    .join(PRODUCT, PRODUCT.c.id == LINE.c.product_id)
    .join(LOT, LOT.c.id == LINE.c.lot_id)
    .join(PLACE, PLACE.c.id == LINE.c.place_id)
    .outerjoin(
        BALANCE,
        and_(
            BALANCE.c.lot_id == LINE.c.lot_id,
            BALANCE.c.place_id == LINE.c.place_id,
            BALANCE.c.held == LINE.c.held,
        ),
    )
    .order_by(
        PLACE.c.position, PLACE.c.name, PRODUCT.c.words,
        LOT.c.expiry.is_(None), LOT.c.expiry, LOT.c.number, LINE.c.held,
    )
)  # fmt: skip


def open_new(session: Session, draft: CountDraft) -> CountId:
    """Open an inventory with a line for each lot that has units there; CountUnderWay."""
    refuse_overlap(session, draft)
    actor, at = at_desk(session)
    count_id = CountId(uuid4())
    session.execute(
        insert(COUNT),
        {
            "id": count_id,
            "version": 1,
            "state": CountState.COUNTING.value,
            "place_id": draft.place_id,
            "category": "" if draft.category is None else draft.category.value,
            "blind": draft.blind,
            "note": draft.note,
            "opened_at": at,
            "opened_by": actor.name,
            "closed_at": None,
            "closed_by": "",
            "deed_id": None,
        },
    )
    there = (
        select(
            func.randomblob(16), literal(1), literal(count_id, COUNT.c.id.type),
            LOT.c.product_id, BALANCE.c.lot_id, BALANCE.c.place_id, BALANCE.c.held,
            BALANCE.c.quantity, literal(False), literal(False), literal(""), literal(""),
        )
        .join(LOT, LOT.c.id == BALANCE.c.lot_id)
        .where(BALANCE.c.quantity > 0)
    )  # fmt: skip
    if draft.place_id is not None:
        there = there.where(BALANCE.c.place_id == draft.place_id)
    if draft.category is not None:
        there = there.join(PRODUCT, PRODUCT.c.id == LOT.c.product_id).where(
            PRODUCT.c.category == draft.category.value
        )
    columns = [
        "id", "version", "count_id", "product_id", "lot_id", "place_id", "held", "expected",
        "recount", "disturbed", "counted_by", "note",
    ]  # fmt: skip
    session.execute(insert(LINE).from_select(columns, there))
    touch(session, Topic.STOCK)
    return count_id


def refuse_overlap(session: Session, draft: CountDraft) -> None:
    """The same units counted in two inventories would be adjusted twice."""
    query = select(PLACE.c.name).select_from(COUNT).outerjoin(PLACE, PLACE.c.id == COUNT.c.place_id)
    query = query.where(_OPEN)
    if draft.place_id is not None:
        query = query.where(or_(COUNT.c.place_id.is_(None), COUNT.c.place_id == draft.place_id))
    if draft.category is not None:
        query = query.where(COUNT.c.category.in_(["", draft.category.value]))
    found = session.execute(query.limit(1)).one_or_none()
    if found is not None:
        raise CountUnderWay(place=found.name or "")


def summaries(session: Session, limit: int = 100) -> tuple[CountSummary, ...]:
    """Inventories, the open ones first, then the newest."""
    query = _HEAD.order_by(_OPEN.desc(), COUNT.c.opened_at.desc()).limit(limit)
    return tuple(_summary(row) for row in session.execute(query).mappings())


def summary(session: Session, count_id: CountId) -> CountSummary:
    """One inventory without its lines; NotFound."""
    row = session.execute(_HEAD.where(COUNT.c.id == count_id)).mappings().one_or_none()
    if row is None:
        raise NotFound
    return _summary(row)


def get(session: Session, count_id: CountId) -> Count:
    """One inventory with its lines; what is blind is hidden. NotFound."""
    head = summary(session, count_id)
    rows = session.execute(_LINES.where(LINE.c.count_id == count_id)).mappings()
    return Count(summary=head, lines=tuple(line_of(row, head) for row in rows))


def line(session: Session, head: CountSummary, line_id: UUID) -> CountLine:
    """One line of an inventory, nothing hidden; NotFound."""
    query = _LINES.where(LINE.c.count_id == head.id, LINE.c.id == line_id)
    row = session.execute(query).mappings().one_or_none()
    if row is None:
        raise NotFound
    return _line(row)


def lines(session: Session, count_id: CountId, *also: Any) -> list[CountLine]:
    """The lines that answer, nothing hidden."""
    query = _LINES.where(LINE.c.count_id == count_id, *also)
    return [_line(row) for row in session.execute(query).mappings()]


def require_open(session: Session, count_id: CountId) -> CountSummary:
    """The inventory while its lines may change; NotFound, CountClosed."""
    head = summary(session, count_id)
    if not head.state.open:
        raise CountClosed
    return head


def set_state(
    session: Session,
    head: CountSummary,
    state: CountState,
    *,
    deed_id: DeedId | None = None,
    version: int | None = None,
) -> None:
    """Move an inventory on, as it was seen; ChangedMeanwhile."""
    actor, at = at_desk(session)
    closed = not state.open
    done = session.execute(
        update(COUNT)
        .where(COUNT.c.id == head.id, COUNT.c.version == (version or head.version))
        .values(
            version=COUNT.c.version + 1,
            state=state.value,
            deed_id=deed_id,
            closed_at=at if closed else None,
            closed_by=actor.name if closed else "",
        )
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.STOCK)


def visible(one: CountLine, head: CountSummary) -> CountLine:
    """The line as it may be shown: what the ledger says is hidden where the count is blind.

    What it says now is left out of a closed one.
    """
    if not head.state.open:  # what moved since is of no matter once it is closed
        return replace(one, balance=None)
    hide = head.blind and head.state.open
    if hide and (head.state is CountState.COUNTING or one.counted is None):
        return replace(one, expected=None, balance=None)
    return one


def line_of(row: RowMapping, head: CountSummary) -> CountLine:
    """The record of a row of lines, hidden where it must be."""
    return visible(_line(row), head)


def _line(row: RowMapping) -> CountLine:
    counted = row["counted"]
    return CountLine(
        id=row["id"],
        version=row["version"],
        product_id=row["product_id"],
        product=row["product"],
        unit=row["unit"],
        units=row["units"],
        category=Category(row["category"]),
        lot_id=row["lot_id"],
        number=row["number"],
        expiry=row["expiry"],
        place_id=row["place_id"],
        place=row["place"],
        held=row["held"],
        expected=row["balance"] if counted is None else row["expected"],
        balance=row["balance"],
        counted=counted,
        before=row["before"],
        recount=row["recount"],
        disturbed=row["disturbed"],
        counted_at=row["counted_at"],
        counted_by=row["counted_by"],
        note=row["note"],
    )


def _summary(row: RowMapping) -> CountSummary:
    state = CountState(row["state"])
    hidden = row["blind"] and state is CountState.COUNTING
    return CountSummary(
        id=row["id"],
        version=row["version"],
        state=state,
        place_id=row["place_id"],
        place=row["place"] or "",
        category=Category(row["category"]) if row["category"] else None,
        blind=row["blind"],
        opened_at=row["opened_at"],
        opened_by=row["opened_by"],
        closed_at=row["closed_at"],
        closed_by=row["closed_by"],
        deed_id=row["deed_id"],
        reversed=bool(row["reversed"]),
        note=row["note"],
        lines=row["lines"],
        counted=row["counted"],
        differing=None if hidden else row["differing"],
        disturbed=row["disturbed"],
    )
