"""The manifest of a backup: what was true of the live file, proved under the vault key."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coordo_desktop.domain.backups import BackupDamaged, NoBackupHere
from coordo_desktop.store import small_files
from coordo_desktop.store.checks import Figures
from coordo_desktop.store.folder import DATABASE, utc_text
from coordo_desktop.store.keyring import KEYRING
from coordo_desktop.store.sealing import VaultKey, canonical

MANIFEST = "manifeste.json"
MAC_PURPOSE = "backup-manifest"
_FORMAT = 1
_LARGEST = 200_000  # bytes
MOST_TURNS = 1 << 31


@dataclass(frozen=True, slots=True)
class Manifest:
    """Where a backup comes from, its two files, and the figures to find again in it."""

    id: str
    made_at: str
    reason: str
    vault: str
    gen: int
    rev: int
    version: str
    size: int
    files: dict[str, str]
    figures: Figures
    turn: int = 0  # how often a restore had begun the journal again; left out where never


def written(manifest: Manifest, key: VaultKey) -> bytes:
    """The bytes of the file, with their proof."""
    plain = _plain(manifest)
    return canonical(plain | {"mac": key.proof(MAC_PURPOSE, canonical(plain)).hex()})


def read(folder: Path) -> tuple[Manifest, bytes, bytes]:
    """The manifest, what its proof covers, and the proof: not to be believed before it is checked.

    Raises:
        NoBackupHere: there is none.
        BackupDamaged: it is not the one spelling of a manifest.
    """
    data = small_files.read(folder / MANIFEST, _LARGEST)
    if data is None:
        raise NoBackupHere
    try:
        plain = json.loads(data)
        proof = bytes.fromhex(plain.pop("mac"))
        manifest = _manifest(plain)
        body = canonical(_plain(manifest))
        whole = canonical(plain | {"mac": proof.hex()}) == data and canonical(plain) == body
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise BackupDamaged(problems=("manifest",)) from error
    if not whole:
        raise BackupDamaged(problems=("manifest",))
    return manifest, body, proof


def _plain(manifest: Manifest) -> dict[str, Any]:
    plain: dict[str, Any] = asdict(manifest)
    figures: dict[str, Any] = plain.pop("figures")
    if not manifest.turn:
        plain.pop("turn")
    return {"fmt": _FORMAT} | plain | figures


def _manifest(plain: dict[str, Any]) -> Manifest:
    at = datetime.fromisoformat(plain["made_at"])
    if at.tzinfo is None or utc_text(at) != plain["made_at"]:
        raise ValueError
    turn = int(plain.get("turn", 0))
    if not 0 <= turn <= MOST_TURNS:
        raise ValueError
    return Manifest(
        id=str(plain["id"]),
        made_at=str(plain["made_at"]),
        reason=str(plain["reason"]),
        vault=str(plain["vault"]),
        gen=int(plain["gen"]),
        rev=int(plain["rev"]),
        version=str(plain["version"]),
        size=int(plain["size"]),
        files={name: str(plain["files"][name]) for name in (DATABASE, KEYRING)},
        figures=Figures(
            counts={str(name): int(count) for name, count in plain["counts"].items()},
            audit_seq=int(plain["audit_seq"]),
            audit_head=str(plain["audit_head"]),
            user_version=int(plain["user_version"]),
        ),
        turn=turn,
    )
