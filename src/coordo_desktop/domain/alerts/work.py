"""Rules about the day's work: care due, actions left open, cibles, transmissions, contact."""

from coordo_desktop.domain.alerts.facts import (
    ContactFact,
    FocusFact,
    FollowUpFact,
    TaskFact,
    UnreadFact,
)
from coordo_desktop.domain.alerts.rule import (
    Moment,
    day_text,
    days_text,
    hours_text,
    late_text,
    raised,
)
from coordo_desktop.domain.today import Alert, Section, Severity

_HOUR = 3600


def task_overdue(fact: TaskFact, now: Moment, threshold: float) -> Alert | None:
    """Care that should have been done: urgent alone on its line, else by patient."""
    days = (now.on - fact.due).days
    if days < threshold:
        return None
    planned = f"prévu {day_text(fact.due, now.on)}"
    reason = f"En retard {late_text(days)}, {planned}"
    if fact.count > 1:
        reason = f"{fact.count}\u00a0soins en retard, le plus ancien {planned}"
    if fact.first_due is not None and fact.first_due < fact.due:
        reason += f", reporté du {day_text(fact.first_due, now.on)}"
    return raised(
        "task_overdue",
        fact.who,
        fact.id,
        key=str(fact.id) if fact.urgent else str(fact.who.id),
        severity=Severity.URGENT if fact.urgent else Severity.WARNING,
        section=Section.TO_DO,
        title=fact.label,
        reason=reason,
        due=fact.due,
        subject="task",
        version=fact.version,
        action="done",
        count=fact.count,
        facts={"days": days, "count": fact.count},
    )


def task_today(fact: TaskFact, now: Moment, _threshold: float) -> Alert | None:
    """The care of the day itself."""
    if fact.due != now.on:
        return None
    hour = f" à {fact.at:%H:%M}" if fact.at else ""
    reason = f"Prévu aujourd’hui{hour}"
    if fact.count > 1:
        reason = f"{fact.count}\u00a0soins prévus aujourd’hui"
    if fact.assignee:
        reason += f", {fact.assignee}"
    return raised(
        "task_today",
        fact.who,
        fact.id,
        key=str(fact.id) if fact.urgent else str(fact.who.id),
        severity=Severity.URGENT if fact.urgent else Severity.INFO,
        section=Section.TO_DO,
        title=fact.label,
        reason=reason,
        due=fact.due,
        subject="task",
        version=fact.version,
        action="done",
        count=fact.count,
        facts={
            "count": fact.count,
            "hour": f"{fact.at:%H:%M}" if fact.at else "",
            "who": fact.assignee,
        },
    )


def follow_up_due(fact: FollowUpFact, now: Moment, _threshold: float) -> Alert | None:
    """An action a transmission left open, whose term is today or past."""
    if fact.due_on > now.on:
        return None
    days = (now.on - fact.due_on).days
    late = fact.due < now.at
    hour = f"{fact.due.astimezone(now.zone):%H:%M}"
    reason = f"À faire aujourd’hui à {hour}"
    if days:
        reason = f"En retard {late_text(days)}, prévu {day_text(fact.due_on, now.on)}"
    elif late:
        reason = f"En retard, prévu aujourd’hui à {hour}"
    return raised(
        "follow_up_due",
        fact.who,
        fact.id,
        severity=Severity.WARNING if late else Severity.INFO,
        section=Section.TO_DO,
        title=fact.text,
        reason=reason,
        due=fact.due_on,
        subject="follow_up",
        version=fact.version,
        action="done",
        facts={"days": days, "hour": hour},
    )


def urgent_to_read(fact: UnreadFact, now: Moment, _threshold: float) -> Alert | None:
    """An urgent transmission that waits for the person at the desk."""
    waited = max(0.0, (now.at - fact.signed_at).total_seconds() / _HOUR)
    about = f"{fact.focus}. " if fact.focus else ""
    return raised(
        "urgent_to_read",
        fact.who,
        fact.id,
        key=f"{fact.id}:{fact.reader}",  # put to sleep for this reader alone
        severity=Severity.URGENT,
        section=Section.TO_DO,
        title="Transmission urgente à lire",
        reason=f"{about}Écrite par {fact.names} il y a {hours_text(waited)}",
        since=fact.signed_at,
        subject="transmission",
        action="read",
        facts={"hours": round(waited, 2), "who": fact.names, "about": fact.focus},
    )


def urgent_unread(fact: UnreadFact, now: Moment, threshold: float) -> Alert | None:
    """An urgent transmission somebody else it is addressed to has not read."""
    waited = (now.at - fact.signed_at).total_seconds() / _HOUR
    if waited < threshold:
        return None
    by = f" par {fact.names}" if fact.names else ""
    if fact.count > 1:
        by = f" par {fact.count}\u00a0destinataires"
    return raised(
        "urgent_unread",
        fact.who,
        fact.id,
        severity=Severity.URGENT,
        section=Section.TO_DO,
        title="Transmission urgente non lue",
        reason=(
            f"Non lue{by} depuis {hours_text(waited)}\u202f; seuil {hours_text(threshold)}"
            + (f" ({fact.focus})" if fact.focus else "")
        ),
        since=fact.signed_at,
        subject="transmission",
        action="read",
        count=fact.count,
        facts={
            "hours": round(waited, 2),
            "threshold": threshold,
            "who": fact.names,
            "about": fact.focus,
        },
    )


def focus_silent(fact: FocusFact, now: Moment, threshold: float) -> Alert | None:
    """An open cible nobody wrote to for so many days."""
    days = (now.on - fact.last_on).days
    if days < threshold:
        return None
    return raised(
        "focus_silent",
        fact.who,
        fact.id,
        severity=Severity.WARNING,
        section=Section.TO_DO,
        place=2,
        title=f"Cible sans suite\u202f: {fact.label}",
        reason=f"Aucune transmission depuis {days_text(days)}\u202f; seuil {threshold:g}",
        since=fact.last_at,
        subject="focus",
        action="write",
        facts={"days": days, "threshold": threshold, "about": fact.label},
    )


def no_contact(fact: ContactFact, now: Moment, threshold: float) -> Alert | None:
    """A coordinated patient about whom nothing was written, measured or done."""
    last = fact.last_on or fact.followed_since
    days = (now.on - last).days
    if days < threshold:
        return None
    what = f"Aucun contact depuis {days_text(days)}"
    never = " (aucun depuis l’ouverture du dossier)" if fact.last_on is None else ""
    return raised(
        "no_contact",
        fact.who,
        fact.who.id,
        severity=Severity.WARNING,
        section=Section.TO_DO,
        place=2,
        title=what,
        reason=f"{what}\u202f; seuil {threshold:g}{never}",
        since=now.midnight(-days),
        subject="patient",
        action="call",
        facts={"days": days, "threshold": threshold},
    )
