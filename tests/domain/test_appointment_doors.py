"""What a line of a plan brings to the agenda."""

from datetime import date

import pytest

from coordo_desktop.domain.appointment_doors import rhythm_of
from coordo_desktop.domain.frequency_words import read_frequency


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("tous les jours", "FREQ=DAILY"),
        ("lundi, mercredi et vendredi", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("3 fois par semaine, pendant 6 semaines", "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=18"),
        ("chaque semaine le lundi, 10 séances", "FREQ=WEEKLY;BYDAY=MO;COUNT=10"),
        ("matin et soir pendant 5 jours", "FREQ=DAILY;COUNT=5"),
        ("tous les jours à 8h", "FREQ=DAILY"),
        ("une fois", ""),
        ("si besoin", ""),
    ],
)
def test_a_frequency_becomes_the_rhythm_of_a_series(words, rule):
    assert rhythm_of(read_frequency(words), date(2026, 11, 24)) == rule
