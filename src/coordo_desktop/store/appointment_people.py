"""Who an appointment is of: lives of patients, who left, whose circle, whose own."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointment_rules import check_life
from coordo_desktop.domain.appointments import Appointment, AppointmentContent, ProfessionalLeft
from coordo_desktop.domain.errors import InvalidField, NotFound
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, UserId
from coordo_desktop.domain.local_times import day_of
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.store.appointments import (
    APPOINTMENT,
    PROFESSIONAL,
    ROOM,
    WITH,
    of_people,
    practice_day,
    zone,
)
from coordo_desktop.store.circle import members
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches


def check(
    session: Session, content: AppointmentContent, last: datetime, before: Appointment | None = None
) -> None:
    """Nobody died, was put away or left; `last` is the latest start to book.

    Those an appointment (`before`) already had may stay in one that is not put later.

    Raises:
        PatientDied, RecordClosed, ProfessionalLeft, NotFound, InvalidField.
    """
    known = before is not None and last <= before.starts_at
    had = before.content if before is not None and known else AppointmentContent()
    theirs = {one.patient_id for one in had.participants}
    patients = [one.patient_id for one in content.participants if one.patient_id not in theirs]
    _check_lives(session, patients, last)
    _check_listed(session, set(content.professionals) - set(had.professionals))
    if content.room_id is not None and content.room_id != had.room_id:
        active = session.execute(select(ROOM.c.active).where(ROOM.c.id == content.room_id))
        if not active.scalar():
            raise InvalidField(field="room_id")


def _check_lives(session: Session, patients: Sequence[PatientId], last: datetime) -> None:
    if not patients:
        return
    columns = (PATIENT.c.life_cycle, PATIENT.c.life_cycle_on, PATIENT.c.deceased_on)
    rows = session.execute(select(*columns).where(PATIENT.c.id.in_(patients))).all()
    if len(rows) != len(patients):
        raise NotFound
    on = day_of(last, zone(session))
    for row in rows:
        check_life(LifeCycle(row.life_cycle), row.life_cycle_on, row.deceased_on, on)


def _check_listed(session: Session, professionals: Collection[ProfessionalId]) -> None:
    if not professionals:
        return
    query = select(PROFESSIONAL.c.active).where(PROFESSIONAL.c.id.in_(professionals))
    there = session.execute(query).scalars().all()
    if len(there) != len(professionals):
        raise NotFound
    if not all(there):
        raise ProfessionalLeft


def reached(
    session: Session, user_id: UserId, patients: Iterable[PatientId]
) -> frozenset[PatientId]:
    """Those of these patients who are in that person's circle."""
    wanted = list(patients)
    if not wanted:
        return frozenset()
    query = select(PATIENT.c.id).where(
        PATIENT.c.id.in_(wanted), PATIENT.c.id.in_(members(user_id, practice_day(session)))
    )
    return frozenset(map(PatientId, session.scalars(query)))


def held_by(session: Session, user_id: UserId) -> frozenset[ProfessionalId]:
    """Who that person is in the directory; nobody perhaps."""
    query = select(PROFESSIONAL.c.id).where(PROFESSIONAL.c.user_id == user_id)
    return frozenset(map(ProfessionalId, session.scalars(query)))


def within(session: Session, circle: UserId) -> ColumnElement[bool]:
    """The condition: it is that person's own, or of a patient of their circle."""
    own = (
        select(WITH.c.appointment_id)
        .join_from(WITH, PROFESSIONAL, PROFESSIONAL.c.id == WITH.c.professional_id)
        .where(PROFESSIONAL.c.user_id == circle)
    )
    return or_(APPOINTMENT.c.id.in_(own), of_people(members(circle, practice_day(session))))


def mark_forced(session: Session, ids: Sequence[AppointmentId], *, forced: bool) -> None:
    """Say that conflicts of these were forced (or no longer are); the version stays."""
    for some in batches(list(ids)):
        session.execute(update(APPOINTMENT).where(APPOINTMENT.c.id.in_(some)).values(forced=forced))
