"""T-05 (keys), T-52, T-60 to T-63: the key renewed, the keyring, the recovery sheet, the waits."""

import hashlib
import json
import random
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

from pypdf import PdfReader

from coordo_desktop.domain import recovery_codes
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.accounts import WrongRecoveryCode
from coordo_desktop.domain.errors import (
    CoordoError,
    TooManyTries,
    WrongPassphrase,
)
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.recovery_codes import RecoveryCodeMistyped
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.recovery_sheets import recovery_sheet_pdf
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.store import engine, kdf, keyring, keyring_format, recovery, throttle
from coordo_desktop.store.kdf import KdfCost
from coordo_desktop.store.keyring import NewUser
from coordo_desktop.store.rotation import opens
from coordo_desktop.store.sealing import VaultKey, canonical
from coordo_desktop.system.clock import now
from torture.rows import Asked, Found, Row
from torture.support import CODE, Tally, copied, practice, wait, working
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, OTHER, THIRD, a_practice, opened

ENTRIES = 12


@contextmanager
def quick_words() -> Iterator[None]:
    """Passphrases proved at once: these campaigns are about files, not about Argon2id."""
    before = kdf.derive_into

    def derive(secret: bytearray, salt: bytes, cost: KdfCost, key: bytearray) -> None:
        told = canonical(cost.plain()) + salt + bytes(secret)
        key[:] = hashlib.sha256(told).digest()

    kdf.derive_into = derive
    try:
        yield
    finally:
        kdf.derive_into = before


# -- T-05: killed while the key is renewed ------------------------------------------------------


def renewals_killed(asked: Asked) -> Found:
    """Kill somebody who renews the key, half of the times while the file is encrypted again."""
    with quick_words():
        return _renewals_killed(asked)


def _renewals_killed(asked: Asked) -> Found:
    rng, tally = asked.draw(), Tally()
    first, folder = asked.folder / "first", asked.folder / "coffre"
    _the_first(first)
    code = first.with_name(CODE).read_text(encoding="utf-8")
    whole, encrypting = _time_of_a_renewal(copied(first, folder))
    ends = {"before": 0, "after": 0, "finished": 0, "given_up": 0}
    for turn in range(asked.count):
        new_code = bool(turn % 2)
        copied(first, folder)
        with working(_renewing(folder, new_code=new_code)) as child:
            child.heard()
            if turn % 4 < 2:
                wait(rng.uniform(0, whole))
            elif child.heard() == b"encrypt":
                wait(rng.uniform(0, encrypting))
            child.kill()
            said = list(child.rest())
        tally.trials += 1
        pending = (folder / keyring.KEYRING).read_bytes().find(b'"pending":null') < 0
        desk = opened(folder, now)
        generation = keyring.load(folder).generation
        kind = desk.renewal.value if pending else ("after" if generation == 2 else "before")
        ends[kind] = ends.get(kind, 0) + 1
        _one_key(tally, desk, folder, generation, pending=pending)
        _same_records(tally, desk)
        desk.close()
        _one_sheet(tally, folder, code, said, changed=generation == 2 and new_code)
    return tally.found(**{f"trouvés {name}": count for name, count in ends.items() if count})


def _the_first(folder: Path) -> None:
    practice(folder, ENTRIES)
    desk = opened(folder, now)
    assemble(desk).accounts.add(
        "nadege", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}), OTHER, kdf=FLOOR
    )
    desk.close()


def _renewing(folder: Path, *, new_code: bool) -> Callable[[Callable[[bytes], None]], None]:
    def work(tell: Callable[[bytes], None]) -> None:
        services = assemble(opened(folder, now))
        tell(b"ready")

        def progress(step: object) -> None:
            if step == "encrypt":
                tell(b"encrypt")

        done = services.keys.rotate(new_code=new_code, progress=progress)
        tell(b"done" + (done.recovery_code or "").encode())
        time.sleep(60)

    return work


def _time_of_a_renewal(folder: Path) -> tuple[float, float]:
    """Seconds of all of it and of what follows the first backup, left alone."""
    with working(_renewing(folder, new_code=True)) as child:
        child.heard()
        begun = time.perf_counter()
        child.heard()
        encrypting = time.perf_counter()
        child.heard()
        ended = time.perf_counter()
    return ended - begun, ended - encrypting


def _one_key(tally: Tally, desk, folder: Path, generation: int, *, pending: bool) -> None:
    ring = keyring.load(folder)
    tally.held(ring.pending is None, "still pending once it was opened")
    path = folder / "coffre.db"
    others = [one for one in (1, 2, 3) if one != generation]
    tally.held(opens(path, desk.key, generation), "the key of the keyring does not open")
    tally.held(not any(opens(path, desk.key, one) for one in others), "two keys open")
    if pending:
        left = (folder / keyring.PREVIOUS).exists() and generation == 2
        tally.held(not left, "seals of the old key are left beside the keyring")


def _same_records(tally: Tally, desk) -> None:
    report = integrity(desk.store)
    tally.held(report.ok, f"checks: {','.join(report.problems)[:80]}")
    tally.held(report.counts.get("transmissions") == ENTRIES, "entries are missing")
    tally.held(report.counts.get("users") == 2, "people are missing")
    assemble(desk).backups.run("manual")


def _one_sheet(tally: Tally, folder: Path, old: str, said: list[bytes], *, changed: bool) -> None:
    """The sheet in the safe opens unless the renewal that made another is complete."""
    ring = keyring.load(folder)
    try:
        keyring.opened_by_code(ring, old).wipe()
        tally.held(not changed, "the sheet before still opens")
    except WrongRecoveryCode:
        tally.held(changed, "the sheet before opens nothing, and there is no other")
    for code in (one[4:].decode() for one in said if one.startswith(b"done") and len(one) > 4):
        tally.held(bool(keyring.opened_by_code(ring, code)), "the new sheet does not open")


# -- T-05: killed while the keyring is written --------------------------------------------------


def keyrings_killed(asked: Asked) -> Found:
    """Kill somebody who changes their passphrase over and over: one of the two opens."""
    with quick_words():
        return _keyrings_killed(asked)


def _keyrings_killed(asked: Asked) -> Found:
    rng, tally = asked.draw(), Tally()
    first, folder = asked.folder / "first", asked.folder / "coffre"
    practice(first, 1)
    one, changes = _time_of_a_change(copied(first, folder)), 0
    for _turn in range(asked.count):
        copied(first, folder)
        begun = keyring.load(folder).revision
        with working(_changing(folder)) as child:
            child.heard()
            wait(rng.uniform(0, 2.5 * one))
            child.kill()
            said = len(list(child.rest()))
        changes += said
        tally.trials += 1
        desks = []
        for passphrase in (GOOD, OTHER):
            with suppress(WrongPassphrase):
                desks.append((passphrase, opened(folder, now, passphrase=passphrase)))
        if tally.held(len(desks) == 1, f"{len(desks)} passphrases open"):
            revision = keyring.load(folder).revision - begun
            tally.held(revision in {said, said + 1}, "a change that was told is lost")
            tally.held(integrity(desks[0][1].store).ok, "checks")
        for _passphrase, desk in desks:
            desk.close()
    return tally.found(changements=changes)


def _time_of_a_change(folder: Path) -> float:
    """Seconds of one change among several, in a process that is left alone."""
    with working(_changing(folder)) as child:
        child.heard()
        begun = time.perf_counter()
        for _change in range(4):
            child.heard()
        return (time.perf_counter() - begun) / 4


def _changing(folder: Path) -> Callable[[Callable[[bytes], None]], None]:
    def work(tell: Callable[[bytes], None]) -> None:
        desk = opened(folder, now)
        tell(b"ready")
        old, new = GOOD, OTHER
        while True:
            change_passphrase(desk, old, new, kdf=FLOOR)
            old, new = new, old
            tell(b"changed")

    return work


# -- T-52 ---------------------------------------------------------------------------------------


class Clocks:
    """The true time, a wall clock somebody plays with, a program started again."""

    def __init__(self) -> None:
        self.true, self.shift = 1000.0, 0.0

    def wall(self) -> datetime:
        return datetime(2026, 11, 23, tzinfo=UTC) + timedelta(seconds=self.true + self.shift)


def wrong_tries(asked: Asked) -> Found:
    """Try wrong passphrases, set the clock back and forward, start again; count the real tries."""
    rng, tally, clocks = asked.draw(), Tally(), Clocks()
    folder = asked.folder / "coffre"
    real: list[float] = []
    since, run = throttle.since_boot, throttle._THIS_RUN
    throttle.since_boot = lambda: clocks.true
    try:
        with quick_words():
            practice(folder, 0)
            for turn in range(asked.count):
                clocks.true += rng.choice((0.5, 5, 30, 61, 300, 1200))
                if rng.random() < 0.3:
                    clocks.shift = rng.choice((0, -3600, -36_000, 86_400, 3e8, -3e8))
                if rng.random() < 0.3:
                    throttle._THIS_RUN = f"run-{turn}"
                tally.trials += 1
                with suppress(TooManyTries):
                    try:
                        unlock(folder, "claire", f"mauvaise-{turn}", clock=clocks.wall).close()
                        tally.held(False, "a wrong passphrase opened")
                    except WrongPassphrase:
                        real.append(clocks.true)
    finally:
        throttle.since_boot, throttle._THIS_RUN = since, run
    most = max(sum(at <= one < at + 86_400 for one in real) for at in real)
    tally.held(most <= 25, f"{most} real tries in a day")
    hours = round((clocks.true - 1000) / 3600)
    return tally.found(vrais_essais=len(real), au_plus_en_24_h=most, heures=hours)


# -- T-60 ---------------------------------------------------------------------------------------

_CLAIRE = NewUser(UserId(UUID(int=1)), "claire", "Claire M.", GOOD)
_NADEGE = NewUser(UserId(UUID(int=2)), "nadege", "Nadège O.", OTHER)


def keyring_altered(asked: Asked) -> Found:
    """Flip bits, as a disk does and as somebody does who mends the checksum; move the slots."""
    with quick_words():
        return _keyring_altered(asked)


def _keyring_altered(asked: Asked) -> Found:
    rng, tally = asked.draw(), Tally()
    key, code = VaultKey(bytes(range(32))), recovery.new_code()
    ring = keyring.created(UUID(int=9), _CLAIRE, FLOOR, key, code)
    ring = keyring.with_user(ring, key, _NADEGE, FLOOR)
    data = keyring_format.written(ring)
    bits = list(range(len(data) * 8))
    if not asked.full:
        bits = rng.sample(bits, asked.count)
    for bit in bits:
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        _refused(tally, bytes(flipped), code, "a flipped bit", data)
        _refused(tally, _mended(bytes(flipped)), code, "a flipped bit, the checksum mended", data)
    for plain in _moved(json.loads(data), rng):
        _refused(tally, _summed(plain), code, "slots moved", data)
    for memory, passes, lanes in (
        (1 << 30, 3, 4),
        (1 << 21, 21, 4),
        (65_536, 1, 4),
        (1 << 22, 2, 17),
    ):
        slot = replace(ring.slots[0], cost=KdfCost(memory, passes, lanes))
        dear = keyring_format.written(replace(ring, slots=(slot, ring.slots[1])))
        _refused(tally, dear, code, "a cost nobody set", data)
    return tally.found(octets=len(data))


def _refused(tally: Tally, data: bytes | None, code: str, what: str, true: bytes) -> None:
    """Refused by the reader or by the proof of everybody; never believed, never another error."""
    if data is None or data == true:
        return
    tally.trials += 1
    opened_by = (
        lambda ring: keyring.opened_by(ring, "claire", GOOD, now()),
        lambda ring: keyring.opened_by(ring, "nadege", OTHER, now()),
        lambda ring: keyring.opened_by_code(ring, code),
    )
    try:
        ring = keyring_format.parsed(data)
    except CoordoError:
        return
    for proof in opened_by:
        try:
            proof(ring)
        except CoordoError:
            continue
        tally.held(False, f"{what}: believed")
        return


def _mended(data: bytes) -> bytes | None:
    try:
        plain = json.loads(data)
    except ValueError:
        return None
    return _summed(plain) if isinstance(plain, dict) else None


def _summed(plain: dict) -> bytes:
    rest = {name: value for name, value in plain.items() if name != "sum"}
    return canonical(rest | {"sum": hashlib.sha256(canonical(rest)).hexdigest()})


def _moved(plain: dict, rng: random.Random) -> Iterator[dict]:
    first, second = plain["slots"]
    another = json.loads(
        keyring_format.written(
            keyring.created(
                UUID(int=9), replace(_CLAIRE, user_id=UserId(UUID(int=3)), login="x"), FLOOR,
                VaultKey(bytes(range(1, 33))), recovery.new_code(),
            )
        )
    )  # fmt: skip
    yield plain | {"slots": [second, first]}
    yield plain | {"slots": [first]}
    yield plain | {"slots": []}
    yield plain | {"slots": [first, first]}
    yield plain | {"slots": [first, second, another["slots"][0]]}
    yield plain | {"recovery": another["recovery"]}
    yield plain | {"inbox": another["inbox"]}
    for name in ("id", "login", "name", "kdf", "salt", "n", "pub", "priv", "vmk"):
        yield plain | {"slots": [first | {name: second[name]}, second]}
        yield plain | {"slots": [first | {name: second[name]}, second | {name: first[name]}]}
    for name in ("rev", "gen"):
        for more in (-1, 1, rng.randrange(2, 1000)):
            yield plain | {name: plain[name] + more}
    seals = {slot["id"]: slot["vmk"] for slot in another["slots"]}
    yield plain | {
        "pending": {
            "gen": 2, "seals": seals, "recovery": another["recovery"], "inbox": another["inbox"],
            "mac": another["mac"],
        }
    }  # fmt: skip


# -- T-61 ---------------------------------------------------------------------------------------


def revoked(asked: Asked) -> Found:
    """A person leaves with a copy of the files: nothing written afterwards opens for them."""
    with quick_words():
        return _revoked(asked)


def _revoked(asked: Asked) -> Found:
    tally = Tally()
    first, folder, theirs = (asked.folder / name for name in ("first", "coffre", "copie"))
    _the_first(first)
    desk = opened(first, now, login="nadege", passphrase=OTHER)
    change_passphrase(desk, OTHER, THIRD, kdf=FLOOR)
    desk.close()
    for turn in range(asked.count):
        copied(first, folder)
        copied(folder, theirs)
        desk = opened(folder, now)
        services = assemble(desk)
        nadege = next(one.id for one in services.accounts.list() if one.login == "nadege")
        services.accounts.suspend(nadege)
        renewed = services.keys.rotate(why="revoked", new_code=bool(turn % 2))
        patient = services.patients.first(1)[0].id
        services.transmissions.sign(a_draft(patient, "Après le départ", "ta 14/8"))
        desk.close()
        old = keyring.opened_by(keyring.load(theirs), "nadege", THIRD, now())
        copies = [folder / "coffre.db", folder / "sauvegardes" / renewed.backup.id / "coffre.db"]
        for path in copies:
            for generation in (1, 2, 3):
                tally.trials += 1
                tally.held(not opens(path, old, generation), "the old key opens what is new")
        for source in ("old keyring", "new keyring"):
            tally.trials += 1
            _not_opened(tally, folder, theirs, asked.folder / "mixed", source)
        tally.trials += 1
        tally.held(opens(theirs / "coffre.db", old, 1), "their own copy should open, as is said")
    return tally.found(départs=asked.count)


def _not_opened(tally: Tally, folder: Path, theirs: Path, mixed: Path, source: str) -> None:
    copied(folder, mixed)
    if source == "old keyring":
        shutil.copy(theirs / keyring.KEYRING, mixed / keyring.KEYRING)
    try:
        desk = opened(mixed, now, login="nadege", passphrase=THIRD)
    except CoordoError:
        return
    desk.close()
    tally.held(False, f"opened with the {source}")


# -- T-62 ---------------------------------------------------------------------------------------

_GROUP = re.compile(r"\n\d\n((?:[0-9A-Z] ){3}[0-9A-Z])(?=\n)")


def sheets(asked: Asked) -> Found:
    """Print sheets, read the code from the paper, mistype it in every single way."""
    rng, tally = asked.draw(), Tally()
    with quick_words():
        desk, first = a_practice(asked.folder / "coffre", now)
        code, mistyped = first, 0
        for number in range(asked.count):
            if number:
                code = assemble(desk).accounts.renew_recovery_code()
            tally.trials += 1
            text = "".join(
                page.extract_text()
                for page in PdfReader(BytesIO(recovery_sheet_pdf(desk, code, 1))).pages
            )
            paper = "-".join(group.replace(" ", "") for group in _GROUP.findall(text))
            tally.held(paper == code, "the paper does not say the code")
            typed = rng.choice(
                (paper, paper.lower(), paper.replace("-", " "), paper.replace("0", "O"))
            )
            ring = keyring.load(desk.folder)
            tally.held(bool(keyring.opened_by_code(ring, typed)), "the code does not open")
            for wrong in _typos(code):
                mistyped += 1
                tally.held(_noticed(wrong), "a single error passes")
        desk.close()
    return tally.found(fautes_de_frappe=mistyped)


def _typos(code: str) -> Iterator[str]:
    """Each character wrong, missing or doubled, each pair of neighbours swapped."""
    text = code.replace("-", "")
    for at, character in enumerate(text):
        yield from (
            text[:at] + other + text[at + 1 :]
            for other in recovery_codes.ALPHABET
            if other != character
        )
        yield text[:at] + text[at + 1 :]
        yield text[:at] + character + text[at:]
        if text[at + 1 : at + 2] not in {"", character}:
            yield text[:at] + text[at + 1] + character + text[at + 2 :]


def _noticed(typed: str) -> bool:
    try:
        recovery_codes.read(typed)
    except RecoveryCodeMistyped:
        return True
    return False


# -- T-63 ---------------------------------------------------------------------------------------


def key_shapes(asked: Asked) -> Found:
    """Keys of every wrong length and type given to the one door of the file."""
    rng, tally = asked.draw(), Tally()
    good = bytes(range(32))
    path = asked.folder / "coffre.db"
    engine.create_database(path, good)
    before = hashlib.sha256(path.read_bytes()).digest()
    shapes = _shapes(rng)
    for turn in range(asked.count):
        target = path if turn % 2 else asked.folder / "autre.db"
        mode = ("ro", "rw", "rwc")[turn % 3]
        tally.trials += 1
        try:
            engine.open_raw(target, next(shapes), mode=mode).close()
            tally.held(False, "a wrong shape was taken")
        except (TypeError, ValueError):
            pass
        tally.held(not (asked.folder / "autre.db").exists(), "a file was made")
    kept = hashlib.sha256(path.read_bytes()).digest() == before
    tally.held(kept and len(list(asked.folder.glob("coffre*"))) == 1, "the file was touched")
    engine.open_raw(path, good).close()
    return tally.found()


def _shapes(rng: random.Random) -> Iterator[object]:
    while True:
        for size in (*(one for one in range(80) if one != 32), rng.randrange(80, 5000)):
            yield rng.randbytes(size)
            yield bytearray(rng.randbytes(size))
        yield from (None, 32, "x" * 32, "00" * 32, [0] * 32, memoryview(bytes(32)), 3.2, {})
        yield from ("x'" + "0" * 64 + "'", b"x'" + b"0" * 64 + b"'", "00" * 31, tuple(range(32)))


ROWS = [
    Row(
        "T-05-cle",
        "Tué pendant le renouvellement de la clé : une seule clé ouvre, rien ne manque",
        "200 arrêts : un seul état, 0 perte, la fiche en vigueur ouvre",
        renewals_killed, short=0, full=200, held_by="tests/services/test_key_rotation.py",
    ),
    Row(
        "T-05-trousseau",
        "Tué pendant l’écriture du trousseau : une seule phrase de passe ouvre",
        "200 arrêts : un seul état, 0 perte",
        keyrings_killed, short=0, full=200, held_by="tests/services/test_backups_killed.py",
    ),
    Row(
        "T-52",
        "Mauvaises phrases de passe, horloge déplacée, programme relancé",
        "25 vrais essais au plus en 24 h",
        wrong_tries, short=0, full=1000, held_by="tests/store/test_vault_throttle.py",
    ),
    Row(
        "T-60",
        "Trousseau modifié : chaque bit, comptes ajoutés, ôtés, échangés, coûts relevés",
        "100 % refusés, jamais plus de 2 Gio",
        keyring_altered, short=200, full=10_000,
    ),
    Row(
        "T-61",
        "Une personne partie avec une copie n’ouvre rien de ce qui est écrit ensuite",
        "0 ouverture",
        revoked, short=0, full=100, held_by="tests/services/test_key_rotation.py",
    ),
    Row(
        "T-62",
        "Fiche de secours imprimée, relue, recopiée avec une faute",
        "100 % des fautes simples vues, 100 fiches ouvrent",
        sheets, short=0, full=100, held_by="tests/domain/test_recovery_codes.py",
    ),
    Row(
        "T-63",
        "Clés de mauvaise forme à l’ouverture du fichier",
        "100 % refusées avant que le fichier soit touché",
        key_shapes, short=300, full=5000,
    ),
]  # fmt: skip
