"""Events of a calendar file as plain values; read inside the child process only.

The file is cut into components first, each is read alone by the icalendar library: one that
cannot be read says why, and the others come in.
"""

import hashlib
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from icalendar import Event

from coordo_desktop.domain.appointment_series_rules import (
    MOST_A_YEAR,
    RuleEmpty,
    RuleTooDense,
    RuleUnread,
    checked_rule,
)
from coordo_desktop.domain.appointments import LONGEST, USUAL_MINUTES, AppointmentKind
from coordo_desktop.domain.calendar_files import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST_TITLE,
    LONGEST_UID,
    MAX_BYTES,
    MAX_COMPONENTS,
    MOST_DAYS_WHOLE,
    PRODUCT,
    CalendarNotOne,
    CalendarTooMany,
    EventFault,
)
from coordo_desktop.domain.local_times import exists
from coordo_desktop.domain.text import clean_line
from coordo_desktop.exchange.calendar_lines import UNREADABLE, Component, components, text_of
from coordo_desktop.exchange.calendar_zones import named_zone

__all__ = ["messages", "rows_told"]

BATCH = 100
_CPU_SECONDS = 30
_OPENS, _WHOLE_DAY = time(8), 12 * 60  # a whole day, as an agenda can show it
_MINUTE = timedelta(minutes=1)
_USUAL = USUAL_MINUTES[AppointmentKind.OTHER]
_DAY = timedelta(days=1)


class _Faulty(Exception):
    """An answer, caught in this module: why the event is refused."""

    def __init__(self, fault: EventFault) -> None:
        super().__init__()
        self.fault = fault


@dataclass(frozen=True, slots=True)
class _When:
    """A time as read: local, naive; of which zone (None: no zone is said); a day alone."""

    wall: datetime
    zone: str | None
    whole: bool


def messages(file: BinaryIO) -> Iterator[dict[str, Any]]:
    """A head, batches of events and of refusals, an end with how many components there were."""
    _hurry()
    yield from rows_told(file.read(MAX_BYTES))


def rows_told(content: bytes) -> Iterator[dict[str, Any]]:
    """As `messages`, of bytes already read."""
    found = list(islice(components(text_of(content)), MAX_COMPONENTS + 1))
    refusal = ""
    if len(found) > MAX_COMPONENTS:
        refusal = CalendarTooMany.__name__
    elif not any(each.kind == "VCALENDAR" for each in found):
        refusal = CalendarNotOne.__name__
    ours = [value for each in found for value in each.values("PRODID")] == [PRODUCT]
    yield {"head": {"refusal": refusal, "ours": ours}}
    if refusal:
        return
    described = {
        name.strip(): each
        for each in found
        if each.kind == "VTIMEZONE"
        for name in each.values("TZID")
    }
    rows: list[dict[str, Any]] = []
    count = 0
    for component in found:
        if not component.counted:
            continue
        count += 1
        rows.append(_row(component, described))
        if len(rows) >= BATCH:
            yield {"rows": rows}
            rows = []
    yield {"rows": rows}
    yield {"end": {"components": count}}


def _hurry() -> None:
    """No calendar of five megabytes needs half a minute of a processor."""
    try:
        import resource
    except ImportError:  # Windows: the parent's watch on silence remains
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))


def _row(component: Component, described: Mapping[str, Component]) -> dict[str, Any]:
    uid = next((each.strip() for each in component.values("UID") if each.strip()), "")
    uid = clean_line(uid)[:LONGEST_UID]
    try:
        return {"event": _event(component, described, uid)}
    except _Faulty as faulty:
        fault = faulty.fault
    except (RuleUnread, OverflowError):
        fault = EventFault.RULE_UNREAD
    except RuleTooDense:
        fault = EventFault.RULE_TOO_DENSE
    except RuleEmpty:
        fault = EventFault.RULE_EMPTY
    except UNREADABLE:  # what the library meets in a broken event: this one is refused alone
        fault = EventFault.UNREAD
    return {"refused": {"line": component.line, "uid": uid, "reason": fault.value}}


def _event(component: Component, described: Mapping[str, Component], uid: str) -> dict[str, Any]:
    if component.kind != "VEVENT":
        raise _Faulty(EventFault.NOT_AN_EVENT)
    if component.too_long:
        raise _Faulty(EventFault.LINE_TOO_LONG)
    if not component.closed:
        raise _Faulty(EventFault.UNREAD)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it guesses at zones, which are read here
        event = Event.from_ical(component.text())
    if not isinstance(event, Event):
        raise _Faulty(EventFault.UNREAD)
    read = _Reader(event, described, {(name or "").upper() for name, _ in event.errors})
    start = read.time("DTSTART")
    if start is None:
        raise _Faulty(EventFault.NO_START)
    days, minutes = read.length(start)
    title = clean_line(str(event.get("SUMMARY", "")))[:LONGEST_TITLE]
    if read.free():
        raise _Faulty(EventFault.FREE)
    row: dict[str, Any] = {
        "line": component.line,
        "uid": uid or _made_up(start, title),
        "starts": start.wall.isoformat(),
        "minutes": minutes,
        "zone": start.zone or "",
        "title": title,
        "days": days,
        "cancelled": read.said("STATUS") == "CANCELLED",
        "sequence": read.sequence(),
    }
    slot = read.replaced()
    if slot is not None:
        told = {"slot": slot.wall.isoformat(), "slot_zone": slot.zone or ""}
        return {**row, **told, "slot_whole": slot.whole}
    return {**row, **_repeated(component, read, start, days)}


def _repeated(component: Component, read: "_Reader", start: _When, days: int) -> dict[str, Any]:
    rules = component.values("RRULE")
    if len(rules) > 1 or component.values("EXRULE"):
        raise _Faulty(EventFault.RULE_UNREAD)
    zone = ZoneInfo(start.zone or "Europe/Paris")
    rule = _checked(rules[0], start.wall, zone) if rules else ""
    extra, skipped = read.times("RDATE", start), read.times("EXDATE", start)
    if (rule or extra) and days > 1:
        raise _Faulty(EventFault.DAYS_REPEATED)
    if len(extra) > MOST_A_YEAR or len(skipped) > MOST_A_YEAR:
        raise _Faulty(EventFault.RULE_TOO_DENSE)
    return {
        "rule": rule,
        "extra": [each.isoformat() for each in extra],
        "skipped": [each.isoformat() for each in skipped],
    }


# The same rule from the same start is checked once, however many events say it.
_checked = lru_cache(maxsize=4096)(checked_rule)


def _made_up(start: _When, title: str) -> str:
    """An identity for an event that has none: the same each time the file is read."""
    told = f"{start.wall.isoformat()} {start.zone} {title}"
    return f"sans-uid-{hashlib.sha256(told.encode()).hexdigest()[:32]}"


class _Reader:
    """The properties of one event, each as this program needs it."""

    def __init__(self, event: Event, described: Mapping[str, Component], broken: set[str]) -> None:
        self._event, self._described, self._broken = event, described, broken

    def said(self, name: str) -> str:
        """A word, in capitals."""
        return str(self._event.get(name, "")).strip().upper()

    def sequence(self) -> int:
        """How many times it was changed, as its program counts."""
        text = str(self._event.get("SEQUENCE", "0"))
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0  # noqa: PLR2004

    def free(self) -> bool:
        """Whether it takes nobody's time."""
        return "TRANSPARENT" in self.said("TRANSP") or "FREE" in self.said(
            "X-MICROSOFT-CDO-BUSYSTATUS"
        )

    def time(self, name: str) -> _When | None:
        """A time; None where it is not said."""
        if name in self._broken:
            raise _Faulty(EventFault.DATE_UNREAD)
        value = self._event.get(name)
        if value is None:
            return None
        if isinstance(value, list):
            raise _Faulty(EventFault.DATE_UNREAD)
        return self._when(value.dt, value.params.get("TZID"))

    def times(self, name: str, start: _When) -> list[datetime]:
        """Times added or taken away, in the local time of the start, in order."""
        if name in self._broken:
            raise _Faulty(EventFault.DATE_UNREAD)
        value = self._event.get(name)
        lists = value if isinstance(value, list) else [] if value is None else [value]
        found = set()
        for some in lists:
            for one in some.dts:
                at = one.dt[0] if isinstance(one.dt, tuple) else one.dt
                found.add(_at_start(self._when(at, some.params.get("TZID")), start))
        return sorted(found)

    def replaced(self) -> _When | None:
        """The occurrence of its series that it stands for, if it is one."""
        slot = self.time("RECURRENCE-ID")
        if slot is not None and self._event["RECURRENCE-ID"].params.get("RANGE"):
            raise _Faulty(EventFault.RANGE)
        return slot

    def length(self, start: _When) -> tuple[int, int]:
        """(whole days, minutes); what has no end lasts as long as such a thing usually does."""
        end = self.time("DTEND")
        duration = self._event.get("DURATION")
        if "DURATION" in self._broken:
            raise _Faulty(EventFault.DATE_UNREAD)
        if start.whole:
            lasts = _DAY if end is None else end.wall - start.wall
            if end is None and duration is not None:
                lasts = duration.dt
            if lasts < timedelta():
                raise _Faulty(EventFault.ENDS_BEFORE_START)
            days = max(1, -(-lasts // _DAY))
            if days > MOST_DAYS_WHOLE:
                raise _Faulty(EventFault.TOO_LONG)
            return days, _WHOLE_DAY
        if end is None and duration is None:
            return 0, _USUAL
        lasts = duration.dt if end is None else _instant(end, start) - _instant(start, start)
        if lasts < _MINUTE:
            raise _Faulty(_too_short(start, lasts))
        if lasts > LONGEST:
            raise _Faulty(EventFault.TOO_LONG)
        return 0, lasts // _MINUTE

    def _when(self, at: date | datetime, tzid: str | None) -> _When:
        if not isinstance(at, datetime):
            _reachable(at)
            return _When(datetime.combine(at, _OPENS), None, whole=True)
        _reachable(at)
        wall = at.replace(tzinfo=None, second=0, microsecond=0)
        if tzid is None:
            return _When(wall, None if at.tzinfo is None else "UTC", whole=False)
        zone = named_zone(str(tzid), self._described)
        if zone is None:
            raise _Faulty(EventFault.ZONE_UNKNOWN)
        return _When(wall, zone, whole=False)


def _reachable(at: date) -> None:
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise _Faulty(EventFault.OUT_OF_REACH)


def _too_short(start: _When, lasts: timedelta) -> EventFault:
    """Why nothing is left between its start and its end."""
    if start.zone and not exists(start.wall, ZoneInfo(start.zone)):
        return EventFault.MISSING_HOUR
    return EventFault.NO_LENGTH if lasts >= timedelta() else EventFault.ENDS_BEFORE_START


def _instant(at: _When, start: _When) -> datetime:
    """The instant of a time; without a zone of its own, in the zone of the start."""
    zone = ZoneInfo(at.zone or start.zone or "UTC")
    return at.wall.replace(tzinfo=zone).astimezone(UTC)


def _at_start(at: _When, start: _When) -> datetime:
    """A time in the local time of the start; a day alone means the hour of the start, that day."""
    if at.whole or start.whole:
        return datetime.combine(at.wall.date(), start.wall.time())
    if at.zone == start.zone or at.zone is None or start.zone is None:
        return at.wall
    local = _instant(at, start).astimezone(ZoneInfo(start.zone))
    return local.replace(tzinfo=None)
