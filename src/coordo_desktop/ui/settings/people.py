"""The people of the practice: who may open it, with which roles."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.key_rotation import KeyRotationService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import day_or_time
from coordo_desktop.ui.settings.person_panel import PersonPanel
from coordo_desktop.ui.settings.section import Section
from coordo_desktop.ui.settings.words import role_text

_ORDER = (
    Role.COORDINATOR,
    Role.CAREGIVER,
    Role.RECEPTION,
    Role.READER,
    Role.ADMINISTRATOR,
)


def roles_text(roles: frozenset[Role]) -> str:
    """« Coordination, administration »."""
    return ", ".join(role_text(role) for role in _ORDER if role in roles)


def _state(line: AccountLine) -> ChipSpec | None:
    if not line.active:
        return ChipSpec(QCoreApplication.translate("PeopleSection", "Suspendu"), "warn")
    if line.must_change:
        return ChipSpec(QCoreApplication.translate("PeopleSection", "Phrase provisoire"), "info")
    return None


class PeopleSection(Section):
    """The list of accounts, and one of them beside it."""

    def __init__(
        self,
        page: Page,
        actor: Actor,
        service: AccountService,
        keys: KeyRotationService,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(page, actor, name="settings.people", wide=True, flush=True)
        self._service, self._now = service, now
        self.model: RowsModel[AccountLine] = RowsModel(
            self._columns(), key=lambda line: str(line.id)
        )
        self.table = Table(
            self.model,
            name="settings.people.table",
            label=self.tr("Personnes"),
            preferences=page.tools.preferences,
            sort=("name", False),
        )
        self.panel = PersonPanel(self, service, keys)
        self.panel.hide()
        self.panel.closed.connect(self.table.setFocus)
        self._add = Button(
            self.tr("Ajouter une personne"),
            name="settings.people.add",
            kind="primary",
            key="Ctrl+N",
        )
        self._add.clicked.connect(self.add)
        said = Label(
            self.tr("Chaque personne a son propre accès : aucun compte n’est partagé."),
            ink="text-2",
        )
        left = column(row(said, None, self._add), self.table, gap=12, margins=(16, 12, 16, 16))
        left.setStretch(1, 1)
        line = row(left, self.panel, gap=0)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._chosen)

    def refresh(self) -> None:
        self.ask(self._service.list, self.model.show)

    def editing(self) -> bool:
        return self.panel.isVisible() and self.panel.form.dirty

    @Slot()
    def add(self) -> None:
        """Open the panel for somebody new."""
        self.table.choose_none()
        self.panel.show_new()

    @Slot(object)
    def _chosen(self, line: AccountLine | None) -> None:
        if line is not None:
            self.panel.show_person(line)

    def _columns(self) -> list[Column[AccountLine]]:
        now = self._now
        return [
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Nom"),
                lambda line: line.name,
                lambda line: line.name.casefold(),
                key="name",
                width=180,
                stretch=True,
                weight=600,
                fixed=True,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Identifiant"),
                lambda line: line.login,
                lambda line: line.login,
                key="login",
                width=120,
                ink="text-2",
                hidden=True,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Profession"),
                lambda line: line.profession,
                lambda line: line.profession.casefold(),
                key="profession",
                width=140,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Rôles"),
                lambda line: roles_text(line.roles),
                lambda line: roles_text(line.roles),
                key="roles",
                width=190,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "État"),
                lambda line: "",
                lambda line: float(line.active),
                key="state",
                width=150,
                chip=_state,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Dernière ouverture"),
                lambda line: day_or_time(line.last_login_at, now()) if line.last_login_at else "–",
                lambda line: line.last_login_at.timestamp() if line.last_login_at else 0.0,
                key="last",
                width=140,
                ink="text-2",
            ),
        ]
