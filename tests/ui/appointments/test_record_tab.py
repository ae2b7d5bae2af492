"""Tab « Rendez-vous » of a record: to come, past, waiting; one key for each deed."""

from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.appointments import AppointmentState, CancelReason, EditScope
from coordo_desktop.domain.ids import WaitingId
from coordo_desktop.domain.waiting import WaitingEntry, WaitingState
from coordo_desktop.ui.agenda.record_list import EVERY, PAST
from coordo_desktop.ui.agenda.record_tab import AppointmentsTab
from ui.appointments.conftest import (
    NURSE,
    TUESDAY_NINE,
    a_draft,
    focused,
    press,
    type_keys,
)

WHO = "PUYO Lucienne · 08/11/1934"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_tab(people, services, tools, store, shown_in, patient_id, window):
    def opened() -> AppointmentsTab:
        tab = AppointmentsTab(services, tools, store.actor, now=store.clock)
        window.layout().itemAt(0).widget().hide()
        tab.show_patient(patient_id, WHO)
        shown_in(tab)
        tab.first_inside().setFocus()
        QApplication.processEvents()
        return tab

    return opened


def lines(tab):
    return [(line.one.starts_at, line.following) for line in tab.list.lines()]


def test_a_series_is_one_line_until_all_dates_are_asked(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id, rule="FREQ=WEEKLY;COUNT=4"))
    services.appointments.book(a_draft(patient_id, at=TUESDAY_NINE + timedelta(days=1)))
    tab = open_tab()
    assert lines(tab) == [(TUESDAY_NINE, 3), (TUESDAY_NINE + timedelta(days=1), 0)]
    press(tab.list.table, Qt.Key.Key_2)
    assert tab.list.span.value() == EVERY
    assert len(lines(tab)) == 5


def test_n_books_for_this_patient_without_saying_who(open_tab, services, patient_id):
    tab = open_tab()
    press(tab.first_inside(), Qt.Key.Key_N)
    assert tab.panel.form.patients.words() == {patient_id: "ETCHEVERRY Lucienne"}
    type_keys(focused(), "demain 9h")
    press(focused(), Qt.Key.Key_Return)
    assert lines(tab) == [(TUESDAY_NINE, 0)]
    assert tab.list.table.isVisible()


def test_a_letter_says_how_it_stands_and_undo_takes_it_back(open_tab, services, tools, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_C)
    assert services.appointments.appointment(one.id).state is AppointmentState.CONFIRMED
    tools.messages.undo()
    assert services.appointments.appointment(one.id).state is AppointmentState.PLANNED


def test_del_cancels_with_a_reason_and_undo_puts_it_back(open_tab, services, tools, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Delete)
    assert not tab.cancel.isHidden()
    assert WHO in tab.cancel._do.accessibleName()
    press(focused(), Qt.Key.Key_Down)  # ill
    press(focused(), Qt.Key.Key_Return, CTRL)
    kept = services.appointments.appointment(one.id)
    assert kept.state is AppointmentState.CANCELLED
    assert kept.cancel_reason is CancelReason.ILL
    assert kept.cancelled_by_patient
    tools.messages.undo()
    assert services.appointments.appointment(one.id).state is AppointmentState.PLANNED


def test_cancelling_one_of_a_series_asks_which_ones(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id, rule="FREQ=WEEKLY;COUNT=3"))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Delete)
    scope = tab.cancel.form.editor("scope")
    scope.setCurrentIndex(list(EditScope).index(EditScope.ALL))
    press(tab.cancel, Qt.Key.Key_Return, CTRL)
    found = services.appointments.of_patient(patient_id)
    assert {one.state for one in found} == {AppointmentState.CANCELLED}


def test_enter_opens_it_with_its_letters_ready(open_tab, services, patient_id):
    one = services.appointments.book(a_draft(patient_id, title="bilan"))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Return)
    assert tab.panel.form.editor("title").value() == "bilan"
    press(focused(), Qt.Key.Key_C)
    assert services.appointments.appointment(one.id).state is AppointmentState.CONFIRMED
    press(focused(), Qt.Key.Key_Escape)
    assert tab.panel.isHidden()


def test_all_to_come_of_a_series_are_changed_from_one(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id, rule="FREQ=WEEKLY;COUNT=3"))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Return)
    tab.panel.form.when.setFocus()
    tab.panel.form.when.selectAll()
    type_keys(focused(), "mar. 24 nov. 10h")
    tab.panel.scope.setFocus()
    press(tab.panel.scope, Qt.Key.Key_Right)
    press(tab.panel.scope, Qt.Key.Key_Return, CTRL)
    found = services.appointments.of_patient(patient_id)
    assert [one.starts_at for one in found] == [
        TUESDAY_NINE + timedelta(hours=1, weeks=week) for week in range(3)
    ]


def test_past_ones_are_apart(open_tab, services, store, clock, patient_id):
    services.appointments.book(a_draft(patient_id))
    clock.advance(days=3)
    tab = open_tab()
    assert lines(tab) == []
    press(tab.first_inside(), Qt.Key.Key_3)
    assert tab.list.span.value() == PAST
    assert lines(tab) == [(TUESDAY_NINE, 0)]


def test_the_slip_of_a_line_is_looked_at_and_left(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_I)
    assert tab.slip.isVisible()
    assert tab.slip._pdf.startswith(b"%PDF")
    assert tab.escape()
    assert tab.list.table.isVisible()


def test_another_record_leaves_nothing_of_this_one(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.first_inside(), Qt.Key.Key_N)
    type_keys(focused(), "jeudi 9h")
    tab.show_patient(None, "")
    assert tab.panel.isHidden()
    assert lines(tab) == []
    tab.show_patient(patient_id, WHO)
    press(tab.first_inside(), Qt.Key.Key_N)
    assert tab.panel.form.when.text() == ""
    assert "jeudi 9h" in tab.panel.left.words  # its draft waits
    press(focused(), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert tab.panel.form.when.text() == "jeudi 9h"


def test_a_slot_common_to_two_is_found_and_booked_by_keys(open_tab, services, patient_id, store):
    services.appointments.book(a_draft(title="RCP", minutes=120, at=store.clock()))
    tab = open_tab()
    press(tab.first_inside(), Qt.Key.Key_F4)
    slots = tab.slots.list
    assert len(slots.slots) == 3
    tab.slots.form.people.setFocus()
    type_keys(focused(), "oyh")
    press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Return)
    assert focused() is slots
    wanted = slots.slots[2]
    press(slots, Qt.Key.Key_3)
    press(slots, Qt.Key.Key_Return)
    [one] = [
        each
        for each in services.appointments.of_patient(patient_id)
        if each.starts_at == wanted.starts_at
    ]
    assert NURSE in one.content.professionals


def test_who_waits_is_booked_and_waits_no_more(open_tab, services, store, patient_id):
    services.waiting.add(
        WaitingEntry(
            id=WaitingId(uuid4()), patient_id=patient_id, title="bilan", minutes=45,
            since=store.clock(),
        )
    )  # fmt: skip
    tab = open_tab()
    press(tab.first_inside(), Qt.Key.Key_4)
    assert focused() is tab.list.waiting
    press(focused(), Qt.Key.Key_Return)
    assert tab.panel.form.editor("title").value() == "bilan"
    type_keys(tab.panel.form.when, "demain 9h")
    press(tab.panel.form.when, Qt.Key.Key_Return)
    [one] = services.appointments.of_patient(patient_id)
    assert one.lasts == timedelta(minutes=45)
    [entry] = services.waiting.of_patient(patient_id)
    assert (entry.state, entry.appointment_id) == (WaitingState.PLACED, one.id)


def test_a_reason_half_typed_survives_a_lock(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Delete)
    note = tab.cancel.form.editor("note")
    note.setFocus()
    type_keys(note, "rappelle jeudi")
    tab.flush_drafts()
    tab.cancel.hide()
    press(tab.list.table, Qt.Key.Key_Delete)
    assert tab.cancel.form.editor("note").value() == "rappelle jeudi"


def test_finding_a_slot_for_one_that_is_booked_moves_it(open_tab, services, tools, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_F4)
    wanted = tab.slots.list.slots[1]
    press(tab.slots.list, Qt.Key.Key_2)
    press(tab.slots.list, Qt.Key.Key_Return)
    [kept] = services.appointments.of_patient(patient_id)
    assert (kept.id, kept.starts_at) == (one.id, wanted.starts_at)
    tools.messages.undo()
    assert services.appointments.appointment(one.id).starts_at == TUESDAY_NINE


def test_moving_one_of_a_series_to_a_slot_asks_which_ones(open_tab, services, tools, patient_id):
    services.appointments.book(a_draft(patient_id, rule="FREQ=WEEKLY;COUNT=3"))
    before = [one.starts_at for one in services.appointments.of_patient(patient_id)]
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_F4)
    assert tab.slots.scope.isVisible()
    assert tab.slots.scope.value() is EditScope.THIS
    tab.slots.scope.choice.setFocus()
    press(focused(), Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Right)
    assert tab.slots.scope.value() is EditScope.ALL
    by = tab.slots.list.slots[1].starts_at - TUESDAY_NINE
    press(tab.slots.list, Qt.Key.Key_2)
    press(tab.slots.list, Qt.Key.Key_Return)
    moved = [one.starts_at for one in services.appointments.of_patient(patient_id)]
    assert moved == [at + by for at in before]
    tools.messages.undo()
    assert [one.starts_at for one in services.appointments.of_patient(patient_id)] == before


def test_one_on_its_own_is_moved_without_a_question(open_tab, services, patient_id):
    services.appointments.book(a_draft(patient_id))
    tab = open_tab()
    press(tab.list.table, Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_F4)
    assert tab.slots.scope.isHidden()
