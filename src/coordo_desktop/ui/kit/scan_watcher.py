"""Hears readers anywhere in a view: no field to click, and none keeps what was not typed (ST2).

A code ends with Enter, with Tab, or with nothing but silence. In a field it is told from typing
by its rhythm and its shape, and taken out again; elsewhere its letters are no commands.
"""

from collections.abc import Callable
from time import monotonic

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from coordo_desktop.domain.handover import read_code
from coordo_desktop.ui.kit.scan_burst import SHORTEST, ScanBurst, looks_scanned, parted
from coordo_desktop.ui.kit.scan_places import content, put_back

SEPARATOR = "\x1d"
_PATIENCE, _LONG_PATIENCE = 0.3, 1.0
"""Seconds of silence that end a code: longer once readers were seen to end theirs by a key."""
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.AltModifier
)
# ASCII 29 is typed Ctrl+]: on a French keyboard the same key is $. Some readers send F8.
_GROUP_KEYS = {Qt.Key.Key_BracketRight, Qt.Key.Key_Dollar}
_MAY_BEGIN = frozenset("0123456789Cc")


class ScanWatcher(QObject):
    """`scanned` carries each code, in the order they were read, as the reader typed it."""

    scanned = Signal(str)

    def __init__(self, view: QWidget, *, clock: Callable[[], float] | None = None) -> None:
        super().__init__(view)
        self._view, self._clock = view, clock
        self._burst = ScanBurst()
        self._prefix = ""
        self._patience = _PATIENCE
        self._at: QWidget | None = None
        self._before: list[tuple[QWidget, object]] = []
        self._alone: list[QShortcut] = []
        self._rest, self._hold = QTimer(self), QTimer(self)
        for timer, slot in ((self._rest, self._silence), (self._hold, self._was_alone)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        view.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def set_reader(self, pause_ms: int, prefix: str = "") -> None:
        """How the practice's readers are set."""
        self._burst.pause = pause_ms / 1000
        self._prefix = prefix

    # --- where one listens ---------------------------------------------------------------------

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not shiboken6.isValid(self._view):
            return
        self._leave()
        window = self._view.window()
        if now is None:
            now = window  # nothing has the keyboard: the window gets the keys
        if now is self._view or now.window() is not window:
            return
        if self._view.isAncestorOf(now) or (self._view.isVisible() and not _writes(now)):
            now.installEventFilter(self)
            self._at = now

    def _leave(self) -> None:
        if self._at is not None and shiboken6.isValid(self._at):
            self._at.removeEventFilter(self)
        self._at = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._view:
            self._follow(None, QApplication.focusWidget())
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if watched is self._view and self._at not in {None, self._view.window()}:
            return False  # heard already, where the keyboard is
        if not self._view.isVisible():
            return False
        if event.isAutoRepeat() and not self._burst.repeats(self._instant(event)):
            return False  # a key held down
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(watched, event)
        return event.type() == QEvent.Type.KeyPress and self._heard(watched, event)

    # --- keys ----------------------------------------------------------------------------------

    def _claim(self, watched: QWidget, event: QKeyEvent) -> bool:
        """The letters of a code are no commands; a figure alone is, once nothing follows it."""
        typed = _typed(event)
        if not typed or _writes(watched):
            return False
        if not self._burst.continues(self._instant(event), self._patience):
            if typed not in _MAY_BEGIN and not self._prefix.startswith(typed):
                return False
            self._alone = _commands(watched, typed)
            if not self._alone:
                return False
            self._hold.start(round(1.5 * self._burst.pause * 1000))
        event.accept()
        return True

    def _heard(self, watched: QWidget, event: QKeyEvent) -> bool:
        if Qt.Key(event.key()) in _ENDS and not event.modifiers() & _COMMANDS:
            return self._ended(event)
        typed = _typed(event)
        if not typed:
            return False
        at = self._instant(event)
        if not self._burst.continues(at, self._patience):
            if typed == SEPARATOR:
                return False  # Ctrl+] or F8 by itself is somebody's
            self._silence()
            self._forget()
        was = content(watched)
        self._burst.key(typed, at)
        if self._burst.text == typed:
            self._before.clear()
        if all(one is not watched for one, _was in self._before):
            self._before.append((watched, was))
        if len(self._burst.text) > 1:
            self._hold.stop()
        self._rest.start(round(self._patience * 1000))
        return typed == SEPARATOR

    def _ended(self, event: QKeyEvent) -> bool:
        """Enter or Tab: after a code it is the reader's, else whoever types keeps it."""
        self._rest.stop()
        text, fast = self._burst.text, self._burst.fast
        late = not self._burst.continues(self._instant(event), self._patience)
        in_field = any(_writes(one) for one, _was in self._before if shiboken6.isValid(one))
        tab = Qt.Key(event.key()) is Qt.Key.Key_Tab
        shaped = self._shaped(text) if in_field or tab else len(text) >= SHORTEST
        if late or not fast or not shaped:
            self._forget()
            return False
        self._patience = _LONG_PATIENCE
        return self._told()

    def _silence(self) -> None:
        """Nothing more came: a reader that ends its codes with nothing, or a hand."""
        self._rest.stop()
        if self._burst.sure and self._shaped(self._burst.text):
            self._told()

    def _shaped(self, text: str) -> bool:
        return looks_scanned(text) or (bool(self._prefix) and text.startswith(self._prefix))

    def _told(self) -> bool:
        text, before = self._burst.text, list(self._before)
        self._forget()
        if read_code(text) is not None:
            return False  # a sheet come back: the window hears it
        for widget, was in before:
            if shiboken6.isValid(widget):
                put_back(widget, was, text.replace(SEPARATOR, ""))
        for code in parted(text, self._prefix):
            self.scanned.emit(code)
        return True

    def _forget(self) -> None:
        self._burst.clear()
        self._before.clear()

    def _was_alone(self) -> None:
        """One figure and no more: it was the command of somebody's hand."""
        if len(self._burst.text) != 1:
            return
        self._rest.stop()
        self._forget()
        for command in self._alone:
            if shiboken6.isValid(command) and command.isEnabled():
                command.activated.emit()

    def _instant(self, event: QKeyEvent) -> float:
        """When the key went down, not when a busy window got to it."""
        return self._clock() if self._clock else event.timestamp() / 1000 or monotonic()


def _typed(event: QKeyEvent) -> str:
    text, key = event.text(), Qt.Key(event.key())
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if text == SEPARATOR or key is Qt.Key.Key_F8 or (control and key in _GROUP_KEYS):
        return SEPARATOR
    if event.modifiers() & _COMMANDS or not text.isprintable():
        return ""
    return text


def _writes(widget: QWidget) -> bool:
    """Whether what is typed there stays there."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox)


def _commands(widget: QWidget, typed: str) -> list[QShortcut]:
    """What this key alone would do from there."""
    wanted = QKeySequence(typed.upper())
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    found = []
    for one in widget.window().findChildren(QShortcut):
        home = one.parent()
        if one.key() != wanted or not one.isEnabled() or not isinstance(home, QWidget):
            continue
        near = home is widget or home.isAncestorOf(widget)
        if home.isVisible() and (near or one.context() != inside):
            found.append(one)
    return found
