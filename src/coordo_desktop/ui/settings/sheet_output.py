"""Printing a recovery sheet, from memory to the printer: it is never a file."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.settings.recovery_sheet import RecoverySheetPanel

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk


class SheetOutput(QObject):
    """What the button of the panel does, for one open desk and one code."""

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

    @Slot()
    def _print(self) -> None:
        self._made(self._to_printer)

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

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        from coordo_desktop.ui.kit.sentences import sentence

        if self._panel is not None:
            self._panel.say_failed(sentence(error))
