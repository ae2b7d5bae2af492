"""What a call prepared in SAED form already knows from the record (reference 3.3)."""

from collections.abc import Sequence
from datetime import date

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.dates import french_age
from coordo_desktop.domain.measurements import LastMeasurement
from coordo_desktop.domain.patients import AllergyKnowledge, PatientRecord
from coordo_desktop.ui.transmissions.moments import Moments

_MOST = 8  # problems and values one can say on the telephone


def saed_parts(
    record: PatientRecord, last: Sequence[LastMeasurement], actor: Actor, moments: Moments
) -> dict[str, str]:
    """The four boxes begun; values are written so that they are not measured a second time."""
    return {
        "situation": _situation(record, actor, moments.today()),
        "background": _background(record),
        "evaluation": _evaluation(last, moments),
        "demand": "",
    }


def _situation(record: PatientRecord, actor: Actor, today: date) -> str:
    patient = record.patient
    name = shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )
    who = f"{actor.name}, {actor.profession}" if actor.profession else actor.name
    about = [name]
    if patient.birth_date is not None:
        about.append(french_age(patient.birth_date, today))
    return f"{who}. J’appelle pour {', '.join(one for one in about if one)}, parce que\u00a0: "


def _background(record: PatientRecord) -> str:
    lines = []
    if record.allergies:
        said = ", ".join(one.substance for one in record.allergies)
        lines.append(f"Allergies\u202f: {said}.")
    elif record.patient.allergy_knowledge is AllergyKnowledge.NONE_KNOWN:
        lines.append("Aucune allergie connue.")
    current = [one.label for one in record.problems if one.until is None][:_MOST]
    if current:
        said = "\u202f; ".join(current)
        lines.append(f"Problèmes\u202f: {said}.")
    return "\n".join(lines)


def _evaluation(last: Sequence[LastMeasurement], moments: Moments) -> str:
    """« TA du 22/11 : 13/8 ; FC du 22/11 : 78 »: a date between keeps them out of what is read."""
    said = []
    for one in last[:_MOST]:
        name, _space, value = one.text.partition(" ")
        said.append(f"{name} du {moments.local(one.at):%d/%m}\u202f: {value}")
    return "\u202f; ".join(said) + ("." if said else "")
