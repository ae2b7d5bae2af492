"""What a printed agenda is called, and the days it shows."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from coordo_desktop.domain.agenda_papers import AgendaAsked, AgendaForm
from coordo_desktop.domain.dates import MONTHS

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WEEK = 7
_WORKED = 5
_LIST_DAYS = 7
LONGEST = 62
"""Days one paper may span: two months."""


def span_of(asked: AgendaAsked) -> tuple[date, date]:
    """The first and last day of what is asked, both included."""
    on = asked.on
    if asked.form is AgendaForm.WEEK:
        monday = on - timedelta(days=on.weekday())
        return monday, monday + timedelta(days=_WEEK - 1)
    if asked.form is AgendaForm.MONTH:
        return on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1])
    alone = on + timedelta(days=_LIST_DAYS - 1) if asked.form is AgendaForm.LIST else on
    last = max(on, asked.last or alone)
    return on, min(last, on + timedelta(days=LONGEST - 1))


def days_of(first: date, last: date) -> list[date]:
    """Every day of a span."""
    return [first + timedelta(days=rank) for rank in range((last - first).days + 1)]


def worked(days: Sequence[date], busy: frozenset[date]) -> list[date]:
    """The days a grid shows: Saturday and Sunday only where something is on them."""
    shown = [day for day in days if day.weekday() < _WORKED or day in busy]
    return shown or list(days)


def day_words(day: date) -> str:
    """« lundi 23 novembre 2026 »."""
    return f"{_DAYS[day.weekday()]} {_number(day)} {MONTHS[day.month - 1]} {day.year}"


def span_words(first: date, last: date) -> str:
    """« du 23 au 27 novembre 2026 », « du 30 novembre au 4 décembre 2026 »."""
    if first == last:
        return day_words(first)
    end = f"{_number(last)} {MONTHS[last.month - 1]} {last.year}"
    start = _number(first)
    if first.month != last.month or first.year != last.year:
        start += f" {MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"du {start} au {end}"


def title_of(form: AgendaForm, whose: str, first: date, last: date) -> str:
    """« Agenda de Dr Peio HARISMENDY, semaine 48, du 23 au 27 novembre 2026 »."""
    what = {
        AgendaForm.ROOMS: "Planning des salles",
        AgendaForm.LIST: f"Rendez-vous {whose}",
    }.get(form, f"Agenda {whose}")
    if form is AgendaForm.MONTH:
        return f"{what}, {MONTHS[first.month - 1]} {first.year}"
    if form is AgendaForm.WEEK:
        return f"{what}, semaine {first.isocalendar().week}, {span_words(first, last)}"
    return f"{what}, {span_words(first, last)}"


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
