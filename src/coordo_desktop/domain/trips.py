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
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.local_times import day_of, local
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.waiting import TripReason

__all__ = ["Candidate", "Stop", "candidates", "key_of", "spared", "starts_beside"]

MOST_DAYS = 5
"""How many days apart two appointments may be to be made one trip."""
# Further away that day it is no longer one trip: a person waits so long, a professional drives on.
_WAITS, _DRIVES = timedelta(hours=1), timedelta(hours=2)
_STEP = timedelta(minutes=5)
_TRY = timedelta(minutes=15)
_ORDER = {TripReason.SAME_PATIENT: 0, TripReason.HOUSEHOLD: 1, TripReason.VILLAGE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An appointment of a person and where they live; one of each person, for a group.

    `household` and `village` are empty where they are not known.
    """

    appointment: Appointment
    patient_id: PatientId
    patient: str = ""
    household: str = ""
    village: str = ""
    town: str = ""
    point: Point | None = None
    phones: tuple[str, ...] = ()

    @property
    def home(self) -> bool:
        """Whether the professional goes to the person."""
        return self.appointment.content.place is AppointmentPlace.HOME

    @property
    def main(self) -> ProfessionalId | None:
        """Who goes there, for a visit: the first one named."""
        people = self.appointment.content.professionals
        return people[0] if people else None


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


def key_of(one: Candidate) -> str:
    """The same while both appointments stand where they are, whichever would move."""
    both = (one.moved.appointment, one.anchor.appointment)
    return "+".join(sorted(f"{each.id.hex}@{each.starts_at:%Y%m%dT%H%M}" for each in both))


def candidates(
    stops: Iterable[Stop], now: datetime, zone: ZoneInfo, most_days: int = MOST_DAYS
) -> list[Candidate]:
    """Every pair that would spare a trip, the surest first: same patient, household, village.

    Then the nearest days, so that an appointment changes as little as it can.
    """
    known = [stop for stop in stops if stop.appointment.state.open]
    found: dict[tuple[Hashable, Hashable], Candidate] = {}
    for reason, group in _groups():
        for pair in _pairs(known, reason, group, now, zone, most_days):
            both = (pair.moved.appointment.id, pair.anchor.appointment.id)
            found.setdefault(both, pair)
    return sorted(found.values(), key=lambda one: _rank(one, zone))


def _rank(one: Candidate, zone: ZoneInfo) -> tuple[int, int, bool, datetime, str]:
    moved, anchor = one.moved.appointment, one.anchor.appointment
    apart = (day_of(moved.starts_at, zone) - day_of(anchor.starts_at, zone)).days
    # Earlier rather than later; what was confirmed stays where it is.
    return (
        _ORDER[one.reason],
        abs(apart),
        moved.state is AppointmentState.CONFIRMED or apart < 0,
        moved.starts_at,
        moved.id.hex,
    )


Group = Callable[[Stop], Hashable | None]


def _groups() -> tuple[tuple[TripReason, Group], ...]:
    return (
        (TripReason.SAME_PATIENT, _same_patient),
        (TripReason.HOUSEHOLD, _household),
        (TripReason.VILLAGE, _village),
    )


def _same_patient(stop: Stop) -> Hashable | None:
    """A person's way to the practice, or somebody's way to that person."""
    if stop.appointment.content.place is AppointmentPlace.PRACTICE:
        return (stop.patient_id,)
    return (stop.patient_id, stop.main) if stop.home and stop.main else None


def _household(stop: Stop) -> Hashable | None:
    if not stop.household:
        return None
    if stop.appointment.content.place is AppointmentPlace.PRACTICE:
        return (stop.household,)
    return (stop.household, stop.main) if stop.home and stop.main else None


def _village(stop: Stop) -> Hashable | None:
    """One drives to a village once for several homes; people come from it each on their own."""
    return (stop.village, stop.main) if stop.home and stop.village and stop.main else None


def _pairs(
    stops: Sequence[Stop],
    reason: TripReason,
    group: Group,
    now: datetime,
    zone: ZoneInfo,
    most_days: int,
) -> Iterator[Candidate]:
    trips: dict[Hashable, dict[date, list[Stop]]] = {}
    for stop in stops:
        key = group(stop)
        if key is not None:
            day = day_of(stop.appointment.starts_at, zone)
            trips.setdefault(key, {}).setdefault(day, []).append(stop)
    today = day_of(now, zone)
    for days in trips.values():
        for on, there in days.items():
            if len(there) != 1 or on <= today or not movable(there[0]):
                continue
            for other, anchors in days.items():
                if other == on or other <= today or abs((other - on).days) > most_days:
                    continue
                anchor = _nearest(there[0], anchors, zone)
                if _makes_sense(there[0], anchor, reason):
                    yield Candidate(moved=there[0], anchor=anchor, reason=reason)


def movable(stop: Stop) -> bool:
    """Whether it may be proposed to move: one person, no series, no round, nobody there yet."""
    one = stop.appointment
    return (
        len(one.content.participants) == 1
        and one.series_id is None
        and one.round_id is None
        and one.state in {AppointmentState.PLANNED, AppointmentState.CONFIRMED}
    )


def _nearest(moved: Stop, anchors: Sequence[Stop], zone: ZoneInfo) -> Stop:
    """Among those of a day, the one at the hour nearest to that of the moved one."""
    hour = _minutes(moved, zone)
    return min(anchors, key=lambda one: (abs(_minutes(one, zone) - hour), one.appointment.id.hex))


def _minutes(stop: Stop, zone: ZoneInfo) -> int:
    at = local(stop.appointment.starts_at, zone)
    return at.hour * 60 + at.minute


def _makes_sense(moved: Stop, anchor: Stop, reason: TripReason) -> bool:
    """The same person twice by the same people for the same thing is care, not two trips."""
    if anchor.appointment.round_id is not None:
        return False  # its round says when one goes there
    if reason is not TripReason.SAME_PATIENT:
        return moved.patient_id != anchor.patient_id
    one, other = moved.appointment.content, anchor.appointment.content
    same_people = bool(set(one.professionals) & set(other.professionals))
    same_thing = one.kind is other.kind and fold(one.title) == fold(other.title)
    return not (same_people and (same_thing or not moved.home))


def starts_beside(one: Candidate, gap: timedelta, zone: ZoneInfo) -> list[datetime]:
    """Starts to try, the nearest to the anchor first: just after it, just before, then further.

    `gap` is the way between the two places. A visit stays within its window; nothing leaves the
    day of the anchor.
    """
    moved, anchor = one.moved.appointment, one.anchor.appointment
    on = day_of(anchor.starts_at, zone)
    after = _up(anchor.ends_at + gap)
    before = _down(anchor.starts_at - gap - moved.lasts)
    found = []
    most = _DRIVES if one.moved.home else _WAITS
    for number in range(int(most / _TRY) + 1):
        found += [after + number * _TRY, before - number * _TRY]
    return [start for start in found if _fits(one.moved, start, on, zone)]


def _fits(moved: Stop, start: datetime, on: date, zone: ZoneInfo) -> bool:
    begins = local(start, zone)
    ends = local(start + moved.appointment.lasts, zone)
    first = moved.appointment.content.window_from or time.min
    last = moved.appointment.content.window_to or time.max
    return begins.date() == ends.date() == on and first <= begins.time() and ends.time() <= last


def _up(at: datetime) -> datetime:
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at + (_STEP - over if over else timedelta())


def _down(at: datetime) -> datetime:
    return at - timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)


Way = Callable[[Point | None, Point | None], int]


def spared(one: Candidate, practice: Point | None, way: Way) -> int:
    """How much of a way (metres, or minutes, as `way` counts) one trip less is.

    There and back; for a village, less the way between the two homes.
    """
    whole = 2 * way(practice, one.moved.point)
    if one.reason is not TripReason.VILLAGE:
        return whole
    there, between = way(practice, one.anchor.point), way(one.anchor.point, one.moved.point)
    longer = there + between + way(one.moved.point, practice) - 2 * there
    return max(0, whole - max(0, longer))
