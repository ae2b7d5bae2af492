"""Records the rules speak of: to put away, put away, to erase (reference 9.3)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.retention import RetentionLine, RetentionPreview, Stage
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.settings.retention_words import record_columns
from coordo_desktop.ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coordo_desktop.domain.ids import PatientId

NAME = "settings.retention.records"


class RecordsView(QWidget):
    """One list for the three stages; the section says which."""

    hold_asked = Signal(object, str)  # patient, name
    erasure_asked = Signal(object)  # patient
    person_asked = Signal()
    changed = Signal()

    def __init__(self, section: Section, services: Services) -> None:
        super().__init__()
        self.setObjectName(NAME)
        self._section, self._services = section, services
        self._preview = RetentionPreview()
        self._stage = Stage.TO_ARCHIVE
        self.model: RowsModel[RetentionLine] = RowsModel(
            record_columns(), key=lambda one: str(one.patient_id)
        )
        self.table = Table(
            self.model, name=f"{NAME}.table", label=self.tr("Dossiers"),
            preferences=section.page.tools.preferences, row_height=46, sort=("until", False),
        )  # fmt: skip
        self.table.chosen.connect(self._chosen)
        self._said = Label("", ink="text-2", wrap=True, name=f"{NAME}.said")
        self.away = Button(self.tr("Ranger ces dossiers"), name=f"{NAME}.away", kind="primary")
        self.back = Button(self.tr("Reprendre le suivi"), name=f"{NAME}.back")
        self.hold = Button(self.tr("Mettre à part…"), name=f"{NAME}.hold", key="M")
        self.erase = Button(self.tr("Effacer…"), name=f"{NAME}.erase", key="E")
        self.other = Button(self.tr("Effacer un autre dossier…"), name=f"{NAME}.other")
        self.away.clicked.connect(self.put_away)
        self.back.clicked.connect(self.take_up)
        self.hold.clicked.connect(self.set_apart)
        self.erase.clicked.connect(self.propose)
        self.other.clicked.connect(self.person_asked)
        self._empty = EmptyState("", name=f"{NAME}.empty")
        # The sentence takes the width of its own line: five buttons leave it none.
        keys_row = row(None, self.back, self.hold, self.erase, self.other, self.away, gap=8)
        head = column(self._said, keys_row, gap=8, margins=(16, 0, 16, 8))
        inside = QWidget()
        inside.setLayout(column(EmptyOr(self.table, self._empty), margins=(16, 0, 16, 12)))
        self.setLayout(column(head, inside, gap=0))
        keys, here = Shortcuts(self), self.tr("Conservation")
        keys.add("M", self.tr("Mettre à part"), self.set_apart, group=here)
        keys.add("E", self.tr("Effacer"), self.propose, group=here)
        self.setFocusProxy(self.table)

    def show_preview(self, preview: RetentionPreview, stage: Stage) -> None:
        """The records of one stage."""
        self._preview, self._stage = preview, stage
        lines: dict[Stage, Sequence[RetentionLine]] = {
            Stage.TO_ARCHIVE: preview.to_archive,
            Stage.ARCHIVED: preview.archived,
            Stage.DUE: preview.due,
        }
        self.model.show(list(lines[stage]))
        self._said.set_text(self._words(stage))
        self._empty.set_text(self._nobody(stage))
        if self.table.chosen_row() is None:
            self.table.choose_first()
        self._chosen(None)

    def _words(self, stage: Stage) -> str:
        return {
            Stage.TO_ARCHIVE: self.tr(
                "Plus de soins depuis la durée active. Rangés, ces dossiers ne se lisent que par "
                "la coordination\u202f; ils reviennent d’un geste."
            ),
            Stage.ARCHIVED: self.tr("Aux archives\u202f: lus par la coordination, non modifiés."),
            Stage.DUE: self.tr(
                "Leur durée de conservation est échue. Rien ne s’efface seul\u202f: proposez, une "
                "autre personne confirme."
            ),
        }[stage]

    def _nobody(self, stage: Stage) -> str:
        return {
            Stage.TO_ARCHIVE: self.tr("Aucun dossier à ranger."),
            Stage.ARCHIVED: self.tr("Aucun dossier aux archives."),
            Stage.DUE: self.tr("Aucun dossier arrivé au terme de sa conservation."),
        }[stage]

    @Slot(object)
    def _chosen(self, _line: object) -> None:
        may = self._section.may(Right.PROPOSE_CLOSING)
        one = self.table.chosen_row() is not None
        self.away.setVisible(may and self._stage is Stage.TO_ARCHIVE)
        self.away.setEnabled(bool(self._preview.to_archive))
        self.back.setVisible(may and self._stage is Stage.ARCHIVED)
        self.back.setEnabled(one)
        self.hold.setVisible(self._section.may(Right.ANSWER_REQUESTS))
        self.hold.setEnabled(one)
        self.erase.setVisible(may)
        self.erase.setEnabled(one)
        self.other.setVisible(may)

    def _line(self) -> RetentionLine | None:
        line = self.table.chosen_row()
        return line if isinstance(line, RetentionLine) else None

    @Slot()
    def put_away(self) -> None:
        """Put away every record of the list."""
        chosen: list[PatientId] = [one.patient_id for one in self._preview.to_archive]
        if chosen and self._stage is Stage.TO_ARCHIVE:
            service = self._services.retention
            self._section.ask(lambda: service.archive(chosen), self._put_away)

    def _put_away(self, count: int) -> None:
        self._section.say(self.tr("%n dossier(s) rangé(s) aux archives.", "", count))
        self.changed.emit()

    @Slot()
    def take_up(self) -> None:
        """Follow the person of the chosen line again."""
        line = self._line()
        if line is not None and self._stage is Stage.ARCHIVED:
            patients, patient_id = self._services.patients, line.patient_id
            self._section.ask(lambda: patients.reactivate(patient_id).life_cycle, self._taken_up)

    def _taken_up(self, _now: LifeCycle) -> None:
        self._section.say(self.tr("Suivi repris\u202f: le dossier est de nouveau actif."))
        self.changed.emit()

    @Slot()
    def set_apart(self) -> None:
        """Set the chosen record apart."""
        line = self._line()
        if line is not None and not self.hold.isHidden():
            self.hold_asked.emit(line.patient_id, line.name)

    @Slot()
    def propose(self) -> None:
        """See whether the chosen record may go."""
        line = self._line()
        if line is not None and not self.erase.isHidden():
            self.erasure_asked.emit(line.patient_id)
