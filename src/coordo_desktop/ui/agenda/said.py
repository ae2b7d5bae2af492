"""A block of the agenda in words: on its face, in its tooltip, aloud."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentPlace, AppointmentState
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.layout import What
from coordo_desktop.ui.kit.agenda_words import (
    absence_words,
    kind_words,
    length_text,
    minutes_between,
    need_words,
    place_words,
    round_words,
    span_text,
    state_words,
)
from coordo_desktop.ui.kit.conflict_words import blocking, conflict_kind_words


def title_of(what: What) -> str:
    """The first line."""
    if isinstance(what, Absence):
        return what.note or absence_words(what.kind)
    if isinstance(what, RoundBlock):
        return round_words(what.label)
    if what.masked:
        return QCoreApplication.translate("Agenda", "Occupé")
    return what.title or kind_words(what.kind)


def lines_of(what: What) -> list[str]:
    """What follows, as far as there is room."""
    if isinstance(what, Absence):
        return [QCoreApplication.translate("Agenda", "absence")]
    if isinstance(what, RoundBlock):
        said = [QCoreApplication.translate("Agenda", "%n passage(s)", "", what.visits)]
        if what.done:
            said.append(QCoreApplication.translate("Agenda", "%n fait(s)", "", what.done))
        return said
    if what.masked:
        return []
    said = [what.detail] if what.detail else []
    if what.place is not AppointmentPlace.PRACTICE:
        said.append(place_words(what.place).lower())
    return said


def spoken(what: What, names: dict[object, str]) -> str:
    """Everything about it in one sentence: for a screen reader and the tooltip."""
    at = span_text(what.starts_at, what.ends_at)
    lasts = length_text(minutes_between(what.starts_at, what.ends_at))
    parts = [title_of(what), f"{at} ({lasts})"]
    if isinstance(what, AgendaEntry) and not what.masked:
        parts[1:1] = [what.detail] if what.detail else []
        parts += [kind_words(what.kind), place_words(what.place), state_words(what.state)]
        parts.append(", ".join(names[one] for one in what.professionals if one in names))
        if what.room_id is not None:
            parts.append(names.get(what.room_id, ""))
        parts += [need_words(one) for one in sorted(what.needs)]
        if what.series_id is not None:
            parts.append(QCoreApplication.translate("Agenda", "d’une série"))
        if what.forced:
            parts.append(QCoreApplication.translate("Agenda", "conflit accepté"))
    elif not isinstance(what, AgendaEntry):
        parts += lines_of(what)
        parts.append(names.get(what.professional_id, ""))
    return "\u202f; ".join(one for one in parts if one)


def movable(what: What) -> bool:
    """Whether somebody may take it with the mouse: not what is masked, a round or an absence."""
    return (
        isinstance(what, AgendaEntry)
        and not what.masked
        and what.round_id is None
        and what.state is not AppointmentState.CANCELLED
    )


def verdict(conflicts: tuple[Conflict, ...] | None) -> tuple[str, str]:
    """What a ghost says of its place (« conflit », « libre ») and in which ink."""
    if conflicts is None:
        return "", "accent"
    stops = blocking(conflicts)
    if stops:
        return QCoreApplication.translate("Agenda", "conflit"), "danger"
    if conflicts:
        return conflict_kind_words(conflicts[0].kind), "warn"
    return QCoreApplication.translate("Agenda", "libre"), "accent"
