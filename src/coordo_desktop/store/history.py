"""Who changed what, when, from what to what (P11), and who looked (from the audit trail)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.changes import Difference
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import AccessLine, FieldChange
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.accounts import UserRow
from coordo_desktop.store.audit_rows import AuditRow
from coordo_desktop.store.patient_rows import FieldChangeRow, LifeEventRow, table_of
from coordo_desktop.store.unit import at_desk, touch

_CHANGE = table_of(FieldChangeRow)
_LIFE = table_of(LifeEventRow)
_AUDIT = table_of(AuditRow)
_PERSON = table_of(UserRow)


def write(
    session: Session,
    patient_id: PatientId,
    differences: Iterable[Difference],
    object_id: str = "",
) -> int:
    """Keep one line for each field that changed; how many there were."""
    return write_many(session, [(patient_id, one, object_id) for one in differences])


def write_many(session: Session, told: Iterable[tuple[PatientId, Difference, str]]) -> int:
    """Keep the changes of many records in one statement (imports)."""
    actor, at = at_desk(session)
    rows = [
        {
            "at": at,
            "author_id": actor.user_id,
            "author": actor.name,
            "patient_id": patient_id,
            "subject": one.subject.value,
            "object_id": object_id,
            "field": one.field,
            "before": one.before,
            "after": one.after,
        }
        for patient_id, one, object_id in told
    ]
    if rows:
        session.execute(insert(_CHANGE), rows)
        touch(session, Topic.PATIENTS)
    return len(rows)


def live(
    session: Session,
    patients: Iterable[PatientId],
    *,
    before: str,
    after: str,
    on: date | None = None,
    reason: str = "",
) -> None:
    """Keep one step of the life of each of these records; `before` is empty when it began."""
    actor, at = at_desk(session)
    rows = [
        {
            "patient_id": one,
            "at": at,
            "author_id": actor.user_id,
            "author": actor.name,
            "before": before,
            "after": after,
            "on_date": on,
            "reason": reason,
        }
        for one in patients
    ]
    if rows:
        session.execute(insert(_LIFE), rows)


def of_patient(
    session: Session, patient_id: PatientId, *, limit: int = 500, subject: str = ""
) -> list[FieldChange]:
    """The last changes of this record, newest first; of one subject if given."""
    query = (
        select(_CHANGE)
        .where(_CHANGE.c.patient_id == patient_id)
        .order_by(_CHANGE.c.seq.desc())
        .limit(limit)
    )
    if subject:
        query = query.where(_CHANGE.c.subject == subject)
    return [_change(row) for row in session.execute(query)]


def last_of_field(
    session: Session, patient_id: PatientId, subject: str, field: str
) -> FieldChange | None:
    """The last change of one field, or None when it never changed."""
    row = session.execute(
        select(_CHANGE)
        .where(
            _CHANGE.c.patient_id == patient_id,
            _CHANGE.c.subject == subject,
            _CHANGE.c.field == field,
        )
        .order_by(_CHANGE.c.seq.desc())
        .limit(1)
    ).first()
    return None if row is None else _change(row)


def _change(row: Any) -> FieldChange:
    return FieldChange(
        at=row.at,
        author=row.author,
        subject=row.subject,
        field=row.field,
        before=row.before,
        after=row.after,
        object_id=row.object_id,
    )


def accesses(session: Session, patient_id: PatientId, *, limit: int = 500) -> list[AccessLine]:
    """Who looked at or acted on the record, newest first; who reads this is not asked why."""
    people = session.execute(select(_PERSON.c.id, _PERSON.c.name))
    names = {str(one): name for one, name in people}
    query = (
        select(_AUDIT.c.utc, _AUDIT.c.event, _AUDIT.c.user_id)
        .where(_AUDIT.c.patient_ref == str(patient_id))
        .order_by(_AUDIT.c.seq.desc())
        .limit(limit)
    )
    return [
        AccessLine(at=row.utc, author=names.get(row.user_id, row.user_id), event=row.event)
        for row in session.execute(query)
    ]
