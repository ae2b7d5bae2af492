"""Side panel: where one reads a detail or edits, beside the list it came from.

Esc closes it and the focus goes back where it was.
"""

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.labels import Hairline, Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized
from coordo_desktop.ui.kit.runs import Runs
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.surfaces import Surface


class SidePanel(Surface):
    """Head (title, identity, actions), a body that scrolls, a foot that does not.

    `wraps`: a long title or identity takes a second line rather than being cut.
    `guard`, when set, is asked before closing: it answers False to stay open.
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        name: str,
        title: str = "",
        width: int = 364,
        closable: bool = True,
        wraps: bool = False,
    ) -> None:
        super().__init__("surface", edges="l", name=name)
        self.setAccessibleName(title)
        sized(self, width=width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._title = Label(title, role="panel", name=f"{name}.title", wrap=wraps)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._identity = RunsLabel("", name=f"{name}.identity", wrap=wraps)
        self._identity.hide()
        self.head: QHBoxLayout = row(gap=6)
        self._close = IconButton(
            "close", name=f"{name}.close", label=self.tr("Fermer"), key="Esc", compact=True
        )
        if not closable:  # never setVisible(True) without a parent: a window would flash
            self._close.hide()
        self._closable = closable
        self._close.clicked.connect(self.close_panel)
        line = row(self._title, self.head, self._close, gap=8)
        line.setStretch(0, 1)
        self.above: QHBoxLayout = row(gap=8)
        top = column(self.above, line, self._identity, gap=4, margins=(16, 12, 12, 10))
        inside = QWidget()
        self.body: QVBoxLayout = column(gap=0)
        inside.setLayout(self.body)
        self.scroller = ScrollArea(inside, name=f"{name}.scroll")
        self._foot = Surface("surface-2", edges="t", name=f"{name}.foot")
        self._foot_column: QVBoxLayout = column(gap=8, margins=(16, 10, 16, 11))
        self._foot.setLayout(self._foot_column)
        self._foot.hide()
        self.setLayout(
            column(top, Hairline(), self.scroller, self._foot, gap=0, margins=(1, 0, 0, 0))
        )
        self._came_from: QWidget | None = None

    @property
    def closable(self) -> bool:
        """Whether Esc and the cross close it."""
        return self._closable

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.set_text(title)
        self._title.setToolTip(title)
        self.setAccessibleName(title)

    def set_identity(self, runs: str | Runs) -> None:
        """Who this is about, under the title; empty takes it away."""
        self._identity.set_runs(runs)
        self._identity.setVisible(bool(runs))

    def block(self, title: str = "", *, action: QWidget | None = None) -> QVBoxLayout:
        """A new block of the body, parted from the one before by a line."""
        if self.body.count():
            self.body.addWidget(Hairline())
        made: QVBoxLayout = column(gap=8, margins=(16, 10, 16, 12))
        if title or action:
            line = row(Label(title, weight=600), None)
            if action is not None:
                line.addWidget(action)
            made.addLayout(line)
        self.body.addLayout(made)
        return made

    def end(self) -> None:
        """Push the blocks to the top."""
        self.body.addStretch(1)

    def clear(self) -> None:
        """Empty the body."""
        clear(self.body)

    def foot(self, *items: QWidget | int | None) -> QHBoxLayout:
        """Show the fixed foot with one more line of items (None stretches)."""
        line = FoldingRow(*items)
        self._foot_column.addWidget(line)
        self._foot.show()
        return line.line

    def open(self) -> None:
        """Show the panel and put the cursor in its first field."""
        if self.isHidden() or self._came_from is None:
            self._came_from = QApplication.focusWidget()
        self.show()
        first = self._first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def close_panel(self) -> None:
        """Hide the panel; the focus goes back where it was."""
        before, self._came_from = self._came_from, None
        self.hide()
        self.closed.emit()
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._closable:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _first_field(self) -> QWidget | None:
        inside = self.scroller.widget()
        at = inside.nextInFocusChain() if inside is not None else None
        for _ in range(200):
            if at is None or inside is None:
                return None
            wanted = Qt.FocusPolicy.TabFocus
            if inside.isAncestorOf(at) and at.focusPolicy() & wanted and at.isEnabled():
                return at
            at = at.nextInFocusChain()
        return None
