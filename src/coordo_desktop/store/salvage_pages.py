"""Deciphering a damaged file page by page, in memory, leaving out the pages that do not prove.

SQLCipher gives up a connection at the first page that is not what was written. Here each page is
proved and deciphered by itself (its format: AES-256-CBC, an IV and an HMAC-SHA512 at the end of
each page), so that what is sound can still be asked. Nothing of it is ever written in clear.
"""

import hashlib
import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from coordo_desktop.store.checks import PAGE

_SALT = 16
_IV = 16
_HMAC = 64
_RESERVED = _IV + _HMAC
_MASK = 0x3A
_ROUNDS = 2  # SQLCipher's `fast_kdf_iter`: the key is not a passphrase
_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Pages:
    """The deciphered file; `bad` are the numbers, from 1, of the pages that do not prove."""

    clear: bytearray
    bad: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.clear) // PAGE

    @property
    def opens(self) -> bool:
        """Whether the first page, without which nothing can be asked, is sound."""
        return bool(self.clear) and 1 not in self.bad

    def filled(self, value: int) -> bytes:
        """The file with its bad pages filled with one value, as a database in memory wants it."""
        image = bytearray(self.clear)
        blank = bytes([value]) * PAGE
        for number in self.bad:
            image[(number - 1) * PAGE : number * PAGE] = blank
        # A database in memory has no write-ahead log; what lies after the end is not there.
        image[18:20] = b"\x01\x01"
        image[28:32] = self.count.to_bytes(4, "big")
        image[92:96] = image[24:28]
        return bytes(image)

    def wipe(self) -> None:
        """Forget what was deciphered."""
        self.clear[:] = bytes(len(self.clear))


def deciphered(path: Path, key: bytes | bytearray) -> Pages:
    """Every page of a file, proved one by one; a piece at the end counts as a bad page."""
    clear, bad = bytearray(), []
    with path.open("rb", buffering=0) as file:
        count = -(-path.stat().st_size // PAGE)
        proof_key = _proof_key(key, _piece(file, 0, _SALT))
        try:
            for number in range(1, count + 1):
                page = _piece(file, (number - 1) * PAGE, PAGE)
                plain = _page(page, number, key, proof_key)
                if plain is None:
                    bad.append(number)
                    plain = bytes(PAGE)
                clear += plain
        finally:
            proof_key[:] = bytes(len(proof_key))
    return Pages(clear, tuple(bad))


def _piece(file: BinaryIO, at: int, length: int) -> bytes:
    """A piece of the file; nothing where the disk does not give it."""
    try:
        file.seek(at)
        return file.read(length)
    except OSError:
        return b""


def _proof_key(key: bytes | bytearray, salt: bytes) -> bytearray:
    masked = bytes(byte ^ _MASK for byte in salt)
    return bytearray(hashlib.pbkdf2_hmac("sha512", key, masked, _ROUNDS, 32))


def _page(page: bytes, number: int, key: bytes | bytearray, proof_key: bytearray) -> bytes | None:
    if len(page) != PAGE:
        return None
    begin = _SALT if number == 1 else 0
    body, proof = page[begin:-_HMAC], page[-_HMAC:]
    told = hmac.digest(proof_key, body + number.to_bytes(4, "little"), "sha512")
    if not hmac.compare_digest(told, proof):
        return None
    secret, iv = body[:-_IV], body[-_IV:]
    decryptor = Cipher(AES256(bytes(key)), CBC(iv)).decryptor()
    plain = decryptor.update(secret) + decryptor.finalize()
    return (_HEADER if number == 1 else b"") + plain + bytes(_RESERVED)
