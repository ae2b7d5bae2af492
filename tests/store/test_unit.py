"""One action: one transaction, one audit line, one announcement."""

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import text

from coordo_desktop.domain.errors import VaultLocked
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import audit, engine, settings


def _events(store):
    with store.reading() as session:
        return _events_of(session)


def _events_of(session):
    return [row[0] for row in session.execute(text("SELECT event FROM audit ORDER BY seq"))]


def test_a_kept_action_is_audited_and_announced(store, heard):
    with store.action("settings.change", detail={"count": 1}) as session:
        settings.keep(session, PracticeSettings(name="Trois Ponts"))
    assert heard == [frozenset({Topic.SETTINGS})]
    assert _events(store) == ["settings.change"]
    with store.reading() as session:
        assert settings.load(session).name == "Trois Ponts"
        assert audit.verify_chain(session) == []


def test_a_failed_action_keeps_nothing_and_tells_no_one(store, heard):
    with pytest.raises(ZeroDivisionError), store.action("settings.change") as session:
        settings.keep(session, PracticeSettings(name="Trois Ponts"))
        session.flush()
        raise ZeroDivisionError
    assert (heard, _events(store)) == ([], [])
    with store.reading() as session:
        assert settings.load(session).name == ""


def test_a_forgotten_write_while_reading_is_a_loud_bug(store):
    with pytest.raises(RuntimeError), store.reading() as session:
        session.add(settings.SettingRow(key="a", value="1"))


def test_nothing_readable_is_on_disk(store, vault_path):
    with store.action("settings.change") as session:
        settings.keep(session, PracticeSettings(name="MARQUEUR-LISIBLE"))
    for file in vault_path.parent.iterdir():
        assert b"MARQUEUR" not in file.read_bytes()


def test_an_edited_audit_line_is_found(store):
    for _ in range(3):
        with store.action("settings.change"):
            pass
    with store.quietly() as session:
        session.execute(text("DROP TRIGGER audit_no_update"))
        session.execute(text("UPDATE audit SET event='settings.read' WHERE seq=2"))
    with store.reading() as session:
        assert "audit.hash:2" in audit.verify_chain(session)


def test_the_paper_key_proves_every_line(store):
    with store.quietly() as session:
        session.execute(text("DELETE FROM audit_state"))
        first = audit.start_epoch(session)
    for _ in range(3):
        with store.action("settings.change"):
            pass
    with store.reading() as session:
        assert audit.verify_chain(session, first) == []
        assert audit.verify_chain(session, bytes(32)) != []
        assert " · " in audit.short_code(audit.head(session))


def test_a_clock_set_back_a_year_is_flagged_and_order_stands(store, clock):
    with store.action("settings.change"):
        pass
    clock.advance(days=-365)
    with store.action("settings.change"):
        pass
    with store.reading() as session:
        rows = session.execute(text("SELECT seq, detail_json FROM audit ORDER BY seq")).all()
        assert audit.verify_chain(session) == []
    assert [row.seq for row in rows] == [1, 2]
    assert "clock_back" in rows[1].detail_json


def test_a_closed_store_says_locked_never_damaged(store):
    """The key is wiped: what is asked too late must not look like a file that is broken."""
    store.close()
    with pytest.raises(VaultLocked), store.reading() as session:
        _events_of(session)
    with pytest.raises(VaultLocked), store.action("settings.change"):
        pass
    with pytest.raises(VaultLocked):
        store.engines.maintenance()


def test_a_connection_opened_while_the_store_closes_does_not_stay_open(store, monkeypatch):
    opened = []
    way_in = engine.open_raw

    def late(path, key, *, mode="rw"):
        opened.append(way_in(path, key, mode=mode))
        store.close()
        return opened[-1]

    monkeypatch.setattr(engine, "open_raw", late)
    with pytest.raises(VaultLocked), store.reading() as session:
        _events_of(session)
    with pytest.raises(sqlcipher3.dbapi2.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
