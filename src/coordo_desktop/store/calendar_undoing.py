"""An import of a calendar taken back, but for what was changed since (AG8)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointment_rules import cancelled
from coordo_desktop.domain.appointments import Appointment, AppointmentState, CancelReason
from coordo_desktop.domain.calendar_files import ImportTrace
from coordo_desktop.domain.ids import AppointmentId, SeriesId
from coordo_desktop.store import appointments
from coordo_desktop.store.appointment_series import get, rewrite
from coordo_desktop.store.appointment_writing import change_many, remove_many
from coordo_desktop.store.appointments import APPOINTMENT, SERIES
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.unit import at_desk

__all__ = ["take_back"]


def take_back(session: Session, trace: ImportTrace) -> int:
    """Undo what that import wrote; how many appointments are as they were before it."""
    actor, now = at_desk(session)
    made = [each for each in _still(session, trace.made) if _untouched(each)]
    away = [each for each in made if each.forced]
    gone = [each.id for each in made if not each.forced]
    remove_many(session, gone)
    pairs = [(each, _on_its_own(each, now, actor.name)) for each in away]
    now_is = {each.id: each for each in _still(session, [each.id for each in trace.before])}
    for before in trace.before:
        each = now_is.get(before.id)
        if each is not None and each.version == before.version + 1:
            pairs.append((each, replace(before, version=each.version + 1)))
    change_many(session, pairs)
    _series_back(session, trace)
    return len(gone) + len(pairs)


def _still(session: Session, ids: Sequence[AppointmentId]) -> list[Appointment]:
    found: list[Appointment] = []
    for some in batches(list(ids)):
        found += appointments.where(session, APPOINTMENT.c.id.in_(some))
    return found


def _on_its_own(each: Appointment, at: datetime, by: str) -> Appointment:
    """Cancelled, and no longer known under the name its calendar gives it."""
    gone = cancelled(each, CancelReason.MISTAKE, at, by, by_patient=False, note="")
    return replace(gone, series_id=None, slot=None, detached=False, uid=str(each.id))


def _untouched(each: Appointment) -> bool:
    return each.version == 1 and each.state is AppointmentState.PLANNED and each.round_id is None


def _series_back(session: Session, trace: ImportTrace) -> None:
    for before in trace.series_before:
        each = get(session, before.id)
        if each.version == before.version + 1:
            rewrite(session, replace(before, version=each.version))
    for series_id in trace.series:
        if not _has_any(session, series_id):
            session.execute(delete(SERIES).where(SERIES.c.id == series_id))
        else:
            rewrite(session, replace(get(session, series_id), ended=True))


def _has_any(session: Session, series_id: SeriesId) -> bool:
    query = select(exists().where(APPOINTMENT.c.series_id == series_id))
    return bool(session.execute(query).scalar())
