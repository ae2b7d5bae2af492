"""« À traiter » over a practice that is really encrypted, in an active window, driven by keys."""

from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from agenda_desk import Desk
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.agenda.lists_page import AgendaLists
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.when import use_zone

NONE = Qt.KeyboardModifier.NoModifier


class Shown:
    """The lists on screen over a test file, and the hands on the keyboard."""

    def __init__(self, store, folder, *, size=(1190, 690)):
        use_zone("Europe/Paris")
        self.desk = Desk(store)
        self.services = SimpleNamespace(
            **{name: one for name, one in vars(self.desk).items() if name != "store"},
            patients=PatientService(store),
            drafts=DraftService(store),
        )
        hub = ChangeHub()
        store.announce = hub.announce
        self.window = QWidget()
        QVBoxLayout(self.window).setContentsMargins(0, 0, 0, 0)
        self.messages = Messages(self.window)
        runner = InlineRunner()
        self.tools = Tools(
            runner, runner, runner, hub, self.messages, Preferences(folder / "p.ini")
        )
        self.page = AgendaLists(self.services, self.tools, store.actor, clock=store.clock)
        self.window.layout().addWidget(self.page)
        self.window.resize(*size)

    def show(self):
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.page.setFocus()
        QApplication.processEvents()
        return self

    def key(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)
        QApplication.processEvents()

    def who(self):
        rows = (self.page.model.row_at(at) for at in range(self.page.model.rowCount()))
        return [one.who for one in rows if hasattr(one, "who")]

    def sections(self):
        return [str(one.section) for one in self.page._lines]

    def choose(self, start):
        key = next(one.key for one in self.page._lines if one.key.startswith(start))
        assert self.page.table.choose(key)
        QApplication.processEvents()

    @property
    def line(self):
        return self.page.table.chosen_row()

    @property
    def said(self):
        return self.messages.text
