from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from coordo_desktop.exchange.child_reader import clean
from coordo_desktop.exchange.csv_rows import CsvRows
from coordo_desktop.exchange.safe_export import csv_bytes, protect, unprotect, xlsx_bytes

NASTY = "<b>O'Brien & fils</b> 漢字"
texts = st.text(max_size=40)


def read_back(content: bytes) -> list[list[str]]:
    return [
        [unprotect(clean(cell)) for cell in cells] for _, cells in CsvRows(BytesIO(content)).rows()
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+33", "-2", "@x", "\tx", "\rx", "\x00x", "＝1", "＋1", "－1", "＠a", "  =1", "'=1"],
)
def test_what_could_be_a_formula_gets_one_apostrophe(text):
    assert protect(text) == f"'{text}"
    assert unprotect(protect(text)) == text


@pytest.mark.parametrize("text", ["ROUX", "O'BRIEN", "'t Hooft", "12-3", "a=b", "", " "])
def test_what_could_not_is_left_alone(text):
    assert protect(text) == text
    assert unprotect(text) == text


@given(texts)
def test_protecting_is_undone_exactly_once(text):
    assert unprotect(protect(text)) == text
    assert unprotect(protect(protect(text))) == protect(text)


def test_the_file_is_marked_quoted_and_numbers_stay_numbers():
    content = csv_bytes(["Nom", "Âge", "Solde"], [[NASTY, 78, -2.5], ['a"b;c\nd', None, 0]])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == (
        f'"Nom";"Âge";"Solde"\r\n"{NASTY}";"78";"-2,5"\r\n"a""b;c\nd";"";"0"\r\n'
    )


@settings(max_examples=150)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5))
@example([(NASTY, '=HYPERLINK("http://x")'), ("'=1", "''@"), ("-2", " +33 6")])
def test_what_was_exported_is_read_back_the_same(rows):
    kept = [[clean(cell) for cell in row] for row in rows]
    header = ["Nom", "Prénom"]
    again = read_back(csv_bytes(header, kept))
    assert again == [header, *kept]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=3))
@example([(NASTY, "=1+1")])
def test_a_workbook_holds_texts_and_no_formula(rows):
    kept = [
        [clean(cell).replace("\ufffe", "").replace("\uffff", "") for cell in row] for row in rows
    ]
    book = load_workbook(BytesIO(xlsx_bytes(["A", "B"], [*kept, [12, -2.5]], "Patients")))
    sheet = book.active
    assert sheet.title == "Patients"
    for row, cells in enumerate(kept, start=2):
        for column, text in enumerate(cells, start=1):
            cell = sheet.cell(row, column)
            assert cell.data_type != "f"
            assert (cell.value or "") == text
    assert [cell.value for cell in list(sheet.rows)[-1]] == [12, -2.5]


def test_equal_tables_are_equal_bytes():
    assert xlsx_bytes(["A"], [["x"]], "P") == xlsx_bytes(["A"], [["x"]], "P")
