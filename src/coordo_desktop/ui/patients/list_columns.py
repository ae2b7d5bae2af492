"""Which columns a list shows, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from coordo_desktop.domain.lists import CLINICAL_FIELDS, ListField
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import list_cell_words as told


@dataclass(frozen=True, slots=True)
class _Line:
    field: ListField
    shown: bool


class ColumnsPanel(SidePanel):
    """Space shows or hides a column, Alt+Up and Alt+Down move it."""

    changed = Signal(object)  # tuple of ListField

    def __init__(self) -> None:
        super().__init__(name="lists.columns", title=self.tr("Colonnes"))
        self._model: RowsModel[_Line] = RowsModel((
            Column(lambda: "", lambda _one: "", key="shown", width=34,
                   icon=lambda one: ("check", "accent-text") if one.shown else None),
            Column(lambda: self.tr("Colonne"), lambda one: told.titles()[one.field], key="title",
                   stretch=True, weight=lambda one: 600 if one.shown else 400,
                   ink=lambda one: "text" if one.shown else "text-2"),
        ), key=lambda one: one.field)  # fmt: skip
        self.table = Table(
            self._model, name="lists.columns.table", label=self.tr("Colonnes"), head=False,
            row_height=30,
        )  # fmt: skip
        self.table.setMinimumHeight(420)
        self.block().addWidget(
            Label(self.tr("Cochées\u202f: dans l’ordre de la liste."), ink="text-2")
        )
        self.block().addWidget(self.table)
        self.end()
        toggle = Button(self.tr("Afficher"), name="lists.columns.toggle", key="Space")
        before = Button(self.tr("Monter"), name="lists.columns.up", key="Alt+Up")
        after = Button(self.tr("Descendre"), name="lists.columns.down", key="Alt+Down")
        toggle.clicked.connect(self._toggle)
        before.clicked.connect(self._up)
        after.clicked.connect(self._down)
        self.foot(toggle, None)
        self.foot(before, after, None)
        self.table.opened.connect(self._toggle)
        keys = Shortcuts(self.table)
        keys.add("Space", self.tr("Afficher ou masquer la colonne"), self._toggle)
        keys.add("Alt+Up", self.tr("Monter la colonne"), self._up)
        keys.add("Alt+Down", self.tr("Descendre la colonne"), self._down)
        self.hide()

    def open_on(self, columns: Sequence[ListField], *, clinical: bool) -> None:
        """Those shown first, in their order, then the others."""
        others = [
            field for field in ListField
            if field not in columns and (clinical or field not in CLINICAL_FIELDS)
        ]  # fmt: skip
        self._model.show([*(_Line(one, True) for one in columns),
                          *(_Line(one, False) for one in others)])  # fmt: skip
        self.open()
        self.table.choose_first()
        self.table.setFocus()

    def _toggle(self, _row: object = None) -> None:
        chosen = self.table.chosen_row()
        if chosen is None:
            return
        lines = [
            _Line(one.field, not one.shown) if one.field is chosen.field else one
            for one in self._model.rows()
        ]
        self._keep(lines, chosen.field)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        chosen, lines = self.table.chosen_row(), self._model.rows()
        if chosen is None:
            return
        at = lines.index(chosen)
        if 0 <= at + step < len(lines):
            lines[at], lines[at + step] = lines[at + step], lines[at]
            self._keep(lines, chosen.field)

    def _keep(self, lines: list[_Line], chosen: ListField) -> None:
        shown = tuple(one.field for one in lines if one.shown)
        if not shown:
            return  # a list shows at least one column
        self._model.show(lines)
        self.table.choose(chosen)
        self.changed.emit(shown)
