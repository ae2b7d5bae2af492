"""What a wedge reader types, told apart from what a hand types.

A reader types as a keyboard would, only faster than anyone: a burst ended by Enter. The group
separator (ASCII 29) is kept; nothing is understood here.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.scan_watcher import ScanWatcher

__all__ = ["Burst", "ScanField", "ScanWatcher"]

_FASTEST_HAND = 0.035
"""Seconds between two keys: under this on average, no hand did it."""
_SHORTEST = 5
_SEPARATOR = "\x1d"
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Burst:
    """Keys gathered with their instants; `clock` in seconds, for tests."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._text = ""
        self._first = self._last = 0.0

    def key(self, text: str) -> None:
        """One more key; after a pause too long for a reader, it begins another burst."""
        at = self._clock()
        if not self._text or at - self._last > 10 * _FASTEST_HAND:
            self._text, self._first = "", at
        self._text += text
        self._last = at

    def end(self) -> str:
        """Enter came: what the reader typed, or "" if a hand did."""
        text, span = self._text, self._last - self._first
        self._text = ""
        if len(text) < _SHORTEST or self._clock() - self._last > 10 * _FASTEST_HAND:
            return ""
        return text if span / (len(text) - 1) <= _FASTEST_HAND else ""


def _typed(event: QKeyEvent) -> str:
    if event.key() == Qt.Key.Key_BracketRight and (
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    ):
        return _SEPARATOR
    text = event.text()
    return text if text.isprintable() or text == _SEPARATOR else ""


class ScanField(TextField):
    """A field one reads codes into: `scanned` from a reader, `typed` by hand and Enter."""

    scanned = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder, icon="scan")
        self._burst = Burst(clock)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) not in _ENDS:
            typed = _typed(event)
            if typed:
                self._burst.key(typed)
            if typed == _SEPARATOR:
                return
            super().keyPressEvent(event)
            return
        scan, text = self._burst.end(), self.text().strip()
        self.clear()
        if scan:
            self.scanned.emit(scan)
        elif text:
            self.typed.emit(text)
