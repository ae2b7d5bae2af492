"""Records set apart: limited at a person's request, or kept for a lawsuit."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.retention import Hold
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.settings.retention_words import hold_columns
from coordo_desktop.ui.settings.section import Section

NAME = "settings.retention.holds"


class HoldsView(QWidget):
    """The list; the section's panel asks why."""

    person_asked = Signal()
    lift_asked = Signal(object)

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self.model: RowsModel[Hold] = RowsModel(hold_columns(), key=lambda one: one.id)
        self.table = Table(
            self.model, name=f"{NAME}.table", label=self.tr("Dossiers mis à part"),
            preferences=section.page.tools.preferences, row_height=46,
        )  # fmt: skip
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.lift)
        self.end = Button(self.tr("Lever…"), name=f"{NAME}.lift", key="Return")
        self.new = Button(self.tr("Mettre un dossier à part…"), name=f"{NAME}.new", kind="primary")
        self.end.clicked.connect(self.lift)
        self.new.clicked.connect(self.person_asked)
        if not section.may(Right.SEE_IDENTITY):
            self.new.hide()
        said = Label(
            self.tr(
                "Gelé\u202f: seule la coordination le voit\u202f; ni modifié, ni imprimé. "
                "Litige\u202f: rien ne change, mais il ne s’efface pas."
            ),
            ink="text-2",
            wrap=True,
        )
        head = row(said, self.end, self.new, gap=8, margins=(16, 0, 16, 8))
        head.setStretch(0, 1)
        empty = EmptyState(self.tr("Aucun dossier n’est mis à part."), name=f"{NAME}.empty")
        inside = QWidget()
        inside.setLayout(column(EmptyOr(self.table, empty), margins=(16, 0, 16, 12)))
        self.setLayout(column(head, inside, gap=0))
        self.setFocusProxy(self.table)
        self._chosen(None)

    def show_holds(self, holds: list[Hold]) -> None:
        """What is set apart now."""
        self.model.show(holds)
        if holds and self.table.chosen_row() is None:
            self.table.choose_first()
        self._chosen(None)

    @Slot(object)
    def _chosen(self, _line: object) -> None:
        self.end.setEnabled(self.table.chosen_row() is not None)

    @Slot()
    def lift(self) -> None:
        """The chosen one should be as the others again."""
        line = self.table.chosen_row()
        if isinstance(line, Hold):
            self.lift_asked.emit(line)
