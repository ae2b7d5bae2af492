"""The agenda by mouse and by keyboard, over the real services."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agenda_view_builders import MONDAY, PARIS, an_agenda, somebody
from appointment_builders import listed
from coordo_desktop.domain.agenda import Columns, Span
from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.canvas_ground import heading_words
from coordo_desktop.ui.agenda.drag import Ghost
from coordo_desktop.ui.agenda.grid_board import board_of
from coordo_desktop.ui.agenda.layout import columns_of

from .conftest import CTRL, LEFT, NONE, SHIFT, Grid

K = Qt.Key


def hours(services, appointment) -> tuple[str, str]:
    now = services.appointments.appointment(appointment.id)
    return tuple(f"{each.astimezone(PARIS):%H:%M}" for each in (now.starts_at, now.ends_at))


# --- by keyboard --------------------------------------------------------------------------------


def test_arrows_move_the_chosen_one_and_enter_drops_it(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Down, K.Key_Down, K.Key_Right)
    assert hours(services, one) == ("10:00", "10:30")  # nothing is kept yet
    assert "10:30–11:00" in hand.canvas.accessibleDescription()
    hand.press(K.Key_Return)
    assert hours(services, one) == ("10:30", "11:00")
    assert services.appointments.appointment(one.id).content.professionals == (team[1],)
    assert hand.canvas.choice.id == one.id  # and stays chosen
    hand.page.tools.messages.undo()
    assert hours(services, one) == ("10:00", "10:30")
    assert services.appointments.appointment(one.id).content.professionals == (team[0],)


def test_shift_and_arrows_lengthen(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Down, K.Key_Down, modifier=SHIFT)
    hand.press(K.Key_Return)
    assert hours(services, one) == ("10:00", "11:00")


def test_escape_puts_it_back(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Down, K.Key_Escape)
    assert hand.canvas.hold.held is None
    assert hours(services, one) == ("10:00", "10:30")
    hand.press(K.Key_Escape)
    assert hand.canvas.choice is None


def test_a_drop_in_conflict_asks_why_and_offers_other_places(
    services, team, patient, other, book, grid
):
    one, taken = book(team[0], patient, "10:00"), book(team[0], other, "10:30")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Down)
    assert "conflit" in hand.canvas.accessibleDescription()
    hand.press(K.Key_Return)
    drop = hand.page.side.drop
    assert drop.isVisible()
    assert hours(services, one) == ("10:00", "10:30")
    drop.agree()  # without a reason, nothing
    assert hours(services, one) == ("10:00", "10:30")
    drop._box.reason.set_value("à leur demande")
    drop.agree()
    assert hours(services, one) == ("10:15", "10:45")
    assert services.appointments.appointment(one.id).forced
    (override,) = services.appointments.overrides(one.id)
    assert override.reason == "à leur demande"
    assert hours(services, taken) == ("10:30", "11:00")


def test_one_of_the_free_slots_is_taken_by_its_number(services, team, patient, other, book, grid):
    one = book(team[0], patient, "14:00")
    book(team[0], other, "14:30")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Down, K.Key_Return)
    slot = hand.page.side.drop._box.slots.slots[0]
    hand.page.side.drop._box.slots.take(1)
    now = services.appointments.appointment(one.id)
    assert (now.starts_at, now.forced) == (slot.starts_at, False)


def test_an_occurrence_asks_which_ones(services, team, patient, book, grid):
    one = book(team[0], patient, "14:00", rule="FREQ=WEEKLY;BYDAY=MO;COUNT=3")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Down, K.Key_Return)
    drop = hand.page.side.drop
    assert drop.isVisible()
    drop._scopes.set_value("following")
    drop.agree()
    starts = [
        f"{each.starts_at.astimezone(PARIS):%d %H:%M}"
        for each in services.appointments.of_patient(patient)
    ]
    assert starts == ["23 14:15", "30 14:15", "07 14:15"]


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (K.Key_C, AppointmentState.CONFIRMED),
        (K.Key_A, AppointmentState.ARRIVED),
        (K.Key_H, AppointmentState.HONOURED),
        (K.Key_X, AppointmentState.ABSENT),
    ],
)
def test_one_key_one_state(key, state, services, team, patient, book, grid):
    one = book(team[0], patient, "09:00")
    hand = grid()
    hand.choose(one)
    hand.press(key)
    assert services.appointments.appointment(one.id).state is state
    hand.page.tools.messages.undo()
    assert services.appointments.appointment(one.id).state is AppointmentState.PLANNED


def test_delete_asks_why(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Delete)
    assert hand.page.side.cancel.isVisible()


def test_enter_opens_the_one_under_the_cursor_and_books_on_free_time(team, patient, book, grid):
    one = book(team[0], patient, "10:30")
    hand = grid()
    hand.press(K.Key_Home)
    hand.press(K.Key_Return)
    panel = hand.page.side.appointment
    assert panel.isVisible()
    panel.close_panel()
    hand.choose(one)
    hand.press(K.Key_Return)
    assert panel.isVisible()


def test_tab_goes_through_the_appointments_once_one_is_chosen_then_leaves(
    team, patient, other, book, grid
):
    first, second = book(team[0], patient, "10:00"), book(team[1], other, "09:00")
    hand = grid()
    hand.choose(first)
    hand.press(K.Key_Tab)
    assert hand.canvas.choice.id == second.id
    hand.press(K.Key_Backtab)
    assert hand.canvas.choice.id == first.id
    hand.canvas.choose(None)
    hand.press(K.Key_Tab)
    assert not hand.canvas.hasFocus()


def test_what_is_chosen_is_said_aloud(team, patient, book, grid):
    one = book(team[0], patient, "10:00", title="bilan")
    hand = grid()
    hand.choose(one)
    said = hand.canvas.accessibleDescription()
    for words in ("ALDAY", "bilan", "10:00–10:30", "30", "Prévu", "HARISMENDY"):
        assert words in said


# --- by mouse -----------------------------------------------------------------------------------


def test_a_drag_moves_and_snaps(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    start = hand.middle(hand.block(one))
    shape = hand.canvas.shape_now
    hand.drag(start, start + QPoint(round(shape.lane), round(shape.hour * 2 + 3)))
    assert hours(services, one) == ("12:00", "12:30")
    assert services.appointments.appointment(one.id).content.professionals == (team[1],)


def test_its_foot_lengthens_it(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00", minutes=60)
    hand = grid()
    left, top, wide, high = hand.canvas.shape_now.box(hand.block(one))
    foot = QPoint(round(left + wide / 2), round(top + high - 2))
    hand.drag(foot, foot + QPoint(0, round(hand.canvas.shape_now.hour / 2)))
    assert hours(services, one) == ("10:00", "11:30")


def test_with_ctrl_a_drag_copies(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    start = hand.middle(hand.block(one))
    hand.drag(start, start + QPoint(0, round(hand.canvas.shape_now.hour * 2)), modifier=CTRL)
    assert hours(services, one) == ("10:00", "10:30")
    assert len(services.appointments.of_patient(patient)) == 2
    hand.page.tools.messages.undo()
    states = [each.state for each in services.appointments.of_patient(patient)]
    assert states.count(AppointmentState.CANCELLED) == 1


def test_drawing_on_free_time_opens_the_panel_with_these_hours(team, grid):
    hand = grid()
    hand.drag(hand.place(1, "14:00"), hand.place(1, "15:00"))
    page = hand.page
    assert page.side.appointment.isVisible()
    draft = page.canvas.top._stand_in
    assert draft is not None
    assert draft.content.professionals == (team[1],)
    assert f"{draft.starts_at.astimezone(PARIS):%H:%M}" == "14:00"


def test_a_drag_repaints_its_ghost_and_nothing_else(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    picture = hand.canvas._picture()
    start = hand.middle(hand.block(one))
    hand.drag(start, start + QPoint(0, 90), drop=False)
    assert hand.canvas.hold.held is not None
    assert hand.canvas._picture() is picture
    assert not hand.page._watch.note.isHidden()
    hand.press(K.Key_Escape)
    assert hand.page._watch.note.isHidden()


def test_a_click_only_chooses(services, team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    QTest.mouseClick(hand.canvas.viewport(), LEFT, NONE, hand.middle(hand.block(one)))
    assert hand.canvas.choice.id == one.id
    assert services.appointments.appointment(one.id).version == one.version


# --- the views ----------------------------------------------------------------------------------


def test_letters_change_the_view_and_the_period(team, patient, book, grid):
    book(team[0], patient, "10:00")
    hand = grid()
    page = hand.page
    for key, span in ((K.Key_S, Span.WEEK), (K.Key_M, Span.MONTH), (K.Key_L, Span.LIST)):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert page.period.span is span
    page.show_mode("week")
    hand.press(K.Key_PageDown)
    assert page.period.first == date(2026, 11, 30)
    hand.press(K.Key_T)
    assert page.period.holds(date(2026, 11, 23))


def test_a_month_opens_a_day_and_moves_to_another(services, team, patient, book, open_page):
    one = book(team[0], patient, "10:00")
    page = open_page("month")
    assert page.month.choose_id(one.id)
    shape = page.month.shape_now()
    days = [cell.day for cell in page.month.cells]
    start, end = (
        shape.box(days.index(date(2026, 11, each))).topLeft().toPoint() + QPoint(30, 30)
        for each in (23, 25)
    )
    QTest.mousePress(page.month, LEFT, NONE, start)
    QTest.mouseMove(page.month, end)
    QTest.mouseRelease(page.month, LEFT, NONE, end)
    moved = services.appointments.appointment(one.id)
    assert moved.starts_at == one.starts_at + timedelta(days=2)
    QTest.keyClick(page.month, K.Key_Escape)
    QTest.keyClick(page.month, K.Key_Return)
    assert page.period.span is Span.DAY


def test_the_list_is_filtered_as_one_types(team, patient, other, book, open_page):
    book(team[0], patient, "10:00")
    book(team[1], other, "11:00")
    page = open_page("list")
    assert len(page.list.model.rows()) == 2
    page.list.search.set_value("hiriart")
    page.list.search.asked.emit("hiriart")
    assert [one.entry.title for one in page.list.model.rows()] == ["HIRIART A."]
    picture = page.keys.picture()
    assert picture is not None
    assert len(picture.shown) == 1


def test_columns_are_remembered(team, patient, book, open_page, services, tools, store):
    book(team[0], patient, "10:00")
    page = open_page()
    page.columns.take([team[1]])
    assert [lane.who for lane in page.canvas.board.lanes] == [team[1]]
    again = type(page)(services, tools, store.actor, store.clock)
    again._show(services.appointments.agenda(date(2026, 11, 23), date(2026, 11, 23)))
    assert [one.who for one in again.columns.columns()] == [team[1]]


def test_columns_by_room_and_by_round(services, team, patient, book, grid):
    from coordo_desktop.services.opening import new_room

    room = services.opening.save_room(new_room("Salle 1"))
    book(team[0], patient, "10:00", room_id=room.id)
    hand = grid()
    hand.press(K.Key_G)
    assert hand.page.columns.by is Columns.ROOMS
    assert len(hand.canvas.board.scene.blocks[0]) == 1
    hand.press(K.Key_G)
    assert hand.page.columns.by is Columns.ROUNDS


def test_zoom_keeps_what_is_in_the_middle(team, patient, book, grid):
    book(team[0], patient, "10:00")
    hand = grid()
    hand.canvas.lens.scroll_to(600)
    shape = hand.canvas.shape_now
    middle = shape.minute_at((shape.head + shape.height) / 2)
    hand.press(K.Key_Plus)
    after = hand.canvas.shape_now
    assert after.hour > shape.hour
    assert after.minute_at((after.head + after.height) / 2) == pytest.approx(middle, abs=12)


def test_after_a_lock_the_view_is_as_it_was(
    team, patient, book, open_page, window, services, tools, store
):
    one = book(team[0], patient, "10:00")
    page = open_page("week")
    page.canvas.choose_id(one.id)
    kept = page.view_state()
    assert "ALDAY" not in str(kept)
    again = type(page)(services, tools, store.actor, store.clock)
    window.layout().addWidget(again)  # it goes with the window, and its timers with it
    again.restore_view_state(kept)
    assert again.period == page.period


def test_a_booking_made_elsewhere_shows_at_once(team, patient, book, grid):
    hand = grid()
    one = book(team[0], patient, "10:00")
    assert hand.canvas.blocks_of(one.id)


def test_a_caregiver_sees_that_somebody_is_busy_and_cannot_move_it(
    store_for, team, patient, book, window, tools
):
    from pathlib import Path
    from types import SimpleNamespace

    from coordo_desktop.domain.access import Role
    from coordo_desktop.services.bundle import assemble
    from coordo_desktop.ui.agenda.page import AgendaPage

    one = book(team[0], patient, "10:00")
    theirs = store_for(Role.CAREGIVER)
    page = AgendaPage(
        assemble(SimpleNamespace(store=theirs, folder=Path(), key=None)), tools, theirs.actor,
        theirs.clock,
    )  # fmt: skip
    window.layout().addWidget(page)
    window.show()
    page.show_mode("day")
    page.columns.take(None)
    hand = Grid(page)
    (block,) = hand.canvas.blocks_of(one.id)
    assert block.what.masked
    hand.canvas.choose(block)
    assert "ALDAY" not in hand.canvas.accessibleDescription()
    hand.press(K.Key_Down)
    assert hand.canvas.hold.held is None
    assert page.chosen() is None


def test_a_round_opens_its_own_view(team, grid, qtbot):
    hand = grid()
    from uuid import uuid4

    from coordo_desktop.domain.ids import RoundId

    block = RoundBlock(
        id=RoundId(uuid4()), version=1, professional_id=team[0], on=date(2026, 11, 23), label="",
        starts_at=datetime.now(PARIS), ends_at=datetime.now(PARIS), visits=0, done=0,
    )  # fmt: skip
    with qtbot.waitSignal(hand.page.round_asked):
        hand.page.open(block)


# --- the cursor ---------------------------------------------------------------------------------


def test_the_cursor_begins_in_ones_own_column(team, patient, book, grid, services, store):
    services.directory.link(team[1], store.actor.user_id)
    book(team[0], patient, "10:00")
    canvas = grid().canvas
    assert canvas.board.lanes[canvas.top.cursor.lane].who == team[1]


def test_the_cursor_hides_nothing_of_what_stands_under_it(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    canvas, block = hand.canvas, hand.block(one)
    hand.choose(one)
    canvas.choose(None)

    def painted(top) -> tuple[QImage, QRect]:
        canvas.top.move_cursor(Ghost(block.lane, top, top + 30), show=top >= 0)
        picture = canvas.grab().toImage()
        left, y, wide, high = (round(part) for part in canvas.shape_now.box(block))
        return picture, QRect(left + 3, y + 3, wide - 6, high - 6)

    without, inside = painted(-30)
    over, _ = painted(10 * 60)
    partly, _ = painted(9 * 60 + 45)
    assert over.copy(inside) == without.copy(inside)
    assert over != without  # its frame is seen around
    lower = inside.adjusted(0, inside.height() // 2 + 2, 0, 0)
    assert partly.copy(lower) == without.copy(lower)


# --- a full day of a month ----------------------------------------------------------------------


def test_counts_of_a_full_day_open_that_day(team, patient, book, open_page):
    for number in range(8):
        book(team[0], patient, f"{9 + number:02}:00", day="2026-11-25")
    page = open_page("month")
    month = page.month
    number = next(n for n, one in enumerate(month.cells) if one.day == date(2026, 11, 25))
    (line,), more = month.said(month.cells[number])
    assert (line.said, more) == ("8 consultations", 0)
    box = month.shape_now().box(number)
    QTest.mouseDClick(month, LEFT, NONE, QPoint(round(box.left()) + 20, round(box.top()) + 28))
    assert (page.period.span, page.period.on) == (Span.DAY, date(2026, 11, 25))


# --- columns ------------------------------------------------------------------------------------


def test_whoever_is_booked_gets_a_column_and_none_leaves_by_itself(
    store, services, team, patient, book, open_page
):
    listed(store, "URRUTY")
    for hour in ("09:00", "10:00", "11:00"):
        for one in team:
            book(one, patient, hour, day="2026-11-24" if one == team[0] else "2026-11-25")
    page = open_page("week")
    third = next(one.id for one in page.agenda.people if one.id not in team)
    book(third, patient, "09:00", day="2026-12-01")
    book(third, patient, "11:00", day="2026-12-01")
    page.turn(1)
    assert {one.who for one in page.columns.columns()} == set(team)
    late = book(third, patient, "15:00", day="2026-12-01")
    page.changed(late)
    assert {one.who for one in page.columns.columns()} == {*team, third}
    assert page.canvas.choice.id == late.id
    page.columns.take(team)
    assert {one.who for one in page.columns.columns()} == set(team)


def test_headings_that_would_read_the_same_are_told_apart():
    people = [
        replace(somebody(number), name=name, short=name.split()[-1])
        for number, name in enumerate(("Anne LABORDERIE", "Luc LABORDETTE", "Luc LABORDENAVE"))
    ]
    agenda = replace(an_agenda(), people=tuple(people))
    columns = columns_of(agenda, Columns.PROFESSIONALS)
    board = board_of(agenda, [MONDAY], columns, Columns.PROFESSIONALS, today=MONDAY, zone=PARIS)
    narrow = [heading_words(board, one, 58) for one in range(3)]
    assert len(set(narrow)) == 3
    assert all(one.startswith("L") and "…" in one for one in narrow)
    assert heading_words(board, 0, 30) == "AL"
    assert [heading_words(board, one, 400) for one in range(3)] == [one.short for one in people]


def test_what_is_held_puts_the_last_message_away(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.page.tools.messages.say("Brouillon retrouvé")
    hand.choose(one)
    hand.press(K.Key_Down)
    assert hand.page.tools.messages.text == ""
