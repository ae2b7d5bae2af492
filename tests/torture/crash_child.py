"""A process with marker words in its memory that crashes in a way of one's choice (T-22)."""

import ctypes
import faulthandler
import os
import signal
import sys
import threading

from canaries import Markers
from coordo_desktop.system.clock import now
from coordo_desktop.system.logs import start_log
from coordo_desktop.system.paths import standard_paths
from coordo_desktop.ui.shell.hardening import harden


def main(how: str, hardened: str) -> None:
    """Hold markers in locals, arguments and on the heap, then crash."""
    import resource

    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    if hardened == "yes":
        harden()
    paths = standard_paths()
    start_log(paths.logs)
    stacks = (paths.logs / "app.log").open("a", encoding="utf-8")
    faulthandler.enable(stacks)
    markers = Markers()
    words = [markers.word() for _ in range(500)]
    _WAYS[how](words)


def _abort(_words: list[str]) -> None:
    os.abort()


def _segfault(_words: list[str]) -> None:
    ctypes.string_at(0)


def _killed_by(number: int):
    def way(_words: list[str]) -> None:
        os.kill(os.getpid(), number)

    return way


def _reporting() -> None:
    from PySide6.QtCore import QCoreApplication

    from coordo_desktop.ui.shell.crash import CrashReporter

    global _KEPT  # noqa: PLW0603  the reporter lives as long as the process
    app = QCoreApplication.instance() or QCoreApplication([])
    reporter = CrashReporter(standard_paths().logs, now)
    reporter.install()
    _KEPT = (app, reporter)


def _in_a_slot(error):
    def way(words: list[str]) -> None:
        from PySide6.QtCore import QCoreApplication, QTimer

        _reporting()

        def slot() -> None:
            found = words[3]
            raise error(f"{found} is no date")

        QTimer.singleShot(0, slot)
        QCoreApplication.processEvents()

    return way


def _in_a_thread(words: list[str]) -> None:
    _reporting()

    def work(word: str) -> None:
        {}[word]

    thread = threading.Thread(target=work, args=(words[5],), name=words[7])
    thread.start()
    thread.join()


def _in_main(words: list[str]) -> None:
    _reporting()
    raise UnicodeEncodeError("ascii", words[9], 0, 1, words[11])


def _out_of_memory(words: list[str]) -> None:
    _in_a_slot(MemoryError)(words)


def _by_qt(words: list[str]) -> None:
    _reporting()
    from PySide6.QtCore import qFatal

    qFatal(words[2].encode("ascii", "replace").decode())


_KEPT: object = None
_WAYS = {
    "abort": _abort,
    "segfault": _segfault,
    "bus": _killed_by(signal.SIGBUS),
    "quit": _killed_by(signal.SIGQUIT),
    "floating": _killed_by(signal.SIGFPE),
    "slot": _in_a_slot(ValueError),
    "memory": _out_of_memory,
    "file": _in_a_slot(FileNotFoundError),
    "thread": _in_a_thread,
    "main": _in_main,
    "qt": _by_qt,
}
WAYS = tuple(_WAYS)

if __name__ == "__main__":
    main(*sys.argv[1:3])
