"""Recurrence rules as calendars write them (RFC 5545, 3.3.10), read strictly and in bounded time.

A rule is text without its start: `FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10`. It is read in local time;
an `UNTIL` is kept as a local time, both ends included.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.local_times import local

__all__ = [
    "MOST_A_YEAR",
    "RuleEmpty",
    "RuleTooDense",
    "RuleUnread",
    "checked_rule",
    "falls",
    "joined",
    "parts_of",
]

MOST_A_YEAR = 1000
_LONGEST = 400  # characters
_RAREST = timedelta(days=366 * 12)  # a rule whose first day is further is no rule of a practice
_YEAR = timedelta(days=366)
_CYCLE = 400  # years after which the calendar is the same, weekdays included
_LAST_YEAR = 9599
_WEEKDAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_RANK = r"[+-]?[1-9]\d?"
_MONTH_DAY = r"[+-]?(?:[1-9]|[12]\d|3[01])"


def _list_of(one: str) -> re.Pattern[str]:
    return re.compile(rf"{one}(?:,{one}){{0,99}}")


_DAYS = _list_of(_WEEKDAY)
_RANKED = _list_of(rf"(?:{_RANK})?{_WEEKDAY}")
_MONTH_DAYS = _list_of(_MONTH_DAY)
_MONTHS = _list_of(r"(?:[1-9]|1[0-2])")
_YEAR_DAYS = _list_of(r"[+-]?(?:[1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])")
_WEEKS = _list_of(r"[+-]?(?:[1-9]|[1-4]\d|5[0-3])")
_ALWAYS = {
    "INTERVAL": re.compile(r"[1-9]\d{0,2}"),
    "COUNT": re.compile(r"[1-9]\d{0,4}"),
    "UNTIL": re.compile(r"\d{8}(?:T\d{6}Z?)?"),
    "WKST": re.compile(_WEEKDAY),
    "BYHOUR": _list_of(r"(?:1?\d|2[0-3])"),
    "BYMINUTE": _list_of(r"[1-5]?\d"),
    "BYSECOND": re.compile("0"),
    "BYMONTH": _MONTHS,
}
# What may be said beside that. BYSETPOS of days or weeks depends on where counting begins: it
# could not be cut in two, and nobody writes it.
_PARTS: dict[str, dict[str, re.Pattern[str]]] = {
    "DAILY": {"BYDAY": _DAYS, "BYMONTHDAY": _MONTH_DAYS},
    "WEEKLY": {"BYDAY": _DAYS},
    "MONTHLY": {"BYDAY": _RANKED, "BYMONTHDAY": _MONTH_DAYS, "BYSETPOS": _YEAR_DAYS},
    "YEARLY": {
        "BYDAY": _RANKED,
        "BYMONTHDAY": _MONTH_DAYS,
        "BYSETPOS": _YEAR_DAYS,
        "BYYEARDAY": _YEAR_DAYS,
        "BYWEEKNO": _WEEKS,
    },
}
_SUB_DAILY = {"HOURLY", "MINUTELY", "SECONDLY"}
_OF_DAYS = {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}


@dataclass(eq=False)
class RuleUnread(Refusal):
    """The recurrence rule cannot be read, or says what no calendar says."""

    field: str = "rule"


@dataclass(eq=False)
class RuleTooDense(Refusal):
    """It would fall more often than an agenda can hold: more than `most` times in a year."""

    most: int = MOST_A_YEAR
    field: str = "rule"


@dataclass(eq=False)
class RuleEmpty(Refusal):
    """It never falls on any day."""

    field: str = "rule"


def parts_of(rule: str) -> dict[str, str]:
    """`FREQ=WEEKLY;BYDAY=MO` as a mapping, in the order written."""
    pairs = (part.partition("=") for part in rule.split(";") if part)
    return {name: value for name, _, value in pairs}


def joined(parts: dict[str, str]) -> str:
    """The rule of these parts."""
    return ";".join(f"{name}={value}" for name, value in parts.items())


def checked_rule(rule: str, starts: datetime, zone: ZoneInfo) -> str:
    """The rule as it is kept, for a series whose local start is `starts`.

    Raises RuleUnread, RuleTooDense (more than 1,000 in a year, or more often than a day can say)
    and RuleEmpty. A rule that stands here can be expanded in bounded time.
    """
    parts = _read(rule)
    parts.pop("BYSECOND", None)
    if "UNTIL" in parts:
        parts["UNTIL"] = f"{_until(parts['UNTIL'], zone):%Y%m%dT%H%M%S}"
    kept = joined(parts)
    try:
        found = list(islice(_within_year(kept, starts), MOST_A_YEAR + 1))
    except (ValueError, OverflowError, TypeError):
        raise RuleUnread from None
    if len(found) > MOST_A_YEAR:
        raise RuleTooDense
    if not found:
        first = next(falls(kept, starts), None)
        if first is None or first - starts > _RAREST:
            raise RuleEmpty
    return kept


def _read(rule: str) -> dict[str, str]:
    text = rule.strip().upper().removeprefix("RRULE:").rstrip(";")
    pairs = [part.strip().partition("=") for part in text.split(";")]
    parts = {name.strip(): value.replace(" ", "") for name, _, value in pairs}
    if len(text) > _LONGEST or len(parts) != len(pairs):
        raise RuleUnread
    often = parts.get("FREQ", "")
    if often in _SUB_DAILY:
        raise RuleTooDense
    allowed = _PARTS.get(often)
    if allowed is None or ("COUNT" in parts and "UNTIL" in parts):
        raise RuleUnread
    known = {**_ALWAYS, **allowed}
    for name, value in parts.items():
        if name != "FREQ" and (name not in known or not known[name].fullmatch(value)):
            raise RuleUnread
    if "BYSETPOS" in parts and not _OF_DAYS & parts.keys():
        raise RuleUnread
    return parts


def _until(text: str, zone: ZoneInfo) -> datetime:
    """The last local moment meant: a day is whole, an instant in UTC is put in local time."""
    try:
        at = datetime.fromisoformat(text)
        if len(text) == len("20261123"):
            return at.replace(hour=23, minute=59, second=59)
        return local(at, zone) if at.tzinfo else at
    except (ValueError, OverflowError):
        raise RuleUnread from None


def _within_year(rule: str, starts: datetime) -> Iterator[datetime]:
    for at in falls(rule, starts):
        if at - starts > _YEAR:
            return
        yield at


def falls(rule: str, starts: datetime, after: date | None = None) -> Iterator[datetime]:
    """The local times of a rule, in order, from `starts` on (from the day `after` on, if given).

    Lazy: whoever asks stops. A rule that never falls again ends by itself: dateutil walks to the
    year 9999, and is given the same calendar 400 years at a time so that this is never far.
    """
    if not rule:
        return
    shift = _CYCLE * ((_LAST_YEAR - starts.year) // _CYCLE)
    until, bare = _bare(rule)
    start = starts.replace(year=starts.year + shift)
    found = rrulestr(bare, dtstart=start)
    last = None if until is None else until.replace(year=until.year + shift)
    for at in found:
        if last is not None and at > last:
            return
        real = at.replace(year=at.year - shift)
        if after is None or real.date() >= after:
            yield real


@lru_cache(maxsize=512)
def _bare(rule: str) -> tuple[datetime | None, str]:
    """The end of a rule that was checked, and the rule without it."""
    parts = parts_of(rule)
    text = parts.pop("UNTIL", "")
    until = datetime.fromisoformat(text) if text else None
    if until is not None and until.year > _LAST_YEAR - _CYCLE:
        until = None
    return until, joined(parts)
