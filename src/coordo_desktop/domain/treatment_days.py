"""Days of a treatment as typed: « 23/11 », « demain », « 7 j », « 3 mois ».

A length counts from the first day, that day included: « 7 j » from a Monday ends on Sunday.
"""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.text import fold

_DAY = re.compile(r"(\d{1,2})[\s./-](\d{1,2})(?:[\s./-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LENGTH = re.compile(r"(?:pendant |pour )?(\d{1,3}) ?(j|jours?|s|sem|semaines?|m|mois|an|ans)")
_WORDS = {"auj": 0, "aujourd hui": 0, "demain": 1, "apres demain": 2, "hier": -1}
_HALF_YEAR = timedelta(days=183)
_CENTURY = 2000


def read_day(text: str, today: date, start: date | None = None) -> date | None:
    """The day typed, None when nothing is; lengths count from `start` (today if None).

    Without a year, the nearest such day. Raises InvalidField(field="day").
    """
    typed = fold(text)
    if not typed:
        return None
    if typed in _WORDS:
        return today + timedelta(days=_WORDS[typed])
    if length := _LENGTH.fullmatch(typed):
        return _last_of(start or today, int(length[1]), length[2])
    try:
        if iso := _ISO.fullmatch(text.strip()):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if found := _DAY.fullmatch(text.strip()):
            return _dated(int(found[1]), int(found[2]), found[3], today)
    except ValueError as error:
        raise InvalidField(field="day") from error
    raise InvalidField(field="day")


def _last_of(start: date, many: int, unit: str) -> date:
    if not many:
        raise InvalidField(field="day")
    lengths = {"j": {"days": many}, "s": {"weeks": many}, "m": {"months": many}}
    after: date = start + relativedelta(**lengths.get(unit[0], {"years": many}))
    return after - timedelta(days=1)


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (_CENTURY if len(year) == len("26") else 0), month, day)
    found = date(today.year, month, day)
    if found < today - _HALF_YEAR:
        return date(today.year + 1, month, day)
    return date(today.year - 1, month, day) if found > today + _HALF_YEAR else found
