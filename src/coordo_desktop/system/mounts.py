"""Where removable media are, and whether a folder answers: a dead share must hold nobody up."""

import os
import string
import sys
import threading
from pathlib import Path

_PATIENCE = 2.0  # seconds
_UNIX = ("/media", "/run/media", "/mnt", "/Volumes")
_DEPTH = 2  # /media/claire/CLE, /Volumes/CLE
_waiting: set[str] = set()
_guard = threading.Lock()


def roots() -> list[Path]:
    """The roots of what is plugged in or mounted now, the system's own disk left out."""
    if sys.platform == "win32":
        return [Path(f"{letter}:\\") for letter in string.ascii_uppercase[3:]]
    found = []
    for place in map(Path, _UNIX):
        found += [one for depth in range(1, _DEPTH + 1) for one in place.glob("*/" * depth)]
    return [one for one in found if os.path.ismount(one)]


def inside_of(path: Path) -> str:
    """The way from the root of its medium to a folder; "" where it is on no removable one."""
    for root in sorted(roots(), key=lambda one: len(one.parts), reverse=True):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return ""


def same_disk(one: Path, other: Path) -> bool:
    """Whether both lie on one disk partition: a copy there does not outlive the disk."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def answers(path: Path, patience: float = _PATIENCE) -> bool:
    """Whether the folder is there and says so in time.

    A share whose server is gone can hold a process up for minutes: it is asked by a thread that
    nobody waits for, and not asked again before that one came back.
    """
    key = str(path)
    with _guard:
        if key in _waiting:
            return False
        _waiting.add(key)
    there: list[bool] = []

    def ask() -> None:
        try:
            there.append(path.is_dir())
        finally:
            with _guard:
                _waiting.discard(key)

    thread = threading.Thread(target=ask, name="place", daemon=True)
    thread.start()
    thread.join(patience)
    return bool(there and there[0])
