"""The panel in which an appointment is booked, looked at and changed (AG2)."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.side_panel import SidePanel


class AppointmentPanel(SidePanel):
    """Ctrl+Enter keeps, Esc gives up; what is typed is a draft meanwhile.

    `draft_changed` carries the AppointmentDraft as typed so far, None while it cannot be read and
    once the panel is closed; `conflicts_changed` the conflicts found for it, so that what stands
    for it on the grid can show them.
    """

    draft_changed = Signal(object)  # AppointmentDraft | None
    conflicts_changed = Signal(object)  # tuple[Conflict, ...]
    slots_changed = Signal(object)  # tuple[FreeSlot, ...], the nearest ones, numbered from 1
    kept = Signal(object)  # Appointment, as it is now
    find_asked = Signal(object)  # AppointmentDraft: « Trouver un créneau » for it
    cancel_asked = Signal(object)  # Appointment
    print_asked = Signal(object)  # Appointment: its slip
    patient_asked = Signal(object)  # PatientId
    opening = Signal()  # the panel is about to take its room

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
        name: str = "appointment",
    ) -> None:
        super().__init__(name=name, width=332)
        self._services, self._tools, self._actor, self._now = services, tools, actor, now
        self._draft: AppointmentDraft | None = None
        self.hide()

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return False

    def open_new(self, draft: AppointmentDraft) -> None:
        """Open on something to book; what the draft says is proposed."""
        self._draft = draft
        self.set_title(self.tr("Nouveau rendez-vous"))
        self.opening.emit()
        self.open()
        self.draft_changed.emit(draft)

    def open_appointment(self, appointment_id: AppointmentId) -> None:
        """Open on one that is booked."""
        self.set_title(self.tr("Rendez-vous"))
        self.opening.emit()
        self.open()

    def show_times(self, starts_at: datetime, ends_at: datetime) -> None:
        """Its stand-in was moved on the grid."""

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
