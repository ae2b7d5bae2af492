"""What an action sends to the file, so that the same can be sent by a bare connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event

from coordo_desktop.store.ready import Ready
from coordo_desktop.store.unit import Store


@dataclass(frozen=True, slots=True)
class Sent:
    """One statement and its values, as the driver got them."""

    statement: str
    values: Any
    many: bool


@dataclass(slots=True)
class Recording:
    """What one or several actions sent, in order."""

    sent: list[Sent] = field(default_factory=list)

    def replay(self, driver: Any) -> None:
        """The same statements, on a connection that is inside a transaction or not."""
        for one in self.sent:
            if one.many:
                driver.executemany(one.statement, one.values)
            else:
                driver.execute(one.statement, one.values).fetchall()

    def replay_durably(self, driver: Any) -> None:
        """The same statements in one transaction, on disk when it returns."""
        driver.execute("BEGIN IMMEDIATE")
        self.replay(driver)
        driver.execute("COMMIT")

    @property
    def reads(self) -> "Recording":
        """Without what is written."""
        return Recording([one for one in self.sent if _asks(one.statement)])

    @property
    def writes(self) -> "Recording":
        """Without what is only asked."""
        return Recording([one for one in self.sent if not _asks(one.statement)])


def _asks(statement: str) -> bool:
    return statement.lstrip().upper().startswith(("SELECT", "WITH"))


@contextmanager
def recorded(store: Store) -> Iterator[Recording]:
    """All that goes through either engine meanwhile; BEGIN and COMMIT left out."""
    recording = Recording()
    engines = (store.engines.read, store.engines.write)

    def note(
        _connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool
    ) -> None:
        if not statement.startswith("BEGIN"):
            recording.sent.append(Sent(statement, values, many))

    def ready(statement: str, values: tuple[Any, ...]) -> None:
        recording.sent.append(Sent(statement, values, many=False))

    Ready.heard.append(ready)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield recording
    finally:
        Ready.heard.remove(ready)
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)
