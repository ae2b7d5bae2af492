"""Phrase oubliée: the recovery sheet, a new passphrase, a new sheet."""

from PySide6.QtCore import Signal, Slot

from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.settings.new_passphrase import NewPassphrase
from coordo_desktop.ui.shell.front_door import Sheet, busy_bar, set_busy
from coordo_desktop.ui.shell.unlock_card import stretch

WIDTH = 460


class ForgottenCard(Sheet):
    """The code of the sheet and a new passphrase."""

    recover_asked = Signal(str, str, str)  # login, code, new passphrase
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="forgotten.card", width=WIDTH, margins=(28, 24, 28, 20))
        self._login = ""
        self.body.addWidget(Label(self.tr("Phrase oubliée"), role="panel", weight=600))
        self.body.addSpacing(4)
        self._who = Label("", role="table", ink="text-2", wrap=True, name="forgotten.who")
        self.body.addWidget(self._who)
        self.body.addSpacing(14)
        self.body.addWidget(
            Label(self.tr("Code de la fiche de secours"), role="small", weight=600, ink="text-2")
        )
        self.body.addSpacing(4)
        self.code = TextField(
            name="forgotten.code",
            label=self.tr("Code de la fiche de secours"),
            placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX",
        )
        self.body.addWidget(self.code)
        self.body.addSpacing(14)
        self.new = NewPassphrase("forgotten")
        self.new.submitted.connect(self._submit)
        self.code.returnPressed.connect(self.new.setFocus)
        self.body.addWidget(self.new)
        self._error = Label("", role="small", ink="danger", wrap=True, name="forgotten.error")
        self._error.hide()
        self.body.addSpacing(8)
        self.body.addWidget(self._error)
        self.body.addSpacing(8)
        self._button = Button(
            self.tr("Ouvrir avec la fiche"), name="forgotten.submit", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        self.body.addWidget(self._button)
        self._bar = busy_bar(self.tr("Ouverture du coffre"))
        self.body.addWidget(self._bar)
        self.body.addSpacing(10)
        back = LinkButton(self.tr("Retour"), name="forgotten.back", role="table")
        back.clicked.connect(self.back_asked)
        self.body.addLayout(row(back, None))

    def show_for(self, login: str, name: str) -> None:
        """For whom a new passphrase is chosen."""
        self._login = login
        self._who.set_text(
            self.tr(
                "Nouvelle phrase de passe pour {name}. Une nouvelle fiche sera imprimée."
            ).format(name=name)
        )
        self.code.set_value("")
        self.new.empty()
        self._error.hide()
        self.set_busy(False)
        self.code.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the keys are made."""
        set_busy(self._bar, busy=busy)
        self._button.setEnabled(not busy)
        self.code.setEnabled(not busy)
        self.new.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why nothing was opened; what was typed stays."""
        self.set_busy(False)
        self._error.set_text(text)
        self._error.show()
        self.code.setFocus()

    @Slot()
    def _submit(self) -> None:
        self._error.hide()
        if not self.code.value().strip():
            self.fail(self.tr("Recopiez le code de la fiche de secours."))
        elif self.new.check():
            self.recover_asked.emit(self._login, self.code.value(), self.new.value())
