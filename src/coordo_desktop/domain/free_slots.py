"""Common free slots: one sweep over what is taken, then the starts worth trying (AG4).

The sweep compares only, so it runs on instants as the file writes them: nothing is converted
before a gap is looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import LONGEST, AppointmentDraft, AppointmentPlace
from coordo_desktop.domain.conflicts import SlotQuestion
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import day_of, day_start, instant
from coordo_desktop.domain.opening import AgendaSettings, Closing, Hours
from coordo_desktop.domain.opening_rules import opening_day

__all__ = [
    "FINEST", "LONGEST_SEARCH", "Days", "asked_of", "checked_question", "chosen", "common",
    "disjoint", "open_windows", "settled", "stages", "starts_in", "sweep", "taken",
]  # fmt: skip

FINEST = timedelta(minutes=5)
"""A slot that touches what is before or after it begins on a multiple of this."""
LONGEST_SEARCH = timedelta(days=400)
_BEFORE, _AFTER = timedelta(days=7), timedelta(days=30)  # of a draft whose slot is taken
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HOUR = 60
_MINUTES = (5, 720)
MOST_SLOTS = 50
_DAY = timedelta(days=1)
_STAGE = 8  # days looked at first
_FEW = 10

T = TypeVar("T", str, datetime)
B = TypeVar("B", timedelta, datetime)
Instants = tuple[datetime, datetime]
Days = tuple[date, date]
"""From one to the other, both included."""
Fits = Callable[[datetime, datetime], Any]


def checked_question(question: SlotQuestion) -> SlotQuestion:
    """The question as it can be answered; InvalidField. `step` divides the hour."""
    if not _MINUTES[0] <= question.minutes <= _MINUTES[1]:
        raise InvalidField(field="minutes")
    if question.step < 1 or _HOUR % question.step:
        raise InvalidField(field="step")
    if not 1 <= question.most <= MOST_SLOTS:
        raise InvalidField(field="most")
    if question.latest - question.earliest > LONGEST_SEARCH:
        raise InvalidField(field="latest")
    return question


def asked_of(
    draft: AppointmentDraft,
    now: datetime,
    *,
    ignore: AppointmentId | None = None,
    most: int = 3,
) -> SlotQuestion | None:
    """The question behind a draft that conflicts: same people, room and length, near its time.

    A week before to a month after, not before now. None for what is no appointment's length.
    """
    lasts = draft.ends_at - draft.starts_at
    if not FINEST <= lasts <= LONGEST:
        return None
    content = draft.content
    near = max(draft.starts_at, now)
    return SlotQuestion(
        professionals=content.professionals,
        patients=tuple(one.patient_id for one in content.participants),
        room_id=content.room_id,
        minutes=-(-lasts // timedelta(minutes=1)),
        earliest=max(now, near - _BEFORE),
        latest=near + _AFTER,
        near=near,
        most=most,
        home=content.place is AppointmentPlace.HOME,
        ignore=ignore,
    )


# --- what is open ---------------------------------------------------------------------------


def open_windows(
    question: SlotQuestion,
    days: Days,
    settings: AgendaSettings,
    closings: Sequence[Closing],
    own: Iterable[tuple[Hours, ...]],
    zone: ZoneInfo,
) -> list[Instants]:
    """When everybody works on these days (both included), within the bounds of the question.

    `own` hours of each, empty: the practice's. At the practice its own hours count too; closed
    days and holidays have none.
    """
    weeks = [week or settings.hours for week in own]
    if not question.home or not weeks:
        weeks.append(settings.hours)
    shared = [_shared(weeks, day) for day in range(7)]
    found: list[Instants] = []
    on, last = days
    while on <= last:
        if shared[on.weekday()] and not opening_day(on, settings, closings).closed:
            midnight = datetime.combine(on, time())
            for first, end in shared[on.weekday()]:
                begins = max(instant(midnight + first, zone), question.earliest)
                over = min(instant(midnight + end, zone), question.latest)
                if begins < over:
                    found.append((begins, over))
        on += _DAY
    return found


def _shared(weeks: Sequence[Sequence[Hours]], day: int) -> list[tuple[timedelta, timedelta]]:
    """The spans of a weekday that all these weeks share, from midnight; 00:00 ends at midnight."""
    spans = [(timedelta(), _DAY)]
    for week in weeks:
        spans = common(spans, [(_since(a), _since(b) or _DAY) for a, b in week[day]])
    return spans


def _since(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute)


def common(ones: Sequence[tuple[B, B]], others: Sequence[tuple[B, B]]) -> list[tuple[B, B]]:
    """What two lists of spans share; each in order, without overlap."""
    found: list[tuple[B, B]] = []
    one = other = 0
    while one < len(ones) and other < len(others):
        start = max(ones[one][0], others[other][0])
        end = min(ones[one][1], others[other][1])
        if start < end:
            found.append((start, end))
        if ones[one][1] < others[other][1]:
            one += 1
        else:
            other += 1
    return found


def stages(question: SlotQuestion, zone: ZoneInfo) -> list[tuple[Days, list[Days]]]:
    """The days looked at first, then all of them: a slot is mostly found nearby.

    Each stage with the days that are then known, and those among them that were not before.
    """
    first, last = day_of(question.earliest, zone), day_of(question.latest, zone)
    around = day_of(question.near, zone) if question.near is not None else first
    behind = _STAGE // 2 if question.near is not None else 0
    start = min(max(first, around - behind * _DAY), last)
    end = max(start, min(last, start + _STAGE * _DAY))
    whole = (first, last)
    if question.most > _FEW or (start, end) == whole:
        return [(whole, [whole])]
    rest = [(first, start - _DAY), (end + _DAY, last)]
    return [((start, end), [(start, end)]), (whole, [each for each in rest if each[0] <= each[1]])]


def settled(question: SlotQuestion, starts: Sequence[datetime], days: Days, zone: ZoneInfo) -> bool:
    """Whether no other day could offer anything that comes before what these days offer."""
    if len(starts) < question.most:
        return False
    if question.near is None:
        return True
    before, after = day_start(days[0], zone), day_start(days[1] + _DAY, zone)
    farthest = max(abs(start - question.near) for start in starts)
    return (before <= question.earliest or farthest <= question.near - before) and (
        after >= question.latest or farthest <= after - question.near
    )


# --- what is free ---------------------------------------------------------------------------


def sweep(opens: Sequence[tuple[T, T]], busy: Sequence[tuple[T, T]]) -> list[tuple[T, T]]:
    """What is left of the open windows once what is taken is left out, in order.

    `opens` in order and disjoint; `busy` in the order of starts, overlapping as it pleases.
    """
    found: list[tuple[T, T]] = []
    number, many = 0, len(busy)
    until: T | None = None
    for begins, over in opens:
        free = begins if until is None or until < begins else until
        while number < many:
            start, end = busy[number]
            if start >= over:
                break
            if start > free:
                found.append((free, start))
            free = max(free, end)
            number += 1
        if free < over:
            found.append((free, over))
        until = free
    return found


def taken(busy: Sequence[tuple[T, T]], start: T, end: T) -> bool:
    """Whether [start, end) meets one of these spans, which are in order and disjoint."""
    number = bisect_left(busy, (start, start))
    if number < len(busy) and busy[number][0] < end:
        return True
    return number > 0 and busy[number - 1][1] > start


def starts_in(gap: Instants, question: SlotQuestion) -> list[datetime]:
    """The starts worth trying in a gap, in order: each step of the hour, and both its ends.

    A slot right after what is before, or right before what is after, leaves no hole.
    """
    lasts = timedelta(minutes=question.minutes)
    first = _EPOCH - (_EPOCH - gap[0]) // FINEST * FINEST
    last = _EPOCH + (gap[1] - lasts - _EPOCH) // FINEST * FINEST
    if last < first:
        return []
    step = timedelta(minutes=question.step)
    at = _EPOCH - (_EPOCH - gap[0]) // step * step
    found = [first] if first < at else []
    while at <= last:
        found.append(at)
        at += step
    if found[-1:] != [last]:
        found.append(last)
    return found


def chosen(
    question: SlotQuestion,
    gaps: Sequence[tuple[T, T]],
    read: Callable[[T], datetime],
    near: T | None,
    fits: Fits,
) -> list[tuple[datetime, Any]]:
    """The first starts, apart from one another, that `fits` has something to say of.

    The nearest to `near` (the same instant as `question.near`) come first, else the soonest.
    """
    lasts = timedelta(minutes=question.minutes)
    found: list[tuple[datetime, Any]] = []
    for start in _in_order(question, gaps, read, near):
        if any(abs(start - other) < lasts for other, _ in found):
            continue
        suits = fits(start, start + lasts)
        if suits is not None:
            found.append((start, suits))
            if len(found) == question.most:
                break
    return found


def _in_order(
    question: SlotQuestion,
    gaps: Sequence[tuple[T, T]],
    read: Callable[[T], datetime],
    near: T | None,
) -> Iterator[datetime]:
    wished = question.near
    if wished is None or near is None:
        for gap in gaps:
            yield from starts_in((read(gap[0]), read(gap[1])), question)
        return
    here = bisect_right(gaps, near, key=lambda gap: gap[0])
    inside = max(0, here - 1)  # the gap that the wished time may be in is looked at both ways

    def after() -> Iterator[datetime]:
        for gap in gaps[inside:]:
            starts = starts_in((read(gap[0]), read(gap[1])), question)
            yield from (start for start in starts if start >= wished)

    def before() -> Iterator[datetime]:
        for number in range(here - 1, -1, -1):
            gap = gaps[number]
            starts = starts_in((read(gap[0]), read(gap[1])), question)
            yield from (start for start in reversed(starts) if start < wished)

    yield from merge(before(), after(), key=lambda start: (abs(start - wished), start))


def disjoint(busy: Iterable[tuple[T, T]]) -> list[tuple[T, T]]:
    """The same time taken, in order, what overlaps or touches made one."""
    found: list[tuple[T, T]] = []
    for start, end in sorted(busy):
        if found and start <= found[-1][1]:
            if end > found[-1][1]:
                found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
