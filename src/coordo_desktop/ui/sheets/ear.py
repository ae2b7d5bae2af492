"""Hears a reader wherever the focus is in a view or a window, fields included.

A reader types like a hand, only faster. In a field, what it typed is taken out again: a sheet
scanned while the cursor stands in « Pour » is a sheet come back, not a recipient.
"""

from collections.abc import Callable
from time import monotonic

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.scan_field import Burst, ScanField

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_PAUSE = 0.35
"""Seconds after which what is typed is another burst."""


class ScanEar(QObject):
    """`scanned` carries the code. It listens to whichever control of the view has the keyboard."""

    scanned = Signal(str)

    def __init__(
        self,
        view: QWidget,
        *,
        wanted: Callable[[str], bool] = bool,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(view)
        self._view, self._wanted, self._clock = view, wanted, clock
        self._burst = Burst(clock)
        self._at: QWidget | None = None
        self._before: object = None
        self._last = -1.0
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._at is not None and shiboken6.isValid(self._at):
            self._at.removeEventFilter(self)
        self._at = None
        if now is None or isinstance(now, ScanField):
            return
        if now is self._view or self._view.isAncestorOf(now):
            now.installEventFilter(self)
            self._at = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if Qt.Key(event.key()) in _ENDS and not event.modifiers() & _COMMANDS:
            return self._ended(watched)
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & _COMMANDS:
            self._note(watched)
            self._burst.key(text)
        return False

    def _note(self, watched: QObject) -> None:
        """Remember a field as it was before the burst."""
        at = self._clock()
        if self._last < 0 or at - self._last > _PAUSE:
            self._before = _content(watched)
        self._last = at

    def _ended(self, watched: QObject) -> bool:
        scan, self._last = self._burst.end(), -1.0
        if not self._wanted(scan):
            return False
        _put_back(watched, self._before, scan)
        self.scanned.emit(scan)
        return True


def _content(watched: QObject) -> object:
    if isinstance(watched, QLineEdit):
        return watched.text()
    return watched.currentIndex() if isinstance(watched, QComboBox) else None


def _put_back(watched: QObject, before: object, scan: str) -> None:
    if isinstance(watched, QLineEdit) and isinstance(before, str):
        watched.setText(before)
        watched.textEdited.emit(before)
    elif isinstance(watched, Choice) and isinstance(before, int):
        watched.setCurrentIndex(before)
        watched.activated.emit(before)
    elif isinstance(watched, QPlainTextEdit | QTextEdit):
        _take_out(watched, scan)


def _take_out(area: QPlainTextEdit | QTextEdit, scan: str) -> None:
    """Take what was just read out of a text; the rest of it, and its undoing, stay."""
    cursor = area.textCursor()
    move = QTextCursor.MoveOperation.Left
    cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor, len(scan))
    if cursor.selectedText() == scan:
        cursor.removeSelectedText()
