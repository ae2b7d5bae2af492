"""Saving a sheet as PDF: why it leaves, and the password that closes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.handover import ExportReason
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.sheets import words


class SavePanel(SidePanel):
    """A password is proposed and shown this once; taking it off is the person's choice."""

    accepted = Signal(object, object)  # password or None, ExportReason

    def __init__(self) -> None:
        super().__init__(name="sheets.save", title=self.tr("Enregistrer en PDF"), width=339)
        self.reason = Choice(words.reasons(), name="sheets.save.reason", label=self.tr("Motif"))
        self.protect = Check(self.tr("Protéger par un mot de passe"), name="sheets.save.protect")
        self.password = TextField(name="sheets.save.password", label=self.tr("Mot de passe"))
        self._another = IconButton(
            "refresh", name="sheets.save.another", label=self.tr("Proposer un autre mot de passe")
        )
        block = self.block()
        block.addWidget(Label(self.tr("Motif"), role="small", weight=600, ink="text-2"))
        block.addWidget(self.reason)
        block.addSpacing(8)
        block.addWidget(self.protect)
        line = row(self.password, self._another, gap=6)
        line.setStretch(0, 1)
        self._line = QWidget()
        self._line.setLayout(line)
        block.addWidget(self._line)
        self._note = Note(
            self.tr(
                "Notez ce mot de passe et donnez-le de vive voix. Il n’est gardé nulle part et "
                "ne sera plus montré."
            ),
            kind="info",
            icon="key",
            name="sheets.save.note",
        )
        self._open = Note(
            self.tr("Le fichier sera lisible par tous ceux qui l’ouvriront."),
            kind="warn",
            name="sheets.save.open",
        )
        block.addWidget(self._note)
        block.addWidget(self._open)
        self.end()
        cancel = Button(self.tr("Annuler"), name="sheets.save.cancel", key="Esc")
        go = Button(
            self.tr("Enregistrer…"), name="sheets.save.accept", kind="primary", key="Ctrl+Return"
        )
        self.foot(None, cancel, go)
        cancel.clicked.connect(self.close_panel)
        go.clicked.connect(self.accept)
        self.protect.edited.connect(self._show)
        self._another.clicked.connect(self._propose)
        self.hide()

    def begin(self) -> None:
        """Open with a new password."""
        self.reason.set_value(ExportReason.HANDOVER)
        self.protect.set_value(True)
        self._propose()
        self._show()
        self.open()

    def accept(self) -> None:
        """Go on to the place where it is saved; an empty password is no password."""
        protect = self.protect.value()
        password = self.password.text()
        if protect and not password.strip():
            set_wrong(self.password, wrong=True)
            self.password.setFocus()
            return
        self.accepted.emit(password if protect else None, self.reason.value())

    def forget(self) -> None:
        """The password is shown once."""
        self.password.clear()

    def _propose(self) -> None:
        self.password.set_value(proposed_password())
        set_wrong(self.password, wrong=False)

    def _show(self) -> None:
        protect = self.protect.value()
        self._line.setVisible(protect)
        self._note.setVisible(protect)
        self._open.setVisible(not protect)
