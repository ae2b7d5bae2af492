"""What the closed file is, told beside it, so that nobody changes it unseen while it is closed.

An old copy of one page put back passes every check of the page and leaves the journal whole
(security design F19). At close the proofs of all pages are summed up and signed; the next opening
sums them up again before anything is written.
"""

import hashlib
import hmac
import json
import os
from dataclasses import dataclass
from pathlib import Path

import coordo_desktop
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.store import anchors, backup, small_files
from coordo_desktop.store.audit import AuditHead
from coordo_desktop.store.checks import PAGE
from coordo_desktop.store.folder import DATABASE, translated_disk
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey, canonical

SEAL = "sceau.json"
_PURPOSE = "seal"
_PROOF = 64  # bytes at the end of each page: its HMAC, other at each writing
_LARGEST = 4096
_CHANGED, _GONE, _ANCHORS = "file.changed", "file.unsealed", "anchor.replaced"
_STOOD = (
    "SELECT s.seq, s.head, (SELECT event FROM audit WHERE seq = s.seq),"
    " (SELECT version FROM run ORDER BY id DESC LIMIT 1) FROM audit_state s"
)


@dataclass(frozen=True, slots=True)
class _Sealed:
    """Where the journal stood at close, the sum of the file's pages, the last anchor."""

    seq: int
    head: str
    sum: str
    anchor: str


def put(folder: Path, key: VaultKey, head: AuditHead) -> None:
    """Seal the closed file; nothing where its log was not folded in whole.

    Raises DiskFull, FolderReadOnly, DiskFailed.
    """
    if _log_size(folder):
        return
    plain = {
        "anchor": _anchor(folder),
        "head": head.head.hex(),
        "seq": head.seq,
        "sum": _sum(folder / DATABASE),
    }
    proof = key.proof(_PURPOSE, canonical(plain)).hex()
    small_files.replace(folder / SEAL, canonical(plain | {"mac": proof}))


def broken(folder: Path, ring: Keyring, key: VaultKey) -> tuple[str, ...]:
    """What contradicts the seal, before anything is written: codes, none when all is well.

    A file that went on since (another program of ours restored, salvaged or renewed it, or the
    last stop was unclean) is not compared: its journal and the anchors are.
    """
    path = folder / DATABASE
    if _log_size(folder) or not path.is_file() or path.stat().st_size < PAGE:
        return ()
    sealed = _read(folder, key)
    if sealed is not None and sealed.sum == _sum(path):
        return () if sealed.anchor == _anchor(folder) else (_ANCHORS,)
    try:
        with backup.opened(path, key, ring.generation, mode="ro") as connection:
            seq, head, event, version = connection.execute(_STOOD).fetchone()
    except (CoordoError, TypeError):
        return ()  # damaged: said by whoever opens it
    if sealed is not None:
        stands = (int(seq), bytes(head).hex())
        return (_CHANGED,) if stands == (sealed.seq, sealed.head) else ()
    locked = event == "session.lock" and version == coordo_desktop.__version__
    return (_GONE,) if locked else ()


def _read(folder: Path, key: VaultKey) -> _Sealed | None:
    """The seal; None where it is missing or does not prove itself."""
    data = small_files.read(folder / SEAL, _LARGEST)
    try:
        plain = json.loads(data or b"")
        proof = bytes.fromhex(plain.pop("mac"))
        sealed = _Sealed(
            int(plain["seq"]), str(plain["head"]), str(plain["sum"]), str(plain["anchor"])
        )
        whole = key.proof(_PURPOSE, canonical(plain))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return sealed if hmac.compare_digest(proof, whole) else None


def _sum(path: Path) -> str:
    """The proofs of all pages, summed up; a page that is missing or cut counts as it lies."""
    digest = hashlib.sha256()
    with translated_disk(), path.open("rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        digest.update(size.to_bytes(8, "big"))
        for at in range(PAGE - _PROOF, size, PAGE):
            file.seek(at)
            digest.update(file.read(_PROOF))
    return digest.hexdigest()


def _anchor(folder: Path) -> str:
    last = anchors.last(folder)
    return "" if last is None else last.mac.hex()


def _log_size(folder: Path) -> int:
    try:
        return (folder / f"{DATABASE}-wal").stat().st_size
    except OSError:
        return 0
