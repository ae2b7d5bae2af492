"""Names of professionals and telephones of patients, for the lists of the agenda."""

import json
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.store.appointment_rows import AppointmentProfessionalRow
from coordo_desktop.store.appointments import shown_professional
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of

_PROFESSIONAL = table_of(ProfessionalRow)
_SEEN_BY = table_of(AppointmentProfessionalRow)
_BATCH = 500
Who = dict[UUID, tuple[tuple[ProfessionalId, str], ...]]
_WHO = (
    select(
        _SEEN_BY.c.appointment_id,
        _SEEN_BY.c.professional_id,
        _PROFESSIONAL.c.name,
        _PROFESSIONAL.c.given_name,
        _PROFESSIONAL.c.title,
    )
    .join_from(_SEEN_BY, _PROFESSIONAL, _PROFESSIONAL.c.id == _SEEN_BY.c.professional_id)
    .where(_SEEN_BY.c.appointment_id.in_(bindparam("ids", expanding=True)))
    .order_by(_SEEN_BY.c.appointment_id, _SEEN_BY.c.position)
)


def who_of(session: Session, appointments: Sequence[UUID]) -> Who:
    """The professionals of these appointments, in order, with their names."""
    found: Who = {}
    for first in range(0, len(appointments), _BATCH):
        ids = list(appointments[first : first + _BATCH])
        for row in session.execute(_WHO, {"ids": ids}):
            name = shown_professional(row.name, row.given_name, row.title)
            one = (ProfessionalId(row.professional_id), name)
            found[row.appointment_id] = (*found.get(row.appointment_id, ()), one)
    return found


def short_names(
    session: Session, professionals: Collection[ProfessionalId]
) -> dict[ProfessionalId, str]:
    """« Dr Jean LARRONDE », « Nathalie OYHENART » of these people, by id."""
    if not professionals:
        return {}
    table = _PROFESSIONAL
    query = select(table.c.id, table.c.name, table.c.given_name, table.c.title).where(
        table.c.id.in_(list(professionals))
    )
    return {
        ProfessionalId(row.id): shown_professional(row.name, row.given_name, row.title)
        for row in session.execute(query)
    }


def short_name(name: str, given_name: str, title: str) -> str:
    """How a professional is named here, as everywhere."""
    return shown_professional(name, given_name, title)


def phones_of(kept: str) -> tuple[str, ...]:
    """The telephones of a patient row, as typed."""
    return tuple(json.loads(kept)) if kept else ()


def phones(session: Session, patients: Collection[PatientId]) -> dict[PatientId, tuple[str, ...]]:
    """The telephones of these people."""
    found: dict[PatientId, tuple[str, ...]] = {}
    for some in batches(list(patients)):
        query = select(PATIENT.c.id, PATIENT.c.phones).where(PATIENT.c.id.in_(some))
        found.update((PatientId(row.id), phones_of(row.phones)) for row in session.execute(query))
    return found
