import random
import shutil

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import VaultExists, WrongPassphrase
from coordo_desktop.domain.salvage import NothingDamaged, NothingToSalvage, SalvagedTable
from coordo_desktop.domain.salvage_kinds import Kind, by_kind, kind_of
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.salvage import salvage_vault
from coordo_desktop.services.unlocking import lock
from coordo_desktop.store import keyring
from coordo_desktop.store.backup import BACKUPS
from coordo_desktop.store.engine import open_raw
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.ui.kit.sentences import sentence
from people import a_patient
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, OTHER, a_practice, opened

LINES = 12


@pytest.fixture(scope="module")
def _used(tmp_path_factory):
    """A practice with a backup, and as much again entered after it."""
    clock = FixedClock()
    folder = tmp_path_factory.mktemp("used") / "coffre"
    desk, _code = a_practice(folder, clock)
    AccountService(desk.store, folder, desk.key).add(
        "nadege", "Nadège O.", "IDEL", frozenset({Role.CAREGIVER}), OTHER, kdf=FLOOR
    )
    services = assemble(desk)
    patient = services.patients.create(a_patient())
    for number in range(LINES):
        services.transmissions.sign(a_draft(patient, f"Avant {number}"))
    services.backups.run("manual")
    clock.advance(minutes=5)
    for number in range(LINES):
        services.transmissions.sign(a_draft(patient, f"Après {number}", "mot " * 300))
    lock(desk)
    return folder


@pytest.fixture
def folder(tmp_path, _used):
    return shutil.copytree(_used, tmp_path / "coffre")


def damaged(folder, chosen):
    """Spoil some pages; `chosen` gives their numbers from how many there are."""
    data = bytearray((folder / DATABASE).read_bytes())
    for page in chosen(len(data) // 4096):
        data[page * 4096 + 50] ^= 0xFF
    (folder / DATABASE).write_bytes(data)


def as_it_lies(folder):
    """Every file but the count of tries."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and path.name != "essais.json"
    }


def entries(folder, clock, login="claire", passphrase=GOOD):
    desk = opened(folder, clock, login, passphrase)
    assert integrity(desk.store).problems == ()
    counts = integrity(desk.store).counts
    desk.close()
    return counts["transmissions"]


def test_what_is_newer_than_the_backup_comes_out_of_the_damaged_file(folder, clock):
    rng = random.Random(5)
    damaged(folder, lambda count: rng.sample(range(60, count), 6))
    report = salvage_vault(folder, folder, "claire", GOOD, clock=clock)
    assert report.readable
    assert report.pages == 6
    assert report.recovered > 0
    kept = entries(folder, clock)
    lost = 2 * LINES - kept
    assert lost <= report.lost or not report.sure
    aside = folder / report.aside
    assert (aside / DATABASE).is_file()
    assert (folder / BACKUPS).is_dir()


def test_a_sound_file_comes_out_whole_and_its_journal_goes_on(folder, tmp_path, clock):
    report = salvage_vault(folder, tmp_path / "neuf", "claire", GOOD, clock=clock)
    assert (report.pages, report.lost, report.aside) == (0, 0, "")
    assert report.sure
    assert (report.journal.beyond, report.journal.unread) == (0, 0)
    assert entries(tmp_path / "neuf", clock) == 2 * LINES
    assert entries(folder, clock) == 2 * LINES  # the damaged one was only read
    again = opened(tmp_path / "neuf", clock)
    assert again.journal == ()
    again.close()


def test_where_the_first_page_is_gone_the_backup_remains(folder, clock):
    damaged(folder, lambda _count: [0])
    report = salvage_vault(folder, folder, "claire", GOOD, clock=clock)
    assert not report.readable
    assert not report.sure
    assert entries(folder, clock) == LINES


def test_without_a_backup_what_can_be_read_is_enough(folder, tmp_path, clock):
    shutil.rmtree(folder / BACKUPS)
    report = salvage_vault(folder, tmp_path / "neuf", "claire", GOOD, clock=clock)
    assert report.backup_at is None
    assert entries(tmp_path / "neuf", clock) == 2 * LINES


def test_a_sound_vault_is_not_replaced(folder, clock):
    before = as_it_lies(folder)
    with pytest.raises(NothingDamaged) as refused:
        salvage_vault(folder, folder, "claire", GOOD, clock=clock)
    assert "rien à récupérer" in sentence(refused.value)
    assert as_it_lies(folder) == before


def test_with_neither_nothing_is_touched(folder, clock):
    shutil.rmtree(folder / BACKUPS)
    damaged(folder, lambda _count: [0])
    before = as_it_lies(folder)
    with pytest.raises(NothingToSalvage) as refused:
        salvage_vault(folder, folder, "claire", GOOD, clock=clock)
    assert sentence(refused.value)
    assert as_it_lies(folder) == before


def test_events_beyond_a_gap_are_told_again(folder, clock):
    ring = keyring.load(folder)
    secret = keyring.opened_by(ring, "claire", GOOD, clock()).database_key(ring.generation)
    connection = open_raw(folder / DATABASE, secret)
    connection.execute("DROP TRIGGER audit_no_delete")
    seq = connection.execute("SELECT seq FROM audit_state").fetchone()[0]
    connection.execute("DELETE FROM audit WHERE seq = ?", (seq - 3,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    report = salvage_vault(folder, folder, "claire", GOOD, clock=clock)
    assert (report.journal.beyond, report.journal.unread) == (3, 1)
    desk = opened(folder, clock)
    with desk.store.reading() as session:
        told = session.execute(text("SELECT count(*) FROM audit WHERE event='audit.salvaged'"))
        assert told.scalar_one() == 3
    desk.close()


def test_only_an_administrator_may(folder, clock):
    with pytest.raises(NotAllowed):
        salvage_vault(folder, folder, "nadege", OTHER, clock=clock)
    with pytest.raises(WrongPassphrase):
        salvage_vault(folder, folder, "claire", OTHER, clock=clock)
    damaged(folder, lambda _count: [0])
    salvage_vault(folder, folder, "claire", GOOD, clock=clock)
    desk = opened(folder, clock)
    with desk.store.reading() as session:
        told = session.execute(text("SELECT count(*) FROM audit WHERE event='salvage.fail'"))
        assert told.scalar_one() == 1
    desk.close()


def test_no_vault_is_written_over(folder, tmp_path, clock):
    other = shutil.copytree(folder, tmp_path / "autre")
    with pytest.raises(VaultExists):
        salvage_vault(folder, other, "claire", GOOD, clock=clock)


def test_the_report_speaks_of_kinds():
    lines = by_kind(
        [
            SalvagedTable("transmission", added=3),
            SalvagedTable("receipt", added=1, lost=2, unreadable=5),
            SalvagedTable("search_doc", added=9),
            SalvagedTable("stock_lot", unsure=True),
        ]
    )
    assert [(one.kind, one.recovered, one.from_backup, one.lost) for one in lines] == [
        (Kind.TRANSMISSIONS, 4, 3, 2),
        (Kind.STOCK, 0, 0, 0),
    ]
    assert lines[1].unsure
    assert kind_of("setting") is Kind.PRACTICE
