"""A recurrence of appointments: where it falls, how it is cut, how it is moved (AG3).

Everything here is local time of the practice, without a zone: ten o'clock stays ten o'clock when
clocks change. Only `span_of` makes instants of it.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from coordo_desktop.domain.appointment_series_rules import (
    RuleEmpty,
    checked_rule,
    falls,
    joined,
    parts_of,
)
from coordo_desktop.domain.appointments import AppointmentContent
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import SeriesId
from coordo_desktop.domain.local_times import instant, zone_of
from coordo_desktop.domain.recurrence import month_day, whole_rule

__all__ = [
    "FURTHEST",
    "HORIZON",
    "AppointmentSeries",
    "RuleNotMovable",
    "cut_after",
    "cut_before",
    "is_over",
    "laid_slots",
    "moved",
    "slots",
    "span_of",
    "written",
]

HORIZON = timedelta(days=400)
"""How far ahead the occurrences of an open-ended series are made."""
FURTHEST = timedelta(days=1100)
"""Nobody looks further: nothing is made beyond it."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SECOND = timedelta(seconds=1)
_RANKS = 4
_MOST_SKIPPED = 5000
# « Le 30 de chaque mois », on the last day of a month that is shorter (`recurrence.month_day`).
_CLAMPED = {("28,29", "-1"), ("28,29,30", "-1")}
_UNTIL = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentSeries:
    """A recurrence: a checked rule, its local start, what its occurrences say.

    `minutes` elapsed, whatever clocks do meanwhile. `extra` and `skipped` are local starts added
    and taken away (RDATE, EXDATE). Occurrences are made until `laid_to`; `ended`: no more are.
    `uid` is its iCalendar identity.
    """

    id: SeriesId
    version: int = 1
    rule: str
    starts: datetime
    minutes: int
    zone: str
    content: AppointmentContent
    extra: tuple[datetime, ...] = ()
    skipped: tuple[datetime, ...] = ()
    laid_to: date = date.min
    ended: bool = False
    uid: str = ""


@dataclass(eq=False)
class RuleNotMovable(Refusal):
    """The rhythm is too particular to be moved by that much: it has to be said again."""

    field: str = "rule"


def slots(series: AppointmentSeries, first: date, last: date) -> tuple[datetime, ...]:
    """The local times it falls on within [`first`, `last`], in order, each once."""
    skipped = set(series.skipped)
    found = {at for at in series.extra if first <= at.date() <= last}
    for at in falls(series.rule, series.starts, first):
        if at.date() > last:
            break
        found.add(at)
    return tuple(sorted(found - skipped))


def laid_slots(series: AppointmentSeries, last: date) -> tuple[datetime, ...]:
    """The local times to make until that day, the first one whenever it is; RuleEmpty."""
    found = slots(series, date.min, last)
    if found:
        return found
    skipped = set(series.skipped)
    falling = islice(falls(series.rule, series.starts), _MOST_SKIPPED)
    later = [*(at for at in series.extra if at not in skipped)]
    later += [*islice((at for at in falling if at not in skipped), 1)]
    if not later:
        raise RuleEmpty
    return (min(later),)


def written(rule: str, starts: datetime, zone: ZoneInfo) -> str:
    """The rule of a series that somebody writes, checked: no month or year is skipped."""
    kept = checked_rule(rule, starts, zone)
    return kept if "BYMONTH" in parts_of(kept) else whole_rule(kept, starts.date())


def is_over(series: AppointmentSeries, on: date) -> bool:
    """Whether it no longer falls after that day."""
    later = (at for at in series.extra if at.date() > on and at not in series.skipped)
    if next(later, None) is not None:
        return False
    return next(falls(series.rule, series.starts, on + timedelta(days=1)), None) is None


def span_of(slot: datetime, minutes: int, zone: str) -> tuple[datetime, datetime]:
    """The instants [start, end) of an occurrence: what the clock shows decides its start."""
    starts_at = instant(slot, zone_of(zone))
    return starts_at, starts_at + timedelta(minutes=minutes)


def cut_before(series: AppointmentSeries, slot: datetime) -> AppointmentSeries:
    """The same series, which ends before `slot`: everything earlier falls as it did."""
    return replace(
        series,
        rule=_ended_before(series, slot),
        extra=tuple(at for at in series.extra if at < slot),
        skipped=tuple(at for at in series.skipped if at < slot),
    )


def _ended_before(series: AppointmentSeries, slot: datetime) -> str:
    if not series.rule or slot <= series.starts:
        return ""
    parts = parts_of(series.rule)
    if "COUNT" in parts:
        before = _count_before(series, slot)
        parts["COUNT"] = str(before)
        return joined(parts) if before else ""
    if next(falls(series.rule, series.starts), slot) >= slot:
        return ""
    end = f"{slot - _SECOND:{_UNTIL}}"
    parts["UNTIL"] = min(parts.get("UNTIL", end), end)
    return joined(parts)


def cut_after(series: AppointmentSeries, slot: datetime) -> AppointmentSeries:
    """The same series from `slot` on (it included): everything later falls as it did."""
    rule, starts = series.rule, series.starts
    if rule and slot > starts:
        parts = parts_of(rule)
        first = next((at for at in falls(rule, starts, slot.date()) if at >= slot), None)
        if first is None:
            rule, starts = "", slot
        else:
            if "COUNT" in parts:
                parts["COUNT"] = str(int(parts["COUNT"]) - _count_before(series, slot))
                rule = joined(parts)
            rule, starts = _with_its_days(rule, starts), first
    return replace(
        series,
        rule=rule,
        starts=starts,
        extra=tuple(at for at in series.extra if at >= slot),
        skipped=tuple(at for at in series.skipped if at >= slot),
    )


def _count_before(series: AppointmentSeries, slot: datetime) -> int:
    count = 0
    for at in falls(series.rule, series.starts):
        if at >= slot:
            break
        count += 1
    return count


def _with_its_days(rule: str, starts: datetime) -> str:
    """The rule with what it left to its start, which is about to be another one."""
    parts = parts_of(rule)
    often = parts["FREQ"]
    if not parts.keys() & {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}:
        if often == "WEEKLY":
            parts["BYDAY"] = _WEEKDAYS[starts.weekday()]
        elif often in {"MONTHLY", "YEARLY"}:
            if often == "YEARLY" and "BYMONTH" not in parts:
                parts["BYMONTH"] = str(starts.month)
            parts["BYMONTHDAY"] = str(starts.day)
    return joined(parts)


def moved(series: AppointmentSeries, slot: datetime, to: datetime) -> AppointmentSeries:
    """The whole series as far earlier or later as `slot` becomes `to`; RuleNotMovable.

    Each of its local times moves by the same distance. Where months have unlike lengths, the rank
    of the day in its month is that of the day chosen (a second Monday, a third Tuesday).
    """
    by = to - slot
    if not by:
        return series
    parts = parts_of(series.rule)
    if parts.keys() & {"BYHOUR", "BYMINUTE"}:
        raise RuleNotMovable
    starts, days = series.starts + by, (to.date() - slot.date()).days
    if days and parts.get("FREQ") in {"MONTHLY", "YEARLY"}:
        parts, starts = _other_months(series, slot, to)
    elif days and parts:
        parts = _other_weekdays(parts, days)
    if "UNTIL" in parts:
        parts["UNTIL"] = f"{datetime.fromisoformat(parts['UNTIL']) + by:{_UNTIL}}"
    return replace(
        series,
        rule=joined(parts),
        starts=starts,
        extra=tuple(at + by for at in series.extra),
        skipped=tuple(at + by for at in series.skipped),
    )


def _other_weekdays(parts: dict[str, str], days: int) -> dict[str, str]:
    """A rule of days or weeks, `days` later; the week begins as much later, so that it is whole."""
    if parts.keys() & {"BYMONTHDAY", "BYMONTH"}:
        raise RuleNotMovable
    parts = dict(parts)
    if "BYDAY" in parts:
        parts["BYDAY"] = ",".join(_later(each, days) for each in parts["BYDAY"].split(","))
        if parts["FREQ"] == "WEEKLY" and parts.get("INTERVAL", "1") != "1":
            parts["WKST"] = _later(parts.get("WKST", "MO"), days)
    return parts


def _later(weekday: str, days: int) -> str:
    return _WEEKDAYS[(_WEEKDAYS.index(weekday) + days) % 7]


def _other_months(
    series: AppointmentSeries, slot: datetime, to: datetime
) -> tuple[dict[str, str], datetime]:
    """A rule of months or years on the day of `to`, and its first local time."""
    parts = parts_of(_with_its_days(series.rule, series.starts))
    if (parts.get("BYMONTHDAY"), parts.get("BYSETPOS")) in _CLAMPED:
        parts["BYMONTHDAY"] = str(slot.day)
        del parts["BYSETPOS"]
    of_days = parts.keys() & {"BYDAY", "BYMONTHDAY", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"}
    several = any("," in parts.get(name, "") for name in ("BYDAY", "BYMONTHDAY", "BYMONTH"))
    if len(of_days) != 1 or several or series.extra or series.skipped:
        raise RuleNotMovable
    if parts["FREQ"] == "MONTHLY" and "BYMONTH" in parts:
        raise RuleNotMovable
    if "UNTIL" in parts:
        left = sum(1 for _ in falls(series.rule, series.starts))
        del parts["UNTIL"]
        parts["COUNT"] = str(left)
    if "BYMONTHDAY" in parts:
        parts.update(_month_day(parts["BYMONTHDAY"], to))
    elif "BYDAY" in parts:
        parts["BYDAY"] = _ranked(parts["BYDAY"], to)
    if parts["FREQ"] == "YEARLY":
        if "BYMONTH" not in parts:
            raise RuleNotMovable
        parts["BYMONTH"] = str(to.month)
    months = (to.year - slot.year) * 12 + to.month - slot.month
    month = series.starts.replace(day=1, hour=to.hour, minute=to.minute)
    first = next(falls(joined(parts), month + relativedelta(months=months)), None)
    if first is None:
        raise RuleNotMovable
    return parts, first


def _month_day(day: str, to: datetime) -> dict[str, str]:
    last = monthrange(to.year, to.month)[1]
    if int(day) < 0:
        return {"BYMONTHDAY": str(to.day - last - 1)}
    return parts_of(month_day(to.day))


def _ranked(day: str, to: datetime) -> str:
    """The rank of the day of `to` in its month, from the end where it was counted so."""
    if len(day) == len("MO"):
        raise RuleNotMovable
    last = monthrange(to.year, to.month)[1]
    rank = (to.day - 1) // 7 + 1
    if day.startswith("-") or rank > _RANKS:
        rank = -((last - to.day) // 7 + 1)
    return f"{rank}{_WEEKDAYS[to.weekday()]}"
