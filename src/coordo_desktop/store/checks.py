"""Looking at an encrypted file as a whole: is it all there, is it what was written.

No single check is enough (security design F17): the cipher check calls a cut file clean, the
integrity check does not know page authentication. Works on a raw connection, outside transactions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coordo_desktop.domain.errors import CoordoError, DiskFull, FolderReadOnly, StoreBusy
from coordo_desktop.store.engine import translated

_Check = Callable[[Any, Path], bool]
PAGE = 4096
APPLICATION_ID = 1131376498  # "Coor", written by `engine.create_database`
_PLURALS = {
    "patient": "patients",
    "transmission": "transmissions",
    "measurement": "measurements",
    "user_account": "users",
    "professional": "professionals",
    "sheet": "sheets",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What a copy must have in common with its original."""

    counts: dict[str, int]
    audit_seq: int
    audit_head: str
    user_version: int


def figures(connection: Any) -> Figures:
    """Rows of each table, head of the audit chain, schema."""
    state = connection.execute("SELECT seq, head FROM audit_state").fetchone()
    return Figures(
        counts=table_counts(connection),
        audit_seq=int(state[0]) if state else 0,
        audit_head=bytes(state[1]).hex() if state else "",
        user_version=int(connection.execute("PRAGMA user_version").fetchone()[0]),
    )


def table_counts(connection: Any) -> dict[str, int]:
    """How many rows each table of ours holds; full-text shadow tables are left out."""
    named = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema='main' AND type='table'"
        " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
    ).fetchall()
    counts = {}
    for (name,) in named:
        quoted = str(name).replace('"', '""')
        query = f'SELECT count(*) FROM "{quoted}"'  # noqa: S608 - names come from the schema
        counts[str(name)] = int(connection.execute(query).fetchone()[0])
    return counts


def spoken(counts: dict[str, int]) -> dict[str, int]:
    """Counts under the names people use (`patients`), other tables under their own."""
    return {_PLURALS.get(name, name): count for name, count in counts.items()}


def size_is_whole(connection: Any, path: Path) -> bool:
    """Whether the file is as long as it says; after a checkpoint only."""
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    return path.stat().st_size == pages * PAGE


def everything(connection: Any, path: Path) -> tuple[list[str], dict[str, int]]:
    """Problems of the live file and how many records of each kind; the caller holds the mutex.

    Raises:
        StoreBusy: a reader kept the log from being folded in.
    """
    with translated():
        if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise StoreBusy
    found = problems(connection, path)
    if found:
        return found, {}
    with translated():
        return full_text_problems(connection), spoken(table_counts(connection))


def problems(connection: Any, path: Path) -> list[str]:
    """Everything the engine can tell: codes, empty when all is well."""
    return [code for one in STEPS for code in step(connection, path, one)]


def step(connection: Any, path: Path, code: str) -> list[str]:
    """One of `STEPS`: its code when something is wrong with it."""
    try:
        with translated():
            sound = _CHECKS[code](connection, path)
    except (StoreBusy, DiskFull, FolderReadOnly):  # it could not run: that says nothing of the file
        raise
    except CoordoError:  # so damaged that the check itself cannot run
        sound = False
    return [] if sound else [code]


def balances_are_sums(connection: Any) -> bool:
    """Whether each balance of the stock is the sum of its movements; so before there was any."""
    known = "SELECT count(*) FROM sqlite_schema WHERE name = 'stock_balance'"
    if not connection.execute(known).fetchone()[0]:
        return True
    return connection.execute(_BALANCES).fetchone() is None


_BALANCES = (
    "SELECT 1 FROM (SELECT lot_id, place_id, held, quantity FROM stock_movement UNION ALL"
    " SELECT lot_id, place_id, held, -quantity FROM stock_balance)"
    " GROUP BY lot_id, place_id, held HAVING sum(quantity) <> 0 LIMIT 1"
)


def full_text_problems(connection: Any) -> list[str]:
    """Full-text indexes compared with what they index; needs a connection that may write."""
    found = []
    tables = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
    ).fetchall()
    for name, sql in tables:
        quoted = '"' + str(name).replace('"', '""') + '"'
        rank = "" if "content=''" in str(sql).replace('"', "'").replace(" ", "") else ", rank"
        value = "" if not rank else ", 1"
        command = f"INSERT INTO {quoted}({quoted}{rank}) VALUES('integrity-check'{value})"
        try:
            with translated():
                connection.execute(command)
        except (StoreBusy, DiskFull, FolderReadOnly):
            raise
        except CoordoError:
            found.append(f"full_text:{name}")
    return found


def _pragma(connection: Any, name: str) -> list[Any]:
    return [row[0] for row in connection.execute(f"PRAGMA {name}").fetchall()]


_CHECKS: dict[str, _Check] = {
    "size": size_is_whole,
    "application_id": lambda live, _path: _pragma(live, "application_id") == [APPLICATION_ID],
    "cipher": lambda live, _path: _pragma(live, "cipher_integrity_check") == [],
    "integrity": lambda live, _path: _pragma(live, "integrity_check") == ["ok"],
    "foreign_keys": lambda live, _path: _pragma(live, "foreign_key_check") == [],
    "stock": lambda live, _path: balances_are_sums(live),
}
STEPS = tuple(_CHECKS)
OF_THE_FILE = frozenset({"size", "cipher"})  # these look at the file itself: fold its log first
