"""Work that lasts: how far it is, and a way to stop it. Shown after one second only."""

import threading

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.errors import Cancelled
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px, theme

_LOOK_MS = 100
_PATIENCE_MS = 1000
_STEPS = 8


class ProgressLink:
    """What the worker and the screen share: two numbers and a flag, no Qt."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done, self._total = 0, 0
        self._cancelled = False

    def progress(self, done: int, total: int) -> None:
        """Called by the worker between steps; raises Cancelled once the person cancelled."""
        with self._lock:
            self._done, self._total = done, total
            if self._cancelled:
                raise Cancelled

    def cancel(self) -> None:
        """The worker stops at its next step; nothing of it is kept."""
        with self._lock:
            self._cancelled = True

    def cancelled(self) -> bool:
        """The person cancelled."""
        with self._lock:
            return self._cancelled

    def reached(self) -> tuple[int, int]:
        """(done, total); total 0 when not known yet."""
        with self._lock:
            return self._done, self._total


class ProgressBar(QWidget):
    """6 px high; a share between 0 and 1, or None when nobody knows."""

    def __init__(self, *, label: str, share: float | None = 0.0) -> None:
        super().__init__()
        self._share = share
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def share(self) -> float | None:
        """How far it is."""
        return self._share

    def set_share(self, share: float | None) -> None:
        """Move the bar."""
        self._share = None if share is None else max(0.0, min(1.0, share))
        if self._share is not None:
            self.setAccessibleDescription(f"{round(self._share * 100)} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        track = QRectF(self.rect())
        draw_box(painter, track, "surface-3", "", 3)
        for start, length in self._pieces():
            piece = QRectF(track.width() * start, 0, track.width() * length, track.height())
            draw_box(painter, piece, "accent", "", 3)

    def _pieces(self) -> list[tuple[float, float]]:
        return [(0.0, self._share)] if self._share else []


class BusyBar(ProgressBar):
    """Work whose length nobody knows: a piece that moves from end to end while it is shown."""

    def __init__(self, *, label: str) -> None:
        super().__init__(label=label, share=None)
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._move)

        self.hide()

    def set_running(self, running: bool) -> None:
        """Show it moving, or hide it."""
        self.setVisible(running)
        if running:
            self._timer.start()
        else:
            self._timer.stop()

    def _move(self) -> None:
        self._step = (self._step + 1) % (2 * _STEPS)
        self.update()

    def _pieces(self) -> list[tuple[float, float]]:
        at = self._step if self._step <= _STEPS else 2 * _STEPS - self._step
        return [(at / _STEPS * 0.75, 0.25)]


class ProgressPanel(Surface):
    """A sentence, a bar, « Annuler »; invisible during the first second."""

    cancelled = Signal()

    def __init__(self, *, name: str, cancellable: bool = True) -> None:
        super().__init__("surface", edges="all", name=name)
        self._text = Label("", name=f"{name}.text")
        self._count = Label("", role="small", ink="text-3")
        self._bar = ProgressBar(label=self.tr("Avancement"))
        self._cancel = Button(self.tr("Annuler"), name=f"{name}.cancel", compact=True)
        if not cancellable:
            self._cancel.hide()
        self._cancel.clicked.connect(self._stop)
        words = row(self._text, None, self._count, self._cancel)
        self.setLayout(column(words, self._bar, gap=8, margins=(12, 10, 12, 12)))
        self._link = ProgressLink()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._follow)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        sized(self, min_width=280)
        self.hide()

    def start(self, text: str) -> ProgressLink:
        """Begin following; give `link.progress` to the service."""
        self._link = ProgressLink()
        self._text.set_text(text)
        self.setAccessibleName(text)
        self._cancel.setEnabled(True)
        self._bar.set_share(0.0)
        self._count.set_text("")
        self._patience.start()
        self._look.start()
        return self._link

    def finish(self) -> None:
        """The work ended, whatever its end."""
        self._patience.stop()
        self._look.stop()
        self.hide()

    def _follow(self) -> None:
        done, total = self._link.reached()
        if total:
            self._bar.set_share(done / total)
            self._count.set_text(
                self.tr("{done} sur {total}").format(done=_spaced(done), total=_spaced(total))
            )

    def _stop(self) -> None:
        self._link.cancel()
        self._cancel.setEnabled(False)
        self.cancelled.emit()


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
