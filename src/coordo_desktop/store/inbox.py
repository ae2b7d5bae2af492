"""What happens before anybody is known: failed logins, sealed to the vault's public inbox key.

Whoever finds `boite.jsonl` learns nothing from it; the next good login moves it into the trail and
leaves a sealed mark, which the encrypted file remembers: a box without it is not the one left.
"""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from coordo_desktop.store import small_files
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.sealing import (
    DoesNotOpen,
    Sealed,
    VaultKey,
    canonical,
    seal,
    unseal,
    wipe,
)

BOX = "boite.jsonl"
MARK = "box.begun"
_LARGEST = 1_000_000  # bytes; some 2,000 failures: past that the oldest are enough
_LONGEST_LOGIN = 64


@dataclass(frozen=True, slots=True)
class SealedEvent:
    """One event as it was put in the box; `id` tells a repeated delivery."""

    id: str
    event: str
    login: str
    at: str


def put(folder: Path, vault: str, public: bytes, event: str, login: str, at: datetime) -> None:
    """Seal one event into the box; a full box keeps what it has."""
    path = folder / BOX
    if path.exists() and path.stat().st_size > _LARGEST:
        return
    _append(folder, vault, public, event, login, at)


def mark(folder: Path, vault: str, public: bytes, at: datetime) -> tuple[str, bytes]:
    """End what the box holds with a mark: its id, and its line, with which the box begins again."""
    return _append(folder, vault, public, MARK, "", at)


def _append(
    folder: Path, vault: str, public: bytes, event: str, login: str, at: datetime
) -> tuple[str, bytes]:
    plain = {
        "id": secrets.token_hex(8),
        "event": event,
        "login": login[:_LONGEST_LOGIN],
        "at": utc_text(at),
    }
    sealed = seal(public, canonical(plain), {"vault": vault, "box": 1})
    line = canonical(sealed.plain()) + b"\n"
    small_files.append(folder / BOX, line)
    return plain["id"], line


def events(folder: Path, vault: str, key: VaultKey) -> tuple[list[SealedEvent], int]:
    """What the box holds, and how many of its lines do not open (cut, forged)."""
    data = small_files.read(folder / BOX, 2 * _LARGEST)
    private = key.inbox_private()
    found: list[SealedEvent] = []
    unreadable = 0
    try:
        for line in (data or b"").splitlines():
            event = _opened(line, vault, private)
            if event is None:
                unreadable += 1
            else:
                found.append(event)
    finally:
        wipe(private)
    return found, unreadable


def reseal(folder: Path, vault: str, key: VaultKey, public: bytes) -> None:
    """Seal for the next inbox what this key opens; other lines stay as they are."""
    path = folder / BOX
    data = small_files.read(path, 2 * _LARGEST)
    if not data:
        return
    private = key.inbox_private()
    try:
        lines = [_resealed(line, vault, private, public) for line in data.splitlines()]
    finally:
        wipe(private)
    small_files.replace(path, b"".join(line + b"\n" for line in lines))


def _resealed(line: bytes, vault: str, private: bytearray, public: bytes) -> bytes:
    event = _opened(line, vault, private)
    if event is None:
        return line
    sealed = seal(public, canonical(asdict(event)), {"vault": vault, "box": 1})
    return canonical(sealed.plain())


def carry(source: Path, target: Path, vault: str, key: VaultKey) -> None:
    """Put what this key opens of one box into another: the vault was put in another's place."""
    data = small_files.read(source / BOX, 2 * _LARGEST)
    private = key.inbox_private()
    try:
        lines = [
            line + b"\n"
            for line in (data or b"").splitlines()
            if _opened(line, vault, private) is not None
        ]
    finally:
        wipe(private)
    if lines:
        small_files.append(target / BOX, b"".join(lines))


def since(found: list[SealedEvent], mark: str) -> list[SealedEvent] | None:
    """What came after a mark; None where it is not there. Without one, all of it."""
    places = [number for number, one in enumerate(found) if (one.event, one.id) == (MARK, mark)]
    if mark and not places:
        return None
    return [one for one in found[places[-1] if places else 0 :] if one.event != MARK]


def empty(folder: Path, mark: bytes = b"") -> None:
    """Forget what the box held, once it is in the trail; only the mark stays."""
    if mark:
        small_files.replace(folder / BOX, mark)
    else:
        (folder / BOX).unlink(missing_ok=True)


def _opened(line: bytes, vault: str, private: bytearray) -> SealedEvent | None:
    try:
        plain = json.loads(line)
        sealed = Sealed(*(bytes.fromhex(plain[name]) for name in ("e", "n", "c")))
        text = unseal(private, sealed, {"vault": vault, "box": 1})
        opened = json.loads(bytes(text))
        return SealedEvent(**{name: str(opened[name]) for name in ("id", "event", "login", "at")})
    except (ValueError, KeyError, TypeError, DoesNotOpen, RecursionError):
        return None
