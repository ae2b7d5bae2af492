"""Which ones of a series go to the slot that was found (AG3)."""

from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import EditScope
from coordo_desktop.ui.kit.agenda_words import scope_words
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.segmented import Segmented


class SlotScope(QWidget):
    """Hidden unless what is moved belongs to a series; this one alone to begin with."""

    def __init__(self, name: str) -> None:
        super().__init__()
        which = self.tr("Lesquels de la série")
        scopes = [
            Option(EditScope.THIS, self.tr("Celui-ci")),
            Option(EditScope.FOLLOWING, self.tr("Et suivants")),
            Option(EditScope.ALL, self.tr("Tous")),
        ]
        self.choice = Segmented(scopes, name=name, label=which, compact=True)
        self._said = Label("", role="small", ink="text-2", name=f"{name}.said")
        head = Label(which, role="small", weight=600, ink="text-2")
        self.setLayout(column(head, self.choice, self._said, gap=4))
        self.choice.changed.connect(lambda _scope: self._say())
        self.ask(of_series=False)

    def ask(self, *, of_series: bool) -> None:
        """Begin anew; ask only for one of a series."""
        self.choice.set_value(EditScope.THIS)
        self._say()
        self.setVisible(of_series)

    def value(self) -> EditScope:
        """Which ones are moved."""
        return EditScope.THIS if self.isHidden() else EditScope(self.choice.value())

    def _say(self) -> None:
        self._said.set_text(scope_words(EditScope(self.choice.value())))
