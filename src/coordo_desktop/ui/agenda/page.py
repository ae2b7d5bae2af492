"""The agenda: days and columns, a month, a list, what waits; what one does beside them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, Slot

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.page_booking import Booking
from coordo_desktop.ui.agenda.page_core import AgendaCore
from coordo_desktop.ui.agenda.page_keys import PageKeys
from coordo_desktop.ui.agenda.page_memory import PageMemory
from coordo_desktop.ui.agenda.to_do import ToDo
from coordo_desktop.ui.kit.page import Tools


class AgendaPage(AgendaCore):
    """The days, with what is remembered, booked, typed and waited for."""

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(services, tools, actor, now)
        self.memory = PageMemory(self)
        self.booking = Booking(self, self.memory)
        self.to_do = ToDo(self, self.booking)
        self.keys = PageKeys(self, self.booking, self.memory)
        self.head.new_asked.connect(self.booking.new)
        self.month.new_asked.connect(self.booking.on_day)
        self.canvas.menu_asked.connect(self.menu)
        self.list.menu_asked.connect(self.menu)
        self.canvas.zoomed.connect(self.memory.keep_zoom)

    def _show(self, agenda: Agenda | None) -> None:
        super()._show(agenda)
        if agenda is not None:
            self.to_do.begin()

    def show_waiting(self) -> None:
        self.to_do.show()

    def changed(self, appointment: Appointment) -> None:
        """Something was kept: look again, and stay on it."""
        self.to_do.booked(appointment)
        super().changed(appointment)

    def menu(self, what: object, place: QPoint) -> None:
        """What can be done with this one."""
        self.keys.menu(what, place)

    @Slot(str, int, bool)
    def heard_count(self, view: str, count: int, _urgent: bool) -> None:
        """The window counted what waits: the segment says the same."""
        if view == "agenda":
            self.to_do.tell(count)

    # --- what the window asks -------------------------------------------------------------------

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        self.side.flush()
        if self.to_do.lists is not None:
            self.to_do.lists.flush_drafts()

    def print_view(self) -> bool:
        """Print what is shown, as seen."""
        picture = None if self.waiting_shown else self.keys.picture()
        if picture is None:
            return False
        self.print_asked.emit(picture)
        return True

    def view_state(self) -> dict[str, object]:
        return self.memory.view_state()

    def restore_view_state(self, state: dict[str, object]) -> None:
        self.memory.restore(state)
