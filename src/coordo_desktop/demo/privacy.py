"""What people asked about their data, a stick found again, a record opened outside the circle."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, time, timedelta

from coordo_desktop.demo.days import PARIS, Followed, Happening
from coordo_desktop.demo.stock import USER
from coordo_desktop.domain.glass import AlreadyYours, GlassReason
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.privacy import PrivacyContacts, StatementDraft
from coordo_desktop.domain.privacy_breaches import BreachDraft, BreachNature, BreachRisk
from coordo_desktop.domain.privacy_requests import (
    Handed,
    IdentityCheck,
    RequestDraft,
    Requester,
    RequestKind,
)
from coordo_desktop.services.bundle import Services

_NURSE = "oyhenart"
_CONTACTS = PrivacyContacts(
    dpo="Délégation mutualisée, Maison de santé des Trois Ponts",
    contact="donnees@trois-ponts.example",
)


def privacy(
    followed: Sequence[Followed], others: Sequence[PatientId], passphrase: str, end: datetime
) -> list[Happening]:
    """Three requests, a statement, a breach closed in time, a record opened by a nurse."""
    if len(followed) < 4 or not others:
        return []
    known = [one.patient_id for one in followed]
    return [
        Happening(_at(end, 30, 9), lambda services: _answered(services, known[1], end)),
        Happening(_at(end, 12, 14), lambda services: _waiting(services, known[0], end)),
        Happening(_at(end, 9, 11), lambda services: _stick(services, end)),
        Happening(_at(end, 2, 15), lambda services: _said(services, known[2], end)),
        Happening(_at(end, 1, 19), lambda services: _opened(services, others, passphrase)),
    ]


def _at(end: datetime, days: int, hour: int) -> datetime:
    day = end.astimezone(PARIS).date() - timedelta(days=days)
    return datetime.combine(day, time(hour), PARIS)


def _answered(services: Mapping[str, Services], patient: PatientId, end: datetime) -> None:
    requests = services[USER].requests
    requests.keep_contacts(_CONTACTS)
    received = _at(end, 30, 9).date()
    asked = requests.add(
        RequestDraft(
            patient_id=patient,
            kind=RequestKind.ACCESS,
            received_on=received,
            identity=IdentityCheck.KNOWN,
        )
    )
    requests.answer(asked.id, asked.version, on=received, handed=Handed.HAND)


def _waiting(services: Mapping[str, Services], patient: PatientId, end: datetime) -> None:
    services[USER].requests.add(
        RequestDraft(
            patient_id=patient,
            kind=RequestKind.ACCESS,
            received_on=_at(end, 12, 14).date(),
            requester=Requester.MANDATED,
            requester_name="Sa fille",
            words="Copie du dossier pour le cardiologue",
        )
    )


def _stick(services: Mapping[str, Services], end: datetime) -> None:
    found = _at(end, 9, 8)
    breaches = services[USER].breaches
    kept = breaches.add(
        BreachDraft(
            discovered_at=found,
            facts="Clé USB de sauvegarde oubliée dans une voiture, retrouvée le lendemain.",
            natures=frozenset({BreachNature.CONFIDENTIALITY}),
            people_kinds="Patients suivis",
            data_kinds="Sauvegarde chiffrée",
            consequences="Aucune : la clé est chiffrée, personne n’en a la phrase de passe.",
            measures="Clé du coffre renouvelée, consigne rappelée à l’équipe.",
            risk=BreachRisk.NONE,
        )
    )
    breaches.close(kept.id, kept.version)


def _said(services: Mapping[str, Services], patient: PatientId, end: datetime) -> None:
    services[USER].requests.add_statement(
        StatementDraft(
            patient_id=patient,
            about="Transmission sur l’aide à la toilette",
            text="Je n’ai pas refusé l’aide : je préfère que ce soit une femme.",
            said_on=_at(end, 2, 15).date(),
        )
    )


def _opened(services: Mapping[str, Services], others: Sequence[PatientId], passphrase: str) -> None:
    words = "Appel du fils, chute à domicile : personne d’autre au cabinet."
    for patient in others:
        with suppress(AlreadyYours):
            services[_NURSE].glass.open(patient, GlassReason.EMERGENCY, words, passphrase)
            return
