"""The bundled list of communes, read from the package the first time a town is asked for."""

from functools import cached_property, lru_cache

from coordo_desktop.domain.communes import Commune
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.text import fold
from coordo_desktop.exchange.commune_points import CommunePoints
from coordo_desktop.exchange.communes import Communes
from coordo_desktop.system.resources import resource


class LazyTowns:
    """Towns by postal code, name and INSEE code; nothing is read until then."""

    @cached_property
    def _communes(self) -> Communes:
        return Communes(resource("communes.csv"))

    def find(self, text: str, limit: int = 20) -> list[Commune]:
        """Communes whose name begins as typed, most populated first."""
        return self._communes.find(text, limit)

    def towns_of(self, postal_code: str) -> list[Commune]:
        """Communes served by a postal code."""
        return self._communes.towns_of(postal_code)


class LazyPlaces:
    """Where towns lie; nothing is read until one is asked for."""

    def __init__(self, towns: LazyTowns) -> None:
        self._towns = towns
        self._of = lru_cache(maxsize=2048)(self._found)

    @cached_property
    def _points(self) -> CommunePoints:
        return CommunePoints(resource("commune_points.csv"))

    def of(self, code: str, postal_code: str, town: str) -> Point | None:
        """The point of a commune by its INSEE code, else by its postal code and name."""
        return self._of(code, postal_code, town)

    def _found(self, code: str, postal_code: str, town: str) -> Point | None:
        if code:
            return self._points.of(code)
        if not postal_code or not town:
            return None
        wanted = fold(town)
        for commune in self._towns.towns_of(postal_code):
            if fold(commune.name) == wanted:
                return self._points.of(commune.code)
        return None
