"""What an appointment is about when it is asked for from elsewhere: a plan, a transmission (AG2).

Such a draft ends when it starts: its time is still to be said, its length is the usual one.
"""

from datetime import date, datetime, time
from itertools import islice
from uuid import UUID

from coordo_desktop.domain.appointment_series_rules import falls, joined, parts_of
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.care_plan import AssigneeKind, Intervention, InterventionKind, Place
from coordo_desktop.domain.frequencies import Frequency, When
from coordo_desktop.domain.ids import PatientId, PlanId, ProfessionalId
from coordo_desktop.domain.recurrence import last_day
from coordo_desktop.domain.transmissions import Transmission

__all__ = ["for_intervention", "for_transmission"]

_MOST = 400
_PLACES = {
    Place.HOME: AppointmentPlace.HOME,
    Place.PRACTICE: AppointmentPlace.PRACTICE,
    Place.PHONE: AppointmentPlace.REMOTE,
    Place.REMOTE: AppointmentPlace.REMOTE,
    Place.OUTSIDE: AppointmentPlace.OUTSIDE,
}
_KINDS = {
    InterventionKind.CARE: AppointmentKind.CARE,
    InterventionKind.EDUCATION: AppointmentKind.EDUCATION,
}


def for_intervention(
    patient_id: PatientId, plan_id: PlanId | None, line: Intervention, now: datetime
) -> AppointmentDraft:
    """To do what a line of the plan says: at its place, by whom it names, under its label."""
    place = _PLACES[line.place]
    kind = _KINDS.get(line.kind, AppointmentKind.CONSULTATION)
    if place is AppointmentPlace.HOME:
        kind = AppointmentKind.HOME_VISIT
    content = AppointmentContent(
        kind=kind,
        title=line.label,
        place=place,
        professionals=_named(line),
        participants=(Participant(patient_id=patient_id),),
        preparation=", ".join(line.material),
        plan_id=plan_id,
        intervention_id=line.id,
    )
    rule = rhythm_of(line.frequency, now.date())
    return AppointmentDraft(starts_at=now, ends_at=now, content=content, rule=rule)


def rhythm_of(frequency: Frequency, on: date) -> str:
    """The rule of a series that does this, "" for what is done once or as needed.

    Its moments of the day are left to the hour that will be typed. How long it lasts is counted
    in appointments: a series may begin later than the plan was written.
    """
    if frequency.when is not When.RECURRING or not frequency.rule:
        return ""
    parts = parts_of(frequency.rule)
    slots = max(1, len(frequency.moments) + len(frequency.hours))
    times = -(-frequency.times // slots)
    if frequency.spans and not times:
        times = _times_within(frequency, on)
    if times:
        parts["COUNT"] = str(times)
    return joined(parts)


def _times_within(frequency: Frequency, on: date) -> int:
    """How often it falls in « pendant 6 semaines » begun on the first day it falls."""
    starts = datetime.combine(on, time(9))
    first = next(falls(frequency.rule, starts), starts)
    end = last_day(frequency, first.date())
    days = islice(falls(frequency.rule, first), _MOST)
    return sum(1 for at in days if end is None or at.date() <= end)


def for_transmission(entry: Transmission, now: datetime) -> AppointmentDraft:
    """To follow what a transmission tells: its cible is the subject."""
    content = AppointmentContent(
        title=entry.focus,
        participants=(Participant(patient_id=entry.patient_id),),
        transmission_id=entry.id,
    )
    return AppointmentDraft(starts_at=now, ends_at=now, content=content)


def _named(line: Intervention) -> tuple[ProfessionalId, ...]:
    if line.who.kind is not AssigneeKind.PROFESSIONAL or not line.who.ref:
        return ()
    try:
        return (ProfessionalId(UUID(line.who.ref)),)
    except ValueError:
        return ()
