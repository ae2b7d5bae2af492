"""Putting the pieces together: one instance, one frame, one program, then the event loop."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QVersionNumber
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.errors import AlreadyOpen, FolderReadOnly
from coordo_desktop.domain.upkeep import ProgramTooOld
from coordo_desktop.system.paths import Paths
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import GlanceRunner, PoolRunner
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.crash import CrashReporter
from coordo_desktop.ui.shell.crash_dialog import CrashDialogs
from coordo_desktop.ui.shell.demonstration import Demo
from coordo_desktop.ui.shell.frame import Frame
from coordo_desktop.ui.shell.idle import IdleWatch
from coordo_desktop.ui.shell.instance import Instance, raise_the_other
from coordo_desktop.ui.shell.languages import Languages
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.program import REPLACED, Program
from coordo_desktop.ui.shell.session_signals import SessionSignals
from coordo_desktop.ui.shell.successor import AfterLock, folder_options, let_go, succeed

if TYPE_CHECKING:
    from coordo_desktop.ui.shell.session import Runners
    from coordo_desktop.ui.shell.views import Desk, PageSpec

_USUAL_MINUTES = 5
_OLDEST_QT = QVersionNumber(6, 8, 0)
_COVERED_MS = 400  # the new window is painted over the one before
Now = Callable[[], datetime]


def launch(
    folder: Path,
    paths: Paths,
    now: Now,
    *,
    demo: Demo | None = None,
    after: AfterLock | None = None,
) -> int:
    """Run the window until it is closed; AlreadyOpen when another one holds this vault.

    A minute after a lock the process is replaced by a fresh one, which is told `after`.
    """
    refuse_old_qt()
    app = _application()
    reporter = CrashReporter(paths.logs, now)
    reporter.install()
    dialogs = CrashDialogs(reporter)
    folder = folder.absolute()
    with suppress(OSError, RuntimeError):
        os.chdir(Path.home())  # where file dialogs open, whatever folder the command was typed in
    preferences = Preferences(paths.preferences)
    languages = Languages(app)
    languages.use(preferences.language)
    apply_theme(app, preferences.theme, preferences.text_size)
    instance = held(folder)
    front = PoolRunner(1)
    signals = SessionSignals()
    idle = IdleWatch(_USUAL_MINUTES, signals=signals)
    frame = Frame(preferences)
    program = Program(
        Door(folder, ChangeHub(), now),
        frame,
        preferences,
        front=front,
        runners=pool_runners,
        specs=_specs,
        idle=idle,
        languages=languages,
        now=now,
        demo=demo,
        after=after,
    )
    instance.raised.connect(frame.come_forward)
    program.finished.connect(app.exit)
    # The session ends or an administrator stops us: leave as if the window had been closed.
    signal.signal(signal.SIGTERM, lambda *_: program.close())
    if after is None:
        frame.show()
    else:
        frame.come_back(minimized=after.minimized, active=after.active)
        QTimer.singleShot(_COVERED_MS, lambda: let_go(after))
    program.start()
    while (code := app.exec()) == REPLACED:
        _be_replaced(instance, program, folder, demo=demo is not None)
    front.close()
    instance.release()
    reporter.uninstall()
    dialogs.deleteLater()
    return int(code)


def _be_replaced(instance: Instance, program: Program, folder: Path, *, demo: bool) -> None:
    """Become a fresh process on the lock screen; where that cannot be, go on with this one."""
    if program.relief.told is None:
        return
    instance.release()
    succeed(program.relief.told, folder_options(folder, demo=demo))
    instance.take()
    program.relief.later()


def refuse_old_qt() -> None:
    """Raise ProgramTooOld where Qt is older than the oldest that will do (security design 13.3)."""
    found = QLibraryInfo.version()
    if found < _OLDEST_QT:
        raise ProgramTooOld("qt", found.toString(), _OLDEST_QT.toString())


def held(folder: Path) -> Instance:
    """This process's hold on a vault folder; the other instance is raised when there is one."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FolderReadOnly from error
    instance = Instance(folder)
    try:
        instance.take()
    except AlreadyOpen:
        raise_the_other(folder)
        raise
    return instance


def pool_runners() -> "Runners":
    """The three threads of one open vault."""
    from coordo_desktop.ui.shell.session import Runners

    return Runners(PoolRunner(1), GlanceRunner(), PoolRunner(2))


def _specs(desk: "Desk") -> "Sequence[PageSpec]":
    """The views, loaded once somebody is in: the lock screen waits for none of them."""
    from coordo_desktop.ui.shell.registry import page_specs

    return page_specs(desk)


def _application() -> QApplication:
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QApplication.setApplicationName("Coordo Desktop")
    QApplication.setDesktopFileName("coordo-desktop")
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    return app
