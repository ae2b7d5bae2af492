"""The message at the foot of the view: what was done, with « Annuler », or why it was not.

Eight seconds for what went well; what failed stays until it is closed or answered.
"""

from collections.abc import Callable
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from coordo_desktop.domain.errors import Cancelled, Refusal, VaultLocked
from coordo_desktop.ui.kit.buttons import IconButton, LinkButton
from coordo_desktop.ui.kit.labels import IconLabel, RunsLabel
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.runs import Runs, plain
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.tokens import kind_colours
from coordo_desktop.ui.kit.undo import UndoStack

_SECONDS = 8
_LEAST = 240  # mock-up pixels left of a panel below which a message would not be read
_MOVED = frozenset({
    QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize,
})  # fmt: skip
_ICONS = {"ok": "check", "info": "info", "warn": "alert", "danger": "octagon", "neutral": "info"}


class Toast(QFrame):
    """One message over the foot of its host."""

    undo_asked = Signal()
    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self._kind = "ok"
        self._watched: WeakSet[SidePanel] = WeakSet()
        self._icon = IconLabel("check", "ok", 18)
        self._text = RunsLabel("", wrap=True, max_lines=3, name="toast.text")
        self._undo = LinkButton(self.tr("Annuler"), name="toast.undo", key="Ctrl+Z")
        self._close = IconButton("close", name="toast.close", label=self.tr("Fermer"), compact=True)
        self.setLayout(
            row(self._icon, self._text, self._undo, self._close, gap=10, margins=(12, 6, 8, 6))
        )
        self._undo.clicked.connect(self.undo_asked)
        self._close.clicked.connect(self.closed)
        self.hide()

    def show_text(self, text: str | Runs, kind: str, *, can_undo: bool) -> None:
        """Say it."""
        self._kind = kind
        ink = "text-2" if kind == "neutral" else kind
        self._icon.set_icon(_ICONS.get(kind, "info"), ink)
        self._text.set_runs(text)
        self._undo.setVisible(can_undo)
        self.setAccessibleName(plain(text))
        self.show()
        self.raise_()
        self.update()

    @property
    def can_undo(self) -> bool:
        """The message offers to take back what it tells."""
        return not self._undo.isHidden()

    def place(self) -> None:
        """Sit at the foot of the host, beside an open panel, 16 px from the edges."""
        host = self.parentWidget()
        if host is None:
            return
        free = self._free(host)
        room = free - 2 * px(16)
        buttons = self._undo.sizeHint().width() * (not self._undo.isHidden()) + px(96)
        width = min(room, max(px(320), self._text.sizeHint().width() + buttons), px(760))
        self.setFixedWidth(max(px(160), width))
        inner = self._text.heightForWidth(max(px(80), width - buttons))
        height = max(px(40), inner + px(20))
        self.setFixedHeight(height)
        self.move(QPoint((free - self.width()) // 2, host.height() - height - px(16)))

    def _free(self, host: QWidget) -> int:
        """The width left of the panels: the foot of a panel is where one keeps or gives up."""
        free = host.width()
        for panel in host.findChildren(SidePanel):
            if panel not in self._watched:
                self._watched.add(panel)
                panel.installEventFilter(self)
            left = panel.mapTo(host, QPoint(0, 0)).x()
            if panel.isVisible() and left >= px(_LEAST):
                free = min(free, left)
        return free

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panel came, by whatever way, or left: once it has its place, stand beside it."""
        if event.type() in _MOVED and not self.isHidden():
            QTimer.singleShot(0, self, self.place)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        fill, edge, _ink = kind_colours(self._kind)
        draw_box(QPainter(self), self.rect(), fill, edge)


class Messages(QObject):
    """Says things at the foot of whichever widget is its host, and keeps what can be undone."""

    said = Signal(str)
    failed = Signal(object)  # the error that was said

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.undo_stack = UndoStack(self)
        self.undo_stack.undone.connect(self._was_undone)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._host = host
        self._toast = self._made_for(host)

    @property
    def text(self) -> str:
        """The words now shown; empty when none."""
        return self._toast.accessibleName() if self._alive and not self._toast.isHidden() else ""

    def set_host(self, host: QWidget) -> None:
        """Speak at the foot of another widget from now on (the view was switched)."""
        if host is self._host:
            return
        if self._alive:
            self._host.removeEventFilter(self)
            self._toast.deleteLater()
        self._host = host
        self._toast = self._made_for(host)

    def say(
        self,
        text: str | Runs,
        *,
        kind: str = "ok",
        undo: Callable[[], None] | None = None,
        redo: Callable[[], None] | None = None,
        seconds: int = _SECONDS,
    ) -> None:
        """Say what was done; `undo` also goes to the undo stack. `seconds` 0 stays until closed."""
        if undo is not None:
            self.undo_stack.push(plain(text), undo, redo)
        if not self._alive:
            return
        self._toast.show_text(text, kind, can_undo=undo is not None)
        self._toast.place()
        self._timer.stop()
        if seconds:
            self._timer.start(seconds * 1000)
        self.said.emit(plain(text))

    def fail(self, error: Exception) -> None:
        """Say why nothing was done. A cancellation needs no alarm, and a lock no words."""
        if isinstance(error, VaultLocked):
            return  # asked by a view that is going away: nobody waits for the answer
        if isinstance(error, Cancelled):
            self.say(sentence(error), kind="neutral")
            return
        refused = isinstance(error, Refusal)
        self.say(sentence(error), kind="warn" if refused else "danger", seconds=12 * refused)
        self.failed.emit(error)

    def dismiss(self) -> None:
        """Take the message away."""
        self._timer.stop()
        if self._alive:
            self._toast.hide()

    def undo(self) -> None:
        """Take the last action back, if any (Ctrl+Z outside a field)."""
        self.dismiss()
        self.undo_stack.undo()

    def _was_undone(self, label: str) -> None:
        """What could be taken back no longer can: said by its name, which may be of elsewhere."""
        self.say(self.tr("Annulé\u202f: {what}").format(what=label), kind="neutral")

    def redo(self) -> None:
        """Do it again (Ctrl+Shift+Z)."""
        self.undo_stack.redo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._host and event.type() == QEvent.Type.Resize
        if resized and self._alive and not self._toast.isHidden():
            self._toast.place()
        return False

    def _made_for(self, host: QWidget) -> Toast:
        toast = Toast(host)
        toast.undo_asked.connect(self.undo)
        toast.closed.connect(self.dismiss)
        host.installEventFilter(self)
        return toast

    @property
    def _alive(self) -> bool:
        return shiboken6.isValid(self._toast)
