"""The behaviours of the libraries that the house relies on or guards against (security design 3).

One test for each, named after its line: when an update changes one, a person decides.
"""

import threading
from io import BytesIO

import pikepdf
import pytest
import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver
from sqlalchemy.pool import QueuePool

from coordo_desktop.documents.protect import with_password
from coordo_desktop.domain.errors import FolderReadOnly
from coordo_desktop.store.engine import Engines, create_database, key_text, open_raw

KEY = bytes(range(32))
PLAIN = b"SQLite format 3"


def raw(path, key=None, **options):
    connection = driver.connect(str(path), isolation_level=None, **options)
    if key is not None:
        connection.set_key(bytearray(key))
    return connection


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "coffre.db"
    create_database(made, KEY)
    return made


def test_f1_a_key_of_the_wrong_shape_is_taken_for_a_passphrase(tmp_path):
    odd = tmp_path / "odd.db"
    wrong = b"x'" + b"0" * 62 + b"'"
    made = raw(odd, wrong)
    made.execute("CREATE TABLE t(x)")  # accepted, and nobody can open it the expected way
    made.close()
    with pytest.raises(driver.DatabaseError):
        raw(odd, b"x'" + b"0" * 64 + b"'").execute("SELECT * FROM sqlite_schema")
    for size in (0, 31, 33, 62, 64):
        with pytest.raises(ValueError, match=r"^$"):
            key_text(bytes(size))


def test_f2_the_key_is_given_as_bytes_that_can_be_wiped(path):
    key = key_text(KEY)
    connection = driver.connect(str(path))
    connection.set_key(key)
    key[:] = bytes(len(key))
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    connection.close()


def test_f3_without_a_key_a_new_file_is_plain_and_ours_never_is(tmp_path, path):
    plain = tmp_path / "plain.db"
    connection = raw(plain)
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    assert plain.read_bytes().startswith(PLAIN)
    assert not path.read_bytes().startswith(PLAIN)


def test_f4_a_missing_or_empty_file_opens_as_an_empty_one_and_ours_makes_none(tmp_path):
    odd = tmp_path / "none.db"
    for _ in range(2):  # missing, then empty
        seen = raw(odd, key_text(KEY)).execute("SELECT count(*) FROM sqlite_schema").fetchone()
        assert seen == (0,)
        odd.write_bytes(b"")
    with pytest.raises(FolderReadOnly):
        open_raw(tmp_path / "missing.db", KEY)
    assert not (tmp_path / "missing.db").exists()


def test_f5_a_wrong_key_and_damage_speak_alike(path):
    said = set()
    connection = raw(path, key_text(bytes(32)))
    with pytest.raises(driver.DatabaseError) as wrong:
        connection.execute("SELECT * FROM sqlite_schema")
    said.add(str(wrong.value))
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    with pytest.raises(driver.DatabaseError) as damaged:
        raw(path, key_text(KEY)).execute("SELECT * FROM sqlite_schema")
    said.add(str(damaged.value))
    assert said == {"file is not a database"}


def test_f6_our_engines_use_the_plain_dialect_and_the_driver(path):
    engines = Engines(path, KEY)
    assert engines.write.dialect.name == "sqlite"
    assert engines.write.dialect.driver == "pysqlite"
    with pytest.raises(sa.exc.DatabaseError), engines.write.begin() as opened:
        opened.exec_driver_sql("SELECT * FROM nowhere")
    engines.close()


def test_f7_with_our_own_begin_a_rollback_takes_everything_back(path):
    usual = driver.connect(str(path))
    usual.set_key(key_text(KEY))
    usual.execute("SAVEPOINT a")
    usual.execute("CREATE TABLE lost(x)")
    usual.execute("RELEASE a")
    usual.rollback()
    assert usual.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)
    usual.execute("DROP TABLE lost")
    usual.commit()
    usual.close()
    engines = Engines(path, KEY)
    with pytest.raises(KeyError), engines.write.begin() as opened:
        opened.exec_driver_sql("SAVEPOINT a")
        opened.exec_driver_sql("CREATE TABLE kept(x)")
        opened.exec_driver_sql("RELEASE a")
        raise KeyError
    with engines.read.begin() as opened:
        seen = opened.exec_driver_sql("SELECT count(*) FROM sqlite_schema").fetchone()
    assert seen == (0,)
    engines.close()


def test_f8_begin_immediate_waits_where_begin_fails(path):
    first, second = open_raw(path, KEY), open_raw(path, KEY)
    first.execute("CREATE TABLE t(x)")
    first.execute("BEGIN")
    second.execute("BEGIN")
    first.execute("SELECT * FROM t").fetchall()
    second.execute("SELECT * FROM t").fetchall()
    first.execute("INSERT INTO t VALUES (1)")
    first.execute("COMMIT")
    with pytest.raises(driver.OperationalError):
        second.execute("INSERT INTO t VALUES (2)")  # at once, whatever the timeout
    second.execute("ROLLBACK")

    def leave():
        first.execute("COMMIT")

    first.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.05, leave)
    timer.start()
    second.execute("BEGIN IMMEDIATE")  # waits for the other
    second.execute("COMMIT")
    timer.join()
    first.close()
    second.close()


def test_f9_foreign_keys_cannot_be_turned_on_inside_a_transaction(path):
    connection = raw(path, key_text(KEY))
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)
    connection.execute("BEGIN")
    connection.execute("PRAGMA foreign_keys=ON")
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)
    connection.close()
    ours = open_raw(path, KEY)
    assert ours.execute("PRAGMA foreign_keys").fetchone() == (1,)
    ours.close()


def test_f10_maintenance_is_outside_our_begin(path):
    engines = Engines(path, KEY)
    autocommit = engines.write.execution_options(isolation_level="AUTOCOMMIT")
    with pytest.raises(sa.exc.OperationalError), autocommit.connect() as opened:
        opened.exec_driver_sql("VACUUM")
    live = engines.maintenance()
    live.execute("VACUUM")
    live.close()
    engines.close()


def test_f11_closing_reaches_a_connection_that_is_checked_out(path):
    engines = Engines(path, KEY)
    out = engines.read.connect()
    engines.read.dispose()
    assert out.exec_driver_sql("SELECT 1").fetchone() == (1,)  # disposing is not enough
    raw_one = out.connection.dbapi_connection
    engines.close()
    with pytest.raises(driver.ProgrammingError):
        raw_one.execute("SELECT 1")


def test_f12_values_stay_out_of_what_errors_say(path):
    engines = Engines(path, KEY)
    with pytest.raises(sa.exc.DBAPIError) as told, engines.write.begin() as opened:
        opened.execute(sa.text("INSERT INTO nowhere VALUES (:a)"), {"a": "ZORGLUB"})
    assert "ZORGLUB" not in str(told.value)
    engines.close()
    shown = sa.create_engine("sqlite://", poolclass=QueuePool)
    with pytest.raises(sa.exc.DBAPIError) as told, shown.begin() as opened:
        opened.execute(sa.text("INSERT INTO nowhere VALUES (:a)"), {"a": "ZORGLUB"})
    assert "ZORGLUB" in str(told.value)  # what it does when nobody asks


def test_f14_memory_security_is_left_off(path):
    connection = open_raw(path, KEY)
    assert connection.execute("PRAGMA cipher_memory_security").fetchone()[0] == "0"
    connection.close()


def test_f15_a_backup_in_one_piece_ends(path, tmp_path):
    connection = open_raw(path, KEY)
    connection.execute("CREATE TABLE t(x)")
    copy = tmp_path / "copie.db"
    connection.execute("VACUUM INTO ?", (str(copy),))
    connection.close()
    assert not copy.read_bytes().startswith(PLAIN)


def test_f16_vacuum_into_keeps_the_versions_that_an_export_drops(path, tmp_path):
    connection = open_raw(path, KEY)
    connection.execute("PRAGMA user_version=7")
    copy, exported = tmp_path / "copie.db", tmp_path / "export.db"
    connection.execute("VACUUM INTO ?", (str(copy),))
    connection.execute(f"ATTACH ? AS other KEY \"x'{KEY.hex()}'\"", (str(exported),))
    connection.execute("SELECT sqlcipher_export('other')")
    assert connection.execute("PRAGMA other.user_version").fetchone() == (0,)
    connection.close()
    again = open_raw(copy, KEY, mode="ro")
    assert again.execute("PRAGMA user_version").fetchone() == (7,)
    again.close()


def test_f17_the_cipher_check_calls_a_cut_file_clean(path):
    connection = open_raw(path, KEY)
    connection.execute("CREATE TABLE t(x)")
    connection.executemany("INSERT INTO t VALUES (?)", [("a" * 500,)] * 100)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    whole = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(whole - 3 * 4096)
    cut = raw(path, key_text(KEY))
    assert cut.execute("PRAGMA cipher_integrity_check").fetchall() == []
    with pytest.raises(driver.DatabaseError):
        cut.execute("SELECT sum(length(x)) FROM t").fetchone()
    cut.close()


def test_f18_a_flipped_bit_of_the_log_loses_what_follows_in_silence(path):
    connection = open_raw(path, KEY)
    connection.execute("CREATE TABLE t(x)")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    for number in range(3):
        connection.execute("INSERT INTO t VALUES (?)", (number,))
    log = path.with_name("coffre.db-wal")
    data, main = bytearray(log.read_bytes()), path.read_bytes()
    connection.close()
    data[32 + 24 + 10] ^= 1
    path.write_bytes(main)
    log.write_bytes(data)
    path.with_name("coffre.db-shm").unlink(missing_ok=True)
    again = open_raw(path, KEY)
    assert again.execute("SELECT count(*) FROM t").fetchone()[0] < 3
    assert again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    again.close()


def test_f19_an_old_page_put_back_passes_every_check(path):
    connection = open_raw(path, KEY)
    connection.execute("CREATE TABLE t(x)")
    connection.execute("INSERT INTO t VALUES ('avant')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    before = path.read_bytes()
    connection.execute("UPDATE t SET x = 'après'")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    after = bytearray(path.read_bytes())
    after[4096:8192] = before[4096:8192]
    path.write_bytes(after)
    again = open_raw(path, KEY)
    assert again.execute("SELECT x FROM t").fetchone() == ("avant",)
    assert again.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    again.close()


def test_f20_writing_goes_on_after_the_file_was_deleted(path):
    connection = open_raw(path, KEY)
    path.unlink()
    connection.execute("CREATE TABLE t(x)")
    connection.execute("INSERT INTO t VALUES (1)")  # "succeeds", into nothing
    assert not path.exists()
    connection.close()


def test_f22_what_the_build_has_and_has_not():
    connection = driver.connect(":memory:")
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    assert {"ENABLE_FTS5", "TEMP_STORE=2"} <= options or "TEMP_STORE=3" in options
    for missing in ("sqrt(2)", "'a' REGEXP 'a'"):
        with pytest.raises(driver.OperationalError):
            connection.execute(f"SELECT {missing}")
    assert connection.execute("SELECT lower('É')").fetchone() == ("É",)
    assert not hasattr(connection, "iterdump")


def test_f24_a_path_that_begins_like_an_address_is_read_as_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    odd = driver.connect("file:odd.db?mode=rwc")
    odd.execute("CREATE TABLE t(x)")
    odd.close()
    assert (tmp_path / "odd.db").exists()
    ours = tmp_path / "file:coffre.db?mode=ro"
    create_database(ours, KEY)
    open_raw(ours, KEY).close()
    assert ours.exists()


@pytest.mark.parametrize("text", ["rendez-vous", "l'hôpital", "-a", "("])
def test_f25_the_text_of_a_search_is_a_language_unless_quoted(text):
    connection = driver.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(x)")
    with pytest.raises(driver.OperationalError):
        connection.execute("SELECT * FROM f WHERE f MATCH ?", (text,)).fetchall()
    quoted = '"' + text.replace('"', '""') + '"'
    assert connection.execute("SELECT * FROM f WHERE f MATCH ?", (quoted,)).fetchall() == []


def test_f26_a_nul_hides_what_follows_it():
    connection = driver.connect(":memory:")
    assert connection.execute("SELECT length(?)", ("ab\0cd",)).fetchone() == (2,)


def test_f27_our_protected_documents_are_aes_256():
    blank = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(blank)
    closed = with_password(blank.getvalue(), "secret")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(closed))
    with pikepdf.open(BytesIO(closed), password="secret") as opened:
        assert (opened.encryption.R, opened.encryption.bits) == (6, 256)


def test_f28_clearing_a_field_can_be_undone_and_setting_it_cannot(qapp):
    from PySide6.QtWidgets import QLineEdit

    field = QLineEdit()
    field.insert("secret")
    field.clear()
    field.undo()
    assert field.text() == "secret"
    field.setText("")
    field.undo()
    assert field.text() == ""


def test_f30_a_broken_rule_does_not_tell_the_value_and_python_does():
    connection = driver.connect(":memory:")
    connection.execute("CREATE TABLE t(c UNIQUE)")
    connection.execute("INSERT INTO t VALUES ('ZORGLUB')")
    with pytest.raises(driver.IntegrityError) as told:
        connection.execute("INSERT INTO t VALUES ('ZORGLUB')")
    assert "ZORGLUB" not in str(told.value)
    with pytest.raises(ValueError, match="ZORGLUB"):
        int("ZORGLUB")
