"""What was understood of a time, or why nothing was: « Le 32/13 n’existe pas. » (AG2)."""

import re
from calendar import monthrange
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.ui.agenda.when_reading import TypedTime

_HOUR = re.compile(r"\b(\d{1,2}) ?(?:h|:) ?(\d{2})?(?!\d)", re.IGNORECASE)
_DATE = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\b")
_NAMED = re.compile(
    r"\b(\d{1,2}) (janv|f[eé]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[eé]c)\w*",
    re.IGNORECASE,
)
_MONTHS = ("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec")
_BEFORE = re.compile(r"\b(?:avant[- ]?hier|hier|yesterday)\b", re.IGNORECASE)
_HOURS, _MINUTES, _YEAR, _LEAP = 24, 60, 12, 2024


def understood(when: TypedTime | None) -> str:
    """« mardi 24 novembre 2026, 09:00–15:00 »; the hour is asked for where it is missing."""
    if when is None:
        return ""
    if when.at is None:
        return QCoreApplication.translate("Agenda", "À quelle heure\u202f?")
    day = QLocale().toString(QDate(when.day), "dddd d MMMM yyyy")
    end = ""
    if when.minutes:
        until = datetime.combine(when.day, when.at) + timedelta(minutes=when.minutes)
        end = f"–{until:%H:%M}"
    return f"{day}, {when.at:%H:%M}{end}"


def why_unread(typed: str, now: datetime) -> str:
    """Why nothing can be made of it, where it can be told; "" for nothing typed."""
    text = " ".join(typed.split())
    if not text:
        return ""
    if wrong := _wrong_hour(text) or _wrong_day(text, now):
        return QCoreApplication.translate("Agenda", "{what} n’existe pas\u202f: {why}.").format(
            what=wrong[0], why=wrong[1]
        )
    if _BEFORE.search(text):
        day = now.date() - timedelta(days=1)
        return QCoreApplication.translate(
            "Agenda", "Pour un jour passé, tapez sa date\u202f: «\u00a0{example}\u00a0»."
        ).format(example=f"{day:%d/%m} 10h")
    return QCoreApplication.translate(
        "Agenda",
        "Moment non compris. Par exemple «\u00a0demain 9h\u00a0» ou «\u00a024/11 9h-9h45\u00a0».",
    )


def _wrong_hour(text: str) -> tuple[str, str] | None:
    for match in _HOUR.finditer(text):
        said = f"{int(match[1])}\u00a0h" + (f"\u00a0{match[2]}" if match[2] else "")
        if int(match[1]) >= _HOURS:
            return said, QCoreApplication.translate("Agenda", "les heures vont de 0 à 23")
        if int(match[2] or 0) >= _MINUTES:
            return said, QCoreApplication.translate("Agenda", "les minutes vont de 0 à 59")
    return None


def _wrong_day(text: str, now: datetime) -> tuple[str, str] | None:
    year = 0
    if match := _DATE.search(text):
        day, month = int(match[1]), int(match[2])
        year = int(match[3] or 0)
        year += 2000 * (0 < year < 100)  # noqa: PLR2004 - « 27 » is 2027
    elif match := _NAMED.search(text):
        day, month = int(match[1]), _month(match[2])
    else:
        return None
    said = QCoreApplication.translate("Agenda", "Le {day}").format(day=match[0])
    if not 1 <= month <= _YEAR:
        return said, QCoreApplication.translate("Agenda", "il y a 12 mois")
    last = monthrange(year or now.year, month)[1]
    if year == 0 and last < day <= monthrange(_LEAP, month)[1]:
        return said, QCoreApplication.translate("Agenda", "l’année n’est pas bissextile")
    if not 1 <= day <= last:
        return said, QCoreApplication.translate("Agenda", "ce mois a {last} jours").format(
            last=last
        )
    return None


def _month(name: str) -> int:
    plain = name.lower().replace("é", "e").replace("û", "u")
    return next(n for n, one in enumerate(_MONTHS, 1) if plain.startswith(one))
