"""What the screens before unlocking share: the plain page with mark, clock, card and foot."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordo_desktop import __version__
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.progress import BusyBar
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.shell.clock import BigClock
from coordo_desktop.ui.shell.mark import Mark

CARD_WIDTH = 400


class Sheet(QWidget):
    """A card: a fill, one edge, a radius; what it holds goes into `body`."""

    def __init__(
        self,
        *,
        margins: tuple[int, int, int, int] = (32, 28, 32, 26),
        width: int = CARD_WIDTH,
        name: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.body = spaced(QVBoxLayout(self), margins, 0)
        sized(self, width=width)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), self.rect(), "surface", "border")


class AskingSheet(Sheet):
    """A card that asks, then does something slow: what went wrong, the button, the way back."""

    back_asked = Signal()

    def end(
        self, button: Button, back: LinkButton, *, error: str, busy: str, gap: int = 14
    ) -> None:
        """What stands below what is asked; `busy` is what the bar says."""
        self.error = Label("", role="small", ink="danger", wrap=True, name=error)
        self.error.hide()
        self.bar = busy_bar(busy)
        back.clicked.connect(self.back_asked)
        self.body.addSpacing(8)
        self.body.addWidget(self.error)
        self.body.addSpacing(gap)
        self.body.addWidget(button)
        self.body.addWidget(self.bar)
        self.body.addSpacing(10)
        self.body.addLayout(row(back, None))

    def say_error(self, text: str) -> None:
        """Say why nothing was done."""
        self.error.set_text(text)
        self.error.show()


def title_of(text: str) -> Label:
    """What a field is called."""
    return Label(text, role="small", weight=600, ink="text-2")


def titled(text: str, field: QWidget) -> QVBoxLayout:
    """A field under its name."""
    return column(title_of(text), field, gap=4)


class FrontDoor(Surface):
    """The page before anything is open: never a patient's name on it."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        top: int = 150,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("bg")
        self.setParent(parent)
        self.clock = BigClock(now)
        name = Label("Coordo", role="panel", weight=600)
        head = row(Mark(26), name, None, gap=10)
        head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        ends = QHBoxLayout()
        ends.addLayout(column(6, head, None, gap=0))
        ends.addStretch(1)
        ends.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignTop)
        above = spaced(QVBoxLayout(), (32, 20, 32, 0), 0)
        above.addLayout(ends)
        above_holder = sized(QWidget(), height=top - 40)
        above_holder.setLayout(above)
        self.middle = spaced(QVBoxLayout(), (0, 0, 0, 0), 12)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addLayout(self.middle)
        centre.addStretch(1)
        self.foot = Surface("surface", edges="t")
        sized(self.foot, height=26)
        self._foot_icon = IconLabel("shield", "ok", 14)
        self._foot_text = Label("", role="small", ink="ok", name="front.backup")
        version = Label(
            self.tr("Coordo Desktop {version}").format(version=__version__),
            role="small",
            ink="text-2",
            name="front.version",
        )
        foot = spaced(QHBoxLayout(self.foot), (16, 1, 16, 0), 6)
        foot.addWidget(self._foot_icon)
        foot.addWidget(self._foot_text)
        foot.addStretch(1)
        foot.addWidget(version)
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 0)
        layout.addWidget(above_holder)
        layout.addStretch(2)
        layout.addLayout(centre)
        layout.addStretch(7)
        layout.addWidget(self.foot)
        self.set_foot("", ok=True)

    def set_foot(self, text: str, *, ok: bool) -> None:
        """The state of the backups; nothing while nothing is known."""
        self._foot_icon.setVisible(bool(text))
        self._foot_icon.set_icon("shield" if ok else "shield-alert", "ok" if ok else "warn")
        self._foot_text.set_ink("ok" if ok else "warn")
        self._foot_text.set_text(text)


def busy_bar(label: str) -> BusyBar:
    """A bar that keeps its place when still, so that nothing moves around it."""
    bar = BusyBar(label=label)
    policy = bar.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    bar.setSizePolicy(policy)
    bar.set_running(False)
    return bar


def set_busy(bar: BusyBar, *, busy: bool) -> None:
    """Start or stop a bar."""
    bar.set_running(busy)


def said(error: Exception) -> str:
    """What happened, what was kept, what to do; the sentences are loaded with the first one."""
    from coordo_desktop.ui.kit.sentences import sentence

    return sentence(error)
