"""The real services over a real encrypted file; a panel in a window that has the keyboard."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    Participant,
)
from coordo_desktop.domain.ids import ProfessionalId, RoomId
from coordo_desktop.domain.opening import Room
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, dress, theme
from transmission_builders import a_patient

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Paris
TUESDAY_NINE = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 9:00 in Paris
ME = ProfessionalId(UUID(int=501))
NURSE = ProfessionalId(UUID(int=502))


@pytest.fixture(autouse=True)
def themed(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    now = theme()
    if (now.mode, now.percent, bool(now.family)) != ("light", 100, True):
        apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def services(store) -> Services:
    return assemble(SimpleNamespace(store=store, folder=Path(), key=None))


@pytest.fixture
def people(services, store):
    """Me, and a nurse beside me."""
    for one, name, profession in ((ME, "MARTIN", "Infirmier"), (NURSE, "OYHENART", "Infirmier")):
        services.directory.add(a_professional(id=one, name=name, profession=profession))
    services.directory.link(ME, store.actor.user_id)


@pytest.fixture
def patient_id(services):
    return services.patients.create(
        a_patient(family_name="PUYO", given_names="Lucienne", birth_date=PartialDate(1934, 11, 8))
    )


@pytest.fixture
def room(services) -> Room:
    return services.opening.save_room(Room(id=RoomId(uuid4()), version=0, name="Salle 2"))


@pytest.fixture
def window(qapp: QApplication):
    shown = QWidget()
    shown.resize(900, 700)
    dress(shown)
    lines = QHBoxLayout(shown)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.addWidget(QWidget(), 1)
    yield shown
    shown.hide()
    shiboken6.delete(shown)


@pytest.fixture
def tools(window, store, tmp_path):
    inline, hub = InlineRunner(), ChangeHub()
    store.announce = hub.announce
    made = Tools(
        inline, inline, inline, hub, Messages(window), Preferences(tmp_path / "preferences.ini")
    )
    made.messages.set_host(window)
    return made


@pytest.fixture
def shown_in(window):
    """Show a widget in the window, with the keyboard."""

    def show(widget: QWidget) -> QWidget:
        window.layout().addWidget(widget)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        return widget

    return show


@pytest.fixture
def panel(people, services, tools, store, shown_in) -> AppointmentPanel:
    return shown_in(AppointmentPanel(services, tools, store.actor, now=store.clock))


def a_professional(**values) -> Professional:
    base = {"id": ProfessionalId(uuid4()), "name": "DURAND", "profession": "Médecin"}
    return Professional(**(base | values))


def a_draft(*patients, at=TUESDAY_NINE, minutes=20, rule="", **content) -> AppointmentDraft:
    base = {
        "kind": AppointmentKind.CONSULTATION,
        "professionals": (ME,),
        "participants": tuple(Participant(patient_id=one) for one in patients),
    }
    return AppointmentDraft(
        starts_at=at,
        ends_at=at + timedelta(minutes=minutes),
        content=AppointmentContent(**(base | content)),
        rule=rule,
    )


def type_keys(widget: QWidget, text: str) -> None:
    """Real keys; QTest aborts on letters outside ASCII."""
    for letter in text:
        QTest.keyClick(widget, letter)
    QApplication.processEvents()


def press(widget: QWidget, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
