"""What a restore moves aside, and what stays in force."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from coordo_desktop.domain.errors import DiskFailed
from coordo_desktop.store import backup, manifests, restoring, small_files, unfinished
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


def test_a_restore_that_fails_once_it_is_written_down_moves_nothing(tmp_path, monkeypatch):
    source, live = tmp_path / "backup", tmp_path / "live"
    inside = ((source, (*unfinished.COPIED, manifests.MANIFEST)), (live, unfinished.LIVE))
    for folder, names in inside:
        folder.mkdir()
        for name in names:
            (folder / name).write_text(folder.name)
    put = small_files.replace

    def failing(path, data):
        put(path, data)
        raise DiskFailed

    monkeypatch.setattr(backup, "verify", lambda *_about: SimpleNamespace(size=6))
    monkeypatch.setattr(small_files, "replace", failing)
    at = datetime(2026, 11, 23, tzinfo=UTC)
    with pytest.raises(DiskFailed), restoring.staged(source, live, None, replace=True) as staged:
        restoring.decide(live, staged, at)
    unfinished.finish(live)
    assert {one.name for one in live.iterdir()} == set(unfinished.LIVE)
