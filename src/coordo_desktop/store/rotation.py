"""Changing the vault key so that a stop at any moment leaves one key that opens (5.5).

The next keyring is written as `pending` beside the present one, then the file is encrypted again
in one transaction, then the pending keyring takes its place. Found `pending` at an opening, the
file itself tells which of the two keys it has: exactly one opens.
"""

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coordo_desktop.domain.accounts import AccountSuspended, WrongRecoveryCode
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.errors import CoordoError, DiskFull, FileDamaged, StoreBusy
from coordo_desktop.domain.key_renewal import Progress, Renewal, RenewalUnfinished, Step
from coordo_desktop.store import (
    accounts,
    anchors,
    audit,
    backup,
    checks,
    inbox,
    key_events,
    keyring,
    keyring_format,
    keyring_renewal,
)
from coordo_desktop.store.audit import AuditHead
from coordo_desktop.store.engine import key_text, translated
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring import Keys
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import KEY_BYTES, VaultKey, wipe
from coordo_desktop.store.unit import Store

_SPARE = 8 << 20  # bytes beside what is reckoned


@dataclass(frozen=True, slots=True)
class Settled:
    """The keyring and the key that go with the file, and what was found of a renewal."""

    ring: Keyring
    key: VaultKey
    found: Renewal


# -- renewing ---------------------------------------------------------------------------------


def renew(
    store: Store,
    folder: Path,
    key: VaultKey,
    *,
    why: str,
    code: str | None = None,
    progress: Progress,
) -> BackupLine | None:
    """Give the vault another key; everything that holds the store or the key goes on with it.

    `code` is another recovery sheet, `why` a code for the journal. What comes back is the backup
    made with the new key: without it the renewal holds all the same.

    Raises:
        DiskFull, FolderReadOnly, DiskFailed, StoreBusy, BackupDamaged: the key is the one before.
        RenewalUnfinished: the file has the new key; the next opening writes the keyring.
        FileDamaged: the file does not prove itself afterwards (the backup made before is good).
    """
    with store.mutex:
        _room(store.path)
        progress(Step.BACKUP)
        backed_up(store, key)
        _room(store.path)
        fresh = VaultKey(secrets.token_bytes(KEY_BYTES))
        try:
            with store.alone():
                progress(Step.ENCRYPT)
                coming = _changed(store, folder, key, fresh, code)
                progress(Step.CHECK)
                sound = _finished(store, folder, key, fresh, coming, why)
        finally:
            fresh.wipe()
        if not sound:
            raise FileDamaged
        progress(Step.NEW_BACKUP)
        with suppress(CoordoError):  # the key is renewed: that there is no backup is the answer
            return backed_up(store, key)
    return None


def backed_up(store: Store, key: VaultKey) -> BackupLine:
    """A verified backup beside the vault, in the journal."""
    with store.mutex:
        live = store.engines.maintenance()
        try:
            line = backup.make(store.path, live, key, reason="rotation", at=store.clock())
        finally:
            live.close()
        with store.action("backup.ok", object_id=line.id, detail={"why": "rotation"}):
            pass
        store.changed = False
    return line


def _room(path: Path) -> None:
    """The log grows to the size of the file: twice that must be free."""
    with translated():
        free, size = shutil.disk_usage(path.parent).free, path.stat().st_size
    if free < 2 * size + _SPARE:
        raise DiskFull


def _changed(
    store: Store, folder: Path, key: VaultKey, fresh: VaultKey, code: str | None
) -> Keyring:
    """The file encrypted again; the pending keyring. On any failure the key before is back."""
    ring = keyring.load(folder)
    keyring.prove(ring, key)
    if ring.pending is not None:
        raise RenewalUnfinished
    pending = keyring_renewal.renewing(ring, key, fresh, code)
    store.engines.close()
    try:
        keyring.keep(folder, pending)
        _encrypt_again(store.path, key, fresh, ring.generation)
    except BaseException:
        _back_to_one_key(store, folder, key, fresh, pending)
        raise
    _use(store, fresh, pending.generation + 1)
    return pending


def _encrypt_again(path: Path, key: VaultKey, fresh: VaultKey, generation: int) -> None:
    with backup.opened(path, key, generation, mode="rw") as connection:
        if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise StoreBusy
        raw = fresh.database_key(generation + 1)
        text = key_text(raw)
        try:
            connection.reset_key(text)
        finally:
            wipe(raw, text)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _back_to_one_key(
    store: Store, folder: Path, key: VaultKey, fresh: VaultKey, pending: Keyring
) -> None:
    """After a failure: the file says which key it has, and the session goes on with that one."""
    _use(store, key, pending.generation)
    if not (opens(store.path, fresh, pending.generation + 1)):
        with suppress(CoordoError):  # what failed is raised; the next opening finds it `pending`
            ring = keyring.load(folder)
            if ring.pending is not None:
                keyring.put_in_place(folder, keyring_renewal.without_pending(ring, key))
        with suppress(CoordoError), store.quietly() as session:
            ring = keyring.load(folder)
            accounts.follow_keyring(session, ring.revision, ring.generation)
        return
    _use(store, fresh, pending.generation + 1)
    key.become(VaultKey(fresh.secret()))
    raise RenewalUnfinished


def _use(store: Store, key: VaultKey, generation: int) -> None:
    raw = key.database_key(generation)
    try:
        store.use_key(raw)
    finally:
        wipe(raw)


def _finished(
    store: Store, folder: Path, key: VaultKey, fresh: VaultKey, pending: Keyring, why: str
) -> bool:
    """The keyring and the rest follow the file; whether the file proves itself."""
    old = VaultKey(key.secret())
    key.become(VaultKey(fresh.secret()))
    coming = keyring_format.promoted(pending)
    if coming is None:
        raise RuntimeError
    try:
        live = store.engines.maintenance()
        try:
            sound = not checks.problems(live, store.path)
        finally:
            live.close()
        told: audit.Detail = {
            "why": why,
            "gen": coming.generation,
            "sheet": _sheet_changed(pending),
        }
        with store.action("key.rotated", detail=told) as session:
            accounts.follow_keyring(session, coming.revision, coming.generation)
        _promote(folder, store.path, pending, old, key, store.clock())
    except CoordoError as error:
        raise RenewalUnfinished from error
    finally:
        old.wipe()
    return sound


def _sheet_changed(pending: Keyring) -> bool:
    coming = keyring_format.promoted(pending)
    return coming is not None and coming.recovery_public != pending.recovery_public


# -- after a stop -----------------------------------------------------------------------------


def settled(folder: Path, ring: Keyring, keys: Keys, at: datetime) -> Settled:
    """The keyring and key that go with the file; what a stopped renewal left is put in order.

    Raises:
        AccountSuspended: the access was closed together with the renewal.
        WrongRecoveryCode: a new sheet whose renewal never happened; the one before opens.
        FileDamaged: neither key opens.
    """
    if ring.pending is None:
        if keys.key is None:
            raise WrongRecoveryCode
        return Settled(ring, keys.key, Renewal.NONE)
    path = folder / DATABASE
    if keys.key is not None and opens(path, keys.key, ring.generation):
        if keys.next is not None:
            keys.next.wipe()
        before = keyring_renewal.without_pending(ring, keys.key)
        keyring.put_in_place(folder, before)
        return Settled(before, keys.key, Renewal.GIVEN_UP)
    if keys.next is None or not opens(path, keys.next, ring.pending.generation):
        keys.wipe()
        if keys.next is None:
            raise AccountSuspended
        raise FileDamaged if keys.key is not None else WrongRecoveryCode
    coming = _promote(folder, path, ring, keys.key, keys.next, at)
    if keys.key is not None:
        keys.key.wipe()
    return Settled(coming, keys.next, Renewal.FINISHED)


def is_told(store: Store, generation: int) -> bool:
    """Whether the journal says that this generation began."""
    with store.reading() as session:
        last = key_events.last_renewal(session)
    return last is not None and last.generation >= generation


def opens(path: Path, key: VaultKey, generation: int) -> bool:
    """Whether the file has this key."""
    try:
        with backup.opened(path, key, generation, mode="rw"):
            return True
    except FileDamaged:
        return False


def _promote(
    folder: Path,
    path: Path,
    pending: Keyring,
    old: VaultKey | None,
    fresh: VaultKey,
    at: datetime,
) -> Keyring:
    """The last step, which may be done twice: anchors and box follow, then the keyring.

    After it nothing in the folder opens with the key before, backups apart.
    """
    coming = keyring_format.promoted(pending)
    if coming is None:
        raise RuntimeError
    with backup.opened(path, fresh, coming.generation, mode="rw") as connection:
        seq, head = connection.execute("SELECT seq, head FROM audit_state").fetchone()
    where = AuditHead(int(seq), bytes(head))
    if old is None:  # opened with the new sheet: nobody can prove the anchors made before
        known = anchors.last(folder)
        if known is None or known.generation < coming.generation:
            anchors.begin_again(folder, fresh, where, coming.generation, at, restored=False)
    else:
        anchors.begin_generation(folder, old, fresh, where, coming.generation, at)
        inbox.reseal(folder, pending.vault, old, coming.inbox)
    keyring.put_in_place(folder, coming)
    return coming
