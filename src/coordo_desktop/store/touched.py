"""What an absence, a closing or a room that goes would touch: counted before it is kept (AG7)."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import LONGEST
from coordo_desktop.domain.ids import RoomId
from coordo_desktop.domain.local_times import day_of, days_span
from coordo_desktop.domain.opening import Absence, Touched
from coordo_desktop.store.appointments import APPOINTMENT, PARTICIPANT, WITH, zone

_OPEN = or_(
    *(
        APPOINTMENT.c.state == literal(state, literal_execute=True)
        for state in ("planned", "confirmed", "arrived")
    )
)


def by_absence(session: Session, absence: Absence, now: datetime) -> Touched:
    """Their appointments that are still to come to something, during the absence."""
    theirs = APPOINTMENT.c.id.in_(
        select(WITH.c.appointment_id).where(WITH.c.professional_id == absence.professional_id)
    )
    return _touched(session, max(absence.starts_at, now), absence.ends_at, theirs)


def by_days(session: Session, first: date, last: date, now: datetime) -> Touched:
    """Everybody's appointments that are still to come to something, on these days."""
    start, end = days_span(first, last, zone(session))
    return _touched(session, max(start, now), end)


def by_room(session: Session, room_id: RoomId, now: datetime) -> int:
    """How many appointments are still to come in that room."""
    query = select(func.count()).where(
        _OPEN, APPOINTMENT.c.ends_at > now, APPOINTMENT.c.room_id == room_id
    )
    return session.execute(query).scalar_one()


def _touched(
    session: Session, start: datetime, end: datetime, *also: ColumnElement[bool]
) -> Touched:
    there = and_(
        _OPEN,
        APPOINTMENT.c.ends_at > start,
        APPOINTMENT.c.starts_at < end,
        APPOINTMENT.c.starts_at > start - LONGEST,
        *also,
    )
    row = session.execute(
        select(
            func.count(APPOINTMENT.c.id.distinct()),
            func.count(PARTICIPANT.c.patient_id.distinct()),
            func.min(APPOINTMENT.c.starts_at),
        )
        .join_from(
            APPOINTMENT, PARTICIPANT, PARTICIPANT.c.appointment_id == APPOINTMENT.c.id, isouter=True
        )
        .where(there)
    ).one()
    first = None if row[2] is None else day_of(row[2], zone(session))
    return Touched(appointments=row[0], patients=row[1], first=first)
