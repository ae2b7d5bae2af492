"""Nothing anybody types is readable on the disk: marker words in all fields (T-20, T-22, T-24)."""

import base64
import gzip
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from canaries import Markers, leaks
from proof_support import asked, figures

MARKERS = asked(60, 1000)
TYPED = Markers()


class AtWork:
    """The process of `canary_child`, and the disk it may write to."""

    def __init__(self, root: Path, call: str) -> None:
        self.disk = root / "disk"
        folders = ("home", "tmp", "cache", "config", "data", "run", "here")
        for name in folders:
            (self.disk / name).mkdir(parents=True, exist_ok=True, mode=0o700)
        at = {name: str(self.disk / name) for name in folders}
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "COORDO_HOME": at["home"],
            "HOME": at["home"],
            "TMPDIR": at["tmp"],
            "XDG_CACHE_HOME": at["cache"],
            "XDG_CONFIG_HOME": at["config"],
            "XDG_DATA_HOME": at["data"],
            "XDG_RUNTIME_DIR": at["run"],
        }
        self.said = (self.disk / "stderr.txt").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-c", f"import canary_child; {call}"],
            cwd=self.disk / "here", env=environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=self.said, text=True,
        )  # fmt: skip

    def until(self, phase: str) -> list[str]:
        """What it said before it came to this phase; it waits there."""
        lines: list[str] = []
        for line in self.process.stdout:
            if line.strip() == phase:
                return lines
            lines.append(line.strip())
        pytest.fail(f"never came to « {phase} »: {(self.disk / 'stderr.txt').read_text()[-3000:]}")

    def go_on(self) -> None:
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.said):
            stream.close()


@pytest.fixture
def at_work(tmp_path):
    started: list[AtWork] = []

    def start(call: str) -> AtWork:
        started.append(AtWork(tmp_path, call))
        return started[-1]

    (tmp_path / "outside").mkdir()
    yield start
    for one in started:
        one.end()


def markers(count: int) -> Markers:
    """The first ones of the seed: those that the child typed."""
    drawn = Markers()
    while len(drawn.drawn) < count:
        drawn.word()
    return drawn


def test_no_marker_is_readable_on_the_disk_at_any_moment(at_work, tmp_path):
    child = at_work(f"canary_child.main({MARKERS}, {str(tmp_path / 'outside')!r})")
    looked_for = markers(4 * MARKERS + 1000)
    scanned = {}

    def nothing_leaks(phase: str) -> None:
        assert leaks(child.disk, looked_for) == {}, phase
        files = [path for path in child.disk.rglob("*") if path.is_file()]
        scanned[phase] = (len(files), sum(path.stat().st_size for path in files))

    child.until("mid-transaction")
    nothing_leaks("mid-transaction")
    child.go_on()
    kept, drawn = map(int, child.until("written")[-1].split())
    assert drawn >= MARKERS
    assert kept > 0.8 * drawn, "too little was really written for the search to prove anything"
    nothing_leaks("written")
    assert leaks(tmp_path / "outside", looked_for), "what the person saved is theirs to read"
    typed = drawn
    for phase in ("typed", "crashed", "locked", "about to be killed"):
        child.go_on()
        said = child.until(phase)
        typed = int(said[-1]) if said else typed
        nothing_leaks(phase)
    assert typed > drawn + 10, "hardly anything was typed in the window"
    assert list((child.disk / "home" / "journal").glob("panne-*.txt"))
    child.end()
    nothing_leaks("killed")

    later = at_work(f"canary_child.afterwards({str(tmp_path / 'outside')!r})")
    assert later.until("closed") == ["True"]
    nothing_leaks("closed")
    later.go_on()
    assert later.process.wait() == 0
    nothing_leaks("ended")
    figures("canaries", typed=typed, kept=kept, of=drawn, hits=0, phases=scanned)


@pytest.mark.parametrize(
    "written",
    [
        lambda word: word.encode(),
        lambda word: word.upper().encode(),
        lambda word: unicodedata.normalize("NFD", word).encode(),
        lambda word: word.encode("utf-16"),
        lambda word: word.encode("utf-16-be"),
        lambda word: word.encode("utf-32"),
        lambda word: base64.b64encode(f"x{word}".encode()),
        lambda word: base64.urlsafe_b64encode(f"xy{word}".encode("utf-16")),
        lambda word: word.encode().hex().encode(),
        lambda word: b"1" + word.encode().hex().upper().encode(),
        lambda word: b"head" + gzip.compress(word.encode()),
    ],
)
def test_the_search_would_see_one(tmp_path, written):
    drawn = markers(3)
    (tmp_path / "file").write_bytes(os.urandom(5000) + b"," + written(drawn.drawn[1]) + b"!")
    assert leaks(tmp_path, drawn) == {"file": {drawn.drawn[1]}}


def test_the_search_would_see_one_in_a_name(tmp_path):
    drawn = markers(1)
    (tmp_path / f"{drawn.drawn[0]}.txt").touch()
    assert leaks(tmp_path, drawn)
