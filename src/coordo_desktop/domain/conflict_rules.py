"""What stands in the way of a span of time, given what surrounds it (AG4).

Everything is half-open: 10:00-10:30 and 10:30-11:00 do not meet. The store gathers the
surroundings once; any number of spans is then looked at without asking again, while dragging too.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import AppointmentContent, AppointmentPlace
from coordo_desktop.domain.conflicts import Conflict, ConflictKind
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId
from coordo_desktop.domain.local_times import day_of, days_span
from coordo_desktop.domain.opening import Absence, AgendaSettings, Closing, Hours
from coordo_desktop.domain.opening_rules import closing_on, hours_on, open_spans
from coordo_desktop.domain.public_holidays import holiday
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.travel import minutes_between

__all__ = [
    "GROUPED", "INSIDE", "NEIGHBOURS", "REACH", "Held", "Seen", "Surroundings", "Whereabouts",
    "conflicts", "margins",
]  # fmt: skip

GROUPED = timedelta(minutes=30)
"""Two visits to the practice so near one another are one trip: nothing is said of them."""
REACH = timedelta(hours=24)
"""No hold lasts longer (appointments 12 hours, rounds a day): what a range may rely on."""
NEIGHBOURS = timedelta(hours=4)
"""How far the appointment before and the one after are looked for, to count the way to them."""
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
INSIDE = frozenset({AppointmentPlace.PRACTICE, AppointmentPlace.REMOTE})
T = TypeVar("T", "Held", "Seen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Somebody's time, or a room's, that is taken: by an appointment or by a round.

    `place` is where they are meanwhile; `home` where that is, if it is a home that is known.
    """

    starts_at: datetime
    ends_at: datetime
    appointment_id: AppointmentId | None = None
    round_id: RoundId | None = None
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    home: Point | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An appointment that a patient has already."""

    starts_at: datetime
    ends_at: datetime
    appointment_id: AppointmentId
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    professionals: frozenset[ProfessionalId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where something takes place: at a `home`, at the `practice`, each known or not."""

    place: AppointmentPlace = AppointmentPlace.PRACTICE
    home: Point | None = None
    practice: Point | None = None

    @property
    def point(self) -> Point | None:
        """Where that is, as far as known."""
        return self.practice if self.place in INSIDE else self.home


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """All that can stand in the way: `holds` by professional and room, `seen` by patient.

    Both in the order of their starts, so that a series is looked at without walking them whole.
    `hours` are the own hours of those who have some; `names` are for show; `homes` and
    `practice` are where they lie, as far as known.
    """

    zone: ZoneInfo
    settings: AgendaSettings = field(default_factory=AgendaSettings)
    closings: tuple[Closing, ...] = ()
    absences: tuple[Absence, ...] = ()
    hours: Mapping[ProfessionalId, tuple[Hours, ...]] = field(default_factory=dict)
    holds: Mapping[UUID, tuple[Held, ...]] = field(default_factory=dict)
    seen: Mapping[PatientId, tuple[Seen, ...]] = field(default_factory=dict)
    names: Mapping[UUID, str] = field(default_factory=dict)
    homes: Mapping[PatientId, Point] = field(default_factory=dict)
    practice: Point | None = None


def conflicts(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> tuple[Conflict, ...]:
    """All that is in the way of [start, end), what asks for a reason first."""
    found = [
        *_held(content, start, end, around),
        *_seen(content, start, end, around),
        *_away(content, start, end, around),
        *_days(start, end, around),
        *_hours(content, start, end, around),
        *_travel(content, start, end, around),
        *_same_day(content, start, end, around),
    ]
    return tuple(sorted(found, key=lambda one: (not one.kind.asks_reason, one.starts_at)))


def _held(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> Iterator[Conflict]:
    for one in content.professionals:
        for held in _meeting(around.holds.get(one, ()), start, end):
            yield Conflict(
                kind=ConflictKind.PROFESSIONAL,
                who=around.names.get(one, ""),
                starts_at=held.starts_at,
                ends_at=held.ends_at,
                with_title=held.title,
                appointment_id=held.appointment_id,
                professional_id=one,
            )
    if content.room_id is not None:
        for held in _meeting(around.holds.get(content.room_id, ()), start, end):
            yield Conflict(
                kind=ConflictKind.ROOM,
                who=around.names.get(content.room_id, ""),
                starts_at=held.starts_at,
                ends_at=held.ends_at,
                with_title=held.title,
                appointment_id=held.appointment_id,
                room_id=content.room_id,
            )


def _seen(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> Iterator[Conflict]:
    for one in _patients(content):
        for seen in _meeting(around.seen.get(one, ()), start, end):
            yield _with_patient(ConflictKind.PATIENT, one, seen, around)


def _away(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> Iterator[Conflict]:
    for away in around.absences:
        if (
            away.professional_id in content.professionals
            and away.starts_at < end
            and start < away.ends_at
        ):
            yield Conflict(
                kind=ConflictKind.ABSENCE,
                who=around.names.get(away.professional_id, away.professional),
                starts_at=away.starts_at,
                ends_at=away.ends_at,
                professional_id=away.professional_id,
            )


def _days(start: datetime, end: datetime, around: Surroundings) -> Iterator[Conflict]:
    for on in _days_of(start, end, around.zone):
        begins, over = days_span(on, on, around.zone)
        closed = closing_on(on, around.closings)
        if closed is not None:
            yield Conflict(
                kind=ConflictKind.CLOSING, who=closed.label, starts_at=begins, ends_at=over
            )
        feast = holiday(on, around.settings.holiday_area)
        if feast and around.settings.closed_on_holidays:
            yield Conflict(kind=ConflictKind.HOLIDAY, who=feast, starts_at=begins, ends_at=over)


def _hours(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> Iterator[Conflict]:
    """Outside the hours: of the practice when it is there, of those who see the person."""
    practice = around.settings.hours
    outside = Conflict(kind=ConflictKind.HOURS, starts_at=start, ends_at=end)
    own = [one for one in content.professionals if around.hours.get(one)]
    here = content.place is AppointmentPlace.PRACTICE
    if (here or len(own) < max(1, len(content.professionals))) and not _open(
        start, end, (), practice, around.zone
    ):
        yield outside
    for one in own:
        if not _open(start, end, around.hours[one], practice, around.zone):
            yield Conflict(
                kind=ConflictKind.HOURS,
                who=around.names.get(one, ""),
                starts_at=start,
                ends_at=end,
                professional_id=one,
            )


def _open(
    start: datetime,
    end: datetime,
    own: tuple[Hours, ...],
    practice: tuple[Hours, ...],
    zone: ZoneInfo,
) -> bool:
    on = day_of(start, zone)
    spans = open_spans(on, hours_on(on, own, practice), zone)
    return any(begins <= start and end <= over for begins, over in spans)


def _travel(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> Iterator[Conflict]:
    here = Whereabouts(place=content.place, home=_home(content, around), practice=around.practice)
    for one in content.professionals:
        for held, margin in margins(around.holds.get(one, ()), start, end, here, around.settings):
            if margin < 0:
                yield Conflict(
                    kind=ConflictKind.TRAVEL,
                    who=around.names.get(one, ""),
                    starts_at=held.starts_at,
                    ends_at=held.ends_at,
                    with_title=held.title,
                    appointment_id=held.appointment_id,
                    professional_id=one,
                    minutes=-margin,
                )


def margins(
    holds: Sequence[Held],
    start: datetime,
    end: datetime,
    here: Whereabouts,
    settings: AgendaSettings,
) -> Iterator[tuple[Held, int]]:
    """What is right before and right after [start, end), with the minutes left beside the way.

    Nothing for who stays at the practice, nor for what is hours away. Negative: it lacks.
    """
    near = list(_meeting(holds, start - NEIGHBOURS, end + NEIGHBOURS))
    before = [held for held in near if held.ends_at <= start]
    after = [held for held in near if held.starts_at >= end]
    met = []
    if before:
        last = max(before, key=lambda held: held.ends_at)
        met.append((last, start - last.ends_at))
    if after:
        met.append((after[0], after[0].starts_at - end))
    for held, gap in met:
        if not (here.place in INSIDE and held.place in INSIDE):
            there = here.practice if held.place in INSIDE else held.home
            yield held, gap // _MINUTE - minutes_between(here.point, there, settings)


def _same_day(
    content: AppointmentContent, start: datetime, end: datetime, around: Surroundings
) -> Iterator[Conflict]:
    """Another trip of theirs that day; not the second visit of the same nurse at home."""
    on = day_of(start, around.zone)
    for one in _patients(content):
        for seen in _meeting(around.seen.get(one, ()), start - REACH, end + REACH):
            apart = max(seen.starts_at - end, start - seen.ends_at)
            if apart < timedelta() or day_of(seen.starts_at, around.zone) != on:
                continue
            together = seen.place is content.place
            cared_for = content.place is AppointmentPlace.HOME and bool(
                seen.professionals & frozenset(content.professionals)
            )
            if not together or not (cared_for or apart <= GROUPED):
                yield _with_patient(ConflictKind.SAME_DAY, one, seen, around)


def _with_patient(kind: ConflictKind, one: PatientId, seen: Seen, around: Surroundings) -> Conflict:
    return Conflict(
        kind=kind,
        who=around.names.get(one, ""),
        starts_at=seen.starts_at,
        ends_at=seen.ends_at,
        appointment_id=seen.appointment_id,
        patient_id=one,
    )


def _meeting(holds: Sequence[T], start: datetime, end: datetime) -> Iterator[T]:
    """Those that overlap [start, end), of a sequence in the order of its starts."""
    number = bisect_left(holds, start - REACH, key=_start)
    for held in holds[number : bisect_left(holds, end, key=_start)]:
        if start < held.ends_at:
            yield held


def _start(one: Held | Seen) -> datetime:
    return one.starts_at


def _patients(content: AppointmentContent) -> Iterator[PatientId]:
    return (one.patient_id for one in content.participants)


def _home(content: AppointmentContent, around: Surroundings) -> Point | None:
    """Where a home visit is: the home of the first person whose is known."""
    if content.place is not AppointmentPlace.HOME:
        return None
    homes = (around.homes.get(one) for one in _patients(content))
    return next((home for home in homes if home is not None), None)


def _days_of(start: datetime, end: datetime, zone: ZoneInfo) -> list[date]:
    """The practice's days that [start, end) is part of."""
    on, last = day_of(start, zone), day_of(end - timedelta(microseconds=1), zone)
    return [on + _DAY * number for number in range((last - on).days + 1)]
