"""What stands in the way of an appointment, as the file knows it (AG4)."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import AppointmentDraft, AppointmentState
from coordo_desktop.domain.conflicts import Conflict, ConflictKind
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.store.appointments import APPOINTMENT, HOLD, PARTICIPANT

_CANCELLED = AppointmentState.CANCELLED.value


def conflicts_of(
    session: Session, draft: AppointmentDraft, ignore: AppointmentId | None = None
) -> tuple[Conflict, ...]:
    """What is in the way of that draft; `ignore` is the appointment being moved."""
    return (*_holders(session, draft, ignore), *_patients(session, draft, ignore))


def _holders(
    session: Session, draft: AppointmentDraft, ignore: AppointmentId | None
) -> Iterable[Conflict]:
    room = draft.content.room_id
    holders: list[UUID] = [*draft.content.professionals, *([room] if room else [])]
    rows = session.execute(
        select(HOLD).where(
            HOLD.c.holder.in_(holders),
            HOLD.c.starts_at < draft.ends_at,
            HOLD.c.ends_at > draft.starts_at,
        )
    )
    for row in rows:
        if row.appointment_id is not None and row.appointment_id == ignore:
            continue
        kind = ConflictKind.ROOM if row.holder == room else ConflictKind.PROFESSIONAL
        yield Conflict(
            kind=kind,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            appointment_id=row.appointment_id,
            professional_id=None if row.holder == room else row.holder,
            room_id=room if row.holder == room else None,
        )


def _patients(
    session: Session, draft: AppointmentDraft, ignore: AppointmentId | None
) -> Iterable[Conflict]:
    ids = [each.patient_id for each in draft.content.participants]
    rows = session.execute(
        select(PARTICIPANT.c.patient_id, APPOINTMENT)
        .join_from(PARTICIPANT, APPOINTMENT, APPOINTMENT.c.id == PARTICIPANT.c.appointment_id)
        .where(
            PARTICIPANT.c.patient_id.in_(ids),
            APPOINTMENT.c.starts_at < draft.ends_at,
            APPOINTMENT.c.ends_at > draft.starts_at,
            APPOINTMENT.c.state != _CANCELLED,
        )
    )
    for row in rows:
        if row.id != ignore:
            yield Conflict(
                kind=ConflictKind.PATIENT,
                starts_at=row.starts_at,
                ends_at=row.ends_at,
                appointment_id=row.id,
                patient_id=row.patient_id,
            )
