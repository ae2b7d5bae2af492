"""Cards of a summary: a title, a count, one action, and what they hold."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import Hairline, Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized, spaced
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Runs
from coordo_desktop.ui.kit.surfaces import Surface

Pair = tuple[str, str | Runs | QWidget]


class Card(Surface):
    """`body` takes lines one under the other, without margins; `acted` is the link at the right."""

    acted = Signal()

    def __init__(
        self,
        title: str,
        *,
        name: str,
        count: int | None = None,
        action: str = "",
        key: str = "",
        detail: str = "",
    ) -> None:
        super().__init__("surface", edges="all", name=name)
        self.setAccessibleName(title)
        self._title = Label(title, weight=600)
        self._count = Label("", role="small", weight=500, ink="text-3")
        self._detail = Label(detail, role="small", ink="text-2")
        self.head: QHBoxLayout = row(
            self._title, self._count, None, self._detail, margins=(12, 0, 8, 0)
        )
        if action:
            link = LinkButton(
                action, name=f"{name}.action", key=key, label=with_colon(action, title)
            )
            link.clicked.connect(self.acted)
            self.head.addWidget(link)
        top = QWidget()
        top.setLayout(self.head)
        sized(top, height=34)
        self.body: QVBoxLayout = column(gap=0)
        self.setLayout(column(top, Hairline(), self.body, gap=0, margins=(1, 0, 1, 1)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.set_count(count)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.set_text(title)
        self.setAccessibleName(title)

    def set_count(self, count: int | None) -> None:
        """The number beside the title; None takes it away."""
        self._count.set_text("" if count is None else str(count))

    def set_detail(self, words: str) -> None:
        """Secondary words at the right of the head."""
        self._detail.set_text(words)

    def add(self, widget: QWidget, *, line: bool = True) -> None:
        """Put a line under the others, parted by a hairline."""
        if line and self.body.count():
            self.body.addWidget(Hairline())
        self.body.addWidget(widget)

    def clear(self) -> None:
        """Empty it."""
        clear(self.body)


def card_line(*items: QWidget | int | None, height: int = 30, name: str = "") -> QWidget:
    """A line of a card: items side by side, 12 px from its edges."""
    line = QWidget()
    line.setObjectName(name)
    line.setLayout(row(*items, margins=(12, 0, 12, 0)))
    return sized(line, min_height=height)


class KeyValues(QWidget):
    """Names at the left, values beside them."""

    def __init__(self, pairs: Sequence[Pair] = (), *, name: str, key_width: int = 108) -> None:
        super().__init__()
        self.setObjectName(name)
        self._key_width = key_width
        self._grid = spaced(QGridLayout(self), gap=4)
        self._grid.setColumnStretch(1, 1)
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these; a value is text, runs, or a widget."""
        clear(self._grid)
        for line, (words, value) in enumerate(pairs):
            known = sized(Label(words, ink="text-3", wrap=True), width=self._key_width)
            shown = value if isinstance(value, QWidget) else RunsLabel(value, wrap=True)
            self._grid.addWidget(known, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, line, 1)
