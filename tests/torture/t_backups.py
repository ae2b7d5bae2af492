"""T-05, T-25, T-30 to T-34: backups that are always good, restored whole, given up by the rule."""

import errno
import os
import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pikepdf

from canaries import Markers, leaks
from coordo_desktop.documents import protect
from coordo_desktop.domain.backups import BackupLine, superfluous
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.restoring import Second
from coordo_desktop.services.backups import backup_to, integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.restoring import (
    preview_restore_with_code,
    restore_backup,
    restore_backup_with_code,
)
from coordo_desktop.services.unlocking import recover
from coordo_desktop.store import backup, manifests, rehearsal
from coordo_desktop.system import mounts
from coordo_desktop.system.clock import now
from one_derivation import derive_once
from people import a_patient
from torture.rows import Asked, Found, Row
from torture.support import CODE, Tally, copied, practice, wait, where, working
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, OTHER, a_practice, opened

ENTRIES = 3
BATCH = 10  # interruptions before the vault starts small again
DAMAGE_EVERY = 5


def _signed(services, patient: UUID, number: int) -> None:
    services.transmissions.sign(a_draft(PatientId(patient), f"Cible {number % 7}", f"n {number}"))


def _entries(folder: Path) -> int:
    manifest, _body, _proof = manifests.read(folder)
    return manifest.figures.counts["transmission"]


# -- T-30: every backup that is made is good, every one that is damaged is refused --------------


def verified(asked: Asked) -> Found:
    """Back up while somebody signs; prove each one, damage one in five in some way."""
    rng, tally = asked.draw(), Tally()
    patient = practice(asked.folder / "coffre", ENTRIES)
    desk = opened(asked.folder / "coffre", now)
    services, stop = assemble(desk), threading.Event()
    signed = [ENTRIES]

    def sign() -> None:
        while not stop.is_set():
            _signed(services, patient, signed[0])
            signed[0] += 1
            stop.wait(0.02)

    writer = threading.Thread(target=sign)
    writer.start()
    damaged = 0
    try:
        for turn in range(asked.count):
            before = signed[0]
            made = backup_to(desk, asked.folder / "out")
            tally.trials += 1
            with _noted(tally, "a good one was refused"):
                backup.verify(made, desk.key)
            held = before <= _entries(made) <= signed[0] + 1
            tally.held(held, "a backup of no moment")
            if turn % DAMAGE_EVERY == 0:
                damaged += 1
                kind = _damage(made, rng)
                with suppress(CoordoError):
                    backup.verify(made, desk.key)
                    tally.held(False, f"damage was not seen: {kind}")
            shutil.rmtree(made)
    finally:
        stop.set()
        writer.join()
        desk.close()
    return tally.found(damaged=damaged, signed_meanwhile=signed[0] - ENTRIES)


@contextmanager
def _noted(tally: Tally, otherwise: str) -> Iterator[None]:
    try:
        yield
    except CoordoError as error:
        tally.held(False, f"{otherwise}: {where(error)}")


def _damage(folder: Path, rng: random.Random) -> str:
    kind = rng.choice(("flip", "cut", "grow", "gone", "swap", "zero"))
    path = rng.choice(sorted(folder.iterdir()))
    data = bytearray(path.read_bytes())
    at = rng.randrange(len(data))
    if kind == "gone":
        path.unlink()
        return kind
    if kind == "flip":
        data[at] ^= 1 << rng.randrange(8)
    elif kind == "cut":
        del data[at:]
    elif kind == "grow":
        data += bytes(4096)
    elif kind == "zero":
        data[at : at + 512] = bytes(len(data[at : at + 512]))
        data[at] ^= 1
    else:
        other = rng.randrange(len(data))
        data[at], data[other] = data[other] ^ 1, data[at]
    path.write_bytes(data)
    return kind


# -- T-31 and T-05: a backup, or a copy of it, that is interrupted ------------------------------

_FAULTS = ("kill", "kill", "full", "pulled", "dies")


def _busy(folder: Path, patient: UUID, fault: str, at: int) -> Callable[..., None]:
    """Sign, back up, copy to the stick, again and again; a fault comes at one of the writes."""

    def work(tell: Callable[[bytes], None]) -> None:
        desk = opened(folder, now)
        services = assemble(desk)
        mounts.roots = lambda: [folder.parent]  # the stick of this trial, and no other
        _fault_at(folder.parent / "stick", fault, at)
        tell(b"ready")
        number = 0
        while True:
            number += 1
            _signed(services, patient, number)
            tell(number.to_bytes(4, "big"))
            with suppress(CoordoError):
                services.backups.run("manual")
            for place in services.backup_places.places():
                with suppress(CoordoError):
                    services.backup_places.copy_now(place.id)

    return work


_NUMBERS = frozenset(number.to_bytes(4, "big") for number in range(1, 1000))


def _fresh(first: Path, folder: Path, stick: Path) -> None:
    """The vault as it was made, and an empty stick that it copies to."""
    copied(first, folder)
    shutil.rmtree(stick, ignore_errors=True)
    stick.mkdir()
    desk = opened(folder, now)
    assemble(desk).backup_places.add(stick)
    desk.close()


def _one_round(folder: Path, patient: UUID) -> float:
    """How long it takes here to sign, back up and copy, once: what interruptions fall into."""
    with working(_busy(folder, patient, "kill", 0)) as child:
        child.heard()
        began = time.monotonic()
        for _ in range(3):
            child.heard()
        return (time.monotonic() - began) / 2


def _fault_at(stick: Path, fault: str, at: int) -> None:
    """At the n-th write of a file: the disk is full, the stick is pulled out, the process ends."""
    real, seen = os.write, [0]

    def write(handle: int, data: bytes) -> int:
        seen[0] += len(data) > 64
        if seen[0] == at and len(data) > 64:
            if fault == "dies":
                os._exit(0)
            if fault == "full":
                raise OSError(errno.ENOSPC, "")
            if fault == "pulled":
                stick.rename(stick.with_name("pocket"))
        return real(handle, data)

    if fault != "kill":
        os.write = write


def interrupted(asked: Asked) -> Found:
    """Interrupt backups and their copies; the vault and all that is listed stay good."""
    rng, tally = asked.draw(), Tally()
    patient = practice(asked.folder / "first", ENTRIES)
    folder, stick = asked.folder / "coffre", asked.folder / "stick"
    kept, checked, lasts = 0, 0, 1.0
    proved: set[Path] = set()  # once: nobody touches them again
    for turn in range(asked.count):
        if turn % BATCH == 0:
            proved.clear()
            _fresh(asked.folder / "first", folder, stick)
            kept = ENTRIES
        if not turn:
            lasts = _one_round(folder, patient)
            _fresh(asked.folder / "first", folder, stick)
        fault = rng.choice(_FAULTS)
        with working(_busy(folder, patient, fault, rng.randrange(1, 40))) as child:
            said = [child.heard(), child.heard()]  # it is there, and has signed: it backs up now
            wait(rng.uniform(0.0, 1.2 * lasts))
            with suppress(ProcessLookupError):
                child.kill()
            kept += sum(1 for one in (*said, *child.rest()) if one in _NUMBERS)
        pocket = stick.with_name("pocket")
        if pocket.exists():
            shutil.rmtree(stick, ignore_errors=True)
            pocket.rename(stick)
        tally.trials += 1
        checked += _all_is_good(folder, stick, kept, tally, proved)
    return tally.found(backups_proved_again=checked, one_round_s=round(lasts, 2))


def _all_is_good(folder: Path, stick: Path, kept: int, tally: Tally, proved: set[Path]) -> int:
    """The vault is whole; what is listed and new proves itself. How many did."""
    desk = opened(folder, now)
    before = len(proved)
    try:
        report = integrity(desk.store)
        tally.held(report.ok, f"the vault: {','.join(report.problems)[:60]}")
        tally.held(report.counts["transmissions"] >= kept, "an entry that was kept is gone")
        for place in (folder / backup.BACKUPS, stick / backup.ELSEWHERE):
            for line in backup.listed(place, desk.key):
                if place / line.id not in proved:
                    with _noted(tally, "listed, but not good"):
                        backup.verify(place / line.id, desk.key)
                        proved.add(place / line.id)
    finally:
        desk.close()
    return len(proved) - before


# -- T-32: rehearsed on another computer, with nothing but the stick and the sheet --------------


def rehearsed(asked: Asked) -> Found:
    """Random practices; each copied to a stick, restored elsewhere with the sheet, compared."""
    rng, tally = asked.draw(), Tally()
    derive_once()
    desk, code = a_practice(asked.folder / "empty", now)
    desk.close()
    slowest, read, biggest = 0.0, 0, 0
    for turn in range(asked.count):
        home = asked.folder / f"{turn}"
        seed = rng.randrange(1 << 30)
        truth, used = _filled(asked.folder / "empty", home, code, seed, tally)
        tally.trials += 1
        if truth is None:
            continue
        shutil.rmtree(home / "coffre")  # nothing is left but the stick and the sheet
        began = datetime.now(UTC)
        found = _elsewhere(home, used, sorted(truth["records"]))
        slowest = max(slowest, (datetime.now(UTC) - began).total_seconds())
        tally.held(found == truth, f"what came back is not what was there: {_unlike(found, truth)}")
        read += len(truth["records"])
        biggest = max(biggest, truth["counts"]["patients"])
        shutil.rmtree(home)
    return tally.found(
        records_compared=read, largest_practice=biggest, slowest_restore_s=round(slowest, 2)
    )


def _filled(empty: Path, home: Path, code: str, seed: int, tally: Tally):
    """A practice like no other, its rehearsal, its copy; what is true of it, and its sheet."""
    rng = random.Random(seed)
    home.mkdir()
    desk = opened(copied(empty, home / "coffre"), now)
    services = assemble(desk)
    (home / "stick").mkdir()
    mounts.roots = lambda: [home / "stick"]
    try:
        people = [
            services.patients.create(a_patient(f"NOM{n}", f"Prénom{rng.randrange(99)}"))
            for n in range(rng.randrange(1, 40))
        ]
        for number in range(rng.randrange(60)):
            _signed(services, rng.choice(people), number)
        if rng.random() < 0.2:
            code = _rotated(desk, services) or code
            services = assemble(desk)
        services.backup_places.add(home / "stick")
        services.backups.run("manual")
        services.backup_places.run()
        drill = services.drills.run()
        tally.held(drill.ok, f"the rehearsal failed: {','.join(drill.problems)[:60]}")
        tally.held(bool(drill.place), "the copy elsewhere was not the one rehearsed with")
        return _truth(services, desk, rng.sample(people, min(10, len(people)))), code
    except CoordoError as error:
        tally.held(False, f"not made: {where(error)}")
        return None, code
    finally:
        desk.close()


def _rotated(desk, services) -> str:
    """The vault key renewed meanwhile, and the code of its new sheet."""
    from coordo_desktop.services.key_rotation import rotate

    return rotate(desk, new_code=True).recovery_code


_LIVELY = frozenset({"audit", "run", "backup_place", "backup_drill", "audit_state", "setting"})


def _truth(services, desk, people) -> dict:
    counts = {
        name: many
        for name, many in integrity(desk.store).counts.items()
        if name not in _LIVELY and not name.startswith("patient_visit")
    }
    return {
        "counts": {name: counts.get(name, 0) for name in ("patients", "transmissions", "users")},
        "records": {str(one): repr(services.patients.again(one).patient) for one in sorted(people)},
    }


def _elsewhere(home: Path, code: str, people: list[str]):
    """Another computer: the stick, the sheet, an empty folder."""
    try:
        source, folder = home / "stick", home / "neuf"
        preview_restore_with_code(source, folder, code, clock=now)
        restore_backup_with_code(source, folder, code, clock=now)
        desk, _fresh = recover(folder, "claire", code, OTHER, clock=now, kdf=FLOOR)
    except CoordoError as error:
        return {"error": where(error)}
    try:
        services = assemble(desk)
        report = integrity(desk.store)
        if not report.ok:
            return {"error": ",".join(report.problems)}
        return _truth(services, desk, [PatientId(UUID(one)) for one in people])
    finally:
        desk.close()


def _unlike(found: dict, truth: dict) -> str:
    if "error" in found:
        return str(found["error"])[:80]
    return "counts" if found["counts"] != truth["counts"] else "records"


# -- T-33 and T-05: a restore that is interrupted ------------------------------------------------

_FAR = 1 << 20  # more steps than a restore has


def restored(asked: Asked) -> Found:
    """Die at each step of a restore, then at random moments; reopen: the old or the new one."""
    rng, tally = asked.draw(), Tally()
    patient = practice(asked.folder / "first", ENTRIES)
    code = (asked.folder / CODE).read_text(encoding="utf-8")
    base = asked.folder / "first"
    desk = opened(base, now)
    backup_to(desk, asked.folder / "out")
    _signed(assemble(desk), patient, 99)  # what tells the old one from the new one
    desk.close()
    folder, seen = asked.folder / "coffre", {"old": 0, "new": 0}
    steps, lasts = _counted(base, folder, asked.folder / "out", code)
    for turn in range(asked.count):
        copied(base, folder)
        step = turn + 1 if turn < min(steps, asked.count) else 0
        with working(_restoring(asked.folder / "out", folder, code, step)) as child:
            child.heard()
            if not step:
                wait(rng.uniform(0.0, lasts))
                with suppress(ProcessLookupError):
                    child.kill()
            else:
                child.wait()
        tally.trials += 1
        _old_or_new(folder, tally, seen)
    return tally.found(steps=steps, **seen)


def _counted(base: Path, folder: Path, source: Path, code: str) -> tuple[int, float]:
    """How many steps a restore has that nobody stops, and how long it lasts."""
    copied(base, folder)
    began = time.monotonic()
    with working(_restoring(source, folder, code, _FAR)) as child:
        child.heard()
        steps = child.heard() or b""
        child.wait()
    return int.from_bytes(steps, "big"), time.monotonic() - began


def _restoring(source: Path, folder: Path, code: str, step: int) -> Callable[..., None]:
    def work(tell: Callable[[bytes], None]) -> None:
        made = _die_at(step) if step else [0]
        tell(b"ready")
        restore_backup(
            source, folder, "claire", GOOD, clock=now, replace=True, second=Second(code=code)
        )
        tell(made[0].to_bytes(4, "big"))

    return work


def _die_at(step: int) -> list[int]:
    """End the process before its n-th step that changes the disk; how many it made so far."""
    seen = [0]

    def counted(real: Callable) -> Callable:
        def call(*arguments, **named):
            seen[0] += 1
            if seen[0] == step:
                os._exit(0)
            return real(*arguments, **named)

        return call

    for name in ("fsync", "rename", "replace", "mkdir", "unlink", "rmdir"):
        setattr(os, name, counted(getattr(os, name)))
    return seen


def _old_or_new(folder: Path, tally: Tally, seen: dict[str, int]) -> None:
    try:
        desk = opened(folder, now)
    except CoordoError as error:
        tally.held(False, f"does not open: {where(error)}")
        return
    try:
        report = integrity(desk.store)
        tally.held(report.ok, f"checks: {','.join(report.problems)[:60]}")
        many = report.counts["transmissions"]
        tally.held(many in (ENTRIES, ENTRIES + 1), "neither the old one nor the new one")
        seen["new" if many == ENTRIES else "old"] += 1
        left = [*folder.glob(".restauration-*"), *folder.glob("restauration.json")]
        tally.held(not left, "pieces of the restore are left")
    finally:
        desk.close()
    asides = list(folder.glob("avant-restauration-*"))
    if many == ENTRIES:
        tally.held(len(asides) == 1, "the one before is not aside")
        with _noted(tally, "the one moved aside does not open"):
            opened(asides[0], now).close()


# -- T-34: which ones are given up ----------------------------------------------------------------


def given_up(asked: Asked) -> Found:
    """Years of days with some backups, one or none; what stays is the rule and nothing else."""
    rng, tally = asked.draw(), Tally()
    lines: list[BackupLine] = []
    day, most = date(2026, 1, 1), 0
    for number in range(asked.count):
        if number % 1095 == 0:
            lines = []
        for _ in range(rng.choice((0, 0, 1, 2, 5, 9))):
            at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(
                seconds=rng.randrange(86_400), microseconds=rng.randrange(1_000_000)
            )
            lines.append(_line(at, rng, verified=rng.random() < 0.97))
            gone = {one.id for one in superfluous(lines, day)}
            expected = _by_hand(lines, day)
            kept = {one.id for one in lines if one.id not in gone}
            tally.held(kept == expected, f"day {number}: not the rule")
            newest = sorted(lines, key=lambda one: one.made_at)[-3:]
            tally.held({one.id for one in newest} <= kept, f"day {number}: one of the newest went")
            proved = [one for one in lines if one.verified]
            if proved:
                last = max(proved, key=lambda one: one.made_at)
                tally.held(last.id in kept, f"day {number}: the last good one went")
            lines = [one for one in lines if one.id in kept]
        most = max(most, len(lines))
        tally.trials += 1
        day += timedelta(days=1)
    return tally.found(most_kept=most)


def _line(at: datetime, rng: random.Random, *, verified: bool) -> BackupLine:
    name = f"{at:%Y-%m-%d_%H%M%S.%f}-{rng.getrandbits(32):08x}"
    return BackupLine(name, at, "manual", 1, 1, verified)


def _by_hand(lines: list[BackupLine], today: date) -> set[str]:
    """The rule once more, written another way: the last 12, then 14 days, 8 weeks, 12 months."""
    ordered = sorted(lines, key=lambda one: one.made_at)
    kept = {one.id for one in ordered[-12:]}
    kept |= {one.id for one in [one for one in ordered if one.verified][-1:]}
    monday = today - timedelta(days=today.weekday())
    days, weeks, months = {}, {}, {}
    for one in ordered:  # the newest of each period overwrites the others
        on = one.made_at.date()
        if today - timedelta(days=13) <= on <= today:
            days[on] = one.id
        week = on - timedelta(days=on.weekday())
        if monday - timedelta(weeks=7) <= week <= monday:
            weeks[week] = one.id
        age = (today.year - on.year) * 12 + today.month - on.month
        if 0 <= age < 12:
            months[(on.year, on.month)] = one.id
    return kept | set(days.values()) | set(weeks.values()) | set(months.values())


# -- T-25: nothing readable in backups, copies, rehearsals; a closed PDF stays closed -------------


def unreadable(asked: Asked) -> Found:
    """Marker words in every field, then every byte that backups leave anywhere."""
    tally, markers = Tally(), Markers(asked.seed)
    derive_once()
    word = markers.word
    desk, _code = a_practice(asked.folder / "coffre", now)
    services = assemble(desk)
    (asked.folder / "stick").mkdir()
    mounts.roots = lambda: [asked.folder / "stick"]
    while len(markers.drawn) < asked.count:
        patient = services.patients.create(
            a_patient(word(), word(), town=word(), address=word(), referring_doctor=word())
        )
        services.transmissions.sign(a_draft(patient, word(), word()))
    services.backup_places.add(asked.folder / "stick")
    services.backups.run("manual")
    services.backup_places.run()
    backup_to(desk, asked.folder / "out")
    tally.trials = len(markers.drawn)
    places = ["coffre", "stick", "out"]
    newest = services.backups.list()[0]
    source = services.backups.folder / newest.id
    with rehearsal.put_back(source, desk.folder, desk.key, now):
        _none(tally, asked.folder, markers, "while a rehearsal is under way")
    services.drills.run()
    desk.close()
    restore_backup(asked.folder / "out", asked.folder / "neuf", "claire", GOOD, clock=now)
    _none(tally, asked.folder, markers, "afterwards")
    _closed_pdf(tally, markers)
    files = [path for path in asked.folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    return tally.found(files=len(files), megabytes=round(size / 1e6, 1), places=len(places) + 1)


def _none(tally: Tally, folder: Path, markers: Markers, when: str) -> None:
    for name in leaks(folder, markers):
        tally.held(False, f"{when}: {Path(name).name}")


def _closed_pdf(tally: Tally, markers: Markers) -> None:
    made, out = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.docinfo["/Title"] = markers.drawn[0]
    made.save(out)
    closed = protect.with_password(out.getvalue(), "une phrase de passe")
    tally.held(markers.drawn[0].encode() not in closed, "a title readable in a closed PDF")
    for given in ("", "autre"):
        with suppress(pikepdf.PasswordError):
            pikepdf.open(BytesIO(closed), password=given)
            tally.held(False, "a closed PDF opens with another password")
    with pikepdf.open(BytesIO(closed), password="une phrase de passe") as opened_pdf:
        told = opened_pdf.encryption
        tally.held((told.R, told.bits) == (6, 256), "not AES-256, revision 6")


_TESTS = "tests/services/"
ROWS = [
    Row(
        "T-05-sauvegarde",
        "Tué pendant une sauvegarde ou sa copie\u202f: le coffre et ce qui est listé restent bons",
        "200 arrêts\u202f: 0 perte, 0 sauvegarde listée qui ne soit bonne",
        interrupted,
        short=0,
        full=200,
        held_by=_TESTS + "test_backups_killed.py::test_killed_while_backing_up",
    ),
    Row(
        "T-05-restauration",
        "Tué pendant une restauration\u202f: l’ancien coffre ou le nouveau, jamais aucun",
        "200 arrêts, dont un à chaque étape\u202f: un seul état, tout s’ouvre",
        restored,
        short=0,
        full=200,
        held_by=_TESTS + "test_backups_killed.py::test_killed_while_restoring",
    ),
    Row(
        "T-25",
        "Rien de lisible dans les sauvegardes, leurs copies, les exercices, les PDF fermés",
        "1 000 mots témoins\u202f: trouvés 0 fois\u202f; AES-256, révision 6",
        unreadable,
        short=0,
        full=1000,
        held_by=_TESTS + "test_backups.py::test_the_copy_holds_nothing_readable",
    ),
    Row(
        "T-30",
        "Chaque sauvegarde est relue\u202f; une sauvegarde abîmée est refusée",
        "500 sauvegardes pendant qu’on écrit, 100 abîmées\u202f: toutes les bonnes admises, "
        "toutes les abîmées refusées",
        verified,
        short=0,
        full=500,
        held_by=_TESTS
        + "test_backups.py::test_every_flipped_byte_of_a_sample_of_the_three_files_is_noticed",
    ),
    Row(
        "T-31",
        "Sauvegarde interrompue (arrêt, disque plein, clé retirée)\u202f: rien de perdu",
        "500 interruptions\u202f: coffre intact, copie partielle jamais listée",
        interrupted,
        short=0,
        full=500,
        held_by=_TESTS
        + "test_backup_places.py::test_a_medium_pulled_out_in_the_middle_leaves_no_copy",
    ),
    Row(
        "T-32",
        "Une copie et la fiche de secours suffisent, sur un autre ordinateur",
        "50 structures au hasard\u202f: 50 exercices réussis, 50 restaurations identiques",
        rehearsed,
        short=0,
        full=50,
        held_by=_TESTS
        + "test_drills.py::test_the_newest_backup_is_put_back_checked_and_ten_records_are_read",
    ),
    Row(
        "T-33",
        "Restauration interrompue à chaque étape\u202f: l’ancien coffre ou le nouveau",
        "chaque étape, puis au hasard\u202f: 0 coffre qui ne s’ouvre pas",
        restored,
        short=0,
        full=120,
        held_by=_TESTS
        + "test_backups.py"
        + "::test_a_restore_killed_between_two_moves_is_finished_at_the_next_opening",
    ),
    Row(
        "T-34",
        "Les anciennes sauvegardes partent selon la règle, jamais les trois dernières",
        "3 ans jour par jour, 5 fois\u202f: exactement la règle, jamais moins de 3",
        given_up,
        short=120,
        full=5475,
    ),
]
