"""Titles and reasons of the rules of the agenda, in the language of the screen."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.appointments import AppointmentKind, TransportOrder
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.today import Alert
from coordo_desktop.ui.kit.agenda_words import kind_words

_Facts = Mapping[str, Any]


def _when(facts: _Facts) -> str:
    at = datetime.fromisoformat(str(facts["when"]))
    day = QLocale().toString(QDate(at.year, at.month, at.day), "ddd d MMM")
    return f"{day} {at:%H:%M}"


def named(_line: Alert, facts: _Facts) -> str:
    """What was typed, else what kind of appointment it is."""
    return str(facts["about"]) or kind_words(AppointmentKind(facts["kind"]))


def not_closed(_line: Alert, facts: _Facts) -> str:
    """It is over and nobody said whether the person came."""
    said = QCoreApplication.translate("Alerts", "Passé ({when}), ni honoré ni absent")
    return said.format(when=_when(facts))


def no_show(_line: Alert, facts: _Facts) -> str:
    """Somebody did not come."""
    said = QCoreApplication.translate("Alerts", "N’est pas venu(e) {when}")
    tries = int(facts["tries"])
    if tries:
        said = QCoreApplication.translate(
            "Alerts", "N’est pas venu(e) {when}, %n appel(s) sans réponse", "", tries
        )
    return said.format(when=_when(facts))


def reminder(_line: Alert, facts: _Facts) -> str:
    """A call to make."""
    said = QCoreApplication.translate("Alerts", "Rappeler pour {when}")
    parts = [said.format(when=_when(facts)), str(facts["preparation"])]
    if facts["again"]:
        parts.append(QCoreApplication.translate("Alerts", "déjà appelé sans réponse"))
    return ", ".join(part for part in parts if part)


def transport(_line: Alert, facts: _Facts) -> str:
    """A prescription of transport to ask for, or awaited."""
    said = QCoreApplication.translate("Alerts", "Prescription de transport à demander, pour {when}")
    if TransportOrder(facts["order"]) is TransportOrder.ASKED:
        said = QCoreApplication.translate(
            "Alerts", "Prescription de transport demandée, pas encore reçue, pour {when}"
        )
    return said.format(when=_when(facts))


def preparation(_line: Alert, facts: _Facts) -> str:
    """What is to be told before."""
    said = QCoreApplication.translate("Alerts", "À dire avant {when}\u202f: {what}")
    return said.format(when=_when(facts), what=facts["preparation"])


def absence_title(_line: Alert, facts: _Facts) -> str:
    """Whose absence."""
    return QCoreApplication.translate("Alerts", "Absence de {who}").format(who=facts["who"])


def absence(_line: Alert, facts: _Facts) -> str:
    """What it touches."""
    said = QCoreApplication.translate("Alerts", "{count} rendez-vous à confier ou à déplacer")
    return said.format(count=facts["count"])


def away(_line: Alert, facts: _Facts) -> str:
    """Somebody expected who cannot come."""
    lives = {
        LifeCycle.SUSPENDED: QCoreApplication.translate("Alerts", "accompagnement suspendu"),
        LifeCycle.CLOSED: QCoreApplication.translate("Alerts", "dossier clos"),
        LifeCycle.DECEASED: QCoreApplication.translate("Alerts", "personne décédée"),
        LifeCycle.ARCHIVED: QCoreApplication.translate("Alerts", "dossier archivé"),
        LifeCycle.MERGED: QCoreApplication.translate("Alerts", "dossier fusionné"),
    }
    said = QCoreApplication.translate("Alerts", "Attendu(e) {when}, {life}")
    told = said.format(when=_when(facts), life=lives.get(LifeCycle(facts["life"]), ""))
    return f"{told} ({facts['why']})" if facts["why"] else told


def twice_title(_line: Alert, _facts: _Facts) -> str:
    """Two appointments on one day."""
    return QCoreApplication.translate("Alerts", "Deux rendez-vous le même jour")


def twice(line: Alert, facts: _Facts) -> str:
    """At which hours."""
    day = ""
    if line.due is not None:
        day = QLocale().toString(QDate(line.due.year, line.due.month, line.due.day), "ddd d MMM")
    said = QCoreApplication.translate("Alerts", "{day}\u202f: {hours}, à regrouper\u202f?")
    return said.format(day=day, hours=str(facts["hours"]).replace(" et ", ", "))


def waiting(_line: Alert, facts: _Facts) -> str:
    """How long somebody has waited."""
    said = QCoreApplication.translate("Alerts", "Attend un rendez-vous depuis {days} j")
    told = said.format(days=facts["days"])
    urgent = QCoreApplication.translate("Alerts", "urgent")
    return f"{told}, {urgent}" if facts["urgent"] else told


TITLES = {
    "appointment_not_closed": named,
    "no_show": named,
    "reminder_call": named,
    "transport_order": named,
    "preparation_unsaid": named,
    "absence_uncovered": absence_title,
    "appointment_patient_away": named,
    "appointment_twice": twice_title,
    "waiting_long": named,
}
REASONS = {
    "appointment_not_closed": not_closed,
    "no_show": no_show,
    "reminder_call": reminder,
    "transport_order": transport,
    "preparation_unsaid": preparation,
    "absence_uncovered": absence,
    "appointment_patient_away": away,
    "appointment_twice": twice,
    "waiting_long": waiting,
}
