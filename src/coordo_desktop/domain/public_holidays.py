"""Public holidays of France and its areas, by rule, any year (AG1; reference 6.1).

Eleven days everywhere ([CT] L3133-1), Good Friday and 26 December in Alsace-Moselle
(L3134-13), one day of the abolition of slavery overseas. The `holidays` library says the same
from 2020 to 2050 (a test holds it); it is not asked here, because loading its 150 countries costs
19 MB and 0.2 s for a dozen rules. What it adds in the Antilles is custom, not law.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from dateutil.easter import easter

AREAS = (
    "", "alsace_moselle", "guadeloupe", "guyane", "martinique", "mayotte", "reunion",
)  # fmt: skip
"""The areas a practice may be in; "" is the rest of France."""

_FIXED = {
    (1, 1): "Jour de l’an",
    (5, 1): "Fête du Travail",
    (5, 8): "Victoire 1945",
    (7, 14): "Fête nationale",
    (8, 15): "Assomption",
    (11, 1): "Toussaint",
    (11, 11): "Armistice 1918",
    (12, 25): "Noël",
}
_AFTER_EASTER = {1: "Lundi de Pâques", 39: "Ascension", 50: "Lundi de Pentecôte"}
_ABOLITION = "Abolition de l’esclavage"
_FIXED_OF = {
    "alsace_moselle": {(12, 26): "Saint-Étienne"},
    "guadeloupe": {(5, 27): _ABOLITION},
    "guyane": {(6, 10): _ABOLITION},
    "martinique": {(5, 22): _ABOLITION},
    "mayotte": {(4, 27): _ABOLITION},
    "reunion": {(12, 20): _ABOLITION},
}
_AFTER_EASTER_OF = {"alsace_moselle": {-2: "Vendredi saint"}}


@lru_cache(maxsize=64)
def holidays_of(year: int, area: str = "") -> Mapping[date, str]:
    """The public holidays of a year by day, with their French names.

    Two may fall on the same day (Ascension on 1 or 8 May): one entry then, both named.
    """
    sunday = easter(year)
    named = [(date(year, *day), name) for day, name in _FIXED.items()]
    named += [(date(year, *day), name) for day, name in _FIXED_OF.get(area, {}).items()]
    moving = _AFTER_EASTER | _AFTER_EASTER_OF.get(area, {})
    named += [(sunday + timedelta(days=days), name) for days, name in moving.items()]
    found: dict[date, str] = {}
    for on, name in sorted(named, key=lambda each: each[0]):
        found[on] = f"{found[on]}, {name}" if on in found else name
    return MappingProxyType(found)


def holiday(on: date, area: str = "") -> str:
    """The French name of that day's public holiday, empty for an ordinary day."""
    return holidays_of(on.year, area).get(on, "")
