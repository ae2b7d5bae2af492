"""Renewing the key of the vault, and giving up what still opens with the old one.

Everybody keeps their passphrase: the new key is sealed for each of them. The desk goes on as it
is; its store and its key are given the new one in place.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.backups import BackupLine, NoVerifiedBackup
from coordo_desktop.domain.key_renewal import (
    KeyState,
    Progress,
    Renewed,
    Step,
    old_backups,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services import authz
from coordo_desktop.store import backup, backup_places, key_events, keyring, recovery, rotation
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store, touch

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk


def _unsaid(_step: Step) -> None:
    """Nobody watches."""


class KeyRotationService:
    """The key of the open vault, for administrators."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store = store
        self._folder = folder
        self._key = key

    def state(self) -> KeyState:
        """The key today, and whether it should be renewed."""
        authz.require(self._store.actor, Right.ROTATE_KEYS)
        with self._store.reading() as session:
            return key_events.state(session)

    def rotate(
        self, *, new_code: bool = False, why: str = "asked", progress: Progress = _unsaid
    ) -> Renewed:
        """Give the vault another key; with `new_code`, another recovery sheet too.

        `why` is a code for the journal: "asked", "suspected", "revoked", "leaver". A verified
        backup is made before and after.

        Raises:
            DiskFull (twice the size of the vault must be free), FolderReadOnly, DiskFailed,
            StoreBusy, BackupDamaged: the key is the one before, and so is the sheet.
            RenewalUnfinished: the renewal holds and is completed at the next opening.
            FileDamaged: the file does not prove itself any more.
        """
        authz.require(self._store.actor, Right.ROTATE_KEYS)
        code = recovery.new_code() if new_code else None
        made = rotation.renew(
            self._store, self._folder, self._key, why=why, code=code, progress=progress
        )
        return Renewed(keyring.load(self._folder).generation, code, made, self._old())

    def sheet_read_back(self) -> None:
        """Two groups of the new recovery sheet were typed from the paper."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        with self._store.action("recovery.read_back"):
            pass

    def old_backups(self) -> tuple[BackupLine, ...]:
        """The backups beside the vault that open with an earlier key only; newest first."""
        authz.require(self._store.actor, Right.ROTATE_KEYS)
        return self._old()

    def remove_old_backups(self) -> int:
        """Give up the backups that open with an earlier key; how many there were.

        Raises:
            NoVerifiedBackup: there is no verified one with the present key yet.
        """
        authz.require(self._store.actor, Right.ROTATE_KEYS)
        ring = keyring.load(self._folder)
        lines = backup.listed(self._inside, self._key, ring)
        ours = [line for line in lines if line.verified and line.generation == ring.generation]
        if not ours:
            raise NoVerifiedBackup
        old = old_backups(lines, ring.generation)
        told = {"count": len(old), "gen": ring.generation, "seq": min(line.seq for line in ours)}
        # Told before it is done: one that is stopped midway lists what is left, to ask again.
        with self._store.action("backup.remove_old", detail=told) as session:
            # Copies elsewhere go too, where the place is there or when it is back.
            backup_places.to_purge(session, min(line.made_at for line in ours))
            touch(session, Topic.BACKUPS)
        for line in old:
            backup.remove(self._inside, line.id)
        return len(old)

    def _old(self) -> tuple[BackupLine, ...]:
        """Those of this vault: another one that was replaced here left its own."""
        ring = keyring.load(self._folder)
        return old_backups(backup.listed(self._inside, ring=ring), ring.generation)

    @property
    def _inside(self) -> Path:
        return self._folder / backup.BACKUPS


def rotate(
    desk: "OpenDesk", *, new_code: bool, why: str = "asked", progress: Progress = _unsaid
) -> Renewed:
    """As `KeyRotationService.rotate`, for an open desk."""
    service = KeyRotationService(desk.store, desk.folder, desk.key)
    return service.rotate(new_code=new_code, why=why, progress=progress)
