"""Vaults as earlier versions of the program left them: any revision of the schema, filled."""

import shutil
from pathlib import Path
from typing import Any

import filling
from coordo_desktop.store import schema
from coordo_desktop.store.engine import create_database, open_raw

# What makes a vault this one: read with the schema of today, written with the one of then.
_OURS = ("vault", "user_account", "audit", "audit_state", "audit_epoch", "setting", "run")


class _UpTo:
    """The steps of the migrations, as a program of that revision knew them."""

    def __init__(self, script: Any, revision: str) -> None:
        self._script, self._revision = script, revision

    def get_current_head(self) -> str:
        return self._revision

    def _upgrade_revs(self, target: str, revision: Any) -> Any:
        return self._script._upgrade_revs(target, revision)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._script, name)


def revisions() -> list[str]:
    """Every revision there ever was, the first one first."""
    return [f"{number:04d}" for number in range(1, int(schema.head()) + 1)]


def migrated_to(path: Path, key: bytes | bytearray, revision: str) -> None:
    """Bring a file to one revision and no further."""
    connection = open_raw(path, key)
    try:
        schema._upgrade(connection, _UpTo(schema._script(), revision))
    finally:
        connection.close()


def earlier(vault: Path, target: Path, key: bytes | bytearray, revision: str) -> Path:
    """A copy of a vault whose file is of that revision, with a line in every table of it."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(vault, target)
    path = target / "coffre.db"
    for left in target.glob("coffre.db*"):
        left.unlink()
    create_database(path, key)
    migrated_to(path, key, revision)
    now, then = open_raw(vault / "coffre.db", key), open_raw(path, key)
    try:
        for table in _OURS:
            _copy(now, then, table)
        filling.fill(then, lambda table, column: f"{table} {column}")
        then.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        now.close()
        then.close()
    return target


def _copy(now: Any, then: Any, table: str) -> None:
    known = {row[1] for row in then.execute(f"PRAGMA table_info({table})")}
    names = [row[1] for row in now.execute(f"PRAGMA table_info({table})") if row[1] in known]
    if not names:
        return
    listed = ", ".join(f'"{name}"' for name in names)
    for row in now.execute(f"SELECT {listed} FROM {table}").fetchall():
        places = ", ".join("?" for _ in names)
        then.execute(f"INSERT INTO {table}({listed}) VALUES ({places})", row)


def content(path: Path, key: bytes | bytearray) -> dict[str, list[Any]]:
    """All that a file says: its schema and every line of every table, in order."""
    connection = open_raw(path, key)
    try:
        found = {
            "": connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY 1").fetchall()
        }
        for table in filling.tables(connection):
            found[table] = sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        return found
    finally:
        connection.close()


def lines(path: Path, key: bytes | bytearray) -> dict[str, int]:
    """How many lines each table holds."""
    told = content(path, key)
    return {table: len(rows) for table, rows in told.items() if table}
