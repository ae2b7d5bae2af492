"""The keyboard stays in the view one works in, whatever the view shows."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.focus import FocusKeeper, focus_inside, follow


@pytest.fixture
def window(qapp):
    shown = QWidget()
    shown.view, shown.outside = QWidget(), QLineEdit()
    shown.one, shown.other = QLineEdit(), QLineEdit()
    inside = QVBoxLayout(shown.view)
    for each in (shown.one, QLabel("words"), shown.other):
        inside.addWidget(each)
    around = QVBoxLayout(shown)
    around.addWidget(shown.outside)
    around.addWidget(shown.view)
    shown.keeper = FocusKeeper(shown.view)
    shown.show()
    shown.activateWindow()
    QApplication.processEvents()
    yield shown
    shown.hide()
    shiboken6.delete(shown)


def test_what_had_the_keyboard_is_put_away_and_the_keys_stay_in_the_view(window):
    window.other.setFocus()
    window.other.hide()
    assert QApplication.focusWidget() is window.one
    window.one.hide()
    assert QApplication.focusWidget() is window.view


def test_whoever_goes_out_by_the_keyboard_is_let_out(window):
    window.other.setFocus()
    window.outside.setFocus()
    assert QApplication.focusWidget() is window.outside


def test_a_view_that_is_put_away_does_not_call_the_keyboard_back(window):
    window.other.setFocus()
    window.view.hide()
    assert QApplication.focusWidget() is window.outside


def test_going_in_takes_what_is_useful_first_else_the_first_that_is_shown(window):
    window.outside.setFocus()
    focus_inside(window.view, window.other)
    assert QApplication.focusWidget() is window.other
    window.other.hide()
    window.outside.setFocus()
    focus_inside(window.view, window.other)
    assert QApplication.focusWidget() is window.one


def test_tab_goes_into_a_view_made_after_the_others(window):
    late = QWidget()
    first, second = QLineEdit(), QLineEdit()
    inside = QVBoxLayout(late)
    inside.addWidget(first)
    inside.addWidget(second)
    window.layout().insertWidget(1, late)
    follow(window.outside, late)
    QApplication.processEvents()
    window.outside.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [first, second, window.one]
