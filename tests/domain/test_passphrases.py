"""What a passphrase must be."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain import passphrases
from coordo_desktop.domain.passphrases import (
    PassphraseNamesPractice,
    PassphraseTooCommon,
    PassphraseTooLong,
    PassphraseTooWeak,
    checked,
    strength,
)
from coordo_desktop.domain.passphrases_common import COMMON
from coordo_desktop.services.passphrase_rule import listed
from coordo_desktop.system.resources import resource

NAMES = ("Maison de santé des Tilleuls", "cmartin", "Claire Etcheverry")


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("Kx7!mPq2#vRz", "12"),
        ("Kx7!mPq2#vR", ""),
        ("Kx7mPq2vRzT4wL", "14"),
        ("Kx7mPq2vRzT4w", ""),
        ("kx7mpq2vrzt4wl8d", ""),
        ("le chat de la voisine dort sur mon toit", "words"),
        ("cheval-lampe-orage-sentier-bouton-farine-coquille", "words"),
        ("cheval lampe orage sentier bouton farine", ""),
        ("cheval cheval cheval cheval cheval cheval cheval", ""),
        ("a b c d e f g", ""),
        ("", ""),
    ],
)
def test_three_shapes_are_accepted_and_nothing_below(text, shape):
    assert strength(text).shape == shape


@pytest.mark.parametrize(
    "text",
    [
        "Azertyuiop1!",
        "Motdepasse123!",
        "P@ssw0rd2024!!",
        "Azerty123456!",
        "Bonjour2024!!",
        "AAAAaaaa1111!!!!",
        "Abcd1234Abcd1234",
        "Nicolas1985!Lyon",
        "Qsdfghjklm2026*",
        "Coordo-Coordo-26",
        "Demonstration-Coordo-1",
        "un deux trois quatre cinq six sept",
        "Un-Deux-Trois-Quatre-5-Six-7",
        "UnDeuxTroisQuatreCinqSixSept1!",
        "Undeuxtroisquatre5!",
        "alpha bravo charlie delta echo foxtrot golf",
        "Bat, bi, hiru, lau, bost, sei, zazpi 2026!",
    ],
)
def test_what_everybody_tries_is_refused_whatever_is_added(text):
    with pytest.raises(PassphraseTooCommon):
        checked(text, NAMES)


@pytest.mark.parametrize(
    "text", ["Tilleuls2026!!", "Les Tilleuls 2026 !", "Etcheverry-2026", "Cmartin!2026x"]
)
def test_the_names_of_the_practice_and_of_the_person_are_refused(text):
    with pytest.raises(PassphraseNamesPractice):
        checked(text, NAMES)


def test_a_known_word_in_a_long_phrase_does_no_harm():
    assert checked("le chat des tilleuls dort sur mon toit bleu", NAMES)
    assert checked("RougeGorge47Lampadaire", NAMES)


def test_a_weak_one_says_what_was_counted():
    with pytest.raises(PassphraseTooWeak) as refused:
        checked("court1!A", NAMES)
    assert refused.value.length == 8
    assert refused.value.bits < 60


def test_a_very_long_one_is_refused_before_it_is_hashed():
    with pytest.raises(PassphraseTooLong):
        checked("Aa1!" * 100)


def test_one_spelling_of_an_accent_is_hashed():
    assert passphrases.normalized("e\u0301te\u0301") == passphrases.normalized("été")


def test_the_estimate_grows_with_what_is_added_and_not_with_repeats():
    assert strength("Kx7!mPq2#vRz").bits >= 75
    assert strength("azerty").bits <= 10
    assert strength("Kx7!Kx7!Kx7!Kx7!").bits < 50


@given(st.text(max_size=60))
def test_nothing_typed_makes_the_estimate_fail(text):
    seen = strength(text)
    assert seen.bits >= 0
    try:
        checked(text, NAMES)
    except (PassphraseTooWeak, PassphraseTooCommon, PassphraseNamesPractice):
        return
    assert seen.accepted


def test_the_word_list_is_large_plain_and_without_doubles():
    words = resource("mots.txt").decode("utf-8").split()
    assert len(words) == len(set(words)) >= 2048
    assert all(word.isascii() and word.islower() and word.isalpha() for word in words)
    assert {len(word) for word in words} <= set(range(3, 10))


def test_a_generated_phrase_is_seven_different_words_and_always_accepted():
    words = resource("mots.txt").decode("utf-8").split()
    draw = random.Random(7)
    for _ in range(200):
        phrase = passphrases.generated(words, draw.choice)
        assert len(set(phrase.split("-"))) == 7
        assert checked(phrase, NAMES) == phrase


def test_the_common_list_is_folded_like_what_is_compared_with_it():
    assert len(COMMON) >= 200
    assert all(word.isascii() and word.isalnum() and word.islower() for word in COMMON)


def test_the_passwords_of_leaks_count_for_nothing_whatever_is_around_them():
    known = listed()
    assert len(known) == 20_000
    for text in ("Tujhjdf-2024!", "Susans&Megans12", "5us4n5-Megans77"):
        assert checked(text) == text
        with pytest.raises(PassphraseTooCommon):
            checked(text, (), known)
    assert checked("Kx7!mPq2#vRz", (), known)


def test_a_drawn_phrase_is_never_refused_for_its_words():
    words = resource("mots.txt").decode("utf-8").split()
    rng = random.Random(11)
    for _ in range(50):
        phrase = passphrases.generated(words, rng.choice)
        assert checked(phrase, NAMES, listed()) == phrase
