"""Rules about plans: their review, the person's agreement, drafts left behind, assessments."""

from coordo_desktop.domain.alerts.facts import AssessmentFact, PlanFact
from coordo_desktop.domain.alerts.rule import Moment, day_text, days_text, late_text, raised
from coordo_desktop.domain.today import Alert, Section, Severity


def plan_review_due(fact: PlanFact, now: Moment, threshold: float) -> Alert | None:
    """A plan in force whose review comes, or has passed."""
    if fact.review_on is None:
        return None
    days = (fact.review_on - now.on).days
    if days > threshold:
        return None
    planned = day_text(fact.review_on, now.on)
    reason = f"Revue prévue {planned}, dans {days_text(days)}"
    if days <= 0:
        reason = f"Revue prévue {planned}, en retard {late_text(-days)}"
    if not days:
        reason = "Revue prévue aujourd’hui"
    return raised(
        "plan_review_due",
        fact.who,
        fact.id,
        severity=Severity.WARNING if days < 0 else Severity.INFO,
        section=Section.TO_DO,
        place=2,
        title="Plan de soins à revoir",
        reason=reason,
        due=fact.review_on,
        subject="plan",
        action="review",
        facts={"days": days, "version": fact.number},
    )


def plan_without_agreement(fact: PlanFact, now: Moment, threshold: float) -> Alert | None:
    """A version in force to which the person has not agreed."""
    if fact.validated_on is None or fact.agreed:
        return None
    days = (now.on - fact.validated_on).days
    if days < threshold:
        return None
    said = "Accord refusé" if fact.agreed is False else "Accord non recueilli"
    return raised(
        "plan_without_agreement",
        fact.who,
        fact.id,
        key=f"{fact.id}:{fact.number}",
        severity=Severity.WARNING,
        section=Section.TO_DO,
        place=2,
        title="Plan sans l’accord du patient",
        reason=(
            f"{said} pour la version {fact.number}, en vigueur depuis {days_text(days)}"
            f"\u202f; seuil {threshold:g}"
        ),
        since=now.midnight(-days),
        subject="plan",
        action="open",
        facts={
            "days": days,
            "threshold": threshold,
            "version": fact.number,
            "refused": int(fact.agreed is False),
        },
    )


def plan_draft_left(fact: PlanFact, now: Moment, threshold: float) -> Alert | None:
    """A draft nobody wrote to for so many days: it is not what is done."""
    if fact.draft_on is None:
        return None
    days = (now.on - fact.draft_on).days
    if days < threshold:
        return None
    return raised(
        "plan_draft_left",
        fact.who,
        fact.id,
        severity=Severity.INFO,
        section=Section.TO_DO,
        place=2,
        title="Brouillon de plan laissé",
        reason=f"Brouillon non repris depuis {days_text(days)}\u202f; seuil {threshold:g}",
        since=now.midnight(-days),
        subject="plan",
        action="open",
        facts={"days": days, "threshold": threshold},
    )


def reassessment_due(fact: AssessmentFact, now: Moment, threshold: float) -> Alert | None:
    """An assessment that is to be made again."""
    if fact.next_on is None:
        return None
    days = (fact.next_on - now.on).days
    if days > threshold:
        return None
    reason = f"Dernière le {day_text(fact.on, now.on)}, à refaire {day_text(fact.next_on, now.on)}"
    return raised(
        "reassessment_due",
        fact.who,
        fact.id,
        severity=Severity.WARNING if days < 0 else Severity.INFO,
        section=Section.TO_DO,
        place=2,
        title=f"Évaluation à refaire\u202f: {fact.scale}",
        reason=reason,
        due=fact.next_on,
        subject="assessment",
        action="open",
        facts={"days": days, "about": fact.scale},
    )


def suicide_risk_answer(fact: AssessmentFact, now: Moment, threshold: float) -> Alert | None:
    """An answer above « jamais » to the ninth question of the PHQ-9, whatever its total."""
    days = (now.on - fact.on).days
    if fact.value < 1 or days > threshold:
        return None
    return raised(
        "suicide_risk_answer",
        fact.who,
        fact.id,
        severity=Severity.URGENT,
        section=Section.TO_DO,
        place=0,
        title="Idées suicidaires exprimées",
        reason=(
            f"{fact.scale}, question 9\u202f: réponse {fact.value} sur 3,"
            f" le {day_text(fact.on, now.on)}"
        ),
        since=now.midnight(-days),
        subject="assessment",
        action="call",
        facts={"value": fact.value, "days": days, "about": fact.scale},
    )
