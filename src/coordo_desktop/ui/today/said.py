"""Titles and reasons in the language of the screen: the domain says them in French.

What people typed (care, cibles, examinations) is shown as it was typed, in every language.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.measurements import number_text
from coordo_desktop.domain.today import Alert
from coordo_desktop.ui.today import access_said, agenda_said, backup_said, privacy_said, stock_said

_Facts = Mapping[str, Any]
_Say = Callable[[Alert, _Facts], str]


def title(line: Alert) -> str:
    """What the line is about."""
    say = None if _in_french() else _TITLES.get(line.rule)
    return line.title if say is None else say(line, line.facts)


def reason(line: Alert) -> str:
    """Why, in figures."""
    say = None if _in_french() else _REASONS.get(line.rule)
    return line.reason if say is None else say(line, line.facts)


def _in_french() -> bool:
    return QLocale().language() == QLocale.Language.French


def _day(day: date | None) -> str:
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def _hours(facts: _Facts) -> str:
    hours, minutes = divmod(round(float(facts["hours"]) * 60), 60)
    return f"{hours}\u00a0h\u00a0{minutes:02d}" if hours else f"{minutes}\u00a0min"


def _overdue(line: Alert, facts: _Facts) -> str:
    if line.count > 1:
        return QCoreApplication.translate(
            "Alerts", "{count} soins en retard, le plus ancien prévu {day}"
        ).format(count=line.count, day=_day(line.due))
    return QCoreApplication.translate("Alerts", "En retard de {days} j, prévu {day}").format(
        days=facts["days"], day=_day(line.due)
    )


def _of_the_day(line: Alert, facts: _Facts) -> str:
    if line.count > 1:
        said = QCoreApplication.translate("Alerts", "{count} soins prévus aujourd’hui")
        return said.format(count=line.count)
    said = QCoreApplication.translate("Alerts", "Prévu aujourd’hui")
    return " · ".join(part for part in (said, str(facts["hour"]), str(facts["who"])) if part)


def _follow_up(line: Alert, facts: _Facts) -> str:
    if facts["days"]:
        return QCoreApplication.translate("Alerts", "En retard de {days} j, prévu {day}").format(
            days=facts["days"], day=_day(line.due)
        )
    said = QCoreApplication.translate("Alerts", "Pour aujourd’hui à {hour}")
    return said.format(hour=facts["hour"])


def _days_and_threshold(line: Alert, facts: _Facts) -> str:
    words = {
        "focus_silent": QCoreApplication.translate(
            "Alerts", "Aucune transmission depuis {days} j\u202f; seuil {threshold}"
        ),
        "no_contact": QCoreApplication.translate(
            "Alerts", "Aucun contact depuis {days} j\u202f; seuil {threshold}"
        ),
        "plan_draft_left": QCoreApplication.translate(
            "Alerts", "Brouillon non repris depuis {days} j\u202f; seuil {threshold}"
        ),
    }
    threshold = number_text(float(facts["threshold"]))
    return words[line.rule].format(days=facts["days"], threshold=threshold)


def _backup(_line: Alert, facts: _Facts) -> str:
    if facts["none"]:
        return QCoreApplication.translate("Alerts", "Aucune sauvegarde vérifiée de ce coffre")
    said = QCoreApplication.translate(
        "Alerts", "Dernière sauvegarde vérifiée il y a {days} j\u202f; seuil {threshold}"
    )
    return said.format(days=facts["days"], threshold=number_text(float(facts["threshold"])))


def _review(line: Alert, facts: _Facts) -> str:
    if int(facts["days"]) < 0:
        said = QCoreApplication.translate("Alerts", "Revue en retard de {days} j, prévue {day}")
        return said.format(days=-int(facts["days"]), day=_day(line.due))
    return QCoreApplication.translate("Alerts", "Revue prévue {day}").format(day=_day(line.due))


def _agreement(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate(
        "Alerts", "Accord non recueilli pour la version {version}, en vigueur depuis {days} j"
    )
    if facts["refused"]:
        said = QCoreApplication.translate(
            "Alerts", "Accord refusé pour la version {version}, en vigueur depuis {days} j"
        )
    return said.format(version=facts["version"], days=facts["days"])


def _out(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate("Alerts", "Au-dessus du seuil\u202f: {limit}")
    if facts["below"]:
        said = QCoreApplication.translate("Alerts", "Sous le seuil\u202f: {limit}")
    return said.format(limit=facts["shown"])


def _weight(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate(
        "Alerts", "{change} kg en {days} j\u202f; seuil {threshold} kg"
    )
    change = float(facts["change"])
    sign = "+" if change > 0 else "−"
    return said.format(
        change=f"{sign}{number_text(abs(change))}",
        days=facts["days"],
        threshold=number_text(float(facts["threshold"])),
    )


def _awaited(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate("Alerts", "Attendu depuis {days} j").format(
        days=facts["days"]
    )
    chased = QCoreApplication.translate("Alerts", "relancé {count} fois").format(
        count=facts["chases"]
    )
    parts = (str(facts["who"]), said, chased if facts["chases"] else "")
    return " · ".join(part for part in parts if part)


def _consent(_line: Alert, facts: _Facts) -> str:
    if facts["refused"]:
        return QCoreApplication.translate(
            "Alerts", "Partage refusé\u202f; la coordination continue"
        )
    return QCoreApplication.translate("Alerts", "Consentement au partage jamais recueilli")


def _unread(_line: Alert, facts: _Facts) -> str:
    said = QCoreApplication.translate("Alerts", "Non lue par {who} depuis {hours}")
    return said.format(who=facts["who"], hours=_hours(facts))


def _simple(template: Callable[[], str]) -> _Say:
    """A sentence whose figures are all among the facts."""
    return lambda line, facts: template().format(**facts, day=_day(line.due))


_REASONS: dict[str, _Say] = {
    "task_overdue": _overdue,
    "task_today": _of_the_day,
    "follow_up_due": _follow_up,
    "urgent_unread": _unread,
    "focus_silent": _days_and_threshold,
    "no_contact": _days_and_threshold,
    "plan_draft_left": _days_and_threshold,
    "plan_review_due": _review,
    "plan_without_agreement": _agreement,
    "out_of_bounds": _out,
    "weight_change": _weight,
    "awaited_late": _awaited,
    "awaited_open": _awaited,
    "consent_missing": _consent,
    "urgent_to_read": _simple(
        lambda: QCoreApplication.translate("Alerts", "{about} · écrite par {who}")
    ),
    "reassessment_due": _simple(lambda: QCoreApplication.translate("Alerts", "À refaire {day}")),
    "suicide_risk_answer": _simple(
        lambda: QCoreApplication.translate("Alerts", "{about}, question 9\u202f: {value} sur 3")
    ),
    "early_warning": _simple(
        lambda: QCoreApplication.translate("Alerts", "NEWS2 à {value}\u202f; seuil {threshold}")
    ),
    "allergy_treatment": _simple(
        lambda: QCoreApplication.translate(
            "Alerts", "Contient {substance}\u202f; allergie notée\u202f: {other}"
        )
    ),
    "double_substance": _simple(
        lambda: QCoreApplication.translate("Alerts", "{first} et {other} contiennent {substance}")
    ),
    "repeated_exam": _simple(
        lambda: QCoreApplication.translate(
            "Alerts", "Redemandé après {days} j\u202f; intervalle utile {interval} j"
        )
    ),
    "consent_expired": _simple(
        lambda: QCoreApplication.translate("Alerts", "Consentement valable jusqu’au {day}")
    ),
    "backup_old": _backup,
}
_TITLES: dict[str, _Say] = {
    "urgent_to_read": _simple(
        lambda: QCoreApplication.translate("Alerts", "Transmission urgente à lire")
    ),
    "urgent_unread": _simple(
        lambda: QCoreApplication.translate("Alerts", "Transmission urgente non lue")
    ),
    "focus_silent": _simple(
        lambda: QCoreApplication.translate("Alerts", "Cible sans suite\u202f: {about}")
    ),
    "no_contact": _simple(lambda: QCoreApplication.translate("Alerts", "Patient sans nouvelles")),
    "plan_review_due": _simple(
        lambda: QCoreApplication.translate("Alerts", "Plan de soins à revoir")
    ),
    "plan_without_agreement": _simple(
        lambda: QCoreApplication.translate("Alerts", "Plan sans l’accord du patient")
    ),
    "plan_draft_left": _simple(
        lambda: QCoreApplication.translate("Alerts", "Brouillon de plan laissé")
    ),
    "reassessment_due": _simple(
        lambda: QCoreApplication.translate("Alerts", "Évaluation à refaire\u202f: {about}")
    ),
    "suicide_risk_answer": _simple(
        lambda: QCoreApplication.translate("Alerts", "Idées suicidaires exprimées")
    ),
    "early_warning": _simple(lambda: QCoreApplication.translate("Alerts", "Score d’alerte élevé")),
    "weight_change": _simple(lambda: QCoreApplication.translate("Alerts", "Variation de poids")),
    "allergy_treatment": _simple(
        lambda: QCoreApplication.translate("Alerts", "Allergie et traitement\u202f: {first}")
    ),
    "double_substance": _simple(
        lambda: QCoreApplication.translate(
            "Alerts", "Deux traitements de même substance\u202f: {substance}"
        )
    ),
    "repeated_exam": _simple(
        lambda: QCoreApplication.translate("Alerts", "Examen demandé deux fois\u202f: {about}")
    ),
    "consent_missing": _simple(
        lambda: QCoreApplication.translate("Alerts", "Consentement manquant")
    ),
    "consent_expired": _simple(
        lambda: QCoreApplication.translate("Alerts", "Consentement à renouveler")
    ),
    "backup_old": _simple(lambda: QCoreApplication.translate("Alerts", "Sauvegarde ancienne")),
}
_REASONS.update(
    agenda_said.REASONS
    | stock_said.REASONS
    | backup_said.REASONS
    | privacy_said.REASONS
    | access_said.REASONS
)
_TITLES.update(agenda_said.TITLES | stock_said.TITLES | backup_said.TITLES | privacy_said.TITLES)
_TITLES.update(access_said.TITLES)
