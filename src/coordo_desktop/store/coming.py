"""The appointments to come of several patients, asked at once for their sheets."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace, AppointmentState
from coordo_desktop.domain.handover_coming import Coming
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.store.agenda_names import who_of
from coordo_desktop.store.appointment_json import transport_of
from coordo_desktop.store.appointments import APPOINTMENT, PARTICIPANT
from coordo_desktop.store.patient_lines import batches

_OPEN = [state.value for state in AppointmentState if state.open]


def of_patients(
    session: Session, patients: Sequence[PatientId], start: datetime, end: datetime
) -> dict[PatientId, list[Coming]]:
    """What is booked and open within [start, end), by patient, in the order of time."""
    rows: list[Any] = []
    for ids in batches(list(patients)):
        rows += session.execute(
            select(
                PARTICIPANT.c.patient_id, APPOINTMENT.c.id, APPOINTMENT.c.starts_at,
                APPOINTMENT.c.kind, APPOINTMENT.c.place, APPOINTMENT.c.title,
                APPOINTMENT.c.address, APPOINTMENT.c.preparation, APPOINTMENT.c.transport,
                APPOINTMENT.c.interpreter,
            )
            .join_from(PARTICIPANT, APPOINTMENT, APPOINTMENT.c.id == PARTICIPANT.c.appointment_id)
            .where(
                PARTICIPANT.c.patient_id.in_(ids),
                APPOINTMENT.c.starts_at >= start,
                APPOINTMENT.c.starts_at < end,
                APPOINTMENT.c.state.in_(_OPEN),
            )
            .order_by(APPOINTMENT.c.starts_at)
        ).all()  # fmt: skip
    if not rows:
        return {}
    who = who_of(session, list({row.id for row in rows}))
    found: dict[PatientId, list[Coming]] = {}
    for row in rows:
        transport = transport_of(row.transport)
        found.setdefault(PatientId(row.patient_id), []).append(
            Coming(
                starts_at=row.starts_at,
                kind=AppointmentKind(row.kind),
                place=AppointmentPlace(row.place),
                title=row.title,
                address=row.address,
                who=tuple(name for _, name in who.get(row.id, ())),
                preparation=row.preparation,
                means=transport.means,
                fetched_at=transport.fetched_at,
                interpreter=row.interpreter,
            )
        )
    return found
