"""Dates read from any French form, and shown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.dates import (
    MONTHS,
    UnreadableDate,
    french_age,
    full_year,
    month_number,
    read_date,
    show_date,
)
from coordo_desktop.domain.partial_dates import PartialDate

TODAY = date(2026, 11, 23)
PAST = st.dates(date(1900, 1, 1), TODAY)
THE_DAY = PartialDate(1948, 3, 12)


@pytest.mark.parametrize(
    "typed",
    [
        "12/03/48",
        "12/03/1948",
        "12.03.1948",
        "12-3-48",
        "12 03 1948",
        "12/ 3 /1948",
        "12 mars 1948",
        "12 Mars 48",
        "12-mars-1948",
        "le 12 mars 1948",
        "vendredi 12 mars 1948",
        "né le 12 mars 1948",
        "née le 12 mars 1948",
        "12031948",
        "120348",
        "19480312",
        "1948-03-12",
        "1948/03/12",
        "1948-03-12T00:00:00",
        "1948-03-12 00:00:00",
        "12/03/1948 00:00",
        "12/03/1948 00:00:00",
        " 12/03/1948 ",
    ],
)
def test_a_whole_date_is_read_in_every_french_form(typed):
    assert read_date(typed, today=TODAY) == THE_DAY


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1948", PartialDate(1948)),
        ("03/1948", PartialDate(1948, 3)),
        ("3-1948", PartialDate(1948, 3)),
        ("mars 1948", PartialDate(1948, 3)),
        ("mars 48", PartialDate(1948, 3)),
        ("1948-03", PartialDate(1948, 3)),
        ("1er mars 48", PartialDate(1948, 3, 1)),
        ("1er janv. 1950", PartialDate(1950, 1, 1)),
        ("3 août 1950", PartialDate(1950, 8, 3)),
        ("3 aout 1950", PartialDate(1950, 8, 3)),
        ("29/02/2000", PartialDate(2000, 2, 29)),
        ("23/11/26", PartialDate(2026, 11, 23)),
        ("24/11/26", PartialDate(1926, 11, 24)),
        ("", None),
        ("   ", None),
    ],
)
def test_partial_and_two_digit_years_are_read_as_the_latest_past(typed, read):
    assert read_date(typed, today=TODAY) == read


@pytest.mark.parametrize(
    "typed",
    [
        "31/02/1950",
        "00/00/0000",
        "00/03/1948",
        "12/00/1948",
        "12/13/1948",
        "29/02/1999",
        "24/11/2026",
        "2027",
        "1066",
        "12/03/0048",
        "hier",
        "12",
        "1/2",
        "ma 1948",
        "12 brumaire 1948",
        "12/03/1948 x",
        "12/03/19488",
        "3l/12/1948",
    ],
)
def test_what_no_past_calendar_holds_is_refused(typed):
    with pytest.raises(UnreadableDate):
        read_date(typed, today=TODAY)


@given(PAST)
def test_what_is_shown_reads_back(day):
    known = PartialDate.from_date(day)
    assert read_date(show_date(known), today=TODAY) == known
    assert read_date(known.iso(), today=TODAY) == known
    assert read_date(f"{day.day} {MONTHS[day.month - 1]} {day.year}", today=TODAY) == known


@given(st.dates(TODAY - timedelta(days=365 * 99), TODAY))
def test_two_digits_of_a_year_are_enough_within_a_century(day):
    assert read_date(f"{day:%d/%m/%y}", today=TODAY) == PartialDate.from_date(day)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text):
    try:
        found = read_date(text, today=TODAY)
    except UnreadableDate:
        return
    assert found is None or found.earliest() <= TODAY


def test_what_is_shown_says_what_is_known():
    assert show_date(PartialDate(1948, 3, 2)) == "02/03/1948"
    assert show_date(PartialDate(1948, 3)) == "03/1948"
    assert show_date(PartialDate(1948)) == "1948"
    assert show_date(None) == ""


def test_months_are_known_by_their_beginning_when_only_one_fits():
    assert month_number("sept") == 9
    assert month_number("fev") == 2
    assert month_number("jui") is None
    assert month_number("ma") is None
    assert month_number("juil") == 7


def test_the_century_of_two_digits_is_the_latest_past():
    assert full_year("26", TODAY) == 2026
    assert full_year("27", TODAY) == 1927
    assert full_year("1804", TODAY) == 1804


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (PartialDate(1948, 3, 12), "78 ans"),
        (PartialDate(1948, 11, 24), "77 ans"),
        (PartialDate(1948), "environ 78 ans"),
        (PartialDate(2026, 10, 24), "30 jours"),
        (PartialDate(2026, 11, 22), "1 jour"),
        (PartialDate(2026, 11, 23), "0 jour"),
        (PartialDate(2026, 10, 23), "1 mois"),
        (PartialDate(2024, 11, 24), "23 mois"),
        (PartialDate(2024, 11, 23), "2 ans"),
        (PartialDate(2025), "environ 1 an"),
        (None, ""),
        (PartialDate(2027), ""),
    ],
)
def test_an_age_is_said_as_people_say_it(born, age):
    assert french_age(born, TODAY) == age
