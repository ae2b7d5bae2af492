"""Writing a file at a place somebody chose: whole or not at all, readable by its owner only."""

import errno
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from coordo_desktop.domain.errors import (
    DiskFailed,
    DiskFull,
    InsideVault,
    Mishap,
    PlaceNotWritable,
)

_MISHAPS: dict[int | None, type[Mishap]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: DiskFailed,
}


_VAULT_FILE = "coffre.db"
_VAULT_OWN = re.compile(
    r"coffre\.db.*|trousseau\.json.*|ancres.*\.jsonl|boite\.jsonl|sceau\.json|essais\.json|verrou",
    re.IGNORECASE,
)
_BACKUPS = "sauvegardes"


def refuse_place(path: Path) -> None:
    """Raise InsideVault or PlaceNotWritable where no file may or can be written, before work.

    A vault’s own files and its backups are never written over, whatever somebody asks for.
    """
    place = path.absolute()
    for folder in place.parents:
        if (folder / _VAULT_FILE).exists():
            first = place.relative_to(folder).parts[0]
            if first == _BACKUPS or _VAULT_OWN.fullmatch(first):
                raise InsideVault
    if place.is_dir() or not place.parent.is_dir() or not os.access(place.parent, os.W_OK):
        raise PlaceNotWritable


def ready_folder(path: Path) -> None:
    """The folder somebody names to receive files, made where only itself is not there yet.

    InsideVault, PlaceNotWritable, DiskFull, DiskFailed: a medium that is away is not made up.
    """
    if path.is_dir():
        return
    refuse_place(path)
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise _MISHAPS.get(error.errno, PlaceNotWritable)() from error


class Staged:
    """A file written beside its place, not there yet.

    Raises InsideVault, DiskFull, DiskFailed or PlaceNotWritable.
    """

    def __init__(self, path: Path, content: bytes) -> None:
        refuse_place(path)
        self._path = path
        self._partial = path.with_name(f".{secrets.token_hex(6)}.partiel")
        try:
            descriptor = os.open(self._partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            self.drop()
            raise _MISHAPS.get(error.errno, PlaceNotWritable)() from error

    def settle(self) -> None:
        """Put it in its place, over an earlier file."""
        try:
            self._partial.replace(self._path)
        except OSError as error:
            self.drop()
            raise _MISHAPS.get(error.errno, PlaceNotWritable)() from error

    def drop(self) -> None:
        """Take it away; an earlier file is as it was."""
        with suppress(OSError):
            self._partial.unlink()


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, flush to disk, then rename over `path`.

    Raises InsideVault, DiskFull, DiskFailed or PlaceNotWritable; an earlier file is then as it
    was.
    """
    Staged(path, content).settle()
