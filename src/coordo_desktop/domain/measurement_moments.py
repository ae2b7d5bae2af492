"""When a measure was taken, as people type it: « 8h30 », « hier 21h », « il y a 2 h »."""

import re
from datetime import date, datetime, time, timedelta

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.text import fold

_HOUR = r"(?:(?P<hour>[01]?\d|2[0-3])\s*(?:h|:)\s*(?P<minute>[0-5]\d)?)"
_DAY = (
    r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})(?:[/.](?P<year>\d{4}|\d{2}))?"
    r"|(?P<word>aujourd.?hui|auj\.?|hier|avant[- ]hier|ce matin|ce midi|ce soir)"
)
_TYPED = re.compile(rf"(?:le\s+)?(?:(?:{_DAY}))?\s*(?:à|a)?\s*{_HOUR}?", re.IGNORECASE)
_AGO = re.compile(r"il y a (\d{1,3})\s*(min(?:utes?)?|h(?:eures?)?|j(?:ours?)?)", re.IGNORECASE)
_DAYS_BACK = {"hier": 1, "avant hier": 2}
_USUAL = {"ce matin": 8, "ce midi": 12, "ce soir": 19}
_NOON = 12
_CENTURY = 2000


def read_moment(typed: str, now: datetime) -> datetime | None:
    """The instant typed, in the zone of `now`; None for an empty text or « maintenant ».

    A day without a year is the last one past; an hour still to come today is the day before's.
    A day alone is noon, or now when it is today.

    Raises:
        InvalidField: `at`, when it cannot be read.
    """
    text = typed.strip()
    if not text or fold(text) in {"maintenant", "a l instant"}:
        return None
    if ago := _AGO.fullmatch(text):
        unit = ago[2][0].lower()
        spans = {"m": "minutes", "h": "hours", "j": "days"}
        return now - timedelta(**{spans[unit]: int(ago[1])})
    match = _TYPED.fullmatch(text)
    if match is None:
        raise InvalidField(field="at")
    try:
        return _instant(match, now)
    except ValueError as error:
        raise InvalidField(field="at") from error


def _instant(match: re.Match[str], now: datetime) -> datetime:
    day = _day(match, now.date())
    word = fold(match["word"] or "")
    if match["hour"] is not None:
        hour = time(int(match["hour"]), int(match["minute"] or 0))
    elif word in _USUAL:
        hour = time(_USUAL[word])
    elif day == now.date():
        return now
    else:
        hour = time(_NOON)
    at = datetime.combine(day, hour, now.tzinfo)
    if at > now and match["word"] is None and match["day"] is None:
        at -= timedelta(days=1)
    return at


def _day(match: re.Match[str], today: date) -> date:
    if match["day"] is None:
        return today - timedelta(days=_DAYS_BACK.get(fold(match["word"] or ""), 0))
    day, month = int(match["day"]), int(match["month"])
    if match["year"] is None:
        found = date(today.year, month, day)
        return found if found <= today else date(today.year - 1, month, day)
    year = int(match["year"])
    return date(year + _CENTURY if year < 100 else year, month, day)  # noqa: PLR2004 - two digits
