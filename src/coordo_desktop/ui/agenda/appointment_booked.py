"""What the panel does with an appointment that is booked: states, presences, calls, its slip."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentState,
    Presence,
    ReminderOutcome,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.appointment_view import AppointmentView
from coordo_desktop.ui.agenda.deeds import AppointmentDeeds
from coordo_desktop.ui.kit.page import Tools

T = TypeVar("T")


class BookedWork(QObject):
    """Each deed is done at once, said, and can be undone; what is being typed stays."""

    def __init__(self, panel: AppointmentView, services: Services, tools: Tools) -> None:
        super().__init__(panel)
        self._panel, self._services, self._tools = panel, services, tools
        self._seen: Appointment | None = None
        self._deeds = AppointmentDeeds(services, tools, self)

    @property
    def seen(self) -> Appointment | None:
        """The appointment that is open, as last read; None for a new one."""
        return self._seen

    def set_state(self, state: AppointmentState) -> None:
        """One key, one state."""
        if self._seen is not None and self._seen.state is not state:
            self._deeds.set_state(self._seen.id, self._seen.version, state, self._is_now)

    def set_presence(self, patient_id: PatientId, presence: Presence, note: str) -> None:
        """How somebody of a session came."""
        seen, service = self._seen, self._services.appointments
        if seen is not None:
            self._ask(
                lambda: service.set_presence(seen.id, seen.version, patient_id, presence, note),
                self._is_now,
            )

    def called(self, outcome: ReminderOutcome) -> None:
        """What the reminder call came to."""
        seen, service = self._seen, self._services.appointments
        if seen is not None:
            self._ask(lambda: service.reminded(seen.id, seen.version, outcome), self._is_now)

    def ask_cancel(self) -> None:
        """Somebody else asks why."""
        if self._seen is not None and self._seen.state.open:
            self._panel.cancel_asked.emit(self._seen)

    def ask_print(self) -> None:
        """The slip of this one."""
        if self._seen is not None:
            self._panel.print_asked.emit(self._seen)

    def _is_now(self, one: Appointment) -> None:
        if self._seen is not None and one.id == self._seen.id:
            self._seen = one
            self._panel.show_state(one, ())
        self._panel.changed.emit(one)

    # --- asking ---------------------------------------------------------------------------

    def _ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self._tools.ask(self, work, done, failed)
