"""Two ways into the file: `reading` and `action`.

One action is one session, one transaction, one audit line (one more for each of several patients),
one announcement.
"""

import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.errors import FileDamaged, Mishap
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.upkeep import NOTED_THOUGH_DAMAGED
from coordo_desktop.store import audit
from coordo_desktop.store.engine import Engines, translated
from coordo_desktop.store.readers import Readers

if TYPE_CHECKING:
    from coordo_desktop.domain.rounds import Point
    from coordo_desktop.domain.settings import PracticeSettings

OpenSession = Session
Clock = Callable[[], datetime]
Announce = Callable[[Changes], None]


Places = Callable[[str, str, str], "Point | None"]
# The clock of the transaction under way, for statements that are built without a session at hand.
_CLOCK: ContextVar[Clock] = ContextVar("clock")
_BESIDE = "beside"
Guard = Callable[[], None]


def _unguarded() -> None:
    """Nobody looks at the file from outside."""


def _to_no_one(_changes: Changes) -> None:
    """Nobody listens."""


def _nowhere(_code: str, _postal_code: str, _town: str) -> "Point | None":
    """No commune is known."""
    return None


class Store:
    """The practice's file, open for one person."""

    def __init__(
        self,
        path: Path,
        key: bytes | bytearray,
        actor: Actor,
        clock: Clock,
        announce: Announce = _to_no_one,
        run: int = 0,
    ) -> None:
        self.actor = actor
        self.clock = clock
        self.announce = announce
        self.run = run
        self.path = path
        self.engines = Engines(path, key)
        # Held by each action and by whoever copies or checks the whole file meanwhile.
        self.mutex = threading.RLock()
        self.readers = Readers()
        self.changed = False
        # What the end of the journal and its anchors contradicted when the file was opened.
        self.journal: tuple[str, ...] = ()
        # The last full check failed and none passed since: no work is kept in such a file.
        self.damaged = False
        # The practice's settings once read; read again after they change.
        self.practice: PracticeSettings | None = None
        # Where a commune lies, by INSEE code, postal code and name; nowhere until it is given.
        self.places: Places = _nowhere
        # Asked before each action: raises where the file is no longer the one that was opened.
        self.guard: Guard = _unguarded

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only asks; leaving it with anything changed is a bug."""
        with (
            self.readers.one(),
            self._on_time(),
            self._answered(),
            self._session(self.engines.read) as session,
        ):
            yield session
            if session.new or session.dirty or session.deleted:
                raise RuntimeError

    @contextmanager
    def action(
        self,
        name: str,
        *,
        patient_id: UUID | None = None,
        object_id: UUID | str | None = None,
        detail: audit.Detail | None = None,
    ) -> Iterator[Session]:
        """A session that keeps: its audit line is committed with it, then it is announced.

        `name` is permanent audit vocabulary; `detail` holds codes and counts only.

        Raises FileDamaged where a check found the file damaged, but for what says who looked at it.
        """
        self.guard()
        if self.damaged and name not in NOTED_THOUGH_DAMAGED:
            raise FileDamaged
        with self._writing() as session:
            session.info["note"] = {
                "patient_id": patient_id,
                "object_id": object_id,
                "detail": dict(detail or {}),
            }
            yield session
            session.flush()
            self._audited(session, name)

    def _audited(self, session: Session, name: str) -> None:
        """The line of an action; where it is about several people, one more of each."""
        told = session.info["note"]
        each: list[UUID] = told.pop("each", [])
        about: dict[str, Any] = {
            "at": self.clock(),
            "run": self.run,
            "mono": time.monotonic_ns(),
            "actor": self.actor,
            "event": name,
        }
        line = audit.append(session, **about, **told)
        for patient_id in each:
            audit.append(
                session,
                **about,
                patient_id=patient_id,
                object_id=told["object_id"],
                detail={"line": line},
            )

    @contextmanager
    def quietly(self) -> Iterator[Session]:
        """A session that keeps without an audit line: drafts and marks of this program only."""
        with self._writing() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with (
            self.mutex,
            self._on_time(),
            self._answered(),
            self._session(self.engines.write) as session,
        ):
            session.info["topics"] = set()
            session.connection()  # BEGIN IMMEDIATE now: what is read is what is written over
            with _together(session):
                yield session
                session.commit()
            changes: Changes = frozenset(session.info["topics"])
        if Topic.SETTINGS in changes:
            self.practice = None
        if changes:
            self.changed = True
            self.announce(changes)

    @contextmanager
    def _on_time(self) -> Iterator[None]:
        token = _CLOCK.set(self.clock)
        try:
            yield
        finally:
            _CLOCK.reset(token)

    @contextmanager
    def _answered(self) -> Iterator[None]:
        """What the disk says as a mishap; a connection that saw one is not used again."""
        try:
            with translated():
                yield
        except Mishap:
            self.engines.renew()
            raise

    def _session(self, engine: Engine) -> Session:
        # Rows that say who wrote them and when ask `at_desk`, not a wall clock of their own.
        info = {"actor": self.actor, "clock": self.clock, "places": self.places}
        return Session(engine, expire_on_commit=False, info=info)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else reads or writes meanwhile: for changing the key of the file.

        Raises StoreBusy where a reading does not end.
        """
        with self.mutex, self.readers.none():
            yield

    def use_key(self, key: bytes | bytearray) -> None:
        """Go on with another key of the file; everything open with the one before is closed."""
        before, self.engines = self.engines, Engines(self.path, key)
        before.close()

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file."""
        connection = self.engines.maintenance()
        try:
            with translated():
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.close()

    def close(self) -> None:
        """Close every connection and wipe the key; the store cannot be used again."""
        self.engines.close()


class Beside(Protocol):
    """What is made beside the file of the practice and holds only if the action does."""

    def settle(self) -> None:
        """The action holds: put it in its place."""

    def drop(self) -> None:
        """It does not: take it away."""


def beside(session: Session, made: Beside) -> None:
    """Make something outside the file hold with the action under way, or not at all."""
    session.info.setdefault(_BESIDE, []).append(made)


@contextmanager
def _together(session: Session) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for made in session.info.pop(_BESIDE, ()):
            made.drop()
        raise
    for made in session.info.pop(_BESIDE, ()):
        made.settle()


def touch(session: Session, topic: Topic) -> None:
    """Say that a statement which bypassed the session changed this topic."""
    session.info["topics"].add(topic)


def note(
    session: Session,
    *,
    patient_id: UUID | None = None,
    object_id: UUID | str | None = None,
    **detail: str | int | bool | None,
) -> None:
    """Add to the audit line of the action under way: ids, codes and counts only."""
    noted = session.info["note"]
    if patient_id is not None:
        noted["patient_id"] = patient_id
    if object_id is not None:
        noted["object_id"] = object_id
    noted["detail"].update(detail)


def note_patients(session: Session, patients: Collection[UUID]) -> None:
    """Say whom the action under way is about, so that each finds it in their own history.

    One person is on its line; several have each a line besides, which says the first's number.
    """
    told = session.info["note"]
    if len(set(patients)) == 1:
        told["patient_id"] = next(iter(patients))
    else:
        told["each"] = sorted(set(patients))


def at_desk(session: Session) -> tuple[Actor, datetime]:
    """Who is at the desk and what time it is, for rows that say who wrote them and when."""
    return session.info["actor"], session.info["clock"]()


def now_at_desk() -> datetime:
    """What time it is in the transaction under way, where its session is not at hand."""
    return _CLOCK.get()()


@event.listens_for(Session, "before_flush")
def _collect(session: Session, _context: Any, _instances: Any) -> None:
    topics = session.info.get("topics")
    if topics is None:
        return
    changed = [*session.new, *session.dirty, *session.deleted]
    topics.update(row.topic for row in changed if getattr(row, "topic", None) is not None)
