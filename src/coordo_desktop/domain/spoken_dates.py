"""Days as one says them in French, on paper: « mardi 1er décembre 2026 »."""

from datetime import date

from coordo_desktop.domain.dates import MONTHS

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def spoken_day(day: date, *, year: bool = True) -> str:
    """« lundi 23 novembre 2026 », « mardi 1er décembre » without its year."""
    return f"{_DAYS[day.weekday()]} {spoken_date(day, year=year)}"


def spoken_date(day: date, *, year: bool = True) -> str:
    """« 23 novembre 2026 », « 1er décembre »."""
    said = f"{_number(day)} {MONTHS[day.month - 1]}"
    return f"{said} {day.year}" if year else said


def spoken_span(first: date, last: date) -> str:
    """« du 23 au 27 novembre 2026 », « du 30 novembre au 4 décembre 2026 »; one day alone."""
    if first == last:
        return spoken_day(first)
    if (first.year, first.month) == (last.year, last.month):
        start = _number(first)
    else:
        start = spoken_date(first, year=first.year != last.year)
    return f"du {start} au {spoken_date(last)}"


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
