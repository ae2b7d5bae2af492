"""Appointments of two records that become one: series follow, what then overlaps is recorded."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from coordo_desktop.domain.conflicts import Conflict, ConflictKind
from coordo_desktop.domain.ids import AppointmentId, MergeId, PatientId
from coordo_desktop.store import appointment_overrides, appointments
from coordo_desktop.store.appointment_people import mark_forced
from coordo_desktop.store.appointments import APPOINTMENT

TOGETHER = "Dossiers réunis"
"""The reason recorded where two appointments of one person meet once their records are one."""

# What a series says names its patients inside a text (their ids, in hexadecimal).
_SERIES_LINES = text(
    "INSERT INTO patient_merge_line(merge_id, table_name, line)"
    " SELECT :merge, 'appointment_series', CAST(row_no AS TEXT) FROM appointment_series"
    " WHERE instr(content, :dropped) > 0 AND instr(content, :kept) = 0"
)
_SERIES_MOVE = text(
    "UPDATE appointment_series SET content = replace(content, :source, :target)"
    " WHERE CAST(row_no AS TEXT) IN (SELECT line FROM patient_merge_line"
    " WHERE merge_id = :merge AND table_name = 'appointment_series')"
)
_FORCED_LINE = text(
    "INSERT INTO patient_merge_line(merge_id, table_name, line)"
    " VALUES (:merge, 'appointment', :line)"
)
_FORCED_BACK = text(
    "UPDATE appointment SET forced = 0 WHERE hex(id) IN (SELECT line FROM patient_merge_line"
    " WHERE merge_id = :merge AND table_name = 'appointment')"
)


def merge(session: Session, merge_id: MergeId, keep: PatientId, drop: PatientId) -> None:
    """Once the lines of appointments have moved to `keep`."""
    told = {"merge": merge_id.bytes, "dropped": drop.hex, "kept": keep.hex}
    session.execute(_SERIES_LINES, told)
    _move_series(session, merge_id, drop, keep)
    _record_overlaps(session, merge_id, keep)


def unmerge(session: Session, merge_id: MergeId, keep: PatientId, drop: PatientId) -> None:
    """What the merging did to appointments is undone; the override stays written."""
    _move_series(session, merge_id, keep, drop)
    session.execute(_FORCED_BACK, {"merge": merge_id.bytes})


def _move_series(session: Session, merge_id: MergeId, source: PatientId, target: PatientId) -> None:
    """The occurrences still to be made of their series are the other record's."""
    moved = {"merge": merge_id.bytes, "source": source.hex, "target": target.hex}
    session.execute(_SERIES_MOVE, moved)


def _record_overlaps(session: Session, merge_id: MergeId, keep: PatientId) -> None:
    theirs = appointments.of_people([keep])
    holding = APPOINTMENT.c.state != "cancelled"
    met: dict[AppointmentId, list[Conflict]] = {}
    before = None
    for each in appointments.where(session, theirs, holding):
        if before is not None and each.starts_at < before.ends_at:
            met[each.id] = [
                Conflict(
                    kind=ConflictKind.PATIENT,
                    starts_at=before.starts_at,
                    ends_at=before.ends_at,
                    appointment_id=before.id,
                    patient_id=keep,
                )
            ]
        if before is None or each.ends_at > before.ends_at:
            before = each
    known = {one: _known(session, one) for one in met}
    new = {one: why for one, why in met.items() if not known[one]}
    if not new:
        return
    appointment_overrides.add(session, new.items(), TOGETHER)
    mark_forced(session, list(new), forced=True)
    for one in new:
        session.execute(_FORCED_LINE, {"merge": merge_id.bytes, "line": one.hex.upper()})


def _known(session: Session, one: AppointmentId) -> bool:
    """Whether a patient's conflict of that appointment was forced already."""
    said = appointment_overrides.of(session, one)
    return any(ConflictKind.PATIENT in each.kinds for each in said)
