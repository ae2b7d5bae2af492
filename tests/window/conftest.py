"""A real window on a virtual screen, real keys from xdotool."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from operator import ne
from pathlib import Path

import pytest

PATIENCE = 40.0
PAPER = 0.5  # of the screen
SAMPLED = 100  # one byte of so many is looked at: the blue of every 25th pixel
STILL = 5  # looks in a row that see the same picture


def until(said: Callable[[], object], what: str) -> object:
    """Ask again until the answer is true; fail saying what was awaited."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        answer = said()
        if answer:
            return answer
        time.sleep(0.05)
    pytest.fail(f"never seen: {what}")


def differ(one: bytes, other: bytes) -> bool:
    """Whether two pictures are of two screens: one pixel in thirty is another."""
    seen = one[::SAMPLED]
    return sum(map(ne, seen, other[::SAMPLED])) * 30 > len(seen)


def whiteness(seen: bytes) -> float:
    """How much of the screen is white."""
    sampled = seen[::SAMPLED]
    return sampled.count(255) / len(sampled)


class Screen:
    """A virtual screen, the program on it, and somebody at its keyboard."""

    def __init__(self, display: str, home: Path, frame_buffer: Path) -> None:
        self.home = home
        self._frame_buffer = frame_buffer
        self._said = (home.parent / "said.txt").open("ab")
        self.env = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "COORDO_HOME": str(home),
            "LC_ALL": "C.UTF-8",
        }
        self.program: subprocess.Popen[bytes] | None = None

    def start(self, *program: str) -> None:
        self.program = subprocess.Popen(
            [sys.executable, *(program or ("-m", "coordo_desktop"))],
            env={**self.env, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )
        window = str(until(self._windows, "the window")).split()[-1]
        self._xdotool("windowfocus", "--sync", window)

    def _windows(self) -> str:
        if self.program is not None and self.program.poll() is not None:
            said = (self.home.parent / "said.txt").read_text("utf-8", "replace")
            pytest.fail(f"the program left with {self.program.poll()}: {said[-2000:]}")
        answer = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Coordo"],
            env=self.env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return answer.stdout.strip()

    def focus(self, title: str) -> None:
        """Give the keyboard to the window of this title: there is no window manager here."""

        def found() -> str:
            return subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title],
                env=self.env, capture_output=True, text=True, check=False,
            ).stdout.strip()  # fmt: skip

        window = str(until(found, f"the window « {title} »")).split()[-1]
        self._xdotool("windowfocus", "--sync", window)

    def pixels(self) -> bytes:
        """What is on the screen, four bytes a pixel: blue, green, red, nothing."""
        seen = self._frame_buffer.read_bytes()
        head = int.from_bytes(seen[:4], "big")
        colours = int.from_bytes(seen[76:80], "big")
        return seen[head + 12 * colours :]

    def turned(self, before: bytes) -> bytes:
        """Wait until another screen than `before` is shown, and is still."""
        until(lambda: differ(before, self.pixels()), "another screen")
        return self.settle()

    def papered(self) -> bytes:
        """Wait until a page is previewed: nothing else makes the screen so white."""
        until(lambda: whiteness(self.pixels()) > PAPER, "a page in the preview")
        return self.settle()

    def settle(self) -> bytes:
        """Wait until nothing moves on the screen any more; what it shows then."""
        seen: list[bytes] = []

        def still() -> bool:
            seen.append(self.pixels())
            return len(seen) > STILL and all(one == seen[-1] for one in seen[-STILL:])

        until(still, "a screen that is still")
        return seen[-1]

    def title(self) -> str:
        """The title of the window, as the task bar shows it."""
        window = self._windows().split()[-1]
        return subprocess.run(
            ["xdotool", "getwindowname", window],
            env=self.env, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    def keys(self, *names: str) -> None:
        self._xdotool("key", "--delay", "30", *names)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "25", text)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, timeout=PATIENCE)

    def kill(self) -> None:
        """The power goes."""
        assert self.program is not None
        self.program.kill()
        self.program.wait()

    def close(self) -> None:
        self._said.close()
        if self.program is not None and self.program.poll() is None:
            self.kill()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.fail("Xvfb and xdotool are needed; `make test` installs them")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp",
         "-noreset", "-fbdir", str(tmp_path)],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as said:
        display = f":{said.readline().strip()}"
    made = Screen(display, tmp_path / "home", tmp_path / "Xvfb_screen0")
    yield made
    shutil.copy(tmp_path / "Xvfb_screen0", tmp_path / "last.xwd")  # what a failure looked like
    made.close()
    server.terminate()
    server.wait()
