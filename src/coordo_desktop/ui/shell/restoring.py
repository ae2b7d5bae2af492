"""Restoring a backup before anything is open: chosen, verified, put in place of the vault."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.backups import BackupLine, RestoreReport
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.trouble_card import RestoreCard

_INSIDE = "sauvegardes"


class Restoring(QObject):
    """What the card of the lock screen asks, and what comes of it."""

    card_made = Signal(object)
    restored = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(
        self, door: Door, runner: Runner, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._door, self._runner, self._now, self._window = door, runner, now, parent
        self._source = door.folder
        self._login = ""
        self._card: RestoreCard | None = None

    def begin(self, login: str) -> None:
        """Show the backups beside the vault; `login` is proposed for the passphrase."""
        self._login, self._card = login, None
        self._list(self._door.folder)

    def _list(self, source: Path) -> None:
        self._source = source

        def work() -> list[BackupLine]:
            from coordo_desktop.services import restoring

            return restoring.available(source)

        self._runner.run(self, work, self._show, self._not_listed)

    def _show(self, lines: list[BackupLine]) -> None:
        if self._card is None:
            card = RestoreCard()
            card.restore_asked.connect(self._restore)
            card.folder_asked.connect(self._look_elsewhere)
            card.back_asked.connect(self.left)
            self._card = card
            self.card_made.emit(card)
        self._card.show_backups(lines, self._login)

    def _not_listed(self, error: Exception) -> None:
        if self._card is not None and isinstance(error, CoordoError):
            self._card.fail(sentence(error))
        else:
            self.failed.emit(error)

    @Slot()
    def _look_elsewhere(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Dossier des sauvegardes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._elsewhere)
        dialog.open()

    @Slot(str)
    def _elsewhere(self, folder: str) -> None:
        self._list(Path(folder))

    @Slot(str, str, str)
    def _restore(self, backup_id: str, login: str, passphrase: str) -> None:
        card = self._card
        if card is None:
            return
        card.set_busy(True)
        inside = self._source / _INSIDE
        source = (inside if inside.is_dir() else self._source) / backup_id
        folder, now = self._door.folder, self._now

        def work() -> RestoreReport:
            from coordo_desktop.services import restoring

            return restoring.restore_backup(
                source, folder, login, passphrase, clock=now, replace=True
            )

        def failed(error: Exception) -> None:
            card.fail(sentence(error))
            if not isinstance(error, CoordoError):
                raise error

        self._runner.run(self, work, self._done, failed)

    def _done(self, _report: RestoreReport) -> None:
        self._card = None
        self.restored.emit()
