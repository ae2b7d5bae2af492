"""T-10 to T-13, T-17: files that are not what was written: noticed, and what is left saved."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from coordo_desktop.domain.errors import (
    CoordoError,
    FileDamaged,
    KeyringAltered,
    NoVaultHere,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services import own_passphrase, salvage, unlocking
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import anchors, checks, folding, keyring, vault
from coordo_desktop.store.engine import open_raw
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring import KEYRING
from coordo_desktop.store.seal import SEAL
from coordo_desktop.system.clock import now
from coordo_desktop.ui.kit.sentences import sentence
from torture.rows import Asked, Found, Row
from torture.support import Tally, copied, practice, working
from transmission_builders import a_draft
from vault_support import GOOD, OTHER, opened

WAL = DATABASE + "-wal"
BATCH = 250  # flips for one child: a native crash ends the child, not the campaign
SILENT, DETECTED, HARMLESS, REFUSED_TO_OPEN = b"silent", b"detected", b"harmless", b"closed"
Rows = dict[str, list[tuple[Any, ...]]]


def _key_of(folder: Path) -> tuple[keyring.Keyring, Any]:
    ring = keyring.load(folder)
    return ring, keyring.opened_by(ring, "claire", GOOD, now())


def _tables(connection: Any) -> list[str]:
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema='main' AND type IN ('table', 'shadow')"
        " AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    )
    return [str(name) for (name,) in names.fetchall()]


def _everything(connection: Any, tables: list[str]) -> Rows:
    return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


# -- T-10 -----------------------------------------------------------------------------------------


def flips(asked: Asked) -> Found:
    """Flip one bit at random in the closed file; check it, and read all of it."""
    rng, tally, counts = asked.draw(), Tally(), {DETECTED: 0, HARMLESS: 0, REFUSED_TO_OPEN: 0}
    folder = asked.folder / "coffre"
    practice(folder)
    ring, key = _key_of(folder)
    secret = bytes(key.database_key(ring.generation))
    data = (folder / DATABASE).read_bytes()
    connection = open_raw(folder / DATABASE, secret, mode="ro")
    tables = _tables(connection)
    truth = _everything(connection, tables)
    connection.close()
    left = asked.count
    while left:
        size = min(BATCH, left)
        bits = [rng.randrange(len(data) * 8) for _ in range(size)]
        with working(_flipping(asked.folder / "one.db", data, secret, truth, bits)) as child:
            said = list(child.rest())
            tally.held(child.wait() == 0, "the process itself ended")
        for one in said:
            tally.trials += 1
            tally.held(one in counts, "a value was read that was never written")
            counts[one] = counts.get(one, 0) + 1
        left -= size
    return tally.found(
        detected=counts[DETECTED] + counts[REFUSED_TO_OPEN], harmless=counts[HARMLESS],
        pages=len(data) // checks.PAGE,
    )  # fmt: skip


def _flipping(
    path: Path, data: bytes, secret: bytes, truth: Rows, bits: list[int]
) -> Callable[[Callable[[bytes], None]], None]:
    def work(tell: Callable[[bytes], None]) -> None:
        for bit in bits:
            changed = bytearray(data)
            changed[bit // 8] ^= 1 << (bit % 8)
            path.write_bytes(changed)
            tell(_looked_at(path, secret, truth))

    return work


def _looked_at(path: Path, secret: bytes, truth: Rows) -> bytes:
    """Read everything first, then have it checked: no value may be wrong, whatever is said."""
    try:
        connection = open_raw(path, secret, mode="ro")
    except CoordoError:
        return REFUSED_TO_OPEN
    failed = False
    for name, rows in truth.items():
        try:
            seen = connection.execute(f'SELECT * FROM "{name}"').fetchall()
        except driver.Error:
            failed = True
            break
        if seen != rows:
            connection.close()
            return SILENT
    connection.close()
    connection = open_raw(path, secret, mode="ro")
    try:
        found = checks.problems(connection, path)
    finally:
        connection.close()
    if found:
        return DETECTED
    return SILENT if failed else HARMLESS


# -- T-11 -----------------------------------------------------------------------------------------


def logs(asked: Asked) -> Found:
    """Flip, cut or remove the log of a stopped program; anchored events that go are reported."""
    rng, tally = asked.draw(), Tally()
    first = asked.folder / "first"
    patient = practice(first)
    ring, key = _key_of(first)
    torn = _stopped(asked.folder / "torn", first, patient)
    folder, reported, unanchored = copied(torn, asked.folder / "coffre"), 0, 0
    events, anchored = _seq(folder, ring, key), anchors.last(torn).seq
    whole = (torn / WAL).read_bytes()
    for turn in range(asked.count):
        harmed = _harmed(whole, rng) if turn else whole  # untouched, nothing may be said of it
        _with_log(torn, folder, harmed)
        survived = _seq(folder, ring, key)  # opening folds the log: on a copy of its own
        _with_log(torn, folder, harmed)
        desk = vault.open_store(folder, ring, key, "claire", now)
        found = desk.journal
        desk.store.close()
        tally.trials += 1
        lost = survived < anchored
        tally.held(bool(found) == lost, "lost and not said" if lost else "said and not lost")
        reported += lost
        unanchored = max(unanchored, events - max(survived, anchored))
    key.wipe()
    return tally.found(events=events, anchored=anchored, losses_reported=reported,
                       most_unanchored_events=unanchored)  # fmt: skip


def _stopped(folder: Path, first: Path, patient: Any) -> Path:
    """A vault whose program was stopped with much in its log, told outside up to the middle."""
    copied(first, folder)

    def work(tell: Callable[[bytes], None]) -> None:
        desk = opened(folder, now)
        services = assemble(desk)
        for number in range(40):
            services.transmissions.sign(a_draft(PatientId(patient), f"C{number}", "mot " * 80))
            if number == 24:
                folding.anchor(desk.store, desk.folder, desk.key)
        tell(b"done")

    with working(work) as child:  # leaves without closing anything
        assert list(child.rest()) == [b"done"]
        child.wait()
    assert (folder / WAL).stat().st_size
    return folder


def _harmed(log: bytes, rng: random.Random) -> bytes | None:
    """The log flipped, cut, blanked in one place, or gone."""
    data = bytearray(log)
    how = rng.choice(("flip", "flip", "cut", "gone", "zero"))
    if how == "gone":
        return None
    begin = rng.randrange(len(data))
    if how == "flip":
        data[begin] ^= 1 << rng.randrange(8)
    elif how == "cut":
        del data[begin:]
    else:
        data[begin : begin + 4096] = bytes(len(data[begin : begin + 4096]))
    return bytes(data)


def _with_log(torn: Path, folder: Path, log: bytes | None) -> None:
    copied(torn, folder)
    (folder / (DATABASE + "-shm")).unlink(missing_ok=True)
    (folder / WAL).unlink()
    if log is not None:
        (folder / WAL).write_bytes(log)


def _seq(folder: Path, ring: Any, key: Any) -> int:
    """How far the journal goes that opens there."""
    connection = open_raw(folder / DATABASE, key.database_key(ring.generation))
    try:
        return int(connection.execute("SELECT seq FROM audit_state").fetchone()[0])
    finally:
        connection.close()


# -- T-12 -----------------------------------------------------------------------------------------


def old_pieces(asked: Asked) -> Found:
    """Put back an old page, an old file, an old keyring, old anchors: each is reported."""
    rng, tally, kinds = asked.draw(), Tally(), {}
    old, new = asked.folder / "old", asked.folder / "new"
    patient = practice(old)
    opened_and_locked(old)
    copied(old, new)
    desk = opened(new, now)
    services = assemble(desk)
    for number in range(6):
        services.transmissions.sign(a_draft(PatientId(patient), f"Suite {number}", "fc 80"))
    folding.fold(desk.store)
    folding.anchor(desk.store, desk.folder, desk.key)
    own_passphrase.change_passphrase(desk, GOOD, OTHER)
    unlocking.lock(desk)
    before, after = (each.joinpath(DATABASE).read_bytes() for each in (old, new))
    pages = [
        at
        for at in range(0, min(len(before), len(after)), checks.PAGE)
        if before[at : at + checks.PAGE] != after[at : at + checks.PAGE]
    ]
    folder = asked.folder / "coffre"
    for turn in range(asked.count):
        kind = ("page", "page", "page", "file", "keyring", "both", "anchors", "pages")[turn % 8]
        copied(new, folder)
        data = bytearray(after)
        chosen = [rng.choice(pages)] if kind == "page" else rng.sample(pages, min(4, len(pages)))
        if kind in {"page", "pages"}:
            for at in chosen:
                data[at : at + checks.PAGE] = before[at : at + checks.PAGE]
            (folder / DATABASE).write_bytes(data)
        if kind in {"file", "both"}:
            shutil.copyfile(old / DATABASE, folder / DATABASE)
        if kind in {"keyring", "both"}:
            shutil.copyfile(old / KEYRING, folder / KEYRING)
            (folder / (KEYRING + ".prec")).unlink(missing_ok=True)
        if kind == "anchors":
            shutil.copyfile(old / anchors.ANCHORS, folder / anchors.ANCHORS)
        tally.trials += 1
        said = _said(folder, GOOD if kind in {"keyring", "both"} else OTHER)
        kinds[kind] = kinds.get(kind, 0) + bool(said)
        tally.held(bool(said), f"an old {kind} put back was not noticed")
    desk = opened(copied(new, folder), now, passphrase=OTHER)
    tally.held(not desk.journal, "something was said of a vault nobody touched")
    desk.close()
    return tally.found(
        pages_that_differ=len(pages), **{f"noticed_{k}": v for k, v in kinds.items()}
    )


def opened_and_locked(folder: Path) -> None:
    """As an evening ends: what was done is sealed."""
    unlocking.lock(opened(folder, now))


def _said(folder: Path, passphrase: str) -> tuple[str, ...]:
    try:
        desk = opened(folder, now, passphrase=passphrase)
    except CoordoError as error:
        return (type(error).__name__,)
    try:
        return desk.journal
    finally:
        desk.close()


# -- T-13 -----------------------------------------------------------------------------------------


def _bytes(change: Callable[[bytes], bytes], name: str = DATABASE) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        path = folder / name
        path.write_bytes(change(path.read_bytes()))

    return harm


def _gone(*names: str) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        for name in names:
            (folder / name).unlink(missing_ok=True)

    return harm


def _a_folder(name: str) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return harm


PREC = KEYRING + ".prec"
HARMS: tuple[tuple[str, Callable[[Path], None], tuple[type[CoordoError], ...]], ...] = (
    ("empty", _bytes(lambda _d: b""), (FileDamaged,)),
    ("one byte", _bytes(lambda _d: b"x"), (FileDamaged,)),
    ("a piece of a page", _bytes(lambda d: d[:100]), (FileDamaged,)),
    ("one page", _bytes(lambda d: d[:4096]), (FileDamaged,)),
    ("one page and a half", _bytes(lambda d: d[:6144]), (FileDamaged,)),
    ("half", _bytes(lambda d: d[: len(d) // 8192 * 4096]), (FileDamaged,)),
    ("all but a page", _bytes(lambda d: d[:-4096]), (FileDamaged,)),
    ("all but a byte", _bytes(lambda d: d[:-1]), (FileDamaged,)),
    ("a byte more", _bytes(lambda d: d + b"x"), (FileDamaged,)),
    ("a page more", _bytes(lambda d: d + bytes(4096)), (FileDamaged,)),
    ("zeroes", _bytes(lambda d: bytes(len(d))), (FileDamaged,)),
    ("first page zeroes", _bytes(lambda d: bytes(4096) + d[4096:]), (FileDamaged,)),
    ("first page gone", _bytes(lambda d: d[4096:]), (FileDamaged,)),
    ("salt changed", _bytes(lambda d: bytes(16) + d[16:]), (FileDamaged,)),
    ("backwards", _bytes(lambda d: d[::-1]), (FileDamaged,)),
    ("noise", _bytes(lambda d: random.Random(1).randbytes(len(d))), (FileDamaged,)),
    ("a text", _bytes(lambda _d: b"Nom;Prenom\n" * 900), (FileDamaged,)),
    ("a plain database", _bytes(lambda _d: b"SQLite format 3\0" + bytes(8176)), (FileDamaged,)),
    ("twice itself", _bytes(lambda d: d + d), (FileDamaged,)),
    ("missing", _gone(DATABASE), (FileDamaged,)),
    ("a folder instead", _a_folder(DATABASE), (FileDamaged,)),
    ("keyring empty", _bytes(lambda _d: b"", KEYRING), (KeyringAltered,)),
    ("keyring hollow", _bytes(lambda _d: b"{}", KEYRING), (KeyringAltered,)),
    ("keyring cut", _bytes(lambda d: d[: len(d) // 2], KEYRING), (KeyringAltered,)),
    ("keyring longer", _bytes(lambda d: d + b" ", KEYRING), (KeyringAltered,)),
    ("keyring noise", _bytes(lambda d: random.Random(2).randbytes(len(d)), KEYRING),
     (KeyringAltered,)),
    ("keyring zeroes", _bytes(lambda d: bytes(len(d)), KEYRING), (KeyringAltered,)),
    ("both missing", _gone(DATABASE, KEYRING, PREC), (NoVaultHere,)),
    ("keyring missing", _gone(KEYRING, PREC), (KeyringAltered,)),
    ("folder missing", shutil.rmtree, (NoVaultHere,)),
)  # fmt: skip
_OURS = {DATABASE + "-shm", WAL, "essais.json", "boite.jsonl"}


def ruined(asked: Asked) -> Found:
    """Thirty ways to ruin a vault: the right sentence each time, nothing made, nothing changed."""
    tally = Tally()
    first, folder = asked.folder / "first", asked.folder / "coffre"
    practice(first)
    (first / PREC).unlink(missing_ok=True)
    for name, harm, kinds in HARMS[: asked.count]:
        copied(first, folder)
        harm(folder)
        before = _as_it_lies(folder)
        tally.trials += 1
        try:
            opened(folder, now).close()
            tally.held(False, f"{name}: it opened")
        except CoordoError as error:
            said = sentence(error)
            right = isinstance(error, kinds) and said != sentence(CoordoError())
            tally.held(right, f"{name}: {type(error).__name__}")
        tally.held(_as_it_lies(folder) == before, f"{name}: something was changed")
    return tally.found(cases=tally.trials)


def _as_it_lies(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in _OURS
    }


# -- T-17 -----------------------------------------------------------------------------------------


def salvages(asked: Asked) -> Found:
    """Damage pages at random, get a sound vault out: nothing readable lost, nothing invented."""
    rng, tally = asked.draw(), Tally()
    first = asked.folder / "first"
    patient = practice(first, 12)
    desk = opened(first, now)
    services = assemble(desk)
    services.backups.run("manual")
    for number in range(25):
        services.transmissions.sign(a_draft(PatientId(patient), f"Après {number}", "ta 14/8 " * 40))
    unlocking.lock(desk)
    ring, key = _key_of(first)
    truth = _truth(first, ring, key)
    data = (first / DATABASE).read_bytes()
    recovered = lost = 0
    for turn in range(asked.count):
        folder = copied(first, asked.folder / "coffre")
        harmed = bytearray(data)
        for _ in range((1, 3, 10, 40)[turn % 4]):
            begin = rng.randrange(4096, len(harmed))
            end = begin + rng.choice((1, 16, 4096))
            harmed[begin:end] = rng.randbytes(len(harmed[begin:end]))
        (folder / DATABASE).write_bytes(harmed)
        (folder / SEAL).unlink(missing_ok=True)
        tally.trials += 1
        report = salvage.salvage_vault(folder, folder, "claire", GOOD, clock=now)
        seen = _truth(folder, ring, key)
        tally.held(seen <= truth, "an entry that was never written")
        said = len(truth - seen) <= report.lost or not report.sure
        tally.held(said, "an entry lost and not said")
        again = opened(folder, now)
        tally.held(not integrity(again.store).problems, "the new vault is not sound")
        tally.held(not again.journal, "the new vault's journal is contradicted")
        again.close()
        recovered, lost = recovered + len(seen) - 12, lost + len(truth - seen)
    key.wipe()
    return tally.found(entries_newer_than_backup_kept=recovered, entries_lost_and_said=lost)


def _truth(folder: Path, ring: Any, key: Any) -> set[tuple[Any, ...]]:
    connection = open_raw(folder / DATABASE, key.database_key(ring.generation))
    try:
        rows = connection.execute("SELECT id, focus, body, number FROM transmission").fetchall()
    finally:
        connection.close()
    return set(rows)


ROWS = [
    Row(
        "T-10",
        "Un bit changé au hasard dans le fichier\u202f: toujours remarqué, jamais une valeur "
        "fausse, jamais un arrêt brutal",
        "100 % remarqués ou sans effet sur 10 000, 0 valeur fausse, 0 arrêt",
        flips,
        short=20,
        full=10_000,
    ),
    Row(
        "T-11",
        "Un journal d’écriture abîmé, coupé ou effacé\u202f: toute perte d’un événement ancré est "
        "dite, avec le dernier événement retrouvé",
        "100 % des pertes d’événements ancrés signalées, 0 fausse alerte",
        logs,
        short=6,
        full=2_000,
    ),
    Row(
        "T-12",
        "Une ancienne page, un ancien fichier, un ancien trousseau remis en place\u202f: remarqué",
        "100 % signalés sur 1 000",
        old_pieces,
        short=8,
        full=1_000,
    ),
    Row(
        "T-13",
        "Un coffre vide, coupé, étranger ou absent\u202f: la phrase juste, rien de créé, rien "
        "d’écrasé",
        "30 cas sur 30",
        ruined,
        short=0,
        full=30,
        held_by="tests/proof/test_bad_vault.py",
    ),
    Row(
        "T-17",
        "Un coffre abîmé est récupéré\u202f: tout ce qui se lit est repris, rien n’est inventé, ce "
        "qui manque est compté",
        "100 % de coffres neufs sains, 0 entrée perdue sans être comptée",
        salvages,
        short=1,
        full=300,
    ),
]
