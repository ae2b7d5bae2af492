"""The details of the journal read as a sentence would: figures first, no machine word."""

from coordo_desktop.domain.audit_words import detail_words


def test_what_is_counted_is_said_after_its_figure():
    told = {"lines": 4588, "problems": 0, "hits": 1, "copies": 2}
    assert detail_words(told) == "4\u202f588 lignes · aucun défaut · 1 résultat · 2 exemplaires"


def test_a_code_is_said_alone_and_one_without_words_not_at_all():
    told = {"kind": "focus", "why": "manual", "number": 200, "sha256": "ab", "urgent": False}
    assert detail_words(told) == "cible · à la main · n° 200"


def test_who_confirmed_is_told_first_by_name():
    told = {"replaced_seq": 4588, "second": "Hugo TESTUD", "sha256": "ab"}
    assert detail_words(told).startswith("confirmé par Hugo TESTUD · ")
    assert detail_words({"second": "code"}) == "confirmé par la fiche de secours"
    assert detail_words({"second": "6b1d0f6e-3c0e-4c5a-9a43-0d6a5f3a2b11"}) == ""
