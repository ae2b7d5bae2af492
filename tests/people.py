"""Builders of patients and what hangs from them: each spells out only what the test is about."""

from datetime import date
from uuid import uuid4

from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    Part,
    Patient,
    Problem,
    Professional,
    Relation,
    Sex,
    Vigilance,
    VigilanceFlag,
)


def a_patient(family_name: str = "ETCHEVERRY", given_names: str = "Maite", **fields) -> Patient:
    values = {
        "id": PatientId(uuid4()),
        "family_name": family_name,
        "given_names": given_names,
        "sex": Sex.FEMALE,
        "birth_date": PartialDate(1945, 3, 12),
        **fields,
    }
    return Patient(**values)


def a_professional(name: str = "OYHENART", **fields) -> Professional:
    values = {
        "id": ProfessionalId(uuid4()),
        "name": name,
        "given_name": "Nathalie",
        "profession": "IDEL",
        "phone": "+33612345678",
        **fields,
    }
    return Professional(**values)


def a_member(professional: Professional, **fields) -> CareTeamMember:
    values = {
        "id": str(uuid4()),
        "professional_id": professional.id,
        "professional": professional.name,
        "profession": professional.profession,
        "phone": professional.phone,
        **fields,
    }
    return CareTeamMember(**values)


def one_of_each(professional: Professional) -> list[Part]:
    """One part of each kind."""
    return [
        ContactPerson(
            id=str(uuid4()),
            name="Pierre ETCHEVERRY",
            kinship="fils",
            relations=frozenset({Relation.TRUSTED_PERSON, Relation.CARER}),
            phone="+33559000000",
        ),
        a_member(professional, since=date(2026, 1, 1), referent=True),
        Allergy(
            id=str(uuid4()), substance="Pénicilline", severity="severe", since=PartialDate(1998)
        ),
        Problem(id=str(uuid4()), label="Insuffisance cardiaque", since=PartialDate(2019, 5)),
        VigilanceFlag(id=str(uuid4()), kind=Vigilance.OXYGEN, label="Oxygène 1,5 L"),
        Consent(
            id=str(uuid4()), kind=ConsentKind.SHARING, given=True, on=date(2026, 2, 3), means="oral"
        ),
        Contingency(id=str(uuid4()), condition="poids + 2 kg en 3 jours", action="appeler le Dr"),
    ]
