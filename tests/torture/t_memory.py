"""T-23: what is left in the memory of the program once it is locked, and once it is replaced."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from canaries import HALF, Markers, halves_of
from canary_child import Typist
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import keyring
from coordo_desktop.system.clock import now
from torture.rows import Asked, Found, Row
from torture.support import Tally, wait
from vault_support import GOOD, a_practice

ENOUGH = 0.3  # of the markers must be seen while one reads, or the search proves nothing
LONGEST = 2.0  # seconds of work until the fresh process holds the vault and shows its screen
PATIENCE = 90.0
_MAP = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")
_PIECE = 1 << 24
_RUN = re.compile(rb"[a-z]{%d,}" % HALF)
_WIDE = re.compile(rb"(?:[a-z]\0){%d,}" % HALF)


def memory(asked: Asked) -> Found:
    """Type markers, read them all at the window, lock, be replaced; search each memory."""
    tally, markers = Tally(), Markers(asked.seed)
    folder = asked.folder / "coffre"
    desk, _code = a_practice(folder, now)
    typist = Typist(assemble(desk), markers, asked.folder)
    typist.type(asked.count)
    desk.close()
    halves = {half: word for word in markers.drawn for half in halves_of(word)}
    secrets = _secrets(folder)
    (asked.folder / "home").mkdir(exist_ok=True)
    code = f"import torture.memory_child as m; m.main({str(folder)!r}, {GOOD!r})"
    figures: dict[str, object] = {"marqueurs": len(markers.drawn)}
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=_environment()
    ) as child:
        try:
            _played(child, asked.folder, tally, figures, halves, secrets)
        finally:
            child.kill()
    tally.trials = len(markers.drawn)
    return tally.found(**figures)


def _played(child, folder: Path, tally: Tally, figures, halves, secrets) -> None:
    for step, name in (("read", "lus"), ("locked", "après verrouillage")):
        if not tally.held(child.stdout.readline().strip() == step, f"never came to {step}"):
            return
        seen, keys = _search(child.pid, halves, secrets)
        figures[name] = len(seen)
        if step == "read":
            enough = len(seen) > ENOUGH * len(set(halves.values()))
            tally.held(enough, "the search does not see what was read")
            tally.held("clé" in keys, "the search does not see the key in use")
        else:
            figures["clés après verrouillage"] = ", ".join(sorted(keys)) or 0
            tally.held(not keys & {"clé", "clé du fichier"}, f"still there: {sorted(keys)}")
        (folder / step).touch()
    before = _worked(child.pid)
    figures["relève_s"] = round(_succeeded(child.pid, folder / "coffre", tally), 2)
    figures["relève_calcul_s"] = round(_worked(child.pid) - before, 2)
    tally.held(_worked(child.pid) - before < LONGEST, "the fresh process takes too long")
    seen, keys = _search(child.pid, halves, secrets)
    figures["après relève"] = len(seen) + len(keys)
    tally.held(not seen, f"{len(seen)} markers after the process was replaced")
    tally.held(not keys, f"after the process was replaced: {sorted(keys)}")


def _succeeded(pid: int, folder: Path, tally: Tally) -> float:
    """Wait for the fresh process; how long the vault was held by nobody."""
    begun = time.monotonic()
    free: float | None = None
    while time.monotonic() < begun + PATIENCE:
        fresh = b"--after-lock" in Path(f"/proc/{pid}/cmdline").read_bytes()
        held = (folder / "verrou").exists()
        if free is None and (fresh or not held):
            free = time.monotonic()
        if fresh and held:
            took = time.monotonic() - (free or begun)
            wait(1.0)  # its lock screen is there too
            return took
        wait(0.01)
    tally.held(False, "no fresh process came")
    return PATIENCE


def _worked(pid: int) -> float:
    """Seconds of processor the process took so far, which another campaign does not lengthen."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _secrets(folder: Path) -> dict[str, bytes]:
    key = keyring.opened_by(keyring.load(folder), "claire", GOOD, now())
    raw = bytes(key.database_key(1))
    return {
        "clé": bytes(key.secret()),
        "clé du fichier": raw,
        "clé du fichier écrite": raw.hex().encode(),
        "phrase": GOOD.encode(),
        "phrase (Qt)": GOOD.encode("utf-16-le"),
    }


def _search(pid: int, halves: dict[bytes, str], secrets: dict[str, bytes]):
    seen: set[str] = set()
    keys: set[str] = set()
    for data in _readable(pid):
        keys |= {name for name, secret in secrets.items() if secret in data}
        for run in _RUN.finditer(data):
            seen |= _known(run[0], halves)
        for run in _WIDE.finditer(data):
            seen |= _known(run[0][::2], halves)
    return seen, keys


def _known(letters: bytes, halves: dict[bytes, str]) -> set[str]:
    places = range(len(letters) - HALF + 1)
    return {halves[letters[at : at + HALF]] for at in places if letters[at : at + HALF] in halves}


def _readable(pid: int) -> Iterator[bytes]:
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            found = _MAP.match(line)
            if found is None or "[v" in line:
                continue
            at, end = int(found[1], 16), int(found[2], 16)
            before = b""
            while at < end:
                try:
                    memory.seek(at)
                    data = memory.read(min(_PIECE, end - at))
                except (OSError, ValueError, OverflowError):
                    break
                if not data:
                    break
                yield before + data
                before = data[-128:]
                at += len(data)


def _environment() -> dict[str, str]:
    told = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    return dict(os.environ) | told


def _unreadable() -> str:
    if not sys.platform.startswith("linux"):
        return "la mémoire d’un autre processus ne se lit ainsi que sous Linux"
    if os.geteuid() != 0:
        return "il faut l’administrateur de la machine : le programme refuse qu’on lise sa mémoire"
    return ""


ROWS = [
    Row(
        "T-23",
        "Une minute après le verrouillage, la mémoire ne contient plus rien : le programme a été "
        "remplacé par un neuf",
        "0 marqueur, 0 clé, 0 phrase de passe après la relève ; clés effacées 1 s après le verrou",
        memory,
        short=0,
        full=1000,
        held_by="tests/ui/shell/test_successor.py",
        cannot=_unreadable,
        seconds=1800,
    )
]
