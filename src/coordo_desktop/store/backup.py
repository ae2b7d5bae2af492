"""Backups: an encrypted copy, its keyring and a manifest, reopened and checked before it counts.

`VACUUM INTO` makes the copy under the store's mutex; everything is first put into a folder named
`.partiel-…` which is renamed once it is proved. A folder without a manifest that proves itself is
not a backup. Readers and writers of the live file are never harmed by a failure here.
"""

import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import coordo_desktop
from coordo_desktop.domain.backups import (
    BackupDamaged,
    BackupLine,
    DestinationMissing,
    NoBackupHere,
)
from coordo_desktop.domain.errors import CoordoError, DiskFull, VaultLocked
from coordo_desktop.store import (
    backup_order,
    checks,
    keyring,
    keyring_format,
    manifests,
    small_files,
)
from coordo_desktop.store.engine import open_raw, translated
from coordo_desktop.store.folder import DATABASE, utc_text
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.manifests import Manifest
from coordo_desktop.store.sealing import VaultKey, wipe

BACKUPS = "sauvegardes"
ELSEWHERE = "sauvegardes-coordo"  # in the folder that was chosen for copies
PARTIAL = ".partiel-"
_PIECE = 1 << 20
_SPARE = 1 << 20  # bytes that must stay free beside the copy
# Being filled by this process now: another backup made meanwhile does not take them for leftovers.
_MAKING: set[Path] = set()
Stop = Callable[[], None]  # raises where the work must end


def go_on() -> None:
    """Nobody asks to stop."""


def make(
    database: Path,
    live: Any,
    key: VaultKey,
    *,
    reason: str,
    at: datetime,
    target: Path | None = None,
    mutex: AbstractContextManager[Any] | None = None,
) -> BackupLine:
    """Copy, check, and only then list.

    `live` is a raw connection to `database`. The store's mutex is held while the file is copied and
    counted, by `mutex` or else by the caller; not while the copy is proved, which takes longer.
    `target` is the folder of backups (the vault's own by default).

    Raises:
        DestinationMissing, DiskFull, FolderReadOnly, DiskFailed: nothing is listed.
        BackupDamaged: the copy did not prove itself; it is not kept.
    """
    folder = target if target is not None else database.parent / BACKUPS
    _prepared(folder, ours=target is None, size=database.stat().st_size)
    with translated(), partial_in(folder) as partial:
        with mutex or nullcontext():
            figures = _taken(live, partial / DATABASE)
            turn = backup_order.turn(live, database.parent / BACKUPS)
        manifest = _described(
            database, key, partial, figures, reason=reason, at=at, folder=folder, turn=turn
        )
        _proved(partial, key, manifest)
        partial.rename(folder / manifest.id)
        small_files.sync_folder(folder)
    return _line(manifest, verified=True)


@contextmanager
def partial_in(folder: Path) -> Iterator[Path]:
    """An unfinished folder there, to be filled and renamed; on any failure it goes again."""
    partial = folder / f"{PARTIAL}{secrets.token_hex(6)}"
    _MAKING.add(partial)
    try:
        partial.mkdir(mode=small_files.OWNER_FOLDER)
        yield partial
    except BaseException:
        _discard(partial)
        raise
    finally:
        _MAKING.discard(partial)


def _prepared(folder: Path, *, ours: bool, size: int) -> None:
    if ours:
        small_files.make_folder(folder)
    elif not folder.exists():
        if not folder.parent.is_dir():
            raise DestinationMissing
        small_files.make_folder(folder)
    room_for(folder, size)


def room_for(folder: Path, size: int) -> None:
    """Give up what was left unfinished there; DiskFull where `size` bytes have no room then."""
    with translated():
        for left in folder.glob(PARTIAL + "*"):
            if left not in _MAKING:
                _discard(left)
        if shutil.disk_usage(folder).free < size + _SPARE:
            raise DiskFull


def _taken(live: Any, copy: Path) -> checks.Figures:
    """Copy the live file, and count in it what must be found again."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, small_files.OWNER_FILE))
    live.execute("VACUUM INTO ?", (str(copy.absolute()),))
    return checks.figures(live)


def _described(
    database: Path,
    key: VaultKey,
    partial: Path,
    figures: checks.Figures,
    *,
    reason: str,
    at: datetime,
    folder: Path,
    turn: int,
) -> Manifest:
    copy = partial / DATABASE
    small_files.sync_file(copy)
    ring = keyring.load(database.parent)
    keyring.prove(ring, key)
    small_files.replace(partial / keyring.KEYRING, keyring_format.written(ring))
    manifest = Manifest(
        id=_free_name(folder, at),
        made_at=utc_text(at),
        reason=reason,
        vault=ring.vault,
        gen=ring.generation,
        rev=ring.revision,
        version=coordo_desktop.__version__,
        size=copy.stat().st_size,
        files={name: _digest(partial / name) for name in (DATABASE, keyring.KEYRING)},
        figures=figures,
        turn=turn,
    )
    small_files.replace(partial / manifests.MANIFEST, manifests.written(manifest, key))
    return manifest


def _free_name(folder: Path, at: datetime) -> str:
    """`AAAA-MM-JJ_HHMMSS` in the time of this place, with a number where it is taken."""
    name = at.astimezone().strftime("%Y-%m-%d_%H%M%S")
    number = 1
    while (folder / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return name if number == 1 else f"{name}-{number}"


# -- looking ----------------------------------------------------------------------------------


def listed(
    folder: Path, key: VaultKey | None = None, ring: Keyring | None = None
) -> list[BackupLine]:
    """The backups of a folder, newest first; with the live keyring, only those of its vault.

    The newest is told by the journal they hold, not by the clock of the day they were made.

    With the key, `verified` says that the manifest proves itself and the file is as long as it
    says; without, nothing is called verified.
    """
    lines = []
    with translated():
        inside = list(folder.iterdir()) if folder.is_dir() else []
    for each in inside:
        if each.name.startswith(".") or not each.is_dir():
            continue
        try:
            lines.append(_listed_one(each, key, ring))
        except VaultLocked:  # the key was wiped meanwhile: nothing can be said of any
            raise
        except CoordoError:
            continue
    if ring is not None:
        lines = [line for line in lines if line.vault == ring.vault]
    return sorted(lines, key=lambda line: line.order, reverse=True)


def _listed_one(folder: Path, key: VaultKey | None, ring: Keyring | None) -> BackupLine:
    manifest, body, proof = manifests.read(folder)
    database = folder / DATABASE
    verified = (
        key is not None
        and key.proves(manifests.MAC_PURPOSE, body, proof)
        and database.is_file()
        and database.stat().st_size == manifest.size
    )
    old_key = ring is not None and not verified and manifest.gen < ring.generation
    return replace(_line(manifest, verified=verified, name=folder.name), old_key=old_key)


def chosen(path: Path) -> Path:
    """The backup meant by a path: itself, or the newest one in the folder; NoBackupHere."""
    if (path / manifests.MANIFEST).is_file():
        return path
    folder = holding(path)
    lines = listed(folder)
    if not lines:
        raise NoBackupHere
    return folder / lines[0].id


def holding(path: Path) -> Path:
    """The folder that holds the backups meant by a path: a vault's, a stick's, the folder itself.

    That of a single backup is the folder it lies in.
    """
    if (path / manifests.MANIFEST).is_file():
        return path.parent
    for folder in (path, path / BACKUPS, path / ELSEWHERE):
        if listed(folder):
            return folder
    return path


def keyring_of(folder: Path) -> Keyring:
    """The keyring a backup carries; BackupDamaged where it is not whole."""
    try:
        return keyring.load(folder)
    except CoordoError as error:
        raise BackupDamaged(problems=("keyring",)) from error


def verify(folder: Path, key: VaultKey, *, stop: Stop = go_on) -> BackupLine:
    """Every check of the security design 9.2, from the disk; `stop` raises to give it up.

    Raises:
        NoBackupHere: no manifest.
        BackupDamaged: with the codes of what is wrong.
    """
    manifest, body, proof = manifests.read(folder)
    if not key.proves(manifests.MAC_PURPOSE, body, proof):
        raise BackupDamaged(problems=("manifest",))
    _proved(folder, key, manifest, stop)
    return _line(manifest, verified=True, name=folder.name)


def _proved(folder: Path, key: VaultKey, manifest: Manifest, stop: Stop = go_on) -> None:
    found = [
        f"file:{name}"
        for name, digest in manifest.files.items()
        if not (folder / name).is_file() or _digest(folder / name, stop) != digest
    ]
    stop()
    if not found:
        found = _problems_inside(folder, key, manifest)
    if found:
        raise BackupDamaged(problems=tuple(found))


def _problems_inside(folder: Path, key: VaultKey, manifest: Manifest) -> list[str]:
    """Opened with its own copy of the keyring, not with the live one."""
    try:
        ring = keyring.load(folder)
        keyring.prove(ring, key)
    except VaultLocked:  # the key was wiped meanwhile: that says nothing of the backup
        raise
    except CoordoError:
        return ["keyring"]
    if (ring.vault, ring.generation, ring.revision) != (manifest.vault, manifest.gen, manifest.rev):
        return ["keyring"]
    path = folder / DATABASE
    try:
        with opened(path, key, ring.generation, mode="ro") as connection:
            found = checks.problems(connection, path)
            return found or _differences(manifest.figures, checks.figures(connection))
    except VaultLocked:
        raise
    except CoordoError:
        return ["cipher"]


def _differences(expected: checks.Figures, seen: checks.Figures) -> list[str]:
    names = sorted(expected.counts.keys() | seen.counts.keys())
    found = [
        f"counts:{name}" for name in names if expected.counts.get(name) != seen.counts.get(name)
    ]
    if (expected.audit_seq, expected.audit_head) != (seen.audit_seq, seen.audit_head):
        found.append("audit")
    if expected.user_version != seen.user_version:
        found.append("schema")
    return found


@contextmanager
def opened(path: Path, key: VaultKey, generation: int, *, mode: str) -> Iterator[Any]:
    """A raw connection keyed from the vault key, closed and its key wiped at the end."""
    database_key = key.database_key(generation)
    try:
        connection = open_raw(path, database_key, mode=mode)
    finally:
        wipe(database_key)
    try:
        with translated():
            yield connection
    finally:
        connection.close()


def _line(manifest: Manifest, *, verified: bool, name: str | None = None) -> BackupLine:
    return BackupLine(
        id=name or manifest.id,
        made_at=datetime.fromisoformat(manifest.made_at),
        reason=manifest.reason,
        size=manifest.size,
        generation=manifest.gen,
        verified=verified,
        patients=manifest.figures.counts.get("patient"),
        transmissions=manifest.figures.counts.get("transmission"),
        vault=manifest.vault,
        seq=manifest.figures.audit_seq,
        head=manifest.figures.audit_head,
        turn=manifest.turn,
    )


def named(line: BackupLine, name: str) -> BackupLine:
    """The same backup under the name of its folder."""
    return replace(line, id=name)


def _digest(path: Path, stop: Stop = go_on) -> str:
    digest = hashlib.sha256()
    with translated(), path.open("rb") as file:
        while piece := file.read(_PIECE):
            stop()
            digest.update(piece)
    return digest.hexdigest()


def _discard(partial: Path) -> None:
    """Remove an unfinished folder of ours; what cannot be removed is removed next time."""
    shutil.rmtree(partial, ignore_errors=True)


def remove(folder: Path, name: str) -> None:
    """Give up a backup: renamed first, so that it is never listed half removed."""
    with translated():
        partial = folder / f"{PARTIAL}{secrets.token_hex(6)}"
        (folder / name).rename(partial)
        _discard(partial)
