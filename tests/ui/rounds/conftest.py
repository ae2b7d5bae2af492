"""The view of rounds over a real encrypted file, in an active window, driven by keys."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.store.unit import Store
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, dress
from coordo_desktop.ui.rounds import page as rounds_page
from coordo_desktop.ui.rounds.page import RoundsPage
from round_builders import DAY, a_home, a_nurse, a_visit, at, places

NONE = Qt.KeyboardModifier.NoModifier


def services_over(store: Store) -> Services:
    made = assemble(SimpleNamespace(store=store, folder=store.path.parent, key=None))
    store.places = places
    return made


@dataclass
class Desk:
    """The page on screen, and the hands on the keyboard."""

    window: QWidget
    page: RoundsPage
    services: Services
    tools: Tools
    heard: list = field(default_factory=list)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)
        QApplication.processEvents()

    def alt(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.AltModifier)

    def names(self) -> list[str]:
        """The people of the round on screen, in order."""
        return [visit.patient.split()[0] for visit in self.page.round.visits]

    def better(self) -> None:
        """Look for a better order now, without waiting for the rest."""
        self.page._rest.stop()
        self.page._look_for_better()
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def _french(qapp: QApplication, monkeypatch):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    monkeypatch.setattr(rounds_page, "LOOKED_FOR", 0.05)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot, store, clock, tmp_path) -> Desk:
    """Tomorrow's visits of a nurse booked in a poor order, the view on that day."""
    services = services_over(store)
    services.settings.save(PracticeSettings(name="Maison de santé des Trois Ponts"))
    a_nurse(store)
    for place, number in enumerate((1, 9, 2, 8)):
        a_visit(store, a_home(store, number, name=f"P{number}"), at(8 + place))
    window = QWidget()
    dress(window)
    window.resize(1190, 694)
    inline = InlineRunner()
    hub = ChangeHub()
    preferences = Preferences(tmp_path / "preferences.ini")
    tools = Tools(inline, inline, inline, hub, Messages(window), preferences)
    store.announce = hub.announce
    page = RoundsPage(services, tools, store.actor, clock)
    tools.messages.set_host(page.toast_host())
    QVBoxLayout(window).addWidget(page)
    window.layout().setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.setFocus()
    page.show_day(DAY)
    QApplication.processEvents()
    return Desk(window, page, services, tools)
