"""Rules about what the stock asks of people: fridges, loans, kits, orders, inventories."""

from datetime import time

from coordo_desktop.domain.alerts.rule import (
    Moment,
    day_text,
    days_text,
    hours_text,
    late_text,
    raised,
)
from coordo_desktop.domain.alerts.stock_facts import (
    CountFact,
    ExcursionFact,
    FridgeFact,
    KitFact,
    LoanFact,
    OrderFact,
    ServiceFact,
)
from coordo_desktop.domain.today import Alert, Section, Severity

LATE_MORNING, LATE_EVENING = time(10), time(17)
"""From when a reading of that half-day that is not done is late."""


def fridge_unread(fact: FridgeFact, now: Moment, _threshold: float) -> Alert | None:
    """A fridge that was not read this half-day."""
    half = "ce soir" if fact.evening else "ce matin"
    reason = f"Température pas encore relevée {half}"
    if fact.missed:
        missed = "un relevé manqué" if fact.missed == 1 else f"{fact.missed}\u00a0relevés manqués"
        reason += f"\u202f; {missed} cette semaine"
    late = now.at.astimezone(now.zone).time() >= (LATE_EVENING if fact.evening else LATE_MORNING)
    half_key = "evening" if fact.evening else "morning"
    return raised(
        "fridge_unread",
        None,
        fact.id,
        key=f"{fact.id}:{now.on.isoformat()}:{half_key}",
        severity=Severity.WARNING if late else Severity.INFO,
        section=Section.STOCK,
        title=fact.name,
        reason=reason,
        due=now.on,
        subject="fridge",
        facts={"about": fact.name, "evening": int(fact.evening), "missed": fact.missed},
    )


def excursion_open(fact: ExcursionFact, now: Moment, _threshold: float) -> Alert | None:
    """A fridge out of its limits, or lots of one that nobody decided of."""
    degrees = degrees_text(fact.extreme)
    lots = "un lot à décider" if fact.lots == 1 else f"{fact.lots}\u00a0lots à décider"
    hours = (now.at - fact.since).total_seconds() / 3600
    parts = [f"{degrees}, hors limites depuis {hours_text(hours)}" if fact.open else degrees]
    if fact.lots:
        parts.append(lots)
    return raised(
        "excursion_open",
        None,
        fact.id,
        severity=Severity.URGENT,
        section=Section.STOCK,
        title=f"Chaîne du froid, {fact.place}",
        reason="\u202f; ".join(parts),
        since=fact.since,
        subject="excursion",
        facts={
            "about": fact.place,
            "degrees": degrees,
            "open": int(fact.open),
            "hours": hours,
            "lots": fact.lots,
        },
    )


def loan_overdue(fact: LoanFact, now: Moment, threshold: float) -> Alert | None:
    """Equipment that should have been back so many days ago."""
    days = (now.on - fact.due).days
    if days < threshold:
        return None
    reason = f"Retour prévu {day_text(fact.due, now.on)}, en retard de {days_text(days)}"
    if fact.calls:
        calls = "un appel" if fact.calls == 1 else f"{fact.calls}\u00a0appels"
        reason += f"\u202f; {calls}"
    if fact.who is None and fact.name:
        reason = f"{fact.name}. {reason}"
    return raised(
        "loan_overdue",
        fact.who,
        fact.id,
        severity=Severity.WARNING,
        section=Section.STOCK,
        title=f"Prêt à rendre\u202f: {fact.what}",
        reason=reason,
        due=fact.due,
        subject="loan",
        version=fact.version,
        facts={"about": fact.what, "days": days, "calls": fact.calls, "who": fact.name},
    )


def service_due(fact: ServiceFact, now: Moment, threshold: float) -> Alert | None:
    """Equipment to be serviced within so many days."""
    days = (fact.due - now.on).days
    if days > threshold:
        return None
    reason = f"Maintenance prévue {day_text(fact.due, now.on)}"
    if days < 0:
        reason = f"Maintenance en retard de {days_text(-days)}"
    return raised(
        "service_due",
        None,
        fact.id,
        severity=Severity.WARNING if days < 0 else Severity.INFO,
        section=Section.STOCK,
        title=fact.what,
        reason=reason,
        due=fact.due,
        subject="equipment",
        facts={"about": fact.what, "days": days},
    )


def kit_unready(fact: KitFact, now: Moment, threshold: float) -> Alert | None:
    """An emergency kit: seal, content, what expires in it, check; the gravest alone is a line."""
    days = 0 if fact.expiry is None else (fact.expiry - now.on).days
    due = fact.next_check
    if fact.broken_at is not None:
        kind, reason = "broken", f"Scellé rompu {_since(fact, now)}, à contrôler"
    elif not fact.seal:
        kind, reason = "unsealed", "Sans scellé, à contrôler"
    elif fact.missing:
        lines = (
            "un produit manque" if fact.missing == 1 else f"{fact.missing}\u00a0produits manquent"
        )
        kind, reason = "missing", f"{lines[:1].upper()}{lines[1:]}"
    elif fact.expiry is not None and days < 0:
        kind, reason = "expired", f"{fact.first}\u202f: périmé {late_text(-days)}"
    elif due is None or due <= now.on:
        late = (
            ""
            if due is None or due == now.on
            else f", en retard de {days_text((now.on - due).days)}"
        )
        kind, reason = "due", f"Contrôle à faire{late}"
    elif fact.expiry is not None and days <= threshold:
        kind, reason = "soon", f"{fact.first}\u202f: périme dans {days_text(days)}"
    else:
        return None
    return raised(
        "kit_unready",
        None,
        fact.id,
        key=f"{fact.id}:{kind}",
        severity=Severity.INFO if kind == "soon" else Severity.WARNING,
        section=Section.STOCK,
        title=fact.name,
        reason=reason,
        due=fact.expiry if kind in {"expired", "soon"} else None,
        since=fact.broken_at if kind == "broken" else None,
        subject="kit",
        place=0 if kind in {"broken", "missing", "unsealed"} else 1,
        facts={
            "about": fact.name,
            "kind": kind,
            "first": fact.first,
            "days": days,
            "missing": fact.missing,
            "late": 0 if due is None else (now.on - due).days,
        },
    )


def order_late(fact: OrderFact, now: Moment, threshold: float) -> Alert | None:
    """An order that should have come so many days ago."""
    days = (now.on - fact.expected_on).days
    if days < threshold:
        return None
    return raised(
        "order_late",
        None,
        fact.id,
        severity=Severity.WARNING,
        section=Section.STOCK,
        title=f"Commande {fact.number}, {fact.supplier}",
        reason=f"Attendue {day_text(fact.expected_on, now.on)}, en retard de {days_text(days)}",
        due=fact.expected_on,
        subject="order",
        facts={"about": fact.number, "who": fact.supplier, "days": days},
    )


def count_open(fact: CountFact, now: Moment, threshold: float) -> Alert | None:
    """An inventory left open for so many days."""
    days = (now.on - now.day_of(fact.since)).days
    if days < threshold:
        return None
    return raised(
        "count_open",
        None,
        fact.id,
        severity=Severity.INFO,
        section=Section.STOCK,
        title=f"Inventaire, {fact.place}" if fact.place else "Inventaire",
        reason=f"Ouvert depuis {days_text(days)}, à valider ou à abandonner",
        since=fact.since,
        subject="count",
        facts={"about": fact.place, "days": days},
    )


def degrees_text(tenths: int) -> str:
    """« 9,1 °C », « −0,5 °C »."""
    sign = "−" if tenths < 0 else ""
    whole, rest = divmod(abs(tenths), 10)
    return f"{sign}{whole},{rest}\u00a0°C"


def _since(fact: KitFact, now: Moment) -> str:
    if fact.broken_at is None:
        return ""
    days = (now.on - now.day_of(fact.broken_at)).days
    return "aujourd’hui" if days <= 0 else late_text(days)
