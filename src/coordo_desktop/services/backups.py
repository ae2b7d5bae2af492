"""Backups that were reopened and checked, and the full check of the live file."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.backups import (
    BackupLine,
    DestinationFull,
    DestinationNotFolder,
    DestinationReadOnly,
    IntegrityReport,
    NoBackupHere,
    Purged,
    is_ahead,
    is_due,
    superfluous,
)
from coordo_desktop.domain.errors import CoordoError, DiskFull, FolderReadOnly, InsideVault
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services import authz
from coordo_desktop.store import (
    audit,
    backup,
    backup_order,
    backup_places,
    checks,
    checkups,
    keyring,
    purging,
)
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store, touch
from coordo_desktop.system.paths import rescues

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk


class BackupService:
    """The backups of the open vault."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store = store
        self._folder = folder
        self._key = key

    def run(self, reason: str, destination: Path | None = None) -> BackupLine:
        """Make a backup, reopened and checked before it is listed.

        `reason` is a code: "manual", "exit", "lock", "import", "merge", "activity", "migration",
        "rotation", "restore", "erasure", "erased".
        Without `destination` it goes beside the vault and the superfluous ones there are given up.

        Raises:
            DestinationMissing, DestinationFull, DestinationReadOnly, DestinationNotFolder for a
            place that was chosen; DiskFull, FolderReadOnly, DiskFailed, BackupDamaged: the vault
            is unharmed and nothing is listed.
        """
        store = self._store
        authz.require(store.actor, Right.RUN_BACKUP)
        line = self._made(reason, destination)
        told: dict[str, str | bool] = {"why": reason, "outside": destination is not None}
        with store.mutex:
            changed = store.changed  # while the copy was being proved
            with store.action("backup.ok", object_id=line.id, detail=told) as session:
                touch(session, Topic.BACKUPS)
            store.changed = changed
        if destination is None:
            self._rotate()
        return line

    def _made(self, reason: str, destination: Path | None) -> BackupLine:
        store, changed = self._store, self._store.changed
        live = store.engines.maintenance()
        try:
            return backup.make(
                store.path,
                live,
                self._key,
                reason=reason,
                at=store.clock(),
                target=destination,
                mutex=self._all_is_copied(),
            )
        except CoordoError as error:
            store.changed = store.changed or changed
            told = {"why": reason, "error": type(error).__name__}
            with suppress(CoordoError), store.action("backup.fail", detail=told):
                pass
            raise error if destination is None else _there(error, destination) from error
        finally:
            live.close()

    @contextmanager
    def _all_is_copied(self) -> Iterator[None]:
        """The file held while it is copied; what is kept from then on is not in this backup."""
        with self._store.mutex:
            yield
            self._store.changed = False

    def _rotate(self) -> None:
        for line in superfluous(self.list(), self._store.clock().date()):
            with suppress(CoordoError):  # the new one is kept; what cannot go now goes next time
                backup.remove(self.folder, line.id)

    @property
    def folder(self) -> Path:
        """Where the backups beside the vault lie."""
        return self._folder / backup.BACKUPS

    def list(self, folder: Path | None = None) -> list[BackupLine]:
        """The backups beside the vault, or in another folder; newest first."""
        ring = keyring.load(self._folder)
        return backup.listed(folder or self.folder, self._key, ring)

    def last(self) -> BackupLine | None:
        """The newest backup that proves itself."""
        return next((line for line in self.list() if line.verified), None)

    def is_ahead(self, line: BackupLine) -> bool:
        """Whether a backup is dated in the future: a clock was wrong, its date is worth nothing."""
        return is_ahead(line.made_at, self._store.clock())

    def purge_before(self, at: datetime) -> Purged:
        """Give up every backup made before the last erasure, once a newer one is proved.

        The journal tells which ones, wherever it tells an erasure; `at` is when it was. Vaults that
        a restore moved aside go too, and copies saved when a vault's folder went away. Places that
        are absent do it when they are back.

        Raises what `run` raises, and NoVerifiedBackup; nothing is given up then.
        """
        actor = self._store.actor
        if scope(actor, Right.PROPOSE_CLOSING) is Scope.NONE:
            authz.require(actor, Right.CONFIRM_ERASURE)
        with self._store.reading() as session:
            seq = backup_order.erased(session)
            proved = any(backup_order.is_newer(session, line, seq) for line in self.list())
        if not proved:
            self.run("erased")
        return self._purged(at, seq)

    def _purged(self, at: datetime, seq: int) -> Purged:
        ring = keyring.load(self._folder)
        with self._store.reading() as session:
            here = purging.backups(session, self.folder, self._key, ring, seq)
            with suppress(CoordoError):  # what cannot go there now goes at the next purge
                here += purging.rescued(session, rescues(), self._key, ring, seq)
            aside = purging.aside(session, self._folder, self._key, ring.vault, seq)
        told = {"here": here, "aside": aside, "seq": seq}
        with self._store.action("backup.purge", detail=told) as session:
            backup_places.to_purge(session, at)
            waiting = len(backup_places.places(session))
            touch(session, Topic.BACKUPS)
        return Purged(removed=here, aside=aside, waiting=waiting)

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
        return backup.verify((folder or self.folder) / backup_id, self._key)


def _there(error: CoordoError, destination: Path) -> CoordoError:
    """The same, said of the place that was chosen and not of the vault's own disk."""
    if isinstance(error, DiskFull):
        return DestinationFull()
    if isinstance(error, FolderReadOnly):
        around = (destination, *destination.parents)
        file = any(one.exists() and not one.is_dir() for one in around)
        return DestinationNotFolder() if file else DestinationReadOnly()
    return error


def backup_to(desk: "OpenDesk", destination: Path) -> Path:
    """Copy the vault into a folder of one's choice; where the verified backup lies.

    Raises InsideVault where the folder chosen is the vault itself.
    """
    if destination.resolve() == desk.folder.resolve():
        raise InsideVault
    line = BackupService(desk.store, desk.folder, desk.key).run("manual", destination.absolute())
    return destination.absolute() / line.id


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
        of_journal = audit.verify_chain(session)
    problems += of_journal
    with suppress(CoordoError):  # what was found is answered, wherever it could be kept
        checkups.told(store, problems, of_journal=len(of_journal))
    return IntegrityReport(ok=not problems, problems=tuple(problems), counts=counts)
