"""The whole program for tests: a really encrypted practice, and every screen over it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Patient, Sex
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import create_practice
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner, PoolRunner
from coordo_desktop.ui.shell.demonstration import Demo
from coordo_desktop.ui.shell.frame import Frame
from coordo_desktop.ui.shell.idle import IdleWatch
from coordo_desktop.ui.shell.languages import Languages
from coordo_desktop.ui.shell.launch import pool_runners
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.program import Program
from coordo_desktop.ui.shell.registry import page_specs
from coordo_desktop.ui.shell.session import Runners
from coordo_desktop.ui.shell.session_signals import SessionSignals

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
LOGIN = "cmartin"
PASSPHRASE = "Sept-Collines-42-Bleues"
PATIENTS = (
    ("LARRALDE", "Maite", "ETCHEVERRY", Sex.FEMALE, PartialDate(1945, 3, 12), "Saint-Palais"),
    ("IRIBARNE", "Jeanne", "", Sex.FEMALE, PartialDate(1951, 1, 30), "Mauléon"),
    ("ETCHEBEST", "Pascal", "", Sex.MALE, PartialDate(1960, 5, 5), "Bayonne"),
)
_NAMES = ("LARRALDE", "ETCHEVERRY", "MAITE", "IRIBARNE", "JEANNE", "ETCHEBEST", "PASCAL")


@dataclass
class Time:
    """A wall clock and a monotonic one that move when told."""

    at: datetime = NOW
    mono: float = 1000.0

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, seconds: float) -> None:
        self.mono += seconds
        self.at = datetime.fromtimestamp(self.at.timestamp() + seconds, tz=UTC)

    def wall(self) -> float:
        return self.at.timestamp()

    def monotonic(self) -> float:
        return self.mono


def make_practice(folder: Path) -> Path:
    """The practice of the tests, with three patients and one backup, in `folder`."""
    desk, _code = create_practice(
        folder,
        PracticeSettings(name="Maison de santé des Trois Ponts", auto_lock_minutes=3),
        LOGIN,
        "Claire MARTIN",
        "IDE coordinatrice",
        PASSPHRASE,
        clock=lambda: NOW,
        kdf=FLOOR,
    )
    services = assemble(desk)
    for family, given, used, sex, born, town in PATIENTS:
        services.patients.create(
            Patient(
                id=PatientId(uuid4()),
                family_name=family,
                given_names=given,
                used_name=used,
                sex=sex,
                birth_date=born,
                town=town,
            )
        )
    services.backups.run("manual")
    desk.close()
    return folder


@dataclass
class Started:
    """The whole program on one folder, every answer given at once."""

    program: Program
    frame: Frame
    time: Time
    codes: list[int] = field(default_factory=list)

    @property
    def screen(self) -> QWidget:
        return self.frame.screen_shown()

    @property
    def window(self):
        return self.program.session.window

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        card = self.program.lock_screen.unlock
        card.passphrase.setText(passphrase)
        card.passphrase.returnPressed.emit()
        settle()


def settle() -> None:
    """Let what was deleted later go, and what was queued arrive."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


_SAID = (
    "text", "plainText", "placeholderText", "currentText", "toolTip", "accessibleName",
    "accessibleDescription", "windowTitle",
)  # fmt: skip
_ROWS = 200


def patients_named(widgets: Iterable[QWidget]) -> list[str]:
    """The widgets that hold the name of one of the patients, as kind and object name."""
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in widgets
        if any(name in text.upper() for text in _texts(one) for name in _NAMES)
    ]


def _texts(widget: QWidget) -> Iterator[str]:
    for said in _SAID:
        text = widget.property(said)
        if isinstance(text, str):
            yield text
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is not None:
        one_column = isinstance(model, QAbstractListModel)
        for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
            for column in range(1 if one_column else model.columnCount(QModelIndex())):
                yield str(model.index(row, column).data() or "")


def inline_runners() -> Runners:
    """Those of one session: they are closed with it."""
    return Runners(InlineRunner(), InlineRunner(), InlineRunner())


def start_program(
    folder: Path,
    preferences: Preferences,
    time: Time,
    *,
    threads: bool = False,
    demo: Demo | None = None,
    signals: SessionSignals | None = None,
) -> Started:
    """The program on a folder; with `threads`, on the real runners."""
    app = QApplication.instance()
    frame = Frame(preferences)
    frame.resize(1366, 768)
    idle = IdleWatch(5, signals=signals, monotonic=time.monotonic, wall=time.wall)
    languages = Languages(app)
    languages.use("fr")
    program = Program(
        Door(folder, ChangeHub(), time, FLOOR),
        frame,
        preferences,
        front=PoolRunner(1) if threads else InlineRunner(),
        runners=pool_runners if threads else inline_runners,
        specs=page_specs,
        idle=idle,
        languages=languages,
        now=time,
        demo=demo,
    )
    run = Started(program, frame, time)
    program.finished.connect(run.codes.append)
    frame.show()
    frame.activateWindow()
    program.start()
    return run


def end_program(run: Started) -> None:
    """Close it as a person would, and let everything go."""
    if not run.codes:
        run.program.close()
    run.program._languages.use("fr")
    settle()
    run.frame.deleteLater()
    run.program.deleteLater()
    settle()
