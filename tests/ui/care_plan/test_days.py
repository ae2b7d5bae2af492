"""Days to come as people type them."""

from datetime import date

import pytest

from coordo_desktop.ui.care_plan.days import months_later, read_day

TODAY = date(2026, 11, 23)  # a Monday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", None),
        ("24/11/2026", date(2026, 11, 24)),
        ("24/11", date(2026, 11, 24)),
        ("5/3", date(2027, 3, 5)),
        ("demain", date(2026, 11, 24)),
        ("aujourd’hui", TODAY),
        ("lundi", date(2026, 11, 30)),
        ("jeu", date(2026, 11, 26)),
        ("3 mois", date(2027, 2, 23)),
        ("dans 6 semaines", date(2027, 1, 4)),
        ("10 j", date(2026, 12, 3)),
        ("1 an", date(2027, 11, 23)),
        ("12 janvier 2027", date(2027, 1, 12)),
    ],
)
def test_a_day_is_read_as_it_is_typed(typed, meant):
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["n’importe quoi", "31/02", "2027", "lu", "99/99/2026"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - the field says which
        read_day(typed, TODAY)


def test_the_end_of_a_month_stays_in_its_month():
    assert months_later(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)
