"""First step of an import: which file; and the imports made before, which can be taken back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.imports import ImportLine
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import words


class FileStep(QWidget):
    """A path typed or chosen; Enter reads the file."""

    read_asked = Signal(object)  # Path
    undo_asked = Signal(object)  # ImportLine

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("import.file")
        self.setAccessibleName(self.tr("Fichier à importer"))
        label = self.tr("Chemin du fichier")
        self.path = TextField(
            name="import.path", label=label, placeholder=self.tr("Liste de patients, CSV ou Excel")
        )
        browse = Button(self.tr("Parcourir…"), name="import.browse", icon="folder")
        self._read = Button(
            self.tr("Lire le fichier"), name="import.read", kind="primary", key="Return"
        )
        browse.clicked.connect(self._browse)
        self._read.clicked.connect(self.ask_read)
        self.path.returnPressed.connect(self.ask_read)
        self._trouble = Note("", kind="warn", name="import.trouble")
        self._trouble.hide()
        line = row(self.path, browse, self._read)
        line.setStretch(0, 1)
        self._model: RowsModel[ImportLine] = RowsModel(self._columns(), key=lambda one: one.id)
        self.past = Table(
            self._model, name="import.past", label=self.tr("Imports précédents"),
            preferences=preferences,
        )  # fmt: skip
        self._undo = Button(
            self.tr("Annuler cet import…"), name="import.past.undo", icon="undo", compact=True
        )
        self._undo.clicked.connect(self._ask_undo)
        self.past.chosen.connect(self._chosen)
        self.past.opened.connect(self._ask_undo)
        self._undo.hide()
        empty = EmptyState(self.tr("Aucun import jusqu’ici."), name="import.past.none")
        said = Label(
            self.tr(
                "Rien n’est écrit avant la dernière étape\u202f: chaque ligne reçoit d’abord son "
                "verdict, et un import entier peut être annulé."
            ),
            ink="text-2", wrap=True,
        )  # fmt: skip
        self.setLayout(
            column(
                Label(label, role="small", weight=600, ink="text-2"), line, self._trouble, said, 8,
                row(Label(self.tr("Imports précédents"), role="panel", weight=600), None,
                    self._undo),
                EmptyOr(self.past, empty),
            )
        )  # fmt: skip

    def _columns(self) -> tuple[Column[ImportLine], ...]:
        return (
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.at), key="at",
                   width=160),
            Column(lambda: self.tr("Par"), lambda one: one.author, key="author", stretch=True),
            Column(lambda: self.tr("Lignes"), lambda one: str(one.counts.rows), key="rows",
                   width=90, align="right"),
            Column(lambda: self.tr("Créés"), lambda one: str(one.counts.created), key="created",
                   width=90, align="right", weight=600),
            Column(lambda: self.tr("Mis à jour"), lambda one: str(one.counts.updated),
                   key="updated", width=100, align="right"),
            Column(lambda: self.tr("Refusées"), lambda one: str(one.counts.refused),
                   key="refused", width=90, align="right"),
            Column(lambda: self.tr("État"), lambda _one: "", key="state", width=110,
                   chip=self._state),
        )  # fmt: skip

    def _state(self, one: ImportLine) -> ChipSpec:
        if one.undone_at is not None:
            return ChipSpec(self.tr("Annulé"), "neutral", "undo")
        return ChipSpec(self.tr("En place"), "ok")

    def show_past(self, imports: Sequence[ImportLine]) -> None:
        """Show the imports made before, last first."""
        self._model.show(list(imports))
        self._chosen(self.past.chosen_row())

    def say_trouble(self, sentence: str) -> None:
        """Why the file cannot be read; empty takes it away."""
        self._trouble.setVisible(bool(sentence))
        self._trouble.set_text(sentence)

    def ask_read(self) -> None:
        """Read the file named in the field."""
        typed = self.path.value().strip().strip('"')
        if typed:
            self.say_trouble("")
            self.read_asked.emit(Path(typed).expanduser())
        else:
            self.path.setFocus()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Liste de patients à importer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([
            self.tr("Listes (*.csv *.txt *.tsv *.xlsx)"), self.tr("Tous les fichiers (*)"),
        ])  # fmt: skip
        dialog.fileSelected.connect(self._picked)
        dialog.open()

    def _picked(self, path: str) -> None:
        self.path.set_value(path)
        self.ask_read()

    def _chosen(self, one: ImportLine | None) -> None:
        self._undo.setVisible(one is not None and one.undone_at is None)

    def _ask_undo(self, _row: object = None) -> None:
        one = self.past.chosen_row()
        if one is not None and one.undone_at is None:
            self.undo_asked.emit(one)
