"""The short form of each campaign of the reliability matrix (`make torture` runs them in full)."""

from pathlib import Path

import pytest

from torture import matrix
from torture.rows import Asked

ROOT = Path(__file__).parents[2]
SHORT = [row for row in matrix.rows() if row.short and row.run is not None]


@pytest.mark.parametrize("row", SHORT, ids=lambda row: row.id)
def test_the_short_form_holds(row, tmp_path):
    why = row.cannot()
    if why:
        pytest.skip(why)
    found = row.run(Asked(row.short, 1, tmp_path, full=False))
    assert found.trials >= row.short
    assert not found.failures, found.broken


def test_what_has_no_short_form_here_is_held_by_a_test_that_exists():
    for row in matrix.rows():
        assert row.short or row.held_by or row.run is None, row.id
        if row.held_by:
            assert (ROOT / row.held_by.split("::")[0]).is_file(), row.held_by


def test_every_row_has_one_id():
    ids = [row.id for row in matrix.rows()]
    assert len(set(ids)) == len(ids)
