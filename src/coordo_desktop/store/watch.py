"""Looking at the vault's files from outside while it is open (security design 8.4).

On Linux and macOS a file that is moved or erased while open goes on taking writes, into nothing:
what the path names is compared with what was opened.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from coordo_desktop.store.folder import translated_disk

WAL = "-wal"


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file a path names, on its disk."""

    device: int
    inode: int


@dataclass(frozen=True, slots=True)
class Log:
    """What waits in the write-ahead log: bytes, and when they were last written (ns)."""

    size: int
    written: int


def identity(path: Path) -> Identity | None:
    """The file at this path; None where there is none or its disk no longer answers."""
    try:
        seen = os.stat(path)  # noqa: PTH116 - asked before each write: a microsecond, not three
    except OSError:
        return None
    return Identity(seen.st_dev, seen.st_ino)


def log_of(path: Path) -> Log | None:
    """The write-ahead log of the file at `path`; None where there is none."""
    try:
        seen = os.stat(f"{path}{WAL}")  # noqa: PTH116
    except OSError:
        return None
    return Log(seen.st_size, seen.st_mtime_ns)


def log_lost(path: Path) -> bool:
    """Whether the log that is open was erased: known on Linux, elsewhere it cannot be."""
    gone = f"{path.resolve()}{WAL} (deleted)"  # the system tells no link that leads there
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        return False
    for handle in os.listdir(handles):  # noqa: PTH208 - names only: what they lead to is asked
        try:
            if os.readlink(f"/proc/self/fd/{handle}") == gone:  # noqa: PTH115
                return True
        except OSError:  # closed meanwhile
            continue
    return False


def writable(folder: Path) -> bool:
    """Whether files can be made in the folder."""
    if not os.access(folder, os.W_OK):
        return False
    read_only = getattr(os, "ST_RDONLY", 0)
    if not read_only:
        return True
    try:
        return not os.statvfs(folder).f_flag & read_only
    except OSError:
        return False


def free_bytes(folder: Path) -> int:
    """Room left on the disk of the folder; DiskFailed where it no longer answers."""
    with translated_disk():
        return shutil.disk_usage(folder).free
