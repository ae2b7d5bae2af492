"""The identity form and every draft: what is typed is never lost, and comes back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import ChangedMeanwhile, Refusal
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import LookAlike
from coordo_desktop.domain.patient_forms import Caution
from coordo_desktop.domain.patients import Patient, PatientRecord, Professional
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTabSpec
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.double_note import NEAR_CERTAIN
from coordo_desktop.ui.patients.identity_form import IdentityPanel
from coordo_desktop.ui.patients.record import SITUATION
from coordo_desktop.ui.patients.record_work import RecordWork
from coordo_desktop.ui.patients.words import moment_word

FORM = "patient"
_PART = "part."
_POSTAL_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something typed and not kept; `patient_id` is None for somebody new, `who` their name."""

    draft: Draft
    patient_id: PatientId | None
    who: str


class FormWork(RecordWork):
    """Creating and changing somebody; drafts of the form and of the parts."""

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        tabs: Sequence[RecordTabSpec] = (),
    ) -> None:
        super().__init__(services, tools, actor, tabs)
        self.form = IdentityPanel()
        self.form.set_clinical(self._may(Right.READ_CLINICAL))
        self.form.kept.connect(self._keep)
        self.form.typed.connect(self._look_at)
        self.form.towns_asked.connect(self._find_towns)
        self.form.open_asked.connect(self.open_patient)
        self.form.reload_asked.connect(self._reload_form)
        self.form.draft_due.connect(self._keep_draft)
        self.form.given_up.connect(self._given_up)
        self.record.draft_due.connect(self._keep_draft)
        self.record.part_given_up.connect(self._given_up)
        self.record.identity_asked.connect(self._change)
        self.changed_meanwhile.connect(self._say_changed)

    def open_new(self, family_name: str = "", typed: Mapping[str, object] | None = None) -> None:
        """Open the form for somebody new, on what was typed of them if it is known."""
        if not self._may(Right.CREATE_PATIENT):
            return

        def opened(directory: list[Professional]) -> None:
            self.form.set_doctors(directory)
            self.form.open_new(family_name.upper())
            if typed is None:
                self._find_form_draft()
            else:
                self.form.restore(typed)

        self.ask(self._services.directory.listed, opened)

    def change_open(self) -> None:
        """Open the form on who is open."""
        self._change("identity")

    def _change(self, where: str) -> None:
        record = self.record.record
        if record is not None and self._open_id is not None and self._may(Right.EDIT_CONTACTS):
            self.form.change(record.patient, situation=where == SITUATION)
            self._find_form_draft()

    def _keep(self, typed: Patient, new: bool) -> None:
        patients = self._services.patients
        if new and not self.form.warned:
            self.ask(
                lambda: patients.look_alikes(typed, limit=1),
                lambda found: self._create(typed, found),
                self._form_failed,
            )
        elif new:
            self._create(typed, ())
        else:
            self.ask(lambda: patients.save(typed), self._saved, self._form_failed)

    def _create(self, typed: Patient, found: Sequence[LookAlike]) -> None:
        """Keep somebody new; whoever is on file already is named first, and nothing is kept."""
        patients = self._services.patients
        if found and found[0].score >= NEAR_CERTAIN:
            self.form.warn(found[0])
            return
        self.ask(lambda: patients.create(typed), self._created, self._form_failed)

    def _created(self, patient_id: PatientId) -> None:
        self.drop_draft(*self.form.place_of_draft())
        self.form.done()
        self.saved.emit()
        self.tools.messages.say(self.tr("Dossier créé."))
        self.open_patient(patient_id)

    def _saved(self, after: Patient) -> None:
        shown = self.record.record
        self.drop_draft(*self.form.place_of_draft())
        self.form.done()
        patients = self._services.patients
        if shown is not None and shown.patient.id == after.id:
            before = shown.patient
            self._told(self.tr("Fiche enregistrée."), lambda: patients.save(before, after.version))

    def _form_failed(self, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhile):
            self.form.flush()
            self.form.show_changed()
        if not self.form.refuse(error):
            self.failed(error)

    def _say_changed(self) -> None:
        """Something of this view changed while one types; nothing typed is touched."""
        shown = self.record.record
        if self.form.isVisible() and not self.form.is_new and shown is not None:
            seen, opened, patients = shown.patient.version, self._id(), self._services.patients
            self.ask(
                lambda: patients.again(opened).patient.version,
                lambda version: self.form.show_changed() if version != seen else None,
            )

    def _reload_form(self) -> None:
        opened, patients = self._open_id, self._services.patients
        if opened is not None:
            self.ask(lambda: patients.again(opened), self._take_up)

    def _take_up(self, record: PatientRecord) -> None:
        self.form.take_up_again(record.patient)
        self._read_again()

    # --- while typing ----------------------------------------------------------------------------

    def _look_at(self, typed: Patient) -> None:
        patients = self._services.patients
        new = self.form.is_new and self._may(Right.CREATE_PATIENT)
        self.tools.glance.run(
            self.form,
            lambda: (patients.check(typed), patients.look_alikes(typed) if new else []),
            self._show_looked,
            self.failed,
        )

    def _show_looked(self, both: tuple[Sequence[Caution], Sequence[LookAlike]]) -> None:
        cautions, alike = both
        self.form.show_cautions(cautions)
        if self.form.is_new:
            self.form.show_alike(alike)

    def _find_towns(self, key: str, text: str) -> None:
        patients = self._services.patients
        postal = key == "postal_code"
        find = patients.towns_of if postal else patients.find_town
        if len(text) >= (_POSTAL_DIGITS if postal else 2):
            self.tools.glance.run(
                self._towns,
                lambda: find(text),
                lambda towns: self.form.offer_towns(key, towns),
                self.failed,
            )

    # --- drafts ----------------------------------------------------------------------------------

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        self.form.flush()
        self.record.panel.flush()
        self.record.plugged.flush_drafts()

    def _keep_draft(self, form: str, entity: str, values: object) -> None:
        drafts, place, text = self._services.drafts, self._place(form, entity), json.dumps(values)
        self.ask(lambda: drafts.keep(form, place, text), _nothing)

    def drop_draft(self, form: str, entity: str) -> None:
        drafts, place = self._services.drafts, self._place(form, entity)
        self.ask(lambda: drafts.drop(form, place), _nothing)

    def _place(self, form: str, entity: str) -> str:
        return f"{self._open_id or ''}/{entity}" if form.startswith(_PART) else entity

    def _given_up(self, form: str, entity: str, typed: dict[str, object]) -> None:
        """The panel was closed on something typed: it can be taken up again for a while."""
        self.drop_draft(form, entity)
        opened = self._open_id

        def again() -> None:
            if form.startswith(_PART):
                if self._open_id == opened:
                    self.record.open_part(form.removeprefix(_PART), entity, typed)
                return
            self._reopen_form(entity, typed)

        self.tools.messages.say(self.tr("Saisie abandonnée."), kind="neutral", undo=again)

    def _reopen_form(self, entity: str, typed: dict[str, object]) -> None:
        record = self.record.record
        if not entity:
            self.open_new(typed=typed)
            return
        if record is not None and str(record.patient.id) == entity:
            self.form.change(record.patient)
        else:
            return
        self.form.restore(typed)

    def _find_form_draft(self) -> None:
        drafts = self._services.drafts
        form, entity = self.form.place_of_draft()
        self.ask(lambda: drafts.find(form, entity), self._restore_form)

    def _restore_form(self, draft: Draft | None) -> None:
        if draft is not None and self.form.isVisible():
            self.form.restore(draft.typed())
            self._say_found(draft)

    def find_drafts(self, *, somebody_new: bool = False) -> None:
        """Put back what was being typed about who is open, or about somebody new."""
        self.ask(
            self._services.drafts.mine, lambda mine: self._restore(mine, somebody_new=somebody_new)
        )

    def _restore(self, mine: list[Draft], *, somebody_new: bool) -> None:
        if self.editing():
            return
        opened = str(self._open_id or "")
        places = {opened, ""} if somebody_new else {opened}
        for draft in sorted(mine, key=lambda one: one.updated, reverse=True):
            values: dict[str, Any] = {}
            if draft.form == FORM and draft.entity_id in places:
                values = draft.typed()
                self._reopen_form(draft.entity_id, values)
            elif opened and draft.form.startswith(_PART):
                owner, _slash, part_id = draft.entity_id.partition("/")
                if owner == opened:
                    values = draft.typed()
                    self.record.open_part(draft.form.removeprefix(_PART), part_id, values)
            if values:
                self._say_found(draft)
                return

    def look_for_waiting(self) -> None:
        """Say in the list that something typed waits, and about whom."""
        if not self.form.isVisible():
            self.ask(self._newest_waiting, self._show_waiting)

    def _newest_waiting(self) -> Waiting | None:
        patients = self._services.patients
        for draft in self._services.drafts.mine():
            if draft.form != FORM and not draft.form.startswith(_PART):
                continue
            owner = draft.entity_id.partition("/")[0]
            try:
                if owner:
                    who = PatientId(UUID(owner))
                    return Waiting(draft, who, words.identity_word(patients.again(who).patient))
            except (ValueError, Refusal):
                continue  # gone, or of another version of the program
            typed = draft.typed()
            names = (str(typed.get(key) or "") for key in ("family_name", "given_names"))
            return Waiting(draft, None, " ".join(name for name in names if name))
        return None

    def _show_waiting(self, waiting: Waiting | None) -> None:
        raise NotImplementedError

    def resume(self, waiting: Waiting) -> None:
        """Open the form or the part again on what was typed."""
        if waiting.patient_id is None:
            self.open_new()  # finds its draft by itself, as opening a record does
        else:
            self.open_patient(waiting.patient_id)

    def _say_found(self, draft: Draft) -> None:
        when = moment_word(draft.updated)
        self.tools.messages.say(self.tr("Brouillon de {when} retrouvé.").format(when=when))


def _nothing(_answer: object) -> None:
    """The answer is not needed."""
