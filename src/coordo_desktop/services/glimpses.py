"""A few records of a backup, enough to know that it is the right one."""

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.restoring import Glimpse
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import rehearsal
from coordo_desktop.store.unit import Store

MOST = 3


def glimpses(store: Store, text: str) -> list[Glimpse]:
    """The records that fit what was typed, read as they would be at the desk."""
    service = PatientService(store)
    return [_glimpse(store, service, line.id) for line in service.find(text, limit=MOST)]


def _glimpse(store: Store, service: PatientService, patient_id: PatientId) -> Glimpse:
    patient = service.open(patient_id).patient
    with store.reading() as session:
        count, last_at, focus = rehearsal.entries_of(session, patient_id)
    return Glimpse(
        name=shown_names.name(
            patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
        ),
        birth_name=shown_names.birth_name(patient.family_name, patient.used_name, patient.sex),
        birth="" if patient.birth_date is None else show_date(patient.birth_date),
        town=patient.town,
        transmissions=count,
        last_at=last_at,
        last_focus=focus,
    )
