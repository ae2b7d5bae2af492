"""Aujourd'hui over a practice that is really encrypted, in an active window, driven by keys."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.ids import TaskId
from coordo_desktop.domain.tasks import Task
from coordo_desktop.services.awaited import AwaitedService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.today import TodayService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import tasks
from coordo_desktop.store.unit import Store
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.kit.when import use_zone
from coordo_desktop.ui.today.page import TodayPage
from people import a_patient

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
TODAY = date(2026, 11, 23)
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Desk:
    """The page on screen, and the hands on the keyboard."""

    window: QWidget
    page: TodayPage
    services: SimpleNamespace
    tools: Tools
    store: Store
    heard: list = field(default_factory=list)

    def key(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)
        QApplication.processEvents()

    def type(self, words):
        for letter in words:
            where = QApplication.focusWidget()
            if letter.isascii():
                QTest.keyClicks(where, letter)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(where, QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter))
        QApplication.processEvents()

    def titles(self):
        return [line.title for line in self.page._shown()]

    @property
    def chosen(self):
        line = self.page.table.chosen_row()
        return None if line is None else line.title

    def patient(self, name="ETCHEVERRY", given="Maite"):
        return self.services.patients.create(a_patient(name, given))

    def task(self, patient_id, label, days=1, **fields):
        one = Task(
            id=TaskId(uuid4()), patient_id=patient_id, label=label,
            due=TODAY - timedelta(days=days), **fields,
        )  # fmt: skip
        with self.store.action("task.add") as session:
            tasks.add(session, one)
        return one


@pytest.fixture
def desk(qtbot, store, clock, tmp_path):
    clock.at = NOW
    use_zone("Europe/Paris")
    apply_theme(QApplication.instance(), "light")
    services = SimpleNamespace(
        patients=PatientService(store),
        directory=DirectoryService(store),
        drafts=DraftService(store),
        transmissions=TransmissionService(store),
        measurements=MeasurementService(store),
        tasks=TaskService(store),
        awaited=AwaitedService(store),
        today=TodayService(store, clock),
    )
    window = QWidget()
    window.resize(1190, 694)
    qtbot.addWidget(window)
    inline, hub = InlineRunner(), ChangeHub()
    store.announce = hub.announce
    tools = Tools(
        inline, inline, inline, hub, Messages(window), Preferences(tmp_path / "poste.ini")
    )
    page = TodayPage(services, tools, store.actor, clock)
    QVBoxLayout(window).addWidget(page)
    tools.messages.set_host(page.toast_host())
    return Desk(window, page, services, tools, store)


@pytest.fixture
def shown(desk):
    """Put the page on screen, the keyboard in its list."""

    def show():
        desk.window.show()
        desk.window.activateWindow()
        desk.page.table.setFocus()
        QApplication.processEvents()
        return desk

    return show
