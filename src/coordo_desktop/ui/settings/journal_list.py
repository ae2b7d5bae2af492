"""The events of the journal, newest first: asked, looked at, taken to paper."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from coordo_desktop.domain.audit import AuditFilter, AuditGroup, AuditLine
from coordo_desktop.domain.audit_words import REFUSED, group_of
from coordo_desktop.domain.ids import UserId
from coordo_desktop.services.audit import AuditService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.journal_words import detail_words, event_words
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.paged import PagedRowsModel
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use
from coordo_desktop.ui.settings.journal_filters import JournalFilters

_ICONS = {
    AuditGroup.SESSION: "key",
    AuditGroup.RECORD: "patient",
    AuditGroup.CARE: "heart",
    AuditGroup.AGENDA: "calendar",
    AuditGroup.STOCK: "box",
    AuditGroup.OUTPUT: "print",
    AuditGroup.INPUT: "import",
    AuditGroup.ACCOUNTS: "people",
    AuditGroup.VAULT: "backup",
    AuditGroup.PRIVACY: "shield",
    AuditGroup.SETTINGS: "settings",
}
_GRAVE = (
    REFUSED
    | {"glass.broken", "integrity.fail", "audit.accept", "backup.fail"}
    | {"vault.touched", "journal.touched", "tries.touched"}
)


class JournalList(QWidget):
    """Filters, the table, what can be done with what it shows. `own`: one's own events only."""

    sheet_asked = Signal(object)

    def __init__(
        self,
        page: Page,
        service: AuditService,
        now: Callable[[], datetime],
        *,
        name: str,
        own: UserId | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._page, self._service, self._now, self._own = page, service, now, own
        self._asked, self._upto = AuditFilter(), 0
        self.filters = JournalFilters()
        self.filters.person.setVisible(own is None)
        self.filters.changed.connect(self.look)
        self.model: PagedRowsModel[AuditLine] = PagedRowsModel(
            _columns(own is None), self._fetch, page.tools.desk, key=lambda line: line.seq
        )
        self.model.failed.connect(page.failed)
        self.table = Table(
            self.model, name=f"{name}.table", label=self.tr("Événements du journal"),
            preferences=page.tools.preferences,
        )  # fmt: skip
        self.table.setSortingEnabled(False)
        self.table.chosen.connect(self._chosen)
        self.table.menu_asked.connect(self._menu)
        self.said = Label("", ink="text-2", name=f"{name}.said")
        self._person = Button(self.tr("Cette personne"), name=f"{name}.person", icon="filter")
        self._record = Button(self.tr("Ce dossier"), name=f"{name}.record", icon="filter")
        self._print = Button(self.tr("Imprimer…"), name=f"{name}.print", icon="print", key="Ctrl+P")
        self._person.clicked.connect(self.only_person)
        self._record.clicked.connect(self.only_record)
        self._print.clicked.connect(self.ask_sheet)
        for button in (self._person, self._record):
            button.setEnabled(False)
            if own is not None:
                button.hide()
        empty = EmptyState(self.tr("Aucun événement ne répond."), name=f"{name}.empty")
        foot = row(self.said, None, self._person, self._record, self._print, gap=8)
        self.setLayout(column(self.filters, EmptyOr(self.table, empty), foot, gap=8))
        self._shortcuts = Shortcuts(self)
        self._shortcuts.add("Ctrl+P", self.tr("Imprimer ce qui est affiché"), self.ask_sheet)
        if own is None:
            page.ask(service.people, self.filters.offer_people)

    @Slot()
    def look(self) -> None:
        """Ask again."""
        asked = self.filters.asked(self._now(), zone_in_use(), self._own)

        def show(found: tuple[int, int]) -> None:
            many, self._upto = found
            self._asked = asked
            self.model.show(many)
            self._said(many)

        self._page.ask(lambda: self._service.open(asked), show)

    @Slot()
    def ask_sheet(self) -> None:
        """What is shown, on paper."""
        self.sheet_asked.emit(self._asked)

    @Slot()
    def only_person(self) -> None:
        """Only the events of the person of the chosen line."""
        line = self.table.chosen_row()
        if isinstance(line, AuditLine):
            self.filters.only_person(line.user_id)

    @Slot()
    def only_record(self) -> None:
        """Only what happened to the record of the chosen line."""
        line = self.table.chosen_row()
        if isinstance(line, AuditLine) and line.patient_id is not None:
            self.filters.only_record(line.patient_id, record_words(line))

    def _fetch(self, offset: int, limit: int, _sort: str, _down: bool) -> Sequence[AuditLine]:
        return self._service.page(self._asked, self._upto, offset, limit)

    def _said(self, many: int) -> None:
        words = self.tr("%n événement(s)", "", many)
        self.said.set_text(words.replace(str(many), QLocale().toString(many)))

    @Slot(object)
    def _chosen(self, line: AuditLine | None) -> None:
        self._person.setEnabled(line is not None and bool(line.user_id))
        self._record.setEnabled(line is not None and line.patient_id is not None)

    @Slot(object, QPoint)
    def _menu(self, line: AuditLine, place: QPoint) -> None:
        if self._own is not None:
            return
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        if line.user_id:
            menu.addAction(self.tr("Seulement cette personne"), self.only_person)
        if line.patient_id is not None:
            menu.addAction(self.tr("Seulement ce dossier"), self.only_record)
        if not menu.isEmpty():
            menu.popup(place)


def record_words(line: AuditLine) -> str:
    """The patient's name where one may see it, else the number that stands for the record."""
    if line.patient or line.patient_id is None:
        return line.patient
    number = line.patient_id.hex[:8]
    return QCoreApplication.translate("JournalList", "dossier {number}").format(number=number)


def _icon(line: AuditLine) -> tuple[str, str] | None:
    group = group_of(line.event)
    if group is None:
        return None
    return _ICONS[group], "danger" if line.event in _GRAVE else "text-3"


def _person(line: AuditLine) -> str:
    return line.person or QCoreApplication.translate("JournalList", "le programme")


def _columns(everybody: bool) -> list[Column[AuditLine]]:
    who = Column(
        lambda: QCoreApplication.translate("JournalList", "Qui"),
        _person,
        key="who",
        width=150,
        weight=600,
    )
    return [
        Column(
            lambda: QCoreApplication.translate("JournalList", "Quand"),
            lambda line: (
                f"{dated_text(line.at, zone_in_use())} {time_text(line.at, zone_in_use())}"
            ),
            key="at",
            width=140,
            ink="text-2",
            fixed=True,
        ),
        *([who] if everybody else []),
        Column(
            lambda: QCoreApplication.translate("JournalList", "Acte"),
            lambda line: event_words(line.event),
            key="event",
            width=275,
            icon=_icon,
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("JournalList", "Dossier"),
            record_words,
            key="record",
            width=170,
        ),
        Column(
            lambda: QCoreApplication.translate("JournalList", "Détail"),
            lambda line: detail_words(line.detail),
            key="detail",
            width=160,
            ink="text-2",
            stretch=True,
        ),
    ]
