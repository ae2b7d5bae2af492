"""What the lines about data and continuity say, in the language of the interface."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.alerts.rule import hours_text
from coordo_desktop.domain.today import Alert

_Facts = Mapping[str, str | int | float]


def _request(_line: Alert, facts: _Facts) -> str:
    left, expected = int(facts["left"]), int(facts["expected"])
    if left < 0:
        said = QCoreApplication.translate("Alerts", "Réponse en retard de {days} j")
        return said.format(days=-left)
    if expected < 0:
        said = QCoreApplication.translate(
            "Alerts", "Dossier attendu depuis {late} j\u202f; encore {days} j au plus"
        )
        return said.format(late=-expected, days=left)
    said = QCoreApplication.translate("Alerts", "Réponse attendue dans {days} j")
    return said.format(days=min(left, expected))


def _request_title(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate(
        "Alerts", "Demande n°\u00a0{number} sur des données personnelles"
    )
    return said.format(number=facts["number"])


def _breach(_line: Alert, facts: _Facts) -> str:
    hours = float(facts["hours"])
    if hours < 0:
        said = QCoreApplication.translate("Alerts", "Délai de 72\u00a0h dépassé de {hours}")
        return said.format(hours=hours_text(-hours))
    said = QCoreApplication.translate("Alerts", "Il reste {hours} pour prévenir la CNIL")
    return said.format(hours=hours_text(hours))


def _breach_title(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate(
        "Alerts", "Violation de données n°\u00a0{number}\u202f: prévenir la CNIL"
    )
    return said.format(number=facts["number"])


def _pack(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate("Alerts", "Dernier paquet il y a {days} j")
    if facts["never"]:
        said = QCoreApplication.translate("Alerts", "Aucun paquet encore")
    if facts["failed"]:
        said = QCoreApplication.translate(
            "Alerts", "{said}\u202f; le dernier essai a échoué"
        ).format(said=said)
    return said.format(days=facts["days"])


def _pack_title(_line: Alert, _facts: _Facts) -> str:
    return QCoreApplication.translate("Alerts", "Paquet de continuité non fait")


REASONS = {"request_due": _request, "breach_notice": _breach, "pack_late": _pack}
TITLES = {
    "request_due": _request_title,
    "breach_notice": _breach_title,
    "pack_late": _pack_title,
}
