"""What the lines about accounts and openings say, in the language of the interface."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.today import Alert

_Facts = Mapping[str, str | int | float]


def _glass(_line: Alert, facts: _Facts) -> str:
    days = int(facts["days"])
    if not days:
        return QCoreApplication.translate("Alerts", "À relire, depuis aujourd’hui")
    return QCoreApplication.translate("Alerts", "À relire, depuis %n jour(s)", "", days)


def _glass_title(_line: Alert, facts: _Facts) -> str:
    return QCoreApplication.translate(
        "Alerts", "%n dossier(s) ouvert(s) hors du cercle de soins", "", int(facts["count"])
    )


def _dormant(_line: Alert, facts: _Facts) -> str:
    said = (
        QCoreApplication.translate(
            "Alerts", "Jamais ouvert depuis {days} j\u202f; se ferme dans {left} j"
        )
        if facts["never"]
        else QCoreApplication.translate(
            "Alerts", "Pas ouvert depuis {days} j\u202f; se ferme dans {left} j"
        )
    )
    return said.format(days=facts["days"], left=facts["left"])


def _dormant_title(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate("Alerts", "Accès inutilisé\u202f: {who}")
    return said.format(who=facts["who"])


REASONS = {"glass_unread": _glass, "account_dormant": _dormant}
TITLES = {"glass_unread": _glass_title, "account_dormant": _dormant_title}
