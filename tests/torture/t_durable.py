"""T-06, T-14 to T-16, T-81: what is typed, files that go away, two at once, clocks, leaving."""

import json
import shutil
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.errors import AlreadyOpen, TooManyTries
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.upkeep import CHECK_EVERY, FileMoved, check_is_due
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.restoring import restore_backup
from coordo_desktop.services.unlocking import lock
from coordo_desktop.services.upkeep import Upkeep
from coordo_desktop.store import audit, keyring
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.throttle import Throttle
from coordo_desktop.store.unit import Store
from coordo_desktop.system.clock import now
from torture.rows import Asked, Found, Row
from torture.support import Tally, copied, practice, wait, working
from transmission_builders import a_draft
from vault_support import GOOD, opened

Work = Callable[[Callable[[bytes], None]], None]

# -- T-06 -----------------------------------------------------------------------------------------

FORMS, KEYS_A_SECOND, LOST_SECONDS = 20, 8, 3.0
_TYPED = struct.Struct("<dI")


def drafts(asked: Asked) -> Found:
    """Type into twenty forms at eight keys a second; killed; how much of it was kept."""
    rng, tally, worst, most = asked.draw(), Tally(), 0.0, 0
    first, folder = asked.folder / "first", asked.folder / "coffre"
    practice(first)
    while tally.trials < asked.count:
        copied(first, folder)
        with working(_typing(folder)) as child:
            child.heard()
            wait(rng.uniform(4.0, 8.0))
            child.kill()
            killed = time.monotonic()
            typed = [_TYPED.unpack(one) for one in child.rest() if len(one) == _TYPED.size]
        desk = opened(folder, now)
        kept = {one.form: len(one.typed()["text"]) for one in DraftService(desk.store).mine()}
        desk.close()
        for number in range(FORMS):
            tally.trials += 1
            length = kept.get(f"form{number}", 0)
            lost_since = next((at for at, count in typed if count > length), killed)
            worst, most = max(worst, killed - lost_since), max(most, length)
            tally.held(killed - lost_since <= LOST_SECONDS, "more than three seconds lost")
    tally.held(most > 0, "nothing was typed or nothing was kept")
    return tally.found(most_seconds_lost=round(worst, 2), forms=FORMS, most_letters_kept=most)


def _typing(folder: Path) -> Work:
    def work(tell: Callable[[bytes], None]) -> None:
        from PySide6.QtCore import Qt, QTimer
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from coordo_desktop.ui.kit.fields import TextArea
        from coordo_desktop.ui.kit.forms import Form
        from coordo_desktop.ui.kit.runner import PoolRunner, only_bugs

        app = QApplication([])
        kept, desk = DraftService(opened(folder, now).store), PoolRunner(1)
        window = QWidget()
        column = QVBoxLayout(window)
        areas = []
        for number in range(FORMS):
            form = Form(name=f"form{number}")
            area = TextArea(name=f"text{number}", label="Texte")
            form.add("text", "Texte", area)
            form.end()

            def keep(draft: Any, number: int = number) -> None:
                payload = json.dumps(draft, ensure_ascii=False)
                desk.run(window, lambda: kept.keep(f"form{number}", "", payload), _nothing,
                         only_bugs)  # fmt: skip

            form.draft_due.connect(keep)
            column.addWidget(form)
            areas.append(area)
        window.show()
        count = 0

        def type_one() -> None:
            nonlocal count
            count += 1
            for area in areas:
                QTest.keyClick(area, Qt.Key.Key_A)
            tell(_TYPED.pack(time.monotonic(), count))

        timer = QTimer()
        timer.setInterval(1000 // KEYS_A_SECOND)
        timer.timeout.connect(type_one)
        timer.start()
        tell(b"ready")
        app.exec()

    return work


def _nothing(_answer: object) -> None:
    """The answer is not needed."""


# -- T-14 -----------------------------------------------------------------------------------------


def _erase(folder: Path) -> None:
    (folder / DATABASE).unlink()


def _move(folder: Path) -> None:
    (folder / DATABASE).rename(folder / "ailleurs.db")


def _move_folder(folder: Path) -> None:
    folder.rename(folder.with_name("ailleurs"))


def _erase_all(folder: Path) -> None:
    shutil.rmtree(folder)


def _put_another(folder: Path) -> None:
    other = folder / "autre.db"
    shutil.copyfile(folder / DATABASE, other)
    other.replace(folder / DATABASE)


def _erase_log(folder: Path) -> None:
    (folder / f"{DATABASE}-wal").unlink()


GONE = (_erase, _move, _move_folder, _erase_all, _put_another, _erase_log)


def moved(asked: Asked) -> Found:
    """Take the file away while it is open: noticed at once, and everything is in a copy."""
    tally, slowest = Tally(), 0.0
    first, folder = asked.folder / "first", asked.folder / "coffre"
    patient = practice(first)
    for turn in range(asked.count):
        shutil.rmtree(folder.with_name("ailleurs"), ignore_errors=True)
        copied(first, folder)
        tally.trials += 1
        desk = opened(folder, now)
        services, care = assemble(desk), Upkeep(desk)
        harm = GONE[turn % len(GONE)]
        for number in range(3):
            services.transmissions.sign(a_draft(PatientId(patient), f"A{number}", "fc 78"))
        tally.held(not care.tick().troubles, "something was said while nothing had happened")
        services.transmissions.sign(a_draft(PatientId(patient), "la dernière", "fc 79"))
        harm(folder)
        services.drafts.keep("transmission", "x", '{"text": "en cours"}')
        begun = time.perf_counter()
        told = care.tick().troubles
        slowest = max(slowest, time.perf_counter() - begun)
        found = [one for one in told if isinstance(one, FileMoved) and one.rescue]
        tally.held(bool(found), f"{harm.__name__}: not noticed or not saved")
        if found:
            last = care.before_lock().troubles[0]
            source = asked.folder / "copie"
            shutil.rmtree(source, ignore_errors=True)
            shutil.copytree(last.rescue, source)
        desk.close()
        if found:
            _whole(asked.folder / "rendu", source, tally, harm.__name__)
    return tally.found(ways=len(GONE), slowest_copy_s=round(slowest, 2))


def _whole(folder: Path, source: Path, tally: Tally, how: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    restore_backup(source, folder, "claire", GOOD, clock=now)
    desk = opened(folder, now)
    report = integrity(desk.store)
    tally.held(not report.problems, f"{how}: the copy is not sound")
    tally.held(report.counts["transmissions"] == 3 + 4, f"{how}: the copy misses entries")
    tally.held(len(DraftService(desk.store).mine()) == 1, f"{how}: the copy misses the draft")
    desk.close()


# -- T-15 -----------------------------------------------------------------------------------------

WRITERS = 5


def together(asked: Asked) -> Found:
    """Five processes write into one file; then a second start, again and again."""
    tally = Tally()
    folder = asked.folder / "coffre"
    practice(folder)
    ring = keyring.load(folder)
    key = keyring.opened_by(ring, "claire", GOOD, now())
    secret = bytes(key.database_key(ring.generation))
    starts = max(1, asked.count // 21)  # 100 of 2,100
    each = (asked.count - starts) // WRITERS
    worst = _written_by_all(folder, secret, each, tally)
    store = Store(folder / DATABASE, secret, _somebody(0), now)
    with store.reading() as session:
        tally.held(not audit.verify_chain(session), "the journal does not follow")
    tally.held(not integrity(store).problems, "the file is not sound")
    store.close()
    doubles = _second_starts(folder, starts, tally)
    return tally.found(writers=WRITERS, commits=WRITERS * each, worst_wait_s=round(worst, 3),
                       second_starts=starts, doubles=doubles)  # fmt: skip


def _written_by_all(folder: Path, secret: bytes, each: int, tally: Tally) -> float:
    from contextlib import ExitStack

    worst = 0.0
    with ExitStack() as all_of_them:
        children = [
            all_of_them.enter_context(working(_writing(folder, secret, number, each)))
            for number in range(WRITERS)
        ]
        for child in children:
            said = list(child.rest())
            tally.trials += each
            tally.held(child.wait() == 0 and len(said) == each, "a commit failed")
            worst = max([worst, *(struct.unpack("<d", one)[0] for one in said if len(one) == 8)])
    return worst


def _writing(folder: Path, secret: bytes, number: int, each: int) -> Work:
    def work(tell: Callable[[bytes], None]) -> None:
        store = Store(folder / DATABASE, secret, _somebody(number), now)
        for turn in range(each):
            begun = time.perf_counter()
            with store.action("search", detail={"hits": turn}):
                pass
            tell(struct.pack("<d", time.perf_counter() - begun))
        store.close()

    return work


def _somebody(number: int) -> Actor:
    from uuid import UUID

    return Actor(UserId(UUID(int=number)), "claire", "", "", frozenset({Role.ADMINISTRATOR}))


def _second_starts(folder: Path, starts: int, tally: Tally) -> int:
    from coordo_desktop.ui.shell.instance import taken

    held, doubles = taken(folder), 0

    def start(tell: Callable[[bytes], None]) -> None:
        try:
            taken(folder)
        except AlreadyOpen:
            tell(b"away")
        else:
            tell(b"double")

    for _ in range(starts):
        tally.trials += 1
        with working(start) as child:
            said = list(child.rest())
            doubles += said != [b"away"]
            tally.held(said == [b"away"], "two at once")
    held.unlock()
    return doubles


# -- T-16 -----------------------------------------------------------------------------------------

YEARS = timedelta(days=3650)


class _Clock:
    """A wall clock that is set as one likes, and a monotonic one that only goes on."""

    def __init__(self) -> None:
        self.at, self.mono = datetime(2027, 3, 28, 0, 30, tzinfo=UTC), 1000.0

    def __call__(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.mono

    def wall(self) -> float:
        return self.at.timestamp()

    def pass_(self, seconds: float) -> None:
        self.mono += seconds
        self.at += timedelta(seconds=seconds)


def clocks(asked: Asked) -> Found:
    """Set the clock back and forward by years, hours and minutes, over summer time too."""
    rng, tally, flagged, locked = asked.draw(), Tally(), 0, 0
    first, folder = asked.folder / "first", asked.folder / "coffre"
    practice(first)
    jumps = (-YEARS, YEARS, timedelta(hours=-1), timedelta(hours=1), timedelta(minutes=-6),
             timedelta(seconds=-3), timedelta(seconds=2), timedelta(days=1))  # fmt: skip
    for turn in range(asked.count):
        clock, jump = _Clock(), jumps[turn % len(jumps)]
        copied(first, folder)
        desk, instants = opened(folder, clock), [clock.at]
        for number in range(4):
            instants.append(clock.at)
            with desk.store.action("search", detail={"hits": number}):
                pass
            clock.pass_(rng.uniform(0.1, 5))
            if number == 1:
                clock.at += jump
        tally.trials += 1
        flagged += _ordered(desk.store, tally, back=instants != sorted(instants))
        desk.close()
        _slowed(folder, clock, jump, tally)
        locked += _locks(jump, tally)
        late = check_is_due(clock.at, clock.at + jump, unclean=False)
        tally.held(late == (abs(jump) >= CHECK_EVERY), "a check was put off by the clock")
    return tally.found(events_flagged=flagged, locks=locked)


def _ordered(store: Store, tally: Tally, *, back: bool) -> int:
    from sqlalchemy import text

    with store.reading() as session:
        rows = session.execute(
            text("SELECT event, detail_json FROM audit ORDER BY seq DESC LIMIT 4")
        ).all()
        tally.held(not audit.verify_chain(session), "the journal does not follow")
    hits = [json.loads(row.detail_json)["hits"] for row in reversed(rows)]
    tally.held(hits == [0, 1, 2, 3], "events are not in the order in which they happened")
    flags = sum("clock_back" in row.detail_json for row in rows)
    tally.held(bool(flags) == back, "a clock set back was not flagged" if back else "a false flag")
    return flags


def _slowed(folder: Path, clock: _Clock, jump: timedelta, tally: Tally) -> None:
    throttle = Throttle(folder, clock, clock.monotonic)
    for _ in range(4):
        clock.pass_(120)
        throttle.take("claire")
    before = throttle.wait("claire")
    clock.at += jump
    tally.held(throttle.wait("claire") >= before, "a wait was shortened by the clock")
    try:
        throttle.take("claire")
        tally.held(False, "a try was allowed by the clock")
    except TooManyTries:
        pass


def _locks(jump: timedelta, tally: Tally) -> int:
    from PySide6.QtWidgets import QApplication

    from coordo_desktop.ui.shell.idle import IdleWatch

    app = QApplication.instance() or QApplication([])  # in a test's process: others need windows
    clock, asked = _Clock(), []
    watch = IdleWatch(15, monotonic=clock.monotonic, wall=clock.wall)
    watch.lock_asked.connect(asked.append)
    watch.start()
    clock.pass_(1)
    watch.check()
    clock.at += jump
    clock.pass_(1)
    watch.check()
    wanted = jump < timedelta(minutes=-5) or jump > timedelta(hours=12)
    # An hour forward looks like an hour without anybody: that locks too, as it should.
    wanted = wanted or jump >= timedelta(minutes=3)
    tally.held(bool(asked) == wanted, "a jump did not lock" if wanted else "a small step locked")
    watch.stop()
    del app
    return len(asked)


# -- T-81 -----------------------------------------------------------------------------------------

EXIT_SECONDS = 3.0


def exits(asked: Asked) -> Found:
    """Leave while every thread is inside the database: no crash, and soon."""
    rng, tally, slowest = asked.draw(), Tally(), 0.0
    first, folder = asked.folder / "first", asked.folder / "coffre"
    patient = practice(first, 10)
    for turn in range(asked.count):
        if turn % 50 == 0:
            copied(first, folder)
        tally.trials += 1
        with working(_leaving(folder, patient, rng.uniform(0.0, 0.15))) as child:
            said = list(child.rest())
            code = child.wait()
        took = struct.unpack("<d", said[-1])[0] if said and len(said[-1]) == 8 else 99.0
        slowest = max(slowest, took)
        tally.held(code == 0, "an abnormal exit code")
        tally.held(took <= EXIT_SECONDS, "leaving took too long")
    desk = opened(folder, now)
    tally.held(not desk.unclean, "the last exit was not a clean one")
    tally.held(not integrity(desk.store).problems, "the file is not sound")
    desk.close()
    return tally.found(slowest_s=round(slowest, 2))


def _leaving(folder: Path, patient: Any, after: float) -> Work:
    def work(tell: Callable[[bytes], None]) -> None:
        from PySide6.QtCore import QCoreApplication, QObject

        from coordo_desktop.ui.shell.launch import pool_runners

        app = QCoreApplication.instance() or QCoreApplication([])
        desk, runners, owner = opened(folder, now), pool_runners(), QObject()
        services, care = assemble(desk), Upkeep(desk)
        going = [True]

        def read() -> None:
            while going[0]:
                services.patients.find("etch")

        def write() -> None:
            while going[0]:
                services.transmissions.sign(a_draft(PatientId(patient), "Cible", "ta 13/8"))

        for runner, job in ((runners.desk, write), (runners.glance, read), (runners.press, read),
                            (runners.press, care.check)):  # fmt: skip
            runner.run(owner, job, _nothing, _never_mind)
        wait(after)
        app.processEvents()
        begun = time.perf_counter()
        care.stop_check()
        going[0] = False
        runners.close()
        lock(desk)
        tell(struct.pack("<d", time.perf_counter() - begun))

    return work


def _never_mind(_error: Exception) -> None:
    """The check was stopped."""


ROWS = [
    Row(
        "T-06",
        "Ce qui est en train d’être tapé survit à un arrêt brutal",
        "3 s de frappe perdues au plus, 1 000 essais",
        drafts,
        short=0,
        full=1_000,
        held_by="tests/ui/kit/test_forms.py",
    ),
    Row(
        "T-14",
        "Le coffre déplacé, effacé ou remplacé pendant qu’il est ouvert\u202f: remarqué dans les "
        "5 s, une copie complète est gardée",
        "100 % remarqués, copie complète et saine",
        moved,
        short=1,
        full=60,
    ),
    Row(
        "T-15",
        "Cinq programmes sur un coffre, et un deuxième démarrage",
        "0 erreur sur 5 × 400 enregistrements, 0 double ouverture sur 100",
        together,
        short=42,
        full=2_100,
    ),
    Row(
        "T-16",
        "L’horloge reculée ou avancée de dix ans, d’une heure, de quelques secondes\u202f: "
        "l’ordre est gardé, aucun délai raccourci, l’écran se verrouille",
        "ordre juste, délais tenus, verrouillage et marque",
        clocks,
        short=2,
        full=400,
    ),
    Row(
        "T-81",
        "Quitter pendant que tous les fils travaillent dans le coffre",
        "500 sorties, 0 code anormal, 3 s au plus",
        exits,
        short=1,
        full=500,
    ),
]
