"""Bringing what could be read of a damaged file into a copy of its last good backup.

One transaction on a raw connection. Triggers are set aside meanwhile: rows come in as they were
written, with the balances and the marks that triggers made then; full-text indexes are made again
at the end. What contradicts the other rows is left out and counted.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import sqlcipher3.dbapi2 as driver

from coordo_desktop.domain.salvage import SalvagedTable
from coordo_desktop.store import checks, salvage_reading
from coordo_desktop.store.salvage_reading import Images, Key, Reading, Shape

# The journal has its own rules (`salvage_journal`); the others say which file this is.
JOURNAL = ("audit", "audit_state", "audit_epoch", "audit_month")
_OWN = frozenset({*JOURNAL, "alembic_version", "vault", "run"})
_ROUNDS = 12  # of orphans whose going makes other orphans


@dataclass
class Merged:
    """What became of the tables."""

    tables: dict[str, SalvagedTable] = field(default_factory=dict)

    def add(self, name: str, **counts: int) -> None:
        """Count."""
        known = self.tables.get(name) or SalvagedTable(name)
        more = {each: getattr(known, each) + count for each, count in counts.items()}
        self.tables[name] = replace(known, **more)

    def doubt(self, name: str) -> None:
        """Something may be missing that nothing counts."""
        known = self.tables.get(name) or SalvagedTable(name)
        self.tables[name] = replace(known, unsure=True)


def merge(connection: Any, images: Images) -> Merged:
    """Bring every readable row in, inside the caller's transaction.

    Foreign keys are off and triggers aside.
    """
    ours = {shape.name: shape for shape in salvage_reading.shapes(connection)}
    theirs = {shape.name: shape for shape in images.shapes()}
    merged = Merged()
    for name, shape in ours.items():
        if name in _OWN:
            continue
        if name in theirs:
            _merge_table(connection, shape, theirs[name], images, merged)
        elif theirs:
            merged.add(name, unreadable=_count(connection, name))
            merged.doubt(name)
    for _ in range(2):  # leaving a movement out may leave others about nothing
        _drop_orphans(connection, ours, merged)
        _balance(connection, ours, merged)
    _make_indexes_again(connection)
    return merged


def set_triggers_aside(connection: Any) -> list[str]:
    """Drop every trigger inside the transaction; what makes them again."""
    found = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type='trigger' ORDER BY rowid"
    ).fetchall()
    for name, _sql in found:
        connection.execute(f"DROP TRIGGER {_quoted(name)}")
    return [str(sql) for _name, sql in found]


# -- one table --------------------------------------------------------------------------------


def _merge_table(
    connection: Any, ours: Shape, theirs: Shape, images: Images, merged: Merged
) -> None:
    columns = [name for name in ours.columns if name in theirs.columns]
    if not set(ours.key) <= set(columns):
        return
    keys = ", ".join(map(_quoted, ours.key))
    table = _quoted(ours.name)
    before = {tuple(row) for row in connection.execute(f"SELECT {keys} FROM {table}")}  # noqa: S608 - our schema
    reading = images.read(theirs, before)
    gone = [key for key in before if reading.gone(key)]
    where = " AND ".join(f"{_quoted(name)} IS ?" for name in ours.key)
    for key in gone:
        connection.execute(f"DELETE FROM {table} WHERE {where}", key)  # noqa: S608 - schema names
    kept = before.difference(gone)
    counts = dict.fromkeys(("added", "changed", "refused", "same"), 0)
    insert, update = _statements(ours, columns)
    places = [theirs.columns.index(name) for name in columns]
    for key, row in reading.rows.items():
        values = [row[place] for place in places]
        counts[_written(connection, insert, update, values, key, known=key in kept)] += 1
    del counts["same"]
    unread, lost = _unread(reading, before)
    merged.add(ours.name, **counts, removed=len(gone), unreadable=unread, lost=lost)
    if not (reading.whole or reading.all_known):
        merged.doubt(ours.name)


def _statements(shape: Shape, columns: list[str]) -> tuple[str, str]:
    table, names = _quoted(shape.name), ", ".join(map(_quoted, columns))
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - schema names
    told = ", ".join(f"{_quoted(name)} = ?" for name in columns)
    differs = " OR ".join(f"{_quoted(name)} IS NOT ?" for name in columns)
    where = " AND ".join(f"{_quoted(name)} IS ?" for name in shape.key)
    update = f"UPDATE {table} SET {told} WHERE {where} AND ({differs})"  # noqa: S608 - schema names
    return insert, update


def _written(
    connection: Any, insert: str, update: str, values: list[Any], key: Key, *, known: bool
) -> str:
    try:
        if not known:
            connection.execute(insert, values)
            return "added"
        changed = connection.execute(update, (*values, *key, *values)).rowcount
    except (driver.IntegrityError, UnicodeEncodeError):
        return "refused"
    return "changed" if changed else "same"


def _unread(reading: Reading, before: set[Key]) -> tuple[int, int]:
    """Rows that do not open; of these, those that the backup does not hold either."""
    missing = {key for key in before if key not in reading.rows and not reading.gone(key)}
    lost = reading.unread - before
    return len(missing | reading.unread), len(lost)


# -- what contradicts the rest ----------------------------------------------------------------


def _drop_orphans(connection: Any, ours: dict[str, Shape], merged: Merged) -> None:
    """Leave out rows about something that could not be read, or cut that tie where it is loose."""
    for _ in range(_ROUNDS):
        found = connection.execute(
            'SELECT DISTINCT "table", rowid, fkid FROM pragma_foreign_key_check'
        ).fetchall()
        if not found:
            return
        for table, number, link in found:
            shape = ours.get(str(table))
            if shape is None:
                continue
            if number is None:
                _drop_unnumbered(connection, shape, int(link), merged)
            elif not _loosened(connection, str(table), int(number), int(link)):
                connection.execute(f"DELETE FROM {_quoted(table)} WHERE rowid = ?", (number,))  # noqa: S608 - our schema
                merged.add(str(table), refused=1)


def _loosened(connection: Any, table: str, number: int, link: int) -> bool:
    columns = [str(one) for _parent, one, _to in _links(connection, table, link)]
    told = ", ".join(f"{_quoted(name)} = NULL" for name in columns)
    try:
        connection.execute(
            f"UPDATE {_quoted(table)} SET {told} WHERE rowid = ?",  # noqa: S608 - schema names
            (number,),
        )
    except driver.IntegrityError:
        return False
    return True


def _drop_unnumbered(connection: Any, shape: Shape, link: int, merged: Merged) -> None:
    links = _links(connection, shape.name, link)
    parent = _quoted(str(links[0][0]))
    same = " AND ".join(
        f"p.{_quoted(str(to))} = {_quoted(shape.name)}.{_quoted(str(own))}"
        for _parent, own, to in links
    )
    gone = connection.execute(
        f"DELETE FROM {_quoted(shape.name)}"  # noqa: S608 - schema names
        f" WHERE NOT EXISTS (SELECT 1 FROM {parent} p WHERE {same})"
    ).rowcount
    merged.add(shape.name, refused=gone)


def _links(connection: Any, table: str, link: int) -> list[tuple[str, str, str]]:
    found = connection.execute(
        'SELECT "table", "from", "to" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq',
        (table, link),
    )
    return [(str(parent), str(own), str(to)) for parent, own, to in found.fetchall()]


def _balance(connection: Any, ours: dict[str, Shape], merged: Merged) -> None:
    """The balance of the stock is the sum of its movements, whatever could be read of either."""
    if "stock_balance" not in ours or checks.balances_are_sums(connection):
        return
    negative = connection.execute(
        "SELECT DISTINCT lot_id FROM (SELECT lot_id, sum(quantity) AS q FROM stock_movement"
        " GROUP BY lot_id, place_id, held) WHERE q < 0"
    ).fetchall()
    for (lot,) in negative:  # what came in could not be read: what went out contradicts the rest
        gone = connection.execute(
            "DELETE FROM stock_movement WHERE lot_id = ? AND quantity < 0", (lot,)
        ).rowcount
        merged.add("stock_movement", refused=gone)
    connection.execute("DELETE FROM stock_balance")
    connection.execute(
        "INSERT INTO stock_balance (lot_id, place_id, held, quantity)"
        " SELECT lot_id, place_id, held, sum(quantity) FROM stock_movement"
        " GROUP BY lot_id, place_id, held"
    )


def _make_indexes_again(connection: Any) -> None:
    found = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
    ).fetchall()
    for name, _sql in found:
        table = _quoted(str(name))
        connection.execute(f"INSERT INTO {table}({table}) VALUES('rebuild')")


def _count(connection: Any, name: str) -> int:
    query = f"SELECT count(*) FROM {_quoted(name)}"  # noqa: S608 - schema names
    return int(connection.execute(query).fetchone()[0])


def _quoted(name: str) -> str:
    return '"' + str(name).replace('"', '""') + '"'


def tables_told(merged: Merged) -> tuple[SalvagedTable, ...]:
    """Those of which there is something to say."""

    def said(one: SalvagedTable) -> bool:
        return one != SalvagedTable(one.name)

    return tuple(sorted(filter(said, merged.tables.values()), key=lambda one: one.name))
