"""The circle of care as a limit: whose patients a person may see (security design 6.2).

A patient is in somebody's circle as a member of their care team, or by an appointment (or a visit
of a round) with them within `NEAR` of that day, before or after; a cancelled one does not count.
A record opened all the same (`glass`) is in it until its hour is over, whatever day is asked about.
"""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, CompoundSelect, Select, bindparam, exists, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.store import holds
from coordo_desktop.store.appointment_rows import (
    AgendaHoldRow,
    AppointmentPatientRow,
    AppointmentRow,
)
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.glass_rows import GlassRow
from coordo_desktop.store.patient_rows import (
    CareTeamMemberRow,
    PatientRow,
    ProfessionalRow,
    table_of,
)
from coordo_desktop.store.unit import at_desk, now_at_desk

NEAR = timedelta(days=7)
EVERYBODY = UserId(UUID(int=(1 << 128) - 1))
"""In place of a person: everybody whose processing is not limited."""
_GLASS = table_of(GlassRow)
_PATIENT = table_of(PatientRow)
_MEMBER = table_of(CareTeamMemberRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_HOLD = table_of(AgendaHoldRow)
_APPOINTMENT = table_of(AppointmentRow)
_PARTICIPANT = table_of(AppointmentPatientRow)


def in_circle(
    session: Session, user_id: UserId, patient_id: PatientId, on: date | None = None
) -> bool:
    """Whether the patient is in that person's circle on that day (today if None)."""
    on = on or today(session)
    if holds.is_limited(session, patient_id):
        return False
    found = or_(
        exists(_team(user_id, on).where(_MEMBER.c.patient_id == patient_id)),
        *(
            exists(each.where(_PARTICIPANT.c.patient_id == patient_id))
            for each in (_seen(user_id, on), _visited(user_id, on))
        ),
        exists(_opened(user_id).where(_GLASS.c.patient_id == patient_id)),
    )
    return bool(session.execute(select(found)).scalar_one())


def patients_of(user_id: UserId, on: date) -> CompoundSelect[tuple[UUID]]:
    """The ids of the patients in that person's circle, as a select to put in `IN`."""
    return members(user_id, on)


def today(session: Session) -> date:
    """The day it is at the desk."""
    return at_desk(session)[1].astimezone().date()


def members(user_id: UserId, on: date) -> CompoundSelect[Any]:
    """The select behind both questions: care teams that hold on that day, appointments near it.

    Whoever's processing is limited is in nobody's circle.
    """
    if user_id == EVERYBODY:
        return select(_PATIENT.c.id.label("patient_id")).except_(holds.limited())
    mine = _team(user_id, on).union_all(_seen(user_id, on), _visited(user_id, on), _opened(user_id))
    return select(mine.subquery().c.patient_id).except_(holds.limited())


def _team(user_id: UserId, on: date) -> Select[Any]:
    return (
        select(_MEMBER.c.patient_id)
        .join_from(_MEMBER, _PROFESSIONAL, _PROFESSIONAL.c.id == _MEMBER.c.professional_id)
        .where(
            _PROFESSIONAL.c.user_id == user_id,
            or_(_MEMBER.c.since.is_(None), _MEMBER.c.since <= on),
            or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= on),
        )
    )


def _seen(user_id: UserId, on: date) -> Select[Any]:
    """Through the time their appointments hold: a range of one index, however old the agenda."""
    return (
        select(_PARTICIPANT.c.patient_id)
        .select_from(_PROFESSIONAL)
        .join(_HOLD, _HOLD.c.holder == _PROFESSIONAL.c.id)
        .join(_PARTICIPANT, _PARTICIPANT.c.appointment_id == _HOLD.c.appointment_id)
        .where(_PROFESSIONAL.c.user_id == user_id, *_near(on))
    )


def _visited(user_id: UserId, on: date) -> Select[Any]:
    """The visits of their rounds hold nothing themselves: the round does."""
    return (
        select(_PARTICIPANT.c.patient_id)
        .select_from(_PROFESSIONAL)
        .join(_HOLD, _HOLD.c.holder == _PROFESSIONAL.c.id)
        .join(_APPOINTMENT, _APPOINTMENT.c.round_id == _HOLD.c.round_id)
        .join(_PARTICIPANT, _PARTICIPANT.c.appointment_id == _APPOINTMENT.c.id)
        .where(
            _PROFESSIONAL.c.user_id == user_id,
            _APPOINTMENT.c.state != "cancelled",
            *_near(on),
        )
    )


def _opened(user_id: UserId) -> Select[Any]:
    """What this person opened outside their circle, and is still open at the desk's own time."""
    now = bindparam(None, callable_=now_at_desk, type_=UtcDateTime())
    return select(_GLASS.c.patient_id).where(
        _GLASS.c.user_id == user_id,
        _GLASS.c.ended_at.is_(None),
        _GLASS.c.opened_at <= now,
        _GLASS.c.until > now,
    )


def _near(on: date) -> tuple[ColumnElement[bool], ...]:
    noon = datetime(on.year, on.month, on.day, 12).astimezone()
    half = NEAR + timedelta(hours=12)
    return (_HOLD.c.starts_at >= noon - half, _HOLD.c.starts_at < noon + half)
