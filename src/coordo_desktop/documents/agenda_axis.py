"""The axis of time of a printed grid: as proportional as the page allows, never shorter than words.

Ten appointments of five minutes in a morning and an empty afternoon do not fit a page at one
scale. So every span gets at least the height of the words in it, and what is left of the page is
given to time itself: the hours stay aligned across the columns, wherever they are stretched.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MIDNIGHT = 24 * 60
_HOUR = 60
_ROUNDS = 30  # halvings: to a millionth of the greatest scale
_WIDEST = 4.0  # points a minute: 85 mm an hour, beyond which an empty day looks lost


@dataclass(frozen=True, slots=True)
class Span:
    """[start, end) in minutes from midnight, local, and the height its words need in points."""

    start: int
    end: int
    needs: float


class Axis:
    """Where each minute stands, from 0 at `first` to `height` at `last`."""

    def __init__(self, times: Sequence[int], places: Sequence[float]) -> None:
        self._times, self._places = list(times), list(places)

    @property
    def first(self) -> int:
        """The first minute shown."""
        return self._times[0]

    @property
    def last(self) -> int:
        """The last one."""
        return self._times[-1]

    @property
    def height(self) -> float:
        """From the first to the last, in points."""
        return self._places[-1]

    @property
    def hours(self) -> range:
        """The minutes of the full hours, both ends included."""
        return range(-(-self.first // _HOUR) * _HOUR, self.last + 1, _HOUR)

    def at(self, minute: int) -> float:
        """Where a minute stands; what is outside stands at the edge."""
        times, places = self._times, self._places
        if minute <= times[0]:
            return 0.0
        if minute >= times[-1]:
            return places[-1]
        rank = bisect_right(times, minute)
        before, after = times[rank - 1], times[rank]
        share = (minute - before) / (after - before)
        return places[rank - 1] + share * (places[rank] - places[rank - 1])


def shortest(spans: Iterable[Span], first: int, last: int, hour: float) -> float:
    """The least height that holds every span; an hour takes at least `hour` points."""
    return _Layout(spans, first, last, hour).places(0.0)[-1]


def axis(spans: Iterable[Span], first: int, last: int, hour: float, height: float) -> Axis:
    """The axis that fills `height`, or the shortest one if that is taller."""
    layout = _Layout(spans, first, last, hour)
    low, high = 0.0, _WIDEST
    if layout.places(high)[-1] <= height:
        return Axis(layout.times, layout.places(high))
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        if layout.places(middle)[-1] <= height:
            low = middle
        else:
            high = middle
    return Axis(layout.times, layout.places(low))


class _Layout:
    """The instants that matter, in order, and what each pair of them must leave between."""

    def __init__(self, spans: Iterable[Span], first: int, last: int, hour: float) -> None:
        every = [_within(span, first, last) for span in spans]
        marks = range(-(-first // _HOUR) * _HOUR, last + 1, _HOUR)
        ends = (minute for span in every for minute in (span.start, span.end))
        self.times = sorted({first, last, *marks, *ends})
        self._least = hour / _HOUR
        ranks = {minute: rank for rank, minute in enumerate(self.times)}
        needs: dict[tuple[int, int], float] = {}
        for span in every:
            key = ranks[span.start], ranks[span.end]
            needs[key] = max(needs.get(key, 0.0), span.needs)
        self._ending: list[list[tuple[int, float]]] = [[] for _ in self.times]
        for (start, end), height in needs.items():
            self._ending[end].append((start, height))

    def places(self, scale: float) -> list[float]:
        """Where each instant stands at `scale` points a minute, or more where words need it."""
        scale = max(scale, self._least)
        places = [0.0]
        for rank in range(1, len(self.times)):
            gone = self.times[rank] - self.times[rank - 1]
            place = places[-1] + gone * scale
            for start, height in self._ending[rank]:
                place = max(place, places[start] + height)
            places.append(place)
        return places


def _within(span: Span, first: int, last: int) -> Span:
    start = min(max(span.start, first), last - 1)
    return Span(start, max(start + 1, min(span.end, last)), span.needs)


def lanes(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """(lane, number of lanes) of each span, given in order: those that overlap stand side by side.

    Spans that touch do not overlap; a group of overlapping ones shares its number of lanes.
    """
    placed: list[tuple[int, int]] = [(0, 1)] * len(spans)
    group: list[int] = []
    taken: list[int] = []  # the end of what stands last in each lane
    for rank, (start, end) in enumerate(spans):
        if taken and start >= max(taken):
            _close(placed, group, len(taken))
            group, taken = [], []
        free = next((lane for lane, until in enumerate(taken) if until <= start), len(taken))
        if free == len(taken):
            taken.append(end)
        else:
            taken[free] = end
        placed[rank] = (free, 1)
        group.append(rank)
    _close(placed, group, len(taken))
    return placed


def _close(placed: list[tuple[int, int]], group: Sequence[int], many: int) -> None:
    for rank in group:
        placed[rank] = (placed[rank][0], many)
