"""Giving up what still holds an erased record: backups, and vaults that were moved aside.

What stays proves by the journal that it was made after; no date is believed.
"""

import json
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import audit, backup, backup_order, keyring, restoring
from coordo_desktop.store.engine import translated
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.retention_rows import ErasureRow
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unfinished import STAGED
from coordo_desktop.store.unit import at_desk, touch

_ERASURE = table_of(ErasureRow)
_DONE_HERE = text("SELECT detail_json FROM audit WHERE event='backup.purge'")
_ERASED = text("SELECT seq, object_ref FROM audit WHERE event='patient.erase'")


def backups(session: Session, folder: Path, key: VaultKey, ring: Keyring, seq: int) -> int:
    """Remove this vault's backups that do not prove they were made after `seq`; how many.

    Raises:
        NoVerifiedBackup: none would be left; nothing is removed then.
    """
    gone = [line.id for line in backup_order.older(session, backup.listed(folder, key, ring), seq)]
    gone += _unlisted(folder, ring.vault)
    for name in gone:
        backup.remove(folder, name)
    return len(gone)


def rescued(session: Session, folder: Path, key: VaultKey, ring: Keyring, seq: int) -> int:
    """The same of copies saved when a vault's folder went away; none need be left there."""
    lines = backup.listed(folder, key, ring)
    gone = [line.id for line in lines if not backup_order.is_newer(session, line, seq)]
    gone += _unlisted(folder, ring.vault)
    for name in gone:
        backup.remove(folder, name)
    return len(gone)


def _unlisted(folder: Path, vault: str) -> list[str]:
    """Backups of this vault whose manifest is lost: they still open with their keyring."""
    known = {line.id for line in backup.listed(folder)}
    found = []
    with translated():
        inside = list(folder.iterdir()) if folder.is_dir() else []
    for each in inside:
        if each.name in known or each.name.startswith(".") or not (each / DATABASE).is_file():
            continue
        with suppress(CoordoError):
            if keyring.load(each).vault == vault:
                found.append(each.name)
    return found


def aside(session: Session, folder: Path, key: VaultKey, vault: str, seq: int) -> int:
    """Remove the vaults moved aside whose journal does not tell `seq` as ours does; how many.

    The vault of another practice, which ours replaced there, holds nobody of ours: it stays.
    """
    ours = audit.hash_at(session, seq)
    every = [one for one in restoring.set_aside(folder) if _vault_of(one) in {vault, ""}]
    gone = [one for one in every if ours is None or not _tells(one, key, seq, ours)]
    with translated():
        for path in gone:
            hidden = path.with_name(f"{STAGED}{secrets.token_hex(6)}")  # never half removed
            path.rename(hidden)
            shutil.rmtree(hidden, ignore_errors=True)
    return len(gone)


def _vault_of(folder: Path) -> str:
    """Which vault was moved aside; "" where its keyring does not say."""
    with suppress(CoordoError):
        return keyring.load(folder).vault
    return ""


def _tells(folder: Path, key: VaultKey, seq: int, ours: bytes) -> bool:
    with suppress(CoordoError):
        ring = keyring.load(folder)
        with backup.opened(folder / DATABASE, key, ring.generation, mode="ro") as connection:
            row = connection.execute("SELECT h FROM audit WHERE seq=?", (seq,)).fetchone()
            return row is not None and bytes(row[0]) == ours
    return False


def said(session: Session) -> int:
    """Say that no backup holds what was erased before the last purge; of how many records.

    Asked for once no other place has backups left to give up. Where evening packs are left, the
    next purge says it.
    """
    done = max((_seq(row[0]) for row in session.execute(_DONE_HERE)), default=0)
    ids = {ref for seq, ref in session.execute(_ERASED) if seq <= done}
    waiting = session.execute(
        select(_ERASURE.c.id, _ERASURE.c.removed).where(_ERASURE.c.purged_at.is_(None))
    )
    over = [one for one, told in waiting.all() if str(one) in ids and not _packs_left(told)]
    if over:
        session.execute(
            update(_ERASURE).where(_ERASURE.c.id.in_(over)).values(purged_at=at_desk(session)[1])
        )
        touch(session, Topic.PRIVACY)
    return len(over)


def _packs_left(removed: str) -> bool:
    """Whether the last purge left evening packs, as `erasure.packs_purged` wrote it."""
    return bool(json.loads(removed).get("packs", [0, False])[1])


def _seq(detail: str) -> int:
    with suppress(ValueError, TypeError, RecursionError):
        return int(json.loads(detail).get("seq", 0))
    return 0
