"""What is typed in a form of the settings, kept as a draft until it is saved."""

import json

from PySide6.QtCore import QObject

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.settings.section import Section


class KeptDraft(QObject):
    """The draft of one form: `about` what is shown, `done` once it is kept."""

    def __init__(self, section: Section, drafts: DraftService, form: Form, name: str) -> None:
        super().__init__(form)
        self._section, self._drafts, self._form, self._name = section, drafts, form, name
        self._entity = ""
        form.draft_due.connect(self._keep)

    def about(self, entity: str = "") -> None:
        """The form now shows this: put back what was being typed of it, if anything was."""
        self._entity = entity

        def found(draft: Draft | None) -> None:
            if draft is not None and entity == self._entity and not self._form.dirty:
                self._form.restore_draft(json.loads(draft.payload))
                said = self.tr(
                    "Votre saisie a été retrouvée\u202f; elle n’est pas encore enregistrée."
                )
                self._section.say(said)

        self._section.ask(lambda: self._drafts.find(self._name, entity), found)

    def done(self) -> None:
        """It was kept for good, or given up."""
        entity = self._entity
        self._form.set_clean()
        self._section.ask(lambda: self._drafts.drop(self._name, entity), _nothing)

    def _keep(self, draft: object) -> None:
        entity, payload = self._entity, json.dumps(draft, ensure_ascii=False)
        self._section.ask(lambda: self._drafts.keep(self._name, entity, payload), _nothing)


def _nothing(_none: None) -> None:
    """Nothing to show."""
