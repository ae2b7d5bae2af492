"""Public holidays by rule, against the published table and another program."""

from datetime import date

import holidays as witness
import pytest

from coordo_desktop.domain.public_holidays import AREAS, holiday, holidays_of

SUBDIVISION = {
    "": None,
    "alsace_moselle": "57",
    "guadeloupe": "971",
    "guyane": "973",
    "martinique": "972",
    "mayotte": "976",
    "reunion": "974",
}
CUSTOM = {"Mi-Carême", "Fête de Victor Schoelcher"}
"""Days the other program counts in the Antilles that no law makes holidays (with Good Friday)."""


@pytest.mark.parametrize(
    ("year", "monday", "ascension", "whit"),
    [
        (2025, (4, 21), (5, 29), (6, 9)),
        (2026, (4, 6), (5, 14), (5, 25)),
        (2027, (3, 29), (5, 6), (5, 17)),
        (2028, (4, 17), (5, 25), (6, 5)),
    ],
)
def test_moving_holidays_fall_as_published(year, monday, ascension, whit):
    assert holiday(date(year, *monday)) == "Lundi de Pâques"
    assert holiday(date(year, *ascension)) == "Ascension"
    assert holiday(date(year, *whit)) == "Lundi de Pentecôte"
    assert len(holidays_of(year)) == 11


@pytest.mark.parametrize("area", AREAS)
def test_every_area_agrees_with_another_program_to_2050(area):
    for year in range(2020, 2051):
        told = witness.country_holidays("FR", subdiv=SUBDIVISION[area], years=year, language="fr")
        expected = {on for on in told if not set(told.get_list(on)) <= CUSTOM}
        if area in {"guadeloupe", "martinique"}:
            expected -= {on for on in told if told.get_list(on) == ["Vendredi saint"]}
        assert set(holidays_of(year, area)) == expected


def test_two_holidays_on_a_day_are_both_named():
    assert holiday(date(2008, 5, 1)) == "Fête du Travail, Ascension"
    assert len(holidays_of(2008)) == 10


def test_areas_have_their_own_days_and_no_other():
    assert holiday(date(2026, 4, 3), "alsace_moselle") == "Vendredi saint"
    assert holiday(date(2026, 4, 3), "guadeloupe") == ""
    assert holiday(date(2026, 12, 20), "reunion") == "Abolition de l’esclavage"
    assert holiday(date(2026, 12, 20)) == ""
