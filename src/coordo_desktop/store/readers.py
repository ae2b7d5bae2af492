"""Who is reading the file now: the key of the file changes only while nobody is."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from coordo_desktop.domain.errors import StoreBusy

_PATIENCE = 10.0  # seconds for readings under way to end
_LONGEST = 600.0  # seconds a reading waits for a renewal: the largest file takes a few


class Readers:
    """Any number of readings at once, or none at all while somebody is alone with the file."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._reading = 0
        self._alone: int | None = None  # the thread that is alone
        self._mine = threading.local()

    @contextmanager
    def one(self) -> Iterator[None]:
        """A reading; waits while somebody is alone, and never for itself."""
        depth: int = getattr(self._mine, "depth", 0)
        if not depth:
            self._begin()
        self._mine.depth = depth + 1
        try:
            yield
        finally:
            self._mine.depth = depth
            if not depth:
                self._end()

    def _begin(self) -> None:
        free = (None, threading.get_ident())
        with self._changed:
            if self._alone not in free and not self._changed.wait_for(
                lambda: self._alone in free, _LONGEST
            ):
                raise StoreBusy
            self._reading += 1

    def _end(self) -> None:
        with self._changed:
            self._reading -= 1
            if self._alone is not None:
                self._changed.notify_all()

    @contextmanager
    def none(self) -> Iterator[None]:
        """Nobody reads but this thread; StoreBusy where a reading does not end in time."""
        if getattr(self._mine, "depth", 0):
            raise StoreBusy  # it would wait for itself
        with self._changed:
            self._alone = threading.get_ident()
            if not self._changed.wait_for(lambda: not self._reading, _PATIENCE):
                self._alone = None
                self._changed.notify_all()
                raise StoreBusy
        try:
            yield
        finally:
            with self._changed:
                self._alone = None
                self._changed.notify_all()
