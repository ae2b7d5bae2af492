"""The side panel in which somebody is put on file, or their identity and situation changed."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from PySide6.QtCore import Signal

from coordo_desktop.domain.communes import Commune
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.identity import StatusNotAllowed
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import LookAlike
from coordo_desktop.domain.patient_forms import Caution
from coordo_desktop.domain.patients import (
    IdentityAttribute,
    IdentityStatus,
    Patient,
    Professional,
    Sex,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.caution_words import caution_word
from coordo_desktop.ui.patients.double_note import DoubleNote
from coordo_desktop.ui.patients.identity_fields import SITUATION_KEYS, IdentityFields, mark_key

if TYPE_CHECKING:
    from coordo_desktop.ui.kit.forms import Form


class IdentityPanel(SidePanel):
    """Typing shows who looks alike; a wrong key or an odd date is said and never blocks."""

    kept = Signal(object, bool)  # the Patient typed, whether they are new
    typed = Signal(object)  # the Patient as typed so far: cautions and look-alikes are asked
    towns_asked = Signal(str, str)  # field, text
    open_asked = Signal(object)  # PatientId of somebody who looks alike
    draft_due = Signal(str, str, object)
    given_up = Signal(str, str, object)  # what was typed when the panel was closed unkept
    reload_asked = Signal()

    def __init__(self) -> None:
        super().__init__(name="patient.form", width=444)
        self._before: Patient | None = None
        self._new = False
        self._doctors: Sequence[Professional] = ()
        self._form: Form | None = None
        self._alike = column(gap=4)
        self._at_first: dict[str, object] = {}
        self._clinical = True
        self._completions: dict[str, Completion] = {}
        self._who = Label("", role="small", ink="text-2")
        self._save = Button(
            self.tr("Enregistrer"), name="patient.form.save", kind="primary", key="Ctrl+Return"
        )
        cancel = Button(self.tr("Annuler"), name="patient.form.cancel", key="Esc")
        self._save.clicked.connect(self.validate)
        cancel.clicked.connect(self.close_panel)
        self.double = DoubleNote()
        self.double.open_asked.connect(self.open_asked)
        self.double.create_asked.connect(self.validate)
        self.foot(self.double)
        self.foot(self._who, None)
        self.foot(None, cancel, self._save)
        keep = Shortcuts(self).add("Ctrl+Return", self.tr("Enregistrer"), self.validate)
        keep.setAutoRepeat(False)  # a key held down never answers a question just asked
        self.hide()

    @property
    def editing(self) -> bool:
        """Something typed is not kept yet."""
        return self.isVisible() and self._form is not None and self._form.dirty

    @property
    def is_new(self) -> bool:
        """Somebody not on file yet is being typed."""
        return self._new

    @property
    def warned(self) -> bool:
        """They were told that this person is on file already, and nothing was typed since."""
        return not self.double.isHidden()

    def warn(self, double: LookAlike) -> None:
        """Name who is on file already; the button that keeps is off, a second key insists."""
        focused = self._save.hasFocus()
        self.double.say(double)
        self._save.setEnabled(False)  # a double click would answer before one has read
        if focused:
            self.double.opener.setFocus()

    def _forget_double(self) -> None:
        self.double.hide()
        self._save.setEnabled(True)

    def set_doctors(self, professionals: Sequence[Professional]) -> None:
        """Who may be the referring doctor."""
        self._doctors = professionals

    def set_clinical(self, clinical: bool) -> None:
        """The situation is only for who may read it."""
        self._clinical = clinical

    def open_new(self, family_name: str = "") -> None:
        """Open empty; what was searched for in vain is the beginning of the name."""
        blank = Patient(id=PatientId(uuid4()), family_name=family_name)
        self._open(blank, new=True, focus="family_name")

    def change(self, patient: Patient, *, situation: bool = False) -> None:
        """Open on somebody."""
        there = situation and self._clinical
        self._open(patient, new=False, focus="lives" if there else "family_name")

    def place_of_draft(self) -> tuple[str, str]:
        """Form and entity under which the draft is kept."""
        entity = "" if self._new or self._before is None else str(self._before.id)
        return "patient", entity

    def restore(self, draft: Mapping[str, object]) -> None:
        """Put a draft back."""
        if self._form is not None:
            self._form.restore_draft(draft)
            self._edited()

    def flush(self) -> None:
        """Hand over what is typed now."""
        if self._form is not None and self.isVisible():
            self._form.flush_draft()

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside its field."""
        if self._form is None:
            return False
        if isinstance(error, StatusNotAllowed):
            self._form.set_error("status", sentence(error))
            return True
        return self._form.show_error(error)

    def done(self) -> None:
        """It was kept: close."""
        if self._form is not None:
            self._form.set_clean()
        self.close_panel()

    def close_panel(self) -> None:
        """Close; what was typed and not kept is handed over, to be taken up again."""
        if self.editing and self._form is not None:
            typed = self._form.draft()
            self._form.set_clean()
            self.given_up.emit(*self.place_of_draft(), typed)
        super().close_panel()

    def show_changed(self) -> None:
        """Somebody else changed this record since it was opened here."""
        clear(self._alike)
        note = Note(
            self.tr("Cette fiche a changé depuis que vous l’avez ouverte."), kind="warn",
            name="patient.form.changed", action=self.tr("Recharger et reprendre"),
        )  # fmt: skip
        note.acted.connect(self.reload_asked)
        self._alike.addWidget(note)

    def take_up_again(self, patient: Patient) -> None:
        """The record as it stands now, with what was typed here put back over it."""
        if self._form is None:
            return
        now = self._form.draft()
        typed = {key: raw for key, raw in now.items() if raw != self._at_first.get(key)}
        self._form.set_clean()
        self._open(patient, new=False, focus=next(iter(typed), "family_name"))
        self.restore(typed)

    def _open(self, patient: Patient, *, new: bool, focus: str) -> None:
        self.clear()
        self._forget_double()
        self._before, self._new = patient, new
        self.set_title(self.tr("Nouveau patient") if new else self.tr("Identité et situation"))
        self._who.set_text("" if new else words.identity_word(patient))
        self._save.setAccessibleName(
            with_colon(self.tr("Enregistrer"), words.identity_word(patient))
        )
        builder = IdentityFields(self._doctors, clinical=self._clinical)
        form = builder.built()
        for key in ("birth_place", "postal_code", "town"):
            self._complete(key, form.editor(key))
        form.set_values(_shown(patient))
        self._form, self._at_first = form, form.draft()
        form.edited.connect(self._edited)
        form.draft_due.connect(self._draft)
        block = self.block()
        self._alike = column(gap=4)
        block.addLayout(self._alike)
        block.addWidget(form)
        self.end()
        self.open()
        form.editor(focus).setFocus()

    # --- completion and what is said while typing ----------------------------------------------

    def _complete(self, key: str, field: TextField) -> None:
        completion = Completion(field, name=f"patient.form.{key}.towns", fills=False)
        completion.setProperty("key", key)
        completion.asked.connect(self._ask_towns)
        completion.accepted.connect(self._take_town)
        self._completions[key] = completion

    def _ask_towns(self, text: str) -> None:
        self.towns_asked.emit(str(self.sender().property("key")), text)

    def offer_towns(self, key: str, towns: Sequence[Commune]) -> None:
        """Propose communes under the field being typed."""
        lines = [
            Suggestion(
                f"{town.postal_codes[0]} {town.name}" if key == "postal_code" else town.name,
                value=(key, town),
                right=town.code if key == "birth_place" else ", ".join(town.postal_codes[:2]),
            )
            for town in towns
        ]
        if key in self._completions:
            self._completions[key].offer(lines)

    def _take_town(self, chosen: Suggestion) -> None:
        place: tuple[str, Commune] = cast("tuple[str, Commune]", chosen.value)
        key, town = place
        if self._form is None:
            return
        if key == "birth_place":
            self._set("birth_place", town.name)
            self._set("birth_place_code", town.code)
            return
        typed = self._form.editor("postal_code").value()
        codes = town.postal_codes
        self._set("town", town.name)
        self._set("postal_code", typed if typed in codes else codes[0])
        self._form.editor("town").setProperty("code", town.code)

    def _set(self, key: str, text: str) -> None:
        if self._form is not None:
            self._form.editor(key).set_value(text)

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """Say what is worth a second look, beside its field."""
        if self._form is None:
            return
        self._form.clear_errors()
        for caution in cautions:
            key = "phone" if caution.field == "phones" else caution.field
            try:
                frame = self._form.frame(key)
            except KeyError:
                continue
            if not frame.warning:  # the gravest comes first
                frame.show_warning(caution_word(caution.code))

    def show_alike(self, found: Sequence[LookAlike]) -> None:
        """Name those on file who may be the same person; open instead of creating twice."""
        clear(self._alike)
        if not self._new or not found:
            return
        title = self.tr("%n fiche(s) ressemblante(s)", "", len(found))
        self._alike.addWidget(Note(title, kind="warn", name="patient.form.alike"))
        for one in found[:3]:
            line = one.line
            why = ", ".join(words.reason_word(reason) for reason in one.reasons[:3])
            link = LinkButton(words.line_words(line), name="patient.form.alike.open")
            link.setToolTip(why)
            link.setAccessibleDescription(why)
            link.setProperty("patient", str(line.id))
            link.clicked.connect(lambda _=False, who=line.id: self.open_asked.emit(who))
            self._alike.addWidget(link)

    # --- reading ---------------------------------------------------------------------------------

    def values(self) -> Patient:
        """The person as typed; InvalidField at the first field that cannot be read."""
        if self._form is None or self._before is None:
            raise RuntimeError
        typed = self._form.values()
        plain = {
            key: typed[key]
            for key in (
                "family_name", "given_names", "used_name", "used_given_name", "birth_place",
                "birth_place_code", "nir", "identity_document", "address", "address_extra",
                "postal_code", "town", "access_notes", "email", "remarks", "coordinated",
                "referring_doctor_id", "birth_date",
            )
            if key in typed
        }  # fmt: skip
        checked = typed["identity_checked_on"]
        situation = {key: typed[key] for key in SITUATION_KEYS if key in typed}
        return replace(
            self._before,
            **plain,
            sex=Sex(typed["sex"]),
            status=IdentityStatus(typed["status"]),
            identity_checked_on=checked.earliest() if checked is not None else None,
            attributes=frozenset(one for one in IdentityAttribute if typed[mark_key(one)]),
            phones=tuple(phone for phone in (typed["phone"], typed["phone2"]) if phone),
            situation=replace(self._before.situation, **situation),
        )

    def validate(self) -> None:
        """Read and hand over; what cannot be read is said beside its field."""
        if self._form is None:
            return
        try:
            typed = self.values()
        except CoordoError as error:
            self._form.show_error(error)
            return
        self.kept.emit(typed, self._new)

    def _edited(self) -> None:
        self._forget_double()
        try:
            typed = self.values()
        except CoordoError:
            return
        self._who.set_text(words.identity_word(typed))
        self.typed.emit(typed)

    def _draft(self, values: Any) -> None:
        form, entity = self.place_of_draft()
        self.draft_due.emit(form, entity, values)


def _shown(patient: Patient) -> dict[str, object]:
    from coordo_desktop.domain.partial_dates import PartialDate

    own = {field.name: getattr(patient, field.name) for field in fields(Patient)}
    situation = {key: getattr(patient.situation, key) for key in SITUATION_KEYS}
    phones = [*patient.phones, "", ""]
    checked = patient.identity_checked_on
    return {
        **own,
        **situation,
        "phone": phones[0],
        "phone2": phones[1],
        "identity_checked_on": PartialDate.from_date(checked) if checked else None,
        **{mark_key(one): one in patient.attributes for one in IdentityAttribute},
    }
