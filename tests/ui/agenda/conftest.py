"""The agenda over a real encrypted file, every answer given at once."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from agenda_view_builders import PARIS
from appointment_builders import listed, on_file
from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft, Participant
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.ui.agenda.page import AgendaPage
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, dress, theme

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


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
def team(store):
    return listed(store, "HARISMENDY", "OYHENART")


@pytest.fixture
def patient(store):
    return on_file(store, "ALDAY")[0]


@pytest.fixture
def other(store):
    return on_file(store, "HIRIART")[0]


@pytest.fixture
def book(services):
    """Book a half hour: `book(who, patient, "10:00")`, today unless another day is said."""

    def booked(who, whom, hour, *, day="2026-11-23", minutes=30, rule="", **content):
        from datetime import UTC, datetime, timedelta

        start = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=PARIS).astimezone(UTC)
        return services.appointments.book(
            AppointmentDraft(
                starts_at=start,
                ends_at=start + timedelta(minutes=minutes),
                content=AppointmentContent(
                    professionals=(who,), participants=(Participant(patient_id=whom),), **content
                ),
                rule=rule,
            )
        )

    return booked


@pytest.fixture
def window(qapp: QApplication):
    shown = QWidget()
    shown.resize(1190, 700)
    dress(shown)
    QHBoxLayout(shown).setContentsMargins(0, 0, 0, 0)
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
def open_page(window, services, tools, store):
    """Show the agenda: `open_page()`, after what the test books."""

    def opened(mode="day") -> AgendaPage:
        page = AgendaPage(services, tools, store.actor, store.clock)
        window.layout().addWidget(page)
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        page.show_mode(mode)
        QApplication.processEvents()
        page.take_focus()
        return page

    return opened


class Grid:
    """A hand and a keyboard on the grid of a page."""

    def __init__(self, page: AgendaPage) -> None:
        self.page, self.canvas = page, page.canvas

    def press(self, *keys, modifier=NONE):
        for key in keys:
            QTest.keyClick(self.canvas, key, modifier)
        QApplication.processEvents()

    def block(self, appointment):
        return self.canvas.blocks_of(appointment.id)[0]

    def choose(self, appointment):
        self.canvas.choose(self.block(appointment))

    def middle(self, block) -> QPoint:
        left, top, wide, high = self.canvas.shape_now.box(block)
        return QPoint(round(left + wide / 2), round(top + high / 2))

    def place(self, lane, hour) -> QPoint:
        shape = self.canvas.shape_now
        hours, minutes = hour.split(":")
        y = shape.y_of(int(hours) * 60 + int(minutes))
        return QPoint(round(shape.lane_x(lane) + shape.lane / 2), round(y))

    def drag(self, start: QPoint, end: QPoint, *, drop=True, modifier=NONE):
        port = self.canvas.viewport()
        QTest.mousePress(port, LEFT, modifier, start)
        for step in range(1, 5):
            QTest.mouseMove(port, start + (end - start) * step / 4)
        QApplication.processEvents()
        if drop:
            QTest.mouseRelease(port, LEFT, modifier, end)
            QApplication.processEvents()


@pytest.fixture
def grid(open_page):
    return lambda mode="day": Grid(open_page(mode))
