"""Readers heard anywhere in a view, hands left alone, nothing lost between two codes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.scan_watcher import ScanWatcher
from coordo_desktop.ui.kit.shortcuts import Shortcuts

FULL = "010340093000001417270630" + "10T7C204"
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
OVERRIDE, PRESS = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress
READER, HAND = 0.008, 0.16


class Hands:
    """A view with a field, a text, a button, two commands; and who types in it."""

    def __init__(self, qtbot):
        self.at = 10.0
        self.view = QWidget()
        self.field = TextField(name="f", label="Filtre")
        self.area = QPlainTextEdit()
        self.button = QPushButton("Sortir")
        layout = QVBoxLayout(self.view)
        for one in (self.field, self.area, self.button):
            layout.addWidget(one)
        self.done, self.read = [], []
        keys = Shortcuts(self.view)
        for key in ("S", "1"):
            keys.add(key, key, lambda key=key: self.done.append(key))
        self.watcher = ScanWatcher(self.view, clock=lambda: self.at)
        self.watcher.scanned.connect(self.read.append)
        qtbot.addWidget(self.view)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow)

    def type(self, text, pace=READER, pause=0.0):
        self.at += pause
        for letter in text:
            self.at += pace
            if letter == "\x1d":
                self.press(Qt.Key.Key_BracketRight, CTRL)
            else:
                QTest.keyClick(QApplication.focusWidget() or self.view, letter)

    def race(self, text, pace=0.001):
        """As the system gives a very fast reader: a letter twice in a row is « repeated »."""
        before = ""
        for letter in text:
            self.at += pace
            self.repeat(letter, again=letter == before)
            before = letter

    def repeat(self, letter, *, again=True):
        """A letter gone down, or held; a command takes it where nobody claims it."""
        where = QApplication.focusWidget() or self.view
        key = Qt.Key(ord(letter.upper()))
        made = [QKeyEvent(kind, key, NONE, letter, again) for kind in (OVERRIDE, PRESS)]
        made[0].ignore()
        QApplication.sendEvent(where, made[0])
        if not made[0].isAccepted() and letter.upper() in {"S", "1"}:
            self.done.append(letter)
        else:
            QApplication.sendEvent(where, made[1])

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)

    def enter(self, key=Qt.Key.Key_Return):
        self.at += READER
        self.press(key)


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.mark.parametrize("place", ["field", "area", "button"])
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_code_is_heard_wherever_the_keyboard_is_and_stays_nowhere(hands, place, end):
    where = getattr(hands, place)
    where.setFocus()
    hands.type("abc 12", HAND) if place != "button" else None
    hands.at += 1
    hands.type(FULL + "\x1d21SN1")
    hands.enter(end)
    assert hands.read == [FULL + "\x1d21SN1"]
    assert where.hasFocus()
    assert hands.field.text() == ("abc 12" if place == "field" else "")
    assert hands.area.toPlainText() == ("abc 12" if place == "area" else "")
    assert hands.done == []


def test_a_code_ended_by_nothing_is_heard_after_a_silence(hands, qtbot):
    hands.field.setFocus()
    hands.type(FULL)
    assert hands.read == []
    qtbot.waitUntil(lambda: hands.read == [FULL], timeout=2000)
    assert hands.field.text() == ""


def test_codes_that_follow_each_other_without_a_pause_are_all_heard_in_order(hands):
    hands.button.setFocus()
    codes = [f"3400930000{number:03d}" for number in range(20)]
    for code in codes:
        hands.type(code)
        hands.enter()
    assert hands.read == codes


def test_two_codes_glued_together_are_parted_where_they_say_they_begin(hands):
    hands.button.setFocus()
    hands.type(f"]d2{FULL}]E03400930000014")
    hands.enter()
    assert hands.read == [f"]d2{FULL}", "]E03400930000014"]


def test_a_reader_that_hesitates_gives_one_code_and_not_a_half(hands):
    hands.button.setFocus()
    hands.type(FULL[:20])
    hands.type(FULL[20:], pause=0.2)
    hands.enter()
    assert hands.read == [FULL]


def test_what_a_hand_types_stays_and_its_enter_too(hands):
    hands.field.setFocus()
    hands.type("3400930000014", HAND)
    hands.at += 0.1
    hands.press(Qt.Key.Key_Return)
    assert hands.field.text() == "3400930000014"
    hands.type("grippe", 0.03)  # fast fingers, but no code
    hands.enter()
    assert hands.field.text() == "3400930000014grippe"
    assert hands.read == []


def test_a_hand_then_a_reader_keeps_what_the_hand_typed(hands):
    hands.field.setFocus()
    hands.type("co", HAND)
    hands.type(FULL, pause=0.1)
    hands.enter()
    assert hands.field.text() == "co"
    assert hands.read == [FULL]


def test_letters_are_commands_for_a_hand_and_not_for_a_reader(hands, qtbot):
    hands.button.setFocus()
    hands.type("s", HAND)
    assert hands.done == ["S"]
    hands.type("1", pause=1)
    qtbot.waitUntil(lambda: hands.done == ["S", "1"], timeout=2000)
    hands.at += 1
    hands.type("1728063010S1SS")
    hands.enter()
    assert hands.done == ["S", "1"]
    assert hands.read == ["1728063010S1SS"]


def test_a_slow_reader_is_heard_once_the_practice_says_so(hands):
    hands.field.setFocus()
    hands.type(FULL, 0.07)
    hands.enter()
    assert hands.read == []
    hands.watcher.set_reader(100)
    hands.type(FULL, 0.07, pause=2)
    hands.enter()
    assert hands.read == [FULL]


def test_the_code_of_a_sheet_is_left_to_whom_it_concerns(hands):
    hands.button.setFocus()
    hands.type("F041207")
    hands.enter()
    assert hands.read == []


@pytest.mark.parametrize("place", ["field", "area", "button"])
def test_two_same_letters_of_a_very_fast_reader_are_both_heard(hands, place):
    code = "]d2010340099090075017270630107AA33BB44CCSS11"
    getattr(hands, place).setFocus()
    for _ in range(3):
        hands.race(code)
        hands.enter()
        hands.at += 0.2
    assert hands.read == [code] * 3
    assert hands.field.text() == hands.area.toPlainText() == ""
    assert hands.done == []


def test_a_key_held_down_is_no_code(hands):
    hands.field.setFocus()
    hands.at += 1
    hands.repeat("4", again=False)
    for pause in [0.25] + [0.02] * 30:
        hands.at += pause
        hands.repeat("4")
    hands.enter()
    assert hands.read == []
    assert hands.field.text() == "4" * 32
