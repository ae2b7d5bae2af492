"""Opening hours: what may be kept, what a day comes to, and the instants it is open."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.local_times import day_start, instant
from coordo_desktop.domain.opening import (
    AgendaSettings,
    Closing,
    Hours,
    HoursOutOfOrder,
    OpeningDay,
)
from coordo_desktop.domain.public_holidays import AREAS, holiday

__all__ = [
    "checked", "checked_week", "closing_on", "hours_on", "open_spans", "opening_day", "read_week",
    "week_texts",
]  # fmt: skip

DAYS = 7
MIDNIGHT = time()
BOUNDS: dict[str, tuple[float, float]] = {
    "reminder_days": (0, 30),
    "speed": (10, 130),
    "detour": (1.0, 3.0),
    "stop": (0, 60),
    "latitude": (-90.0, 90.0),
    "longitude": (-180.0, 180.0),
}
MINUTES = (5, 720)
Instants = tuple[datetime, datetime]


def checked_week(week: Sequence[Hours]) -> tuple[Hours, ...]:
    """Seven days of spans as they may be kept, in order; HoursOutOfOrder names the day.

    A span may end at midnight (00:00).
    """
    if len(week) != DAYS:
        raise InvalidField(field="hours")
    kept = []
    for day, hours in enumerate(week):
        spans = tuple(sorted(hours))
        before = MIDNIGHT
        for number, (start, end) in enumerate(spans):
            last = number == len(spans) - 1
            until_midnight = end == MIDNIGHT and last
            if start < before or not (start < end or until_midnight):
                raise HoursOutOfOrder(day=day)
            before = end
        kept.append(spans)
    return tuple(kept)


def checked(settings: AgendaSettings) -> AgendaSettings:
    """The settings as they may be kept; InvalidField or HoursOutOfOrder names what is wrong."""
    for field, (low, high) in BOUNDS.items():
        value = getattr(settings, field)
        if value is not None and not low <= value <= high:
            raise InvalidField(field=field)
    if (settings.latitude is None) is not (settings.longitude is None):
        raise InvalidField(field="latitude" if settings.latitude is None else "longitude")
    for kind, minutes in settings.minutes.items():
        if not MINUTES[0] <= minutes <= MINUTES[1]:
            raise InvalidField(field=f"minutes.{kind}")
    if settings.holiday_area not in AREAS:
        raise InvalidField(field="holiday_area")
    return replace(settings, hours=checked_week(settings.hours))


def closing_on(on: date, closings: Iterable[Closing]) -> Closing | None:
    """The closing that day falls in, if any."""
    return next((one for one in closings if one.first <= on <= one.last), None)


def opening_day(on: date, settings: AgendaSettings, closings: Iterable[Closing]) -> OpeningDay:
    """What the practice is that day: its spans, its holiday, its closing."""
    closed = closing_on(on, closings)
    feast = holiday(on, settings.holiday_area)
    shut = closed is not None or bool(feast and settings.closed_on_holidays)
    return OpeningDay(
        on=on,
        hours=() if shut else settings.hours[on.weekday()],
        holiday=feast,
        closing="" if closed is None else closed.label,
        closed=shut,
    )


def hours_on(on: date, own: Sequence[Hours], practice: Sequence[Hours]) -> Hours:
    """The usual spans of somebody that day of the week: their own, else the practice's."""
    return (own or practice)[on.weekday()]


def open_spans(on: date, hours: Hours, zone: ZoneInfo) -> list[Instants]:
    """The instants of a day's spans; an end at midnight is the next day's start."""
    found = []
    for start, end in hours:
        begins = instant(datetime.combine(on, start), zone)
        over = (
            day_start(on + timedelta(days=1), zone)
            if end == MIDNIGHT
            else instant(datetime.combine(on, end), zone)
        )
        if begins < over:  # nothing is left of a span that clocks jumped over
            found.append((begins, over))
    return found


def week_texts(week: Sequence[Hours]) -> list[list[list[str]]]:
    """A week as texts (`08:00`), to be kept."""
    return [[[f"{a:%H:%M}", f"{b:%H:%M}"] for a, b in hours] for hours in week]


def read_week(texts: Sequence[Sequence[Sequence[str]]]) -> tuple[Hours, ...]:
    """The week that `week_texts` wrote."""
    return tuple(
        tuple((time.fromisoformat(a), time.fromisoformat(b)) for a, b in hours) for hours in texts
    )


def usual_minutes(kind: str, settings: AgendaSettings, usual: Mapping[str, int]) -> int:
    """How long that kind takes: what the practice decided, else the usual length."""
    return settings.minutes.get(kind, usual[kind])
