"""« À traiter » by the keyboard: what each key does to each line, and its undoing."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agenda_desk import at
from coordo_desktop.domain.appointments import (
    AppointmentState,
    CancelReason,
    ReminderOutcome,
    Transport,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import AbsenceId, WaitingId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.waiting import CallState, WaitingEntry
from coordo_desktop.ui.agenda.lists_waiting_form import read_days
from lists_desk import Shown

F, N, R, X, L, M = (getattr(Qt.Key, f"Key_{letter}") for letter in "FNRXLM")
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(store, tmp_path, qtbot):
    made = Shown(store, tmp_path)
    qtbot.addWidget(made.window)
    return made


def _wait(desk, name, **fields):
    entry = WaitingEntry(
        id=WaitingId(uuid4()), patient_id=desk.patient(name), since=at("11-23"), **fields
    )
    return desk.waiting.add(entry)


def _away(desk, nurse):
    values = {"id": AbsenceId(uuid4()), "version": 0, "professional_id": nurse}
    desk.opening.save_absence(
        Absence(starts_at=at("11-30", "00:00"), ends_at=at("12-01", "00:00"), **values)
    )


def test_nothing_waits_and_it_is_said(shown):
    shown.show()
    assert shown.page.empty._text.text().startswith("Rien à traiter")
    assert shown.who() == []


def test_a_freed_time_is_given_by_one_key_and_taken_back(shown):
    desk, counted = shown.desk, []
    shown.page.counted.connect(counted.append)
    nurse = desk.professional()
    gone = desk.book(desk.patient("PARTI"), nurse, "11-30")
    desk.appointments.cancel(gone.id, gone.version, CancelReason.ILL)
    _wait(desk, "PREMIER", urgent=True)
    second = _wait(desk, "SECOND")
    shown.show()
    assert shown.sections() == ["freed", "waiting", "waiting"]
    assert counted[-1] == 3
    shown.key(Qt.Key.Key_2)
    assert "SECOND Maite a rendez-vous le lun. 30 nov. 10:00" in shown.said
    assert shown.sections() == ["waiting"]
    assert desk.appointments.of_patient(second.patient_id)[0].starts_at == at("11-30")
    shown.messages.undo()
    assert shown.sections() == ["freed", "waiting", "waiting"]
    shown.choose("freed")
    shown.key(F)
    assert shown.who() == ["SECOND Maite"]


def test_who_waits_is_placed_withdrawn_or_booked_elsewhere(shown):
    desk, asked = shown.desk, []
    nurse = desk.professional()
    first = _wait(desk, "UN", professionals=(nurse,))
    shown.page.booking_asked.connect(asked.append)
    shown.show()
    shown.key(X)
    assert shown.who() == []
    shown.messages.undo()
    shown.key(R)
    assert asked[0].content.participants[0].patient_id == first.patient_id
    shown.page.booked(desk.appointments.book(asked[0]))
    assert shown.who() == []
    shown.messages.undo()
    shown.key(F)  # the soonest free time that suits
    assert shown.who() == []
    assert len(desk.appointments.of_patient(first.patient_id)) == 2


def test_somebody_is_put_on_the_list_and_changed(shown):
    desk = shown.desk
    nurse, patient = desk.professional(), desk.patient("ATTEND")
    shown.show()
    shown.key(Qt.Key.Key_A)
    form = shown.page.panel.form
    form.set_values({"patient": [(patient, "ATTEND Maite")], "days": "mardi et jeudi",
                     "professionals": [(nurse, "N")], "mornings": "morning"})  # fmt: skip
    shown.page.panel.validate()
    (entry,) = desk.waiting.open()
    assert (entry.days, entry.mornings, entry.afternoons) == ((1, 3), True, False)
    assert shown.who() == ["ATTEND Maite"]
    shown.key(Qt.Key.Key_E)
    form = shown.page.panel.form
    assert form.values()["days"] == "mar., jeu."
    form.set_values({"days": "jamais"})
    shown.page.panel.validate()
    assert shown.page.panel.isVisible()
    form.set_values({"days": "", "urgent": True})
    shown.page.panel.validate()
    assert desk.waiting.open()[0].urgent
    shown.messages.undo()
    assert not desk.waiting.open()[0].urgent


def test_calls_and_prescriptions_are_ticked_and_undone(shown):
    desk, nurse = shown.desk, shown.desk.professional()
    missed = desk.book(desk.patient("ABSENT"), nurse, "11-20")
    desk.appointments.set_state(missed.id, missed.version, AppointmentState.ABSENT)
    call = desk.book(desk.patient("RAPPEL"), nurse, "11-24", reminder_days=1)
    taxi = Transport(means=TransportMeans.TAXI, order=TransportOrder.TO_ASK)
    desk.book(desk.patient("TAXI"), nurse, "11-26", transport=taxi)
    shown.show()
    assert shown.who() == ["ABSENT Maite", "RAPPEL Maite", "TAXI Maite"]
    shown.key(N)
    assert "1 appel" in shown.line.more or "appel(s)" in shown.line.more
    shown.key(F)
    assert shown.who() == ["RAPPEL Maite", "TAXI Maite"]
    shown.choose("reminder")
    shown.key(F)
    assert desk.appointments.appointment(call.id).reminder is ReminderOutcome.REACHED
    shown.messages.undo()
    assert desk.appointments.appointment(call.id).reminder is ReminderOutcome.NONE
    shown.choose("transport")
    shown.key(F)
    assert shown.line.what == "Prescription demandée"
    shown.key(F)
    assert "TAXI Maite" not in shown.who()
    shown.messages.undo()
    shown.messages.undo()
    assert desk.transports.pending()[0].transport.order is TransportOrder.TO_ASK


def test_an_absence_is_handed_over_one_by_one_or_at_once(shown):
    desk, nurse = shown.desk, shown.desk.professional()
    luc = desk.professional("BERHO", given_name="Luc")
    for number, hour in enumerate(("09:00", "10:00", "11:00")):
        desk.book(desk.patient(f"P{number}"), nurse, "11-30", hour)
    _away(desk, nurse)
    shown.show()
    shown.key(L)
    assert shown.line.about.call is CallState.TO_CALL
    shown.key(F)
    assert shown.who() == ["P1 Maite", "P2 Maite"]
    shown.key(M)  # the first time they are back
    assert shown.who() == ["P2 Maite"]
    shown.messages.undo()
    shown.key(F, SHIFT)
    assert shown.who() == []
    assert "2 rendez-vous" in shown.said
    shown.messages.undo()
    assert shown.who() == ["P1 Maite", "P2 Maite"]
    assert {one.professionals for one in desk.appointments.agenda(
        date(2026, 11, 30), date(2026, 11, 30)).entries} == {(nurse,), (luc,)}  # fmt: skip


def test_a_trip_is_spared_or_left(shown):
    desk = shown.desk
    nurse, doctor = desk.professional(), desk.professional("LARRONDE", title="Dr")
    patient = desk.patient("DEUX")
    desk.book(patient, nurse, "11-30")
    later = desk.book(patient, doctor, "12-02", "16:00")
    counted = []
    shown.page.counted.connect(counted.append)
    shown.show()
    assert (shown.sections(), counted[-1]) == (["trips"], 0)
    shown.key(N)
    assert shown.who() == []
    shown.messages.undo()
    shown.key(F)
    assert desk.appointments.appointment(later.id).starts_at == at("11-30", "10:30")
    shown.messages.undo()
    assert desk.appointments.appointment(later.id).starts_at == later.starts_at


def test_enter_opens_and_the_filter_finds(shown):
    desk, opened = shown.desk, []
    call = desk.book(desk.patient("RAPPEL"), desk.professional(), "11-24", reminder_days=1)
    _wait(desk, "ATTEND")
    shown.page.appointment_asked.connect(opened.append)
    shown.show()
    shown.key(Qt.Key.Key_Return)
    assert opened == [call.id]
    shown.page._filter("attend")
    assert shown.who() == ["ATTEND Maite"]
    shown.page._filter("personne")
    assert shown.page.empty._text.text() == "Aucune ligne ne répond à ce filtre."


@pytest.mark.parametrize(
    ("typed", "days"),
    [("", ()), ("lundi", (0,)), ("mar., jeu.", (1, 3)), ("les lundis et jeudis", (0, 3))],
)
def test_days_are_read_as_people_say_them(qapp, typed, days):
    assert read_days(typed) == days
    with pytest.raises(InvalidField):
        read_days("m")


def test_what_is_typed_of_a_wait_survives_a_lock(shown, store, tmp_path, qtbot):
    patient = shown.desk.patient("ATTEND")
    shown.show()
    shown.key(Qt.Key.Key_A)
    form = shown.page.panel.form
    form.set_values({"patient": [(patient, "ATTEND Maite")]})
    QTest.keyClicks(form.editor("title"), "bilan")
    shown.page.flush_drafts()
    again = Shown(store, tmp_path)
    qtbot.addWidget(again.window)
    again.show()
    assert again.page.panel.isVisible()
    assert again.page.panel.form.values()["title"] == "bilan"
    again.page.panel.validate()
    assert again.who() == ["ATTEND Maite"]


def test_what_an_undo_brings_back_is_the_line_one_is_on(shown):
    desk = shown.desk
    for name in ("PREMIER", "SECOND", "TROISIEME"):
        _wait(desk, name)
    shown.show()
    page = shown.page
    page.table.choose(page._keys_shown()[1])
    gone = page.table.chosen_row()
    shown.key(X)
    assert page.table.chosen_row().key != gone.key
    page.tools.messages.undo()
    QTest.qWait(0)
    assert page.table.chosen_row().key == gone.key


def test_the_action_of_a_line_is_whole_however_narrow_the_list(shown):
    _wait(shown.desk, "PREMIER")
    shown.show()
    table = shown.page.table
    shown.window.resize(900, 600)
    QTest.qWait(0)
    wide = sum(table.columnWidth(at) for at in range(5) if not table.isColumnHidden(at))
    assert wide <= table.viewport().width()
