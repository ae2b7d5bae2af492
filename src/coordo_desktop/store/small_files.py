"""Small files beside the encrypted one, replaced whole or not at all, readable by their owner only.

Write `x.new`, flush it to the disk, rename it over `x`, flush the folder: a power cut leaves the
old file or the new one, never a piece.
"""

import os
from pathlib import Path

from coordo_desktop.domain.errors import FolderReadOnly
from coordo_desktop.store.folder import translated_disk

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700


def make_folder(path: Path) -> None:
    """The folder, with its parents, closed to others; FolderReadOnly where it cannot be."""
    with translated_disk():
        try:
            path.mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError, FileNotFoundError) as error:
            # A file stands where a folder should be, or the system lets nobody make one there.
            raise FolderReadOnly from error


def sync_folder(path: Path) -> None:
    """Make renames and creations in the folder durable, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # FAT, exFAT and some network shares cannot; the file itself is on the disk
        return
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make what the file holds durable."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(path: Path, data: bytes) -> None:
    """Put `data` in place of the file; the old one stays whole on any failure."""
    fresh = path.with_name(path.name + ".new")
    with translated_disk():
        try:
            _write(fresh, data, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
            fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def append(path: Path, data: bytes) -> None:
    """Add `data` at the end of the file, on the disk when this returns."""
    with translated_disk():
        _write(path, data, os.O_CREAT | os.O_APPEND | os.O_WRONLY)


def read(path: Path, limit: int) -> bytes | None:
    """What the file holds; None where there is none or it is longer than `limit` bytes."""
    with translated_disk():
        try:
            with path.open("rb") as file:
                data = file.read(limit + 1)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None
    return data if len(data) <= limit else None


def _write(path: Path, data: bytes, flags: int) -> None:
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0), OWNER_FILE)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)
