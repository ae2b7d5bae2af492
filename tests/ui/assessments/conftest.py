"""The tab of assessments over a real encrypted file, in an active window, driven by keys."""

from dataclasses import dataclass, fields

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.assessments.tab import AssessmentsTab
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, theme
from people import a_patient


@dataclass
class Desk:
    """The tab on screen, and the hands on the keyboard: keys go to whatever has the focus."""

    window: QWidget
    tab: AssessmentsTab
    service: AssessmentService
    patient_id: object

    def type(self, keys: str) -> None:
        """Letters and digits, one key each."""
        for letter in keys:
            target = QApplication.focusWidget()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                code = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key(0)
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(target, QKeyEvent(kind, code, none, letter))

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.fixture
def desk(qapp: QApplication, store, tmp_path):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    now = theme()
    if (now.mode, now.percent, bool(now.family)) != ("light", 100, True):
        apply_theme(qapp, "light", 100)
    services = Services(
        **{
            one.name: {"assessments": AssessmentService, "drafts": DraftService}[one.name](store)
            if one.name in {"assessments", "drafts"}
            else None
            for one in fields(Services)
        }
    )
    window = QWidget()
    window.resize(1190, 660)
    window.setLayout(QVBoxLayout())
    window.layout().setContentsMargins(0, 0, 0, 0)
    inline, hub = InlineRunner(), ChangeHub()
    store.announce = hub.announce
    tools = Tools(inline, inline, inline, hub, Messages(window), Preferences(tmp_path / "p.ini"))
    tab = AssessmentsTab(services, tools, store.actor)
    window.layout().addWidget(tab)
    window.show()
    window.activateWindow()
    qapp.processEvents()
    patient_id = PatientService(store).create(a_patient(coordinated=True))
    tab.show_patient(patient_id, "ETCHEVERRY Maite · F · 81 ans")
    qapp.processEvents()
    yield Desk(window, tab, services.assessments, patient_id)
    window.hide()
    shiboken6.delete(window)
    QLocale.setDefault(before)
