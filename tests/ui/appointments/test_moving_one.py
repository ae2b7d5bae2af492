"""One of a series moved to another weekday in the panel: it is there, and nowhere else (AG3)."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.appointments import EditScope
from ui.appointments.conftest import a_draft, focused, press, type_keys

THURSDAY = datetime(2026, 11, 26, 17, 30, tzinfo=UTC)  # 18:30 in Paris
WEEK, DAY = timedelta(days=7), timedelta(days=1)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def thursdays(services, panel, patient_id):
    """Five Thursdays at 18:30."""
    services.appointments.book(a_draft(patient_id, at=THURSDAY, rule="FREQ=WEEKLY;COUNT=5"))
    return services.appointments.of_patient(patient_id)


def retyped(panel, one, words, scope):
    """What somebody types over « Quand » of one that is booked."""
    panel.open_appointment(one.id)
    panel.scope.set_value(scope)
    panel.scope.changed.emit(scope.value)
    panel.form.when.setFocus()
    panel.form.when.selectAll()
    type_keys(focused(), words)
    panel.work.check_now()


def starts(services, patient_id):
    return [one.starts_at for one in services.appointments.of_patient(patient_id)]


@pytest.mark.parametrize(("place", "words"), [(2, "ven 11/12 18h30"), (4, "ven 25/12/2026 18h30")])
def test_this_one_goes_where_it_is_typed(panel, services, patient_id, thursdays, place, words):
    retyped(panel, thursdays[place], words, EditScope.THIS)
    expected = [one.starts_at for one in thursdays]
    expected[place] += DAY
    assert panel.form.peek().starts_at == expected[place]
    assert "déjà" not in panel.findChild(object, "appointment.conflicts").accessibleName()
    if panel.box.conflicts:  # Christmas
        panel.box.reason.set_value("convenu")
    press(panel.form.when, Qt.Key.Key_Return, CTRL)
    assert starts(services, patient_id) == expected


def test_what_is_in_the_way_is_that_of_the_time_typed(panel, services, patient_id, thursdays):
    services.appointments.book(a_draft(title="RCP", at=thursdays[2].starts_at + DAY))
    retyped(panel, thursdays[2], "ven 11/12 18h30", EditScope.THIS)
    assert "RCP" in {one.with_title for one in panel.box.conflicts}
    assert {one.starts_at for one in panel.box.conflicts} == {thursdays[2].starts_at + DAY}


@pytest.mark.parametrize(("scope", "first"), [(EditScope.FOLLOWING, 2), (EditScope.ALL, 0)])
def test_the_others_go_to_that_weekday_too(panel, services, patient_id, thursdays, scope, first):
    retyped(panel, thursdays[2], "ven 11/12 18h30", scope)
    press(panel.form.when, Qt.Key.Key_Return, CTRL)
    panel.box.reason.set_value("convenu")  # the last falls on Christmas
    press(panel.form.when, Qt.Key.Key_Return, CTRL)
    before = [one.starts_at for one in thursdays]
    after = [*before[:first], *(at + DAY for at in before[first:])]
    assert starts(services, patient_id) == after
    assert after[-1] == THURSDAY + 4 * WEEK + DAY


def test_a_new_rhythm_begins_on_its_first_day(panel, services, patient_id, thursdays):
    retyped(panel, thursdays[2], "mer 9/12 18h30", EditScope.FOLLOWING)
    panel.form.rule.setFocus()
    panel.form.rule.selectAll()
    type_keys(focused(), "chaque semaine, vendredi, 2 fois")
    assert panel.form.peek().starts_at == thursdays[2].starts_at + DAY
    press(panel.form.when, Qt.Key.Key_Return, CTRL)
    kept = [one.starts_at for one in thursdays[:2]]
    friday = thursdays[2].starts_at + DAY
    assert starts(services, patient_id) == [*kept, friday, friday + WEEK]


def test_one_alone_ignores_the_rhythm_beside_it(panel, thursdays):
    retyped(panel, thursdays[2], "mer 9/12 18h30", EditScope.THIS)
    panel.form.rule.setFocus()
    panel.form.rule.selectAll()
    type_keys(focused(), "chaque semaine, vendredi, 2 fois")
    assert panel.form.peek().starts_at == thursdays[2].starts_at - DAY
