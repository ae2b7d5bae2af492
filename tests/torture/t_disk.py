"""T-03, T-04: the disk is full, or fails at any call; what was kept stays, nothing is made up."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from coordo_desktop.domain.ids import PatientId
from torture.acts import ACTS, Act, Work, a_vault, one_step_more, said, whole
from torture.rows import Asked, Found, Row
from torture.support import Tally, working

PAGE = 4096
ROOM = 64 << 20
_NEW_MOUNTS, _NEW_USER = 0x00020000, 0x10000000
_REMOUNT = 32
_PRIVATE = 0x40000 | 0x4000  # MS_PRIVATE | MS_REC
_FIRST_SIZES = 0.6  # of the trials with 4 kB steps; the others are spread up to what is needed


# -- T-04 -------------------------------------------------------------------------------------


def io_errors(asked: Asked) -> Found:
    """The k-th call on a file of the vault fails, for each k, once and from then on."""
    library = asked.folder / "io_fault.so"
    source = Path(__file__).with_name("io_fault.c")
    compiled = ["gcc", "-shared", "-fPIC", "-O2", "-o", str(library), str(source), "-ldl"]
    subprocess.run(compiled, check=True, capture_output=True)
    below = asked.folder / "disque"
    below.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "torture.io_child", str(below), str(asked.count), str(asked.seed)],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "LD_PRELOAD": str(library),
            "IO_FAULT_BELOW": str(below),
        },
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    return Found(told["trials"], told["failures"], tuple(told["broken"]), told["figures"])


def no_compiler() -> str:
    if sys.platform != "linux":
        return "l’échec d’un appel système n’est simulé que sous Linux"
    if not shutil.which("gcc"):
        return "gcc est absent : ce qui fait échouer les appels ne se compile pas"
    tried = subprocess.run(
        ["gcc", "-fsyntax-only", "-x", "c", "-"],
        input=b"#include <stdio.h>", capture_output=True, check=False,
    )  # fmt: skip
    return "gcc est là sans les en-têtes de la libc (libc6-dev)" if tried.returncode else ""


# -- T-03 -------------------------------------------------------------------------------------


def full_disk(asked: Asked) -> Found:
    """Each act on a disk with room for 0, 4, 8… kB: a sentence, then room, and it works."""
    tally = Tally()
    first = asked.folder / "first"
    patient = PatientId(a_vault(first))
    done: dict[str, int] = {}

    def campaign(tell) -> None:
        _own_disks()
        each = max(2, asked.count // len(ACTS))
        for act in ACTS:
            before = tally.trials
            small = Small(asked.folder, act, patient)
            for room in small.rooms(each):
                small.trial(tally, room)
            done[act.name] = tally.trials - before
        told = (tally.trials, tally.failures, tally.broken, done)
        tell(json.dumps(told).encode())

    with working(campaign) as child:
        answer = child.heard() or b""
        child.wait()
    if not answer.startswith(b"["):
        return Found(0, 1, (answer.decode(),))
    trials, failures, broken, figures = json.loads(answer)
    return Found(trials, failures, tuple(broken), figures)


class Small:
    """A disk of its own for one act, whose size changes under it."""

    def __init__(self, root: Path, act: Act, patient: PatientId) -> None:
        self.root, self.act, self.patient = root, act, patient
        self.disk = root / "petit"
        self.disk.mkdir(exist_ok=True)

    def rooms(self, count: int) -> list[int]:
        """How many bytes are left for the act: 4 kB more each time, then up to more than needed."""
        needed = self._needed()
        steps = [PAGE * n for n in range(max(1, int(count * _FIRST_SIZES)))]
        rest = count - len(steps)
        last = max(steps[-1], needed) + 16 * PAGE
        spread = [
            steps[-1] + (last - steps[-1]) * (n + 1) // rest // PAGE * PAGE for n in range(rest)
        ]
        return steps + spread

    def _needed(self) -> int:
        before, after = [], []

        def act(doing: Work) -> None:
            before.append(_used(self.disk))
            self.act.do(doing)
            after.append(_used(self.disk))

        self._with_vault(act)
        return max(0, after[0] - before[0])

    def _with_vault(self, use) -> None:
        _mount(self.disk, ROOM)
        try:
            shutil.copytree(self.root / "first", self.disk / "coffre")
            shutil.copy(self.root / "code.txt", self.disk)
            restore = one_step_more(self.root) if self.act.rebuilds else None
            doing = Work(self.disk, self.disk / "coffre", self.patient)
            try:
                if self.act.opens:
                    doing.open()
                use(doing)
            finally:
                doing.close()
                if restore:
                    restore()
        finally:
            _unmount(self.disk)

    def trial(self, tally: Tally, room: int) -> None:
        """One size: the act, then what is left of the vault, then the act again with room."""
        about = f"{self.act.name}, {room // 1024} kB left"
        tally.trials += 1

        def use(doing: Work) -> None:
            _resize(self.disk, _used(self.disk) + room)
            saved = False
            try:
                self.act.do(doing)
                saved = True
            except Exception as error:  # noqa: BLE001  what comes out is what is judged
                tally.held(not said(error), f"{about}: {said(error)}")
            _resize(self.disk, ROOM)
            if not saved:
                try:
                    self.act.do(doing)
                except Exception as error:  # noqa: BLE001  the same: judged, whatever it is
                    tally.held(False, f"{about}: not once there is room, {said(error) or error!r}")
            doing.close()
            amiss = whole(doing, self.act)
            if tally.held(not amiss, f"{about}: {amiss}"):
                doing.open(self.act.passphrases[-1])
                tally.held(self.act.kept(doing), f"{about}: said to be kept and is not")

        self._with_vault(use)


def _used(disk: Path) -> int:
    told = os.statvfs(disk)
    return (told.f_blocks - told.f_bfree) * told.f_frsize


def _own_disks() -> None:
    """From here on this process mounts what it likes and nobody else sees it."""
    libc = ctypes.CDLL(None, use_errno=True)
    flags = _NEW_MOUNTS | (0 if os.geteuid() == 0 else _NEW_USER)
    if libc.unshare(flags) or libc.mount(b"none", b"/", None, _PRIVATE, None):
        raise OSError(ctypes.get_errno(), "unshare")


def _mount(place: Path, size: int, flags: int = 0) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    how = f"size={size},mode=700".encode()
    if libc.mount(b"tmpfs", os.fsencode(place), b"tmpfs", flags, how):
        raise OSError(ctypes.get_errno(), "mount")


def _resize(place: Path, size: int) -> None:
    _mount(place, max(size, PAGE), _REMOUNT)


def _unmount(place: Path) -> None:
    ctypes.CDLL(None).umount2(os.fsencode(place), 2)


def _no_mounts() -> str:
    if sys.platform != "linux":
        return "un disque qui rétrécit ne se monte que sous Linux"

    def work(tell) -> None:
        _own_disks()
        tell(b"yes")

    with working(work) as child:
        return "" if child.heard() == b"yes" else "ce poste ne laisse monter aucun disque d’essai"


ROWS = [
    Row(
        "T-03",
        "Disque plein, à 4 ko près, pendant chaque écriture : la phrase le dit, rien n’est perdu",
        "0 perdu, 0 abîmé, une phrase à chaque fois, et le geste aboutit dès qu’il y a de la place",
        full_disk,
        short=0,
        full=800,
        held_by="tests/proof/test_bad_vault.py"
        "::test_a_full_disk_rolls_back_what_was_under_way_only",
        cannot=_no_mounts,
        seconds=3600,
    ),
    Row(
        "T-04",
        "Le disque refuse un appel, n’importe lequel, une fois ou pour toujours",
        "0 arrêt brutal, 0 « enregistré » à tort, le coffre entier, l’écran verrouillé quand même",
        io_errors,
        short=0,
        full=1000,
        held_by="tests/proof/test_bad_vault.py"
        "::test_a_backup_on_a_full_disk_leaves_the_vault_and_the_list_as_they_were",
        cannot=no_compiler,
        seconds=3600,
    ),
]
