"""Times that cancellations left free, before they are lost (AG7)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    exists,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.waiting import FreedSlot
from coordo_desktop.store.agenda_names import Who, who_of
from coordo_desktop.store.appointment_rows import (
    AgendaHoldRow,
    AppointmentProfessionalRow,
    AppointmentRow,
)
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.patient_rows import table_of

_APPOINTMENT = table_of(AppointmentRow)
_SEEN_BY = table_of(AppointmentProfessionalRow)
_HOLD = table_of(AgendaHoldRow)
_MOST = 200
_CANCELLED: ColumnElement[bool] = literal_column("appointment.state = 'cancelled'")
# Who cancelled for the practice's or the professional's own reasons left no time free.
_THEIRS: ColumnElement[bool] = literal_column(
    "appointment.cancel_reason NOT IN ('professional', 'practice')"
)
_TAKEN = exists().where(
    or_(
        _HOLD.c.holder == _APPOINTMENT.c.room_id,
        _HOLD.c.holder.in_(
            select(_SEEN_BY.c.professional_id).where(_SEEN_BY.c.appointment_id == _APPOINTMENT.c.id)
        ),
    ),
    and_(
        _HOLD.c.starts_at < _APPOINTMENT.c.ends_at,
        _HOLD.c.ends_at > _APPOINTMENT.c.starts_at,
    ),
)
_FREED = (
    select(
        _APPOINTMENT.c.id,
        _APPOINTMENT.c.starts_at,
        _APPOINTMENT.c.ends_at,
        _APPOINTMENT.c.kind,
        _APPOINTMENT.c.place,
        _APPOINTMENT.c.room_id,
    )
    .where(
        _CANCELLED,
        _THEIRS,
        _APPOINTMENT.c.starts_at > bindparam("now", type_=UtcDateTime()),
        _APPOINTMENT.c.starts_at < bindparam("until", type_=UtcDateTime()),
        ~_TAKEN,
    )
    .order_by(_APPOINTMENT.c.starts_at)
    .limit(_MOST)
)
_ONE = select(
    _APPOINTMENT.c.id,
    _APPOINTMENT.c.starts_at,
    _APPOINTMENT.c.ends_at,
    _APPOINTMENT.c.kind,
    _APPOINTMENT.c.place,
    _APPOINTMENT.c.room_id,
)


def freed(session: Session, now: datetime, until: datetime) -> list[FreedSlot]:
    """What was cancelled and is still free, soonest first; one line for one time of the same."""
    rows = session.execute(_FREED, {"now": now, "until": until}).all()
    slots = _slots(session, rows)
    once = {(one.starts_at, one.ends_at, one.professionals): one for one in slots}
    return [one for one in once.values() if one.professionals]


def of_appointment(session: Session, appointment_id: AppointmentId) -> FreedSlot | None:
    """The time of one appointment, as it would be left free."""
    rows = session.execute(_ONE.where(_APPOINTMENT.c.id == appointment_id)).all()
    return next(iter(_slots(session, rows)), None)


def _slots(session: Session, rows: Sequence[Any]) -> list[FreedSlot]:
    who = who_of(session, [row.id for row in rows])
    return [_slot(row, who) for row in rows]


def _slot(row: Any, who: Who) -> FreedSlot:
    people = who.get(row.id, ())
    return FreedSlot(
        appointment_id=AppointmentId(row.id),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        kind=AppointmentKind(row.kind),
        place=AppointmentPlace(row.place),
        professionals=tuple(one for one, _name in people),
        professional_names=tuple(name for _one, name in people),
        room_id=row.room_id,
    )
