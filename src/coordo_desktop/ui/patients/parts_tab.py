"""A list of one kind of part, with its add button; editing happens in the record's side panel."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from coordo_desktop.domain.patients import PatientRecord
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients.part_kinds import PartKind


class PartsTab(QWidget):
    """Enter edits, Delete removes (with undo), the button adds."""

    add_asked = Signal(object)  # the kind
    edit_asked = Signal(object, object)  # the kind and the part
    remove_asked = Signal(object)  # the part

    def __init__(self, kind: PartKind, preferences: Preferences) -> None:
        super().__init__()
        self.kind = kind
        self.setObjectName(f"patient.{kind.key}s")
        self.setAccessibleName(kind.title())
        self._writable = True
        self._model: RowsModel[Any] = RowsModel(kind.columns(), key=lambda part: part.id)
        self.table = Table(
            self._model,
            name=f"patient.{kind.key}s.table",
            label=kind.title(),
            preferences=preferences,
            auto_height=True,
        )
        self._heading = Label(kind.title(), role="panel", weight=600)
        self._add = Button(kind.new(), name=f"patient.{kind.key}s.add", icon="plus", compact=True)
        self._edit = Button(
            self.tr("Modifier"), name=f"patient.{kind.key}s.edit", kind="quiet", compact=True,
            key="Return",
        )  # fmt: skip
        self._remove = Button(
            self.tr("Retirer"), name=f"patient.{kind.key}s.remove", kind="quiet", compact=True,
            key="Del",
        )  # fmt: skip
        empty = EmptyState(
            self.tr("Rien de noté pour l’instant."), kind.new(), name=f"patient.{kind.key}s.empty"
        )
        self._empty = empty
        empty.acted.connect(self._ask_add)
        self._add.clicked.connect(self._ask_add)
        self._edit.clicked.connect(self._ask_edit)
        self._remove.clicked.connect(self._ask_remove)
        self.table.opened.connect(self._ask_edit)
        self.table.menu_asked.connect(self._menu)
        head = row(self._heading, None, self._remove, self._edit, self._add)
        self.setLayout(column(head, EmptyOr(self.table, empty), margins=(16, 12, 16, 12)))

    def allow(self, *, write: bool) -> None:
        """Let this person change the list, or only read it."""
        self._writable = write
        self._add.setVisible(write)
        self._empty.set_text(
            self.tr("Rien de noté pour l’instant."), self.kind.new() if write else ""
        )

    def show_record(self, record: PatientRecord) -> None:
        """List the parts of this record."""
        self._model.show(list(self.kind.parts(record)))
        some = self._writable and self._model.rowCount() > 0
        self._edit.setVisible(some)
        self._remove.setVisible(some)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._ask_remove()
        else:
            super().keyPressEvent(event)

    def _ask_add(self) -> None:
        if self._writable:
            self.add_asked.emit(self.kind)

    def _ask_edit(self) -> None:
        part = self.table.chosen_row()
        if part is not None and self._writable:
            self.edit_asked.emit(self.kind, part)

    def _ask_remove(self) -> None:
        part = self.table.chosen_row()
        if part is not None and self._writable:
            self.remove_asked.emit(part)

    def _menu(self, _part: object, at: QPoint) -> None:
        if not self._writable:
            return
        menu = QMenu(self)
        menu.setObjectName(f"patient.{self.kind.key}s.menu")
        menu.addAction(self.tr("Modifier")).triggered.connect(self._ask_edit)
        menu.addAction(self.tr("Retirer")).triggered.connect(self._ask_remove)
        menu.popup(at)
