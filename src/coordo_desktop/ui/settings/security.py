"""Security: one's passphrase, the automatic lock, a new recovery sheet."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QScrollArea

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.errors import CoordoError, WrongPassphrase
from coordo_desktop.domain.settings import BOUNDS, PracticeSettings
from coordo_desktop.services import own_passphrase
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import PasswordField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.settings.key_panel import KeyPanel
from coordo_desktop.ui.settings.new_passphrase import NewPassphrase
from coordo_desktop.ui.settings.old_backups_panel import OldBackupsPanel
from coordo_desktop.ui.settings.recovery_sheet import RecoverySheetPanel, sheet_words
from coordo_desktop.ui.settings.section import Panel, Section
from coordo_desktop.ui.settings.sheet_output import SheetOutput

FIELD_WIDTH = 420
CAPPED_MINUTES = 3  # where the session does not tell us of its sleep (ui/shell/idle.py)


class SecuritySection(Section):
    """One's passphrase and the lock for everybody; the key and the sheet for administrators."""

    def __init__(
        self, page: Page, actor: Actor, desk: OpenDesk, services: Services, *, capped: bool
    ) -> None:
        super().__init__(page, actor, name="settings.security")
        self._desk, self._services = desk, services
        self._known = PracticeSettings()
        self.body.addWidget(self._passphrase_panel())
        self.body.addWidget(self._lock_panel(capped=capped))
        self.key: KeyPanel | None = None
        self.old_backups: OldBackupsPanel | None = None
        if self.may(Right.ROTATE_KEYS):
            self.key = KeyPanel(self, services.keys)
            self.old_backups = OldBackupsPanel(self, services.keys)
            self.key.sheet_made.connect(self.show_sheet)
            self.key.renewed.connect(self.old_backups.refresh)
            self.body.addWidget(self.key)
            self.body.addWidget(self.old_backups)
        if self.may(Right.MANAGE_ACCOUNTS):
            self.body.addWidget(self._sheet_panel())
        self.body.addStretch(1)

    def refresh(self) -> None:
        self.ask(self._services.settings.load, self._show)
        if self.key is not None and self.old_backups is not None:
            self.key.refresh()
            self.old_backups.refresh()

    def editing(self) -> bool:
        return bool(self.old.value() or self.new.value())

    # The passphrase

    def _passphrase_panel(self) -> Panel:
        panel = Panel(
            self.tr("Votre phrase de passe"),
            self.tr("Elle ouvre le coffre pour vous seul. Aucun renouvellement n’est imposé."),
            name="settings.passphrase.panel",
        )
        words = self.tr("Phrase de passe actuelle")
        self.old = sized(PasswordField(name="settings.old", label=words), width=FIELD_WIDTH)
        self.new = sized(NewPassphrase("settings"), width=FIELD_WIDTH)
        self._error = Label("", role="small", ink="danger", wrap=True, name="settings.oldError")
        self._error.hide()
        self._change = Button(
            self.tr("Changer la phrase"), name="settings.changePassphrase", kind="normal"
        )
        self._change.clicked.connect(self.change_passphrase)
        self.new.submitted.connect(self.change_passphrase)
        panel.body.addWidget(Label(words, role="small", weight=600, ink="text-2"))
        panel.body.addLayout(row(self.old, None))
        panel.body.addWidget(self._error)
        # In a line of its own: a column would reckon its height for the width of the card.
        panel.body.addLayout(row(self.new, None))
        panel.body.addLayout(row(self._change, None))
        return panel

    @Slot()
    def change_passphrase(self) -> None:
        """Change it, or say beside the field why not."""
        self._error.hide()
        if not self.old.value():
            self.old.setFocus()
            return
        if not self.new.check():
            return
        desk, old, new = self._desk, str(self.old.value()), self.new.value()
        self._change.setEnabled(False)
        self.ask(
            lambda: own_passphrase.change_passphrase(desk, old, new),
            self._changed,
            self._not_changed,
        )

    def _changed(self, _nothing: None) -> None:
        self._change.setEnabled(True)
        self.old.set_value("")
        self.new.empty()
        self.say(self.tr("Phrase de passe changée. L’ancienne n’ouvre plus rien."))

    def _not_changed(self, error: Exception) -> None:
        self._change.setEnabled(True)
        if not isinstance(error, CoordoError):
            raise error
        if isinstance(error, WrongPassphrase) or hasattr(error, "wait_seconds"):
            self._error.set_text(sentence(error))
            self._error.show()
            self.old.setFocus()
        else:
            self.new.say(sentence(error))
            self.new.first.setFocus()

    # The automatic lock

    def _lock_panel(self, *, capped: bool) -> Panel:
        panel = Panel(
            self.tr("Verrouillage automatique"),
            self.tr(
                "Sans touche ni souris, l’écran se verrouille ; la saisie en cours est gardée."
            ),
            name="settings.lock.panel",
        )
        low, high = BOUNDS["auto_lock_minutes"]
        minutes = [(n, self._delay_words(n, capped=capped)) for n in range(low, high + 1)]
        self.minutes = Choice(
            minutes, name="settings.autoLock", label=self.tr("Délai de verrouillage")
        )
        self.minutes.setEnabled(self.may(Right.MANAGE_SETTINGS))
        self.minutes.changed.connect(self._set_minutes)
        panel.body.addLayout(row(self.minutes, None))
        if capped:
            said = self.tr(
                "Sur ce poste, la session ne prévient pas de sa mise en veille : le délai est "
                "limité à 3 minutes."
            )
            panel.body.addWidget(Label(said, role="small", ink="warn", wrap=True))
        return panel

    def _delay_words(self, minutes: int, *, capped: bool) -> str:
        """What the practice decided; on a computer that cannot wait so long, what it does."""
        words = self.tr("après %n minute(s)", "", minutes)
        if not capped or minutes <= CAPPED_MINUTES:
            return words
        return self.tr("{delay} (3 minutes sur ce poste)").format(delay=words)

    def _show(self, settings: PracticeSettings) -> None:
        self._known = settings
        self.minutes.set_value(settings.auto_lock_minutes)

    @Slot(object)
    def _set_minutes(self, minutes: int) -> None:
        wanted = replace(self._known, auto_lock_minutes=minutes)
        save = self._services.settings.save
        self.ask(lambda: save(wanted), self._minutes_kept)

    def _minutes_kept(self, _nothing: None) -> None:
        self.say(self.tr("Délai de verrouillage enregistré."))
        self.refresh()

    # The recovery sheet

    def _sheet_panel(self) -> Panel:
        panel = Panel(
            self.tr("Fiche de secours"),
            self.tr("Une nouvelle fiche rend la précédente inutilisable. Détruisez l’ancienne."),
            name="settings.sheet.panel",
        )
        self._renew = Button(self.tr("Faire une nouvelle fiche"), name="settings.renewSheet")
        self._renew.clicked.connect(self.renew_sheet)
        panel.body.addLayout(row(self._renew, None))
        self._sheet_words = Label(sheet_words(), ink="text-2", wrap=True)
        self._sheet_words.hide()
        self.sheet = RecoverySheetPanel()
        self.sheet.hide()
        self._done = Button(self.tr("Terminer"), name="settings.sheetDone", kind="primary")
        self._done.hide()
        self._done.clicked.connect(self._sheet_done)
        self.sheet.done.connect(self._done.setEnabled)
        panel.body.addWidget(self._sheet_words)
        panel.body.addWidget(self.sheet)
        panel.body.addLayout(row(None, self._done))
        return panel

    @Slot()
    def renew_sheet(self) -> None:
        """Draw a new code and show it, once."""
        self._renew.setEnabled(False)
        self.ask(self._services.accounts.renew_recovery_code, self.show_sheet, self._not_renewed)

    @Slot(str)
    def show_sheet(self, code: str) -> None:
        """A new code, shown this once: printed, then two of its groups typed back."""
        SheetOutput(self._desk, code, self.page.tools.desk).attach(self.sheet)
        self.sheet.show_code(code)
        for part in (self._sheet_words, self.sheet, self._done):
            part.show()
        self._done.setEnabled(False)
        self._renew.hide()
        self.sheet.print_button.setFocus()
        QTimer.singleShot(0, self._show_sheet_whole)

    @Slot()
    def _show_sheet_whole(self) -> None:
        """It lies below what asked for it."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self._done)

    def _not_renewed(self, error: Exception) -> None:
        self._renew.setEnabled(True)
        self.page.failed(error)

    @Slot()
    def _sheet_done(self) -> None:
        self.sheet.forget()
        for part in (self._sheet_words, self.sheet, self._done):
            part.hide()
        self._renew.setEnabled(True)
        self._renew.show()
        self.ask(self._services.keys.sheet_read_back, self._read_back)

    def _read_back(self, _nothing: None) -> None:
        self.say(self.tr("Nouvelle fiche vérifiée. Rangez-la, et détruisez l’ancienne."))
        if self.key is not None:
            self.key.sheet_put_away()
