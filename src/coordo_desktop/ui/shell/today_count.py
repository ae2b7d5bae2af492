"""How many lines of « Aujourd'hui » wait, on the rail, while another view is on screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.today import Board, Section
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.today import TodayService
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.shell.views import Navigator

_TOPICS = frozenset(topic for rule in RULES.values() for topic in rule.topics)
_REST_MS = 700


class TodayCount(QObject):
    """The view counts for itself while it is shown; here only the rules concerned are asked."""

    def __init__(
        self,
        service: TodayService,
        actor: Actor,
        glance: Runner,
        hub: ChangeHub,
        go: Navigator,
        showing: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service, self._glance, self._go, self._showing = service, glance, go, showing
        self._board: Board | None = None
        self._heard: set[Topic] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.count)
        if scope(actor, Right.READ_CLINICAL) is not Scope.NONE:
            hub.changed.connect(self._changed)
            self.count()

    def use(self, go: Navigator) -> None:
        """Speak to another window: the language changed."""
        self._go, self._board = go, None

    def stop(self) -> None:
        """Ask nothing more (before locking)."""
        self._rest.stop()

    def forget(self) -> None:
        """A new day began: every rule is asked again."""
        self._board = None
        self._rest.start()

    @Slot()
    def count(self) -> None:
        """Ask what changed since the last time, unless the view is there to do it."""
        if self._showing():
            return  # what was heard is kept for the moment one turns to another view
        heard, self._heard = frozenset(self._heard), set()
        board, service = self._board, self._service
        if board is None:
            self._glance.run(self, service.today, self._show, only_bugs)
        elif heard:
            self._glance.run(self, lambda: service.refresh(heard, board), self._show, only_bugs)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes & _TOPICS:
            self._heard |= changes & _TOPICS
            self._rest.start()

    def _show(self, board: Board) -> None:
        self._board = board
        mine = board.total(mine=True)
        urgent = any(one.section is Section.URGENT for one in board.lines(mine=bool(mine)))
        self._go.counted.emit("today", mine or board.total(), urgent)
