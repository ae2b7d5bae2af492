"""A backup put back into a scratch folder, to be looked at or rehearsed with: still encrypted.

Nothing of the backup itself is written to: opening a file makes others beside it.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.backups import BackupDamaged
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.store import backup, checks, keyring, manifests, outside, schema, small_files
from coordo_desktop.store.backup import Stop, go_on
from coordo_desktop.store.engine import translated
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.patient_rows import PatientRow, table_of
from coordo_desktop.store.sealing import VaultKey, wipe
from coordo_desktop.store.transmission_rows import TransmissionRow
from coordo_desktop.store.unit import Clock, Store

_PATIENT = table_of(PatientRow)
_ENTRY = table_of(TransmissionRow)
SCRATCH = ".exercice-"
# Reads on behalf of the program: what it sees is counted, never shown.
PROGRAM = Actor(UserId(UUID(int=0)), "", "", "", frozenset({Role.COORDINATOR}))


@contextmanager
def put_back(
    source: Path, beside: Path, key: VaultKey, clock: Clock, *, actor: Actor = PROGRAM,
    stop: Stop = go_on,
) -> Iterator[Store]:  # fmt: skip
    """The backup open in a scratch folder of `beside`, proved there; removed at the end.

    Raises:
        BackupDamaged, NoBackupHere, DiskFull, FolderReadOnly, FileTooNew.
    """
    clear(beside)
    scratch = beside / f"{SCRATCH}{secrets.token_hex(6)}"
    try:
        small_files.make_folder(scratch)
        outside.copy(source, scratch, key, stop=stop)
        folder = scratch / source.name
        ring = backup.keyring_of(folder)
        (folder / manifests.MANIFEST).unlink()  # what is here now is no backup
        store = _opened(folder, ring, key, actor, clock)
        try:
            yield store
        finally:
            store.close()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _opened(folder: Path, ring: Keyring, key: VaultKey, actor: Actor, clock: Clock) -> Store:
    path = folder / DATABASE
    with backup.opened(path, key, ring.generation, mode="rw") as connection:
        found = checks.full_text_problems(connection)
    if found:
        raise BackupDamaged(problems=tuple(found))
    database_key = key.database_key(ring.generation)
    try:
        schema.migrate(path, database_key)
        return Store(path, database_key, actor, clock)
    finally:
        wipe(database_key)


def some_patients(session: Session, many: int) -> list[PatientId]:
    """So many people drawn at random, fewer where there are fewer."""
    drawn = select(_PATIENT.c.id).order_by(func.random()).limit(many)
    return [PatientId(one) for one in session.scalars(drawn)]


def entries_of(session: Session, patient_id: PatientId) -> tuple[int, datetime | None, str]:
    """How many transmissions somebody has, when the last one was signed, on which focus."""
    about = _ENTRY.c.patient_id == patient_id
    many = session.scalar(select(func.count()).where(about)) or 0
    newest = select(_ENTRY.c.signed_at, _ENTRY.c.focus).where(about)
    last = session.execute(newest.order_by(_ENTRY.c.number.desc()).limit(1)).first()
    return many, None if last is None else last.signed_at, "" if last is None else last.focus


def clear(beside: Path) -> None:
    """Remove what a rehearsal that was killed left; the disk may hold on to it."""
    with translated():
        for left in beside.glob(SCRATCH + "*"):
            shutil.rmtree(left, ignore_errors=True)


def key_proves(source: Path, key: VaultKey) -> bool:
    """Whether this key is the one of the backup; no where its keyring is not whole."""
    try:
        keyring.prove(backup.keyring_of(source), key)
    except CoordoError:
        return False
    return True
