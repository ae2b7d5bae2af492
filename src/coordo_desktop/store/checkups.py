"""The whole file looked at while people work, a step at a time (security design 8.2)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from coordo_desktop.domain.errors import Cancelled
from coordo_desktop.store import checks, folding
from coordo_desktop.store.unit import OpenSession, Store

_FULL_TEXT = "full_text"
_LAST = text(
    "SELECT utc FROM audit WHERE event IN ('integrity.ok', 'integrity.fail')"
    " ORDER BY seq DESC LIMIT 1"
)


def last_checked(session: OpenSession) -> datetime | None:
    """When the file was last looked at in full."""
    found = session.execute(_LAST).scalar()
    return None if found is None else datetime.fromisoformat(str(found))


class Checkup:
    """One look at the file, which can be stopped between two steps and within one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._guard = threading.Lock()
        self._connection: Any = None
        self._stopped = threading.Event()

    def run(self) -> list[str]:
        """What is wrong, as codes. Whoever saves meanwhile waits for one step at most.

        Raises Cancelled once stopped.
        """
        self._stopped.clear()
        found: list[str] = []
        for code in (*checks.STEPS, _FULL_TEXT):
            found += self._step(code)
        return found

    def _step(self, code: str) -> list[str]:
        with self._store.mutex, self._opened() as live:
            if code in checks.OF_THE_FILE and not folding.fold(self._store):
                return []  # a long reader is in the way: looked at the next time
            try:
                if code == _FULL_TEXT:
                    return checks.full_text_problems(live)
                return checks.step(live, self._store.path, code)
            except driver.OperationalError as error:  # interrupted
                if self._stopped.is_set():
                    raise Cancelled from error
                raise

    def stop(self) -> None:
        """Have it end soon, from another thread."""
        self._stopped.set()
        with self._guard:
            if self._connection is not None:
                self._connection.interrupt()

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        if self._stopped.is_set():
            raise Cancelled
        live = self._store.engines.maintenance()
        with self._guard:
            self._connection = live
        try:
            yield live
        finally:
            with self._guard:
                self._connection = None
            live.close()
