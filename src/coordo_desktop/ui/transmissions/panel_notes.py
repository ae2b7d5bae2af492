"""What the writing panel says before anything is typed: a draft found, another record open."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.runs import Run


@dataclass(frozen=True, slots=True)
class About:
    """Who an entry is about, in words."""

    patient_id: PatientId
    name: str
    detail: str  # « née LARRALDE · F · 81 ans (12/03/1945) »


class PanelNotes(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("transmission.notes")
        self._other = Note("", kind="warn", name="transmission.other_record")
        self._found = Note("", kind="info", name="transmission.found")
        self.setLayout(column(self._other, self._found, gap=6))
        self._open: About | None = None
        self._about: About | None = None
        self.say_found("")

    def say_found(self, when: str) -> None:
        """A draft of this moment was put back; empty takes it away."""
        self._found.set_text(self.tr("Brouillon de {when} retrouvé").format(when=when))
        self._found.setVisible(bool(when))
        self._show_other()

    def set_open(self, record: About | None) -> None:
        """The record open in the window, whose banner is on screen."""
        self._open = record
        self._show_other()

    def set_about(self, about: About | None) -> None:
        """Whom one writes for."""
        self._about = about
        self._show_other()

    @property
    def warning(self) -> str:
        """What is said of the other record; empty when there is none."""
        return "" if self._other.isHidden() else self._other.accessibleName()

    @property
    def found(self) -> str:
        """What is said of the draft; empty when none was put back."""
        return "" if self._found.isHidden() else self._found.accessibleName()

    def _show_other(self) -> None:
        record, about = self._open, self._about
        differ = False
        if record is not None and about is not None:
            differ = record.patient_id != about.patient_id
            self._other.set_text([
                Run(self.tr("Le dossier ouvert est celui de")), Run(" "),
                Run(record.name, 600), Run(f" {record.detail}. "),
                Run(self.tr("Vous écrivez pour")), Run(" "),
                Run(about.name, 600), Run(f" {about.detail}."),
            ])  # fmt: skip
        self._other.setVisible(differ)
        self.setVisible(differ or not self._found.isHidden())
