"""The journal has words for everything it may hold."""

from collections import Counter
from pathlib import Path

from coordo_desktop.domain.audit_words import (
    EVENTS,
    GROUPS,
    event_words,
    every_detail,
    group_of,
)
from coordo_desktop.ui.kit import journal_terms, journal_terms_care, journal_terms_told

ACTIONS = Path(__file__).with_name("actions.txt").read_text(encoding="utf-8").split()


def test_every_action_has_its_words():
    assert [name for name in ACTIONS if group_of(name) is None] == []


def test_an_event_has_one_family_and_words_of_its_own():
    every = Counter(event for family in EVENTS.values() for event in family)
    assert [event for event, times in every.items() if times > 1] == []
    assert set(EVENTS) == set(GROUPS)
    assert event_words("patient.read") == "Dossier ouvert"
    assert event_words("later.event") == "later.event"


def test_the_screen_has_a_translation_asked_for_everything_the_journal_says():
    told = {words for family in EVENTS.values() for words in family.values()}
    assert {*journal_terms.DESK, *journal_terms_care.CARE} == told
    assert list(journal_terms_told.FAMILIES) == list(GROUPS.values())
    assert ({*journal_terms_told.TOLD}, {*journal_terms_told.COUNTED}) == every_detail()
