"""Rounds: gathered, put in order, ticked as they go; an order set by hand is kept (AG5)."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.conflicts import Conflict, Conflicting
from coordo_desktop.domain.ids import AppointmentId, ProfessionalId, RoundId
from coordo_desktop.domain.round_gathering import (
    PAUSE,
    clusters,
    label_of,
    leaving,
)
from coordo_desktop.domain.round_order import RoundQuestion
from coordo_desktop.domain.rounds import (
    LooseVisit,
    NoVisits,
    PreparedRounds,
    Round,
    RoundDay,
    RoundProposal,
    Visit,
)
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import appointment_horizon, authz, task_horizon
from coordo_desktop.services.round_changing import LONGEST_LABEL, RoundChanging
from coordo_desktop.store import appointments, rounds
from coordo_desktop.store.appointment_writing import change_many
from coordo_desktop.store.unit import OpenSession, note

SECONDS = 0.8
"""How long a better order is looked for."""


class RoundService(RoundChanging):
    """The rounds of the practice; a caregiver sees and changes their own."""

    # --- asked ------------------------------------------------------------------------------

    def day(self, on: date) -> tuple[Round, ...]:
        """The rounds of a day with their visits, by professional and hour."""
        return self.board(on).rounds

    def board(self, on: date) -> RoundDay:
        """The rounds of a day, and the home visits that are in none."""
        mine = self._store.actor.user_id if self._mine_only() else None
        task_horizon.ready(self._store)
        appointment_horizon.ready(self._store, on)
        with self._store.reading() as session:
            found = rounds.of_day(session, on, mine)
            also = rounds.loose()
            if mine is not None:
                also = also & rounds.held_by(session, mine)
            found_loose = rounds.home_visits(session, on, also=also)
            loose = [each for each in found_loose if each.state.open]
            towns = self._named(session, rounds.visits_of(session, loose, on))
            shown = self._shown(session, found)
        return RoundDay(
            on=on,
            rounds=shown,
            loose=tuple(_loose(each, visit) for each, visit in zip(loose, towns, strict=True)),
            may_print=scope(self._store.actor, Right.PRINT_HANDOVER) is not Scope.NONE,
        )

    def round(self, round_id: RoundId) -> Round:
        """One round; NotFound, NotAllowed."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            return self._shown(session, [self._seen(session, round_id, None)])[0]

    def question(self, round_id: RoundId) -> RoundQuestion:
        """What a better order is looked for from; answering it needs neither file nor rights."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            return RoundQuestion(
                round=self._shown(session, [self._seen(session, round_id, None)])[0],
                settings=rounds.way(session).settings,
                zone=appointments.zone(session),
            )

    def propose(self, round_id: RoundId) -> RoundProposal:
        """A better order, beside the one it has; nothing is kept. About a second."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        return self.question(round_id).answer(seconds=SECONDS)

    # --- gathered ---------------------------------------------------------------------------

    def prepare(
        self,
        professional_id: ProfessionalId,
        on: date,
        *,
        leaves_at: time | None = None,
        label: str = "",
        visits: Sequence[AppointmentId] = (),
        reason: str = "",
    ) -> Round:
        """A round of the home visits of a professional that day, those in none yet.

        In the order they were booked. NoVisits, Conflicting, RoundTooLong.
        """
        appointment_horizon.ready(self._store, on)
        with self._store.action("round.prepare") as session:
            self._reach(session, professional_id)
            found = rounds.home_visits(session, on, professional_id, also=rounds.loose())
            asked = set(visits)
            wanted = [each for each in found if each.state.open and (not asked or each.id in asked)]
            made = self._gathered(session, professional_id, on, wanted, leaves_at, label, reason)
            return self._shown(session, [made])[0]

    def prepare_day(self, on: date, *, reason: str = "") -> PreparedRounds:
        """Rounds for everybody in reach who visits homes that day: made, or completed.

        Visits two hours apart make two rounds; one booked since goes to the round around it, and
        what is there keeps its order. A round that something is in the way of is not made, and
        that is told, unless a reason is given.
        """
        mine = self._store.actor.user_id if self._mine_only() else None
        appointment_horizon.ready(self._store, on)
        made: list[Round] = []
        blocked: list[Conflict] = []
        with self._store.action("round.prepare_day") as session:
            also = rounds.loose()
            if mine is not None:
                also = also & rounds.held_by(session, mine)
            found = rounds.home_visits(session, on, also=also)
            by_who: dict[ProfessionalId, list[Appointment]] = {}
            for each in found:
                if each.content.professionals and each.state.open:
                    by_who.setdefault(each.content.professionals[0], []).append(each)
            there = rounds.of_day(session, on, mine)
            for who, theirs in by_who.items():
                own = [one for one in there if one.professional_id == who]
                for group in self._groups(session, on, theirs):
                    try:
                        with session.begin_nested():
                            made.append(self._one(session, who, on, group, own, reason))
                    except Conflicting as error:
                        blocked += error.conflicts
            note(session, rounds=len(made), blocked=len(blocked))
            shown = self._shown(session, made)
        return PreparedRounds(rounds=shown, blocked=tuple(blocked))

    @staticmethod
    def _groups(
        session: OpenSession, on: date, theirs: Sequence[Appointment]
    ) -> list[list[Appointment]]:
        """The visits of one professional, parted where there is a long pause."""
        by_id = {each.id: each for each in theirs}
        found = clusters(rounds.visits_of(session, theirs, on))
        return [[by_id[one.appointment_id] for one in group] for group in found]

    def _one(
        self,
        session: OpenSession,
        who: ProfessionalId,
        on: date,
        group: Sequence[Appointment],
        own: Sequence[Round],
        reason: str,
    ) -> Round:
        """A round of these visits, or the one they fall in or near, completed."""
        near = _around(own, group)
        if near is None:
            return self._gathered(session, who, on, group, reason=reason)
        return self._with(session, rounds.get(session, near.id), group, reason=reason)

    def _gathered(
        self,
        session: OpenSession,
        who: ProfessionalId,
        on: date,
        wanted: Sequence[Appointment],
        leaves_at: time | None = None,
        label: str = "",
        reason: str = "",
    ) -> Round:
        if not wanted:
            raise NoVisits
        visits = rounds.visits_of(session, wanted, on)
        counted = rounds.way(session)
        local = appointments.zone(session)
        leaves = leaves_at or leaving(visits[0], counted.start, counted.settings, local)
        at = visits[0].starts_at
        bare = Round(
            id=RoundId(uuid4()),
            professional_id=who,
            on=on,
            label=clean_line(label)[:LONGEST_LABEL] or label_of(visits, local),
            leaves_at=leaves,
            starts_at=at,
            ends_at=at,
            visits=tuple(visits),
        )
        return self._lay(session, bare, wanted, new=True, reason=reason)

    def drop(self, round_id: RoundId, version: int, back: Sequence[LooseVisit] = ()) -> None:
        """Undo a round: its visits stay booked, at their hours or at those of `back`."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("round.drop", object_id=round_id) as session:
            seen = self._seen(session, round_id, version)
            was = {one.appointment_id: one for one in back}
            kept = rounds.appointments_of(session, [round_id])
            change_many(
                session,
                [(each, self._released(session, each, seen, _was(each, was))) for each in kept],
            )
            rounds.remove(session, round_id, version)


def _around(own: Sequence[Round], group: Sequence[Appointment]) -> Round | None:
    """The round these visits fall in or near, if there is one."""
    first, last = group[0].starts_at, group[-1].ends_at
    for one in own:
        if first < one.ends_at + PAUSE and one.starts_at - PAUSE < last:
            return one
    return None


def _was(each: Appointment, was: dict[AppointmentId, LooseVisit]) -> datetime:
    before = was.get(each.id)
    return each.starts_at if before is None else before.starts_at


def _loose(each: Appointment, visit: Visit) -> LooseVisit:
    who, name = each.professionals[0] if each.professionals else (None, "")
    return LooseVisit(
        appointment_id=each.id,
        version=each.version,
        professional_id=who,
        professional=name,
        patient=visit.patient,
        town=visit.town,
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        round_id=each.round_id,
    )
