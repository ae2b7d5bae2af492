"""Rules about units: under the minimum, expiring, recalled, in quarantine, to be told (ST5)."""

from coordo_desktop.domain.alerts.rule import Moment, days_text, late_text, raised
from coordo_desktop.domain.alerts.stock_facts import LotFact, RecallFact, ShortFact
from coordo_desktop.domain.stock import SOON
from coordo_desktop.domain.today import Alert, Section, Severity


def stock_short(fact: ShortFact, _now: Moment, _threshold: float) -> Alert | None:
    """A product under its minimum, with usable units alone."""
    left = f"{units_text(fact.usable, fact.unit, fact.units)}, minimum {fact.minimum}"
    if not fact.usable:
        left = f"Plus aucune unité utilisable, minimum {fact.minimum}"
    if fact.on_order:
        left += f"\u202f; {fact.on_order} en commande"
    urgent = not fact.usable and not fact.on_order
    return raised(
        "stock_short",
        None,
        fact.id,
        severity=Severity.WARNING if urgent else Severity.INFO,
        section=Section.STOCK,
        title=fact.product,
        reason=left,
        subject="product",
        facts={
            "about": fact.product,
            "left": fact.usable,
            "unit": fact.unit if fact.usable <= 1 else fact.units,
            "minimum": fact.minimum,
            "ordered": fact.on_order,
        },
    )


def lot_expiring(fact: LotFact, now: Moment, _threshold: float) -> Alert | None:
    """A lot that expires within so many days, within 30, or is past its day: its gravest alone.

    What is put to sleep at one degree wakes at the next.
    """
    if fact.expiry is None:
        return None
    days = (fact.expiry - now.on).days
    many = units_text(fact.quantity, fact.unit, fact.units)
    degree, severity, place = "later", Severity.INFO, 2
    when = f"Périme dans {days_text(days)}"
    if days < 0:
        degree, severity, place = "expired", Severity.WARNING, 1
        when = f"Périmé {late_text(-days)}"
    elif fact.expiry - now.on <= SOON:
        degree, severity, place = "soon", Severity.WARNING, 1
        if days == 0:
            when = "Périme ce soir"
    end = ", à détruire" if days < 0 else ""
    return raised(
        "lot_expiring",
        None,
        fact.id,
        key=f"{fact.id}:{degree}",
        severity=severity,
        section=Section.STOCK,
        title=_lot(fact),
        reason=f"{when}, {many}{_at(fact)}{end}",
        due=fact.expiry,
        subject="lot",
        place=place,
        facts={**_facts(fact), "days": days},
    )


def lot_recalled(fact: LotFact, _now: Moment, _threshold: float) -> Alert | None:
    """A recalled lot whose units nobody isolated."""
    many = units_text(fact.quantity, fact.unit, fact.units)
    return raised(
        "lot_recalled",
        None,
        fact.id,
        severity=Severity.URGENT,
        section=Section.STOCK,
        title=_lot(fact),
        reason=f"Lot rappelé, {many} à isoler{_at(fact)}",
        since=fact.since,
        subject="recalled",
        facts=_facts(fact),
    )


def recall_untold(fact: RecallFact, _now: Moment, _threshold: float) -> Alert | None:
    """People who received a recalled lot and were not told."""
    if not fact.untold:
        return None
    many = "une personne" if fact.untold == 1 else f"{fact.untold}\u00a0personnes"
    return raised(
        "recall_untold",
        None,
        fact.id,
        severity=Severity.URGENT,
        section=Section.STOCK,
        title=f"Rappel du lot {fact.number}",
        reason=f"{fact.products}\u202f: {many} à prévenir",
        since=fact.since,
        subject="recall",
        place=0,
        facts={"about": fact.number, "products": fact.products, "count": fact.untold},
    )


def stock_held(fact: LotFact, now: Moment, threshold: float) -> Alert | None:
    """Units in quarantine for so many days: somebody must decide."""
    if fact.since is None:
        return None
    days = (now.on - now.day_of(fact.since)).days
    if days < threshold:
        return None
    many = units_text(fact.quantity, fact.unit, fact.units)
    end = "à détruire" if fact.condemned else "à décider"
    return raised(
        "stock_held",
        None,
        fact.id,
        severity=Severity.INFO,
        section=Section.STOCK,
        title=_lot(fact),
        reason=f"{many} en quarantaine depuis {days_text(days)}{_at(fact)}, {end}",
        since=fact.since,
        subject="lot",
        facts={**_facts(fact), "days": days, "condemned": int(fact.condemned)},
    )


def units_text(quantity: int, unit: str, units: str) -> str:
    """« 1 dose », « 24 doses »."""
    return f"{quantity}\u00a0{unit if quantity <= 1 else units}"


def _lot(fact: LotFact) -> str:
    return f"{fact.product}, lot {fact.number}" if fact.number else fact.product


def _at(fact: LotFact) -> str:
    return f" ({fact.place})" if fact.place else ""


def _facts(fact: LotFact) -> dict[str, str | int | float]:
    return {
        "about": fact.product,
        "number": fact.number,
        "many": fact.quantity,
        "unit": fact.unit if fact.quantity <= 1 else fact.units,
        "place": fact.place,
    }
