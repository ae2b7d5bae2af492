"""A file from elsewhere, opened safely: regular, of a size known before a byte of it is read."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from coordo_desktop.domain.errors import Refusal

_Refused = Callable[[], Refusal]


@contextmanager
def opened(
    path: Path, most: int, *, missing: _Refused, large: _Refused, empty: _Refused | None = None
) -> Iterator[BinaryIO]:
    """The file open for reading, at most `most` bytes; the refusal that fits otherwise."""
    # Without O_NONBLOCK, opening a named pipe would wait for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise missing() from error
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        os.close(descriptor)
        raise missing()
    with os.fdopen(descriptor, "rb") as file:
        if about.st_size > most:
            raise large()
        if empty is not None and not about.st_size:
            raise empty()
        yield file
