"""Text at 150 % on a small screen: nothing overlaps, nothing is wider than the window."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.ui.kit.theme import apply_theme
from whole_program import settle


@pytest.fixture
def run(start, vault_folder):
    started = start(vault_folder)
    started.unlock()
    yield started
    apply_theme(QApplication.instance(), "light", 100)


def grow(run, percent):
    apply_theme(QApplication.instance(), "light", percent)
    run.frame.resize(1366, 768)
    settle()


def span(widget, frame):
    left = widget.mapTo(frame, QPoint(0, 0)).x()
    return left, left + widget.width()


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_of_the_top_bar_overlaps_or_leaves_the_window(run, percent):
    grow(run, percent)
    top = run.window.top
    parts = [top.search, top._curtain, top.findChild(type(top._curtain), "top.lock")]
    spans = [span(part, run.frame) for part in parts]
    for (_, end), (start_, _) in pairwise(spans):
        assert end <= start_
    assert spans[-1][1] <= 1366


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_the_writing_panel_is_wholly_in_the_window(run, percent):
    grow(run, percent)
    (line,) = run.program.session.opened.services.patients.find("etcheverry")
    run.window.open_patient(line.id)
    run.window.write_transmission(line.id)
    settle()
    panel = run.window.page("transmissions").beside
    left, right = span(panel, run.frame)
    assert span(run.window.rail, run.frame)[1] <= left
    assert right <= 1366
    sign = panel.findChild(type(run.window.top._curtain), "transmission.sign")
    assert span(sign, run.frame)[1] <= 1366


def test_large_text_takes_the_words_of_the_rail_and_small_text_gives_them_back(run):
    grow(run, 150)
    assert run.window.rail.narrow
    grow(run, 100)
    assert not run.window.rail.narrow


def test_closing_a_panel_that_stood_alone_gives_the_cursor_back(run):
    grow(run, 150)
    run.window.open_view("patients")
    field = run.window.page("patients").list.search
    field.setFocus()
    (line,) = run.program.session.opened.services.patients.find("etcheverry")
    run.window.write_transmission(line.id)
    settle()
    assert not field.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is field
