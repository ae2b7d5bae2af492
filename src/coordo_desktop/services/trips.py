"""Fewer trips: two visits that could be one, moved by one action or put aside (AG6)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.rounds import Point
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
from coordo_desktop.services import authz
from coordo_desktop.services.agenda_changes import AgendaChanges
from coordo_desktop.store import appointments, opening
from coordo_desktop.store import trips as kept
from coordo_desktop.store.agenda_free import day_by_day
from coordo_desktop.store.appointments import practice_day, zone
from coordo_desktop.store.homes import practice_point
from coordo_desktop.store.unit import OpenSession, Store

AHEAD = 28  # days looked at
MOST = 60  # proposals shown at once


class TripService:
    """Trips that could be spared; `changes` is how an appointment is moved, with its rules."""

    def __init__(self, store: Store, changes: AgendaChanges) -> None:
        self._store = store
        self._changes = changes

    def proposals(self, most_days: int = MOST_DAYS) -> tuple[TripProposal, ...]:
        """What could be moved beside what in the weeks ahead, the surest first.

        One proposal for each appointment: the best of those whose time is free.
        """
        circle = authz.circle_of(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            local, today = zone(session), practice_day(session)
            first, last = days_span(today + timedelta(days=1), today + timedelta(days=AHEAD), local)
            found = candidates(
                kept.stops(session, first, last), self._store.clock(), local, most_days
            )
            reach = kept.within_reach(session, circle)
            if reach is not None:
                found = [
                    one
                    for one in found
                    if one.moved.patient_id in reach and one.anchor.patient_id in reach
                ]
            asleep = kept.aside(session, [key_of(one) for one in found])
            found = [one for one in found if key_of(one) not in asleep]
            return self._free(session, found)

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
        self._say("trip.put_aside", proposal, aside=True)

    def bring_back(self, proposal: TripProposal) -> None:
        """Propose it again: how putting aside is undone."""
        self._say("trip.bring_back", proposal, aside=False)

    def _say(self, action: str, proposal: TripProposal, *, aside: bool) -> None:
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

    # --- steps ------------------------------------------------------------------------------

    def _free(self, session: OpenSession, found: Sequence[Candidate]) -> tuple[TripProposal, ...]:
        """Those whose time is free, one for each appointment that would move."""
        if not found:
            return ()
        settings = opening.settings(session)
        practice = practice_point(session, settings)
        moved = [one.moved.appointment for one in found]
        times = [one.anchor.appointment.starts_at for one in found]
        around = day_by_day(
            session,
            min(times) - timedelta(days=1),
            max(times) + timedelta(days=1),
            professionals={who for one in moved for who in one.content.professionals},
            patients={one.moved.patient_id for one in found},
            rooms={one.content.room_id for one in moved if one.content.room_id is not None},
        )
        local, tried = zone(session), set[AppointmentId]()
        made: list[TripProposal] = []
        for one in found:
            moving, anchor = one.moved.appointment, one.anchor.appointment
            # What moves is beside nothing else, and what stays does not move.
            if len(made) >= MOST or moving.id in tried or anchor.id in {x.moved for x in made}:
                continue
            gap = timedelta(minutes=_way(one, settings))
            for start in starts_beside(one, gap, local):
                end = start + moving.lasts
                if around.free(moving.content, start, end, without=moving.id):
                    made.append(_proposal(one, start, settings, practice))
                    tried |= {moving.id, anchor.id}
                    break
        return tuple(made)


def _way(one: Candidate, settings: AgendaSettings) -> int:
    """Minutes from the anchor to what moves; none within one place."""
    if one.reason is not TripReason.VILLAGE:
        return 0
    return minutes_between(one.anchor.point, one.moved.point, settings)


def _proposal(
    one: Candidate, start: datetime, settings: AgendaSettings, practice: Point | None
) -> TripProposal:
    moved, anchor = one.moved.appointment, one.anchor.appointment
    return TripProposal(
        key=key_of(one),
        reason=one.reason,
        moved=moved.id,
        moved_version=moved.version,
        anchor=anchor.id,
        patient_id=one.moved.patient_id,
        patient=one.moved.patient,
        other=one.anchor.patient,
        place=one.moved.town,
        from_at=moved.starts_at,
        to_starts_at=start,
        to_ends_at=start + moved.lasts,
        anchor_at=anchor.starts_at,
        professionals=moved.content.professionals,
        metres=spared(one, practice, partial(metres_between, settings=settings)),
        minutes=spared(one, practice, partial(minutes_between, settings=settings)),
        home=one.moved.home,
        title=moved.content.title,
        phones=one.moved.phones,
        professional_names=tuple(name for _one, name in moved.professionals),
        anchor_names=tuple(name for _one, name in anchor.professionals),
    )
