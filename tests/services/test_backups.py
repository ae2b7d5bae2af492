"""Backups reopened and checked, restored, refused when damaged; the full check of the live file."""

import errno
import json
import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.accounts import WrongRecoveryCode
from coordo_desktop.domain.backups import BackupDamaged, DestinationMissing, NoBackupHere
from coordo_desktop.domain.errors import (
    CoordoError,
    DiskFull,
    FolderReadOnly,
    KeyringAltered,
    UnknownUser,
    VaultExists,
    VaultLocked,
    WrongPassphrase,
)
from coordo_desktop.domain.restoring import Second
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.audit import AuditService
from coordo_desktop.services.backups import BackupService, backup_to, integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.restoring import restore_backup, restore_backup_with_code
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.unlocking import recover
from coordo_desktop.store import audit, backup, restoring, small_files
from coordo_desktop.store.sealing import canonical
from coordo_desktop.store.throttle import TRIES
from vault_support import FLOOR, GOOD, OTHER, PRACTICE, THIRD, a_practice, opened

HERS = "Cd7!mPq2#vRz"
NADEGE = Second("nadege", HERS)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A practice of two people, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("backed") / "coffre"
    desk, code = a_practice(folder, FixedClock())
    AccountService(desk.store, desk.folder, desk.key).add(
        "nadege", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}), OTHER, kdf=FLOOR
    )
    desk.close()
    theirs = opened(folder, FixedClock(), "nadege", OTHER)  # the first phrase is temporary
    change_passphrase(theirs, OTHER, HERS, kdf=FLOOR)
    theirs.close()
    return folder, code


@pytest.fixture
def code(made):
    return made[1]


@pytest.fixture
def desk(tmp_path, clock, made):
    desk = opened(shutil.copytree(made[0], tmp_path / "coffre"), clock)
    yield desk
    desk.close()


@pytest.fixture
def service(desk):
    return BackupService(desk.store, desk.folder, desk.key)


def rename_practice(desk, name):
    """Something that a backup made before does not have."""
    SettingsService(desk.store).save(type(PRACTICE)(name=name))


def name_in(desk):
    return SettingsService(desk.store).load().name


def last_events(desk, count=1):
    with desk.store.reading() as session:
        assert audit.verify_chain(session) == []
        query = text("SELECT event FROM audit ORDER BY seq DESC LIMIT :count")
        return [row[0] for row in session.execute(query, {"count": count})]


def vault_of(folder):
    """The bytes of each file; the tries of a passphrase are counted, so their file moves on."""
    files = (path for path in folder.iterdir() if path.is_file() and path.name != TRIES)
    return {path.name: path.read_bytes() for path in files}


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


# -- making and looking -----------------------------------------------------------------------


def test_a_backup_is_listed_once_it_was_reopened_and_checked(service, desk):
    assert service.due()
    assert service.last() is None
    line = service.run("manual")
    assert service.list() == [line] == [service.last()]
    assert (line.verified, line.reason, line.generation) == (True, "manual", 1)
    assert line.patients == line.transmissions == 0
    assert not service.due()
    folder = desk.folder / "sauvegardes" / line.id
    assert names_in(folder) == ["coffre.db", "manifeste.json", "trousseau.json"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert service.verify(line.id) == line
    assert names_in(folder) == ["coffre.db", "manifeste.json", "trousseau.json"]
    assert last_events(desk) == ["backup.ok"]


def test_once_locked_every_service_that_holds_the_key_says_so(desk, service):
    line = service.run("manual")
    services = assemble(desk)
    desk.close()
    asked = {
        "list": services.backups.list,
        "verify": lambda: services.backups.verify(line.id),
        "places": services.backup_places.health,
        "drill": services.drills.run,
        "journal": services.audit.nightly,
        "pack": services.continuity.preview,
        "restore": lambda: services.restoring.preview(desk.folder / backup.BACKUPS / line.id),
    }
    assert {name: refusal(ask) for name, ask in asked.items()} == dict.fromkeys(asked, VaultLocked)


def refusal(ask):
    """The kind of what is raised."""
    with pytest.raises((CoordoError, ValueError)) as raised:
        ask()
    return raised.type


def test_one_is_due_again_two_hours_after_something_changed(service, desk, clock):
    service.run("manual")
    clock.advance(hours=3)
    assert not service.due()
    rename_practice(desk, "Autre nom")
    assert service.due()
    service.run("activity")
    assert not service.due()


def test_two_backups_of_the_same_second_have_two_names(service):
    first, second = service.run("manual"), service.run("manual")
    assert first.id != second.id
    assert {line.id for line in service.list()} == {first.id, second.id}


def test_the_copy_holds_nothing_readable(service, desk):
    line = service.run("manual")
    folder = desk.folder / "sauvegardes" / line.id
    written = b"".join(path.read_bytes() for path in folder.iterdir())
    for canary in (b"SQLite format", b"Trois Ponts", GOOD.encode()):
        assert canary not in written


def test_superfluous_backups_go_after_a_new_one_is_proved(service, clock):
    for _ in range(15):
        clock.advance(minutes=1)
        service.run("manual")
    assert len(service.list()) == 12
    assert all(line.verified for line in service.list())


def test_a_reader_of_the_list_who_has_no_key_proves_nothing(service, desk):
    line = service.run("manual")
    (seen,) = backup.listed(desk.folder / "sauvegardes")
    assert (seen.id, seen.verified) == (line.id, False)


def test_who_may_only_read_may_not_copy(tmp_path, desk, clock):
    AccountService(desk.store, desk.folder, desk.key).add(
        "lecture", "L", "", frozenset({Role.READER}), THIRD, kdf=FLOOR
    )
    desk.close()
    theirs = opened(desk.folder, clock, "lecture", THIRD)
    service = BackupService(theirs.store, theirs.folder, theirs.key)
    for refused in (
        lambda: service.run("manual"),
        lambda: service.verify("x"),
        lambda: integrity(theirs.store),
        lambda: backup_to(theirs, tmp_path / "out"),
    ):
        with pytest.raises(NotAllowed):
            refused()
    theirs.close()


# -- what goes wrong while making -------------------------------------------------------------


def assert_unharmed(service, desk):
    assert service.list() == []
    assert not list((desk.folder / "sauvegardes").glob(".partiel*"))
    assert last_events(desk) == ["backup.fail"]
    assert integrity(desk.store).ok
    service.run("manual")
    assert len(service.list()) == 1


@pytest.mark.parametrize("step", range(1, 9))
def test_a_backup_interrupted_at_any_step_is_never_listed(service, desk, monkeypatch, step):
    calls = []
    real = os.fsync

    def failing(descriptor):
        calls.append(descriptor)
        if len(calls) == step:
            raise OSError(errno.ENOSPC, "")
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing)
        try:
            service.run("manual")
        except DiskFull:
            pass
        else:  # a folder that cannot be flushed (FAT) is no failure, nor is one step too many
            assert len(service.list()) == 1
            return
    assert_unharmed(service, desk)


def test_a_full_disk_is_said_before_and_during_the_copy(service, desk, monkeypatch):
    usage = type(shutil.disk_usage("/"))
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _path: usage(100, 100, 0))
        with pytest.raises(DiskFull):
            service.run("manual")
    assert_unharmed(service, desk)


def test_a_killed_backup_leaves_a_folder_that_the_next_one_removes(service, desk):
    left = desk.folder / "sauvegardes" / ".partiel-dead"
    left.mkdir(parents=True)
    (left / "coffre.db").write_bytes(b"half")
    (desk.folder / "sauvegardes" / "2026-01-01_000000").mkdir()
    assert service.list() == []
    line = service.run("manual")
    assert [one.id for one in service.list()] == [line.id]
    assert not left.exists()


def test_a_backup_made_while_another_is_proved_leaves_that_one_alone(service, clock, monkeypatch):
    proved = backup._proved

    def meanwhile(*about):
        monkeypatch.setattr(backup, "_proved", proved)
        clock.advance(seconds=1)
        service.run("activity")
        proved(*about)

    monkeypatch.setattr(backup, "_proved", meanwhile)
    assert service.run("manual").verified
    assert sorted(line.reason for line in service.list()) == ["activity", "manual"]


def test_a_stick_that_is_not_there_is_said(service, desk, tmp_path):
    with pytest.raises(DestinationMissing):
        service.run("manual", tmp_path / "stick" / "coordo")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FolderReadOnly):
        service.run("manual", tmp_path / "file")
    assert_unharmed(service, desk)


def test_a_read_only_destination_is_said(service, desk, tmp_path, monkeypatch):
    def read_only(*_arguments, **_named):
        raise OSError(errno.EROFS, "")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", read_only)
        with pytest.raises(FolderReadOnly):
            service.run("manual", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert last_events(desk) == ["backup.fail"]


def test_a_copy_that_does_not_prove_itself_is_not_kept(service, desk, monkeypatch):
    real = backup.checks.figures
    seen = []

    def other(connection):
        figures = real(connection)
        seen.append(figures)
        if len(seen) == 1:
            figures.counts["setting"] += 1
        return figures

    with monkeypatch.context() as patch:
        patch.setattr(backup.checks, "figures", other)
        with pytest.raises(BackupDamaged) as refused:
            service.run("manual")
    assert refused.value.problems == ("counts:setting",)
    assert_unharmed(service, desk)


# -- damage -----------------------------------------------------------------------------------


def flipped(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))


def dated(folder, text):
    """Another date in the manifest, in the one spelling it has."""
    path = folder / "manifeste.json"
    path.write_bytes(canonical(json.loads(path.read_bytes()) | {"made_at": text}))


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda folder: flipped(folder / "coffre.db", 9000), "file:coffre.db"),
        (lambda folder: os.truncate(folder / "coffre.db", 8192), "file:coffre.db"),
        (lambda folder: (folder / "coffre.db").unlink(), "file:coffre.db"),
        (lambda folder: flipped(folder / "trousseau.json", 300), "file:trousseau.json"),
        (lambda folder: (folder / "trousseau.json").unlink(), "file:trousseau.json"),
        (lambda folder: flipped(folder / "manifeste.json", 40), "manifest"),
        (lambda folder: (folder / "manifeste.json").write_bytes(b"{}"), "manifest"),
        (lambda folder: (folder / "manifeste.json").write_bytes(b"[" * 99_999), "manifest"),
        (lambda folder: dated(folder, "2026-11-23T09:00:00"), "manifest"),
        (lambda folder: dated(folder, "0001-01-01T00:00:00+14:00"), "manifest"),
        (lambda folder: dated(folder, "2020-11-23T09:00:00.000000Z"), "manifest"),
    ],
)
def test_a_damaged_backup_is_refused(service, desk, clock, tmp_path, damage, problem):
    line = service.run("manual")
    folder = desk.folder / "sauvegardes" / line.id
    damage(folder)
    with pytest.raises(BackupDamaged) as refused:
        service.verify(line.id)
    assert problem in refused.value.problems
    assert service.last() is None or problem.startswith("file:")
    with pytest.raises(BackupDamaged):
        restore_backup(folder, tmp_path / "new", "claire", GOOD, clock=clock)
    assert not (tmp_path / "new" / "coffre.db").exists()


def test_every_flipped_byte_of_a_sample_of_the_three_files_is_noticed(service, desk):
    line = service.run("manual")
    folder = desk.folder / "sauvegardes" / line.id
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        for place in range(0, len(data), len(data) // 20):
            flipped(path, place)
            with pytest.raises(BackupDamaged):
                service.verify(line.id)
            path.write_bytes(data)
    assert service.verify(line.id).verified


def test_damage_that_was_there_when_the_manifest_was_written_is_noticed(desk, tmp_path, clock):
    """The copy is opened and read, not only compared with its own digest."""
    from dataclasses import replace

    from coordo_desktop.store import manifests

    made = backup_to(desk, tmp_path / "out")
    manifest, _body, _proof = manifests.read(made)
    flipped(made / "coffre.db", (made / "coffre.db").stat().st_size - 2000)
    digest = backup._digest(made / "coffre.db")
    lying = replace(manifest, files=manifest.files | {"coffre.db": digest})
    (made / "manifeste.json").write_bytes(manifests.written(lying, desk.key))
    with pytest.raises(BackupDamaged) as refused:
        backup.verify(made, desk.key)
    assert "cipher" in refused.value.problems


def test_no_backup_is_said(service, tmp_path, clock):
    for name in ("2020-01-01_000000", "", "..", "a/b"):
        with pytest.raises(NoBackupHere):
            service.verify(name)
    with pytest.raises(NoBackupHere):
        restore_backup(tmp_path, tmp_path / "new", "claire", GOOD, clock=clock)
    with pytest.raises(NoBackupHere):
        restore_backup(tmp_path / "nowhere", tmp_path / "new", "claire", GOOD, clock=clock)


# -- restoring --------------------------------------------------------------------------------


def test_what_was_backed_up_is_restored_into_a_new_folder(desk, tmp_path, clock):
    rename_practice(desk, "Avant")
    made = backup_to(desk, tmp_path / "out")
    rename_practice(desk, "Après")
    report = restore_backup(made, tmp_path / "new", "claire", GOOD, clock=clock)
    assert (report.aside, report.events_lost) == ("", None)
    assert report.counts["users"] == 2
    assert names_in(tmp_path / "new") == ["ancres.jsonl", "coffre.db", "trousseau.json"]
    again = opened(tmp_path / "new", clock)
    assert (name_in(again), again.journal) == ("Avant", ())
    assert not again.unclean
    assert last_events(again, 2) == ["login.ok", "vault.restored"]
    assert integrity(again.store).ok
    again.close()


@pytest.mark.parametrize("place", ["backup", "destination", "vault"])
def test_the_newest_backup_of_a_folder_is_taken(desk, service, tmp_path, clock, place):
    rename_practice(desk, "Premier")
    first = backup_to(desk, tmp_path / "out")
    clock.advance(minutes=5)
    rename_practice(desk, "Second")
    second = backup_to(desk, tmp_path / "out")
    service.run("manual")
    source = {"backup": second, "destination": tmp_path / "out", "vault": desk.folder}[place]
    restore_backup(source, tmp_path / "new", "claire", GOOD, clock=clock)
    again = opened(tmp_path / "new", clock)
    assert name_in(again) == "Second"
    again.close()
    assert first.exists()


def test_a_live_vault_is_never_overwritten_without_being_asked(desk, tmp_path, clock):
    made = backup_to(desk, tmp_path / "out")
    rename_practice(desk, "Vivant")
    desk.close()
    before = vault_of(desk.folder)
    with pytest.raises(VaultExists):
        restore_backup(made, desk.folder, "claire", GOOD, clock=clock)
    assert vault_of(desk.folder) == before


def test_replacing_moves_the_live_vault_aside_whole(desk, tmp_path, clock):
    rename_practice(desk, "Sauvegardé")
    made = backup_to(desk, tmp_path / "out")
    rename_practice(desk, "Vivant")
    desk.close()
    opened(desk.folder, clock).close()  # who signs in notes how far the journal is anchored
    report = restore_backup(
        made, desk.folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE
    )
    assert report.aside.startswith("avant-restauration-2026-11-23_")
    assert report.events_lost is not None
    assert report.events_lost >= 2
    again = opened(desk.folder, clock)
    assert (name_in(again), again.journal) == ("Sauvegardé", ())
    assert AuditService(again.store, again.folder, again.key).verify().ok
    again.close()
    aside = opened(desk.folder / report.aside, clock)
    assert name_in(aside) == "Vivant"
    aside.close()
    assert not list(desk.folder.glob(".restauration-*"))
    assert not (desk.folder / "restauration.json").exists()


def test_restoring_asks_for_a_passphrase_of_that_time(desk, tmp_path, clock):
    made = backup_to(desk, tmp_path / "out")
    change_passphrase(desk, GOOD, THIRD)
    desk.close()
    with pytest.raises(WrongPassphrase):
        restore_backup(made, tmp_path / "new", "claire", THIRD, clock=clock)
    with pytest.raises(UnknownUser):
        restore_backup(made, tmp_path / "new", "paul", GOOD, clock=clock)
    with pytest.raises(NotAllowed):
        restore_backup(made, tmp_path / "new", "nadege", HERS, clock=clock)
    assert not (tmp_path / "new").exists()
    restore_backup(made, tmp_path / "new", "claire", GOOD, clock=clock)


def test_the_sheet_of_that_time_restores_and_then_recovers(desk, tmp_path, clock, code):
    made = backup_to(desk, tmp_path / "out")
    desk.close()
    from coordo_desktop.store.recovery import new_code

    with pytest.raises(WrongRecoveryCode):
        restore_backup_with_code(made, tmp_path / "new", new_code(), clock=clock)
    restore_backup_with_code(made, tmp_path / "new", code, clock=clock)
    again, _fresh = recover(tmp_path / "new", "claire", code, THIRD, clock=clock, kdf=FLOOR)
    again.close()


def test_a_full_disk_while_restoring_leaves_the_live_vault(desk, tmp_path, clock, monkeypatch):
    made = backup_to(desk, tmp_path / "out")
    rename_practice(desk, "Vivant")
    desk.close()
    before = names_in(desk.folder)
    real, calls = small_files.sync_file, []

    def full(path):
        calls.append(path)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "")
        real(path)

    with monkeypatch.context() as patch:
        patch.setattr(small_files, "sync_file", full)
        with pytest.raises(DiskFull):
            restore_backup(
                made, desk.folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE
            )
    assert names_in(desk.folder) == sorted([*before, "sauvegardes"])  # what it was, once more
    again = opened(desk.folder, clock)
    assert name_in(again) == "Vivant"
    again.close()


class Killed(BaseException):
    """As if the process had gone: nothing catches it."""


@pytest.mark.parametrize("step", range(2, 8))  # the first names the last backup
def test_a_restore_killed_between_two_moves_is_finished_at_the_next_opening(
    desk, tmp_path, clock, monkeypatch, step
):
    rename_practice(desk, "Sauvegardé")
    made = backup_to(desk, tmp_path / "out")
    rename_practice(desk, "Vivant")
    desk.close()
    real, moves = Path.rename, []

    def killed(self, target):
        moves.append(self)
        if len(moves) == step:
            raise Killed
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", killed)
        try:
            restore_backup(
                made, desk.folder, "claire", GOOD, clock=clock, replace=True, second=NADEGE
            )
        except Killed:
            assert (desk.folder / "restauration.json").exists()
    again = opened(desk.folder, clock)
    assert name_in(again) == "Sauvegardé"
    assert not (desk.folder / "restauration.json").exists()
    again.close()
    (aside,) = desk.folder.glob("avant-restauration-*")
    old = opened(aside, clock)
    assert name_in(old) == "Vivant"
    old.close()


@pytest.mark.parametrize(
    "journal",
    [b"", b"[]", b'{"staged":"","aside":""}', b'{"staged":"../x","aside":""}',
     b'{"staged":".restauration-aabbccddeeff","aside":"sauvegardes"}'],
)  # fmt: skip
def test_a_forged_journal_of_restoring_moves_and_removes_nothing(desk, clock, journal):
    desk.close()
    before = names_in(desk.folder)
    (desk.folder / restoring.JOURNAL).write_bytes(journal)
    with pytest.raises(KeyringAltered):
        opened(desk.folder, clock)
    (desk.folder / restoring.JOURNAL).unlink()
    assert names_in(desk.folder) == before


# -- the full check ---------------------------------------------------------------------------


def test_a_sound_vault_has_no_problem_and_counts_what_it_holds(desk):
    report = integrity(desk.store)
    assert (report.ok, report.problems) == (True, ())
    assert report.counts["patients"] == report.counts["transmissions"] == 0
    assert report.counts["users"] == 2
    assert last_events(desk) == ["integrity.ok"]


def test_a_damaged_page_is_found(desk):
    desk.store.checkpoint()
    connection = desk.store.engines.maintenance()
    asked = "SELECT rootpage FROM sqlite_schema WHERE name='measurement'"  # not read to open
    (page,) = connection.execute(asked).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    flipped(desk.folder / "coffre.db", page * int(size) - 2000)
    report = integrity(desk.store)
    assert not report.ok
    assert "cipher" in report.problems


def test_a_rewritten_journal_line_is_found(desk):
    connection = desk.store.engines.maintenance()
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("UPDATE audit SET event='login.ok' WHERE seq=1")
    connection.close()
    report = integrity(desk.store)
    assert report.problems == ("audit.hash:1",)


def test_a_broken_reference_is_found(desk):
    connection = desk.store.engines.maintenance()
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("CREATE TABLE child(parent INTEGER REFERENCES vault(generation))")
    connection.execute("CREATE TABLE orphan(x BLOB REFERENCES user_account(id))")
    connection.execute("DROP TABLE child")
    connection.execute("INSERT INTO orphan VALUES (x'00')")
    connection.close()
    assert "foreign_keys" in integrity(desk.store).problems


def with_patients(store):
    """Two patients and a transmission, through the services."""
    from coordo_desktop.domain.transmissions import TransmissionDraft
    from coordo_desktop.services.patients import PatientService
    from coordo_desktop.services.transmissions import TransmissionService
    from people import a_patient

    patients = PatientService(store)
    first, _second = patients.create(a_patient()), patients.create(a_patient("LE GOFF", "Yann"))
    draft = TransmissionDraft(patient_id=first, focus="Douleur", parts=(("data", "EVA 6/10"),))
    TransmissionService(store).sign(draft)


def test_patients_and_transmissions_are_counted_copied_and_come_back(desk, tmp_path, clock):
    with_patients(desk.store)
    report = integrity(desk.store)
    assert (report.problems, report.counts["patients"]) == ((), 2)
    assert report.counts["transmissions"] == 1
    made = backup_to(desk, tmp_path / "out")
    line = backup.listed(tmp_path / "out", desk.key)[0]
    assert (line.patients, line.transmissions) == (2, 1)
    written = b"".join(path.read_bytes() for path in made.iterdir())
    assert b"ETCHEVERRY" not in written
    restored = restore_backup(made, tmp_path / "new", "claire", GOOD, clock=clock)
    assert (restored.counts["patients"], restored.counts["transmissions"]) == (2, 1)
    again = opened(tmp_path / "new", clock)
    assert integrity(again.store).ok
    again.close()


@pytest.mark.parametrize("table", ["transmission", "search_doc"])
def test_an_index_that_no_longer_says_what_it_indexes_is_found(desk, table):
    with_patients(desk.store)
    connection = desk.store.engines.maintenance()
    triggers = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type='trigger' AND tbl_name=?", (table,)
    ).fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    column = {"transmission": "focus", "search_doc": "family"}[table]
    connection.execute(f"UPDATE {table} SET {column}='autrechose'")
    connection.close()
    problems = integrity(desk.store).problems
    assert any(code.startswith("full_text:") or code == "integrity" for code in problems)


def test_what_a_restore_left_behind_is_never_the_newest_again(desk, service, tmp_path, clock):
    rename_practice(desk, "Avant")
    early = backup_to(desk, tmp_path / "out")
    for number in range(9):
        rename_practice(desk, f"Abandonné {number}")
    clock.advance(days=30)
    left = service.run("manual")
    clock.advance(days=-30)
    desk.close()
    restore_backup(
        early, desk.folder, "claire", GOOD, clock=clock, replace=True,
        second=NADEGE,
    )  # fmt: skip
    again = opened(desk.folder, clock)
    mine = BackupService(again.store, again.folder, again.key)
    line = mine.run("manual")
    assert line.seq < left.seq
    assert mine.list()[0] == mine.last() == line
    assert left in mine.list()
    again.close()
