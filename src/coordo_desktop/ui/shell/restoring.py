"""Restoring a backup before anything is open: chosen, looked at, agreed to, put in place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.backups import BackupLine, RestoreReport
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.restoring import Glimpse, RestorePreview, Second
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.restore_card import ConfirmCard, RestoreCard

LEFT_ALONE_MS = 3 * 60_000  # a record of the backup may be on screen


@dataclass(frozen=True, slots=True)
class _Asked:
    """The backup that was chosen and what opens it, from one card to the next."""

    source: Path
    login: str
    passphrase: str
    code: str


class Restoring(QObject):
    """What the cards of the lock screen ask, and what comes of it."""

    card_made = Signal(object)
    restored = Signal(object)  # RestoreReport
    left = Signal()
    failed = Signal(object)

    def __init__(
        self, door: Door, runner: Runner, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._door, self._runner, self._now, self._window = door, runner, now, parent
        self._source = door.folder
        self._login = ""
        self._chosen = ""
        self._card: RestoreCard | None = None
        self._confirm: ConfirmCard | None = None
        self._asked: _Asked | None = None
        self._left_alone = QTimer(self)
        self._left_alone.setSingleShot(True)
        self._left_alone.setInterval(LEFT_ALONE_MS)
        self._left_alone.timeout.connect(self._leave)

    def begin(self, login: str, source: Path | None = None) -> None:
        """Show the backups beside the vault; `login` is proposed for the passphrase.

        `source` is a backup that was already chosen: those of its folder are shown.
        """
        self._login, self._card, self._asked = login, None, None
        self._chosen = "" if source is None else source.name
        self._list(self._door.folder if source is None else source.parent)

    def _list(self, source: Path) -> None:
        self._source = source

        def work() -> list[BackupLine]:
            from coordo_desktop.services import restoring

            return restoring.available(source)

        self._runner.run(self, work, self._show, self._not_listed)

    def _show(self, lines: list[BackupLine]) -> None:
        if self._card is None:
            card = RestoreCard()
            card.look_asked.connect(self._look)
            card.folder_asked.connect(self._look_elsewhere)
            card.back_asked.connect(self._leave)
            self._card = card
            self.card_made.emit(card)
        self._card.show_backups(lines, self._login, self._now(), self._chosen)

    def _not_listed(self, error: Exception) -> None:
        if self._card is not None and isinstance(error, CoordoError):
            self._card.fail(sentence(error))
        else:
            self.failed.emit(error)

    @Slot()
    def _leave(self) -> None:
        """Back to the lock screen: asked, or left alone with a record on screen."""
        self._left_alone.stop()
        self._card = self._confirm = self._asked = None
        self.left.emit()

    @Slot()
    def _look_elsewhere(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Dossier des sauvegardes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.look_in)
        dialog.open()

    @Slot(str)
    def look_in(self, folder: str) -> None:
        """List the backups of another folder."""
        self._chosen = ""
        self._list(Path(folder))

    # What it holds

    @Slot(str, str, str, str)
    def _look(self, backup_id: str, login: str, passphrase: str, code: str) -> None:
        card = self._card
        if card is None:
            return
        card.set_busy(True)
        folder, now, place = self._door.folder, self._now, self._source

        def work() -> RestorePreview:
            from coordo_desktop.services import restoring

            source = restoring.backup_in(place, backup_id)
            self._asked = _Asked(source, login, passphrase, code)
            if code:
                return restoring.preview_restore_with_code(source, folder, code, clock=now)
            return restoring.preview_restore(source, folder, login, passphrase, clock=now)

        self._runner.run(self, work, self._previewed, self._said_on(card))

    def _previewed(self, preview: RestorePreview) -> None:
        asked = self._asked
        if asked is None:
            return
        card = self._confirm = ConfirmCard()
        card.restore_asked.connect(self._restore)
        card.look_asked.connect(self._look_into)
        card.back_asked.connect(self._back)
        self._card = None
        self.card_made.emit(card)
        card.show_preview(preview, sheet_given=bool(asked.code))
        self._left_alone.start()

    @Slot()
    def _back(self) -> None:
        asked, self._confirm = self._asked, None
        self._chosen = "" if asked is None else asked.source.name
        self._list(self._source)

    @Slot(str)
    def _look_into(self, text: str) -> None:
        asked, card = self._asked, self._confirm
        if asked is None or card is None:
            return
        card.set_busy(True)
        self._left_alone.start()
        folder, now = self._door.folder, self._now

        def work() -> list[Glimpse]:
            from coordo_desktop.services import restoring

            return restoring.look_into(
                asked.source, folder, asked.login, asked.passphrase, text, clock=now
            )

        self._runner.run(self, work, card.show_glimpses, self._said_on(card))

    # Putting it in place

    @Slot(object)
    def _restore(self, second: Second | None) -> None:
        asked, card = self._asked, self._confirm
        if asked is None or card is None:
            return
        card.set_busy(True)
        self._left_alone.stop()
        folder, now = self._door.folder, self._now

        def work() -> RestoreReport:
            from coordo_desktop.services import restoring

            if asked.code:
                return restoring.restore_backup_with_code(
                    asked.source, folder, asked.code, clock=now, replace=True, second=second
                )
            return restoring.restore_backup(
                asked.source, folder, asked.login, asked.passphrase,
                clock=now, replace=True, second=second,
            )  # fmt: skip

        self._runner.run(self, work, self._done, self._said_on(card))

    def _said_on(self, card: RestoreCard | ConfirmCard) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            card.fail(sentence(error))
            if not isinstance(error, CoordoError):
                raise error

        return failed

    def _done(self, report: RestoreReport) -> None:
        self._card = self._confirm = self._asked = None
        self.restored.emit(report)
