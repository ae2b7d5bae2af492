"""Saving a sheet as PDF: why it leaves, and the password that closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.handover import ExportReason
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField, set_wrong
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.sheets import words


class SavePanel(SidePanel):
    """A password is proposed; taking it off is the person's choice.

    Once the file is written the password stays on screen until the panel is closed, then is gone.
    """

    accepted = Signal(object, object)  # password or None, ExportReason

    def __init__(self) -> None:
        super().__init__(name="sheets.save", title=self.tr("Enregistrer en PDF"), width=339)
        self.done = False
        self.reason = Choice(words.reasons(), name="sheets.save.reason", label=self.tr("Motif"))
        self.protect = Check(self.tr("Protéger par un mot de passe"), name="sheets.save.protect")
        self.password = TextField(name="sheets.save.password", label=self.tr("Mot de passe"))
        self._another = IconButton(
            "refresh", name="sheets.save.another", label=self.tr("Proposer un autre mot de passe")
        )
        self.copy = Button(self.tr("Copier"), name="sheets.save.copy")
        asked = column(
            Label(self.tr("Motif"), role="small", weight=600, ink="text-2"),
            self.reason,
            self.protect,
            gap=8,
        )
        self._asked = QWidget()
        self._asked.setLayout(asked)
        block = self.block()
        block.addWidget(self._asked)
        line = row(self.password, self._another, self.copy, gap=6)
        line.setStretch(0, 1)
        self._line = QWidget()
        self._line.setLayout(line)
        block.addWidget(self._line)
        self._note = Note(
            "",
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
        self._cancel = Button(self.tr("Annuler"), name="sheets.save.cancel", key="Esc")
        self._go = Button(
            self.tr("Enregistrer…"), name="sheets.save.accept", kind="primary", key="Ctrl+Return"
        )
        self._finish = Button(
            self.tr("Terminé"), name="sheets.save.finish", kind="primary", key="Ctrl+Return"
        )
        self.foot(None, self._cancel, self._go, self._finish)
        self._cancel.clicked.connect(self.close_panel)
        self._finish.clicked.connect(self.close_panel)
        self._go.clicked.connect(self.accept)
        self.copy.clicked.connect(self._copy)
        self.protect.edited.connect(self._show)
        self._another.clicked.connect(self._propose)
        self.hide()

    def begin(self) -> None:
        """Open with a new password."""
        self.reason.set_value(ExportReason.HANDOVER)
        self.protect.set_value(True)
        self.done = False
        self._propose()
        self._show()
        self.open()

    def show_saved(self, password: str) -> None:
        """The file is written: what opens it, until the panel is closed."""
        self.done = True
        self.protect.set_value(True)
        self.password.set_value(password)
        self._show()
        self.open()
        self.take_focus()

    def take_focus(self) -> None:
        """After the dialog of the system, the keys are heard here."""
        if self.isVisible():
            at = self.copy if self.done else self.password if self.protect.value() else self._go
            at.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Go on to the place where it is saved; an empty password is no password."""
        if self.done:
            self.close_panel()
            return
        protect = self.protect.value()
        password = self.password.text()
        if protect and not password.strip():
            set_wrong(self.password, wrong=True)
            self.password.setFocus()
            return
        self.accepted.emit(password if protect else None, self.reason.value())

    def forget(self) -> None:
        """Nothing keeps the password."""
        self.done = False
        self.password.clear()

    def _copy(self) -> None:
        """The window takes it back from the clipboard in time, as all that is copied here."""
        QGuiApplication.clipboard().setText(self.password.text())
        self._note.set_text(
            self.tr(
                "Copié\u202f: le presse-papiers sera vidé dans 30 secondes. Le mot de passe n’est "
                "gardé nulle part."
            )
        )

    def _propose(self) -> None:
        self.password.set_value(proposed_password())
        set_wrong(self.password, wrong=False)

    def _show(self) -> None:
        protect, done = self.protect.value(), self.done
        self.set_title(self.tr("Feuille enregistrée") if done else self.tr("Enregistrer en PDF"))
        self._note.set_text(
            self.tr(
                "Ce mot de passe ouvre le fichier\u202f: notez-le ou copiez-le, et donnez-le de "
                "vive voix. Il n’est gardé nulle part et disparaît quand vous fermez ce volet."
            )
            if done
            else self.tr(
                "Ce mot de passe restera affiché une fois le fichier enregistré. Il n’est gardé "
                "nulle part."
            )
        )
        self.password.setReadOnly(done)
        self._asked.setVisible(not done)
        self._another.setVisible(not done)
        self._cancel.setVisible(not done)
        self._go.setVisible(not done)
        self._finish.setVisible(done)
        self._line.setVisible(protect)
        self._note.setVisible(protect)
        self._open.setVisible(not protect)
