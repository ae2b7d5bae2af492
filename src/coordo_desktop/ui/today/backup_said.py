"""What the lines about copies and rehearsals say, in the language of the interface."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.today import Alert

_Facts = Mapping[str, str | int | float]


def _outside(_line: Alert, facts: _Facts) -> str:
    if facts["failing"]:
        return QCoreApplication.translate(
            "Alerts", "Le support est là, mais plein, protégé ou abîmé"
        )
    if facts.get("ahead"):
        return QCoreApplication.translate(
            "Alerts", "Copie datée du futur\u202f: vérifiez l’heure du poste"
        )
    said = QCoreApplication.translate(
        "Alerts", "Dernière copie hors de ce poste il y a {days} j\u202f; seuil {threshold}"
    )
    if facts["never"]:
        said = QCoreApplication.translate(
            "Alerts", "Aucune copie faite depuis {days} j\u202f; seuil {threshold}"
        )
    return said.format(days=facts["days"], threshold=f"{float(facts['threshold']):g}")


def _outside_title(_line: Alert, facts: _Facts) -> str:
    if facts["failing"]:
        return QCoreApplication.translate("Alerts", "Copie des sauvegardes impossible")
    return QCoreApplication.translate("Alerts", "Copie des sauvegardes en retard")


def _drill(_line: Alert, facts: _Facts) -> str:
    if facts["failed"]:
        return QCoreApplication.translate("Alerts", "La copie essayée n’est pas bonne")
    said = QCoreApplication.translate("Alerts", "Pas fait depuis {days} j\u202f; seuil {threshold}")
    return said.format(days=facts["days"], threshold=f"{float(facts['threshold']):g}")


def _drill_title(_line: Alert, facts: _Facts) -> str:
    if facts["failed"]:
        return QCoreApplication.translate("Alerts", "Exercice de restauration échoué")
    return QCoreApplication.translate("Alerts", "Exercice annuel avec la fiche de secours")


REASONS = {"backup_outside": _outside, "restore_drill": _drill}
TITLES = {"backup_outside": _outside_title, "restore_drill": _drill_title}
