"""The sentences of the journal."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import audit, errors

__all__ = ["AUDIT_SENTENCES"]


def _contradicted(error: Any) -> str:
    report = error.report
    if report.lost:
        return QCoreApplication.translate(
            "Sentences",
            "Il manque {lost} événements à la fin du journal. Rien n’a été effacé de plus\u202f: "
            "prévenez l’administrateur, qui regarde «\u202fJournal d’accès\u202f» dans les "
            "réglages.",
        ).format(lost=report.lost)
    return QCoreApplication.translate(
        "Sentences",
        "Le journal n’est plus ce qui a été écrit. Rien n’a été effacé\u202f: prévenez "
        "l’administrateur, qui regarde «\u202fJournal d’accès\u202f» dans les réglages.",
    )


AUDIT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    audit.CodeMistyped: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce code ne se lit pas. Recopiez-le du pied de la feuille, par exemple 48213 · "
        "7K2M-QX4D-9A.",
    ),
    audit.ControlKeyMistyped: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette clé ne se lit pas. Recopiez les seize groupes de quatre caractères de la fiche de "
        "secours, «\u202fClé de contrôle du journal\u202f».",
    ),
    audit.ControlKeyUnknown: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette clé de contrôle n’est pas celle de ce journal. Rien n’a été changé\u202f: vérifiez "
        "la fiche de secours et son numéro.",
    ),
    audit.MonthsOutOfRange: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le journal se garde de {few} à {many} mois. La durée n’a pas changé.",
    ).format(few=audit.FEWEST_MONTHS, many=audit.MOST_MONTHS),
    audit.JournalContradicted: _contradicted,
}
