"""The official list of communes, kept as the bytes it came in and searched where it lies.

Thirty-seven thousand records would weigh more than the rest of the program: here a commune is a
line of the file, and only those that are shown become records. Lines are ranked once, most
populated first, so that the first found are the first wanted.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from coordo_desktop.domain.communes import Commune, CommuneKind
from coordo_desktop.domain.text import fold

__all__ = ["Communes"]

_POSTAL_CODE = re.compile(r"\d{5}")
_CODE = re.compile(r"\d[\dAB]\d{3}")
_SHORT_WORDS = {"st": "saint", "ste": "sainte"}


class Communes:
    """Answers by name, by postal code and by INSEE code; foreign countries are not included."""

    def __init__(self, content: bytes) -> None:
        """Rank and fold `content` (CSV in UTF-8 with a heading; names hold no comma)."""
        self._content = content
        lines = content.decode().rstrip("\n").split("\n")[1:]
        names = [line.split(",", 2)[1] for line in lines]
        order = sorted(range(len(lines)), key=lambda at: -_population(lines[at]))
        offsets = array("L", [content.index(b"\n") + 1])
        for line in lines:
            offsets.append(offsets[-1] + len(line.encode()) + 1)
        self._offsets = array("L", (offsets[at] for at in order))
        self._folded = _folded_names([names[at] for at in order])
        self._starts = array("L", (match.start() for match in re.finditer("\n", self._folded)))

    def find(self, text: str, limit: int = 20) -> list[Commune]:
        """Communes of that very name, then beginning so, then with such a word; biggest first."""
        typed = " ".join(_SHORT_WORDS.get(word, word) for word in fold(text).split())
        if not typed or limit < 1:
            return []
        found: dict[int, None] = {}
        for at in chain(
            self._hits(f"\n{typed}\n"), self._hits(f"\n{typed}"), self._hits(f" {typed}")
        ):
            found.setdefault(bisect_right(self._starts, at) - 1)
            if len(found) == limit:
                break
        return [self._record(self._offsets[rank]) for rank in found]

    def named(self, text: str) -> list[Commune]:
        """Every commune of exactly that name, accents and hyphens aside; biggest first."""
        typed = " ".join(_SHORT_WORDS.get(word, word) for word in fold(text).split())
        ranks = (bisect_right(self._starts, at) - 1 for at in self._hits(f"\n{typed}\n"))
        return [self._record(self._offsets[rank]) for rank in ranks] if typed else []

    def towns_of(self, postal_code: str) -> list[Commune]:
        """Today's communes served by a postal code, biggest first."""
        if not _POSTAL_CODE.fullmatch(postal_code):
            return []
        towns = {self._record_around(at) for at in self._places_of(postal_code.encode())}
        served = [town for town in towns if postal_code in town.postal_codes]
        current = [town for town in served if town.kind is CommuneKind.CURRENT]
        return sorted(current, key=lambda town: (-town.population, town.code))

    def by_code(self, code: str) -> Commune | None:
        """The commune of an INSEE code, today's before a former one; None if unknown."""
        if not _CODE.fullmatch(code):
            return None
        bearing = [self._record(at + 1) for at in self._places_of(b"\n%b," % code.encode())]
        return min(bearing, key=lambda town: town.kind is not CommuneKind.CURRENT, default=None)

    def _hits(self, piece: str) -> Iterator[int]:
        at = self._folded.find(piece)
        while at >= 0:
            yield at
            at = self._folded.find(piece, at + 1)

    def _places_of(self, piece: bytes) -> Iterator[int]:
        at = self._content.find(piece)
        while at >= 0:
            yield at
            at = self._content.find(piece, at + 1)

    def _record_around(self, at: int) -> Commune:
        return self._record(self._content.rindex(b"\n", 0, at) + 1)

    def _record(self, offset: int) -> Commune:
        end = self._content.find(b"\n", offset)
        line = self._content[offset : end if end >= 0 else None].decode().rstrip("\r")
        code, name, kind, department, postal_codes, population = line.split(",")
        return Commune(
            code=code,
            name=name,
            kind=CommuneKind(kind),
            department=department,
            postal_codes=tuple(postal_codes.split()),
            population=int(population or 0),
        )


def _population(line: str) -> int:
    return int(line[line.rindex(",") + 1 :].strip() or 0)


def _folded_names(names: Iterable[str]) -> str:
    r"""Every name folded, each between two `\n`: one text in which any beginning is found."""
    text = "\n".join(names).lower()
    table = {ord(char): fold(char) or " " for char in set(text) if char != "\n"}
    folded = text.translate(table)
    return "\n" + re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", folded)) + "\n"
