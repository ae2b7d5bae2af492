"""Rules about what others owe, about consents, and about the practice itself."""

from uuid import UUID

from coordo_desktop.domain.alerts.facts import AwaitedFact, BackupFact, ConsentFact
from coordo_desktop.domain.alerts.rule import Moment, day_text, days_text, raised
from coordo_desktop.domain.today import Alert, Section, Severity

_BACKUP = UUID(int=0)


def awaited_late(fact: AwaitedFact, now: Moment, threshold: float) -> Alert | None:
    """An answer whose day has passed or, without one, that has been awaited for so long."""
    if not is_late(fact, now, threshold):
        return None
    waited = (now.on - fact.since).days
    reason = f"Attendu depuis {days_text(waited)}\u202f; seuil {threshold:g}"
    if fact.due is not None:
        reason = f"Attendu pour {day_text(fact.due, now.on)}, demandé il y a {days_text(waited)}"
    return _awaited("awaited_late", fact, now, reason, Severity.WARNING)


def awaited_open(fact: AwaitedFact, now: Moment, threshold: float) -> Alert | None:
    """What is still awaited and not late."""
    if is_late(fact, now, threshold):
        return None
    waited = (now.on - fact.since).days
    reason = f"Attendu depuis {days_text(waited)}" if waited > 0 else "Demandé aujourd’hui"
    return _awaited("awaited_open", fact, now, reason, Severity.INFO)


def is_late(fact: AwaitedFact, now: Moment, threshold: float) -> bool:
    """Past its day; without one, awaited for `threshold` days since asked or last chased."""
    if fact.due is not None and (fact.chased_on is None or fact.chased_on < fact.due):
        return fact.due < now.on
    return (now.on - max(fact.since, fact.chased_on or fact.since)).days >= threshold


def _awaited(rule: str, fact: AwaitedFact, now: Moment, reason: str, severity: Severity) -> Alert:
    if fact.chased_on is not None:
        times = "" if fact.chases == 1 else f", {fact.chases}\u00a0fois"
        reason += f", relancé {day_text(fact.chased_on, now.on)}{times}"
    if fact.from_whom:
        reason = f"{fact.from_whom}. {reason}"
    return raised(
        rule,
        fact.who,
        fact.id,
        severity=severity,
        section=Section.AWAITED,
        title=fact.what,
        reason=reason,
        since=now.midnight((fact.since - now.on).days),
        subject="awaited",
        version=fact.version,
        action="chase",
        facts={
            "days": (now.on - fact.since).days,
            "chases": fact.chases,
            "who": fact.from_whom,
        },
    )


def consent_missing(fact: ConsentFact, _now: Moment, _threshold: float) -> Alert | None:
    """A coordinated patient who was never asked about sharing, or who refused it."""
    if fact.given:
        return None
    reason = "Consentement au partage jamais recueilli"
    if fact.given is False and fact.on is not None:
        reason = f"Partage refusé le {fact.on:%d/%m/%Y}\u202f; la coordination continue"
    return raised(
        "consent_missing",
        fact.who,
        fact.who.id,
        severity=Severity.INFO,
        section=Section.PRACTICE,
        title="Consentement manquant",
        reason=reason,
        subject="consent",
        action="open",
        facts={"refused": int(fact.given is False)},
    )


def consent_expired(fact: ConsentFact, now: Moment, threshold: float) -> Alert | None:
    """A consent that ended, or ends within so many days."""
    if not fact.given or fact.until is None:
        return None
    days = (fact.until - now.on).days
    if days > threshold:
        return None
    reason = f"Consentement au partage valable jusqu’au {fact.until:%d/%m/%Y}"
    if days < 0:
        reason = f"Consentement au partage échu depuis {days_text(-days)}"
    return raised(
        "consent_expired",
        fact.who,
        fact.who.id,
        severity=Severity.WARNING if days < 0 else Severity.INFO,
        section=Section.PRACTICE,
        title="Consentement à renouveler",
        reason=reason,
        due=fact.until,
        subject="consent",
        action="open",
        facts={"days": days},
    )


def backup_old(fact: BackupFact, now: Moment, threshold: float) -> Alert | None:
    """No verified backup for so many days."""
    if fact.last_on is None:
        title, days = "Aucune sauvegarde vérifiée", 0
        reason = "Aucune sauvegarde vérifiée de ce coffre"
    else:
        days = (now.on - fact.last_on).days
        if days < threshold:
            return None
        title = "Sauvegarde ancienne"
        reason = f"Dernière sauvegarde vérifiée il y a {days_text(days)}\u202f; seuil {threshold:g}"
    return raised(
        "backup_old",
        None,
        _BACKUP,
        severity=Severity.WARNING,
        section=Section.PRACTICE,
        title=title,
        reason=reason,
        since=fact.last_at,
        subject="backup",
        action="open",
        facts={"days": days, "threshold": threshold, "none": int(fact.last_on is None)},
    )
