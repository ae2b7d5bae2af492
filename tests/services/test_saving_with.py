"""A file that leaves the program and the line that says so: both or neither."""

import pytest
from sqlalchemy import text

from coordo_desktop.domain.errors import DiskFull, PlaceNotWritable
from coordo_desktop.services.saving import save_with
from torture.rights_walk import faulty_audit


def lines(store):
    with store.reading() as session:
        return session.execute(text("SELECT count(*) FROM audit")).scalar()


def test_the_file_is_there_once_the_line_is_kept(store, tmp_path):
    path = tmp_path / "liste.csv"
    with store.action("list.export") as session:
        save_with(session, path, b"contenu")
        assert not path.exists()
    assert path.read_bytes() == b"contenu"
    assert lines(store) == 1


def test_without_its_line_there_is_no_file_and_an_earlier_one_is_as_it_was(store, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes(b"avant")
    with faulty_audit(DiskFull()), pytest.raises(DiskFull), store.action("list.export") as session:
        save_with(session, path, b"contenu")
    assert path.read_bytes() == b"avant"
    assert [one.name for one in tmp_path.iterdir() if "partiel" in one.name] == []
    assert lines(store) == 0


def test_a_place_that_takes_no_file_leaves_no_line(store, tmp_path):
    with pytest.raises(PlaceNotWritable), store.action("list.export") as session:
        save_with(session, tmp_path / "absent" / "liste.csv", b"contenu")
    assert lines(store) == 0
