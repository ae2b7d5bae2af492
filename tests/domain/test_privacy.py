"""People's rights over their data, breaches, the evening pack: days, hours, names of files."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain import continuity
from coordo_desktop.domain.continuity import ContinuitySettings, Packed, PackOff, PackStatus
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import BreachId
from coordo_desktop.domain.privacy import TextTooLong, line, words
from coordo_desktop.domain.privacy_breaches import (
    Breach,
    BreachDraft,
    BreachRisk,
    BreachTimes,
    BreachUnsettled,
    check_closing,
    check_times,
)
from coordo_desktop.domain.privacy_codes import word_of
from coordo_desktop.domain.privacy_requests import RequestKind, due_on, wanted_on

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STRONG = "ABCD-EFGH-JKLM-NPQR"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 11, 23), date(2026, 12, 23)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 15), date(2027, 1, 15)),
    ],
)
def test_the_answer_is_due_one_month_later(received, due):
    assert due_on(received) == due


def test_a_complex_request_has_two_months_more():
    assert due_on(date(2026, 11, 30), extended=True) == date(2027, 2, 28)


def test_a_record_of_care_is_expected_within_eight_days():
    asked = date(2026, 11, 23)
    assert wanted_on(RequestKind.ACCESS, asked) == date(2026, 12, 1)
    assert wanted_on(RequestKind.ERASURE, asked) == date(2026, 12, 23)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_last_day_is_never_before_the_request_nor_over_a_month_away(received):
    assert 28 <= (due_on(received) - received).days <= 31


def test_what_is_too_long_is_refused_rather_than_cut():
    with pytest.raises(TextTooLong):
        line("dpo", "x" * 201)
    with pytest.raises(MissingField):
        words("text", "  \n ", needed=True)


def a_breach(**said):
    values = {"discovered_at": NOW - timedelta(hours=10), "facts": "Feuille perdue", **said}
    return Breach(
        id=BreachId(__import__("uuid").uuid4()), version=1, number=1, said=BreachDraft(**values),
        closed_at=None, added_at=NOW, added_by="C. MARTIN",
    )  # fmt: skip


def test_the_72_hours_run_from_the_discovery_until_the_cnil_is_told():
    assert a_breach().left(NOW) == timedelta(hours=62)
    assert a_breach(notified_at=NOW).left(NOW) is None
    assert a_breach(risk=BreachRisk.NONE).left(NOW) is None
    assert a_breach(discovered_at=NOW - timedelta(hours=80)).left(NOW) < timedelta()


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({}, "risk"),
        ({"risk": BreachRisk.RISK}, "measures"),
        ({"risk": BreachRisk.RISK, "measures": "Appel"}, "notice"),
        ({"risk": BreachRisk.HIGH, "measures": "Appel", "notified_at": NOW}, "people"),
    ],
)
def test_a_breach_is_closed_only_once_the_law_is_satisfied(said, missing):
    with pytest.raises(BreachUnsettled) as refused:
        check_closing(a_breach(**said))
    assert refused.value.missing == missing


def test_a_breach_without_risk_is_closed_without_telling_the_cnil():
    check_closing(a_breach(risk=BreachRisk.NONE, measures="Feuille retrouvée fermée"))


def test_nobody_is_told_before_the_discovery_nor_tomorrow():
    with pytest.raises(BreachTimes) as refused:
        check_times(a_breach(notified_at=NOW - timedelta(days=1)).said, NOW)
    assert refused.value.field == "notified_at"
    with pytest.raises(BreachTimes):
        check_times(a_breach(discovered_at=NOW + timedelta(hours=1)).said, NOW)


# --- the evening pack -----------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["18:30", "18h30", "18 h 30", "18\u202fh\u202f30"])
def test_an_hour_is_read_as_people_write_it(typed):
    assert f"{continuity.read_hour(typed.replace(chr(0x202F), '')):%H:%M}" == "18:30"


def test_an_hour_that_does_not_exist_is_refused():
    with pytest.raises(InvalidField):
        continuity.read_hour("25:00")


def test_it_is_not_switched_on_without_a_folder_and_a_password():
    with pytest.raises(PackOff):
        continuity.checked(ContinuitySettings(enabled=True, password=STRONG))
    with pytest.raises(PackOff):
        continuity.checked(ContinuitySettings(enabled=True, folder="/tmp"))


@pytest.mark.parametrize("weak", ["court", "aaaaaaaaaaaaaaaaaaaa", "123456789012345"])
def test_a_weak_password_is_refused(weak):
    with pytest.raises(continuity.PackPasswordWeak):
        continuity.checked(ContinuitySettings(folder="/tmp", password=weak))


def on(**more):
    return ContinuitySettings(enabled=True, hour="18:00", folder="/x", password=STRONG, **more)


def test_the_pack_of_this_evening_is_awaited_from_its_hour_on():
    before = datetime(2026, 11, 23, 16, 59, tzinfo=UTC)  # 17:59 in Paris
    assert continuity.expected_at(on(), before, PARIS).date() == date(2026, 11, 22)
    after = before + timedelta(minutes=1)
    assert continuity.expected_at(on(), after, PARIS).date() == date(2026, 11, 23)


def test_it_is_made_at_the_next_unlocking_when_its_hour_passed_locked():
    made = Packed(at=NOW - timedelta(days=2), name="x", pages=1, patients=1, code="")
    morning = datetime(2026, 11, 24, 7, tzinfo=UTC)
    late = PackStatus(
        enabled=True, last=made, expected_at=continuity.expected_at(on(), morning, PARIS)
    )
    assert continuity.is_due(late, morning)


def test_one_switched_on_this_morning_is_not_late_of_yesterday_evening():
    assert continuity.expected_at(on(since=NOW), NOW, PARIS) is None


def test_a_trial_that_failed_waits_a_quarter_of_an_hour_even_if_the_clock_goes_back():
    status = PackStatus(enabled=True, failed_at=NOW, error="DiskFull", expected_at=NOW)
    assert not continuity.is_due(status, NOW + timedelta(minutes=14))
    assert continuity.is_due(status, NOW + timedelta(minutes=15))
    assert continuity.is_due(status, NOW - timedelta(days=1))


def test_a_pack_made_in_the_evening_begins_with_tomorrow():
    assert continuity.first_day(datetime(2026, 11, 23, 18, tzinfo=PARIS)) == date(2026, 11, 24)
    assert continuity.first_day(datetime(2026, 11, 24, 8, tzinfo=PARIS)) == date(2026, 11, 24)


def test_the_last_three_packs_stay_and_nothing_else_of_the_folder_goes():
    names = [f"Continuite-2026-11-{day:02}-1800.pdf" for day in range(1, 6)]
    assert continuity.superfluous([*names, "facture.pdf", "Continuite.txt"]) == names[:2]


def test_a_code_is_said_in_french_by_its_column():
    assert word_of("patient", "stability", "I") == "instable"
    assert word_of("patient", "sex", "I") == "inconnu"
    assert word_of("task", "state", "not_done") == "non fait"
