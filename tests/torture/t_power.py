"""T-02: the power goes at any instant; the disk is built again as it may then have been."""

import os
import random
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.errors import CoordoError, WrongPassphrase
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.system.clock import now
from torture.power_child import CHANGED
from torture.rows import Asked, Found, Row
from torture.support import Tally, copied, practice, where
from torture.t_disk import no_compiler
from vault_support import GOOD, OTHER, opened

ENTRIES = 60
SECTOR = 512
LOST, RANDOM, TORN = "perdues", "au hasard", "déchirées"
_HEAD = struct.Struct("<ciQQ")
_CONTROLS = 60


@dataclass(frozen=True)
class Event:
    """One change, in the order it was made."""

    letter: str
    handle: int
    offset: int
    data: bytes


def events(path: Path) -> Iterator[Event]:
    """What the recording library wrote down."""
    data = path.read_bytes()
    at = 0
    while at < len(data):
        letter, handle, offset, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield Event(letter.decode(), handle, offset, data[at : at + length])
        at += length


@dataclass
class Kept:
    """A file: what is surely on the disk, and what was written since its last sync."""

    sure: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for offset, data in self.since:
            _apply(self.sure, offset, data)
        self.since.clear()

    def after(self, rng: random.Random, mode: str) -> bytes:
        """What may be found after the cut."""
        found = bytearray(self.sure)
        for offset, data in self.since:
            if mode == LOST or rng.random() < 0.5:
                continue
            if mode == TORN and data is not None:
                for at in range(0, len(data), SECTOR):
                    if rng.random() < 0.5:
                        _apply(found, offset + at, data[at : at + SECTOR])
            else:
                _apply(found, offset, data)
        return bytes(found)


def _apply(file: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del file[offset:]
        file.extend(bytes(offset - len(file)))
        return
    if len(file) < offset:
        file.extend(bytes(offset - len(file)))
    file[offset : offset + len(data)] = data


class Disk:
    """A folder of files under the recorded changes; names are sure once their folder is synced."""

    def __init__(self, first: Path, folder: Path) -> None:
        self.folder = str(folder)
        self.names: dict[str, Kept] = {}
        for path in first.rglob("*"):
            if path.is_file():
                name = str(folder / path.relative_to(first))
                self.names[name] = Kept(bytearray(path.read_bytes()))
        self.sure_names = dict(self.names)
        self.moves: list[tuple[str, str, Kept | None]] = []
        self.open: dict[int, str | Kept] = {}
        self.acknowledged: list[bytes] = []

    def play(self, event: Event) -> None:
        match event.letter:
            case "O":
                self._opened(event)
            case "W" | "T":
                file = self.open.get(event.handle)
                if isinstance(file, Kept):
                    file.since.append((event.offset, event.data if event.letter == "W" else None))
            case "S":
                self._synced(event.handle)
            case "C":
                self.open.pop(event.handle, None)
            case "U":
                self._named(event.data.decode(), "", None)
            case "R":
                before, after = event.data.decode().split("\0")
                self._named(before, after, self.names.get(before))
            case "A":
                self.acknowledged.append(event.data)

    def _opened(self, event: Event) -> None:
        name, flags = event.data.decode(), event.offset
        if flags & os.O_DIRECTORY or Path(name) == Path(self.folder) or name.endswith("-shm"):
            self.open[event.handle] = name
            return
        if name not in self.names:
            if not flags & os.O_CREAT:
                self.open[event.handle] = name  # a folder, or a file of another kind
                return
            self.names[name] = Kept()
            self.moves.append(("", name, self.names[name]))
        file = self.names[name]
        if flags & os.O_TRUNC:
            file.since.append((0, None))
        self.open[event.handle] = file

    def _named(self, before: str, after: str, file: Kept | None) -> None:
        self.names.pop(before, None)
        if after and file is not None:
            self.names[after] = file
        self.moves.append((before, after, file))

    def _synced(self, handle: int) -> None:
        file = self.open.get(handle)
        if isinstance(file, Kept):
            file.sync()
            for name, one in self.names.items():  # a file that is synced has its name on the disk
                if one is file and name not in self.sure_names:
                    self.sure_names[name] = file
        elif isinstance(file, str):
            self.sure_names = dict(self.names)
            self.moves.clear()

    def write(self, target: Path, rng: random.Random, mode: str) -> None:
        """Build the folder as it may be after a cut now."""
        names = dict(self.sure_names)
        kept = 0 if mode == LOST else rng.randint(0, len(self.moves))
        for before, after, file in self.moves[:kept]:
            names.pop(before, None)
            if after and file is not None:
                names[after] = file
        for name, file in names.items():
            path = target / Path(name).relative_to(self.folder)
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.write_bytes(file.after(rng, mode))


def power_cuts(asked: Asked) -> Found:
    """Cut at random instants; unsynced writes are lost, kept at random or torn at 512 bytes."""
    rng, tally = asked.draw(), Tally()
    first = asked.folder / "first"
    patient = practice(first)
    careful = _recorded(asked, first, patient, "careful")
    by_mode = dict.fromkeys((LOST, RANDOM, TORN), 0)
    checked, disk = 0, Disk(first, asked.folder / "coffre")
    for at in sorted(rng.randrange(len(careful)) for _ in range(asked.count)):
        while checked <= at:
            disk.play(careful[checked])
            checked += 1
        mode = list(by_mode)[tally.trials % 3]
        by_mode[mode] += 1
        tally.trials += 1
        amiss = _amiss(disk, asked.folder / "apres", rng, mode)
        tally.held(not amiss, f"{mode}: {amiss}")
    careless = _recorded(asked, first, patient, "careless")
    controls = min(_CONTROLS, asked.count)
    seen = _control(careless, first, asked.folder, rng, controls)
    tally.held(seen * 2 > controls, "the control without syncs loses nothing: nothing is proved")
    return tally.found(**by_mode, écritures=len(careful), témoin=f"{seen}/{controls} perdent")


def _control(told: list[Event], first: Path, folder: Path, rng: random.Random, count: int) -> int:
    disk, checked, seen = Disk(first, folder / "coffre"), 0, 0
    said = [at for at, event in enumerate(told) if event.letter == "A"]
    for at in sorted(rng.randrange(said[0], said[-1]) for _ in range(count)):
        while checked <= at:
            disk.play(told[checked])
            checked += 1
        seen += bool(_amiss(disk, folder / "apres", rng, LOST))
    return seen


def _recorded(asked: Asked, first: Path, patient: UUID, how: str) -> list[Event]:
    library = asked.folder / "io_record.so"
    source = Path(__file__).with_name("io_record.c")
    compiled = ["gcc", "-shared", "-fPIC", "-O2", "-o", str(library), str(source), "-ldl"]
    subprocess.run(compiled, check=True, capture_output=True)
    folder = copied(first, asked.folder / "coffre")
    record = asked.folder / f"{how}.rec"
    subprocess.run(
        [sys.executable, "-m", "torture.power_child", str(folder), str(patient), str(ENTRIES), how],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "LD_PRELOAD": str(library),
            "IO_FAULT_BELOW": str(folder),
            "IO_RECORD": str(record),
        },
        capture_output=True, check=True,
    )  # fmt: skip
    return list(events(record))


def _amiss(disk: Disk, target: Path, rng: random.Random, mode: str) -> str:
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(mode=0o700)
    disk.write(target, rng, mode)
    changed = CHANGED in disk.acknowledged
    desk = None
    try:
        for passphrase in (OTHER,) if changed else (GOOD, OTHER):
            with suppress(WrongPassphrase):
                desk = opened(target, now, passphrase=passphrase)
                break
        if desk is None:
            return "opens with none of its passphrases"
        if not set(disk.acknowledged) - {CHANGED} <= _entries(desk):
            return "an entry said to be kept is not there"
        report = integrity(desk.store)
        return ",".join(report.problems)[:80]
    except CoordoError as error:
        return where(error)
    finally:
        if desk is not None:
            desk.close()


def _entries(desk: OpenDesk) -> set[bytes]:
    live = desk.store.engines.maintenance()
    try:
        return {bytes(row[0]) for row in live.execute("SELECT id FROM transmission")}
    finally:
        live.close()


ROWS = [
    Row(
        "T-02",
        "Coupure de courant à n’importe quel instant : tout ce qui a été dit enregistré l’est",
        "0 perdu, 0 abîmé, que les écritures en attente soient perdues, gardées au hasard ou "
        "déchirées à 512 octets ; le témoin sans synchronisation, lui, perd",
        power_cuts,
        short=0,
        full=3000,
        held_by="tests/proof/test_kills.py"
        "::test_no_signed_transmission_is_lost_whenever_the_process_is_killed",
        cannot=no_compiler,
        seconds=3600,
    ),
]
