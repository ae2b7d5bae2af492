"""What stands at the foot of a creation form when the person very probably is on file already."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.merging import LookAlike
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.patients import words

if TYPE_CHECKING:
    from coordo_desktop.domain.ids import PatientId

# A name, a given name and a birth date agree, one of the three up to one error.
NEAR_CERTAIN = 90


class DoubleNote(QWidget):
    """Names who it is: open their record, or create all the same. Nothing was created so far."""

    open_asked = Signal(object)  # PatientId
    create_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("patient.form.double")
        self._who: PatientId | None = None
        self._note = Note("", kind="warn", name="patient.form.double.note")
        self.opener = Button(self.tr("Ouvrir"), name="patient.form.double.open", compact=True)
        create = Button(
            self.tr("Créer quand même"), name="patient.form.double.create", compact=True,
            key="Ctrl+Return",
        )  # fmt: skip
        self.opener.clicked.connect(self._open)
        create.clicked.connect(self.create_asked)
        self.setLayout(column(self._note, row(None, self.opener, create, gap=8), gap=6))
        self.hide()

    def say(self, one: LookAlike) -> None:
        """Ask whether it is this person."""
        self._who = one.line.id
        said = self.tr("Déjà au dossier ? {who}").format(who=words.line_words(one.line))
        self._note.set_text(said)
        self.setAccessibleName(said)
        self.show()

    def _open(self) -> None:
        if self._who is not None:
            self.open_asked.emit(self._who)
