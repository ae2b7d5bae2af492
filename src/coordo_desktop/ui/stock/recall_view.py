"""At the right of recalls: one recall whole, what remains of it and everybody who received it."""

from datetime import date

from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.recalls import Exposed, RecallSheet, Told
from coordo_desktop.ui.kit.empty import EmptyState
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.stock.recall_head import RecallHead
from coordo_desktop.ui.stock.recall_rows import SheetRow, sheet_columns, sheet_groups


class RecallView(QWidget):
    """The one chosen stays chosen while it is read again; else the first to be told."""

    def __init__(
        self, preferences: Preferences, today: list[date], *, manages: bool, moves: bool
    ) -> None:
        super().__init__()
        self._today = today
        self._recalled = [False]
        self.sheet: RecallSheet | None = None
        self._about: object = None
        self.head = RecallHead(manages=manages, moves=moves)
        self.model: RowsModel[SheetRow] = RowsModel(
            sheet_columns(today, self._recalled), key=lambda one: one.key
        )
        self.table = Table(
            self.model, name="stock.recalls.sheet", label=self.tr("Ce qui reste, qui l’a reçu"),
            preferences=preferences, row_height=44,
        )  # fmt: skip
        lines = QWidget()
        lines.setLayout(column(self.table, margins=(16, 0, 16, 12)))
        there = QWidget()
        there.setLayout(column(self.head, lines, gap=0))
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.recalls.empty")
        nothing = QWidget()
        nothing.setLayout(column(self.empty, margins=(16, 16, 16, 16)))
        self._stack = QStackedLayout()
        self.setLayout(self._stack)
        self._stack.addWidget(nothing)
        self._stack.addWidget(there)

    def show_nothing(self, *, slip: bool) -> None:
        """No recall is chosen."""
        self.sheet = None
        self._stack.setCurrentIndex(0)
        self.empty.set_text(
            self.tr("Entrée montre ce bordereau, tel qu’il s’imprime.")
            if slip
            else self.tr(
                "Tapez un numéro de lot, ou lisez une boîte\u202f: ce qui en reste et tous ceux "
                "qui l’ont reçu s’affichent ici."
            )
        )

    def show_sheet(self, sheet: RecallSheet) -> None:
        """Show this one."""
        self.sheet = sheet
        self._recalled[0] = sheet.recall is not None
        self._stack.setCurrentIndex(1)
        self.head.show_sheet(sheet, self._today[0])
        about = (sheet.recall and sheet.recall.id, tuple(one.lot.id for one in sheet.lots))
        kept = self.table.chosen_row() if about == self._about else None
        self._about = about
        self.model.show_groups(sheet_groups(sheet))
        if kept is None or not self.table.choose(kept.key):
            waits = next((one for one in sheet.people if not one.told.settled), None)
            if waits is None or not self.table.choose(str(waits.patient_id)):
                self.table.choose_first()

    def person(self) -> Exposed | None:
        """The person chosen, where their name may be read."""
        chosen: SheetRow | None = self.table.chosen_row()
        one = None if chosen is None else chosen.person
        return None if one is None or one.masked else one

    def next_after(self, one: Exposed) -> None:
        """Go on with the next person to be told."""
        people = () if self.sheet is None else self.sheet.people
        at = next((n for n, each in enumerate(people) if each.patient_id == one.patient_id), 0)
        for each in (*people[at + 1 :], *people[:at]):
            if each.told is Told.NO and not each.masked:
                self.table.choose(str(each.patient_id))
                return
