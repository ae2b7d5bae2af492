"""The large clock of the lock screen and of the curtain."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import spaced
from coordo_desktop.ui.kit.theme import font, px, theme
from coordo_desktop.ui.kit.when import DEFAULT_ZONE, long_day_text, time_text

_EVERY_MS = 5000


class BigClock(QWidget):
    """The time in large figures, the date under it; ticks only while it is seen."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        zone: ZoneInfo = DEFAULT_ZONE,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._zone = now, zone
        align = "center" if centred else "right"
        self._time = Label("", role="title", weight=600, align=align, name="clock.time")
        self._date = Label("", role="table", ink="text-2", align=align, name="clock.date")
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 2)
        layout.addWidget(self._time)
        layout.addWidget(self._date)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.tick)
        self._dress()
        theme().changed.connect(self._dress)
        self.tick()

    def tick(self) -> None:
        """Show the time it is."""
        now = self._now()
        self._time.set_text(time_text(now, self._zone))
        self._date.set_text(long_day_text(now, self._zone))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _dress(self) -> None:
        large = font("title", 600)
        large.setPixelSize(px(30))
        self._time.setFont(large)
