"""What a printed agenda is called, and the days it shows."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from coordo_desktop.domain.agenda_papers import AgendaAsked, AgendaForm
from coordo_desktop.domain.dates import MONTHS
from coordo_desktop.domain.spoken_dates import spoken_span
from coordo_desktop.domain.text import fold

_WEEK = 7
_WORKED = 5
_LIST_DAYS = 7
LONGEST = 400
"""Days one paper may span, as the agenda itself."""


EVERYBODY = "de la structure"


def of_whom(name: str) -> str:
    """« de Claire MARTIN », « d’Anne IRIART »."""
    return f"d’{name}" if fold(name)[:1] in set("aeiouy") else f"de {name}"


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


def title_of(form: AgendaForm, whose: str, first: date, last: date, *, what: str = "") -> str:
    """« Agenda de Dr Peio HARISMENDY, semaine 48, du 23 au 27 novembre 2026 »; `what` begins it."""
    what = what or {
        AgendaForm.ROOMS: "Planning des salles",
        AgendaForm.LIST: f"Rendez-vous {whose}",
    }.get(form, f"Agenda {whose}")
    if form is AgendaForm.MONTH:
        return f"{what}, {MONTHS[first.month - 1]} {first.year}"
    if form is AgendaForm.WEEK:
        return f"{what}, semaine {first.isocalendar().week}, {spoken_span(first, last)}"
    return f"{what}, {spoken_span(first, last)}"
