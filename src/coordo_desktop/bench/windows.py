"""B1 and B2 on screen, B11 and B13: the real window, offscreen, with its threads."""

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListWidget

from coordo_desktop.bench.measures import at
from coordo_desktop.bench.practice import NOW, Clock, draft_of, write_csv
from coordo_desktop.bench.questions import SHOWN, Bare, bare_rows, keystrokes
from coordo_desktop.bench.starting import LOGIN, PASSPHRASE, resident
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.system.paths import standard_paths
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.frame import Frame
from coordo_desktop.ui.shell.launch import pool_runners
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.registry import page_specs
from coordo_desktop.ui.shell.session import Session

_QUIET = 0.02
_LONGEST_WAIT = 120.0
_BEAT_MS = 5
_IDLE = 3.0
_STROKES, _RECORDS, _ENTRIES, _SHEETS, _NEWCOMERS = 150, 40, 60, 5, 3000


class _Frame(Frame):
    """The frame, which notes when it has painted."""

    painted = 0.0

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            self.painted = perf_counter()
        return done


class Stage:
    """The window of one open vault, as the program builds it."""

    def __init__(self, folder: Path) -> None:
        QLocale.setDefault(QLocale("fr_FR"))
        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else QApplication([])
        apply_theme(self.app, "light")
        preferences = Preferences(standard_paths().preferences)
        hub = ChangeHub()
        self.clock = Clock()
        door = Door(folder / "coffre", hub, self.clock)
        door.load()
        opened = door.unlock(LOGIN, PASSPHRASE)
        self.services, self.store = opened.services, opened.desk.store
        self.runners = pool_runners()
        self.session = Session(opened, hub, self.runners, page_specs, preferences, self.clock)
        self.window = self.session.window
        self.frame = _Frame(preferences)
        self.frame.show_screen(self.session.screen)
        self.frame.show()
        # Something always comes, so that waiting for the next event never waits for ever.
        self._ticks = QTimer()
        self._ticks.start(20)
        self.settle()

    def busy(self) -> bool:
        """Some answer is still awaited."""
        runners = (self.runners.desk, self.runners.glance, self.runners.press)
        return any(one.busy for one in runners)  # type: ignore[attr-defined]

    def until(self, said: Callable[[], bool]) -> None:
        """Let the window live until this is so."""
        loop, deadline = QEventLoop(), time.monotonic() + _LONGEST_WAIT
        while not said():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > deadline:
                raise TimeoutError

    def settle(self) -> float:
        """Until every answer is there and nothing was painted for a while; the last painting."""
        self.until(lambda: not self.busy() and perf_counter() - self.frame.painted > _QUIET)
        return self.frame.painted

    def shown_after(self, act: Callable[[], object]) -> float:
        """How long from this act until the last of what it shows is painted, in seconds."""
        self.settle()
        started = perf_counter()
        act()
        self.until(lambda: not self.busy())
        answered = perf_counter()
        return max(self.settle(), answered) - started

    def type(self, words: str) -> None:
        """The search field as it stands after a keystroke."""
        box = self.window.top.search
        if self.window.focusWidget() is not box:
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.setText(words)
        box.textEdited.emit(words)

    def close(self) -> None:
        """Put everything away."""
        self._ticks.stop()
        self.session.stop()
        self.session.put_away(None)


class Heart(QObject):
    """Beats every five milliseconds; what it missed is how long the window did not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        self.gaps.append(max(0.0, self._since.nsecsElapsed() / 1e9 - _BEAT_MS / 1000))
        self._since.restart()

    @contextmanager
    def listening(self) -> Iterator[list[float]]:
        """The gaps meanwhile, in seconds."""
        self.gaps = []
        self._since.start()
        self._timer.start(_BEAT_MS)
        yield self.gaps
        self._timer.stop()


def memory(folder: Path, told: Mapping[str, Any]) -> dict[str, float]:
    """What the process holds once every view was shown and a record opened."""
    stage = Stage(folder)
    after_start = resident()
    for letter in range(2, 9):
        stage.type("etchegoyen"[:letter])
        stage.settle()
    for key in list(stage.window._specs):  # noqa: SLF001 - every view there is
        stage.window.open_view(key)
        stage.settle()
    for one in told["patients"][:10]:
        stage.window.open_patient(PatientId(UUID(one)))
        stage.settle()
    held = resident()
    stage.close()
    return {"memory": held, "start": after_start}


def screen(folder: Path, told: Mapping[str, Any]) -> dict[str, Any]:
    """Typing and opening until painted; then the gaps of a heartbeat under each kind of work."""
    stage = Stage(folder)
    patients = [PatientId(UUID(one)) for one in told["patients"]]
    sheet_of = tuple(PatientId(UUID(one)) for one in told["sheet"])
    stage.frame.activateWindow()
    answer: dict[str, Any] = {"typed": [], "plain": [], "opened": []}
    strokes = random.Random(3).sample(keystrokes(stage.store), _STROKES)
    plain = _PlainList(stage)
    for stroke in strokes:
        answer["typed"].append(stage.shown_after(partial(stage.type, stroke.shown)))
        answer["plain"].append(plain.shown(stroke.shown))
    plain.close()
    stage.window.top.search.close_list()
    for number in range(_RECORDS):
        one = patients[number % len(patients)]
        took = stage.shown_after(partial(stage.window.open_patient, one))
        if number >= 2:
            answer["opened"].append(took)
    newcomers = folder / "nouveaux.csv"
    write_csv(newcomers, _NEWCOMERS, seed=987)
    shown = [one.shown for one in strokes]
    answer["gaps"] = _gaps(_Work(stage, patients, sheet_of, shown, newcomers))
    stage.close()
    return answer


class _PlainList:
    """The limit on screen: the same number of rows in a bare list of the toolkit."""

    def __init__(self, stage: Stage) -> None:
        self._bare = Bare(stage.store.engines.maintenance)
        self._list = QListWidget()
        self._list.resize(600, 400)
        self._list.show()
        self._stage = stage
        stage.settle()

    def shown(self, words: str) -> float:
        """Rows of one bare statement, put in the list and painted, in seconds."""
        started = perf_counter()
        rows = bare_rows(self._bare, words)
        self._list.clear()
        self._list.addItems([f"{row[1]} {row[3]}  {row[5]}  {row[6]}" for row in rows[:SHOWN]])
        self._list.viewport().repaint()
        return perf_counter() - started

    def close(self) -> None:
        """Away with it."""
        self._list.close()
        self._bare.close()


@dataclass(frozen=True, slots=True)
class _Work:
    """What is done while the heart beats."""

    stage: Stage
    patients: list[PatientId]
    sheet_of: tuple[PatientId, ...]
    strokes: list[str]
    newcomers: Path

    def idling(self) -> None:
        """Nothing at all: what the machine itself takes."""
        ends = perf_counter() + _IDLE
        self.stage.until(lambda: perf_counter() > ends)

    def typing(self) -> None:
        """B1: each keystroke until its rows are painted."""
        for words in self.strokes:
            self.stage.type(words)
            self.stage.settle()
        self.stage.window.top.search.close_list()

    def opening(self) -> None:
        """B2: one record after another."""
        for number in range(_RECORDS):
            self.stage.window.open_patient(self.patients[number % len(self.patients)])
            self.stage.settle()

    def signing(self) -> None:
        """B6: entries signed on the desk thread; the views hear of each."""
        rng = random.Random(5)
        sign = self.stage.services.transmissions.sign
        for _ in range(_ENTRIES):
            self._run(partial(sign, draft_of(rng, rng.choice(self.patients))))

    def printing(self) -> None:
        """B7: the sheet of sixty patients, prepared and drawn."""
        service = self.stage.services.handover
        request = SheetRequest(
            patients=self.sheet_of, period_start=NOW - timedelta(days=1), period_end=NOW
        )
        for _ in range(_SHEETS):
            self._run(lambda: service.preview(service.prepare(request)))

    def importing(self) -> None:
        """B8: a list of newcomers."""
        self._run(lambda: self.stage.services.imports.import_file(self.newcomers))

    def _run(self, work: Callable[[], object]) -> None:
        self.stage.runners.desk.run(self.stage.window, work, _nothing, _fail)
        self.stage.settle()


def _gaps(work: _Work) -> dict[str, dict[str, float]]:
    heart, found = Heart(), {}
    for name, act in (
        ("idle", work.idling), ("B1", work.typing), ("B2", work.opening), ("B6", work.signing),
        ("B7", work.printing), ("B8", work.importing),
    ):  # fmt: skip
        work.stage.settle()
        with heart.listening() as gaps:
            act()
        found[name] = {"median": at(gaps, 0.5), "tail": at(gaps, 0.99), "longest": max(gaps)}
    return found


def _nothing(_answer: object) -> None:
    """The answer is not needed."""


def _fail(error: Exception) -> None:
    raise error
