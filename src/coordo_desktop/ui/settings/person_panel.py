"""One account beside the list: created, changed, closed, given a passphrase again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from coordo_desktop.domain.access import Right, Role
from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.domain.errors import CoordoError, MissingField
from coordo_desktop.domain.ids import UserId
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.key_rotation import KeyRotationService
from coordo_desktop.services.unlocking import suggest_passphrase
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.settings.person_closing import ClosingQuestion
from coordo_desktop.ui.settings.words import role_meaning, role_text

if TYPE_CHECKING:
    from coordo_desktop.ui.settings.section import Section


class PersonPanel(SidePanel):
    """A form, three actions, and the temporary passphrase shown once."""

    leaving_asked = Signal(object)  # AccountLine

    def __init__(
        self, section: "Section", service: AccountService, keys: KeyRotationService
    ) -> None:
        super().__init__(name="person", title="", width=364)
        self._section, self._service, self._keys = section, service, keys
        self._line: AccountLine | None = None
        self.form = Form(name="person.form")
        name, login = self.tr("Prénom et nom"), self.tr("Identifiant")
        profession = self.tr("Profession")
        self.form.add("name", name, TextField(name="person.name", label=name), required=True)
        self.form.add("login", login, TextField(name="person.login", label=login), required=True)
        self.form.add(
            "profession", profession, TextField(name="person.profession", label=profession)
        )
        self.block().addWidget(self.form)
        roles = self.block(self.tr("Rôles"))
        self.roles: dict[Role, Check] = {}
        for role in Role:
            check = Check(role_text(role), name=f"person.role{role.value}")
            self.roles[role] = check
            roles.addWidget(check)
            roles.addWidget(Label(role_meaning(role), role="small", ink="text-3", wrap=True))
        self._roles_error = Label(
            "", role="small", ink="danger", wrap=True, name="person.rolesError"
        )
        roles.addWidget(self._roles_error)
        self._given = self.block()
        self.note = Note("", kind="info", name="person.passphrase")
        self.note.hide()
        self._given.addWidget(self.note)
        self.closing = ClosingQuestion()
        self.closing.hide()
        self.closing.confirmed.connect(self._close_access)
        self.closing.given_up.connect(self._keep_access)
        self._given.addWidget(self.closing)
        self.end()
        self._save = Button("", name="person.save", kind="primary", key="Ctrl+Return")
        self._suspend = Button("", name="person.suspend", kind="quiet")
        self._reset = Button(
            self.tr("Nouvelle phrase provisoire"), name="person.reset", kind="quiet", icon="key"
        )
        self._leaving = Button(self.tr("Départ…"), name="person.leaving", kind="quiet")
        self._leaving.clicked.connect(self._ask_leaving)
        self._save.clicked.connect(self.save)
        self._suspend.clicked.connect(self.suspend_or_reopen)
        self._reset.clicked.connect(self.reset)
        self.foot(self._reset, None, self._leaving)
        self.foot(self._suspend, None, self._save)

    def show_new(self) -> None:
        """An empty form."""
        self._line = None
        self.set_title(self.tr("Nouvelle personne"))
        self.form.set_values({"name": "", "login": "", "profession": ""})
        self.form.editor("login").setEnabled(True)
        self._tick(frozenset({Role.CAREGIVER}))
        self._save.set_text(self.tr("Ouvrir l’accès"))
        self._suspend.hide()
        self._reset.hide()
        self._leaving.hide()
        self.note.hide()
        self.closing.hide()
        self.open()

    def show_person(self, line: AccountLine) -> None:
        """Somebody who is there."""
        self._line = line
        self.set_title(line.name)
        self.form.set_values(
            {"name": line.name, "login": line.login, "profession": line.profession}
        )
        self.form.editor("login").setEnabled(False)
        self._tick(line.roles)
        self._save.set_text(self.tr("Enregistrer"))
        self._suspend.set_text(
            self.tr("Fermer l’accès…") if line.active else self.tr("Rouvrir l’accès")
        )
        self._suspend.show()
        self._reset.setVisible(line.active)
        self._leaving.setVisible(line.active and line.id != self._section.actor.user_id)
        self.note.hide()
        self.closing.hide()
        self.show()

    @Slot()
    def _ask_leaving(self) -> None:
        if self._line is not None:
            self.leaving_asked.emit(self._line)

    @Slot()
    def save(self) -> None:
        """Create or change."""
        self.form.clear_errors()
        self._roles_error.set_text("")
        values, roles = self.form.values(), self._ticked()
        line, service = self._line, self._service
        if line is not None:
            self._section.ask(
                lambda: service.change(line.id, values["name"], values["profession"], roles),
                self._changed,
                self._refused,
            )
            return
        phrase = suggest_passphrase()

        def done(_user: UserId) -> None:
            self._created(phrase)

        self._section.ask(
            lambda: service.add(
                values["login"], values["name"], values["profession"], roles, phrase
            ),
            done,
            self._refused,
        )

    @Slot()
    def reset(self) -> None:
        """A temporary passphrase, shown once."""
        line, service = self._line, self._service
        if line is None:
            return
        phrase = suggest_passphrase()

        def done(_nothing: None) -> None:
            self._give(line.name, phrase)

        self._section.ask(
            lambda: service.reset_passphrase(line.id, phrase), done, self._section.page.failed
        )

    @Slot()
    def suspend_or_reopen(self) -> None:
        """Close the account, or open it again with a temporary passphrase."""
        line, service = self._line, self._service
        if line is None:
            return
        if line.active:
            self.closing.ask(line.name, may_renew=self._section.may(Right.ROTATE_KEYS))
            QTimer.singleShot(0, self._show_question)  # once it has its height
            return
        phrase = suggest_passphrase()

        def done(_nothing: None) -> None:
            self._give(line.name, phrase)
            self._section.refresh()

        self._section.ask(lambda: service.reopen(line.id, phrase), done)

    def _created(self, phrase: str) -> None:
        name = str(self.form.editor("name").value())
        self.form.set_clean()
        self._save.hide()
        self._give(name, phrase)
        self._section.refresh()

    def _changed(self, _nothing: None) -> None:
        self.form.set_clean()
        self._section.say(self.tr("Accès enregistré."))
        self._section.refresh()

    @Slot()
    def _show_question(self) -> None:
        self.scroller.ensureWidgetVisible(self.closing)
        self.closing.back.setFocus()

    @Slot(bool)
    def _close_access(self, renew: bool) -> None:
        line, service, keys = self._line, self._service, self._keys
        if line is None:
            return

        def work() -> bool:
            service.suspend(line.id)
            if renew:
                keys.rotate(why="revoked")
            return renew

        self._section.ask(work, self._suspended, self._not_suspended)

    @Slot()
    def _keep_access(self) -> None:
        self.closing.hide()
        self._suspend.setFocus()

    def _suspended(self, renewed: bool) -> None:
        if renewed:
            self._section.say(self.tr("Accès fermé, clé du coffre renouvelée."))
        else:
            self._section.say(self.tr("Accès fermé. La clé du coffre reste à renouveler."))
        self.close_panel()
        self._section.refresh()

    def _not_suspended(self, error: Exception) -> None:
        self.closing.hide()
        self._section.refresh()
        self._section.page.failed(error)

    def _give(self, name: str, phrase: str) -> None:
        said = self.tr(
            "Phrase provisoire de {name}, valable 24 heures, à transmettre de vive voix : {phrase}"
        )
        self.note.set_text(said.format(name=name, phrase=phrase))
        self.note.show()
        self.scroller.ensureWidgetVisible(self.note)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, MissingField) and error.field == "roles":
            self._roles_error.set_text(self.tr("Choisissez au moins un rôle."))
        elif not self.form.show_error(error):
            if not isinstance(error, CoordoError):
                raise error
            self._section.page.failed(error)

    def _tick(self, roles: frozenset[Role]) -> None:
        self._save.show()
        self._roles_error.set_text("")
        for role, check in self.roles.items():
            check.set_value(role in roles)

    def _ticked(self) -> frozenset[Role]:
        return frozenset(role for role, check in self.roles.items() if check.value())
