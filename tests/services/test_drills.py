"""Rehearsals of restoring: done by themselves, told, never in the way."""

import shutil

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.backups import NoBackupHere
from coordo_desktop.domain.errors import Cancelled
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import backup
from people import a_patient
from vault_support import FLOOR, OTHER, a_practice, opened

NAMES = ("ETCHEVERRY", "LE GOFF", "LARRALDE")


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drilled") / "coffre"
    desk, _code = a_practice(folder, FixedClock())
    for name in NAMES:
        PatientService(desk.store).create(a_patient(name))
    desk.close()
    return folder


@pytest.fixture
def desk(tmp_path, clock, made):
    desk = opened(shutil.copytree(made, tmp_path / "coffre"), clock)
    yield desk
    desk.close()


@pytest.fixture
def services(desk):
    return assemble(desk)


def last_line(desk):
    with desk.store.reading() as session:
        query = text("SELECT event, detail_json FROM audit ORDER BY seq DESC LIMIT 1")
        return session.execute(query).one()


def damaged(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def test_the_newest_backup_is_put_back_checked_and_ten_records_are_read(services, desk):
    with pytest.raises(NoBackupHere):
        services.drills.run()
    line = services.backups.run("manual")
    drill = services.drills.run()
    assert (drill.ok, drill.problems, drill.records) == (True, (), len(NAMES))
    assert (drill.backup_id, drill.place) == (line.id, "")
    assert services.drills.history() == [drill]
    assert last_line(desk).event == "drill.ok"
    assert not list(desk.folder.glob(".exercice-*"))
    assert not desk.store.changed
    assert services.backups.verify(line.id).verified  # nothing was written to it


def test_the_copy_elsewhere_is_rehearsed_with_where_there_is_one(services, tmp_path):
    (tmp_path / "usb").mkdir()
    place = services.backup_places.add(tmp_path / "usb")
    services.backups.run("manual")
    services.backup_places.run()
    assert services.drills.run().place == str(place.id)


def test_a_rehearsal_that_fails_says_so_and_comes_again_the_next_day(services, desk, clock):
    line = services.backups.run("manual")
    damaged(desk.folder / backup.BACKUPS / line.id / "coffre.db")
    drill = services.drills.run()
    assert (drill.ok, drill.problems) == (False, ("file:coffre.db",))
    assert last_line(desk).event == "drill.fail"
    assert not services.drills.due()
    clock.advance(days=1)
    assert services.drills.due()
    board = services.today.today(["restore_drill"])
    assert [line.rule for line in board.results["restore_drill"].lines] == ["restore_drill"]


def test_one_is_due_a_day_after_the_first_backup_then_each_month(services, clock):
    assert not services.drills.due()
    services.backups.run("manual")
    assert not services.drills.due()
    clock.advance(days=1)
    assert services.drills.due()
    services.drills.run()
    clock.advance(days=29)
    assert not services.drills.due()
    clock.advance(days=1)
    assert services.drills.due()


def test_what_a_killed_rehearsal_left_is_removed(services, desk):
    left = desk.folder / ".exercice-dead"
    left.mkdir()
    services.backups.run("manual")
    services.drills.run()
    assert not left.exists()


def test_a_rehearsal_gives_way_to_the_lock(services, desk):
    services.backups.run("manual")
    services.drills.give_way()
    with pytest.raises(Cancelled):
        services.drills.run()
    assert not list(desk.folder.glob(".exercice-*"))
    assert services.drills.history() == []


def test_the_yearly_one_is_done_with_the_sheet_and_noted(services, clock):
    services.backups.run("manual")
    assert not services.drills.paper_due()
    clock.advance(days=365)
    assert services.drills.paper_due()
    drill = services.drills.paper_done(ok=True)
    assert drill.paper
    assert drill.ok
    assert not services.drills.paper_due()
    assert services.backup_places.health().paper_drill == drill


def test_the_checklist_of_the_yearly_one_is_a_page(services):
    services.backups.run("manual")
    assert services.drills.checklist().startswith(b"%PDF")


def test_who_only_reads_rehearses_nothing(desk, clock):
    AccountService(desk.store, desk.folder, desk.key).add(
        "lecture", "L", "", frozenset({Role.READER}), OTHER, kdf=FLOOR
    )
    desk.close()
    theirs = opened(desk.folder, clock, "lecture", OTHER)
    drills = assemble(theirs).drills
    assert not drills.due()
    assert not drills.paper_due()
    for refused in (
        drills.run,
        drills.history,
        drills.checklist,
        lambda: drills.paper_done(ok=True),
    ):
        with pytest.raises(NotAllowed):
            refused()
    theirs.close()


def test_a_backup_dated_in_the_future_is_no_rehearsal(services, clock):
    clock.advance(days=100)
    services.backups.run("manual")
    services.drills.run()
    clock.advance(days=-100)
    assert services.drills.due()
    line = services.backups.run("manual")
    assert services.drills.run().backup_id == line.id
    assert not services.drills.due()
