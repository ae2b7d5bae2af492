"""The top bar: mark, search, what is urgent, the curtain, the person at work, the lock."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.ui.kit.avatars import Avatar
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.runs import Paragraph, Run, draw_runs
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.shell.mark import Mark
from coordo_desktop.ui.shell.rail import NARROW, WIDE
from coordo_desktop.ui.shell.search_box import SearchBox

HEIGHT = 48
_ROOMY = 1000  # mock-up pixels under which the curtain is its icon alone


class TopBar(Surface):
    """What never leaves the top of the window."""

    urgent_asked = Signal()
    curtain_asked = Signal()
    lock_asked = Signal()

    def __init__(self, search: SearchBox, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__("surface", edges="b")
        self.setParent(parent)
        self.setObjectName("topBar")
        sized(self, height=HEIGHT)
        self.search = search
        self._brand = self._make_brand()
        self.urgent = UrgentChip()
        self.urgent.clicked.connect(self.urgent_asked)
        self.urgent.hide()
        self._curtain = curtain = Button(
            self.tr("Rideau"), name="top.curtain", kind="quiet", icon="curtain", key="F12"
        )
        curtain.clicked.connect(self.curtain_asked)
        lock = IconButton("lock", name="top.lock", label=self.tr("Verrouiller (Ctrl+L)"))
        lock.clicked.connect(self.lock_asked)
        layout = spaced(QHBoxLayout(self), (0, 0, 12, 1), 8)
        layout.addWidget(self._brand)
        layout.addSpacing(8)
        layout.addWidget(search, 100)
        layout.addStretch(1)
        layout.addWidget(self.urgent)
        layout.addWidget(curtain)
        layout.addWidget(sized(Hairline(vertical=True), height=20))
        layout.addLayout(self._person(actor))
        layout.addWidget(lock)

    def set_narrow(self, narrow: bool) -> None:
        """Keep the mark above a collapsed rail."""
        sized(self._brand, width=NARROW if narrow else WIDE)
        self._word.setVisible(not narrow)
        self._curtain.set_brief(2 if narrow and self.width() < px(_ROOMY) else 0)

    def set_urgent(self, count: int) -> None:
        """Show how many urgent transmissions nobody has read; nothing at zero."""
        self.urgent.setVisible(count > 0)
        self.urgent.show_count(count, self.tr("urgent(s)", "", count))
        self.urgent.setAccessibleName(
            self.tr("%n transmission(s) urgente(s) non lue(s)", "", count)
        )

    def _make_brand(self) -> QWidget:
        brand = QWidget()
        self._word = Label(self.tr("Coordo"), role="body", weight=600, name="top.name")
        layout = spaced(QHBoxLayout(brand), (16, 0, 0, 0), 9)
        layout.addWidget(Mark(22))
        layout.addWidget(self._word)
        layout.addStretch(1)
        return sized(brand, width=WIDE)

    def _person(self, actor: Actor) -> QHBoxLayout:
        name = Label(actor.name, role="table", weight=600, name="top.person")
        job = Label(actor.profession, role="tiny", ink="text-3", weight=400, name="top.job")
        for label in (name, job):  # ends in an ellipsis rather than push the lock away
            sized(label, min_width=60, max_width=180)
        words = column(None, name, job, None, gap=0)
        avatar = Avatar(actor.name)
        line = row(avatar, words, gap=8)
        line.setAlignment(avatar, Qt.AlignmentFlag.AlignVCenter)
        return line


class UrgentChip(QAbstractButton):
    """How many urgent transmissions nobody has read; one key or click goes there."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("top.urgent")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._runs: list[Run] = []

    def show_count(self, count: int, word: str) -> None:
        """The number in bold, then the word."""
        self._runs = [Run(f"{count} ", 700, "danger"), Run(word, 500, "danger")]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = Paragraph(self._runs, 1000, role="small").natural_width
        return QSize(round(words) + px(38), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), "danger-soft", "danger-edge", 4)
        side = px(14)
        mark = QRectF(px(9), (self.height() - side) / 2, side, side)
        draw_icon(painter, mark, "octagon", "danger")
        room = QRectF(px(28), 0, self.width() - px(30), self.height())
        draw_runs(painter, room, self._runs, role="small")
        if self.hasFocus():
            draw_focus(painter, self.rect(), 4)
