"""Tab « Rendez-vous » of a record: to come, past, waiting; booked, changed, cancelled, printed."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

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
from coordo_desktop.domain.waiting import WaitingEntry
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel
from coordo_desktop.ui.agenda.cancel_panel import CancelPanel
from coordo_desktop.ui.agenda.deeds import AppointmentDeeds
from coordo_desktop.ui.agenda.record_list import SPANS, Found, RecordList
from coordo_desktop.ui.agenda.record_rows import Line
from coordo_desktop.ui.agenda.slip_view import SlipView
from coordo_desktop.ui.agenda.slot_panel import SlotPanel
from coordo_desktop.ui.agenda.surroundings import local_now
from coordo_desktop.ui.kit.agenda_words import STATE_KEYS, state_words
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel


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
        self._wanted: UUID | None = None
        self._placing: WaitingEntry | None = None  # who waits for what is being booked
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
        self.list = RecordList(self.tools.preferences, local_now(self._now()).date())
        work = QWidget()
        line = row(self.list, self.panel, self.slots, self.cancel, gap=0)
        line.setStretch(0, 1)
        work.setLayout(line)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(work)
        self._stack.addWidget(self.slip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _bind(self) -> None:
        self.list.book_asked.connect(self.book)
        self.list.find_asked.connect(self.find_slot)
        self.list.print_asked.connect(self.print_slip)
        self.list.opened.connect(self._open)
        self.list.waiting_opened.connect(self._book_waiting)
        for panel in (self.panel, self.slots, self.cancel):
            panel.opening.connect(partial(self._make_room, panel))
        for said in (self.panel.kept, self.panel.changed, self.slots.kept, self.slots.changed):
            said.connect(self._changed)
        self.cancel.cancelled.connect(self._changed)
        self.panel.find_asked.connect(self.slots.open_for)
        self.panel.cancel_asked.connect(self._ask_cancel)
        self.panel.print_asked.connect(lambda one: self._look_at_slip([one.id], series=False))
        self.panel.kept.connect(self._place)
        self.panel.closed.connect(self._not_placing)
        for lent in (self.slots.kept, self.slots.edit_asked):
            lent.connect(self.panel.settle)
        self.slots.edit_asked.connect(self.panel.open_new)
        self.slip.closed.connect(self._leave_slip)
        keys = Shortcuts(self.list)  # not those of the panels: letters are typed there
        keys.add("N", self.tr("Nouveau rendez-vous"), self.book)
        keys.add("F4", self.tr("Trouver un créneau"), self.find_slot)
        keys.add("I", self.tr("Imprimer le coupon"), self.print_slip)
        keys.add("G", self.tr("Voir dans l’agenda"), self._go_to_day)
        keys.add("Del", self.tr("Annuler le rendez-vous"), self._cancel_chosen)
        for letter, state in STATE_KEYS.items():
            keys.add(letter, state_words(state), partial(self._set_state, state))
        for number, option in enumerate(self.list.span.options, 1):
            keys.add(f"{number}", option.text, partial(self.list.turn_to, option.key))

    # --- showing ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for what is to come, what was, what is waited for."""
        patient_id = self.patient_id
        if patient_id is None:
            return
        appointments, waiting = self._services.appointments, self._services.waiting

        def read() -> Found:
            return Found(
                appointments.of_patient(patient_id),
                appointments.of_patient(patient_id, past=True),
                waiting.of_patient(patient_id),
            )

        self.ask(read, self._show)

    def _show(self, found: Found) -> None:
        self.counted.emit(self.list.show_found(found))
        if self.panel.isHidden() and self.slots.isHidden():
            self.panel.take_up(self.patient_id)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.list.choose(wanted)

    def _make_room(self, wanted: SidePanel) -> None:
        for panel in (self.panel, self.slots, self.cancel):
            if panel is not wanted and not panel.isHidden():
                panel.close_panel()

    def _changed(self, one: Appointment) -> None:
        self.list.choose_next(one.id)
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
        line = self.list.chosen()
        if line is not None and line.one.state.open:
            self._look_at_slip([line.one.id], series=bool(line.following))

    def print_view(self) -> bool:
        """Ctrl+P: the slip of everything to come."""
        if self._stack.currentWidget() is self.slip:
            self.slip.print_pages()
        else:
            ids = [one.id for one in self.list.found.coming if one.state.open]
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
        self.list.shown.setFocus(Qt.FocusReason.OtherFocusReason)

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
            ends_at = draft.starts_at + timedelta(minutes=entry.minutes)
            wished = AppointmentDraft(starts_at=draft.starts_at, ends_at=ends_at, content=content)
            self.panel.open_new(wished, timed=False)
            self._placing = entry

    def _place(self, one: Appointment) -> None:
        """What was booked for somebody who waits: they wait no more."""
        entry, waiting = self._placing, self._services.waiting
        if entry is not None and self.panel.work.seen is None:
            self.ask(
                lambda: waiting.place(entry.id, one.id, seen_version=entry.version),
                lambda _placed: self.refresh(),
            )

    def _not_placing(self) -> None:
        self._placing = None

    def _ask_cancel(self, one: Appointment) -> None:
        self.cancel.open_for(one, self.identity_words)

    def _cancel_chosen(self) -> None:
        line = self.list.chosen()
        if line is not None and line.one.state.open:
            self._ask_cancel(line.one)

    def _set_state(self, state: AppointmentState) -> None:
        line = self.list.chosen()
        if line is not None and line.one.state is not state:
            self._deeds.set_state(line.one.id, line.one.version, state, self._changed)

    def _go_to_day(self) -> None:
        line = self.list.chosen()
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
        self.list.show_found(Found())

    def flush_drafts(self) -> None:
        """Hand over what is being typed (before locking)."""
        self.panel.flush()
        self.cancel.flush()

    def point_at(self, item: UUID | None) -> None:
        """Choose this appointment, as soon as it is shown."""
        if item is not None and not self.list.choose(item):
            self._wanted = item

    def first_inside(self) -> QWidget | None:
        """The list; where there is none, its letters are heard by its side."""
        return self.list.shown if self.list.shown.isVisible() else self.list

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
        return {"span": self.list.span.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put it back."""
        span = state.get("span")
        if isinstance(span, str) and span in SPANS:
            self.list.span.set_value(span)
