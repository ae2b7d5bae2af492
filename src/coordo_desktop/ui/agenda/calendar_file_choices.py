"""What is chosen before a calendar is written out: which days, how patients are named."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.agenda_papers import Names
from coordo_desktop.ui.agenda.calendar_file_verdict import day_words

SHOWN = "shown"
_WEEKS, _MONTHS, _YEAR = "weeks", "months", "year"
_LASTS = {_WEEKS: 28, _MONTHS: 91, _YEAR: 365}


def periods(first: date, last: date) -> list[tuple[str, str]]:
    """The days on screen, where somebody said which, and some spans from today on."""
    later = [
        (
            _WEEKS,
            QCoreApplication.translate("Calendars", "4\u00a0semaines à partir d’aujourd’hui"),
        ),
        (_MONTHS, QCoreApplication.translate("Calendars", "3\u00a0mois à partir d’aujourd’hui")),
        (_YEAR, QCoreApplication.translate("Calendars", "1\u00a0an à partir d’aujourd’hui")),
    ]
    if first == date.min:
        return later
    if first == last:
        words = QCoreApplication.translate("Calendars", "Le jour affiché\u202f: {day}")
        return [(SHOWN, words.format(day=day_words(first))), *later]
    words = QCoreApplication.translate("Calendars", "Du {first} au {last}")
    shown = words.format(first=day_words(first), last=day_words(last))
    return [(SHOWN, shown), *later]


def period_of(wanted: str, shown: tuple[date, date], today: date) -> tuple[date, date]:
    """The first and last day of what was chosen."""
    if wanted == SHOWN:
        return shown
    return today, today + timedelta(days=_LASTS[wanted] - 1)


def namings(actor: Actor) -> list[tuple[Names, str]]:
    """How patients may be named by this person: not at all first."""
    found = [
        (
            Names.NONE,
            QCoreApplication.translate("Calendars", "Sans aucun nom\u202f: «\u00a0Occupé\u00a0»"),
        ),
        (Names.INITIALS, QCoreApplication.translate("Calendars", "Initiales")),
    ]
    if scope(actor, Right.EXPORT) is not Scope.NONE:
        found.append((Names.FULL, QCoreApplication.translate("Calendars", "Noms entiers")))
    return found
