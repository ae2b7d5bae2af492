"""Tabs that do not fit stand behind « Plus », within reach of the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.tabs import Tabs

from .conftest import shown

WORDS = ["Résumé", "Identité", "Cercle de soins", "Situation", "Mesures", "Évaluations",
         "Plan de soins", "Chronologie", "Historique"]  # fmt: skip


@pytest.fixture
def tabs(qtbot, window):
    options = [Option(f"t{number}", word) for number, word in enumerate(WORDS)]
    made = Tabs(options, name="tabs", label="Rubriques")
    window.resize(420, 200)
    shown(qtbot, window, column(made, None))
    made.setFocus()
    return made


def test_wide_enough_nothing_folds(tabs, window):
    window.resize(1200, 200)
    QApplication.processEvents()
    assert tabs.folded() == []
    assert tabs.more_box().isEmpty()
    assert len(tabs.boxes()) == len(WORDS)


def test_what_does_not_fit_is_behind_the_last_one_and_all_of_it_is_drawn(tabs):
    assert [one.text for one in tabs.folded()][-1] == "Historique"
    assert tabs.more_box().right() <= tabs.width()
    assert len(tabs.boxes()) + len(tabs.folded()) == len(WORDS)


def test_the_arrows_go_through_the_folded_ones(tabs):
    for _ in WORDS:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.value() == "t8"
    assert tabs.more_box().right() <= tabs.width()


def test_the_menu_opens_with_space_or_alt_down_and_enter_chooses(tabs):
    said = []
    tabs.changed.connect(said.append)
    wanted = tabs.folded()[1].key
    QTest.keyClick(tabs, Qt.Key.Key_Space)
    assert tabs.mapFromGlobal(tabs.menu.pos()).x() + tabs.menu.width() <= tabs.width()
    QTest.keyClick(tabs.menu, Qt.Key.Key_Escape)
    QApplication.processEvents()
    QTest.keyClick(tabs, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(tabs.menu, Qt.Key.Key_Down)
    QTest.keyClick(tabs.menu, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (said, tabs.value()) == ([wanted], wanted)


def test_enter_and_the_arrow_down_go_into_the_page_of_the_tab_chosen(tabs):
    said = []
    tabs.entered.connect(lambda: said.append(tabs.value()))
    QTest.keyClick(tabs, Qt.Key.Key_Return)
    QTest.keyClick(tabs, Qt.Key.Key_End)
    QTest.keyClick(tabs, Qt.Key.Key_Down)
    assert said == ["t0", "t8"]
    assert tabs.menu is None


def test_a_click_on_the_last_one_opens_the_menu(tabs):
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.more_box().center())
    assert tabs.menu is not None
    QTest.keyClick(tabs.menu, Qt.Key.Key_Escape)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=QPoint(tabs.boxes()[1].center()))
    assert tabs.value() == "t1"
