"""Somebody at the lock screen of a program that starts: sees it, types, sees the first view."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_QUIET_MS = 300
_TYPING_MS = 3000  # nobody types a passphrase faster; the database is loaded meanwhile


class Watch(QObject):
    """Notes when the lock screen, then the window, were painted."""

    def __init__(self, login: str, passphrase: str) -> None:
        super().__init__()
        self._login, self._passphrase = login, passphrase
        self.locked = self.entered = self.seen = 0
        self.quiet = QTimer(self)
        self.quiet.setSingleShot(True)
        self.quiet.setInterval(_QUIET_MS)
        self.quiet.timeout.connect(self.leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            name = watched.objectName()
            if name == "lockScreen" and not self.locked:
                self.locked = 1
                QTimer.singleShot(0, lambda: self.unlock(watched))
            elif self.entered and _within(watched, "window"):
                QTimer.singleShot(0, self.painted)
        return False

    def unlock(self, screen: QWidget) -> None:
        """The lock screen is there: type."""
        self.locked = time.monotonic_ns()
        QTimer.singleShot(_TYPING_MS, lambda: self.enter(screen))

    def enter(self, screen: QWidget) -> None:
        """The passphrase is typed."""
        self.entered = time.monotonic_ns()
        screen.enter(self._login, self._passphrase)  # type: ignore[attr-defined]

    def painted(self) -> None:
        """Something of the window is on screen; once nothing more comes, leave."""
        self.seen = time.monotonic_ns()
        self.quiet.start()

    def leave(self) -> None:
        """As one leaves: a vault that was not closed is checked whole at the next opening."""
        for window in QApplication.topLevelWidgets():
            if window.objectName() == "frame":
                window.close()


def _within(widget: QWidget | None, name: str) -> bool:
    while widget is not None:
        if widget.objectName() == name:
            return True
        widget = widget.parentWidget()
    return False
