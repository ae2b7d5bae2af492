"""Where communes lie: a point for an INSEE code, or for a town under its postal code.

Both lists are looked at where they lie: nothing is built for the few towns of a practice.
"""

from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.text import fold

__all__ = ["CommunePoints"]

_SHORT_WORDS = {"st": "saint", "ste": "sainte"}


class CommunePoints:
    """`points` is CSV sorted by code (`code_insee,latitude,longitude`), `communes` the list."""

    def __init__(self, points: bytes, communes: bytes) -> None:
        self._points = points
        self._communes = communes

    def of(self, code: str) -> Point | None:
        """The point of a commune, None when the list has none; by halves, the list is sorted."""
        if not (code.isascii() and code.isalnum()):
            return None
        wanted, low, high = code.encode(), 0, len(self._points)
        while low < high:
            middle = (low + high) // 2
            start = self._points.rfind(b"\n", 0, middle) + 1
            end = self._points.find(b"\n", middle)
            end = len(self._points) if end < 0 else end
            found, _, rest = self._points[start:end].partition(b",")
            if found == wanted:
                latitude, longitude = rest.split(b",")
                return Point(latitude=float(latitude), longitude=float(longitude))
            # The heading is the first line, and comes before every code.
            if start and found > wanted:
                high = start - 1
            else:
                low = end + 1
        return None

    def named(self, postal_code: str, town: str) -> Point | None:
        """The point of the town of that name served by a postal code; None when there is none."""
        if not (postal_code.isascii() and postal_code.isdecimal()) or not town.strip():
            return None
        wanted, at = _name(town), 0
        post = postal_code.encode()
        while (at := self._communes.find(post, at)) >= 0:
            start = self._communes.rfind(b"\n", 0, at) + 1
            end = self._communes.find(b"\n", at)
            end = len(self._communes) if end < 0 else end
            code, name, _kind, _department, posts, _people = (
                self._communes[start:end].decode().split(",")
            )
            if postal_code in posts.split() and _name(name) == wanted:
                point = self.of(code)
                if point is not None:
                    return point
            at = end
        return None


def _name(text: str) -> str:
    return " ".join(_SHORT_WORDS.get(word, word) for word in fold(text).split())
