"""The appointments of one patient listed: to come, all dates, past, waited for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.waiting import WaitingEntry, WaitingState
from coordo_desktop.ui.agenda.record_rows import Line, columns, folded, waiting_columns
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table

NEXT, EVERY, PAST, WAITING = "next", "every", "past", "waiting"
SPANS = (NEXT, EVERY, PAST, WAITING)


@dataclass(frozen=True, slots=True)
class Found:
    """What is read of one patient."""

    coming: Sequence[Appointment] = ()
    past: Sequence[Appointment] = ()
    waiting: Sequence[WaitingEntry] = ()


class RecordList(QWidget):
    """Its letters are those of the tab; where there is no line they are heard by this widget."""

    book_asked = Signal()
    find_asked = Signal()
    print_asked = Signal()
    opened = Signal(object)  # Line
    waiting_opened = Signal(object)  # WaitingEntry

    def __init__(self, preferences: Preferences, today: date) -> None:
        super().__init__()
        self.setObjectName("patient.appointments.body")
        self.setAccessibleName(self.tr("Rendez-vous"))
        self.found = Found()
        self._next: UUID | None = None
        self._rows: RowsModel[Line] = RowsModel(columns(today), key=lambda line: line.one.id)
        self.table = Table(
            self._rows, name="patient.appointments.list", label=self.tr("Rendez-vous"),
            preferences=preferences, row_height=44,
        )  # fmt: skip
        self._waits: RowsModel[WaitingEntry] = RowsModel(
            waiting_columns(today), key=lambda one: one.id
        )
        self.waiting = Table(
            self._waits, name="patient.appointments.waiting", label=self.tr("Liste d’attente"),
            preferences=preferences, row_height=44,
        )  # fmt: skip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()

    def _build(self) -> None:
        self.span = Segmented(
            [
                Option(NEXT, self.tr("À venir")),
                Option(EVERY, self.tr("Toutes les dates")),
                Option(PAST, self.tr("Passés")),
                Option(WAITING, self.tr("En attente")),
            ],
            name="patient.appointments.span", label=self.tr("Lesquels"), compact=True,
        )  # fmt: skip
        book = Button(
            self.tr("Rendez-vous"), name="patient.appointments.new", kind="primary", icon="plus",
            key="N", compact=True, label=self.tr("Nouveau rendez-vous"),
        )  # fmt: skip
        find = Button(
            self.tr("Trouver un créneau"), name="patient.appointments.find", icon="search",
            key="F4", compact=True,
        )  # fmt: skip
        self._print = Button(
            self.tr("Coupon"), name="patient.appointments.print", icon="print", key="I",
            compact=True, label=self.tr("Imprimer le coupon"),
        )  # fmt: skip
        self._none = EmptyState(
            self.tr("Aucun rendez-vous à venir."), self.tr("Prendre un rendez-vous"),
            name="patient.appointments.empty", key="N",
        )  # fmt: skip
        nobody = EmptyState(
            self.tr("N’attend aucun rendez-vous."), name="patient.appointments.not_waiting"
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(EmptyOr(self.table, self._none))
        self._lists.addWidget(EmptyOr(self.waiting, nobody))
        head = FoldingRow(self.span, None, self._print, find, book)
        lines = column(head, self._lists, gap=10, margins=(16, 12, 16, 12))
        lines.setStretch(1, 1)
        self.setLayout(lines)
        self.span.changed.connect(self.show_span)
        self._none.acted.connect(self.book_asked)
        book.clicked.connect(self.book_asked)
        find.clicked.connect(self.find_asked)
        self._print.clicked.connect(self.print_asked)
        self.table.opened.connect(self.opened)
        self.waiting.opened.connect(self.waiting_opened)

    def show_found(self, found: Found) -> int:
        """Show what was read; how many are to come, each series counted once."""
        self.found = found
        waits = [one for one in found.waiting if one.state is WaitingState.OPEN]
        to_come = [one for one in found.coming if one.state.open]
        count = len(folded(to_come))
        self.span.set_count(NEXT, count)
        self.span.set_count(PAST, len(found.past))
        self.span.set_count(WAITING, len(waits))
        self._print.setEnabled(bool(to_come))
        self._waits.show(waits)
        self.show_span(self.span.value())
        return count

    def show_span(self, key: str) -> None:
        """Show these; the line chosen stays chosen."""
        self._lists.setCurrentIndex(1 if key == WAITING else 0)
        lines = self._lines(key)
        before, wanted, self._next = self.table.chosen_row(), self._next, None
        self._rows.show(lines)
        known = {line.one.id for line in lines}
        if wanted in known:
            self.table.choose(wanted)
        elif before is not None and before.one.id in known:
            self.table.choose(before.one.id)
        elif lines:
            self.table.choose_first()
        self._none.set_text(
            self.tr("Aucun rendez-vous passé.")
            if key == PAST
            else self.tr("Aucun rendez-vous à venir.")
        )

    def _lines(self, key: str) -> list[Line]:
        if key == NEXT:
            return folded(self.found.coming)
        if key == WAITING:
            return []
        return [Line(one) for one in (self.found.coming if key == EVERY else self.found.past)]

    def turn_to(self, key: str) -> None:
        """Show these, with the keyboard in them."""
        self.span.set_value(key)
        self.show_span(key)
        self.shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, appointment_id: UUID) -> bool:
        """Turn to where this one is; False when it is nowhere."""
        for key, found in ((EVERY, self.found.coming), (PAST, self.found.past)):
            if any(one.id == appointment_id for one in found):
                self.turn_to(key)
                self.table.choose(appointment_id)
                return True
        return False

    def choose_next(self, appointment_id: UUID) -> None:
        """Choose this one as soon as it is shown, where it is shown."""
        self._next = appointment_id

    def lines(self) -> list[Line]:
        """What is listed."""
        return list(self._rows.rows())

    def chosen(self) -> Line | None:
        """The line the keyboard is on, unless who waits is shown."""
        row = self.table.chosen_row() if self.shown is not self.waiting else None
        return row if isinstance(row, Line) else None

    @property
    def shown(self) -> Table:
        """The table in view."""
        return self.waiting if self.span.value() == WAITING else self.table
