"""The green band over the lots: what was just received, and how to take it back (mock-up)."""

from PySide6.QtCore import Signal

from coordo_desktop.domain.stock_ledger import Received
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import IconLabel, RunsLabel
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.runs import plain
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.tokens import kind_colours
from coordo_desktop.ui.kit.undo import UndoStack
from coordo_desktop.ui.stock.receive_words import received_runs


class ReceivedBanner(Surface):
    """Shown from the first reception on; `undo_asked` while it is the last thing done."""

    undo_asked = Signal()

    def __init__(self, undo_stack: UndoStack) -> None:
        fill, edge, ink = kind_colours("ok")
        super().__init__(fill, edges="all", edge=edge, name="stock.received")
        self._stack, self._label = undo_stack, ""
        self._text = RunsLabel("", wrap=True, max_lines=2, name="stock.received.text")
        self._undo = LinkButton(
            self.tr("Annuler"), name="stock.received.undo", key="Ctrl+Z", role="table"
        )
        line = row(
            IconLabel("scan", ink, 16), self._text, self._undo, gap=8, margins=(12, 8, 12, 8)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self._undo.clicked.connect(self.undo_asked)
        undo_stack.changed.connect(self._look)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self.accessibleName()

    def show_received(self, received: Received, unit: str = "") -> str:
        """Tell a reception; its label, to be put on the undo stack next."""
        runs = received_runs(received, unit)
        self._text.set_runs(runs)
        self._label = plain(runs)
        self.setAccessibleName(self._label)
        self.setVisible(self.parentWidget() is not None)  # alone it would be a window
        return self._label

    def clear(self) -> None:
        """Nothing is told any more."""
        self._label = ""
        self.hide()

    def _look(self) -> None:
        """Once something else was done, Ctrl+Z would take that back."""
        self._undo.setVisible(bool(self._label) and self._stack.next_undo == self._label)
