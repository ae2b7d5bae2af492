"""Rules about the agenda: what is not closed, not followed, not prepared, not covered."""

from datetime import datetime

from coordo_desktop.domain.alerts.agenda_facts import (
    AppointmentFact,
    MissedFact,
    TwiceFact,
    UncoveredFact,
    WaitingFact,
)
from coordo_desktop.domain.alerts.rule import Moment, day_text, days_text, raised
from coordo_desktop.domain.appointments import AppointmentKind, TransportOrder
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.today import Alert, Section, Severity

SOON = 2  # days: what must be ready by then is no longer only to come
_KINDS = {
    AppointmentKind.CONSULTATION: "Consultation",
    AppointmentKind.CARE: "Soins",
    AppointmentKind.HOME_VISIT: "Visite à domicile",
    AppointmentKind.EDUCATION: "Éducation thérapeutique",
    AppointmentKind.MEETING: "Réunion",
    AppointmentKind.OTHER: "Rendez-vous",
}
_LIVES = {
    LifeCycle.SUSPENDED: "accompagnement suspendu",
    LifeCycle.CLOSED: "dossier clos",
    LifeCycle.DECEASED: "personne décédée",
    LifeCycle.ARCHIVED: "dossier archivé",
    LifeCycle.MERGED: "dossier fusionné",
}


def appointment_not_closed(fact: AppointmentFact, now: Moment, _threshold: float) -> Alert | None:
    """It is over, and nobody said whether the person came."""
    return _about(
        "appointment_not_closed",
        fact,
        now,
        f"Passé ({when_text(fact.starts_at, now)}), ni honoré ni absent",
        Severity.INFO,
        action="honoured",
    )


def no_show(fact: MissedFact, now: Moment, _threshold: float) -> Alert | None:
    """Somebody did not come and was not reached since."""
    reason = f"N’est pas venu(e) {when_text(fact.starts_at, now)}"
    if fact.tries:
        calls = "un appel" if fact.tries == 1 else f"{fact.tries}\u00a0appels"
        reason += f", {calls} sans réponse"
    return raised(
        "no_show",
        fact.who,
        fact.id,
        key=f"{fact.id}:{fact.who.id}",
        severity=Severity.WARNING,
        section=Section.APPOINTMENTS,
        title=_named(fact.title, fact.kind),
        reason=reason,
        since=fact.starts_at,
        subject="appointment",
        action="call",
        facts={
            "about": fact.title,
            "kind": fact.kind.value,
            "when": _local(fact.starts_at, now),
            "tries": fact.tries,
        },
    )


def reminder_call(fact: AppointmentFact, now: Moment, _threshold: float) -> Alert | None:
    """A reminder call to make today, or that was to be made before."""
    reason = f"Rappeler pour {when_text(fact.starts_at, now)}"
    if fact.preparation:
        reason += f", {fact.preparation}"
    if fact.again:
        reason += " (déjà appelé sans réponse)"
    return _about("reminder_call", fact, now, reason, Severity.INFO, action="call")


def transport_order(fact: AppointmentFact, now: Moment, _threshold: float) -> Alert | None:
    """A transport whose prescription is not asked for, or asked and not there on its eve."""
    asked = fact.order is TransportOrder.ASKED
    days = (now.day_of(fact.starts_at) - now.on).days
    if asked and days >= SOON:
        return None
    state = "demandée, pas encore reçue" if asked else "à demander"
    reason = f"Prescription de transport {state}, pour {when_text(fact.starts_at, now)}"
    if fact.count > 1:
        reason += f" et {days_more(fact.count - 1)}"
    return _about(
        "transport_order",
        fact,
        now,
        reason,
        Severity.WARNING if days <= SOON else Severity.INFO,
        action="asked",
        due=True,
    )


def preparation_unsaid(fact: AppointmentFact, now: Moment, _threshold: float) -> Alert | None:
    """Something is to be prepared for an appointment and no call is planned to say it."""
    days = (now.day_of(fact.starts_at) - now.on).days
    reason = f"À dire avant {when_text(fact.starts_at, now)}\u202f: {fact.preparation}"
    severity = Severity.WARNING if days < SOON else Severity.INFO
    return _about("preparation_unsaid", fact, now, reason, severity, action="call", due=True)


def absence_uncovered(fact: UncoveredFact, now: Moment, _threshold: float) -> Alert | None:
    """Somebody will be away while people expect to see them."""
    count = f"{fact.count}\u00a0rendez-vous" if fact.count > 1 else "un rendez-vous"
    span = f"du {day_text(now.day_of(fact.starts_at), now.on)}"
    span += f" au {day_text(now.day_of(fact.ends_at), now.on)}"
    return raised(
        "absence_uncovered",
        None,
        fact.id,
        severity=Severity.WARNING,
        section=Section.APPOINTMENTS,
        title=f"Absence de {fact.professional}",
        reason=f"{count} à confier ou à déplacer, {span}".capitalize(),
        due=now.day_of(fact.first_at),
        subject="absence",
        count=fact.count,
        facts={"count": fact.count, "who": fact.professional},
    )


def appointment_patient_away(fact: AppointmentFact, now: Moment, _threshold: float) -> Alert | None:
    """Somebody who cannot come is expected: suspended (in hospital), closed, died."""
    why = f" ({fact.why})" if fact.why else ""
    reason = f"Attendu(e) {when_text(fact.starts_at, now)}, {_LIVES.get(fact.life, '')}{why}"
    if fact.count > 1:
        reason = (
            f"{fact.count}\u00a0rendez-vous à venir, le premier {when_text(fact.starts_at, now)},"
            f" {_LIVES.get(fact.life, '')}{why}"
        )
    return _about(
        "appointment_patient_away", fact, now, reason, Severity.WARNING, action="open", due=True
    )


def appointment_twice(fact: TwiceFact, now: Moment, _threshold: float) -> Alert | None:
    """Somebody comes twice on one day, for two things apart."""
    hours = " et ".join(f"{at.astimezone(now.zone):%H:%M}" for at in fact.at[:3])
    return raised(
        "appointment_twice",
        fact.who,
        fact.id,
        key=f"{fact.who.id}:{fact.on.isoformat()}",
        severity=Severity.INFO,
        section=Section.APPOINTMENTS,
        place=2,
        title="Deux rendez-vous le même jour",
        reason=f"{day_text(fact.on, now.on)} à {hours}\u202f: à regrouper\u202f?".capitalize(),
        due=fact.on,
        subject="appointment",
        version=fact.version,
        facts={"hours": hours},
    )


def waiting_long(fact: WaitingFact, now: Moment, threshold: float) -> Alert | None:
    """Somebody waits for an appointment: urgently, past the day they needed it by, or for long."""
    days = max(0, (now.on - now.day_of(fact.since)).days)
    late = fact.before is not None and fact.before <= now.on
    reason = f"Attend un rendez-vous depuis {days_text(days)}" if days else "Attend un rendez-vous"
    if fact.before is not None:
        reason += f", voulu au plus tard {day_text(fact.before, now.on)}"
    elif not fact.urgent:
        reason += f"\u202f; seuil {threshold:g}"
    if fact.urgent:
        reason += ", urgent"
    return raised(
        "waiting_long",
        fact.who,
        fact.id,
        severity=Severity.WARNING if fact.urgent or late else Severity.INFO,
        section=Section.APPOINTMENTS,
        title=_named(fact.title, fact.kind),
        reason=reason,
        since=fact.since,
        subject="waiting",
        version=fact.version,
        facts={
            "about": fact.title,
            "kind": fact.kind.value,
            "days": days,
            "urgent": int(fact.urgent),
        },
    )


def when_text(at: datetime, now: Moment) -> str:
    """« mar. 24 nov. 09:00 », « aujourd’hui 14:00 »."""
    local = at.astimezone(now.zone)
    day = "aujourd’hui" if local.date() == now.on else day_text(local.date(), now.on)
    return f"{day} {local:%H:%M}"


def days_more(count: int) -> str:
    """« 2 autres trajets »."""
    return "un autre trajet" if count == 1 else f"{count}\u00a0autres trajets"


def _named(title: str, kind: AppointmentKind) -> str:
    return title or _KINDS[kind]


def _local(at: datetime, now: Moment) -> str:
    return at.astimezone(now.zone).strftime("%Y-%m-%dT%H:%M")


def _about(
    rule: str,
    fact: AppointmentFact,
    now: Moment,
    reason: str,
    severity: Severity,
    *,
    action: str,
    due: bool = False,
) -> Alert:
    return raised(
        rule,
        fact.who,
        fact.id,
        severity=severity,
        section=Section.APPOINTMENTS,
        title=_named(fact.title, fact.kind),
        reason=reason,
        due=now.day_of(fact.starts_at) if due else None,
        since=None if due else fact.starts_at,
        subject="appointment",
        version=fact.version,
        action=action,
        count=fact.count,
        facts={
            "about": fact.title,
            "kind": fact.kind.value,
            "when": _local(fact.starts_at, now),
            "preparation": fact.preparation,
            "again": int(fact.again),
            "order": fact.order.value,
            "life": fact.life.value,
            "why": fact.why,
            "count": fact.count,
        },
    )
