"""How long it takes from one home to another, without a map: straight line times a detour (AG5).

An estimate: the practice sets speed, detour and minutes for each stop (`AgendaSettings`). Where a
place is not known, a flat rate is counted, in minutes and in metres alike.
"""

from math import asin, ceil, cos, radians, sin, sqrt

from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.rounds import Point

__all__ = ["EARTH", "FLAT_MINUTES", "metres_between", "minutes_between", "straight"]

EARTH = 6_371_009
"""Mean radius in metres (IUGG)."""
FLAT_MINUTES = 10
"""Minutes between two places when one of them is not known, the stop included."""
_METRES_PER_KM = 1000
_MINUTES_PER_HOUR = 60


def straight(one: Point, other: Point) -> float:
    """Metres along the great circle (haversine)."""
    north = radians(other.latitude - one.latitude)
    east = radians(other.longitude - one.longitude)
    chord = (
        sin(north / 2) ** 2
        + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    )
    return 2 * EARTH * asin(min(1.0, sqrt(chord)))


def metres_between(one: Point | None, other: Point | None, settings: AgendaSettings) -> int:
    """Metres by road, estimated; 0 where a place is not known: nothing is said then."""
    if one is None or other is None:
        return 0
    return round(straight(one, other) * settings.detour)


def minutes_between(one: Point | None, other: Point | None, settings: AgendaSettings) -> int:
    """Whole minutes from door to door, rounded up, the stop included; flat when not known."""
    if one is None or other is None:
        return max(FLAT_MINUTES, settings.stop)
    metres = metres_between(one, other, settings)
    driven = metres * _MINUTES_PER_HOUR / (settings.speed * _METRES_PER_KM)
    return ceil(driven - 1e-9) + settings.stop
