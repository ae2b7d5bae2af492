"""From a passphrase to a key: Argon2id, with a cost that fits the machine (security design 5.1)."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from argon2.exceptions import HashingError
from argon2.low_level import Type, core, ffi

from coordo_desktop.domain.errors import KeyringAltered
from coordo_desktop.domain.passphrases import normalized

ALGORITHM = "argon2id"
VERSION = 19
SALT_BYTES = 16
_MEMORY = range(64 * 1024, 2 * 1024 * 1024 + 1)  # KiB
_PASSES = range(2, 21)
_LANES = range(1, 17)
_TOO_LONG = 1.5  # seconds of a whole unlock
_TOO_SHORT = 0.4
_OUTGROWN = 0.3  # under what calibration aims at: two measures of one cost differ
_KEY_BYTES = 32
_DONE = 0  # ARGON2_OK
_CLEAR_WORDS = 1  # ARGON2_FLAG_CLEAR_PASSWORD: wiped before the long part


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one try costs: memory in KiB, passes, lanes."""

    memory: int
    passes: int
    lanes: int

    def plain(self) -> dict[str, str | int]:
        """As it is written in the keyring."""
        return {
            "alg": ALGORITHM,
            "v": VERSION,
            "m": self.memory,
            "t": self.passes,
            "p": self.lanes,
        }

    @property
    def acceptable(self) -> bool:
        """A hostile file must neither weaken the hash nor make us allocate 100 GiB."""
        return self.memory in _MEMORY and self.passes in _PASSES and self.lanes in _LANES


FLOOR = KdfCost(64 * 1024, 3, 4)  # RFC 9106, second recommended choice
USUAL = KdfCost(256 * 1024, 3, 4)


def passphrase_key(passphrase: str, salt: bytes, cost: KdfCost) -> bytearray:
    """The key a passphrase opens; about half a second. The caller wipes it.

    The buffers are ours, so that neither the passphrase's bytes nor the key stay in memory.

    Raises:
        KeyringAltered: a cost outside the accepted bounds.
        HashingError: the memory cannot be had.
    """
    if not cost.acceptable:
        raise KeyringAltered
    secret = bytearray(normalized(passphrase).encode("utf-8", "surrogatepass"))
    key = bytearray(_KEY_BYTES)
    try:
        derive_into(secret, salt, cost, key)
    finally:
        secret[:] = bytes(len(secret))
    return key


def derive_into(secret: bytearray, salt: bytes, cost: KdfCost, key: bytearray) -> None:
    """Argon2id over buffers of ours; HashingError where the memory cannot be had."""
    words, salted, out = ffi.from_buffer(secret), ffi.from_buffer(salt), ffi.from_buffer(key)
    context = ffi.new(
        "argon2_context *",
        {
            "out": ffi.cast("uint8_t *", out),
            "outlen": len(key),
            "pwd": ffi.cast("uint8_t *", words),
            "pwdlen": len(secret),
            "salt": ffi.cast("uint8_t *", salted),
            "saltlen": len(salt),
            "t_cost": cost.passes,
            "m_cost": cost.memory,
            "lanes": cost.lanes,
            "threads": cost.lanes,
            "version": VERSION,
            "flags": _CLEAR_WORDS,
        },
    )
    if core(context, Type.ID.value) != _DONE:
        raise HashingError


def seconds_of(cost: KdfCost) -> float:
    """How long one try takes on this machine; infinite where its memory cannot be had."""
    started = time.perf_counter()
    try:
        passphrase_key("", bytes(SALT_BYTES), cost)
    except (HashingError, MemoryError):
        return math.inf
    return time.perf_counter() - started


def stronger(cost: KdfCost, than: KdfCost) -> bool:
    """Whether one try costs more."""
    return cost.memory * cost.passes > than.memory * than.passes


def calibrated(measure: Callable[[KdfCost], float] = seconds_of) -> KdfCost:
    """The cost for this machine: 256 MiB, less where a try is too long, more passes if short."""
    cost = USUAL
    took = measure(cost)
    while took > _TOO_LONG and cost.memory > FLOOR.memory:
        cost = KdfCost(cost.memory // 2, cost.passes, cost.lanes)
        took = measure(cost)
    while took < _TOO_SHORT and cost.passes + 1 in _PASSES:
        faster = took / cost.passes
        passes = min(_PASSES[-1], max(cost.passes + 1, int(_TOO_SHORT / max(faster, 0.001))))
        cost = KdfCost(cost.memory, passes, cost.lanes)
        took = measure(cost)
    return cost


def outgrown(took: float) -> bool:
    """Whether a try was so short that this machine deserves a higher cost."""
    return took < _OUTGROWN
