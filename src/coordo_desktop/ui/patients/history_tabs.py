"""The life line of a record, who changed what, and who looked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.patients import AccessLine, FieldChange, TimelineEntry
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.history_words import event_word, field_word, subject_word


class TimelineTab(QWidget):
    """Everything that happened, newest first."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("patient.timeline")
        self.setAccessibleName(self.tr("Chronologie"))
        self._model: RowsModel[TimelineEntry] = RowsModel((
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.at), key="at",
                   width=150, ink="text-2"),
            Column(lambda: self.tr("Événement"), lambda one: one.text, key="text", stretch=True),
            Column(lambda: self.tr("Par"), lambda one: one.author, key="author", width=180,
                   ink="text-2"),
        ))  # fmt: skip
        table = Table(
            self._model, name="patient.timeline.table", label=self.tr("Chronologie"),
            preferences=preferences, auto_height=True,
        )  # fmt: skip
        empty = EmptyState(self.tr("Rien encore dans ce dossier."), name="patient.timeline.empty")
        self.setLayout(column(EmptyOr(table, empty), margins=(16, 12, 16, 12)))

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these events."""
        self._model.show(list(entries))


class ChangesTab(QWidget):
    """Two lists: fields that changed (P11), and who opened or printed the record."""

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
                   width=160, weight=600),
            Column(lambda: self.tr("Avant"), lambda one: one.before, key="before", width=180,
                   ink="text-3"),
            Column(lambda: self.tr("Après"), lambda one: one.after, key="after", stretch=True),
        ))  # fmt: skip
        self._accesses: RowsModel[AccessLine] = RowsModel((
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.at), key="at",
                   width=160, ink="text-2"),
            Column(lambda: self.tr("Qui"), lambda one: one.author, key="author", width=220,
                   weight=600),
            Column(lambda: self.tr("Action"), lambda one: event_word(one.event), key="event",
                   stretch=True),
        ))  # fmt: skip
        self._which = Segmented(
            [Option("changes", self.tr("Modifications")), Option("accesses", self.tr("Accès"))],
            name="patient.history.which", label=self.tr("Historique affiché"), compact=True,
        )  # fmt: skip
        changes = Table(
            self._changes, name="patient.history.changes", label=self.tr("Modifications"),
            preferences=preferences,
        )  # fmt: skip
        accesses = Table(
            self._accesses, name="patient.history.accesses", label=self.tr("Accès"),
            preferences=preferences,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyOr(changes, EmptyState(
            self.tr("Aucune modification depuis la création."), name="patient.history.none"
        )))  # fmt: skip
        self._stack.addWidget(EmptyOr(accesses, EmptyState(
            self.tr("L’historique des accès n’est visible que des personnes habilitées."),
            name="patient.accesses.none",
        )))  # fmt: skip
        self._which.changed.connect(self._turn)
        self.setLayout(column(row(self._which, None), self._stack, margins=(16, 12, 16, 12)))

    def show_changes(self, changes: Sequence[FieldChange], accesses: Sequence[AccessLine]) -> None:
        """Show both."""
        self._changes.show(list(changes))
        self._accesses.show(list(accesses))

    def _turn(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == "changes" else 1)
