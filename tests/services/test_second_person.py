"""The second person of dangerous pairs, on a real folder."""

import shutil
from datetime import timedelta

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import Right, Role
from coordo_desktop.domain.accounts import WrongRecoveryCode
from coordo_desktop.domain.approvals import (
    ApprovalNeeded,
    CannotConfirm,
    SamePerson,
    SecondPersonAvailable,
    spend,
)
from coordo_desktop.domain.errors import TooManyTries, UnknownUser, WrongPassphrase
from coordo_desktop.domain.recovery_codes import RecoveryCodeMistyped
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.second_person import approve, approve_with_code, candidates
from coordo_desktop.store import audit, recovery
from vault_support import FLOOR, GOOD, OTHER, THIRD, a_practice, opened

RIGHT = Right.CONFIRM_ERASURE


@pytest.fixture(scope="session")
def two(tmp_path_factory):
    """A practice of three: claire (C, X), dominique (X) who chose hers, nadege (S)."""
    folder, clock = tmp_path_factory.mktemp("two") / "coffre", FixedClock()
    desk, code = a_practice(folder, clock)
    service = AccountService(desk.store, desk.folder, desk.key)
    service.add("dominique", "Dominique L.", "", frozenset({Role.ADMINISTRATOR}), OTHER, kdf=FLOOR)
    service.add("nadege", "Nadège O.", "IDEL", frozenset({Role.CAREGIVER}), OTHER, kdf=FLOOR)
    desk.close()
    other = opened(folder, clock, "dominique", OTHER)
    change_passphrase(other, OTHER, THIRD, kdf=FLOOR)
    other.close()
    return folder, code


@pytest.fixture
def desk(tmp_path, two, clock):
    desk = opened(shutil.copytree(two[0], tmp_path / "coffre"), clock)
    yield desk
    desk.close()


@pytest.fixture
def alone(tmp_path, clock):
    desk, code = a_practice(tmp_path / "alone", clock)
    yield desk, code
    desk.close()


def events(desk):
    with desk.store.reading() as session:
        assert audit.verify_chain(session) == []
        return [row[0] for row in session.execute(text("SELECT event FROM audit ORDER BY seq"))]


def id_of(desk, login):
    lines = AccountService(desk.store, desk.folder, desk.key).list()
    return next(line.id for line in lines if line.login == login)


def test_another_person_confirms_with_their_own_passphrase(desk):
    yes = approve(desk, "dominique", THIRD, RIGHT, "erasure")
    assert (yes.user_id, yes.how) == (id_of(desk, "dominique"), "passphrase")
    assert spend(yes, "erasure", desk.actor.user_id, desk.store.clock()) == str(yes.user_id)


def test_a_yes_is_good_once_for_one_purpose_of_one_person_and_ten_minutes(desk, clock):
    me, other = desk.actor.user_id, id_of(desk, "dominique")
    yes = approve(desk, "dominique", THIRD, RIGHT, "erasure")
    for purpose, who, at in (
        ("restore", me, clock()),
        ("erasure", other, clock()),
        ("erasure", me, clock() + timedelta(minutes=10)),
        ("erasure", me, clock() - timedelta(seconds=1)),
    ):
        with pytest.raises(ApprovalNeeded):
            spend(yes, purpose, who, at)
    spend(yes, "erasure", me, clock() + timedelta(minutes=9))
    with pytest.raises(ApprovalNeeded):
        spend(yes, "erasure", me, clock())
    with pytest.raises(ApprovalNeeded):
        spend(None, "erasure", me, clock())


def test_who_asks_never_confirms_nor_who_has_not_the_right_nor_a_temporary_passphrase(desk):
    with pytest.raises(SamePerson):
        approve(desk, "Claire", GOOD, RIGHT)
    with pytest.raises(UnknownUser):
        approve(desk, "personne", GOOD, RIGHT)
    with pytest.raises(CannotConfirm) as refused:
        approve(desk, "nadege", OTHER, RIGHT)
    assert refused.value.reason == "role"
    accounts = AccountService(desk.store, desk.folder, desk.key)
    accounts.reset_passphrase(id_of(desk, "dominique"), OTHER, kdf=FLOOR)
    with pytest.raises(CannotConfirm) as refused:
        approve(desk, "dominique", OTHER, RIGHT)
    assert refused.value.reason == "temporary"
    assert [one.ready for one in candidates(desk, RIGHT)] == [False]
    accounts.suspend(id_of(desk, "dominique"))
    with pytest.raises(CannotConfirm) as refused:
        approve(desk, "dominique", OTHER, RIGHT)
    assert refused.value.reason == "closed"


def test_one_of_several_rights_is_enough(desk):
    assert approve(desk, "dominique", THIRD, (Right.EXPORT, Right.MANAGE_ACCOUNTS), "export")


def test_a_wrong_passphrase_is_slowed_down_and_in_the_trail(desk):
    before = events(desk).count("second.fail")
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            approve(desk, "dominique", GOOD, RIGHT)
    with pytest.raises(TooManyTries):
        approve(desk, "dominique", THIRD, RIGHT)
    assert events(desk).count("second.fail") - before == 3


def test_the_recovery_sheet_stands_in_for_nobody_who_could_come(desk, two):
    with pytest.raises(SecondPersonAvailable):
        approve_with_code(desk, two[1], RIGHT)


def test_in_a_practice_of_one_the_recovery_sheet_confirms(alone):
    desk, code = alone
    yes = approve_with_code(desk, code, RIGHT, "erasure")
    assert spend(yes, "erasure", desk.actor.user_id, desk.store.clock()) == "code"
    with pytest.raises(RecoveryCodeMistyped):
        approve_with_code(desk, "7K2M", RIGHT)
    with pytest.raises(WrongRecoveryCode):
        approve_with_code(desk, recovery.new_code(), RIGHT)
    assert events(desk)[-1] == "second.fail"


def test_an_account_made_for_the_occasion_is_nobody(alone):
    desk, code = alone
    AccountService(desk.store, desk.folder, desk.key).add(
        "prete", "Prête-nom", "", frozenset({Role.ADMINISTRATOR}), OTHER, kdf=FLOOR
    )
    assert approve_with_code(desk, code, RIGHT).user_id is None
