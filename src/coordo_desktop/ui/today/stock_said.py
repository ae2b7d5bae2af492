"""Titles and reasons of the rules of the stock, in the language of the screen."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.today import Alert

_Facts = Mapping[str, Any]
_Say = Callable[[Alert, _Facts], str]


def _day(line: Alert) -> str:
    day = line.due
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def _simple(template: Callable[[], str]) -> _Say:
    return lambda line, facts: template().format(**facts, day=_day(line))


def _many(facts: _Facts) -> str:
    """« 14 doses », in the practice's own words."""
    return f"{facts['many']}\u00a0{facts['unit']}"


def _at(facts: _Facts) -> str:
    return f" ({facts['place']})" if facts["place"] else ""


def lot(_line: Alert, facts: _Facts) -> str:
    """The product and its lot."""
    if not facts["number"]:
        return str(facts["about"])
    said = QCoreApplication.translate("Alerts", "{about}, lot {number}")
    return said.format(about=facts["about"], number=facts["number"])


def short(_line: Alert, facts: _Facts) -> str:
    """Under its minimum."""
    said = QCoreApplication.translate("Alerts", "{left} {unit}, minimum {minimum}")
    if not facts["left"]:
        said = QCoreApplication.translate(
            "Alerts", "Plus aucune unité utilisable, minimum {minimum}"
        )
    words = said.format(**facts)
    if facts["ordered"]:
        ordered = QCoreApplication.translate("Alerts", "{ordered} en commande")
        words += f"\u202f; {ordered.format(**facts)}"
    return words


def expiring(_line: Alert, facts: _Facts) -> str:
    """Expires, or expired."""
    days = int(facts["days"])
    if days < 0:
        said = QCoreApplication.translate(
            "Alerts", "Périmé depuis %n jour(s), à détruire", "", -days
        )
    elif days == 0:
        said = QCoreApplication.translate("Alerts", "Périme ce soir")
    else:
        said = QCoreApplication.translate("Alerts", "Périme dans %n jour(s)", "", days)
    return f"{said}, {_many(facts)}{_at(facts)}"


def recalled(_line: Alert, facts: _Facts) -> str:
    """Recalled, and still on a shelf."""
    said = QCoreApplication.translate("Alerts", "Lot rappelé, {many} à isoler")
    return said.format(many=_many(facts)) + _at(facts)


def held(_line: Alert, facts: _Facts) -> str:
    """In quarantine, waiting for a decision."""
    days = int(facts["days"])
    said = QCoreApplication.translate(
        "Alerts", "{many} en quarantaine depuis %n jour(s), à décider", "", days
    )
    if facts["condemned"]:
        said = QCoreApplication.translate(
            "Alerts", "{many} en quarantaine depuis %n jour(s), à détruire", "", days
        )
    return said.format(many=_many(facts)) + _at(facts)


def untold(_line: Alert, facts: _Facts) -> str:
    """People to be told."""
    said = QCoreApplication.translate(
        "Alerts", "{products}\u202f: %n personne(s) à prévenir", "", int(facts["count"])
    )
    return said.format(products=facts["products"])


def unread(_line: Alert, facts: _Facts) -> str:
    """A fridge to be read."""
    said = QCoreApplication.translate("Alerts", "Température pas encore relevée ce matin")
    if facts["evening"]:
        said = QCoreApplication.translate("Alerts", "Température pas encore relevée ce soir")
    if facts["missed"]:
        missed = QCoreApplication.translate(
            "Alerts", "%n relevé(s) manqué(s) cette semaine", "", int(facts["missed"])
        )
        said += f"\u202f; {missed}"
    return said


def excursion(_line: Alert, facts: _Facts) -> str:
    """Out of its limits, or lots to decide of."""
    parts = [str(facts["degrees"])]
    if facts["open"]:
        said = QCoreApplication.translate("Alerts", "{degrees}, toujours hors limites")
        parts = [said.format(degrees=facts["degrees"])]
    if facts["lots"]:
        parts.append(
            QCoreApplication.translate("Alerts", "%n lot(s) à décider", "", int(facts["lots"]))
        )
    return "\u202f; ".join(parts)


def overdue(line: Alert, facts: _Facts) -> str:
    """A loan to get back."""
    said = QCoreApplication.translate(
        "Alerts", "Retour prévu {day}, en retard de %n jour(s)", "", int(facts["days"])
    ).format(day=_day(line))
    if facts["calls"]:
        calls = QCoreApplication.translate("Alerts", "%n appel(s)", "", int(facts["calls"]))
        said += f"\u202f; {calls}"
    return f"{facts['who']}. {said}" if facts["who"] else said


def service(line: Alert, facts: _Facts) -> str:
    """A service to have done."""
    days = int(facts["days"])
    if days < 0:
        return QCoreApplication.translate(
            "Alerts", "Maintenance en retard de %n jour(s)", "", -days
        )
    return QCoreApplication.translate("Alerts", "Maintenance prévue {day}").format(day=_day(line))


def kit(_line: Alert, facts: _Facts) -> str:
    """An emergency kit, at its gravest."""
    days, first = int(facts["days"]), str(facts["first"])
    match facts["kind"]:
        case "broken":
            return QCoreApplication.translate("Alerts", "Scellé rompu, à contrôler")
        case "unsealed":
            return QCoreApplication.translate("Alerts", "Sans scellé, à contrôler")
        case "missing":
            many = int(facts["missing"])
            return QCoreApplication.translate("Alerts", "%n produit(s) manquant(s)", "", many)
        case "expired":
            said = QCoreApplication.translate(
                "Alerts", "{first}\u202f: périmé depuis %n jour(s)", "", -days
            )
        case "due":
            return QCoreApplication.translate("Alerts", "Contrôle à faire")
        case _:
            said = QCoreApplication.translate(
                "Alerts", "{first}\u202f: périme dans %n jour(s)", "", days
            )
    return said.format(first=first)


def order(line: Alert, facts: _Facts) -> str:
    """An order that did not come."""
    said = QCoreApplication.translate(
        "Alerts", "Attendue {day}, en retard de %n jour(s)", "", int(facts["days"])
    )
    return said.format(day=_day(line))


def count(_line: Alert, facts: _Facts) -> str:
    """An inventory left open."""
    return QCoreApplication.translate(
        "Alerts", "Ouvert depuis %n jour(s), à valider ou à abandonner", "", int(facts["days"])
    )


def counted(_line: Alert, facts: _Facts) -> str:
    """Which inventory."""
    if not facts["about"]:
        return QCoreApplication.translate("Alerts", "Inventaire")
    return QCoreApplication.translate("Alerts", "Inventaire, {about}").format(about=facts["about"])


REASONS: dict[str, _Say] = {
    "stock_short": short,
    "lot_expiring": expiring,
    "lot_recalled": recalled,
    "stock_held": held,
    "recall_untold": untold,
    "fridge_unread": unread,
    "excursion_open": excursion,
    "loan_overdue": overdue,
    "service_due": service,
    "kit_unready": kit,
    "order_late": order,
    "count_open": count,
}
TITLES: dict[str, _Say] = {
    "lot_expiring": lot,
    "lot_recalled": lot,
    "stock_held": lot,
    "recall_untold": _simple(lambda: QCoreApplication.translate("Alerts", "Rappel du lot {about}")),
    "excursion_open": _simple(
        lambda: QCoreApplication.translate("Alerts", "Chaîne du froid, {about}")
    ),
    "loan_overdue": _simple(
        lambda: QCoreApplication.translate("Alerts", "Prêt à rendre\u202f: {about}")
    ),
    "order_late": _simple(lambda: QCoreApplication.translate("Alerts", "Commande {about}, {who}")),
    "count_open": counted,
}
