"""Writing a file at a place somebody chose: whole or not at all, readable by its owner only."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from coordo_desktop.domain.errors import DiskFailed, DiskFull, FolderReadOnly, Mishap

_MISHAPS: dict[int | None, type[Mishap]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: DiskFailed,
}


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, flush to disk, then rename over `path`.

    Raises DiskFull, DiskFailed or FolderReadOnly; an earlier file is then as it was.
    """
    partial = path.with_name(f".{secrets.token_hex(6)}.partiel")
    try:
        descriptor = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise _MISHAPS.get(error.errno, FolderReadOnly)() from error
