"""The life line of a record, who changed what, who looked, and the mergings it took part in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.merging import MergeLine
from coordo_desktop.domain.patients import AccessLine, FieldChange, TimelineEntry
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import history_values as said
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.history_words import event_word, field_word, subject_word

CHANGES, ACCESSES, MERGINGS = "changes", "accesses", "mergings"


@dataclass(frozen=True, slots=True)
class MergingShown:
    """A merging of the register, and the name of the other record."""

    line: MergeLine
    other: str


class TimelineTab(QWidget):
    """Everything that happened, newest first."""

    entry_asked = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("patient.timeline")
        self.setAccessibleName(self.tr("Chronologie"))
        self._model: RowsModel[TimelineEntry] = RowsModel((
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.at), key="at",
                   width=150, ink="text-2"),
            Column(lambda: self.tr("Événement"), said.event_title, key="kind", width=230,
                   weight=600, icon=said.event_icon),
            Column(lambda: self.tr("Détail"), said.event_detail, key="text", stretch=True),
            Column(lambda: self.tr("Par"), lambda one: one.author, key="author", width=170,
                   ink="text-2"),
        ))  # fmt: skip
        table = Table(
            self._model, name="patient.timeline.table", label=self.tr("Chronologie"),
            preferences=preferences, auto_height=True,
        )  # fmt: skip
        table.opened.connect(self._open)
        empty = EmptyState(self.tr("Rien encore dans ce dossier."), name="patient.timeline.empty")
        self.setLayout(column(EmptyOr(table, empty), margins=(16, 12, 16, 12)))

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these events."""
        self._model.show(list(entries))

    def _open(self, one: TimelineEntry) -> None:
        if one.kind.startswith("transmission.") and one.link:
            self.entry_asked.emit(one.link)


class ChangesTab(QWidget):
    """Fields that changed (P11), who opened or printed the record, mergings and their undoing."""

    unmerge_asked = Signal(object)  # MergeLine

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("patient.history")
        self.setAccessibleName(self.tr("Historique et accès"))
        self._changes: RowsModel[FieldChange] = RowsModel((
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.at), key="at",
                   width=140, ink="text-2"),
            Column(lambda: self.tr("Par"), lambda one: one.author, key="author", width=150),
            Column(lambda: self.tr("Rubrique"), lambda one: subject_word(one.subject),
                   key="subject", width=140),
            Column(lambda: self.tr("Champ"), lambda one: field_word(one.field), key="field",
                   width=170, weight=600),
            Column(lambda: self.tr("Avant"), said.before_word, key="before", width=190,
                   ink="text-3"),
            Column(lambda: self.tr("Après"), said.after_word, key="after", stretch=True),
        ))  # fmt: skip
        self._accesses: RowsModel[AccessLine] = RowsModel((
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.at), key="at",
                   width=160, ink="text-2"),
            Column(lambda: self.tr("Qui"), lambda one: one.author, key="author", width=220,
                   weight=600),
            Column(lambda: self.tr("Action"), lambda one: event_word(one.event), key="event",
                   stretch=True),
        ))  # fmt: skip
        self._mergings: RowsModel[MergingShown] = RowsModel((
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.line.at), key="at",
                   width=160, ink="text-2"),
            Column(lambda: self.tr("Par"), lambda one: one.line.author, key="author", width=180),
            Column(lambda: self.tr("Avec"), lambda one: one.other, key="other", stretch=True,
                   weight=600),
            Column(lambda: self.tr("État"), lambda _one: "", key="state", width=140,
                   chip=self._state),
        ), key=lambda one: one.line.id)  # fmt: skip
        self._which = Segmented(
            [
                Option(CHANGES, self.tr("Modifications")),
                Option(ACCESSES, self.tr("Accès")),
                Option(MERGINGS, self.tr("Fusions")),
            ],
            name="patient.history.which", label=self.tr("Historique affiché"), compact=True,
        )  # fmt: skip
        self._unmerge = Button(
            self.tr("Séparer les dossiers"), name="patient.unmerge", icon="undo", compact=True
        )
        self._unmerge.clicked.connect(self._ask_unmerge)
        self._unmerge.hide()
        self.mergings = self._table(preferences, self._mergings, "mergings", self.tr("Fusions"))
        self.mergings.chosen.connect(self._chosen)
        self._stack = QStackedWidget()
        changes = self._table(preferences, self._changes, "changes", self.tr("Modifications"))
        accesses = self._table(preferences, self._accesses, "accesses", self.tr("Accès"))
        nobody = self.tr("L’historique des accès n’est visible que des personnes habilitées.")
        for table, text in (
            (changes, self.tr("Aucune modification depuis la création.")),
            (accesses, nobody),
            (self.mergings, self.tr("Ce dossier n’a été fusionné avec aucun autre.")),
        ):
            empty = EmptyState(text, name=f"{table.objectName()}.none")
            self._stack.addWidget(EmptyOr(table, empty))
        self._which.changed.connect(self.turn)
        head = row(self._which, None, self._unmerge)
        self.setLayout(column(head, self._stack, margins=(16, 12, 16, 12)))

    def _table(
        self, preferences: Preferences, model: RowsModel[MergingShown] | RowsModel[FieldChange]
        | RowsModel[AccessLine], name: str, label: str,
    ) -> Table:  # fmt: skip
        return Table(model, name=f"patient.history.{name}", label=label, preferences=preferences)

    def _state(self, one: MergingShown) -> ChipSpec:
        if one.line.undone_at is not None:
            return ChipSpec(self.tr("Séparés"), "neutral", "undo")
        return ChipSpec(self.tr("Fusionnés"), "info", "merge")

    def show_changes(self, changes: Sequence[FieldChange], accesses: Sequence[AccessLine]) -> None:
        """Show both lists."""
        self._changes.show([one for one in changes if one.field not in said.HIDDEN_FIELDS])
        self._accesses.show(list(accesses))

    def show_mergings(self, mergings: Sequence[MergingShown], *, allowed: bool) -> None:
        """Show the mergings; only who may merge may separate."""
        self._mergings.show(list(mergings))
        self._which.set_count(MERGINGS, len(mergings) or None)
        self._unmerge.setProperty("allowed", allowed)
        self._chosen(None)

    def turn(self, key: str) -> None:
        """Show one of the three lists."""
        self._which.set_value(key)
        self._stack.setCurrentIndex((CHANGES, ACCESSES, MERGINGS).index(key))
        if key == MERGINGS:
            self.mergings.choose_first()
        self._chosen(self.mergings.chosen_row())

    def _chosen(self, one: MergingShown | None) -> None:
        standing = one is not None and one.line.undone_at is None
        here = self._stack.currentIndex() == (CHANGES, ACCESSES, MERGINGS).index(MERGINGS)
        self._unmerge.setVisible(bool(self._unmerge.property("allowed")) and standing and here)
        self._unmerge.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _ask_unmerge(self) -> None:
        chosen = self.mergings.chosen_row()
        if chosen is not None:
            self.unmerge_asked.emit(chosen.line)
