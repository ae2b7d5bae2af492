"""What the banner says of a record opened outside one's circle: minutes left, « Terminer »."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.glass import Glass, minutes_left
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import row

_TICK = 15_000  # milliseconds


class GlassLine(QWidget):
    """Counts down by itself; `over` once, when nothing is left."""

    end_asked = Signal()
    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("patient.glass")
        self._now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self._glass: Glass | None = None
        self._said = Label("", ink="warn", weight=600, name="patient.glass.said")
        self._end = Button(self.tr("Terminer"), name="patient.glass.end", compact=True)
        self._end.clicked.connect(self.end_asked)
        self.setLayout(row(IconLabel("unlock", "warn", 16), self._said, None, self._end, gap=8))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)
        self.hide()

    @property
    def glass(self) -> Glass | None:
        """What is shown."""
        return self._glass

    def follow(self, now: Callable[[], datetime]) -> None:
        """Count by the clock of the desk."""
        self._now = now

    def show_glass(self, glass: Glass | None) -> None:
        """Say how long it lasts; None takes the line away."""
        self._glass = glass
        if glass is None:
            self._timer.stop()
            self.hide()
            return
        self._timer.start()
        self.show()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Count again."""
        if self._glass is None:
            return
        left = minutes_left(self._glass, self._now())
        if not left:
            self.show_glass(None)
            self.over.emit()
            return
        self._said.set_text(
            self.tr("Hors de votre cercle\u202f: ce dossier se referme dans %n minute(s)", "", left)
        )
