"""Folding the write-ahead log into the file, so that little is ever lost with it (8.3)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from coordo_desktop.store import anchors
from coordo_desktop.store.audit import AuditHead
from coordo_desktop.store.engine import translated
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store

_PATIENCE_MS = 250
_USUAL_MS = 5000
_STANDS = "SELECT s.seq, s.head, v.generation FROM audit_state s, vault v"


def fold(store: Store) -> bool:
    """Whether everything committed is in the file itself now; false when a reader is in the way.

    Through the connection that writes: another one opened now would make a new log where this
    one was erased by somebody.
    """
    with store.mutex, translated(), writer(store) as connection:
        connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        try:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.execute(f"PRAGMA busy_timeout={_USUAL_MS}")
    return not busy


def anchor(store: Store, folder: Path, key: VaultKey) -> AuditHead:
    """Say outside the file where its journal stands; there it stands.

    Raises DiskFull, FolderReadOnly, DiskFailed: the file itself is as it was.
    """
    with store.mutex:
        with translated(), writer(store) as connection:
            seq, head, generation = connection.execute(_STANDS).fetchone()
        stands = AuditHead(int(seq), bytes(head))
        anchors.add(folder, key, stands, int(generation), store.clock())
    return stands


@contextmanager
def writer(store: Store) -> Iterator[Any]:
    """The driver's own connection that writes; the caller holds the store's mutex."""
    lent = store.engines.write.raw_connection()
    try:
        yield lent.driver_connection
    finally:
        lent.close()
