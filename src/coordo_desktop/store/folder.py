"""The vault folder: the name of its file, the instants written in it, what its disk answers.

Nothing here knows the database: the lock screen is shown before that is loaded (performance B10).
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from coordo_desktop.domain.errors import DiskFailed, DiskFull, FolderReadOnly, Mishap

DATABASE = "coffre.db"
_MISHAPS: dict[int | None, type[Mishap]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,  # 4 GB at most on FAT
    errno.EROFS: FolderReadOnly,
    errno.EACCES: FolderReadOnly,
    errno.EPERM: FolderReadOnly,
    errno.ENOTDIR: FolderReadOnly,
    errno.EIO: DiskFailed,
}


def mishap_of_disk(error: OSError) -> Mishap | None:
    """The mishap an error of the system stands for, or None when it is a bug."""
    kind = _MISHAPS.get(error.errno)
    return kind() if kind else None


@contextmanager
def translated_disk() -> Iterator[None]:
    """Turn what the disk says into a mishap; let bugs fly."""
    try:
        yield
    except OSError as error:
        mishap = mishap_of_disk(error)
        if mishap is None:
            raise
        raise mishap from error


def utc_text(at: datetime) -> str:
    """An aware instant as it is kept: fixed width, UTC, microseconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
