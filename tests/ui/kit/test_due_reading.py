"""A term is read as people type it, and as the program shows it, in both languages."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from coordo_desktop.ui.kit.due_reading import read_due
from coordo_desktop.ui.transmissions.moments import Moments

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=PARIS)


def at(day, month, hour, minute=0, year=2026):
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("demain 8h", at(24, 11, 8)),
        ("mar 14h", at(24, 11, 14)),
        ("ce soir", at(23, 11, 18)),
        ("après-demain", at(25, 11, 8)),
        ("24/11", at(24, 11, 8)),
        ("dans 3 j", at(26, 11, 8)),
        ("3 mars", at(3, 3, 8, year=2027)),
        ("tomorrow 8:00", at(24, 11, 8)),
        ("tomorrow at 14:30", at(24, 11, 14, 30)),
        ("Tuesday 14:00", at(24, 11, 14)),
        ("next Friday", at(27, 11, 8)),
        ("this evening", at(23, 11, 18)),
        ("tomorrow afternoon", at(24, 11, 14)),
        ("the day after tomorrow", at(25, 11, 8)),
        ("in 3 days", at(26, 11, 8)),
        ("in 2 weeks", at(7, 12, 8)),
        ("3 Mar", at(3, 3, 8, year=2027)),
        ("1 August", at(1, 8, 8, year=2027)),
    ],
)
def test_a_term_is_read_as_people_type_it(typed, meant):
    assert read_due(typed, MONDAY) == meant


@pytest.mark.parametrize("typed", ["", "bientôt", "soon", "32/11", "tomorrow maybe"])
def test_what_cannot_be_read_is_refused(typed):
    with pytest.raises(ValueError, match=r"^"):
        read_due(typed, MONDAY)


@pytest.mark.parametrize("language", ["fr_FR", "en_GB"])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_term_shown_is_read_again(language, month):
    usual = QLocale()
    QLocale.setDefault(QLocale(language))
    moments = Moments(now=lambda: MONDAY, zone=PARIS)
    try:
        for day in range(1, 8):
            due = datetime.combine(date(2027, month, day), MONDAY.timetz()).replace(hour=8)
            assert moments.read(moments.precise(due)) == due, moments.precise(due)
    finally:
        QLocale.setDefault(usual)
