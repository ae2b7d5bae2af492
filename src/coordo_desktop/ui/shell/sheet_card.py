"""The card that shows a recovery sheet once, and waits until it was read back."""

from PySide6.QtCore import Signal, Slot

from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.settings.recovery_sheet import RecoverySheetPanel, sheet_words
from coordo_desktop.ui.settings.sheet_output import SheetOutput
from coordo_desktop.ui.shell.front_door import Sheet
from coordo_desktop.ui.shell.unlock_card import stretch


class SheetCard(Sheet):
    """The new sheet after the old one was used: printed, read back, then one goes on."""

    done = Signal()

    def __init__(self, output: SheetOutput) -> None:
        super().__init__(name="sheet.card", width=460, margins=(28, 24, 28, 20))
        self.output = output
        self.body.addWidget(Label(self.tr("Nouvelle fiche de secours"), role="panel", weight=600))
        self.body.addSpacing(6)
        self.body.addWidget(Label(sheet_words(), role="table", ink="text-2", wrap=True))
        self.body.addSpacing(12)
        self.panel = RecoverySheetPanel(key="Ctrl+P")
        self.panel.done.connect(self._read_back)
        output.attach(self.panel)
        self.body.addWidget(self.panel)
        self.body.addSpacing(16)
        self._button = Button(self.tr("Continuer"), name="sheet.continue", kind="primary")
        stretch(self._button)
        self._button.clicked.connect(self._go_on)
        self.body.addWidget(self._button)

    def show_code(self, code: str) -> None:
        """Show this code once."""
        self.panel.show_code(code)
        self._button.setEnabled(False)

    @Slot(bool)
    def _read_back(self, right: bool) -> None:
        self._button.setEnabled(right)
        if right:
            self._button.setFocus()

    @Slot()
    def _go_on(self) -> None:
        self.panel.forget()
        self.done.emit()
