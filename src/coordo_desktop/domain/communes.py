"""A French commune, as a birth place or a town is chosen from the official list."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Commune", "CommuneKind"]


class CommuneKind(StrEnum):
    """What the code stands for today; former communes still are birth places."""

    CURRENT = "commune-actuelle"
    DISTRICT = "arrondissement-municipal"
    DELEGATED = "commune-deleguee"
    ASSOCIATED = "commune-associee"


@dataclass(frozen=True, slots=True)
class Commune:
    """One line of the official list. Several communes share a postal code, and the reverse."""

    code: str
    name: str
    kind: CommuneKind
    department: str
    postal_codes: tuple[str, ...]
    population: int
