"""The recovery code as people copy it: nine groups of four characters on a sheet of paper.

Eight groups of Crockford base32 carry 160 random bits; the ninth is a 20-bit check. The check is a
cyclic code: it misses no error that stays within four neighbouring characters, so no single wrong
character, no two swapped ones and no single misread group ever passes.
"""

from dataclasses import dataclass

from coordo_desktop.domain.errors import Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 9
GROUP_SIZE = 4
SECRET_BYTES = 20

_DATA = (GROUPS - 1) * GROUP_SIZE
_CHECK_BITS = 20
_POLYNOMIAL = (1 << 20) | (1 << 3) | 1  # primitive: also catches any two wrong bits
_START = 0x9A3C5  # so that a code of zeros does not check itself
_READ_AS = {ord("O"): "0", ord("I"): "1", ord("L"): "1"}
_IGNORED = frozenset(" \t\r\n\u00a0\u202f-._·‐‑‒–—−")


@dataclass(eq=False)
class RecoveryCodeMistyped(Refusal):
    """What was typed cannot be a recovery code.

    `group` is the first group (1-9) with a character no code has, or `None` where the length or
    the check group is wrong.
    """

    group: int | None = None


def _check(secret: bytes) -> int:
    value = (_START << (SECRET_BYTES * 8)) | int.from_bytes(secret, "big")
    value <<= _CHECK_BITS
    for bit in range(value.bit_length() - 1, _CHECK_BITS - 1, -1):
        if value >> bit & 1:
            value ^= _POLYNOMIAL << (bit - _CHECK_BITS)
    return value


def _characters(value: int, count: int) -> str:
    return "".join(ALPHABET[value >> (5 * place) & 31] for place in range(count - 1, -1, -1))


def written(secret: bytes) -> str:
    """The code of 20 secret bytes, as printed: `7K2M-…-QX4D`."""
    if len(secret) != SECRET_BYTES:
        msg = "a recovery secret has 20 bytes"
        raise ValueError(msg)
    text = _characters(int.from_bytes(secret, "big"), _DATA)
    text += _characters(_check(secret), GROUP_SIZE)
    return "-".join(text[at : at + GROUP_SIZE] for at in range(0, len(text), GROUP_SIZE))


def read(typed: str) -> bytes:
    """The 20 secret bytes of what was typed.

    Case, spaces and dashes do not matter, O is read as 0, I and L as 1.

    Raises:
        RecoveryCodeMistyped: wrong character, length or check group.
    """
    text = _plain(typed)
    for place, character in enumerate(text[: GROUPS * GROUP_SIZE]):
        if character not in ALPHABET:
            raise RecoveryCodeMistyped(group=place // GROUP_SIZE + 1)
    if len(text) != GROUPS * GROUP_SIZE:
        raise RecoveryCodeMistyped
    value = 0
    for character in text:
        value = value << 5 | ALPHABET.index(character)
    secret = (value >> _CHECK_BITS).to_bytes(SECRET_BYTES, "big")
    if value & ((1 << _CHECK_BITS) - 1) != _check(secret):
        raise RecoveryCodeMistyped
    return secret


def group_matches(code: str, number: int, typed: str) -> bool:
    """Whether `typed` is group `number` (1-9) of `code`: the read-back at the first start."""
    groups = _plain(code)
    expected = groups[(number - 1) * GROUP_SIZE : number * GROUP_SIZE]
    return len(expected) == GROUP_SIZE and _plain(typed) == expected


def _plain(typed: str) -> str:
    return "".join(c for c in typed.upper() if c not in _IGNORED).translate(_READ_AS)
