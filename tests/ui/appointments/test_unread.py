"""What cannot be read says so at once and whole, beside the field where it was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.ui.kit.theme import px
from transmission_builders import a_patient
from ui.appointments.conftest import a_draft, focused, press, type_keys


@pytest.fixture
def fields(panel, patient_id):
    panel.open_new(a_draft(patient_id, minutes=0), timed=False)
    return panel.form


def typed_in(field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_keys(field, text)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("24/11/2026 25:00", "les heures vont de 0 à 23"),
        ("24/11 14h75", "les minutes vont de 0 à 59"),
        ("32/12 10h", "ce mois a 31 jours"),
        ("12/13 10h", "il y a 12 mois"),
        ("29/02 10h", "bissextile"),
        ("31 nov 10h", "ce mois a 30 jours"),
        ("hier 10h", "22/11 10h"),
        ("quand il pourra", "non compris"),
        ("24/11 8h a 25/11 14h", "30\u202fheures"),
        ("24/11 14h20-14h10", "fin"),
        ("28/03/2027 02:30", "n’existe pas"),
    ],
)
def test_why_a_moment_is_not_understood_is_said_as_it_is_typed(fields, qtbot, typed, why):
    typed_in(fields.when, typed)
    frame = fields.frame("starts_at")
    qtbot.waitUntil(lambda: bool(frame.warning))
    assert why in frame.warning
    assert frame.under.text() == frame.warning
    press(fields.when, Qt.Key.Key_Return)
    assert why in frame.error  # the red frame is where it was typed
    assert fields.frame("ends_at").error == ""
    made = frame.under._laid(frame.under.width())
    assert frame.under.height() >= made.height - 1  # whole
    assert "…" not in frame.under.text()
    typed_in(fields.when, "demain 9h")
    qtbot.waitUntil(lambda: not frame.warning)
    assert "09:00" in frame.under.text()


def test_a_long_refusal_takes_the_lines_it_needs_and_gives_them_back(fields):
    frame = fields.frame("starts_at")
    before = frame.under.height()
    typed_in(fields.when, "28/03/2027 02:30")
    press(fields.when, Qt.Key.Key_Return)
    assert frame.under.height() >= 2 * px(14)
    typed_in(fields.when, "demain 9h")
    QApplication.processEvents()
    assert frame.under.height() == before


def test_a_rhythm_that_is_not_understood_says_so_at_once(fields, qtbot):
    typed_in(fields.when, "demain 9h")
    typed_in(fields.rule, "toutes les 30 minutes")
    qtbot.waitUntil(lambda: bool(fields.frame("rule").warning))
    typed_in(fields.rule, "tous les jours")
    qtbot.waitUntil(lambda: not fields.frame("rule").warning)


def test_a_length_that_is_not_understood_says_so_at_once(fields, qtbot):
    typed_in(fields.length, "un peu")
    qtbot.waitUntil(lambda: "45" in fields.frame("ends_at").warning)


def test_both_ends_typed_set_the_length(fields):
    typed_in(fields.when, "24/11 9h-15h")
    assert fields.length.value() == 360
    assert fields.frame("starts_at").under.text().endswith("09:00–15:00")
    typed_in(fields.length, "45 min")  # the last word counts
    assert fields.peek().ends_at - fields.peek().starts_at == a_draft(minutes=45).ends_at - (
        a_draft().starts_at
    )
    assert "09:00" in fields.frame("starts_at").under.text()
    assert "15:00" not in fields.frame("starts_at").under.text()
    assert focused() is fields.length


def test_the_message_of_a_series_says_how_many_and_the_year(fields, tools):
    typed_in(fields.when, "04/01/2027 9h")
    typed_in(fields.rule, "2 fois par semaine, 20 fois")
    assert fields.frame("rule").under.text().startswith("lundi, jeudi")
    press(fields.rule, Qt.Key.Key_Return)
    assert "2027 09:00" in tools.messages.text
    assert "20 rendez-vous" in tools.messages.text


def test_short_months_are_said_to_be_left_out(fields):
    typed_in(fields.when, "31/01/2027 9h")
    typed_in(fields.rule, "le 31 de chaque mois")
    assert "le dernier jour du mois" in fields.frame("rule").under.text()
    typed_in(fields.rule, "le 30 de chaque mois")
    assert "sauf les mois sans 30" in fields.frame("rule").under.text()


def test_two_of_one_name_are_told_apart_by_their_birth(fields, services):
    services.patients.create(a_patient(family_name="LARRALDE", birth_date=PartialDate(1945, 3, 12)))
    typed_in(fields.patients.focusProxy(), "larralde")
    [line] = fields.patients.completion.lines
    assert "12/03/1945" in line.right
    assert "LARRALDE" in line.right
