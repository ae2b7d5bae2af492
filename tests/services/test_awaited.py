"""*En attente de…*: noted, chased by a letter, received or given up, each written down."""

import hashlib
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import AwaitedId
from coordo_desktop.domain.today import AwaitedKind, AwaitedSettled, AwaitedState
from coordo_desktop.services.awaited import AwaitedService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from people import a_patient, a_professional

TODAY = date(2026, 11, 23)


@pytest.fixture
def service(store):
    return AwaitedService(store)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


def test_what_is_awaited_is_asked_for_today_unless_said(service, patient_id):
    awaited_id = service.add(patient_id, AwaitedKind.RESULT, " HbA1c ", "Labo", exam="HbA1c")
    one = service.get(awaited_id)
    assert (one.what, one.since, one.state) == ("HbA1c", TODAY, AwaitedState.OPEN)
    assert service.of(patient_id) == [one]
    assert [each.patient for each in service.open()] == ["ETCHEVERRY Maite"]


def test_it_must_say_what_and_its_days_be_in_order(service, patient_id):
    with pytest.raises(MissingField):
        service.add(patient_id, AwaitedKind.OTHER, "  ")
    with pytest.raises(InvalidField) as late:
        service.add(patient_id, AwaitedKind.OTHER, "Accord", since=date(2026, 11, 24))
    assert late.value.field == "since"
    with pytest.raises(InvalidField) as due:
        service.add(patient_id, AwaitedKind.OTHER, "Accord", due=date(2026, 11, 22))
    assert due.value.field == "due"
    with pytest.raises(InvalidField):
        service.add(patient_id, AwaitedKind.OTHER, "x" * 201)
    assert service.of(patient_id) == []


def test_a_chase_is_written_down_with_its_letter(store, service, clock, patient_id):
    doctor = a_professional("HARISMENDY", title="Dr", organisation="Cardiologie")
    DirectoryService(store).add(doctor)
    awaited_id = service.add(
        patient_id, AwaitedKind.REPORT, "Compte rendu d’échographie", professional_id=doctor.id,
        since=date(2026, 11, 7),
    )  # fmt: skip
    pdf = service.chase(awaited_id)
    clock.advance(days=10)
    again = service.chase(awaited_id)
    one = service.get(awaited_id)
    assert one.chased == (TODAY, date(2026, 12, 3))
    words = PdfReader(BytesIO(again)).pages[0].extract_text()
    assert "HARISMENDY" in words
    assert "23/11/2026" in words
    assert PdfReader(BytesIO(pdf)).pages[0].extract_text() != words
    with store.reading() as session:
        kept = session.execute(text("SELECT sha256 FROM awaited_chase ORDER BY row_no")).scalars()
        assert list(kept) == [hashlib.sha256(each).hexdigest() for each in (pdf, again)]
        told = session.execute(
            text("SELECT detail_json, patient_ref FROM audit WHERE event = 'awaited.chase'")
        ).first()
    assert hashlib.sha256(pdf).hexdigest() in told.detail_json
    assert "chographie" not in told.detail_json


def test_a_chase_by_telephone_makes_no_letter(service, patient_id):
    awaited_id = service.add(patient_id, AwaitedKind.CALL_BACK, "Rappel")
    assert service.chase(awaited_id, letter=False) == b""
    assert service.get(awaited_id).chased == (TODAY,)


def test_received_then_undone(service, patient_id):
    awaited_id = service.add(patient_id, AwaitedKind.RESULT, "HbA1c")
    service.received(awaited_id, seen_version=1, remark="7,2 %")
    one = service.get(awaited_id)
    assert (one.state, one.settled_by, one.note) == (AwaitedState.RECEIVED, "C. MARTIN", "7,2 %")
    with pytest.raises(AwaitedSettled):
        service.chase(awaited_id)
    with pytest.raises(AwaitedSettled):
        service.give_up(awaited_id, seen_version=2, reason="Inutile")
    service.reopen(awaited_id, seen_version=2)
    assert [each.id for each in service.open()] == [awaited_id]


def test_giving_up_wants_a_reason_and_the_version_that_was_seen(service, patient_id):
    awaited_id = service.add(patient_id, AwaitedKind.RESULT, "HbA1c")
    with pytest.raises(MissingField):
        service.give_up(awaited_id, seen_version=1, reason=" ")
    service.chase(awaited_id, letter=False)
    with pytest.raises(ChangedMeanwhile):
        service.give_up(awaited_id, seen_version=1, reason="Inutile")
    service.give_up(awaited_id, seen_version=2, reason="Inutile")
    assert service.get(awaited_id).state is AwaitedState.GIVEN_UP


def test_chases_are_never_altered(store, service, patient_id):
    service.chase(service.add(patient_id, AwaitedKind.RESULT, "HbA1c"), letter=False)
    for statement in ("UPDATE awaited_chase SET day = '2020-01-01'", "DELETE FROM awaited_chase"):
        with pytest.raises(Exception, match="append only"), store.quietly() as session:
            session.execute(text(statement))


def test_rights_reach_no_further_than_the_circle(service, store_for, patient_id):
    awaited_id = service.add(patient_id, AwaitedKind.RESULT, "HbA1c")
    caregiver, reception = (
        AwaitedService(store_for(Role.CAREGIVER)),
        AwaitedService(store_for(Role.RECEPTION)),
    )
    assert caregiver.open() == []
    with pytest.raises(NotAllowed):
        caregiver.received(awaited_id, seen_version=1)
    with pytest.raises(NotAllowed):
        reception.open()
    with pytest.raises(NotFound):
        service.get(AwaitedId(uuid4()))
