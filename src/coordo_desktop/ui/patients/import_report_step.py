"""Last step of an import: what it did, the refused rows to keep, the way back."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.imports import ImportReport
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import Card, KeyValues
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized


class ReportStep(QWidget):
    """Figures first; nothing else to do unless one wants to."""

    save_asked = Signal(object)  # Path
    undo_asked = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import.report")
        self.setAccessibleName(self.tr("Compte rendu de l’import"))
        self._title = Label("", role="panel", weight=600, name="import.report.title")
        self._values = KeyValues((), name="import.report.values", key_width=190)
        inside = QWidget()
        inside.setLayout(column(self._values, margins=(12, 8, 12, 10)))
        card = Card(self.tr("Ce qui a été fait"), name="import.report.card")
        card.add(inside)
        self._save = Button(
            self.tr("Enregistrer les lignes refusées (CSV)…"), name="import.report.save",
            icon="save",
        )  # fmt: skip
        self._undo = Button(self.tr("Annuler cet import…"), name="import.undo", icon="undo")
        again = Button(self.tr("Importer un autre fichier"), name="import.again", kind="quiet")
        self._close = Button(
            self.tr("Voir les patients"), name="import.done", kind="primary", key="Return"
        )
        self._save.clicked.connect(self._choose_place)
        self._undo.clicked.connect(self.undo_asked)
        again.clicked.connect(self.again_asked)
        self._close.clicked.connect(self.closed)
        self.setLayout(
            column(
                self._title, row(sized(card, width=560), None),
                row(self._close, self._save, self._undo, again, None), None, gap=12,
            )
        )  # fmt: skip

    def show_report(self, report: ImportReport) -> None:
        """Show what was done."""
        self._title.set_text(self.tr("%n patient(s) créé(s)", "", report.created))
        seconds = f"{report.seconds:.1f}".replace(".", ",")
        self._values.set_pairs([
            (self.tr("Lignes lues"), str(report.rows)),
            (self.tr("Patients créés"), str(report.created)),
            (self.tr("Fiches mises à jour"), str(report.updated)),
            (self.tr("Déjà à jour"), str(report.unchanged)),
            (self.tr("Doublons laissés de côté"), str(report.duplicates)),
            (self.tr("Lignes refusées"), str(report.refused)),
            (self.tr("Clés de NIR fausses"), str(report.warnings)),
            (self.tr("Durée"), self.tr("{seconds} s").format(seconds=seconds)),
        ])  # fmt: skip
        self._save.setVisible(report.refused > 0)
        self._undo.setVisible(report.import_id is not None)
        self._close.setFocus()

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer les lignes refusées"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tableau CSV (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("lignes-refusees.csv"))
        dialog.fileSelected.connect(self._placed)
        dialog.open()

    def _placed(self, path: str) -> None:
        self.save_asked.emit(Path(path))
