"""The curtain (F12): hides what is on screen at once, without locking."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.ui.kit.keycap import KeyCap
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, spaced
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.shell.clock import BigClock
from coordo_desktop.ui.shell.mark import Mark

_LOCK = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)


class Curtain(Surface):
    """An opaque page in place of the work; F12, Escape or a click lifts it."""

    lifted = Signal()
    lock_asked = Signal()

    def __init__(
        self, practice: str, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__("bg")
        self.setParent(parent)
        self.setObjectName("curtain")
        self.setAccessibleName(self.tr("Rideau tiré"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = spaced(QVBoxLayout(self), (32, 26, 32, 26), 8)
        layout.addStretch(2)
        layout.addWidget(Mark(44), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        self.clock = BigClock(now, centred=True)
        layout.addWidget(self.clock)
        layout.addWidget(Label(practice, role="table", ink="text-2", align="center"))
        layout.addSpacing(24)
        words = Label(self.tr("Rideau tiré. Pour revenir :"), role="table", ink="text-2")
        layout.addLayout(row(None, words, KeyCap("F12"), KeyCap("Esc"), None, gap=8))
        layout.addStretch(3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_F12, Qt.Key.Key_Escape}:
            self.lifted.emit()
        elif event.keyCombination() == _LOCK:
            self.lock_asked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lifted.emit()
