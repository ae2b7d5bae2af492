"""The file cannot be opened: what happened, what is safe, and a backup restored from here."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot

from coordo_desktop.domain import errors
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.errors import CoordoError, DiskFull, FileDamaged, FileTooNew
from coordo_desktop.domain.upkeep import FileMoved, ProgramTooOld
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import PasswordField, TextField
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.when import day_text, time_text
from coordo_desktop.ui.shell.front_door import Sheet, busy_bar, said, set_busy
from coordo_desktop.ui.shell.unlock_card import stretch

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


class RestoreCard(Sheet):
    """Which backup, and the passphrase it is opened with to be verified."""

    restore_asked = Signal(str, str, str)  # backup id, login, passphrase
    folder_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="restore.card", width=WIDTH, margins=(28, 24, 28, 20))
        self.body.addWidget(Label(self.tr("Restaurer une sauvegarde"), role="panel", weight=600))
        self.body.addSpacing(4)
        self._said = Label(
            self.tr(
                "La sauvegarde est ouverte et vérifiée avant de servir. Le coffre actuel n’est pas "
                "effacé : il est mis de côté."
            ),
            role="table",
            ink="text-2",
            wrap=True,
        )
        self.body.addWidget(self._said)
        self.body.addSpacing(14)
        self.choice = Choice([], name="restore.backup", label=self.tr("Sauvegarde"))
        elsewhere = LinkButton(self.tr("Chercher ailleurs…"), name="restore.elsewhere")
        elsewhere.clicked.connect(self.folder_asked)
        self.body.addLayout(row(_title(self.tr("Sauvegarde")), None, elsewhere))
        self.body.addWidget(self.choice)
        self.body.addSpacing(12)
        self.login = TextField(name="restore.login", label=self.tr("Identifiant"))
        self.passphrase = PasswordField(name="restore.passphrase", label=self.tr("Phrase de passe"))
        self.passphrase.returnPressed.connect(self._submit)
        self.body.addLayout(
            row(
                column(_title(self.tr("Identifiant")), self.login, gap=4),
                column(_title(self.tr("Phrase de passe")), self.passphrase, gap=4),
                gap=12,
            )
        )
        self._error = Label("", role="small", ink="danger", wrap=True, name="restore.error")
        self._error.hide()
        self.body.addSpacing(8)
        self.body.addWidget(self._error)
        self.body.addSpacing(14)
        self._button = Button(
            self.tr("Vérifier et restaurer"), name="restore.submit", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        self.body.addWidget(self._button)
        self._bar = busy_bar(self.tr("Vérification de la sauvegarde"))
        self.body.addWidget(self._bar)
        self.body.addSpacing(10)
        back = LinkButton(self.tr("Retour"), name="restore.back", role="table")
        back.clicked.connect(self.back_asked)
        self.body.addLayout(row(back, None))

    def show_backups(self, lines: Sequence[BackupLine], login: str) -> None:
        """List them, newest first."""
        self.set_busy(False)
        self._error.hide()
        self.login.set_value(login)
        self.passphrase.set_value("")
        self.choice.set_options([(line.id, self._words(line)) for line in lines])
        if not lines:
            self.fail(self.tr("Aucune sauvegarde ici. Cherchez sur une clé ou un autre dossier."))
        self._button.setEnabled(bool(lines))
        self.passphrase.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the backup is verified and put in place."""
        set_busy(self._bar, busy=busy)
        for part in (self.choice, self.login, self.passphrase, self._button):
            part.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why nothing was restored."""
        self.set_busy(False)
        self._error.set_text(text)
        self._error.show()

    def _words(self, line: BackupLine) -> str:
        when = f"{day_text(line.made_at)} {_year(line.made_at)} {time_text(line.made_at)}"
        state = self.tr("vérifiée") if line.verified else self.tr("non vérifiée")
        if line.patients is None:
            return f"{when}, {state}"
        patients = self.tr("%n patient(s)", "", line.patients)
        return f"{when}, {state}, {patients}"

    @Slot()
    def _submit(self) -> None:
        self._error.hide()
        if self.choice.value() and self.passphrase.value():
            self.restore_asked.emit(
                self.choice.value(), self.login.value(), self.passphrase.value()
            )
        else:
            self.passphrase.setFocus()


def _title(text: str) -> Label:
    return Label(text, role="small", weight=600, ink="text-2")


def _year(at: datetime) -> str:
    return f"{at.year}"


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
