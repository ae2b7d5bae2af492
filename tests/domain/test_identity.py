"""NIR, FINESS, RPPS and identity statuses: the worked tables of the domain reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.identity import (
    AttributesIncompatible,
    IdentityWarning,
    StatusNotAllowed,
    allowed_statuses,
    attributes_compatible,
    check_finess,
    check_nir,
    check_rpps,
    checked_status,
    cross_check,
    given_names_consistent,
    is_provisional_number,
    matricule_may_be_shown,
    show_nir,
)
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityAttribute, IdentityStatus, Sex

PROV, RECUP = IdentityStatus.PROVISIONAL, IdentityStatus.RETRIEVED
VALI, QUAL = IdentityStatus.VALIDATED, IdentityStatus.QUALIFIED
DOUBTFUL, HOMONYM = IdentityAttribute.DOUBTFUL, IdentityAttribute.HOMONYM
FICTITIOUS = IdentityAttribute.FICTITIOUS
GOOD_NIR = "255081416802538"


@pytest.mark.parametrize(
    "typed",
    [
        "2 55 08 14 168 025 38",
        "1 85 05 78 006 084 91",
        "2 69 05 49 588 157 80",
        "2 53 07 2A 073 004 43",
        "2 53 07 2B 073 004 70",
        "1 56 02 99 341 001 48",
        "2 87 05 99 404 012 21",
        "1 43 13 97 408 003 67",
        "1 85 05 78 006 078 97",
        "253072a07300443",
        "2.55.08.14.168.025.38",
        "255081416802538",
        "2-55-08-14-168-025-38",
    ],
)
def test_right_numbers_of_the_reference_are_right(typed):
    check = check_nir(typed)
    assert check.format_ok
    assert check.key_ok
    assert check.normalised[13:] == check.expected_key
    assert len(check.normalised) == 15


def test_a_wrong_key_is_named_with_the_right_one_and_still_kept():
    check = check_nir("2 95 10 99 126 111 99")
    assert check.format_ok
    assert not check.key_ok
    assert check.expected_key == "93"
    assert check.normalised == "295109912611199"


@pytest.mark.parametrize(
    "typed",
    [
        "2 53 07 2C 073 004 43",
        "27707632208291",
        "5 55 08 14 168 025 38",
        "abc",
        "2550814168025381",
        "²55081416802538",
    ],
)
def test_what_has_not_the_shape_of_a_number_is_said_so(typed):
    check = check_nir(typed)
    assert not check.format_ok
    assert not check.key_ok


def test_a_body_without_key_is_completed_and_a_key_may_stand_in_its_own_column():
    assert check_nir("2 55 08 14 168 025").normalised == GOOD_NIR
    assert not check_nir("2550814168025").key_given
    assert check_nir("2550814168025", key="38").key_ok
    assert not check_nir("2550814168025", key="39").key_ok
    assert check_nir("2550814168025", key="39").normalised == "255081416802539"


def test_nothing_typed_is_nothing_wrong():
    assert check_nir("  ").key_ok
    assert check_nir("").normalised == ""
    assert cross_check("", Sex.MALE, None, "") == ()


@given(st.from_regex(r"[12][0-9]{4}([0-9]{2}|2[AB])[0-9]{6}", fullmatch=True))
def test_exactly_one_key_is_right_and_shown_numbers_read_back(body):
    check = check_nir(body)
    assert 1 <= int(check.expected_key) <= 97
    assert check_nir(show_nir(check.normalised)) == check_nir(check.normalised)
    wrong = f"{(int(check.expected_key) % 97) + 1:02d}"
    assert not check_nir(body + wrong).key_ok


def test_a_number_is_shown_in_groups():
    assert show_nir("245036499501206") == "2 45 03 64 995 012 06"
    assert show_nir("2450364995012") == "2 45 03 64 995 012"
    assert show_nir("253072A07300443") == "2 53 07 2A 073 004 43"
    assert show_nir("inconnu") == "inconnu"


def test_temporary_numbers_are_accepted_and_announced():
    body = "8550814168025"
    number = body + check_nir(body).expected_key
    assert is_provisional_number(number)
    assert cross_check(number, Sex.FEMALE, PartialDate(1955, 8), "14168") == (
        IdentityWarning.NIR_PROVISIONAL,
    )


@pytest.mark.parametrize(
    ("nir", "sex", "born", "place", "warnings"),
    [
        (GOOD_NIR, Sex.FEMALE, PartialDate(1955, 8, 3), "14168", ()),
        (GOOD_NIR, Sex.UNKNOWN, None, "", ()),
        (GOOD_NIR, Sex.MALE, None, "", (IdentityWarning.NIR_SEX,)),
        (GOOD_NIR, Sex.FEMALE, PartialDate(1956, 8, 3), "", (IdentityWarning.NIR_YEAR,)),
        (GOOD_NIR, Sex.FEMALE, PartialDate(1955, 9, 3), "", (IdentityWarning.NIR_MONTH,)),
        (GOOD_NIR, Sex.FEMALE, PartialDate(1955), "64102", (IdentityWarning.NIR_PLACE,)),
        ("143139740800367", Sex.MALE, None, "", (IdentityWarning.NIR_MONTH,)),
        ("295109912611199", Sex.FEMALE, None, "", (IdentityWarning.NIR_KEY,)),
        ("27707632208291", Sex.FEMALE, None, "", (IdentityWarning.NIR_FORMAT,)),
        ("253072A07300443", Sex.FEMALE, None, "2A073", ()),
        ("253072A07300443", Sex.FEMALE, None, "2a073", ()),
    ],
)
def test_a_number_is_held_against_the_traits(nir, sex, born, place, warnings):
    assert cross_check(nir, sex, born, place) == warnings


@pytest.mark.parametrize(
    ("in_number", "code"),
    [("75056", "75112"), ("20004", "2A004"), ("92352", "99352"), ("69381", "69123")],
)
def test_places_that_changed_their_code_agree(in_number, code):
    assert cross_check(f"25508{in_number}025", Sex.FEMALE, None, code) == ()


def test_pseudo_months_are_not_judged():
    assert cross_check("2553114168025", Sex.FEMALE, PartialDate(1955, 8, 1), "") == ()


def test_the_first_given_name_begins_the_list():
    assert given_names_consistent("Marie-Lou", "MARIE LOU ANNE")
    assert given_names_consistent("D’Arc", "d'arc Jeanne")
    assert given_names_consistent("", "Anne")
    assert given_names_consistent("Anne", "")
    assert not given_names_consistent("Anne", "Marie Anne")
    assert not given_names_consistent("Mari", "Marie")


def test_only_doubtful_and_homonym_stand_together():
    assert attributes_compatible([])
    assert attributes_compatible([FICTITIOUS])
    assert attributes_compatible([DOUBTFUL, HOMONYM])
    assert not attributes_compatible([DOUBTFUL, FICTITIOUS])
    assert not attributes_compatible([HOMONYM, FICTITIOUS])


@pytest.mark.parametrize(
    ("document", "ins", "nir", "marks", "allowed"),
    [
        (False, False, GOOD_NIR, (), {PROV}),
        (True, False, GOOD_NIR, (), {PROV, VALI}),
        (True, False, "", (), {PROV, VALI}),
        (False, True, GOOD_NIR, (), {PROV, RECUP}),
        (False, True, "", (), {PROV}),
        (True, True, GOOD_NIR, (), {PROV, RECUP, VALI, QUAL}),
        (True, True, GOOD_NIR, (HOMONYM,), {PROV, RECUP, VALI, QUAL}),
        (True, True, GOOD_NIR, (DOUBTFUL,), {PROV, RECUP, VALI}),
        (True, True, GOOD_NIR, (FICTITIOUS,), {PROV, RECUP, VALI}),
        (True, True, "255081416802539", (), {PROV}),
        (True, True, "27707632208291", (), {PROV}),
    ],
)
def test_a_status_needs_what_it_says(document, ins, nir, marks, allowed):
    assert (
        allowed_statuses(document_checked=document, from_ins=ins, nir=nir, attributes=marks)
        == allowed
    )


def test_a_status_beyond_what_is_known_is_refused():
    with pytest.raises(StatusNotAllowed):
        checked_status(QUAL, document_checked=True, from_ins=False, nir=GOOD_NIR)
    with pytest.raises(AttributesIncompatible):
        checked_status(
            PROV, document_checked=False, from_ins=False, attributes=[HOMONYM, FICTITIOUS]
        )
    assert checked_status(VALI, document_checked=True, from_ins=False) is VALI


def test_a_matricule_is_shown_with_a_qualified_identity_only():
    assert [status for status in IdentityStatus if matricule_may_be_shown(status)] == [QUAL]


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("750712184", True),
        ("690781810", True),
        ("380780080", True),
        ("970100228", True),
        ("750712185", False),
        ("2A0000016", True),
        ("2C0000014", False),
        ("75071218", False),
    ],
)
def test_finess_numbers_have_a_luhn_key(number, valid):
    assert check_finess(number).key_ok is valid


@pytest.mark.parametrize(
    ("number", "shaped", "valid"),
    [
        ("10001234565", True, True),
        ("10109876549", True, True),
        ("1 0000 001 916", True, True),
        ("10001234567", True, False),
        ("20001234567", False, False),
        ("1000123456", False, False),
    ],
)
def test_rpps_numbers_are_checked_by_shape_and_warned_by_key(number, shaped, valid):
    check = check_rpps(number)
    assert (check.format_ok, check.key_ok) == (shaped, valid)
