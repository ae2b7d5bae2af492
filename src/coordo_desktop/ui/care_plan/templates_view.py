"""Choosing the template a plan starts from: the practice's own first, then those supplied."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

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
    """Letters filter, arrows choose, Enter takes; files go to other practices and come back."""

    picked = Signal(object)  # PlanTemplate
    remove_asked = Signal(object)  # PlanTemplate
    export_asked = Signal(object, object)  # PlanTemplate, Path
    import_asked = Signal(object)  # Path
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
        self._export = Button(
            self.tr("Exporter"), name="plan.templates.export", icon="export", key="Ctrl+E"
        )
        self._import = Button(
            self.tr("Importer"), name="plan.templates.import", icon="import", key="Ctrl+O"
        )
        self._export.clicked.connect(self.ask_export)
        self._import.clicked.connect(self.ask_import)
        empty = EmptyState(self.tr("Aucun modèle à ce nom."), name="plan.templates.empty")
        head = row(
            Label(self.tr("Partir d’un modèle"), role="panel", weight=600), self.search, None,
            self._import, self._export, back,
        )  # fmt: skip
        self.setLayout(column(head, EmptyOr(self.table, empty), margins=(16, 9, 12, 12)))
        self.search.asked.connect(self._filter)
        self.search.down.connect(self.table.setFocus)
        self.search.returnPressed.connect(self._take_first)
        self.table.opened.connect(self.picked)
        self._files = Shortcuts(self)
        self._files.mention("Return", self.tr("Prendre le modèle"))
        self._files.add("Ctrl+E", self.tr("Exporter le modèle choisi"), self.ask_export)
        self._files.add("Ctrl+O", self.tr("Importer des modèles"), self.ask_import)
        self.allow(files=False)
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

    def allow(self, *, files: bool) -> None:
        """Files are for those who keep the settings of the practice."""
        for button, keys in ((self._export, "Ctrl+E"), (self._import, "Ctrl+O")):
            button.setVisible(files)
            self._files.shortcut(keys).setEnabled(files)

    def ask_export(self) -> None:
        """Where the template chosen is written for another practice."""
        chosen = self.table.chosen_row()
        if chosen is None:
            return
        dialog = self._dialog(self.tr("Exporter le modèle"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(self.tr("modele-de-plan.json"))
        dialog.fileSelected.connect(lambda path: self.export_asked.emit(chosen, Path(path)))
        dialog.open()

    def ask_import(self) -> None:
        """Which file of templates is read."""
        dialog = self._dialog(self.tr("Importer des modèles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.import_asked.emit(Path(path)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Modèles de plan (*.json)"))
        return dialog

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
