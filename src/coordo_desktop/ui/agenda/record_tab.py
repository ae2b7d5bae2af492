"""Tab « Rendez-vous » of a record: to come, past, waiting; booked, changed, cancelled, printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    AppointmentState,
    Participant,
)
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.waiting import WaitingEntry, WaitingState
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel
from coordo_desktop.ui.agenda.cancel_panel import CancelPanel
from coordo_desktop.ui.agenda.deeds import AppointmentDeeds
from coordo_desktop.ui.agenda.record_rows import Line, columns, folded, waiting_columns
from coordo_desktop.ui.agenda.slip_view import SlipView
from coordo_desktop.ui.agenda.slot_panel import SlotPanel
from coordo_desktop.ui.agenda.surroundings import local_now
from coordo_desktop.ui.kit.agenda_words import STATE_KEYS, state_words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.table import Table

NEXT, EVERY, PAST, WAITING = "next", "every", "past", "waiting"


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of one patient."""

    coming: tuple[Appointment, ...]
    past: tuple[Appointment, ...]
    waiting: tuple[WaitingEntry, ...]


class AppointmentsTab(RecordTab):
    """N books, Enter opens, Del cancels, P C A H X say how it stands, I prints the slip."""

    topics: ClassVar[Changes] = frozenset(
        {Topic.APPOINTMENTS, Topic.ROUNDS, Topic.WAITING, Topic.OPENING}
    )
    day_asked = Signal(object)  # AppointmentId to be seen in the agenda

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(tools, name="patient.appointments", label="")
        self.setAccessibleName(self.tr("Rendez-vous"))
        self._services, self._now = services, now
        self._read = _Read((), (), ())
        self._wanted: UUID | None = None
        self.panel = AppointmentPanel(services, tools, actor, now=now, name="patient.appointment")
        self.slots = SlotPanel(services, tools, actor, now=now)
        self.cancel = CancelPanel(services, tools)
        self._deeds = AppointmentDeeds(services, tools, self)
        self.slip = SlipView(
            services, tools, name="patient.slip", back=self.tr("Retour aux rendez-vous")
        )
        self._build()
        self._bind()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        today = local_now(self._now()).date()
        self._rows: RowsModel[Line] = RowsModel(columns(today), key=lambda line: line.one.id)
        self.table = Table(
            self._rows, name="patient.appointments.list", label=self.tr("Rendez-vous"),
            preferences=self.tools.preferences, row_height=44,
        )  # fmt: skip
        self._waits: RowsModel[WaitingEntry] = RowsModel(
            waiting_columns(today), key=lambda one: one.id
        )
        self.waiting = Table(
            self._waits, name="patient.appointments.waiting",
            label=self.tr("Liste d’attente"), preferences=self.tools.preferences, row_height=44,
        )  # fmt: skip
        self.span = Segmented(
            [
                Option(NEXT, self.tr("À venir")),
                Option(EVERY, self.tr("Toutes les dates")),
                Option(PAST, self.tr("Passés")),
                Option(WAITING, self.tr("En attente")),
            ],
            name="patient.appointments.span", label=self.tr("Lesquels"), compact=True,
        )  # fmt: skip
        self._book = Button(
            self.tr("Rendez-vous"), name="patient.appointments.new", kind="primary", icon="plus",
            key="N", compact=True, label=self.tr("Nouveau rendez-vous"),
        )  # fmt: skip
        self._find = Button(
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
        head = FoldingRow(self.span, None, self._print, self._find, self._book)
        left = column(head, self._lists, gap=10, margins=(16, 12, 16, 12))
        left.setStretch(1, 1)
        self._side = QWidget()  # its letters are not those of the panels
        self._side.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._side.setLayout(left)
        work = QWidget()
        line = row(self._side, self.panel, self.slots, self.cancel, gap=0)
        line.setStretch(0, 1)
        work.setLayout(line)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(work)
        self._stack.addWidget(self.slip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _bind(self) -> None:
        self.span.changed.connect(self._show_span)
        self._none.acted.connect(self.book)
        self._book.clicked.connect(self.book)
        self._find.clicked.connect(self.find_slot)
        self._print.clicked.connect(self.print_slip)
        self.table.opened.connect(self._open)
        self.waiting.opened.connect(self._book_waiting)
        for panel in (self.panel, self.slots, self.cancel):
            panel.opening.connect(partial(self._make_room, panel))
        for said in (self.panel.kept, self.panel.changed, self.slots.kept, self.slots.changed):
            said.connect(self._changed)
        self.cancel.cancelled.connect(self._changed)
        self.panel.find_asked.connect(self.slots.open_for)
        self.panel.cancel_asked.connect(self._ask_cancel)
        self.panel.print_asked.connect(lambda one: self._look_at_slip([one.id], series=False))
        self.slots.edit_asked.connect(self.panel.open_new)
        self.slip.closed.connect(self._leave_slip)
        keys = Shortcuts(self._side)
        keys.add("N", self.tr("Nouveau rendez-vous"), self.book)
        keys.add("F4", self.tr("Trouver un créneau"), self.find_slot)
        keys.add("I", self.tr("Imprimer le coupon"), self.print_slip)
        keys.add("G", self.tr("Voir dans l’agenda"), self._go_to_day)
        keys.add("Del", self.tr("Annuler le rendez-vous"), self._cancel_chosen)
        for letter, state in STATE_KEYS.items():
            keys.add(letter, state_words(state), partial(self._set_state, state))
        for number, option in enumerate(self.span.options, 1):
            keys.add(f"{number}", option.text, partial(self._choose_span, option.key))

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for what is to come, what was, what is waited for."""
        patient_id = self.patient_id
        if patient_id is None:
            return
        appointments, waiting = self._services.appointments, self._services.waiting

        def read() -> _Read:
            return _Read(
                appointments.of_patient(patient_id),
                appointments.of_patient(patient_id, past=True),
                waiting.of_patient(patient_id),
            )

        self.ask(read, self._show)

    def _show(self, found: _Read) -> None:
        self._read = found
        waits = [one for one in found.waiting if one.state is WaitingState.OPEN]
        to_come = [one for one in found.coming if one.state.open]
        self.span.set_count(NEXT, len(folded(to_come)))
        self.span.set_count(PAST, len(found.past))
        self.span.set_count(WAITING, len(waits))
        self._print.setEnabled(bool(to_come))
        self.counted.emit(len(folded(to_come)))
        self._waits.show(waits)
        self._show_span(self.span.value())
        if self.panel.isHidden() and self.slots.isHidden():
            self.panel.take_up(self.patient_id)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.point_at(wanted)

    def _show_span(self, key: str) -> None:
        self._lists.setCurrentIndex(1 if key == WAITING else 0)
        lines: list[Line] = []
        if key == NEXT:
            lines = folded(self._read.coming)
        elif key != WAITING:
            found = self._read.coming if key == EVERY else self._read.past
            lines = [Line(one) for one in found]
        chosen = self.table.chosen_row()
        self._rows.show(lines)
        if chosen is not None and self._rows.line_of(chosen.one.id) is not None:
            self.table.choose(chosen.one.id)
        elif lines:
            self.table.choose_first()
        self._none.set_text(
            self.tr("Aucun rendez-vous passé.")
            if key == PAST
            else self.tr("Aucun rendez-vous à venir.")
        )

    def _choose_span(self, key: str) -> None:
        self.span.set_value(key)
        self._show_span(key)
        shown = self.waiting if key == WAITING else self.table
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_room(self, wanted: SidePanel) -> None:
        for panel in (self.panel, self.slots, self.cancel):
            if panel is not wanted and not panel.isHidden():
                panel.close_panel()

    def _changed(self, _one: Appointment) -> None:
        self.saved.emit()
        self.refresh()

    # --- deeds --------------------------------------------------------------------------------

    def book(self) -> None:
        """A new one for this patient."""
        draft = self._blank()
        if draft is not None:
            self.panel.open_new(draft)

    def find_slot(self) -> None:
        """A slot for this patient with me; the one chosen is moved where it is to come."""
        draft = self._blank()
        if draft is not None:
            self.slots.open_for(draft)

    def print_slip(self) -> None:
        """The slip of the line chosen; of its whole series where it is folded."""
        line = self.table.chosen_row()
        if line is not None and line.one.state.open:
            self._look_at_slip([line.one.id], series=bool(line.following))

    def print_view(self) -> bool:
        """Ctrl+P: the slip of everything to come."""
        if self._stack.currentWidget() is self.slip:
            self.slip.print_pages()
        else:
            ids = [one.id for one in self._read.coming if one.state.open]
            if ids:
                self._look_at_slip(ids, series=True)
        return True

    def _look_at_slip(self, ids: Sequence[AppointmentId], *, series: bool) -> None:
        if self.patient_id is not None:
            self._stack.setCurrentWidget(self.slip)
            self.slip.look_at(self.patient_id, ids, series=series)

    def _leave_slip(self) -> None:
        self.slip.forget()
        self._stack.setCurrentIndex(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: Line) -> None:
        self.panel.open_appointment(line.one.id)

    def _book_waiting(self, entry: WaitingEntry) -> None:
        """Somebody waits for this: a slot is looked for, as it was wished."""
        draft = self._blank()
        if draft is not None:
            content = AppointmentContent(
                kind=entry.kind, place=entry.place, title=entry.title,
                professionals=entry.professionals, participants=draft.content.participants,
                plan_id=entry.plan_id, intervention_id=entry.intervention_id,
            )  # fmt: skip
            self.panel.open_new(
                AppointmentDraft(starts_at=draft.starts_at, ends_at=draft.ends_at, content=content)
            )

    def _ask_cancel(self, one: Appointment) -> None:
        self.cancel.open_for(one, self.identity_words)

    def _cancel_chosen(self) -> None:
        line = self.table.chosen_row()
        if line is not None and line.one.state.open:
            self._ask_cancel(line.one)

    def _set_state(self, state: AppointmentState) -> None:
        line = self.table.chosen_row()
        if line is not None and line.one.state is not state:
            self._deeds.set_state(line.one.id, line.one.version, state, self._changed)

    def _go_to_day(self) -> None:
        line = self.table.chosen_row()
        if line is not None:
            self.day_asked.emit(line.one.id)

    def _blank(self) -> AppointmentDraft | None:
        patient_id = self.patient_id
        if patient_id is None:
            return None
        who = Participant(patient_id=patient_id)
        at = self._now()
        return AppointmentDraft(
            starts_at=at, ends_at=at, content=AppointmentContent(participants=(who,))
        )

    # --- the record turns ---------------------------------------------------------------------

    def editing(self) -> bool:
        """A refresh never touches the panels: nothing typed would be lost."""
        return False

    def leave_patient(self) -> None:
        """What is being typed is kept for who comes back to this record."""
        for panel in (self.panel, self.slots, self.cancel):
            if not panel.isHidden():
                panel.close_panel()
        if self._stack.currentWidget() is self.slip:
            self._leave_slip()
        self._read = _Read((), (), ())
        self._rows.show([])
        self._waits.show([])

    def flush_drafts(self) -> None:
        """Hand over what is being typed (before locking)."""
        self.panel.flush()

    def point_at(self, item: UUID | None) -> None:
        """Choose this appointment, as soon as it is shown."""
        if item is None:
            return
        for key, found in ((EVERY, self._read.coming), (PAST, self._read.past)):
            if any(one.id == item for one in found):
                self._choose_span(key)
                self.table.choose(item)
                return
        self._wanted = item

    def first_inside(self) -> QWidget | None:
        """The list; where there is none, its letters are heard by its side."""
        shown = self.waiting if self.span.value() == WAITING else self.table
        return shown if shown.isVisible() else self._side

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        inside = self.first_inside()
        if inside is not None:
            inside.setFocus(event.reason())

    def escape(self) -> bool:
        """Esc: leave the slip, close the panel, then let the record go back."""
        if self._stack.currentWidget() is self.slip:
            self._leave_slip()
            return True
        return super().escape()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        super().keyPressEvent(event)

    def view_state(self) -> dict[str, object]:
        """Which ones are shown: a code, never a name."""
        return {"span": self.span.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put it back."""
        span = state.get("span")
        if isinstance(span, str) and span in {NEXT, EVERY, PAST, WAITING}:
            self.span.set_value(span)
