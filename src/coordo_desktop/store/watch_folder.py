"""Whether a folder is synchronised or served by another machine (security design 4).

A service that copies a database while it is being written copies halves of it, and puts them back;
a network folder does not honour the locks and the order of writes that keep a file whole. Backups
may go to such places, the live vault may not. Told from the marks each service leaves: names of
folders alone are trusted where the service always uses them.
"""

import ctypes
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from coordo_desktop.domain.upkeep import Sharer, SynchronisedFolder

_ENVIRONMENT = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
# What lies at the root of a folder that a service keeps in step.
_MARKS = {
    ".dropbox": Sharer.DROPBOX,
    ".dropbox.cache": Sharer.DROPBOX,
    ".849C9593-D756-4E56-8D6E-42412F2A707B": Sharer.ONEDRIVE,
    ".nextcloudsync.log": Sharer.NEXTCLOUD,
    ".owncloudsync.log": Sharer.NEXTCLOUD,
    ".tmp.driveupload": Sharer.GOOGLE_DRIVE,
    ".tmp.drivedownload": Sharer.GOOGLE_DRIVE,
    ".stfolder": Sharer.SYNCTHING,
    ".pcloud": Sharer.OTHER_CLOUD,
    ".megaignore": Sharer.OTHER_CLOUD,
}
_SYNC_DATABASES = ((".sync_", ".db"), ("._sync_", ".db"), (".csync_journal", ".db"))
_NAMES: tuple[tuple[Sharer, Callable[[str], bool]], ...] = (
    (Sharer.ONEDRIVE, lambda name: name == "onedrive" or name.startswith("onedrive -")),
    (Sharer.DROPBOX, lambda name: name == "dropbox" or name.startswith("dropbox (")),
    (
        Sharer.GOOGLE_DRIVE,
        lambda name: (
            name in {"google drive", "googledrive", "my drive", "mon drive"}
            or name.startswith("googledrive-")
        ),
    ),
    (Sharer.NEXTCLOUD, lambda name: name in {"nextcloud", "owncloud"}),
    (Sharer.ICLOUD, lambda name: name in {"mobile documents", "iclouddrive", "icloud drive"}),
    (
        Sharer.OTHER_CLOUD,
        lambda name: name in {"kdrive", "pcloud drive", "pclouddrive", "hubic", "box sync"},
    ),
)
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "afpfs", "webdav", "davfs", "afs", "ncpfs",
     "ceph", "glusterfs", "lustre", "ocfs2", "gfs2", "fuse.sshfs", "fuse.davfs2", "fuse.rclone",
     "fuse.gvfsd-fuse", "fuse.smbnetfs", "fuse.glusterfs", "fuse.curlftpfs", "fuse.s3fs"}
)  # fmt: skip
_DRIVE_REMOTE = 4
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")  # how a space is told there


def refuse_shared(folder: Path) -> None:
    """Raise SynchronisedFolder where a live vault would be copied or served by somebody else."""
    sharer = sharer_of(folder)
    if sharer is not None:
        raise SynchronisedFolder(sharer)


def sharer_of(folder: Path) -> Sharer | None:
    """Who keeps this folder in step elsewhere, as far as can be told; it may not exist yet."""
    place = _resolved(folder)
    for each in (place, *place.parents):
        found = _by_mark(each) or _by_name(each.name)
        if found is not None:
            return found
    if _in_environment(place):
        return Sharer.ONEDRIVE
    return Sharer.NETWORK if on_network(place) else None


def on_network(place: Path) -> bool:
    """Whether another machine serves this folder."""
    if sys.platform == "win32":
        return _windows_remote(place)
    return _file_system(place) in _NETWORK


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # a link to itself
        return folder.absolute()


def _by_mark(folder: Path) -> Sharer | None:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names only, and of every parent
    except OSError:
        return None
    for name in names:
        if name in _MARKS:
            return _MARKS[name]
        if any(name.startswith(begin) and name.endswith(end) for begin, end in _SYNC_DATABASES):
            return Sharer.NEXTCLOUD
    return None


def _by_name(name: str) -> Sharer | None:
    folded = name.casefold()
    return next((sharer for sharer, ours in _NAMES if ours(folded)), None)


def _in_environment(place: Path) -> bool:
    roots = [os.environ.get(name, "") for name in _ENVIRONMENT]
    return any(root and place.is_relative_to(_resolved(Path(root))) for root in roots)


def _file_system(place: Path) -> str:
    """The kind of file system that holds a folder, of the deepest mount above it."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, told = before.split(), after.split()
        if len(fields) < 5 or not told:  # noqa: PLR2004 - the fifth field is the mount point
            continue
        point = Path(_ESCAPED.sub(lambda one: chr(int(one[1], 8)), fields[4]))
        if place.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), told[0]
    return kind


def _windows_remote(place: Path) -> bool:
    root = place.anchor
    if root.startswith("\\\\"):
        return True
    try:
        kernel = ctypes.CDLL("kernel32")
        return int(kernel.GetDriveTypeW(ctypes.c_wchar_p(root))) == _DRIVE_REMOTE
    except (OSError, AttributeError):
        return False
