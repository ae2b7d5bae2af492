"""Where communes lie: a middle point for an INSEE code, read where the file lies."""

from coordo_desktop.domain.rounds import Point

__all__ = ["CommunePoints"]


class CommunePoints:
    """Answers by INSEE code from CSV bytes (`code_insee,latitude,longitude`, with a heading)."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def of(self, code: str) -> Point | None:
        """The point of a commune, None when the list has none."""
        if not (code.isascii() and code.isalnum()):
            return None
        start = b"\n%b," % code.encode()
        at = self._content.find(start)
        if at < 0:
            return None
        end = self._content.find(b"\n", at + 1)
        line = self._content[at + len(start) : end if end >= 0 else None]
        latitude, longitude = line.split(b",")[:2]
        return Point(latitude=float(latitude), longitude=float(longitude))
