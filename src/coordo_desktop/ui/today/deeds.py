"""What is done to the lines of Aujourd'hui: each tells what was done, and how to undo it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import FollowUpId, TaskId, TransmissionId
from coordo_desktop.domain.tasks import NotDoneReason, Task, TaskState
from coordo_desktop.domain.today import Alert
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools

T = TypeVar("T")
Undo = Callable[[], object]
Then = Callable[[], None]


class Deeds(QObject):
    """Asks the services; `done` says what was done, `failed` lets a panel show a refusal."""

    done = Signal(str, object)  # words, how to undo it (None: it cannot be)
    refused = Signal(object)  # the error

    def __init__(self, services: Services, tools: Tools, view: QWidget) -> None:
        super().__init__(view)
        self._services, self._tools = services, tools

    # --- done, not done -------------------------------------------------------------------------

    def complete(self, line: Alert) -> None:
        """The usual « fait » of a line."""
        if line.subject == "task":
            self._settle(line, TaskState.DONE, None, "", self.tr("Fait."))
        elif line.subject == "follow_up":
            self._close(line, done=True, reason="")
        elif line.subject == "awaited":
            self._receive(line)

    def not_done(self, line: Alert, reason: NotDoneReason, comment: str, then: Then) -> None:
        """A task was not done, and why."""
        said = self.tr("Noté\u202f: non fait.")
        self._settle(line, TaskState.NOT_DONE, reason, comment, said, then)

    def drop(self, line: Alert, reason: str, then: Then) -> None:
        """An open action will not be done, or an answer is awaited no more."""
        if line.subject == "awaited":
            self._give_up(line, reason, then)
        else:
            self._close(line, done=False, reason=reason, then=then)

    def postpone(self, line: Alert, to: date, then: Then) -> None:
        """Put a task on another day."""
        tasks, seen = self._services.tasks, _seen(line)
        before: list[Task] = []

        def work() -> None:
            moved = tasks.postpone(seen, to)
            before.extend(_as_before(one, line) for one in moved)

        def told(_none: None) -> None:
            said = self.tr("Reporté au {day}.").format(day=f"{to:%d/%m/%Y}")
            then()
            self.done.emit(said, lambda: tasks.put_back(before))

        self._ask(work, told)

    def _settle(
        self,
        line: Alert,
        state: TaskState,
        reason: NotDoneReason | None,
        comment: str,
        said: str,
        then: Then | None = None,
    ) -> None:
        tasks, seen = self._services.tasks, _seen(line)

        def told(settled: tuple[Task, ...]) -> None:
            after = {one.id: one.version for one in settled}
            if then is not None:
                then()
            self.done.emit(said, lambda: tasks.reopen(after))

        self._ask(lambda: tasks.settle(seen, state, reason=reason, comment=comment), told)

    def _close(self, line: Alert, *, done: bool, reason: str, then: Then | None = None) -> None:
        ask, action_id = self._services.transmissions, line.subject_id
        if action_id is None:
            return
        action = FollowUpId(action_id)

        def told(_none: None) -> None:
            said = self.tr("Fait.") if done else self.tr("Noté\u202f: non fait.")
            if then is not None:
                then()
            after = line.version + 1
            self.done.emit(said, lambda: ask.reopen_follow_up(action, seen_version=after))

        self._ask(
            lambda: ask.close_follow_up(
                action, done=done, reason=reason, seen_version=line.version
            ),
            told,
        )

    def mark_read(self, line: Alert) -> None:
        """The person at the desk has read it: that stays written."""
        ask, entry_id = self._services.transmissions, line.subject_id
        if entry_id is not None:
            entry = TransmissionId(entry_id)
            said = self.tr("Marquée lue.")
            self._ask(lambda: ask.mark_read([entry]), lambda _many: self.done.emit(said, None))

    # --- awaited --------------------------------------------------------------------------------

    def _receive(self, line: Alert) -> None:
        ask, awaited_id = self._services.awaited, line.subject_id
        if awaited_id is None:
            return
        found = awaited_id

        def told(_none: None) -> None:
            undo = _reopening(self._services, line)
            self.done.emit(self.tr("Réponse reçue."), undo)

        self._ask(lambda: ask.received(found, seen_version=line.version), told)

    def _give_up(self, line: Alert, reason: str, then: Then) -> None:
        ask, awaited_id = self._services.awaited, line.subject_id
        if awaited_id is None:
            return
        found = awaited_id

        def told(_none: None) -> None:
            then()
            self.done.emit(
                self.tr("Réponse abandonnée, avec son motif."), _reopening(self._services, line)
            )

        self._ask(lambda: ask.give_up(found, seen_version=line.version, reason=reason), told)

    def chase(self, line: Alert, *, letter: bool, then: Callable[[bytes], None]) -> None:
        """Write down that it was chased; the letter goes to `then` (empty without one)."""
        ask, awaited_id = self._services.awaited, line.subject_id
        if awaited_id is None:
            return
        found = awaited_id

        def told(pdf: bytes) -> None:
            then(pdf)
            self.done.emit(self.tr("Relance notée."), None)

        self._ask(lambda: ask.chase(found, letter=letter), told)

    # --- asleep ---------------------------------------------------------------------------------

    def snooze(self, line: Alert, until: date, reason: str, then: Then) -> None:
        """Put a line to sleep until a day."""
        today = self._services.today

        def told(_none: None) -> None:
            then()
            said = self.tr("En sommeil jusqu’au {day}.").format(day=f"{until:%d/%m/%Y}")
            self.done.emit(said, lambda: today.wake(line.key))

        self._ask(lambda: today.snooze(line.key, until, reason), told)

    def wake(self, line: Alert) -> None:
        """Show a line again before its day."""
        today = self._services.today
        self._ask(
            lambda: today.wake(line.key), lambda _none: self.done.emit(self.tr("Réveillée."), None)
        )

    def ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Any other question of the view."""
        self._ask(work, done)

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tools.desk.run(self, work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self.refused.emit(error)


def _seen(line: Alert) -> dict[TaskId, int]:
    return {} if line.subject_id is None else {TaskId(line.subject_id): line.version}


def _as_before(moved: Task, line: Alert) -> Task:
    """The task as it was read: where it stood, and whether it had been postponed before."""
    due = line.due or moved.due
    first = moved.first_due if moved.first_due != due else None
    return replace(moved, due=due, first_due=first, version=moved.version - 1)


def _reopening(services: Services, line: Alert) -> Undo:
    awaited_id, after = line.subject_id, line.version + 1

    def undo() -> None:
        if awaited_id is not None:
            services.awaited.reopen(awaited_id, seen_version=after)

    return undo
