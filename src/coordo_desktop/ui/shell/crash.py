"""What happens after a bug: one quiet report per distinct place, never a storm, never a value.

A report holds exception types, file and line, versions. No message: a `ValueError` quotes the
name that was typed. The hooks may be called on any thread; the dialog is shown on the UI's.
"""

import logging
import platform
import re
import sys
import threading
import traceback
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from coordo_desktop import __version__

log = logging.getLogger("coordo.crash")

_MOST_REPORTS = 20
_QT_NAME = re.compile(r"^(Q[A-Za-z]+(?:::[A-Za-z]+)?)")
_PACKAGE = "coordo_desktop"
_show_warning = warnings.showwarning


def places(error: BaseException) -> list[str]:
    """`file:line function` of each frame, outermost first, chained causes included."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(type(current).__qualname__)
        for frame, line in traceback.walk_tb(current.__traceback__):
            code = frame.f_code
            lines.append(f"  {_short(code.co_filename)}:{line} {code.co_name}")
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )
    return lines


def report_text(error: BaseException, *, at: datetime, thread: str) -> str:
    """The whole report: what, where, with which versions. No value that anybody typed."""
    head = [
        f"Coordo Desktop {__version__}",
        f"{at:%Y-%m-%d %H:%M:%S %Z}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"thread {thread}",
        "",
    ]
    return "\n".join([*head, *places(error), ""])


def place_of(error: BaseException) -> str:
    """What makes two crashes the same: the type and the last frame of our own code."""
    frames = [line.strip() for line in places(error) if line.startswith(" ")]
    ours = [line for line in frames if _PACKAGE in line] or frames or [""]
    return f"{type(error).__qualname__} {ours[-1]}"


class CrashReporter(QObject):
    """Hears every unforeseen error; writes its report, says so once for each place."""

    reported = Signal(str, str)

    def __init__(
        self, folder: Path, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._now = now
        self._seen: set[str] = set()
        self._guard = threading.Lock()

    def install(self) -> None:
        """Take over the ways an error can end: main thread, others, deletion, warnings, Qt."""
        sys.excepthook = self._main_hook
        sys.unraisablehook = self._unraisable_hook
        warnings.showwarning = _warned
        threading.excepthook = self._thread_hook
        qInstallMessageHandler(self._qt_hook)

    def uninstall(self) -> None:
        """Give the hooks back, as Python and Qt had them."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        warnings.showwarning = _show_warning
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(self, error: BaseException, *, thread: str = "ui") -> None:
        """Write a report of this error unless its place was reported before."""
        place = place_of(error)
        with self._guard:
            if place in self._seen or len(self._seen) >= _MOST_REPORTS:
                return
            self._seen.add(place)
        log.error("crash type=%s place=%s", type(error).__qualname__, place)
        text = report_text(error, at=self._now(), thread=thread)
        self._write(text)
        self.reported.emit(place, text)

    def _write(self, text: str) -> None:
        path = self._folder / f"panne-{self._now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8")
        except OSError:
            log.error("crash report not written")  # noqa: TRY400  a traceback quotes the path

    def _main_hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        name = "ui" if threading.current_thread() is threading.main_thread() else "worker"
        self.report(error.with_traceback(trace), thread=name)

    def _unraisable_hook(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self.report(args.exc_value, thread="deletion")

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value, thread="worker")

    def _qt_hook(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        # A Qt message may quote the text of a widget: only the Qt name it begins with is kept.
        found = _QT_NAME.match(message)
        level = {
            QtMsgType.QtDebugMsg: logging.DEBUG,
            QtMsgType.QtInfoMsg: logging.INFO,
            QtMsgType.QtWarningMsg: logging.WARNING,
        }.get(kind, logging.ERROR)
        log.log(level, "qt category=%s what=%s", context.category, found[1] if found else "?")


def _warned(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """A warning's text may quote what was typed: only its kind and its place are kept."""
    log.warning("warning type=%s place=%s:%s", category.__name__, _short(filename), lineno)


def _short(filename: str) -> str:
    """A file name without the machine's folders, which may bear a person's name."""
    parts = Path(filename).parts
    for root in (_PACKAGE, "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return Path(filename).name
