import pytest

from coordo_desktop.exchange.commune_codes import CommuneCodes
from coordo_desktop.system.resources import resource


@pytest.fixture(scope="module")
def codes() -> CommuneCodes:
    return CommuneCodes(resource("communes.csv"))


def test_a_town_is_known_by_its_name_and_postal_code(codes):
    assert codes.town("64120", "JUXUE") == ("64285", "Juxue")
    assert codes.town("64130", "espes undurein")[1] == "Espès-Undurein"
    assert codes.town("64120", "Ailleurs") is None
    assert codes.town("64120", "") is None
    assert codes.town("", "Juxue") == ("64285", "Juxue")
    assert codes.town("", "Saint-Pierre") is None


def test_a_birth_place_is_told_apart_by_the_number(codes):
    assert codes.birth_place("Saint-Pierre", "97416") == ("97416", "Saint-Pierre")
    assert codes.birth_place("St Pierre", "97416") == ("97416", "St Pierre")
    assert codes.birth_place("Saint-Pierre", "") is None
    assert codes.birth_place("Paris", "75056") == ("75056", "Paris")
    assert codes.birth_place("Xertigny", "") == ("88530", "Xertigny")
    assert codes.birth_place("", "64285") == ("64285", "Juxue")
    assert codes.birth_place("Lisbonne", "99139") is None
