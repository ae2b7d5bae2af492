"""The bundled list of communes, read from the package the first time a town is asked for."""

from functools import cached_property

from coordo_desktop.domain.communes import Commune
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
