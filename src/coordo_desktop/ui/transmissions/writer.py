"""Writing a transmission from any view: asks the services for what the writing panel wants.

The panel may be laid beside any view. Its drafts are kept under the form `transmission`, one for
each patient, and one for each entry corrected or answered.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import CoordoError, NotFound
from coordo_desktop.domain.ids import PatientId, TransmissionId
from coordo_desktop.domain.measurements import LastMeasurement
from coordo_desktop.domain.patients import Patient, PatientLine, PatientRecord, Sex
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import (
    Kind,
    Recipient,
    Transmission,
    TransmissionDraft,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.panel_notes import About
from coordo_desktop.ui.transmissions.prefill import saed_parts
from coordo_desktop.ui.transmissions.writing_form import FOCUS
from coordo_desktop.ui.transmissions.writing_panel import (
    CORRECTION,
    NEW,
    REPLY,
    WritingPanel,
)

FORM = "transmission"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read about a patient when one begins to write."""

    record: PatientRecord
    last: tuple[LastMeasurement, ...]
    recipients: list[Recipient]
    phrases: dict[str, str]
    draft: Draft | None


class Writer(QObject):
    """Begins, keeps as drafts, signs."""

    opening = Signal()  # the panel is about to take its room
    signed = Signal(object)  # TransmissionId
    drafts_found = Signal(object)  # list[Draft], those of this form
    found_again = Signal(object)  # PatientId whose draft opened by itself

    def __init__(self, services: Services, tools: Tools, actor: Actor, moments: Moments) -> None:
        self.panel = WritingPanel(moments)
        super().__init__(self.panel)
        self._services, self._tools, self._actor, self._moments = services, tools, actor, moments
        self._known: _Known | None = None
        self._wanted: PatientId | None = None  # whose record is being read: one may type meanwhile
        self._finding = False  # a draft is opening by itself
        self._kept_at: str | None = None  # the place of the draft now in the file
        panel = self.panel
        panel.patient_sought.connect(self._seek)
        panel.patient_picked.connect(self._picked)
        panel.focus_asked.connect(self._suggest)
        panel.recipients_asked.connect(self._offer_recipients)
        panel.kind_shown.connect(self._prefill)
        panel.signed.connect(self._sign)
        panel.draft_due.connect(self.keep)
        panel.draft_dropped.connect(self._drop)
        panel.left.connect(self._left)

    @property
    def may_write(self) -> bool:
        """The person at the desk may sign entries."""
        return scope(self._actor, Right.WRITE_CLINICAL) is not Scope.NONE

    # --- beginning ------------------------------------------------------------------------------

    def write(
        self, patient_id: PatientId | None, focus: str = "", kind: Kind | None = None
    ) -> None:
        """Open the panel for a patient, or for one to be chosen; on a kind, unless one writes."""
        if not self.may_write:
            return
        panel = self.panel
        same = panel.purpose == NEW and patient_id in (None, self._patient_id())
        if panel.isHidden() or not same:
            self._open(NEW, None)
            panel.show_kind(kind or panel.form.kind)
            if patient_id is not None:
                self._load(patient_id)
        elif kind is not None and not panel.editing:
            panel.show_kind(kind)
            self._prefill(kind)
        if focus:
            panel.show_kind(Kind.FOCUS)
            panel.form.editor(FOCUS).set_value(focus)
        panel.focus_first()

    def correct(self, entry: Transmission) -> None:
        """Write what stands instead of an entry."""
        self._about_entry(CORRECTION, entry)

    def reply(self, entry: Transmission) -> None:
        """Answer an entry."""
        self._about_entry(REPLY, entry)

    def _about_entry(self, purpose: str, entry: Transmission) -> None:
        if self.may_write:
            self._open(purpose, entry)
            self._load(entry.patient_id)
            self.panel.focus_first()

    def _open(self, purpose: str, other: Transmission | None) -> None:
        if not self.panel.isHidden():
            self.panel.flush()
        self._known, self._kept_at, self._wanted = None, None, None
        self.panel.begin(purpose, other)
        self.opening.emit()
        self.panel.open()

    def _load(self, patient_id: PatientId, *, restore: bool = True) -> None:
        self._wanted = patient_id
        services, place = self._services, self._place(patient_id)

        def read() -> _Known:
            return _Known(
                services.patients.open(patient_id, tab="transmission"),
                services.measurements.last(patient_id),
                services.transmissions.recipients(patient_id),
                services.transmissions.phrases(),
                services.drafts.find(FORM, place) if restore else None,
            )

        self._ask(read, self._show_known)

    def _show_known(self, known: _Known) -> None:
        self._known, self._wanted, panel = known, None, self.panel
        panel.set_phrases(known.phrases)
        panel.form.set_phrases(known.phrases)
        panel.set_about(about(known.record.patient, self._moments))
        if known.draft is not None and not panel.form.dirty:
            self._restore(known.draft)
        elif panel.form.dirty:
            self.keep()
        else:
            self._prefill(panel.form.kind)
        panel.focus_first()
        if self._finding:
            self._finding = False
            self.found_again.emit(known.record.patient.id)

    # --- completing -----------------------------------------------------------------------------

    def _seek(self, text: str) -> None:
        patients, today = self._services.patients, self._moments.today()
        self._glance(
            self.panel.picker,
            lambda: patients.find(text, 8, include_closed=False),
            lambda found: self.panel.picker.offer([found_words(one, today) for one in found]),
        )

    def _picked(self, patient_id: PatientId) -> None:
        if self._kept_at is not None:
            self._drop_at(self._kept_at)
        self._load(patient_id, restore=not self.panel.form.dirty)

    def _suggest(self, typed: str) -> None:
        patient_id = self._patient_id()
        if patient_id is None:
            return
        ask = self._services.transmissions.suggest_focus
        self._glance(self.panel.form, lambda: ask(patient_id, typed), self.panel.offer_foci)

    def _offer_recipients(self, typed: str) -> None:
        known = self._known.recipients if self._known else []
        wanted = fold(typed).split()
        found = [
            one
            for one in known
            if all(
                any(word.startswith(start) for word in fold(one.label).split()) for start in wanted
            )
        ]
        self.panel.offer_recipients(found)

    def _prefill(self, kind: Kind) -> None:
        known, form = self._known, self.panel.form
        if kind is Kind.SAED and known is not None and not any(form.texts().values()):
            form.show_texts(saed_parts(known.record, known.last, self._actor, self._moments))

    # --- signing --------------------------------------------------------------------------------

    def _sign(self, entry: TransmissionDraft) -> None:
        transmissions, place = self._services.transmissions, self._place()
        self._ask(lambda: transmissions.sign(entry, (FORM, place)), self._done, self._refused)

    def _done(self, made: TransmissionId) -> None:
        said = {
            CORRECTION: self.tr("Correction signée. L’ancienne version reste lisible."),
            REPLY: self.tr("Réponse signée."),
        }
        words = said.get(self.panel.purpose, self.tr("Transmission signée."))
        self._known, self._kept_at = None, None
        self.panel.done()
        self._tools.messages.say(words)
        self.signed.emit(made)
        self.look_for_drafts()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            self.panel.busy = False
            raise error
        if not self.panel.refuse(error):
            self._tools.messages.fail(error)
        self.keep()

    # --- drafts ---------------------------------------------------------------------------------

    def flush(self) -> None:
        """Hand over what is being typed now (before locking)."""
        if not self.panel.isHidden():
            self.panel.flush()

    def keep(self, *, shown: bool = True) -> None:
        """Keep what is typed as a draft; what is blank is not worth one."""
        panel = self.panel
        if panel.busy:
            return  # being signed: kept again if that is refused
        place = self._place()
        if panel.form.blank:
            if self._kept_at is not None:
                self._drop_at(self._kept_at)
            return
        payload = {
            "kind": panel.form.kind.value,
            "patient": str(self._patient_id() or ""),
            "purpose": panel.purpose,
            "other": str(panel.other.id if panel.other else ""),
            "shown": shown,
            "fields": panel.form.draft(),
        }
        self._kept_at = place
        text = json.dumps(payload, ensure_ascii=False)
        self._ask(lambda: self._services.drafts.keep(FORM, place, text), self._kept)

    def _kept(self, _nothing: None) -> None:
        self.panel.say_saved(self._moments.now())

    def look_for_drafts(self) -> None:
        """Tell which drafts wait to be taken up again."""
        self._ask(self._services.drafts.mine, self._tell_drafts)

    def find_again(self) -> None:
        """Open the panel on what was being typed when the session ended."""
        self._ask(self._services.drafts.mine, self._take_up)

    def resume(self, draft: Draft) -> None:
        """Open the panel on a draft."""
        payload = draft.typed()
        purpose, other = payload.get("purpose", NEW), payload.get("other", "")
        if not other:
            self._take_up_new(draft, payload)
            return
        entry_id = TransmissionId(UUID(other))
        ask = self._services.transmissions.entry
        self._ask(lambda: ask(entry_id), lambda entry: self._about_entry(purpose, entry))

    def _take_up_new(self, draft: Draft, payload: dict[str, Any]) -> None:
        patient = str(payload.get("patient") or "")
        self._open(NEW, None)
        if patient:
            self._load(PatientId(UUID(patient)))
        else:
            self._restore(draft)
            self.panel.focus_first()

    def _restore(self, draft: Draft) -> None:
        payload = draft.typed()
        panel = self.panel
        panel.show_kind(Kind(payload.get("kind", Kind.FOCUS)))
        panel.form.restore_draft(payload.get("fields", {}))
        self._kept_at = draft.entity_id
        panel.say_saved(draft.updated)
        at, moments = draft.updated, self._moments
        today = moments.local(at).date() == moments.today()
        panel.notes.say_found(moments.hour(at) if today else moments.when(at))

    def _take_up(self, mine: list[Draft]) -> None:
        self._tell_drafts(mine)
        shown = [one for one in mine if one.form == FORM and one.typed().get("shown")]
        if shown and self.panel.isHidden() and self.may_write:
            self._finding = True
            self.resume(shown[0])

    def _tell_drafts(self, mine: list[Draft]) -> None:
        self.drafts_found.emit([one for one in mine if one.form == FORM])

    def _left(self) -> None:
        """Closed with « Plus tard » or Esc: a draft, that does not open by itself any more."""
        if not self.panel.form.blank and self.panel.form.dirty:
            self.keep(shown=False)
            self._tools.messages.say(self.tr("Brouillon gardé."), kind="neutral")
        self.look_for_drafts()

    def _drop(self) -> None:
        place, drafts = self._place(), self._services.drafts

        def drop() -> Draft | None:
            gone = drafts.find(FORM, place)
            drafts.drop(FORM, place)
            return gone

        self._kept_at = None
        self._ask(drop, self._dropped)

    def _dropped(self, gone: Draft | None) -> None:
        undo = None
        if gone is not None:
            undo = lambda: self._put_back(gone)  # noqa: E731
        self._tools.messages.say(self.tr("Brouillon effacé."), undo=undo)
        self.look_for_drafts()

    def _put_back(self, gone: Draft) -> None:
        drafts = self._services.drafts
        self._ask(
            lambda: drafts.keep(FORM, gone.entity_id, gone.payload), lambda _none: self.resume(gone)
        )

    def _drop_at(self, place: str) -> None:
        self._kept_at = None
        self._ask(lambda: self._services.drafts.drop(FORM, place), lambda _none: None)
        self.panel.say_saved(None)

    def _place(self, patient_id: PatientId | None = None) -> str:
        """Where the draft of what is typed now is kept."""
        other = self.panel.other
        if other is not None:
            return f"{self.panel.purpose}/{other.id}"
        return str(patient_id or self._patient_id() or "")

    def _patient_id(self) -> PatientId | None:
        about = self.panel.about
        return self._wanted or (about.patient_id if about else None)

    # --- asking ---------------------------------------------------------------------------------

    def _ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._tools.desk.run(self, work, done, failed or self._failed)

    def _glance(self, owner: QObject, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tools.glance.run(owner, work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        if isinstance(error, NotFound):
            self.panel.done()
        self._tools.messages.fail(error)


def about(patient: Patient, moments: Moments) -> About:
    """Whom an entry is about, as the panel says it twice."""
    name = shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )
    birth = shown_names.birth_name(patient.family_name, patient.used_name, patient.sex)
    letter = "" if patient.sex is Sex.UNKNOWN else patient.sex.value
    born = ""
    if patient.birth_date is not None:
        age = age_words(french_age(patient.birth_date, moments.today()))
        born = f"{age} ({show_date(patient.birth_date)})"
    return About(patient.id, name, " · ".join(part for part in (birth, letter, born) if part))


def found_words(one: PatientLine, today: date) -> tuple[PatientId, str, str]:
    """A match of the patient search: id, name, what tells namesakes apart."""
    name = shown_names.name(one.family_name, one.used_name, one.given_names, one.used_given_name)
    said = shown_names.detail(one.family_name, one.used_name, one.sex, one.birth_date, today)
    return one.id, name, age_words(said)
