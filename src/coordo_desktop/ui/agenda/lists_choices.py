"""What can be chosen of a line by number: who could take a time, free times, who is free."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coordo_desktop.domain.conflicts import FreeSlot
from coordo_desktop.domain.waiting import (
    FreedSlot,
    TouchedByAbsence,
    TouchedRound,
    WaitingEntry,
    WaitingOffer,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.agenda.lists_detail import Choices
from coordo_desktop.ui.agenda.lists_lines import ListLine
from coordo_desktop.ui.kit.agenda_words import kind_words, moment_text
from coordo_desktop.ui.kit.page import Page

_MOST = 5
_SLOTS = 3


@dataclass(frozen=True, slots=True)
class Pick:
    """One choice: what it is, and its words."""

    what: object
    first: str
    second: str = ""


class ListChoices(QObject):
    """Reads what takes a question of its own, the newest only; keeps it while the line stands."""

    found = Signal(str)  # key of the line

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        self._read: dict[str, tuple[object, tuple[Pick, ...]]] = {}

    def ask(self, line: ListLine) -> None:
        """Look for the free times of a line, unless they are known for it as it stands."""
        known = self._read.get(line.key)
        question = self._question(line)
        if question is None or (known is not None and known[0] is line.about):
            return

        def told(picks: tuple[Pick, ...]) -> None:
            self._read = {line.key: (line.about, picks)}
            self.found.emit(line.key)

        self._page.tools.glance.run(self, question, told, self._page.failed)

    def picks(self, line: ListLine) -> tuple[Pick, ...]:
        """What can be chosen, as far as it is known."""
        about = line.about
        if isinstance(about, FreedSlot):
            return tuple(_taker(one) for one in about.takers[:_MOST])
        found: tuple[Pick, ...] = ()
        if isinstance(about, TouchedByAbsence | TouchedRound):
            pairs = zip(about.replacements, about.replacement_names, strict=False)
            found = tuple(Pick(one, name) for one, name in pairs)[: _MOST - 2]
        known = self._read.get(line.key)
        if known is not None and known[0] is about:
            found += known[1]
        return found[:_MOST]

    def of(self, line: ListLine) -> Choices | None:
        """The choices as the panel shows them; None where there is nothing to choose."""
        picks, about = self.picks(line), line.about
        titles = {
            FreedSlot: self.tr("Qui peut le prendre"),
            WaitingEntry: self.tr("Créneaux qui conviennent"),
            TouchedByAbsence: self.tr("Confier à, ou déplacer au"),
            TouchedRound: self.tr("Confier à"),
        }
        title = next((said for kind, said in titles.items() if isinstance(about, kind)), "")
        if not title:
            return None
        none = self.tr("Aucune proposition\u202f: choisissez l’heure dans l’agenda.")
        if isinstance(about, TouchedByAbsence | TouchedRound):
            none = self.tr("Personne de la même profession n’est libre.")
        known = self._read.get(line.key)
        if isinstance(about, WaitingEntry) and (known is None or known[0] is not about):
            none = self.tr("Recherche…")
        return Choices(title, tuple((one.first, one.second) for one in picks), none)

    def _question(self, line: ListLine) -> Callable[[], tuple[Pick, ...]] | None:
        services, about = self._services, line.about
        if isinstance(about, WaitingEntry):
            waiting_id = about.id
            return lambda: tuple(_offer(one) for one in services.waiting.offers(waiting_id, _SLOTS))
        if isinstance(about, TouchedByAbsence) and line.absence is not None:
            absence_id, touched_id = line.absence.id, about.appointment_id
            return lambda: tuple(
                _slot(one)
                for one in services.replacements.next_slots(absence_id, touched_id, _SLOTS)
            )
        return None


def _taker(one: WaitingEntry) -> Pick:
    about = one.title or kind_words(one.kind)
    return Pick(
        one, one.patient, " ".join(part for part in (about, words.before(one.before)) if part)
    )


def _offer(one: WaitingOffer) -> Pick:
    freed = QCoreApplication.translate("AgendaLists", "libéré") if one.freed else ""
    told = (", ".join(one.professional_names), freed)
    return Pick(one, moment_text(one.starts_at), " · ".join(part for part in told if part))


def _slot(one: FreeSlot) -> Pick:
    return Pick(one, moment_text(one.starts_at), one.room)
