"""Somebody who works at the window, locks, and is replaced: for whoever reads the memory of it.

`python -c "import torture.memory_child as m; m.main('folder', 'passphrase')"`: each step is said
on the standard output, and waits until a file of its name lies beside the vault.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.system.clock import now
from coordo_desktop.system.paths import standard_paths
from coordo_desktop.ui.shell import launch, program, relief
from coordo_desktop.ui.shell.idle import LockReason

LOOK_MS = 50
NEVER_MS = 3_600_000


class Script:
    """Plays the steps on the event loop of the real program."""

    def __init__(self, played: program.Program, folder: Path, passphrase: str) -> None:
        self.played, self.folder, self.passphrase = played, folder, passphrase
        self.timer = QTimer(played)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.wanted: Callable[[], bool] = lambda: True
        self.then: Callable[[], None] = self.unlock
        self.timer.start()

    def look(self) -> None:
        if self.wanted():
            then, self.then = self.then, lambda: None
            self.wanted = lambda: False
            then()

    def when(self, wanted: Callable[[], bool], then: Callable[[], None]) -> None:
        self.wanted, self.then = wanted, then

    def say(self, step: str, then: Callable[[], None]) -> None:
        sys.stdout.write(f"{step}\n")
        sys.stdout.flush()
        path = self.folder.parent / step
        self.when(path.exists, then)

    def unlock(self) -> None:
        screen = self.played.lock_screen
        if screen is None or not screen.resting:
            self.when(lambda: True, self.unlock)
            return
        screen.unlock.passphrase.setText(self.passphrase)
        screen.unlock.passphrase.returnPressed.emit()
        self.when(lambda: self.played.session is not None, self.read)

    def read(self) -> None:
        """Every record, every entry, and one record on screen with the letters of it."""
        session = self.played.session
        services = session.opened.services
        people = services.patients.first(10_000)
        self.held = [services.patients.open(one.id) for one in people]
        self.held += [services.transmissions.board(BoardFilter())]
        for view in ("patients", "transmissions"):
            session.window.open_view(view)
        session.window.open_patient(people[0].id)
        self.say("read", self.lock)

    def lock(self) -> None:
        self.held = []
        self.played.lock(LockReason.ASKED)
        self.when(self.locked_away, self.locked)

    def locked_away(self) -> bool:
        screen = self.played.lock_screen
        return screen is not None and screen.resting

    def locked(self) -> None:
        self.at = time.monotonic()
        self.when(lambda: time.monotonic() > self.at + 1.0, lambda: self.say("locked", self.go))

    def go(self) -> None:
        self.timer.stop()
        self.played.relief.look()


def main(folder: str, passphrase: str) -> None:
    """Play it; the process ends as the fresh program."""
    relief.AFTER_MS = NEVER_MS  # the script says when
    start = program.Program.start
    scripts = []

    def begin(self: program.Program) -> None:
        start(self)
        scripts.append(Script(self, Path(folder), passphrase))

    program.Program.start = begin
    launch.launch(Path(folder), standard_paths(), now)
