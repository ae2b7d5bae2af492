"""The question before somebody's access is closed: with the key of the vault, or without."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row


class ClosingQuestion(QWidget):
    """What closing does; renewing the key is ticked, since copies are seen by nobody."""

    confirmed = Signal(bool)  # whether the key is renewed too
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("person.closing")
        self._said = Label("", wrap=True, name="person.closing.said")
        self.renew = Check(
            self.tr("Renouveler aussi la clé du coffre"), name="person.closing.renew"
        )
        why = Label(
            self.tr(
                "Sans cela, une copie des fichiers qu’elle aurait gardée ouvrirait encore ce qui "
                "s’écrit ensuite. Quelques secondes\u202f; les autres gardent leur phrase de passe."
            ),
            role="small",
            ink="text-2",
            wrap=True,
        )
        self.go = Button(self.tr("Fermer l’accès"), name="person.closing.go", kind="danger")
        self.back = Button(self.tr("Annuler"), name="person.closing.back", kind="quiet")
        self.go.clicked.connect(self._confirm)
        self.back.clicked.connect(self.given_up)
        self.setLayout(
            column(self._said, self.renew, why, row(None, self.back, self.go, gap=8), gap=8)
        )

    def ask(self, name: str, *, may_renew: bool) -> None:
        """Ask about this person."""
        words = self.tr(
            "{name} n’ouvrira plus le coffre. Ce que cette personne a signé reste signé."
        )
        self._said.set_text(words.format(name=name))
        self.renew.set_value(may_renew)
        self.renew.setEnabled(may_renew)
        self.go.setEnabled(True)
        self.show()
        self.back.setFocus()

    @Slot()
    def _confirm(self) -> None:
        self.go.setEnabled(False)
        self.confirmed.emit(bool(self.renew.value()))
