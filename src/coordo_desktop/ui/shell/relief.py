"""Counts the minute after a lock, then asks for a fresh process (security design 6.3, step 7)."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordo_desktop.ui.shell.frame import Frame
from coordo_desktop.ui.shell.successor import AfterLock

if TYPE_CHECKING:
    from collections.abc import Callable

    from coordo_desktop.ui.shell.lock_screen import LockScreen

AFTER_MS, AGAIN_MS = 60_000, 5_000


class Relief(QObject):
    """What was read stays in this process’s memory until another takes its place."""

    due = Signal()

    def __init__(
        self,
        frame: Frame,
        screen: "Callable[[], LockScreen | None]",
        told: AfterLock | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._frame, self._screen = frame, screen
        self.told = told
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self, told: AfterLock) -> None:
        """Something was open until now."""
        self.told = told
        self._timer.start(AFTER_MS)

    def add(self, *, drafts: tuple[str, ...], backup_failed: bool) -> None:
        """How putting away went."""
        if self.told is not None:
            self.told = replace(self.told, drafts=drafts, backup_failed=backup_failed)

    def end(self) -> None:
        """Somebody is in, or the program is leaving."""
        self._timer.stop()
        self.told = None

    def later(self) -> None:
        """No fresh process could be had: try again."""
        self._timer.start(AFTER_MS)

    @property
    def waits(self) -> int:
        """Milliseconds between now and the next look, as they were set; 0 when none is due."""
        return self._timer.interval() if self._timer.isActive() else 0

    @Slot()
    def look(self) -> None:
        """Ask for it now, unless somebody is in the middle of something."""
        screen = self._screen()
        if screen is None or self.told is None:
            return
        if not screen.resting:
            self._timer.start(AGAIN_MS)
            return
        self.told = replace(
            self.told,
            practice=screen.practice,
            profession=screen.profession_of(self.told.login),
            minimized=self._frame.isMinimized(),
            active=self._frame.isActiveWindow(),
        )
        self._frame.keep_place()
        self.due.emit()
