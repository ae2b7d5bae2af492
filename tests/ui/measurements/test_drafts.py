"""What is typed in Mesures and not kept yet: back for its patient after a lock or a crash."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.measurements import Measure, Method
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.patients import PatientService
from transmission_builders import NINE, a_patient
from ui.measurements.conftest import WHO, type_keys

PULSE = Measure.PULSE


def press(widget, key):
    QTest.keyClick(widget, key)
    QApplication.processEvents()


def typed(tab, line, moment=""):
    tab.entry.line.setFocus()
    type_keys(tab.entry.line, line)
    tab.entry.moment.setFocus()
    type_keys(tab.entry.moment, moment)


@pytest.fixture
def locked(open_tab):
    """Lock, then unlock: another tab over the same file."""

    def lock(tab):
        tab.flush_drafts()
        tab.hide()
        return open_tab()

    return lock


def test_the_line_its_moment_and_its_method_survive_a_lock(
    open_tab, locked, service, patient_id, store
):
    tab = open_tab()
    typed(tab, "ta 13/8 fc 78", "8h30")
    tab.entry.method.setFocus()
    press(tab.entry.method, Qt.Key.Key_Down)
    again = locked(tab)
    assert again.entry.text() == "ta 13/8 fc 78"
    assert again.entry.moment.text() == "23/11/2026 08:30"
    assert again.entry.method.value() is Method.MANUAL
    press(again.entry.line, Qt.Key.Key_Return)
    assert [one.text for one in service.last(patient_id)] == ["TA 13/8", "FC 78"]
    assert DraftService(store).mine() == []
    assert locked(again).entry.text() == ""


def test_a_rest_of_the_hands_is_enough_a_crash_loses_nothing(open_tab, store, qtbot):
    tab = open_tab()
    typed(tab, "fc 78")
    qtbot.waitUntil(lambda: bool(DraftService(store).mine()), timeout=3000)
    (draft,) = DraftService(store).mine()
    assert draft.typed()["line"] == "fc 78"


def test_now_is_then_when_the_line_comes_back_the_day_after(open_tab, locked, clock):
    tab = open_tab()
    typed(tab, "fc 78")
    tab.flush_drafts()
    clock.advance(minutes=5)
    again = locked(tab)
    assert again.entry.moment.text() == ""
    clock.advance(days=1)
    assert locked(again).entry.moment.text() == "23/11/2026 10:00"


def test_another_patient_never_finds_it(open_tab, patient_id, store):
    other = PatientService(store).create(a_patient())
    tab = open_tab()
    typed(tab, "fc 78", "hier 21h")
    tab.show_patient(other, "AUTRE")
    assert (tab.entry.text(), tab.entry.moment.text()) == ("", "")
    tab.show_patient(patient_id, WHO)
    assert (tab.entry.text(), tab.entry.moment.text()) == ("fc 78", "22/11/2026 21:00")


def test_an_emptied_line_leaves_no_draft(open_tab, locked, store):
    tab = open_tab()
    typed(tab, "fc 78")
    again = locked(tab)
    press(again.entry.line, Qt.Key.Key_Escape)
    again.flush_drafts()
    assert DraftService(store).mine() == []


def test_a_correction_being_typed_waits_for_its_value(open_tab, locked, service, patient_id, store):
    service.add(patient_id, [(PULSE, 180)], at=NINE - timedelta(hours=2))
    tab = open_tab()
    press(tab.last, Qt.Key.Key_C)
    tab.panel.form.editor("reason").setFocus()
    type_keys(tab.panel.form.editor("reason"), "faute de frappe")
    again = locked(tab)
    again.last.setFocus()
    press(again.last, Qt.Key.Key_C)
    assert again.panel.form.draft()["reason"] == "faute de frappe"
    again.panel.form.editor("value").set_value("80")
    again.panel.validate()
    assert DraftService(store).mine() == []
    assert [one.text for one in service.last(patient_id)] == ["FC 80"]
