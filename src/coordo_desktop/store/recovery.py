"""The recovery secret of the paper sheet: it opens the vault key when every passphrase is lost.

It has 160 random bits, so it needs HKDF only and no slow hashing. Only its public half is kept.
"""

import secrets

from coordo_desktop.domain import recovery_codes
from coordo_desktop.store.sealing import derive, public_of, wipe


def new_code() -> str:
    """A fresh recovery code, to be printed once."""
    return recovery_codes.written(secrets.token_bytes(recovery_codes.SECRET_BYTES))


def private_of(code: str) -> bytearray:
    """The X25519 private key a code stands for; the caller wipes it.

    Raises:
        RecoveryCodeMistyped: wrong character, length or check group.
    """
    secret = bytearray(recovery_codes.read(code))
    try:
        return derive(secret, "recovery")
    finally:
        wipe(secret)


def public_of_code(code: str) -> bytes:
    """The public half, which the keyring keeps."""
    private = private_of(code)
    try:
        return public_of(private)
    finally:
        wipe(private)
