"""Keys told apart by their rhythm: a reader types as a keyboard would, only faster than anyone.

Pure arithmetic over instants, so that it is the same for one reader, two, a slow wireless one.
"""

import re
from collections.abc import Iterable

SHORTEST = 4
_HAND = 0.15
"""Seconds: after so long, what was typed by hand and what follows are two things."""
_WIRED = 0.035
"""Seconds between two keys on average: under it, no hand did it."""
_REPEAT = 0.015
"""Seconds: a key held down never repeats so soon; two same letters of a fast reader do."""
_SHARE = 0.8  # of the longest pause of the practice's readers
_FEW = 3  # keys that tell no rhythm yet
_RHYTHM = 2  # keys: fewer have none
_SURE = 6  # keys after which a fast burst is a reader's, whatever it waits for
_FIGURES = frozenset("0123456789&é\"'(-è_çà")
_SHORTEST_SHAPE, _FIGURES_LEAST = 6, 4
# A symbology identifier, also through a French keyboard: none can stand inside a code.
_BEGINS = r"(?=\][A-Za-z][0-9]|\$[A-Za-z][&é\"'(\-è_çà])"


class ScanBurst:
    """The keys of one reading. `pause`: the longest a reader takes between two, in seconds."""

    def __init__(self, pause: float = 0.05) -> None:
        self.pause = pause
        self.text = ""
        self._first = self._last = 0.0

    @property
    def fast(self) -> bool:
        """No hand typed this."""
        if len(self.text) < _RHYTHM:
            return False
        most = max(_WIRED, _SHARE * self.pause)
        return (self._last - self._first) / (len(self.text) - 1) <= most

    @property
    def sure(self) -> bool:
        """Fast, and long enough to be a reader's."""
        return len(self.text) >= _SURE and self.fast

    def continues(self, at: float, patience: float) -> bool:
        """Whether a key at this instant belongs to the same reading.

        A reader that hesitates for less than `patience` goes on: half a code is no code.
        """
        gap = at - self._last
        return bool(self.text) and gap <= (patience if self.sure else _HAND)

    def repeats(self, at: float) -> bool:
        """Whether a key the system calls a repetition is a reader's next letter.

        A system tells a held key by a release and a press of one instant: so does a reader of a
        letter a millisecond, for two identical neighbours.
        """
        return bool(self.text) and at - self._last < _REPEAT

    def key(self, text: str, at: float) -> None:
        """One more key."""
        few = len(self.text) < _FEW or not self.fast
        if few and at - self._last > self.pause:
            self.text = ""  # a hand, then perhaps a reader: only what is fast is the reader's
        if not self.text:
            self._first = at
        self.text += text
        self._last = at

    def clear(self) -> None:
        """Forget it."""
        self.text = ""


def looks_scanned(text: str) -> bool:
    """Whether a text may be a code: figures (or the signs over them), no space."""
    figures = sum(each in _FIGURES for each in text)
    return len(text) >= _SHORTEST_SHAPE and figures >= _FIGURES_LEAST and " " not in text


def parted(text: str, prefix: str = "") -> Iterable[str]:
    """Codes that came without anything between them, where each tells where it begins."""
    begins = f"{_BEGINS}|(?={re.escape(prefix)})" if prefix else _BEGINS
    return [part for part in re.split(begins, text) if part]
