"""What is typed of a load, kept until it is done: a lock or Esc loses nothing."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.ids import ProductId, RoundId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools

_FORM = "rounds.load"
Typed = Mapping[ProductId, str]


class LoadDrafts(QObject):
    """One draft for each round: quantities by product, as they were typed."""

    def __init__(self, owner: QObject, services: Services, tools: Tools) -> None:
        super().__init__(owner)
        self._drafts, self._tools = services.drafts, tools

    def keep(self, round_id: RoundId, typed: Typed) -> None:
        """Keep these; nothing typed forgets what was."""
        if not typed:
            self.drop(round_id)
            return
        payload = json.dumps({"typed": {str(key): text for key, text in typed.items()}})
        self._run(lambda: self._drafts.keep(_FORM, str(round_id), payload))

    def drop(self, round_id: RoundId) -> None:
        """It was done."""
        self._run(lambda: self._drafts.drop(_FORM, str(round_id)))

    def take_up(self, round_id: RoundId, found: Callable[[Typed], None]) -> None:
        """What was left of this round, if something was."""

        def told(draft: Draft | None) -> None:
            typed = {} if draft is None else _read(draft.typed().get("typed"))
            if typed:
                found(typed)

        self._tools.ask(self, lambda: self._drafts.find(_FORM, str(round_id)), told)

    def _run(self, work: Callable[[], Any]) -> None:
        self._tools.ask(self, work, lambda _none: None)


def _read(kept: object) -> dict[ProductId, str]:
    if not isinstance(kept, dict):
        return {}
    try:
        return {ProductId(UUID(key)): str(text) for key, text in kept.items()}
    except ValueError:
        return {}
