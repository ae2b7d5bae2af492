"""The absences of a professional: those to come, one added or changed, what it touches told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.local_times import instant
from coordo_desktop.domain.opening import Absence, AbsenceKind, AgendaPerson, Touched
from coordo_desktop.services.opening import new_absence
from coordo_desktop.ui.kit.agenda_words import absence_words
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.settings.agenda_fields import MomentField, day_words, touched_words
from coordo_desktop.ui.settings.kept_draft import KeptDraft

if TYPE_CHECKING:
    from coordo_desktop.services.drafts import DraftService
    from coordo_desktop.services.opening import OpeningService
    from coordo_desktop.ui.settings.section import Section

_DAY = timedelta(days=1)


class AbsencesBlock(QWidget):
    """A line for each absence, and a form for one of them or a new one."""

    def __init__(
        self,
        section: "Section",
        service: "OpeningService",
        drafts: "DraftService",
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.setObjectName("agendaPerson.absences")
        self._section, self._service = section, service
        self._person: AgendaPerson | None = None
        self._changing: Absence | None = None
        self._lines = column(gap=6)
        self.form = self._make_form(now)
        self.draft = KeptDraft(section, drafts, self.form, "settings.absence")
        self.note = Note("", kind="warn", name="agendaPerson.touched")
        self.note.hide()
        self.kept_note = Note(
            "",
            kind="warn",
            name="agendaPerson.kept",
            action=self.tr("Ouvrir «\u00a0À traiter\u00a0»"),
        )
        self.kept_note.acted.connect(section.to_do_asked)
        self.kept_note.hide()
        self.save_button = Button("", name="agendaPerson.absence.save")
        self.give_up = Button(
            self.tr("Ne pas modifier"), name="agendaPerson.absence.giveUp", kind="quiet"
        )
        self.save_button.clicked.connect(self.save)
        self.give_up.clicked.connect(self.start_over)
        self.form.edited.connect(self._look)
        body = column(self._lines, self.kept_note, self.form, self.note, gap=8)
        body.addLayout(row(None, self.give_up, self.save_button))
        self.setLayout(body)
        self._offer_new()

    def _make_form(self, now: Callable[[], datetime]) -> Form:
        form = Form(name="agendaPerson.absence.form")
        first, last = self.tr("Du"), self.tr("Au")
        kind, stands_in, note = self.tr("Motif"), self.tr("Remplaçant"), self.tr("Note")
        kinds = [(each, absence_words(each)) for each in AbsenceKind]
        form.add_row(
            [
                ("first", first, MomentField(name="absence.first", label=first, now=now)),
                ("last", last, MomentField(name="absence.last", label=last, now=now)),
            ]
        )
        form.add_row(
            [
                ("kind", kind, Choice(kinds, name="absence.kind", label=kind)),
                (
                    "replacement_id",
                    stands_in,
                    Choice([(None, "")], name="absence.replacement", label=stands_in),
                ),
            ]
        )
        form.add("note", note, TextField(name="absence.note", label=note))
        for key in ("first", "last", "note"):
            form.editor(key).returnPressed.connect(self.save)
        return form

    # --- asked, shown ---------------------------------------------------------------------------

    def show_person(self, person: AgendaPerson, people: tuple[AgendaPerson, ...]) -> None:
        """The absences of somebody; `people` may stand in."""
        if self._person is None or self._person.id != person.id:
            self.kept_note.hide()
        self._person = person
        others = [(one.id, one.name) for one in people if one.id != person.id and one.active]
        nobody = self.tr("Personne")
        self.form.editor("replacement_id").set_options([(None, nobody), *others])
        self._empty()
        self.draft.about(str(person.id))
        self.refresh()

    def refresh(self) -> None:
        """Ask again for the absences under way and to come."""
        person = self._person
        if person is not None:
            self._section.ask(lambda: self._service.absence_of(person.id), self._show)

    def _show(self, absences: tuple[Absence, ...]) -> None:
        clear(self._lines)
        for one in absences:
            self._lines.addWidget(self._line(one))
        if not absences:
            self._lines.addWidget(Label(self.tr("Aucune absence à venir."), ink="text-3"))

    def _line(self, absence: Absence) -> QWidget:
        what = absence_words(absence.kind)
        if absence.replacement:
            said = self.tr("{what}, remplacé par {name}")
            what = said.format(what=what, name=absence.replacement)
        if absence.note:
            what = f"{what} · {absence.note}"
        edit = IconButton("edit", name="absence.edit", label=self.tr("Modifier"), compact=True)
        gone = IconButton("close", name="absence.remove", label=self.tr("Retirer"), compact=True)
        edit.clicked.connect(partial(self.change, absence))
        gone.clicked.connect(partial(self.remove, absence))
        words = column(
            Label(absence_days(absence), weight=600, wrap=True),
            Label(what, role="small", ink="text-2", wrap=True), gap=0,
        )  # fmt: skip
        line = QWidget()
        inside = row(words, edit, gone, gap=4)
        inside.setStretch(0, 1)
        line.setLayout(inside)
        return line

    # --- what it touches ------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Say what is planned on the days typed, before anything is kept."""
        try:
            wanted = self._wanted()
        except CoordoError:
            wanted = None
        if wanted is None or wanted.ends_at <= wanted.starts_at:
            self.note.hide()
            return
        self._section.page.glance(lambda: self._service.touched_by(wanted), self._tell)

    def _tell(self, touched: Touched) -> None:
        self.note.setVisible(bool(touched.appointments) and self.form.dirty)
        if touched.appointments:
            self.note.set_text(touched_words(touched))

    # --- kept -----------------------------------------------------------------------------------

    def change(self, absence: Absence, _checked: object = None) -> None:
        """Put an absence in the form."""
        self._changing = absence
        first, last = ends_of(absence)
        self.form.set_values(
            {
                "first": first,
                "last": last,
                "kind": absence.kind,
                "replacement_id": absence.replacement_id,
                "note": absence.note,
            }
        )
        self.draft.about(str(absence.id))
        self.save_button.set_text(self.tr("Enregistrer l’absence"))
        self.give_up.show()
        self.form.editor("first").setFocus()

    @Slot()
    def start_over(self) -> None:
        """The form is for a new absence again."""
        self.draft.done()
        self._empty()
        self.draft.about("" if self._person is None else str(self._person.id))

    def _empty(self) -> None:
        self._changing = None
        self.form.set_values(
            {
                "first": None,
                "last": None,
                "kind": AbsenceKind.LEAVE,
                "replacement_id": None,
                "note": "",
            }
        )
        self.note.hide()
        self._offer_new()

    def _offer_new(self) -> None:
        self.save_button.set_text(self.tr("Ajouter l’absence"))
        self.give_up.hide()

    @Slot()
    def save(self) -> None:
        """Keep the absence of the form; a refusal stands beside its field."""
        self.form.clear_errors()
        try:
            wanted = self._wanted()
        except CoordoError as error:
            self._refused(error)
            return
        before = self._changing

        def work() -> tuple[Absence, Touched]:
            kept = self._service.save_absence(wanted)
            return kept, self._service.touched_by(kept)

        self._section.ask(work, lambda found: self._saved(before, *found), self._refused)

    def _wanted(self) -> Absence:
        values: dict[str, Any] = self.form.values()
        if self._person is None or values["first"] is None:
            raise InvalidField(field="first")
        start, end = span_of(values["first"], values["last"])
        base = self._changing or new_absence(self._person.id, start, end)
        return replace(
            base,
            starts_at=start,
            ends_at=end,
            kind=values["kind"],
            note=values["note"],
            replacement_id=values["replacement_id"],
        )

    def _saved(self, before: Absence | None, absence: Absence, touched: Touched) -> None:
        """Say what it falls on, with a door to what is to be done of each; can be taken back."""
        self.start_over()
        said = self.tr("Absence enregistrée\u202f: {name}, {days}.")
        words = said.format(name=absence.professional, days=absence_days(absence))
        if touched.appointments:
            falls = self.tr("Elle tombe sur %n rendez-vous.", "", touched.appointments)
            words = f"{words} {falls}"
            self.kept_note.set_text(touched_words(touched))
        self.kept_note.setVisible(touched.appointments > 0)
        self._section.page.tools.messages.say(words, undo=lambda: self._take_back(before, absence))
        self._section.refresh()

    def _take_back(self, before: Absence | None, kept: Absence) -> None:
        """Undo: a new one is no more, one that was changed is as it was."""

        def work() -> None:
            if before is None:
                self._service.remove_absence(kept)
            else:
                self._service.save_absence(replace(before, version=kept.version))

        def done(_none: None) -> None:
            self.kept_note.hide()
            self._section.refresh()

        self._section.ask(work, done)

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self._section.page.failed(error)

    def remove(self, absence: Absence, _checked: object = None) -> None:
        """They will be there; can be taken back."""
        again = replace(absence, version=0)

        def back(_kept: Absence) -> None:
            self._section.refresh()

        def undo() -> None:
            self._section.ask(lambda: self._service.save_absence(again), back)

        def removed(_none: None) -> None:
            said = self.tr("Absence retirée\u202f: {name}, {days}.")
            words = said.format(name=absence.professional, days=absence_days(absence))
            self._section.page.tools.messages.say(words, undo=undo)
            self._section.refresh()

        self._section.ask(lambda: self._service.remove_absence(absence), removed)


def span_of(
    first: tuple[date, time | None], last: tuple[date, time | None] | None
) -> tuple[datetime, datetime]:
    """The instants of « du … au … »: a day without an hour is whole, the last one included."""
    last_day, until = last or (first[0], None)
    start = datetime.combine(first[0], first[1] or time())
    end = datetime.combine(last_day, until) if until else datetime.combine(last_day + _DAY, time())
    zone = zone_in_use()
    return instant(start, zone), instant(end, zone)


def ends_of(absence: Absence) -> tuple[tuple[date, time | None], tuple[date, time | None]]:
    """« du » and « au » of an absence, as they were typed."""
    zone = zone_in_use()
    start, end = absence.starts_at.astimezone(zone), absence.ends_at.astimezone(zone)
    first = (start.date(), None if start.time() == time() else start.time())
    last = (end.date() - _DAY, None) if end.time() == time() else (end.date(), end.time())
    return first, last


def absence_days(absence: Absence, *, short: bool = False) -> str:
    """« jeu. 24 déc. 2026 », « du jeu. 24 déc. au sam. 2 janv. », with hours if there are any.

    `short` for a column: « 24 déc. – 2 janv. ».
    """
    first, last = ends_of(absence)
    if short:
        ends = [day_words(on, short=True) for on, _at in (first, last)]
        return " – ".join(dict.fromkeys(ends))
    start, end = (_moment(each) for each in (first, last))
    if first[0] == last[0]:
        if first[1] is None and last[1] is None:
            return start
        until = "24:00" if last[1] is None else f"{last[1]:%H:%M}"
        return f"{day_words(first[0])} {first[1] or time():%H:%M}-{until}"
    said = QCoreApplication.translate("AgendaSettings", "du {first} au {last}")
    return said.format(first=start, last=end)


def _moment(moment: tuple[date, time | None]) -> str:
    on, at = moment
    return day_words(on) if at is None else f"{day_words(on)} {at:%H:%M}"
