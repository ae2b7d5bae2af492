"""The journal on screen is said in the language of the interface, act, family and detail."""

import pytest

from coordo_desktop.domain.audit import AuditGroup
from coordo_desktop.ui.kit.journal_words import detail_words, event_words, family_words


@pytest.mark.usefixtures("marked")
def test_every_word_is_asked_of_the_translation():
    assert event_words("patient.read") == "Journal:Dossier ouvert"
    assert family_words(AuditGroup.CARE) == "JournalFamily:Soins et suivi"
    told = {"patients": 1, "pages": 3, "problems": 0, "why": "manual", "until": "2026-12-01"}
    assert detail_words(told) == (
        "1 JournalDetail:patient · 3 JournalMany:pages · JournalDetail:aucun défaut · "
        "JournalDetail:à la main · JournalDetail:jusqu’au 2026-12-01"
    )
    assert detail_words({"second": "Hugo TESTUD"}) == "JournalDetail:confirmé par Hugo TESTUD"


def test_in_french_nothing_changes(qapp):
    assert event_words("patient.read") == "Dossier ouvert"
    assert detail_words({"appointments": 2, "count": 1}) == "2 rendez-vous · 1 élément"
    assert event_words("later.event") == "later.event"
