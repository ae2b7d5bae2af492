import pytest

from coordo_desktop.domain.foci import (
    HEADING_WORDS,
    LABELS,
    LIBRARY,
    focus_key,
    matching,
    theme_of,
)
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import HEADINGS, Kind

DIAGNOSES = {
    "diabete", "insuffisance", "avc", "infarctus", "pneumopathie", "pneumonie", "cancer", "asthme",
    "alzheimer", "parkinson", "bpco", "depression", "schizophrenie", "phlebite", "embolie",
    "grippe", "covid", "infection", "cirrhose", "escarre", "hypertension", "anemie", "fracture",
    "demence", "sepsis", "erysipele", "gastro", "bronchite", "angine", "epilepsie", "arthrose",
}  # fmt: skip
ACTS = {
    "pansement", "injection", "prelevement", "pesee", "perfusion", "sondage", "prise", "massage",
    "vaccination", "nursing", "surveillance", "bilan", "aspiration", "ablation", "reeducation",
}  # fmt: skip


def test_the_library_is_rich_and_says_nothing_twice():
    assert len(LABELS) >= 120
    assert len({focus_key(label) for label in LABELS}) == len(LABELS)
    assert all(len(labels) >= 3 for labels in LIBRARY.values())


def test_a_cible_is_never_a_diagnosis_nor_an_act():
    named = [label for label in LABELS if {*fold(label).split()} & DIAGNOSES]
    done = [label for label in LABELS if fold(label).split()[0] in ACTS]
    assert (named, done) == ([], ["Prise de poids rapide"])


@pytest.mark.parametrize("typed", ["oede", "OEDE", "œdè", "Œdè", "ŒDÈ"])
def test_cibles_are_found_whatever_the_accents_and_ligatures(typed):
    assert matching(typed, LABELS)[0] == "Œdèmes des membres inférieurs"


def test_what_begins_as_typed_comes_first_and_any_word_may_be_begun():
    assert matching("douleur", LABELS)[0] == "Douleur"
    assert matching("tal dr", LABELS) == ["Plaie du talon droit"]
    assert matching("zzz", LABELS) == []
    assert matching("", ["b", "a"]) == ["b", "a"]


def test_each_cible_has_its_theme_and_a_free_one_has_none():
    assert theme_of("epuisement de l'aidant") == "Entourage"
    assert theme_of("Inconnue") == ""


def test_every_heading_of_every_kind_has_its_words():
    for kind in Kind:
        assert set(HEADING_WORDS[kind]) == set(HEADINGS[kind])
    letters = [HEADING_WORDS[Kind.ENTRY][each][0] for each in HEADINGS[Kind.ENTRY]]
    assert "".join(letters) == "MTVED"
    assert "".join(HEADING_WORDS[Kind.SAED][each][0] for each in HEADINGS[Kind.SAED]) == "SAÉD"
