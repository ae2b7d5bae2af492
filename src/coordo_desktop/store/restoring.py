"""Putting a backup back: proved, copied, proved again, then moved into place.

The move of several files is not one step: it is written down first, and a stop in the middle is
finished at the next opening (`unfinished`). The old vault or the new one, never neither.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.accounts import AccountSuspended
from coordo_desktop.domain.backups import BackupDamaged, BackupLine
from coordo_desktop.domain.errors import (
    DiskFull,
    FileDamaged,
    FolderReadOnly,
    UnknownUser,
)
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.restoring import FolderNotEmpty
from coordo_desktop.store import (
    accounts,
    anchors,
    audit,
    backup,
    checks,
    keyring,
    small_files,
    tries_told,
    unfinished,
    vault,
)
from coordo_desktop.store.engine import translated
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.manifests import MANIFEST, Manifest
from coordo_desktop.store.sealing import VaultKey, canonical, wipe
from coordo_desktop.store.unfinished import ASIDE, COPIED, JOURNAL, LIVE, STAGED
from coordo_desktop.store.unit import Clock, Store

_SPARE = 1 << 20  # bytes
_OURS = (ASIDE, STAGED, ".creation-", "ancres", "brouillon-secours-")
_KNOWN = frozenset(LIVE) | {
    backup.BACKUPS, "verrou", JOURNAL, ".DS_Store", "Thumbs.db", "desktop.ini", "lost+found",
    "System Volume Information", "$RECYCLE.BIN",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Staged:
    """A backup copied beside the vault it is to replace, proved once more."""

    folder: Path
    line: BackupLine


@contextmanager
def staged(source: Path, folder: Path, key: VaultKey, *, replace: bool) -> Iterator[Staged]:
    """The backup, copied into the folder and proved there; taken away again where an error follows.

    Raises:
        BackupDamaged, VaultExists (without `replace`), FolderNotEmpty, DiskFull, FolderReadOnly:
        the vault in the folder is then as it was.
    """
    unfinished.finish(folder)
    line = backup.verify(source, key)
    if not _has_vault(folder):
        refuse_strangers(folder)
    if not replace:
        vault.refuse_existing(folder)
    small_files.make_folder(folder)
    path = folder / f"{STAGED}{secrets.token_hex(6)}"
    try:
        with translated():
            _room_for(line.size, folder)
            path.mkdir(mode=small_files.OWNER_FOLDER)
            for name in (*COPIED, MANIFEST):
                _copy(source / name, path / name)
        backup.verify(path, key)
        yield Staged(path, line)
    except BaseException:
        unfinished.give_up(folder, path)
        raise


def decide(folder: Path, staged: Staged, at: datetime) -> str:
    """Write down that what is staged takes its place: `unfinished.finish` does it, now or later.

    Answers where the vault before it will lie ("" if none).
    """
    aside = _aside_name(folder, at) if _has_vault(folder) else ""
    journal = {"staged": staged.folder.name, "aside": aside}
    small_files.replace(folder / JOURNAL, canonical(journal))
    return aside


# -- who restores, and what is said of it -----------------------------------------------------


def person_in(source: Path, ring: Keyring, key: VaultKey, login: str) -> Actor:
    """The person as the backup knows them.

    Raises:
        UnknownUser, AccountSuspended, BackupDamaged.
    """
    query = "SELECT id, name, profession, roles, active FROM user_account WHERE login=?"
    try:
        with backup.opened(source / DATABASE, key, ring.generation, mode="ro") as connection:
            row = connection.execute(query, (login,)).fetchone()
    except (FileDamaged, FolderReadOnly) as error:
        raise BackupDamaged(problems=("cipher",)) from error
    if row is None:
        raise UnknownUser
    user_id, name, profession, letters, active = row
    if not active:
        raise AccountSuspended
    roles = frozenset(map(Role, letters))
    return Actor(UserId(UUID(bytes=bytes(user_id))), login, name, profession, roles)


def spoken_counts(manifest: Manifest) -> dict[str, int]:
    """How many records of each kind a backup holds, by the names people use."""
    return checks.spoken(manifest.figures.counts)


def record(
    staged: Staged,
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    person: Actor | None,
    clock: Clock,
    live_seq: int | None,
    *,
    second: str = "",
    turn: int = 0,
    replaced: bool = False,
) -> tuple[dict[str, int], int]:
    """Write the restore into the staged journal; its counts, and how far that journal went.

    It is written before anything moves: no vault is put back without the line that says so. The
    anchors begin again, with both heads where a vault is replaced. `turn`: by it the backups made
    from now on are newer than those of the journal left behind.
    """
    path = staged.folder / DATABASE
    with backup.opened(path, key, ring.generation, mode="rw") as connection:
        figures = checks.figures(connection)
    nobody = Actor(UserId(UUID(int=0)), "", "", "", frozenset())
    database_key = key.database_key(ring.generation)
    store = Store(path, database_key, person or nobody, clock)
    wipe(database_key)
    told: dict[str, str | int | bool | None] = {
        "seq": figures.audit_seq,
        "replaced_seq": live_seq,
    }
    if replaced and live_seq is None:
        told["replaced_unread"] = True
    if second:
        told["second"] = second
    if turn:
        told["turn"] = turn
    try:
        with store.action("vault.restored", detail=told) as session:
            accounts.close_last_run(session, clock())
            tries_told.forget(session)
        store.checkpoint()
        with store.reading() as session:
            stands = audit.head(session)
    finally:
        store.close()
    known = anchors.last(folder) if _has_vault(folder) else None
    left = None if known is None else audit.AuditHead(known.seq, known.head)
    anchors.begin_again(
        staged.folder, key, stands, ring.generation, clock(), restored=True, before=left
    )
    return checks.spoken(figures.counts), figures.audit_seq


def set_aside(folder: Path) -> list[Path]:
    """The vaults that restores moved aside, oldest first."""
    return sorted(path for path in folder.glob(ASIDE + "*") if path.is_dir())


def _room_for(size: int, folder: Path) -> None:
    if shutil.disk_usage(folder).free < size + _SPARE:
        raise DiskFull


def _has_vault(folder: Path) -> bool:
    return any((folder / name).exists() for name in LIVE) and not keyring.is_junk(folder)


def refuse_strangers(folder: Path) -> None:
    """FolderNotEmpty where there are files that are neither ours nor the system's own."""
    if keyring.is_junk(folder):
        raise FolderNotEmpty
    try:
        names = [one.name for one in folder.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return
    if any(not (name in _KNOWN or name.startswith(_OURS)) for name in names):
        raise FolderNotEmpty


def _aside_name(folder: Path, at: datetime) -> str:
    name = ASIDE + at.astimezone().strftime("%Y-%m-%d_%H%M%S")
    number = 1
    while (folder / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return name if number == 1 else f"{name}-{number}"


def _copy(source: Path, target: Path) -> None:
    with suppress(FileNotFoundError):
        target.unlink()
    shutil.copyfile(source, target)
    target.chmod(small_files.OWNER_FILE)
    small_files.sync_file(target)
