"""The official list of communes, by name, postal code and INSEE code."""

from pathlib import Path

import pytest

from coordo_desktop.domain.communes import CommuneKind
from coordo_desktop.domain.text import fold
from coordo_desktop.exchange.communes import Communes

LIST = Path(__file__).parents[2] / "resources" / "communes.csv"
HEADING = "code_insee,nom,type,departement,codes_postaux,population"


@pytest.fixture(scope="module")
def communes() -> Communes:
    return Communes(LIST.read_bytes())


def names(found):
    return [commune.name for commune in found]


def test_a_beginning_finds_the_most_populated_first(communes):
    found = communes.find("ba", limit=50)
    assert all(fold(name).startswith("ba") for name in names(found))
    assert [c.population for c in found] == sorted((c.population for c in found), reverse=True)
    assert "Bayonne" in names(found)


def test_the_very_name_comes_before_bigger_towns_that_begin_so(communes):
    assert names(communes.find("Pau"))[0] == "Pau"
    assert names(communes.find("lons"))[:2] == ["Lons", "Lons-le-Saunier"]


@pytest.mark.parametrize("typed", ["st jean de luz", "Saint-Jean-de-Luz", "SAINT JEAN DE LUZ"])
def test_hyphens_case_and_short_saint_do_not_matter(communes, typed):
    assert communes.find(typed)[0].code == "64483"


def test_a_word_inside_a_name_is_found_after_beginnings(communes):
    assert "Sainte-Marie-de-Gosse" in names(communes.find("gosse"))


def test_a_postal_code_serves_several_towns_of_today(communes):
    towns = communes.towns_of("64120")
    assert towns[0].name == "Saint-Palais"
    assert len(towns) == len(set(towns))  # 64120 is also the INSEE code of one of them
    assert {"Juxue", "Orègue"} <= set(names(towns))
    assert all(town.kind is CommuneKind.CURRENT for town in towns)
    assert names(communes.towns_of("75001")) == ["Paris"]
    assert communes.towns_of("99999") == communes.towns_of("6412") == []


def test_a_code_has_one_commune_and_corsica_its_letters(communes):
    bayonne = communes.by_code("64102")
    assert bayonne is not None
    assert (bayonne.name, bayonne.department) == ("Bayonne", "64")
    assert "64100" in bayonne.postal_codes
    ajaccio = communes.by_code("2A004")
    assert ajaccio is not None
    assert ajaccio.name == "Ajaccio"
    assert communes.by_code("99100") is None
    assert communes.by_code("x") is None


def test_districts_and_former_communes_are_birth_places(communes):
    assert communes.by_code("75115").kind is CommuneKind.DISTRICT
    assert "Paris 15e Arrondissement" in names(communes.find("paris 15"))
    assert any(commune.kind is CommuneKind.DELEGATED for commune in communes.find("Arbignieu"))


def test_a_name_borne_by_several_is_answered_with_all(communes):
    assert {"97416", "67429"} & {commune.code for commune in communes.named("Saint-Pierre")}
    assert len(communes.named("saint pierre")) > 2
    assert communes.named("Saint-Pierr") == []


def test_nothing_typed_finds_nothing(communes):
    assert communes.find("") == communes.find(" - ") == communes.find("pau", limit=0) == []
    assert communes.named("") == []


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_short_list_reads_whatever_its_line_ends(end):
    lines = [
        HEADING,
        "01004,Ambérieu-en-Bugey,commune-actuelle,01,01500,15934",
        "01002,L'Abergement-de-Varey,commune-actuelle,01,01640 01500,270",
        "01015,Arbignieu,commune-deleguee,01,,",
    ]
    few = Communes(((end or "\n").join(lines) + end).encode())
    assert names(few.towns_of("01500")) == ["Ambérieu-en-Bugey", "L'Abergement-de-Varey"]
    assert names(few.find("l abergement")) == ["L'Abergement-de-Varey"]
    assert few.by_code("01015").population == 0
