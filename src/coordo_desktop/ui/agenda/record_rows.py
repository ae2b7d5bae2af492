"""The appointments of one patient as lines: to come with their series folded, past, waiting."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentPlace,
    AppointmentState,
    TransportOrder,
)
from coordo_desktop.domain.waiting import WaitingEntry
from coordo_desktop.ui.agenda.series_reading import rhythm_text
from coordo_desktop.ui.agenda.surroundings import local_now
from coordo_desktop.ui.kit.agenda_words import (
    STATE_ICONS,
    hours_text,
    kind_words,
    length_text,
    need_words,
    place_words,
    state_words,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.runs import Run, Runs

_CHIPS = {
    AppointmentState.PLANNED: "neutral",
    AppointmentState.CONFIRMED: "accent",
    AppointmentState.ARRIVED: "info",
    AppointmentState.HONOURED: "ok",
    AppointmentState.CANCELLED: "neutral",
    AppointmentState.ABSENT: "warn",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One appointment, and how many of its series follow it (folded into it)."""

    one: Appointment
    following: int = 0


def folded(found: Sequence[Appointment]) -> list[Line]:
    """Those to come, each series once: its next one that is open, with the count of the rest."""
    lines: list[Line] = []
    counts = Counter(one.series_id for one in found if not one.detached and one.state.open)
    shown = set()
    for one in found:
        if one.series_id is None or one.detached or not one.state.open:
            lines.append(Line(one))
        elif one.series_id not in shown:
            shown.add(one.series_id)
            lines.append(Line(one, counts[one.series_id] - 1))
    return lines


def needs_words(one: Appointment) -> str:
    """What must be ready: « transport à demander, interprète basque »."""
    content, said = one.content, []
    if content.transport.order is TransportOrder.TO_ASK:
        said.append(QCoreApplication.translate("Agenda", "transport à demander"))
    elif content.transport.order is not TransportOrder.NOT_NEEDED:
        said.append(need_words("transport"))
    if content.interpreter:
        said.append(f"{need_words('interpreter')} {content.interpreter}")
    if content.preparation:
        said.append(content.preparation)
    return ", ".join(said)


def when_words(day: date, today: date) -> str:
    """« mar. 24 nov. », with its year when it is another one."""
    year = "" if day.year == today.year else " yyyy"
    return QLocale().toString(QDate(day), f"ddd d MMM{year}")


def columns(today: date) -> tuple[Column[Line], ...]:
    """When, what, with whom, where, how it stands."""
    return (
        Column(lambda: QCoreApplication.translate("Agenda", "Date"),
               lambda line: when_words(local_now(line.one.starts_at).date(), today),
               key="date", width=108, weight=600, fixed=True, strike=_gone,
               second=lambda line: hours_text(line.one.starts_at, line.one.ends_at)),
        Column(lambda: QCoreApplication.translate("Agenda", "Rendez-vous"), what_words,
               key="what", width=200, stretch=True, fixed=True, strike=_gone,
               runs=_what_runs, second=_second),
        Column(lambda: QCoreApplication.translate("Agenda", "Avec, lieu"),
               lambda line: ", ".join(name for _id, name in line.one.professionals),
               key="with", width=152, second=where_words),
        Column(lambda: QCoreApplication.translate("Agenda", "État"),
               lambda _line: "", key="state", width=116,
               chip=_state_chip),
    )  # fmt: skip


def waiting_columns(today: date) -> tuple[Column[WaitingEntry], ...]:
    """What is waited for, how long, with whom, before when."""
    return (
        Column(lambda: QCoreApplication.translate("Agenda", "Attend depuis"),
               lambda one: when_words(local_now(one.since).date(), today), key="since",
               width=120, weight=600, fixed=True),
        Column(lambda: QCoreApplication.translate("Agenda", "Pour"),
               lambda one: " · ".join(part for part in (kind_words(one.kind), one.title) if part),
               key="what", width=200, stretch=True, fixed=True,
               second=lambda one: one.note),
        Column(lambda: QCoreApplication.translate("Agenda", "Avec"),
               lambda one: ", ".join(one.professional_names), key="with", width=150),
        Column(lambda: QCoreApplication.translate("Agenda", "Durée"),
               lambda one: length_text(one.minutes), key="length", width=80),
        Column(lambda: QCoreApplication.translate("Agenda", "Avant le"),
               lambda one: when_words(one.before, today) if one.before else "", key="before",
               width=104,
               chip=lambda one: ChipSpec(QCoreApplication.translate("Agenda", "urgent"), "danger")
               if one.urgent else None),
    )  # fmt: skip


def what_words(line: Line) -> str:
    """« Consultation · bilan »."""
    content = line.one.content
    return " · ".join(part for part in (kind_words(content.kind), content.title) if part)


def where_words(line: Line) -> str:
    """The room, the address or the place."""
    content = line.one.content
    if line.one.room:
        return line.one.room
    if content.place is AppointmentPlace.OUTSIDE and content.address:
        return content.address
    return place_words(content.place)


def _what_runs(line: Line) -> Runs:
    runs = [Run(what_words(line), strike=_gone(line))]
    people = len(line.one.content.participants)
    if people > 1:
        said = QCoreApplication.translate("Agenda", "%n personnes", "", people)
        runs.append(Run(f"  {said}", ink="text-3"))
    return runs


def _second(line: Line) -> str:
    """Its series, then what must be ready."""
    said = []
    if line.following:
        count = QCoreApplication.translate("Agenda", "et %n suivant(s)", "", line.following)
        said.append(f"{count}, {rhythm_text(line.one.rule)}")
    elif line.one.series_id is not None:
        said.append(QCoreApplication.translate("Agenda", "d’une série"))
    needs = needs_words(line.one)
    return " · ".join([*said, *([needs] if needs else [])])


def _gone(line: Line) -> bool:
    return line.one.state is AppointmentState.CANCELLED


def _state_chip(line: Line) -> ChipSpec:
    state = line.one.state
    return ChipSpec(state_words(state), _CHIPS[state], STATE_ICONS[state][0])
