"""Appointments: booked, moved, cancelled, closed with one key, and put back (AG1, AG2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import EllipsisType
from uuid import uuid4

from coordo_desktop.domain.access import Right, Role
from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointment_rules import (
    check_reach,
    checked,
    with_draft,
)
from coordo_desktop.domain.appointments import (
    USUAL_MINUTES,
    Appointment,
    AppointmentDraft,
    AppointmentKind,
    AppointmentState,
    EditScope,
    ReminderOutcome,
)
from coordo_desktop.domain.conflicts import Override
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoomId
from coordo_desktop.domain.local_times import day_start
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.services import appointment_horizon, authz
from coordo_desktop.services import appointment_keeping as keeping
from coordo_desktop.services.appointment_leaving import AppointmentLeaving
from coordo_desktop.store import (
    agenda_reading,
    appointment_overrides,
    appointment_people,
    appointment_series,
    appointment_series_edits,
    appointment_writing,
    appointments,
    opening,
)
from coordo_desktop.store.appointments import APPOINTMENT
from coordo_desktop.store.unit import OpenSession, note

MOST_DAYS = timedelta(days=400)
MOST_OF_A_PATIENT = 500
_OPEN = tuple(each.value for each in AppointmentState if each.open)
_TO_CALL = (ReminderOutcome.NONE.value, ReminderOutcome.NO_ANSWER.value)


class AppointmentService(AppointmentLeaving):
    """Who is seen by whom, where and when."""

    # --- questions ----------------------------------------------------------------------------

    def agenda(self, first: date, last: date) -> Agenda:
        """Everything of these days, both included, in a number of statements that never grows.

        A caregiver sees when everybody is busy, and what only of their own circle; of people whose
        processing is limited, all but the coordinator see that somebody is busy.
        """
        actor = self._store.actor
        circle = authz.circle_of(actor, Right.MANAGE_AGENDA)
        last = min(max(first, last), first + MOST_DAYS)
        appointment_horizon.ready(self._store, last)
        with self._store.reading() as session:
            agenda = agenda_reading.read(session, first, last, circle)
            if Role.COORDINATOR in actor.roles:
                return agenda
            return agenda_reading.without_limited(session, agenda)

    def appointment(self, appointment_id: AppointmentId) -> Appointment:
        """One appointment whole; NotFound, NotAllowed."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            found = appointments.get(session, appointment_id)
            return keeping.shown(session, self._store.actor, [found], strict=True)[0]

    def of_patient(
        self, patient_id: PatientId, *, past: bool = False, most: int = MOST_OF_A_PATIENT
    ) -> tuple[Appointment, ...]:
        """A patient's appointments from today on, soonest first; `most` of them.

        With `past` those before today, latest first.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        today = appointment_horizon.ready(self._store)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
            start = day_start(today, appointments.zone(session))
            side = APPOINTMENT.c.starts_at < start if past else APPOINTMENT.c.starts_at >= start
            found = appointments.where(
                session,
                appointments.of_people([patient_id]),
                side,
                latest_first=past,
                limit=most,
            )
            return tuple(keeping.shown(session, self._store.actor, found))

    def reminders(self, on: date) -> tuple[Appointment, ...]:
        """The reminder calls to make on that day, those not made before among them, soonest first.

        Only of appointments still to come; one that nobody answered is to be made again.
        """
        circle = authz.circle_of(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store)
        with self._store.reading() as session:
            conditions = [
                APPOINTMENT.c.remind_on <= on,
                APPOINTMENT.c.remind_on.is_not(None),
                APPOINTMENT.c.reminder.in_(_TO_CALL),
                APPOINTMENT.c.state.in_(_OPEN),
                APPOINTMENT.c.starts_at > self._store.clock(),
            ]
            if circle is not None:
                conditions.append(appointment_people.within(session, circle))
            found = appointments.where(session, *conditions)
            shown = keeping.shown(session, self._store.actor, found)
            return tuple(one for one in shown if not _nameless(one))  # there is nobody to call

    def overrides(self, appointment_id: AppointmentId) -> tuple[Override, ...]:
        """The conflicts that were forced for it, oldest first."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            found = appointments.get(session, appointment_id)
            keeping.shown(session, self._store.actor, [found], strict=True)
            return appointment_overrides.of(session, appointment_id)

    def settings(self) -> AgendaSettings:
        """What the practice decided of its agenda."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            return opening.settings(session)

    def usual_minutes(self, kind: AppointmentKind) -> int:
        """How long such an appointment usually lasts here."""
        return self.settings().minutes.get(kind.value, USUAL_MINUTES[kind])

    # --- booked, changed ----------------------------------------------------------------------

    def book(
        self, draft: AppointmentDraft, *, reason: str = "", skipping: bool = False
    ) -> Appointment:
        """Book an appointment, or a series where the draft has a rule (its first one).

        `skipping`: the days of a series on which something blocks are left out of it for good
        (a holiday, somebody away), instead of being forced.

        Raises:
            Conflicting without a reason to force what blocks; what `checked` refuses;
            OutOfReach, PatientDied, RecordClosed, ProfessionalLeft; refusals of rules; NotAllowed.
        """
        actor = self._store.actor
        authz.require(actor, Right.MANAGE_AGENDA)
        check_reach(draft.starts_at, self._store.clock())
        appointment_horizon.ready(self._store, draft.starts_at.date())
        with self._store.action("appointment.book") as session:
            draft = checked(draft, appointments.zone(session))
            keeping.require_booking(session, actor, draft.content, None)
            appointment_people.check(session, draft.content, draft.starts_at)
            if draft.rule:
                made = appointment_series.create(session, draft)
                if skipping:
                    made, left_out = keeping.without_blocked(session, made)
                    note(session, left_out=left_out)
                keeping.settle(session, ((None, each) for each in made), reason)
                kept_id = made[0].id
                note(session, occurrences=len(made))
            else:
                forcing = keeping.forcing(session, draft, reason)
                kept_id = AppointmentId(uuid4())
                new = Appointment(
                    id=kept_id,
                    starts_at=draft.starts_at,
                    ends_at=draft.ends_at,
                    content=draft.content,
                    forced=bool(forcing.blocking),
                )
                appointment_writing.add_many(session, [new])
                forcing.record(session, kept_id)
            return self._kept(session, kept_id)

    def change(
        self,
        appointment_id: AppointmentId,
        version: int,
        draft: AppointmentDraft,
        *,
        scope: EditScope = EditScope.THIS,
        reason: str = "",
    ) -> Appointment:
        """Write what a draft says over an appointment, and those of its series the scope names.

        A rule makes a series of an appointment that had none. Raises as `book`, and
        ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store, draft.starts_at.date())
        with self._store.action("appointment.change") as session:
            return self._over(session, appointment_id, version, draft, scope, reason)

    def move(
        self,
        appointment_id: AppointmentId,
        version: int,
        starts_at: datetime,
        ends_at: datetime,
        *,
        professionals: Sequence[ProfessionalId] | None = None,
        room_id: RoomId | EllipsisType | None = ...,
        scope: EditScope = EditScope.THIS,
        reason: str = "",
    ) -> Appointment:
        """Put an appointment at another time, with other people or in another room.

        Raises as `change`.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store, starts_at.date())
        with self._store.action("appointment.move") as session:
            before = appointments.get(session, appointment_id)
            content = before.content
            if professionals is not None:
                content = replace(content, professionals=tuple(professionals))
            if not isinstance(room_id, EllipsisType):
                content = replace(content, room_id=room_id)
            draft = AppointmentDraft(
                starts_at=starts_at, ends_at=ends_at, content=content, rule=before.rule
            )
            return self._over(session, appointment_id, version, draft, scope, reason)

    def _over(
        self,
        session: OpenSession,
        appointment_id: AppointmentId,
        version: int,
        draft: AppointmentDraft,
        scope: EditScope,
        reason: str,
    ) -> Appointment:
        actor, zone = self._store.actor, appointments.zone(session)
        before = keeping.for_writing(session, actor, appointment_id, version)
        draft = checked(draft, zone)
        if draft.starts_at != before.starts_at:
            check_reach(draft.starts_at, self._store.clock())
        keeping.require_booking(session, actor, draft.content, before)
        appointment_people.check(session, draft.content, draft.starts_at, before)
        note(session, scope=scope.value)
        if before.series_id is not None and scope is not EditScope.THIS:
            edited = appointment_series_edits.edit(session, before, draft, scope)
            note(session, occurrences=len(edited.touched), removed=len(edited.removed))
            keeping.settle(session, edited.touched, reason)
        elif before.series_id is None and draft.rule:
            made = appointment_series.create(session, draft, first=before)
            note(session, occurrences=len(made))
            pairs = [(before if each.id == before.id else None, each) for each in made]
            keeping.settle(session, pairs, reason)
        else:
            self._write(session, before, with_draft(before, draft, zone), reason)
        return self._kept(session, appointment_id)


def _nameless(one: Appointment) -> bool:
    """Whether it is of people none of whom may be named."""
    people = one.content.participants
    return bool(people) and not any(each.patient for each in people)
