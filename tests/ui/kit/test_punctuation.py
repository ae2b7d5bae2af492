"""A sign is typed as the language of the interface has it."""

from coordo_desktop.ui.kit.punctuation import with_colon


def test_french_puts_a_space_that_does_not_break_before_a_colon(qapp):
    assert with_colon("Enregistrer", "{ETCHE} Maite") == "Enregistrer\u202f: {ETCHE} Maite"


def test_another_language_has_its_own(marked):
    assert with_colon("Enregistrer", "ETCHE") == "Punctuation:Enregistrer\u202f: ETCHE"
