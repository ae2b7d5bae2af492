"""The people of the practice, managed by its administrators."""

import shutil

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Right, Role
from coordo_desktop.domain.accounts import (
    AccountSuspended,
    LastAdministrator,
    LoginTaken,
    checked_login,
)
from coordo_desktop.domain.errors import (
    DiskFull,
    InvalidField,
    MissingField,
    NotFound,
    WrongPassphrase,
)
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.passphrases import PassphraseNamesPractice, PassphraseTooWeak
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.unlocking import people, recover
from coordo_desktop.store import audit, keyring
from vault_support import FLOOR, GOOD, OTHER, THIRD, a_practice, opened

CAREGIVER = frozenset({Role.CAREGIVER})
ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})


@pytest.fixture(scope="session")
def staffed(tmp_path_factory):
    """A practice with an administrator and a caregiver, made once and copied for each test."""
    folder, clock = tmp_path_factory.mktemp("staffed") / "coffre", FixedClock()
    desk, code = a_practice(folder, clock)
    service = AccountService(desk.store, desk.folder, desk.key)
    service.add("nadege", "Nadège OYHENART", "IDEL", CAREGIVER, OTHER, kdf=FLOOR)
    desk.close()
    return folder, code


@pytest.fixture
def desk(tmp_path, clock, staffed):
    desk = opened(shutil.copytree(staffed[0], tmp_path / "coffre"), clock)
    yield desk
    desk.close()


@pytest.fixture
def service(desk):
    return AccountService(desk.store, desk.folder, desk.key)


def id_of(service, login):
    return next(line.id for line in service.list() if line.login == login)


def last_event(desk):
    with desk.store.reading() as session:
        assert audit.verify_chain(session) == []
        query = text("SELECT event, object_ref, detail_json FROM audit ORDER BY seq DESC LIMIT 1")
        return session.execute(query).one()


def test_the_list_shows_everybody_with_roles(service):
    lines = {line.login: line for line in service.list()}
    assert set(lines) == {"claire", "nadege"}
    assert lines["nadege"].roles == CAREGIVER
    assert lines["nadege"].must_change
    assert lines["claire"].last_login_at is not None
    assert set(service.names().values()) == {"Claire MARTIN", "Nadège OYHENART"}


def test_adding_is_audited_without_names(service, desk):
    user_id = service.add(" Paul.D ", "Paul  D", "", CAREGIVER, THIRD, kdf=FLOOR)
    event = last_event(desk)
    assert (event.event, event.object_ref) == ("user.add", str(user_id))
    assert event.detail_json == '{"roles":"S"}'
    assert [one.login for one in people(desk.folder)] == ["claire", "nadege", "paul.d"]


@pytest.mark.parametrize(
    ("login", "name", "roles", "passphrase", "refusal"),
    [
        ("nadege", "N", CAREGIVER, THIRD, LoginTaken),
        ("NADEGE", "N", CAREGIVER, THIRD, LoginTaken),
        ("", "N", CAREGIVER, THIRD, MissingField),
        ("../x", "N", CAREGIVER, THIRD, InvalidField),
        ("paul", " ", CAREGIVER, THIRD, MissingField),
        ("paul", "N" * 121, CAREGIVER, THIRD, InvalidField),
        ("paul", "N", frozenset(), THIRD, MissingField),
        ("paul", "N", CAREGIVER, "court", PassphraseTooWeak),
        ("paul", "N", CAREGIVER, "TroisPonts2026!", PassphraseNamesPractice),
    ],
)
def test_a_refused_account_changes_nothing(service, desk, login, name, roles, passphrase, refusal):
    before = keyring.load(desk.folder)
    with pytest.raises(refusal):
        service.add(login, name, "", roles, passphrase, kdf=FLOOR)
    assert keyring.load(desk.folder) == before
    assert len(service.list()) == 2


def test_an_account_that_cannot_be_kept_leaves_the_keyring(service, desk, monkeypatch):
    before = keyring.load(desk.folder)

    def full(*_arguments, **_named):
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(audit, "append", full)
        with pytest.raises(DiskFull):
            service.add("paul", "Paul", "", CAREGIVER, THIRD, kdf=FLOOR)
    assert keyring.load(desk.folder) == before
    assert len(service.list()) == 2


def test_roles_change_and_count_at_once_for_oneself(service, desk):
    both = frozenset({Role.ADMINISTRATOR, Role.CAREGIVER})
    service.change(desk.actor.user_id, "Claire MARTIN", "IDE", both)
    assert desk.store.actor.roles == both
    assert last_event(desk).detail_json == '{"after":"SX","before":"CX"}'


def test_a_new_name_reaches_the_lock_screen(service, desk):
    service.change(id_of(service, "nadege"), "Nadège BERHO", "IDEL", CAREGIVER)
    assert [one.name for one in people(desk.folder)] == ["Claire MARTIN", "Nadège BERHO"]
    ring = keyring.load(desk.folder)
    keyring.prove(ring, desk.key)


def test_the_last_administrator_stays(service, desk):
    mine = desk.actor.user_id
    with pytest.raises(LastAdministrator):
        service.suspend(mine)
    with pytest.raises(LastAdministrator):
        service.change(mine, "Claire MARTIN", "IDE", CAREGIVER)
    assert desk.actor.roles == {Role.COORDINATOR, Role.ADMINISTRATOR}
    service.change(id_of(service, "nadege"), "Nadège", "IDEL", ADMINISTRATOR)
    service.change(mine, "Claire MARTIN", "IDE", CAREGIVER)
    with pytest.raises(NotAllowed):
        service.list()


def test_a_suspended_person_comes_back_with_a_temporary_passphrase(service, desk, clock):
    user_id = id_of(service, "nadege")
    service.suspend(user_id)
    assert last_event(desk).event == "user.suspend"
    assert [line.active for line in service.list()] == [True, False]
    assert [one.login for one in people(desk.folder)] == ["claire"]
    with pytest.raises(AccountSuspended):
        service.reset_passphrase(user_id, THIRD, kdf=FLOOR)
    assert [one.login for one in people(desk.folder)] == ["claire"]
    service.reopen(user_id, THIRD, kdf=FLOOR)
    desk.close()
    theirs = opened(desk.folder, clock, "nadege", THIRD)
    assert theirs.must_change
    theirs.close()


def test_a_forgotten_passphrase_is_replaced_by_a_temporary_one(service, desk, clock):
    service.reset_passphrase(id_of(service, "nadege"), THIRD, kdf=FLOOR)
    assert last_event(desk).event == "password.reset"
    desk.close()
    with pytest.raises(WrongPassphrase):
        opened(desk.folder, clock, "nadege", OTHER)
    opened(desk.folder, clock, "nadege", THIRD).close()
    opened(desk.folder, clock, "claire", GOOD).close()


def test_a_renewed_sheet_replaces_the_one_before(service, desk, clock, staffed):
    fresh = service.renew_recovery_code()
    assert last_event(desk).event == "recovery.renew"
    desk.close()
    from coordo_desktop.domain.accounts import WrongRecoveryCode

    with pytest.raises(WrongRecoveryCode):
        recover(desk.folder, "claire", staffed[1], THIRD, clock=clock, kdf=FLOOR)
    again, _code = recover(desk.folder, "claire", fresh, THIRD, clock=clock, kdf=FLOOR)
    again.close()


def test_only_administrators_manage_accounts(desk, clock):
    desk.close()
    theirs = opened(desk.folder, clock, "nadege", OTHER)
    service = AccountService(theirs.store, theirs.folder, theirs.key)
    mine = theirs.actor.user_id
    for refused in (
        service.list,
        lambda: service.add("x", "x", "", CAREGIVER, THIRD),
        lambda: service.change(mine, "x", "", ADMINISTRATOR),
        lambda: service.suspend(mine),
        lambda: service.reopen(mine, THIRD),
        lambda: service.reset_passphrase(mine, THIRD),
        service.renew_recovery_code,
    ):
        with pytest.raises(NotAllowed) as told:
            refused()
        assert told.value.right is Right.MANAGE_ACCOUNTS
    assert service.names()[mine] == "Nadège OYHENART"
    theirs.close()


def test_somebody_who_is_not_there_is_not_found(service):
    from uuid import UUID

    nobody = UserId(UUID(int=99))
    with pytest.raises(NotFound):
        service.suspend(nobody)
    with pytest.raises(NotFound):
        service.reset_passphrase(nobody, THIRD, kdf=FLOOR)
    with pytest.raises(NotFound):
        service.change(nobody, "X", "", CAREGIVER)


@pytest.mark.parametrize(
    ("typed", "login"), [("Claire", "claire"), (" J.P-Roux ", "j.p-roux"), ("Zoé", "zoé")]
)
def test_a_login_is_folded(typed, login):
    assert checked_login(typed) == login
