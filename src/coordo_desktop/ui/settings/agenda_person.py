"""One professional beside the list: a column or not, their hours, their absences."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.opening import AgendaPerson, HoursOutOfOrder
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.settings.agenda_absences import AbsencesBlock
from coordo_desktop.ui.settings.agenda_fields import add_week, week_of, week_values
from coordo_desktop.ui.settings.kept_draft import KeptDraft

if TYPE_CHECKING:
    from coordo_desktop.domain.ids import ProfessionalId
    from coordo_desktop.services.drafts import DraftService
    from coordo_desktop.services.opening import OpeningService
    from coordo_desktop.ui.settings.section import Section

_WIDTH = 420


class AgendaPersonPanel(SidePanel):
    """Hours above, absences under them; each kept on its own."""

    def __init__(
        self,
        section: "Section",
        service: "OpeningService",
        drafts: "DraftService",
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(name="agendaPerson", title="", width=_WIDTH)
        self._section, self._service = section, service
        self._person: AgendaPerson | None = None
        self.absences = AbsencesBlock(section, service, drafts, now)
        away = self.block(self.tr("Absences"))
        away.addWidget(self.absences)
        hours = self.block(self.tr("Horaires"))
        self.form = Form(name="agendaPerson.form")
        shown = Check(self.tr("Colonne dans l’agenda"), name="agendaPerson.shown")
        add_week(self.form, "agendaPerson", 2, ("shown", "", shown), closed="–")
        self.form.add_widget(
            Label(
                self.tr(
                    "Tout laisser vide\u202f: les horaires du cabinet. Un seul jour rempli\u202f: "
                    "les autres sont libres."
                ),
                role="small", ink="text-3", wrap=True,
            )
        )  # fmt: skip
        self.draft = KeptDraft(section, drafts, self.form, "settings.hours")
        hours.addWidget(self.form)
        self.save_button = Button(
            self.tr("Enregistrer les horaires"), name="agendaPerson.save", key="Ctrl+Return",
            kind="primary",
        )  # fmt: skip
        self.save_button.clicked.connect(self.save)
        hours.addLayout(row(None, self.save_button))
        self.end()

    @property
    def person_id(self) -> "ProfessionalId | None":
        """Whose panel this is."""
        return None if self._person is None else self._person.id

    def editing(self) -> bool:
        """Something is typed that is not kept."""
        return self.form.dirty or self.absences.form.dirty

    def show_person(self, person: AgendaPerson, people: tuple[AgendaPerson, ...]) -> None:
        """Somebody of the list; `people` may stand in for them."""
        self._person = person
        self.set_title(person.name)
        self._put(person)
        self.absences.show_person(person, people)
        actor = self._section.actor
        may = person.mine or scope(actor, Right.MANAGE_AGENDA) is Scope.ALL
        for each in (self.form, self.save_button, self.absences):
            each.setEnabled(may)
        self.show()

    def look_again(self, people: tuple[AgendaPerson, ...]) -> None:
        """The list was read again: so is what is shown, unless something is being typed."""
        if self._person is None or not self.isVisible():
            return
        person = next((one for one in people if one.id == self._person.id), self._person)
        self._person = person
        if not self.form.dirty:
            self._put(person)
        self.absences.refresh()

    def _put(self, person: AgendaPerson) -> None:
        self.form.set_values(week_values(person.hours) | {"shown": person.shown})
        self.draft.about(str(person.id))

    @Slot()
    def save(self) -> None:
        """Keep the column and the hours; an absence that is typed goes first."""
        if self.absences.form.dirty and not self.form.dirty:
            self.absences.save()
            return
        person = self._person
        if person is None:
            return
        self.form.clear_errors()
        try:
            values = self.form.values()
        except CoordoError as error:
            self._refused(error)
            return
        week = week_of(values)
        hours = week if any(week) else ()
        shown = bool(values["shown"])
        self._section.ask(
            lambda: self._service.save_hours(person.id, person.version, hours, shown=shown),
            self._saved,
            self._refused,
        )

    def _saved(self, person: AgendaPerson) -> None:
        self._person = person
        self.draft.done()
        said = self.tr("Horaires enregistrés\u202f: {name}.")
        self._section.say(said.format(name=person.name))
        self._section.refresh()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, HoursOutOfOrder):
            self.form.set_error(f"hours{error.day}", sentence(error))
        elif not self.form.show_error(error):
            self._section.page.failed(error)
