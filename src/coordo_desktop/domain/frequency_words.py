"""A frequency in plain French turned into recurrence (PL3); `frequency_texts` writes it back.

What is not said is decided once, here, and shown back to the writer: « 3 fois par semaine » falls
on Monday, Wednesday and Friday; « 2 fois par mois » on the 1st and the 15th; « 2 fois par jour »
morning and evening; « pendant 10 jours » alone is every day; « 3 séances » alone once a week.
« Tous les 15 jours » and « tous les 8 jours » are two weeks and one week, as French counts them.
"""

import re
from dataclasses import dataclass
from datetime import time

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.frequency_forms import FILLER, FORMS, PLAIN, SPACE, Read
from coordo_desktop.domain.frequency_texts import CODES, WEEKDAYS, frequency_text
from coordo_desktop.domain.text import within_one_edit

__all__ = ["FrequencyNotUnderstood", "frequency_text", "read_frequency"]

_SPREAD = {2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: range(5), 6: range(6), 7: range(7)}
_MOST_A_MONTH, _MOST_A_DAY, _WEEK, _YEAR = 10, 8, 7, 12
_MOMENTS_OF = {
    2: (Moment.MORNING, Moment.EVENING),
    3: (Moment.MORNING, Moment.NOON, Moment.EVENING),
    4: tuple(Moment),
}
# A number below zero; the dash of « lundi - 2 fois » and of « 3-4 » is no sign.
_MINUS = re.compile(r"^\s*[-–—−]\s*\d|(?<![\w ])[-–—−]\d|(?<=\s)[-–—−]\d")
_FIRST_HOUR, _LAST_HOUR = 7, 22  # of a day shared out in more than four


@dataclass(eq=False)
class FrequencyNotUnderstood(Refusal):
    """A part of a frequency that makes no sense, or that is no frequency; `part` as typed."""

    part: str


def read_frequency(text: str) -> Frequency:
    """The frequency typed; FrequencyNotUnderstood names what makes no sense."""
    typed = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    plain = typed.lower().translate(PLAIN)
    if not typed or len(plain) != len(typed):
        raise FrequencyNotUnderstood(part=typed)
    if minus := _MINUS.search(plain):
        raise FrequencyNotUnderstood(part=typed[minus.start() :])
    read, at = Read(), 0
    while at < len(plain):
        if match := SPACE.match(plain, at):
            at = match.end()
            continue
        for pattern, understood in FORMS:
            match = pattern.match(plain, at)
            if match is not None and match.end() > at:
                words = typed[match.start() : match.end()].strip(" ,.")
                if not understood(read, match, words):
                    raise FrequencyNotUnderstood(part=words)
                at = match.end()
                break
        else:
            filler = FILLER.match(plain, at)
            at = filler.end() if filler else _near_day(read, typed, plain, at)
    return _built(read, typed)


def _near_day(read: Read, typed: str, plain: str, at: int) -> int:
    """A weekday with one slip of the keyboard, else what cannot be understood."""
    match = re.compile(r"[a-z]+").match(plain, at)
    if match is not None:
        word = match[0].removesuffix("s")
        for number, name in enumerate(WEEKDAYS):
            if len(word) >= len("lund") and within_one_edit(word, name):
                read.days.append(number)
                read.said.setdefault("days", typed[at : match.end()])
                return match.end()
    end = re.compile(r"[,;.]|$").search(plain, at)
    raise FrequencyNotUnderstood(part=typed[at : end.start() if end else len(typed)].strip())


# --- what it comes to -------------------------------------------------------------------------


def _built(read: Read, typed: str) -> Frequency:
    moments = tuple(each for each in Moment if each in read.moments)
    hours = tuple(sorted(set(read.hours)))
    base = bool(read.freq or read.days or read.count)
    if read.as_needed:
        _refuse(read, "count", "base", "days", "times", "span", when=base or bool(read.spans))
        return Frequency(when=When.AS_NEEDED, moments=moments, hours=hours)
    if read.once or (read.times == 1 and not base):
        _refuse(read, "count", "base", "days", "span", when=base or bool(read.spans))
        return Frequency(when=When.ONCE, moments=moments, hours=hours)
    if not (base or read.times or read.spans or moments or hours):
        raise FrequencyNotUnderstood(part=typed)
    if read.count_unit == "DAILY":
        moments, hours = _times_a_day(read, moments, hours)
    return Frequency(
        rule=_rule(read, typed),
        moments=moments,
        hours=hours,
        spans=read.spans,
        span=read.span if read.spans else Span.WEEKS,
        times=read.times,
    )


def _refuse(read: Read, *things: str, when: bool = True) -> None:
    """Refuse, naming the first of these things that was said."""
    said = [read.said[thing] for thing in things if thing in read.said]
    if when:
        raise FrequencyNotUnderstood(part=said[0] if said else "")


def _times_a_day(
    read: Read, moments: tuple[Moment, ...], hours: tuple[time, ...]
) -> tuple[tuple[Moment, ...], tuple[time, ...]]:
    given = len(moments) + len(hours)
    if given:
        _refuse(read, "count", when=read.count != given)
    if given or read.count == 1:
        return moments, hours
    _refuse(read, "count", when=read.count > _MOST_A_DAY or read.interval > 1)
    if read.count in _MOMENTS_OF:
        return _MOMENTS_OF[read.count], ()
    step = (_LAST_HOUR - _FIRST_HOUR) / (read.count - 1)
    return (), tuple(time(round(_FIRST_HOUR + step * each)) for each in range(read.count))


def _rule(read: Read, typed: str) -> str:
    days = sorted(set(read.days))
    if read.without:
        days = [day for day in range(7) if day not in read.without]
        read.freq = "WEEKLY"
    if days and read.freq == "DAILY" and "base" not in read.said and read.interval == 1:
        read.freq = "WEEKLY"  # « 2 fois par jour, lundi et jeudi »
    if not read.freq:
        read.freq = _default(read, days)
    if days:
        _refuse(read, "days", when=read.freq != "WEEKLY")
    write = {"DAILY": _no_more, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}
    _refuse(read, "base", when=bool(read.date) and read.freq != "YEARLY")
    freq, interval, rest = write[read.freq](read, days)
    every = f";INTERVAL={interval}" if interval > 1 else ""
    return f"FREQ={freq}{every}{rest}"


def _default(read: Read, days: list[int]) -> str:
    return "WEEKLY" if days or (read.times and not read.spans) else "DAILY"


_Rule = tuple[str, int, str]


def _no_more(read: Read, _days: list[int]) -> _Rule:
    return "DAILY", read.interval, ""


def _weekly(read: Read, days: list[int]) -> _Rule:
    count = read.count if read.count_unit == "WEEKLY" else 0
    if days and count:
        slots = max(1, len(set(read.moments)) + len(set(read.hours)))
        _refuse(read, "count", when=count not in {len(days), len(days) * slots})
    elif count > 1:
        _refuse(read, "count", when=count > _WEEK)
        days = list(_SPREAD[count])
    if len(days) == _WEEK and read.interval == 1:
        return "DAILY", 1, ""
    by = ",".join(CODES[day] for day in days)
    return "WEEKLY", read.interval, f";BYDAY={by}" if by else ""


def _monthly(read: Read, _days: list[int]) -> _Rule:
    count = read.count if read.count_unit == "MONTHLY" else 0
    days = sorted({31 if day == -1 else day for day in read.month_days})
    _refuse(read, "base", when=bool(days and read.ranked))
    given = len(days) + len(read.ranked)
    if count and given:
        _refuse(read, "count", when=count != given)
    elif count > 1:
        _refuse(read, "count", when=count > _MOST_A_MONTH or read.interval > 1)
        days = [1 + each * 28 // count for each in range(count)]
    if read.ranked:
        by = ",".join(f"{rank}{CODES[day]}" for rank, day in dict.fromkeys(read.ranked))
        return "MONTHLY", read.interval, f";BYDAY={by}"
    return "MONTHLY", read.interval, _month_days(read, days) if days else ""


def _month_days(read: Read, days: list[int]) -> str:
    """A day that some months have not falls on their last one."""
    plain, late = [day for day in days if day <= 28], [day for day in days if day > 28]  # noqa: PLR2004
    _refuse(read, "base", when=len(late) > 1)
    if not late:
        return ";BYMONTHDAY=" + ",".join(map(str, plain))
    if late == [31]:
        return ";BYMONTHDAY=" + ",".join(map(str, [*plain, -1]))
    _refuse(read, "base", when=28 in plain)  # noqa: PLR2004
    by = ",".join(map(str, [*plain, *range(28, late[0] + 1)]))
    return f";BYMONTHDAY={by};BYSETPOS=" + ",".join(map(str, [*range(1, len(plain) + 1), -1]))


def _yearly(read: Read, _days: list[int]) -> _Rule:
    if read.count > 1:
        shared = _YEAR % read.count == 0 and read.interval == 1 and read.date is None
        _refuse(read, "count", when=not shared)
        return "MONTHLY", _YEAR // read.count, ""
    if read.date is None:
        return "YEARLY", read.interval, ""
    month, day = read.date
    if (month, day) == (2, 29):
        day = -1
    return "YEARLY", read.interval, f";BYMONTH={month};BYMONTHDAY={day}"
