"""Two records become one and two again: appointments, series and what then overlaps follow."""

from datetime import timedelta

import pytest

from appointment_builders import TUESDAY, a_draft, listed, on_file
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.services import appointment_horizon
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store.removal import untouched

DAY = timedelta(days=1)


@pytest.fixture
def service(store):
    return AppointmentService(store)


def of(service, patient_id):
    return [each.starts_at for each in service.of_patient(patient_id)]


def test_appointments_and_the_series_they_come_from_follow_and_come_back(store, service, clock):
    [who], (keep, drop) = listed(store, "OYHENART"), on_file(store, "ALDAY", "ALDAI")
    service.book(a_draft([who], [drop]))
    service.book(a_draft([who], [drop], at=TUESDAY + 3 * DAY, rule="FREQ=MONTHLY"))
    session = service.book(a_draft([who], [keep, drop], at=TUESDAY + 2 * DAY, title="ETP"))
    patients = PatientService(store)
    before = of(service, drop)
    counted = dict(patients.merge_preview(keep, drop).moved)
    assert counted["appointment_patient"] == len(before)
    merging = patients.merge(keep, drop)
    assert of(service, keep) == before
    people = service.appointment(session.id).content.participants
    assert [one.patient_id for one in people] == [keep, drop]
    clock.advance(days=60)
    appointment_horizon.ready(store)
    made = service.of_patient(keep)[-1]
    assert [one.patient_id for one in made.content.participants] == [keep]
    patients.unmerge(merging)
    kept_since = of(service, keep)
    assert all(at > before[-1] for at in kept_since)
    clock.advance(days=60)
    appointment_horizon.ready(store)
    [one] = service.of_patient(drop)[-1].content.participants
    assert one.patient_id == drop


def test_what_overlaps_once_they_are_one_is_recorded(store, service):
    (who, other), (keep, drop) = listed(store, "UN", "DEUX"), on_file(store, "ALDAY", "ALDAI")
    first = service.book(a_draft([who], [keep], minutes=60))
    second = service.book(a_draft([other], [drop], at=TUESDAY + timedelta(minutes=15)))
    patients = PatientService(store)
    merging = patients.merge(keep, drop)
    assert not service.appointment(first.id).forced
    assert service.appointment(second.id).forced
    [said] = service.overrides(second.id)
    assert (said.kinds, said.reason) == ((ConflictKind.PATIENT,), "Dossiers réunis")
    patients.unmerge(merging)
    assert not service.appointment(second.id).forced


def test_somebody_with_an_appointment_is_not_removed_with_their_import(store, service):
    [who], (seen, new) = listed(store, "OYHENART"), on_file(store, "ALDAY", "PUYO")
    service.book(a_draft([who], [seen]))
    with store.reading() as session:
        assert untouched(session, [seen, new]) == {new}
