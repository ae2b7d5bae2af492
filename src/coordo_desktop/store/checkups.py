"""The whole file looked at while people work, a step at a time (security design 8.2)."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from coordo_desktop.domain.errors import Cancelled, CoordoError
from coordo_desktop.store import checks, folding
from coordo_desktop.store.unit import OpenSession, Store

_FULL_TEXT = "full_text"
_LAST = text(
    "SELECT utc FROM audit WHERE event IN ('integrity.ok', 'integrity.fail')"
    " ORDER BY seq DESC LIMIT 1"
)
# A restored or salvaged vault passed the same checks before it was put there. A check that found
# nothing but the journal wrong (`file` 0) found the file sound.
_FOUND = text(
    "SELECT event = 'integrity.fail' AND coalesce(json_extract(detail_json, '$.file'), 1) > 0"
    " FROM audit WHERE event IN"
    " ('integrity.ok', 'integrity.fail', 'vault.restored', 'vault.salvaged')"
    " ORDER BY seq DESC LIMIT 1"
)


def damaged(session: OpenSession) -> bool:
    """Whether the last full look at the file found it damaged, and none found it sound since."""
    return bool(session.execute(_FOUND).scalar())


def last_checked(session: OpenSession) -> datetime | None:
    """When the file was last looked at in full; None while it is due because damage was found."""
    found = session.execute(_LAST).scalar()
    if found is None or damaged(session):
        return None
    return datetime.fromisoformat(str(found))


def told(store: Store, problems: Sequence[str], *, of_journal: int = 0, **detail: bool) -> None:
    """Keep what a full look found: from now on the file takes no work, or takes it again.

    `of_journal` of the problems are the journal's alone. A disk that refuses the line is no reason
    to write on: the store knows it anyway.
    """
    store.damaged = len(problems) > of_journal
    if not problems:
        with store.action("integrity.ok", detail=detail):
            pass
        return
    counts = {"problems": len(problems), "file": len(problems) - of_journal}
    with suppress(CoordoError), store.action("integrity.fail", detail={**counts, **detail}):
        pass


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
