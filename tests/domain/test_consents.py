"""The last word of a person counts, until its day."""

from datetime import date

import pytest

from coordo_desktop.domain.consents import Standing, opposed, standing
from coordo_desktop.domain.patients import Consent, ConsentKind

SHARING, OPPOSITION = ConsentKind.SHARING, ConsentKind.OPPOSITION
TODAY = date(2026, 11, 23)


def said(kind, given, month, until=None):
    return Consent(id="", kind=kind, given=given, on=date(2026, month, 1), until=until)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], Standing.NOT_ASKED),
        ([said(OPPOSITION, True, 1)], Standing.NOT_ASKED),
        ([said(SHARING, True, 1)], Standing.GIVEN),
        ([said(SHARING, True, 12)], Standing.NOT_ASKED),
        ([said(SHARING, True, 3), said(SHARING, False, 2)], Standing.GIVEN),
        ([said(SHARING, True, 2), said(SHARING, False, 2)], Standing.REFUSED),
        ([said(SHARING, True, 2, date(2026, 11, 22))], Standing.EXPIRED),
        ([said(SHARING, True, 2, TODAY)], Standing.GIVEN),
    ],
)
def test_the_last_word_stands(events, expected):
    assert standing(events, SHARING, TODAY) is expected


def test_an_opposition_blocks_until_it_is_withdrawn():
    agreed, against = said(SHARING, True, 1), said(OPPOSITION, True, 2)
    assert not opposed([agreed], TODAY)
    assert opposed([agreed, against], TODAY)
    assert not opposed([agreed, against, said(OPPOSITION, False, 3)], TODAY)
    assert opposed([agreed, said(SHARING, False, 4)], TODAY)
