"""What is changed of a round: its order, its visits, its hours, what was made (AG5)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointments import Appointment, AppointmentState, Presence
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId, PatientId, RoundId
from coordo_desktop.domain.round_gathering import checked_point, place_in
from coordo_desktop.domain.rounds import (
    NotAVisit,
    Point,
    Round,
    Visit,
    VisitDone,
    WindowBackwards,
)
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.services.round_laying import RoundLaying
from coordo_desktop.store import appointments, homes, rounds
from coordo_desktop.store.appointment_writing import change_many
from coordo_desktop.store.unit import OpenSession, note

LONGEST_LABEL = 60


class RoundChanging(RoundLaying):
    """Each change is one action; each but the last few lays the round out again."""

    def order(
        self,
        round_id: RoundId,
        version: int,
        order: Sequence[AppointmentId],
        *,
        by_hand: bool,
        reason: str = "",
    ) -> Round:
        """The round in this order; ChangedMeanwhile when other visits are in it by now."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("round.order") as session:
            seen = self._seen(session, round_id, version)
            by_id = {one.appointment_id: one for one in seen.visits}
            if set(order) != set(by_id) or len(order) != len(by_id):
                raise ChangedMeanwhile
            wanted = replace(seen, visits=tuple(by_id[one] for one in order), by_hand=by_hand)
            return self._again(session, wanted, reason)

    def leave_at(
        self,
        round_id: RoundId,
        version: int,
        leaves_at: time,
        *,
        label: str | None = None,
        reason: str = "",
    ) -> Round:
        """Leave at another hour (and under another name)."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("round.leave") as session:
            seen = self._seen(session, round_id, version)
            name = seen.label if label is None else clean_line(label)[:LONGEST_LABEL]
            return self._again(session, replace(seen, leaves_at=leaves_at, label=name), reason)

    def add(
        self,
        round_id: RoundId,
        version: int,
        appointment_id: AppointmentId,
        *,
        place: int | None = None,
        reason: str = "",
    ) -> Round:
        """Put a home visit of the day in the round, at `place` (from 0) or where its hour falls.

        One of another round leaves it. NotAVisit, VisitDone, Conflicting.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("round.add") as session:
            seen = self._seen(session, round_id, version)
            one = appointments.get(session, appointment_id)
            there = {each.id for each in rounds.home_visits(session, seen.on)}
            if one.id not in there or one.round_id == round_id:
                raise NotAVisit
            if one.done_at is not None:
                raise VisitDone
            note(session, patient_id=one.content.participants[0].patient_id)
            for who in one.content.professionals:
                self._reach(session, who)
            if one.round_id is not None:
                self._leave(session, one.round_id, one)
                one = appointments.get(session, appointment_id)
            return self._shown(session, [self._with(session, seen, [one], place, reason)])[0]

    def remove(
        self,
        round_id: RoundId,
        version: int,
        appointment_id: AppointmentId,
        *,
        at: datetime | None = None,
    ) -> Round | None:
        """Take a visit out: it stays booked, at `at` or at the first free hour after the round.

        None when it was the last: the round is gone. VisitDone.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("round.remove") as session:
            self._seen(session, round_id, version)
            one = appointments.get(session, appointment_id)
            if one.round_id != round_id:
                raise ChangedMeanwhile
            if one.done_at is not None:
                raise VisitDone
            note(session, patient_id=one.content.participants[0].patient_id)
            return self._leave(session, round_id, one, at)

    def window(
        self,
        round_id: RoundId,
        version: int,
        appointment_id: AppointmentId,
        window_from: time | None,
        window_to: time | None,
        *,
        reason: str = "",
    ) -> Round:
        """When a visit may begin, from and to (local times); None: at any time."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        if window_from is not None and window_to is not None and window_to <= window_from:
            raise WindowBackwards
        with self._store.action("round.window") as session:
            seen = self._seen(session, round_id, version)
            one = appointments.get(session, appointment_id)
            if one.round_id != round_id:
                raise ChangedMeanwhile
            note(session, patient_id=one.content.participants[0].patient_id)
            content = replace(one.content, window_from=window_from, window_to=window_to)
            change_many(session, [(one, replace(one, content=content))])
            visits = tuple(
                replace(each, window_from=window_from, window_to=window_to)
                if each.appointment_id == appointment_id
                else each
                for each in seen.visits
            )
            return self._again(session, replace(seen, visits=visits), reason)

    def tick(self, appointment_id: AppointmentId, version: int) -> Appointment:
        """The visit was made, now. VisitDone."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("round.tick", object_id=appointment_id) as session:
            before = self._visit(session, appointment_id, version)
            if before.done_at is not None:
                raise VisitDone
            now = self._store.clock()
            people = tuple(
                replace(one, presence=Presence.PRESENT) for one in before.content.participants
            )
            after = replace(
                before,
                state=AppointmentState.HONOURED,
                state_at=now,
                state_by=self._store.actor.name,
                done_at=now,
                content=replace(before.content, participants=people),
            )
            change_many(session, [(before, after)])
        return replace(after, version=version + 1)

    def untick(
        self, appointment_id: AppointmentId, version: int, before: Visit | None = None
    ) -> Appointment:
        """Undo `tick`: the visit is in the state it was seen in, planned when nobody saw it."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        state = AppointmentState.PLANNED if before is None else before.state
        with self._store.action("round.untick", object_id=appointment_id) as session:
            made = self._visit(session, appointment_id, version)
            people = tuple(
                replace(one, presence=Presence.EXPECTED) for one in made.content.participants
            )
            after = replace(
                made,
                state=state,
                state_at=None if state is AppointmentState.PLANNED else made.state_at,
                done_at=None,
                content=replace(made.content, participants=people),
            )
            change_many(session, [(made, after)])
        return replace(after, version=version + 1)

    def place_home(self, patient_id: PatientId, point: Point | None) -> None:
        """Keep the coordinates of a home (its present address), or forget them; BadPoint."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        if point is not None:
            checked_point(point)
        with self._store.action("home.place", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
            homes.place_home(session, patient_id, point)
            note(session, known=point is not None)

    # --- steps ------------------------------------------------------------------------------

    def _visit(
        self, session: OpenSession, appointment_id: AppointmentId, version: int
    ) -> Appointment:
        """A visit as it was seen, in a round in reach; NotFound, NotAVisit, ChangedMeanwhile."""
        one = appointments.get(session, appointment_id)
        if one.round_id is None:
            raise NotAVisit
        self._seen(session, one.round_id, None)
        if one.version != version:
            raise ChangedMeanwhile
        note(session, patient_id=one.content.participants[0].patient_id)
        return one

    def _again(self, session: OpenSession, wanted: Round, reason: str) -> Round:
        """Lay out again a round whose visits are the same."""
        kept = rounds.appointments_of(session, [wanted.id])
        return self._shown(session, [self._lay(session, wanted, kept, reason=reason)])[0]

    def _with(
        self,
        session: OpenSession,
        seen: Round,
        more: Sequence[Appointment],
        place: int | None = None,
        reason: str = "",
    ) -> Round:
        """The round with these visits too, at that place or where their hours fall."""
        wanted = seen
        for one in more:
            visit = rounds.visits_of(session, [one], seen.on)[0]
            at = place_in(wanted, one.starts_at) if place is None else place
            visits = (*wanted.visits[:at], visit, *wanted.visits[at:])
            wanted = replace(wanted, visits=visits)
        kept = [*rounds.appointments_of(session, [seen.id]), *more]
        return self._lay(session, wanted, kept, reason=reason)

    def _leave(
        self,
        session: OpenSession,
        round_id: RoundId,
        one: Appointment,
        at: datetime | None = None,
    ) -> Round | None:
        """Take a visit out of its round, which is laid out again, or is gone with its last."""
        seen = rounds.get(session, round_id)
        left = tuple(each for each in seen.visits if each.appointment_id != one.id)
        if not left:
            change_many(session, [(one, self._released(session, one, seen, at or one.starts_at))])
            rounds.remove(session, round_id, seen.version)
            return None
        kept = [each for each in rounds.appointments_of(session, [round_id]) if each.id != one.id]
        made = self._lay(session, replace(seen, visits=left), kept)
        change_many(session, [(one, self._released(session, one, made, at))])
        return self._shown(session, [rounds.get(session, round_id)])[0]
