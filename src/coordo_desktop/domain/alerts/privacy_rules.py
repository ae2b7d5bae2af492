"""Rules about people's rights over their data, breaches, and the evening pack."""

from coordo_desktop.domain.alerts.privacy_facts import BreachFact, PackFact, RequestFact
from coordo_desktop.domain.alerts.rule import Moment, Rule, day_text, days_text, hours_text, raised
from coordo_desktop.domain.today import Alert, Section, Severity
from coordo_desktop.domain.topics import Topic


def request_due(fact: RequestFact, now: Moment, threshold: float) -> Alert | None:
    """A request about one's data past its day, past the day it was expected, or close to it."""
    left, expected = (fact.due_on - now.on).days, (fact.wanted_on - now.on).days
    if min(left, expected) > threshold:
        return None
    if left < 0:
        reason = f"Réponse due {day_text(fact.due_on, now.on)}, en retard de {days_text(-left)}"
    elif expected < 0:
        reason = f"Dossier attendu {day_text(fact.wanted_on, now.on)}\u202f; au plus tard "
        reason += day_text(fact.due_on, now.on)
    else:
        soonest = min(fact.due_on, fact.wanted_on)
        reason = f"Réponse attendue {day_text(soonest, now.on)}"
    severity = Severity.URGENT if left < 0 else Severity.WARNING
    if left >= 0 and expected >= 0:
        severity = Severity.INFO
    return raised(
        "request_due",
        None,
        fact.id,
        severity=severity,
        section=Section.PRACTICE,
        title=f"Demande n°\u00a0{fact.number} sur des données personnelles",
        reason=reason,
        due=fact.due_on,
        subject="privacy",
        action="open",
        facts={"number": fact.number, "left": left, "expected": expected},
    )


def breach_notice(fact: BreachFact, now: Moment, _threshold: float) -> Alert | None:
    """A breach the CNIL is still to be told of: 72 hours from its discovery."""
    hours = (fact.due_at - now.at).total_seconds() / 3600
    reason = f"Il reste {hours_text(hours)} pour prévenir la CNIL"
    if hours < 0:
        reason = f"Délai de 72\u00a0h dépassé de {hours_text(-hours)}"
    return raised(
        "breach_notice",
        None,
        fact.id,
        severity=Severity.URGENT,
        section=Section.PRACTICE,
        title=f"Violation de données n°\u00a0{fact.number}\u202f: prévenir la CNIL",
        reason=reason,
        due=now.day_of(fact.due_at),
        subject="privacy",
        action="open",
        facts={"number": fact.number, "hours": round(hours, 2)},
    )


def pack_late(fact: PackFact, now: Moment, _threshold: float) -> Alert | None:
    """The pack of the last evening is missing; with the reason where one was tried."""
    if fact.expected_on is None:
        return None
    days = (now.on - fact.last_on).days if fact.last_on is not None else 0
    reason = f"Dernier paquet il y a {days_text(days)}" if fact.last_on else "Aucun paquet encore"
    if fact.failed:
        reason += "\u202f; le dernier essai a échoué"
    return raised(
        "pack_late",
        None,
        fact.id,
        severity=Severity.WARNING,
        section=Section.PRACTICE,
        title="Paquet de continuité non fait",
        reason=reason,
        subject="continuity",
        action="open",
        facts={"days": days, "failed": int(fact.failed), "never": int(fact.last_on is None)},
    )


ALL = (
    Rule(
        key="request_due",
        title="Demande sur des données personnelles",
        judge=request_due,
        topics=frozenset({Topic.PRIVACY}),
        threshold=7,
        unit="days",
        lowest=0,
        highest=30,
        means="Annonce avant la date de réponse",
    ),
    Rule(
        key="breach_notice",
        title="Violation de données à notifier",
        judge=breach_notice,
        topics=frozenset({Topic.PRIVACY}),
    ),
    Rule(
        key="pack_late",
        title="Paquet de continuité non fait",
        judge=pack_late,
        topics=frozenset({Topic.CONTINUITY}),
    ),
)
