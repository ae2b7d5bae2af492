"""Fewer trips: two visits that could be one, moved by one action or put aside (AG6)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointments import Appointment, AppointmentPlace
from coordo_desktop.domain.day_by_day import DayByDay
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.domain.travel import metres_between, minutes_between
from coordo_desktop.domain.trips import (
    MOST_DAYS,
    Candidate,
    candidates,
    key_of,
    spared,
    starts_beside,
)
from coordo_desktop.domain.waiting import NoLongerSo, TripProposal, TripReason
from coordo_desktop.services import appointment_horizon, authz
from coordo_desktop.services.agenda_changes import AgendaChanges
from coordo_desktop.store import appointments, opening
from coordo_desktop.store import trips as kept
from coordo_desktop.store.agenda_free import day_by_day
from coordo_desktop.store.appointments import practice_day, zone
from coordo_desktop.store.homes import practice_point
from coordo_desktop.store.unit import OpenSession, Store

AHEAD = 21  # days looked at
MOST = 40  # proposals shown at once
LOOKED_AT = 240  # pairs whose times are tried
_CHUNK = 60
_ORDER = {one: place for place, one in enumerate(TripReason)}
_Pair = tuple[Appointment, Appointment, Candidate]


class TripService:
    """Trips that could be spared; `changes` is how an appointment is moved, with its rules."""

    def __init__(self, store: Store, changes: AgendaChanges) -> None:
        self._store = store
        self._changes = changes

    def proposals(self, most_days: int = MOST_DAYS) -> tuple[TripProposal, ...]:
        """What could be moved beside what in the weeks ahead, the surest first.

        One proposal for each appointment: the best of those whose time is free. Of the pairs that
        would spare a trip, the first hundreds are looked at.
        """
        circle = authz.known_to(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store)
        with self._store.reading() as session:
            local, today = zone(session), practice_day(session)
            first, last = days_span(today + timedelta(days=1), today + timedelta(days=AHEAD), local)
            found = candidates(kept.stops(session, first, last), today, most_days)
            reach = kept.within_reach(session, circle)
            if reach is not None:
                near = {one.bytes for one in reach}
                found = [one for one in found if {one.moved.whose, one.anchor.whose} <= near]
            looking = _Looking(session)
            for begin in range(0, min(len(found), LOOKED_AT), _CHUNK):
                looking.add(found[begin : begin + _CHUNK])
                if len(looking.made) >= MOST:
                    break
            return tuple(looking.made[:MOST])

    def move(self, proposal: TripProposal) -> tuple[Appointment, Appointment]:
        """Move one beside the other; as it was, as it is kept (`put_back` undoes it).

        Raises:
            NoLongerSo: one of the two changed meanwhile. Conflicting, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            before, anchor = appointments.get_many(session, [proposal.moved, proposal.anchor])
            for one in before.content.participants:
                authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, one.patient_id)
        stands = (
            before.version == proposal.moved_version
            and before.starts_at == proposal.from_at
            and anchor.starts_at == proposal.anchor_at
            and anchor.state.open
            and before.state.open
        )
        if not stands:
            raise NoLongerSo
        after = self._changes.move(
            before.id, before.version, proposal.to_starts_at, proposal.to_ends_at
        )
        return before, after

    def put_aside(self, proposal: TripProposal) -> None:
        """Leave both where they are: it is not proposed again while they stand so."""
        self._action("trip.put_aside", proposal, aside=True)

    def bring_back(self, proposal: TripProposal) -> None:
        """Propose it again: how putting aside is undone."""
        self._action("trip.bring_back", proposal, aside=False)

    def _action(self, action: str, proposal: TripProposal, *, aside: bool) -> None:
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action(
            action,
            patient_id=proposal.patient_id,
            object_id=proposal.moved,
            detail={"reason": proposal.reason.value},
        ) as session:
            actor = self._store.actor
            authz.require_for(session, actor, Right.MANAGE_AGENDA, proposal.patient_id)
            if aside:
                kept.put_aside(session, proposal.key)
            else:
                kept.bring_back(session, proposal.key)


class _Looking:
    """Tries the times of candidates, a few at a time: whole appointments, what is in their way."""

    def __init__(self, session: OpenSession) -> None:
        self.made: list[TripProposal] = []
        self._session, self._zone = session, zone(session)
        self._settings = opening.settings(session)
        self._practice = practice_point(session, self._settings)
        self._fixed: set[AppointmentId] = set()  # what moves or is moved beside, proposed already
        self._moving: set[AppointmentId] = set()

    def add(self, some: Sequence[Candidate]) -> None:
        """Propose those of these whose time is free."""
        numbers = {each.number for one in some for each in (one.moved, one.anchor)}
        whole = kept.whole(self._session, numbers)
        pairs = [(whole[one.moved.number], whole[one.anchor.number], one) for one in some]
        asleep = kept.aside(self._session, [key_of(moved, at) for moved, at, _one in pairs])
        pairs = [each for each in pairs if key_of(each[0], each[1]) not in asleep]
        people = {each.patient_id for moved, at, _one in pairs for one in (moved, at)
                  for each in one.content.participants}  # fmt: skip
        lives = kept.lives(self._session, people)
        for on in dict.fromkeys(one.anchor.on for _moved, _at, one in pairs):
            self._of_day([each for each in pairs if each[2].anchor.on == on], lives)
        self.made.sort(key=lambda one: _ORDER[one.reason])

    def _of_day(self, pairs: Sequence[_Pair], lives: Mapping[PatientId, kept.Lives]) -> None:
        """Those that would move to one day: what is in their way is read for it alone."""
        around: DayByDay | None = None
        for moved, anchor, one in pairs:
            # What moves is beside nothing else, and what stays does not move.
            if moved.id in self._fixed or anchor.id in self._moving:
                continue
            if around is None:
                around = _around(self._session, [each[0] for each in pairs], one.anchor.on)
            here, there = (lives.get(_whose(each), kept.Lives()) for each in (moved, anchor))
            gap = self._gap(one, here, there)
            for start in starts_beside(moved, anchor, gap, self._zone):
                end = start + moved.lasts
                if around.free(moved.content, start, end, without=moved.id):
                    self.made.append(self._proposal(one.reason, moved, anchor, start, here, there))
                    self._fixed |= {moved.id, anchor.id}
                    self._moving.add(moved.id)
                    break

    def _gap(self, one: Candidate, here: kept.Lives, there: kept.Lives) -> timedelta:
        """The way from the anchor to what moves; none within one place."""
        if one.reason is not TripReason.VILLAGE:
            return timedelta()
        return timedelta(minutes=minutes_between(there.point, here.point, self._settings))

    def _proposal(
        self,
        reason: TripReason,
        moved: Appointment,
        anchor: Appointment,
        start: datetime,
        here: kept.Lives,
        there: kept.Lives,
    ) -> TripProposal:
        ways = (self._practice, here.point, there.point)
        return TripProposal(
            key=key_of(moved, anchor),
            reason=reason,
            moved=moved.id,
            moved_version=moved.version,
            anchor=anchor.id,
            patient_id=_whose(moved),
            patient=moved.content.participants[0].patient,
            other=_named(anchor),
            place=here.town,
            from_at=moved.starts_at,
            to_starts_at=start,
            to_ends_at=start + moved.lasts,
            anchor_at=anchor.starts_at,
            professionals=moved.content.professionals,
            metres=spared(reason, *ways, partial(metres_between, settings=self._settings)),
            minutes=spared(reason, *ways, partial(minutes_between, settings=self._settings)),
            home=moved.content.place is AppointmentPlace.HOME,
            title=moved.content.title,
            phones=here.phones,
            professional_names=tuple(name for _one, name in moved.professionals),
            anchor_names=tuple(name for _one, name in anchor.professionals),
        )


def _around(session: OpenSession, moved: Sequence[Appointment], on: date) -> DayByDay:
    """What is in the way of these on that day."""
    first, last = days_span(on, on, zone(session))
    return day_by_day(
        session,
        first,
        last,
        professionals={who for one in moved for who in one.content.professionals},
        patients={_whose(one) for one in moved},
        rooms={one.content.room_id for one in moved if one.content.room_id is not None},
    )


def _whose(one: Appointment) -> PatientId:
    return one.content.participants[0].patient_id


def _named(one: Appointment) -> str:
    people = one.content.participants
    return people[0].patient if len(people) == 1 else one.content.title
