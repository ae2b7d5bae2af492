"""A vault that is not as it was left: a sentence each time, nothing made, nothing written over."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text

from coordo_desktop.domain.errors import (
    CoordoError,
    DiskFull,
    FileDamaged,
    FileTooNew,
    FolderReadOnly,
    KeyringAltered,
    NoVaultHere,
    WrongPassphrase,
)
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import engine, small_files
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring import KEYRING
from coordo_desktop.system.clock import now
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.shell.instance import taken
from people import a_patient
from transmission_builders import a_draft
from vault_support import GOOD, OTHER, a_practice, opened

KEPT_BESIDE = {"essais.json", "boite.jsonl", "coffre.db-shm", "coffre.db-wal"}
NOBODY = 65534


@pytest.fixture(scope="session")
def _used(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("used") / "coffre"
    desk, _code = a_practice(folder, now)
    services = assemble(desk)
    patient = services.patients.create(a_patient())
    services.transmissions.sign(a_draft(patient))
    services.backups.run("manual")
    desk.close()
    return folder


@pytest.fixture
def folder(tmp_path, _used) -> Path:
    return Path(shutil.copytree(_used, tmp_path / "coffre"))


def as_it_lies(folder: Path) -> dict[str, bytes]:
    """Every file of the vault, but the count of tries and SQLite's own working files."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in KEPT_BESIDE
    }


def answered(error: CoordoError) -> None:
    said = sentence(error)
    assert said != sentence(CoordoError())
    assert said.endswith(".")
    assert "/" not in said


def refused(folder: Path, kind: type[CoordoError], passphrase: str = GOOD) -> None:
    """Opening fails this way, in a sentence, and the folder is as it was."""
    before = as_it_lies(folder)
    with pytest.raises(kind) as caught:
        opened(folder, now, passphrase=passphrase).close()
    answered(caught.value)
    assert as_it_lies(folder) == before


def _cut(share: float):
    return lambda data: data[: int(len(data) * share) // 7 * 7]


def _sqlite_of_others(_data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "other.db"
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE t(x)")
        other.commit()
        other.close()
        return path.read_bytes()


@pytest.mark.parametrize(
    "ruined",
    [
        lambda _data: b"",
        _cut(0.9),
        _cut(0.5),
        lambda data: data[:4096],
        lambda data: data[:100],
        lambda data: bytes(len(data)),
        lambda data: bytes(4096) + data[4096:],
        lambda data: data[:4096] + data[8192:],
        lambda data: data + bytes(100),
        lambda data: os.urandom(len(data)),
        lambda _data: b"Nom;Prenom\n" * 1000,
        _sqlite_of_others,
        lambda data: data[::-1],
    ],
    ids=["empty", "nine tenths", "half", "a page", "a piece", "zeroes", "first page gone",
         "second page gone", "more", "noise", "a text", "plain database", "backwards"],
)  # fmt: skip
def test_a_file_that_is_not_ours_any_more(folder, ruined):
    path = folder / DATABASE
    path.write_bytes(ruined(path.read_bytes()))
    refused(folder, FileDamaged)


def test_the_file_is_gone_or_a_folder_stands_in_its_place(folder):
    (folder / DATABASE).unlink()
    refused(folder, FileDamaged)
    (folder / DATABASE).mkdir()
    refused(folder, FileDamaged)


@pytest.mark.parametrize(
    "ruined",
    [lambda _data: b"", lambda _data: b"{}", _cut(0.5), lambda data: data + b"x",
     lambda data: data.replace(b"claire", b"claira"), lambda data: bytes(600) + data],
    ids=["empty", "hollow", "cut", "longer", "another login", "shifted"],
)  # fmt: skip
def test_a_keyring_that_does_not_prove_itself(folder, ruined):
    for name in (KEYRING, KEYRING + ".prec"):
        path = folder / name
        if path.exists():
            path.write_bytes(ruined(path.read_bytes()))
    before = as_it_lies(folder)
    with pytest.raises(CoordoError) as caught:
        opened(folder, now)
    answered(caught.value)
    assert as_it_lies(folder) == before


def test_a_folder_without_a_keyring_is_no_vault_and_becomes_none(tmp_path):
    empty = tmp_path / "vide"
    empty.mkdir()
    refused(empty, NoVaultHere)
    refused(tmp_path / "absent", NoVaultHere)
    assert not (tmp_path / "absent").exists()


def test_the_file_of_another_vault_is_not_taken_for_ours(folder, tmp_path):
    desk, _code = a_practice(tmp_path / "autre", now)
    desk.close()
    shutil.copy(tmp_path / "autre" / DATABASE, folder / DATABASE)
    refused(folder, FileDamaged)
    shutil.copy(tmp_path / "autre" / KEYRING, folder / KEYRING)
    opened(folder, now).close()


def test_a_wrong_passphrase_changes_nothing(folder):
    refused(folder, WrongPassphrase, OTHER)


def test_a_file_of_a_newer_program_is_left_alone(folder):
    desk = opened(folder, now)
    with desk.store.quietly() as session:
        session.execute(text("UPDATE alembic_version SET version_num='9999'"))
    desk.close()
    refused(folder, FileTooNew)


# --- the disk ------------------------------------------------------------------------------------


def test_a_full_disk_rolls_back_what_was_under_way_only(folder, monkeypatch, tmp_path):
    """The file may not grow any more: SQLite says what it says on a full disk."""
    pages = (folder / DATABASE).stat().st_size // 4096
    limit = f"max_page_count={pages + 20}"
    monkeypatch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, limit))
    desk = opened(folder, now)
    services = assemble(desk)
    (patient,) = services.patients.find("etcheverry")
    signed = 0
    with pytest.raises(DiskFull) as caught:
        for _ in range(500):
            services.transmissions.sign(a_draft(patient.id, "Plaie", "mot " * 2000))
            signed += 1
    answered(caught.value)
    report = integrity(desk.store)
    assert report.problems == ()
    assert report.counts["transmissions"] == 1 + signed
    table = tmp_path / "export.csv"
    rows = [f"NOM{n};Anne;15/07/1948" for n in range(500)]
    table.write_text("\n".join(["Nom;Prénom;DDN", *rows]))
    with pytest.raises(DiskFull):
        services.imports.import_file(table)
    assert integrity(desk.store).counts["patients"] == 1
    desk.close()
    monkeypatch.undo()
    desk = opened(folder, now)
    assemble(desk).transmissions.sign(a_draft(patient.id, "Plaie", "de la place"))
    assert integrity(desk.store).ok
    desk.close()


@pytest.mark.parametrize("failing", ["write", "replace", "fsync"])
def test_a_backup_on_a_full_disk_leaves_the_vault_and_the_list_as_they_were(
    folder, monkeypatch, failing
):
    desk = opened(folder, now)
    service = assemble(desk).backups
    before = [line.id for line in service.list()]

    def full(*_words, **_more):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        if failing == "replace":
            broken.setattr(Path, "rename", full)
            broken.setattr(Path, "replace", full)
        else:
            broken.setattr(small_files.os, failing, full)
        with pytest.raises(DiskFull) as caught:
            service.run("manual")
    answered(caught.value)
    assert [line.id for line in service.list()] == before
    assert integrity(desk.store).ok
    assert service.run("manual").verified
    desk.close()


@pytest.fixture
def read_only(folder):
    """A copy of the vault in a folder of somebody else's, and no right to write there."""
    opened(folder, now).close()  # whatever is imported late is imported by now
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        root.chmod(0o755)
        copy = Path(shutil.copytree(folder, root / "coffre"))
        everything = (copy, *copy.rglob("*"))
        for path in everything:
            path.chmod(0o555 if path.is_dir() else 0o444)
        administrator = os.geteuid() == 0
        if administrator:
            os.seteuid(NOBODY)
        try:
            yield copy
        finally:
            if administrator:
                os.seteuid(0)
            for path in everything:
                path.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="POSIX rights")
def test_a_folder_that_cannot_be_written_is_answered_in_a_sentence(read_only):
    refused(read_only, FolderReadOnly)
    with pytest.raises(FolderReadOnly) as caught:
        a_practice(read_only / "neuf", now)
    answered(caught.value)


def test_a_second_window_on_the_same_vault_goes_away_in_peace(folder, tmp_path):
    held = taken(folder)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "coordo_desktop", "--folder", str(folder)],
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "QT_QPA_PLATFORM": "offscreen",
                "COORDO_HOME": str(tmp_path / "home"),
            },
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    finally:
        held.unlock()
    assert done.returncode == 0
    assert "déjà ouvert" in done.stderr
    opened(folder, now).close()


def test_what_is_altered_is_told_from_what_is_damaged():
    assert sentence(KeyringAltered()) != sentence(FileDamaged())
