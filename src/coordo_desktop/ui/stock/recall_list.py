"""At the left of recalls: a lot number to type, the recalls and the slips."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.destruction import Slip
from coordo_desktop.domain.recalls import LotFound, RecallLine
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.stock.recall_rows import Entry, list_columns, list_groups


class RecallList(Surface):
    """`chosen` with an entry or None; lots found stand there alone while something is sought."""

    chosen = Signal(object)
    destroy_asked = Signal()
    block_asked = Signal(str)  # a number no lot bears

    def __init__(self, *, manages: bool) -> None:
        super().__init__("bg", edges="r", name="stock.recalls.left")
        self._manages = manages
        self.search = SearchField(
            name="stock.recalls.search", label=self.tr("Numéro de lot"),
            placeholder=self.tr("Numéro de lot"),
        )  # fmt: skip
        self.destroy_button = Button(
            self.tr("Détruire"), name="stock.recalls.destroy", icon="trash", key="D", compact=True
        )
        self.model: RowsModel[Entry] = RowsModel(list_columns(), key=lambda one: one.key)
        self.table = Table(
            self.model, name="stock.recalls.list", label=self.tr("Rappels"), head=False,
            row_height=52,
        )  # fmt: skip
        self.none = EmptyState(self.tr("Chargement…"), name="stock.recalls.none")
        bar = row(self.search, self.destroy_button, gap=8, margins=(16, 10, 8, 8))
        bar.setStretch(0, 1)
        inside = QWidget()
        inside.setLayout(column(EmptyOr(self.table, self.none), margins=(8, 0, 0, 0)))
        self.setLayout(column(bar, inside, gap=0))
        self.search.down.connect(self.table.setFocus)
        self.none.acted.connect(lambda: self.block_asked.emit(self.sought))
        self.destroy_button.clicked.connect(self.destroy_asked)
        self.table.chosen.connect(self.chosen)

    @property
    def sought(self) -> str:
        """The number typed."""
        return self.search.text().strip()

    def entry(self) -> Entry | None:
        """What is chosen."""
        found: Entry | None = self.table.chosen_row()
        return found

    def say(self, number: str) -> None:
        """Put a number in the field without looking for it."""
        with QSignalBlocker(self.search):
            self.search.setText(number)

    def lay(
        self,
        recalls: Iterable[RecallLine],
        slips: Iterable[Slip],
        found: Sequence[LotFound] | None,
        wanted: str = "",
    ) -> None:
        """Put the entries in place: the one wanted, else the one chosen, else the first."""
        if found is not None:
            self.none.set_text(
                self.tr("Aucun lot de ce numéro n’est jamais entré ici."),
                self.tr("Le refuser s’il arrive") if self._manages else "",
            )
        else:
            self.none.set_text(self.tr("Aucun rappel. Tapez un numéro de lot pour le suivre."), "")
        kept = self.entry()
        self.table.highlight(self.sought if found is not None else "")
        with QSignalBlocker(self.table):
            self.model.show_groups(list_groups(recalls, slips, found))
            if not (wanted and self.table.choose(wanted)) and not (
                kept is not None and self.table.choose(kept.key)
            ):
                self.table.choose_first()
        self.chosen.emit(self.entry())
