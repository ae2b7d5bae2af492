"""What is typed in the views of a kit, kept as a draft: a lock loses nothing."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools

_REST_MS = 800
Typed = dict[str, Any]


class KeptTyping(QObject):
    """Keeps `read()` under a name once typing rests; forgets it once what it led to is kept."""

    def __init__(
        self, services: Services, tools: Tools, owner: QObject, name: str, read: Callable[[], Typed]
    ) -> None:
        super().__init__(owner)
        self._drafts, self._tools, self._name, self._read = services.drafts, tools, name, read
        self._entity = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.flush)

    def begin(self, entity: str, restored: Callable[[Typed], None]) -> None:
        """What is now typed is about this; what was kept of it comes back."""
        self._entity = entity
        self._rest.stop()

        def found(draft: Draft | None) -> None:
            if draft is not None and self._entity == entity:
                restored(draft.typed())
                self._tools.messages.say(self.tr("Brouillon retrouvé."), kind="neutral")

        self._run(lambda: self._drafts.find(self._name, entity), found)

    def touched(self) -> None:
        """Something was typed."""
        if self._entity:
            self._rest.start()

    def flush(self) -> None:
        """Keep it now (before locking)."""
        if not self._entity:
            return
        self._rest.stop()
        entity, payload = self._entity, json.dumps(self._read(), ensure_ascii=False)
        self._run(lambda: self._drafts.keep(self._name, entity, payload), _nothing)

    def leave(self) -> None:
        """Given up: what was typed waits for the next time."""
        if self._rest.isActive():
            self.flush()
        self._entity = ""

    def done(self) -> None:
        """It is kept for good: the draft is forgotten."""
        entity, self._entity = self._entity, ""
        self._rest.stop()
        self._run(lambda: self._drafts.drop(self._name, entity), _nothing)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tools.desk.run(self, work, done, self._tools.messages.fail)


def _nothing(_answer: object) -> None:
    """Nothing is said of a draft kept."""
