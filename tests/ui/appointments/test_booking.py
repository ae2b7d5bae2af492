"""Booking: by the keyboard, loosely typed, with what is in the way said before it is kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    Participant,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.agenda.appointment_panel import AppointmentPanel
from people import a_member
from transmission_builders import a_patient
from ui.appointments.conftest import (
    ME,
    MONDAY,
    NURSE,
    TUESDAY_NINE,
    a_draft,
    focused,
    press,
    type_keys,
)

CTRL = Qt.KeyboardModifier.ControlModifier


def for_patient(patient_id, **content):
    """What a record asks: somebody, no time yet."""
    people = (Participant(patient_id=patient_id, patient="PUYO Lucienne"),)
    return AppointmentDraft(
        starts_at=MONDAY, ends_at=MONDAY, content=AppointmentContent(participants=people, **content)
    )


@pytest.fixture
def kept(panel):
    """What the panel says was kept."""
    heard = []
    panel.kept.connect(heard.append)
    return heard


def test_a_time_and_enter_book_with_me_for_the_usual_length(panel, services, patient_id, kept):
    panel.open_new(for_patient(patient_id), timed=False)
    assert focused() is panel.form.when  # the patient is known: nothing else to type
    type_keys(focused(), "demain 9h")
    press(focused(), Qt.Key.Key_Return)
    [one] = services.appointments.of_patient(patient_id)
    assert (one.starts_at, one.lasts) == (TUESDAY_NINE, timedelta(minutes=20))
    assert one.content.professionals == (ME,)
    assert kept == [one]
    assert panel.isHidden()


def test_undo_takes_a_booking_back(panel, services, tools, patient_id, kept):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    press(focused(), Qt.Key.Key_Return)
    tools.messages.undo()
    [one] = services.appointments.of_patient(patient_id)
    assert one.state is AppointmentState.CANCELLED


def test_a_booking_taken_back_is_done_again_and_taken_back_again(
    panel, services, tools, patient_id, kept
):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    press(focused(), Qt.Key.Key_Return)
    for _ in range(2):
        tools.messages.undo()
        [one] = services.appointments.of_patient(patient_id)
        assert one.state is AppointmentState.CANCELLED
        tools.messages.redo()
        [one] = services.appointments.of_patient(patient_id)
        assert one.state is AppointmentState.PLANNED


def test_who_is_typed_is_completed_then_the_time(panel, services, patient_id, kept):
    nobody = AppointmentDraft(starts_at=MONDAY, ends_at=MONDAY, content=AppointmentContent())
    panel.open_new(nobody, timed=False)
    type_keys(focused(), "puyo")
    press(focused(), Qt.Key.Key_Tab)  # takes the only one found
    press(focused(), Qt.Key.Key_Tab)
    assert focused() is panel.form.when
    type_keys(focused(), "mar 14h30-15h")
    press(focused(), Qt.Key.Key_Return)
    [one] = services.appointments.of_patient(patient_id)
    assert one.starts_at == datetime(2026, 11, 24, 13, 30, tzinfo=UTC)
    assert one.lasts == timedelta(minutes=30)


def test_the_drawn_time_is_proposed_and_followed_on_the_grid(panel, patient_id):
    heard = []
    panel.draft_changed.connect(heard.append)
    panel.open_new(a_draft(patient_id, minutes=45))
    assert panel.form.when.text() == "mar. 24 nov. 09:00"
    assert panel.form.length.text() == "45\u00a0min"
    assert heard[-1].starts_at == TUESDAY_NINE
    panel.show_times(TUESDAY_NINE + timedelta(hours=1), TUESDAY_NINE + timedelta(hours=2))
    assert panel.form.when.text() == "mar. 24 nov. 10:00"
    assert panel.form.peek().ends_at == TUESDAY_NINE + timedelta(hours=2)
    press(panel, Qt.Key.Key_Escape)
    assert heard[-1] is None


def test_a_kind_brings_its_length_and_its_place_unless_one_was_typed(panel, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    form = panel.form
    form.kind.setFocus()
    press(form.kind, Qt.Key.Key_Down)  # care
    form.kind.activated.emit(form.kind.currentIndex())
    assert form.length.value() == 30
    press(form.length, Qt.Key.Key_Up)
    assert form.length.value() == 35
    form.kind.setCurrentIndex(2)
    form.kind.activated.emit(2)
    assert form.kind.value() is AppointmentKind.HOME_VISIT
    assert form.place.value() is AppointmentPlace.HOME
    assert form.length.value() == 35  # typed: it stays


def test_what_cannot_be_read_is_said_beside_its_field(panel, services, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "bientot")
    press(focused(), Qt.Key.Key_Return)
    assert panel.form.frame("starts_at").error
    assert focused() is panel.form.when
    assert services.appointments.of_patient(patient_id) == ()


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ("bientot", "starts_at", "Par exemple"),
        ("lundi", "starts_at", "quelle heure"),
        ("demain 10h-9h", "starts_at", "fin"),
        ("demain 6h-23h", "starts_at", "12"),
    ],
)
def test_a_time_that_cannot_be_says_what_is_wrong(panel, patient_id, typed, field, words):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), typed)
    press(focused(), Qt.Key.Key_Return)
    assert words in panel.form.frame(field).error


def test_thirty_hours_are_too_long_and_a_rhythm_names_what_makes_no_sense(panel, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    panel.form.rule.setFocus()
    type_keys(focused(), "chaque semaine le lindredi")
    press(focused(), Qt.Key.Key_Return)
    assert "lindredi" in panel.form.frame("rule").error
    panel.form.rule.set_value("")
    panel.form.length.setFocus()
    panel.form.length.selectAll()
    type_keys(focused(), "30h")
    press(focused(), Qt.Key.Key_Return)
    assert "30" in panel.form.frame("ends_at").error


def test_a_day_without_an_hour_asks_for_it(panel, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "lundi")
    assert panel.form.frame("starts_at").under.text().startswith("À quelle heure")


# --- what is in the way -------------------------------------------------------------------------


def test_a_conflict_is_said_while_typing_with_three_free_slots(panel, services, patient_id, qtbot):
    services.appointments.book(a_draft(title="RCP", minutes=60))
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h30")
    qtbot.waitUntil(lambda: bool(panel.box.conflicts))
    assert [one.kind for one in panel.box.conflicts] == [ConflictKind.PROFESSIONAL]
    said = panel.findChild(object, "appointment.conflicts").accessibleName()
    assert "MARTIN" in said
    assert "jusqu’à 10:00" in said
    assert "RCP" in said
    assert len(panel.box.slots.slots) == 3


def test_enter_goes_to_the_free_slots_and_a_digit_takes_one(panel, services, patient_id, kept):
    services.appointments.book(a_draft(title="RCP", minutes=60))
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h30")
    press(focused(), Qt.Key.Key_Return)
    assert focused() is panel.box.slots
    wanted = panel.box.slots.slots[1]
    press(focused(), Qt.Key.Key_2)
    assert panel.box.conflicts == ()
    press(focused(), Qt.Key.Key_Return, CTRL)
    [one] = kept
    assert one.starts_at == wanted.starts_at
    assert not one.forced


def test_a_reason_forces_and_is_recorded(panel, services, patient_id, kept):
    services.appointments.book(a_draft(title="RCP", minutes=60))
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h30")
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Return, CTRL)  # from the slots, on to the reason
    assert focused() is panel.box.reason
    press(focused(), Qt.Key.Key_Return)
    assert kept == []  # nothing is forced in silence
    type_keys(focused(), "urgence")
    press(focused(), Qt.Key.Key_Return)
    [one] = kept
    assert one.forced
    [override] = services.appointments.overrides(one.id)
    assert (override.reason, override.kinds) == ("urgence", (ConflictKind.PROFESSIONAL,))


def test_a_slot_nearest_is_taken_from_any_field(panel, services, patient_id, qtbot):
    services.appointments.book(a_draft(title="RCP", minutes=60))
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h30")
    qtbot.waitUntil(lambda: bool(panel.box.slots.slots))
    first = panel.box.slots.slots[0]
    press(panel.form.when, Qt.Key.Key_1, CTRL)
    assert panel.form.peek().starts_at == first.starts_at


# --- the rest of it -----------------------------------------------------------------------------


def test_a_series_is_said_in_plain_words(panel, services, patient_id, kept):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    panel.form.rule.setFocus()
    type_keys(focused(), "chaque semaine le lundi et le jeudi, 10 fois")
    assert (
        panel.form.frame("rule").under.text()
        == "lundi, jeudi\u202f: 10 rendez-vous, du 26/11/2026 au 28/12/2026"
    )
    press(focused(), Qt.Key.Key_Return)
    made = services.appointments.of_patient(patient_id)
    assert len(made) == 10
    assert made[0].starts_at == datetime(2026, 11, 26, 8, 0, tzinfo=UTC)  # the first Thursday
    assert {one.rule for one in made} == {"FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"}


def test_transport_preparation_and_reminder_fold_away(panel, patient_id, kept):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    assert panel.form.frame("preparation").isHidden()
    press(focused(), Qt.Key.Key_D, CTRL)
    assert focused() is panel.form.editor("preparation")
    type_keys(focused(), "a jeun")
    means = panel.form.editor("means")
    means.setCurrentIndex(list(TransportMeans).index(TransportMeans.SEATED))
    means.activated.emit(means.currentIndex())
    assert panel.form.editor("order").value() is TransportOrder.TO_ASK
    fetched = panel.form.editor("fetched_at")
    fetched.setFocus()
    type_keys(fetched, "8h20")
    reminder = panel.form.editor("reminder_days")
    reminder.setCurrentIndex(1)
    reminder.activated.emit(1)
    press(panel.form.when, Qt.Key.Key_Return, CTRL)
    [one] = kept
    assert one.content.preparation == "a jeun"
    assert one.content.transport.means is TransportMeans.SEATED
    assert f"{one.content.transport.fetched_at:%H:%M}" == "08:20"
    assert one.content.reminder_days == 1


def test_a_room_is_for_the_practice_an_address_for_outside(panel, room, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    form = panel.form
    assert [form.room.itemText(n) for n in range(form.room.count())] == ["—", "Salle 2"]
    form.place.setCurrentIndex(list(AppointmentPlace).index(AppointmentPlace.OUTSIDE))
    form.place.activated.emit(form.place.currentIndex())
    assert form.frame("room_id").isHidden()
    assert not form.frame("address").isHidden()


def test_somebody_who_died_is_told_before_it_is_kept(panel, services, patient_id, qtbot):
    services.patients.decease(patient_id)
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    press(focused(), Qt.Key.Key_Return)
    frame = panel.form.frame("patients")
    assert frame.error or frame.warning
    assert services.appointments.of_patient(patient_id) == ()


# --- drafts -------------------------------------------------------------------------------------


def abandoned(panel, patient_id) -> None:
    """Somebody is chosen, a time and a title are typed, and the panel is closed."""
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "jeu 10/12 19h")
    panel.form.editor("title").setFocus()
    type_keys(focused(), "bilan")
    press(focused(), Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_what_was_left_is_offered_and_taken_up_by_a_key(panel, services, patient_id, kept):
    abandoned(panel, patient_id)
    panel.open_new(for_patient(patient_id), timed=False)
    assert (panel.form.when.text(), panel.form.editor("title").value()) == ("", "")
    assert "ETCHEVERRY Lucienne" in panel.left.words
    assert "jeu 10/12 19h" in panel.left.words
    press(focused(), Qt.Key.Key_R, CTRL)
    assert panel.left.words == ""
    assert panel.form.when.text() == "jeu 10/12 19h"
    assert "10 décembre 2026, 19:00" in panel.form.frame("starts_at").under.text()
    assert panel.form.editor("title").value() == "bilan"
    name, traits = panel.form.whom()
    assert "08/11/1934" in traits  # whole beside the button
    assert name == "ETCHEVERRY Lucienne"
    press(panel.form.when, Qt.Key.Key_Return)
    assert [one.content.title for one in kept] == ["bilan"]
    assert services.drafts.mine() == []


def test_a_drag_after_an_abandoned_form_is_that_drag_alone(panel, services, tools, patient_id):
    other = services.patients.create(a_patient(family_name="LACABANNE", used_name=""))
    abandoned(panel, other)
    panel.open_new(a_draft(minutes=60))
    assert panel.form.patients.value() == ()
    assert "mardi 24 novembre 2026, 09:00" in panel.form.frame("starts_at").under.text()
    type_keys(panel.form.patients.focusProxy(), "puyo")
    press(panel.form.patients.focusProxy(), Qt.Key.Key_Tab)
    press(panel.form.when, Qt.Key.Key_Return, CTRL)
    [one] = services.appointments.of_patient(patient_id)
    assert (one.starts_at, one.lasts) == (TUESDAY_NINE, timedelta(hours=1))
    assert len(one.content.participants) == 1
    assert services.appointments.of_patient(other) == ()
    panel.open_new(a_draft())  # it waits until it is taken up or thrown away
    assert "LACABANNE" in panel.left.words
    press(focused(), Qt.Key.Key_J, CTRL)
    assert panel.left.words == ""
    assert services.drafts.mine() == []
    tools.messages.undo()
    assert "LACABANNE" in panel.left.words


def test_a_draft_of_somebody_else_is_not_offered_in_a_record(panel, services, patient_id):
    other = services.patients.create(a_patient(family_name="LACABANNE", used_name=""))
    abandoned(panel, other)
    panel.open_new(for_patient(patient_id), timed=False)
    assert panel.left.words == ""


def test_two_that_were_left_are_offered_one_after_the_other(panel, services, clock, patient_id):
    abandoned(panel, patient_id)
    clock.advance(minutes=5)
    abandoned(panel, patient_id)
    assert len(services.drafts.mine()) == 2
    panel.open_new(for_patient(patient_id), timed=False)
    press(focused(), Qt.Key.Key_J, CTRL)
    assert panel.left.words
    press(focused(), Qt.Key.Key_J, CTRL)
    assert panel.left.words == ""


def test_what_goes_on_in_the_search_for_a_slot_leaves_no_draft(panel, services, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    press(focused(), Qt.Key.Key_F4)
    assert len(services.drafts.mine()) == 1
    panel.settle()
    assert services.drafts.mine() == []


def test_a_lock_opens_it_again_for_the_same_people(panel, services, tools, store, patient_id):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    panel.flush()
    panel.hide()
    panel.form.set_clean()
    panel.take_up()
    QApplication.processEvents()
    assert not panel.isHidden()
    assert panel.form.when.text() == "demain 9h"
    assert panel.form.patients.value() == (patient_id,)
    press(panel.form.when, Qt.Key.Key_Return)
    assert len(services.appointments.of_patient(patient_id)) == 1
    assert services.drafts.mine() == []


def test_with_somebody_else_beside_me(panel, services, patient_id, kept):
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    panel.form.professionals.setFocus()
    type_keys(focused(), "oyh")
    press(focused(), Qt.Key.Key_Tab)
    press(panel.form.when, Qt.Key.Key_Return)
    assert kept[0].content.professionals == (ME, NURSE)


def test_an_abandoned_form_is_taken_back_from_its_message(panel, services, tools, patient_id):
    panel.open_new(a_draft())
    type_keys(panel.form.patients.focusProxy(), "puyo")
    press(panel.form.patients.focusProxy(), Qt.Key.Key_Tab)
    press(panel.form.when, Qt.Key.Key_Escape)
    tools.messages.undo()
    assert panel.form.patients.value() == (patient_id,)


def test_a_form_in_which_nothing_was_said_leaves_no_draft(panel, services):
    panel.open_new(a_draft())
    panel.form.when.selectAll()
    type_keys(panel.form.when, "demain 11h")
    press(panel.form.when, Qt.Key.Key_Escape)
    assert services.drafts.mine() == []


def test_what_was_changed_of_a_booked_one_and_left_is_offered(panel, services, patient_id):
    one = services.appointments.book(a_draft(patient_id))
    panel.open_appointment(one.id)
    panel.form.when.setFocus()
    panel.form.when.selectAll()
    type_keys(panel.form.when, "jeudi 9h")
    press(panel.form.when, Qt.Key.Key_Escape)
    panel.open_appointment(one.id)
    assert panel.form.peek().starts_at == TUESDAY_NINE
    assert "jeudi 9h" in panel.left.words
    press(panel.form.when, Qt.Key.Key_R, CTRL)
    assert panel.form.when.text() == "jeudi 9h"


def test_a_later_one_of_a_series_in_the_way_is_named_and_can_be_forced(
    panel, services, patient_id, kept
):
    services.appointments.book(a_draft(title="RCP", at=TUESDAY_NINE + timedelta(days=7)))
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h")
    panel.form.rule.setFocus()
    type_keys(focused(), "chaque semaine, 3 fois")
    press(focused(), Qt.Key.Key_Return)
    said = panel.findChild(object, "appointment.conflicts").accessibleName()
    assert "mar. 1 déc. (MARTIN, RCP)" in said
    assert focused() is panel.box.skip
    press(focused(), Qt.Key.Key_Return, CTRL)
    assert focused() is panel.box.reason
    type_keys(focused(), "deux salles")
    press(focused(), Qt.Key.Key_Return)
    assert [one.forced for one in services.appointments.of_patient(patient_id)].count(True) == 1


def test_a_caregiver_books_for_somebody_of_their_circle_alone(
    services, people, tools, shown_in, store_for, patient_id
):
    mine = services.patients.create(a_patient(family_name="ALDAY", used_name=""))
    services.patients.add(mine, a_member(services.directory.get(NURSE)))
    own = store_for(Role.CAREGIVER)
    services.directory.link(NURSE, own.actor.user_id)
    theirs = assemble(SimpleNamespace(store=own, folder=Path(), key=None))
    panel = shown_in(AppointmentPanel(theirs, tools, own.actor, now=own.clock))
    panel.open_new(for_patient(mine), timed=False)
    type_keys(panel.form.when, "demain 9h")
    press(panel.form.when, Qt.Key.Key_Return)
    [one] = services.appointments.of_patient(mine)
    assert one.content.professionals == (NURSE,)  # me, for them
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(panel.form.when, "demain 11h")
    press(panel.form.when, Qt.Key.Key_Return)
    assert services.appointments.of_patient(patient_id) == ()
    assert tools.messages.text


def test_in_a_low_panel_conflicts_leave_the_fields_their_room(
    panel, services, patient_id, window, qtbot
):
    services.appointments.book(a_draft(title="RCP", minutes=60))
    window.resize(900, 420)
    QApplication.processEvents()
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "demain 9h30")
    qtbot.waitUntil(lambda: bool(panel.box.conflicts))
    assert "MARTIN" in panel.form.frame("starts_at").warning
    assert panel.scroller.widget().isAncestorOf(panel.box)
    press(focused(), Qt.Key.Key_Return)
    assert focused() is panel.box.slots
    press(focused(), Qt.Key.Key_1)
    assert panel.form.frame("starts_at").warning == ""
    window.resize(900, 700)
    QApplication.processEvents()
    assert not panel.scroller.widget().isAncestorOf(panel.box)
    press(panel, Qt.Key.Key_Escape)
    panel.open_new(for_patient(patient_id), timed=False)
    assert panel.box.conflicts == ()


# --- a series some days of which are blocked ------------------------------------------------------


def a_series_over_christmas(panel, patient_id, qtbot):
    """Ten Fridays at nine; the fifth and the sixth are holidays."""
    panel.open_new(for_patient(patient_id), timed=False)
    type_keys(focused(), "vendredi 9h")
    panel.form.rule.setFocus()
    type_keys(focused(), "chaque semaine le vendredi, 10 fois")
    qtbot.waitUntil(lambda: bool(panel.box.conflicts))


def said_in(panel):
    return panel.findChild(object, "appointment.conflicts").accessibleName()


def test_blocked_days_of_a_series_are_named_and_left_out(
    panel, services, tools, patient_id, kept, qtbot
):
    a_series_over_christmas(panel, patient_id, qtbot)
    said = said_in(panel)
    assert said.startswith("2 date")
    assert "sur 10" in said
    assert "25 déc. (Noël)" in said
    assert panel.box.slots.slots == ()  # its first day is free
    press(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert panel.box.reason.isHidden()
    assert "saut" in said_in(panel)
    press(focused(), Qt.Key.Key_Return, CTRL)
    made = services.appointments.of_patient(patient_id)
    assert len(made) == 8
    assert not any(one.forced for one in made)
    assert "2 date" in tools.messages.text
    tools.messages.undo()
    states = {one.state for one in services.appointments.of_patient(patient_id)}
    assert states == {AppointmentState.CANCELLED}


def test_enter_goes_to_skipping_then_books(panel, services, patient_id, kept, qtbot):
    a_series_over_christmas(panel, patient_id, qtbot)
    press(focused(), Qt.Key.Key_Return)
    assert focused() is panel.box.skip
    press(focused(), Qt.Key.Key_Space)
    press(focused(), Qt.Key.Key_Space)
    assert len(services.appointments.of_patient(patient_id)) == 8


def test_a_reason_still_forces_every_day(panel, services, patient_id, kept, qtbot):
    a_series_over_christmas(panel, patient_id, qtbot)
    press(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    press(panel, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)  # no: they are kept
    panel.box.reason.setFocus()
    type_keys(focused(), "soins quotidiens")
    press(focused(), Qt.Key.Key_Return)
    made = services.appointments.of_patient(patient_id)
    assert [one.forced for one in made].count(True) == 2
    assert len(made) == 10


def test_what_is_typed_after_is_asked_about_again(panel, services, patient_id, qtbot):
    a_series_over_christmas(panel, patient_id, qtbot)
    press(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    panel.form.rule.setFocus()
    panel.form.rule.selectAll()
    type_keys(focused(), "chaque semaine le vendredi, 5 fois")
    qtbot.waitUntil(lambda: "sur 5" in said_in(panel))
    assert panel.box.skipping is None


def test_the_first_day_blocked_offers_free_slots_too(panel, services, patient_id, qtbot):
    services.appointments.book(a_draft(at=datetime(2026, 11, 27, 8, 0, tzinfo=UTC), title="RCP"))
    a_series_over_christmas(panel, patient_id, qtbot)
    assert said_in(panel).startswith("3 date")
    assert len(panel.box.slots.slots) == 3
    press(focused(), Qt.Key.Key_Return)
    assert focused() is panel.box.slots
    press(focused(), Qt.Key.Key_Return, CTRL)
    assert focused() is panel.box.skip
