"""The keyring's spelling: one for each meaning, so that any changed bit is seen.

The file must be byte for byte the canonical JSON of what it says, with lower-case hexadecimal and
nothing more than the known fields. `sum` only tells a failing disk from a wrong passphrase; the
proof against people is `mac`.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from coordo_desktop.domain.errors import FileTooNew, KeyringAltered
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.kdf import ALGORITHM, SALT_BYTES, VERSION, KdfCost
from coordo_desktop.store.sealing import KEY_BYTES, NONCE_BYTES, TAG_BYTES, Sealed, canonical

FORMAT = 1
LARGEST = 1_000_000  # bytes; a hundred people take 80,000
_MOST_SLOTS = 1000
_LONGEST_TEXT = 200
_BOX_BYTES = KEY_BYTES + TAG_BYTES
_MAC_BYTES = 32
_HEX = re.compile(r"(?:[0-9a-f]{2})+")
_FIELDS = {"fmt", "vault", "rev", "gen", "slots", "recovery", "inbox", "pending", "sum", "mac"}
_PENDING_FIELDS = {"gen", "seals", "recovery", "inbox", "mac"}
_SLOT_FIELDS = {"id", "login", "name", "kdf", "salt", "n", "pub", "priv", "vmk", "until"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One person: their passphrase opens `private`, which opens `sealed`, the vault key."""

    user_id: UUID
    login: str
    name: str
    cost: KdfCost
    salt: bytes
    nonce: bytes
    public: bytes
    private: bytes
    sealed: Sealed
    expires: datetime | None


@dataclass(frozen=True, slots=True)
class Pending:
    """The keyring that comes next, written before the file changes its key.

    It says only what will differ: each person's seal of the new vault key, the recovery sheet's,
    and the MAC that the next keyring will bear, under the new vault key.
    """

    generation: int
    seals: tuple[tuple[UUID, Sealed], ...]
    recovery_public: bytes
    recovery_sealed: Sealed
    inbox: bytes
    mac: bytes


@dataclass(frozen=True, slots=True)
class Keyring:
    """Everything the file says; `mac` proves the rest under the vault key."""

    vault: str
    revision: int
    generation: int
    slots: tuple[Slot, ...]
    recovery_public: bytes
    recovery_sealed: Sealed
    inbox: bytes
    mac: bytes
    pending: Pending | None = None


def new_salt() -> bytes:
    """A fresh salt."""
    return os.urandom(SALT_BYTES)


def body(keyring: Keyring) -> dict[str, Any]:
    """What the MAC covers: all but itself and the checksum."""
    return {
        "fmt": FORMAT,
        "vault": keyring.vault,
        "rev": keyring.revision,
        "gen": keyring.generation,
        "slots": [_slot_plain(slot) for slot in keyring.slots],
        "recovery": {
            "pub": keyring.recovery_public.hex(),
            "vmk": keyring.recovery_sealed.plain(),
        },
        "inbox": keyring.inbox.hex(),
        "pending": None if keyring.pending is None else _pending_plain(keyring.pending),
    }


def promoted(keyring: Keyring) -> Keyring | None:
    """The keyring that was pending, as it will be written; None where none is."""
    pending = keyring.pending
    if pending is None:
        return None
    seals = dict(pending.seals)
    return replace(
        keyring,
        revision=keyring.revision + 1,
        generation=pending.generation,
        slots=tuple(
            replace(slot, sealed=seals[slot.user_id])
            for slot in keyring.slots
            if slot.user_id in seals
        ),
        recovery_public=pending.recovery_public,
        recovery_sealed=pending.recovery_sealed,
        inbox=pending.inbox,
        mac=pending.mac,
        pending=None,
    )


def written(keyring: Keyring) -> bytes:
    """The bytes of the file."""
    plain = body(keyring) | {"mac": keyring.mac.hex()}
    return canonical(plain | {"sum": _sum(plain)})


def parsed(data: bytes) -> Keyring:
    """What the bytes say; KeyringAltered for anything but the one spelling of a keyring.

    Raises FileTooNew for a format this program does not know.
    """
    try:
        plain = json.loads(data, object_pairs_hook=_no_doubles)
        whole = isinstance(plain, dict) and plain.get("sum") == _sum(plain)
    except (ValueError, RecursionError) as error:
        raise KeyringAltered from error
    if not whole:
        raise KeyringAltered
    if plain.get("fmt") != FORMAT:
        raise FileTooNew
    try:
        keyring = _keyring(plain)
        canonical_form = written(keyring) == data
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise KeyringAltered from error
    if not canonical_form:
        raise KeyringAltered
    return keyring


def _sum(plain: dict[str, Any]) -> str:
    rest = {name: value for name, value in plain.items() if name != "sum"}
    return hashlib.sha256(canonical(rest)).hexdigest()


def _no_doubles(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for name, value in pairs:
        if name in out:
            raise ValueError
        out[name] = value
    return out


def _pending_plain(pending: Pending) -> dict[str, Any]:
    return {
        "gen": pending.generation,
        "seals": {user_id.hex: sealed.plain() for user_id, sealed in pending.seals},
        "recovery": {
            "pub": pending.recovery_public.hex(),
            "vmk": pending.recovery_sealed.plain(),
        },
        "inbox": pending.inbox.hex(),
        "mac": pending.mac.hex(),
    }


def _slot_plain(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.user_id.hex,
        "login": slot.login,
        "name": slot.name,
        "kdf": slot.cost.plain(),
        "salt": slot.salt.hex(),
        "n": slot.nonce.hex(),
        "pub": slot.public.hex(),
        "priv": slot.private.hex(),
        "vmk": slot.sealed.plain(),
        "until": utc_text(slot.expires) if slot.expires else None,
    }


def _keyring(plain: dict[str, Any]) -> Keyring:
    _exactly(plain, _FIELDS)
    recovery = _exactly(plain["recovery"], {"pub", "vmk"})
    slots = plain["slots"]
    if not isinstance(slots, list) or len(slots) > _MOST_SLOTS:
        raise ValueError
    keyring = Keyring(
        vault=_hex(plain["vault"], 16).hex(),
        revision=_count(plain["rev"]),
        generation=_count(plain["gen"]),
        slots=tuple(_slot(each) for each in slots),
        recovery_public=_hex(recovery["pub"], KEY_BYTES),
        recovery_sealed=_sealed(recovery["vmk"]),
        inbox=_hex(plain["inbox"], KEY_BYTES),
        mac=_hex(plain["mac"], _MAC_BYTES),
        pending=None if plain["pending"] is None else _pending(plain["pending"]),
    )
    _different(slot.user_id for slot in keyring.slots)
    _different(slot.login for slot in keyring.slots)
    return keyring


def _pending(plain: Any) -> Pending:
    _exactly(plain, _PENDING_FIELDS)
    recovery = _exactly(plain["recovery"], {"pub", "vmk"})
    seals = plain["seals"]
    if not isinstance(seals, dict) or len(seals) > _MOST_SLOTS:
        raise ValueError
    return Pending(
        generation=_count(plain["gen"]),
        seals=tuple((UUID(bytes=_hex(of, 16)), _sealed(seals[of])) for of in sorted(seals)),
        recovery_public=_hex(recovery["pub"], KEY_BYTES),
        recovery_sealed=_sealed(recovery["vmk"]),
        inbox=_hex(plain["inbox"], KEY_BYTES),
        mac=_hex(plain["mac"], _MAC_BYTES),
    )


def _slot(plain: Any) -> Slot:
    _exactly(plain, _SLOT_FIELDS)
    until = plain["until"]
    return Slot(
        user_id=UUID(bytes=_hex(plain["id"], 16)),
        login=_text(plain["login"]),
        name=_text(plain["name"]),
        cost=_cost(plain["kdf"]),
        salt=_hex(plain["salt"], SALT_BYTES),
        nonce=_hex(plain["n"], NONCE_BYTES),
        public=_hex(plain["pub"], KEY_BYTES),
        private=_hex(plain["priv"], _BOX_BYTES),
        sealed=_sealed(plain["vmk"]),
        expires=None if until is None else _instant(until),
    )


def _cost(plain: Any) -> KdfCost:
    _exactly(plain, {"alg", "v", "m", "t", "p"})
    if plain["alg"] != ALGORITHM or plain["v"] != VERSION:
        raise ValueError
    cost = KdfCost(_count(plain["m"]), _count(plain["t"]), _count(plain["p"]))
    if not cost.acceptable:
        raise ValueError
    return cost


def _sealed(plain: Any) -> Sealed:
    _exactly(plain, {"e", "n", "c"})
    return Sealed(
        _hex(plain["e"], KEY_BYTES), _hex(plain["n"], NONCE_BYTES), _hex(plain["c"], _BOX_BYTES)
    )


def _exactly(plain: Any, names: set[str]) -> dict[str, Any]:
    if not isinstance(plain, dict) or plain.keys() != names:
        raise ValueError
    return plain


def _hex(value: Any, size: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * size or not _HEX.fullmatch(value):
        raise ValueError
    return bytes.fromhex(value)


def _count(value: Any) -> int:
    if type(value) is not int or not 1 <= value < 1 << 53:
        raise ValueError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= _LONGEST_TEXT:
        raise ValueError
    return value


def _instant(value: Any) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError
    return at


def _different(values: Iterable[object]) -> None:
    seen = list(values)
    if len(set(seen)) != len(seen):
        raise ValueError
