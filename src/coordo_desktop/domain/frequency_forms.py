"""What each turn of phrase of a frequency means; `frequency_words` puts them together."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time

from coordo_desktop.domain.dates import MONTHS, month_number
from coordo_desktop.domain.frequencies import Moment, Span
from coordo_desktop.domain.frequency_texts import WEEKDAYS
from coordo_desktop.domain.recurrence import MOST_SPANS, MOST_TIMES
from coordo_desktop.domain.text import fold

__all__ = ["FILLER", "FORMS", "PLAIN", "SPACE", "Read"]

_NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            "zero",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
        )
    )
} | {"une": 1, "vingt": 20, "trente": 30, "quarante": 40, "soixante": 60}
_UNITS = {"j": "DAILY", "s": "WEEKLY", "m": "MONTHLY", "a": "YEARLY"}
_SPANS = {"j": Span.DAYS, "s": Span.WEEKS, "m": Span.MONTHS, "a": Span.YEARS}
_RANKS = {"p": 1, "1": 1, "d": 2, "s": 2, "2": 2, "t": 3, "3": 3, "q": 4, "4": 4}
_EVERY = {
    "quot": ("DAILY", 1), "jour": ("DAILY", 1), "hebd": ("WEEKLY", 1), "mens": ("MONTHLY", 1),
    "bime": ("MONTHLY", 2), "trim": ("MONTHLY", 3), "seme": ("MONTHLY", 6), "annu": ("YEARLY", 1),
}  # fmt: skip


@dataclass(slots=True)
class Read:
    """What was understood so far; `said` keeps the words of each thing, to name it if wrong."""

    freq: str = ""
    interval: int = 1
    count: int = 0  # times in one `count_unit`
    count_unit: str = ""
    times: int = 0
    once: bool = False
    as_needed: bool = False
    days: list[int] = field(default_factory=list)
    without: list[int] = field(default_factory=list)
    month_days: list[int] = field(default_factory=list)
    ranked: list[tuple[int, int]] = field(default_factory=list)
    date: tuple[int, int] | None = None
    moments: list[Moment] = field(default_factory=list)
    hours: list[time] = field(default_factory=list)
    spans: int = 0
    span: Span = Span.WEEKS
    said: dict[str, str] = field(default_factory=dict)


# --- words: matched on text without accents, of the same length as what was typed -----------------

_N = (
    r"(\d{1,4}|(?:vingt|trente|quarante|soixante)(?:[ -](?:et[ -])?(?:une?|deux|trois|quatre|cinq"
    r"|six|sept|huit|neuf))?|dix[ -](?:sept|huit|neuf)|zero|une?|deux|trois|quatre|cinq|six|sept"
    r"|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)"
)
_UNIT = r"(jours?|jrs?|j|semaines?|sem\b\.?|s\b|mois|m\b|ans?\b|annees?)"
_TIMES = r"(?:fois|x|seances?|passages?|visites?|prises?|injections?|appels?|releves?|ateliers?)"
_SHORT_DAY = r"(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mercr|merc|mer|jeu|vendr|vend|ven|sam|dim)"  # fmt: skip # noqa: E501
_D = r"(\d{1,2}|premier)(?:er)?"
_MONTH = "(" + "|".join(
    fold(month) for month in MONTHS
) + ")"  # fmt: skip
PLAIN = str.maketrans("àâäéèêëîïôöùûüÿç’œ", "aaaeeeeiioouuuyc'o")


def _number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return sum(_NUMBERS[part] for part in re.split(r"[ -]", word) if part != "et")


_Understood = Callable[[Read, re.Match[str], str], bool]


def _counted(read: Read, match: re.Match[str], words: str) -> bool:
    """« 3 fois par semaine », « 2x/mois », « 4 fois par an », « 1 fois tous les 3 mois »."""
    count, every, unit = _number(match[1]), match[2], match[3][0]
    if not count or read.count:
        return False
    read.count, read.count_unit = count, _UNITS[unit]
    read.said["count"] = words
    return _based(read, read.count_unit, _number(every) if every else 1)


def _counted_long(read: Read, match: re.Match[str], words: str) -> bool:
    """« 1 fois par trimestre »."""
    read.said["base"] = words
    every = {"t": ("MONTHLY", 3), "s": ("MONTHLY", 6), "q": ("WEEKLY", 2)}[match[2][0]]
    return _number(match[1]) == 1 and _based(read, *every)


def _based(read: Read, freq: str, interval: int) -> bool:
    if not interval or interval > MOST_TIMES or (read.freq and read.freq != freq):
        return False
    if read.freq and interval != 1 and read.interval not in {1, interval}:
        return False
    read.freq, read.interval = freq, max(read.interval, interval)
    return True


def _every(read: Read, match: re.Match[str], words: str) -> bool:
    """« tous les 3 mois », « 1 jour sur 2 », « chaque semaine »: a unit and how many of it."""
    number, unit = match[1], match[2][0]
    count = _number(number) if number else 1
    read.said["base"] = words
    if unit == "j" and count in {8, 15} and words.lower().startswith("t"):
        return _based(read, "WEEKLY", count // 7)
    return _based(read, _UNITS[unit], count)


def _one_in(read: Read, match: re.Match[str], words: str) -> bool:
    read.said["base"] = words
    return _based(read, _UNITS[match[1][0]], _number(match[2]))


def _day_one_in(read: Read, match: re.Match[str], words: str) -> bool:
    """« un mardi sur deux »."""
    read.days.append(_weekday(match[1]))
    read.said.setdefault("days", words)
    return _based(read, "WEEKLY", _number(match[2]))


def _adjective(read: Read, match: re.Match[str], words: str) -> bool:
    read.said["base"] = words
    return _based(read, *_EVERY[match[1][:4]])


def _hourly(read: Read, match: re.Match[str], words: str) -> bool:
    """« toutes les 6 heures », from midnight; every 12 hours is eight and twenty."""
    every = _number(match[1])
    if every not in {1, 2, 3, 4, 6, 8, 12}:
        return False
    read.hours += [time(hour) for hour in range(8 if every == 12 else 0, 24, every)]  # noqa: PLR2004
    return _based(read, "DAILY", 1)


def _weekday(word: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word[:3]))


def _day(read: Read, match: re.Match[str], words: str) -> bool:
    read.days.append(_weekday(match[1]))
    read.said.setdefault("days", words)
    return True


def _day_range(read: Read, match: re.Match[str], words: str) -> bool:
    first, last = _weekday(match[1]), _weekday(match[2])
    read.days += [(first + each) % 7 for each in range((last - first) % 7 + 1)]
    read.said.setdefault("days", words)
    return first != last


def _some_days(*days: int) -> _Understood:
    def _add(read: Read, _match: re.Match[str], words: str) -> bool:
        read.days += days
        read.said.setdefault("days", words)
        return True

    return _add


def _except(read: Read, match: re.Match[str], words: str) -> bool:
    """« tous les jours sauf le dimanche »."""
    read.without += [5, 6] if match[1].startswith("w") else [_weekday(match[1])]
    read.said["days"] = words
    return read.freq == "DAILY" and read.interval == 1


def _ranked(read: Read, match: re.Match[str], words: str) -> bool:
    rank = -1 if match[1].startswith("de") and match[1][2:3] == "r" else _RANKS[match[1][0]]
    read.ranked.append((rank, _weekday(match[2])))
    read.said["base"] = words
    return _based(read, "MONTHLY", 1)


def _last_of(read: Read, match: re.Match[str], words: str) -> bool:
    """« le dernier jour du mois », « le dernier jour de février »."""
    read.said["base"] = words
    month = _month_in(match[0])
    if month:
        read.date = (month, -1)
        return _based(read, "YEARLY", 1)
    read.month_days.append(-1)
    return _based(read, "MONTHLY", 1)


def _of_month(read: Read, match: re.Match[str], words: str) -> bool:
    """« le 15 du mois », « le 1er et le 15 », « le 12 mars »."""
    read.said["base"] = words
    told = re.findall(r"\d{1,2}|premier", match[0])
    days = [1 if day == "premier" else int(day) for day in told]
    if any(not 1 <= day <= 31 for day in days):  # noqa: PLR2004 - days of a month
        return False
    month = _month_in(match[0])
    if not month:
        read.month_days += days
        return _based(read, "MONTHLY", 1)
    if len(days) > 1 or days[0] > monthrange(2024, month)[1] or read.date:
        return False
    read.date = (month, days[0])
    return "annee" not in match[0] or _based(read, "YEARLY", 1)


def _month_in(plain: str) -> int:
    found = re.search(_MONTH, plain)
    return (month_number(found[1]) or 0) if found else 0


def _moment(moment: Moment, freq: str = "") -> _Understood:
    def _add(read: Read, _match: re.Match[str], words: str) -> bool:
        read.moments.append(moment)
        read.said.setdefault("moments", words)
        return not freq or _based(read, freq, 1)

    return _add


def _hour(read: Read, match: re.Match[str], words: str) -> bool:
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - of a day, of an hour
        return False
    read.hours.append(time(hour, minute))
    read.said.setdefault("moments", words)
    return True


def _afternoon(read: Read, _match: re.Match[str], words: str) -> bool:
    read.hours.append(time(15))
    read.said.setdefault("moments", words)
    return True


def _during(read: Read, match: re.Match[str], words: str) -> bool:
    spans = _number(match[1])
    if not 0 < spans <= MOST_SPANS or read.spans:
        return False
    read.spans, read.span = spans, _SPANS[match[2][0]]
    read.said["span"] = words
    return True


def _number_of_times(read: Read, match: re.Match[str], words: str) -> bool:
    times = _number(match[1])
    if not 0 < times <= MOST_TIMES or read.times:
        return False
    read.times = times
    read.said["times"] = words
    return True


def _only_once(read: Read, _match: re.Match[str], words: str) -> bool:
    read.once, read.said["once"] = True, words
    return True


def _when_needed(read: Read, _match: re.Match[str], words: str) -> bool:
    read.as_needed, read.said["needed"] = True, words
    return True


_RANK = r"(dernier|premier|1er|deuxieme|second|2(?:nd|d|e(?:me)?)|troisieme|3e(?:me)?|quatrieme|4e(?:me)?)"  # fmt: skip # noqa: E501
_IN_MONTH = r"(?: (?:du|de chaque|de|par) mois)?"
_EACH = r"(?:tous les|toutes les|ts les|chaque|chq)"
SPACE = re.compile(r"[\s,;.()+&:-]+")
FILLER = re.compile(r"(?:et|puis|le|la|les|l'|au|en|de|du|des|a|soit|environ|uniquement)(?!\w)")
FORMS: tuple[tuple[re.Pattern[str], _Understood], ...] = tuple(
    (re.compile(words), understood)
    for words, understood in (
        (r"(?:si|selon|au) (?:besoin|necessaire|necessite)|a la demande|prn\b|sb\b", _when_needed),
        ((r"(?:une|1) seule fois|ponctuel(?:le(?:ment)?)?\b|(?:le )?(?:jour meme|jour j)\b"
         r"|immediatement|tout de suite|des que possible|aujourd'hui|unique\b"), _only_once),
        (rf"{_EACH} {_N} ?(?:heures|h)\b", _hourly),
        ((rf"{_N} ?{_TIMES}? ?(?:par|/|chaque|tous les|toutes les|(?:a )?la|l') ?(?:{_N} )?{_UNIT}"
         r"(?!\w)"), _counted),
        (rf"(?:1|une?) ?(jour|j|semaine|sem|s|mois|m|an|annee)\.? ?(?:sur|/) ?{_N}\b", _one_in),
        (rf"(?:(?:1|un) )?{_SHORT_DAY}s?\.? sur {_N}\b", _day_one_in),
        (rf"(?:sauf|excepte|hors) (?:le |les )?(week-?end|we\b|{_SHORT_DAY[1:-1]})s?\.?", _except),
        (r"(?:(?:tous )?les )?jours? (?:ouvres?|de la semaine)\b|en semaine\b",
         _some_days(*range(5))),
        (r"(?:(?:tous )?les )?jours? ouvrables?", _some_days(*range(6))),
        (r"(?:(?:tous )?les |le )?(?:week[ -]?ends?|we\b)", _some_days(5, 6)),
        (rf"{_EACH} (?:{_N} )?{_UNIT}(?!\w)", _every),
        (r"tlj\b", lambda read, _m, _w: _based(read, "DAILY", 1)),
        (rf"{_N} ?{_TIMES} ?(?:par|/|chaque) ?(trimestre|semestre|quinzaine)", _counted_long),
        (rf"{_EACH} trimestres?", lambda read, _m, _w: _based(read, "MONTHLY", 3)),
        (rf"{_EACH} semestres?", lambda read, _m, _w: _based(read, "MONTHLY", 6)),
        (rf"{_EACH} matin(?:ee)?s?", _moment(Moment.MORNING, "DAILY")),
        (rf"{_EACH} midis?", _moment(Moment.NOON, "DAILY")),
        (rf"{_EACH} soirs?", _moment(Moment.EVENING, "DAILY")),
        (rf"{_EACH} (?={_SHORT_DAY}|{_RANK}s? )", lambda *_: True),
        ((r"(quotidien|journalier|hebdomadaire|mensuel|bimestriel|trimestriel|semestriel|annuel)"
         r"(?:ne|le|s)*(?:ment)?\b"), _adjective),
        (rf"(?:le )?{_RANK}s? {_SHORT_DAY}s?\b\.?{_IN_MONTH}", _ranked),
        ((rf"(?:le )?dernier jour (?:du mois|de chaque mois|(?:de |d'){_MONTH})"
         r"|(?:a la |en )?fin (?:du|de) mois"), _last_of),
        ((rf"(?:tous )?les? {_D}(?: ?(?:,|et)(?: ?(?:et )?le)? ?{_D})*(?!\d|/| ?(?:h\b|:|{_UNIT}))"
         rf"(?: (?:(?:du|de chaque|du meme|chaque) mois|{_MONTH}(?: (?:de )?chaque annee)?))?"),
         _of_month),
        (rf"{_D} {_MONTH}\b(?: (?:de )?chaque annee)?", _of_month),
        (rf"(?:du )?{_SHORT_DAY}\.? au {_SHORT_DAY}\b\.?", _day_range),
        (rf"(?:le |les )?{_SHORT_DAY}s?\b\.?", _day),
        (r"(?:au |le )?(?:matin(?:ee)?s?|lever|petit[ -]dejeuner)\b", _moment(Moment.MORNING)),
        (r"(?:a |le )?midis?\b", _moment(Moment.NOON)),
        (r"(?:l'|en )?apres[ -]midi\b", _afternoon),
        (r"(?:le |en )?(?:soir(?:ee)?s?)\b", _moment(Moment.EVENING)),
        (r"(?:au |la )?(?:coucher|nuit)s?\b", _moment(Moment.BEDTIME)),
        (r"(?:a |vers )?(\d{1,2}) ?(?:h|:|heures?)(?: ?(\d{2}))?(?!\w)", _hour),
        (rf"{_N} ?{_TIMES}(?: (?:en tout|au total))?(?!\w)", _number_of_times),
        (rf"(?:pendant |durant |sur |pour |x ?)?{_N} ?{_UNIT}(?!\w)", _during),
    )
)  # fmt: skip
