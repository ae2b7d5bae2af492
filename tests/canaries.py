"""Marker words typed everywhere, and the search for them in every byte left on a disk (T-20)."""

import base64
import binascii
import random
import re
import string
import zlib
from collections.abc import Iterator
from pathlib import Path

HALF = 8
_RUN = re.compile(rb"[a-z]{%d,}" % HALF)
_HEX = re.compile(rb"[0-9a-fA-F]{%d,}" % (4 * HALF))
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{14,}")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_LARGEST = 1 << 22


class Markers:
    """Words nobody says, drawn from a seed. Each half of one is enough to know it again."""

    def __init__(self, seed: int = 20261122) -> None:
        self._rng = random.Random(seed)
        self.drawn: list[str] = []

    def word(self) -> str:
        """A word with an accent in its middle: composed or not, both halves stay whole."""
        return self._drawn("é")

    def typed(self) -> str:
        """A word that any keyboard types."""
        return self._drawn("")

    def _drawn(self, middle: str) -> str:
        halves = ("".join(self._rng.choices(string.ascii_lowercase, k=HALF)) for _ in range(2))
        self.drawn.append(middle.join(halves))
        return self.drawn[-1]

    def halves(self) -> dict[bytes, str]:
        """What is looked for, and the word it betrays."""
        return {half: word for word in self.drawn for half in halves_of(word)}


def halves_of(word: str) -> tuple[bytes, bytes]:
    """The first and the last letters of a marker."""
    return word[:HALF].encode(), word[-HALF:].encode()


def betrayed(data: bytes, halves: dict[bytes, str]) -> set[str]:
    """The markers that these bytes hold: plain in any encoding, base64, hex or deflated."""
    return {word for view in _views(data) for word in _plain(view, halves)}


def _plain(data: bytes, halves: dict[bytes, str]) -> Iterator[str]:
    for run in _RUN.finditer(data.lower()):
        letters = run[0]
        for at in range(len(letters) - HALF + 1):
            word = halves.get(letters[at : at + HALF])
            if word is not None:
                yield word


def _views(data: bytes) -> Iterator[bytes]:
    yield data
    if b"\0" in data:
        yield data.replace(b"\0", b"")  # UTF-16 and UTF-32, either way round
    for found in _HEX.finditer(data):
        for at in (0, 1):
            digits = found[0][at:]
            yield binascii.unhexlify(digits[: len(digits) // 2 * 2])
    for found in _BASE64.finditer(data):
        text = found[0].translate(bytes.maketrans(b"-_", b"+/"))
        for at in range(4):
            chars = text[at:]
            decoded = base64.b64decode(chars[: len(chars) // 4 * 4])
            yield decoded.replace(b"\0", b"")
    for found in _ZLIB.finditer(data):
        wbits = 31 if found[0][0] == 0x1F else 15
        try:
            yield zlib.decompressobj(wbits).decompress(data[found.start() :], _LARGEST)
        except zlib.error:
            continue


def leaks(folder: Path, markers: Markers) -> dict[str, set[str]]:
    """Every file below the folder that holds a marker, or whose name does."""
    halves = markers.halves()
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        seen = betrayed(name.encode(), halves)
        if path.is_file() and not path.is_symlink():
            seen |= betrayed(path.read_bytes(), halves)
        if seen:
            found[name] = seen
    return found
