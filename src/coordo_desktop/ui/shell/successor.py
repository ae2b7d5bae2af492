"""A fresh process in place of the one that was locked (security design 6.3, step 7).

Closing the vault and wiping its keys leaves what was read in freed memory: only the end of the
process gives it back to the system. What the next one needs to look the same goes through a pipe,
and holds nothing of a patient: when and why it was locked, by whom, which kinds of drafts wait.

On Linux the connection to the display is left open across the change: the window before stays on
screen until the new one is painted over it.
"""

import ctypes
import json
import os
import stat
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from coordo_desktop.ui.shell.idle import LockReason

OPTION = "--after-lock"
_LARGEST = 16_384  # bytes
_STANDARD = 2  # the last of the standard descriptors
_DISPLAYS = (b"/.X11-unix/", b"wayland")
_LONGEST_ADDRESS = 128  # bytes of a socket address: two of them for its family
_FAMILY, _LOCAL = 2, (1).to_bytes(2, sys.byteorder)  # AF_UNIX


@dataclass(frozen=True, slots=True)
class AfterLock:
    """What the lock screen goes on showing, and how its window was.

    `reason` None: nothing was locked, something was only looked at, or a backup `restored`: the
    instant it was made, and `aside` the folder the vault before it lies in.
    """

    at: datetime
    reason: LockReason | None
    minutes: int
    login: str
    practice: str = ""
    profession: str = ""
    drafts: tuple[str, ...] = ()
    backup_failed: bool = False
    minimized: bool = False
    active: bool = True
    kept: tuple[int, ...] = ()
    restored: datetime | None = None
    aside: str = ""

    def text(self) -> str:
        """As it goes through the pipe."""
        restored = None if self.restored is None else self.restored.isoformat()
        return json.dumps(asdict(self) | {"at": self.at.isoformat(), "restored": restored})


def read_text(text: str) -> AfterLock | None:
    """What the process before said; None where it cannot be read."""
    try:
        told = json.loads(text)
        return AfterLock(
            at=datetime.fromisoformat(told["at"]),
            reason=None if told["reason"] is None else LockReason(told["reason"]),
            minutes=int(told["minutes"]),
            login=str(told["login"]),
            practice=str(told["practice"]),
            profession=str(told["profession"]),
            drafts=tuple(map(str, told["drafts"])),
            backup_failed=bool(told["backup_failed"]),
            minimized=bool(told["minimized"]),
            active=bool(told["active"]),
            kept=tuple(int(number) for number in told["kept"]),
            restored=_instant(told["restored"]),
            aside=str(told["aside"]),
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _instant(told: object) -> datetime | None:
    return None if told is None else datetime.fromisoformat(str(told))


# -- the process that goes ----------------------------------------------------------------------


def succeed(told: AfterLock, options: Sequence[str]) -> None:
    """Become a fresh program with these options; comes back only where that cannot be.

    Nothing may be running in the database, and the vault must have been let go.
    """
    if sys.platform == "win32":
        _start_beside(told, options)
        return
    kept = _display_sockets()
    text = replace(told, kept=kept).text().encode()
    reader, writer = os.pipe()
    try:
        os.write(writer, text[:_LARGEST])
        os.close(writer)
        for each in (reader, *kept):
            os.set_inheritable(each, True)
        arguments = [*command(), *options, OPTION, str(reader)]
        os.execv(arguments[0], arguments)  # noqa: S606 - our own program, no shell
    except OSError:
        for each in kept:
            os.set_inheritable(each, False)
        os.close(reader)


def command() -> list[str]:
    """How this program was started, without what it was asked."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "coordo_desktop"]


def _start_beside(told: AfterLock, options: Sequence[str]) -> None:
    """Windows has no exec: the next one is started, then this one ends at once."""
    flags = getattr(subprocess, "DETACHED_PROCESS", 0)
    try:
        child = subprocess.Popen(  # noqa: S603 - our own program, no shell
            [*command(), *options, OPTION, "0"], stdin=subprocess.PIPE, creationflags=flags
        )
        if child.stdin is not None:
            child.stdin.write(told.text().encode())
            child.stdin.close()
    except OSError:
        return
    os._exit(0)


def _display_sockets() -> tuple[int, ...]:
    """The open connections to the display; none where they cannot be told."""
    if not sys.platform.startswith("linux"):
        return ()
    found = []
    with suppress(OSError):
        for path in Path("/proc/self/fd").iterdir():
            with suppress(OSError, ValueError):
                if _leads_to_display(int(path.name)):
                    found.append(int(path.name))
    return tuple(sorted(found))


def _leads_to_display(number: int) -> bool:
    """Whether a descriptor is a local connection to the display, by the name at its other end."""
    if not stat.S_ISSOCK(os.fstat(number).st_mode):
        return False
    address = ctypes.create_string_buffer(_LONGEST_ADDRESS)
    size = ctypes.c_uint32(_LONGEST_ADDRESS)
    if ctypes.CDLL(None).getpeername(number, address, ctypes.byref(size)) != 0:
        return False
    name = address.raw[_FAMILY : size.value]
    return address.raw[:_FAMILY] == _LOCAL and any(part in name for part in _DISPLAYS)


# -- the process that comes ---------------------------------------------------------------------


def told_by(descriptor: int) -> AfterLock | None:
    """What the process before left in the pipe, which is closed."""
    try:
        with os.fdopen(descriptor, "rb") as pipe:
            return read_text(pipe.read(_LARGEST).decode("utf-8", "replace"))
    except OSError:
        return None


def let_go(told: AfterLock) -> None:
    """Close the display connections of the process before: its window goes, ours is there."""
    for number in told.kept:
        with suppress(OSError):
            if number > _STANDARD and stat.S_ISSOCK(os.fstat(number).st_mode):
                os.close(number)


def folder_options(folder: Path, *, demo: bool) -> list[str]:
    """The options that bring the next process to the same vault."""
    return ["--folder", str(folder), *(["--demo"] if demo else [])]
