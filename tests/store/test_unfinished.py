"""What a restore moves aside, and what stays in force."""

from coordo_desktop.store import small_files, unfinished
from coordo_desktop.store.sealing import canonical
from coordo_desktop.store.throttle import TRIES


def test_a_restore_moves_the_vault_aside_and_goes_on_counting_tries(tmp_path):
    staged = tmp_path / f"{unfinished.STAGED}{'0' * 12}"
    staged.mkdir()
    for name in unfinished.NEW:
        (staged / name).write_text("new")
    for name in unfinished.LIVE:
        (tmp_path / name).write_text("old")
    aside = tmp_path / f"{unfinished.ASIDE}2026-11-23_090000"
    journal = {"staged": staged.name, "aside": aside.name}
    small_files.replace(tmp_path / unfinished.JOURNAL, canonical(journal))
    unfinished.finish(tmp_path)
    assert {one.name for one in aside.iterdir()} == set(unfinished.LIVE) - {TRIES}
    assert (tmp_path / TRIES).read_text() == "old"
    for name in unfinished.NEW:
        assert (tmp_path / name).read_text() == "new"
