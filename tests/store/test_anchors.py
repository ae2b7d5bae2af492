"""Anchors: what the journal was, told outside the file, so that a loss cannot pass unseen."""

import hashlib

import pytest
from sqlalchemy import text

from coordo_desktop.store import anchors, audit
from coordo_desktop.store.sealing import VaultKey

KEY = VaultKey(bytes(range(1, 33)))


@pytest.fixture
def folder(store):
    return store.path.parent


def act(store, times=1):
    for _ in range(times):
        with store.action("settings.change"):
            pass


def anchored(store, folder, key=KEY, generation=1):
    with store.reading() as session:
        anchors.add(folder, key, audit.head(session), generation, store.clock())


def told(store, folder, key=KEY, **options):
    with store.reading() as session:
        return anchors.problems(folder, key, session, **options)


def head_of(store):
    with store.reading() as session:
        return audit.head(session)


def edit(folder, change):
    path = folder / anchors.ANCHORS
    path.write_bytes(change(path.read_bytes()))


def signed_in(store):
    """Somebody signs in: the file notes how far it was anchored."""
    with store.quietly() as session:
        known = anchors.last(store.path.parent)
        session.execute(text("UPDATE audit_state SET anchored=:seq"), {"seq": known.seq})


def test_what_was_anchored_is_there_and_nothing_is_written_twice(store, folder):
    for _ in range(3):
        act(store, 2)
        anchored(store, folder)
        anchored(store, folder)
    lines = anchors.read_all(folder)
    assert [one.seq for one in lines] == [2, 4, 6]
    assert [one.why for one in lines] == ["start", "", ""]
    assert told(store, folder) == told(store, folder, only_last=2) == []


def test_a_journal_cut_behind_its_anchors_is_told(store, folder):
    act(store, 3)
    anchored(store, folder)
    with store.quietly() as session:
        session.execute(text("DROP TRIGGER audit_no_delete"))
        session.execute(text("DELETE FROM audit WHERE seq = 3"))
    assert told(store, folder) == ["audit.anchor:3"]


def test_an_event_written_over_a_lost_one_does_not_hide_it(store, folder):
    act(store, 3)
    before = audit.AuditHead(2, bytes(32))
    with store.quietly() as session:
        row = session.execute(text("SELECT h FROM audit WHERE seq = 2")).scalar_one()
        session.execute(text("DROP TRIGGER audit_no_delete"))
        session.execute(text("DELETE FROM audit WHERE seq = 3"))
        session.execute(text("UPDATE audit_state SET seq = 2, head = :head"), {"head": row})
    lost = audit.AuditHead(3, hashlib.sha256(b"lost").digest())
    anchors.add(folder, KEY, lost, 1, store.clock())
    act(store)
    anchored(store, folder)
    assert told(store, folder) == ["audit.anchor:3"]
    with store.reading() as session:
        anchors.begin_again(
            folder, KEY, audit.head(session), 1, store.clock(), restored=False, before=before
        )
    assert told(store, folder) == []
    assert anchors.read_all(folder)[0].before.startswith("2:")


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        (lambda data: data.replace(b'"seq":2', b'"seq":9'), {"anchor.mac:1", "audit.anchor:9"}),
        (lambda data: data.split(b"\n", 1)[1], {"anchor.mac:1"}),
        (lambda data: data[:40] + b"~" + data[41:], {"anchor.mac:1"}),
        (lambda data: data.split(b"\n")[0] + b"\n", {"anchor.cut:4"}),
        (lambda data: data + data, {"anchor.mac:3"}),
        (lambda data: b"".join(reversed(data.splitlines(keepends=True))), {"anchor.mac:1"}),
    ],
    ids=["number", "first line gone", "garbage", "last line gone", "twice", "other order"],
)
def test_an_edited_file_is_told(store, folder, change, problems):
    for _ in range(2):
        act(store, 2)
        anchored(store, folder)
    signed_in(store)
    edit(folder, change)
    assert problems <= set(told(store, folder))


def test_a_file_taken_away_is_told_once_somebody_had_signed_in(store, folder):
    assert told(store, folder) == []
    act(store)
    anchored(store, folder)
    signed_in(store)
    (folder / anchors.ANCHORS).unlink()
    assert told(store, folder) == ["anchor.missing"]


def test_a_line_torn_by_a_power_cut_is_no_tampering_and_the_next_one_follows(store, folder):
    for _ in range(2):
        act(store)
        anchored(store, folder)
    edit(folder, lambda data: data + b'{"gen":1,"he')
    assert told(store, folder) == []
    act(store)
    anchored(store, folder)
    assert [one.seq for one in anchors.read_all(folder)] == [1, 2, 3]
    assert told(store, folder) == []


def test_another_key_proves_nothing(store, folder):
    act(store)
    anchored(store, folder)
    assert told(store, folder, VaultKey(bytes(31) + b"\1")) == ["anchor.mac:1"]


def test_a_new_generation_goes_on_from_the_old_file(store, folder):
    fresh = VaultKey(bytes(range(2, 34)))
    act(store)
    anchored(store, folder)
    act(store)
    for _ in range(2):  # resumed: nothing more
        anchors.begin_generation(folder, KEY, fresh, head_of(store), 2, store.clock())
    old = folder / "ancres-g1.jsonl"
    assert len(old.read_bytes().splitlines()) == 2
    assert told(store, folder, fresh) == []
    act(store)
    anchored(store, folder, fresh, generation=2)
    assert [one.generation for one in anchors.read_all(folder)] == [2, 2]
    old.write_bytes(old.read_bytes()[:-2])
    assert told(store, folder, fresh) == ["anchor.before:ancres-g1.jsonl"]


def test_a_full_file_is_followed_by_another_that_bears_its_digest(store, folder, monkeypatch):
    monkeypatch.setattr(anchors, "_FULL", 600)
    for _ in range(6):
        act(store)
        anchored(store, folder)
    assert anchors.read_all(folder)[0].why == "full"
    assert told(store, folder) == []


def test_a_journal_restored_begins_a_file_with_both_heads(store, folder):
    act(store, 4)
    anchored(store, folder)
    signed_in(store)
    left = head_of(store)
    with store.quietly() as session:  # as a restored copy stands: two events ago
        head = session.execute(text("SELECT h FROM audit WHERE seq = 2")).scalar_one()
        session.execute(text("DROP TRIGGER audit_no_delete"))
        session.execute(text("DELETE FROM audit WHERE seq > 2"))
        session.execute(text("UPDATE audit_state SET seq = 2, head = :head"), {"head": head})
    assert told(store, folder) == ["audit.anchor:4"]
    now = head_of(store)
    anchors.begin_again(folder, KEY, now, 1, store.clock(), restored=True, before=left)
    assert told(store, folder) == []
    assert anchors.read_all(folder)[0].why == "restored"
