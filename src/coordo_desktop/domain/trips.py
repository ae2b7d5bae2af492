"""Which trips could be spared: two visits of a patient, a household or a village made one (AG6).

A trip is a person's way to the practice, or a professional's way to a home. An appointment is
proposed to move only where that leaves no trip behind it: it must be the only reason for the trip
of its day. The rhythm of a series is a matter of care: its occurrences are never moved, others
may join them.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.local_times import day_of, local
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.waiting import TripReason

__all__ = [
    "Candidate", "Stop", "candidates", "household_of", "key_of", "movable", "spared",
    "starts_beside",
]  # fmt: skip

MOST_DAYS = 5
"""How many days apart two appointments may be to be made one trip."""
# Further away that day it is no longer one trip: a person waits so long, a professional drives on.
_WAITS, _DRIVES = timedelta(hours=1), timedelta(hours=2)
_STEP = timedelta(minutes=5)
_TRY = timedelta(minutes=15)
_ORDER = {TripReason.SAME_PATIENT: 0, TripReason.HOUSEHOLD: 1, TripReason.VILLAGE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An appointment of a person, light: weeks of them are compared. A group has one of each.

    `number` is the appointment's, `whose` the person, `main` who sees them. `on` and `minute` are
    its local day and start. `stays`: of a series, a round or a group, it is never moved.
    `household` and `village` are empty where they are not known.
    """

    number: int
    whose: Hashable
    main: Hashable
    on: date
    minute: int
    place: AppointmentPlace
    state: AppointmentState = AppointmentState.PLANNED
    kind: AppointmentKind = AppointmentKind.OTHER
    title: str = ""
    stays: bool = False
    in_round: bool = False
    household: str = ""
    village: str = ""

    @property
    def home(self) -> bool:
        """Whether the professional goes to the person."""
        return self.place is AppointmentPlace.HOME


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """`moved` could be done the day of `anchor`, beside it."""

    moved: Stop
    anchor: Stop
    reason: TripReason


def household_of(address: str, postal_code: str, town: str) -> str:
    """What tells one home from another: the address as folded; empty where none is known."""
    street = fold(address)
    return f"{street}|{fold(postal_code)}|{fold(town)}" if street else ""


def key_of(moved: Appointment, anchor: Appointment) -> str:
    """The same while both appointments stand where they are, whichever would move."""
    both = (moved, anchor)
    return "+".join(sorted(f"{each.id.hex}@{each.starts_at:%Y%m%dT%H%M}" for each in both))


def candidates(stops: Iterable[Stop], today: date, most_days: int = MOST_DAYS) -> list[Candidate]:
    """Every pair that would spare a trip, the surest first: same patient, household, village.

    Then the nearest days, so that an appointment changes as little as it can.
    """
    known = [stop for stop in stops if stop.state.open]
    found: dict[tuple[int, int], Candidate] = {}
    for reason, group in _GROUPS:
        for pair in _pairs(known, reason, group, today, most_days):
            found.setdefault((pair.moved.number, pair.anchor.number), pair)
    return sorted(found.values(), key=_rank)


def _rank(one: Candidate) -> tuple[int, int, bool, date, int, int, int]:
    apart = (one.moved.on - one.anchor.on).days
    # Earlier rather than later; what was confirmed stays where it is.
    return (
        _ORDER[one.reason],
        abs(apart),
        one.moved.state is AppointmentState.CONFIRMED or apart < 0,
        one.moved.on,
        one.moved.minute,
        one.moved.number,
        one.anchor.number,
    )


Group = Callable[[Stop], Hashable | None]


def _same_patient(stop: Stop) -> Hashable | None:
    """A person's way to the practice, or somebody's way to that person."""
    if stop.place is AppointmentPlace.PRACTICE:
        return (stop.whose,)
    return (stop.whose, stop.main) if stop.home and stop.main else None


def _household(stop: Stop) -> Hashable | None:
    if not stop.household:
        return None
    if stop.place is AppointmentPlace.PRACTICE:
        return (stop.household,)
    return (stop.household, stop.main) if stop.home and stop.main else None


def _village(stop: Stop) -> Hashable | None:
    """One drives to a village once for several homes; people come from it each on their own."""
    return (stop.village, stop.main) if stop.home and stop.village and stop.main else None


_GROUPS: tuple[tuple[TripReason, Group], ...] = (
    (TripReason.SAME_PATIENT, _same_patient),
    (TripReason.HOUSEHOLD, _household),
    (TripReason.VILLAGE, _village),
)


def _pairs(
    stops: Sequence[Stop], reason: TripReason, group: Group, today: date, most_days: int
) -> Iterator[Candidate]:
    trips: dict[Hashable, dict[date, list[Stop]]] = {}
    for stop in stops:
        key = group(stop)
        if key is not None:
            trips.setdefault(key, {}).setdefault(stop.on, []).append(stop)
    for days in trips.values():
        for on, there in days.items():
            if len(there) != 1 or on <= today or not movable(there[0]):
                continue
            for other, anchors in days.items():
                if other == on or other <= today or abs((other - on).days) > most_days:
                    continue
                anchor = _nearest(there[0], anchors)
                if _makes_sense(there[0], anchor, reason):
                    yield Candidate(moved=there[0], anchor=anchor, reason=reason)


def movable(stop: Stop) -> bool:
    """Whether it may be proposed to move: nobody is there yet, and nothing else goes with it."""
    return not stop.stays and stop.state in {AppointmentState.PLANNED, AppointmentState.CONFIRMED}


def _nearest(moved: Stop, anchors: Sequence[Stop]) -> Stop:
    """Among those of a day, the one at the hour nearest to that of the moved one."""
    return min(anchors, key=lambda one: (abs(one.minute - moved.minute), one.number))


def _makes_sense(moved: Stop, anchor: Stop, reason: TripReason) -> bool:
    """The same person twice by the same people for the same thing is care, not two trips."""
    if anchor.in_round:
        return False  # its round says when one goes there
    if reason is not TripReason.SAME_PATIENT:
        return moved.whose != anchor.whose
    same_people = moved.main is not None and moved.main == anchor.main
    same_thing = moved.kind is anchor.kind and fold(moved.title) == fold(anchor.title)
    return not (same_people and (same_thing or not moved.home))


# --- beside ---------------------------------------------------------------------------------------


def starts_beside(
    moved: Appointment, anchor: Appointment, gap: timedelta, zone: ZoneInfo
) -> list[datetime]:
    """Starts to try, the nearest to the anchor first: just after it, just before, then further.

    `gap` is the way between the two places. A visit stays within its window; nothing leaves the
    day of the anchor.
    """
    on = day_of(anchor.starts_at, zone)
    after = _up(anchor.ends_at + gap)
    before = _down(anchor.starts_at - gap - moved.lasts)
    most = _DRIVES if moved.content.place is AppointmentPlace.HOME else _WAITS
    found = []
    for number in range(int(most / _TRY) + 1):
        found += [after + number * _TRY, before - number * _TRY]
    return [start for start in found if _fits(moved, start, on, zone)]


def _fits(moved: Appointment, start: datetime, on: date, zone: ZoneInfo) -> bool:
    begins = local(start, zone)
    ends = local(start + moved.lasts, zone)
    first = moved.content.window_from or time.min
    last = moved.content.window_to or time.max
    return begins.date() == ends.date() == on and first <= begins.time() and ends.time() <= last


def _up(at: datetime) -> datetime:
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at + (_STEP - over if over else timedelta())


def _down(at: datetime) -> datetime:
    return at - timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)


Way = Callable[[Point | None, Point | None], int]


def spared(
    reason: TripReason, practice: Point | None, moved: Point | None, anchor: Point | None, way: Way
) -> int:
    """How much of a way (metres, or minutes, as `way` counts) one trip less is.

    There and back; for a village, less the detour from the other home.
    """
    whole = 2 * way(practice, moved)
    if reason is not TripReason.VILLAGE:
        return whole
    there, between = way(practice, anchor), way(anchor, moved)
    longer = there + between + way(moved, practice) - 2 * there
    return max(0, whole - max(0, longer))
