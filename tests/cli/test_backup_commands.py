"""Backups, restoring and rehearsals from the command line."""

import json
import shutil
from types import SimpleNamespace

import pytest

from coordo_desktop.services.backups import BackupService
from coordo_desktop.system.clock import now
from vault_support import opened


def backed_up(folder):
    desk = opened(folder, now)
    line = BackupService(desk.store, desk.folder, desk.key).run("manual")
    desk.close()
    return folder / "sauvegardes" / line.id


def test_a_vault_in_use_is_not_replaced_by_one_person(coordo, with_maite):
    backed_up(with_maite)
    told = coordo("restore", with_maite, with_maite, "--replace")
    assert told.status == 1
    assert "deuxième personne" in told.err
    assert not list(with_maite.glob("avant-restauration-*"))


def test_where_the_vault_before_lies_and_what_is_lost_are_told(
    coordo, with_maite, with_sheet, tmp_path
):
    source = backed_up(with_maite)
    assert "gardé" not in coordo("restore", source, tmp_path / "neuf", "--sheet").out
    assert coordo("patients", "find", with_maite, "larralde").status == 0
    told = coordo("restore", source, with_maite, "--replace")
    assert told.status == 0
    (aside,) = with_maite.glob("avant-restauration-*")
    assert f"gardé dans {aside}." in told.out
    assert "perdus depuis la sauvegarde : 3." in told.out
    (with_maite / "coffre.db").write_bytes(b"")
    told = json.loads(coordo("restore", source, with_maite, "--replace", "--json").out)
    assert told["lost"] is None
    assert told["aside"] != str(aside)


@pytest.mark.parametrize(
    "command", [("init", "--user", "claire", "--practice", "M"), ("demo",), ("salvage",)]
)
def test_no_vault_is_made_among_other_files(coordo, with_maite, tmp_path, command):
    name, *more = command
    place = tmp_path / "documents"
    place.mkdir()
    (place / ".cache").write_text("x")
    told = coordo(name, *([with_maite] if name == "salvage" else []), place, *more)
    assert told.status == 1
    assert "autre chose" in told.err
    assert [one.name for one in place.iterdir()] == [".cache"]


def test_the_sheet_alone_restores_on_another_computer(coordo, with_maite, with_sheet, tmp_path):
    source = backed_up(with_maite)
    assert coordo("restore", source, tmp_path / "neuf", "--sheet").status == 0
    assert coordo("verify", tmp_path / "neuf").status == 0


def test_what_would_be_lost_is_told_without_restoring(coordo, with_maite, tmp_path):
    desk = opened(with_maite, now)
    desk.close()
    source = backed_up(with_maite)
    assert coordo("patients", "find", with_maite, "larralde").status == 0
    told = json.loads(coordo("restore", source, with_maite, "--look", "--json").out)
    assert told["backup"]["patients"] == 1
    assert (told["live"], told["second"], told["lost"]) == ("open", True, [])
    assert "Patients : 1" in coordo("restore", source, with_maite, "--look").out
    assert not list(with_maite.glob("avant-restauration-*"))


def test_a_rehearsal_tells_what_it_read_and_fails_with_one(coordo, with_maite):
    assert coordo("drill", with_maite).status == 1  # no backup yet
    source = backed_up(with_maite)
    told = json.loads(coordo("drill", with_maite, "--json").out)
    assert (told["ok"], told["records"], told["outside"]) == (True, 1, False)
    file = source / "coffre.db"
    data = bytearray(file.read_bytes())
    data[9000] ^= 1
    file.write_bytes(data)
    told = coordo("drill", with_maite)
    assert told.status == 1
    assert "échoué" in told.out


def test_a_place_that_takes_no_copy_is_named_in_the_sentence(
    coordo, with_maite, tmp_path, monkeypatch
):
    (tmp_path / "note.txt").write_text("x")
    told = coordo("backup", with_maite, tmp_path / "note.txt")
    assert (told.status, "est un fichier" in told.err) == (1, True)
    told = coordo("backup", with_maite, "/proc/coordo")  # where nobody makes a folder
    assert (told.status, "refuse l’écriture" in told.err) == (1, True)
    stick = tmp_path / "cle"
    stick.mkdir()
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(free=1000))
    told = coordo("backup", with_maite, stick)
    assert (told.status, "pas assez de place à l’endroit choisi" in told.err) == (1, True)
    assert not list(stick.iterdir())
