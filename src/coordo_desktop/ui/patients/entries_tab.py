"""The transmissions of one patient, read only; opening one is the transmissions view's affair."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.transmissions import BoardLine, Kind, Priority
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import words


class EntriesTab(QWidget):
    """Newest first; what was withdrawn stays, struck."""

    opened = Signal(object)  # TransmissionId
    write_asked = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("patient.entries")
        self.setAccessibleName(self.tr("Transmissions"))
        self._model: RowsModel[BoardLine] = RowsModel(self._columns(), key=lambda one: one.entry.id)
        self.table = Table(
            self._model, name="patient.entries.table", label=self.tr("Transmissions"),
            preferences=preferences, auto_height=True,
        )  # fmt: skip
        self._write = Button(
            self.tr("Écrire"), name="patient.entries.write", icon="transmission", compact=True,
            key="Ctrl+T",
        )  # fmt: skip
        self._write.clicked.connect(self.write_asked)
        empty = EmptyState(
            self.tr("Aucune transmission pour ce patient."), name="patient.entries.empty"
        )
        self.table.opened.connect(self._open)
        head = row(Label(self.tr("Transmissions"), role="panel", weight=600), None, self._write)
        self.setLayout(column(head, EmptyOr(self.table, empty), margins=(16, 12, 16, 12)))

    def _columns(self) -> tuple[Column[BoardLine], ...]:
        return (
            Column(lambda: self.tr("Quand"), lambda one: words.moment_word(one.entry.at),
                   lambda one: one.entry.at.timestamp(), key="at", width=140, ink="text-2"),
            Column(lambda: "", lambda _one: "", key="priority", width=124, chip=_priority),
            Column(lambda: self.tr("Cible"), _title, key="focus", stretch=True, weight=600,
                   second=_text, second_lines=3,
                   strike=lambda one: one.entry.withdrawn_at is not None),
            Column(lambda: self.tr("Par"), lambda one: one.entry.author, key="author", width=150),
            Column(lambda: self.tr("Lecture"), _read, key="read", width=80, ink="text-2"),
        )  # fmt: skip

    def allow(self, *, write: bool) -> None:
        """Offer to write."""
        self._write.setVisible(write)

    def show_entries(self, entries: Sequence[BoardLine]) -> None:
        """Show these entries, newest first."""
        self._model.show(sorted(entries, key=lambda one: one.entry.at, reverse=True))

    def _open(self, line: BoardLine) -> None:
        self.opened.emit(line.entry.id)


def _title(one: BoardLine) -> str:
    kinds = {
        Kind.FOCUS: "",
        Kind.NOTE: QCoreApplication.translate("EntriesTab", "Note"),
        Kind.SAED: QCoreApplication.translate("EntriesTab", "Appel (SAED)"),
        Kind.ENTRY: QCoreApplication.translate("EntriesTab", "Macrocible d’entrée"),
        Kind.INTERIM: QCoreApplication.translate("EntriesTab", "Synthèse"),
        Kind.DISCHARGE: QCoreApplication.translate("EntriesTab", "Macrocible de sortie"),
    }
    return " · ".join(part for part in (kinds[one.entry.kind], one.entry.focus) if part)


def _text(one: BoardLine) -> str:
    return " · ".join(text.replace("\n", " ") for _heading, text in one.entry.parts if text)


def _priority(one: BoardLine) -> ChipSpec | None:
    if one.entry.withdrawn_at is not None:
        return ChipSpec(QCoreApplication.translate("EntriesTab", "Retirée"), "neutral")
    if one.corrected_by is not None:
        return ChipSpec(QCoreApplication.translate("EntriesTab", "Corrigée"), "neutral", "edit")
    if one.entry.priority is Priority.URGENT:
        return ChipSpec(QCoreApplication.translate("EntriesTab", "Urgente"), "danger")
    if one.entry.priority is Priority.IMPORTANT:
        return ChipSpec(QCoreApplication.translate("EntriesTab", "Importante"), "warn")
    return None


def _read(one: BoardLine) -> str:
    return f"{one.read_by}/{one.expected_readers}" if one.expected_readers else ""
