"""Records for tests about transmissions: each test spells out only what it is about."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from coordo_desktop.domain.ids import (
    FocusId,
    FollowUpId,
    MeasurementId,
    PatientId,
    TransmissionId,
    UserId,
)
from coordo_desktop.domain.measurements import Measure, Measurement
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Patient, PatientRecord, Sex
from coordo_desktop.domain.transmissions import (
    Focus,
    FollowUp,
    Kind,
    Priority,
    Transmission,
    TransmissionDraft,
)

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PATIENT = PatientId(UUID(int=77))


def an_entry(**values) -> Transmission:
    base = {
        "id": TransmissionId(uuid4()),
        "number": 1,
        "patient_id": PATIENT,
        "kind": Kind.FOCUS,
        "focus": "Douleur",
        "parts": (("data", "EVA 6"),),
        "at": NINE,
        "signed_at": NINE,
        "author_id": UserId(UUID(int=1)),
        "author": "C. MARTIN",
    }
    return Transmission(**{**base, **values})


def a_draft(patient_id=PATIENT, focus="Douleur", data="EVA 6", **values) -> TransmissionDraft:
    parts = values.pop("parts", (("data", data),))
    return TransmissionDraft(patient_id=patient_id, focus=focus, parts=parts, **values)


def a_focus(**values) -> Focus:
    base = {
        "id": FocusId(uuid4()),
        "patient_id": PATIENT,
        "label": "Douleur",
        "opened_at": NINE,
        "last_entry_at": NINE,
        "entries": 1,
    }
    return Focus(**{**base, **values})


def a_follow_up(**values) -> FollowUp:
    base = {
        "id": FollowUpId(uuid4()),
        "patient_id": PATIENT,
        "transmission_id": None,
        "text": "Pesée",
        "due": None,
        "opened_at": NINE,
    }
    return FollowUp(**{**base, **values})


def a_value(measure: Measure, value: float, at: datetime = NINE) -> Measurement:
    return Measurement(
        id=MeasurementId(uuid4()),
        patient_id=PATIENT,
        measure=measure,
        value=value,
        at=at,
        author="C. MARTIN",
    )


def a_patient(**values) -> Patient:
    base = {
        "id": PatientId(uuid4()),
        "family_name": "LARRALDE",
        "used_name": "ETCHEVERRY",
        "given_names": "Maite",
        "sex": Sex.FEMALE,
        "birth_date": PartialDate.from_date(date(1945, 3, 12)),
    }
    return Patient(**{**base, **values})


def a_record(**values) -> PatientRecord:
    patient = values.pop("patient", None) or a_patient(id=PATIENT)
    return PatientRecord(patient=patient, **values)


URGENT = Priority.URGENT
