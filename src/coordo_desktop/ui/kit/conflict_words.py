"""What stands in the way of an appointment, said in sentences: who, what, until when (AG4).

« N. OYHENART est en tournée Ostabat jusqu’à 11:30. » A free slot says why it suits.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.conflicts import Conflict, ConflictKind, FreeSlot
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.when import day_text, long_day_text, time_text, zone_in_use

TIGHT = 10
"""Minutes of margin under which a journey is said to be tight."""

_KINDS: Mapping[ConflictKind, Callable[[], str]] = {
    ConflictKind.PATIENT: lambda: QCoreApplication.translate("Agenda", "patient déjà pris"),
    ConflictKind.PROFESSIONAL: lambda: QCoreApplication.translate(
        "Agenda", "professionnel déjà pris"
    ),
    ConflictKind.ROOM: lambda: QCoreApplication.translate("Agenda", "salle déjà prise"),
    ConflictKind.ABSENCE: lambda: QCoreApplication.translate("Agenda", "absence"),
    ConflictKind.CLOSING: lambda: QCoreApplication.translate("Agenda", "fermeture"),
    ConflictKind.HOLIDAY: lambda: QCoreApplication.translate("Agenda", "jour férié"),
    ConflictKind.HOURS: lambda: QCoreApplication.translate("Agenda", "hors des heures"),
    ConflictKind.TRAVEL: lambda: QCoreApplication.translate("Agenda", "trajet serré"),
    ConflictKind.SAME_DAY: lambda: QCoreApplication.translate("Agenda", "déjà vu ce jour-là"),
    ConflictKind.PAST: lambda: QCoreApplication.translate("Agenda", "déjà passé"),
}


def conflict_kind_words(kind: ConflictKind) -> str:
    """Two words for it: « salle déjà prise »."""
    return _KINDS[kind]()


def conflict_text(conflict: Conflict, on: date | None = None) -> str:
    """The whole sentence; `on` is the local day of what is being booked.

    What is in the way of another day of a series says which.
    """
    zone = zone_in_use()
    first = conflict.starts_at.astimezone(zone).date()
    last = conflict.ends_at.astimezone(zone).date()
    told = _SENTENCES[conflict.kind]
    if on is None or first <= on <= last:
        return told(conflict, on or first)
    return with_colon(day_text(conflict.starts_at, zone), told(conflict, first))


def blocking(conflicts: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Those that ask for a reason."""
    return tuple(one for one in conflicts if one.kind.asks_reason)


def _until(at: datetime, on: date) -> str:
    """« jusqu’à 11:30 », « jusqu’au ven. 27 nov. » when that day is all taken."""
    zone = zone_in_use()
    local = at.astimezone(zone)
    if local.date() == on:
        return QCoreApplication.translate("Agenda", "jusqu’à {time}").format(
            time=time_text(at, zone)
        )
    if local.hour == local.minute == 0:
        last = at - timedelta(minutes=1)
        if last.astimezone(zone).date() == on:
            return QCoreApplication.translate("Agenda", "toute la journée")
        return QCoreApplication.translate("Agenda", "jusqu’au {day} inclus").format(
            day=day_text(last, zone)
        )
    return QCoreApplication.translate("Agenda", "jusqu’au {day} à {time}").format(
        day=day_text(at, zone), time=time_text(at, zone)
    )


def _behind(words: str) -> str:
    """« (HIRIART P.) », with its space, where there is something to say."""
    return f" ({words})" if words else ""


def _taken(conflict: Conflict, on: date) -> str:
    until, title = _until(conflict.ends_at, on), conflict.with_title
    if fold(title).startswith("tournee"):
        return QCoreApplication.translate("Agenda", "{who} est en {round} {until}.").format(
            who=conflict.who, round=title[:1].lower() + title[1:], until=until
        )
    return QCoreApplication.translate("Agenda", "{who} n’est pas libre {until}{why}.").format(
        who=conflict.who, until=until, why=_behind(title)
    )


def _patient(conflict: Conflict, on: date) -> str:
    return QCoreApplication.translate(
        "Agenda", "{who} a déjà un rendez-vous à {time}, {until}{why}."
    ).format(
        who=conflict.who,
        time=time_text(conflict.starts_at, zone_in_use()),
        until=_until(conflict.ends_at, on),
        why=_other(conflict),
    )


def _absence(conflict: Conflict, on: date) -> str:
    return QCoreApplication.translate("Agenda", "{who} est en absence {until}{why}.").format(
        who=conflict.who, until=_until(conflict.ends_at, on), why=_behind(conflict.with_title)
    )


def _closing(conflict: Conflict, on: date) -> str:
    return QCoreApplication.translate("Agenda", "La maison est fermée {until}{why}.").format(
        until=_until(conflict.ends_at, on), why=_behind(conflict.with_title or conflict.who)
    )


def _holiday(conflict: Conflict, _on: date) -> str:
    return QCoreApplication.translate("Agenda", "Le {day} est férié{why}.").format(
        day=day_text(conflict.starts_at, zone_in_use()),
        why=_behind(conflict.with_title or conflict.who),
    )


def _hours(conflict: Conflict, _on: date) -> str:
    if conflict.who:
        return QCoreApplication.translate("Agenda", "Hors des heures de {who}.").format(
            who=conflict.who
        )
    return QCoreApplication.translate("Agenda", "Hors des heures d’ouverture.")


def _travel(conflict: Conflict, _on: date) -> str:
    if conflict.who:
        return QCoreApplication.translate(
            "Agenda", "Trajet serré\u202f: il manque {minutes}\u00a0min à {who}{why}."
        ).format(minutes=conflict.minutes, who=conflict.who, why=_behind(conflict.with_title))
    return QCoreApplication.translate(
        "Agenda", "Trajet serré\u202f: il manque {minutes}\u00a0min{why}."
    ).format(minutes=conflict.minutes, why=_behind(conflict.with_title))


def _same_day(conflict: Conflict, _on: date) -> str:
    return QCoreApplication.translate(
        "Agenda", "{who} a aussi un rendez-vous ce jour-là à {time}{why}\u202f: à regrouper\u202f?"
    ).format(
        who=conflict.who,
        time=time_text(conflict.starts_at, zone_in_use()),
        why=_other(conflict),
    )


def _past(conflict: Conflict, _on: date) -> str:
    # Said whole, with its year: a mistyped one is what this is about.
    return QCoreApplication.translate(
        "Agenda", "Ce moment est déjà passé\u202f: {day} à {time}."
    ).format(
        day=long_day_text(conflict.starts_at, zone_in_use()),
        time=time_text(conflict.starts_at, zone_in_use()),
    )


def _other(conflict: Conflict) -> str:
    """What it is, unless it says no more than whose it is."""
    return "" if conflict.with_title == conflict.who else _behind(conflict.with_title)


_SENTENCES: Mapping[ConflictKind, Callable[[Conflict, date], str]] = {
    ConflictKind.PATIENT: _patient,
    ConflictKind.PROFESSIONAL: _taken,
    ConflictKind.ROOM: _taken,
    ConflictKind.ABSENCE: _absence,
    ConflictKind.CLOSING: _closing,
    ConflictKind.HOLIDAY: _holiday,
    ConflictKind.HOURS: _hours,
    ConflictKind.TRAVEL: _travel,
    ConflictKind.SAME_DAY: _same_day,
    ConflictKind.PAST: _past,
}


@dataclass(frozen=True, slots=True)
class SlotReason:
    """Why a free slot suits, or what to mind: words, icon, ink."""

    words: str
    icon: str
    ink: str


def slot_reason(slot: FreeSlot) -> SlotReason:
    """« regroupe : 1 trajet de moins », « trajet serré, 6 min de marge », « aucun conflit »."""
    if slot.margin is not None and slot.margin < TIGHT:
        said = QCoreApplication.translate(
            "Agenda", "trajet serré, {minutes}\u00a0min de marge"
        ).format(minutes=slot.margin)
        return SlotReason(said, "alert", "warn")
    if slot.trips_saved:
        said = QCoreApplication.translate(
            "Agenda", "regroupe\u202f: %n trajet(s) de moins", "", slot.trips_saved
        )
        return SlotReason(_in_room(said, slot), "car", "accent-text")
    if slot.margin is not None:
        said = QCoreApplication.translate(
            "Agenda", "aucun conflit, {minutes}\u00a0min de marge"
        ).format(minutes=slot.margin)
        return SlotReason(_in_room(said, slot), "check", "ok")
    said = QCoreApplication.translate("Agenda", "aucun conflit")
    return SlotReason(_in_room(said, slot), "check", "ok")


def _in_room(said: str, slot: FreeSlot) -> str:
    return f"{said} · {slot.room}" if slot.room else said
