"""The same words, salt and cost are derived once in a process and its forks."""

from functools import lru_cache

from coordo_desktop.store import kdf

_derive = kdf.derive_into


@lru_cache(maxsize=256)
def _derived(secret: bytes, salt: bytes, cost: kdf.KdfCost) -> bytes:
    key = bytearray(32)
    _derive(bytearray(secret), salt, cost, key)
    return bytes(key)


def _derive_once(secret: bytearray, salt: bytes, cost: kdf.KdfCost, key: bytearray) -> None:
    """Only calibration, which has no words, is really timed."""
    if secret:
        key[:] = _derived(bytes(secret), salt, cost)
    else:
        _derive(secret, salt, cost, key)


def derive_once() -> None:
    """From now on; done twice it changes nothing."""
    kdf.derive_into = _derive_once


def derive_each_time() -> None:
    """Back to what a person waits for."""
    kdf.derive_into = _derive
