"""Backups: made, reopened and checked; copied elsewhere; a copy restored into a new folder."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.services.backups import BackupService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import day_text, time_text
from coordo_desktop.ui.settings.section import Section
from coordo_desktop.ui.settings.words import reason_text, size_text


def _verified(line: BackupLine) -> ChipSpec:
    if line.verified:
        return ChipSpec(QCoreApplication.translate("BackupsSection", "Vérifiée"), "ok")
    return ChipSpec(QCoreApplication.translate("BackupsSection", "À vérifier"), "warn")


def _moment(at: datetime) -> str:
    return f"{day_text(at)} {time_text(at)}"


class BackupsSection(Section):
    """The list beside the vault, and what can be done with one."""

    def __init__(self, page: Page, actor: Actor, service: BackupService) -> None:
        super().__init__(page, actor, name="settings.backups", wide=True)
        self._service = service
        self.model: RowsModel[BackupLine] = RowsModel(_columns(), key=lambda line: line.id)
        self.table = Table(
            self.model,
            name="settings.backups.table",
            label=self.tr("Sauvegardes"),
            preferences=page.tools.preferences,
            sort=("made", True),
        )
        self.table.chosen.connect(self._chosen)
        self._run = Button(
            self.tr("Sauvegarder maintenant"), name="settings.backups.run", kind="primary"
        )
        self._run.clicked.connect(self.run_now)
        self._copy = Button(self.tr("Copier ailleurs…"), name="settings.backups.copy")
        self._copy.clicked.connect(self._choose_place)
        self._verify = Button(self.tr("Vérifier"), name="settings.backups.verify")
        self._verify.clicked.connect(self.verify)
        self._verify.setEnabled(False)
        may = self.may(Right.RUN_BACKUP)
        for button in (self._run, self._copy, self._verify):
            if not may:
                button.hide()
        said = Label(
            self.tr(
                "Chaque sauvegarde est chiffrée, puis rouverte et vérifiée. Pour en restaurer "
                "une : verrouillez, puis « Restaurer une sauvegarde »."
            ),
            ink="text-2",
            wrap=True,
        )
        head = row(said, self._verify, self._copy, self._run, gap=8)
        head.setStretch(0, 1)
        empty = EmptyState(
            self.tr("Aucune sauvegarde pour l’instant. La première se fait à la fermeture."),
            name="settings.backups.empty",
        )
        self.body.addLayout(head)
        self.body.addWidget(EmptyOr(self.table, empty), 1)

    def refresh(self) -> None:
        self.ask(self._service.list, self.model.show)

    @Slot()
    def run_now(self) -> None:
        """Make one beside the vault."""
        self._busy(busy=True)
        self.ask(lambda: self._service.run("manual"), self._made, self._failed)

    @Slot(str)
    def copy_to(self, folder: str) -> None:
        """Make one in a folder of one's choice: a stick, a network drive."""
        self._busy(busy=True)
        place = Path(folder)
        self.ask(lambda: self._service.run("manual", place), self._copied, self._failed)

    @Slot()
    def verify(self) -> None:
        """Reopen and check the chosen one again."""
        line = self.table.chosen_row()
        if isinstance(line, BackupLine):
            self._busy(busy=True)
            wanted = line.id
            self.ask(lambda: self._service.verify(wanted), self._proved, self._failed)

    @Slot()
    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Où copier la sauvegarde"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.copy_to)
        dialog.open()

    @Slot(object)
    def _chosen(self, line: BackupLine | None) -> None:
        self._verify.setEnabled(line is not None)

    def _made(self, line: BackupLine) -> None:
        self._busy(busy=False)
        self.say(
            self.tr("Sauvegarde faite et vérifiée à {time}.").format(time=time_text(line.made_at))
        )
        self.refresh()

    def _copied(self, line: BackupLine) -> None:
        self._busy(busy=False)
        self.say(self.tr("Copie faite et vérifiée : {name}.").format(name=line.id))

    def _proved(self, line: BackupLine) -> None:
        self._busy(busy=False)
        when = _moment(line.made_at)
        self.say(self.tr("La sauvegarde du {when} est intacte.").format(when=when))

    def _failed(self, error: Exception) -> None:
        self._busy(busy=False)
        self.page.failed(error)

    def _busy(self, *, busy: bool) -> None:
        self._run.setEnabled(not busy)
        self._copy.setEnabled(not busy)
        self._verify.setEnabled(not busy and self.table.chosen_row() is not None)


def _columns() -> list[Column[BackupLine]]:
    def number(value: int | None) -> str:
        return "–" if value is None else f"{value:n}"

    return [
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Faite le"),
            lambda line: _moment(line.made_at),
            lambda line: line.made_at.timestamp(),
            key="made",
            width=150,
            weight=600,
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "État"),
            lambda line: "",
            lambda line: float(line.verified),
            key="state",
            width=120,
            chip=_verified,
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Pourquoi"),
            lambda line: reason_text(line.reason),
            lambda line: reason_text(line.reason),
            key="reason",
            width=180,
            stretch=True,
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Patients"),
            lambda line: number(line.patients),
            lambda line: float(line.patients or 0),
            key="patients",
            width=90,
            align="right",
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Transmissions"),
            lambda line: number(line.transmissions),
            lambda line: float(line.transmissions or 0),
            key="transmissions",
            width=120,
            align="right",
        ),
        Column(
            lambda: QCoreApplication.translate("BackupsSection", "Taille"),
            lambda line: size_text(line.size),
            lambda line: float(line.size),
            key="size",
            width=90,
            align="right",
            ink="text-2",
        ),
    ]
