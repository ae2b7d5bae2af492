"""A new file is brought to today's schema once in a process; the next ones are copies of it.

Each under its own key. A file that holds something already is really migrated.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from alembic.script import ScriptDirectory

from coordo_desktop.store import schema
from coordo_desktop.store.engine import create_database, key_text, open_raw

_migrate = schema.migrate
_head = ScriptDirectory.get_current_head
_KEY = bytes(range(1, 33))


@lru_cache(maxsize=1)
def _migrated(steps: Path) -> bytes:
    folder = Path(tempfile.mkdtemp(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    path = folder / "coffre.db"
    try:
        create_database(path, _KEY)
        _migrate(path, _KEY)
        return path.read_bytes()
    finally:
        shutil.rmtree(folder)


def _migrate_once(
    path: Path, key: bytes | bytearray, before: Callable[[], object] | None = None
) -> bool:
    connection = open_raw(path, key)
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    finally:
        connection.close()
    earlier = ScriptDirectory.get_current_head is not _head  # a test asks for an earlier schema
    if tables or earlier or before is not None:
        return _migrate(path, key, before)
    path.write_bytes(_migrated(schema.MIGRATIONS))
    connection = open_raw(path, _KEY)
    try:
        connection.reset_key(key_text(key))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    return True


def migrate_once() -> None:
    """From now on; done twice it changes nothing."""
    schema.migrate = _migrate_once
