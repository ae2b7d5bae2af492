"""The real services over a real encrypted file; the tab in a window that has the keyboard."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.measurements import Measure
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, dress
from coordo_desktop.ui.measurements.tab import MeasurementsTab
from transmission_builders import NINE, a_patient

WHO = "ETCHEVERRY Maite · 12/03/1945"


@pytest.fixture(autouse=True)
def themed(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qapp: QApplication):
    shown = QWidget()
    shown.resize(1190, 560)
    dress(shown)
    lines = QVBoxLayout()
    lines.setContentsMargins(0, 0, 0, 0)
    shown.setLayout(lines)
    yield shown
    shown.hide()
    shiboken6.delete(shown)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def service(store):
    return MeasurementService(store)


@pytest.fixture
def tools(window, store, tmp_path):
    inline, hub = InlineRunner(), ChangeHub()
    store.announce = hub.announce
    return Tools(
        inline, inline, inline, hub, Messages(window), Preferences(tmp_path / "preferences.ini")
    )


@pytest.fixture
def open_tab(window, tools, service, store, patient_id):
    """Show the tab on the patient, once what the test needs is kept."""

    def opened() -> MeasurementsTab:
        services = SimpleNamespace(measurements=service, drafts=DraftService(store))
        tab = MeasurementsTab(services, tools, store.actor, now=store.clock)
        window.layout().addWidget(tab)
        tools.messages.set_host(tab.toast_host())
        tab.show_patient(patient_id, WHO)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        return tab

    return opened


def a_history(service, patient_id) -> None:
    """A fortnight of readings: some out of bounds, one corrected, one withdrawn."""
    highs = (128, 134, 141, 150, 158, 172, 166, 148, 139, 133, 129, 131)
    lows = (78, 80, 82, 88, 92, 101, 96, 86, 80, 77, 76, 79)
    for day, (high, low) in enumerate(zip(highs, lows, strict=True)):
        service.add(
            patient_id,
            [(Measure.SYSTOLIC, high), (Measure.DIASTOLIC, low), (Measure.PULSE, 70 + day * 4)],
            at=NINE - timedelta(days=13 - day, hours=1),
        )


def type_keys(widget, text: str) -> None:
    """Real keys."""
    for letter in text:
        QTest.keyClick(widget, letter)
