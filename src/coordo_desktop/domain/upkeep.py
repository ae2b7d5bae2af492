"""What looking after an open vault finds: its file moved, little room, a folder others copy."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Mishap

LEAST_FREE = 200 * 1024 * 1024  # bytes (security design 8.4)
TIMES_THE_FILE = 3
CHECK_EVERY = timedelta(days=1)
# All that is noted in a vault found damaged: who opened it, what was read, checks and copies.
NOTED_THOUGH_DAMAGED = frozenset(
    {
        "audit.check",
        "audit.export",
        "audit.read",
        "backup.fail",
        "backup.look",
        "backup.ok",
        "backup.outside",
        "backup.outside_fail",
        "clipboard.copy",
        "confirm.fail",
        "drill.fail",
        "drill.ok",
        "erasure.look",
        "glass.end",
        "glass.list",
        "glass.search",
        "integrity.fail",
        "integrity.ok",
        "password.fail",
        "patient.read",
        "patient.tab",
        "request.look",
        "retention.preview",
        "search",
        "second.fail",
        "session.lock",
    }
)


@dataclass(eq=False)
class FileMoved(Mishap):
    """The file was moved, replaced or erased while open; nothing more is written into it.

    `rescue` is the folder where a complete copy, reopened and checked, lies; "" while there is
    none.
    """

    rescue: str = ""


@dataclass(eq=False)
class DiskLow(Mishap):
    """Little room is left beside the vault: `free` bytes, where `wanted` would be right."""

    free: int
    wanted: int


class Sharer(StrEnum):
    """Who else copies or serves a folder behind our back."""

    ONEDRIVE = "onedrive"
    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google_drive"
    NEXTCLOUD = "nextcloud"
    ICLOUD = "icloud"
    SYNCTHING = "syncthing"
    OTHER_CLOUD = "other_cloud"
    NETWORK = "network"


@dataclass(eq=False)
class SynchronisedFolder(Mishap):
    """A vault must not live in a folder that is synchronised or on the network."""

    sharer: Sharer


@dataclass(eq=False)
class ProgramTooOld(Mishap):
    """A part this program is built on is older than the oldest known to be safe.

    `part` is one of "sqlcipher", "sqlite", "openssl", "qt"; nothing was opened.
    """

    part: str
    found: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Upkept:
    """What one look did: whether the log was folded into the file, and what is wrong now."""

    folded: bool = False
    troubles: tuple[Mishap, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a full look at the file found: codes, none when it is sound.

    `unclean`: the program had not been closed properly before.
    """

    problems: tuple[str, ...]
    unclean: bool = False


@dataclass(frozen=True, slots=True)
class JournalBroken:
    """The journal contradicts what was told outside the file; `codes` of `JournalReport`.

    Where events are missing, `lost` of them at least, `last_at` is the last one that is there and
    `until` the last one that was told; else only the marks beside the vault were touched.
    """

    codes: tuple[str, ...]
    lost: int = 0
    last_at: datetime | None = None
    until: datetime | None = None


def check_is_due(last: datetime | None, now: datetime, *, unclean: bool) -> bool:
    """Whether the file is to be looked at in full: once a day, and after a stop that was not one.

    A clock that was set back does not put it off.
    """
    return unclean or last is None or abs(now - last) >= CHECK_EVERY


def room_wanted(size: int) -> int:
    """How many bytes should stay free beside a vault of this size."""
    return max(LEAST_FREE, TIMES_THE_FILE * size)
