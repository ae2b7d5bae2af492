"""The order of a round that makes its way shortest within the windows (PyVRP, AG5).

Everybody is asked for first. Where that breaks a window, every stop may be left out at a price no
way comes to: what is then left out is what no order reaches in time. Those are put back where they
do least harm, and theirs are the windows that break.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.round_timing import Stop, Travel, Way, timed

__all__ = ["Found", "cost", "routed"]

_HORIZON = 2 * 24 * 60  # minutes; no round is that long
_WEIGHT = 10  # what a metre costs beside a second of waiting
_PRIZE = 500_000 * _WEIGHT  # five hundred kilometres: no way is worth leaving somebody out
_SECONDS = 60  # PyVRP counts in seconds: a minute late weighs more than a prize
_STILL = 1500  # iterations without anything better after which it stops looking
_METRES_PER_KM = 1000
_MINUTES_PER_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An order, and the stops that no order reaches in their window (empty: all hold)."""

    order: tuple[AppointmentId, ...]
    broken: tuple[AppointmentId, ...] = ()


def routed(
    stops: Sequence[Stop], travel: Travel, *, after: Sequence[Stop] = (), seconds: float = 1.0
) -> Found:
    """The best order found for `stops`, once `after` are made.

    `seconds` at most are looked, twice that where windows break.
    """
    if len(stops) <= 1:
        return _put_back([], list(stops), after, travel)
    found: list[Found] = []
    for everybody in (True, False):
        chosen = _solved(stops, travel, after, seconds, everybody=everybody)
        found.append(_put_back(chosen, [one for one in stops if one not in chosen], after, travel))
        if not found[-1].broken:
            return found[-1]
    by_id = {stop.id: stop for stop in stops}
    return min(
        found, key=lambda one: cost(timed([*after, *(by_id[each] for each in one.order)], travel))
    )


def _put_back(
    chosen: list[Stop], left: Sequence[Stop], after: Sequence[Stop], travel: Travel
) -> Found:
    """Put each stop left out where it makes least lateness, its own first, then least way."""
    order = list(chosen)
    for stop in sorted(left, key=lambda one: _HORIZON if one.closes is None else one.closes):
        tries = [[*order[:at], stop, *order[at:]] for at in range(len(order) + 1)]
        order = min(tries, key=lambda each: cost(timed([*after, *each], travel)))
    way = timed([*after, *order], travel)
    late = {leg.id for leg in way.legs if leg.late}
    return Found(
        order=tuple(stop.id for stop in order),
        broken=tuple(stop.id for stop in order if stop.id in late),
    )


def cost(way: Way) -> tuple[int, int, int, int, int]:
    """How many are late, how much, then the way, then the return."""
    return (sum(leg.late > 0 for leg in way.legs), way.late, way.travel, way.metres, way.ends)


def _solved(
    stops: Sequence[Stop],
    travel: Travel,
    after: Sequence[Stop],
    seconds: float,
    *,
    everybody: bool,
) -> list[Stop]:
    """The stops that hold their windows, in the best order found; the others break theirs."""
    begins, here = (timed(after, travel).legs[-1].ends, after[-1]) if after else (0, None)
    within = [
        stop
        for stop in stops
        if stop.closes is None
        or stop.closes >= max(begins + travel(here, stop)[0], stop.opens or 0)
    ]
    order = within
    if len(within) > 1:
        order = _asked(within, travel, begins, here, seconds, everybody=everybody)
    while late := [
        leg.id for leg in timed([*after, *order], travel).legs[len(after) :] if leg.late
    ]:
        order = [stop for stop in order if stop.id != late[0]]
    return order


def _asked(
    stops: Sequence[Stop],
    travel: Travel,
    begins: int,
    here: Stop | None,
    seconds: float,
    *,
    everybody: bool,
) -> list[Stop]:
    """The order PyVRP gives, without those it leaves out. Imported here: it costs 0.3 s."""
    from pyvrp import Model
    from pyvrp.exceptions import PenaltyBoundWarning
    from pyvrp.stop import MaxRuntime, MultipleCriteria, NoImprovement

    model = Model()
    places = [model.add_location(0, 0) for _ in range(len(stops) + 2)]
    out, home = model.add_depot(places[0]), model.add_depot(places[1])
    for stop, place in zip(stops, places[2:], strict=True):
        model.add_client(
            place,
            service_duration=stop.minutes * _SECONDS,
            tw_early=max(0, stop.opens or 0) * _SECONDS,
            tw_late=(_HORIZON if stop.closes is None else stop.closes) * _SECONDS,
            prize=0 if everybody else _PRIZE,
            required=everybody,
        )
    begins *= _SECONDS
    model.add_vehicle_type(
        start_depot=out,
        end_depot=home,
        tw_early=begins,
        start_late=begins,
        tw_late=_HORIZON * _SECONDS,
        unit_distance_cost=_WEIGHT,
        unit_duration_cost=1,
    )
    ends: list[Stop | None] = [here, None, *stops]
    for one, start in zip(ends, places, strict=True):
        for other, end in zip(ends, places, strict=True):
            minutes, metres = travel(one, other)
            felt = metres or _flat(one, other, travel, minutes)
            model.add_edge(
                start, end, distance=0 if start is end else felt, duration=minutes * _SECONDS
            )
    enough = MultipleCriteria([MaxRuntime(seconds), NoImprovement(_STILL)])
    with warnings.catch_warnings():
        # With no feasible order it says so; here, that is an answer and not a surprise.
        warnings.simplefilter("ignore", PenaltyBoundWarning)
        best = model.solve(enough, seed=1, collect_stats=False, display=False).best
    return [
        stops[visit.idx]
        for route in best.routes()
        for visit in route.schedule()
        if visit.is_client()
    ]


def _flat(one: Stop | None, other: Stop | None, travel: Travel, minutes: int) -> int:
    """Metres a leg counts for when a place is not known: as if driven all the flat minutes."""
    points = (travel.start if each is None else each.point for each in (one, other))
    if all(point is not None for point in points):
        return 0
    return minutes * travel.settings.speed * _METRES_PER_KM // _MINUTES_PER_HOUR
