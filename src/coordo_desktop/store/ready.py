"""A Core statement made ready once, then sent by the driver itself (performance B9).

What is asked or written for each box that is read costs the file's own work, and little more:
nothing is compiled, looked up or wrapped at each call. Types convert as they do elsewhere.
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, NamedTuple

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Executable, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

Convert = Callable[[Any], Any]
Heard = Callable[[str, tuple[Any, ...]], None]
_DRIVER = "driver"
_DIALECT = sqlite.dialect(paramstyle="qmark")


class _Made(NamedTuple):
    """The text of a statement, its values in order, the columns it answers with."""

    text: str
    values: list[tuple[str, Any, Convert | None]]
    columns: list[tuple[str, Convert | None]]


class Ready:
    """A statement and what turns its values into those of the file, and back.

    `columns`: those an insert fills. `heard` is told each statement with its values (bench).
    """

    heard: ClassVar[list[Heard]] = []

    def __init__(self, statement: Executable, *columns: str) -> None:
        self._statement, self._filled = statement, columns
        self._ready: _Made | None = None

    def send(self, session: Session, values: Mapping[str, Any]) -> Any:
        """Send it; the driver's cursor. Fails as the same statement would through the library."""
        made = self._ready or self._make()
        sent = tuple(
            [
                values.get(name, fixed) if convert is None else convert(values.get(name, fixed))
                for name, fixed, convert in made.values
            ]
        )
        for told in self.heard:
            told(made.text, sent)
        connection: Any = session.info.get(_DRIVER)
        if connection is None:  # a session of the house is one transaction on one connection
            connection = session.info[_DRIVER] = session.connection().connection.driver_connection
        try:
            return connection.execute(made.text, sent)
        except driver.Error as error:
            raise DBAPIError.instance(
                made.text, None, error, driver.Error, hide_parameters=True
            ) from error

    def row(self, session: Session, values: Mapping[str, Any]) -> dict[str, Any] | None:
        """Its first row, by the names of its columns."""
        found = self.send(session, values).fetchone()
        return None if found is None else self._told(found)

    def rows(self, session: Session, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """All its rows, by the names of their columns."""
        return [self._told(each) for each in self.send(session, values).fetchall()]

    def _told(self, found: tuple[Any, ...]) -> dict[str, Any]:
        made = self._ready or self._make()
        return {
            name: value if convert is None else convert(value)
            for (name, convert), value in zip(made.columns, found, strict=True)
        }

    def _make(self) -> _Made:
        """Compile it; kept once every table it names is known, whatever was loaded first."""
        statement = self._statement
        compiled: Any = statement.compile(  # type: ignore[attr-defined]
            dialect=_DIALECT,
            column_keys=self._filled or None,
            compile_kwargs={"render_postcompile": True},
        )
        fixed = compiled.construct_params(_check=False)
        types = [(name, compiled.binds[name].type) for name in compiled.positiontup or ()]
        chosen = statement.selected_columns if isinstance(statement, Select) else ()
        made = _Made(
            str(compiled),
            [
                (name, fixed.get(name), kind.dialect_impl(_DIALECT).bind_processor(_DIALECT))
                for name, kind in types
            ],
            [
                (each.name, each.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None))
                for each in chosen
            ],
        )
        # A column that refers to a table not loaded yet has no type of its own so far.
        if not any(isinstance(kind, NullType) for _, kind in types):
            self._ready = made
        return made
