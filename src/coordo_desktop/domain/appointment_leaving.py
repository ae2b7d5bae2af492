"""What becomes of the appointments to come of somebody who leaves or died (P10, AG2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from coordo_desktop.domain.appointment_rules import cancelled
from coordo_desktop.domain.appointment_series import AppointmentSeries
from coordo_desktop.domain.appointments import Appointment, CancelReason, Presence
from coordo_desktop.domain.ids import AppointmentId, PatientId


@dataclass(frozen=True, slots=True)
class Left:
    """What was stopped, as it stood before: enough to put it back.

    `versions` as they are now. `series` no longer make any occurrence of this person.
    """

    appointments: tuple[Appointment, ...] = ()
    versions: Mapping[AppointmentId, int] | None = None
    series: tuple[AppointmentSeries, ...] = ()


def without(
    each: Appointment, patient_id: PatientId, at: datetime, by: str, note: str
) -> Appointment:
    """The appointment without that person: cancelled when it was theirs alone.

    A session goes on with the others: they are excused from it.
    """
    others = [one for one in each.content.participants if one.patient_id != patient_id]
    if not others:
        return cancelled(each, CancelReason.OTHER, at, by, by_patient=False, note=note)
    people = tuple(
        replace(one, presence=Presence.EXCUSED) if one.patient_id == patient_id else one
        for one in each.content.participants
    )
    content = replace(each.content, participants=people)
    return replace(each, version=each.version + 1, content=content)


def series_without(series: AppointmentSeries, patient_id: PatientId) -> AppointmentSeries:
    """The series makes no more occurrences with that person, or none at all if it was theirs."""
    others = tuple(one for one in series.content.participants if one.patient_id != patient_id)
    if not others:
        return replace(series, ended=True)
    return replace(series, content=replace(series.content, participants=others))
