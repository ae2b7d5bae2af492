"""Who came is not said of a day to come, whatever letter is struck (AG2)."""

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.appointments import AppointmentState

TOMORROW = "2026-11-24"


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_H, Qt.Key.Key_X])
def test_a_letter_on_tomorrows_is_refused_and_names_it(services, book, team, patient, grid, key):
    one = book(team[0], patient, "13:30", day=TOMORROW)
    hand = grid("week")
    hand.choose(one)
    hand.press(key)
    assert services.appointments.appointment(one.id) == one
    said = hand.page.tools.messages.text
    assert one.content.participants[0].patient in said
    assert "24 nov. 13:30" in said
    assert "Rien n’a été changé" in said


def test_confirmed_is_said_ahead_with_whom_and_when(services, book, team, patient, grid):
    one = book(team[0], patient, "13:30", day=TOMORROW)
    hand = grid("week")
    hand.choose(one)
    hand.press(Qt.Key.Key_C)
    assert services.appointments.appointment(one.id).state is AppointmentState.CONFIRMED
    said = hand.page.tools.messages.text
    assert one.content.participants[0].patient in said
    assert "24 nov. 13:30" in said


def test_what_is_of_today_is_said_at_any_hour(services, book, team, patient, grid):
    one = book(team[0], patient, "18:00")
    hand = grid()
    hand.choose(one)
    hand.press(Qt.Key.Key_H)
    assert services.appointments.appointment(one.id).state is AppointmentState.HONOURED
