"""The bundled list of communes, read from the package the first time a town is asked for."""

from functools import cached_property, lru_cache

from coordo_desktop.domain.communes import Commune
from coordo_desktop.domain.rounds import Point
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

    def __init__(self) -> None:
        self.of = lru_cache(maxsize=4096)(self._found)

    @cached_property
    def _points(self) -> CommunePoints:
        return CommunePoints(resource("commune_points.csv"), resource("communes.csv"))

    def _found(self, code: str, postal_code: str, town: str) -> Point | None:
        """The point of a commune by its INSEE code, else by its postal code and name."""
        return self._points.of(code) if code else self._points.named(postal_code, town)
