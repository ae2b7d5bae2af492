"""The key of the vault renewed: when it should be, how far it is, what remains of the old one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.errors import Mishap


@dataclass(eq=False)
class RenewalUnfinished(Mishap):
    """The file has its new key but the keyring could not be written: it is at the next opening."""


class Step(StrEnum):
    """What a renewal is doing, in this order."""

    BACKUP = "backup"
    ENCRYPT = "encrypt"
    CHECK = "check"
    NEW_BACKUP = "new_backup"


Progress = Callable[[Step], None]


class Renewal(StrEnum):
    """What became of a renewal that was stopped, found at the next opening."""

    NONE = ""
    FINISHED = "finished"
    GIVEN_UP = "given_up"


class Due(StrEnum):
    """Why the key should be renewed now: since its last renewal, this happened."""

    NO = ""
    SUSPENDED = "suspended"  # somebody's access was closed
    RECOVERED = "recovered"  # the recovery sheet was used


@dataclass(frozen=True, slots=True)
class KeyState:
    """The key of the vault today; `renewed_at` None where it is still the first one."""

    generation: int
    renewed_at: datetime | None
    due: Due
    due_since: datetime | None
    sheet_unread: bool  # a new recovery sheet was made and never typed back


@dataclass(frozen=True, slots=True)
class Renewed:
    """What a renewal did. `recovery_code` is shown this once; None where the sheet stays.

    `backup` is the verified one made with the new key, None where it could not be made (the
    renewal holds). `old_backups` stay readable with the old key.
    """

    generation: int
    recovery_code: str | None
    backup: BackupLine | None
    old_backups: tuple[BackupLine, ...]


def old_backups(lines: list[BackupLine], generation: int) -> tuple[BackupLine, ...]:
    """The backups that open with an earlier key only."""
    return tuple(line for line in lines if line.generation < generation)
