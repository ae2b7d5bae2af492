"""Reading a table of a damaged file around the pages that no longer open.

A page left out makes every question that touches it fail, and only those. Rows are read from both
ends towards the damage; what lies between is looked for by halving their numbers, or at the keys
a backup knows. A long value may run through a page that was left out without any failure: the
table is read twice, with those pages filled in two ways, and a row that is not the same twice is
not a row.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from coordo_desktop.store.salvage_pages import Pages

Row = tuple[Any, ...]
Key = tuple[Any, ...]
_MOST_FAILURES = 20_000  # questions that fail, for one table
_UNREAD_TAIL = 512  # numbers looked at beyond the last one known, where the end does not open


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: its columns, those of its key, whether the file numbers its rows.

    `numbered_key`: the key is that number.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    numbered: bool
    numbered_key: bool

    @property
    def places(self) -> tuple[int, ...]:
        """Where the columns of the key stand among the columns."""
        return tuple(self.columns.index(name) for name in self.key)


@dataclass
class Reading:
    """What could be read of a table. `whole`: nothing was in the way.

    `unread` are keys that an index still names and whose rows do not open; `all_known` says that
    the index named every key there is.
    """

    rows: dict[Key, Row] = field(default_factory=dict)
    whole: bool = True
    unread: set[Key] = field(default_factory=set)
    all_known: bool = False

    def gone(self, key: Key) -> bool:
        """Whether a row of the backup is surely not in this file any more."""
        if key in self.rows or key in self.unread:
            return False
        return self.whole or self.all_known


class Images:
    """The two fillings of a damaged file, each open in memory."""

    def __init__(self, pages: Pages) -> None:
        self.both = [_opened(pages.filled(0x00))]
        if pages.bad:
            self.both.append(_opened(pages.filled(0xFF)))

    def close(self) -> None:
        """Let both go."""
        for connection in self.both:
            connection.close()

    def shapes(self) -> list[Shape]:
        """The tables that still say what they are; none where the schema does not open."""
        try:
            return list(shapes(self.both[0]))
        except sqlite3.Error:
            return []

    def read(self, shape: Shape, known: Iterable[Key]) -> Reading:
        """What both fillings say alike of a table; `known` are the keys of the backup."""
        keys = list(known)
        first, *others = [_Reader(each, shape).read(keys) for each in self.both]
        for other in others:
            for key in [one for one, row in first.rows.items() if other.rows.get(one) != row]:
                del first.rows[key]
                first.unread.add(key)
            first.unread |= {key for key in other.unread if key not in first.rows}
            first.whole &= other.whole and not first.unread
            first.all_known &= other.all_known
        return first


def _opened(image: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(image)
    # A text that runs through a page left out may be no text: it is compared, then dropped.
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    connection.execute("PRAGMA writable_schema=ON")  # what opens of a damaged schema is enough
    connection.execute("PRAGMA cell_size_check=ON")
    return connection


class _Reader:
    """The readable rows of one table in one filling."""

    def __init__(self, connection: sqlite3.Connection, shape: Shape) -> None:
        self._connection, self._shape = connection, shape
        self._failures = 0
        self._reading = Reading()
        self._order = ("rowid",) if shape.numbered else tuple(map(_quoted, shape.key))
        names = ", ".join((*self._order, *map(_quoted, shape.columns)))
        self._select = f"SELECT {names} FROM {_quoted(shape.name)}"  # noqa: S608 - schema names

    def read(self, known: list[Key]) -> Reading:
        """Everything that opens."""
        first, ended = self._scan("", ())
        if ended:
            return self._reading
        self._reading.whole = False
        last, _ended = self._scan("", (), turn=" DESC")
        if self._shape.numbered:
            self._between_numbers(first, last, known)
        else:
            self._between_keys(first, last, known)
        self._ask_indexes()
        return self._reading

    def _scan(self, where: str, values: Key, *, turn: str = "") -> tuple[Key | None, bool]:
        """Read on until the end or damage: the last place read, and whether it was the end."""
        order = ", ".join(name + turn for name in self._order)
        width, last = len(self._order), None
        try:
            for row in self._connection.execute(f"{self._select} {where} ORDER BY {order}", values):
                last = row[:width]
                kept = row[width:]
                self._reading.rows[tuple(kept[place] for place in self._shape.places)] = kept
        except sqlite3.Error:
            self._failures += 1
            return last, False
        return last, True

    def _between_numbers(self, first: Key | None, last: Key | None, known: list[Key]) -> None:
        """Halve the numbers between the two ends until each half opens or is one number."""
        low = int(first[0]) if first else 0
        if last:
            high = int(last[0]) - 1
        else:
            top = max((int(key[0]) for key in known), default=0) if self._shape.numbered_key else 0
            high = max(top, low, len(known)) + _UNREAD_TAIL
        todo = [(low, high)]
        while todo and self._failures < _MOST_FAILURES:
            low, high = todo.pop()
            if low >= high:
                continue
            found, ended = self._scan("WHERE rowid > ? AND rowid <= ?", (low, high))
            low = int(found[0]) if found else low
            if not ended and high - low > 1:
                middle = (low + high) // 2
                todo += [(middle, high), (low, middle)]

    def _between_keys(self, first: Key | None, last: Key | None, known: list[Key]) -> None:
        """Begin again at each key that the backup knows there."""
        names, marks = ", ".join(self._order), ", ".join("?" * len(self._order))
        for key in sorted(known, key=_sortable):
            after = first is None or _sortable(key) > _sortable(first)
            before = last is None or _sortable(key) < _sortable(last)
            wanted = after and before and key not in self._reading.rows
            if wanted and self._failures < _MOST_FAILURES:
                self._scan(f"WHERE ({names}) >= ({marks})", key)

    def _ask_indexes(self) -> None:
        """An index may name every row of the table, those that do not open too."""
        shape = self._shape
        if not shape.numbered:
            return
        table = _quoted(shape.name)
        names = "rowid" if shape.numbered_key else ", ".join(map(_quoted, shape.key))
        for index in self._indexes():
            query = f"SELECT {names} FROM {table} INDEXED BY {_quoted(index)}"  # noqa: S608 - schema
            try:
                keys = {tuple(row) for row in self._connection.execute(query)}
            except sqlite3.Error:
                continue
            self._reading.unread = keys - self._reading.rows.keys()
            self._reading.all_known = True
            return

    def _indexes(self) -> list[str]:
        """Those that name every row: all of them for its number, those of the key for a key."""
        query = (
            "SELECT name FROM pragma_index_list(?) WHERE partial=0 AND (? OR origin='pk')"
            " ORDER BY origin='pk' DESC"
        )
        try:
            found = self._connection.execute(query, (self._shape.name, self._shape.numbered_key))
            return [str(name) for (name,) in found.fetchall()]
        except sqlite3.Error:
            return []


def shapes(connection: Any) -> Iterator[Shape]:
    """The tables that hold records: not those of the full-text indexes, which are made again."""
    tables = connection.execute(
        "SELECT name, wr FROM pragma_table_list WHERE schema='main' AND type='table'"
        " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
    ).fetchall()
    for name, without_number in tables:
        told = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (name,))
        columns = told.fetchall()
        key = [one for one in sorted(columns, key=lambda each: each[2]) if one[2]]
        alone = len(key) == 1 and str(key[0][1]).upper() == "INTEGER"
        yield Shape(
            str(name),
            tuple(str(one[0]) for one in columns),
            tuple(str(one[0]) for one in key),
            numbered=not without_number,
            numbered_key=not without_number and alone,
        )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _sortable(key: Key) -> tuple[tuple[int, Any], ...]:
    """The order of the file: nothing, numbers, texts, bytes."""
    kinds = {type(None): 0, int: 1, float: 1, str: 2, bytes: 3}
    return tuple((kinds[type(one)], b"" if one is None else one) for one in key)
