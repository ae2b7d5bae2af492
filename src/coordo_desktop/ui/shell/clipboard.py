"""What we put on the clipboard does not stay there: thirty seconds, or until the lock.

Only our own text is cleared: what is copied while one of our windows is active is remembered as a
salted hash, and the clipboard is emptied only while it still holds that text, even where a
clipboard manager has taken it over.
"""

import hashlib
import secrets

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_MS = 30_000
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class ClipboardGuard(QObject):
    """Clears our own text from the clipboard in time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._salt = secrets.token_bytes(16)
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_MS)
        self._timer.timeout.connect(self.clear)
        self._clipboard.changed.connect(self._changed)

    @Slot()
    def clear(self) -> None:
        """Take our text back, wherever it still is."""
        self._timer.stop()
        ours, self._ours = self._ours, {}
        for mode, kept in ours.items():
            if self._hash(mode) == kept:
                self._clipboard.clear(mode)

    @Slot(QClipboard.Mode)
    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode not in _MODES or not self._clipboard.text(mode):
            return
        active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        if active or (mode == QClipboard.Mode.Clipboard and self._clipboard.ownsClipboard()):
            self._ours[mode] = self._hash(mode)
            self._timer.start()

    def _hash(self, mode: QClipboard.Mode) -> bytes:
        return hashlib.sha256(self._salt + self._clipboard.text(mode).encode()).digest()
