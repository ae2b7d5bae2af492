from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.documents import wording
from coordo_desktop.documents.fonts import ARROWS, BOXES, TICKS, known_characters
from coordo_desktop.documents.record_words import long_term
from documents.builders import at


def test_dates_are_french_and_do_not_break_inside():
    assert wording.weekday(date(2026, 11, 22)) == "dim.\xa022\xa0nov."
    assert wording.moment(at(20, 18)) == "ven.\xa020\xa0nov. 18:00"
    assert wording.full_moment(at(23, 17, 42)) == "lun.\xa023\xa0nov. 2026, 17:42"
    assert wording.short_moment(at(23, 10, 38)) == "lun.\xa023, 10:38"
    assert wording.printed_stamp(at(23, 17, 42)) == "23/11/2026 à 17:42 (16:42 UTC)"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 patient"), (1, "1 patient"), (2, "2 patients")]
)
def test_nothing_is_singular_in_french(number, said):
    assert wording.counted(number, "patient", "patients").replace("\xa0", " ") == said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("fièvre\u202f?", "fièvre\xa0?"),
        ("SpO₂", "SpO2"),
        ("e\u0301", "é"),
        ("ﬁn", "fin"),
        ("a\u200bb\u00adc", "abc"),
        ("a\tb\r\nc", "a b\nc"),
        ("☑ ❌", "✓ ×"),
        ("漢", "漢"),
    ],
)
def test_what_the_typeface_lacks_becomes_what_it_has_where_that_means_the_same(typed, printed):
    assert wording.paper(typed) == printed


@given(st.text())
def test_paper_is_stable(text):
    once = wording.paper(text)
    assert wording.paper(once) == once
    assert "\u202f" not in once


@pytest.mark.parametrize(
    ("typed", "bound"),
    [
        ("60 mg ce jour", "60\xa0mg ce jour"),
        ("le Dr LABORDE", "le Dr\xa0LABORDE"),
        ("lun. 23", "lun.\xa023"),
        ("05 36 49 12 20 puis", "05\xa036\xa049\xa012\xa020 puis"),
        ("« oui »", "«\xa0oui\xa0»"),
        ("3 malades", "3 malades"),
    ],
)
def test_french_lines_do_not_end_between_what_belongs_together(typed, bound):
    assert wording.bound(typed) == bound


def test_the_typeface_has_what_is_written_and_lacks_what_is_drawn():
    known = known_characters()
    assert set("«»’–—…°·•×≥≤−œŒÉÀÇ€µ²½\xa0") <= known
    assert not known & {*ARROWS, *BOXES, *TICKS, "\u202f"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ALD", "oui"),
        ("ald", "oui"),
        ("ALD 5", "n°\u00a05"),
        ("ALD 5 insuffisance cardiaque", "n°\u00a05 insuffisance cardiaque"),
        ("ALD : insuffisance cardiaque", "insuffisance cardiaque"),
        ("Diabète (ALD 8)", "Diabète (ALD 8)"),
        ("", ""),
    ],
)
def test_a_long_term_condition_is_not_named_twice(written, said):
    assert long_term(written) == said
