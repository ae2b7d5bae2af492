"""Rules about copies of the backups elsewhere, and rehearsals of restoring."""

from uuid import UUID

from coordo_desktop.domain.alerts.facts import DrillFact, OutsideFact
from coordo_desktop.domain.alerts.rule import Moment, Rule, days_text, raised
from coordo_desktop.domain.today import Alert, Section, Severity
from coordo_desktop.domain.topics import Topic

_OUTSIDE, _DRILL = UUID(int=1), UUID(int=2)


def backup_outside(fact: OutsideFact, now: Moment, threshold: float) -> Alert | None:
    """No copy elsewhere for so many days once a place was chosen, or one that takes none."""
    since = fact.last_on or fact.since_on
    if since is None:
        return None
    days = (now.on - since).days
    if days < threshold and not fact.failing and not fact.ahead:
        return None
    title = "Copie des sauvegardes en retard"
    reason = f"Dernière copie hors de ce poste il y a {days_text(days)}"
    if fact.last_on is None:
        reason = f"Aucune copie faite depuis {days_text(days)}"
    reason += f"\u202f; seuil {threshold:g}"
    if fact.ahead:
        reason = "Copie datée du futur\u202f: vérifiez l’heure du poste"
    if fact.failing:
        title = "Copie des sauvegardes impossible"
        reason = "Le support est là, mais plein, protégé ou abîmé"
    return raised(
        "backup_outside",
        None,
        _OUTSIDE,
        severity=Severity.WARNING,
        section=Section.PRACTICE,
        title=title,
        reason=reason,
        subject="backup",
        action="open",
        place=2,
        facts={
            "days": days,
            "threshold": threshold,
            "never": int(fact.last_on is None),
            "failing": int(fact.failing),
            "ahead": int(fact.ahead),
        },
    )


def restore_drill(fact: DrillFact, now: Moment, threshold: float) -> Alert | None:
    """The last rehearsal failed, or the yearly one on paper is due."""
    days = (now.on - fact.paper_on).days
    if not fact.failed and days < threshold:
        return None
    title, reason = "Exercice de restauration échoué", "La copie essayée n’est pas bonne"
    if not fact.failed:
        title = "Exercice annuel avec la fiche de secours"
        reason = f"Pas fait depuis {days_text(days)}\u202f; seuil {threshold:g}"
    return raised(
        "restore_drill",
        None,
        _DRILL,
        severity=Severity.WARNING if fact.failed else Severity.INFO,
        section=Section.PRACTICE,
        title=title,
        reason=reason,
        subject="backup",
        action="open",
        place=2,
        facts={"days": days, "threshold": threshold, "failed": int(fact.failed)},
    )


ALL = (
    Rule(
        key="backup_outside",
        title="Copie des sauvegardes hors de ce poste",
        judge=backup_outside,
        topics=frozenset({Topic.BACKUPS, Topic.CONTINUITY}),
        threshold=3,
        unit="days",
        highest=60,
        means="Âge admis de la dernière copie",
    ),
    Rule(
        key="restore_drill",
        title="Exercice de restauration",
        judge=restore_drill,
        topics=frozenset({Topic.CONTINUITY}),
        threshold=365,
        unit="days",
        lowest=30,
        highest=1095,
        means="Temps entre deux exercices avec la fiche de secours",
    ),
)
