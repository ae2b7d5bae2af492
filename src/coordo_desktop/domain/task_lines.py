"""A task in one line: « rappeler Dr X @marie vendredi ! » (PL5).

`@word` says who, `!` that it is urgent, a day (« demain », « vendredi », « dans 3 jours »,
« 12/12 ») and an hour (« à 14h30 ») when; the rest is what is to be done, as it was typed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from dateutil.relativedelta import relativedelta

from coordo_desktop.domain.dates import MONTHS, month_number
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.text import clean_line, fold

__all__ = ["LONGEST_LABEL", "TaskLine", "read_due", "read_task"]

LONGEST_LABEL = 300
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTH_WORD = "|".join((*MONTHS, "janv", "févr?", "fevr?", "avr", "juill?", "sept", "oct", "nov", "déc", "dec", "fevrier", "aout", "decembre"))  # fmt: skip # noqa: E501
_MOMENTS = {
    "matin": Moment.MORNING,
    "midi": Moment.NOON,
    "soir": Moment.EVENING,
    "coucher": Moment.BEDTIME,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """What a line says. `who` is the word after `@`, `due` today when no day is told."""

    label: str
    due: date
    at: time | None = None
    moment: Moment | None = None
    who: str = ""
    urgent: bool = False


_Found = re.Match[str]
_START, _END = r"(?:^|(?<=[\s,;(]))", r"(?=$|[\s,;.!)])"


def _day_forms(today: date) -> tuple[tuple[str, Callable[[_Found], date | None]], ...]:
    week = "|".join(_WEEKDAYS)
    return (
        (r"aujourd['’]hui|ce\s+jour", lambda _: today),
        (r"apr[eè]s[-\s]demain", lambda _: today + timedelta(days=2)),
        (r"demain", lambda _: today + timedelta(days=1)),
        (
            r"(?:dans|d['’]ici|sous)\s+(\d{1,3}|une?)\s*(jours?|j|semaines?|sem\.?|mois|ans?)",
            lambda found: _in(today, found[1], found[2]),
        ),
        (
            rf"(?:le\s+|avant\s+le\s+)?(?:(?:{week})\s+)?(\d{{1,2}})/(\d{{1,2}})(?:/(\d{{4}}|\d{{2}}))?",
            lambda found: _dated(today, int(found[1]), int(found[2]), found[3]),
        ),
        (
            rf"(?:le\s+)?(?:(?:{week})\s+)?(\d{{1,2}})(?:er)?\s+({_MONTH_WORD})\.?(?:\s+(\d{{4}}))?",
            lambda found: _dated(today, int(found[1]), month_number(fold(found[2])), found[3]),
        ),
        (
            rf"(?:ce\s+|le\s+|pour\s+)?({week})(\s+prochain)?",
            lambda found: _weekday(today, found[1], next_week=bool(found[2])),
        ),
        (r"(?:la\s+)?semaine\s+prochaine", lambda _: today + timedelta(days=7 - today.weekday())),
    )


_HOUR = re.compile(
    rf"{_START}(?:(?:à|a|vers)\s+)?([01]?\d|2[0-3])\s?(?:h|:)\s?([0-5]\d)?{_END}", re.IGNORECASE
)
_MOMENT = re.compile(
    rf"{_START}(?:le\s+|au\s+|ce\s+)?(matin|midi|soir|coucher){_END}", re.IGNORECASE
)
_WHO = re.compile(rf"{_START}@([\w'’.-]+)")
_URGENT = re.compile(r"(?:^|\s)!+(?=\s|$)|!+\s*$|(?<!\w)(?:urgent|urgence)\s*!+", re.IGNORECASE)


def read_task(line: str, today: date) -> TaskLine:
    """The task a line says; MissingField (`label`) when it says nothing to do.

    InvalidField (`due`) for a day that is not one or has gone (31/02, dans 0 jour).
    """
    text = clean_line(line)
    text, urgent = _taken(_URGENT, text)
    text, who = _taken(_WHO, text)
    text, due = _due_of(text, today)
    hour = moment = None
    if due is not None or _HOUR.search(text):
        text, hour = _taken(_HOUR, text)
        if hour is None and due is not None:
            text, moment = _taken(_MOMENT, text)
    label = clean_line(text).strip(" ,;")
    if not label:
        raise MissingField(field="label")
    if len(label) > LONGEST_LABEL:
        raise InvalidField(field="label")
    return TaskLine(
        label=label,
        due=due or today,
        at=time(int(hour[1]), int(hour[2] or 0)) if hour else None,
        moment=_MOMENTS[fold(moment[1])] if moment else None,
        who=who[1] if who else "",
        urgent=urgent is not None,
    )


def read_due(text: str, today: date) -> date:
    """A day typed alone, « vendredi », « 12/12 », « dans 3 jours »; InvalidField (`due`)."""
    rest, due = _due_of(clean_line(text), today)
    if due is None or rest.strip(" ,;."):
        raise InvalidField(field="due")
    return due


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, _Found | None]:
    """The text without what the pattern found last in it, and what it found."""
    matches = list(pattern.finditer(text))
    if not matches:
        return text, None
    found = matches[-1]
    return f"{text[: found.start()]} {text[found.end() :]}", found


def _due_of(text: str, today: date) -> tuple[str, date | None]:
    for words, read in _day_forms(today):
        rest, found = _taken(re.compile(f"{_START}(?:{words}){_END}", re.IGNORECASE), text)
        if found is not None:
            due = read(found)
            if due is None or due < today:
                raise InvalidField(field="due")
            return rest, due
    return text, None


def _in(today: date, many: str, unit: str) -> date | None:
    count = int(many) if many.isdecimal() else 1
    if not count:
        return None
    if unit[0] == "j":
        return today + timedelta(days=count)
    if unit[0] == "s":
        return today + timedelta(weeks=count)
    ahead = relativedelta(months=count) if unit[0] == "m" else relativedelta(years=count)
    day: date = today + ahead
    return day


def _dated(today: date, day: int, month: int | None, year: str | None) -> date | None:
    """A day and month without a year are the next to come."""
    full = today.year if year is None else int(year) + (2000 if len(year) == len("26") else 0)
    try:
        found = date(full, month or 0, day)
        if year is None and found < today:
            found = date(full + 1, month or 0, day)
    except ValueError:
        return None
    return found


def _weekday(today: date, word: str, *, next_week: bool) -> date:
    """The next day of that name, never today; « prochain » is that of next week."""
    ahead = (_WEEKDAYS.index(fold(word)) - today.weekday()) % 7 or 7
    if next_week and today.weekday() + ahead < 7:  # noqa: PLR2004 - days of a week
        ahead += 7
    return today + timedelta(days=ahead)
