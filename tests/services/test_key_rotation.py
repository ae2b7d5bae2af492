"""The key of the vault renewed, given up half way, found again."""

import json
import shutil
from contextlib import suppress

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.accounts import AccountSuspended, WrongRecoveryCode
from coordo_desktop.domain.backups import NoVerifiedBackup
from coordo_desktop.domain.errors import (
    DiskFailed,
    DiskFull,
    FileDamaged,
    KeyringAltered,
    Mishap,
    StoreBusy,
    UnknownUser,
)
from coordo_desktop.domain.key_renewal import Due, Renewal, RenewalUnfinished, Step
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.backups import BackupService, integrity
from coordo_desktop.services.key_rotation import KeyRotationService, rotate
from coordo_desktop.services.unlocking import recover
from coordo_desktop.store import accounts, backup, keyring, rotation
from coordo_desktop.store.manifests import MANIFEST
from coordo_desktop.ui.kit.sentences import sentence
from vault_support import FLOOR, GOOD, OTHER, THIRD, a_practice, opened


@pytest.fixture(scope="session")
def _staffed(tmp_path_factory):
    folder, clock = tmp_path_factory.mktemp("keys") / "coffre", FixedClock()
    desk, code = a_practice(folder, clock)
    caregiver = frozenset({Role.CAREGIVER})
    AccountService(desk.store, desk.folder, desk.key).add(
        "nadege", "Nadège OYHENART", "IDEL", caregiver, OTHER, kdf=FLOOR
    )
    desk.close()
    return folder, code


@pytest.fixture
def folder(tmp_path, _staffed):
    return shutil.copytree(_staffed[0], tmp_path / "coffre")


@pytest.fixture
def code(_staffed):
    return _staffed[1]


@pytest.fixture
def desk(folder, clock):
    desk = opened(folder, clock)
    yield desk
    desk.close()


@pytest.fixture
def keys(desk):
    return KeyRotationService(desk.store, desk.folder, desk.key)


class Stopped(BaseException):
    """The process ends here."""


def stopped_at(monkeypatch, name, where=rotation):
    """The work ends for good when it comes to this function."""

    def stop(*_arguments, **_named):
        raise Stopped

    monkeypatch.setattr(where, name, stop)


def killed(desk, monkeypatch, name, where=rotation):
    """A renewal that ends as a power cut would: nothing after it puts anything in order."""
    with monkeypatch.context() as patch:
        stopped_at(patch, name, where)
        patch.setattr(rotation, "_back_to_one_key", lambda *_arguments: None)
        with pytest.raises(Stopped):
            rotate(desk, new_code=False)
    with suppress(ValueError):  # stopped where the new key was not handed over: ours is wiped
        desk.close()


def test_everybody_goes_on_with_their_passphrase_and_nothing_is_lost(desk, keys, folder, clock):
    before = bytes(desk.key.secret())
    steps = []
    done = keys.rotate(progress=steps.append)
    assert steps == list(Step)
    assert done.generation == 2
    assert done.backup.verified
    assert bytes(desk.key.secret()) != before
    assert integrity(desk.store).ok
    desk.close()
    opened(folder, clock).close()
    opened(folder, clock, login="nadege", passphrase=OTHER).close()


def test_the_same_desk_goes_on_working_after_it(desk, keys):
    keys.rotate()
    service = AccountService(desk.store, desk.folder, desk.key)
    service.add("paul", "Paul D", "", frozenset({Role.CAREGIVER}), THIRD, kdf=FLOOR)
    assert BackupService(desk.store, desk.folder, desk.key).run("manual").verified
    keys.rotate()
    assert keys.state().generation == 3


def test_the_sheet_stays_or_is_another_as_asked(desk, keys, folder, code):
    assert keys.rotate().recovery_code is None
    keyring.opened_by_code(keyring.load(folder), code).wipe()
    fresh = keys.rotate(new_code=True).recovery_code
    with pytest.raises(WrongRecoveryCode):
        keyring.opened_by_code(keyring.load(folder), code)
    keyring.opened_by_code(keyring.load(folder), fresh).wipe()
    assert keys.state().sheet_unread
    keys.sheet_read_back()
    assert not keys.state().sheet_unread


def test_a_closed_access_asks_for_the_renewal_which_shuts_their_copy_out(
    desk, keys, folder, clock, tmp_path
):
    copy = shutil.copytree(folder, tmp_path / "copie")
    service = AccountService(desk.store, desk.folder, desk.key)
    service.suspend(next(one.id for one in service.list() if one.login == "nadege"))
    assert keys.state().due is Due.SUSPENDED
    keys.rotate(why="revoked")
    assert keys.state().due is Due.NO
    old = keyring.opened_by(keyring.load(copy), "nadege", OTHER, clock())
    assert rotation.opens(copy / "coffre.db", old, 1)
    assert not rotation.opens(folder / "coffre.db", old, 1)
    with pytest.raises(UnknownUser):
        opened(folder, clock, login="nadege", passphrase=OTHER)
    shutil.copy(copy / keyring.KEYRING, folder / keyring.KEYRING)
    with pytest.raises(Mishap) as refused:
        opened(folder, clock, login="nadege", passphrase=OTHER)
    assert isinstance(refused.value, FileDamaged | KeyringAltered)


def test_a_caregiver_may_not(folder, clock):
    desk = opened(folder, clock, login="nadege", passphrase=OTHER)
    keys = KeyRotationService(desk.store, desk.folder, desk.key)
    for asked in (keys.state, keys.rotate, keys.old_backups, keys.remove_old_backups):
        with pytest.raises(NotAllowed):
            asked()
    desk.close()


def test_twice_the_size_must_be_free(desk, keys, monkeypatch):
    size = desk.store.path.stat().st_size
    usage = rotation.shutil.disk_usage(desk.folder)._replace(free=2 * size)
    monkeypatch.setattr(rotation.shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(DiskFull):
        keys.rotate()
    assert keys.state().generation == 1


@pytest.mark.parametrize("name", ["_encrypt_again", "_use"])
def test_stopped_before_the_file_has_its_new_key_nothing_changed(
    desk, folder, clock, monkeypatch, name
):
    stop_at = name if name == "_encrypt_again" else "key_text"
    killed(desk, monkeypatch, stop_at)
    assert keyring.load(folder).pending is not None
    desk = opened(folder, clock)
    assert desk.renewal is Renewal.GIVEN_UP
    ring = keyring.load(folder)
    assert (ring.pending, ring.generation) == (None, 1)
    assert integrity(desk.store).ok
    desk.close()
    again = opened(folder, clock)
    assert again.renewal is Renewal.NONE
    assert rotate(again, new_code=False).generation == 2
    again.close()


@pytest.mark.parametrize(
    ("where", "name"),
    [(rotation, "_use"), (rotation, "_finished"), (rotation, "_promote"),
     (rotation.anchors, "begin_generation"), (keyring, "put_in_place")],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_stopped_once_the_file_has_its_new_key_it_is_finished(
    desk, folder, clock, monkeypatch, where, name
):
    killed(desk, monkeypatch, name, where)
    assert keyring.load(folder).pending is not None
    desk = opened(folder, clock, login="nadege", passphrase=OTHER)
    assert desk.renewal is Renewal.FINISHED
    ring = keyring.load(folder)
    assert (ring.pending, ring.generation) == (None, 2)
    assert not (folder / keyring.PREVIOUS).exists()
    assert integrity(desk.store).ok
    with desk.store.reading() as session:
        assert accounts.mark(session).generation == 2
    desk.close()
    opened(folder, clock).close()


def test_the_sheet_in_force_opens_whatever_was_stopped(desk, folder, clock, monkeypatch, code):
    killed(desk, monkeypatch, "_use")
    desk, fresh = recover(folder, "claire", code, THIRD, clock=clock, kdf=FLOOR)
    assert integrity(desk.store).ok
    assert keyring.load(folder).generation == 3  # using the sheet renews the key too
    desk.close()
    keyring.opened_by_code(keyring.load(folder), fresh).wipe()


def test_a_failure_of_the_disk_leaves_the_key_before_and_the_desk_open(desk, keys, monkeypatch):
    def full(*_arguments):
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(rotation, "_encrypt_again", full)
        with pytest.raises(DiskFull):
            keys.rotate()
    assert keyring.load(desk.folder).pending is None
    assert keys.state().generation == 1
    assert integrity(desk.store).ok
    assert keys.rotate().generation == 2


@pytest.mark.parametrize(
    ("where", "name"), [(keyring, "put_in_place"), (rotation.anchors, "begin_generation")]
)
def test_a_keyring_that_cannot_follow_is_said_and_written_at_the_next_opening(
    desk, keys, folder, clock, monkeypatch, where, name
):
    def full(*_arguments):
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(where, name, full)
        with pytest.raises(RenewalUnfinished) as said:
            keys.rotate()
    assert "renouvel" in sentence(said.value)
    assert integrity(desk.store).ok
    service = AccountService(desk.store, desk.folder, desk.key)
    with pytest.raises(RenewalUnfinished):
        service.renew_recovery_code()
    desk.close()
    again = opened(folder, clock)
    assert (again.renewal, again.journal) == (Renewal.FINISHED, ())
    again.close()


def test_somebody_left_out_of_the_renewal_no_longer_opens(desk, folder, clock, monkeypatch):
    def without(ring, key, fresh, code):
        made = renewing(ring, key, fresh, code)
        ours = tuple(one for one in made.pending.seals if one[0] != nadege)
        coming = keyring_format.promoted(replace(made, pending=replace(made.pending, seals=ours)))
        signed = keyring.signed(coming, fresh)
        pending = replace(made.pending, seals=ours, mac=signed.mac)
        return keyring.signed(replace(made, pending=pending), key)

    from dataclasses import replace

    from coordo_desktop.store import keyring_format

    renewing = rotation.keyring_renewal.renewing
    nadege = keyring.slot_of(keyring.load(folder), "nadege").user_id
    monkeypatch.setattr(rotation.keyring_renewal, "renewing", without)
    killed(desk, monkeypatch, "_finished")
    with pytest.raises(AccountSuspended):
        opened(folder, clock, login="nadege", passphrase=OTHER)
    desk = opened(folder, clock)
    assert desk.renewal is Renewal.FINISHED
    desk.close()


def test_a_reading_that_does_not_end_stops_it_before_anything(desk, keys, monkeypatch):
    monkeypatch.setattr("coordo_desktop.store.readers._PATIENCE", 0.0)
    with desk.store.reading(), pytest.raises(StoreBusy):
        keys.rotate()
    assert keys.state().generation == 1


def test_backups_of_before_open_with_the_old_key_until_they_are_given_up(desk, keys, folder):
    backups = BackupService(desk.store, desk.folder, desk.key)
    backups.run("manual")
    done = keys.rotate()
    assert len(done.old_backups) == 2
    theirs = shutil.copytree(folder / "sauvegardes" / done.old_backups[0].id, folder / "autre")
    theirs = theirs.rename(folder / "sauvegardes" / "autre")
    told = json.loads((theirs / MANIFEST).read_text())
    told["vault"] = "0" * len(told["vault"])  # of the practice that this one replaced here
    (theirs / MANIFEST).write_text(json.dumps(told))
    assert all(line.generation == 1 for line in keys.old_backups())
    assert keys.remove_old_backups() == 2
    assert [line.generation for line in backups.list()] == [2]
    assert theirs.is_dir()
    shutil.rmtree(folder / "sauvegardes")
    with pytest.raises(NoVerifiedBackup):
        keys.remove_old_backups()


def test_giving_up_that_stops_midway_is_in_the_journal_and_lists_what_is_left(
    desk, keys, monkeypatch
):
    keys.rotate()
    BackupService(desk.store, desk.folder, desk.key).run("manual")
    many = len(keys.old_backups())

    def failing(*_about):
        raise DiskFailed

    with monkeypatch.context() as patched:
        patched.setattr(backup, "remove", failing)
        with pytest.raises(DiskFailed):
            keys.remove_old_backups()
    with desk.store.reading() as session:
        query = "SELECT count(*) FROM audit WHERE event='backup.remove_old'"
        assert session.execute(text(query)).scalar_one() == 1
    assert len(keys.old_backups()) == many > 0
    assert keys.remove_old_backups() == many


def test_an_older_keyring_put_back_is_noticed(desk, keys, folder, clock):
    old = (folder / keyring.KEYRING).read_bytes()
    keys.rotate()
    desk.close()
    (folder / keyring.KEYRING).write_bytes(old)
    with pytest.raises(KeyringAltered) as refused:  # the file is sound: nothing to salvage
        opened(folder, clock)
    said = sentence(refused.value)
    assert "trousseau.json de la sauvegarde la plus récente" in said
    assert "fiche" not in said  # it opens nothing without a keyring
    newest = backup.listed(folder / backup.BACKUPS)[0].id
    shutil.copy(folder / backup.BACKUPS / newest / keyring.KEYRING, folder / keyring.KEYRING)
    opened(folder, clock).close()


def test_failures_sealed_for_the_old_box_are_read_with_the_new_key(desk, folder, clock):
    from coordo_desktop.store import inbox

    ring = keyring.load(folder)
    inbox.put(folder, ring.vault, ring.inbox, "login.fail", "claire", clock())
    rotate(desk, new_code=False)
    found, unreadable = inbox.events(folder, ring.vault, desk.key)
    assert [one.login for one in found if one.event != inbox.MARK] == ["claire"]
    assert (len(found), unreadable) == (2, 0)


def test_a_passphrase_proved_too_fast_is_kept_at_a_higher_cost(folder, clock, monkeypatch):
    from coordo_desktop.services import unlocking
    from coordo_desktop.store.kdf import KdfCost

    dearer = KdfCost(FLOOR.memory, FLOOR.passes + 1, FLOOR.lanes)
    monkeypatch.setattr(unlocking, "calibrated", lambda: dearer)
    monkeypatch.setattr(unlocking, "outgrown", lambda _took: True)
    unlocking.unlock(folder, "claire", GOOD, clock=clock, may_strengthen=True).close()
    assert keyring.slot_of(keyring.load(folder), "claire").cost == dearer
    unlocking.unlock(folder, "claire", GOOD, clock=clock, may_strengthen=True).close()
    monkeypatch.setattr(unlocking, "calibrated", lambda: FLOOR)
    unlocking.unlock(folder, "claire", GOOD, clock=clock, may_strengthen=True).close()
    assert keyring.slot_of(keyring.load(folder), "claire").cost == dearer
