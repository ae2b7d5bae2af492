"""What is done to the lines of the agenda in Aujourd'hui, each with its undoing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentState,
    ReminderOutcome,
    TransportOrder,
)
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.today import Alert
from coordo_desktop.domain.waiting import FollowUpStep, NoShow, TransportLine
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.agenda_words import outcome_words, state_words

if TYPE_CHECKING:
    from coordo_desktop.ui.today.deeds import Deeds


class AgendaDeeds(QObject):
    """Runs through the deeds of the view: they say what was done and how to undo it."""

    def __init__(self, services: Services, deeds: "Deeds") -> None:
        super().__init__(deeds)
        self._services, self._deeds = services, deeds

    def honoured(self, line: Alert) -> None:
        """The person came."""
        self._state(line, AppointmentState.HONOURED)

    def absent(self, line: Alert) -> None:
        """The person did not come."""
        self._state(line, AppointmentState.ABSENT)

    def told(self, line: Alert) -> None:
        """The person was reached: reminded, told what to prepare."""
        service = self._services.appointments
        self._change(
            line,
            lambda one: service.reminded(one.id, line.version, ReminderOutcome.REACHED),
            outcome_words(ReminderOutcome.REACHED),
        )

    def asked(self, line: Alert) -> None:
        """The prescription of the transport was asked for; received, where it was asked before."""
        service = self._services.transports
        found_id = _id(line)
        if found_id is None:
            return

        def work() -> tuple[TransportLine, TransportOrder]:
            found = next((o for o in service.pending() if found_id in o.appointments), None)
            if found is None:
                raise ChangedMeanwhile
            before = found.transport.order
            after = TransportOrder.RECEIVED
            if before is TransportOrder.TO_ASK:
                after = TransportOrder.ASKED
            return service.say(found, after), before

        def told(both: tuple[TransportLine, TransportOrder]) -> None:
            after, before = both
            said = self.tr("Prescription demandée.")
            if after.transport.order is TransportOrder.RECEIVED:
                said = self.tr("Prescription reçue.")
            self._deeds.done.emit(
                said, lambda: service.say(after, before, seen=after.transport.order)
            )

        self._deeds.ask(work, told)

    def followed(self, line: Alert) -> None:
        """Who did not come was called back."""
        service, patient_id = self._services.no_shows, line.patient_id
        found_id = _id(line)
        if found_id is None or patient_id is None:
            return

        def work() -> tuple[NoShow, NoShow]:
            before = service.get(found_id, patient_id)
            after = service.follow_up(
                found_id, patient_id, FollowUpStep.CLOSED, seen_version=before.version
            )
            return before, after

        def told(both: tuple[NoShow, NoShow]) -> None:
            before, after = both
            self._deeds.done.emit(
                self.tr("Rappelé."),
                lambda: service.put_back(before, seen_version=after.version),
            )

        self._deeds.ask(work, told)

    def _state(self, line: Alert, state: AppointmentState) -> None:
        service = self._services.appointments
        self._change(
            line, lambda one: service.set_state(one.id, line.version, state), state_words(state)
        )

    def _change(self, line: Alert, change: Callable[[Appointment], Appointment], said: str) -> None:
        service, found_id = self._services.appointments, _id(line)
        if found_id is None:
            return

        def work() -> tuple[Appointment, Appointment]:
            before = service.appointment(found_id)
            return before, change(before)

        def told(both: tuple[Appointment, Appointment]) -> None:
            before, after = both
            self._deeds.done.emit(f"{said}.", lambda: service.put_back(before, after.version))

        self._deeds.ask(work, told)


def _id(line: Alert) -> AppointmentId | None:
    return None if line.subject_id is None else AppointmentId(line.subject_id)
