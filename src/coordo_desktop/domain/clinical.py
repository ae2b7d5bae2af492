"""What of a record is clinical, for those who may see the person and not the care (6.2)."""

from dataclasses import replace

from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    Patient,
    PatientRecord,
    Situation,
    Stability,
)

# The reception sees and edits the rest: identity, address, phones, the people around.
CLINICAL_FIELDS = (
    "remarks", "situation", "allergy_knowledge", "stability", "coordinated", "life_cycle_reason",
)  # fmt: skip


def without_clinical(record: PatientRecord) -> PatientRecord:
    """The record as the reception sees it."""
    return PatientRecord(
        patient=unclinical(record.patient),
        contacts=record.contacts,
        care_team=record.care_team,
        namesakes=record.namesakes,
        clinical=False,
    )


def unclinical(patient: Patient) -> Patient:
    """The person without anything clinical."""
    return replace(
        patient,
        remarks="",
        situation=Situation(),
        allergy_knowledge=AllergyKnowledge.NOT_ASKED,
        stability=Stability.STABLE,
        coordinated=False,
        life_cycle_reason="",
    )


def with_clinical_of(values: Patient, before: Patient) -> Patient:
    """Values handed over by somebody who was not shown the clinical fields: these stay."""
    return replace(values, **{name: getattr(before, name) for name in CLINICAL_FIELDS})
