"""What every change of a round goes through: whose it is, its hours, what is in the way (AG5).

All of it inside the action that writes: a round and an appointment cannot take the same time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from coordo_desktop.domain.access import NotAllowed, Right, Role, Scope, scope
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentPlace,
)
from coordo_desktop.domain.conflict_rules import Surroundings, conflicts
from coordo_desktop.domain.conflicts import Conflict, Conflicting, ConflictKind
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId
from coordo_desktop.domain.local_times import day_start
from coordo_desktop.domain.round_order import laid
from coordo_desktop.domain.rounds import LONGEST_ROUND, NoVisits, Round, RoundTooLong, Visit
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.store import appointment_overrides, appointments, holds, rounds
from coordo_desktop.store.appointment_writing import change_many
from coordo_desktop.store.conflicts import surroundings
from coordo_desktop.store.unit import OpenSession, Store, note

_ROUND_KINDS = frozenset({ConflictKind.PROFESSIONAL, ConflictKind.ABSENCE})
_STEP = timedelta(minutes=5)
Clashes = dict[AppointmentId, list[Conflict]]


class RoundLaying:
    """Steps of the actions on rounds."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- whose ------------------------------------------------------------------------------

    def _mine_only(self) -> bool:
        """Whether only one's own rounds are seen and changed; NotAllowed without the right."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        return scope(self._store.actor, Right.MANAGE_AGENDA) is Scope.CIRCLE

    def _reach(self, session: OpenSession, professional_id: ProfessionalId) -> None:
        """NotAllowed for a round that is not theirs, where only theirs are in reach."""
        if self._mine_only():
            user = rounds.user_of(session, professional_id)
            if user != self._store.actor.user_id:
                raise NotAllowed(right=Right.MANAGE_AGENDA)

    def _seen(self, session: OpenSession, round_id: RoundId, version: int | None) -> Round:
        """The round as it was seen; NotFound, NotAllowed, ChangedMeanwhile."""
        found = rounds.get(session, round_id)
        self._reach(session, found.professional_id)
        if version is not None and found.version != version:
            raise ChangedMeanwhile
        return found

    def _named(self, session: OpenSession, visits: Sequence[Visit]) -> tuple[Visit, ...]:
        """Where somebody's processing is limited, only the coordinator reads more than the hour."""
        away: frozenset[PatientId] = frozenset()
        if Role.COORDINATOR not in self._store.actor.roles:
            away = holds.limited_people(session)
        return tuple(
            each.hidden() if away.intersection((each.patient_id, *each.others)) else each
            for each in visits
        )

    def _shown(self, session: OpenSession, found: Sequence[Round]) -> tuple[Round, ...]:
        """What the plan asks stays unsaid to who may not read records.

        What was written on the appointment itself (what for, preparation, note) is of the agenda:
        reception books it and reads it there, so it reads the same here (security design 6.2).
        """
        found = [replace(one, visits=self._named(session, one.visits)) for one in found]
        if scope(self._store.actor, Right.READ_CLINICAL) is not Scope.NONE:
            return tuple(found)
        return tuple(
            replace(
                one,
                visits=tuple(
                    replace(each, care=(each.title,) if each.title else ()) for each in one.visits
                ),
            )
            for one in found
        )

    # --- laying -----------------------------------------------------------------------------

    def _lay(
        self,
        session: OpenSession,
        wanted: Round,
        seen: Sequence[Appointment],
        *,
        new: bool = False,
        reason: str = "",
    ) -> Round:
        """Write a round in the order of its visits, and each visit at its hour.

        Raises:
            NoVisits, RoundTooLong, Conflicting when something is in the way and no reason is given.
        """
        if not wanted.visits:
            raise NoVisits
        counted = rounds.way(session)
        local = appointments.zone(session)
        after = laid(replace(wanted, start=counted.start), counted.settings, local)
        if after.ends_at - after.starts_at > LONGEST_ROUND or after.visits[
            -1
        ].starts_at >= day_start(after.on + timedelta(days=1), local):
            raise RoundTooLong
        by_id = {each.id: each for each in seen}
        forced = self._forced(session, after, by_id, reason)
        if new:
            rounds.add(session, after)
        else:
            rounds.change(session, wanted.version, after)
        changed = []
        for visit in after.visits:
            before = by_id[visit.appointment_id]
            moved = replace(
                before,
                starts_at=visit.starts_at,
                ends_at=visit.ends_at,
                round_id=after.id,
                position=visit.position,
                content=_with(before.content, after.professional_id),
                forced=before.forced or visit.appointment_id in forced,
            )
            if moved != before:
                changed.append((before, moved))
        change_many(session, changed)
        appointment_overrides.add(session, forced.items(), clean_line(reason))
        note(session, object_id=after.id, visits=len(after.visits), by_hand=after.by_hand)
        return rounds.get(session, after.id)

    def _forced(
        self,
        session: OpenSession,
        after: Round,
        seen: dict[AppointmentId, Appointment],
        reason: str,
    ) -> Clashes:
        """What is in the way and was not forced before, by visit; Conflicting without a reason."""
        clashes = self._clashes(session, after, seen)
        for one in list(clashes):
            if seen[one].forced:
                known = {
                    kind for each in appointment_overrides.of(session, one) for kind in each.kinds
                }
                clashes[one] = [each for each in clashes[one] if each.kind not in known]
        found = {one: each for one, each in clashes.items() if each}
        if found and not clean_line(reason):
            raise Conflicting(tuple(each for some in found.values() for each in some))
        return found

    @staticmethod
    def _clashes(
        session: OpenSession, after: Round, seen: dict[AppointmentId, Appointment]
    ) -> Clashes:
        """What the round meets: of its professional as a whole, of each patient at their visit."""
        around = _around(session, after, list(seen.values()))
        whole = AppointmentContent(
            place=AppointmentPlace.OUTSIDE, professionals=(after.professional_id,)
        )
        found: Clashes = {}
        for each in conflicts(whole, after.starts_at, after.ends_at, around):
            if each.kind in _ROUND_KINDS:
                found.setdefault(_nearest(after, each.starts_at), []).append(each)
        for visit in after.visits:
            people = seen[visit.appointment_id].content.participants
            alone = AppointmentContent(place=AppointmentPlace.OUTSIDE, participants=people)
            for each in conflicts(alone, visit.starts_at, visit.ends_at, around):
                if each.kind is ConflictKind.PATIENT:
                    found.setdefault(visit.appointment_id, []).append(each)
        return found

    def _released(
        self, session: OpenSession, one: Appointment, left: Round, at: datetime | None
    ) -> Appointment:
        """A visit out of its round: at that hour, else at the first free one after the round."""
        starts = at if at is not None else self._free_after(session, one, left.ends_at)
        return replace(one, starts_at=starts, ends_at=starts + one.lasts, round_id=None, position=0)

    @staticmethod
    def _free_after(session: OpenSession, one: Appointment, after: datetime) -> datetime:
        """The first hour from `after` on when neither they nor the patient are taken."""
        last = after + timedelta(hours=12)
        around = surroundings(session, one.content, after, last, one.id)
        content = replace(one.content, place=AppointmentPlace.OUTSIDE)
        starts = after
        while starts < last:
            met = conflicts(content, starts, starts + one.lasts, around)
            if not any(each.kind.asks_reason for each in met if each.kind in _TAKEN):
                return starts
            starts += _STEP
        return after


_TAKEN = frozenset({ConflictKind.PROFESSIONAL, ConflictKind.PATIENT, ConflictKind.ABSENCE})


def _around(session: OpenSession, after: Round, seen: Iterable[Appointment]) -> Surroundings:
    """All that may be in the way of a round, in one go; its own visits are not."""
    mine = list(seen)
    content = AppointmentContent(
        place=AppointmentPlace.OUTSIDE,
        professionals=(after.professional_id,),
        participants=tuple(one for each in mine for one in each.content.participants),
    )
    ids = [each.id for each in mine]
    return surroundings(session, content, after.starts_at, after.ends_at, ids)


def _nearest(round_: Round, at: datetime) -> AppointmentId:
    """The visit under way then, else the nearest: the override is written beside it."""
    return min(round_.visits, key=lambda one: abs(one.starts_at - at)).appointment_id


def _with(content: AppointmentContent, professional_id: ProfessionalId) -> AppointmentContent:
    """Who goes: the professional of the round in the place of the first one."""
    if professional_id in content.professionals:
        return content
    return replace(content, professionals=(professional_id, *content.professionals[1:]))
