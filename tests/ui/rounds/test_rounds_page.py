"""The view of rounds by keys: prepared, ordered by hand, proposed, ticked, undone, printed."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.appointments import AppointmentPlace, AppointmentState
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.rounds.page_head import RoundHead
from coordo_desktop.ui.rounds.visit_paint import ROW
from round_builders import DAY, NURSE, a_home, a_visit, at


@pytest.fixture
def ready(desk):
    """The round prepared, the keyboard on its first visit."""
    desk.key(Qt.Key.Key_P)
    desk.page.visits.setFocus()
    return desk


def test_one_key_prepares_the_rounds_of_the_day_and_undo_takes_them_back(desk):
    assert "4" in desk.page.empty._text.text()
    desk.key(Qt.Key.Key_P)
    assert desk.names() == ["P1", "P9", "P2", "P8"]
    desk.tools.messages.undo()
    QApplication.processEvents()
    assert desk.page.round is None
    assert len(desk.services.rounds.board(DAY).loose) == 4


def test_alt_and_an_arrow_put_a_visit_elsewhere_and_the_order_is_by_hand(ready):
    ready.key(Qt.Key.Key_Down)
    ready.alt(Qt.Key.Key_Down)
    assert ready.names() == ["P1", "P2", "P9", "P8"]
    assert ready.page.round.by_hand
    assert ready.page.visits.visit().patient.startswith("P9")
    ready.tools.messages.undo()
    assert ready.names() == ["P1", "P9", "P2", "P8"]
    assert not ready.page.round.by_hand


def test_a_visit_put_elsewhere_is_brought_into_view(ready):
    seen = []
    ready.page.visits.seen.connect(lambda top, _high: seen.append(top // px(ROW)))
    ready.key(Qt.Key.Key_Down)
    seen.clear()
    ready.alt(Qt.Key.Key_Down)
    QApplication.processEvents()
    assert seen[-1] == 2


def test_an_order_taken_back_is_done_again_and_taken_back_again(ready):
    ready.key(Qt.Key.Key_Down)
    ready.alt(Qt.Key.Key_Down)
    messages = ready.tools.messages
    for _ in range(2):
        messages.undo()
        QApplication.processEvents()
        assert ready.names() == ["P1", "P9", "P2", "P8"]
        messages.redo()
        QApplication.processEvents()
        assert ready.names() == ["P1", "P2", "P9", "P8"]


def test_the_head_of_a_round_says_its_drive_and_its_whole_name(ready):
    head = ready.page.findChild(RoundHead)
    assert "de route" in head._way.accessibleName()
    assert head.label.minimumWidth() >= px(100)


def test_the_order_set_by_hand_stays_until_a_key_takes_the_better_one(ready):
    ready.alt(Qt.Key.Key_Down)
    by_hand = ready.names()
    ready.better()
    assert not ready.page.proposal.isHidden()
    assert "de moins" in ready.page.proposal.accessibleName()
    assert ready.names() == by_hand
    before = ready.page.round.metres
    ready.key(Qt.Key.Key_O)
    assert ready.page.round.metres < before
    assert not ready.page.round.by_hand


def test_a_visit_dragged_goes_where_it_is_dropped(ready):
    visits, high = ready.page.visits, px(ROW)
    QTest.mousePress(visits, Qt.MouseButton.LeftButton, pos=QPoint(200, high // 2))
    for y in (high, 2 * high, 3 * high):
        QTest.mouseMove(visits, QPoint(200, y + high // 2))
    QTest.mouseRelease(visits, Qt.MouseButton.LeftButton, pos=QPoint(200, 3 * high + high // 2))
    assert ready.names() == ["P9", "P2", "P8", "P1"]


def test_space_ticks_a_visit_and_undo_unticks_it(ready):
    ready.key(Qt.Key.Key_Space)
    assert ready.page.round.done == 1
    ready.tools.messages.undo()
    assert ready.page.round.done == 0
    ready.key(Qt.Key.Key_Space)
    ready.key(Qt.Key.Key_Space)
    assert ready.page.round.done == 0


def test_enter_or_e_opens_the_record(ready):
    asked = []
    ready.page.patient_asked.connect(asked.append)
    ready.key(Qt.Key.Key_Return)
    ready.key(Qt.Key.Key_E)
    assert asked == [ready.page.round.visits[0].patient_id] * 2


def test_a_window_is_typed_and_one_that_is_not_understood_says_so(ready):
    ready.key(Qt.Key.Key_W)
    field = ready.page.panel.window_field
    assert field.hasFocus()
    field.set_value("vers midi")
    ready.key(Qt.Key.Key_Return)
    assert "8h-9h30" in ready.page.panel._window_error.text()
    field.set_value("avant 9h")
    ready.key(Qt.Key.Key_Return)
    assert ready.page.round.visits[0].window_to.hour == 9
    assert ready.page.visits.hasFocus()


def test_no_order_holds_every_window_and_the_one_that_breaks_is_named(ready):
    rounds, one = ready.services.rounds, ready.page.round
    for visit in one.visits[:2]:
        one = rounds.window(one.id, one.version, visit.appointment_id, None, at_hour(8, 2))
    ready.better()
    told = ready.page.proposal.accessibleName()
    assert "Aucun ordre ne tient toutes les fenêtres" in told
    assert "trop tard" in told


def at_hour(hour, minute):
    from datetime import time

    return time(hour, minute)


def test_coordinates_are_pasted_for_a_home_and_the_way_changes(ready):
    before = ready.page.round.metres
    ready.key(Qt.Key.Key_G)
    ready.page.panel.point_field.set_value("43.9 -1.3")
    ready.key(Qt.Key.Key_Return)
    assert ready.page.round.metres > before + 10_000
    assert "saisies" in ready.page.panel._source.text()


def test_a_visit_taken_out_waits_among_those_in_no_round_and_a_puts_it_back(ready):
    ready.key(Qt.Key.Key_Delete)
    assert ready.names() == ["P9", "P2", "P8"]
    assert "gardé dans l’agenda" in ready.tools.messages.text
    ready.key(Qt.Key.Key_A)
    assert sorted(ready.names()) == ["P1", "P2", "P8", "P9"]


def test_what_is_in_the_way_asks_for_a_reason_and_nothing_is_done_without(ready, store):
    end = ready.page.round.ends_at
    other = a_home(store, 20, name="RCP")
    a_visit(store, other, end + timedelta(minutes=5), 30, place=AppointmentPlace.PRACTICE)
    ready.page.round_head.leaves.setFocus()
    ready.page.round_head.leaves.set_value("8h30")
    ready.key(Qt.Key.Key_Return)
    assert not ready.page.conflict.isHidden()
    assert ready.page.round.leaves_at.hour == 7
    assert ready.page.conflict.reason.hasFocus()
    ready.page.conflict.reason.set_value("la réunion est décalée")
    ready.key(Qt.Key.Key_Return)
    assert ready.page.conflict.isHidden()
    assert ready.services.rounds.day(DAY)[0].leaves_at.hour == 8


def test_what_another_screen_books_appears_as_in_no_round(ready, store):
    a_visit(store, a_home(store, 12, name="NEUF"), at(15), who=NURSE)
    assert "NEUF" in ready.page._day.loose[0].patient


def test_ctrl_p_asks_for_the_sheet_of_the_round(ready):
    asked = []
    ready.page.sheet_asked.connect(asked.append)
    assert ready.page.print_view()
    assert asked == [ready.page.round.id]


def test_a_screen_reader_hears_the_visit_the_keyboard_is_on(ready):
    ready.key(Qt.Key.Key_Down)
    said = ready.page.visits.accessibleName()
    assert "2. " in said
    assert "P9" in said
    assert "9 rue Haute" in said


def test_one_key_says_that_nobody_was_there_and_undo_takes_it_back(ready, clock):
    clock.advance(days=1)  # the day of the round has come
    ready.key(Qt.Key.Key_X)
    assert ready.page.round.visits[0].state is AppointmentState.ABSENT
    assert "absent" in ready.page.visits.accessibleName()
    ready.tools.messages.undo()
    assert ready.page.round.visits[0].state is AppointmentState.PLANNED


def test_one_key_books_a_visit_with_the_professional_of_the_round_after_it(ready):
    asked = []
    ready.page.booking_asked.connect(asked.append)
    ready.key(Qt.Key.Key_N)
    (draft,) = asked
    assert draft.content.professionals == (NURSE,)
    assert draft.content.place is AppointmentPlace.HOME
    assert draft.starts_at >= ready.page.round.ends_at
