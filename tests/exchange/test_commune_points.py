"""Where communes lie, as bundled: a town chosen from the list has a place on the map."""

from pathlib import Path

import pytest

from coordo_desktop.domain.round_gathering import checked_point
from coordo_desktop.domain.travel import straight
from coordo_desktop.exchange.commune_points import CommunePoints
from coordo_desktop.services.towns import LazyPlaces

LIST = Path(__file__).parents[2] / "resources" / "commune_points.csv"
TOWNS = LIST.with_name("communes.csv")


@pytest.fixture(scope="module")
def points() -> CommunePoints:
    return CommunePoints(LIST.read_bytes(), TOWNS.read_bytes())


def test_a_village_has_a_point_and_a_code_of_nothing_has_none(points):
    ordiarp = points.of("64424")
    assert (ordiarp.latitude, ordiarp.longitude) == (43.1841, -0.9429)
    assert points.of("64999") is None
    assert points.of("") is None
    assert points.of("64424,") is None


def test_villages_that_are_neighbours_lie_near_one_another(points):
    saint_palais, luxe = points.of("64493"), points.of("64362")
    assert 1_000 < straight(saint_palais, luxe) < 10_000


def test_every_point_lies_in_a_territory():
    lines = LIST.read_text().splitlines()
    codes = [line.split(",")[0] for line in lines[1:]]
    assert len(codes) == len(set(codes)) > 34_800
    points = CommunePoints(LIST.read_bytes(), TOWNS.read_bytes())
    for code in [codes[0], *codes[::97], codes[-1]]:
        checked_point(points.of(code))


def test_a_town_typed_without_its_code_is_found_by_its_postal_code_and_name():
    places = LazyPlaces()
    assert places.of("", "64120", "SAINT PALAIS") == places.of("64493", "", "")
    assert places.of("", "35400", "St Malo") == places.of("35288", "", "")
    assert places.of("", "64120", "Nulle-Part") is None
    assert places.of("", "", "") is None
