"""Who else bears this name: whom not to mix up."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.patients import words


class NamesakesPanel(SidePanel):
    """Each with what tells them apart; open the record, or compare the two."""

    open_asked = Signal(object)  # PatientId
    compare_asked = Signal(object)  # PatientId

    def __init__(self) -> None:
        super().__init__(name="patient.namesakes.panel", title=self.tr("Homonymes"))
        self.hide()

    def show_namesakes(self, identity: str, found: Sequence[PatientLine], *, merging: bool) -> None:
        """List them; comparing is for who may merge."""
        self.clear()
        self.set_identity(identity)
        self.block().addWidget(
            Note(self.tr("Vérifiez la date de naissance avant d’écrire."), kind="warn")
        )
        for number, one in enumerate(found, start=1):
            block = self.block(words.line_words(one).partition(" · ")[0])
            name = f"patient.namesakes.{number}"
            born = show_date(one.birth_date) if one.birth_date else self.tr("inconnue")
            pairs = [
                (self.tr("Naissance"), born),
                (self.tr("Nom de naissance"), one.family_name),
                (self.tr("Prénoms"), one.given_names),
                (self.tr("Commune"), one.town),
                (self.tr("N° local"), str(one.local_number)),
            ]
            block.addWidget(KeyValues(pairs, name=f"{name}.values"))
            block.addLayout(row(*self._buttons(one.id, name, born, merging=merging), None))
        self.end()
        self.open()

    def _buttons(self, who: PatientId, name: str, born: str, *, merging: bool) -> list[Button]:
        opener = Button(self.tr("Ouvrir"), name=f"{name}.open", compact=True)
        opener.setAccessibleName(self.tr("Ouvrir, né(e) le {born}").format(born=born))
        opener.setProperty("patient", who)
        opener.clicked.connect(self._open)
        compare = Button(self.tr("Comparer…"), name=f"{name}.compare", kind="quiet", compact=True)
        compare.setProperty("patient", who)
        compare.clicked.connect(self._compare)
        return [opener, compare] if merging else [opener]

    def _open(self) -> None:
        self.open_asked.emit(self.sender().property("patient"))

    def _compare(self) -> None:
        self.compare_asked.emit(self.sender().property("patient"))
