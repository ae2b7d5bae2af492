"""A window around the panels that take units out, driven by keys over a real encrypted file."""

from datetime import date
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import dress
from stock_builders import a_lot, a_place, a_product, units

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def services_over(store) -> Services:
    return assemble(SimpleNamespace(store=store, folder=store.path.parent, key=None))


def a_shelf(store, name="Vaccin grippe", **values):
    """A product with 3 units of A1 (December) and 20 of B2 (November after)."""
    product = a_product(store, name, **values)
    late = a_lot(store, product, "B2", date(2027, 11, 30))
    units(store, late, 20)
    soon = a_lot(store, product, "A1", date(2026, 12, 20))
    units(store, soon, 3)
    return product, soon, late


class Panels:
    """Widgets side by side in an active window, and the hands on the keyboard."""

    def __init__(self, qtbot, store, tmp_path):
        self.store, self.services = store, services_over(store)
        self.window = QWidget()
        dress(self.window)
        self.window.resize(1190, 694)
        inline, hub = InlineRunner(), ChangeHub()
        store.announce = hub.announce
        self.tools = Tools(
            inline, inline, inline, hub, Messages(self.window),
            Preferences(tmp_path / "preferences.ini"),
        )  # fmt: skip
        self.line = QHBoxLayout(self.window)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.addStretch(1)
        qtbot.addWidget(self.window)

    def show(self, qtbot, *widgets):
        for widget in widgets:
            self.line.addWidget(widget)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def key(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)
        QApplication.processEvents()

    def said(self):
        return self.tools.messages.text


def shelf_place(store):
    return a_place(store)
