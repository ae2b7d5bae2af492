"""Writing of emergency kits: composition, seal, checks (ST10)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import KitCheckId, KitLineId, StockPlaceId
from coordo_desktop.domain.kits import Kit, KitCheckLine, KitLineDraft
from coordo_desktop.domain.stock_ledger import Entry, Source
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.kits import CHECK, CHECK_LINE, LINE, SEAL
from coordo_desktop.store.stock_ledger import MOVEMENT, PLACE
from coordo_desktop.store.unit import at_desk, touch


def compose(
    session: Session, kit_id: StockPlaceId, lines: Sequence[KitLineDraft], check_days: int
) -> None:
    """Replace the composition; a line that is no longer wanted stays behind its checks."""
    wanted = {line.id for line in lines if line.id is not None}
    known = {
        row.id: row.kit_id
        for row in session.execute(select(LINE.c.id, LINE.c.kit_id).where(LINE.c.id.in_(wanted)))
    }
    if any(known.get(each) != kit_id for each in wanted):
        raise NotFound
    session.execute(update(LINE).where(LINE.c.kit_id == kit_id).values(active=False))
    for position, line in enumerate(lines):
        values = {
            "kit_id": kit_id,
            "position": position,
            "section": line.section,
            "name": line.name,
            "product_id": line.product_id,
            "required": line.required,
            "until": line.until,
            "active": True,
        }
        if line.id is None:
            session.execute(insert(LINE), [values | {"id": uuid4()}])
        else:
            session.execute(update(LINE).where(LINE.c.id == line.id).values(**values))
    session.execute(update(PLACE).where(PLACE.c.id == kit_id).values(check_days=check_days))
    touch(session, Topic.STOCK)


def set_until(session: Session, line_id: KitLineId, until: date | None) -> None:
    """The day a device is good until was read again."""
    session.execute(update(LINE).where(LINE.c.id == line_id).values(until=until))


def change_seal(session: Session, kit: Kit, seen_version: int, **values: Any) -> int:
    """Write over the version seen, and the new version; ChangedMeanwhile when it moved on."""
    if kit.version != seen_version:
        raise ChangedMeanwhile
    if kit.version == 0:
        fresh = {
            "kit_id": kit.id, "version": 1, "seal": "", "sealed_at": None, "broken_at": None,
            "broken_note": "", "checked_day": None,
        }  # fmt: skip
        session.execute(insert(SEAL), [fresh | values])
    else:
        session.execute(
            update(SEAL).where(SEAL.c.kit_id == kit.id).values(version=kit.version + 1, **values)
        )
    touch(session, Topic.STOCK)
    return kit.version + 1


def add_check(
    session: Session,
    kit: Kit,
    check_id: KitCheckId,
    lines: Sequence[tuple[KitLineId, KitCheckLine]],
    *,
    day: date,
    **values: Any,
) -> None:
    """Keep a check that was signed, with the seal as it was before it."""
    actor, at = at_desk(session)
    row = {
        "id": check_id,
        "kit_id": kit.id,
        "at": at,
        "day": day,
        "seal_before": kit.seal,
        "broken_before": kit.broken_at,
        "sealed_before": kit.sealed_at,
        "checked_before": kit.checked_day,
        "author_id": actor.user_id,
        "author": actor.name,
        "undone_at": None,
    }
    session.execute(insert(CHECK), [row | values])
    rows = [
        {
            "check_id": check_id,
            "line_id": line_id,
            "position": position,
            "name": line.name,
            "required": line.required,
            "found": line.found,
            "expired": line.expired,
            "added": line.added,
            "until": line.until,
        }
        for position, (line_id, line) in enumerate(lines)
    ]
    if rows:
        session.execute(insert(CHECK_LINE), rows)


def last_check(session: Session, kit_id: StockPlaceId) -> RowMapping | None:
    """The newest check of a kit that holds, as kept."""
    query = (
        select(CHECK)
        .where(CHECK.c.kit_id == kit_id, CHECK.c.undone_at.is_(None))
        .order_by(CHECK.c.row_no.desc())
        .limit(1)
    )
    return session.execute(query).mappings().first()


def kit_of(session: Session, check_id: KitCheckId) -> StockPlaceId:
    """The kit a check is of; NotFound."""
    found = session.execute(select(CHECK.c.kit_id).where(CHECK.c.id == check_id)).scalar()
    if found is None:
        raise NotFound
    return StockPlaceId(found)


def mark_undone(session: Session, check_id: UUID, at: datetime) -> None:
    """A check was taken back."""
    session.execute(update(CHECK).where(CHECK.c.id == check_id).values(undone_at=at))


def counter_entries(session: Session, check_id: UUID) -> dict[UUID, list[Entry]]:
    """For each deed of a check, the entries that take it back."""
    query = (
        select(MOVEMENT)
        .where(
            MOVEMENT.c.source_id == check_id,
            MOVEMENT.c.source == Source.KIT.value,
            MOVEMENT.c.reverses.is_(None),
        )
        .order_by(MOVEMENT.c.row_no.desc())
    )
    found: dict[UUID, list[Entry]] = {}
    for row in session.execute(query).mappings():
        entry = Entry(
            lot_id=row["lot_id"],
            place_id=row["place_id"],
            quantity=-row["quantity"],
            held=row["held"],
        )
        found.setdefault(row["deed_id"], []).append(entry)
    return found
