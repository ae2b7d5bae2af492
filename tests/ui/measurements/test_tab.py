"""The Mesures tab with real keys over the real file."""

import ast
import gc
import inspect
import weakref
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.access import NotAllowed, Right
from coordo_desktop.domain.measurement_history import State, Voided
from coordo_desktop.domain.measurements import Bounds, Measure, Method
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.measurements.tab import MeasurementsTab
from transmission_builders import NINE, a_patient
from ui.measurements.conftest import WHO, a_history, type_keys

PULSE, HIGH = Measure.PULSE, Measure.SYSTOLIC
CTRL = Qt.KeyboardModifier.ControlModifier


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def chips(tab):
    QApplication.processEvents()
    found = [one for one in tab.entry.findChildren(Chip) if one.isVisible()]
    return [(one.spec.text.replace("\u00a0", " "), one.spec.kind) for one in found]


def typed(tab, text):
    press(tab.last, Qt.Key.Key_M)
    assert tab.entry.line.hasFocus()
    tab.entry.line.selectAll()
    type_keys(tab.entry.line, text)


def question(tab):
    label = tab.findChild(QWidget, "measure.question")
    return label.text() if label.isVisible() else ""


# --- the entry --------------------------------------------------------------------------------


def test_a_line_is_recognised_as_it_is_typed_and_enter_keeps_it(open_tab, service, patient_id):
    tab = open_tab()
    typed(tab, "ta 13/8 fc 78")
    assert chips(tab) == [("TA 13/8", "ok"), ("FC 78", "ok")]
    press(tab.entry.line, Qt.Key.Key_Return)
    assert {one.measure: one.value for one in service.overview(patient_id).lines} == {
        HIGH: 130, PULSE: 78,
    }  # fmt: skip
    assert tab.entry.text() == ""
    assert tab.last.chosen_row().measure is HIGH
    assert [line.text for line in tab.past._model.rows()] == ["TA 13/8"]


def test_an_unlikely_value_is_asked_about_then_kept(open_tab, service, patient_id):
    tab = open_tab()
    typed(tab, "fc 310")
    assert chips(tab) == [("FC 310 : est-ce bien cela\u202f?", "warn")]
    press(tab.entry.line, Qt.Key.Key_Return)
    assert question(tab)
    assert service.past(patient_id, PULSE) == []
    press(tab.entry.line, Qt.Key.Key_Return)
    assert [one.value for one in service.past(patient_id, PULSE)] == [310]


def test_changing_the_line_asks_again(open_tab, service, patient_id):
    tab = open_tab()
    typed(tab, "fc 310")
    press(tab.entry.line, Qt.Key.Key_Return)
    type_keys(tab.entry.line, " t 24,1")
    press(tab.entry.line, Qt.Key.Key_Return)
    assert service.overview(patient_id).lines == ()


@pytest.mark.parametrize("line", ["fc 780", "temp 73", "ta 8/13", "sat 130", "rien du tout"])
def test_the_impossible_is_never_kept(open_tab, service, patient_id, line):
    tab = open_tab()
    typed(tab, line)
    for _ in range(3):
        press(tab.entry.line, Qt.Key.Key_Return)
    assert service.overview(patient_id).lines == ()
    assert tab.entry.text() == line
    assert question(tab)


def test_a_weight_far_from_the_last_is_asked_about(open_tab, service, patient_id):
    service.add(patient_id, [(Measure.WEIGHT, 70.6)], at=NINE - timedelta(days=1))
    tab = open_tab()
    typed(tab, "poids 7,06")
    press(tab.entry.line, Qt.Key.Key_Return)
    assert "loin" in question(tab)
    assert len(service.past(patient_id, Measure.WEIGHT)) == 1
    press(tab.entry.line, Qt.Key.Key_Return)
    assert len(service.past(patient_id, Measure.WEIGHT)) == 2


def test_the_moment_and_the_method_are_chosen_with_the_keyboard(open_tab, service, patient_id):
    tab = open_tab()
    typed(tab, "fc 78")
    press(tab.entry.line, Qt.Key.Key_Tab)
    type_keys(QApplication.focusWidget(), "8h30")
    press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    press(QApplication.focusWidget(), Qt.Key.Key_Down)
    press(tab.entry.line, Qt.Key.Key_Return)
    (kept,) = service.past(patient_id, PULSE)
    assert (kept.at, kept.method) == (NINE.replace(hour=7, minute=30), Method.MANUAL)


def test_a_moment_that_cannot_be_read_keeps_nothing(open_tab, service, patient_id):
    tab = open_tab()
    typed(tab, "fc 78")
    type_keys(tab.entry.moment, "31/02 8h")
    press(tab.entry.line, Qt.Key.Key_Return)
    assert service.past(patient_id, PULSE) == []
    assert tab.entry.moment.hasFocus()


def test_keeping_can_be_undone_and_stays_in_the_history(open_tab, service, patient_id, tools):
    tab = open_tab()
    typed(tab, "fc 78")
    press(tab.entry.line, Qt.Key.Key_Return)
    tools.messages.undo()
    assert service.overview(patient_id).lines == ()
    assert [one.voided for one in service.past(patient_id, PULSE)] == [Voided.WITHDRAWN]


def test_who_it_is_about_stands_beside_the_button(open_tab):
    tab = open_tab()
    assert WHO in tab.entry.keep.accessibleName()


# --- the table, the curve -----------------------------------------------------------------------


def test_arrows_choose_a_measure_and_its_history_follows(open_tab, service, patient_id):
    a_history(service, patient_id)
    tab = open_tab()
    assert tab.last.chosen_row().measure is PULSE  # out of bounds: shown first
    tab.last.setFocus()
    press(tab.last, Qt.Key.Key_Up)
    assert tab.last.chosen_row().measure is HIGH
    assert tab.curve.curve.measure is HIGH
    assert len(tab.past._model.rows()) == 12
    press(tab.last, Qt.Key.Key_Return)
    assert tab.curve.focusProxy().hasFocus()


def test_left_and_right_read_the_curve_value_by_value(open_tab, service, patient_id):
    a_history(service, patient_id)
    service.set_threshold(patient_id, HIGH, Bounds(100, 150))
    tab = open_tab()
    tab.last.choose(HIGH)
    frame = tab.curve.focusProxy()
    frame.setFocus()
    press(frame, Qt.Key.Key_Left)
    assert tab.curve.place == 11
    for _ in range(6):
        press(frame, Qt.Key.Key_Left)
    said = frame.accessibleDescription()
    assert "Tension 17,2/10,1" in said
    assert "au-dessus" in said
    assert "15 nov. 09:00" in said
    assert tab.past.table.chosen_row().first.value == 172
    press(frame, Qt.Key.Key_Home)
    assert tab.curve.place == 0
    press(frame, Qt.Key.Key_Left)
    assert tab.curve.place == 0
    press(frame, Qt.Key.Key_End)
    assert tab.curve.place == 11
    assert "Tension" in frame.accessibleName()


def test_figures_choose_the_period(open_tab, service, patient_id):
    a_history(service, patient_id)
    service.add(patient_id, [(PULSE, 60)], at=NINE - timedelta(days=400))
    tab = open_tab()
    tab.last.choose(PULSE)
    tab.last.setFocus()
    seen = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        press(tab.last, key)
        seen.append((tab.curve.period.value(), len(tab.curve.curve.points)))
    assert seen == [("week", 5), ("month", 12), ("quarter", 12), ("year", 12), ("all", 13)]


def test_figures_typed_in_the_entry_are_figures(open_tab, service, patient_id):
    a_history(service, patient_id)
    tab = open_tab()
    typed(tab, "fc 123")
    assert tab.entry.text() == "fc 123"
    assert tab.curve.period.value() == "quarter"


def test_the_curve_has_no_menu_no_wheel_and_follows_the_theme(
    open_tab, service, patient_id, qapp, window
):
    a_history(service, patient_id)
    tab = open_tab()
    plot = tab.findChild(QWidget, "measure.plot")
    box = plot.getPlotItem().getViewBox()
    assert not box.menuEnabled()
    assert box.state["mouseEnabled"] == [False, False]
    before = window.grab().toImage().pixelColor(700, 200)
    apply_theme(qapp, "dark", 100)
    QApplication.processEvents()
    assert window.grab().toImage().pixelColor(700, 200) != before


def test_nothing_is_drawn_and_said_where_nothing_was_measured(open_tab, service, patient_id):
    service.add(patient_id, [(PULSE, 70)], at=NINE - timedelta(days=200))
    tab = open_tab()
    assert tab.curve.nothing.isVisible()
    press(tab.last, Qt.Key.Key_5)
    assert not tab.curve.nothing.isVisible()


# --- corrected, withdrawn, decided ----------------------------------------------------------------


def test_c_corrects_the_value_chosen_and_the_original_stays_struck(open_tab, service, patient_id):
    service.add(patient_id, [(HIGH, 180), (Measure.DIASTOLIC, 80)], at=NINE - timedelta(hours=2))
    tab = open_tab()
    tab.past.table.setFocus()
    press(tab.past.table, Qt.Key.Key_C)
    field = QApplication.focusWidget()
    assert field.text() == "18/8"
    field.selectAll()
    type_keys(field, "13/8")
    press(field, Qt.Key.Key_Return, CTRL)
    assert not tab.panel.isVisible()
    assert [(line.text, line.first.voided) for line in tab.past._model.rows()] == [
        ("TA 13/8", Voided.NO), ("TA 18/8", Voided.CORRECTED),
    ]  # fmt: skip
    struck = tab.past._model.columns[1].strike
    assert [struck(line) for line in tab.past._model.rows()] == [False, True]
    assert service.past(patient_id, HIGH)[0].at == NINE - timedelta(hours=2)


def test_a_correction_that_cannot_be_read_is_said_beside_its_field(open_tab, service, patient_id):
    service.add(patient_id, [(PULSE, 187)])
    tab = open_tab()
    tab.past.table.setFocus()
    press(tab.past.table, Qt.Key.Key_C)
    field = QApplication.focusWidget()
    field.selectAll()
    type_keys(field, "beaucoup")
    press(field, Qt.Key.Key_Return, CTRL)
    assert tab.panel.isVisible()
    assert len(service.past(patient_id, PULSE)) == 1
    field.selectAll()
    type_keys(field, "310")
    press(field, Qt.Key.Key_Return, CTRL)  # asked about first
    assert tab.panel.findChild(QWidget, "measure.panel.warning") is not None
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert service.past(patient_id, PULSE)[0].value == 310


def test_delete_withdraws_with_a_reason(open_tab, service, patient_id):
    service.add(patient_id, [(PULSE, 187)])
    tab = open_tab()
    tab.past.table.setFocus()
    press(tab.past.table, Qt.Key.Key_Delete)
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert tab.panel.isVisible()  # a reason is needed
    type_keys(QApplication.focusWidget(), "mauvais patient")
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    (kept,) = service.past(patient_id, PULSE)
    assert (kept.voided, kept.voided_reason) == (Voided.WITHDRAWN, "mauvais patient")


def test_s_decides_thresholds_and_the_table_follows(open_tab, service, patient_id):
    service.add(patient_id, [(HIGH, 155), (Measure.DIASTOLIC, 80)])
    tab = open_tab()
    assert tab.last.chosen_row().state is State.WITHIN
    tab.last.setFocus()
    press(tab.last, Qt.Key.Key_S)
    low, high = (
        tab.panel.findChild(QWidget, f"measure.threshold.{side}") for side in ("low", "high")
    )
    assert (low.text(), high.text()) == ("10", "16")
    high.setFocus()
    high.selectAll()
    type_keys(high, "14")
    press(high, Qt.Key.Key_Return, CTRL)
    assert {one.measure: one.bounds for one in service.thresholds(patient_id)}[HIGH] == Bounds(
        100, 140
    )
    assert tab.last.chosen_row().state is State.ABOVE
    press(tab.last, Qt.Key.Key_S)
    back = tab.panel.findChild(QWidget, "measure.threshold.remove")
    press(back, Qt.Key.Key_Space)
    assert service.thresholds(patient_id) == []
    assert tab.last.chosen_row().state is State.WITHIN


def test_crossed_thresholds_are_said_beside_their_field(open_tab, service, patient_id):
    service.add(patient_id, [(PULSE, 80)])
    tab = open_tab()
    tab.last.setFocus()
    press(tab.last, Qt.Key.Key_S)
    low = QApplication.focusWidget()
    low.selectAll()
    type_keys(low, "200")
    press(low, Qt.Key.Key_Return, CTRL)
    assert tab.panel.isVisible()
    assert service.thresholds(patient_id) == []


# --- score, paper, turning the record -------------------------------------------------------------


def test_the_score_says_what_lacks_then_its_value(open_tab, service, patient_id):
    service.add(patient_id, [(PULSE, 112)])
    tab = open_tab()
    assert "température" in tab.warning.said
    assert "pouls" not in tab.warning.said
    typed(tab, "fr 22 sat 93 o2 2l ta 10,5/6 fc 112 conscience a t 38,5")
    press(tab.entry.line, Qt.Key.Key_Return)
    assert tab.warning.said == "10 urgence"


def test_ctrl_p_chooses_curves_and_shows_the_paper(open_tab, service, patient_id):
    a_history(service, patient_id)
    tab = open_tab()
    tab.last.setFocus()
    press(tab.last, Qt.Key.Key_P, CTRL)
    press(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert tab.paper is not None
    assert tab.paper.isVisible()
    assert tab.paper._pdf.startswith(b"%PDF")
    press(tab.paper.preview, Qt.Key.Key_Escape)
    assert not tab.paper.isVisible()
    assert tab.paper._pdf == b""
    assert tab.last.hasFocus()


def test_what_is_being_typed_stays_with_its_patient(open_tab, service, patient_id, store):
    other = PatientService(store).create(a_patient())
    service.add(other, [(PULSE, 99)])
    tab = open_tab()
    typed(tab, "fc 78")
    tab.show_patient(other, "AUTRE")
    assert tab.entry.text() == ""
    assert [line.text for line in tab.past._model.rows()] == ["FC 99"]
    tab.show_patient(patient_id, WHO)
    assert tab.entry.text() == "fc 78"
    assert tab.past._model.rows() == []


def test_an_alert_leads_to_the_value_it_tells_of(open_tab, service, patient_id):
    a_history(service, patient_id)
    _high, low = service.add(patient_id, [(HIGH, 130), (Measure.DIASTOLIC, 99)])
    tab = open_tab()
    assert tab.last.chosen_row().measure is HIGH
    tab.last.choose(PULSE)
    tab.point_at(low)
    QApplication.processEvents()
    assert tab.last.chosen_row().measure is HIGH
    assert tab.past.table.chosen_row().text == "TA 13/9,9"


def test_a_change_made_elsewhere_is_shown(open_tab, service, patient_id):
    tab = open_tab()
    assert tab.last.model().rowCount() == 0
    service.add(patient_id, [(PULSE, 80)])
    QApplication.processEvents()
    assert [one.measure for one in tab._lasts.rows()] == [PULSE]


def test_who_only_reads_is_offered_nothing_to_change(service, patient_id, open_tab, monkeypatch):
    service.add(patient_id, [(PULSE, 80)])
    monkeypatch.setattr("coordo_desktop.services.authz.require_for", _reads_only)
    tab = open_tab()
    assert not tab.entry.isVisible()
    tab.last.setFocus()
    press(tab.last, Qt.Key.Key_S)
    press(tab.last, Qt.Key.Key_C)
    assert not tab.panel.isVisible()


def _reads_only(_session, _actor, right, _patient_id):
    if right is Right.WRITE_CLINICAL:
        raise NotAllowed(right=right)


def test_nothing_of_a_record_outlives_its_tab(open_tab, service, patient_id, window):
    a_history(service, patient_id)
    tab = open_tab()
    kept = [weakref.ref(one) for one in (tab, tab.curve, tab.findChild(QWidget, "measure.plot"))]
    tab.tools.messages.set_host(window)
    shiboken6.delete(tab)
    del tab
    QApplication.processEvents()
    gc.collect()
    assert [one() for one in kept] == [None, None, None]


def test_the_drawing_library_is_loaded_with_the_first_curve_only():
    rooms = Path(inspect.getfile(MeasurementsTab)).parent.glob("*.py")
    loaders = {
        room.name
        for room in rooms
        for node in ast.parse(room.read_text(encoding="utf-8")).body  # when it is imported
        if isinstance(node, ast.Import | ast.ImportFrom)
        and ("pyqtgraph" in ast.unparse(node) or "measurements.plot" in ast.unparse(node))
    }
    assert loaders == {"plot.py"}


# --- taken back -------------------------------------------------------------------------------


def standing(service, patient_id):
    return {one.measure: one.value for one in service.overview(patient_id).lines}


def test_ctrl_z_right_after_keeping_withdraws_and_the_line_comes_back(
    open_tab, window, tools, service, patient_id
):
    tab = open_tab()
    undo = QShortcut(QKeySequence("Ctrl+Z"), window)
    undo.activated.connect(tools.messages.undo_stack.undo)
    typed(tab, "ta 13/8 fc 78")
    press(tab.entry.line, Qt.Key.Key_Return)
    assert standing(service, patient_id) == {HIGH: 130, PULSE: 78}
    press(tab.entry.line, Qt.Key.Key_Z, CTRL)
    assert standing(service, patient_id) == {}
    assert tab.entry.text() == "ta 13/8 fc 78"
    press(tab.entry.line, Qt.Key.Key_Return)
    assert standing(service, patient_id) == {HIGH: 130, PULSE: 78}


def test_ctrl_z_in_a_line_begun_since_is_the_lines_own(
    open_tab, window, tools, service, patient_id
):
    tab = open_tab()
    undo = QShortcut(QKeySequence("Ctrl+Z"), window)
    undo.activated.connect(tools.messages.undo_stack.undo)
    typed(tab, "fc 78")
    press(tab.entry.line, Qt.Key.Key_Return)
    type_keys(tab.entry.line, "sat 9")
    press(tab.entry.line, Qt.Key.Key_Z, CTRL)
    assert standing(service, patient_id) == {PULSE: 78}


def test_the_same_line_kept_twice_is_questioned(open_tab, service, patient_id):
    tab = open_tab()
    typed(tab, "fc 78")
    press(tab.entry.line, Qt.Key.Key_Return)
    type_keys(tab.entry.line, "fc 78")
    press(tab.entry.line, Qt.Key.Key_Return)
    assert "viennent d’être gardées" in question(tab)
    assert len(service.past(patient_id, PULSE)) == 1
    press(tab.entry.line, Qt.Key.Key_Return)
    assert len(service.past(patient_id, PULSE)) == 2


def test_the_history_is_headed_in_french(open_tab):
    model = open_tab().past._model
    heads = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
    assert "Méthode" in heads
    assert "Comment" not in heads
