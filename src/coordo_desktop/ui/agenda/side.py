"""The panels beside the grid: one at a time, and what each shows on the grid meanwhile."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import Appointment, AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict, FreeSlot
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel
from coordo_desktop.ui.agenda.cancel_panel import CancelPanel
from coordo_desktop.ui.agenda.canvas import AgendaCanvas
from coordo_desktop.ui.agenda.drop_panel import DropPanel
from coordo_desktop.ui.agenda.slot_panel import SlotPanel


class Side(QObject):
    """Who stands beside the grid. Opening one closes the others."""

    changed = Signal(object)  # Appointment kept, moved or cancelled by a panel

    def __init__(
        self,
        canvas: AgendaCanvas,
        appointment: AppointmentPanel,
        slots: SlotPanel,
        cancel: CancelPanel,
        drop: DropPanel,
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.appointment, self.slots, self.cancel, self.drop = appointment, slots, cancel, drop
        self._draft: AppointmentDraft | None = None
        for one in self.all():
            one.opening.connect(partial(self._make_room, one))  # type: ignore[attr-defined]
        appointment.draft_changed.connect(self._typed)
        appointment.conflicts_changed.connect(canvas.set_stand_in_conflicts)
        appointment.slots_changed.connect(self._offered)
        appointment.kept.connect(self.changed)
        appointment.find_asked.connect(self.find)
        appointment.cancel_asked.connect(cancel.open_for)
        appointment.closed.connect(self._cleared)
        slots.offered.connect(self._offered)
        slots.chosen.connect(canvas.choose_offer)
        slots.kept.connect(self.changed)
        slots.changed.connect(self.changed)
        for lent in (slots.kept, slots.edit_asked):
            lent.connect(appointment.settle)
        slots.edit_asked.connect(appointment.open_new)
        slots.closed.connect(self._cleared)
        cancel.cancelled.connect(self.changed)
        drop.drafted.connect(self._typed)
        drop.conflicts_changed.connect(canvas.set_stand_in_conflicts)
        drop.offered.connect(self._offered)
        canvas.stand_in_moved.connect(self._pulled)
        canvas.offer_picked.connect(self._picked)
        canvas.drafted.connect(self._dragged)
        QTimer.singleShot(0, appointment.take_up)

    def all(self) -> tuple[QWidget, ...]:
        """Every panel, from the left."""
        return self.slots, self.appointment, self.cancel, self.drop

    @property
    def open(self) -> QWidget | None:
        """The one on screen."""
        return next((one for one in self.all() if not one.isHidden()), None)

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.appointment.editing or self.cancel.editing or self.drop.editing

    def book(self, draft: AppointmentDraft) -> None:
        """Book something new, from what is known of it."""
        self.appointment.open_new(draft)

    def find(self, draft: AppointmentDraft, moved: tuple[AppointmentId, int] | None = None) -> None:
        """Look for a slot for it; `moved` is an appointment that is to be put there instead."""
        self._draft = draft
        self.slots.open_for(draft, moved=moved)

    def show(self, appointment_id: AppointmentId) -> None:
        """Open one that is booked."""
        self.appointment.open_appointment(appointment_id)

    def ask_cancel(self, appointment: Appointment) -> None:
        """Ask why it is cancelled."""
        named = ", ".join(one.patient for one in appointment.content.participants if one.patient)
        self.cancel.open_for(appointment, named or appointment.content.title)

    def close(self) -> bool:
        """Close the one on screen; False when there is none."""
        shown = self.open
        if shown is None:
            return False
        shown.close_panel()  # type: ignore[attr-defined]
        return True

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.appointment.flush()
        self.cancel.flush()

    def _make_room(self, wanted: QWidget) -> None:
        for one in self.all():
            if one is not wanted and not one.isHidden():
                one.hide()
        self._canvas.set_stand_in(None)
        self._canvas.set_offers((), ())

    def _typed(self, draft: AppointmentDraft | None) -> None:
        self._draft = draft
        title = self.drop.title or ("" if draft is None else _named(draft))
        self._canvas.set_stand_in(draft, title)

    def _offered(self, slots: Sequence[FreeSlot]) -> None:
        draft = self.slots.draft() if not self.slots.isHidden() else self._draft
        who = draft.content.professionals if draft is not None else ()
        self._canvas.set_offers(slots, who)

    def _cleared(self) -> None:
        if self.open is None:
            self._canvas.set_stand_in(None)
            self._canvas.set_offers((), ())

    def _picked(self, number: int) -> None:
        """A free slot was clicked on the grid: as its number in the panel."""
        if not self.slots.isHidden():
            self.slots.list.choose(number)
            self.slots.list.setFocus()
        elif not self.appointment.isHidden():
            self.appointment.box.slots.take(number)
        elif not self.drop.isHidden():
            self.drop.take(number)

    def _pulled(self, starts_at: datetime, ends_at: datetime) -> None:
        if not self.appointment.isHidden():
            self.appointment.show_times(starts_at, ends_at)

    def _dragged(self, draft: AppointmentDraft | None) -> None:
        if draft is None:
            self.slots.hide_drop()

    def show_drop(self, draft: AppointmentDraft, conflicts: Sequence[Conflict]) -> None:
        """Tell what a drop would meet in the panel that can, if it is on screen."""
        if not self.slots.isHidden():
            self.slots.show_drop(draft.starts_at, draft.ends_at, conflicts)


def _named(draft: AppointmentDraft) -> str:
    content = draft.content
    names = [one.patient for one in content.participants if one.patient]
    return names[0] if len(names) == 1 else content.title or (names[0] if names else "")
