"""Folding, order, one-error comparison and cleaning of what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.text import (
    clean,
    clean_line,
    essential_words,
    fold,
    joined,
    order_key,
    plain_line,
    prefix_within_one_edit,
    within_one_edit,
    words,
)

SMALL = st.text("abc", max_size=7)


def distance(left: str, right: str) -> int:
    """Optimal string alignment, the slow and obvious way."""
    grid = {(-1, -1): 0}
    for i in range(len(left) + 1):
        grid[i, 0] = i
    for j in range(len(right) + 1):
        grid[0, j] = j
    for i in range(1, len(left) + 1):
        for j in range(1, len(right) + 1):
            same = left[i - 1] == right[j - 1]
            best = min(grid[i - 1, j] + 1, grid[i, j - 1] + 1, grid[i - 1, j - 1] + (not same))
            if i > 1 and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
                best = min(best, grid[i - 2, j - 2] + 1)
            grid[i, j] = best
    return grid[len(left), len(right)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÉLISE", "elise"),
        ("Jean-Noël", "jean noel"),
        ("D’ŒUVRE", "d oeuvre"),
        ("d'Ornano", "d ornano"),
        ("Großmann", "grossmann"),
        ("Ærøskøbing", "aeroskobing"),
        ("  O'BRIEN   &  fils ", "o brien fils"),
        ("Łukasz", "lukasz"),
        ("N'GUYEN Anh", "n guyen anh"),
        ("漢字", "漢字"),
        ("e\u0301", "e"),
        ("Prénom(s)", "prenom s"),
        ("", ""),
        ("-'-", ""),
    ],
)
def test_folding_puts_aside_what_never_matters(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_folding_goes_word_by_word(left, right):
    assert words(f"{left} {right}") == words(left) + words(right)


def test_particles_do_not_matter_unless_they_are_the_name():
    assert essential_words("de La Fontaine") == ["fontaine"]
    assert essential_words("D'Ornano") == ["ornano"]
    assert essential_words("von der Leyen") == ["leyen"]
    assert essential_words("LE") == ["le"]
    assert joined("Le Goff") == joined("LEGOFF") == "legoff"


def test_french_order_ignores_accents_case_and_hyphens():
    names = ["Zola", "Étcheverry", "Eluard", "d'Abbadie", "DUPRE", "dupré-leroy", "Œdipe", "Odin"]
    assert sorted(names, key=order_key) == [
        "d'Abbadie",
        "DUPRE",
        "dupré-leroy",
        "Eluard",
        "Étcheverry",
        "Odin",
        "Œdipe",
        "Zola",
    ]


@given(SMALL, SMALL)
def test_one_edit_is_an_alignment_distance_of_at_most_one(left, right):
    assert within_one_edit(left, right) == (distance(left, right) <= 1)


@given(SMALL, SMALL)
def test_a_word_being_typed_tolerates_one_edit(typed, word):
    beginnings = [word[:end] for end in range(len(word) + 1)]
    nearest = min(distance(typed, beginning) for beginning in beginnings)
    assert prefix_within_one_edit(typed, word) == (nearest <= 1)


def test_swapped_letters_are_one_error():
    assert within_one_edit("dupnot", "dupont")
    assert prefix_within_one_edit("etchve", "etcheverry")
    assert not prefix_within_one_edit("etchvrr", "etcheverry")


def test_kept_text_has_no_control_character():
    assert clean("a\x00b\x07c\r\nd\te\ud800") == "abc\nd\te"
    assert clean("e\u0301") == "é"
    assert clean("abc\u202edef") == "abcdef"
    assert clean_line("  Marie \n\t Lou ") == "Marie Lou"


@pytest.mark.parametrize("typed", ["R4K118\u200b", "R4\u00adK118", "\u2060R4K118", "R4K\u200d118"])
def test_nothing_invisible_is_kept_in_a_line(typed):
    assert clean_line(typed) == "R4K118"


def test_a_number_in_wide_figures_is_the_number():
    assert plain_line("\uff32\uff14\uff2b118 ") == "R4K118"
    assert clean("<b>O'Brien & fils</b> 漢字") == "<b>O'Brien & fils</b> 漢字"


@given(st.text())
def test_cleaning_twice_changes_nothing_and_always_encodes(text):
    once = clean(text)
    assert clean(once) == once
    assert "\x00" not in once.encode().decode()
