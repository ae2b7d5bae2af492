"""Calendar files (iCalendar): read by a child process with no key, written in few lines (AG8)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from coordo_desktop.domain import calendar_files
from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.domain.calendar_files import (
    MAX_BYTES,
    PRODUCT,
    SILENCE_SECONDS,
    CalendarContent,
    CalendarEntry,
    CalendarEvent,
    CalendarMissing,
    CalendarNotOne,
    CalendarReaderStopped,
    CalendarTooLarge,
    EventFault,
    RefusedEvent,
)
from coordo_desktop.domain.local_times import exists, instant, local
from coordo_desktop.domain.tables import TableRefused
from coordo_desktop.exchange.regular_file import opened
from coordo_desktop.exchange.tables import told_by_child

__all__ = ["content_told", "read_calendar", "written_calendar"]

_KIND = "calendar"
_OCTETS = 75  # of a line, RFC 5545 3.1
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


# --- reading ----------------------------------------------------------------------------------


def read_calendar(path: Path, silence: float = SILENCE_SECONDS) -> CalendarContent:
    """What a calendar file holds, event by event; a CalendarRefused when it is none.

    `silence` seconds without a word from the reading process end it.
    """
    with _opened(path) as file:
        try:
            with told_by_child(file, silence, _KIND) as told:
                head = next(told)["head"]
                if head["refusal"]:
                    raise getattr(calendar_files, head["refusal"], CalendarNotOne)()
                return content_told(told, ours=head["ours"])
        except TableRefused as error:
            raise CalendarReaderStopped from error


def content_told(told: Iterator[dict[str, Any]], *, ours: bool) -> CalendarContent:
    """The records of what the reading process tells."""
    events, refused, count = [], [], 0
    for message in told:
        for row in message.get("rows", ()):
            if "event" in row:
                events.append(_event(row["event"]))
            else:
                one = row["refused"]
                refused.append(RefusedEvent(one["line"], one["uid"], EventFault(one["reason"])))
        count = message.get("end", {}).get("components", count)
    return CalendarContent(count, tuple(events), tuple(refused), ours)


def _event(row: dict[str, Any]) -> CalendarEvent:
    for name in ("extra", "skipped"):
        row[name] = tuple(map(_wall, row.get(name, ())))
    slot = row.get("slot")
    row.update(starts=_wall(row["starts"]), slot=_wall(slot) if slot else None)
    return CalendarEvent(**row)


_wall = datetime.fromisoformat


_opened = partial(
    opened, most=MAX_BYTES, missing=CalendarMissing, large=CalendarTooLarge, empty=CalendarNotOne
)


# --- writing ----------------------------------------------------------------------------------


def written_calendar(entries: Iterable[CalendarEntry], at: datetime) -> bytes:
    """The file of these entries, made at that instant: equal entries give equal bytes."""
    from coordo_desktop.exchange.calendar_zones import zone_lines  # icalendar, where it serves

    events = list(entries)
    first: dict[str, int] = {}
    for each in events:
        year = local(each.starts_at, ZoneInfo(each.zone)).year
        first[each.zone] = min(first.get(each.zone, year), year)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for zone in sorted(first):
        if zone != "UTC":
            lines += zone_lines(zone, first[zone])
    for each in events:
        lines += _event_lines(each, at)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event_lines(each: CalendarEntry, at: datetime) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{_escaped(each.uid)}", f"DTSTAMP:{_utc(at)}"]
    if each.slot is not None:
        lines.append(_time("RECURRENCE-ID", each.slot, each.zone))
    if each.starts is None:
        lines.append(_instant("DTSTART", each.starts_at, each.zone))
    else:
        lines.append(_time("DTSTART", each.starts, each.zone))
    lines.append(_instant("DTEND", each.ends_at, each.zone))
    if each.rule:
        lines.append(f"RRULE:{_rule(each.rule, each.zone)}")
    for name, walls in (("RDATE", each.extra), ("EXDATE", each.skipped)):
        lines += [_time(name, wall, each.zone) for wall in walls]
    lines.append(f"SUMMARY:{_escaped(each.title)}")
    status = "CANCELLED" if each.state is AppointmentState.CANCELLED else "CONFIRMED"
    lines += [f"STATUS:{status}", "CLASS:PRIVATE", f"SEQUENCE:{each.sequence}"]
    return [*lines, "TRANSP:OPAQUE", "END:VEVENT"]


def _instant(name: str, at: datetime, zone: str) -> str:
    """An instant in local time; in universal time where local time would say another one."""
    shown = local(at, ZoneInfo(zone))
    if exists(shown, ZoneInfo(zone)) and instant(shown, ZoneInfo(zone)) == at:
        return _time(name, shown, zone)
    return f"{name}:{_utc(at)}"


def _time(name: str, wall: datetime, zone: str) -> str:
    if zone == "UTC":
        return f"{name}:{wall:%Y%m%dT%H%M%S}Z"
    return f"{name};TZID={zone}:{wall:%Y%m%dT%H%M%S}"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%S}Z"


def _rule(rule: str, zone: str) -> str:
    """The rule with its end in universal time, as it must be beside a start that has a zone."""
    parts = [part.partition("=") for part in rule.split(";")]
    told = []
    for name, _, value in parts:
        if name == "UNTIL":
            end = instant(_wall(value), ZoneInfo(zone))
            told.append(f"UNTIL={_utc(end)}")
        else:
            told.append(f"{name}={value}")
    return ";".join(told)


def _escaped(text: str) -> str:
    return text.replace("\r", "").translate(_ESCAPED)


def _folded(line: str) -> str:
    """The line in pieces of 75 octets at most, never through a letter."""
    raw = line.encode()
    if len(raw) <= _OCTETS:
        return line
    pieces, start = [], 0
    while start < len(raw):
        end = min(start + (_OCTETS if not start else _OCTETS - 1), len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:  # noqa: PLR2004 - within a letter
            end -= 1
        pieces.append(raw[start:end].decode())
        start = end
    return "\r\n ".join(pieces)
