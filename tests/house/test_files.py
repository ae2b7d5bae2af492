"""A file somebody asked for is whole or absent."""

import errno
import os

import pytest

from coordo_desktop.domain.errors import DiskFull, InsideVault, PlaceNotWritable
from coordo_desktop.system.files import write_whole


def test_the_file_is_whole_and_its_owners(tmp_path):
    write_whole(tmp_path / "a.pdf", b"x" * 10)
    assert (tmp_path / "a.pdf").read_bytes() == b"x" * 10
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_the_file_before_as_it_was(tmp_path, monkeypatch):
    (tmp_path / "a.pdf").write_bytes(b"before")

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_whole(tmp_path / "a.pdf", b"after")
    assert [file.name for file in tmp_path.iterdir() if file.name != "home"] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"before"


def test_a_folder_that_is_not_one_is_refused(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PlaceNotWritable):
        write_whole(tmp_path / "file" / "a.pdf", b"x")


@pytest.mark.parametrize("name", ["coffre.db", "trousseau.json", "sauvegardes/feuille.pdf"])
def test_nothing_is_written_into_a_vault_folder(tmp_path, name):
    (tmp_path / "coffre.db").write_bytes(b"the practice")
    (tmp_path / "sauvegardes").mkdir()
    with pytest.raises(InsideVault):
        write_whole(tmp_path / name, b"x")
    assert (tmp_path / "coffre.db").read_bytes() == b"the practice"


def test_a_folder_is_no_place_for_a_file(tmp_path):
    (tmp_path / "dossier").mkdir()
    with pytest.raises(PlaceNotWritable):
        write_whole(tmp_path / "dossier", b"x")
    with pytest.raises(PlaceNotWritable):
        write_whole(tmp_path / "absent" / "a.pdf", b"x")
