"""A sheet read anywhere in the window comes back; a hand that types its code changes nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.ui.kit.text_area import TextArea
from whole_program import settle


@pytest.fixture
def run(start, vault_folder):
    started = start(vault_folder)
    started.unlock()
    services = started.program.session.opened.services
    (line,) = services.patients.find("etcheverry")
    services.handover.print_sheet(services.handover.prepare(SheetRequest(patients=(line.id,))))
    started.window.open_patient(line.id)
    settle()
    return started


def scan(code, delay=0):
    at = QApplication.focusWidget()
    if delay:
        QTest.keyClicks(at, code, Qt.KeyboardModifier.NoModifier, delay)
    else:
        QTest.keyClicks(at, code)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()


def test_a_sheet_read_in_a_record_opens_its_return(run):
    assert run.window.current == "patients"
    scan("F000001")
    assert run.window.current == "sheets"
    assert run.window.page("sheets").register.number == 1


def test_a_sheet_read_in_the_search_leaves_nothing_there(run):
    run.window.top.search.open()
    scan("F000001")
    assert run.window.current == "sheets"
    assert run.window.top.search.text() == ""


def test_a_sheet_read_while_writing_leaves_the_text_as_it_was(run):
    run.window.write_transmission()
    settle()
    area = next(one for one in run.window.findChildren(TextArea) if one.isVisible())
    area.setFocus()
    QTest.keyClicks(area, "calme")
    QTest.qWait(400)
    scan("F000001")
    assert run.window.current == "sheets"
    assert area.toPlainText() == "calme"


def test_a_hand_that_types_the_code_opens_nothing(run):
    scan("F000001", delay=60)
    assert run.window.current == "patients"


def test_another_code_is_left_to_the_view(run):
    scan("0123456789")
    assert run.window.current == "patients"
