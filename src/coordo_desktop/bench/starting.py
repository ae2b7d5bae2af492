"""B10: from a fresh process to the lock screen, from the passphrase to the first view."""

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coordo_desktop.bench.measures import Goal, Result

LOGIN = "mesure"
PASSPHRASE = "Trois-Rivieres-77-Lentes"  # noqa: S105 - the practice is invented and removed

_TIMES = 9
_WARM = 1


def empty_window(_folder: Path, told: Mapping[str, Any]) -> dict[str, float]:
    """An empty window of the toolkit, painted; and what this process then holds."""
    from coordo_desktop.ui.singletons import keep_alive

    keep_alive()
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    painted: list[int] = []

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not painted:
                QTimer.singleShot(0, self._seen)

        def _seen(self) -> None:
            painted.append(time.monotonic_ns())
            app.exit()

    app = QApplication([])
    window = Window()
    window.resize(1366, 768)
    window.show()
    app.exec()
    return {"seconds": (painted[0] - told["started"]) / 1e9, "memory": resident()}


def program(folder: Path, told: Mapping[str, Any]) -> dict[str, float]:
    """The program, launched as its front door launches it; answers, then leaves as it does."""
    from coordo_desktop.ui.singletons import keep_alive

    keep_alive()
    from PySide6.QtWidgets import QApplication

    from coordo_desktop.bench.watch import Watch
    from coordo_desktop.system.clock import now
    from coordo_desktop.system.logs import start_log
    from coordo_desktop.system.paths import standard_paths
    from coordo_desktop.ui.shell.hardening import harden

    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    watch = Watch(LOGIN, PASSPHRASE)
    application.installEventFilter(watch)
    paths = standard_paths()
    harden()
    start_log(paths.logs)
    from coordo_desktop.ui.shell.launch import launch

    launch(folder / "coffre", paths, now)
    return {
        "seconds": (watch.locked - told["started"]) / 1e9,
        "unlock": (watch.seen - watch.entered) / 1e9,
    }


def resident() -> float:
    """The memory this process holds, in MB (2^20 bytes)."""
    text = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def starts(folder: Path, size: int, door: "Goal", view: "Goal") -> "list[Result]":
    """Program and empty window by turns, so that a busy moment weighs on both."""
    from coordo_desktop.bench import children
    from coordo_desktop.bench.measures import result, timed
    from coordo_desktop.store import keyring
    from coordo_desktop.store.kdf import passphrase_key

    cost = keyring.slot_of(keyring.load(folder / "coffre"), LOGIN).cost
    shown: list[float] = []
    empty: list[float] = []
    unlocked: list[float] = []
    keys: list[float] = []
    for turn in range(_TIMES + _WARM):
        nothing = children.ask("empty", folder)
        answer = children.ask("start", folder)
        key = timed(lambda: passphrase_key(PASSPHRASE, bytes(16), cost))
        if turn >= _WARM:
            shown.append(answer["seconds"])
            empty.append(nothing["seconds"])
            unlocked.append(answer["unlock"])
            keys.append(key)
    note = f"Argon2id {cost.memory // 1024} Mio, {cost.passes} passes ; phrase tapée en 3 s"
    return [
        result("B10", "Lancer : écran de verrouillage peint", size, shown, empty, door),
        result("B10", "Déverrouiller : première vue peinte", size, unlocked, keys, view, note),
    ]
