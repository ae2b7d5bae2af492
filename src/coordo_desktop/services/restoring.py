"""Putting a backup back: looked at first, agreed to by two people (security design 9.6)."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.accounts import checked_login
from coordo_desktop.domain.backups import BackupLine, MadeWithOldKey, RestoreReport
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.restoring import (
    Glimpse,
    LiveVault,
    RestorePreview,
    Second,
    lost_days,
)
from coordo_desktop.services import authz, restore_agreed, tries
from coordo_desktop.services.glimpses import glimpses
from coordo_desktop.services.restore_agreed import Asking
from coordo_desktop.store import (
    backup,
    backup_order,
    inbox,
    keyring,
    live_vault,
    manifests,
    recovery,
    rehearsal,
    restoring,
    unfinished,
    watch_folder,
)
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.live_vault import LiveSeen
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store, note

Clock = Callable[[], datetime]
_NOBODY = ""


def available(folder: Path) -> list[BackupLine]:
    """The backups beside a vault, or in a folder of backups, newest first; nothing is open yet.

    None is called verified: that takes the key, and `restore_backup` checks before it restores.
    """
    return backup.listed(backup.holding(folder))


def backup_in(folder: Path, backup_id: str) -> Path:
    """One of the backups `available` lists."""
    return backup.holding(folder) / backup_id


# --- looking first ----------------------------------------------------------------------------


def preview_restore(
    source: Path, folder: Path, login: str, passphrase: str, *, clock: Clock
) -> RestorePreview:
    """What a backup holds, what would be lost, who must agree; every check of it is made.

    Raises:
        NoBackupHere, BackupDamaged, WrongPassphrase, TooManyTries, UnknownUser, NotAllowed,
        AccountSuspended.
    """
    source, ring, key, person = _opened(source, folder, login, passphrase, clock)
    try:
        return _previewed(source, folder, ring, key, person)
    finally:
        key.wipe()


def preview_restore_with_code(
    source: Path, folder: Path, code: str, *, clock: Clock
) -> RestorePreview:
    """The same with the recovery sheet of that time; no record is shown.

    Raises as `preview_restore`, and RecoveryCodeMistyped, WrongRecoveryCode.
    """
    source = backup.chosen(source.absolute())
    ring = backup.keyring_of(source)
    key = _opened_by_code(source, ring, folder, code, clock)
    try:
        return _previewed(source, folder, ring, key, None)
    finally:
        key.wipe()


def look_into(
    source: Path, folder: Path, login: str, passphrase: str, text: str, *, clock: Clock
) -> list[Glimpse]:
    """The records of a backup that fit what was typed; noted in the trail of the vault in use.

    Raises as `preview_restore`.
    """
    source, ring, key, person = _opened(source, folder, login, passphrase, clock)
    try:
        _put_look(folder, ring, person.login, clock)
        with rehearsal.put_back(source, folder, key, clock, actor=person) as store:
            return glimpses(store, text)
    finally:
        key.wipe()


def _put_look(folder: Path, ring: Keyring, login: str, clock: Clock) -> None:
    with suppress(CoordoError, OSError):  # a vault that cannot be told bars no look at its backup
        live = keyring.load(folder)
        if live.vault == ring.vault:
            inbox.put(folder, live.vault, live.inbox, "backup.look", login, clock())


class RestoreService:
    """Looking into a backup from the open vault, with the key at hand."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store, self._folder, self._key = store, folder, key

    def preview(self, source: Path) -> RestorePreview:
        """What a backup holds, what would be lost; every check of it is made.

        Raises:
            NoBackupHere, BackupDamaged, MadeWithOldKey.
        """
        authz.require(self._store.actor, Right.RUN_BACKUP)
        self._ours(source)
        ring = backup.keyring_of(source)
        return _previewed(source, self._folder, ring, self._key, self._store.actor)

    def look_into(self, source: Path, text: str) -> list[Glimpse]:
        """The records of a backup that fit what was typed: within what one may see."""
        actor = self._store.actor
        authz.require(actor, Right.READ_CLINICAL)
        self._ours(source)
        with self._store.action("backup.look", object_id=source.name) as session:
            with rehearsal.put_back(
                source, self._folder, self._key, self._store.clock, actor=actor
            ) as store:
                found = glimpses(store, text)
            note(session, hits=len(found))
        return found

    def _ours(self, source: Path) -> None:
        if not rehearsal.key_proves(source, self._key):
            ring = backup.keyring_of(source)
            if ring.generation < keyring.load(self._folder).generation:
                raise MadeWithOldKey


def _previewed(
    source: Path,
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    person: Actor | None,
) -> RestorePreview:
    line = backup.verify(source, key)
    manifest, _body, _proof = manifests.read(source)
    seen = live_vault.look(folder, key, manifest, ring)
    events = [(at.astimezone().date(), event) for at, event in seen.events]
    last = max((at for at, _event in seen.events), default=None)
    first = _NOBODY if person is None else person.login
    sees = person is not None and scope(person, Right.READ_CLINICAL) is not Scope.NONE
    return RestorePreview(
        backup=line,
        counts=restoring.spoken_counts(manifest),
        live=seen.state,
        live_counts=seen.counts,
        lost=lost_days(events),
        behind=None if last is None else max(last - line.made_at, timedelta()),
        branched=seen.branched,
        seconds=live_vault.candidates(seen.seconds(restore_agreed.AGREES, first)),
        may_look=sees,
    )


# --- putting back -----------------------------------------------------------------------------


def restore_backup(
    source: Path,
    folder: Path,
    login: str,
    passphrase: str,
    *,
    clock: Clock,
    replace: bool = False,
    second: Second | None = None,
) -> RestoreReport:
    """Restore a backup with a passphrase of its time, by one of its administrators.

    `source` is a backup, or a folder of backups (the newest is taken). Into a new folder; over a
    vault only with `replace`, which moves it aside first, and with a `second` person where that
    vault is in use. The caller holds the folder.

    Raises:
        NoBackupHere, BackupDamaged, WrongPassphrase, TooManyTries, UnknownUser, NotAllowed,
        AccountSuspended, VaultExists, FolderNotEmpty, SynchronisedFolder, SecondPersonNeeded,
        SamePerson, CannotConfirm, SecondPersonAvailable, BackupOfAnother, DiskFull,
        FolderReadOnly: a vault in the folder is then as it was.
    """
    source, ring, key, person = _opened(source, folder, login, passphrase, clock)
    try:
        asks = Asking(person, lambda live: keyring.opened_by(live, login, passphrase, clock()))
        return _restored(
            source, folder.absolute(), ring, key, asks, clock, replace=replace, second=second
        )
    finally:
        key.wipe()


def restore_backup_with_code(
    source: Path,
    folder: Path,
    code: str,
    *,
    clock: Clock,
    replace: bool = False,
    second: Second | None = None,
) -> RestoreReport:
    """Restore a backup with the recovery sheet of its time; then `unlocking.recover` opens it.

    The sheet also agrees where nobody else could. Raises as `restore_backup`, and
    RecoveryCodeMistyped, WrongRecoveryCode.
    """
    source = backup.chosen(source.absolute())
    ring = backup.keyring_of(source)
    key = _opened_by_code(source, ring, folder, code, clock)
    try:
        return _restored(
            source, folder.absolute(), ring, key, Asking(None, None), clock,
            replace=replace, second=second or Second(code=code),
        )  # fmt: skip
    finally:
        key.wipe()


def _opened(
    source: Path, folder: Path, login: str, passphrase: str, clock: Clock
) -> tuple[Path, Keyring, VaultKey, Actor]:
    """The backup meant, its keyring and key, and its administrator; slowed down like unlocking."""
    source = backup.chosen(source.absolute())
    ring = backup.keyring_of(source)
    login = checked_login(login)
    keyring.slot_of(ring, login)  # UnknownUser costs nothing and counts nothing
    door = tries.BackupDoor(source, folder, ring, clock)
    key = door.by_passphrase(login, lambda: keyring.opened_by(ring, login, passphrase, clock()))
    try:
        person = restoring.person_in(source, ring, key, login)
        authz.require(person, Right.RESTORE)
    except BaseException:
        key.wipe()
        raise
    return source, ring, key, person


def _opened_by_code(source: Path, ring: Keyring, folder: Path, code: str, clock: Clock) -> VaultKey:
    recovery.public_of_code(code)  # a mistyped code is no try
    door = tries.BackupDoor(source, folder, ring, clock)
    return door.by_code(lambda: keyring.opened_by_code(ring, code))


def _restored(
    source: Path,
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    asks: Asking,
    clock: Clock,
    *,
    replace: bool,
    second: Second | None,
) -> RestoreReport:
    manifest, _body, _proof = manifests.read(source)
    if not (folder / keyring.KEYRING).exists():
        watch_folder.refuse_shared(folder)
    seen, agreed = LiveSeen(LiveVault.NONE), ""
    if replace:
        seen = live_vault.look(folder, key, manifest, ring)
        seen, agreed = restore_agreed.agreed(folder, seen, asks, second, manifest, clock)
        backup.verify(source, key)  # before anything else is done
        _backed_up(folder, seen, key, clock)
    turn = backup_order.next_turn(backup.holding(source), folder / backup.BACKUPS)
    with restoring.staged(source, folder, key, replace=replace) as staged:
        counts, seq = restoring.record(
            staged, folder, ring, key, asks.person, clock, seen.audit_seq,
            second=agreed, turn=turn, replaced=seen.state is not LiveVault.NONE,
        )  # fmt: skip
        aside = restoring.decide(folder, staged, clock())
    unfinished.finish(folder)
    with suppress(CoordoError, OSError):  # the vault is back: old failed tries do not undo it
        if aside:
            inbox.carry(folder / aside, folder, ring.vault, key)
    lost = None if seen.audit_seq is None else max(0, seen.audit_seq - seq)
    return RestoreReport(made_at=staged.line.made_at, counts=counts, aside=aside, events_lost=lost)


def _backed_up(folder: Path, seen: LiveSeen, key: VaultKey, clock: Clock) -> None:
    """A last backup of what is in use; it is moved aside whole anyway, so this may fail."""
    if seen.state is not LiveVault.OPEN or seen.ring is None:
        return
    path = folder / DATABASE
    with (
        suppress(CoordoError),
        backup.opened(path, key, seen.ring.generation, mode="rw") as live,
    ):
        backup.make(path, live, key, reason="restore", at=clock())
