"""How much waits in a view, on the rail, whichever view is on screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from coordo_desktop.domain.topics import Changes
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.shell.views import Navigator


class RailCount(QObject):
    """Asked once the window stands, then each time the desk rests after a change it is about.

    `asked` runs on the desk; `may` False: this person is never told. `rest_ms`: how long the desk
    rests before it is asked again.
    """

    def __init__(
        self,
        view: str,
        asked: Callable[[], int],
        topics: Changes,
        desk: Runner,
        hub: ChangeHub,
        go: Navigator,
        parent: QObject,
        *,
        may: bool,
        rest_ms: int,
    ) -> None:
        super().__init__(parent)
        self._view, self._asked, self._topics = view, asked, topics
        self._desk, self._go, self._may = desk, go, may
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self.count)
        if may:
            hub.changed.connect(self._changed)
            self._rest.start()

    def use(self, go: Navigator) -> None:
        """Speak to another window: the language changed."""
        self._go = go
        self.again()

    def again(self) -> None:
        """Count soon: a new day began."""
        if self._may:
            self._rest.start()

    def stop(self) -> None:
        """Ask nothing more (before locking)."""
        self._rest.stop()

    @Slot()
    def count(self) -> None:
        """Ask how much there is."""
        self._desk.run(self, self._asked, self._show, only_bugs)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes & self._topics:
            self._rest.start()

    def _show(self, many: int) -> None:
        self._go.counted.emit(self._view, many, False)
