"""Opening hours read as people type them, shown tidy."""

from datetime import time

import pytest

from coordo_desktop.domain.opening_words import hours_text, read_hours

MORNING = (time(8), time(12))


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("8h-12h", (MORNING,)),
        ("8:00-12:00, 14h30-19h", (MORNING, (time(14, 30), time(19)))),
        ("8-12 et 14 à 19h05", (MORNING, (time(14), time(19, 5)))),
        ("de 8h à 12h ; 20h-24h", (MORNING, (time(20), time(0)))),
        ("fermé", ()),
        ("", ()),
    ],
)
def test_hours_are_read_loosely(typed, hours):
    assert read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["8h", "matin", "8h-26h", "8h-12h 14h", "8h-12h75"])
def test_what_is_no_span_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - it says nothing more
        read_hours(typed)


def test_what_is_shown_is_read_back():
    hours = (MORNING, (time(20), time(0)))
    assert hours_text(hours) == "8:00-12:00, 20:00-24:00"
    assert read_hours(hours_text(hours)) == hours
