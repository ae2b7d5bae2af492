"""The professionals of the agenda: who has a column, their hours, when they are away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.opening import Absence, AgendaPerson
from coordo_desktop.ui.kit.agenda_words import absence_words
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.settings.agenda_absences import absence_days
from coordo_desktop.ui.settings.agenda_person import AgendaPersonPanel
from coordo_desktop.ui.settings.section import Section

if TYPE_CHECKING:
    from coordo_desktop.services.drafts import DraftService
    from coordo_desktop.services.opening import OpeningService

_AHEAD = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One professional, and the absence under way or next."""

    person: AgendaPerson
    absence: Absence | None = None


class AgendaPeopleSection(Section):
    """The list, and one professional beside it."""

    def __init__(
        self,
        page: Page,
        actor: Actor,
        service: "OpeningService",
        drafts: "DraftService",
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(page, actor, name="settings.agendaPeople", wide=True, flush=True)
        self._service, self._now = service, now
        self._wanted: ProfessionalId | None = None
        self._people: tuple[AgendaPerson, ...] = ()
        self.model: RowsModel[PersonLine] = RowsModel(
            _columns(), key=lambda line: str(line.person.id)
        )
        self.table = Table(
            self.model,
            name="settings.agendaPeople.table",
            label=self.tr("Professionnels de l’agenda"),
            preferences=page.tools.preferences,
            sort=("name", False),
        )
        self.panel = AgendaPersonPanel(self, service, drafts, now)
        self.panel.hide()
        self.panel.closed.connect(self.table.setFocus)
        self.everybody = Check(self.tr("Annuaire entier"), name="settings.agendaPeople.everybody")
        self.everybody.edited.connect(self.refresh)
        said = Label(
            self.tr(
                "Chacun a ses horaires, ou ceux du cabinet\u202f; ses absences sont hachurées."
            ),
            ink="text-2",
        )
        left = column(
            row(said, None, sized(self.everybody, min_width=132)),
            self.table,
            gap=12,
            margins=(16, 12, 16, 16),
        )
        left.setStretch(1, 1)
        line = row(left, self.panel, gap=0)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._chosen)

    @Slot()
    def refresh(self) -> None:
        today, everybody = self._now().date(), bool(self.everybody.value())

        def work() -> tuple[tuple[AgendaPerson, ...], tuple[Absence, ...]]:
            people = self._service.people(everybody=everybody)
            return people, self._service.absences(today, today + _AHEAD)

        self.ask(work, self._show)

    def editing(self) -> bool:
        return self.panel.isVisible() and self.panel.editing()

    def flush_drafts(self) -> None:
        self.panel.form.flush_draft()
        self.panel.absences.form.flush_draft()

    @property
    def shown_person(self) -> ProfessionalId | None:
        """Whose hours and absences are beside the list."""
        return self.panel.person_id if self.panel.isVisible() else None

    def show_person(self, professional_id: ProfessionalId) -> None:
        """Open this professional, from the directory: in the whole list if they have no column."""
        self._wanted = professional_id
        if professional_id not in {one.id for one in self._people}:
            self.everybody.set_value(True)
        self.refresh()

    @property
    def people(self) -> tuple[AgendaPerson, ...]:
        """Those listed: who may stand in for somebody."""
        return self._people

    def _show(self, told: tuple[tuple[AgendaPerson, ...], tuple[Absence, ...]]) -> None:
        self._people, absences = told
        first: dict[ProfessionalId, Absence] = {}
        for one in absences:
            first.setdefault(one.professional_id, one)
        lines = [PersonLine(one, first.get(one.id)) for one in self._people]
        self.model.show(lines)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.table.choose(str(wanted))
            line = next((each for each in lines if each.person.id == wanted), None)
            self._chosen(line)
        else:
            self.panel.look_again(self._people)

    @Slot(object)
    def _chosen(self, line: PersonLine | None) -> None:
        if line is not None:
            self.panel.show_person(line.person, self._people)


def _shown(line: PersonLine) -> ChipSpec | None:
    if not line.person.active:
        return ChipSpec(QCoreApplication.translate("AgendaPeople", "Parti"), "warn")
    if not line.person.shown:
        return ChipSpec(QCoreApplication.translate("AgendaPeople", "Sans colonne"), "neutral")
    return None


def _hours(line: PersonLine) -> str:
    if line.person.hours:
        return QCoreApplication.translate("AgendaPeople", "Ses horaires")
    return QCoreApplication.translate("AgendaPeople", "Ceux du cabinet")


def _away(line: PersonLine) -> str:
    one = line.absence
    return "" if one is None else f"{absence_words(one.kind)}, {absence_days(one, short=True)}"


def _columns() -> list[Column[PersonLine]]:
    return [
        Column(
            lambda: QCoreApplication.translate("AgendaPeople", "Nom"),
            lambda line: line.person.name,
            lambda line: line.person.short.casefold(),
            key="name",
            width=210,
            stretch=True,
            weight=600,
            chip=_shown,
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("AgendaPeople", "Profession"),
            lambda line: line.person.profession,
            lambda line: line.person.profession.casefold(),
            key="profession",
            width=140,
        ),
        Column(
            lambda: QCoreApplication.translate("AgendaPeople", "Horaires"),
            _hours,
            _hours,
            key="hours",
            width=120,
            ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("AgendaPeople", "Absence"),
            _away,
            lambda line: "" if line.absence is None else line.absence.starts_at.isoformat(),
            key="absence",
            width=190,
        ),
    ]
