"""The file cannot be opened: what happened, what is safe, and the ways out."""

from PySide6.QtCore import Signal

from coordo_desktop.domain import errors
from coordo_desktop.domain.errors import CoordoError, DiskFull, FileDamaged, FileTooNew
from coordo_desktop.domain.upkeep import FileMoved, ProgramTooOld
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.shell.front_door import Sheet, said

WIDTH = 460


class TroubleCard(Sheet):
    """One sentence and the ways out."""

    retry_asked = Signal()
    restore_asked = Signal()
    salvage_asked = Signal()
    quit_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="trouble.card", width=WIDTH, margins=(28, 24, 28, 20))
        self._title = Label("", role="panel", weight=600, wrap=True, name="trouble.title")
        self.body.addLayout(row(IconLabel("octagon", "danger", 22), self._title, gap=10))
        self.body.addSpacing(8)
        self._said = Label("", role="body", ink="text", wrap=True, name="trouble.sentence")
        self.body.addWidget(self._said)
        self.body.addSpacing(18)
        self._salvage = Button(self.tr("Récupérer…"), name="trouble.salvage", kind="primary")
        self._salvage.clicked.connect(self.salvage_asked)
        self._restore = Button(
            self.tr("Restaurer une sauvegarde"), name="trouble.restore", kind="primary"
        )
        self._restore.clicked.connect(self.restore_asked)
        self._retry = Button(self.tr("Réessayer"), name="trouble.retry")
        self._retry.clicked.connect(self.retry_asked)
        self._first = self._retry
        quit_button = Button(self.tr("Quitter"), name="trouble.quit", kind="quiet")
        quit_button.clicked.connect(self.quit_asked)
        self.body.addLayout(row(self._salvage, self._restore, None, gap=8))
        self.body.addSpacing(8)
        self.body.addLayout(row(self._retry, None, quit_button, gap=8))

    def show_error(self, error: CoordoError, title: str = "") -> None:
        """Say it; restoring is offered where it can help."""
        moved = isinstance(error, FileMoved)
        usual = (
            self.tr("Le coffre n’est plus à sa place")
            if moved
            else self.tr("Le coffre ne s’ouvre pas")
        )
        self._title.set_text(title or usual)
        self._said.set_text(said(error))
        helps = not title and not isinstance(error, FileTooNew | DiskFull | ProgramTooOld)
        damaged = helps and isinstance(error, FileDamaged)
        self._salvage.setVisible(damaged)
        self._restore.set_kind("normal" if damaged else "primary")
        self._restore.setVisible(helps)
        self._first = self._salvage if damaged else self._restore if helps else self._retry

    def focus(self) -> None:
        """Return does what helps most."""
        self._first.setFocus()


def about_the_file(error: CoordoError) -> bool:
    """Whether the vault itself is in trouble, rather than who asks for it."""
    return isinstance(
        error,
        errors.FileDamaged
        | errors.FileTooNew
        | errors.KeyringAltered
        | errors.NoVaultHere
        | ProgramTooOld
        | errors.FolderReadOnly
        | errors.DiskFailed
        | errors.DiskFull
        | errors.StoreBusy,
    )
