"""Files that leave the program at a place somebody chose, and the password that closes them."""

import secrets
from pathlib import Path

from coordo_desktop.store.unit import OpenSession, beside
from coordo_desktop.system.files import Staged, write_whole

__all__ = ["proposed_password", "save_file", "save_with"]

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that is read as another one on paper
_GROUPS, _GROUP = 4, 4


def save_file(path: Path, content: bytes) -> None:
    """Write `content` at `path`, whole or not at all, readable by its owner only.

    Raises InsideVault, DiskFull, DiskFailed or PlaceNotWritable; an earlier file is then as it was.
    """
    write_whole(path.absolute(), content)


def save_with(session: OpenSession, path: Path, content: bytes) -> None:
    """The same inside an action: the file is there once its line is kept, and not otherwise."""
    beside(session, Staged(path.absolute(), content))


def proposed_password() -> str:
    """Sixteen characters drawn at random in groups of four: 79 bits, dictated without a doubt."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)
