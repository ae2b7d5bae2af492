"""The care of the open file, every five seconds: what is wrong with it is said once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordo_desktop.domain.errors import FileDamaged
from coordo_desktop.domain.upkeep import FileMoved, Upkept
from coordo_desktop.services.upkeep import EVERY_MS, Upkeep
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.runner import Runner

if TYPE_CHECKING:
    from coordo_desktop.domain.errors import Mishap


class Care(QObject):
    """Asks the upkeep on the desk's thread, one question at a time."""

    trouble = Signal(object)

    def __init__(self, upkeep: Upkeep, desk: Runner, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._upkeep, self._desk, self._messages = upkeep, desk, messages
        self._asked = False
        self._said: set[type[Mishap]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look every five seconds from now."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more (before locking)."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Ask once, unless the last answer is still awaited."""
        if not self._asked:
            self._asked = True
            self._desk.run(self, self._upkeep.tick, self._told, self._failed)

    def _told(self, upkept: Upkept) -> None:
        self._asked = False
        kinds = {type(one) for one in upkept.troubles}
        for one in upkept.troubles:
            if isinstance(one, FileMoved | FileDamaged):
                self._timer.stop()
                self.trouble.emit(one)
                return
        for one in upkept.troubles:
            if type(one) not in self._said:
                self._messages.fail(one)
        self._said = kinds

    def _failed(self, error: Exception) -> None:
        self._asked = False
        raise error
