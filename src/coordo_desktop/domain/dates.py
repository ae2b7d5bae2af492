"""Dates as people type them in French, and as they read them.

A birth date is always past: two digits of a year mean the latest year that makes the date past.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.text import fold

__all__ = [
    "EARLIEST_YEAR",
    "MONTHS",
    "UnreadableDate",
    "french_age",
    "full_year",
    "month_number",
    "read_date",
    "show_date",
]

EARLIEST_YEAR = 1850
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_SHORT = {"janv": 1, "fevr": 2, "avr": 4, "juil": 7, "sept": 9}
_MONTH_OF = {fold(name): number for number, name in enumerate(MONTHS, 1)}

_NUMBERS = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_MIDNIGHT = re.compile(r"[T ]+0?0[:h]00(?::00(?:\.0+)?)?$")
_MONTH_YEAR = re.compile(r"(\d{1,2})[\s./-]+(\d{4})")
_WRITTEN = re.compile(r"(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4}|\d{2})")
_EIGHT = re.compile(r"(\d{2})(\d{2})(\d{4})")
_SIX = re.compile(r"(\d{2})(\d{2})(\d{2})")
_YEAR = re.compile(r"\d{4}")
_WEEKDAY = re.compile(r"^(?:ne\(?e?\)? le |le |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )+")

_Parts = tuple[str | None, str | None, str]


@dataclass(eq=False)
class UnreadableDate(Refusal):
    """What was typed is no date of a past calendar (31/02/1950, 00/00/0000, « hier »)."""


def read_date(text: str, *, today: date) -> PartialDate | None:
    """The date typed in any French form; None when nothing is typed.

    Reads 12/03/48, 12.03.1948, 12-3-48, 12 mars 1948, 1er mars 48, 12031948, 120348, 1948,
    03/1948, mars 1948, 1948-03-12. Raises UnreadableDate for an impossible or a future date.
    """
    typed = " ".join(text.split())
    if not typed:
        return None
    typed = _MIDNIGHT.sub("", typed)
    for day, month, year in _readings(typed):
        found = _dated(day, month, year, today)
        if found is not None:
            return found
    raise UnreadableDate


def _readings(typed: str) -> Iterator[_Parts]:
    if match := _NUMBERS.fullmatch(typed):
        yield match[1], match[2], match[3]
    elif match := _ISO.fullmatch(typed) or _YEAR_FIRST.fullmatch(typed):
        yield match[3], match[2], match[1]
    elif match := _MONTH_YEAR.fullmatch(typed):
        yield None, match[1], match[2]
    elif match := _EIGHT.fullmatch(typed):
        yield match[1], match[2], match[3]
        yield typed[6:], typed[4:6], typed[:4]
    elif match := _SIX.fullmatch(typed):
        yield match[1], match[2], match[3]
    elif _YEAR.fullmatch(typed):
        yield None, None, typed
    elif match := _WRITTEN.fullmatch(_WEEKDAY.sub("", fold(typed))):
        number = month_number(match[2])
        if number:
            yield match[1], str(number), match[3]


def month_number(word: str) -> int | None:
    """The month a folded word names: « mars », « sept », « fev »; None for any other word."""
    if word in _SHORT:
        return _SHORT[word]
    named = [number for name, number in _MONTH_OF.items() if name.startswith(word)]
    return named[0] if len(named) == 1 and len(word) >= len("mai") else None


def full_year(digits: str, today: date) -> int:
    """The year of two digits as the latest that is not future; four digits as they are."""
    if len(digits) == len("1948"):
        return int(digits)
    year = today.year - today.year % 100 + int(digits)
    return year if year <= today.year else year - 100


def _dated(day: str | None, month: str | None, year: str, today: date) -> PartialDate | None:
    full = full_year(year, today)
    if full < EARLIEST_YEAR:
        return None
    try:
        found = PartialDate(full, (month and int(month)) or None, (day and int(day)) or None)
        zeros = any(part is not None and not int(part) for part in (day, month))
        if found.earliest() > today and len(year) == len("48"):
            found = PartialDate(full - 100, found.month, found.day)
    except ValueError:
        return None
    return None if zeros or found.earliest() > today else found


def show_date(day: PartialDate | None) -> str:
    """`12/03/1948`, `03/1948`, `1948`; empty when not known."""
    if day is None:
        return ""
    parts = (day.day and f"{day.day:02d}", day.month and f"{day.month:02d}", f"{day.year:04d}")
    return "/".join(part for part in parts if part)


def french_age(born: PartialDate | None, today: date) -> str:
    """« 78 ans », months under two years, days under a month; « environ » for a partial date."""
    if born is None or born.earliest() > today:
        return ""
    start = born.earliest()
    months = (today.year - start.year) * 12 + today.month - start.month - (today.day < start.day)
    years = born.age_on(today)
    if not born.complete:
        return f"environ {years} an{'s' * (years > 1)}"
    if years >= 2:  # noqa: PLR2004 - infants are spoken of in months until two years
        return f"{years} ans"
    if months:
        return f"{months} mois"
    days = (today - start) // timedelta(days=1)
    return f"{days} jour{'s' * (days > 1)}"
