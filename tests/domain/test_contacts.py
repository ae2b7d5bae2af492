"""Phones read in any form, kept once, shown the French way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.contacts import (
    Phone,
    phone_digits,
    read_phone,
    read_phones,
    show_phone,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("06 12 34 56 78", "+33612345678"),
        ("0692 12 34 56", "+262692123456"),
        ("+33 (0)1 42 00 00 00", "+33142000000"),
        ("0033 681763627", "+33681763627"),
        ("0033 0 681763627", "+33681763627"),
        ("0615-200473", "+33615200473"),
        ("07.92.13.64.95", "+33792136495"),
        ("+33551752809", "+33551752809"),
        ("33612345678", "+33612345678"),
        ("05 59 12 34 56", "+33559123456"),
        ("0590 12 34 56", "+590590123456"),
        ("0690 12 34 56", "+590690123456"),
        ("0694 12 34 56", "+594694123456"),
        ("0696 12 34 56", "+596696123456"),
        ("0639 12 34 56", "+262639123456"),
        ("0262 12 34 56", "+262262123456"),
        ("+34 600 123 123", "+34600123123"),
        ("15", "15"),
        ("3114", "3114"),
        ("06\u00a012\u00a034\u00a056\u00a078", "+33612345678"),
    ],
)
def test_a_number_is_kept_in_one_form(typed, kept):
    assert read_phone(typed) == Phone(kept, readable=True)


@pytest.mark.parametrize(
    "typed", ["01 23 45 67", "06 12 34 56 7", "demander à la voisine", "+33 12", "06 12 34 56 78 9"]
)
def test_what_cannot_be_read_is_kept_as_typed_with_a_flag(typed):
    assert read_phone(f" {typed} ") == Phone(typed, readable=False)


def test_nothing_typed_is_no_number():
    assert read_phone("  ") is None
    assert read_phones("") == ()


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("0536491200", "05 36 49 12 00"),
        ("+33612345678", "06 12 34 56 78"),
        ("+262692123456", "06 92 12 34 56"),
        ("+34600123123", "+34 600 12 31 23"),
        ("3114", "3114"),
        ("demander", "demander"),
        ("+", "+"),
    ],
)
def test_a_number_is_shown_the_french_way(kept, shown):
    assert show_phone(kept) == shown


def test_a_cell_may_hold_several_numbers():
    cell = "06 12 34 56 78 / 05 59 12 34 56 ; 0612345678"
    assert [phone.kept for phone in read_phones(cell)] == ["+33612345678", "+33559123456"]
    assert len(read_phones("06 12 34 56 78 ou 05 59 12 34 56")) == 2
    assert len(read_phones("06/12/34/56/78")) == 1


@given(st.from_regex(r"0[1-79][0-9]{8}", fullmatch=True))
def test_what_is_shown_reads_back(national):
    phone = read_phone(national)
    assert phone is not None
    assert phone.readable
    assert read_phone(show_phone(phone.kept)) == phone
    assert phone_digits(phone.kept) == national


@given(st.text(max_size=30))
def test_any_text_is_kept(typed):
    phone = read_phone(typed)
    assert phone is None or phone.kept


def test_a_number_being_typed_begins_as_the_one_on_file():
    whole = phone_digits("+33681763627")
    assert whole == "0681763627"
    for typed in ("+33 6 8", "0033 68", "068", "+33 (0)68"):
        assert whole.startswith(phone_digits(typed))
    assert phone_digits("+34 600") == "34600"
