"""Restoring from the lock screen: which backup and who, what it holds, who agrees."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.backups import BackupLine, is_ahead
from coordo_desktop.domain.restoring import Glimpse, RestorePreview, Second
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import PasswordField, TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.when import date_text, time_text, zone_in_use
from coordo_desktop.ui.settings.backup_preview import BackupPreview
from coordo_desktop.ui.shell.front_door import AskingSheet, set_busy, title_of, titled
from coordo_desktop.ui.shell.unlock_card import stretch

WIDTH, WIDE = 520, 920
_MARGINS = (28, 24, 28, 20)
_CODE = "XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"


class RestoreCard(AskingSheet):
    """Which backup, and what opens it: a passphrase of its time, or the recovery sheet."""

    look_asked = Signal(str, str, str, str)  # backup id, login, passphrase, code
    folder_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="restore.card", width=WIDTH, margins=_MARGINS)
        self.body.addWidget(Label(self.tr("Restaurer une sauvegarde"), role="panel", weight=600))
        self.body.addSpacing(4)
        said = self.tr(
            "La sauvegarde est d’abord ouverte et vérifiée\u202f; vous voyez ce qu’elle contient "
            "avant de décider. Le coffre actuel n’est pas effacé\u202f: il est mis de côté."
        )
        self.body.addWidget(Label(said, role="table", ink="text-2", wrap=True))
        self.body.addSpacing(14)
        self.choice = Choice([], name="restore.backup", label=self.tr("Sauvegarde"))
        elsewhere = LinkButton(self.tr("Chercher ailleurs…"), name="restore.elsewhere")
        elsewhere.clicked.connect(self.folder_asked)
        self.body.addLayout(row(title_of(self.tr("Sauvegarde")), None, elsewhere))
        self.body.addWidget(self.choice)
        self.body.addSpacing(12)
        self.login = TextField(name="restore.login", label=self.tr("Identifiant"))
        self.passphrase = PasswordField(name="restore.passphrase", label=self.tr("Phrase de passe"))
        self.code = TextField(
            name="restore.code", label=self.tr("Code de la fiche de secours"), placeholder=_CODE
        )
        self._with_phrase, self._with_code = QWidget(), QWidget()
        self._with_phrase.setLayout(
            row(
                titled(self.tr("Administrateur (identifiant)"), self.login),
                titled(self.tr("Phrase de passe de l’époque"), self.passphrase),
                gap=12,
            )
        )
        self._with_code.setLayout(
            titled(self.tr("Code de la fiche de secours de l’époque"), self.code)
        )
        self.body.addWidget(self._with_phrase)
        self.body.addWidget(self._with_code)
        self.by = LinkButton("", name="restore.by")
        self.by.clicked.connect(self._other_way)
        self.body.addSpacing(6)
        self.body.addLayout(row(self.by, None))
        self._end()
        for field in (self.login, self.passphrase, self.code):
            field.returnPressed.connect(self._submit)
        self._show_way(code=False)

    def _end(self) -> None:
        self._button = Button(
            self.tr("Voir ce qu’elle contient"), name="restore.look", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        back = LinkButton(self.tr("Retour"), name="restore.back", role="table")
        busy = self.tr("Vérification de la sauvegarde")
        self.end(self._button, back, error="restore.error", busy=busy)

    def show_backups(
        self, lines: Sequence[BackupLine], login: str, now: datetime, chosen: str = ""
    ) -> None:
        """List them, newest first; `chosen` is proposed. A wrong date is marked."""
        self.set_busy(False)
        self.error.hide()
        self.login.set_value(login)
        self.passphrase.set_value("")
        self.choice.set_options([(line.id, self._words(line, now)) for line in lines])
        if chosen:
            self.choice.set_value(chosen)
        if not lines:
            self.fail(self.tr("Aucune sauvegarde ici. Cherchez sur une clé ou un autre dossier."))
        self._button.setEnabled(bool(lines))
        (self.passphrase if login else self.login).setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the backup is opened and verified."""
        set_busy(self.bar, busy=busy)
        parts = (self.choice, self.login, self.passphrase, self.code, self.by, self._button)
        for part in parts:
            part.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why it cannot be looked at."""
        self.set_busy(False)
        self.say_error(text)

    def _words(self, line: BackupLine, now: datetime) -> str:
        zone, ahead = zone_in_use(), is_ahead(line.made_at, now)
        day = date_text(line.made_at.astimezone(zone).date())
        when = f"{day} {time_text(line.made_at, zone)}"
        if line.patients is not None:
            held = QCoreApplication.translate("ListDesk", "%n patient(s)", "", line.patients)
            when = f"{when}, {held}"
        return self.tr("{when} (date future)").format(when=when) if ahead else when

    @Slot()
    def _other_way(self) -> None:
        self._show_way(code=self._with_code.isHidden())
        (self.code if self._with_phrase.isHidden() else self.login).setFocus()

    def _show_way(self, *, code: bool) -> None:
        self._with_phrase.setVisible(not code)
        self._with_code.setVisible(code)
        self.by.set_text(
            self.tr("Avec une phrase de passe") if code else self.tr("Avec la fiche de secours")
        )

    @Slot()
    def _submit(self) -> None:
        self.error.hide()
        code = "" if self._with_code.isHidden() else self.code.value().strip()
        chosen = self.choice.value()
        if chosen and code:
            self.look_asked.emit(chosen, "", "", code)
        elif chosen and not self._with_phrase.isHidden() and self.passphrase.value():
            self.look_asked.emit(chosen, self.login.value(), self.passphrase.value(), "")
        else:
            (self.code if self._with_phrase.isHidden() else self.passphrase).setFocus()


class ConfirmCard(AskingSheet):
    """What the backup holds, what would be lost; a second person where the vault is in use."""

    restore_asked = Signal(object)  # Second | None
    look_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(name="restore.confirm", width=WIDE, margins=_MARGINS)
        self.preview = BackupPreview(name="restore.preview", wide=True)
        self.preview.look_asked.connect(self.look_asked)
        self.body.addWidget(self.preview)
        self.who = Choice([], name="restore.second", label=self.tr("Qui confirme"))
        self.passphrase = PasswordField(
            name="restore.secondPassphrase", label=self.tr("Sa phrase de passe")
        )
        self.code = TextField(
            name="restore.secondCode",
            label=self.tr("Code de la fiche de secours"),
            placeholder=_CODE,
        )
        self._person, self._sheet, self._second = QWidget(), QWidget(), QWidget()
        person = row(
            titled(self.tr("Qui confirme"), self.who),
            titled(self.tr("Sa phrase de passe"), self.passphrase),
            gap=12,
        )
        person.setStretch(0, 1)
        person.setStretch(1, 1)
        self._person.setLayout(person)
        self._sheet.setLayout(titled(self.tr("Code de la fiche de secours"), self.code))
        self._second_said = Label("", role="small", ink="text-2", wrap=True)
        title = Label(self.tr("Une deuxième personne confirme"), role="body", weight=600)
        self._second.setLayout(column(title, self._second_said, self._person, self._sheet, gap=6))
        self.preview.beside.insertWidget(1, self._second)
        self._button = Button(
            self.tr("Restaurer cette sauvegarde"), name="restore.submit", kind="danger"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        back = LinkButton(self.tr("Retour"), name="restore.confirmBack", role="table")
        busy = self.tr("Restauration")
        self.end(self._button, back, error="restore.confirmError", busy=busy, gap=10)
        self.passphrase.returnPressed.connect(self._submit)
        self.code.returnPressed.connect(self._submit)

    def show_preview(self, preview: RestorePreview, *, sheet_given: bool) -> None:
        """Ask for what is still needed; `sheet_given`: the recovery sheet has already been used."""
        self.set_busy(False)
        self.error.hide()
        self.preview.show_preview(preview)
        people = [(one.login, one.name) for one in preview.seconds if one.ready]
        alone = preview.needs_second and not people
        self._second.setVisible(preview.needs_second and not (alone and sheet_given))
        self._person.setVisible(bool(people))
        self._sheet.setVisible(alone)
        self._second_said.set_text(
            self.tr("Le coffre actuel est en service\u202f: on ne le remplace pas seul.")
            if people
            else self.tr(
                "Personne d’autre ne peut confirmer\u202f: la fiche de secours du coffre actuel en "
                "tient lieu."
            )
        )
        self.who.set_options(people)
        self.passphrase.set_value("")
        self.code.set_value("")
        if preview.may_look:
            self.preview.sought.setFocus()
        else:
            self._field().setFocus()

    def show_glimpses(self, found: Sequence[Glimpse]) -> None:
        """The records that were found in it."""
        self.set_busy(False)
        self.preview.show_glimpses(found)

    def set_busy(self, busy: bool) -> None:
        """While a record is looked for, and while the backup takes its place."""
        set_busy(self.bar, busy=busy)
        for part in (self.who, self.passphrase, self.code, self.preview, self._button):
            part.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why nothing was restored."""
        self.set_busy(False)
        self.say_error(text)
        self.passphrase.set_value("")  # what is typed next is not added to what was wrong
        self._field().setFocus()

    def _field(self) -> QWidget:
        if self._second.isHidden():
            return self._button
        return self.code if self._person.isHidden() else self.passphrase

    @Slot()
    def _submit(self) -> None:
        self.error.hide()
        if self._second.isHidden():
            self.restore_asked.emit(None)
        elif not self._person.isHidden() and self.passphrase.value():
            self.restore_asked.emit(Second(str(self.who.value()), self.passphrase.value()))
        elif not self._sheet.isHidden() and self.code.value().strip():
            self.restore_asked.emit(Second(code=self.code.value().strip()))
        else:
            self.fail(
                self.tr("Une deuxième personne doit taper sa phrase de passe.")
                if self._sheet.isHidden()
                else self.tr("Tapez le code de la fiche de secours.")
            )
