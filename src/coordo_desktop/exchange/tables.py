"""Tables exported by other programs: read by a child process, handed over as plain rows.

The parent opens the file, looks at what it is and how large, and passes it as standard input: the
child knows neither its name nor the key, nor any other file. It is ended when it falls silent.
"""

import hashlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from coordo_desktop.domain import tables
from coordo_desktop.domain.tables import (
    MAX_BYTES,
    SILENCE_SECONDS,
    TableEmpty,
    TableHead,
    TableMissing,
    TableNotes,
    TableReaderStopped,
    TableRefused,
    TableTooLarge,
)
from coordo_desktop.exchange.regular_file import opened

Row = tuple[int, list[str] | None]
READER_FLAG = "--read-table"
_WAITING = 32
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from coordo_desktop.exchange.child_reader import main; sys.exit(main())"
)


def reader_command() -> list[str]:
    """How the reading process is started; a frozen program starts itself with a hidden flag."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READER_FLAG]
    root = str(Path(__file__).resolve().parents[2])
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", _START, root]


@dataclass(slots=True)
class Table:
    """A table being read: its head at once, its notes once every row has passed."""

    head: TableHead
    sha256: str
    _lines: Iterator[dict[str, Any]]
    notes: TableNotes = field(default_factory=TableNotes)
    _passed: int = 0
    _share: float = 0.0

    def expected_rows(self) -> int:
        """About how many rows there will be, from the share of the file read so far."""
        return round(self._passed / self._share) if self._share else self._passed

    def rows(self) -> Iterator[Row]:
        """Line number and cells of every row that is not empty, in the order of the file.

        A record with a misplaced quote has None for cells. Raises a TableRefused on the way.
        """
        for message in self._lines:
            if "end" in message:
                self.notes = TableNotes(**message["end"])
                return
            self._passed += len(message["rows"])
            self._share = message["share"]
            yield from ((line, cells) for line, cells in message["rows"])


@contextmanager
def open_table(path: Path, silence: float = SILENCE_SECONDS) -> Iterator[Table]:
    """The table of this file; leaving the block ends the reading process, done or not.

    Raises a TableRefused that says what the file is instead. `silence` is in seconds.
    """
    with _opened(path) as file:
        digest = digest_of(file)
        with told_by_child(file, silence) as lines:
            first = next(lines)
            yield Table(TableHead(**first["head"]), digest, lines)


@contextmanager
def told_by_child(
    file: BinaryIO, silence: float = SILENCE_SECONDS, kind: str = ""
) -> Iterator[Iterator[dict[str, Any]]]:
    """What a reading process says of this file; leaving the block ends it, done or not.

    `kind` names what is read when it is no table (`child_reader.KINDS`).
    """
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, fixed arguments
        [*reader_command(), *([kind] if kind else [])],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield _messages(process, silence)
    finally:
        process.kill()
        if process.stdout:
            process.stdout.close()
        process.wait()


_opened = partial(
    opened, most=MAX_BYTES, missing=TableMissing, large=TableTooLarge, empty=TableEmpty
)


def digest_of(file: BinaryIO) -> str:
    """The hash of a whole file, which is then back at its beginning."""
    digest = hashlib.sha256()
    while chunk := file.read(1 << 20):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _environment() -> dict[str, str]:
    """Only what an interpreter needs to start: no secret of ours is inherited."""
    kept = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "LANG")
    return {name: os.environ[name] for name in kept if name in os.environ}


def _messages(process: "subprocess.Popen[bytes]", silence: float) -> Iterator[dict[str, Any]]:
    """What the child says, line by line, until its end; a refusal of its own is raised here."""
    heard: queue.Queue[bytes | None] = queue.Queue(_WAITING)
    gone = threading.Event()

    def listen() -> None:
        assert process.stdout is not None  # noqa: S101 - it was asked for
        with suppress(OSError, ValueError):
            for line in process.stdout:
                while not gone.is_set():
                    with suppress(queue.Full):
                        heard.put(line, timeout=0.2)
                        break
                if gone.is_set():
                    return
        with suppress(queue.Full):
            heard.put(None, timeout=silence)

    listener = threading.Thread(target=listen, name="table-listener", daemon=True)
    listener.start()
    try:
        while True:
            try:
                line = heard.get(timeout=silence)
            except queue.Empty:
                raise TableReaderStopped from None
            if line is None:
                raise TableReaderStopped
            message = json.loads(line)
            if "refused" in message:
                raise _refusal(message)
            yield message
            if "end" in message:
                return
    finally:
        gone.set()
        process.kill()
        listener.join()


def _refusal(message: dict[str, Any]) -> TableRefused:
    kind = getattr(tables, message["refused"], TableReaderStopped)
    refusal = kind(**message["fields"])
    return refusal if isinstance(refusal, TableRefused) else TableReaderStopped()
