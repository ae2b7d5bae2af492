"""When each home of a round is reached in a given order, and what the way comes to (AG5).

Minutes count from leaving the practice. Somebody who comes before a window opens waits; somebody
who comes after it closed is late: the visit is made all the same, and said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.travel import metres_between, minutes_between

__all__ = ["Leg", "Stop", "Travel", "Way", "timed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A home to stop at for `minutes`. Two people under one roof have the same `home`.

    `opens` and `closes` bound when the visit may begin; None: at any time. `made`: the visit was
    made, and stays at the minute it was planned for.
    """

    id: AppointmentId
    minutes: int
    point: Point | None = None
    home: str = ""
    opens: int | None = None
    closes: int | None = None
    made: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """The way to a stop: when it begins there, what it took, how long one waits or is late."""

    id: AppointmentId
    starts: int
    ends: int
    travel: int
    metres: int
    waits: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A round in one order. `ends`: back at the practice; `travel` counts the way back."""

    legs: tuple[Leg, ...]
    ends: int
    travel: int
    metres: int
    back: int = 0  # minutes of the last leg

    @property
    def late(self) -> int:
        """Minutes late, all visits together."""
        return sum(leg.late for leg in self.legs)

    @property
    def feasible(self) -> bool:
        """Whether every window holds."""
        return self.late == 0


@dataclass(frozen=True, slots=True)
class Travel:
    """How long it takes between two places of one practice; `None` stands for the practice."""

    start: Point | None
    settings: AgendaSettings

    def __call__(self, one: Stop | None, other: Stop | None) -> tuple[int, int]:
        """(minutes, metres) from one place to the other; nothing under one roof."""
        if one is other or (one and other and one.home and one.home == other.home):
            return 0, 0
        here = self.start if one is None else one.point
        there = self.start if other is None else other.point
        return (
            minutes_between(here, there, self.settings),
            metres_between(here, there, self.settings),
        )


def timed(stops: Sequence[Stop], travel: Travel, *, leaving: int = 0) -> Way:
    """The round in this order, leaving `leaving` minutes after the hour that is counted from."""
    now, minutes, metres = leaving, 0, 0
    legs = []
    here: Stop | None = None
    for stop in stops:
        took, far = travel(here, stop)
        comes = now + took
        starts = comes if stop.opens is None else max(comes, stop.opens)
        if stop.made is not None:
            starts = comes = stop.made
        passed = stop.closes is None or stop.made is not None
        late = 0 if passed or stop.closes is None else max(0, starts - stop.closes)
        now = max(now, starts + stop.minutes)
        legs.append(
            Leg(
                id=stop.id,
                starts=starts,
                ends=starts + stop.minutes,
                travel=took,
                metres=far,
                waits=starts - comes,
                late=late,
            )
        )
        minutes, metres, here = minutes + took, metres + far, stop
    took, far = travel(here, None)
    return Way(
        legs=tuple(legs), ends=now + took, travel=minutes + took, metres=metres + far, back=took
    )
