"""One backup looked at from the settings: what it holds, and the way to restore it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.restoring import Glimpse, RestorePreview
from coordo_desktop.services.restoring import RestoreService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized, spaced
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.settings.backup_preview import BackupPreview

_WIDTH = 620


class BackupView(QWidget):
    """`closed`: back to the list; `restore_asked` bears the folder of the backup."""

    closed = Signal()
    restore_asked = Signal(object)

    def __init__(self, page: Page, service: RestoreService, *, may_restore: bool) -> None:
        super().__init__()
        self.setObjectName("settings.backups.view")
        self._page, self._service = page, service
        self._source: Path | None = None
        self.preview = BackupPreview(name="settings.backups.preview")
        self.preview.look_asked.connect(self._look)
        back = Button(self.tr("Toutes les sauvegardes"), name="settings.backups.back", key="Esc")
        back.clicked.connect(self.closed)
        self.restore = Button(
            self.tr("Verrouiller et restaurer…"), name="settings.backups.restore", kind="danger"
        )
        self.restore.clicked.connect(self._restore)
        said = Label(
            self.tr(
                "Coordo se verrouille. Là, un administrateur tape sa phrase de passe et une "
                "deuxième personne confirme."
            ),
            ink="text-2",
            wrap=True,
        )
        foot = QWidget()
        line = row(self.restore, said, gap=12)
        line.setStretch(1, 1)
        foot.setLayout(line)
        if not may_restore:
            foot.hide()
        card = Surface("surface", edges="all")
        inside = spaced(QVBoxLayout(card), (18, 16, 18, 16), 14)
        inside.addWidget(self.preview)
        inside.addWidget(foot)
        sized(card, max_width=_WIDTH)
        holder = QWidget()
        spaced(QVBoxLayout(holder), (0, 0, 0, 0), 0).addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        layout = spaced(QVBoxLayout(self), gap=12)
        layout.addLayout(row(back, None))
        layout.addWidget(ScrollArea(holder, name="settings.backups.viewScroll"), 1)

    def show_preview(self, source: Path, preview: RestorePreview) -> None:
        """Show this backup."""
        self._source = source
        self.preview.show_preview(preview)
        (self.preview.sought if preview.may_look else self.restore).setFocus()

    def forget(self) -> None:
        """Nothing of a record stays when one goes back to the list."""
        self._source = None
        self.preview.show_glimpses(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _look(self, text: str) -> None:
        source = self._source
        if source is not None:
            self._page.press(lambda: self._service.look_into(source, text), self._found)

    def _found(self, found: list[Glimpse]) -> None:
        if self._source is not None:
            self.preview.show_glimpses(found)

    def _restore(self) -> None:
        if self._source is not None:
            self.restore_asked.emit(self._source)
