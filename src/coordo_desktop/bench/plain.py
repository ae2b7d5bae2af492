"""B12: the same code on a file that is not encrypted. Nothing but the bench can open one."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from coordo_desktop.store import engine
from coordo_desktop.store.engine import Engines
from coordo_desktop.store.unit import Store


class PlainEngines(Engines):
    """The same two engines, whose connections have no key."""

    def _open(self) -> Any:
        connection = self.maintenance()
        with self._guard:
            self._raw.append(connection)
        return connection

    def maintenance(self) -> Any:
        """A connection set as the product sets its own, but for the key."""
        connection = driver.connect(
            str(self.path), timeout=5.0, isolation_level=None, check_same_thread=False
        )
        for pragma in engine._PRAGMAS:  # noqa: SLF001 - the very settings of the product
            connection.execute(f"PRAGMA {pragma}")
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=1000"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        return connection


class PlainStore(Store):
    """A store over a plain file."""

    def __init__(self, path: Path, like: Store) -> None:
        super().__init__(path, bytes(engine.KEY_BYTES), like.actor, like.clock, run=like.run)
        self.engines = PlainEngines(path, bytes(engine.KEY_BYTES))


def in_the_clear(store: Store, path: Path) -> PlainStore:
    """A copy of the file without its encryption."""
    store.checkpoint()
    path.unlink(missing_ok=True)
    connection = store.engines.maintenance()
    connection.execute("ATTACH DATABASE ? AS clear KEY ''", (str(path),))
    connection.execute("SELECT sqlcipher_export('clear')").fetchall()
    connection.execute("DETACH DATABASE clear")
    connection.close()
    return PlainStore(path, store)
