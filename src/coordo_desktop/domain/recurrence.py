"""The days a frequency falls on (PL3).

A task is a day of the practice's calendar and perhaps an hour of it, never an instant: clock
changes cannot move, skip or double it. A day that a month has not falls on that month's last one
(« le 31 » in April is the 30th, 29 February is the 28th three years out of four).
"""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.frequencies import MOMENT_HOURS, Frequency, Occurrence, Span, When

__all__ = ["InvalidFrequency", "checked_frequency", "last_day", "occurrences", "occurs"]

_EVERY_MONTH = 28  # days that every month has
MOST_TIMES = 1000
MOST_SPANS = 520
_DAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_DAYS = re.compile(rf"{_DAY}(?:,{_DAY})*")
_RANKED = re.compile(rf"(?:-1|[1-5]){_DAY}(?:,(?:-1|[1-5]){_DAY})*")
_NUMBERS = re.compile(r"(?:-1|[1-9]|[12]\d|3[01])(?:,(?:-1|[1-9]|[12]\d|3[01]))*")
_MONTH = re.compile(r"[1-9]|1[0-2]")
_INTERVAL = re.compile(r"[1-9]\d{0,2}")
# What may be said of each, beside its interval: anything else is no rule of ours.
_PARTS: dict[str, dict[str, re.Pattern[str]]] = {
    "DAILY": {},
    "WEEKLY": {"BYDAY": _DAYS},
    "MONTHLY": {"BYDAY": _RANKED, "BYMONTHDAY": _NUMBERS, "BYSETPOS": _NUMBERS},
    "YEARLY": {"BYMONTH": _MONTH, "BYMONTHDAY": _NUMBERS, "BYSETPOS": _NUMBERS},
}
_MIDNIGHT = time()


class InvalidFrequency(Refusal):
    """A frequency no person could have written: an unknown rule, a negative length."""


def checked_frequency(frequency: Frequency) -> Frequency:
    """The frequency itself; InvalidFrequency when it cannot be turned into days."""
    if not (0 <= frequency.times <= MOST_TIMES and 0 <= frequency.spans <= MOST_SPANS):
        raise InvalidFrequency
    if (frequency.when is When.RECURRING) != bool(frequency.rule):
        raise InvalidFrequency
    if frequency.rule and not _known(rule_parts(frequency.rule)):
        raise InvalidFrequency
    return frequency


def _known(parts: dict[str, str]) -> bool:
    """Whether the rule is one of ours, and one that falls on some day of each of its months."""
    said = _PARTS.get(parts.get("FREQ", ""))
    if said is None:
        return False
    allowed = {**said, "INTERVAL": _INTERVAL}
    for name, value in parts.items():
        if name != "FREQ" and (name not in allowed or not allowed[name].fullmatch(value)):
            return False
    if ("BYMONTHDAY" in parts and "BYDAY" in parts) or (
        "BYSETPOS" in parts and "BYMONTHDAY" not in parts
    ):
        return False
    if parts["FREQ"] == "YEARLY" and ("BYMONTH" in parts) != ("BYMONTHDAY" in parts):
        return False
    days = [int(day) for day in parts.get("BYMONTHDAY", "1").split(",")]
    most = monthrange(2023, int(parts["BYMONTH"]))[1] if "BYMONTH" in parts else _EVERY_MONTH
    return min(days) <= most


def rule_parts(rule: str) -> dict[str, str]:
    """`FREQ=WEEKLY;BYDAY=MO` as a mapping; parts without a value are dropped."""
    pairs = (part.partition("=") for part in rule.split(";"))
    return {name: value for name, _, value in pairs if value}


def last_day(frequency: Frequency, anchor: date) -> date | None:
    """The last day of « pendant 6 semaines » begun on `anchor`; None without an end of its own."""
    if not frequency.spans:
        return None
    many = frequency.spans
    ends = {
        Span.DAYS: relativedelta(days=many),
        Span.WEEKS: relativedelta(weeks=many),
        Span.MONTHS: relativedelta(months=many),
        Span.YEARS: relativedelta(years=many),
    }
    try:
        end: date = anchor + ends[frequency.span] - timedelta(days=1)
    except (OverflowError, ValueError):
        return date.max
    return end


def occurrences(
    frequency: Frequency, anchor: date, first: date, last: date
) -> tuple[Occurrence, ...]:
    """What falls within [`first`, `last`] of a frequency that began on `anchor`, in order."""
    end = last_day(frequency, anchor)
    last = last if end is None else min(last, end)
    first = max(first, anchor)
    if last < first or frequency.when is When.AS_NEEDED:
        return ()
    if frequency.when is When.ONCE:
        days = [anchor] if first <= anchor <= last else []
    else:
        days = _days(frequency, anchor, first, last)
    slots = _slots(frequency)
    return tuple(Occurrence(day, slot.at, slot.moment) for day in days for slot in slots)


def occurs(frequency: Frequency, anchor: date, on: date) -> bool:
    """Whether anything falls on that day."""
    return bool(occurrences(frequency, anchor, on, on))


@lru_cache(maxsize=256)
def _slots(frequency: Frequency) -> tuple[Occurrence, ...]:
    """The places of an occurrence in its day, in order; the day of each is to be set."""
    day = date.min
    slots = [Occurrence(day, moment=each) for each in dict.fromkeys(frequency.moments)]
    slots += [Occurrence(day, at=each) for each in dict.fromkeys(frequency.hours)]
    return tuple(sorted(slots, key=_hour)) or (Occurrence(day),)


def _hour(slot: Occurrence) -> time:
    if slot.moment is not None:
        return MOMENT_HOURS[slot.moment]
    return slot.at or _MIDNIGHT


def _days(frequency: Frequency, anchor: date, first: date, last: date) -> list[date]:
    rule = whole_rule(frequency.rule, anchor)
    start = anchor
    if frequency.times:
        rule += f";COUNT={frequency.times}"
    else:
        start = _nearer(rule_parts(rule), anchor, first)
    found = rrulestr(rule, dtstart=_noon(start)).between(_noon(first), _noon(last), inc=True)
    return [at.date() for at in found]


def _noon(day: date) -> datetime:
    return datetime.combine(day, _MIDNIGHT)


def whole_rule(rule: str, anchor: date) -> str:
    """The rule with what it leaves to its first day, so that no month or year is skipped."""
    parts = rule_parts(rule)
    if "BYDAY" in parts or "BYMONTHDAY" in parts:
        return rule
    if parts.get("FREQ") == "MONTHLY":
        return f"{rule};{month_day(anchor.day)}"
    if parts.get("FREQ") == "YEARLY":
        most = max(monthrange(2024, anchor.month)[1], anchor.day)
        day = f"BYMONTHDAY={anchor.day}" if anchor.day < most else "BYMONTHDAY=-1"
        return f"{rule};BYMONTH={anchor.month};{day}"
    return rule


def month_day(day: int) -> str:
    """The parts of a rule for a day of the month, on the last day of a month that is shorter."""
    if day <= _EVERY_MONTH:
        return f"BYMONTHDAY={day}"
    if day == 31:  # noqa: PLR2004 - the longest months
        return "BYMONTHDAY=-1"
    days = ",".join(str(each) for each in range(_EVERY_MONTH, day + 1))
    return f"BYMONTHDAY={days};BYSETPOS=-1"


def _nearer(parts: dict[str, str], anchor: date, first: date) -> date:
    """A start of the same series close before `first`: ten years of it need not be walked."""
    if first <= anchor:
        return anchor
    every = int(parts.get("INTERVAL", "1"))
    if parts["FREQ"] == "DAILY":
        return first - timedelta(days=(first - anchor).days % every)
    if parts["FREQ"] == "WEEKLY":
        # The weekday of the start is kept, and so is the rank of its week.
        return first - timedelta(days=(first - anchor).days % (7 * every))
    if parts["FREQ"] == "MONTHLY":
        months = (first.year - anchor.year) * 12 + first.month - anchor.month
        months -= months % every
        month: date = anchor.replace(day=1) + relativedelta(months=months)
        return max(anchor, month)
    years = first.year - anchor.year
    return max(anchor, date(anchor.year + years - years % every, 1, 1))
