"""What an encrypted file holds, page by page, freed pages and log included: for searching remains.

SQLCipher 4: pages of 4096 bytes whose last 80 are the vector (16) and the authentication; the
first 16 bytes of the file are its salt. The key is the raw one.
"""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, _RESERVE, _SALT = 4096, 80, 16
_LOG_HEAD, _FRAME_HEAD = 32, 24


def plain(path: Path, key: bytes) -> bytes:
    """Every page of a database, in clear."""
    raw = path.read_bytes()
    pages = (raw[start : start + PAGE] for start in range(0, len(raw), PAGE))
    return b"".join(_opened(page, key, first=rank == 0) for rank, page in enumerate(pages))


def plain_log(path: Path, key: bytes) -> bytes:
    """Every page of a write-ahead log, in clear; nothing where there is none."""
    if not path.exists():
        return b""
    raw, found = path.read_bytes(), []
    for start in range(_LOG_HEAD, len(raw), _FRAME_HEAD + PAGE):
        number = int.from_bytes(raw[start : start + 4], "big")
        page = raw[start + _FRAME_HEAD : start + _FRAME_HEAD + PAGE]
        found.append(_opened(page, key, first=number == 1))
    return b"".join(found)


def _opened(page: bytes, key: bytes, *, first: bool) -> bytes:
    if len(page) < PAGE or not any(page):
        return b""
    body = page[_SALT if first else 0 : PAGE - _RESERVE]
    vector = page[PAGE - _RESERVE : PAGE - _RESERVE + 16]
    cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return cipher.update(body) + cipher.finalize()
