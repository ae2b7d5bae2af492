from coordo_desktop.domain import file_problems
from coordo_desktop.domain.file_problems import problem_words, way_out
from coordo_desktop.store.checks import STEPS


def test_every_defect_of_the_file_has_its_sentence():
    codes = [*STEPS, "full_text:search_word", "counts:patient", "file:coffre.db", "audit.gap:12"]
    for code in codes:
        assert problem_words(code) != code
        assert problem_words(code).endswith(".")


def test_what_to_do_is_told_with_it():
    assert way_out([]) == ""
    assert "coordo salvage" in way_out(["cipher"])
    assert way_out(["audit.gap:3", "anchor.missing"]) == file_problems.JOURNAL_WAY_OUT
    assert way_out(["audit.gap:3", "integrity"]) == file_problems.WAY_OUT
