"""Taking an import back as a whole: what it created goes, what it wrote over returns.

Only records that nobody used since: one that was changed, written about or chosen in a list stays,
and then the whole import does.
"""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import ImportId, PatientId
from coordo_desktop.domain.imports import ImportAlreadyUndone, ImportUsedSince
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import patients, removal
from coordo_desktop.store.base import Base
from coordo_desktop.store.imports import ORIGIN, RUN, UPDATE, read_back, run
from coordo_desktop.store.list_rows import PatientListItemRow
from coordo_desktop.store.patient_lines import PATIENT
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.unit import at_desk, touch

_DOCTOR = table_of(ProfessionalRow)
_ITEM = table_of(PatientListItemRow)


def undo(session: Session, import_id: ImportId) -> tuple[int, int]:
    """How many records were removed, and how many restored.

    Raises NotFound, ImportAlreadyUndone, ImportUsedSince.
    """
    if run(session, import_id).undone_at is not None:
        raise ImportAlreadyUndone
    used = _used(session, import_id)
    if used:
        raise ImportUsedSince(patients=used)
    restored = _restore(session, import_id)
    removed = _remove(session, import_id)
    _remove_professionals(session, import_id)
    actor, at = at_desk(session)
    session.execute(
        update(RUN).where(RUN.c.id == import_id).values(undone_at=at, undone_by=actor.name)
    )
    touch(session, Topic.IMPORTS)
    touch(session, Topic.PATIENTS)
    touch(session, Topic.DIRECTORY)
    return removed, restored


def _created(session: Session, import_id: ImportId) -> list[PatientId]:
    query = select(ORIGIN.c.patient_id).where(ORIGIN.c.run_id == import_id)
    return [PatientId(one) for one in session.execute(query.distinct()).scalars()]


def _used(session: Session, import_id: ImportId) -> int:
    """How many records of this import somebody changed, wrote about or chose since."""
    created = _created(session, import_id)
    used: set[UUID] = {*created}
    used -= removal.untouched(session, created)
    for query in (
        select(_ITEM.c.patient_id)
        .join(ORIGIN, ORIGIN.c.patient_id == _ITEM.c.patient_id)
        .where(ORIGIN.c.run_id == import_id),
        select(UPDATE.c.patient_id)
        .join(PATIENT, PATIENT.c.id == UPDATE.c.patient_id)
        .where(UPDATE.c.run_id == import_id, PATIENT.c.version != UPDATE.c.version_after),
    ):
        used.update(session.execute(query).scalars())
    return len(used)


def _restore(session: Session, import_id: ImportId) -> int:
    """Write back what this import wrote over, with its history."""
    rows = session.execute(select(UPDATE).where(UPDATE.c.run_id == import_id)).mappings().all()
    for row in rows:
        now = patients.get(session, PatientId(row["patient_id"]))
        after = patients.save(session, now, replace(now, **read_back(row["before"])))
        # An earlier import of the same record may still be taken back after this one.
        session.execute(
            update(UPDATE)
            .where(
                UPDATE.c.patient_id == now.id,
                UPDATE.c.run_id != import_id,
                UPDATE.c.version_after == row["version_after"] - 1,
            )
            .values(version_after=after.version)
        )
        marked = ORIGIN.c.patient_id == now.id
        if row["marks_before"] is None:
            session.execute(delete(ORIGIN).where(marked, ORIGIN.c.run_id.is_(None)))
        else:
            session.execute(update(ORIGIN).where(marked).values(marks=row["marks_before"]))
    session.execute(delete(UPDATE).where(UPDATE.c.run_id == import_id))
    return len(rows)


def _remove(session: Session, import_id: ImportId) -> int:
    """Take the created records off the file."""
    created = _created(session, import_id)
    session.execute(delete(ORIGIN).where(ORIGIN.c.run_id == import_id))
    return removal.remove_many(session, created)


def _remove_professionals(session: Session, import_id: ImportId) -> None:
    """Those this import listed, unless somebody changed them or they serve elsewhere."""
    told = session.execute(select(RUN.c.professionals).where(RUN.c.id == import_id)).scalar()
    listed = [UUID(one) for one in (told or "").split()]
    if not listed:
        return
    serving = [
        select(key.parent).where(key.parent.in_(listed))
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column is _DOCTOR.c.id
    ]
    session.execute(
        delete(_DOCTOR).where(
            _DOCTOR.c.id.in_(listed),
            _DOCTOR.c.version == 1,
            ~or_(*(_DOCTOR.c.id.in_(query) for query in serving)),
        )
    )
