"""Backups that were reopened and checked, restoring one, and the full check of the live file."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.accounts import checked_login
from coordo_desktop.domain.backups import (
    BackupLine,
    IntegrityReport,
    NoBackupHere,
    RestoreReport,
    is_due,
    superfluous,
)
from coordo_desktop.domain.errors import CoordoError, InsideVault
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services import authz
from coordo_desktop.store import audit, backup, checks, keyring, restoring
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store, touch

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk

Clock = Callable[[], datetime]


class BackupService:
    """The backups of the open vault."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store = store
        self._folder = folder
        self._key = key

    def run(self, reason: str, destination: Path | None = None) -> BackupLine:
        """Make a backup, reopened and checked before it is listed.

        `reason` is a code: "manual", "exit", "lock", "import", "merge", "activity", "migration".
        Without `destination` it goes beside the vault and the superfluous ones there are given up.

        Raises:
            DestinationMissing, DiskFull, FolderReadOnly, DiskFailed, BackupDamaged: the vault is
            unharmed and nothing is listed.
        """
        store = self._store
        authz.require(store.actor, Right.RUN_BACKUP)
        told: dict[str, str | bool] = {"why": reason, "outside": destination is not None}
        with store.mutex:
            line = self._made(reason, destination)
            with store.action("backup.ok", object_id=line.id, detail=told) as session:
                touch(session, Topic.BACKUPS)
            store.changed = False
        if destination is None:
            self._rotate()
        return line

    def _made(self, reason: str, destination: Path | None) -> BackupLine:
        store = self._store
        live = store.engines.maintenance()
        try:
            return backup.make(
                store.path, live, self._key, reason=reason, at=store.clock(), target=destination
            )
        except CoordoError as error:
            told = {"why": reason, "error": type(error).__name__}
            with suppress(CoordoError), store.action("backup.fail", detail=told):
                pass
            raise
        finally:
            live.close()

    def _rotate(self) -> None:
        for line in superfluous(self.list(), self._store.clock().date()):
            with suppress(CoordoError):  # the new one is kept; what cannot go now goes next time
                backup.remove(self._inside, line.id)

    @property
    def _inside(self) -> Path:
        return self._folder / backup.BACKUPS

    def list(self, folder: Path | None = None) -> list[BackupLine]:
        """The backups beside the vault, or in another folder; newest first."""
        return backup.listed(folder or self._inside, self._key)

    def last(self) -> BackupLine | None:
        """The newest backup that proves itself."""
        return next((line for line in self.list() if line.verified), None)

    def due(self) -> bool:
        """Whether something changed and the last verified backup is two hours old, or missing."""
        return is_due(self.last(), self._store.clock(), changed=self._store.changed)

    def verify(self, backup_id: str, folder: Path | None = None) -> BackupLine:
        """Reopen and check a backup again.

        Raises:
            NoBackupHere, BackupDamaged.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        if not backup_id or Path(backup_id).name != backup_id:
            raise NoBackupHere
        return backup.verify((folder or self._inside) / backup_id, self._key)


def available(folder: Path) -> list[BackupLine]:
    """The backups beside a vault, or in a folder of backups, newest first; nothing is open yet.

    None is called verified: that takes the key, and `restore_backup` checks before it restores.
    """
    inside = folder / backup.BACKUPS
    return backup.listed(inside if inside.is_dir() else folder)


def backup_to(desk: "OpenDesk", destination: Path) -> Path:
    """Copy the vault into a folder of one's choice; where the verified backup lies.

    Raises InsideVault where the folder chosen is the vault itself.
    """
    if destination.resolve() == desk.folder.resolve():
        raise InsideVault
    line = BackupService(desk.store, desk.folder, desk.key).run("manual", destination.absolute())
    return destination.absolute() / line.id


def restore_backup(
    source: Path,
    folder: Path,
    login: str,
    passphrase: str,
    *,
    clock: Clock,
    replace: bool = False,
) -> RestoreReport:
    """Restore a backup with a passphrase of its time, by one of its administrators.

    `source` is a backup, or a folder of backups (the newest is taken). Into a new folder; over a
    live vault only with `replace`, which moves it aside first. The caller holds the folder.

    Raises:
        NoBackupHere, BackupDamaged, WrongPassphrase, UnknownUser, NotAllowed, VaultExists,
        DiskFull, FolderReadOnly: a vault in the folder is then as it was.
    """
    source = backup.chosen(source.absolute())
    ring = backup.keyring_of(source)
    login = checked_login(login)
    key = keyring.opened_by(ring, login, passphrase, clock())
    try:
        person = restoring.person_in(source, ring, key, login)
        authz.require(person, Right.RESTORE)
        return _restored(source, folder.absolute(), ring, key, person, clock, replace=replace)
    finally:
        key.wipe()


def restore_backup_with_code(
    source: Path, folder: Path, code: str, *, clock: Clock, replace: bool = False
) -> RestoreReport:
    """Restore a backup with the recovery sheet of its time; then `unlocking.recover` opens it.

    Raises as `restore_backup`, and RecoveryCodeMistyped, WrongRecoveryCode.
    """
    source = backup.chosen(source.absolute())
    ring = backup.keyring_of(source)
    key = keyring.opened_by_code(ring, code)
    try:
        return _restored(source, folder.absolute(), ring, key, None, clock, replace=replace)
    finally:
        key.wipe()


def _restored(
    source: Path,
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    person: Actor | None,
    clock: Clock,
    *,
    replace: bool,
) -> RestoreReport:
    live_seq = restoring.live_audit_seq(folder, ring, key) if replace else None
    now = clock()
    line, aside = restoring.restore(source, folder, key, at=now, replace=replace)
    counts, seq = restoring.record(folder, ring, key, person, clock, live_seq)
    lost = None if live_seq is None else max(0, live_seq - seq)
    return RestoreReport(made_at=line.made_at, counts=counts, aside=aside, events_lost=lost)


def integrity(store: Store) -> IntegrityReport:
    """Everything that can be checked of the open vault: the file, what it holds, the audit chain.

    A second or two for each 60 MB; nothing is repaired. `counts` has `patients`, `transmissions`
    and every other table.
    """
    authz.require(store.actor, Right.RUN_BACKUP)
    with store.mutex:
        live = store.engines.maintenance()
        try:
            problems, counts = checks.everything(live, store.path)
        finally:
            live.close()
    with store.reading() as session:
        problems += audit.verify_chain(session)
    with suppress(CoordoError):
        if problems:
            with store.action("integrity.fail", detail={"problems": len(problems)}):
                pass
        else:
            with store.action("integrity.ok"):
                pass
    return IntegrityReport(ok=not problems, problems=tuple(problems), counts=counts)
