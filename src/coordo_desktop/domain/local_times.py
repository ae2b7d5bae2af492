"""Instants and the practice's local time, across the two nights when clocks change.

A local time that does not exist (last Sunday of March, 2:00 to 3:00) is read one hour later, one
that exists twice (October) is the first of the two: RFC 5545, 3.3.10.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import MissingHour

__all__ = ["day_of", "day_start", "days_span", "exists", "instant", "local", "typed", "zone_of"]

zone_of = lru_cache(maxsize=8)(ZoneInfo)
"""The zone of an IANA name."""


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant (UTC) of a naive local time."""
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def local(at: datetime, zone: ZoneInfo) -> datetime:
    """The naive local time of an instant."""
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def exists(wall: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks show this naive local time that day."""
    return local(instant(wall, zone), zone) == wall.replace(fold=0)


def typed(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a local time that somebody typed; MissingHour when it does not exist."""
    if not exists(wall, zone):
        raise MissingHour(on=wall.date())
    return instant(wall, zone)


def day_of(at: datetime, zone: ZoneInfo) -> date:
    """The practice's day an instant falls on."""
    return at.astimezone(zone).date()


def day_start(on: date, zone: ZoneInfo) -> datetime:
    """The instant a day begins."""
    return instant(datetime.combine(on, time()), zone)


def days_span(first: date, last: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """[start, end) of the days from `first` to `last`, both included: 23 or 25 hours happen."""
    return day_start(first, zone), day_start(last + timedelta(days=1), zone)
