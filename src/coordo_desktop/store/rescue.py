"""A whole copy out of a file that is still open but has lost its place (security design 8.4).

It is a backup like the others, with the keyring of its time and a manifest that proves itself, so
that it is put back by the same restore.
"""

import hashlib
import os
from datetime import datetime
from pathlib import Path

import coordo_desktop
from coordo_desktop.store import (
    backup,
    backup_order,
    checks,
    folding,
    keyring,
    keyring_format,
    manifests,
    small_files,
)
from coordo_desktop.store.engine import translated
from coordo_desktop.store.folder import DATABASE, utc_text
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import Store

REASON = "rescue"


def copy_out(store: Store, ring: Keyring, key: VaultKey, place: Path, at: datetime) -> Path:
    """Copy what the open connection still reads into a new backup of `place`; where it lies.

    Raises:
        DiskFull, FolderReadOnly, DiskFailed, FileDamaged; BackupDamaged where the copy does not
        prove itself: nothing is left behind.
    """
    small_files.make_folder(place)
    with translated(), backup.partial_in(place) as partial:
        name = _filled(store, ring, key, partial, place, at)
        backup.verify(partial, key)
        partial.rename(place / name)
        small_files.sync_folder(place)
    return place / name


def _filled(
    store: Store, ring: Keyring, key: VaultKey, partial: Path, place: Path, at: datetime
) -> str:
    copy = partial / DATABASE
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, small_files.OWNER_FILE))
    with store.mutex, folding.writer(store) as live:
        live.execute("VACUUM INTO ?", (str(copy.absolute()),))
        figures = checks.figures(live)
        turn = backup_order.turn(live, place)
    small_files.sync_file(copy)
    small_files.replace(partial / keyring.KEYRING, keyring_format.written(ring))
    manifest = manifests.Manifest(
        id=_name(place, at),
        made_at=utc_text(at),
        reason=REASON,
        vault=ring.vault,
        gen=ring.generation,
        rev=ring.revision,
        version=coordo_desktop.__version__,
        size=copy.stat().st_size,
        files={one: _digest(partial / one) for one in (DATABASE, keyring.KEYRING)},
        figures=figures,
        turn=turn,
    )
    small_files.replace(partial / manifests.MANIFEST, manifests.written(manifest, key))
    return manifest.id


def _name(place: Path, at: datetime) -> str:
    name, number = at.astimezone().strftime("%Y-%m-%d_%H%M%S"), 1
    while (place / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return name if number == 1 else f"{name}-{number}"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
