import pytest

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.phrases import (
    DEFAULTS,
    LONGEST_PHRASE,
    Expansion,
    by_abbreviation,
    checked_phrase,
    expansion,
)
from coordo_desktop.domain.signing import TextTooLong
from coordo_desktop.domain.transmissions import Phrase

KNOWN = {"ras": "Rien à signaler."}


def test_an_abbreviation_and_a_space_write_the_sentence():
    assert expansion("Vu ce matin. ;ras ", KNOWN) == Expansion(5, "Rien à signaler. ")
    assert expansion(";RAS", KNOWN) == Expansion(4, "Rien à signaler.")


def test_what_is_not_an_abbreviation_is_left_as_typed():
    assert expansion("ras ", KNOWN) is None
    assert expansion(";xyz ", KNOWN) is None
    assert expansion("TA 13/8 ; ", KNOWN) is None
    assert expansion("", KNOWN) is None


def test_the_teams_phrase_speaks_over_the_default_and_an_empty_one_hides_it():
    known = by_abbreviation((Phrase("ras", "RAS ce jour."), Phrase("bn", "")))
    assert known["ras"] == "RAS ce jour."
    assert "bn" not in known
    assert len(known) == len(DEFAULTS) - 1


def test_every_default_may_be_called():
    for phrase in DEFAULTS:
        assert checked_phrase(phrase) == phrase


def test_a_phrase_of_the_team_is_a_short_word_and_some_text():
    assert checked_phrase(Phrase(" ;Été1 ", " a\x00b ")) == Phrase("été1", "ab")
    with pytest.raises(MissingField):
        checked_phrase(Phrase(";", "a"))
    with pytest.raises(InvalidField):
        checked_phrase(Phrase("deux mots", "a"))
    with pytest.raises(TextTooLong):
        checked_phrase(Phrase("a", "a" * (LONGEST_PHRASE + 1)))
