"""« Trouver un créneau »: a slot free for several people, and perhaps a room (AG4)."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.side_panel import SidePanel


class SlotPanel(SidePanel):
    """1 to 9 choose a slot, arrows go through them, Enter books.

    `offered` carries the slots to draw, numbered from 1; `chosen` the one the keyboard is on.
    """

    offered = Signal(object)  # tuple[FreeSlot, ...]
    chosen = Signal(object)  # FreeSlot | None
    kept = Signal(object)  # Appointment booked in one of them
    edit_asked = Signal(object)  # AppointmentDraft in the chosen slot: to complete before booking
    opening = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(name="slots", width=256)
        self._services, self._tools, self._actor, self._now = services, tools, actor, now
        self._draft: AppointmentDraft | None = None
        self.hide()

    def open_for(self, draft: AppointmentDraft) -> None:
        """Look for a slot near the time of this draft, for its people."""
        self._draft = draft
        self.set_title(self.tr("Trouver un créneau"))
        self.opening.emit()
        self.open()

    def show_drop(
        self, starts_at: datetime, ends_at: datetime, conflicts: Sequence[Conflict]
    ) -> None:
        """What dropping there would meet: « Déposer ici : conflit »."""

    def hide_drop(self) -> None:
        """Nothing is being dragged any more."""
