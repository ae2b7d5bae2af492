"""A series in plain words and back: « chaque semaine le lundi et le jeudi, 10 fois » (AG3)."""

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.appointment_series_rules import falls, joined, parts_of
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.frequencies import Frequency, When
from coordo_desktop.domain.frequency_texts import CODES, WEEKDAYS
from coordo_desktop.domain.frequency_words import (
    FrequencyNotUnderstood,
    frequency_text,
    read_frequency,
)
from coordo_desktop.domain.recurrence import InvalidFrequency, checked_frequency, last_day
from coordo_desktop.ui.kit.agenda_words import headed
from coordo_desktop.ui.kit.due_reading import read_parts

_UNTIL = re.compile(r",?\s*jusqu['’]?\s*(?:au|à|a|en)\s+(.+)$", re.IGNORECASE)
_TIMES = re.compile(
    r",?\s*(?:pendant\s+)?(\d{1,3})\s*(?:fois|times|rendez-vous|rdv|s[ée]ances)\s*$", re.IGNORECASE
)
_ENGLISH_UNTIL = re.compile(r",?\s*until\s+(.+)$", re.IGNORECASE)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENGLISH = tuple(
    (re.compile(rf"\b{pattern}\b", re.IGNORECASE), words)
    for pattern, words in (
        (r"every day", "tous les jours"),
        (r"every week", "toutes les semaines"),
        (r"every month", "tous les mois"),
        (r"every (\d{1,2}) (?:weeks)", r"toutes les \1 semaines"),
        (r"every (\d{1,2}) (?:days)", r"tous les \1 jours"),
        (r"every (\d{1,2}) (?:months)", r"tous les \1 mois"),
        (r"on day (\d{1,2}) of each month", r"le \1 de chaque mois"),
        *((rf"(?:on )?{name}s?", day) for name, day in zip(_DAYS, WEEKDAYS, strict=True)),
        (r"and", "et"),
    )
)
_MOST_SHOWN = 400
_SHORTEST_MONTH = 28
_NAMED_UNTIL = "%Y%m%dT235959"


def read_rule(typed: str, starts: datetime) -> str:
    """The RFC 5545 rule of these words for a series that begins at this local time; "" for none.

    Raises:
        FrequencyNotUnderstood: `part` is what makes no sense.
    """
    text = _in_french(" ".join(typed.split()))
    if not text:
        return ""
    text, until = _end(text, starts)
    text, times = _counted(text)
    frequency = read_frequency(text)
    if frequency.when is not When.RECURRING or len(frequency.hours) + len(frequency.moments) > 1:
        raise FrequencyNotUnderstood(part=text)
    if any(hour != starts.time() for hour in frequency.hours):
        raise FrequencyNotUnderstood(part=text)
    parts = parts_of(frequency.rule)
    times = times or frequency.times
    until = until or last_day(frequency, starts.date())
    if times and until is None:
        parts["COUNT"] = str(times)
    elif until is not None:
        if until <= starts.date():
            raise FrequencyNotUnderstood(part=typed)
        parts["UNTIL"] = until.strftime(_NAMED_UNTIL)
    return joined(parts)


def _in_french(text: str) -> str:
    """The few English words of a rhythm, as the reader of frequencies knows them."""
    for pattern, words in _ENGLISH:
        text = pattern.sub(words, text)
    return text


def first_fall(rule: str, starts: datetime) -> datetime:
    """Where a series typed begins: at the first day of its rhythm from `starts` on."""
    return next(falls(rule, starts), starts) if rule else starts


def _end(text: str, starts: datetime) -> tuple[str, date | None]:
    match = _UNTIL.search(text) or _ENGLISH_UNTIL.search(text)
    if match is None:
        return text, None
    try:
        day, at = read_parts(match[1], starts)
    except ValueError:
        raise FrequencyNotUnderstood(part=match[1]) from None
    if day is None or at is not None:
        raise FrequencyNotUnderstood(part=match[1])
    return text[: match.start()], day


def _counted(text: str) -> tuple[str, int]:
    """« …, 10 fois » at the end counts the appointments; « 2 fois par semaine » does not."""
    match = _TIMES.search(text)
    if match is None or not match.start():
        return text, 0
    return text[: match.start()], int(match[1])


# --- back into words ----------------------------------------------------------------------------


def rule_text(rule: str) -> str:
    """« toutes les semaines, le lundi, 10 fois »; what nobody types here is said to be so."""
    if not rule:
        return ""
    parts = parts_of(rule)
    count, until = parts.pop("COUNT", ""), parts.pop("UNTIL", "")
    parts.pop("WKST", "")
    try:
        base = frequency_text(checked_frequency(Frequency(rule=joined(parts))))
    except (Refusal, InvalidFrequency, KeyError, ValueError):
        base = QCoreApplication.translate("Agenda", "rythme particulier")
    if count:
        return QCoreApplication.translate("Agenda", "{rhythm}, {count} fois").format(
            rhythm=base, count=count
        )
    if until:
        day = date(int(until[:4]), int(until[4:6]), int(until[6:8]))
        return QCoreApplication.translate("Agenda", "{rhythm}, jusqu’au {day}").format(
            rhythm=base, day=f"{day:%d/%m/%Y}"
        )
    return base


def rhythm_text(rule: str) -> str:
    """The rhythm alone, where how many are left is said beside it."""
    parts = parts_of(rule)
    parts.pop("COUNT", "")
    return rule_text(joined(parts))


def falls_text(rule: str, starts: datetime) -> str:
    """What it comes to: « 10 rendez-vous, du 23/11/2026 au 25/01/2027 », « sans fin »."""
    parts = parts_of(rule)
    which = _which_days(parts)
    if "COUNT" not in parts and "UNTIL" not in parts:
        first = first_fall(rule, starts)
        return which + QCoreApplication.translate("Agenda", "à partir du {day}, sans fin").format(
            day=f"{first:%d/%m/%Y}"
        )
    days: list[datetime] = []
    for at in falls(rule, starts):
        days.append(at)
        if len(days) > _MOST_SHOWN:
            break
    if not days:
        return QCoreApplication.translate("Agenda", "aucun rendez-vous")
    return which + QCoreApplication.translate(
        "Agenda", "%n rendez-vous, du {first} au {last}", "", len(days)
    ).format(first=f"{days[0]:%d/%m/%Y}", last=f"{days[-1]:%d/%m/%Y}")


def _which_days(parts: dict[str, str]) -> str:
    """« lundi, jeudi : », or that months without that day are left out."""
    codes, freq = parts.get("BYDAY", "").split(","), parts.get("FREQ")
    if freq == "WEEKLY" and all(code in CODES for code in codes):
        monday = date(2024, 1, 1)
        names = [
            QLocale().toString(QDate(monday + timedelta(days=CODES.index(code))), "dddd")
            for code in codes
        ]
        return headed(", ".join(names))
    numbers = [int(one) for one in parts.get("BYMONTHDAY", "0").split(",")]
    late = max(numbers)
    if freq == "MONTHLY" and numbers == [-1]:
        return headed(QCoreApplication.translate("Agenda", "le dernier jour du mois"))
    if freq == "MONTHLY" and late > _SHORTEST_MONTH:
        return QCoreApplication.translate("Agenda", "sauf les mois sans {day}, ").format(day=late)
    return ""


def proposals(starts: datetime) -> tuple[str, ...]:
    """What the field proposes before anything is typed: words that read back."""
    named = QLocale().dayName(starts.isoweekday()).lower()
    said = (
        QCoreApplication.translate("Agenda", "toutes les semaines, {day}"),
        QCoreApplication.translate("Agenda", "toutes les 2 semaines, {day}"),
        QCoreApplication.translate("Agenda", "toutes les semaines, {day}, 10 fois"),
        QCoreApplication.translate("Agenda", "le {number} de chaque mois"),
    )
    return tuple(words.format(day=named, number=starts.day) for words in said)
