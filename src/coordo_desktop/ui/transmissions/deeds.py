"""What is done to entries, cibles and actions besides writing: each can say what, and be undone.

A signature and a withdrawal have no undo: what was signed stays readable (TR4).
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import TransmissionId
from coordo_desktop.domain.transmissions import (
    FocusLine,
    FollowUp,
    FollowUpLine,
    FollowUpState,
    Transmission,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools

T = TypeVar("T")


class Deeds(QObject):
    """Asks the services, then tells what was done in words."""

    done = Signal(str, object)  # what was done, how to undo it (or None)
    undone = Signal()

    def __init__(self, services: Services, tools: Tools, view: QWidget) -> None:
        super().__init__(view)
        self._ask_services, self._tools = services.transmissions, tools

    def withdraw(self, entry: Transmission, reason: str) -> None:
        """Strike an entry out, with its reason."""
        withdraw = self._ask_services.withdraw
        said = self.tr("Transmission retirée. Elle reste lisible, barrée.")
        self._ask(lambda: withdraw(entry.id, reason), lambda _none: self.done.emit(said, None))

    def close_focus(self, line: FocusLine, result: str) -> None:
        """Close a cible by its result; undoing opens it again, the result stays written."""
        ask, focus_id = self._ask_services, line.focus.id

        def closed(_made: TransmissionId) -> None:
            undo = self._undo(lambda: ask.reopen_focus(focus_id))
            self.done.emit(self.tr("Cible close avec son résultat."), undo)

        self._ask(lambda: ask.close_focus(focus_id, result), closed)

    def settle(self, line: FollowUpLine, done: bool, reason: str) -> None:
        """An action was done, or will not be."""
        self._settle(line.follow_up, done=done, reason=reason)

    def tick(self, action: FollowUp, done: bool) -> None:
        """A box was ticked, or unticked: the action is open again."""
        if done:
            self._settle(action, done=True, reason="")
            return
        ask, version = self._ask_services, action.version
        reopen = self._undo(lambda: ask.reopen_follow_up(action.id, seen_version=version))
        reopen()

    def _settle(self, action: FollowUp, *, done: bool, reason: str) -> None:
        ask, version = self._ask_services, action.version
        if action.state is not FollowUpState.OPEN:
            return

        def settled(_none: None) -> None:
            said = self.tr("Fait.") if done else self.tr("Noté\u202f: non fait.")
            after = version + 1
            undo = self._undo(lambda: ask.reopen_follow_up(action.id, seen_version=after))
            self.done.emit(said, undo)

        self._ask(
            lambda: ask.close_follow_up(action.id, done=done, reason=reason, seen_version=version),
            settled,
        )

    def _undo(self, work: Callable[[], None]) -> Callable[[], None]:
        return lambda: self._ask(work, lambda _none: self.undone.emit())

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tools.desk.run(self, work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._tools.messages.fail(error)
        self.undone.emit()
