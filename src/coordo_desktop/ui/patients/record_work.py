"""What is done with the record that is open: reading it, its parts, its state, its life."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.identity import StatusNotAllowed
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import MergeLine
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    LifeCycle,
    Part,
    Patient,
    PatientLine,
    PatientRecord,
    Professional,
    Stability,
)
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.fields import DateField, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.record_tab import RecordTabSpec
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.patients import leaving, life_steps, words
from coordo_desktop.ui.patients.history_tabs import MergingShown
from coordo_desktop.ui.patients.plan_glance import PlanGlance, glance
from coordo_desktop.ui.patients.record import HISTORY, SUMMARY, TIMELINE, RecordView
from coordo_desktop.ui.patients.summary import Summary

_ENTRIES = 200
_COMING = frozenset({Topic.CARE_PLANS, Topic.TASKS, Topic.APPOINTMENTS})


class RecordWork(Page):
    """The open record; what it shows is handed to `shown_record`."""

    saved = Signal()
    compare_asked = Signal(object, object)  # two PatientId

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        tabs: Sequence[RecordTabSpec] = (),
    ) -> None:
        super().__init__(tools, name="patients", label="Patients")
        self._services = services
        self._actor = actor
        self._open_id: PatientId | None = None
        self._asked_id: PatientId | None = None
        self._towns = QObject(self)  # asks of its own, so that no other question overtakes it
        self._directory: Sequence[Professional] = ()
        self.record = RecordView(tools.preferences, tabs)
        self.record.allow(
            write=self._may(Right.WRITE_CLINICAL), contacts=self._may(Right.EDIT_CONTACTS),
            print_sheets=self._may(Right.PRINT_HANDOVER), merging=self._may(Right.MERGE),
        )  # fmt: skip
        self.record.part_kept.connect(self._keep_part)
        self.record.part_removed.connect(self._remove_part)
        self.record.tab_shown.connect(self._load_tab)
        self.record.stability_asked.connect(self._set_stability)
        self.record.life_asked.connect(self._ask_step)
        self.record.validation_asked.connect(self._ask_validation)
        self.record.banner.namesakes_asked.connect(self._ask_namesakes)
        self.record.namesakes.open_asked.connect(self.open_patient)
        self.record.namesakes.compare_asked.connect(self._compare)
        self.record.changes.unmerge_asked.connect(self._unmerge)

    @Slot(object)
    def _heard(self, changes: Changes) -> None:
        if Topic.DIRECTORY in changes:
            self._directory = ()  # asked again with the next record
        if changes & _COMING and self.record.tab() == SUMMARY:
            self._load_tab(SUMMARY)
        super()._heard(changes)

    def _may(self, right: Right) -> bool:
        return scope(self._actor, right) is not Scope.NONE

    def open_id(self) -> PatientId | None:
        """Who is open."""
        return self._open_id

    def open_patient(self, patient_id: PatientId) -> None:
        """Open a record; this is written in the access trail."""
        raise NotImplementedError

    def shown_record(self, *, new: bool) -> None:
        """The record was shown; `new` when another one was shown before."""
        raise NotImplementedError

    def drop_draft(self, form: str, entity: str) -> None:
        """What was typed there is kept for good."""
        raise NotImplementedError

    def _today(self) -> date:
        return self._services.patients.today()

    def _id(self) -> PatientId:
        if self._open_id is None:
            raise RuntimeError
        return self._open_id

    # --- reading ---------------------------------------------------------------------------------

    def read(self, patient_id: PatientId, *, again: bool) -> None:
        """Ask for a record and for what is shown beside it."""
        services, clinical = self._services, self._may(Right.READ_CLINICAL)
        tab = self.record.tab() or SUMMARY
        self._asked_id = patient_id
        known = self._directory

        def look() -> Summary:
            patients = services.patients
            record: PatientRecord = (
                patients.again(patient_id) if again else patients.open(patient_id, tab=tab)
            )
            directory = known or services.directory.listed(inactive=True)
            if not (clinical and record.clinical):
                return Summary(record, directory=directory)
            measured = services.measurements.shown(patient_id)
            return Summary(
                record,
                services.transmissions.open_foci(patient_id),
                measured.last,
                measured.values,
                measured.bounds,
                services.transmissions.board(BoardFilter(patient_id=patient_id, limit=_ENTRIES)),
                directory,
            )

        self.ask(look, self._show_record)

    def _show_record(self, shown: Summary) -> None:
        if shown.record.patient.id != self._asked_id:
            return  # the list, or somebody else, was asked for meanwhile
        self._directory = shown.directory
        new = self._open_id != shown.record.patient.id
        self._open_id = shown.record.patient.id
        self.record.show_record(shown, self._today())
        self.shown_record(new=new)
        self._load_tab(self.record.tab())

    def _read_again(self, _answer: object = None) -> None:
        if self._open_id is not None:
            self.read(self._open_id, again=True)

    def _load_tab(self, tab: str) -> None:
        opened = self._open_id
        if opened is not None and tab == SUMMARY:
            self._load_plan(opened)
        if opened is None or tab not in (TIMELINE, HISTORY):
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
        if self._may(Right.MERGE):
            self.ask(lambda: self._mergings(opened), self._show_mergings)

    def _load_plan(self, opened: PatientId) -> None:
        """What the summary says of the plan: after the record, which it does not hold up."""
        services, shown = self._services, self.record.record
        if shown is not None and shown.clinical and self._may(Right.READ_CLINICAL):
            self.ask(lambda: glance(services, opened), self._show_plan)

    def _show_plan(self, shown: PlanGlance) -> None:
        if shown.patient_id == self._open_id:
            self.record.summary.show_plan(shown)

    def _mergings(self, opened: PatientId) -> list[MergingShown]:
        patients = self._services.patients
        shown = []
        for line in patients.mergings(opened):
            other = line.drop_id if line.keep_id == opened else line.keep_id
            shown.append(MergingShown(line, words.identity_word(patients.again(other).patient)))
        return shown

    def _show_mergings(self, shown: list[MergingShown]) -> None:
        self.record.changes.show_mergings(shown, allowed=True)

    def _unmerge(self, line: MergeLine) -> None:
        patients = self._services.patients
        self.ask(lambda: patients.unmerge(line.id), self._unmerged)

    def _unmerged(self, _line: MergeLine) -> None:
        self.saved.emit()
        self.tools.messages.say(self.tr("Dossiers séparés, chacun comme il était."))
        self._read_again()

    # --- parts -----------------------------------------------------------------------------------

    def _keep_part(self, part: Part, seen: Part | None) -> None:
        opened = self._open_id
        if opened is None:
            return
        patients = self._services.patients
        if seen is None:
            self.ask(lambda: patients.add(opened, part), self._part_added, self._part_failed)
        else:
            self.ask(
                lambda: patients.change(opened, part, seen), self._part_changed, self._part_failed
            )

    def _part_added(self, part: Part) -> None:
        opened, patients = self._id(), self._services.patients
        self._part_done(self.tr("Ajouté."), lambda: patients.remove(opened, part))

    def _part_changed(self, before: Part) -> None:
        opened, patients = self._id(), self._services.patients
        self._part_done(self.tr("Modifié."), lambda: patients.change(opened, before))

    def _remove_part(self, part: Part) -> None:
        opened, patients = self._id(), self._services.patients
        self.ask(
            lambda: patients.remove(opened, part),
            lambda removed: self._told(self.tr("Retiré."), lambda: patients.add(opened, removed)),
        )

    def _part_done(self, text: str, undo: Callable[[], object]) -> None:
        self.drop_draft(*self.record.panel.draft_place())
        self.record.panel.done()
        self._told(text, undo)

    def _told(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was kept, how to take it back, and look again."""
        self.saved.emit()
        self.tools.messages.say(text, undo=lambda: self.ask(undo, self._read_again))
        self._read_again()

    def _part_failed(self, error: Exception) -> None:
        if not self.record.panel.refuse(error):
            self.failed(error)

    # --- state, life, identity, namesakes --------------------------------------------------------

    def _set_stability(self, stability: Stability) -> None:
        shown = self.record.record
        clinical = shown is not None and shown.clinical and self._may(Right.WRITE_CLINICAL)
        if shown is None or not clinical or shown.patient.stability is stability:
            return
        opened, patients = self._id(), self._services.patients

        def told(before: Stability) -> None:
            now = words.stability_word(stability).lower()
            said = self.tr("État\u202f: {state}.").format(state=now)
            self._told(said, lambda: patients.set_stability(opened, before))

        self.ask(lambda: patients.set_stability(opened, stability), told, self._refused)

    def _refused(self, error: Exception) -> None:
        self._read_again()  # what was chosen on screen goes back to what is kept
        self.failed(error)

    def _ask_step(self) -> None:
        shown = self.record.record
        if shown is None:
            return
        steps = life_steps.possible_steps(shown.patient, self._actor)
        if not steps:
            self.tools.messages.say(
                self.tr("Aucune étape n’est possible pour ce dossier avec votre rôle."),
                kind="info",
            )
            return
        opened, services = self._id(), self._services
        may = shown.clinical and self._may(Right.WRITE_CLINICAL) and leaving.among(steps)
        self.ask(
            lambda: leaving.under_way(services, opened) if may else leaving.UnderWay(),
            lambda found: self._offer_steps(opened, steps, found),
        )

    def _offer_steps(
        self, opened: PatientId, steps: Sequence[LifeCycle], found: leaving.UnderWay
    ) -> None:
        shown, today = self.record.record, PartialDate.from_date(self._today())
        if shown is None or shown.patient.id != opened:
            return  # another record was opened meanwhile

        def fill(form: Form) -> None:
            life_steps.fill(form, steps, today)
            leaving.fill(form, found)

        self.record.ask.ask(
            self.tr("Vie du dossier"), self.tr("Enregistrer"), self._take_step, fill=fill,
            said=self.tr("État actuel\u202f: {state}").format(
                state=words.life_cycle_word(shown.patient.life_cycle).lower()
            ),
            identity=self.record.identity_words(),
        )  # fmt: skip

    def _take_step(self, typed: Mapping[str, Any]) -> None:
        shown = self.record.record
        if shown is None:
            return
        before, services = shown.patient, self._services

        def work() -> tuple[Patient, leaving.Stopped]:
            return leaving.with_step(services, before.id, typed, life_steps.take)

        def told(both: tuple[Patient, leaving.Stopped]) -> None:
            after, stopped = both

            def back() -> None:
                life_steps.take_back(services.patients, before, after)
                leaving.start_again(services, stopped)

            self.record.ask.done()
            self._told(life_steps.done_word(after.life_cycle), back)

        self.ask(work, told, self._ask_refused)

    def _ask_refused(self, error: Exception) -> None:
        if not self.record.ask.refuse(error):
            self.failed(error)

    def _ask_validation(self) -> None:
        shown = self.record.record
        if shown is None or not self._may(Right.EDIT_CONTACTS):
            return
        patient, today = shown.patient, PartialDate.from_date(self._today())
        self.record.ask.ask(
            self.tr("Valider l’identité"), self.tr("Valider l’identité"), self._validate,
            fill=self._validation_fields,
            said=self.tr("Comparez chaque trait avec la pièce d’identité présentée."),
            identity=self.record.identity_words(),
            values={
                "identity_document": patient.identity_document,
                "identity_checked_on": today,
            },
        )  # fmt: skip

    def _validation_fields(self, form: Form) -> None:
        label = self.tr("Pièce d’identité présentée")
        field = TextField(
            name="validation.document", label=label,
            placeholder=self.tr("Carte nationale d’identité, passeport…"),
        )  # fmt: skip
        form.add("identity_document", label, field, required=True)
        label = self.tr("Vue le")
        today = self._today()
        field = DateField(
            name="validation.on", label=label, read=lambda text: read_date(text, today=today)
        )
        form.add("identity_checked_on", label, field, required=True)

    def _validate(self, typed: Mapping[str, Any]) -> None:
        shown, day = self.record.record, typed["identity_checked_on"]
        if shown is None:
            return
        if day is None or not day.complete:
            self.record.ask.refuse(InvalidField(field="identity_checked_on"))
            return
        before, patients = shown.patient, self._services.patients
        document, on = str(typed["identity_document"]), day.earliest()

        def told(after: Patient) -> None:
            self.record.ask.done()
            self._told(self.tr("Identité validée."), lambda: patients.save(before, after.version))

        self.ask(
            lambda: patients.validate_identity(before.id, document, on), told, self._not_validated
        )

    def _not_validated(self, error: Exception) -> None:
        form = self.record.ask.form
        if isinstance(error, StatusNotAllowed) and form is not None:
            form.set_error("identity_document", sentence(error))
            return
        self._ask_refused(error)

    def _ask_namesakes(self) -> None:
        opened, patients = self._id(), self._services.patients
        self.ask(lambda: patients.namesakes(opened), self._show_namesakes)

    def _show_namesakes(self, found: list[PatientLine]) -> None:
        self.record.namesakes.show_namesakes(
            self.record.identity_words(), found, merging=self._may(Right.MERGE)
        )

    def _compare(self, other: PatientId) -> None:
        self.compare_asked.emit(self._id(), other)
