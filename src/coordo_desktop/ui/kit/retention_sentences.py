"""What is said when a record must stay, is set apart, or was put away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.erasures import Against, ErasureRefused
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.retention import AlreadyHeld, Duty, RecordArchived, RecordHeld


def refused(error: ErasureRefused) -> str:
    """Why this record is not erased."""
    if error.against is Against.DUTY and error.until is not None:
        said = QCoreApplication.translate(
            "Sentences",
            "Ce dossier doit être conservé jusqu’au {day} ({duty}). Rien n’a été effacé. Seule "
            "une décision de justice ou une injonction de la CNIL passe outre.",
        )
        return said.format(day=day_words(error.until), duty=duty_words(error.duty))
    return against_words(error.against)


def against_words(against: Against) -> str:
    """One thing that stands against erasing, as a sentence."""
    return {
        Against.MERGED: QCoreApplication.translate(
            "Sentences",
            "Ce dossier a été fusionné dans un autre\u202f: effacez le dossier gardé, il part "
            "avec.",
        ),
        Against.LEGAL_HOLD: QCoreApplication.translate(
            "Sentences",
            "Ce dossier est conservé pour un litige. Rien n’a été effacé\u202f: levez d’abord "
            "cette conservation.",
        ),
        Against.LIMITATION: QCoreApplication.translate(
            "Sentences",
            "Ce dossier est gelé. Rien n’a été effacé\u202f: levez d’abord le gel.",
        ),
        Against.REQUEST: QCoreApplication.translate(
            "Sentences",
            "Une demande sur ces données attend sa réponse. Rien n’a été effacé\u202f: répondez "
            "d’abord à la demande.",
        ),
        Against.LOAN: QCoreApplication.translate(
            "Sentences",
            "Du matériel de la structure est encore chez cette personne. Rien n’a été effacé"
            "\u202f: notez d’abord son retour ou sa perte.",
        ),
        Against.AHEAD: QCoreApplication.translate(
            "Sentences",
            "Un rendez-vous est à venir. Rien n’a été effacé\u202f: annulez-le d’abord.",
        ),
        Against.DUTY: QCoreApplication.translate(
            "Sentences", "La durée de conservation court encore. Rien n’a été effacé."
        ),
        Against.CARE: QCoreApplication.translate(
            "Sentences",
            "Des soins sont écrits dans ce dossier\u202f: il se conserve. Rien n’a été effacé.",
        ),
    }[against]


def duty_words(duty: Duty | None) -> str:
    """Which duration decides."""
    if duty is None:
        return ""
    return {
        Duty.CARE: QCoreApplication.translate("Sentences", "durée comptée du dernier soin"),
        Duty.MINOR: QCoreApplication.translate("Sentences", "personne soignée enfant"),
        Duty.UNKNOWN_BIRTH: QCoreApplication.translate("Sentences", "date de naissance inconnue"),
        Duty.DEATH: QCoreApplication.translate("Sentences", "durée comptée du décès"),
        Duty.NO_CARE: QCoreApplication.translate("Sentences", "rendez-vous sans soin"),
    }[duty]


def day_words(day: date) -> str:
    """A day in figures."""
    return f"{day:%d/%m/%Y}"


def held(_error: RecordHeld) -> str:
    """A record whose processing is limited."""
    return QCoreApplication.translate(
        "Sentences",
        "Ce dossier est gelé\u202f: il est conservé, sans être imprimé ni modifié. Rien n’a été "
        "changé. Le gel se lève dans Réglages, Conservation.",
    )


def archived(_error: RecordArchived) -> str:
    """A record that was put away."""
    return QCoreApplication.translate(
        "Sentences",
        "Ce dossier est aux archives\u202f: il se lit, sans être modifié. Rien n’a été changé. "
        "Reprenez d’abord le suivi.",
    )


def already(_error: AlreadyHeld) -> str:
    """Set apart twice for one reason."""
    return QCoreApplication.translate(
        "Sentences", "Ce dossier est déjà mis à part pour ce motif. Rien n’a été changé."
    )


RETENTION_SENTENCES: dict[type[CoordoError], Callable[..., str]] = {
    ErasureRefused: refused,
    RecordHeld: held,
    RecordArchived: archived,
    AlreadyHeld: already,
}
