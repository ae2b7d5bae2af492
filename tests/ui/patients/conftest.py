"""The real services over a real encrypted file, pages in a window that has the keyboard."""

import itertools
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.imports import ImportService
from coordo_desktop.services.lists import ListService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, theme
from coordo_desktop.ui.patients.directory_page import DirectoryPage
from coordo_desktop.ui.patients.lists_page import ListsPage
from coordo_desktop.ui.patients.page import PatientsPage

EXPORT = Path(__file__).parents[2] / "data" / "patients_logiciel_metier.csv"


def services_over(store, backups: list | None = None) -> Services:
    """Every service these screens ask; each import notes that a backup was asked for."""
    made = backups if backups is not None else []
    given = {
        "patients": PatientService(store),
        "directory": DirectoryService(store),
        "transmissions": TransmissionService(store),
        "handover": HandoverService(store),
        "measurements": MeasurementService(store),
        "imports": ImportService(store, lambda: made.append("import")),
        "lists": ListService(store),
        "settings": SettingsService(store),
        "drafts": DraftService(store),
        "accounts": AccountService(store, Path(), None),
    }
    every = assemble(SimpleNamespace(store=store, folder=Path(), key=None))
    return replace(every, **given)


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
def window(qapp: QApplication):
    """Destroyed at once and whole at the end: nothing of it is left to be collected later."""
    shown = QWidget()
    shown.resize(1190, 694)
    shown.setLayout(QVBoxLayout())
    yield shown
    shown.hide()
    shiboken6.delete(shown)


@pytest.fixture
def hub():
    return ChangeHub()


@pytest.fixture
def tools(window, hub, tmp_path):
    inline = InlineRunner()
    kept = Preferences(tmp_path / "preferences.ini")
    return Tools(inline, inline, inline, hub, Messages(window), kept)


@pytest.fixture
def backups() -> list:
    return []


@pytest.fixture
def services(store, hub, backups) -> Services:
    store.announce = hub.announce
    return services_over(store, backups)


def put(window, page, tools):
    """Show a page alone in the window, ready for keys."""
    window.layout().addWidget(page)
    tools.messages.set_host(page.toast_host())
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return page


@pytest.fixture
def page(window, tools, services, store):
    return put(window, PatientsPage(services, tools, store.actor), tools)


@pytest.fixture
def lists(window, tools, services, store):
    return put(window, ListsPage(services, tools, store.actor), tools)


@pytest.fixture
def directory(window, tools, services, store):
    return put(window, DirectoryPage(services, tools, store.actor), tools)


def field(page, name: str):
    """A control by its object name."""
    QApplication.processEvents()
    found = [one for one in page.findChildren(QWidget, name) if not one.isHidden()]
    assert found, f"{name} is not on screen"
    return found[-1]


def type_in(page, name: str, text: str) -> None:
    """Type over what a field holds, with real keys."""
    one = field(page, name)
    one.setFocus()
    one.selectAll()
    for letter in text:
        if letter.isascii():
            QTest.keyClick(one, letter)
        else:  # QTest knows no key for an accented letter: the input method sends its text
            sent = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(one, sent)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """One key where the focus is, or on this widget."""
    QTest.keyClick(widget, key, modifier)


def validate(panel) -> None:
    """Ctrl+Enter where the focus is."""
    target = QApplication.focusWidget()
    assert panel.isAncestorOf(target), "the focus is not in the panel"
    press(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def cut_export(tmp_path: Path, lines: int = 200) -> Path:
    """The first rows of the list another program exported."""
    path = tmp_path / "patients.csv"
    with EXPORT.open("rb") as source:
        path.write_bytes(b"".join(itertools.islice(source, lines)))
    return path


def draft_values(draft) -> dict:
    return json.loads(draft.payload)
