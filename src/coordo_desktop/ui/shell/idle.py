"""When to lock without being asked (security design 6.3).

Idleness is measured on the wall clock and on the monotonic one, whichever went further: the
monotonic clock stands still while the machine sleeps, the wall clock may be set back. A jump of
the wall clock locks by itself. Where the session cannot tell us that it was locked or put to
sleep, the delay is capped at three minutes and `capped` says so to the settings page.
"""

import time
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from coordo_desktop.ui.shell.session_signals import SessionSignals

LONGEST_MINUTES = 15
CAPPED_MINUTES = 3
TICK_MS = 1000
_JUMP_BACK_SECONDS = 5 * 60
_JUMP_FORWARD_SECONDS = 12 * 3600

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
        QEvent.Type.NonClientAreaMouseMove,
        QEvent.Type.NonClientAreaMouseButtonPress,
    }
)


class LockReason(StrEnum):
    """Why the program locks; codes of the audit trail too."""

    ASKED = "asked"
    IDLE = "idle"
    SESSION = "session"
    CLOCK = "clock"
    FILE = "file"


class IdleWatch(QObject):
    """Watches keys, mouse, touch, the clocks and the session; asks for the lock."""

    lock_asked = Signal(object)

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        signals: SessionSignals | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._wall = wall
        self._signals = signals
        if signals is not None:
            signals.locked.connect(self._session_locked)
        self._minutes = 0
        self.set_minutes(minutes)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.check)
        self._running = False
        self._last_mono = self._last_wall = 0.0
        self._seen_mono = self._seen_wall = 0.0

    @property
    def minutes(self) -> int:
        """The delay that holds, cap included."""
        return min(self._minutes, CAPPED_MINUTES) if self.capped else self._minutes

    @property
    def capped(self) -> bool:
        """Whether the session cannot warn us, so that the delay is at most three minutes."""
        return self._signals is None or not self._signals.registered

    def set_minutes(self, minutes: int) -> None:
        """The practice's delay, 1 to 15 minutes."""
        self._minutes = max(1, min(LONGEST_MINUTES, minutes))

    def start(self) -> None:
        """Begin to watch, from now."""
        self._last_mono = self._seen_mono = self._monotonic()
        self._last_wall = self._seen_wall = self._wall()
        if not self._running:
            application().installEventFilter(self)
        self._running = True
        self._timer.start()

    def stop(self) -> None:
        """Watch no more; nothing is asked while locked."""
        self._timer.stop()
        if self._running:
            application().removeEventFilter(self)
        self._running = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._last_mono = self._monotonic()
            self._last_wall = self._wall()
        return False

    @Slot()
    def check(self) -> None:
        """Look at the clocks once; called by the timer every second."""
        if not self._running:
            return
        mono, wall = self._monotonic(), self._wall()
        drift = (wall - self._seen_wall) - (mono - self._seen_mono)
        self._seen_mono, self._seen_wall = mono, wall
        if drift < -_JUMP_BACK_SECONDS or drift > _JUMP_FORWARD_SECONDS:
            self._ask(LockReason.CLOCK)
        elif max(mono - self._last_mono, wall - self._last_wall) >= self.minutes * 60:
            self._ask(LockReason.IDLE)

    @Slot()
    def _session_locked(self) -> None:
        if self._running:
            self._ask(LockReason.SESSION)

    def _ask(self, reason: LockReason) -> None:
        self.stop()
        self.lock_asked.emit(reason)


def application() -> QCoreApplication:
    """The application object; a bug if there is none."""
    found = QCoreApplication.instance()
    if found is None:
        raise RuntimeError("no application")
    return found
