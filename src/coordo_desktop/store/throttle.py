"""Slowing down whoever tries passphrases at the keyboard (security design 6.1).

Three tries are free, then 5, 15 and 60 seconds, 15 minutes after every tenth in a row, 25 in a day.
Each try is written down before the passphrase is looked at, so killing the program gains nothing.
Time is counted by a clock of our own which only moves forward: the clock of the machine since it
was started, within a run. Between two runs the wall clock counts too, and the shorter of the two:
neither setting the wall clock nor starting the program again shortens a wait. Only after a restart
of the machine the wall clock counts alone, and set back it counts as no time at all.

This slows nobody who copied the files: the cost of Argon2id and the passphrase rule are for them.
"""

import json
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from coordo_desktop.domain.errors import CoordoError, TooManyTries
from coordo_desktop.store import small_files
from coordo_desktop.store.sealing import canonical

TRIES = "essais.json"
_WAITS = {3: 5, 4: 15}  # seconds after so many failures in a row
_LONG_WAIT = 60  # from the fifth failure on: before the sixth try
_CLOSED_EVERY, _CLOSED_WAIT = 10, 15 * 60
_DAMAGED = 5  # failures supposed when the file cannot be read
_PER_DAY, _DAY = 25, 24 * 3600
_LARGEST = 200_000
_THIS_RUN = secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Tries:
    """What is remembered of one account, in seconds of our own clock."""

    in_a_row: int = 0
    last: float = 0.0
    of_the_day: tuple[float, ...] = ()

    def wait_at(self, now: float) -> float:
        """Seconds before another try is allowed."""
        until = self.last + wait_after(self.in_a_row) if self.in_a_row else 0.0
        recent = [at for at in self.of_the_day if at > now - _DAY]
        if len(recent) >= _PER_DAY:
            until = max(until, recent[-_PER_DAY] + _DAY)
        return max(0.0, until - now)


@dataclass(slots=True)
class _Memory:
    """The file: our clock and the readings it was last advanced from."""

    elapsed: float = 0.0
    wall: float = 0.0
    mono: float = 0.0
    run: str = ""
    accounts: dict[str, Tries] = field(default_factory=dict)
    everybody: Tries = field(default_factory=Tries)
    serial: str = ""
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """Which file of counters this is, and how many tries failed since it was made."""

    serial: str
    failed: int


def since_boot() -> float:
    """Seconds since the machine was started, sleep included where the system can tell."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def wait_after(failures: int) -> int:
    """Seconds to wait after so many failures in a row."""
    if failures and failures % _CLOSED_EVERY == 0:
        return _CLOSED_WAIT
    if failures < min(_WAITS):
        return 0
    return _WAITS.get(failures, _LONG_WAIT)


class Throttle:
    """The counters of one vault folder.

    Without `must_count`, a folder that cannot be written prevents no try.
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] | None = None,
        *,
        must_count: bool = True,
    ) -> None:
        self._path = folder / TRIES
        self._must_count = must_count
        self._clock = clock
        self._monotonic = monotonic or since_boot

    def wait(self, login: str) -> int:
        """Whole seconds before this account may try again; 0 when it may now."""
        memory = self._load()
        return _ceiling(_tries(memory, login).wait_at(memory.elapsed))

    def take(self, login: str) -> None:
        """Write down a try before making it.

        Raises:
            TooManyTries: not yet; nothing is counted.
        """
        memory = self._load()
        tries = _tries(memory, login)
        wait = _ceiling(tries.wait_at(memory.elapsed))
        if wait:
            raise TooManyTries(wait_seconds=wait)
        recent = tuple(at for at in tries.of_the_day if at > memory.elapsed - _DAY)
        memory.accounts[login] = Tries(
            in_a_row=tries.in_a_row + 1,
            last=memory.elapsed,
            of_the_day=(*recent, memory.elapsed),
        )
        memory.failed += 1
        self._keep(memory)

    def succeed(self, login: str) -> None:
        """The try was good: forget the failures in a row and the try itself."""
        memory = self._load()
        tries = _tries(memory, login)
        memory.accounts[login] = replace(tries, in_a_row=0, of_the_day=tries.of_the_day[:-1])
        memory.everybody = Tries()
        memory.failed = max(0, memory.failed - 1)
        self._keep(memory)

    def take_back(self, login: str) -> None:
        """The try was good, but of another secret: it alone is forgotten."""
        memory = self._load()
        tries = _tries(memory, login)
        row = max(0, tries.in_a_row - 1)
        memory.accounts[login] = replace(tries, in_a_row=row, of_the_day=tries.of_the_day[:-1])
        memory.failed = max(0, memory.failed - 1)
        self._keep(memory)

    def tidy(self) -> None:
        """Leave no file behind where nothing is counted any more."""
        memory = self._load()
        counts = (memory.everybody, *memory.accounts.values())
        if not any(one.in_a_row or one.of_the_day for one in counts):
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def counted(self) -> Counted:
        """What the next opening compares with what was told (security design 6.1)."""
        memory = self._load()
        return Counted(memory.serial, memory.failed)

    def _load(self) -> _Memory:
        data = small_files.read(self._path, _LARGEST)
        memory = _parsed(data)
        if memory is None:
            # Never written, or damaged: then everybody waits once.
            damaged = self._path.exists()
            memory = _Memory(everybody=Tries(in_a_row=_DAMAGED if damaged else 0))
            self._advance(memory)
            if damaged:
                self._keep(memory)
        else:
            self._advance(memory)
        return memory

    def _advance(self, memory: _Memory) -> None:
        wall, mono = self._clock().timestamp(), self._monotonic()
        if memory.run == _THIS_RUN:
            memory.elapsed += max(0.0, mono - memory.mono)
        elif memory.run:
            passed = wall - memory.wall
            # A smaller reading is of a machine started since: it says nothing of the time between.
            since = mono - memory.mono if mono >= memory.mono else passed
            memory.elapsed += max(0.0, min(passed, since))
        memory.run, memory.mono = _THIS_RUN, mono
        memory.wall = max(wall, memory.wall)

    def _keep(self, memory: _Memory) -> None:
        memory.serial = memory.serial or secrets.token_hex(8)
        plain = {
            "serial": memory.serial,
            "failed": memory.failed,
            "elapsed": memory.elapsed,
            "wall": memory.wall,
            "mono": memory.mono,
            "run": memory.run,
            "everybody": _plain(memory.everybody),
            "accounts": {login: _plain(tries) for login, tries in memory.accounts.items()},
        }
        try:
            small_files.replace(self._path, canonical(plain))
        except (CoordoError, OSError):
            if self._must_count:
                raise


def _tries(memory: _Memory, login: str) -> Tries:
    return memory.accounts.get(login, memory.everybody)


def _ceiling(seconds: float) -> int:
    return int(-(-seconds // 1))


def _plain(tries: Tries) -> dict[str, Any]:
    return {"row": tries.in_a_row, "last": tries.last, "day": list(tries.of_the_day)}


def _parsed(data: bytes | None) -> _Memory | None:
    """The file again, or None for anything but what we write."""
    try:
        plain = json.loads(data or b"")
        return _Memory(
            elapsed=float(plain["elapsed"]),
            wall=float(plain["wall"]),
            mono=float(plain["mono"]),
            run=str(plain["run"]),
            accounts={str(login): _read(tries) for login, tries in plain["accounts"].items()},
            everybody=_read(plain["everybody"]),
            serial=str(plain.get("serial", "")),
            failed=int(plain.get("failed", 0)),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _read(plain: Any) -> Tries:
    return Tries(int(plain["row"]), float(plain["last"]), tuple(map(float, plain["day"])))
