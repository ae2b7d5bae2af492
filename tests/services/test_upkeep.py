import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from coordo_desktop.domain.errors import FileDamaged, FolderReadOnly, StoreBusy
from coordo_desktop.domain.upkeep import (
    LEAST_FREE,
    DiskLow,
    FileMoved,
    Sharer,
    SynchronisedFolder,
    check_is_due,
    room_wanted,
)
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.restoring import restore_backup
from coordo_desktop.services.unlocking import create_practice, lock
from coordo_desktop.services.upkeep import Upkeep
from coordo_desktop.store import anchors, checks, checkups, watch
from coordo_desktop.store.audit import head
from coordo_desktop.store.backup import BACKUPS
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.shell.opening import opened_from
from people import a_patient
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, PRACTICE, a_practice, opened


class Seconds:
    """A clock that only goes on when told."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def desk(tmp_path, clock):
    made, _code = a_practice(tmp_path / "coffre", clock)
    yield made
    made.close()


@pytest.fixture
def care(desk, seconds):
    return Upkeep(desk, monotonic=seconds)


def log_size(desk):
    found = watch.log_of(desk.folder / DATABASE)
    return 0 if found is None else found.size


def write(desk, number=0):
    with desk.store.action("search", detail={"hits": number}):
        pass


def sound(upkept):
    return upkept.troubles == ()


# -- the log --------------------------------------------------------------------------------------


def test_the_log_is_folded_and_anchored_once_nobody_writes(desk, care, seconds):
    write(desk)
    assert log_size(desk)
    assert not care.tick().folded
    seconds.now += 5
    assert care.tick().folded
    assert log_size(desk) == 0
    with desk.store.reading() as session:
        assert anchors.last(desk.folder).seq == head(session).seq
    seconds.now += 5
    assert not care.tick().folded  # there is nothing more to fold


def test_work_that_never_stops_is_folded_within_a_minute(desk, care, seconds):
    unfolded = 0.0
    for number in range(120):
        write(desk, number)
        seconds.now += 5
        unfolded = 0.0 if care.tick().folded else unfolded + 5
        assert unfolded <= 60


def test_a_long_task_is_not_waited_for(desk, care, seconds):
    write(desk)
    care.tick()
    seconds.now += 5
    held, go_on = threading.Event(), threading.Event()

    def work():
        with desk.store.mutex:
            held.set()
            go_on.wait(5)

    thread = threading.Thread(target=work)
    thread.start()
    held.wait(5)
    assert not care.tick().folded
    go_on.set()
    thread.join()
    assert care.tick().folded


# -- the file -------------------------------------------------------------------------------------


def test_a_file_that_is_erased_while_open_is_saved_with_all_that_was_typed(
    tmp_path, desk, care, clock
):
    services = assemble(desk)
    patient = services.patients.create(a_patient())
    services.transmissions.sign(a_draft(patient))
    (desk.folder / DATABASE).unlink()
    with pytest.raises(FileMoved):
        services.transmissions.sign(a_draft(patient))
    (told,) = care.tick().troubles
    services.drafts.keep("transmission", str(patient), '{"text": "en cours"}')
    (last,) = care.before_lock().troubles
    assert not Path(told.rescue).exists()  # the later copy holds more
    assert BACKUPS in last.rescue
    assert last.rescue in sentence(last)
    copy = shutil.copytree(last.rescue, tmp_path / "copie")
    restore_backup(copy, tmp_path / "rendu", "claire", GOOD, clock=clock)
    again = opened(tmp_path / "rendu", clock)
    assert [one.form for one in assemble(again).drafts.mine()] == ["transmission"]
    again.close()


def test_a_folder_that_goes_away_is_saved_at_home(tmp_path, desk, care):
    write(desk)
    desk.folder.rename(tmp_path / "ailleurs")
    (told,) = care.tick().troubles
    assert told.rescue.startswith(str(tmp_path / "home"))


def test_a_log_that_is_erased_while_open_loses_nothing(desk, care):
    services = assemble(desk)
    patient = services.patients.create(a_patient())
    care.tick()
    (desk.folder / f"{DATABASE}-wal").unlink()
    (told,) = care.tick().troubles
    assert isinstance(told, FileMoved)
    assert told.rescue
    assert services.patients.find(str(patient)) == []


def test_what_is_wrong_with_the_disk_is_said(desk, care, monkeypatch):
    assert sound(care.tick())
    monkeypatch.setattr(watch, "free_bytes", lambda _folder: LEAST_FREE - 1)
    (told,) = care.tick().troubles
    assert isinstance(told, DiskLow)
    assert "Mo" in sentence(told)
    monkeypatch.setattr(watch, "writable", lambda _folder: False)
    (told,) = care.tick().troubles
    assert isinstance(told, FolderReadOnly)


def test_room_is_two_hundred_megabytes_or_three_times_the_file():
    assert room_wanted(1) == 200 * 1024 * 1024
    assert room_wanted(100 * 1024 * 1024) == 300 * 1024 * 1024


# -- the whole file -------------------------------------------------------------------------------


def test_the_whole_file_is_looked_at_once_a_day_and_after_an_unclean_stop(desk, care, clock):
    assert care.check_due()
    assert care.check().problems == ()
    assert not care.check_due()
    clock.advance(hours=25)
    assert care.check_due()
    desk.unclean = True
    unclean = Upkeep(desk)
    assert unclean.check().unclean
    assert not unclean.check_due()


def test_a_clock_set_back_does_not_put_a_check_off(clock):
    assert check_is_due(clock(), clock().replace(year=2016), unclean=False)


def test_damage_is_found_while_people_work(desk, care):
    desk.store.checkpoint()
    with (desk.folder / DATABASE).open("r+b") as file:
        file.seek(-2000, 2)
        file.write(b"\x00" * 16)
    assert "cipher" in care.check().problems


def test_a_vault_found_damaged_takes_no_work_until_a_check_finds_it_sound(tmp_path, clock):
    folder = tmp_path / "coffre"
    desk, _code = a_practice(folder, clock)
    person = assemble(desk).patients.create(a_patient())
    desk.store.checkpoint()
    with desk.store.reading() as session:
        unread = "SELECT rootpage FROM sqlite_schema WHERE name = 'equipment'"
        place = (session.execute(text(unread)).scalar() - 1) * checks.PAGE + 100
    with (folder / DATABASE).open("r+b") as file:
        file.seek(place)
        before = file.read(16)
        file.seek(place)
        file.write(bytes(byte ^ 1 for byte in before))
    assert Upkeep(desk).check().problems
    with pytest.raises(FileDamaged):
        assemble(desk).patients.create(a_patient())
    lock(desk)

    desk = opened(folder, clock)
    services, care = assemble(desk), Upkeep(desk)
    assert desk.store.damaged
    assert care.check_due()
    with pytest.raises(FileDamaged):
        assemble(desk).patients.create(a_patient())
    assert services.patients.open(person)
    services.today.today()  # what lies ahead is not laid out, what is there is shown
    with pytest.raises(FileDamaged):
        opened_from(desk)  # the window looks again before it shows anything

    desk = opened(folder, clock)
    with (folder / DATABASE).open("r+b") as file:  # the disk answers again
        file.seek(place)
        file.write(before)
    assert integrity(desk.store).ok
    assemble(desk).patients.create(a_patient("SALABERRY"))
    lock(desk)
    desk = opened(folder, clock)
    assert not desk.store.damaged
    assert not Upkeep(desk).check_due()
    desk.close()


def test_a_check_that_could_not_run_says_nothing_of_the_file(desk, care, monkeypatch):
    def busy(_live, _path):
        raise StoreBusy

    monkeypatch.setitem(checks._CHECKS, "integrity", busy)
    with pytest.raises(StoreBusy):
        care.check()
    assert not desk.store.damaged


def test_a_journal_that_was_touched_does_not_make_the_file_a_damaged_one(desk):
    with desk.store.quietly() as session:
        session.execute(text("DROP TRIGGER IF EXISTS audit_no_update"))
        session.execute(text("UPDATE audit SET event = 'login.ok' WHERE seq = 1"))
    assert not integrity(desk.store).ok
    assert not desk.store.damaged
    with desk.store.reading() as session:
        assert not checkups.damaged(session)


# -- the journal ----------------------------------------------------------------------------------


def test_events_that_went_with_the_log_are_said_with_the_last_one_found(tmp_path, clock):
    folder = tmp_path / "coffre"
    desk, _code = a_practice(folder, clock)
    desk.store.checkpoint()
    before = shutil.copytree(folder, tmp_path / "avant")
    clock.advance(hours=3)
    for number in range(5):
        write(desk, number)
    lock(desk)
    shutil.copyfile(before / DATABASE, folder / DATABASE)
    clock.advance(hours=1)
    again = opened(folder, clock)
    broken = Upkeep(again).journal()
    assert broken.lost == 6  # five searches and the lock
    assert broken.last_at == clock().replace(hour=9)
    assert broken.until == clock().replace(hour=12)
    again.close()


def test_a_file_changed_while_it_was_closed_is_said_until_it_is_accepted(tmp_path, clock):
    folder = tmp_path / "coffre"
    desk, _code = a_practice(folder, clock)
    desk.store.checkpoint()
    old = (folder / DATABASE).read_bytes()
    assemble(desk).patients.create(a_patient())
    lock(desk)
    new = bytearray((folder / DATABASE).read_bytes())
    pages = [at for at in range(4096, len(old), 4096) if old[at : at + 4096] != new[at : at + 4096]]
    new[pages[-1] : pages[-1] + 4096] = old[pages[-1] : pages[-1] + 4096]
    (folder / DATABASE).write_bytes(new)
    again = opened(folder, clock)
    assert again.journal[0] == "file.changed"
    lock(again)
    once_more = opened(folder, clock)
    assert "file.changed" in once_more.journal  # whoever opened first was perhaps who did it
    assert "file.changed" in assemble(once_more).audit.verify().problems
    assemble(once_more).audit.accept()
    assert assemble(once_more).audit.verify().ok
    lock(once_more)
    accepted = opened(folder, clock)
    assert accepted.journal == ()
    with accepted.store.reading() as session:
        told = session.execute(text("SELECT count(*) FROM audit WHERE event='vault.touched'"))
        assert told.scalar_one() == 1
    accepted.close()


def test_a_journal_set_back_with_its_anchors_gone_is_said_until_it_is_accepted(tmp_path, clock):
    folder = tmp_path / "coffre"
    desk, _code = a_practice(folder, clock)
    lock(desk)
    lock(opened(folder, clock))
    old = (folder / DATABASE).read_bytes()
    desk = opened(folder, clock)
    write(desk, 1)
    lock(desk)
    (folder / DATABASE).write_bytes(old)
    for name in ("ancres.jsonl", "sceau.json"):
        (folder / name).unlink()
    for _time in range(2):
        again = opened(folder, clock)
        assert "anchor.missing" in again.journal
        lock(again)
    again = opened(folder, clock)
    with again.store.reading() as session:
        query = "SELECT detail_json FROM audit WHERE event IN ('journal.touched', 'vault.touched')"
        assert "anchor.missing" in session.execute(text(query)).scalar_one()
    again.close()


def test_a_vault_nobody_touched_says_nothing(tmp_path, clock):
    desk, _code = a_practice(tmp_path / "coffre", clock)
    lock(desk)
    again = opened(tmp_path / "coffre", clock)
    assert again.journal == ()
    assert Upkeep(again).journal() is None
    again.close()


# -- where a vault may live -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "sharer"),
    [("OneDrive - MSP", Sharer.ONEDRIVE), ("Dropbox", Sharer.DROPBOX),
     ("Google Drive", Sharer.GOOGLE_DRIVE), ("Nextcloud", Sharer.NEXTCLOUD)],
)  # fmt: skip
def test_a_new_vault_is_refused_in_a_synchronised_folder(tmp_path, clock, place, sharer):
    with pytest.raises(SynchronisedFolder) as refused:
        a_practice(tmp_path / place / "coffre", clock)
    assert refused.value.sharer is sharer
    assert not (tmp_path / place / "coffre").exists()
    assert "sauvegardes" in sentence(refused.value)


def test_a_mark_left_by_the_service_is_enough(tmp_path, clock):
    (tmp_path / ".sync_3f2a.db").touch()
    with pytest.raises(SynchronisedFolder):
        create_practice(tmp_path / "coffre", PRACTICE, "claire", "C", "", GOOD, clock=clock,
                        kdf=FLOOR)  # fmt: skip
