"""The theme every kit test is shown in, and a window that has the keyboard."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme, theme


@pytest.fixture(autouse=True)
def themed(qapp: QApplication):
    """Light, at 100 %, whatever the test before did."""
    now = theme()
    if (now.mode, now.percent, bool(now.family)) != ("light", 100, True):
        apply_theme(qapp, "light", 100)


@pytest.fixture
def window(qtbot):
    """A window of its own, to lay controls in."""
    shown = QWidget()
    shown.resize(900, 600)
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def tools(window, tmp_path):
    inline = InlineRunner()
    return Tools(
        inline,
        inline,
        inline,
        ChangeHub(),
        Messages(window),
        Preferences(tmp_path / "preferences.ini"),
    )


def shown(qtbot, window, layout):
    """Show the window with this layout, active."""
    window.setLayout(layout)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isVisible)
    return window


class Marked(QTranslator):
    """Says each word after the context it was asked under."""

    def translate(self, context, source, comment=None, number=-1):
        return f"{context}:{source}"

    def isEmpty(self):  # noqa: N802 - the name Qt calls
        return False


@pytest.fixture
def marked(qapp):
    """Whatever is asked of the translation comes back marked."""
    translator = Marked()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
