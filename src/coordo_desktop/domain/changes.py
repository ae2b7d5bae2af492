"""What changed between two records, field by field (P11).

Values are told as stable text (ISO dates, identifiers), so that a history line read in ten years
means what it meant; screens translate identifiers when they show them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    CareTeamMember,
    Consent,
    ContactPerson,
    Contingency,
    Part,
    Patient,
    Problem,
    VigilanceFlag,
)


class Subject(StrEnum):
    """What part of the file a change is about."""

    IDENTITY = "identity"
    CONTACT = "contact"
    SITUATION = "situation"
    CARE = "care"
    LIFE_CYCLE = "life_cycle"
    CONTACT_PERSON = "contact_person"
    CARE_TEAM = "care_team"
    ALLERGY = "allergy"
    PROBLEM = "problem"
    FLAG = "flag"
    CONSENT = "consent"
    CONTINGENCY = "contingency"
    TREATMENT = "treatment"
    MERGE = "merge"


IDENTITY_FIELDS = (
    "family_name", "given_names", "used_name", "used_given_name", "sex", "birth_date",
    "birth_place_code", "birth_place", "nir", "ins_oid", "status", "attributes",
    "identity_document", "identity_checked_on",
)  # fmt: skip
CONTACT_FIELDS = (
    "address", "address_extra", "postal_code", "town", "town_code", "access_notes", "phones",
    "email", "referring_doctor_id", "referring_doctor",
)  # fmt: skip
CARE_FIELDS = ("remarks", "allergy_knowledge", "stability", "coordinated")
LIFE_FIELDS = ("life_cycle", "life_cycle_reason", "life_cycle_on", "deceased_on")

# What somebody without the right to read clinical content may see of a history.
PLAIN_SUBJECTS = frozenset({Subject.IDENTITY, Subject.CONTACT, Subject.CONTACT_PERSON})

SUBJECT_OF_PART: dict[type[Part], Subject] = {
    ContactPerson: Subject.CONTACT_PERSON,
    CareTeamMember: Subject.CARE_TEAM,
    Allergy: Subject.ALLERGY,
    Problem: Subject.PROBLEM,
    VigilanceFlag: Subject.FLAG,
    Consent: Subject.CONSENT,
    Contingency: Subject.CONTINGENCY,
}
_SUBJECT_OF_FIELD = {
    **dict.fromkeys(IDENTITY_FIELDS, Subject.IDENTITY),
    **dict.fromkeys(CONTACT_FIELDS, Subject.CONTACT),
    **dict.fromkeys(CARE_FIELDS, Subject.CARE),
    **dict.fromkeys(LIFE_FIELDS, Subject.LIFE_CYCLE),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that is no longer what it was."""

    subject: Subject
    field: str
    before: str
    after: str


def of_patient(before: Patient, after: Patient) -> tuple[Difference, ...]:
    """Every field of the person that differs, the situation's included."""
    told = [
        *_differences(before, after, _SUBJECT_OF_FIELD),
        *_differences(
            before.situation,
            after.situation,
            {each.name: Subject.SITUATION for each in fields(after.situation)},
        ),
    ]
    return tuple(told)


def of_part(before: Part | None, after: Part | None) -> tuple[Difference, ...]:
    """Every field of a part that differs; None stands for not there."""
    there = after if after is not None else before
    if there is None:
        return ()
    subject = SUBJECT_OF_PART[type(there)]
    names = {each.name: subject for each in fields(there) if each.name != "id"}
    return tuple(_differences(before, after, names))


def _differences(before: object, after: object, names: dict[str, Subject]) -> Iterator[Difference]:
    for name, subject in names.items():
        was = "" if before is None else as_text(getattr(before, name))
        now = "" if after is None else as_text(getattr(after, name))
        if was != now:
            yield Difference(subject, name, was, now)


def as_text(value: object) -> str:
    """A value as a history line keeps it; empty for unknown, no, or none."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return ", ".join(sorted(str(item) for item in value))
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return str(value)
