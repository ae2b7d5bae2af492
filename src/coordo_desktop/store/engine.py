"""The only way to open the encrypted file (security design 7.1), and what its errors mean.

Two engines: one connection that writes (`BEGIN IMMEDIATE`), a few that read (`query_only`).
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from coordo_desktop.domain.errors import (
    DiskFailed,
    DiskFull,
    FileDamaged,
    FolderReadOnly,
    Mishap,
    StoreBusy,
    VaultLocked,
)
from coordo_desktop.store.folder import mishap_of_disk

KEY_BYTES = 32
_MODES = frozenset({"ro", "rw", "rwc"})
_HEX = b"0123456789abcdef"
_PLAIN_HEADER = b"SQLite format 3"
_PRAGMAS = (
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "recursive_triggers=ON",
    "cell_size_check=ON",
    "cache_size=-32768",
    "temp_store=MEMORY",
    "secure_delete=ON",
)
# Primary result codes of SQLite and the mishap each one is, once the keyring has proved the key.
_MISHAPS: dict[int, type[Mishap]] = {
    3: FolderReadOnly,  # SQLITE_PERM
    5: StoreBusy,
    6: StoreBusy,  # SQLITE_LOCKED
    8: FolderReadOnly,  # SQLITE_READONLY
    10: DiskFailed,  # SQLITE_IOERR
    11: FileDamaged,  # SQLITE_CORRUPT
    13: DiskFull,
    14: FolderReadOnly,  # SQLITE_CANTOPEN
    26: FileDamaged,  # SQLITE_NOTADB
}


def key_text(raw: bytes | bytearray) -> bytearray:
    """The 32-byte key as SQLCipher's raw key text (67 bytes).

    Anything else becomes a passphrase there, without a word (security design F1): TypeError where
    it is not bytes, ValueError for another length.
    """
    if not isinstance(raw, bytes | bytearray):
        raise TypeError
    if len(raw) != KEY_BYTES:
        raise ValueError
    out = bytearray(67)
    out[:2], out[66:] = b"x'", b"'"
    for position, byte in enumerate(raw):
        out[2 + 2 * position] = _HEX[byte >> 4]
        out[3 + 2 * position] = _HEX[byte & 15]
    return out


def open_raw(path: Path, key: bytes | bytearray, *, mode: str = "rw") -> Any:
    """A keyed driver connection; `mode` is `ro`, `rw` or, for a new file only, `rwc`.

    Raises a mishap when the file cannot be opened or read with this key; TypeError or ValueError
    for a key of another shape or an unknown mode, before the file is touched.
    """
    if mode not in _MODES:
        raise ValueError
    text = key_text(key)
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    try:
        with translated():
            connection = driver.connect(
                uri, uri=True, timeout=5.0, isolation_level=None, check_same_thread=False
            )
            try:
                connection.set_key(text)
                text[:] = bytes(len(text))
                _prepare(connection, mode)
            except BaseException:
                connection.close()
                raise
    finally:
        text[:] = bytes(len(text))
    return connection


def _prepare(connection: Any, mode: str) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if mode != "ro":
        if connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
            raise StoreBusy
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA wal_autocheckpoint=1000")
    if connection.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
        raise RuntimeError


def create_database(path: Path, key: bytes | bytearray) -> None:
    """A new, empty, encrypted file, readable by its owner only; refuses an existing one."""
    with translated():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = open_raw(path, key, mode="rwc")
    try:
        with translated():
            connection.execute("PRAGMA application_id=1131376498")  # "Coor" in ASCII
            connection.execute("CREATE TABLE probe(x)")
            connection.execute("DROP TABLE probe")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
    with path.open("rb") as file:
        if file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER:
            raise RuntimeError  # security design F3: the file must never be plain


class Engines:
    """The write engine, the read engine, and every raw connection they opened."""

    def __init__(self, path: Path, key: bytes | bytearray) -> None:
        self.path = path
        self._key = bytearray(key)
        self._raw: list[Any] = []
        self._guard = threading.Lock()
        self._closed = False
        self.write = self._engine(write=True)
        self.read = self._engine(write=False)

    def _open(self) -> Any:
        connection = self.maintenance()
        with self._guard:
            if not self._closed:
                self._raw.append(connection)
                return connection
        connection.close()  # the lock came while it was being opened
        raise VaultLocked

    def _engine(self, *, write: bool) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=driver,
            creator=self._open,
            poolclass=QueuePool,
            pool_size=1 if write else 4,
            max_overflow=0,
            pool_reset_on_return="rollback",
            hide_parameters=True,
        )

        @event.listens_for(engine, "connect")
        def _connected(dbapi: Any, _record: Any) -> None:
            if not write:
                dbapi.execute("PRAGMA query_only=ON")

        @event.listens_for(engine, "close")
        def _closed(dbapi: Any, _record: Any) -> None:
            with self._guard, suppress(ValueError):
                self._raw.remove(dbapi)

        @event.listens_for(engine, "begin")
        def _began(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

        return engine

    def maintenance(self) -> Any:
        """A raw connection of one's own, outside any transaction; the caller closes it.

        Raises VaultLocked once closed: with the key wiped, SQLCipher would say that the file is
        no database, which everywhere else means that it is damaged (security design F5).
        """
        with self._guard:
            if self._closed:
                raise VaultLocked
            key = bytearray(self._key)
        try:
            return open_raw(self.path, key)
        finally:
            key[:] = bytes(len(key))

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Wait for the disk no more: only for a file that is thrown away if this is not finished.

        What is kept afterwards waits again, and takes what came before along.
        """
        self._synchronous("OFF")
        try:
            yield
        finally:
            self._synchronous("FULL")

    def _synchronous(self, level: str) -> None:
        connection = self.write.raw_connection()
        try:
            connection.cursor().execute(f"PRAGMA synchronous={level}")
        finally:
            connection.close()

    def renew(self) -> None:
        """Open anew at the next use what nobody is using.

        After the disk failed once, the cipher refuses everything on the connection that saw it.
        """
        self.write.dispose()
        self.read.dispose()

    def interrupt(self) -> None:
        """Stop what any connection is doing, from another thread."""
        with self._guard:
            for connection in self._raw:
                connection.interrupt()

    def close(self) -> None:
        """Close every raw connection (F11: disposing the engine is not enough), wipe the key."""
        self.write.dispose()
        self.read.dispose()
        with self._guard:
            self._closed = True
            for connection in self._raw:
                connection.close()
            self._raw.clear()
            self._key[:] = bytes(len(self._key))


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the driver or the disk says into a mishap; let bugs fly."""
    try:
        yield
    except MemoryError as error:  # what the cipher says on a connection whose disk has failed
        raise DiskFailed from error
    except (DBAPIError, driver.Error, OSError) as error:
        mishap = mishap_of(error)
        if mishap is None:
            raise
        raise mishap from error


def mishap_of(error: BaseException) -> Mishap | None:
    """The mishap an error stands for, or None when it is a bug."""
    if isinstance(error, OSError):
        return mishap_of_disk(error)
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    kind = _MISHAPS.get(code & 0xFF) if isinstance(code, int) else None
    return kind() if kind else None
