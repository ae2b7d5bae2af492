"""The settings page over a practice that is really encrypted, for an administrator."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import create_practice
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.settings.page import SettingsPage

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
PASSPHRASE = "Sept-Collines-42-Bleues"


@pytest.fixture
def desk(tmp_path):
    desk, _code = create_practice(
        tmp_path / "coffre",
        PracticeSettings(name="Maison de santé des Trois Ponts"),
        "cmartin",
        "Claire MARTIN",
        "IDE coordinatrice",
        PASSPHRASE,
        clock=lambda: NOW,
        kdf=FLOOR,
    )
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot, desk, tmp_path):
    apply_theme(QApplication.instance(), "light")
    window = QWidget()
    window.resize(1190, 694)
    qtbot.addWidget(window)
    inline, hub = InlineRunner(), ChangeHub()
    desk.store.announce = hub.announce
    messages = Messages(window)
    tools = Tools(inline, inline, inline, hub, messages, Preferences(tmp_path / "poste.ini"))
    page = SettingsPage(desk, assemble(desk), tools, capped=True)
    layout = QVBoxLayout(window)
    layout.addWidget(page)
    window.show()
    window.activateWindow()
    return page
