"""Copying a verified backup to another place: a stick, a share, a folder that is synchronised.

A place is known by a file with a mark, not by its path: two sticks may take the same letter in
turn, and one stick another letter each day. A copy is made in a folder `.partiel-…`, read again
from the medium, and only then named. Permissions and the flushing of folders may be missing there.
"""

import json
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coordo_desktop.domain.backups import (
    BackupDamaged,
    BackupLine,
    DestinationMissing,
    NoBackupHere,
)
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.store import backup, manifests, small_files
from coordo_desktop.store.backup import Stop, go_on
from coordo_desktop.store.folder import DATABASE, mishap_of_disk
from coordo_desktop.store.keyring import KEYRING
from coordo_desktop.store.sealing import VaultKey, canonical

MARK = "coordo-copies.json"
_LARGEST = 1000  # bytes of a mark
_PIECE = 1 << 20


@contextmanager
def translated_place() -> Iterator[None]:
    """What a medium says when it is pulled out, or a share when it no longer answers."""
    try:
        yield
    except OSError as error:
        raise mishap_of_disk(error) or DestinationMissing() from error


def new_mark() -> str:
    """A mark for a place."""
    return secrets.token_hex(16)


def mark_of(folder: Path) -> tuple[str, str] | None:
    """The mark of a place and the vault whose backups it holds; None where there is none."""
    with suppress(OSError, CoordoError, ValueError, KeyError, TypeError, RecursionError):
        data = small_files.read(folder / MARK, _LARGEST)
        if data is not None:
            told = json.loads(data)
            return str(told["mark"]), str(told["vault"])
    return None


def put_mark(folder: Path, mark: str, vault: str) -> None:
    """Make the folder and write its mark; DestinationMissing, FolderReadOnly, DiskFull."""
    if not folder.exists() and not folder.parent.is_dir():
        raise DestinationMissing
    with translated_place():
        small_files.make_folder(folder)
        small_files.replace(folder / MARK, canonical({"fmt": 1, "mark": mark, "vault": vault}))


def located(path: Path, inside: str, mark: str, roots: Iterable[Path]) -> Path | None:
    """Where the place is now: where it was, or under the root of another medium."""
    candidates = [path]
    if inside:
        candidates += [root / inside for root in roots]
    for folder in candidates:
        told = mark_of(folder)
        if told is not None and told[0] == mark:
            return folder
    return None


def copy(source: Path, target: Path, key: VaultKey, *, stop: Stop = go_on) -> BackupLine:
    """Copy a backup into the folder of a place, and prove it from there.

    A copy that is already there is proved again; one that does not prove itself is replaced.

    Raises:
        BackupDamaged: the source is not whole, or the medium gave back something else.
        DestinationMissing, DiskFull, FolderReadOnly, DiskFailed; nothing is listed then.
    """
    if not target.is_dir():
        raise DestinationMissing
    final = target / source.name
    with translated_place():
        if final.is_dir():
            with suppress(BackupDamaged, NoBackupHere):
                return _proved(final, key, stop)
            backup.remove(target, final.name)
        return _copied(source, target, final, key, stop)


def _copied(source: Path, target: Path, final: Path, key: VaultKey, stop: Stop) -> BackupLine:
    manifest, _body, _proof = manifests.read(source)
    backup.room_for(target, manifest.size)
    with backup.partial_in(target) as partial:
        for name in (DATABASE, KEYRING, manifests.MANIFEST):
            _copy_file(source / name, partial / name, stop)
        line = _proved(partial, key, stop)
        partial.rename(final)
        small_files.sync_folder(target)
    return backup.named(line, final.name)


def _copy_file(source: Path, target: Path, stop: Stop) -> None:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    handle = os.open(target, flags, small_files.OWNER_FILE)
    try:
        with source.open("rb") as file:
            while piece := file.read(_PIECE):
                stop()
                view = memoryview(piece)
                while view:
                    view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _proved(folder: Path, key: VaultKey, stop: Stop) -> BackupLine:
    stop()
    for name in (DATABASE, KEYRING, manifests.MANIFEST):
        with suppress(OSError):
            _forget_cached(folder / name)
    return backup.verify(folder, key, stop=stop)


def _forget_cached(path: Path) -> None:
    """What is read next comes from the medium and not from memory, where the system can."""
    if not hasattr(os, "posix_fadvise"):
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
