"""Taking an import back as a whole: what it created goes, what it wrote over returns.

Only records that nobody used since: one that was changed, written about or chosen in a list stays,
and then the whole import does.
"""

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Table, delete, func, or_, select, text, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import ImportId, PatientId
from coordo_desktop.domain.imports import ImportAlreadyUndone, ImportUsedSince
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import patients
from coordo_desktop.store.base import Base
from coordo_desktop.store.imports import ORIGIN, RUN, UPDATE, read_back, run
from coordo_desktop.store.patient_lines import PATIENT
from coordo_desktop.store.patient_rows import (
    LifeEventRow,
    PatientKeyRow,
    PatientOpenedRow,
    ProfessionalRow,
    table_of,
)
from coordo_desktop.store.unit import at_desk, touch

_LIFE = table_of(LifeEventRow)
_KEY = table_of(PatientKeyRow)
_OPENED = table_of(PatientOpenedRow)
_DOCTOR = table_of(ProfessionalRow)
# Kept about every record from its first second: no sign that anybody used it.
_OF_ITS_OWN = frozenset({
    "import_origin", "import_update", "life_event", "patient_key", "patient_opened", "search_doc",
})  # fmt: skip


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


def _created(import_id: ImportId) -> Any:
    return select(ORIGIN.c.patient_id).where(ORIGIN.c.run_id == import_id)


def _used(session: Session, import_id: ImportId) -> int:
    """How many records of this import somebody changed, wrote about or chose since."""
    created = _created(import_id)
    touched = [
        select(PATIENT.c.id).where(PATIENT.c.id.in_(created), PATIENT.c.version != 1),
        select(_LIFE.c.patient_id)
        .where(_LIFE.c.patient_id.in_(created))
        .group_by(_LIFE.c.patient_id)
        .having(func.count() > 1),
        select(UPDATE.c.patient_id)
        .join(PATIENT, PATIENT.c.id == UPDATE.c.patient_id)
        .where(UPDATE.c.run_id == import_id, PATIENT.c.version != UPDATE.c.version_after),
    ]
    touched += [
        select(column).where(column.in_(created)) for column in _columns_that_point_at_patients()
    ]
    found: set[UUID] = set()
    for query in touched:
        found.update(session.execute(query.distinct()).scalars())
    return len(found)


def _columns_that_point_at_patients() -> list[Any]:
    return [
        key.parent
        for table in Base.metadata.tables.values()
        if table.name not in _OF_ITS_OWN
        for key in table.foreign_keys
        if key.column is PATIENT.c.id
    ]


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
    """Take the created records off the file; their first and only life event goes with them."""
    gone = select(PATIENT.c.row_no).where(PATIENT.c.id.in_(_created(import_id)))
    session.execute(delete(_KEY).where(_KEY.c.patient_row.in_(gone)))
    session.execute(delete(_OPENED).where(_OPENED.c.patient_id.in_(_created(import_id))))
    _without_guard(session, _LIFE, import_id)
    done = session.execute(delete(PATIENT).where(PATIENT.c.id.in_(_created(import_id))))
    session.execute(delete(ORIGIN).where(ORIGIN.c.run_id == import_id))
    return int(done.rowcount)  # type: ignore[attr-defined]


def _without_guard(session: Session, table: Table, import_id: ImportId) -> None:
    """Delete from an append-only table: its trigger is set aside and put back as it was.

    A record that is taken off the file has no life left to tell; the audit line of the import and
    the one of its undoing stay. Schema changes are part of the transaction.
    """
    name = f"{table.name}_no_delete"
    guard = session.execute(
        text("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = :name"),
        {"name": name},
    ).scalar()
    if guard:
        session.execute(text(f"DROP TRIGGER {name}"))
    session.execute(delete(table).where(table.c.patient_id.in_(_created(import_id))))
    if guard:
        session.connection().exec_driver_sql(guard)


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
