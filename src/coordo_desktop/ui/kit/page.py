"""Page: a view that asks, shows, and looks again when told."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.topics import Changes
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import Failed, Runner
from coordo_desktop.ui.kit.shortcuts import Shortcuts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What every screen works with, made at unlock and thrown away at lock."""

    desk: Runner
    glance: Runner
    press: Runner
    hub: ChangeHub
    messages: Messages
    preferences: Preferences

    def ask(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run work on the desk thread for what is not a page, then `done` while `owner` lives."""
        self.desk.run(owner, work, done, failed or self.failed)

    def failed(self, error: Exception) -> None:
        """Say a refusal or a mishap; let a bug reach the crash hook."""
        if not isinstance(error, CoordoError):
            raise error
        self.messages.fail(error)


class Page(QWidget):
    """A view. It opens no session and starts no thread: it asks, and shows the answer."""

    topics: ClassVar[Changes] = frozenset()
    changed_meanwhile = Signal()

    def __init__(
        self, tools: Tools, *, name: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.tools = tools
        self.hub = tools.hub
        self.shortcuts = Shortcuts(self)
        self._stale = True
        self.hub.changed.connect(self._heard)

    @property
    def stale(self) -> bool:
        """Something changed since the last refresh."""
        return self._stale

    def refresh(self) -> None:
        """Ask again for what is shown. Called at first show and when a topic changed."""

    def editing(self) -> bool:
        """Something is being typed that a refresh would overwrite."""
        return False

    def ask(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run work on the desk thread, then `done` here, unless this page is gone by then."""
        self.tools.desk.run(self, work, done, failed or self.failed)

    def glance(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Ask a question of which only the newest matters (search as you type)."""
        self.tools.glance.run(self, work, done, failed or self.failed)

    def press(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run work that touches only bytes (page images)."""
        self.tools.press.run(self, work, done, failed or self.failed)

    def failed(self, error: Exception) -> None:
        """Say a refusal or a mishap; let a bug reach the crash hook."""
        self.tools.failed(error)

    def toast_host(self) -> QWidget:
        """Where messages are shown: never over a panel's foot."""
        return self

    def view_state(self) -> dict[str, object]:
        """What to remember of the view across a lock: filters, selection; ids, never names."""
        return {}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put back what `view_state` told."""

    def look_again(self) -> None:
        """Refresh now if visible, else when next shown; never over what is being typed."""
        if not shiboken6.isValid(self):
            return  # destroyed at lock while the news was on its way from another thread
        if not self.isVisible():
            self._stale = True
        elif self.editing():
            self._stale = True
            self.changed_meanwhile.emit()
        else:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.look_again()

    @Slot(object)
    def _heard(self, changes: Changes) -> None:
        if changes & self.topics:
            self.look_again()
