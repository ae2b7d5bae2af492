"""Two records side by side: what each says, which value is kept, what would move (P7)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.changes import as_text
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import MergePreview
from coordo_desktop.domain.patients import Patient
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.history_values import HIDDEN_FIELDS, value_word
from coordo_desktop.ui.patients.history_words import field_word

# Always shown, whether they differ or not: what says that two records are one person.
_TRAITS = (
    "local_number", "family_name", "used_name", "given_names", "used_given_name", "sex",
    "birth_date", "birth_place", "nir", "status", "phones", "address", "town",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A line of the comparison; `choosable` where one of the two must be kept."""

    field: str
    kept: str
    dropped: str
    choosable: bool = False
    take_dropped: bool = False


class MergeView(QWidget):
    """Space chooses the other value, X swaps the records, Ctrl+Enter merges."""

    merge_asked = Signal(object, object, object, object)  # keep, drop, fields, seen versions
    swap_asked = Signal(object, object)
    back_asked = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("doubles.merge")
        self.setAccessibleName(self.tr("Comparaison de deux dossiers"))
        self._preview: MergePreview | None = None
        self._model: RowsModel[MergeRow] = RowsModel(self._columns(), key=lambda one: one.field)
        self.table = Table(
            self._model, name="doubles.fields", label=self.tr("Champs des deux dossiers"),
            preferences=preferences, auto_height=True,
        )  # fmt: skip
        self._moved = Note("", kind="info", icon="merge", name="doubles.moved")
        self._who = RunsLabel("", name="doubles.who")
        back = Button(self.tr("Retour"), name="doubles.back", key="Esc")
        swap = Button(
            self.tr("Garder l’autre dossier"), name="doubles.swap", icon="swap", kind="quiet",
            key="X",
        )  # fmt: skip
        self._do = Button(
            self.tr("Fusionner"), name="doubles.do", kind="primary", icon="merge",
            key="Ctrl+Return",
        )  # fmt: skip
        back.clicked.connect(self.back_asked)
        swap.clicked.connect(self.swap)
        self._do.clicked.connect(self.validate)
        self.table.opened.connect(self._toggle)
        foot = row(self._who, None, swap, back, self._do)
        self.setLayout(column(self.table, self._moved, foot, gap=10))
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Fusionner"), self.validate)
        keys.add("X", self.tr("Garder l’autre dossier"), self.swap)
        keys.add("Escape", self.tr("Retour"), self.back_asked.emit)
        Shortcuts(self.table).add("Space", self.tr("Choisir l’autre valeur"), self._toggle)

    def _columns(self) -> tuple[Column[MergeRow], ...]:
        return (
            Column(lambda: self.tr("Champ"), _label, key="field", width=180, ink="text-2"),
            Column(lambda: self.tr("Dossier gardé"), lambda one: _shown(one, one.kept), key="kept",
                   stretch=True, width=260, weight=lambda one: _weight(one, dropped=False),
                   ink=lambda one: _ink(one, dropped=False), icon=lambda one: _icon(one, False)),
            Column(lambda: self.tr("Dossier qui s’efface"), lambda one: _shown(one, one.dropped),
                   key="dropped", stretch=True, width=260,
                   weight=lambda one: _weight(one, dropped=True),
                   ink=lambda one: _ink(one, dropped=True), icon=lambda one: _icon(one, True)),
        )  # fmt: skip

    def show_preview(self, preview: MergePreview) -> None:
        """Show what merging would do."""
        self._preview = preview
        self._model.show(_rows(preview))
        self._moved.set_text(_moved_words(preview.moved))
        said = self.tr("Dossier gardé\u202f: {who}").format(
            who=words.identity_word(preview.keep.patient)
        )
        self._who.set_runs([Run(said, 600)])
        self._do.setAccessibleName(self.tr("Fusionner") + f". {said}")
        self.table.choose_first()
        self.table.setFocus()

    def swap(self) -> None:
        """Keep the other record instead."""
        if self._preview is not None:
            self.swap_asked.emit(self._preview.drop.patient.id, self._preview.keep.patient.id)

    def validate(self) -> None:
        """Ask for the merging as it is shown."""
        if self._preview is None:
            return
        keep, drop = self._preview.keep.patient, self._preview.drop.patient
        chosen = [one.field for one in self._model.rows() if one.choosable and one.take_dropped]
        self.merge_asked.emit(keep.id, drop.id, chosen, (keep.version, drop.version))

    def keep_id(self) -> PatientId | None:
        """The record that stays."""
        return self._preview.keep.patient.id if self._preview is not None else None

    def _toggle(self, _row: object = None) -> None:
        chosen = self.table.chosen_row()
        if chosen is None or not chosen.choosable:
            return
        self._model.show([
            replace(one, take_dropped=not one.take_dropped) if one.field == chosen.field else one
            for one in self._model.rows()
        ])  # fmt: skip


def _rows(preview: MergePreview) -> list[MergeRow]:
    keep, drop = preview.keep.patient, preview.drop.patient
    told = {one.field: one for one in preview.fields}
    rows = []
    for name in _TRAITS:
        differs = told.pop(name, None)
        choosable = differs is not None
        taken = differs.take_dropped if differs is not None else False
        rows.append(MergeRow(name, _text(keep, name), _text(drop, name), choosable, taken))
    rows += [
        MergeRow(one.field, one.kept, one.dropped, choosable=True, take_dropped=one.take_dropped)
        for one in told.values()
        if one.field not in HIDDEN_FIELDS
    ]
    return rows


def _text(patient: Patient, name: str) -> str:
    return as_text(getattr(patient, name))


def _label(one: MergeRow) -> str:
    if one.field == "local_number":
        return QCoreApplication.translate("MergeView", "N° local")
    return field_word(one.field)


def _shown(one: MergeRow, text: str) -> str:
    return value_word("", one.field, text) or "–"


def _weight(one: MergeRow, *, dropped: bool) -> int:
    return 600 if one.choosable and one.take_dropped is dropped else 400


def _ink(one: MergeRow, *, dropped: bool) -> str:
    if not one.choosable:
        return "text"
    return "text" if one.take_dropped is dropped else "text-3"


def _icon(one: MergeRow, dropped: bool) -> tuple[str, str] | None:
    if one.choosable and one.take_dropped is dropped:
        return ("check", "accent-text")
    return None


def _moved_words(moved: Sequence[tuple[str, int]]) -> str:
    named = {
        "transmission": QCoreApplication.translate("MergeView", "transmissions"),
        "measurement": QCoreApplication.translate("MergeView", "mesures"),
        "focus": QCoreApplication.translate("MergeView", "cibles"),
        "follow_up": QCoreApplication.translate("MergeView", "actions à faire"),
        "contact_person": QCoreApplication.translate("MergeView", "proches"),
        "care_team_member": QCoreApplication.translate("MergeView", "intervenants"),
        "allergy": QCoreApplication.translate("MergeView", "allergies"),
        "problem": QCoreApplication.translate("MergeView", "problèmes"),
        "vigilance_flag": QCoreApplication.translate("MergeView", "vigilances"),
        "consent": QCoreApplication.translate("MergeView", "consentements"),
        "draft": QCoreApplication.translate("MergeView", "brouillons de transmission"),
        "contingency": QCoreApplication.translate("MergeView", "conduites à tenir"),
        "care_plan": QCoreApplication.translate("MergeView", "plans de soins"),
        "task": QCoreApplication.translate("MergeView", "tâches"),
        "assessment": QCoreApplication.translate("MergeView", "évaluations"),
        "treatment": QCoreApplication.translate("MergeView", "traitements"),
        "awaited": QCoreApplication.translate("MergeView", "réponses attendues"),
        "appointment_patient": QCoreApplication.translate("MergeView", "rendez-vous"),
    }
    said = [f"{count} {named[table]}" for table, count in moved if count and table in named]
    if not said:
        return QCoreApplication.translate(
            "MergeView", "Le dossier qui s’efface ne porte rien d’autre que son identité."
        )
    return QCoreApplication.translate(
        "MergeView", "Passent au dossier gardé\u202f: {what}. Tout peut être séparé à nouveau."
    ).format(what=", ".join(said))
