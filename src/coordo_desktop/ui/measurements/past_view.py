"""The history of one measure with what can be done to its lines."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from coordo_desktop.domain.measurement_history import PastLine
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.measurements.past_table import past_columns


class PastView(QWidget):
    """Enter corrects the line chosen, Delete withdraws it."""

    correct_asked = Signal(object)  # PastLine
    withdraw_asked = Signal(object)
    bounds_asked = Signal()
    print_asked = Signal()

    def __init__(self, now: Callable[[], datetime], preferences: Preferences) -> None:
        super().__init__()
        self._model: RowsModel[PastLine] = RowsModel(
            past_columns(now), key=lambda one: one.first.id
        )
        self.table = Table(
            self._model, name="measure.past", label=self.tr("Historique de la mesure"),
            preferences=preferences, row_height=30,
        )  # fmt: skip
        self._may_write = True
        self._bounds = Button(
            self.tr("Seuils"), name="measure.bounds", icon="target", compact=True, key="S"
        )
        self._fix = Button(
            self.tr("Corriger"), name="measure.correct", icon="edit", compact=True, key="C"
        )
        self._drop = Button(self.tr("Retirer"), name="measure.withdraw", compact=True, key="Del")
        self._print = Button(
            self.tr("Imprimer"), name="measure.print", icon="print", compact=True, key="Ctrl+P"
        )
        buttons = row(None, self._bounds, self._fix, self._drop, self._print, gap=6)
        lines = column(buttons, self.table, gap=8)
        lines.setStretch(1, 1)
        self.setLayout(lines)
        self._bounds.clicked.connect(self.bounds_asked)
        self._print.clicked.connect(self.print_asked)
        self._fix.clicked.connect(self.correct)
        self._drop.clicked.connect(self.withdraw)
        self.table.opened.connect(self.correct_asked)
        self.table.menu_asked.connect(self._menu)

    def allow(self, *, write: bool) -> None:
        """Offer to change what is kept, or not."""
        self._may_write = write
        for button in (self._bounds, self._fix, self._drop):
            button.setVisible(write)

    def show_lines(self, lines: Sequence[PastLine], *, chosen: bool, printable: bool) -> None:
        """Show the history of a measure; `chosen` when there is a measure at all."""
        self._model.show(list(lines))
        self._fix.setEnabled(bool(lines))
        self._drop.setEnabled(bool(lines))
        self._bounds.setEnabled(chosen)
        self._print.setEnabled(printable)

    def correct(self) -> None:
        """Correct the line chosen, else the last value."""
        if (line := self._line()) is not None:
            self.correct_asked.emit(line)

    def withdraw(self) -> None:
        """Withdraw the line chosen, else the last value."""
        if (line := self._line()) is not None:
            self.withdraw_asked.emit(line)

    def _line(self) -> PastLine | None:
        lines = self._model.rows()
        line = self.table.chosen_row() or (lines[0] if lines else None)
        return line if isinstance(line, PastLine) and self._may_write else None

    def _menu(self, line: PastLine, at: QPoint) -> None:
        if not self._may_write:
            return
        menu = QMenu(self)
        menu.setObjectName("measure.menu")
        fix, drop = menu.addAction(self.tr("Corriger")), menu.addAction(self.tr("Retirer"))
        fix.triggered.connect(lambda: self.correct_asked.emit(line))
        drop.triggered.connect(lambda: self.withdraw_asked.emit(line))
        menu.popup(at)
