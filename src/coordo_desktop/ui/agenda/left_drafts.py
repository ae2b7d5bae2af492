"""Appointments that were being typed and left: found, offered in a line, thrown away (AG2)."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.appointment_drafts import NEW, chosen_in
from coordo_desktop.ui.agenda.draft_line import DraftLine
from coordo_desktop.ui.kit.agenda_words import moment_text
from coordo_desktop.ui.kit.page import Tools


class LeftDrafts(QObject):
    """Behind the line of one panel; the newest is offered first."""

    def __init__(self, line: DraftLine, services: Services, tools: Tools, name: str) -> None:
        super().__init__(line)
        self._line, self._drafts, self._tools, self._name = line, services.drafts, tools, name
        self._again: Callable[[], None] = self.clear
        self._found: Draft | None = None
        line.thrown.connect(self.throw_away)

    def clear(self) -> None:
        """Nothing is offered."""
        self._found = None
        self._line.offer("")

    def look(self, whom: Collection[PatientId], but: str) -> None:
        """Offer the newest new appointment that was left; of these people where some are meant."""
        self.clear()
        self._again = lambda: self.look(whom, but)

        def told(mine: Sequence[Draft]) -> None:
            fitting = (one for one in self._new_ones(mine) if one.entity_id != but)
            found = next((one for one in fitting if not whom or _about(one) & set(whom)), None)
            if found is not None:
                self.offer(found)

        self._run(self._drafts.mine, told)

    def look_for(self, entity: str, found: Callable[[Draft], None]) -> None:
        """Tell the draft of one appointment that is booked."""
        self.clear()
        self._again = self.clear
        self._run(
            lambda: self._drafts.find(self._name, entity),
            lambda draft: found(draft) if draft is not None else None,
        )

    def interrupted(self, patient_id: PatientId | None, found: Callable[[Draft], None]) -> None:
        """Tell what was open when the desk closed, if nothing was typed since."""

        def told(mine: Sequence[Draft]) -> None:
            ours = [one for one in mine if one.form == self._name]
            if patient_id is not None:
                ours = [one for one in self._new_ones(mine) if patient_id in _about(one)]
            if ours and ours[0].typed().get("open") is True:
                found(ours[0])

        self._run(self._drafts.mine, told)

    def offer(self, draft: Draft) -> None:
        """Say whose it is and since when."""
        self._found = draft
        fields = fields_of(draft)
        names = ", ".join(words for _one, words in chosen_in(fields))
        whom = names or str(fields.get("title") or "") or self.tr("sans nom")
        typed = str(fields.get("starts_at") or "").strip()
        said = (
            self.tr("Brouillon de {whom} ({typed}), du {when}")
            if typed
            else self.tr("Brouillon de {whom}, du {when}")
        )
        self._line.offer(said.format(whom=whom, typed=typed, when=moment_text(draft.updated)))

    def taken(self) -> Draft | None:
        """The one offered, which is taken up now."""
        found = self._found
        self.clear()
        return found

    def throw_away(self) -> None:
        """Forget it; it can be taken back."""
        found = self._found
        if found is None:
            return
        self.clear()

        def undo() -> None:
            self._run(
                lambda: self._drafts.keep(found.form, found.entity_id, found.payload),
                lambda _kept: self.offer(found),
            )

        def gone(_answer: object) -> None:
            self._tools.messages.say(self.tr("Brouillon jeté."), kind="neutral", undo=undo)
            self._again()

        self.drop(found.entity_id, gone)

    def drop(self, entity: str, done: Callable[[Any], None] = lambda _done: None) -> None:
        """Forget one that is done."""
        self._run(lambda: self._drafts.drop(self._name, entity), done)

    def _new_ones(self, mine: Sequence[Draft]) -> list[Draft]:
        return [
            one for one in mine if one.form == self._name and one.entity_id.startswith(f"{NEW}/")
        ]

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tools.ask(self, work, done)


def fields_of(draft: Draft) -> dict[str, Any]:
    """What was typed, by field."""
    fields = draft.typed().get("fields")
    return fields if isinstance(fields, dict) else {}


def more_of(draft: Draft) -> dict[str, Any]:
    """What the fields do not say: the day pointed at, the version looked at."""
    more = draft.typed().get("more")
    return more if isinstance(more, dict) else {}


def day_of(draft: Draft) -> date | None:
    """The day that was pointed at when it was begun."""
    try:
        return date.fromisoformat(str(more_of(draft).get("day") or ""))
    except ValueError:
        return None


def _about(draft: Draft) -> set[PatientId]:
    return {one for one, _words in chosen_in(fields_of(draft))}
