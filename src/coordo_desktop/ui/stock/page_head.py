"""The head of the stock: its segments, and the two deeds of every day."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.layout import spaced
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import ViewHead

_FULL, _ICON = 0, 2
_AROUND = 20  # the words of a segment: eight of them stand beside the panel of a lot


class StockHead(ViewHead):
    """`segment_asked` by its key; short of room, the segments become a list to choose in."""

    segment_asked = Signal(str)
    receive_asked = Signal()
    issue_asked = Signal()
    more_asked = Signal()

    def __init__(self, options: Sequence[Option], *, moves: bool) -> None:
        super().__init__(QCoreApplication.translate("Rail", "Stock"), name="stock.head")
        spaced(self._line, (16, 0, 12, 0), gap=8)
        label = self.tr("Partie du stock")
        self.segments = Segmented(options, name="stock.segments", label=label)
        self.segments.set_pad(_AROUND)
        self.list = Choice(
            [(one.key, one.text) for one in options], name="stock.segments.list", label=label
        )
        self.receive = Button(
            self.tr("Recevoir"), name="stock.receive", key="R", icon="scan",
            label=self.tr("Recevoir un produit"),
        )  # fmt: skip
        self.issue = Button(
            self.tr("Sortir"), name="stock.issue", kind="primary", key="S",
            label=self.tr("Sortir un produit"),
        )  # fmt: skip
        self.more = IconButton(
            "more", name="stock.more", label=self.tr("Autres actions"), kind="normal"
        )
        self._subtitle.hide()  # never used here, it would take a gap
        self._moves = moves
        for part in (self.segments, self.list):
            self.add_left(part)
        for one in (self.receive, self.issue, self.more):
            self.add(one)
        self.list.hide()
        self.receive.setVisible(moves)
        self.issue.setVisible(moves)
        self.segments.changed.connect(self.segment_asked)
        self.list.changed.connect(lambda key: self.segment_asked.emit(str(key)))
        self.receive.clicked.connect(self.receive_asked)
        self.issue.clicked.connect(self.issue_asked)
        self.more.clicked.connect(self.more_asked)

    def show_segment(self, key: str) -> None:
        """Which part is shown."""
        self.segments.set_value(key)
        self.list.set_value(key)

    def set_count(self, key: str, count: int | None) -> None:
        """How much waits in a part."""
        self.segments.set_count(key, count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QWidget.resizeEvent(self, event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()  # its own way of giving up room, not that of every head
        return QWidget.event(self, event)

    def fit(self) -> None:
        """Give up the words of « Recevoir », then the segments; « Sortir » keeps its own."""
        around = self._title.sizeHint().width() + self.more.sizeHint().width() + px(28 + 16)
        if self._moves:
            around += self.issue.width_at(_FULL) + self.receive.width_at(_ICON) + px(16)
        wanted = around + self.segments.sizeHint().width()
        spread = wanted <= self.width()
        self.segments.setVisible(spread)
        self.list.setVisible(not spread)
        more = self.receive.width_at(_FULL) - self.receive.width_at(_ICON)
        self.receive.set_brief(_FULL if not spread or wanted + more <= self.width() else _ICON)
        self.issue.set_brief(_FULL)
