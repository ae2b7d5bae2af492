"""One that is booked: group sessions, reminder calls, what was forced, what is locked out."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentState,
    CancelReason,
    EditScope,
    Presence,
    ReminderOutcome,
)
from transmission_builders import a_patient
from ui.appointments.conftest import TUESDAY_NINE, a_draft, focused, press, type_keys

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def group(services, patient_id):
    """A session of two people."""
    other = services.patients.create(
        a_patient(family_name="ALDAY", used_name="", given_names="Jean")
    )
    return services.appointments.book(
        a_draft(patient_id, other, kind=AppointmentKind.EDUCATION, title="ETP souffle")
    )


def presences(services, one):
    kept = services.appointments.appointment(one.id)
    return [(each.presence, each.note) for each in kept.content.participants]


def test_presence_is_said_by_a_letter_and_a_note_by_enter(panel, services, group):
    panel.open_appointment(group.id)
    table = panel.session.table
    table.setFocus()
    press(table, Qt.Key.Key_P)
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_E)
    press(table, Qt.Key.Key_N)
    type_keys(focused(), "enrhume")
    press(focused(), Qt.Key.Key_Return)
    assert presences(services, group) == [(Presence.PRESENT, ""), (Presence.EXCUSED, "enrhume")]
    assert focused() is table
    assert not panel.isHidden()  # Enter kept the note, not the appointment


def test_changing_a_session_leaves_who_came_as_it_was(panel, services, group):
    who = group.content.participants[0].patient_id
    services.appointments.set_presence(group.id, group.version, who, Presence.PRESENT, "assidue")
    panel.open_appointment(group.id)
    title = panel.form.editor("title")
    title.setFocus()
    title.selectAll()
    type_keys(title, "ETP sommeil")
    press(title, Qt.Key.Key_Return)
    assert presences(services, group)[0] == (Presence.PRESENT, "assidue")
    assert services.appointments.appointment(group.id).content.title == "ETP sommeil"


def test_what_the_reminder_call_came_to_is_said_there(panel, services, patient_id):
    one = services.appointments.book(a_draft(patient_id, reminder_days=1))
    panel.open_appointment(one.id)
    call = panel.states.call
    assert call.isVisible()
    call.setCurrentIndex(list(ReminderOutcome).index(ReminderOutcome.REACHED))
    call.activated.emit(call.currentIndex())
    assert services.appointments.appointment(one.id).reminder is ReminderOutcome.REACHED


def test_what_was_forced_says_why_and_by_whom(panel, services, patient_id):
    services.appointments.book(a_draft(title="RCP"))
    one = services.appointments.book(a_draft(patient_id), reason="urgence")
    panel.open_appointment(one.id)
    said = panel.findChild(object, "appointment.forced").accessibleName()
    assert "urgence" in said
    assert "C. MARTIN" in said


def test_opening_one_asks_nothing_of_its_own_time(panel, services, patient_id):
    services.appointments.book(a_draft(title="RCP"))
    one = services.appointments.book(a_draft(patient_id), reason="urgence")
    panel.open_appointment(one.id)
    assert panel.box.conflicts == ()  # until something is typed


def test_moving_one_by_typing_can_be_undone(panel, services, tools, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    panel.open_appointment(one.id)
    panel.form.when.setFocus()
    panel.form.when.selectAll()
    type_keys(focused(), "jeudi 15h")
    press(focused(), Qt.Key.Key_Return)
    moved = services.appointments.appointment(one.id)
    assert moved.starts_at == TUESDAY_NINE + timedelta(days=2, hours=6)
    tools.messages.undo()
    assert services.appointments.appointment(one.id).starts_at == TUESDAY_NINE


def test_the_day_typed_is_kept_when_only_the_hour_is(panel, services, patient_id):
    one = services.appointments.book(a_draft(patient_id, at=TUESDAY_NINE + timedelta(days=7)))
    panel.open_appointment(one.id)
    panel.form.when.setFocus()
    panel.form.when.selectAll()
    type_keys(focused(), "16h15")
    press(focused(), Qt.Key.Key_Return)
    moved = services.appointments.appointment(one.id)
    assert moved.starts_at == TUESDAY_NINE + timedelta(days=7, hours=7, minutes=15)


def test_somebody_else_changed_it_meanwhile_keeps_what_is_typed(panel, services, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    panel.open_appointment(one.id)
    services.appointments.set_state(one.id, one.version, AppointmentState.CONFIRMED)
    panel.form.editor("title").setFocus()
    type_keys(focused(), "bilan")
    press(focused(), Qt.Key.Key_Return)
    assert not panel.isHidden()
    assert panel.form.editor("title").value() == "bilan"


def test_a_cancelled_one_says_why_and_can_be_planned_again(panel, services, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    services.appointments.cancel(one.id, one.version, CancelReason.ILL, scope=EditScope.THIS)
    panel.open_appointment(one.id)
    assert panel.findChild(object, "appointment.why").accessibleName() == "Malade"
    press(focused(), Qt.Key.Key_P)
    assert services.appointments.appointment(one.id).state is AppointmentState.PLANNED


def test_the_missing_hour_of_march_is_said_beside_the_time(panel, patient_id, clock):
    clock.advance(days=120)
    panel.open_new(a_draft(patient_id, at=clock()))
    panel.form.when.setFocus()
    panel.form.when.selectAll()
    type_keys(focused(), "28/03/2027 2h30")
    press(focused(), Qt.Key.Key_Return)
    assert "heure" in panel.form.frame("starts_at").error
