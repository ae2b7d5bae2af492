"""Whether a vault that somebody wants salvaged is damaged at all."""

import shutil
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.salvage import NothingDamaged
from coordo_desktop.store import audit, backup, checks, small_files, vault
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey, wipe
from coordo_desktop.store.unit import Clock, Store


def refuse(file: Path, work: Path, ring: Keyring, key: VaultKey, clock: Clock) -> None:
    """NothingDamaged where the file passes every check and its journal is whole.

    Looked at on a copy in `work`, with its log: the file itself is not written. What cannot be
    copied or opened is not sound.
    """
    copy = work / file.name
    work.mkdir(mode=small_files.OWNER_FOLDER)
    try:
        for name in (file.name, file.name + "-wal"):
            if file.with_name(name).exists():
                shutil.copyfile(file.with_name(name), work / name)
        vault.prove_file(copy, ring, key)
        found = _problems(copy, ring, key, clock)
    except (CoordoError, OSError):
        return
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if not found:
        raise NothingDamaged


def _problems(copy: Path, ring: Keyring, key: VaultKey, clock: Clock) -> list[str]:
    with backup.opened(copy, key, ring.generation, mode="rw") as connection:
        found = checks.problems(connection, copy) + checks.full_text_problems(connection)
    if found:
        return found
    database_key = key.database_key(ring.generation)
    nobody = Actor(UserId(UUID(int=0)), "", "", "", frozenset())
    try:
        store = Store(copy, database_key, nobody, clock)
    finally:
        wipe(database_key)
    try:
        with store.reading() as session:
            return audit.verify_chain(session)
    finally:
        store.close()
