"""What requests and breaches are called on screen."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.privacy_breaches import Breach, BreachNature, BreachRisk
from coordo_desktop.domain.privacy_requests import (
    Handed,
    IdentityCheck,
    PrivacyRequest,
    Requester,
    RequestKind,
    RequestState,
)
from coordo_desktop.ui.kit.chips import ChipSpec

_SOON = 7  # days


def kind_text(kind: RequestKind) -> str:
    """What is asked."""
    return {
        RequestKind.ACCESS: lambda: QCoreApplication.translate("Privacy", "Copie de ses données"),
        RequestKind.PORTABILITY: lambda: QCoreApplication.translate(
            "Privacy", "Fichier pour un autre logiciel"
        ),
        RequestKind.RECTIFICATION: lambda: QCoreApplication.translate("Privacy", "Correction"),
        RequestKind.ERASURE: lambda: QCoreApplication.translate("Privacy", "Effacement"),
        RequestKind.LIMITATION: lambda: QCoreApplication.translate("Privacy", "Limitation"),
        RequestKind.OBJECTION: lambda: QCoreApplication.translate("Privacy", "Opposition"),
    }[kind]()


def requester_text(who: Requester) -> str:
    """Who asks."""
    return {
        Requester.PERSON: lambda: QCoreApplication.translate("Privacy", "La personne"),
        Requester.GUARDIAN: lambda: QCoreApplication.translate(
            "Privacy", "Parent ou représentant légal"
        ),
        Requester.HEIR: lambda: QCoreApplication.translate("Privacy", "Ayant droit d’un défunt"),
        Requester.MANDATED: lambda: QCoreApplication.translate("Privacy", "Mandataire"),
    }[who]()


def identity_text(how: IdentityCheck) -> str:
    """How one made sure of who asks."""
    return {
        IdentityCheck.NONE: lambda: QCoreApplication.translate("Privacy", "Pas encore vérifiée"),
        IdentityCheck.KNOWN: lambda: QCoreApplication.translate(
            "Privacy", "Connu de l’équipe, présent"
        ),
        IdentityCheck.DOCUMENT: lambda: QCoreApplication.translate("Privacy", "Pièce vue"),
        IdentityCheck.COPY: lambda: QCoreApplication.translate("Privacy", "Copie de pièce reçue"),
        IdentityCheck.MANDATE: lambda: QCoreApplication.translate(
            "Privacy", "Pièce et mandat, ou preuve de qualité"
        ),
    }[how]()


def handed_text(how: Handed) -> str:
    """How the answer was given."""
    return {
        Handed.HAND: lambda: QCoreApplication.translate("Privacy", "En main propre"),
        Handed.POST: lambda: QCoreApplication.translate("Privacy", "Par courrier"),
        Handed.MAIL: lambda: QCoreApplication.translate("Privacy", "Par messagerie sécurisée"),
        Handed.SPOKEN: lambda: QCoreApplication.translate("Privacy", "De vive voix"),
    }[how]()


def state_chip(one: PrivacyRequest, today: date) -> ChipSpec:
    """Where a request stands: late, soon, open, or how it ended."""
    if one.open:
        left = (one.due_on - today).days
        if left < 0:
            return ChipSpec(QCoreApplication.translate("Privacy", "En retard"), "danger")
        if one.wanted_on < today or left <= _SOON:
            return ChipSpec(QCoreApplication.translate("Privacy", "À répondre"), "warn")
        return ChipSpec(QCoreApplication.translate("Privacy", "En cours"), "accent")
    words = {
        RequestState.ANSWERED: QCoreApplication.translate("Privacy", "Répondue"),
        RequestState.REFUSED: QCoreApplication.translate("Privacy", "Refusée"),
        RequestState.WITHDRAWN: QCoreApplication.translate("Privacy", "Retirée"),
    }
    return ChipSpec(words[one.state], "neutral")


def nature_text(nature: BreachNature) -> str:
    """What happened to the data."""
    return {
        BreachNature.CONFIDENTIALITY: lambda: QCoreApplication.translate(
            "Privacy", "Vues ou prises par quelqu’un d’autre"
        ),
        BreachNature.INTEGRITY: lambda: QCoreApplication.translate("Privacy", "Modifiées à tort"),
        BreachNature.AVAILABILITY: lambda: QCoreApplication.translate(
            "Privacy", "Perdues ou inaccessibles"
        ),
    }[nature]()


def risk_text(risk: BreachRisk) -> str:
    """The risk for people."""
    return {
        BreachRisk.UNKNOWN: lambda: QCoreApplication.translate(
            "Privacy", "Risque pas encore évalué"
        ),
        BreachRisk.NONE: lambda: QCoreApplication.translate("Privacy", "Aucun risque"),
        BreachRisk.RISK: lambda: QCoreApplication.translate("Privacy", "Risque"),
        BreachRisk.HIGH: lambda: QCoreApplication.translate("Privacy", "Risque élevé"),
    }[risk]()


def left_text(left: timedelta) -> str:
    """« encore 46 h », « dépassé de 3 h »."""
    hours = int(abs(left).total_seconds() // 3600)
    if left < timedelta():
        return QCoreApplication.translate("Privacy", "dépassé de {hours}\u00a0h").format(
            hours=hours
        )
    return QCoreApplication.translate("Privacy", "encore {hours}\u00a0h").format(hours=hours)


def breach_chip(one: Breach, left: timedelta | None) -> ChipSpec:
    """Where a breach stands: the hours left to tell the CNIL, open, closed."""
    if one.closed_at is not None:
        return ChipSpec(QCoreApplication.translate("Privacy", "Close"), "neutral")
    if left is None:
        return ChipSpec(QCoreApplication.translate("Privacy", "Ouverte"), "accent")
    late = left < timedelta()
    said = QCoreApplication.translate("Privacy", "CNIL\u202f: {left}")
    return ChipSpec(said.format(left=left_text(left)), "danger" if late else "warn")
