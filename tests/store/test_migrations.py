"""Files of earlier versions: they open with all they held; what fails changes nothing (DI4)."""

import os
import signal

import pytest

import filling
from conftest import KEY
from coordo_desktop.domain.errors import DiskFull, FileDamaged, FileTooNew
from coordo_desktop.store import schema
from coordo_desktop.store.engine import create_database, open_raw
from earlier_files import content, lines, migrated_to, revisions

_MADE = {"alembic_version", "audit_epoch"}


def a_file(tmp_path, revision):
    path = tmp_path / f"{revision}.db"
    create_database(path, KEY)
    migrated_to(path, KEY, revision)
    connection = open_raw(path, KEY)
    filling.fill(connection, lambda table, column: f"{table} {column}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    return path


# One in every few here; every one of them in the campaign T-05-schemas.
@pytest.mark.parametrize("revision", ["0006", "0015", "0021"])
def test_a_file_of_each_earlier_schema_opens_with_all_its_lines(tmp_path, revision):
    path = a_file(tmp_path, revision)
    before, called = lines(path, KEY), []
    assert schema.migrate(path, KEY, before=lambda: called.append(1))
    assert called == [1]
    after = lines(path, KEY)
    assert {name: after.get(name, 0) for name in before if name not in _MADE} == {
        name: count for name, count in before.items() if name not in _MADE
    }
    connection = open_raw(path, KEY)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.close()
    assert not schema.migrate(path, KEY)


def test_a_file_of_today_is_not_migrated(vault_path):
    assert not schema.migrate(vault_path, KEY, before=pytest.fail)
    assert revisions()[-1] == schema.head()


def test_a_newer_file_is_refused_and_not_touched(vault_path):
    connection = open_raw(vault_path, KEY)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    before = vault_path.read_bytes()
    with pytest.raises(FileTooNew):
        schema.migrate(vault_path, KEY, before=pytest.fail)
    assert vault_path.read_bytes() == before


@pytest.mark.parametrize(("number", "error"), [(999, FileTooNew), (3, FileDamaged)])
def test_a_number_of_another_schema_is_refused_and_not_touched(vault_path, number, error):
    connection = open_raw(vault_path, KEY)
    connection.execute(f"PRAGMA user_version={number}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    before = vault_path.read_bytes()
    with pytest.raises(error):
        schema.migrate(vault_path, KEY, before=pytest.fail)
    assert vault_path.read_bytes() == before


def test_a_file_without_a_number_gets_the_one_of_its_schema(vault_path):
    connection = open_raw(vault_path, KEY)
    assert connection.execute("PRAGMA user_version").fetchone() == (int(schema.head()),)
    connection.execute("PRAGMA user_version=0")
    assert not schema.migrate(vault_path, KEY, before=pytest.fail)
    assert connection.execute("PRAGMA user_version").fetchone() == (int(schema.head()),)
    connection.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = a_file(tmp_path, "0021")
    before = content(path, KEY)
    whole = schema.open_raw

    def bounded(where, key, **how):
        connection = whole(where, key, **how)
        size = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={size + 8}").fetchone()
        return connection

    monkeypatch.setattr(schema, "open_raw", bounded)
    with pytest.raises(DiskFull):
        schema.migrate(path, KEY)
    monkeypatch.undo()
    assert content(path, KEY) == before
    assert schema.migrate(path, KEY)


def test_without_a_copy_nothing_is_migrated(tmp_path):
    path = a_file(tmp_path, "0021")
    before = content(path, KEY)

    def full():
        raise DiskFull

    with pytest.raises(DiskFull):
        schema.migrate(path, KEY, before=full)
    assert content(path, KEY) == before


def test_a_migration_that_is_killed_leaves_the_file_before_or_after(tmp_path, monkeypatch):
    path = a_file(tmp_path, "0021")
    before = content(path, KEY)
    child = os.fork()
    if not child:
        upgraded = schema._upgrade

        def dies(connection, script):
            left = iter(range(40))
            connection.set_progress_handler(
                lambda: 0 if next(left, None) is not None else os.kill(os.getpid(), signal.SIGKILL),
                100,
            )
            upgraded(connection, script)

        monkeypatch.setattr(schema, "_upgrade", dies)
        schema.migrate(path, KEY)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert content(path, KEY) == before
    assert schema.migrate(path, KEY)
