"""Sixty frames a second while dragging, with two thousand appointments in the week."""

from datetime import timedelta
from statistics import median
from time import perf_counter

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agenda_view_builders import MONDAY, a_full_week
from coordo_desktop.domain.agenda import Columns
from coordo_desktop.ui.agenda.canvas import AgendaCanvas
from coordo_desktop.ui.agenda.layout import columns_of

from .conftest import LEFT, NONE

FRAME = 0.016


def test_a_drag_takes_less_than_a_frame_with_two_thousand_appointments(qapp):
    agenda = a_full_week()
    canvas = AgendaCanvas(name="grid", label="Grille")
    canvas.resize(1190, 600)
    columns = columns_of(agenda, Columns.PROFESSIONALS)
    days = [MONDAY + timedelta(days=number) for number in range(5)]
    canvas.show()
    canvas.show_agenda(agenda, days, columns, Columns.PROFESSIONALS, MONDAY)
    canvas.lens.scroll_to(480)
    QApplication.processEvents()
    port = canvas.viewport()
    left, top, _wide, _high = canvas.shape_now.box(canvas.board.scene.blocks[2][1])
    start = QPoint(round(left) + 10, round(top) + 8)
    QTest.mousePress(port, LEFT, NONE, start)
    took = []
    for number in range(60):
        began = perf_counter()
        QTest.mouseMove(port, start + QPoint(number * 9, number * 4))
        QApplication.processEvents()
        took.append(perf_counter() - began)
    assert canvas.hold.held is not None
    assert median(took) < FRAME
    shiboken6.delete(canvas)
