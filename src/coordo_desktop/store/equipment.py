"""Pieces of equipment and their register (ST7)."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, Select, insert, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import EquipmentEventId, EquipmentId, LoanId
from coordo_desktop.domain.loan_rules import serial_key
from coordo_desktop.domain.loans import (
    Equipment,
    EquipmentDraft,
    EquipmentEvent,
    EquipmentState,
    EventKind,
    SerialTaken,
)
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.loan_rows import EquipmentEventRow, EquipmentRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_rows import StockPlaceRow
from coordo_desktop.store.unit import at_desk, touch

EQUIPMENT, EVENT = table_of(EquipmentRow), table_of(EquipmentEventRow)
HOME = table_of(StockPlaceRow)
_FIELDS = (
    "name", "model", "serial", "code", "owner", "home_id", "deposit", "loan_days", "service_days",
    "service_due", "cleaned_after", "accessories", "note",
)  # fmt: skip


def equipment_of(row: RowMapping) -> Equipment:
    """The record of a row of `EQUIPMENT` with the name of its place as `home`."""
    return Equipment(
        id=EquipmentId(row["id"]),
        version=row["version"],
        state=EquipmentState(row["state"]),
        home=row["home"] or "",
        **{name: row[name] for name in _FIELDS},
    )


# --- pieces -------------------------------------------------------------------------------


def get(session: Session, equipment_id: EquipmentId) -> Equipment:
    """One piece; NotFound."""
    row = session.execute(_query().where(EQUIPMENT.c.id == equipment_id)).mappings().first()
    if row is None:
        raise NotFound
    return equipment_of(row)


def by_key(session: Session, *keys: str) -> Equipment | None:
    """The piece whose serial number or code reads as one of these, as `serial_key` makes them."""
    asked = [key for key in map(serial_key, keys) if key]
    if not asked:
        return None
    bears = or_(EQUIPMENT.c.serial_key.in_(asked), EQUIPMENT.c.code_key.in_(asked))
    row = session.execute(_query().where(bears).limit(1)).mappings().first()
    return None if row is None else equipment_of(row)


def add(session: Session, equipment_id: EquipmentId, draft: EquipmentDraft) -> None:
    """Keep a new piece; SerialTaken."""
    _refuse_taken(session, equipment_id, draft)
    values = _values(draft) | {
        "id": equipment_id, "version": 1, "state": EquipmentState.AVAILABLE.value,
    }  # fmt: skip
    session.execute(insert(EQUIPMENT), [values])
    touch(session, Topic.LOANS)


def keep(
    session: Session, equipment_id: EquipmentId, seen_version: int, draft: EquipmentDraft
) -> None:
    """Write over the version seen; SerialTaken, ChangedMeanwhile."""
    _refuse_taken(session, equipment_id, draft)
    change(session, equipment_id, seen_version, _values(draft))


def change(
    session: Session, equipment_id: EquipmentId, seen_version: int, values: Mapping[str, Any]
) -> None:
    """Write over the version seen; ChangedMeanwhile when it moved on."""
    done = session.execute(
        update(EQUIPMENT)
        .where(EQUIPMENT.c.id == equipment_id, EQUIPMENT.c.version == seen_version)
        .values(version=seen_version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.LOANS)


def _query() -> Select[Any]:
    return select(EQUIPMENT, HOME.c.name.label("home")).select_from(
        EQUIPMENT.outerjoin(HOME, HOME.c.id == EQUIPMENT.c.home_id)
    )


def _values(draft: EquipmentDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _FIELDS} | {
        "words": fold(f"{draft.name} {draft.model}"),
        "serial_key": serial_key(draft.serial),
        "code_key": serial_key(draft.code),
    }


def _refuse_taken(session: Session, equipment_id: EquipmentId, draft: EquipmentDraft) -> None:
    for field, typed in (("serial", draft.serial), ("code", draft.code)):
        other = by_key(session, typed)
        if other is not None and other.id != equipment_id:
            raise SerialTaken(name=other.name, field=field)


# --- register -----------------------------------------------------------------------------


def write_down(
    session: Session,
    equipment: Equipment,
    kind: EventKind,
    *,
    loan_id: LoanId | None = None,
    note: str = "",
    day: date | None = None,
    before: date | None = None,
    after: date | None = None,
    call: tuple[date | None, str] = (None, ""),
) -> EquipmentEventId:
    """Add a line to the register of a piece, as it was before the act."""
    actor, at = at_desk(session)
    event_id = EquipmentEventId(uuid4())
    values = {
        "id": event_id,
        "equipment_id": equipment.id,
        "loan_id": loan_id,
        "at": at,
        "day": day or practice_day(session),
        "kind": kind.value,
        "note": note,
        "before": before,
        "after": after,
        "state_before": equipment.state.value,
        "service_before": equipment.service_due,
        "call_before": call[0],
        "call_note_before": call[1],
        "author_id": actor.user_id,
        "author": actor.name,
        "undone_at": None,
    }
    session.execute(insert(EVENT), [values])
    return event_id


def event(session: Session, event_id: UUID) -> RowMapping:
    """A line of the register as kept; NotFound."""
    row = session.execute(select(EVENT).where(EVENT.c.id == event_id)).mappings().first()
    if row is None:
        raise NotFound
    return row


def last_event(session: Session, equipment_id: EquipmentId) -> UUID | None:
    """The newest line of a piece that was not taken back."""
    query = (
        select(EVENT.c.id)
        .where(EVENT.c.equipment_id == equipment_id, EVENT.c.undone_at.is_(None))
        .order_by(EVENT.c.row_no.desc())
        .limit(1)
    )
    return session.execute(query).scalar()


def mark_undone(session: Session, event_id: UUID) -> None:
    """A line of the register was taken back."""
    _, at = at_desk(session)
    session.execute(update(EVENT).where(EVENT.c.id == event_id).values(undone_at=at))


def events(session: Session, equipment_id: EquipmentId) -> tuple[EquipmentEvent, ...]:
    """The register of a piece, newest first."""
    query = (
        select(EVENT).where(EVENT.c.equipment_id == equipment_id).order_by(EVENT.c.row_no.desc())
    )
    plain = ("id", "equipment_id", "loan_id", "at", "day", "note", "before", "after", "author")
    return tuple(
        EquipmentEvent(
            **{name: row[name] for name in plain},
            kind=EventKind(row["kind"]),
            undone=row["undone_at"] is not None,
        )
        for row in session.execute(query).mappings()
    )
