"""A term typed: « demain 8h », « mar 14h », « 24/11 », « dans 3 j »; in English too.

Words are put without accents by `fold` first, English ones into French; what cannot be read
raises ValueError. Both languages are read whatever the interface speaks: it shows dates in its own.
"""

import re
from datetime import date, datetime, time, timedelta

from coordo_desktop.domain.text import fold

_DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_LONG_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    ("janv", "janvier", "jan"), ("fevr", "fevrier", "fev"), ("mars",), ("avr", "avril"),
    ("mai",), ("juin",), ("juil", "juillet"), ("aout",), ("sept", "septembre", "sep"),
    ("oct", "octobre"), ("nov", "novembre"), ("dec", "decembre"),
)  # fmt: skip
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_ENGLISH = {
    "today": "auj", "tomorrow": "demain", "morning": "matin", "noon": "midi",
    "afternoon": "apres midi", "evening": "soir", "tonight": "soir", "night": "nuit", "in": "dans",
    "hour": "h", "hours": "h", "day": "j", "days": "j", "d": "j", "week": "sem", "weeks": "sem",
    "month": "mois", "months": "mois", "this": "ce", "on": "", "at": "", "next": "", "a": "",
    **dict(zip(_ENGLISH_DAYS, _DAYS, strict=True)),
    **{f"{name}day": day for name, day in zip(_ENGLISH_DAYS, _DAYS, strict=True)},
    "tuesday": "mar", "wednesday": "mer", "thursday": "jeu", "saturday": "sam",
    **{name: shown[0] for name, shown in zip(_ENGLISH_MONTHS, _MONTHS, strict=True)},
    **{
        name[:3]: shown[0]
        for name, shown in zip(_ENGLISH_MONTHS, _MONTHS, strict=True)
        if name != "march"
    },
}  # fmt: skip
_MARCH = re.compile(r"(?<=\d )mar\b")  # « mar » alone is mardi; behind a number it is March
_PARTS = {"matin": 8, "midi": 12, "apres midi": 14, "soir": 18, "nuit": 22}
_USUAL = 8  # the hour of a day typed alone
_CENTURY = 2000
_HOUR = re.compile(r"\b(\d{1,2}) ?(?:h|:) ?(\d{2})?\b")
_IN = re.compile(r"(?:dans )?(\d{1,3}) ?(heures?|h|jours?|jrs?|j|semaines?|sem|mois)\b")
_NUMBERS = re.compile(r"\b(\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?\b")
_NAMED = re.compile(r"\b(\d{1,2}|1er) ([a-z]+)(?: (\d{4}))?\b")


def read_due(typed: str, now: datetime) -> datetime:
    """The instant meant, in the zone of `now`; a day alone is at eight in the morning.

    Raises:
        ValueError: nothing can be made of it.
    """
    words = _plain(typed)
    if _only_hours(words):
        found = _IN.fullmatch(words)
        if found:
            return (now + timedelta(hours=int(found[1]))).replace(second=0, microsecond=0)
    words, at = _hour(words)
    words, part = _part(words)
    day = _day(words.strip(), now.date())
    hour = at or part
    if day is None and hour is None:
        raise ValueError(typed)
    if day is None and hour is not None:
        due = datetime.combine(now.date(), hour, now.tzinfo)
        return due if due > now else due + timedelta(days=1)
    return datetime.combine(day or now.date(), hour or time(_USUAL), now.tzinfo)


def read_parts(typed: str, now: datetime) -> tuple[date | None, time | None]:
    """The day and the hour typed, each None where nothing is said of it.

    Raises:
        ValueError: nothing can be made of it.
    """
    words, at = _hour(_plain(typed))
    words, part = _part(words)
    return _day(words.strip(), now.date()), at or part


def _plain(typed: str) -> str:
    """Folded, but for the colon of an hour, and in French."""
    folded = " ".join(fold(each) for each in typed.replace(":", "h").replace(",", " ").split())
    folded = re.sub(r"\b(?:the )?day after tomorrow\b", "apres demain", folded)
    words = (_ENGLISH.get(word, word) for word in _MARCH.sub("mars", folded).split())
    return " ".join(" ".join(words).split())


def _only_hours(words: str) -> bool:
    return bool(re.fullmatch(r"dans \d{1,3} (?:heures?|h)", words))


def _hour(words: str) -> tuple[str, time | None]:
    found = _HOUR.search(words)
    if found is None:
        return words, None
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return " ".join(rest.split()), time(int(found[1]), int(found[2] or 0))


def _part(words: str) -> tuple[str, time | None]:
    for name, hour in _PARTS.items():
        if re.search(rf"(?<!apres )\b(?:ce |cet |cette |le )?{name}$", words):
            rest = re.sub(rf"\b(?:ce |cet |cette |le )?{name}$", "", words)
            return " ".join(rest.split()), time(hour)
    return words, None


def _day(words: str, today: date) -> date | None:
    words = re.sub(r"^(le|a) |\b(prochain|prochaine|a)$", "", words).strip()
    if not words:
        return None
    fixed = {
        "auj": 0, "aujourd hui": 0, "ajd": 0, "demain": 1, "dem": 1, "apres demain": 2,
    }  # fmt: skip
    if words in fixed:
        return today + timedelta(days=fixed[words])
    first = words.split()[0]
    if words in _DAYS or words in _LONG_DAYS:
        return _next(first, today)
    if first in _DAYS or first in _LONG_DAYS:
        words = words.removeprefix(first).strip()
    return _after(words, today) or _numbered(words, today) or _named(words, today)


def _next(name: str, today: date) -> date:
    wanted = (_DAYS if name in _DAYS else _LONG_DAYS).index(name)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _after(words: str, today: date) -> date | None:
    found = _IN.fullmatch(words)
    if found is None:
        return None
    count, unit = int(found[1]), found[2][0]
    if unit == "m":
        months = today.month - 1 + count
        year, month = today.year + months // 12, months % 12 + 1
        for last in range(today.day, 0, -1):
            try:
                return date(year, month, last)
            except ValueError:
                continue
    return today + timedelta(days=count * {"j": 1, "s": 7, "h": 0}.get(unit, 1))


def _numbered(words: str, today: date) -> date | None:
    found = _NUMBERS.fullmatch(words)
    if found is None:
        return None
    return _to_come(int(found[1]), int(found[2]), found[3], today)


def _named(words: str, today: date) -> date:
    found = _NAMED.fullmatch(words)
    month = next((n for n, names in enumerate(_MONTHS, 1) if found and found[2] in names), 0)
    if found is None or not month:
        raise ValueError(words)
    return _to_come(1 if found[1] == "1er" else int(found[1]), month, found[3], today)


def _to_come(day: int, month: int, year: str | None, today: date) -> date:
    """Without a year, the next such day."""
    if year:
        return date(int(year) + (_CENTURY if len(year) == len("26") else 0), month, day)
    this = date(today.year, month, day)
    return this if this >= today else date(today.year + 1, month, day)
