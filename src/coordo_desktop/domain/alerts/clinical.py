"""Rules about what was measured, taken or ordered."""

from coordo_desktop.domain.alerts.facts import (
    ExamFact,
    MeasureFact,
    ScoreFact,
    SubstanceFact,
    WeightFact,
)
from coordo_desktop.domain.alerts.rule import Moment, day_text, days_text, raised
from coordo_desktop.domain.measurement_free import Measured, name_of, text_of, unit_of
from coordo_desktop.domain.measurements import Measure, number_text
from coordo_desktop.domain.today import Alert, Section, Severity

# So far past a limit, a value is looked at now (a working rule): in its unit, else a share of it.
_FAR: dict[Measured, float] = {Measure.SATURATION: 4, Measure.TEMPERATURE: 1, Measure.PAIN: 4}
_FAR_SHARE = 0.15


def out_of_bounds(fact: MeasureFact, now: Moment, threshold: float) -> Alert | None:
    """The last value of a measure, past the limits that hold for this person."""
    below = fact.low is not None and fact.value < fact.low
    above = fact.high is not None and fact.value > fact.high
    days = (now.on - now.day_of(fact.at)).days
    if not (below or above) or days > threshold:
        return None
    limit = (fact.low if below else fact.high) or 0.0
    side = "bas" if below else "haut"
    whose = f"seuil {side} du patient" if fact.own else f"seuil {side}"
    said = text_of(fact.measure, fact.value)
    words = text_of(fact.measure, limit).removeprefix(name_of(fact.measure)).strip()
    far = abs(fact.value - limit) >= _FAR.get(fact.measure, abs(limit) * _FAR_SHARE)
    return raised(
        "out_of_bounds",
        fact.who,
        fact.id,
        severity=Severity.URGENT if far else Severity.WARNING,
        section=Section.TO_DO,
        place=0,
        title=said,
        reason=f"{said}\u202f; {whose} {words}",
        since=fact.at,
        subject="measurement",
        action="call",
        facts={
            "measure": fact.measure.value,
            "value": fact.value,
            "limit": limit,
            "shown": words,
            "below": int(below),
            "own": int(fact.own),
            "unit": unit_of(fact.measure),
            "author": fact.author,
        },
    )


def weight_change(fact: WeightFact, now: Moment, threshold: float) -> Alert | None:
    """A weight gained or lost within the last days."""
    moved = round(fact.value - fact.before, 2)
    if abs(moved) < threshold:
        return None
    sign = "+" if moved > 0 else "−"
    what = f"{sign}{number_text(abs(moved))}\u00a0kg en {days_text(fact.days)}"
    return raised(
        "weight_change",
        fact.who,
        fact.id,
        severity=Severity.URGENT,
        section=Section.TO_DO,
        place=0,
        title=f"Poids {what}",
        reason=f"Poids {what}\u202f; seuil {number_text(threshold)}\u00a0kg",
        since=fact.at,
        subject="measurement",
        action="call",
        facts={
            "measure": "weight",
            "value": fact.value,
            "change": moved,
            "threshold": threshold,
            "days": fact.days,
            "author": fact.author,
        },
    )


def early_warning(fact: ScoreFact, now: Moment, threshold: float) -> Alert | None:
    """An early-warning score (NEWS2) that asks for somebody now, or one parameter alone at 3."""
    if fact.value < threshold and not fact.three:
        return None
    reason = f"NEWS2 à {fact.value}\u202f; seuil {threshold:g}"
    if fact.value < threshold:
        reason = f"NEWS2 à {fact.value}, un paramètre à 3"
    return raised(
        "early_warning",
        fact.who,
        fact.id,
        severity=Severity.URGENT if fact.value >= threshold else Severity.WARNING,
        section=Section.TO_DO,
        place=0,
        title="Score d’alerte élevé",
        reason=reason,
        since=fact.at,
        subject=fact.subject,
        action="call",
        facts={"value": fact.value, "threshold": threshold, "measure": "news2"},
    )


def allergy_treatment(fact: SubstanceFact, _now: Moment, _threshold: float) -> Alert | None:
    """A treatment under way whose substance is one the person is allergic to."""
    family = f" (famille {fact.family})" if fact.family else ""
    return raised(
        "allergy_treatment",
        fact.who,
        fact.id,
        key=fact.key,
        severity=Severity.URGENT,
        section=Section.TO_DO,
        place=0,
        title=f"Allergie et traitement\u202f: {fact.treatment}",
        reason=f"Contient {fact.substance}{family}\u202f; allergie notée\u202f: {fact.other}",
        subject="treatment",
        action="call",
        facts={
            "severe": int(fact.severe),
            "first": fact.treatment,
            "substance": fact.substance,
            "other": fact.other,
        },
    )


def double_substance(fact: SubstanceFact, _now: Moment, _threshold: float) -> Alert | None:
    """Two treatments under way of the same substance."""
    return raised(
        "double_substance",
        fact.who,
        fact.id,
        key=fact.key,
        severity=Severity.WARNING,
        section=Section.TO_DO,
        place=0,
        title=f"Deux traitements de même substance\u202f: {fact.substance}",
        reason=f"{fact.treatment} et {fact.other} contiennent {fact.substance}",
        subject="treatment",
        action="call",
        facts={"first": fact.treatment, "substance": fact.substance, "other": fact.other},
    )


def repeated_exam(fact: ExamFact, now: Moment, _threshold: float) -> Alert | None:
    """The same examination ordered again before the other one stopped being useful."""
    apart = (fact.on - fact.before).days
    if apart >= fact.interval:
        return None
    return raised(
        "repeated_exam",
        fact.who,
        fact.id,
        severity=Severity.WARNING,
        section=Section.TO_DO,
        place=2,
        title=f"Examen demandé deux fois\u202f: {fact.exam}",
        reason=(
            f"Demandé le {day_text(fact.before, now.on)}, puis {days_text(apart)} après"
            f"\u202f; intervalle utile {days_text(fact.interval)}"
        ),
        since=now.midnight((fact.on - now.on).days),
        subject="awaited",
        action="open",
        facts={"days": apart, "interval": fact.interval, "about": fact.exam},
    )
