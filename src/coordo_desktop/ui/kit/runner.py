"""The one door to slow work.

A task owns no QObject; the runner, which outlives it, reports for it on the UI thread. When the
owner of a question is gone, or hidden behind a newer one (`GlanceRunner`), the answer is dropped.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from coordo_desktop.domain.errors import CoordoError

T = TypeVar("T")
Failed = Callable[[Exception], None]


class Runner(Protocol):
    """Whatever can run work and bring the answer back to the UI thread."""

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """Run work; then call done or failed on the UI thread, unless owner is gone by then."""

    def close(self) -> None:
        """Take no more work and wait for what was taken."""


class PoolRunner(QObject):
    """Runs work on background threads; with one thread, in the order it was asked for."""

    _finished = Signal(int, object, object)

    def __init__(self, threads: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="desk")
        self._waiting: dict[int, tuple[QObject, Callable[[Any], None], Failed]] = {}
        self._next = 0
        self._open = True
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """See `Runner`. After `close`, work is refused silently: the screens are going away."""
        if not self._open:
            return
        self._next += 1
        self._waiting[self._next] = (owner, done, failed)
        self._pool.submit(self._work, self._next, work)

    def close(self) -> None:
        """Take no more work; what was taken is finished, so that drafts are kept."""
        self._open = False
        self._pool.shutdown(wait=True)

    @property
    def busy(self) -> bool:
        """Some answer is still awaited."""
        return bool(self._waiting)

    def _wanted(self, _ticket: int) -> bool:
        return True

    def _work(self, ticket: int, work: Callable[[], object]) -> None:
        """On the worker: no Qt here but the queued signal."""
        result, error = None, None
        if self._wanted(ticket):
            try:
                result = work()
            except Exception as raised:  # noqa: BLE001 - carried to the UI thread, whole
                error = raised
        self._finished.emit(ticket, result, error)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        owner, done, failed = self._waiting.pop(ticket)
        if not self._wanted(ticket) or not shiboken6.isValid(owner):
            return
        if error is None:
            done(result)
        else:
            failed(error)


class GlanceRunner(PoolRunner):
    """One thread for reads of which only the newest matters, owner by owner.

    A question that was overtaken is not run, and its answer, if it was running, is not shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self._newest: dict[int, int] = {}
        self._owners: dict[int, int] = {}

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """See `Runner`."""
        if not self._open:
            return
        ticket = self._next + 1
        self._owners[ticket] = id(owner)
        self._newest[id(owner)] = ticket
        super().run(owner, work, done, failed)

    def forget(self, owner: QObject) -> None:
        """Drop whatever this owner still awaits (its field was emptied)."""
        self._newest.pop(id(owner), None)

    def close(self) -> None:
        """Nothing here is kept: what has not begun is dropped."""
        self._newest.clear()
        super().close()

    def _wanted(self, ticket: int) -> bool:
        return self._newest.get(self._owners.get(ticket, 0)) == ticket

    @Slot(int, object, object)
    def _deliver(self, ticket: int, result: object, error: Exception | None) -> None:
        super()._deliver(ticket, result, error)
        owner = self._owners.pop(ticket, 0)
        if self._newest.get(owner) == ticket:
            del self._newest[owner]


class InlineRunner:
    """Answers at once, on the calling thread: for tests and pictures."""

    _open = True

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        """See `Runner`. After `close`, work is refused silently, as by the others."""
        if not self._open:
            return
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - same door, same promise
            if shiboken6.isValid(owner):
                failed(error)
            return
        if shiboken6.isValid(owner):
            done(result)

    def close(self) -> None:
        """Take no more work; nothing is ever waiting."""
        self._open = False


def only_bugs(error: Exception) -> None:
    """A refusal or a mishap here concerns nobody at the desk; a bug goes to the crash hook."""
    if not isinstance(error, CoordoError):
        raise error
