"""Copies of the backups elsewhere: a stick, another stick, a folder that is away and comes back."""

import errno
import os
import shutil
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.backup_places import (
    Level,
    PlaceOfAnother,
    PlaceState,
    PlaceTaken,
    level_of,
    wants_copy,
)
from coordo_desktop.domain.backups import BackupDamaged, DestinationMissing, NoBackupHere
from coordo_desktop.domain.erasures import Erasure, Ground
from coordo_desktop.domain.errors import Cancelled, DiskFull, InsideVault, NotFound
from coordo_desktop.domain.ids import ErasureId
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.backup_places import FOLDER, BackupPlaceService
from coordo_desktop.services.backups import BackupService
from coordo_desktop.services.erasure import ErasureService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.today import TodayService
from coordo_desktop.store import audit, keyring, keyring_format, outside
from coordo_desktop.store.backup_places import to_purge
from coordo_desktop.store.erasure import bury
from coordo_desktop.system import mounts
from coordo_desktop.system.paths import rescues
from vault_support import FLOOR, OTHER, PRACTICE, a_practice, opened

ERASED = ErasureId(uuid4())


def an_erasure(at):
    return Erasure(
        id=ERASED, at=at, ground=Ground.NO_CARE, basis="", proposed_on=at.date(),
        proposed_by="C. MARTIN", confirmed_by="X. ADMIN", removed={},
    )  # fmt: skip


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("placed") / "coffre"
    desk, _code = a_practice(folder, FixedClock())
    desk.close()
    return folder


@pytest.fixture
def desk(tmp_path, clock, made):
    desk = opened(shutil.copytree(made, tmp_path / "coffre"), clock)
    yield desk
    desk.close()


@pytest.fixture
def backups(desk):
    return BackupService(desk.store, desk.folder, desk.key)


@pytest.fixture
def places(desk):
    return BackupPlaceService(desk.store, desk.folder, desk.key)


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """A medium that is plugged in at `media/A`, and may be plugged in elsewhere."""
    root = tmp_path / "media" / "A"
    root.mkdir(parents=True)
    media = root.parent
    monkeypatch.setattr(mounts, "roots", lambda: sorted(media.iterdir()))
    return root


def work(desk, name):
    SettingsService(desk.store).save(type(PRACTICE)(name=name))


def events(desk):
    with desk.store.reading() as session:
        assert audit.verify_chain(session) == []
        query = text("SELECT event FROM audit WHERE event LIKE 'backup.%' ORDER BY seq")
        return [row[0] for row in session.execute(query)]


# -- which places -----------------------------------------------------------------------------


def test_a_place_is_a_folder_of_its_own_inside_the_one_that_was_chosen(places, stick):
    place = places.add(stick)
    assert (place.name, place.state, place.path) == ("A", PlaceState.NEVER, str(stick / FOLDER))
    assert place.inside == FOLDER
    assert [one.id for one in places.places()] == [place.id]
    with pytest.raises(PlaceTaken):
        places.add(stick)
    places.rename(place.id, "  Clé rouge ")
    assert places.places()[0].name == "Clé rouge"
    places.remove(place.id)
    assert places.places() == []
    assert places.add(stick / FOLDER).mark == place.mark  # what lies there is ours


def test_places_that_cannot_be_are_refused(places, desk, tmp_path, stick):
    with pytest.raises(InsideVault):
        places.add(desk.folder / "sauvegardes")
    with pytest.raises(DestinationMissing):
        places.add(tmp_path / "nowhere")
    outside.put_mark(stick / FOLDER, "ab" * 16, "another vault")
    with pytest.raises(PlaceOfAnother):
        places.add(stick)
    assert places.places() == []


def test_a_place_on_the_same_disk_says_so(places, tmp_path):
    (tmp_path / "documents").mkdir()
    assert places.add(tmp_path / "documents").same_disk


def test_who_has_no_right_adds_nothing_and_waits_for_nothing(desk, places, stick, clock):
    AccountService(desk.store, desk.folder, desk.key).add(
        "lecture", "L", "", frozenset({Role.READER}), OTHER, kdf=FLOOR
    )
    place = places.add(stick)
    desk.close()
    theirs = opened(desk.folder, clock, "lecture", OTHER)
    service = BackupPlaceService(theirs.store, theirs.folder, theirs.key)
    assert not service.due()
    for refused in (
        lambda: service.add(stick),
        lambda: service.remove(place.id),
        lambda: service.rename(place.id, "x"),
        service.places,
        service.health,
        service.run,
        lambda: service.copy_now(place.id),
        lambda: service.lines(place.id),
    ):
        with pytest.raises(NotAllowed):
            refused()
    theirs.close()


# -- copying ----------------------------------------------------------------------------------


def test_the_newest_backup_is_copied_and_proved_from_there(places, backups, stick, desk):
    place = places.add(stick)
    assert not places.due()  # nothing to copy yet
    with pytest.raises(NoBackupHere):
        places.copy_now(place.id)
    line = backups.run("manual")
    assert places.due()
    (seen,) = places.run()
    assert (seen.state, seen.copy_of, seen.made_at) == (PlaceState.GOOD, line.id, line.made_at)
    assert not places.due()
    assert places.lines(place.id) == [line]
    names = sorted(path.name for path in (stick / FOLDER).iterdir())
    assert names == [line.id, "coordo-copies.json"]
    assert not desk.store.changed  # a copy is nothing more to back up
    assert events(desk)[-1] == "backup.outside"


def test_the_next_copy_comes_two_hours_later_and_not_for_each_backup(
    places, backups, stick, desk, clock
):
    places.add(stick)
    backups.run("manual")
    places.run()
    clock.advance(hours=1)
    work(desk, "Plus tard")
    backups.run("lock")
    assert not places.due()
    clock.advance(hours=1)
    work(desk, "Encore")
    backups.run("lock")
    assert places.due()


def test_a_stick_taken_out_is_waited_for_and_copied_to_when_it_is_back(
    places, backups, stick, desk, clock
):
    place = places.add(stick)
    backups.run("manual")
    stick.rename(stick.parent.parent / "pocket")
    for _ in range(3):
        assert places.due()
        (seen,) = places.run()
        assert seen.state is PlaceState.ABSENT
        clock.advance(minutes=1)
    assert events(desk).count("backup.outside_fail") == 1  # said once
    with pytest.raises(DestinationMissing):
        places.copy_now(place.id)
    with pytest.raises(DestinationMissing):
        places.lines(place.id)
    (stick.parent.parent / "pocket").rename(stick)
    (seen,) = places.run()
    assert seen.state is PlaceState.GOOD


def test_a_stick_that_took_another_letter_is_known_again(places, backups, stick):
    place = places.add(stick)
    stick.rename(stick.parent / "B")
    backups.run("manual")
    (seen,) = places.run()
    assert (seen.state, seen.path) == (PlaceState.GOOD, str(stick.parent / "B" / FOLDER))
    assert len(places.lines(place.id)) == 1


def test_two_sticks_take_turns_under_one_letter(places, backups, stick, desk, clock, tmp_path):
    red = places.add(stick, "Clé rouge")
    stick.rename(tmp_path / "red")
    stick.mkdir()
    blue = places.add(stick, "Clé bleue")
    assert red.path == blue.path
    for turn in range(4):
        clock.advance(days=1)
        work(desk, f"Jour {turn}")
        line = backups.run("lock")
        known = {one.name: one for one in places.run()}
        there, away = ("Clé bleue", "Clé rouge") if turn % 2 == 0 else ("Clé rouge", "Clé bleue")
        assert (known[there].state, known[there].copy_of) == (PlaceState.GOOD, line.id)
        assert known[away].state is PlaceState.ABSENT
        stick.rename(tmp_path / f"out{turn}")
        (tmp_path / ("red" if turn == 0 else f"out{turn - 1}")).rename(stick)


def test_copies_at_a_place_are_given_up_by_the_same_rule(places, backups, stick, desk, clock):
    place = places.add(stick)
    for turn in range(14):
        clock.advance(minutes=1)
        work(desk, f"Nom {turn}")
        backups.run("manual")
        places.copy_now(place.id)
    assert len(places.lines(place.id)) == 12


# -- what goes wrong --------------------------------------------------------------------------


def test_a_full_stick_is_said_and_tried_again_five_minutes_later(
    places, backups, stick, desk, clock, monkeypatch
):
    place = places.add(stick)
    backups.run("manual")

    def full(_handle, _data):
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(outside.os, "write", full)
        with pytest.raises(DiskFull):
            places.copy_now(place.id)
    assert [one.error for one in places.places()] == ["DiskFull"]
    assert places.places()[0].state is PlaceState.FAILED
    assert not list((stick / FOLDER).glob(".partiel*"))
    (line,) = outside_alerts(desk)
    assert line.title == "Copie des sauvegardes impossible"
    assert not places.due()
    clock.advance(minutes=5)
    assert places.due()
    (seen,) = places.run()
    assert seen.state is PlaceState.GOOD
    assert outside_alerts(desk) == ()


def outside_alerts(desk):
    board = TodayService(desk.store).today(["backup_outside"])
    return board.results["backup_outside"].lines


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOENT, errno.ENODEV, errno.EFBIG, errno.EROFS])
def test_a_medium_pulled_out_in_the_middle_leaves_no_copy(
    places, backups, stick, desk, monkeypatch, code
):
    place = places.add(stick)
    backups.run("manual")
    real = os.write

    def pulled(handle, data):
        if len(data) > 100_000:
            raise OSError(code, "")
        return real(handle, data)

    with monkeypatch.context() as patch:
        patch.setattr(outside.os, "write", pulled)
        (seen,) = places.run()
    assert seen.state is not PlaceState.GOOD
    assert places.lines(place.id) == []
    assert places.copy_now(place.id).state is PlaceState.GOOD


def test_a_medium_that_gives_back_something_else_is_refused(places, backups, stick, monkeypatch):
    place = places.add(stick)
    backups.run("manual")
    real = outside._copy_file

    def worn(source, target, stop):
        real(source, target, stop)
        data = bytearray(target.read_bytes())
        data[len(data) // 2] ^= 1
        target.write_bytes(data)

    with monkeypatch.context() as patch:
        patch.setattr(outside, "_copy_file", worn)
        with pytest.raises(BackupDamaged):
            places.copy_now(place.id)
    assert places.lines(place.id) == []


def test_a_copy_damaged_since_is_made_again(places, backups, stick):
    place = places.add(stick)
    line = backups.run("manual")
    places.run()
    file = stick / FOLDER / line.id / "coffre.db"
    data = bytearray(file.read_bytes())
    data[9000] ^= 1
    file.write_bytes(data)
    places.copy_now(place.id)
    assert outside.backup.verify(file.parent, places._key).verified


def test_a_copy_gives_way_to_the_lock_and_is_taken_up_again(places, backups, stick, desk, clock):
    place = places.add(stick)
    backups.run("manual")
    places.give_way()
    with pytest.raises(Cancelled):
        places.run()
    assert not list((stick / FOLDER).glob(".partiel*"))
    again = BackupPlaceService(desk.store, desk.folder, desk.key)
    assert again.due()
    assert again.copy_now(place.id).state is PlaceState.GOOD


def test_a_place_taken_away_meanwhile_is_not_found(places, backups, stick):
    place = places.add(stick)
    backups.run("manual")
    places.remove(place.id)
    for asked in (lambda: places.copy_now(place.id), lambda: places.remove(place.id)):
        with pytest.raises(NotFound):
            asked()


# -- giving up older ones ---------------------------------------------------------------------


def test_after_an_erasure_every_older_backup_goes_here_and_there(
    places, backups, stick, desk, clock
):
    place = places.add(stick)
    backups.run("manual")
    places.run()
    (desk.folder / "avant-restauration-2026-01-01_080000").mkdir()
    theirs = desk.folder / "avant-restauration-2026-01-02_080000"
    theirs.mkdir()  # of another practice, which this one replaced there
    ring = replace(keyring.load(desk.folder), vault="0" * 32)
    (theirs / keyring.KEYRING).write_bytes(keyring_format.written(ring))
    shutil.copytree(backups.folder, rescues())  # saved when the folder went away once
    clock.advance(minutes=5)
    work(desk, "Sans elle")
    told = backups.purge_before(clock())
    assert (told.removed, told.aside, told.waiting) == (2, 1, 1)
    assert not list(rescues().iterdir())
    (newest,) = backups.list()
    assert newest.reason == "erased"
    assert list(desk.folder.glob("avant-restauration-*")) == [theirs]
    assert places.due()
    places.run()
    assert places.lines(place.id) == [newest]
    assert not places.due()


def test_a_stick_that_was_away_gives_its_older_backups_up_when_it_is_back(
    places, backups, stick, desk, clock
):
    place = places.add(stick)
    backups.run("manual")
    places.run()
    stick.rename(stick.parent.parent / "pocket")
    clock.advance(days=1)
    backups.purge_before(clock())
    places.run()
    (stick.parent.parent / "pocket").rename(stick)
    places.run()
    assert [line.reason for line in places.lines(place.id)] == ["erased"]
    assert places.places()[0].purge_before is None


def test_what_a_clock_ahead_left_goes_as_well_and_nothing_is_said_done_before(
    places, backups, stick, desk, clock
):
    place = places.add(stick)
    clock.advance(days=300)
    old = backups.run("manual")
    places.run()
    clock.advance(days=-300)
    (desk.folder / "avant-restauration-2099-01-01_080000").mkdir()
    with desk.store.action("patient.erase", object_id=ERASED) as session:
        bury(session, an_erasure(clock()))
    seen = ErasureService(desk.store, backups.run, backups.purge_before)
    assert seen.purge_backups() == 0
    assert seen.erasures()[0].purged_at is None
    assert old not in backups.list()
    assert not list(desk.folder.glob("avant-restauration-*"))
    places.run()
    assert [line.reason for line in places.lines(place.id)] == ["erased"]
    assert seen.erasures()[0].purged_at is not None


def test_a_purge_asked_for_during_another_is_not_forgotten(
    places, backups, stick, desk, clock, monkeypatch
):
    place = places.add(stick)
    backups.run("manual")
    places.run()
    clock.advance(minutes=5)
    backups.purge_before(clock())
    purged = BackupPlaceService._purged

    def meanwhile(*about):
        purged(*about)
        with desk.store.action("patient.erase", object_id=ERASED):
            clock.advance(minutes=5)
        backups.purge_before(clock())

    with monkeypatch.context() as patch:
        patch.setattr(BackupPlaceService, "_purged", meanwhile)
        places.run()
    assert places.due()
    places.run()
    assert places.lines(place.id) == backups.list()


def test_a_purge_leaves_at_a_place_what_it_cannot_replace(places, backups, stick, desk, clock):
    place = places.add(stick)
    line = backups.run("manual")
    places.run()
    with desk.store.action("backup.purge", detail={"seq": 10_000}) as session:
        to_purge(session, clock())
    places.run()
    assert places.lines(place.id) == [line]
    assert places.places()[0].purge_before is not None


# -- how it is said ---------------------------------------------------------------------------


def test_three_days_without_a_copy_are_orange_and_seven_are_red(
    places, backups, stick, clock, desk
):
    assert places.health().level is Level.GOOD
    places.add(stick)
    backups.run("manual")
    places.run()
    seen = []
    for _ in range(8):
        seen.append((places.health().level, len(outside_alerts(desk))))
        clock.advance(days=1)
    fresh, old = [(Level.GOOD, 0)] * 3, [(Level.OLD, 1)] * 4
    assert seen == [*fresh, *old, (Level.VERY_OLD, 1)]


def test_a_day_with_a_wrong_clock_stops_no_copy_and_is_said(places, backups, stick, clock, desk):
    places.add(stick)
    clock.advance(days=300)
    ahead = backups.run("manual")
    places.run()
    clock.advance(days=-300)
    health = places.health()
    assert (health.level, health.inside) == (Level.OLD, ahead)
    assert len(outside_alerts(desk)) == 1
    assert backups.due()
    line = backups.run("activity")
    assert (backups.last(), places.due()) == (line, True)
    places.run()
    assert (places.health().level, places.health().outside_at) == (Level.GOOD, line.made_at)
    assert not outside_alerts(desk)


def test_a_place_that_never_got_a_copy_ages_from_the_day_it_was_chosen(clock):
    assert level_of(None, clock() - timedelta(days=4), clock()) is Level.OLD


def test_a_share_that_does_not_answer_holds_nobody_up(tmp_path, monkeypatch):
    import threading

    held = threading.Event()
    monkeypatch.setattr(type(tmp_path), "is_dir", lambda _self: held.wait(5))
    assert not mounts.answers(tmp_path, 0.01)
    assert not mounts.answers(tmp_path, 0.01)  # nor is it asked again meanwhile
    held.set()


def test_nothing_waits_for_a_backup_that_is_already_there(places, backups, stick, clock):
    places.add(stick)
    line = backups.run("manual")
    (place,) = places.run()
    assert not wants_copy(place, line, clock() + timedelta(days=30))
