"""A round laid out in an order: when each visit is made, and the better order that is proposed.

Nothing here reads the file: a round comes in, a round comes out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import instant
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.round_routing import Found, cost, routed
from coordo_desktop.domain.round_timing import Stop, Travel, Way, timed
from coordo_desktop.domain.rounds import BrokenWindow, Round, RoundProposal, Visit

__all__ = ["RoundQuestion", "laid", "proposed", "stops_of"]

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class RoundQuestion:
    """All it takes to look for a better order, away from the file and from the screen."""

    round: Round
    settings: AgendaSettings
    zone: ZoneInfo

    def answer(self, *, seconds: float) -> RoundProposal:
        """A better order; takes about that long, twice where windows break."""
        return proposed(self.round, self.settings, self.zone, seconds=seconds)


def leaving_at(round_: Round, zone: ZoneInfo) -> datetime:
    """The instant the round leaves."""
    return instant(datetime.combine(round_.on, round_.leaves_at), zone)


def stops_of(round_: Round, zone: ZoneInfo) -> dict[AppointmentId, Stop]:
    """Its visits as stops, in their order; a visit that was made keeps its hour."""
    leaves = leaving_at(round_, zone)

    def since(at: datetime) -> int:
        return round((at - leaves) / _MINUTE)

    def bound(visit: Visit, wall: time | None) -> int | None:
        if wall is None:
            return None
        return since(instant(datetime.combine(round_.on, wall), zone))

    return {
        visit.appointment_id: Stop(
            id=visit.appointment_id,
            minutes=visit.minutes,
            point=visit.point,
            home=visit.home,
            opens=bound(visit, visit.window_from),
            closes=bound(visit, visit.window_to),
            made=None if visit.done_at is None else since(visit.starts_at),
        )
        for visit in round_.visits
    }


def laid(
    round_: Round,
    settings: AgendaSettings,
    zone: ZoneInfo,
    order: Sequence[AppointmentId] | None = None,
) -> Round:
    """The round in this order (its own if None): times of the visits, way, leaving and return."""
    stops = stops_of(round_, zone)
    wanted = list(stops) if order is None else list(order)
    way = timed([stops[one] for one in wanted], Travel(round_.start, settings))
    leaves = leaving_at(round_, zone)
    by_id = {visit.appointment_id: visit for visit in round_.visits}
    visits = []
    for position, leg in enumerate(way.legs, 1):
        before = by_id[leg.id]
        visits.append(
            replace(
                before,
                position=position,
                starts_at=leaves + leg.starts * _MINUTE,
                ends_at=leaves + leg.ends * _MINUTE,
                travel=leg.travel,
                metres=leg.metres,
                late=leg.late,
                waits=leg.waits,
            )
        )
    return replace(
        round_,
        visits=tuple(visits),
        starts_at=leaves.astimezone(UTC),
        ends_at=max(leaves + way.ends * _MINUTE, leaves + _MINUTE).astimezone(UTC),
        travel=way.travel,
        metres=way.metres,
        back=way.back,
    )


def proposed(
    round_: Round, settings: AgendaSettings, zone: ZoneInfo, *, seconds: float = 1.0
) -> RoundProposal:
    """A better order, beside the one the round has; visits that were made come first, as made.

    The one it has where none is better.

    Where no order holds every window, those that break are named with how late each would be.
    """
    stops = stops_of(round_, zone)
    done = [visit.appointment_id for visit in round_.visits if visit.done_at is not None]
    open_ = [stop for one, stop in stops.items() if one not in set(done)]
    travel = Travel(round_.start, settings)
    made = [stops[one] for one in done]
    before: Way = timed([*made, *open_], travel)
    found: Found = routed(open_, travel, after=made, seconds=seconds)
    order = (*done, *found.order)
    if not _better(timed([stops[one] for one in order], travel), before):
        order = tuple(stops)
    after = laid(round_, settings, zone, order)
    names = {visit.appointment_id: visit for visit in after.visits}
    return RoundProposal(
        order=order,
        visits=after.visits,
        travel=after.travel,
        metres=after.metres,
        travel_before=before.travel,
        metres_before=before.metres,
        late_before=before.late,
        ends_at=after.ends_at,
        broken=tuple(
            BrokenWindow(
                appointment_id=one.appointment_id,
                patient=one.patient,
                window_from=one.window_from,
                window_to=one.window_to,
                late=one.late,
            )
            for one in names.values()
            if one.late
        ),
    )


def _better(way: Way, than: Way) -> bool:
    """Whether a way is to be preferred to the one there is.

    Over a feasible one, only a feasible way that is really shorter: neither minutes nor metres
    grow, one of them shrinks. Else the one that breaks fewer windows, by less.
    """
    if not than.feasible:
        return cost(way) < cost(than)
    if not way.feasible or way.travel > than.travel or way.metres > than.metres:
        return False
    return way.travel < than.travel or way.metres < than.metres
