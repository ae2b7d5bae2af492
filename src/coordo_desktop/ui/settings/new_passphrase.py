"""Choosing a passphrase: typed twice or proposed, its strength shown."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.fields import PasswordField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, spaced
from coordo_desktop.ui.settings.strength import StrengthMeter


class NewPassphrase(QWidget):
    """Two fields, a meter, and a generator of seven words."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        label = self.tr("Nouvelle phrase de passe")
        again = self.tr("La même, encore une fois")
        self.first = PasswordField(name=f"{name}.passphrase", label=label)
        self.second = PasswordField(name=f"{name}.again", label=again)
        self.meter = StrengthMeter()
        propose = LinkButton(self.tr("Proposer une phrase"), name=f"{name}.propose")
        propose.clicked.connect(self._propose)
        self._error = Label("", role="small", ink="danger", wrap=True, name=f"{name}.differs")
        self._error.hide()
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 4)
        layout.addLayout(row(_title(label), None, propose))
        layout.addWidget(self.first)
        layout.addWidget(self.meter)
        layout.addSpacing(6)
        layout.addWidget(_title(again))
        layout.addWidget(self.second)
        layout.addWidget(self._error)
        self.first.edited.connect(self._typed)
        self.second.edited.connect(self._typed)
        self.first.returnPressed.connect(self._first_entered)
        self.second.returnPressed.connect(self.submitted)
        self.setFocusProxy(self.first)

    def value(self) -> str:
        """What was chosen."""
        return str(self.first.value())

    def empty(self) -> None:
        """Forget what was typed."""
        self.first.set_value("")
        self.second.set_value("")
        self.meter.show_for("")
        self._error.hide()

    def check(self) -> bool:
        """Whether both are filled and the same; says what is missing otherwise."""
        if not self.first.value():
            self.say(self.tr("Choisissez une phrase de passe."))
            self.first.setFocus()
            return False
        if self.first.value() != self.second.value():
            self.say(self.tr("Les deux saisies diffèrent."))
            self.second.setFocus()
            return False
        return True

    def say(self, text: str) -> None:
        """An error under the fields."""
        self._error.set_text(text)
        self._error.show()

    @Slot()
    def _first_entered(self) -> None:
        if self.first.value():
            self.second.setFocus()
        else:
            self.check()

    @Slot()
    def _typed(self) -> None:
        self._error.hide()
        self.meter.show_for(self.first.value())
        self.edited.emit()

    @Slot()
    def _propose(self) -> None:
        from coordo_desktop.services.unlocking import suggest_passphrase

        phrase = suggest_passphrase()
        self.first.set_value(phrase)
        self.first.setEchoMode(QLineEdit.EchoMode.Normal)
        self.second.set_value("")
        self.meter.show_for(phrase)
        self.second.setFocus()
        self.edited.emit()


def _title(text: str) -> Label:
    return Label(text, role="small", weight=600, ink="text-2")
