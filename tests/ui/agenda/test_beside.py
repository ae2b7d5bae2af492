"""Beside the grid: one panel at a time, free slots drawn and taken, what waits."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from agenda_view_builders import MONDAY, an_agenda, an_entry, on, somebody
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.domain.ids import AbsenceId, RoomId
from coordo_desktop.domain.opening import Absence, OpeningDay
from coordo_desktop.ui.agenda.drag import draft_like
from coordo_desktop.ui.agenda.near_conflicts import met, near
from coordo_desktop.ui.agenda.page_head import TO_DO, AgendaHead

from .conftest import LEFT, NONE

K = Qt.Key


def test_a_free_slot_is_drawn_numbered_and_chosen_where_it_is_drawn(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_F)
    slots = hand.page.side.slots
    assert slots.isVisible()
    top = hand.canvas.top
    assert len(top._offers) == 3
    left, up, wide, high = top._offer_boxes(top._offers[1])[0]
    QTest.mouseClick(
        hand.canvas.viewport(), LEFT, NONE, QPoint(round(left + wide / 2), round(up + high / 2))
    )
    assert slots.list.slot() == top._offers[1]
    hand.canvas.setFocus()
    hand.press(K.Key_Escape, K.Key_Escape)
    assert hand.page.side.open is None
    assert not top._offers


def test_opening_a_panel_puts_the_other_away(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    hand.choose(one)
    hand.press(K.Key_Return)
    assert hand.page.side.appointment.isVisible()
    hand.canvas.setFocus()
    hand.press(K.Key_Delete)
    assert hand.page.side.cancel.isVisible()
    assert not hand.page.side.appointment.isVisible()


def test_what_waits_is_one_more_view_and_gives_the_days_back(team, patient, book, grid):
    one = book(team[0], patient, "10:00")
    hand = grid()
    page = hand.page
    hand.press(K.Key_B)
    assert page.waiting_shown
    assert page.head.mode() == TO_DO
    assert page.chosen() is None
    assert not page.print_view()
    assert page.view_state()["mode"] == TO_DO
    page.booking.show(one.id)
    assert not page.waiting_shown
    assert page.side.appointment.isVisible()


def test_a_patient_or_a_draft_is_booked_through_the_door(team, patient, grid):
    page = grid("month").page
    page.booking.book_for(patient)
    draft = page.canvas.top._stand_in
    assert [one.patient_id for one in draft.content.participants] == [patient]


def test_a_copy_of_what_is_on_screen_is_put_on_paper(team, patient, book, grid, qtbot):
    book(team[0], patient, "10:00")
    hand = grid()
    hand.page.columns.take([team[1]])
    with qtbot.waitSignal(hand.page.print_asked) as asked:
        assert hand.page.print_view()
    (picture,) = asked.args
    assert picture.keys == (team[1],)


# --- what is said at once -------------------------------------------------------------------------


def kinds(agenda, draft, ignore=None):
    return [one.kind for one in met(near(agenda), draft, ignore)]


def test_what_is_on_screen_answers_before_the_file():
    room = RoomId(uuid4())
    taken = an_entry("10:00", "10:30", room_id=room)
    agenda = an_agenda(taken)
    there = draft_like(taken)
    assert kinds(agenda, there) == [
        ConflictKind.PROFESSIONAL, ConflictKind.ROOM, ConflictKind.PATIENT,
    ]  # fmt: skip
    assert kinds(agenda, there, taken.id) == []
    after = replace(there, starts_at=there.ends_at, ends_at=there.ends_at + timedelta(minutes=30))
    assert kinds(agenda, after) == []  # half-open: one begins when the other ends


@pytest.mark.parametrize(
    ("agenda", "kind"),
    [
        (
            an_agenda(
                absences=(
                    Absence(
                        id=AbsenceId(uuid4()), professional_id=somebody(0).id,
                        starts_at=on(MONDAY, "09:00"), ends_at=on(MONDAY, "12:00"),
                    ),
                )
            ),
            ConflictKind.ABSENCE,
        ),
        (
            replace(an_agenda(), days=(OpeningDay(on=MONDAY, holiday="Armistice"),)),
            ConflictKind.HOLIDAY,
        ),
        (replace(an_agenda(), days=(OpeningDay(on=MONDAY, closing="Travaux"),)),
         ConflictKind.CLOSING),
        (replace(an_agenda(), days=(OpeningDay(on=MONDAY),)), ConflictKind.HOURS),
    ],
)  # fmt: skip
def test_absences_holidays_and_hours_are_said_too(agenda, kind):
    assert kinds(agenda, draft_like(an_entry())) == [kind]


def test_short_of_room_every_view_is_still_in_the_head(qtbot):
    window, head = QWidget(), AgendaHead()
    qtbot.addWidget(window)
    head.setParent(window)
    head.show_period("23 – 29 novembre 2026", "23–29 nov.")
    head.modes.set_count(TO_DO, 29)
    head.resize(1100, 52)
    window.show()
    assert head.modes.options[1].text == "Semaine"
    head.resize(500, 52)
    QTest.qWait(0)
    assert [one.text for one in head.modes.options] == ["J", "S", "M", "L", "À traiter"]
    assert head.modes.options[-1].count == 29
    assert head.modes.width() >= head.modes.sizeHint().width()
    assert head.modes.geometry().right() < head.width()
