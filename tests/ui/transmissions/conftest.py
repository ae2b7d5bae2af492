"""The view of transmissions over a real encrypted file, in an active window, driven by keys."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import Allergy, AllergyKnowledge, Problem
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.store.unit import Store
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.page import TransmissionsPage
from transmission_builders import a_patient

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


def services_over(store: Store) -> Services:
    return assemble(SimpleNamespace(store=store, folder=store.path.parent, key=None))


@dataclass
class Desk:
    """The page on screen, and the hands on the keyboard: keys go to whatever has the focus."""

    window: QWidget
    page: TransmissionsPage
    services: Services
    tools: Tools
    heard: list = field(default_factory=list)

    @property
    def panel(self):
        return self.page.writer.panel

    @property
    def form(self):
        return self.panel.form

    @property
    def reading(self):
        return self.page.details.reading

    @property
    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.page

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focused, key, modifiers)
        QApplication.processEvents()

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, CTRL)

    def alt(self, key: Qt.Key) -> None:
        self.key(key, ALT)

    def type(self, text: str) -> None:
        """Type each character where the focus is; accents too."""
        for letter in text:
            if letter == "\n":
                self.key(Qt.Key.Key_Return)
            elif letter.isascii():
                QTest.keyClicks(self.focused, letter)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter)
                    QApplication.sendEvent(self.focused, event)
        QApplication.processEvents()

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.key(Qt.Key.Key_Tab)

    def lines(self) -> list:
        return self.page.board.lines()

    def said(self) -> str:
        return self.tools.messages.text


def a_desk(qtbot, store: Store, clock, tmp_path, *, size=(1190, 694)) -> Desk:
    window = QWidget()
    window.resize(*size)
    inline = InlineRunner()
    hub = ChangeHub()
    tools = Tools(
        inline, inline, inline, hub, Messages(window), Preferences(tmp_path / "preferences.ini")
    )
    store.announce = hub.announce
    services = services_over(store)
    page = TransmissionsPage(services, tools, store.actor, Moments(clock))
    tools.messages.set_host(page.toast_host())
    QVBoxLayout(window).addWidget(page)
    window.layout().setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.setFocus()
    QApplication.processEvents()
    return Desk(window, page, services, tools)


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def services(store) -> Services:
    made = services_over(store)
    made.settings.save(PracticeSettings(name="Maison de santé des Trois Ponts"))
    return made


@pytest.fixture
def patient(services) -> PatientId:
    """ETCHEVERRY Maite, allergic to penicillin, with a problem."""
    made = services.patients.create(a_patient(allergy_knowledge=AllergyKnowledge.LISTED))
    services.patients.add(made, Allergy(id="a" * 32, substance="Pénicilline"))
    services.patients.add(made, Problem(id="b" * 32, label="Œdème : risque de décompensation"))
    return made


@pytest.fixture
def desk_for(qtbot, clock, tmp_path) -> Callable[..., Desk]:
    """Open the view for whoever holds this store."""
    return lambda store, **looks: a_desk(qtbot, store, clock, tmp_path, **looks)
