"""The patients view: find, open, read, change; each answer comes from a service."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import LookAlike
from coordo_desktop.domain.patient_forms import Caution
from coordo_desktop.domain.patients import Part, Patient, PatientLine, PatientRecord, Professional
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.patients.identity_form import IdentityPanel
from coordo_desktop.ui.patients.list_view import PatientList
from coordo_desktop.ui.patients.record import SITUATION, TIMELINE, RecordView
from coordo_desktop.ui.patients.summary import Summary

_LIMIT = 100


class _Found(NamedTuple):
    text: str
    lines: list[PatientLine]


class PatientsPage(Page):
    """The list, or the record of whoever is open; one side panel for what is typed."""

    topics: ClassVar[Changes] = frozenset({
        Topic.PATIENTS, Topic.TRANSMISSIONS, Topic.MEASUREMENTS, Topic.DIRECTORY, Topic.IMPORTS,
    })  # fmt: skip
    shown = Signal(object, object)  # PatientId and its banner, or None twice
    transmission_asked = Signal(object)
    sheet_asked = Signal(object)
    import_asked = Signal()
    doubles_asked = Signal()
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="patients", label="Patients")
        self._services = services
        self._actor = actor
        self._open_id: PatientId | None = None
        self._text = ""
        self.list = PatientList(tools.preferences)
        self.record = RecordView(tools.preferences)
        self.form = IdentityPanel()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.record)
        self.setLayout(column(MasterDetail(self._stack, self.form, width=444), gap=0))
        self._connect()
        self.list.allow(
            create=self._may(Right.CREATE_PATIENT), importing=self._may(Right.IMPORT),
            merging=self._may(Right.MERGE),
        )  # fmt: skip

    def _may(self, right: Right) -> bool:
        return scope(self._actor, right) is not Scope.NONE

    def _connect(self) -> None:
        self.list.asked.connect(self._find)
        self.list.opened.connect(self.open_patient)
        self.list.create_asked.connect(self._create)
        self.list.import_asked.connect(self.import_asked)
        self.list.doubles_asked.connect(self.doubles_asked)
        self.record.part_kept.connect(self._keep_part)
        self.record.part_removed.connect(self._remove_part)
        self.record.identity_asked.connect(self._change)
        self.record.tab_shown.connect(self._load_tab)
        self.record.transmission_asked.connect(self._write)
        self.record.banner.sheet_asked.connect(self._sheet)
        self.record.draft_due.connect(self._keep_draft)
        self.form.kept.connect(self._keep)
        self.form.typed.connect(self._look_at)
        self.form.towns_asked.connect(self._find_towns)
        self.form.open_asked.connect(self.open_patient)
        self.form.draft_due.connect(self._keep_draft)
        self.form.closed.connect(self._form_closed)
        self.shortcuts.add("Ctrl+N", self.tr("Nouveau patient"), self.list.ask_create)
        self.shortcuts.add("F2", self.tr("Modifier l’identité"), self._change_open)
        self.shortcuts.add("Backspace", self.tr("Revenir à la liste"), self.show_list)
        self.shortcuts.add("/", self.tr("Chercher dans la liste"), self._focus_search)

    # --- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at what is on screen."""
        if self._open_id is None:
            self._find(self._text)
        else:
            self._read(self._open_id, again=True)

    def editing(self) -> bool:
        """A panel holds something not kept yet."""
        return self.form.editing or self.record.panel.editing

    def open_id(self) -> PatientId | None:
        """Who is open."""
        return self._open_id

    def open_patient(self, patient_id: PatientId) -> None:
        """Open a record; this is written in the access trail."""
        self.form.close_panel()
        self._read(patient_id, again=False)

    def show_list(self) -> None:
        """Back to the list as one left it."""
        self._open_id = None
        self._stack.setCurrentWidget(self.list)
        self.shown.emit(None, None)
        self._find(self._text)
        self.list.search.setFocus()

    def view_state(self) -> dict[str, object]:
        """Ids and filters, never names; what was searched for is not kept either."""
        return {"open": str(self._open_id or ""), "tab": self.record.tab()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Open again who was open."""
        from uuid import UUID

        if state.get("open"):
            self.record.show_tab(str(state.get("tab") or "summary"))
            self._read(PatientId(UUID(str(state["open"]))), again=False)

    def _find(self, text: str) -> None:
        self._text = text
        patients = self._services.patients

        def look() -> _Found:
            if text.strip():
                return _Found(text, patients.find(text, limit=_LIMIT))
            return _Found(text, patients.recent(limit=30))

        self.glance(look, self._show_found)

    def _show_found(self, found: _Found) -> None:
        self.list.show_found(found.lines, found.text, self._today())

    def _today(self) -> date:
        return self._services.patients.today()

    def _read(self, patient_id: PatientId, *, again: bool) -> None:
        services = self._services
        clinical = self._may(Right.READ_CLINICAL)

        def read() -> tuple[Summary, list[Professional]]:
            ask = services.patients.again if again else services.patients.open
            record: PatientRecord = ask(patient_id)
            directory = services.directory.listed()
            if not clinical:
                return Summary(record), directory
            foci = services.transmissions.open_foci(patient_id)
            return Summary(record, foci, services.measurements.last(patient_id)), directory

        self.ask(read, self._show_record)

    def _show_record(self, read: tuple[Summary, list[Professional]]) -> None:
        summary, directory = read
        new = self._open_id != summary.record.patient.id
        self._open_id = summary.record.patient.id
        self.record.set_directory(directory)
        self.form.set_doctors(directory)
        self.record.show_record(summary, self._today())
        self._stack.setCurrentWidget(self.record)
        self.shown.emit(self._open_id, self.record.banner)
        self._load_tab(self.record.tab())
        if new:
            self.record.tabs.setFocus()
            self._find_draft()

    def _load_tab(self, tab: str) -> None:
        opened = self._open_id
        if opened is None or tab not in ("timeline", "history"):
            return
        patients = self._services.patients
        if tab == TIMELINE:
            self.ask(lambda: patients.timeline(opened), self.record.timeline.show_entries)
            return
        allowed = self._may(Right.READ_PATIENT_AUDIT)
        self.ask(
            lambda: (
                patients.history(opened),
                patients.access_history(opened) if allowed else [],
            ),
            lambda both: self.record.changes.show_changes(*both),
        )

    # --- what is kept ----------------------------------------------------------------------------

    def _create(self, family_name: str) -> None:
        if self._may(Right.CREATE_PATIENT):
            self.form.open_new(family_name.upper())
            self._find_draft()

    def _change_open(self) -> None:
        self._change("identity")

    def _change(self, where: str) -> None:
        record = self.record.record
        if record is not None and self._open_id is not None:
            self.form.change(record.patient, situation=where == SITUATION)
            self._find_draft()

    def _keep(self, typed: Patient, new: bool) -> None:
        patients = self._services.patients
        if new:
            self.ask(lambda: patients.create(typed), self._created, self._form_failed)
        else:
            self.ask(lambda: patients.save(typed), self._saved, self._form_failed)

    def _created(self, patient_id: PatientId) -> None:
        self._drop_draft(*self.form.place_of_draft())
        self.form.close_panel()
        self.saved.emit()
        self.tools.messages.say(self.tr("Dossier créé."))
        self.open_patient(patient_id)

    def _saved(self, after: Patient) -> None:
        before = self.record.record
        self._drop_draft(*self.form.place_of_draft())
        self.form.close_panel()
        self.saved.emit()
        undo = None
        if before is not None:
            undo = lambda: self._put_back(before.patient, after.version)  # noqa: E731
        self.tools.messages.say(self.tr("Fiche enregistrée."), undo=undo)
        self._read(after.id, again=True)

    def _put_back(self, before: Patient, version: int) -> None:
        patients = self._services.patients
        self.ask(
            lambda: patients.save(before, version), lambda kept: self._read(kept.id, again=True)
        )

    def _form_failed(self, error: Exception) -> None:
        if not self.form.refuse(error):
            self.failed(error)

    def _keep_part(self, part: Part, seen: Part | None) -> None:
        opened = self._open_id
        if opened is None:
            return
        patients = self._services.patients
        if seen is None:
            self.ask(lambda: patients.add(opened, part), self._part_added, self._part_failed)
        else:
            self.ask(
                lambda: patients.change(opened, part, seen),
                lambda before: self._part_changed(part, before),
                self._part_failed,
            )

    def _part_added(self, part: Part) -> None:
        self._part_done(
            self.tr("Ajouté."), lambda: self._services.patients.remove(self._id(), part)
        )

    def _part_changed(self, part: Part, before: Part) -> None:
        del part
        self._part_done(
            self.tr("Modifié."), lambda: self._services.patients.change(self._id(), before)
        )

    def _remove_part(self, part: Part) -> None:
        patients = self._services.patients
        self.ask(
            lambda: patients.remove(self._id(), part),
            lambda removed: self._part_done(
                self.tr("Retiré."), lambda: patients.add(self._id(), removed)
            ),
        )

    def _id(self) -> PatientId:
        if self._open_id is None:
            raise RuntimeError
        return self._open_id

    def _part_done(self, text: str, undo: Callable[[], object]) -> None:
        self._drop_draft(*self.record.panel.draft_place())
        self.record.panel.close_panel()
        self.saved.emit()
        opened = self._id()
        self.tools.messages.say(
            text, undo=lambda: self.ask(undo, lambda _kept: self._read(opened, again=True))
        )
        self._read(opened, again=True)

    def _part_failed(self, error: Exception) -> None:
        if not self.record.panel.refuse(error):
            self.failed(error)

    # --- while typing ----------------------------------------------------------------------------

    def _look_at(self, typed: Patient) -> None:
        patients = self._services.patients
        new = self._may(Right.CREATE_PATIENT)
        self.glance(
            lambda: (patients.check(typed), patients.look_alikes(typed) if new else []),
            self._show_looked,
        )

    def _show_looked(self, both: tuple[Sequence[Caution], Sequence[LookAlike]]) -> None:
        cautions, alike = both
        self.form.show_cautions(cautions)
        self.form.show_alike(alike)

    def _find_towns(self, key: str, text: str) -> None:
        patients = self._services.patients
        find = patients.towns_of if key == "postal_code" else patients.find_town
        if len(text) >= (5 if key == "postal_code" else 2):
            self.glance(lambda: find(text), lambda towns: self.form.offer_towns(key, towns))

    # --- drafts ----------------------------------------------------------------------------------

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        self.form.flush()
        self.record.panel.flush()

    def _keep_draft(self, form: str, entity: str, values: object) -> None:
        drafts = self._services.drafts
        place = self._draft_place(form, entity)
        self.ask(lambda: drafts.keep(form, place, json.dumps(values)), lambda _none: None)

    def _drop_draft(self, form: str, entity: str) -> None:
        drafts, place = self._services.drafts, self._draft_place(form, entity)
        self.ask(lambda: drafts.drop(form, place), lambda _none: None)

    def _draft_place(self, form: str, entity: str) -> str:
        return f"{self._open_id or ''}/{entity}" if form.startswith("part.") else entity

    def _form_closed(self) -> None:
        self._drop_draft(*self.form.place_of_draft())

    def _find_draft(self) -> None:
        drafts = self._services.drafts
        if self.form.isVisible():
            form, entity = self.form.place_of_draft()
            self.ask(lambda: drafts.find(form, entity), self._restore_form)
        elif self._open_id is not None:
            self.ask(drafts.mine, self._restore_part)

    def _restore_form(self, draft: Draft | None) -> None:
        if draft is not None and self.form.isVisible():
            self.form.restore(json.loads(draft.payload))
            self._say_found(draft)

    def _restore_part(self, mine: list[Draft]) -> None:
        for draft in mine:
            owner, _slash, part_id = draft.entity_id.partition("/")
            if draft.form.startswith("part.") and owner == str(self._open_id):
                kind = draft.form.removeprefix("part.")
                self.record.open_part(kind, part_id, json.loads(draft.payload))
                self._say_found(draft)
                return

    def _say_found(self, draft: Draft) -> None:
        from coordo_desktop.ui.patients.words import moment_word

        when = moment_word(draft.updated)
        self.tools.messages.say(self.tr("Brouillon de {when} retrouvé.").format(when=when))

    def _write(self) -> None:
        self.transmission_asked.emit(self._open_id)

    def _sheet(self) -> None:
        self.sheet_asked.emit(self._open_id)

    def _focus_search(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.search.setFocus()

    def toast_host(self) -> QWidget:
        """Messages stand over the list or the record, never over a panel's foot."""
        return self._stack
