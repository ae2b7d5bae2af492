"""The few cryptographic moves of the vault: derive, seal to a public key, open, prove.

Nothing here is ours: HKDF-SHA256, X25519, AES-256-GCM and HMAC-SHA256 of *cryptography*, put
together as the security design (5) says. Encodings are hexadecimal and canonical JSON, which have
one spelling each.
"""

import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from coordo_desktop.domain.errors import VaultLocked

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16


class DoesNotOpen(Exception):
    """The box was not sealed with this key, or is not what was sealed."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A box anybody can close and only the holder of the private key can open."""

    ephemeral: bytes
    nonce: bytes
    box: bytes

    def plain(self) -> dict[str, str]:
        """As it is written in a file."""
        return {"e": self.ephemeral.hex(), "n": self.nonce.hex(), "c": self.box.hex()}


def canonical(value: Any) -> bytes:
    """The one spelling of a JSON value: sorted keys, no spaces, ASCII."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    ).encode("ascii")


def derive(secret: bytes | bytearray, purpose: str) -> bytearray:
    """32 bytes that only the holder of `secret` can compute, one set for each purpose."""
    return _hkdf(secret, purpose.encode("ascii"))


def _hkdf(secret: bytes | bytearray, info: bytes) -> bytearray:
    out = bytearray(KEY_BYTES)
    HKDF(hashes.SHA256(), KEY_BYTES, None, info).derive_into(secret, out)
    return out


def wipe(*secrets: bytearray) -> None:
    """Overwrite what must not stay in memory."""
    for secret in secrets:
        secret[:] = bytes(len(secret))


def new_pair() -> tuple[bytearray, bytes]:
    """A fresh X25519 pair: private bytes (to be wiped), public bytes."""
    private = bytearray(os.urandom(KEY_BYTES))
    return private, public_of(private)


def public_of(private: bytes | bytearray) -> bytes:
    """The public half of an X25519 private key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal(public: bytes, data: bytes | bytearray, about: Mapping[str, Any]) -> Sealed:
    """Close `data` for the holder of the private half; `about` is bound to it, not hidden."""
    private, ephemeral = new_pair()
    key = _shared(private, public, ephemeral, public)
    nonce = os.urandom(NONCE_BYTES)
    try:
        box = AESGCM(key).encrypt(nonce, data, canonical(about))
    finally:
        wipe(private, key)
    return Sealed(ephemeral, nonce, box)


def unseal(private: bytes | bytearray, sealed: Sealed, about: Mapping[str, Any]) -> bytearray:
    """Open a box; DoesNotOpen when it is another's, altered, or about something else."""
    try:
        key = _shared(private, sealed.ephemeral, sealed.ephemeral, public_of(private))
    except ValueError as error:  # a point of small order, never made by `seal`
        raise DoesNotOpen from error
    try:
        return unwrap(key, sealed.nonce, sealed.box, about)
    finally:
        wipe(key)


def _shared(
    private: bytes | bytearray, other: bytes, ephemeral: bytes, recipient: bytes
) -> bytearray:
    exchanged = X25519PrivateKey.from_private_bytes(private).exchange(
        X25519PublicKey.from_public_bytes(other)
    )
    return _hkdf(exchanged, b"seal|" + ephemeral + recipient)


def wrap(
    key: bytes | bytearray, data: bytes | bytearray, about: Mapping[str, Any]
) -> tuple[bytes, bytes]:
    """AES-256-GCM under `key`: a fresh nonce, and the box."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce, AESGCM(key).encrypt(nonce, data, canonical(about))


def unwrap(key: bytes | bytearray, nonce: bytes, box: bytes, about: Mapping[str, Any]) -> bytearray:
    """What `wrap` closed; DoesNotOpen otherwise."""
    out = bytearray(max(0, len(box) - TAG_BYTES))
    try:
        AESGCM(key).decrypt_into(nonce, box, canonical(about), out)
    except InvalidTag as error:
        raise DoesNotOpen from error
    return out


class VaultKey:
    """The vault's secret while the vault is open; wiped at lock."""

    def __init__(self, secret: bytes | bytearray) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError
        self._secret = bytearray(secret)

    def secret(self) -> bytearray:
        """The secret itself, to be sealed for somebody; VaultLocked once wiped."""
        if not any(self._secret):
            raise VaultLocked  # a locked vault must never seal zeros for somebody
        return self._secret

    def database_key(self, generation: int) -> bytearray:
        """The key of the encrypted file; the caller wipes it."""
        return derive(self.secret(), f"db-key|{generation}")

    def proof(self, purpose: str, data: bytes) -> bytes:
        """HMAC-SHA256 of `data` under the key of this purpose."""
        key = derive(self.secret(), purpose)
        try:
            return hmac.digest(key, data, "sha256")
        finally:
            wipe(key)

    def proves(self, purpose: str, data: bytes, proof: bytes) -> bool:
        """Whether `proof` is ours, compared in constant time."""
        return hmac.compare_digest(self.proof(purpose, data), proof)

    def inbox_private(self) -> bytearray:
        """The private half of the inbox; the caller wipes it."""
        return derive(self.secret(), "inbox")

    def become(self, other: "VaultKey") -> None:
        """Hold the other's secret from now on, for all who hold this key; the other is wiped."""
        self._secret[:] = other.secret()
        other.wipe()

    def wipe(self) -> None:
        """Forget the secret."""
        wipe(self._secret)
