"""What is left out is said on the screen, in French, exactly as the paper says it."""

import inspect

from coordo_desktop.domain.handover_profiles import WORDS
from coordo_desktop.services import sheet_preparing
from coordo_desktop.ui.sheets.left_out_words import REASONS, part_word, reason_word


def test_each_part_and_each_reason_has_its_words():
    assert [part_word(one) for one in WORDS.values()] == list(WORDS.values())
    # the paper binds its own spaces when it is laid out
    assert [reason_word(one).replace("\u202f", " ") for one in REASONS] == list(REASONS)


def test_a_record_refused_is_told_in_the_words_of_the_service():
    written = inspect.getsource(sheet_preparing)
    for said in (
        part_word("Un dossier demandé"),
        reason_word("hors de votre cercle de soins, ou dossier fusionné ou effacé"),
    ):
        assert f'"{said}"' in written


def test_words_written_by_another_version_are_shown_as_they_are():
    assert part_word("Autre chose") == "Autre chose"
    assert reason_word("une raison") == "une raison"
