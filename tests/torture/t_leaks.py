"""T-20, T-21, T-22, T-24: nothing of anybody is left readable, whatever happens."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from canaries import Markers, leaks
from torture.crash_child import WAYS
from torture.rows import Asked, Found, Row
from torture.support import Tally

_TESTS = Path(__file__).parents[1]
_CANARIES = "tests/proof/test_canaries.py::test_no_marker_is_readable_on_the_disk_at_any_moment"
_FOLDERS = ("home", "tmp", "cache", "config", "data", "run", "here")
_LOOKED_FOR = 4000  # markers: more than a child that crashes draws
# What may be made: the vault, the log and the preferences, below COORDO_HOME; nothing elsewhere.
_ALLOWED = re.compile(r"home(/(coffre|journal)(/.*)?|/poste\.ini.*|/\.?poste.*)?")
_CALLS = (
    "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "mknod,mknodat"
)
_MADE = re.compile(rf"\b({_CALLS.replace(',', '|')})\((.*)\) += (?!-1)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def _world(root: Path) -> tuple[Path, dict[str, str]]:
    """A disk of one's own and the environment of a process that knows no other."""
    disk = root / "disk"
    for name in _FOLDERS:
        (disk / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    return disk, {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "COORDO_HOME": str(disk / "home"),
        "HOME": str(disk / "home"),
        "TMPDIR": str(disk / "tmp"),
        "XDG_CACHE_HOME": str(disk / "cache"),
        "XDG_CONFIG_HOME": str(disk / "config"),
        "XDG_DATA_HOME": str(disk / "data"),
        "XDG_RUNTIME_DIR": str(disk / "run"),
    }


def _markers(count: int) -> Markers:
    drawn = Markers()
    while len(drawn.drawn) < count:
        drawn.word()
    return drawn


# -- T-20 -------------------------------------------------------------------------------------


def no_plain_text(asked: Asked) -> Found:
    """Markers in all fields, through services and screens; the disk is searched at each moment."""
    told = asked.folder / "figures.jsonl"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider",
         str(_TESTS / "proof" / "test_canaries.py")],
        cwd=_TESTS.parent,
        env={**os.environ, "COORDO_PROOF": "full", "COORDO_PROOF_FIGURES": str(told)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode or not told.is_file():
        return Found(0, 1, (done.stdout[-300:],))
    figures = json.loads(told.read_text("utf-8").splitlines()[-1])
    moments = figures["phases"]
    most = max(files for files, _size in moments.values())
    seen = {"écrits": figures["kept"], "moments": len(moments), "fichiers": most}
    return Found(figures["typed"], figures["hits"], (), seen)


# -- T-21 -------------------------------------------------------------------------------------


def no_other_file(asked: Asked) -> Found:
    """A day of work under a tracer: each file made is one of those foreseen."""
    disk, environment = _world(asked.folder)
    outside, trace = asked.folder / "outside", asked.folder / "trace.txt"
    outside.mkdir()
    call = f"import canary_child; canary_child.main(60, {str(outside)!r})"
    done = subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-s", "4096", "-e", f"trace={_CALLS}", "-o", str(trace),
         sys.executable, "-c", call],
        cwd=disk / "here", env=environment, input="\n" * 20, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    tally = Tally()
    tally.held(done.returncode == 0, f"the work ended with {done.returncode} {done.stderr[-200:]}")
    with trace.open(errors="replace") as lines:
        made = sorted({one for line in lines for one in _made(line)})
    for path in made:
        tally.trials += 1
        foreseen = _foreseen(path, disk, outside)
        tally.held(foreseen, f"made: {path.replace(str(asked.folder), '')}")
    left = [path for path in disk.rglob("*") if path.is_file()]
    for path in left:
        name = str(path.relative_to(disk))
        tally.held(bool(_ALLOWED.fullmatch(name)), f"left: {name}")
    return tally.found(créés=len(made), laissés=len(left))


def _made(line: str) -> list[str]:
    found = _MADE.search(line)
    if found is None or ("open" in found[1] and "O_CREAT" not in line):
        return []
    words = _QUOTED.findall(found[2])
    return words[-1:] if "rename" in found[1] or "link" in found[1] else words[:1]


def _foreseen(path: str, disk: Path, outside: Path) -> bool:
    if path.startswith(("/dev/", "/proc/", str(outside))):
        return True
    if not path.startswith(str(disk)):
        return False
    return bool(_ALLOWED.fullmatch(str(Path(path).relative_to(disk))))


def _no_tracer() -> str:
    if not shutil.which("strace"):
        return "strace est absent : rien ne suit les fichiers créés"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "ce poste ne laisse suivre aucun processus par strace" if tried.returncode else ""


# -- T-22 -------------------------------------------------------------------------------------


def crashes(asked: Asked) -> Found:
    """Each way of crashing, markers in memory: no core file, no marker anywhere."""
    tally, looked_for = Tally(), _markers(_LOOKED_FOR)
    for number in range(asked.count):
        way = WAYS[number % len(WAYS)]
        disk = _crashed(asked.folder, way, hardened="yes")
        tally.trials += 1
        tally.held(not list(disk.rglob("core*")), f"{way}: a core file")
        tally.held(not leaks(disk, looked_for), f"{way}: a marker on the disk")
        shutil.rmtree(disk)
    control = _crashed(asked.folder, "abort", hardened="no")
    cores = [path for path in control.rglob("core*") if path.is_file()]
    held = {word for path in cores for word in leaks(path.parent, looked_for).get(path.name, ())}
    return tally.found(témoin=f"sans protection {len(cores)} fichier core, {len(held)} mots")


def _crashed(root: Path, way: str, hardened: str) -> Path:
    disk, environment = _world(root)
    with (disk / "stderr.txt").open("wb") as said:
        subprocess.run(
            [sys.executable, "-m", "torture.crash_child", way, hardened],
            cwd=disk / "here", env=environment, stdout=said, stderr=said, check=False,
        )  # fmt: skip
    return disk


# -- T-24 -------------------------------------------------------------------------------------


def logs(asked: Asked) -> Found:
    """Functions that fail with a marker in their error: log, reports and output hold none."""
    disk, environment = _world(asked.folder)
    outside = asked.folder / "outside"
    outside.mkdir()
    with (disk / "said.txt").open("wb") as said:
        done = subprocess.run(
            [sys.executable, "-m", "torture.fault_child", str(asked.count), str(asked.seed),
             str(outside)],
            cwd=disk / "here", env=environment, stdout=subprocess.PIPE, stderr=said, check=False,
        )  # fmt: skip
    if done.returncode:
        return Found(0, 1, ((disk / "said.txt").read_text(errors="replace")[-300:],))
    told = json.loads(done.stdout.splitlines()[-1])
    tally = Tally(trials=told["reached"])
    for path, words in leaks(disk, _markers(told["drawn"] + 1)).items():
        tally.held(False, f"{path}: {len(words)} markers")
    reports = len(list((disk / "home" / "journal").glob("panne-*")))
    return tally.found(mots=told["drawn"], rapports=reports)


ROWS = [
    Row(
        "T-20",
        "Rien de lisible sur le disque : mots témoins dans tous les champs, à tout moment",
        "1 000 mots témoins, 0 retrouvé, y compris en cours d’écriture, après un arrêt brutal et "
        "l’écran verrouillé",
        no_plain_text,
        short=0,
        full=1000,
        held_by=_CANARIES,
    ),
    Row(
        "T-21",
        "Aucun fichier hors de ceux prévus, une journée de travail suivie fichier par fichier",
        "0 création imprévue",
        no_other_file,
        short=0,
        full=20,
        held_by=_CANARIES,
        cannot=_no_tracer,
    ),
    Row(
        "T-22",
        "Panne brutale : ni image de la mémoire ni rapport qui contienne une donnée",
        "0 mot témoin, 0 fichier « core », quelle que soit la panne",
        crashes,
        short=0,
        full=55,
        held_by="tests/ui/shell/test_crash.py",
    ),
    Row(
        "T-24",
        "Journal technique : erreurs provoquées, des mots témoins dans chaque valeur",
        "100 erreurs provoquées, 0 mot témoin dans le journal, les rapports et la sortie",
        logs,
        short=0,
        full=100,
        held_by="tests/ui/shell/test_crash.py",
    ),
]
