"""Terms typed as people say them, instants told as people read them."""

from datetime import UTC, datetime, timedelta

import pytest

from coordo_desktop.ui.transmissions.moments import Moments

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday, ten o'clock in Paris
MOMENTS = Moments(lambda: NOW)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("demain 8h", "mar. 24 nov. 08:00"),
        ("Demain matin", "mar. 24 nov. 08:00"),
        ("après-demain", "mer. 25 nov. 08:00"),
        ("ce soir", "lun. 23 nov. 18:00"),
        ("midi", "lun. 23 nov. 12:00"),
        ("8h30", "mar. 24 nov. 08:30"),
        ("14:15", "lun. 23 nov. 14:15"),
        ("lundi", "lun. 30 nov. 08:00"),
        ("mar 14h", "mar. 24 nov. 14:00"),
        ("24/11", "mar. 24 nov. 08:00"),
        ("01/02", "lun. 1 févr. 2027 08:00"),
        ("le 1er décembre à 9h", "mar. 1 déc. 09:00"),
        ("dans 3 j", "jeu. 26 nov. 08:00"),
        ("3j", "jeu. 26 nov. 08:00"),
        ("dans 2 h", "lun. 23 nov. 12:00"),
        ("dans 1 mois", "mer. 23 déc. 08:00"),
        ("demain après-midi", "mar. 24 nov. 14:00"),
        ("mar. 24 nov. 08:00", "mar. 24 nov. 08:00"),
    ],
)
def test_a_term_is_read_as_it_is_said(typed, told):
    assert MOMENTS.precise(MOMENTS.read(typed)) == told


@pytest.mark.parametrize(
    "typed", ["", "bientôt", "31/02", "25:90", "32 nov", "dans un moment", "99"]
)
def test_what_is_no_term_is_refused(typed):
    with pytest.raises(ValueError):  # noqa: PT011 - any reading that fails
        MOMENTS.read(typed)


def test_what_is_told_is_read_again_every_day_of_the_year():
    for days in range(1, 366):
        at = NOW.replace(minute=0) + timedelta(days=days)
        assert MOMENTS.read(MOMENTS.precise(at)) == at


def test_quick_terms_are_to_come_and_in_order():
    offered = [due for _words, due in MOMENTS.quick()]
    assert offered == sorted(offered)
    assert all(due > NOW for due in offered)


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (NOW - timedelta(hours=2), "auj. 08:00"),
        (NOW - timedelta(days=1), "hier 10:00"),
        (NOW - timedelta(days=3), "ven. 10:00"),
        (NOW - timedelta(days=40), "14 oct. 11:00"),
        (NOW - timedelta(days=400), "19 oct. 2025 11:00"),
    ],
)
def test_an_instant_is_told_by_its_nearness(at, told):
    assert MOMENTS.when(at) == told
