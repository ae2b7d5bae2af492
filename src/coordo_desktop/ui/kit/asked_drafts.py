"""What is typed in a panel that asks, kept as a draft until it is done: a lock loses nothing."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.ui.kit.page import Tools

if TYPE_CHECKING:
    from coordo_desktop.ui.kit.forms import Form

More = Mapping[str, Any]


class Drafts(Protocol):
    """What keeps them: the drafts of the person at the desk."""

    def keep(self, form: str, entity_id: str, payload: str, base_version: int = 0) -> None:
        """Keep or replace."""

    def find(self, form: str, entity_id: str) -> Draft | None:
        """The draft of this form, if there is one."""

    def mine(self) -> Sequence[Draft]:
        """All of them, newest first."""

    def drop(self, form: str, entity_id: str) -> None:
        """Forget it."""


class Asking(Protocol):
    """The panel whose typing is kept: a form at a time, and when it was kept or closed."""

    kept: Any  # a signal
    closed: Any  # a signal

    @property
    def form(self) -> "Form | None":
        """The fields shown."""


class AskedDrafts(QObject):
    """The drafts of one panel: each question says what it is about right after it was asked.

    Esc keeps what was typed: it comes back where the same is asked again. What a lock interrupted
    is told by `interrupted`, so that the view asks it again by itself.
    """

    def __init__(self, panel: Asking, drafts: Drafts, tools: Tools, name: str) -> None:
        super().__init__(panel if isinstance(panel, QObject) else None)
        self._panel, self._drafts, self._tools, self._name = panel, drafts, tools, name
        self._form: Form | None = None
        self._entity = ""
        self._more: Callable[[], More] = dict
        self._worth: Callable[[More], bool] = bool
        panel.kept.connect(self._kept)
        panel.closed.connect(self._closed)

    def about(
        self,
        entity: str,
        *,
        more: Callable[[], More] = dict,
        restored: Callable[[More], None] | None = None,
        look: bool = True,
        worth: Callable[[More], bool] = bool,
    ) -> None:
        """The question now shown; `more` is what its fields do not say, for `restored`.

        Without `look` no draft is put back: the panel offers what it finds. Fields that are not
        `worth` it when they are left are forgotten.
        """
        form = self._form = self._panel.form
        if form is None:
            return
        self._entity, self._more, self._worth = entity, more, worth
        form.draft_due.connect(lambda typed: self._keep(entity, typed, more()))

        def found(draft: Draft | None) -> None:
            if draft is None or self._panel.form is not form or form.dirty:
                return
            typed, shown = draft.typed(), form.draft()
            form.restore_draft(typed.get("fields") or {})
            if restored is not None:
                restored(typed.get("more") or {})
            if form.draft() != shown:
                self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")

        if look:
            self._run(lambda: self._drafts.find(self._name, entity), found)

    def interrupted(self, found: Callable[[str], None]) -> None:
        """Tell what was asked and being answered when the desk closed; the newest first."""

        def told(mine: Sequence[Draft]) -> None:
            for draft in mine:
                if draft.form == self._name and draft.typed().get("open") is True:
                    found(draft.entity_id)

        self._run(self._drafts.mine, told)

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        if self._form is not None and self._panel.form is self._form:
            self._form.flush_draft()

    def leave(self) -> str:
        """Give up what is shown, keeping what was typed; what it was about, "" for nothing kept."""
        form, self._form = self._form, None
        if form is None or self._panel.form is not form or not form.dirty:
            return ""
        form.set_clean()
        entity, typed = self._entity, form.draft()
        if not self._worth(typed):
            self._run(lambda: self._drafts.drop(self._name, entity), _nothing)
            return ""
        self._keep(entity, typed, self._more(), left=True)
        return entity

    def _closed(self) -> None:
        """Given up: what was typed waits where the same is asked again."""
        self.leave()

    def _kept(self) -> None:
        if self._form is not None and self._panel.form is self._form:
            entity, self._form = self._entity, None
            self._run(lambda: self._drafts.drop(self._name, entity), _nothing)

    def _keep(self, entity: str, typed: object, more: More, *, left: bool = False) -> None:
        payload = json.dumps(
            {"fields": typed, "more": dict(more), "open": not left}, ensure_ascii=False
        )
        self._run(lambda: self._drafts.keep(self._name, entity, payload), _nothing)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tools.desk.run(self, work, done, self._tools.messages.fail)


def _nothing(_answer: object) -> None:
    """Nothing is said of a draft kept."""
