"""Screens say in French exactly what files say: one vocabulary, translated on the screen only."""

from coordo_desktop.domain import import_words as files
from coordo_desktop.domain import list_cells as cells
from coordo_desktop.ui.patients import import_words, list_cell_words


def test_an_import_is_told_on_the_screen_as_in_its_report():
    assert import_words.verdicts() == files.VERDICTS
    assert _plain(import_words.reasons()) == files.REASONS
    assert _plain(import_words.remarks()) == files.REMARKS
    assert import_words.fields() == files.FIELDS


def test_a_list_is_told_on_the_screen_as_in_its_file():
    assert list_cell_words.titles() == cells.TITLES
    assert list_cell_words.statuses() == cells.STATUSES
    assert list_cell_words.lives() == cells.LIVES
    assert list_cell_words.stabilities() == cells.STABILITIES
    assert list_cell_words.flags() == cells.FLAGS
    assert list_cell_words.consents() == cells.CONSENTS
    assert list_cell_words.export_reasons() == cells.EXPORT_REASONS


def test_the_words_of_a_cell_are_those_of_the_file():
    for field in cells.ListField:
        said = list_cell_words.vocabulary(field)
        assert all(written == shown for written, shown in said.items()), field
    assert "Instable" in list_cell_words.vocabulary(cells.ListField.STABILITY)
    assert list_cell_words.vocabulary(cells.ListField.REMARKS) == {}


def _plain(told):
    """The screen binds its punctuation; the report is a table for a spreadsheet."""
    return {key: words.replace("\u202f", " ") for key, words in told.items()}
