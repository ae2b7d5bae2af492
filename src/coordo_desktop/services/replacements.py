"""Absences: who is touched, who could stand in, and what is done about it (AG7)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from coordo_desktop.domain.access import NotAllowed, Right
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentPlace,
)
from coordo_desktop.domain.conflicts import Conflicting, ConflictKind, FreeSlot, SlotQuestion
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import (
    AbsenceId,
    AppointmentId,
    PatientId,
    ProfessionalId,
    RoundId,
)
from coordo_desktop.domain.opening import Absence, AgendaPerson
from coordo_desktop.domain.replacements import colleagues, handed_over, with_people
from coordo_desktop.domain.waiting import (
    AbsenceTouch,
    CallState,
    NobodyFree,
    TouchedByAbsence,
    TouchedRound,
)
from coordo_desktop.services import appointment_keeping, authz
from coordo_desktop.services.agenda_changes import AgendaChanges
from coordo_desktop.store import agenda_names, appointment_people, appointments, free_slots, opening
from coordo_desktop.store import replacements as kept
from coordo_desktop.store.agenda_free import day_by_day
from coordo_desktop.store.unit import OpenSession, Store, note

AHEAD = timedelta(days=60)  # absences that begin later are not looked at yet
LOOKED = timedelta(days=42)  # how far a next slot is looked for
TAKEN_BACK = "Remplacement annulé"  # why somebody away is booked again, as it is recorded


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What became of a list that was handed over: as it was and as it is, and what was refused."""

    done: tuple[tuple[Appointment, Appointment], ...] = ()
    refused: tuple[tuple[TouchedByAbsence, CoordoError], ...] = ()


class ReplacementService:
    """Absences and replacements; `changes` is how an appointment changes time or people."""

    def __init__(self, store: Store, changes: AgendaChanges) -> None:
        self._store = store
        self._changes = changes

    # --- asked ------------------------------------------------------------------------------

    def absences(self) -> tuple[AbsenceTouch, ...]:
        """Absences under way or to come that touch something still, soonest first."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        now = self._store.clock()
        with self._store.reading() as session:
            every = opening.absences_between(session, now, now + AHEAD)
            found = [self._touch(session, one, now) for one in every]
        return tuple(one for one in found if one.appointments or one.rounds)

    def touched(self, absence_id: AbsenceId) -> AbsenceTouch:
        """What one absence touches; NotFound."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            absence = opening.absence(session, absence_id)
            return self._touch(session, absence, self._store.clock())

    def next_slots(
        self, absence_id: AbsenceId, appointment_id: AppointmentId, most: int = 3
    ) -> tuple[FreeSlot, ...]:
        """The first free times of the same people once the absence is over."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            absence = opening.absence(session, absence_id)
            one = self._mine(session, appointment_id)
            earliest = max(absence.ends_at, self._store.clock())
            question = SlotQuestion(
                professionals=one.content.professionals,
                patients=tuple(each.patient_id for each in one.content.participants),
                room_id=one.content.room_id,
                minutes=int(one.lasts.total_seconds() // 60),
                earliest=earliest,
                latest=earliest + LOOKED,
                most=most,
                home=one.content.place is AppointmentPlace.HOME,
                ignore=one.id,
            )
            return free_slots.free(session, question)

    # --- done -------------------------------------------------------------------------------

    def hand_over(
        self, touched: TouchedByAbsence, away: ProfessionalId, to: ProfessionalId
    ) -> tuple[Appointment, Appointment]:
        """Somebody else sees the person, at the same time; as it was, as it is kept.

        Raises:
            Conflicting: they are not free. ChangedMeanwhile, NotAllowed.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        before = self._seen(touched.appointment_id)
        people = handed_over(before.content, away, to)
        return before, self._changes.move(
            before.id, touched.version, before.starts_at, before.ends_at, professionals=people
        )

    def hand_over_all(
        self, touched: Sequence[TouchedByAbsence], away: ProfessionalId,
        to: ProfessionalId | None = None,
    ) -> HandedOver:  # fmt: skip
        """Hand over every one of these: to one person, or each to the first who is free then.

        One after the other; those refused are told and stay as they are.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        done, refused = [], []
        for one in touched:
            try:
                who = to or next(iter(one.replacements), None)
                if who is None:
                    raise NobodyFree
                done.append(self.hand_over(one, away, who))
            except CoordoError as error:
                refused.append((one, error))
        return HandedOver(tuple(done), tuple(refused))

    def move_on(self, touched: TouchedByAbsence, slot: FreeSlot) -> tuple[Appointment, Appointment]:
        """Put it at another time, with the same people; as it was, as it is kept.

        Raises:
            Conflicting, ChangedMeanwhile, NotAllowed.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        before = self._seen(touched.appointment_id)
        return before, self._changes.move(before.id, touched.version, slot.starts_at, slot.ends_at)

    def undo(self, before: Appointment, after: Appointment) -> Appointment:
        """Put back what was handed over or moved; being away is then booked over, and recorded.

        Raises:
            Conflicting: its time was taken meanwhile. ChangedMeanwhile.
        """
        try:
            return self._changes.put_back(before, after.version)
        except Conflicting as conflicting:
            blocking = {one.kind for one in conflicting.conflicts if one.kind.asks_reason}
            if blocking != {ConflictKind.ABSENCE}:
                raise
        return self._changes.move(
            before.id,
            after.version,
            before.starts_at,
            before.ends_at,
            professionals=before.content.professionals,
            reason=TAKEN_BACK,
        )

    def hand_over_round(self, round_id: RoundId, to: ProfessionalId, *, seen_version: int) -> int:
        """Give a whole round to somebody else, visits and all; its version then.

        Raises:
            NobodyFree: they are not free for all of it. ChangedMeanwhile, NotAllowed.
        """
        return self._action("round.hand_over", round_id, to, seen_version, check=True)

    def take_back_round(self, round_id: RoundId, to: ProfessionalId, *, seen_version: int) -> int:
        """Give it back to who had it, absent or not: how handing over is undone."""
        return self._action("round.take_back", round_id, to, seen_version, check=False)

    def call(
        self, appointment_id: AppointmentId, state: CallState | None, *, seen_version: int = 0
    ) -> None:
        """Put an appointment on the list to call, say how the call went, or take it off (None).

        Raises:
            ChangedMeanwhile: somebody else did meanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        told = {"state": state.value if state else "none"}
        with self._store.action("absence.call", object_id=appointment_id, detail=told) as session:
            one = self._mine(session, appointment_id)
            people = one.content.participants
            note(session, patient_id=people[0].patient_id if len(people) == 1 else None)
            kept.keep_call(session, appointment_id, state, seen_version)

    # --- steps ------------------------------------------------------------------------------

    def _action(
        self, action: str, round_id: RoundId, to: ProfessionalId, seen_version: int, *, check: bool
    ) -> int:
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action(action, object_id=round_id) as session:
            before = kept.round_of(session, round_id)
            self._require_round(session, {before.professional_id, to})
            if check and not self._is_free(session, to, before.starts_at, before.ends_at):
                raise NobodyFree
            kept.hand_over_round(session, round_id, seen_version, to)
        return seen_version + 1

    def _is_free(
        self, session: OpenSession, to: ProfessionalId, starts: datetime, ends: datetime
    ) -> bool:
        away = opening.absences_between(session, starts, ends, [to])
        return not away and not kept.taken(session, to, starts, ends)

    def _require_round(self, session: OpenSession, people: set[UUID]) -> None:
        """NotAllowed unless every agenda is theirs, or the round goes from or to themselves."""
        actor = self._store.actor
        if authz.circle_of(actor, Right.MANAGE_AGENDA) is None:
            return
        if not appointment_people.held_by(session, actor.user_id) & people:
            raise NotAllowed(right=Right.MANAGE_AGENDA)

    def _seen(self, appointment_id: AppointmentId) -> Appointment:
        with self._store.reading() as session:
            return self._mine(session, appointment_id)

    def _mine(self, session: OpenSession, appointment_id: AppointmentId) -> Appointment:
        one = appointments.get(session, appointment_id)
        appointment_keeping.require_writing(session, self._store.actor, one)
        return one

    def _touch(self, session: OpenSession, absence: Absence, now: datetime) -> AbsenceTouch:
        found = appointment_keeping.shown(
            session, self._store.actor, kept.touched(session, absence, now)
        )
        alone = [one for one in found if one.round_id is None]
        rounds = kept.rounds(session, absence, now)
        if not alone and not rounds:
            return AbsenceTouch(absence=absence)
        free = _Free(session, absence, alone, rounds)
        calls = kept.calls(session, [one.id for one in alone])
        people = [each for one in alone for each in one.content.participants]
        patients = {each.patient_id for each in people if each.patient}  # whose name may be read
        phones = agenda_names.phones(session, patients)
        return AbsenceTouch(
            absence=absence,
            appointments=tuple(
                _line(one, free.of(one), phones, calls.get(one.id)) for one in alone
            ),
            rounds=tuple(free.with_free(one) for one in rounds),
        )


class _Free:
    """Who of a profession is free when: read once for a whole absence."""

    def __init__(
        self,
        session: OpenSession,
        absence: Absence,
        alone: Iterable[Appointment],
        rounds: Iterable[TouchedRound],
    ) -> None:
        alone = list(alone)
        spans = [(one.starts_at, one.ends_at) for one in alone]
        spans += [(one.starts_at, one.ends_at) for one in rounds]
        self._away = absence.professional_id
        named = absence.replacement_id
        every = opening.people(session, also=[self._away, *([named] if named else [])])
        self._people = colleagues(self._away, every, named)
        self._days = day_by_day(
            session,
            min(start for start, _ in spans),
            max(end for _, end in spans),
            professionals=[
                *(one.id for one in self._people),
                *(who for one in alone for who in one.content.professionals if who != self._away),
            ],
            patients={each.patient_id for one in alone for each in one.content.participants},
            rooms={one.content.room_id for one in alone if one.content.room_id is not None},
        )

    def of(self, one: Appointment) -> list[AgendaPerson]:
        """Who could see the person at that time."""
        content = one.content
        return [
            who
            for who in self._people
            if self._days.free(
                with_people(content, handed_over(content, self._away, who.id)),
                one.starts_at,
                one.ends_at,
                without=one.id,
            )
        ]

    def with_free(self, one: TouchedRound) -> TouchedRound:
        """The round with who is free for all of it."""
        content = AppointmentContent(place=AppointmentPlace.OUTSIDE)
        free = [
            who
            for who in self._people
            if self._days.free(with_people(content, (who.id,)), one.starts_at, one.ends_at)
        ]
        return replace(
            one,
            replacements=tuple(who.id for who in free),
            replacement_names=tuple(who.name for who in free),
        )


def _line(
    one: Appointment,
    free: Sequence[AgendaPerson],
    phones: Mapping[PatientId, tuple[str, ...]],
    call: tuple[CallState, int] | None,
) -> TouchedByAbsence:
    people = one.content.participants
    alone = people[0] if len(people) == 1 else None
    return TouchedByAbsence(
        appointment_id=one.id,
        version=one.version,
        patient_id=None if alone is None else alone.patient_id,
        patient="" if alone is None else alone.patient,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        title=one.content.title,
        kind=one.content.kind,
        place=one.content.place,
        phones=() if alone is None else phones.get(alone.patient_id, ()),
        professionals=one.content.professionals,
        round_id=one.round_id,
        replacements=tuple(who.id for who in free),
        replacement_names=tuple(who.name for who in free),
        call=None if call is None else call[0],
        call_version=0 if call is None else call[1],
    )
