"""First start, unlock, lock, recovery, on a real folder."""

import json
import os
import shutil

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import Right, Role, Scope, scope
from coordo_desktop.domain.accounts import (
    AccountSuspended,
    PassphraseExpired,
    WrongRecoveryCode,
)
from coordo_desktop.domain.errors import (
    DiskFull,
    FileDamaged,
    FileTooNew,
    FolderReadOnly,
    InvalidField,
    KeyringAltered,
    MissingField,
    NoVaultHere,
    TooManyTries,
    UnknownUser,
    VaultExists,
    VaultLocked,
    WrongPassphrase,
)
from coordo_desktop.domain.passphrases import PassphraseTooWeak
from coordo_desktop.domain.recovery_codes import RecoveryCodeMistyped
from coordo_desktop.services import unlocking
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.audit import AuditService
from coordo_desktop.services.own_passphrase import change_passphrase, confirm_passphrase
from coordo_desktop.services.recovery_sheets import recovery_sheet_pdf
from coordo_desktop.services.unlocking import lock, people, recover, unlock
from coordo_desktop.store import audit, backup, inbox, keyring, small_files, throttle, vault
from coordo_desktop.store.sealing import VaultKey
from vault_support import FLOOR, GOOD, OTHER, PRACTICE, THIRD, a_practice, opened


@pytest.fixture(scope="session")
def _made(tmp_path_factory):
    """A practice made once; each test works on its own copy."""
    folder = tmp_path_factory.mktemp("made") / "coffre"
    desk, code = a_practice(folder, FixedClock())
    desk.close()
    return folder, code


@pytest.fixture
def folder(tmp_path, _made):
    return shutil.copytree(_made[0], tmp_path / "coffre")


@pytest.fixture
def code(_made):
    return _made[1]


@pytest.fixture
def desk(folder, clock):
    desk = opened(folder, clock)
    yield desk
    desk.close()


def events(desk):
    with desk.store.reading() as session:
        assert audit.verify_chain(session) == []
        return [row[0] for row in session.execute(text("SELECT event FROM audit ORDER BY seq"))]


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def add_colleague(desk, login="nadege", roles="S"):
    service = AccountService(desk.store, desk.folder, desk.key)
    return service.add(login, "Nadège O.", "IDEL", frozenset(map(Role, roles)), OTHER, kdf=FLOOR)


# -- first start ------------------------------------------------------------------------------


def test_a_new_practice_is_open_for_its_coordinator_and_administrator(tmp_path, clock):
    desk, code = a_practice(tmp_path / "coffre", clock, login="Claire ")
    assert desk.actor.login == "claire"
    assert desk.actor.roles == {Role.COORDINATOR, Role.ADMINISTRATOR}
    assert scope(desk.actor, Right.MANAGE_ACCOUNTS) is Scope.ALL
    assert len(code.split("-")) == 9
    assert len(desk.journal_key.replace("-", "")) == 64
    assert (desk.unclean, desk.must_change) == (False, False)
    assert events(desk) == ["vault.create", "login.ok"]
    desk.close()
    files = ["ancres.jsonl", "boite.jsonl", "coffre.db", "sceau.json", "trousseau.json"]
    assert names_in(tmp_path / "coffre") == files


def test_the_folder_and_its_files_are_their_owners(tmp_path, clock):
    desk, _code = a_practice(tmp_path / "deep" / "coffre", clock)
    modes = {path.name: path.stat().st_mode & 0o777 for path in desk.folder.iterdir()}
    assert desk.folder.stat().st_mode & 0o777 == 0o700
    assert set(modes) == {
        "boite.jsonl", "coffre.db", "coffre.db-wal", "coffre.db-shm", "trousseau.json",
    }  # fmt: skip
    assert set(modes.values()) == {0o600}
    desk.close()


def test_the_journal_key_of_the_sheet_proves_the_whole_journal(tmp_path, clock):
    desk, _code = a_practice(tmp_path / "coffre", clock)
    first = bytes.fromhex(desk.journal_key.replace("-", ""))
    with desk.store.reading() as session:
        assert audit.verify_chain(session, first) == []
        assert audit.verify_chain(session, bytes(32)) != []
    desk.close()


def test_nothing_is_ever_made_over_a_vault(folder, clock):
    before = (folder / "coffre.db").read_bytes()
    with pytest.raises(VaultExists):
        a_practice(folder, clock)
    assert (folder / "coffre.db").read_bytes() == before
    (folder / "trousseau.json").unlink()
    with pytest.raises(VaultExists):
        a_practice(folder, clock)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"passphrase": "court"}, PassphraseTooWeak),
        ({"login": " "}, MissingField),
        ({"login": "a b"}, InvalidField),
        ({"name": ""}, MissingField),
        ({"settings": type(PRACTICE)(name=" ")}, MissingField),
    ],
)
def test_a_refused_first_start_leaves_nothing(tmp_path, clock, changes, refusal):
    with pytest.raises(refusal):
        a_practice(tmp_path / "coffre", clock, **changes)
    assert not (tmp_path / "coffre").exists()


def test_a_demonstration_may_have_the_passphrase_everybody_knows(tmp_path, clock):
    demo = type(PRACTICE)(name="Démonstration", demonstration=True)
    desk, _code = a_practice(
        tmp_path / "coffre", clock, settings=demo, passphrase="demonstration-coordo"
    )
    desk.close()
    opened(tmp_path / "coffre", clock, passphrase="demonstration-coordo").close()


def test_a_file_where_the_folder_should_be_is_said(tmp_path, clock):
    (tmp_path / "coffre").write_bytes(b"")
    with pytest.raises(FolderReadOnly):
        a_practice(tmp_path / "coffre", clock)
    with pytest.raises(NoVaultHere):
        opened(tmp_path / "coffre", clock)


@pytest.mark.parametrize("at", ["database", "keyring"])
def test_a_disk_that_fills_up_while_creating_leaves_an_empty_folder(
    tmp_path, clock, monkeypatch, at
):
    def full(*_arguments, **_named):
        raise DiskFull

    if at == "database":
        monkeypatch.setattr(vault.schema, "migrate", full)
    else:
        monkeypatch.setattr(small_files, "replace", full)
    with pytest.raises(DiskFull):
        a_practice(tmp_path / "coffre", clock)
    assert names_in(tmp_path / "coffre") == []
    monkeypatch.undo()
    desk, _code = a_practice(tmp_path / "coffre", clock)
    desk.close()


# -- unlock -----------------------------------------------------------------------------------


def test_the_right_passphrase_opens_and_the_lock_screen_names_people(folder, clock):
    assert [(one.login, one.name) for one in people(folder)] == [("claire", "Claire MARTIN")]
    desk = opened(folder, clock, login=" CLAIRE")
    assert events(desk)[-1] == "login.ok"
    desk.close()


def test_a_wrong_passphrase_is_slowed_down_and_told_at_the_next_login(folder, clock, monkeypatch):
    for wait in (0, 0, 5):
        with pytest.raises(WrongPassphrase) as refused:
            opened(folder, clock, passphrase=OTHER)
        assert refused.value.wait_seconds == wait
    with pytest.raises(TooManyTries):
        opened(folder, clock)
    assert unlocking.wait_seconds(folder, "claire", clock=clock) == 5
    monkeypatch.setattr("coordo_desktop.store.throttle._THIS_RUN", "another")
    clock.advance(seconds=6)  # of the wall clock alone: the machine has not been on that long
    with pytest.raises(TooManyTries):
        opened(folder, clock)
    since_boot = throttle.since_boot
    monkeypatch.setattr(throttle, "since_boot", lambda: since_boot() + 6)
    desk = opened(folder, clock)
    assert events(desk)[-4:] == ["login.fail"] * 3 + ["login.ok"]
    (left,), _unreadable = inbox.events(folder, keyring.load(folder).vault, desk.key)
    assert left.event == inbox.MARK
    desk.close()
    assert b"Ab7!" not in b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ((), []),
        (("boite.jsonl",), [{"missing": 2}]),
        (("essais.json",), [{"replaced": True}]),
        (("boite.jsonl", "essais.json"), [{"replaced": True}]),
    ],
)
def test_what_tells_of_wrong_passphrases_is_not_taken_away_unseen(folder, clock, taken, told):
    opened(folder, clock).close()
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            opened(folder, clock, passphrase=OTHER)
    for name in taken:
        (folder / name).unlink()
    for _ in range(2):  # said once
        desk = opened(folder, clock)
        with pytest.raises(WrongPassphrase):
            confirm_passphrase(desk, OTHER)
        desk.close()
    desk = opened(folder, clock)
    query = text("SELECT detail_json FROM audit WHERE event = 'tries.touched' ORDER BY seq")
    with desk.store.reading() as session:
        assert [json.loads(one) for one in session.scalars(query)] == told
    desk.close()


@pytest.mark.parametrize("box", ["left", "gone", "before"])
def test_counters_put_back_as_they_were_are_noticed(folder, clock, box):
    opened(folder, clock).close()
    early = (folder / "boite.jsonl").read_bytes()
    opened(folder, clock).close()
    before = (folder / "essais.json").read_bytes()
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            opened(folder, clock, passphrase=OTHER)
    (folder / "essais.json").write_bytes(before)
    if box == "gone":
        (folder / "boite.jsonl").unlink()
    elif box == "before":
        (folder / "boite.jsonl").write_bytes(early)
    for _ in range(2):  # said once
        opened(folder, clock).close()
    desk = opened(folder, clock)
    query = text("SELECT detail_json FROM audit WHERE event = 'tries.touched'")
    with desk.store.reading() as session:
        assert [json.loads(one) for one in session.scalars(query)] == [{"replaced": True}]
    desk.close()


def test_a_box_told_before_a_power_cut_is_not_told_again(folder, clock, monkeypatch):
    opened(folder, clock).close()
    with pytest.raises(WrongPassphrase):
        opened(folder, clock, passphrase=OTHER)
    with monkeypatch.context() as cut:
        cut.setattr(inbox, "empty", lambda *_: None)
        opened(folder, clock).close()
    desk = opened(folder, clock)
    assert events(desk).count("login.fail") == 1
    assert "tries.touched" not in events(desk)
    desk.close()


def test_somebody_unknown_is_said_and_slows_nobody(folder, clock):
    for _ in range(12):
        with pytest.raises(UnknownUser):
            opened(folder, clock, login="personne")
    opened(folder, clock).close()


def test_no_vault_is_said_and_nothing_is_created(tmp_path, clock):
    for place in (tmp_path / "empty", tmp_path / "nowhere"):
        if place.name == "empty":
            place.mkdir()
        with pytest.raises(NoVaultHere):
            opened(place, clock)
        with pytest.raises(NoVaultHere):
            people(place)
    assert names_in(tmp_path / "empty") == []
    assert not (tmp_path / "nowhere").exists()


def zeros(path):
    path.write_bytes(bytes(path.stat().st_size))


def empty(path):
    path.write_bytes(b"")


def foreign(path):
    path.write_bytes(b"%PDF-1.7\n" + os.urandom(9000))


def plain_database(path):
    path.unlink()
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE t(x)")
    connection.commit()
    connection.close()


def cut_in_a_page(path):
    os.truncate(path, path.stat().st_size - 100)


def cut_by_pages(path):
    os.truncate(path, path.stat().st_size // 4096 // 2 * 4096)


def lengthened(path):
    with path.open("ab") as file:
        file.write(bytes(4096))


def first_page_flipped(path):
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(bytes(data))


def missing(path):
    path.unlink()


def a_folder(path):
    path.unlink()
    path.mkdir()


def other_key(path):
    vault.create_database(path.with_name("other.db"), os.urandom(32))
    path.with_name("other.db").replace(path)


@pytest.mark.parametrize(
    "damage",
    [
        zeros, empty, foreign, plain_database, cut_in_a_page, cut_by_pages, lengthened,
        first_page_flipped, missing, a_folder, other_key,
    ],
)  # fmt: skip
def test_a_damaged_file_is_said_and_left_as_it_is(folder, clock, damage):
    path = folder / "coffre.db"
    damage(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(FileDamaged):
        opened(folder, clock)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_file_of_another_application_under_our_key_is_refused(folder, clock):
    ring = keyring.load(folder)
    key = keyring.opened_by(ring, "claire", GOOD, clock())
    with backup.opened(folder / "coffre.db", key, 1, mode="rw") as connection:
        connection.execute("PRAGMA application_id=7")
    with pytest.raises(FileDamaged):
        opened(folder, clock)


def test_a_newer_file_is_refused_untouched(folder, clock):
    key = keyring.opened_by(keyring.load(folder), "claire", GOOD, clock())
    with backup.opened(folder / "coffre.db", key, 1, mode="rw") as connection:
        connection.execute("UPDATE alembic_version SET version_num='9999'")
    with pytest.raises(FileTooNew):
        opened(folder, clock)


def test_an_altered_or_missing_keyring_is_said(folder, clock):
    path = folder / "trousseau.json"
    good = path.read_bytes()
    for bad in (good[:-1], good.replace(b"claire", b"clairf"), b"", good + b" "):
        path.write_bytes(bad)
        with pytest.raises(KeyringAltered):
            opened(folder, clock)
    path.unlink()
    with pytest.raises(KeyringAltered):
        opened(folder, clock)


def test_the_keyring_of_another_vault_is_refused(folder, clock, tmp_path):
    other, _code = a_practice(tmp_path / "other", clock)
    other.close()
    shutil.copy(tmp_path / "other" / "trousseau.json", folder / "trousseau.json")
    with pytest.raises(FileDamaged):
        opened(folder, clock)


def test_an_older_keyring_put_back_is_noticed(folder, clock):
    before = (folder / "trousseau.json").read_bytes()
    desk = opened(folder, clock)
    change_passphrase(desk, GOOD, THIRD)
    desk.close()
    (folder / "trousseau.json").write_bytes(before)
    with pytest.raises(KeyringAltered):
        opened(folder, clock)


def test_a_stop_between_the_keyring_and_the_file_is_followed(folder, clock):
    ring = keyring.load(folder)
    key = keyring.opened_by(ring, "claire", GOOD, clock())
    ahead = keyring.with_passphrase(ring, key, "claire", GOOD, THIRD, FLOOR)
    keyring.keep(folder, ahead)
    desk = opened(folder, clock, passphrase=THIRD)
    assert "keyring.follow" in events(desk)
    desk.close()
    opened(folder, clock, passphrase=THIRD).close()
    keyring.keep(folder, keyring.renamed(ahead, key, desk.actor.user_id, "A"))
    further = keyring.renamed(keyring.load(folder), key, desk.actor.user_id, "B")
    keyring.keep(folder, further)
    with pytest.raises(KeyringAltered):
        opened(folder, clock, passphrase=THIRD)


def test_a_read_only_folder_is_said(folder, clock, monkeypatch):
    import errno

    def read_only(*_arguments, **_named):
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(small_files, "_write", read_only)
    with pytest.raises(FolderReadOnly):
        opened(folder, clock)


def test_an_unclean_stop_is_told_at_the_next_opening(folder, clock):
    desk = opened(folder, clock)
    desk.store.engines.close()  # as a killed process would leave it
    again = opened(folder, clock)
    assert again.unclean
    again.close()
    last = opened(folder, clock)
    assert not last.unclean
    last.close()


def test_an_older_schema_is_brought_up_after_a_verified_backup(folder, clock, monkeypatch):
    ran = []

    def migrate(_path, _key, before):
        before()
        ran.append(True)
        return True

    monkeypatch.setattr(vault.schema, "migrate", migrate)
    desk = opened(folder, clock, updating=lambda: ran.append("told"))
    (line,) = backup.listed(folder / "sauvegardes", desk.key)
    assert ran == ["told", True]
    assert (line.reason, line.verified) == ("migration", True)
    assert "vault.migrate" in events(desk)
    desk.close()


# -- lock, change, recover --------------------------------------------------------------------


def test_locking_leaves_a_trace_closes_everything_and_wipes_the_keys(folder, clock):
    desk = opened(folder, clock)
    key, store = desk.key, desk.store
    lock(desk)
    lock(desk)
    with pytest.raises(VaultLocked):
        key.secret()
    assert not any(store.engines._key)
    assert not any((folder / f"coffre.db{end}").exists() for end in ("-wal", "-shm"))
    again = opened(folder, clock)
    assert events(again)[-2:] == ["session.lock", "login.ok"]
    assert not again.unclean
    again.close()


def test_a_full_disk_does_not_prevent_locking(desk, monkeypatch):
    def full(*_arguments, **_named):
        raise DiskFull

    monkeypatch.setattr(audit, "append", full)
    monkeypatch.setattr(vault.accounts, "close_run", full)
    lock(desk)
    assert not any(desk.store.engines._key)


def test_ones_passphrase_is_changed_with_the_old_one_only(desk, folder, clock):
    with pytest.raises(WrongPassphrase):
        change_passphrase(desk, OTHER, THIRD)
    assert events(desk)[-1] == "password.fail"
    with pytest.raises(PassphraseTooWeak):
        change_passphrase(desk, GOOD, "court")
    change_passphrase(desk, GOOD, THIRD)
    assert events(desk)[-1] == "password.change"
    desk.close()
    with pytest.raises(WrongPassphrase):
        opened(folder, clock)
    opened(folder, clock, passphrase=THIRD).close()


def test_a_change_that_cannot_be_kept_leaves_the_old_passphrase(desk, folder, clock, monkeypatch):
    def full(*_arguments, **_named):
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(audit, "append", full)
        with pytest.raises(DiskFull):
            change_passphrase(desk, GOOD, THIRD)
    desk.close()
    opened(folder, clock).close()


def test_the_passphrase_can_be_asked_again(desk):
    confirm_passphrase(desk, GOOD)
    with pytest.raises(WrongPassphrase):
        confirm_passphrase(desk, OTHER)
    assert events(desk)[-1] == "confirm.fail"


def test_the_sheet_opens_once_and_gives_a_new_one(folder, clock, code):
    desk, fresh = recover(folder, "claire", code, THIRD, clock=clock, kdf=FLOOR)
    told = [one for one in events(desk) if one != "backup.ok"]
    assert told[-3:] == ["login.ok", "recovery.used", "key.rotated"]
    desk.close()
    with pytest.raises(WrongRecoveryCode):
        recover(folder, "claire", code, OTHER, clock=clock, kdf=FLOOR)
    with pytest.raises(WrongPassphrase):
        opened(folder, clock)
    opened(folder, clock, passphrase=THIRD).close()
    desk, _newer = recover(folder, "claire", fresh, GOOD, clock=clock, kdf=FLOOR)
    desk.close()


def test_a_mistyped_sheet_is_no_try_and_a_wrong_one_is(folder, clock, code):
    wrong = ("1" if code[0] != "1" else "2") + code[1:]
    for _ in range(8):
        with pytest.raises(RecoveryCodeMistyped):
            recover(folder, "claire", wrong, THIRD, clock=clock, kdf=FLOOR)
    from coordo_desktop.store.recovery import new_code

    for _ in range(3):
        with pytest.raises(WrongRecoveryCode):
            recover(folder, "claire", new_code(), THIRD, clock=clock, kdf=FLOOR)
    with pytest.raises(TooManyTries):
        recover(folder, "claire", code, THIRD, clock=clock, kdf=FLOOR)
    desk = opened(folder, clock)
    assert events(desk)[-4:] == ["recovery.fail"] * 3 + ["login.ok"]
    desk.close()


def test_what_is_forged_in_the_box_is_counted_and_not_told(folder, clock):
    ring = keyring.load(folder)
    inbox.put(folder, ring.vault, ring.inbox, "vault.create", "claire", clock())
    desk = opened(folder, clock)
    assert "vault.create" not in events(desk)[1:]
    with desk.store.reading() as session:
        query = "SELECT detail_json FROM audit WHERE event='login.ok' ORDER BY seq DESC LIMIT 1"
        assert '"unreadable":1' in session.execute(text(query)).scalar_one()
    desk.close()


def test_a_recovery_that_is_refused_changes_nothing(folder, clock, code):
    before = (folder / "trousseau.json").read_bytes()
    with pytest.raises(PassphraseTooWeak):
        recover(folder, "claire", code, "court", clock=clock, kdf=FLOOR)
    with pytest.raises(UnknownUser):
        recover(folder, "personne", code, THIRD, clock=clock, kdf=FLOOR)
    assert (folder / "trousseau.json").read_bytes() == before
    opened(folder, clock).close()


# -- colleagues -------------------------------------------------------------------------------


def test_a_new_colleague_opens_with_a_temporary_passphrase_and_changes_it(desk, folder, clock):
    add_colleague(desk)
    desk.close()
    theirs = opened(folder, clock, "nadege", OTHER)
    assert theirs.must_change
    change_passphrase(theirs, OTHER, THIRD)
    assert not theirs.must_change
    theirs.close()
    clock.advance(days=30)
    again = opened(folder, clock, "nadege", THIRD)
    assert not again.must_change
    again.close()


def test_a_temporary_passphrase_ends_after_a_day(desk, folder, clock):
    add_colleague(desk)
    desk.close()
    clock.advance(hours=25)
    with pytest.raises(PassphraseExpired):
        opened(folder, clock, "nadege", OTHER)


def test_a_suspended_colleague_opens_nothing_any_more(desk, folder, clock, code):
    user_id = add_colleague(desk)
    with_slot = keyring.load(folder)
    AccountService(desk.store, folder, desk.key).suspend(user_id)
    desk.close()
    with pytest.raises(UnknownUser):
        opened(folder, clock, "nadege", OTHER)
    with pytest.raises(AccountSuspended):
        recover(folder, "nadege", code, THIRD, clock=clock, kdf=FLOOR)
    keyring.keep(folder, with_slot)
    with pytest.raises(KeyringAltered):
        opened(folder, clock, "nadege", OTHER)


def test_no_passphrase_code_or_key_lies_on_the_disk(desk, folder, clock, code):
    add_colleague(desk)
    secret = bytes(desk.key.secret())
    database_key = bytes(desk.key.database_key(1))
    written = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    for canary in (GOOD, OTHER, code, code.replace("-", ""), secret.hex(), database_key.hex()):
        assert canary.encode() not in written
    assert secret not in written
    assert b"Trois Ponts" not in written
    assert b"SQLite format" not in written
    assert isinstance(desk.key, VaultKey)


def test_announcements_reach_whoever_listens(folder, clock):
    heard = []
    desk = unlock(folder, "claire", GOOD, clock=clock, announce=heard.append)
    assert heard == []
    add_colleague(desk)
    assert len(heard) == 1
    desk.close()


def test_a_new_sheet_bears_a_new_control_key_and_both_prove_the_journal(tmp_path, clock):
    desk, code = a_practice(tmp_path / "coffre", clock)
    first = desk.journal_key
    recovery_sheet_pdf(desk, code)
    assert (desk.journal_key, desk.journal_number) == (first, 1)
    desk.close()
    desk = opened(tmp_path / "coffre", clock)
    sheets = {recovery_sheet_pdf(desk, code, copy) for copy in (1, 1, 2)}
    assert (len(sheets), desk.journal_number) == (2, 2)
    service = AuditService(desk.store, desk.folder, desk.key)
    report = service.verify([first, desk.journal_key])
    assert (report.problems, report.epochs) == ((), (1, 2))
    desk.close()
