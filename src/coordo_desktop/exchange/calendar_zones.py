"""Time zones of calendar files: the names programs give them, and how ours are written out.

A zone is named as IANA does (« Europe/Paris »), as Windows does (« Romance Standard Time »), with
a prefix of the program, or in any way with its clock changes beside it (VTIMEZONE).
"""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from dateutil.tz import tzical
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from coordo_desktop.exchange.calendar_lines import UNREADABLE, Component

__all__ = ["named_zone", "zone_lines"]

# Tried in that order for a zone that only says its clock changes.
_LIKELY = (
    "Europe/Paris", "Europe/London", "Europe/Helsinki", "Europe/Moscow", "America/New_York",
    "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Halifax",
    "America/St_Johns", "Australia/Sydney", "Asia/Kolkata",
)  # fmt: skip
_LONGEST_ZONE = 400  # lines: what describes one has a few dozen
_MOST_HOURS = 14
_DESCRIBES = ("BEGIN", "END", "TZID", "DTSTART", "RRULE", "RDATE", "TZOFFSET", "TZNAME")
_LAST_YEAR = 2060
_DAY = timedelta(days=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def named_zone(tzid: str, described: Mapping[str, Component]) -> str | None:
    """The IANA name of a TZID; `described` are the VTIMEZONE of the file. None: unknown."""
    name = tzid.strip().strip('"')
    known = _by_name(name)
    if known is not None:
        return known
    component = described.get(name)
    if component is None:
        return None
    for said in (*component.values("X-LIC-LOCATION"), *component.values("X-MICROSOFT-CDO-TZID")):
        known = _by_name(said.strip())
        if known is not None:
            return known
    return _by_changes(component)


@lru_cache(maxsize=256)
def _by_name(name: str) -> str | None:
    zones = available_timezones()
    if name in zones:
        return name
    if name in WINDOWS_TO_OLSON:
        return str(WINDOWS_TO_OLSON[name])
    parts = name.split("/")
    for length in (3, 2, 1):
        tail = "/".join(parts[-length:])
        for candidate in (tail, tail.upper()):
            if len(parts) > length and candidate in zones:
                return candidate
    return None


def _by_changes(component: Component) -> str | None:
    """The first likely zone whose clocks say the same all through two years."""
    rules = component.values("RRULE")
    if len(component.lines) > _LONGEST_ZONE or any("YEARLY" not in each.upper() for each in rules):
        return None
    try:
        known = [line for line in component.lines if line.startswith(_DESCRIBES)]
        told = tzical(io.StringIO(replace(component, lines=known).text())).get()
        probes = [datetime(2026, 1, 10, 12) + timedelta(days=5 * each) for each in range(146)]  # noqa: DTZ001 - local
        want = [probe.replace(tzinfo=told).utcoffset() for probe in probes]
    except UNREADABLE:  # a broken description: the zone is unknown
        return None
    fixed = [f"Etc/GMT{-hours:+d}" for hours in range(-12, _MOST_HOURS + 1) if hours]
    for name in (*_LIKELY, "UTC", *fixed):
        zone = ZoneInfo(name)
        if [probe.replace(tzinfo=zone).utcoffset() for probe in probes] == want:
            return name
    return None


# --- written out ------------------------------------------------------------------------------


class _Change(NamedTuple):
    """A change of clocks: the local time before it, the offsets before and after."""

    wall: datetime
    before: timedelta
    after: timedelta
    summer: bool
    name: str


def zone_lines(name: str, first_year: int) -> list[str]:
    """A VTIMEZONE good from the January of that year on, as RFC 5545 3.6.5 writes it."""
    zone = ZoneInfo(name)
    changes = _changes(zone, first_year - 1)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}", f"X-LIC-LOCATION:{name}"]
    if not changes:
        at = datetime(first_year, 1, 1, tzinfo=zone)
        offset = at.utcoffset() or timedelta()
        start = datetime(1970, 1, 1)  # noqa: DTZ001 - a local time
        steady = _Change(start, offset, offset, summer=False, name=at.tzname() or name)
        lines += _observance(steady, [])
    for some in _alike(changes):
        rule = _yearly(some)
        if rule:
            lines += _observance(some[0], [f"RRULE:{rule}"])
        else:
            lines += [line for each in some for line in _observance(each, [])]
    return [*lines, "END:VTIMEZONE"]


def _observance(change: _Change, more: list[str]) -> list[str]:
    kind = "DAYLIGHT" if change.summer else "STANDARD"
    return [
        f"BEGIN:{kind}",
        f"DTSTART:{change.wall:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset(change.before)}",
        f"TZOFFSETTO:{_offset(change.after)}",
        f"TZNAME:{change.name}",
        *more,
        f"END:{kind}",
    ]


def _offset(offset: timedelta) -> str:
    minutes = offset // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"


@lru_cache(maxsize=8)
def _changes(zone: ZoneInfo, first_year: int) -> list[_Change]:
    found = []
    at = datetime(first_year, 1, 1, tzinfo=UTC)
    while at.year < _LAST_YEAR:
        later = at + _DAY
        if at.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset():
            found.append(_change(zone, at, later))
        at = later
    return found


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> _Change:
    before = low.astimezone(zone).utcoffset()
    while high - low > timedelta(minutes=1):
        middle = low + (high - low) // 2
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    high = high.replace(second=0, microsecond=0)
    new = high.astimezone(zone)
    gone = before or timedelta()
    wall = (high + gone).replace(tzinfo=None)
    summer = bool(new.dst())
    return _Change(wall, gone, new.utcoffset() or timedelta(), summer, new.tzname() or "")


def _alike(changes: list[_Change]) -> list[list[_Change]]:
    found: dict[tuple[object, ...], list[_Change]] = {}
    for each in changes:
        key = (each.before, each.after, each.summer, each.name, each.wall.month, each.wall.time())
        found.setdefault(key, []).append(each)
    return list(found.values())


def _yearly(changes: list[_Change]) -> str:
    """The yearly rule of these changes; empty when they follow none to the end."""
    years = [each.wall.year for each in changes]
    if years != list(range(years[0], _LAST_YEAR)):
        return ""
    ranks = {_rank(each.wall.date()) for each in changes}
    days = {_WEEKDAYS[each.wall.weekday()] for each in changes}
    if len(days) != 1:
        return ""
    for from_end in (True, False):
        which = {rank[from_end] for rank in ranks}
        if len(which) == 1:
            rank = -which.pop() if from_end else which.pop()
            month = changes[0].wall.month
            return f"FREQ=YEARLY;BYMONTH={month};BYDAY={rank}{days.pop()}"
    return ""


def _rank(on: date) -> tuple[int, int]:
    """Which of its weekday it is in its month, from the beginning and from the end."""
    following = (on.replace(day=28) + timedelta(days=4)).replace(day=1)
    left = (following - on).days - 1
    return (on.day - 1) // 7 + 1, left // 7 + 1
