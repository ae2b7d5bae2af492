"""What is done with one key to an appointment, and its undoing: states, cancelling."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from coordo_desktop.domain.appointment_leaving import Left
from coordo_desktop.domain.appointment_rules import StateTooEarly
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentState,
    CancelReason,
    EditScope,
)
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.agenda_words import moment_text, state_words
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.undo import Swing

T = TypeVar("T")
Done = Callable[[Appointment], None]
Refuse = Callable[[Exception], bool]


def whom_text(one: Appointment) -> str:
    """Whom it is for: the one name, how many there are, or its title."""
    people = one.content.participants
    if len(people) > 1:
        return QCoreApplication.translate("Agenda", "%n personnes", "", len(people))
    return people[0].patient if people else one.content.title


def said_of(one: Appointment) -> str:
    """« Absent : PUYO Lucienne, mar. 24 nov. 09:00 », as a message says it."""
    told = ", ".join(each for each in (whom_text(one), moment_text(one.starts_at)) if each)
    return QCoreApplication.translate("Agenda", "{state}\u202f: {told}").format(
        state=state_words(one.state), told=told
    )


class AppointmentDeeds(QObject):
    """Shared by the grid, the panel and the record: each deed says itself and can be undone."""

    def __init__(self, services: Services, tools: Tools, owner: QObject) -> None:
        super().__init__(owner)
        self._service, self._tools = services.appointments, tools

    def set_state(
        self, appointment_id: AppointmentId, version: int, state: AppointmentState, done: Done
    ) -> None:
        """One key, one state; undo puts back the one before."""
        service = self._service

        def work() -> tuple[Appointment, Appointment | StateTooEarly]:
            before = service.appointment(appointment_id)
            try:
                return before, service.set_state(appointment_id, version, state, ahead=False)
            except StateTooEarly as error:
                return before, error

        def told(both: tuple[Appointment, Appointment | StateTooEarly]) -> None:
            before, after = both
            if isinstance(after, StateTooEarly):
                whom = f"{whom_text(before)}. " if whom_text(before) else ""
                self._tools.messages.say(f"{whom}{sentence(after)}", kind="warn", seconds=12)
                return
            self._say(said_of(after), before, after, done)
            done(after)

        self._run(work, told)

    def cancel(
        self,
        one: Appointment,
        why: CancelReason,
        done: Done,
        refuse: Refuse,
        *,
        by_patient: bool,
        note: str,
        scope: EditScope,
    ) -> None:
        """Cancel; undo puts them back as they were."""
        service = self._service

        def told(both: tuple[Appointment, Left]) -> None:
            after, left = both
            if scope is EditScope.THIS:
                self._say(self.tr("Rendez-vous annulé."), one, after, done)
            else:
                self._tools.messages.say(
                    self.tr("Rendez-vous annulés."), undo=lambda: self._come_back(left, one, done)
                )
            done(after)

        self._run(
            lambda: service.cancel_all(
                one.id, one.version, why, by_patient=by_patient, note=note, scope=scope
            ),
            told,
            refuse,
        )

    def _come_back(self, left: Left, one: Appointment, done: Done) -> None:
        """Undo the cancelling of several; those whose time was taken meanwhile stay cancelled."""
        service = self._service

        def work() -> Appointment:
            service.come_back(left)
            return service.appointment(one.id)

        self._run(work, done)

    def put_back(self, before: Appointment, after: Appointment, done: Done) -> None:
        """Undo what was done to one."""
        service = self._service
        self._run(lambda: service.put_back(before, after.version), done)

    def _say(self, words: str, before: Appointment, after: Appointment, done: Done) -> None:
        service = self._service
        swing = Swing(
            after,
            lambda now: service.put_back(before, now.version),
            lambda now: service.put_back(after, now.version),
        )
        self._tools.messages.say(
            words,
            undo=lambda: self._run(swing.undo, done),
            redo=lambda: self._run(swing.redo, done),
        )

    def _run(
        self, work: Callable[[], T], done: Callable[[T], None], refuse: Refuse | None = None
    ) -> None:
        def failed(error: Exception) -> None:
            if not isinstance(error, CoordoError):
                raise error
            if refuse is None or not refuse(error):
                self._tools.messages.fail(error)

        self._tools.desk.run(self, work, done, failed)
