"""Whom one writes for, when the view does not tell: a search that completes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column


class PatientPicker(QWidget):
    """`sought` as one types; give the answer to `offer`; `picked` carries the patient's id."""

    sought = Signal(str)
    picked = Signal(object)  # PatientId

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(
            name="transmission.patient",
            label=self.tr("Patient"),
            placeholder=self.tr("Pour qui\u202f? Nom, prénom, date, téléphone…"),
            key="",
        )
        self._found = Completion(self.search, name="transmission.patient", fills=False)
        title = Label(self.tr("Patient"), role="small", weight=600, ink="text-2")
        self.setLayout(column(title, self.search, 6, gap=3))
        self.setFocusProxy(self.search)
        self.search.asked.connect(self.sought)
        self._found.asked.connect(self._seek)
        self._found.accepted.connect(self._picked)

    def offer(self, found: Sequence[tuple[PatientId, str, str]]) -> None:
        """Answer `sought`: id, name, what tells namesakes apart."""
        self._found.offer([Suggestion(name, one, "patient", said) for one, name, said in found])

    def _seek(self, text: str) -> None:
        """Down in the empty field: those opened last."""
        if not text:
            self.sought.emit("")

    def _picked(self, line: Suggestion) -> None:
        self.search.clear()
        self.picked.emit(line.value)
