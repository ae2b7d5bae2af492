"""What the program looks after by itself while a vault is open: one small keeper for each thing.

Keepers are asked each minute whether there is something to do, one after the other and off the UI
thread, and never two at once. A keeper that fails is said once, and tries again when it is due.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.errors import Cancelled, CoordoError
from coordo_desktop.ui.kit.runner import Runner

if TYPE_CHECKING:
    from coordo_desktop.services.bundle import Services
    from coordo_desktop.services.unlocking import OpenDesk
    from coordo_desktop.services.upkeep import Upkeep

MINUTE_MS = 60 * 1000
HOUR_MS = 60 * MINUTE_MS
_FIRST_MS = 5000


def _nothing() -> None:
    """There is nothing to stop."""


@dataclass(frozen=True, slots=True)
class Keeper:
    """One thing looked after: `due` is cheap, `run` may be slow, both run off the UI thread.

    `stop` makes a `run` under way end soon (a lock waits for it); it is called on the UI thread
    and must not wait. A `run` that was stopped raises `Cancelled` or returns.
    """

    name: str
    due: Callable[[], bool]
    run: Callable[[], object]
    every_ms: int = MINUTE_MS
    stop: Callable[[], None] = _nothing


def keepers_of(desk: "OpenDesk", services: "Services", upkeep: "Upkeep") -> list[Keeper]:
    """The keepers of one open vault, in the order in which they are asked."""
    store, backups = desk.store, services.backups
    found = [Keeper("check", upkeep.check_due, upkeep.check, stop=upkeep.stop_check)]
    glass, dormant = services.glass, services.dormant
    found.append(Keeper("glass", glass.due, glass.end_over))
    found.append(Keeper("dormant", dormant.due, dormant.close, every_ms=HOUR_MS))
    if scope(store.actor, Right.RUN_BACKUP) is not Scope.NONE:
        found.append(
            Keeper(
                "backup", lambda: store.changed and backups.due(), lambda: backups.run("activity")
            )
        )
        places, drills = services.backup_places, services.drills
        found.append(Keeper("outside", places.due, places.run, stop=places.give_way))
        found.append(
            Keeper("drill", drills.due, drills.run, every_ms=HOUR_MS, stop=drills.give_way)
        )
        pack = services.continuity
        found.append(Keeper("continuity", pack.due, pack.run, stop=pack.stop))
        kept = services.retention
        found.append(Keeper("retention", kept.sweep_due, kept.sweep, every_ms=HOUR_MS))
        journal = services.audit
        found.append(
            Keeper("journal", journal.nightly_due, journal.nightly, HOUR_MS, stop=journal.stop)
        )
    return found


class Keepers(QObject):
    """Asks each keeper in its turn."""

    kept = Signal(str, object)  # name, what `run` answered
    failed = Signal(str, object)  # name, the error; once, until it goes well again

    def __init__(self, keepers: Sequence[Keeper], runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._keepers, self._runner = tuple(keepers), runner
        self._wait = {keeper.name: 0 for keeper in keepers}
        self._said: dict[str, type[Exception]] = {}
        self._turn: list[Keeper] = []
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_MS)
        self._timer.timeout.connect(self.look)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(_FIRST_MS)
        self._first.timeout.connect(self.look)

    def start(self) -> None:
        """Look soon, then each minute."""
        self._first.start()
        self._timer.start()

    def stop(self) -> None:
        """Ask nothing more, and have what is under way end (before locking)."""
        self._stopped = True
        self._first.stop()
        self._timer.stop()
        self._turn.clear()
        for keeper in self._keepers:
            keeper.stop()

    @Slot()
    def look(self) -> None:
        """Ask those whose time has come; those still waiting for their turn keep it."""
        for keeper in self._keepers:
            self._wait[keeper.name] -= MINUTE_MS
        if self._turn or self._stopped:
            return
        self._turn = [keeper for keeper in self._keepers if self._wait[keeper.name] <= 0]
        self._next()

    def _next(self) -> None:
        if not self._turn or self._stopped:
            return
        keeper = self._turn[0]
        self._wait[keeper.name] = keeper.every_ms

        def work() -> tuple[bool, object]:
            return (True, keeper.run()) if keeper.due() else (False, None)

        self._runner.run(self, work, self._done, self._failed)

    def _done(self, answer: tuple[bool, object]) -> None:
        ran, told = answer
        name = self._finished()
        if ran and name:
            self._said.pop(name, None)
            self.kept.emit(name, told)
        self._next()

    def _failed(self, error: Exception) -> None:
        name = self._finished()
        quiet = self._stopped or isinstance(error, Cancelled)
        if name and not quiet and self._said.get(name) is not type(error):
            self._said[name] = type(error)
            self.failed.emit(name, error)
        self._next()
        if not isinstance(error, CoordoError):
            raise error

    def _finished(self) -> str:
        return self._turn.pop(0).name if self._turn else ""
