"""Captures do not show the window where the system takes the hint; somebody may allow them."""

import pytest
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit import screen_capture
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.shell.frame import Frame

OLD_WINDOWS = {0x11}


class User32:
    """What Windows was asked, and what it refuses."""

    def __init__(self, refused=frozenset()):
        self.asked = []

        def set_affinity(handle, wish):
            assert handle
            self.asked.append(wish)
            return int(wish not in refused)

        self.SetWindowDisplayAffinity = set_affinity


@pytest.fixture
def windows(monkeypatch):
    """Every window asks this Windows."""
    user32, ask = User32(), screen_capture.ask
    monkeypatch.setattr(screen_capture, "can_be_asked", lambda _platform="": True)
    monkeypatch.setattr(screen_capture, "ask", lambda one, **wish: ask(one, **wish, user32=user32))
    return user32


@pytest.mark.parametrize(
    ("refused", "allowed", "asked", "taken"),
    [
        ((), False, [0x11], True),
        (OLD_WINDOWS, False, [0x11, 0x01], True),
        ({0x11, 0x01}, False, [0x11, 0x01], False),
        ((), True, [0x00], True),
    ],
)
def test_windows_is_asked_as_well_as_it_can(qtbot, refused, allowed, asked, taken):
    user32, window = User32(refused), QWidget()
    qtbot.addWidget(window)
    said = screen_capture.ask(window, allowed=allowed, platform="win32", user32=user32)
    assert (said, user32.asked) == (taken, asked)


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_nothing_is_asked_nor_promised_elsewhere(qtbot, platform):
    user32, window = User32(), QWidget()
    qtbot.addWidget(window)
    assert not screen_capture.can_be_asked(platform)
    assert not screen_capture.ask(window, allowed=False, platform=platform, user32=user32)
    assert user32.asked == []


def test_a_windows_without_the_call_is_no_trouble(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    said = screen_capture.ask(window, allowed=False, platform="win32", user32=object())
    assert said is False


def test_the_main_window_asks_each_time_it_is_shown_as_the_preference_says(
    qtbot, tmp_path, windows
):
    preferences = Preferences(tmp_path / "poste.ini")
    frame = Frame(preferences)
    qtbot.addWidget(frame)
    frame.show()
    frame.hide()
    preferences.screen_capture = True
    frame.show()
    assert windows.asked == [0x11, 0x00]
