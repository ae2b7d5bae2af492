"""What is typed of a time and a length, loosely: « demain 9h », « 14h30 », « 9h-9h45 », « 1h15 ».

Days and hours are those of `kit.due_reading`; what cannot be read raises ValueError.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from coordo_desktop.domain.appointments import EndsBeforeStart, LastsTooLong
from coordo_desktop.ui.kit.due_reading import read_parts

SHORTEST, LONGEST = 5, 720
"""Minutes an appointment may last."""

_HOUR = r"(\d{1,2}) ?(?:h|:) ?(\d{2})?"
_TO = re.compile(
    rf"(?:\bde )?\b{_HOUR} ?(?:-|–|—|à|a|/|jusqu['’]à) ?{_HOUR}\s*$", re.IGNORECASE
)  # « de 9h à 9h45 »
_FROM_TO = re.compile(
    rf"(.*?\b{_HOUR}) ?(?:-|–|—|à|a|jusqu['’]à|jusqu['’]au|au) (.+)", re.IGNORECASE
)  # « 24/11 8h à 25/11 14h »
_DIGITS = re.compile(r"(.*?)\b(\d{1,2})(\d{2})$")  # « 1430 », « demain 0915 »
_BARE = re.compile(r"(\d{1,2})")
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2}) ?(?:h|heures?)(?: ?(?P<rest>\d{1,2}) ?(?:min(?:utes?)?|mn|')?)?"
    r"|(?P<minutes>\d{1,3}) ?(?:min(?:utes?)?|mn|m|')?)",
    re.IGNORECASE,
)
_HALF = re.compile(r"(\d{1,2})[,.]5 ?(?:h|heures?)", re.IGNORECASE)
_LAST_HOUR, _HOURS, _MINUTES, _YEARS = 23, 24, 60, (1900, 2100)


@dataclass(frozen=True, slots=True)
class TypedTime:
    """A local day and hour, and the length when an end was typed too (0: it was not)."""

    day: date
    at: time | None
    minutes: int = 0


def read_when(typed: str, now: datetime, day: date | None = None) -> TypedTime:
    """The time typed; an hour alone is that of `day`, else today or, if it has gone, tomorrow.

    Raises:
        ValueError: nothing can be made of it. EndsBeforeStart, LastsTooLong.
    """
    text = " ".join(typed.replace("\u202f", " ").replace("\u00a0", " ").split())
    _other_day(text, now)
    text, minutes = _span(text)
    text = _digits(text)
    found, at = read_parts(text, now)
    if found is None and at is None:
        raise ValueError(typed)
    if found is None and day is None and at is not None:
        later = read_later(at, now)
        return TypedTime(later, at, minutes)
    return TypedTime(found or day or now.date(), at, minutes)


def read_later(at: time, now: datetime) -> date:
    """The next day on which that hour has not gone."""
    gone = at <= now.time()
    return date.fromordinal(now.date().toordinal() + gone)


def read_hour(typed: str) -> time | None:
    """« 13h45 », « 13:45 », « 1345 », « 9 »; None for nothing."""
    text = typed.strip()
    if not text:
        return None
    found = re.fullmatch(rf"{_HOUR}", text, re.IGNORECASE)
    digits = re.fullmatch(r"(\d{1,2}?)(\d{2})?", text)
    match = found or digits
    if match is None:
        raise ValueError(typed)
    return time(int(match[1]), int(match[2] or 0))


def read_window(typed: str) -> tuple[time | None, time | None]:
    """« entre 8h et 10h », « 8h-10h », « avant 10h », « après 8h »; nothing: no window."""
    text = " ".join(typed.lower().split())
    if not text:
        return None, None
    if match := re.fullmatch(r"(?:avant|before|until|jusqu['’]à|<) ?(.+)", text):
        return None, read_hour(match[1])
    if match := re.fullmatch(r"(?:apr[eè]s|after|d[eè]s|à partir de|>) ?(.+)", text):
        return read_hour(match[1]), None
    match = re.fullmatch(r"(?:entre |between |from |de )?(.+?) ?(?:et|and|to|-|–|à|a) ?(.+)", text)
    if match is None:
        raise ValueError(typed)
    first, last = read_hour(match[1]), read_hour(match[2])
    if first is None or last is None or first >= last:
        raise ValueError(typed)
    return first, last


def read_minutes(typed: str) -> int:
    """« 30 », « 45 min », « 1h », « 1 h 15 », « 1,5 h », in minutes from 5 on; LastsTooLong."""
    text = " ".join(typed.replace("\u202f", " ").replace("\u00a0", " ").split())
    if half := _HALF.fullmatch(text):
        minutes = int(half[1]) * _MINUTES + _MINUTES // 2
    elif match := _LENGTH.fullmatch(text):
        hours = int(match["hours"] or 0)
        minutes = hours * _MINUTES + int(match["rest"] or 0) + int(match["minutes"] or 0)
    else:
        raise ValueError(typed)
    _bounded(minutes, typed)
    return minutes


def _bounded(minutes: int, typed: str) -> None:
    if minutes > LONGEST:
        raise LastsTooLong(hours=minutes // _MINUTES)
    if minutes < SHORTEST:
        raise ValueError(typed)


def _other_day(text: str, now: datetime) -> None:
    """Refuse an end on another day by what is wrong with it; no appointment is that long."""
    match = _FROM_TO.fullmatch(text)
    if match is None or _TO.search(text):
        return
    try:
        (first, at), (last, until) = read_parts(match[1], now), read_parts(match[4], now)
    except ValueError:
        return
    if at is None or until is None or last is None:
        return
    lasts = datetime.combine(last, until) - datetime.combine(first or now.date(), at)
    minutes = int(lasts.total_seconds()) // _MINUTES
    if minutes <= 0:
        raise EndsBeforeStart
    if minutes > LONGEST:
        raise LastsTooLong(hours=minutes // _MINUTES)


def _span(text: str) -> tuple[str, int]:
    """« 9h-9h45 » as « 9h » and 45 minutes."""
    match = _TO.search(text)
    if match is None:
        return text, 0
    first = int(match[1]) * _MINUTES + int(match[2] or 0)
    last = int(match[3]) * _MINUTES + int(match[4] or 0)
    minutes = last - first
    if minutes <= 0:
        raise EndsBeforeStart
    _bounded(minutes, text)
    return f"{text[: match.start()]} {match[1]}h{match[2] or '00'}".strip(), minutes


def _digits(text: str) -> str:
    """An hour without its letter: « 1430 » alone or behind a day, « 9 » alone."""
    if bare := _BARE.fullmatch(text):
        return f"{bare[1]}h"
    match = _DIGITS.fullmatch(text)
    if match is None or match[1].endswith(("/", "-", ".")):
        return text
    number = int(match[2] + match[3])
    behind_date = re.search(r"\d[ /.-]$", match[1]) is not None  # « 24/11 2026 » is a year
    if _YEARS[0] <= number <= _YEARS[1] and (behind_date or re.search(r"[a-z]+ $", match[1])):
        named = re.search(r"\d+(?:er)? [a-zé]+ $", match[1].lower())  # « 24 novembre 2026 »
        if behind_date or named:
            return text
    if int(match[2]) > _LAST_HOUR or int(match[3]) >= _MINUTES:
        return text
    return f"{match[1]}{match[2]}h{match[3]}"
