"""Open actions: written with a transmission, back on every sheet until somebody closes them."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import RowMapping, insert, literal, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import FollowUpId, PatientId, TransmissionId, UserId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import FollowUp, FollowUpState
from coordo_desktop.store.circle import patients_of, today
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.transmission_rows import FollowUpRow
from coordo_desktop.store.unit import touch

FOLLOW_UP = table_of(FollowUpRow)
_OPEN = FOLLOW_UP.c.state == literal(FollowUpState.OPEN.value, literal_execute=True)
_ADD = insert(FOLLOW_UP)


def follow_up_of(row: RowMapping) -> FollowUp:
    """The record of a row of `FOLLOW_UP`."""
    return FollowUp(
        id=row["id"],
        version=row["version"],
        patient_id=row["patient_id"],
        transmission_id=row["transmission_id"],
        focus=row["focus"],
        text=row["text"],
        due=row["due"],
        opened_at=row["opened_at"],
        state=FollowUpState(row["state"]),
        closed_at=row["closed_at"],
        closed_by=row["closed_by"],
        reason=row["reason"],
    )


def add(session: Session, actions: Sequence[FollowUp], by: str) -> None:
    """Keep actions that were just opened."""
    if not actions:
        return
    rows = [
        {
            "id": action.id,
            "version": action.version,
            "patient_id": action.patient_id,
            "transmission_id": action.transmission_id,
            "focus": action.focus,
            "text": action.text,
            "due": action.due,
            "opened_at": action.opened_at,
            "opened_by": by,
            "state": action.state.value,
            "closed_at": None,
            "closed_by": "",
            "reason": "",
        }
        for action in actions
    ]
    session.connection().execute(_ADD, rows)
    touch(session, Topic.TRANSMISSIONS)


def get(session: Session, follow_up_id: FollowUpId) -> FollowUp:
    """One action; NotFound."""
    query = select(FOLLOW_UP).where(FOLLOW_UP.c.id == follow_up_id)
    row = session.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return follow_up_of(row)


def settle(
    session: Session,
    action: FollowUp,
    seen_version: int,
    *,
    state: FollowUpState,
    at: datetime | None = None,
    by: str = "",
    reason: str = "",
) -> None:
    """Close or reopen an action as it was seen; ChangedMeanwhile when it moved on."""
    done = session.execute(
        update(FOLLOW_UP)
        .where(FOLLOW_UP.c.id == action.id, FOLLOW_UP.c.version == seen_version)
        .values(
            version=seen_version + 1,
            state=state.value,
            closed_at=at,
            closed_by=by,
            reason=reason,
        )
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.TRANSMISSIONS)


def drop_of(
    session: Session, transmission_id: TransmissionId, at: datetime, by: str, reason: str
) -> None:
    """The entry they were written with was withdrawn: its open actions are not to be done."""
    session.execute(
        update(FOLLOW_UP)
        .where(FOLLOW_UP.c.transmission_id == transmission_id, _OPEN)
        .values(
            version=FOLLOW_UP.c.version + 1,
            state=FollowUpState.NOT_DONE.value,
            closed_at=at,
            closed_by=by,
            reason=reason,
        )
    )


def open_of(session: Session, patients: Sequence[PatientId]) -> list[FollowUp]:
    """The open actions of these patients: those with a term first, soonest first."""
    rows = session.execute(
        select(FOLLOW_UP)
        .where(FOLLOW_UP.c.patient_id.in_(list(patients)), _OPEN)
        .order_by(FOLLOW_UP.c.due.is_(None), FOLLOW_UP.c.due, FOLLOW_UP.c.row_no)
    )
    return [follow_up_of(row) for row in rows.mappings()]


def of_transmission(session: Session, transmission_id: TransmissionId) -> list[FollowUp]:
    """What was written to be done with this entry, in any state."""
    rows = session.execute(
        select(FOLLOW_UP)
        .where(FOLLOW_UP.c.transmission_id == transmission_id)
        .order_by(FOLLOW_UP.c.row_no)
    )
    return [follow_up_of(row) for row in rows.mappings()]


def open_everywhere(
    session: Session, day: date, circle: UserId | None, until: datetime | None, limit: int = 500
) -> list[tuple[FollowUp, tuple[str, str]]]:
    """Open actions whose term comes before `until` (any term if None), with the patient's name."""
    query = (
        select(FOLLOW_UP, *NAMED)
        .join_from(FOLLOW_UP, PATIENT, PATIENT.c.id == FOLLOW_UP.c.patient_id)
        .where(_OPEN, FOLLOW_UP.c.due.is_not(None))
        .order_by(FOLLOW_UP.c.due)
        .limit(limit)
    )
    if until is not None:
        query = query.where(FOLLOW_UP.c.due < until)
    if circle is not None:
        query = query.where(FOLLOW_UP.c.patient_id.in_(patients_of(circle, today(session))))
    rows = session.execute(query).mappings()
    return [(follow_up_of(row), named(row, day)) for row in rows]
