"""The circle of care as a limit: whose patients a person may see (security design 6.2)."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.store.patient_rows import CareTeamMemberRow, ProfessionalRow, table_of
from coordo_desktop.store.unit import at_desk

_MEMBER = table_of(CareTeamMemberRow)
_PROFESSIONAL = table_of(ProfessionalRow)


def in_circle(
    session: Session, user_id: UserId, patient_id: PatientId, on: date | None = None
) -> bool:
    """Whether the person belongs to the patient's care team on that day (today if None)."""
    query = select(
        exists(members(user_id, on or today(session), _MEMBER.c.patient_id == patient_id))
    )
    return bool(session.execute(query).scalar_one())


def patients_of(user_id: UserId, on: date) -> Select[tuple[UUID]]:
    """The ids of the patients in that person's circle, as a select to be joined or put in `IN`."""
    return members(user_id, on)


def today(session: Session) -> date:
    """The day it is at the desk."""
    return at_desk(session)[1].astimezone().date()


def members(user_id: UserId, on: date, *also: ColumnElement[bool]) -> Select[Any]:
    """The select behind both questions: memberships of that person that hold on that day."""
    return (
        select(_MEMBER.c.patient_id)
        .join_from(_MEMBER, _PROFESSIONAL, _PROFESSIONAL.c.id == _MEMBER.c.professional_id)
        .where(
            _PROFESSIONAL.c.user_id == user_id,
            or_(_MEMBER.c.since.is_(None), _MEMBER.c.since <= on),
            or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= on),
            *also,
        )
    )
