"""Printing and saving a recovery sheet: from memory to the printer or to the place one chose."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.system.files import write_whole
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.settings.recovery_sheet import RecoverySheetPanel

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk


class SheetOutput(QObject):
    """What the two buttons of the panel do, for one open desk and one code."""

    def __init__(self, desk: "OpenDesk", code: str, runner: Runner) -> None:
        super().__init__()
        self._desk, self._code, self._runner = desk, code, runner
        self._panel: RecoverySheetPanel | None = None
        self._copies = 0

    def attach(self, panel: RecoverySheetPanel) -> None:
        """Obey this panel."""
        self._panel = panel
        self.setParent(panel)
        panel.print_asked.connect(self._print)
        panel.save_asked.connect(self._save)

    @Slot()
    def _print(self) -> None:
        self._made(self._to_printer)

    @Slot()
    def _save(self) -> None:
        if self._panel is None:
            return
        dialog = QFileDialog(self._panel, self.tr("Enregistrer la fiche de secours"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("fiche-de-secours.pdf"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Save the sheet there, readable by its owner only."""
        self._made(lambda pdf: self._to_file(pdf, Path(path)))

    def _made(self, then: Callable[[bytes], None]) -> None:
        from coordo_desktop.services.recovery_sheets import recovery_sheet_pdf

        self._copies += 1
        desk, code, copy = self._desk, self._code, self._copies
        self._runner.run(self, lambda: recovery_sheet_pdf(desk, code, copy), then, self._failed)

    def _to_printer(self, pdf: bytes) -> None:
        from coordo_desktop.ui.settings.paper import PaperPrint

        if self._panel is not None:
            PaperPrint(pdf, self._panel, self._runner, self._printed, self._failed).ask()

    def _printed(self) -> None:
        if self._panel is not None:
            self._panel.say_kept(self.tr("Fiche envoyée à l’imprimante."))

    def _to_file(self, pdf: bytes, path: Path) -> None:
        def done(_nothing: None) -> None:
            if self._panel is not None:
                words = self.tr("Fiche enregistrée : {name}. Imprimez-la, puis effacez le fichier.")
                self._panel.say_kept(words.format(name=path.name))

        self._runner.run(self, lambda: write_whole(path, pdf), done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        from coordo_desktop.ui.kit.sentences import sentence

        if self._panel is not None:
            self._panel.say_failed(sentence(error))
