"""Scales of curves, the same on screen and on paper: spans, graduations, figures beside points."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil, floor, log10

from coordo_desktop.domain.measurement_free import FreeMeasure, Measured, unit_of
from coordo_desktop.domain.measurement_history import Curve, Point
from coordo_desktop.domain.measurements import (
    Bounds,
    Measure,
    consciousness_letter,
    number_text,
)

PRESSURES = frozenset({Measure.SYSTOLIC, Measure.DIASTOLIC})
_STEPS = (1, 2, 5, 10)
_ROOM = 0.14  # of the span, left above and under the values
_LEAST = {Measure.CONSCIOUSNESS: 4.0, Measure.TEMPERATURE: 2.0, Measure.PAIN: 10.0}
_FIXED = {Measure.CONSCIOUSNESS: (0.0, 4.0), Measure.PAIN: (0.0, 10.0)}


def axis_unit(measure: Measured) -> str:
    """The unit written over a curve; pressures are in centimetres, as they are said."""
    return "cmHg" if measure in PRESSURES else unit_of(measure)


def figure(measure: Measured, value: float) -> str:
    """A value beside its point or on the axis, without unit."""
    if measure is Measure.CONSCIOUSNESS:
        return consciousness_letter(value)
    return number_text(value / 10 if measure in PRESSURES else value)


def reading_figure(measure: Measured, point: Point) -> str:
    """A reading beside its point: « 78 », « 13/8 »."""
    first = figure(measure, point.value)
    return first if point.second is None else f"{first}/{figure(measure, point.second)}"


def bounds_figure(measure: Measured, bounds: Bounds) -> str:
    """« 50 à 110 », « au moins 92 », « au plus 8 », « aucun »; letters for consciousness."""
    if measure is Measure.CONSCIOUSNESS and bounds.low is None and bounds.high is not None:
        bounds = Bounds(0, bounds.high)
    low = None if bounds.low is None else figure(measure, bounds.low)
    high = None if bounds.high is None else figure(measure, bounds.high)
    if low is not None and high is not None:
        return low if low == high else f"{low} à {high}"
    if low is not None:
        return f"au moins {low}"
    return f"au plus {high}" if high is not None else "aucun"


def value_span(curve: Curve) -> tuple[float, float]:
    """From where to where the values of a curve are drawn, its bounds in sight when near."""
    if isinstance(curve.measure, Measure) and curve.measure in _FIXED:
        low, high = _FIXED[curve.measure]
        return low - 0.3, high + 0.3
    values = [point.value for point in curve.points]
    values += [point.second for point in curve.points if point.second is not None]
    for limit in (curve.limit, curve.second_limit):
        if limit is not None:
            values += [end for end in (limit.bounds.low, limit.bounds.high) if end is not None]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    least = 1.0 if isinstance(curve.measure, FreeMeasure) else _LEAST.get(curve.measure, 1.0)
    if high - low < least:
        middle = (low + high) / 2
        low, high = middle - least / 2, middle + least / 2
    room = (high - low) * _ROOM
    return low - room, high + room


def graduations(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """Round figures between two values, at most about `most` of them."""
    if high <= low:
        return (low,)
    rough = (high - low) / max(1, most)
    power = 10.0 ** floor(log10(rough))
    step = next(power * each for each in _STEPS if power * each >= rough * 0.999)
    first = ceil(low / step - 1e-9)
    last = floor(high / step + 1e-9)
    return tuple(round(place * step, 6) for place in range(first, last + 1))


def value_graduations(curve: Curve, most: int = 6) -> tuple[float, ...]:
    """The graduations of a curve's values."""
    if curve.measure is Measure.CONSCIOUSNESS:
        return (0.0, 1.0, 2.0, 3.0, 4.0)
    return graduations(*value_span(curve), most)


_DAY_STEPS = (1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826)


def day_graduations(since: datetime, until: datetime, most: int = 8) -> tuple[datetime, ...]:
    """Midnights between two instants, evenly apart, in the zone of `since`."""
    days = max(1, (until - since).days)
    step = next((each for each in _DAY_STEPS if days / each <= most), _DAY_STEPS[-1])
    first = since.replace(hour=0, minute=0, second=0, microsecond=0)
    if first < since:
        first += timedelta(days=1)
    found = []
    while first <= until:
        found.append(first)
        first += timedelta(days=step)
    return tuple(found)


def labelled(curve: Curve, places: Sequence[float], room: float) -> frozenset[int]:
    """The readings that bear their value, so that no two stand nearer than `room`.

    `places` is where each reading is drawn across, in any unit, which is also that of `room`.
    First served: the last reading, the extremes, those out of bounds, the first, then those that
    stand out most from the readings beside them.
    """
    points = curve.points
    if not points:
        return frozenset()
    order = sorted(range(len(points)), key=lambda place: points[place].value)
    wanted = [len(points) - 1, order[-1], order[0]]
    wanted += [place for place in range(len(points)) if curve.out(points[place])]
    wanted += [0, *sorted(range(len(points)), key=lambda place: -abs(stands_out(curve, place)))]
    chosen: dict[int, None] = {}
    taken: list[float] = []
    for place in wanted:
        at = places[place]
        near = bisect_left(taken, at)
        beside = taken[max(0, near - 1) : near + 1]
        if place not in chosen and all(abs(at - other) >= room for other in beside):
            chosen[place] = None
            taken.insert(near, at)
    return frozenset(chosen)


def stands_out(curve: Curve, place: int) -> float:
    """How far a reading stands above (or, negative, under) the mean of those beside it."""
    points = curve.points
    beside = [points[at].value for at in (place - 1, place + 1) if 0 <= at < len(points)]
    return points[place].value - sum(beside) / len(beside) if beside else 0.0


def gaps(curve: Curve) -> frozenset[int]:
    """The places before which the line breaks: nothing measured for much longer than usual."""
    spans = sorted((b.at - a.at) for a, b in pairwise(curve.points))
    if not spans:
        return frozenset()
    usual = spans[len(spans) // 2]
    limit = max(usual * 12, timedelta(days=45))
    return frozenset(
        place + 1 for place, (a, b) in enumerate(pairwise(curve.points)) if b.at - a.at > limit
    )
