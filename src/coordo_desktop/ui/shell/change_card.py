"""A temporary passphrase was used: choose one's own before anything else."""

from PySide6.QtCore import Signal, Slot

from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.settings.new_passphrase import NewPassphrase
from coordo_desktop.ui.shell.front_door import Sheet, busy_bar, set_busy
from coordo_desktop.ui.shell.unlock_card import stretch


class ChangeCard(Sheet):
    """The new passphrase, twice."""

    chosen = Signal(str)
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="change.card", width=460, margins=(28, 24, 28, 20))
        self.body.addWidget(Label(self.tr("Choisissez votre phrase"), role="panel", weight=600))
        self.body.addSpacing(4)
        said = self.tr(
            "La phrase que vous venez de taper est provisoire. La nouvelle ne sera connue que "
            "de vous."
        )
        self.body.addWidget(Label(said, role="table", ink="text-2", wrap=True))
        self.body.addSpacing(8)
        journal = self.tr(
            "Ce que vous ouvrez, modifiez ou imprimez est noté dans un journal, pour la sécurité "
            "des personnes suivies. Il ne sert pas à évaluer le travail\u202f; vous pouvez lire le "
            "vôtre dans Réglages."
        )
        self.body.addWidget(
            Label(journal, role="small", ink="text-2", wrap=True, name="change.journal")
        )
        self.body.addSpacing(14)
        self.new = NewPassphrase("change")
        self.new.submitted.connect(self._submit)
        self.body.addWidget(self.new)
        self.body.addSpacing(12)
        self._button = Button(
            self.tr("Garder cette phrase"), name="change.submit", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        self.body.addWidget(self._button)
        self._bar = busy_bar(self.tr("Changement de la phrase"))
        self.body.addWidget(self._bar)
        self.body.addSpacing(8)
        back = LinkButton(self.tr("Retour"), name="change.back", role="table")
        back.clicked.connect(self.back_asked)
        self.body.addLayout(row(back, None))

    def begin(self) -> None:
        """Empty, ready to type."""
        self.new.empty()
        self.set_busy(False)
        self.new.first.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the key is derived."""
        set_busy(self._bar, busy=busy)
        self._button.setEnabled(not busy)
        self.new.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why it was refused."""
        self.set_busy(False)
        self.new.say(text)
        self.new.first.setFocus()

    @Slot()
    def _submit(self) -> None:
        if self.new.check():
            self.chosen.emit(self.new.value())
