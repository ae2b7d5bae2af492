"""Choosing the template a plan starts from: the practice's own first, then those supplied."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.care_plan import PlanTemplate
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.care_plan.edits import lines
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table


class TemplatesView(QWidget):
    """Letters filter, arrows choose, Enter takes."""

    picked = Signal(object)  # PlanTemplate
    remove_asked = Signal(object)  # PlanTemplate
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.templates")
        self.setAccessibleName(self.tr("Modèles de plan"))
        self._templates: list[PlanTemplate] = []
        self.search = SearchField(
            name="plan.templates.search", label=self.tr("Chercher un modèle"),
            placeholder=self.tr("Chercher un modèle"), key="", rest=0,
        )  # fmt: skip
        sized(self.search, width=320)
        self._model: RowsModel[PlanTemplate] = RowsModel(self._columns(), key=lambda one: one.id)
        self.table = Table(
            self._model, name="plan.templates.table", label=self.tr("Modèles de plan"),
            row_height=46,
        )  # fmt: skip
        back = Button(self.tr("Retour"), name="plan.templates.back", key="Esc")
        back.clicked.connect(self.closed)
        empty = EmptyState(self.tr("Aucun modèle à ce nom."), name="plan.templates.empty")
        head = row(
            Label(self.tr("Partir d’un modèle"), role="panel", weight=600), self.search, None, back
        )
        self.setLayout(column(head, EmptyOr(self.table, empty), margins=(16, 9, 12, 12)))
        self.search.asked.connect(self._filter)
        self.search.down.connect(self.table.setFocus)
        self.search.returnPressed.connect(self._take_first)
        self.table.opened.connect(self.picked)
        Shortcuts(self).mention("Return", self.tr("Prendre le modèle"))
        keys = Shortcuts(self.table)
        keys.add("Del", self.tr("Retirer un modèle de la maison"), self._ask_removal)

    def _columns(self) -> tuple[Column[PlanTemplate], ...]:
        return (
            Column(lambda: self.tr("Modèle"), lambda one: one.name, key="name", stretch=True,
                   width=360, weight=600, second=lambda one: one.source),
            Column(lambda: self.tr("Lignes"), lambda one: str(len(list(lines(one.content)))),
                   key="lines", width=80, align="right", ink="text-2"),
            Column(lambda: "", lambda _one: "", key="own", width=150, chip=self._own),
        )  # fmt: skip

    def _own(self, one: PlanTemplate) -> ChipSpec | None:
        return ChipSpec(self.tr("de la maison"), "accent") if one.own else None

    def show_templates(self, templates: Sequence[PlanTemplate]) -> None:
        """Offer these; one types, or goes down."""
        self._templates = list(templates)
        self.search.clear()
        self._filter("")
        self.search.setFocus()

    def _filter(self, typed: str) -> None:
        sought = fold(typed)
        found = [one for one in self._templates if sought in fold(one.name)]
        self._model.show(found)
        self.table.choose_first()

    def _ask_removal(self) -> None:
        chosen = self.table.chosen_row()
        if chosen is not None and chosen.own:
            self.remove_asked.emit(chosen)

    def _take_first(self) -> None:
        chosen = self.table.chosen_row()
        if chosen is not None:
            self.picked.emit(chosen)
