"""Rules about who comes in: records opened outside a circle, accounts nobody opens any more."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.alerts.rule import Moment, Rule, day_text, days_text, raised
from coordo_desktop.domain.today import Alert, Section, Severity
from coordo_desktop.domain.topics import Topic

_GLASS = UUID(int=4)
_LATE = 7  # days
CLOSED_AFTER = 30  # days after it was announced that a dormant account closes


@dataclass(frozen=True, slots=True, kw_only=True)
class GlassFact:
    """How many openings outside a circle were not read back, the oldest of that day."""

    count: int
    oldest_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DormantFact:
    """An account nobody opened for so many days; `never` since it was made."""

    id: UUID
    name: str
    days: int
    never: bool


def glass_unread(fact: GlassFact, now: Moment, _threshold: float) -> Alert | None:
    """Records were opened outside a circle and nobody read it back yet."""
    one = fact.count == 1
    title = "1 dossier ouvert" if one else f"{fact.count} dossiers ouverts"
    waited = (now.on - fact.oldest_on).days
    return raised(
        "glass_unread",
        None,
        _GLASS,
        severity=Severity.WARNING if waited >= _LATE else Severity.INFO,
        section=Section.PRACTICE,
        title=f"{title} hors du cercle de soins",
        reason=f"À relire, le plus ancien {day_text(fact.oldest_on, now.on)}",
        subject="glass",
        action="open",
        facts={"count": fact.count, "days": waited},
    )


def account_dormant(fact: DormantFact, _now: Moment, threshold: float) -> Alert | None:
    """An account nobody opens is announced, then closes by itself."""
    if fact.days < threshold:
        return None
    left = max(0, int(threshold) + CLOSED_AFTER - fact.days)
    seen = "Jamais ouvert depuis" if fact.never else "Pas ouvert depuis"
    return raised(
        "account_dormant",
        None,
        fact.id,
        severity=Severity.INFO,
        section=Section.PRACTICE,
        title=f"Accès inutilisé\u202f: {fact.name}",
        reason=f"{seen} {days_text(fact.days)}\u202f; se ferme dans {days_text(left)}",
        subject="account",
        action="open",
        facts={"who": fact.name, "days": fact.days, "left": left, "never": int(fact.never)},
    )


ALL = (
    Rule(
        key="glass_unread",
        title="Dossier ouvert hors du cercle, à relire",
        judge=glass_unread,
        topics=frozenset({Topic.GLASS}),
    ),
    Rule(
        key="account_dormant",
        title="Accès inutilisé",
        judge=account_dormant,
        topics=frozenset({Topic.ACCOUNTS}),
        threshold=60,
        unit="days",
        lowest=15,
        highest=60,
        means="Temps sans ouverture\u202f; l’accès se ferme 30 jours plus tard",
    ),
)
RIGHTS = {"glass_unread": Right.PROPOSE_CLOSING, "account_dormant": Right.MANAGE_ACCOUNTS}
