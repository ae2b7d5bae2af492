"""The people of the practice: who may open it, with which roles."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.domain.leaving import Departure
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.narrow import SpareColumns
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.when import day_or_time
from coordo_desktop.ui.settings.leaver_panel import LeaverPanel
from coordo_desktop.ui.settings.person_panel import PersonPanel
from coordo_desktop.ui.settings.section import Section
from coordo_desktop.ui.settings.words import role_text

_ROOMY = 760  # for every column
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


class _Left(QWidget):
    """The list; beside a panel, the dates of opening leave their room to the names."""

    def __init__(self, spare: SpareColumns) -> None:
        super().__init__()
        self._spare = spare

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spare.fit(narrow=self.width() < px(_ROOMY))


class PeopleSection(Section):
    """The list of accounts, and one of them beside it."""

    def __init__(
        self,
        page: Page,
        actor: Actor,
        services: Services,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(page, actor, name="settings.people", wide=True, flush=True)
        self._service, self._now = services.accounts, now
        self._leavers = services.leavers
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
        self.panel = PersonPanel(self, services.accounts, services.keys)
        self.panel.hide()
        self.panel.closed.connect(self.table.setFocus)
        self.panel.leaving_asked.connect(self._leaving)
        self.leaver = LeaverPanel(self, services.leavers)
        self.leaver.closed.connect(self.table.setFocus)
        self.leaver.left.connect(self._left)
        self.leaver.paper_asked.connect(self._show_paper)
        self.paper = self._sheet()
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
            wrap=True,
        )
        head = row(said, self._add, gap=12)
        head.setStretch(0, 1)
        left = _Left(SpareColumns(self.table, self.model, ("last",)))
        left.setLayout(column(head, self.table, gap=12, margins=(16, 12, 16, 16)))
        line = row(left, self.panel, self.leaver, gap=0)
        line.setStretch(0, 1)
        self._list = QWidget()
        self._list.setLayout(line)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self.paper, 1)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._chosen)

    def _sheet(self) -> PaperView:
        words = PaperWords(
            preview=self.tr("Aperçu de la fiche de départ"),
            back=self.tr("Retour"),
            job=self.tr("Fiche de départ"),
            save=self.tr("Enregistrer la fiche"),
            file="depart.pdf",
            saved=lambda file: self.tr("Fiche enregistrée\u202f: {name}").format(name=file),
        )
        paper = PaperView(self.page.tools, words, name="leaver.sheet", preview="leaver.sheet.pages")
        paper.closed_by_escape()
        paper.closed.connect(self._hide_paper)
        paper.hide()
        return paper

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
        # The list read again tells its row again: a departure on screen stays.
        if line is not None and not self.leaver.busy_with(line.id):
            self.leaver.hide()
            self.panel.show_person(line)

    @Slot(object)
    def _leaving(self, line: AccountLine) -> None:
        self.panel.hide()
        self.leaver.show_leaver(line)

    @Slot(object)
    def _left(self, _departure: Departure | None) -> None:
        self.refresh()

    @Slot(object)
    def _show_paper(self, departure: Departure) -> None:
        def show(pdf: bytes) -> None:
            self._list.hide()
            self.paper.show_pdf(pdf)
            self.paper.show()
            self.paper.setFocus()

        self.ask(lambda: self._leavers.slip(departure), show)

    @Slot()
    def _hide_paper(self) -> None:
        self.paper.hide()
        self._list.show()
        self.table.setFocus()

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
                hidden=True,  # beside the list in the panel: the name needs the room
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Rôles"),
                lambda line: roles_text(line.roles),
                lambda line: roles_text(line.roles),
                key="roles",
                width=220,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "État"),
                lambda line: "",
                lambda line: float(line.active),
                key="state",
                width=130,
                chip=_state,
            ),
            Column(
                lambda: QCoreApplication.translate("PeopleSection", "Dernière ouverture"),
                lambda line: day_or_time(line.last_login_at, now()) if line.last_login_at else "–",
                lambda line: line.last_login_at.timestamp() if line.last_login_at else 0.0,
                key="last",
                width=150,
                ink="text-2",
            ),
        ]
