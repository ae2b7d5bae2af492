"""One section of the settings: a title, a sentence, cards; it asks through its page."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, sized, spaced
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.runner import Failed
from coordo_desktop.ui.kit.surfaces import Surface

T = TypeVar("T")
WIDTH = 760


class Section(QWidget):
    """Sections fill `body`; `refresh` is called when one is shown and when a topic changed."""

    to_do_asked = Signal()  # the list « À traiter » of the agenda

    def __init__(
        self, page: Page, actor: Actor, *, name: str, wide: bool = False, flush: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.page, self.actor = page, actor
        inside = QWidget()
        self.body: QVBoxLayout = spaced(QVBoxLayout(inside), gap=12)
        if not wide:
            sized(inside, max_width=WIDTH)
        line = spaced(QHBoxLayout(self), (0, 0, 0, 0) if flush else (16, 12, 16, 16), 0)
        line.addWidget(inside, 1)
        line.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Ask again for what is shown."""

    def editing(self) -> bool:
        """Something is being typed that a refresh would overwrite."""
        return False

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""

    def may(self, right: Right) -> bool:
        """Whether a role of the person carries the right; the services check anyway."""
        return scope(self.actor, right) is not Scope.NONE

    def ask(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run work on the desk thread."""
        self.page.ask(work, done, failed)

    def say(self, text: str) -> None:
        """Say that something was done."""
        self.page.tools.messages.say(text)


class Panel(Surface):
    """A card with a title, a sentence, and room for controls."""

    def __init__(self, title: str, said: str = "", *, name: str) -> None:
        super().__init__("surface", edges="all", name=name)
        self.setAccessibleName(title)
        self.body: QVBoxLayout = column(gap=10, margins=(16, 14, 16, 16))
        self.body.addWidget(Label(title, role="body", weight=600))
        if said:
            self.body.addWidget(Label(said, ink="text-2", wrap=True))
        self.setLayout(self.body)
