"""What campaigns share: a small practice made once, people who work until they are killed."""

import ctypes
import os
import shutil
import signal
import struct
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from one_derivation import derive_once
from people import a_patient
from torture.rows import Found
from transmission_builders import a_draft
from vault_support import a_practice

_MOST_SAID = 8
_LENGTH = struct.Struct("<I")
EXIT_BROKEN = 70
_DIE_WITH_PARENT = 1
CODE = "code.txt"  # the recovery sheet, beside the vault


@dataclass
class Tally:
    """What was tried and what broke, as it goes."""

    trials: int = 0
    failures: int = 0
    broken: list[str] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)

    def held(self, kept: bool, otherwise: str) -> bool:
        """Note a failure unless the claim was kept; `otherwise` says how it broke."""
        if not kept:
            self.failures += 1
            if len(self.broken) < _MOST_SAID:
                self.broken.append(otherwise)
        return kept

    def kept(self, given: str) -> None:
        """Keep what broke it, whole, to be played again."""
        if len(self.inputs) < _MOST_SAID:
            self.inputs.append(given)

    def found(self, **figures: object) -> Found:
        """The whole of it."""
        return Found(self.trials, self.failures, tuple(self.broken), figures, tuple(self.inputs))


def where(error: BaseException) -> str:
    """The kind of an error and the places it came through, without its message."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    told = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"{type(error).__name__} {told}"


def practice(folder: Path, entries: int = 3) -> UUID:
    """A vault with one person whose record holds a few entries; it is closed. Their id."""
    derive_once()
    desk, code = a_practice(folder, now)
    services = assemble(desk)
    patient = services.patients.create(a_patient())
    for number in range(entries):
        services.transmissions.sign(a_draft(patient, f"Cible {number}", "ta 13/8"))
    desk.close()
    folder.with_name(CODE).write_text(code, encoding="utf-8")
    return patient


def copied(source: Path, target: Path) -> Path:
    """A copy of a vault folder in place of what lay there."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(source, target))


# -- people who work in a process of their own ------------------------------------------------


class Child:
    """A forked process that says things through a pipe; each is whole or not said."""

    def __init__(self, work: Callable[[Callable[[bytes], None]], None]) -> None:
        reading, writing = os.pipe()
        sys.stdout.flush()
        self.pid = os.fork()
        if not self.pid:
            os.close(reading)
            _work(work, writing)
        os.close(writing)
        self._reading = os.fdopen(reading, "rb")
        self.code: int | None = None

    def heard(self) -> bytes | None:
        """The next thing said; None once there is nothing more to hear."""
        head = self._reading.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            return None
        told = self._reading.read(_LENGTH.unpack(head)[0])
        return told if len(told) == _LENGTH.unpack(head)[0] else None

    def rest(self) -> Iterator[bytes]:
        """All that is still to be heard."""
        while (said := self.heard()) is not None:
            yield said

    def kill(self) -> bool:
        """End it as a power cut would; whether it was still at work."""
        os.kill(self.pid, signal.SIGKILL)
        return self.wait() == -signal.SIGKILL

    def wait(self) -> int:
        """Its exit code, negative for a signal."""
        if self.code is None:
            self.code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.code

    def close(self) -> None:
        """Nobody listens any more."""
        self._reading.close()


def _work(work: Callable[[Callable[[bytes], None]], None], writing: int) -> None:
    def tell(said: bytes) -> None:
        os.write(writing, _LENGTH.pack(len(said)) + said)

    code = 0
    if sys.platform == "linux":  # whoever waits for it may be ended by a time limit
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    try:
        work(tell)
    except BaseException as error:  # noqa: BLE001  the parent is told, whatever it is
        tell(b"!" + where(error).encode())
        code = EXIT_BROKEN
    finally:
        os._exit(code)


@contextmanager
def working(work: Callable[[Callable[[bytes], None]], None]) -> Iterator[Child]:
    """A child at work, ended when the block is left."""
    child = Child(work)
    try:
        yield child
    finally:
        if child.code is None:
            os.kill(child.pid, signal.SIGKILL)
            child.wait()
        child.close()


def wait(seconds: float) -> None:
    """Let a child work that long: the only place where a campaign waits for time to pass."""
    time.sleep(seconds)
