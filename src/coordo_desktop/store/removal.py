"""Taking back people who were kept by mistake, such as those of an import being undone.

Only people nobody has worked with since: once a change, a step of life, a transmission or a sheet
names them, they stay. Erasure on request is another matter.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, column, delete, exists, select, table
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import search
from coordo_desktop.store.parts import ROWS
from coordo_desktop.store.patient_lines import KEY, PATIENT, batches
from coordo_desktop.store.patient_rows import PatientOpenedRow, table_of
from coordo_desktop.store.unit import touch

# A line in one of these says that somebody worked with the person.
_WORK = tuple(
    (table(name, column(points_at)), points_at)
    for name, points_at in (
        ("field_change", "patient_id"),
        ("life_event", "patient_id"),
        ("focus", "patient_id"),
        ("transmission", "patient_id"),
        ("follow_up", "patient_id"),
        ("measurement", "patient_id"),
        ("assessment", "patient_id"),
        ("measure_threshold", "patient_id"),
        ("warning_scale", "patient_id"),
        ("sheet_patient", "patient_id"),
        ("sheet_task", "patient_id"),
        ("treatment", "patient_id"),
        ("medication_plan", "patient_id"),
        ("task_series", "patient_id"),
        ("task", "patient_id"),
        ("awaited", "patient_id"),
        ("alert_snooze", "patient_id"),
        ("care_plan", "patient_id"),
        ("appointment_patient", "patient_id"),
        ("home_point", "patient_id"),
        ("waiting_entry", "patient_id"),
        ("stock_movement", "patient_id"),
        ("stock_recall_told", "patient_id"),
        ("loan", "patient_id"),
        ("glass", "patient_id"),
        ("privacy_request", "patient_id"),
        ("privacy_statement", "patient_id"),
        ("patient_hold", "patient_id"),
        ("erasure_proposal", "patient_id"),
        ("patient_merge", "keep_id"),
        ("patient_merge", "drop_id"),
    )
)
_OPENED = table_of(PatientOpenedRow)


def untouched(session: Session, patients: Sequence[PatientId]) -> set[PatientId]:
    """Those of these people whom nobody has worked with; opening a record is not work."""
    found: set[PatientId] = set()
    query = select(PATIENT.c.id).where(
        PATIENT.c.id.in_(bindparam("ids", expanding=True)),
        PATIENT.c.version == 1,
        *(~exists().where(named.c[column] == PATIENT.c.id) for named, column in _WORK),
    )
    for ids in batches(patients):
        found.update(session.execute(query, {"ids": ids}).scalars().all())
    return found


def remove_many(session: Session, patients: Collection[PatientId]) -> int:
    """Remove these people with what hangs from them and their place in the index; how many.

    They must be `untouched`: the file itself refuses any other (foreign keys).
    """
    count = 0
    for ids in batches(list(patients)):
        bound = {"ids": ids}
        those = PATIENT.c.id.in_(bindparam("ids", expanding=True))
        rows = session.execute(select(PATIENT.c.row_no).where(those), bound).scalars().all()
        search.forget_many(session, ids)
        session.execute(
            delete(KEY).where(KEY.c.patient_row.in_(bindparam("rows", expanding=True))),
            {"rows": rows},
        )
        for hanging in (_OPENED, *map(table_of, ROWS.values())):
            hung = hanging.c.patient_id.in_(bindparam("ids", expanding=True))
            session.execute(delete(hanging).where(hung), bound)
        session.execute(delete(PATIENT).where(those), bound)
        count += len(rows)
    touch(session, Topic.PATIENTS)
    return count
