"""The columns of the agenda as a list."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentState
from coordo_desktop.ui.agenda.said import title_of
from coordo_desktop.ui.kit.agenda_words import (
    STATE_ICONS,
    kind_words,
    length_text,
    minutes_between,
    need_words,
    state_words,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.rows import Column

_OFF = {AppointmentState.CANCELLED, AppointmentState.ABSENT}
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
    """One appointment, its local times, who and where in words; `folded` is searched."""

    entry: AgendaEntry
    starts: datetime
    ends: datetime
    who: str
    place: str
    folded: str


def list_columns() -> list[Column[Line]]:
    """Hours, whom, what for, with whom, where, what to prepare, the state."""
    return [
        Column(
            lambda: QCoreApplication.translate("Agenda", "Heure"),
            lambda one: f"{one.starts:%H:%M}–{one.ends:%H:%M}",
            lambda one: one.starts.timestamp(),
            key="time", width=116, weight=600, fixed=True, strike=_off,
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "Durée"),
            lambda one: length_text(minutes_between(one.starts, one.ends)),
            lambda one: float(minutes_between(one.starts, one.ends)),
            key="length", width=72, ink="text-2", hidden=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "Rendez-vous"),
            lambda one: title_of(one.entry),
            lambda one: one.entry.title,
            key="title", width=210, stretch=True, weight=600, fixed=True, highlight=True,
            second=lambda one: one.entry.detail, strike=_off,
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "Avec"),
            lambda one: one.who,
            lambda one: one.who,
            key="who", width=170, highlight=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "Type"),
            lambda one: kind_words(one.entry.kind),
            lambda one: kind_words(one.entry.kind),
            key="kind", width=130, ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "Lieu"),
            lambda one: one.place,
            lambda one: one.place,
            key="place", width=150, ink="text-2", highlight=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "À prévoir"),
            lambda one: ", ".join(need_words(each) for each in sorted(one.entry.needs)),
            lambda one: float(-len(one.entry.needs)),
            key="needs", width=150, ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Agenda", "État"),
            lambda one: "",
            lambda one: state_words(one.entry.state),
            key="state", width=120, chip=_state,
        ),
    ]  # fmt: skip


def _off(line: Line) -> bool:
    return line.entry.state in _OFF


def _state(line: Line) -> ChipSpec | None:
    if line.entry.masked:
        return None
    state = line.entry.state
    return ChipSpec(state_words(state), _CHIPS[state], STATE_ICONS[state][0])
