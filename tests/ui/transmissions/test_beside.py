"""In the whole window: one writes beside what one reads, and finds it again after a lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.transmissions import BoardFilter, Kind
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.shell.idle import LockReason
from coordo_desktop.ui.shell.views import Call
from coordo_desktop.ui.transmissions.writing_form import FOCUS
from transmission_builders import a_draft
from whole_program import Time, end_program, make_practice, settle, start_program

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def run(qapp, tmp_path):
    """The program at work on a practice of three patients."""
    folder = make_practice(tmp_path / "practice")
    time = Time()
    started = start_program(folder, Preferences(tmp_path / "preferences.ini"), time)
    started.frame.show()
    started.frame.activateWindow()
    started.unlock()
    yield started
    end_program(started)


def keys(text):
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    settle()


def etcheverry(run):
    services = run.window.page("patients")._services
    return services, services.patients.find("etcheverry")[0].id


def test_ctrl_t_writes_beside_the_record_for_its_patient(run):
    services, patient = etcheverry(run)
    run.window.open_patient(patient)
    settle()
    press(Key.Key_T, CTRL)
    panel = run.window.page("transmissions").beside
    assert run.window.current == "patients", "the record one reads stays on screen"
    assert panel.isVisible()
    assert panel._name.text() == "ETCHEVERRY Maite"
    assert panel.mapTo(run.frame, panel.rect().topLeft()).x() > 800
    keys("Douleur")
    press(Key.Key_Escape)
    press(Key.Key_Tab)
    keys("EVA 6")
    press(Key.Key_Return, CTRL)
    (line,) = services.transmissions.board(BoardFilter())
    assert line.entry.patient_id == patient
    assert not panel.isVisible()


def test_what_was_being_written_is_there_again_after_a_lock(run):
    _services, patient = etcheverry(run)
    run.window.open_patient(patient)
    settle()
    press(Key.Key_T, CTRL)
    keys("Douleur")
    press(Key.Key_Escape)
    press(Key.Key_Tab)
    keys("EVA 6 depuis")
    run.program.lock(LockReason.ASKED)
    settle()
    run.unlock()
    panel = run.window.page("transmissions").beside
    assert panel.isVisible()
    assert panel.form.editor("data").value() == "EVA 6 depuis"
    assert panel._name.text() == "ETCHEVERRY Maite"


def test_after_a_restart_the_record_shown_is_the_one_of_the_draft_found(run):
    services, patient = etcheverry(run)
    other = services.patients.find("iribarne")[0].id
    run.window.open_patient(patient)
    settle()
    run.window.write_transmission(other)
    settle()
    panel = run.window.page("transmissions").beside
    assert "ETCHEVERRY" in panel.notes.warning
    assert "IRIBARNE" in panel.notes.warning
    keys("Chute")
    press(Key.Key_Escape)
    run.program.lock(LockReason.ASKED)
    settle()
    run.unlock()
    panel = run.window.page("transmissions").beside
    assert panel.isVisible()
    assert panel._name.text() == "IRIBARNE Jeanne"
    assert run.window.patient == other
    assert panel.notes.warning == ""
    assert panel.notes.found.endswith("retrouvé")
    assert panel.isAncestorOf(QApplication.focusWidget())


def test_a_record_opened_later_stays_and_the_panel_says_whose_it_is(run):
    services, patient = etcheverry(run)
    other = services.patients.find("iribarne")[0].id
    run.window.write_transmission(other)
    settle()
    run.window.open_patient(patient)
    settle()
    panel = run.window.page("transmissions").beside
    assert run.window.patient == patient
    assert panel._name.text() == "IRIBARNE Jeanne"
    assert "Le dossier ouvert est celui de ETCHEVERRY Maite" in panel.notes.warning


def test_ctrl_t_on_the_board_writes_for_the_line_chosen_not_for_the_banner(run):
    services, patient = etcheverry(run)
    other = services.patients.find("iribarne")[0].id
    services.transmissions.sign(a_draft(other))
    run.window.open_patient(patient)
    settle()
    run.window.open_view("transmissions")
    settle()
    page = run.window.page("transmissions")
    page.head.modes.choose(2)
    page.board.focus_table()
    settle()
    assert run.window.patient == patient, "the banner is still there"
    press(Key.Key_T, CTRL)
    assert page.beside._name.text() == "IRIBARNE Jeanne"


def test_without_a_patient_on_screen_it_asks_for_whom(run):
    run.window.open_view("transmissions")
    settle()
    press(Key.Key_T, CTRL)
    assert QApplication.focusWidget().objectName() == "transmission.patient"


def test_a_call_from_today_is_written_as_a_saed_for_the_patient_of_the_line(run):
    services, patient = etcheverry(run)
    window = run.window
    window.page("today")._services.measurements.add(patient, ((Measure.SATURATION, 80.0),))
    other = services.patients.find("iribarne")[0].id
    window.open_patient(other)
    settle()
    window.open_view("today")
    settle()
    today = window.page("today")
    assert today.table.chosen_row().patient_id == patient
    today.table.setFocus()
    press(Key.Key_A)
    panel = window.page("transmissions").beside
    assert window.current == "today"
    assert panel.isVisible()
    assert panel._name.text() == "ETCHEVERRY Maite"
    assert panel.form.kind is Kind.SAED
    assert "80" in "".join(panel.form.texts().values()), "the situation is prefilled"
    assert not panel.editing, "nothing is kept of what nobody typed"


def test_a_call_loses_nothing_of_what_is_being_written(run):
    _services, patient = etcheverry(run)
    run.window.write_transmission(patient)
    settle()
    panel = run.window.page("transmissions").beside
    panel.form.editor(FOCUS).setFocus()
    keys("Douleur")
    run.window._desk.go.transmission_asked.emit(Call(patient))
    settle()
    assert panel.form.kind is Kind.FOCUS
    assert panel.form.editor(FOCUS).value() == "Douleur"
