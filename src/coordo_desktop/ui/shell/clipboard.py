"""What we put on the clipboard does not stay there: thirty seconds, or until the lock.

Only our own text is cleared: what is copied while one of our windows is active is remembered as a
salted hash, and the clipboard is emptied only while it still holds that text, even where a
clipboard manager has taken it over. So that managers do not keep a copy, what we own is put there
once more with the marks they know (`conceal`), right after Qt put it there without.
"""

import hashlib
import secrets
import sys
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from coordo_desktop.ui.shell import mac_pasteboard

KEPT_MS = 30_000
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
_IMAGE = "application/x-qt-image"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_KDE = {"x-kde-passwordManagerHint": b"secret"}
# A mark whose mere presence counts, and two 32-bit « no » (Microsoft, « Clipboard formats »).
_WINDOWS_MARKS = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\1\0\0\0",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
}


def marks(platform: str = sys.platform) -> dict[str, bytes]:
    """The formats that ask clipboard managers to keep nothing; none where Qt cannot name them."""
    if platform == "win32":
        return _WINDOWS_MARKS
    return {} if platform == "darwin" else _KDE


def conceal(shown: QMimeData, wanted: dict[str, bytes]) -> QMimeData:
    """The same text, rich text or picture, and the marks."""
    concealed = QMimeData()
    for kind in shown.formats():
        if kind != _IMAGE:
            concealed.setData(kind, shown.data(kind))
    if shown.hasImage():
        concealed.setImageData(shown.imageData())
    if shown.hasHtml():
        concealed.setHtml(shown.html())
    if shown.hasText():
        concealed.setText(shown.text())
    for kind, value in wanted.items():
        concealed.setData(kind, value)
    return concealed


def is_concealed(shown: QMimeData | None) -> bool:
    """Whether this is what we put there a second time."""
    wanted = marks()
    return bool(wanted) and shown is not None and all(shown.hasFormat(kind) for kind in wanted)


class ClipboardGuard(QObject):
    """Clears our own text from the clipboard in time; until then managers are asked to forget."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        owns: Callable[[QClipboard.Mode], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._salt = secrets.token_bytes(16)
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._owns = owns or self._held_here
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
        held = self._owns(mode)
        if active or (mode == QClipboard.Mode.Clipboard and held):
            self._ours[mode] = self._hash(mode)
            self._timer.start()
        if held:
            self._conceal(mode)

    def _conceal(self, mode: QClipboard.Mode) -> None:
        if sys.platform == "darwin":
            if mode == QClipboard.Mode.Clipboard:
                mac_pasteboard.conceal()
            return
        shown = self._clipboard.mimeData(mode)
        if not is_concealed(shown):
            self._clipboard.setMimeData(conceal(shown, marks()), mode)

    def _held_here(self, mode: QClipboard.Mode) -> bool:
        if mode == QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()

    def _hash(self, mode: QClipboard.Mode) -> bytes:
        return hashlib.sha256(self._salt + self._clipboard.text(mode).encode()).digest()
