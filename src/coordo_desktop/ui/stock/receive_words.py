"""What is said while boxes are received: what was, what a code lacks, its two readings."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.scans import ScanOutcome, ScanProblem
from coordo_desktop.domain.stock_ledger import Received
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.stock_words import number_text, signed_text, unit_words


def day_words(day: date) -> str:
    """« 30 juin 2027 », whole: it is compared with a box."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def received_runs(received: Received, unit: str = "") -> Runs:
    """« Reçu : Vaccin grippe · lot T7C204 · péremption 30 juin 2027 · +10, soit 24 doses ».

    `unit`: one of them, where it is known.
    """
    translate = QCoreApplication.translate
    head = translate("Stock", "Reçu\u202f: {product}").format(product=received.product)
    runs = [Run(head, 600)]
    if received.lot:
        runs += [Run(translate("Stock", " · lot ")), Run(received.lot, 600)]
    if received.expiry is not None:
        runs += [Run(translate("Stock", " · péremption ")), Run(day_words(received.expiry), 600)]
    total = (
        f"{number_text(received.total)}\u00a0"
        f"{unit_words(received.total, unit or received.unit, received.unit)}"
    )
    told = translate("Stock", " · {more}, soit {total}")
    runs.append(Run(told.format(more=signed_text(received.quantity), total=total)))
    if received.isolated:
        runs.append(Run(translate("Stock", " · en quarantaine, réfrigérateur hors limites"), 600))
    return runs


def reading_words(lot: str, expiry: date | None) -> str:
    """« Lot T7C204, péremption 30 juin 2027 »: one way to read a code."""
    translate = QCoreApplication.translate
    if expiry is None:
        return translate("Stock", "Lot {lot}, sans péremption").format(lot=lot or "–")
    return translate("Stock", "Lot {lot}, péremption {day}").format(
        lot=lot or "–", day=day_words(expiry)
    )


def asked_words(outcome: ScanOutcome) -> str:
    """What a code leaves to be said, and why."""
    told = _lacks_words(outcome)
    if outcome.doubtful:
        many = QCoreApplication.translate(
            "Stock", "Ce code annonce {count} unités\u202f: combien en recevez-vous\u202f?"
        ).format(count=number_text(outcome.units))
        told = f"{told} {many}".strip()
    return told


def _lacks_words(outcome: ScanOutcome) -> str:
    translate, scan = QCoreApplication.translate, outcome.scan
    if scan.problem is ScanProblem.NO_GTIN:
        return translate(
            "Stock",
            "Ce code donne le lot ou la péremption, mais aucun produit\u202f: choisissez-le, ou "
            "lisez l’autre code de la boîte.",
        )
    if outcome.product_id is None:
        return _unknown_words(outcome)
    if scan.problem is ScanProblem.AMBIGUOUS:
        return translate(
            "Stock",
            "Dans ce code, rien ne sépare le lot de ce qui le suit. Que dit la boîte\u202f?",
        )
    if not outcome.missing:
        return ""
    if "lot" not in outcome.missing:
        return translate("Stock", "Ce code ne dit pas la péremption\u202f: lisez-la sur la boîte.")
    if "expiry" not in outcome.missing:
        return translate("Stock", "Ce code ne dit pas le lot\u202f: lisez-le sur la boîte.")
    return translate(
        "Stock",
        "Ce code ne dit que le produit\u202f: lisez le lot et la péremption sur la boîte.",
    )


def _unknown_words(outcome: ScanOutcome) -> str:
    translate, scan = QCoreApplication.translate, outcome.scan
    code = scan.cip13 or scan.gtin.lstrip("0") or scan.in_house
    if outcome.medicine:
        return translate(
            "Stock",
            "Code inconnu ici\u202f: {code}. La base des médicaments dit «\u202f{name}\u202f». "
            "Créez le produit, ou donnez ce code à un produit connu.",
        ).format(code=code, name=outcome.medicine)
    return translate(
        "Stock",
        "Code inconnu ici\u202f: {code}. Créez le produit, ou donnez ce code à un produit connu.",
    ).format(code=code)


def boxes_words(outcome: ScanOutcome | None) -> str:
    """« La quantité compte des boîtes de 10. » where it does; else empty."""
    if outcome is None or outcome.units <= 1 or outcome.doubtful:
        return ""
    return QCoreApplication.translate("Stock", "La quantité compte des boîtes de {count}.").format(
        count=number_text(outcome.units)
    )


def waiting_words(count: int) -> str:
    """« 2 lectures en attente »; empty for none."""
    if not count:
        return ""
    return QCoreApplication.translate("Stock", "%n lecture(s) en attente", "", count)


def left_words(count: int) -> str:
    """What is said of codes read and left unanswered."""
    told = QCoreApplication.translate(
        "Stock", "{waiting}\u202f: rien n’en est reçu. R les redemande."
    )
    return told.format(waiting=waiting_words(count))
