"""Builders of appointments: a draft says only what the test is about."""

from datetime import UTC, datetime, timedelta

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from people import a_patient, a_professional

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # ten o'clock in Paris


def a_content(professionals=(), patients=(), **fields) -> AppointmentContent:
    values = {
        "kind": AppointmentKind.CONSULTATION,
        "place": AppointmentPlace.PRACTICE,
        "professionals": tuple(professionals),
        "participants": tuple(Participant(patient_id=each) for each in patients),
        **fields,
    }
    return AppointmentContent(**values)


def a_draft(
    professionals=(), patients=(), at=TUESDAY, minutes=30, rule="", **fields
) -> AppointmentDraft:
    return AppointmentDraft(
        starts_at=at,
        ends_at=at + timedelta(minutes=minutes),
        content=a_content(professionals, patients, **fields),
        rule=rule,
    )


def listed(store, *names, **fields):
    """Professionals of the practice, by these names."""
    directory = DirectoryService(store)
    return [directory.add(a_professional(name, rpps="", phone="", **fields)) for name in names]


def on_file(store, *names):
    """Patients by these names."""
    people = [a_patient(name, "Anne") for name in names]
    PatientService(store).create_many(people)
    return [each.id for each in people]
