"""Folders of evening packs chosen before: the purges wait for them, unless they are no more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.services.continuity import ContinuityService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.focus import follow
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.settings.section import Panel, Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

NAME = "settings.continuity.former"


class FormerFolders(Panel):
    """Shown while there are some, to whoever may say that one was destroyed."""

    def __init__(self, section: Section, service: ContinuityService, after: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("FormerFolders", "Dossiers choisis avant"),
            QCoreApplication.translate(
                "FormerFolders",
                "Des paquets peuvent encore s’y trouver\u202f: après un effacement, la purge les y "
                "cherche. Dites ici qu’un dossier n’existe plus\u202f; une clé perdue se note "
                "aussi dans Données personnelles, Violations de données.",
            ),
            name=NAME,
        )
        self._section, self._service, self._after = section, service, after
        self._busy = False
        self._lines: QVBoxLayout = column(gap=6)
        self.body.addLayout(self._lines)
        self.hide()

    def refresh(self) -> None:
        """Ask again which there are."""
        if self._section.may(Right.MANAGE_SETTINGS):
            self._section.ask(self._service.former_folders, self.show_folders)

    def show_folders(self, folders: tuple[str, ...]) -> None:
        """A line each; hidden when there is none."""
        clear(self._lines)
        for number, folder in enumerate(folders):
            gone = Button(self.tr("N’existe plus"), name=f"{NAME}.gone.{number}")
            gone.setAccessibleName(self.tr("N’existe plus\u202f: {folder}").format(folder=folder))
            gone.clicked.connect(partial(self.forget, folder))
            line = row(Label(folder, wrap=True), gone)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        self.setVisible(bool(folders))
        follow(self._after, self)

    def forget(self, folder: str) -> None:
        """That folder is no more: a purge no longer waits for it."""
        if self._busy:
            return
        self._busy = True
        work = partial(self._service.forget_folder, folder)
        self._section.page.press(work, lambda _: self._forgotten(folder), self._refused)

    def _refused(self, error: Exception) -> None:
        self._busy = False
        self._section.page.failed(error)

    def _forgotten(self, folder: str) -> None:
        self._busy = False
        self._section.page.tools.messages.say(
            self.tr("Noté\u202f: les purges n’attendent plus ce dossier."),
            undo=partial(self._take_back, folder),
        )
        self.refresh()

    def _take_back(self, folder: str) -> None:
        work = partial(self._service.recall_folder, folder)
        self._section.ask(work, lambda _: self.refresh())
