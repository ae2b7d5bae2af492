"""What becomes of an appointment: cancelled, closed with one key, put back (AG2)."""

from collections.abc import Callable
from dataclasses import replace

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointment_leaving import Left
from coordo_desktop.domain.appointment_rules import (
    as_before,
    cancelled,
    check_day,
    draft_of,
    in_state,
    takes_more,
    with_presence,
)
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentState,
    CancelReason,
    EditScope,
    Presence,
    ReminderOutcome,
)
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.services import appointment_keeping as keeping
from coordo_desktop.services import authz
from coordo_desktop.store import (
    appointment_overrides,
    appointment_people,
    appointment_series,
    appointment_series_edits,
    appointment_writing,
    appointments,
)
from coordo_desktop.store.unit import OpenSession, Store, note


class AppointmentStates:
    """Where appointments stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def cancel(
        self,
        appointment_id: AppointmentId,
        version: int,
        why: CancelReason,
        *,
        by_patient: bool = False,
        note: str = "",
        scope: EditScope = EditScope.THIS,
    ) -> Appointment:
        """Cancel an appointment, or those of its series the scope names; it holds no time any more.

        ReasonNeeded for « other » without a note.
        """
        after, _left = self.cancel_all(
            appointment_id, version, why, by_patient=by_patient, note=note, scope=scope
        )
        return after

    def cancel_all(
        self,
        appointment_id: AppointmentId,
        version: int,
        why: CancelReason,
        *,
        by_patient: bool = False,
        note: str = "",
        scope: EditScope = EditScope.THIS,
    ) -> tuple[Appointment, Left]:
        """As `cancel`, with what `come_back` needs to undo it, whatever the scope."""
        at, by = self._store.clock(), self._store.actor.name

        def deed(each: Appointment) -> Appointment:
            return cancelled(each, why, at, by, by_patient=by_patient, note=note)

        detail = {"why": why.value, "scope": scope.value}
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("appointment.cancel", detail=detail) as session:
            before = keeping.for_writing(session, self._store.actor, appointment_id, version)
            if scope is EditScope.THIS or before.series_id is None:
                after = deed(before)
                appointment_writing.change_many(session, [(before, after)])
                left = Left((before,), {after.id: after.version})
            else:
                series = appointment_series.get(session, before.series_id)
                pairs = appointment_series_edits.cancel(session, before, scope, deed)
                was = tuple(each for each, _ in pairs if each is not None)
                left = Left(was, {each.id: each.version for _, each in pairs}, (series,))
                _count(session, len(pairs))
            return self._kept(session, appointment_id), left

    def set_state(
        self,
        appointment_id: AppointmentId,
        version: int,
        state: AppointmentState,
        note: str = "",
        *,
        reason: str = "",
        ahead: bool = True,
    ) -> Appointment:
        """Say where it stands; a step back is one too.

        One that was cancelled takes its time again: Conflicting when that is taken and no reason
        is given. Cancelling is `cancel` (ReasonNeeded). Without `ahead`, who came is not said of a
        day to come: StateTooEarly.
        """
        at, by = self._store.clock(), self._store.actor.name
        with self._store.reading() as session:
            zone = appointments.zone(session)

        def deed(before: Appointment) -> Appointment:
            if not ahead:
                check_day(before, state, at, zone)
            return in_state(before, state, at, by, note)

        return self._action(
            "appointment.state", appointment_id, version, deed, reason, state=state.value
        )

    def set_presence(
        self,
        appointment_id: AppointmentId,
        version: int,
        patient_id: PatientId,
        presence: Presence,
        note: str = "",
    ) -> Appointment:
        """Whether one of a session came; once everybody's is known, the session is closed."""
        at, by = self._store.clock(), self._store.actor.name
        return self._action(
            "appointment.presence",
            appointment_id,
            version,
            lambda before: with_presence(before, patient_id, presence, note, at, by),
            presence=presence.value,
        )

    def reminded(
        self, appointment_id: AppointmentId, version: int, outcome: ReminderOutcome
    ) -> Appointment:
        """What the reminder call came to; NONE takes it back."""
        at = None if outcome is ReminderOutcome.NONE else self._store.clock()
        return self._action(
            "appointment.remind",
            appointment_id,
            version,
            lambda before: replace(before, reminder=outcome, reminded_at=at),
            outcome=outcome.value,
        )

    def put_back(self, before: Appointment, version: int) -> Appointment:
        """Undo what was done to one appointment: it is again as `before`, as it was read then.

        Conflicting when its time was taken meanwhile; what was forced then is forced again.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        actor = self._store.actor
        with self._store.action("appointment.put_back", object_id=before.id) as session:
            now = keeping.for_writing(session, actor, before.id, version)
            after = as_before(now, before)
            if takes_more(now, after):
                keeping.require_booking(session, actor, after.content, now)
                held = now if now.state.holds else None
                appointment_people.check(session, after.content, after.starts_at, held)
            self._write_again(session, now, after)
            return self._kept(session, before.id)

    def _action(
        self,
        name: str,
        appointment_id: AppointmentId,
        version: int,
        deed: Callable[[Appointment], Appointment],
        reason: str = "",
        **detail: str,
    ) -> Appointment:
        """One appointment becomes what `deed` says."""
        actor = self._store.actor
        authz.require(actor, Right.MANAGE_AGENDA)
        with self._store.action(name, detail=detail) as session:
            before = keeping.for_writing(session, actor, appointment_id, version)
            after = deed(before)
            if takes_more(before, after):
                appointment_people.check(session, after.content, after.starts_at)
            self._write(session, before, after, reason)
            return self._kept(session, appointment_id)

    def _kept(self, session: OpenSession, appointment_id: AppointmentId) -> Appointment:
        """As it now stands; the action's audit line names it and its first patient."""
        found = appointments.get(session, appointment_id)
        people = found.content.participants
        note(session, object_id=found.id, patient_id=people[0].patient_id if people else None)
        return found

    def _write_again(self, session: OpenSession, now: Appointment, after: Appointment) -> None:
        """As it stood before: what was forced then is forced again, for what was in the way then.

        Conflicting for anything else that took its time meanwhile.
        """
        said = appointment_overrides.of(session, now.id) if after.forced else ()
        known = {kind for each in said for kind in each.kinds}
        try:
            self._write(session, now, after, "")
        except Conflicting as refused:
            blocking = {each.kind for each in refused.conflicts if each.kind.asks_reason}
            if not blocking <= known:
                raise
            self._write(session, now, after, said[-1].reason)

    def _write(
        self, session: OpenSession, before: Appointment, after: Appointment, reason: str
    ) -> None:
        """One appointment over itself; conflicts are asked when it takes more than it did."""
        after = keeping.within_round(session, after)
        if not takes_more(before, after):
            appointment_writing.change_many(session, [(before, after)])
            return
        forcing = keeping.forcing(session, draft_of(after), reason, before, after)
        after = replace(after, forced=bool(forcing.blocking))
        appointment_writing.change_many(session, [(before, after)])
        forcing.record(session, before.id)


def _count(session: OpenSession, occurrences: int) -> None:
    note(session, occurrences=occurrences)
