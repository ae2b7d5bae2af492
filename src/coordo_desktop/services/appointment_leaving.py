"""Somebody leaves or died: what was booked for them is stopped, and can be put back (P10)."""

from dataclasses import replace

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointment_leaving import Left, series_without, without
from coordo_desktop.domain.appointment_rules import as_before
from coordo_desktop.domain.appointments import Appointment, AppointmentState
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services import appointment_horizon, authz
from coordo_desktop.services import appointment_keeping as keeping
from coordo_desktop.services.appointment_states import AppointmentStates
from coordo_desktop.store import appointment_series, appointment_writing, appointments
from coordo_desktop.store.appointments import APPOINTMENT
from coordo_desktop.store.unit import OpenSession, note

_OPEN = tuple(each.value for each in AppointmentState if each.open)


class AppointmentLeaving(AppointmentStates):
    """The appointments to come of one patient, all at once."""

    def to_come(self, patient_id: PatientId) -> tuple[Appointment, ...]:
        """What is open and still to come of a patient, soonest first: proposed to be cancelled."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
            return tuple(self._to_come(session, patient_id))

    def leave(self, patient_id: PatientId, reason: str) -> Left:
        """Cancel what is to come of that patient alone, excuse them from the sessions of others.

        Their series make no more. `reason` is said of each that is cancelled (ReasonNeeded).
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        at, by = self._store.clock(), self._store.actor.name
        with self._store.action("appointment.leave", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
            found = self._to_come(session, patient_id)
            after = [without(each, patient_id, at, by, reason) for each in found]
            appointment_writing.change_many(session, list(zip(found, after, strict=True)))
            ids = dict.fromkeys(each.series_id for each in found if each.series_id is not None)
            series = tuple(appointment_series.get(session, each) for each in ids)
            for each in series:
                appointment_series.rewrite(session, series_without(each, patient_id))
            note(session, appointments=len(found), series=len(series))
        return Left(tuple(found), {each.id: each.version for each in after}, series)

    def come_back(self, left: Left) -> int:
        """Undo `leave` or `cancel_all`; how many stay cancelled, their time taken meanwhile.

        ChangedMeanwhile when one of them moved on.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("appointment.return") as session:
            now = appointments.get_many(session, [each.id for each in left.appointments])
            for each in now:
                keeping.require_writing(session, self._store.actor, each)
            seen = left.versions or {}
            if any(seen.get(each.id) != each.version for each in now):
                raise ChangedMeanwhile
            for series in left.series:
                version = appointment_series.get(session, series.id).version
                appointment_series.rewrite(session, replace(series, version=version))
            lost = 0
            for was, is_now in zip(left.appointments, now, strict=True):
                try:
                    self._write_again(session, is_now, as_before(is_now, was))
                except Conflicting:
                    lost += 1
            note(session, appointments=len(now) - lost, lost=lost)
            return lost

    def _to_come(self, session: OpenSession, patient_id: PatientId) -> list[Appointment]:
        return appointments.where(
            session,
            appointments.of_people([patient_id]),
            APPOINTMENT.c.state.in_(_OPEN),
            APPOINTMENT.c.ends_at > self._store.clock(),
        )
