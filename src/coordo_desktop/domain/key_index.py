"""Rows found again by the hash of a key, in a few bytes each.

A dictionary of a hundred thousand rows under four keys would weigh fifty megabytes; three arrays
weigh eight. Two keys with the same hash are not told apart: whoever asks compares what is found.
"""

from array import array
from collections.abc import Iterator

_START = 1 << 10
_MASK = (1 << 63) - 1


class KeyIndex:
    """Which earlier rows were kept under a key (open addressing, chains of rows)."""

    def __init__(self) -> None:
        self._resize(_START)
        self._used = 0
        self._rows = array("i")
        self._previous = array("i")

    def _resize(self, size: int) -> None:
        self._size = size
        self._hashes = array("q", bytes(8 * size))
        self._heads = array("i", bytes(array("i").itemsize * size))

    def _slot(self, hashed: int) -> int:
        at = hashed & (self._size - 1)
        while self._heads[at] and self._hashes[at] != hashed:
            at = (at + 1) & (self._size - 1)
        return at

    def rows(self, hashed: int) -> Iterator[int]:
        """The rows kept under this key, last first."""
        entry = self._heads[self._slot(hashed & _MASK)]
        while entry:
            yield self._rows[entry - 1]
            entry = self._previous[entry - 1]

    def count(self, hashed: int) -> int:
        """How many rows were kept under this key."""
        return sum(1 for _ in self.rows(hashed))

    def add(self, hashed: int, row: int) -> None:
        """Keep a row under this key."""
        hashed &= _MASK
        at = self._slot(hashed)
        if not self._heads[at]:
            self._used += 1
            self._hashes[at] = hashed
        self._rows.append(row)
        self._previous.append(self._heads[at])
        self._heads[at] = len(self._rows)
        if self._used * 3 > self._size * 2:
            self._grow()

    def _grow(self) -> None:
        hashes, heads = self._hashes, self._heads
        self._resize(self._size * 2)
        for hashed, head in zip(hashes, heads, strict=True):
            if head:
                at = self._slot(hashed)
                self._hashes[at] = hashed
                self._heads[at] = head
