"""Conflicts that were forced: why, by whom, what was in the way; only ever added to (AG4)."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.conflicts import Conflict, ConflictKind, Override
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.store.appointment_rows import AppointmentOverrideRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk

OVERRIDE = table_of(AppointmentOverrideRow)


def add(
    session: Session, forced: Iterable[tuple[AppointmentId, Sequence[Conflict]]], reason: str
) -> None:
    """Write down what was in the way of each appointment and why it was booked all the same."""
    actor, now = at_desk(session)
    rows = [
        {
            "appointment_id": appointment_id,
            "at": now,
            "author_id": actor.user_id,
            "author": actor.name,
            "reason": reason,
            "kinds": " ".join(sorted({each.kind.value for each in conflicts})),
        }
        for appointment_id, conflicts in forced
        if conflicts
    ]
    if rows:
        session.connection().execute(insert(OVERRIDE), rows)


def of(session: Session, appointment_id: UUID) -> tuple[Override, ...]:
    """The overrides of an appointment, oldest first."""
    rows = session.execute(
        select(OVERRIDE)
        .where(OVERRIDE.c.appointment_id == appointment_id)
        .order_by(OVERRIDE.c.row_no)
    )
    return tuple(
        Override(
            at=row.at,
            by=row.author,
            reason=row.reason,
            kinds=tuple(map(ConflictKind, row.kinds.replace(",", " ").split())),
        )
        for row in rows
    )
