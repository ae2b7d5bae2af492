"""The agenda in the settings: hours, rooms, closings, columns and absences, from the keyboard."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtTest import QTest

from coordo_desktop.domain.appointments import Appointment, AppointmentContent
from coordo_desktop.domain.opening import AbsenceKind
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.directory import NOBODY
from coordo_desktop.services.opening import new_absence, new_room
from coordo_desktop.store.appointment_writing import add_many

NINE = datetime(2026, 12, 21, 8, tzinfo=UTC)


@pytest.fixture
def desk(store, vault_path):
    """A file that is open already: no key is derived for each test."""
    return SimpleNamespace(store=store, actor=store.actor, folder=vault_path.parent, key=b"")


@pytest.fixture
def services(desk):
    return assemble(desk)


@pytest.fixture
def anne(services):
    return services.directory.add(Professional(id=NOBODY, name="AGUERRE", given_name="Anne"))


@pytest.fixture
def agenda(page):
    page.show_section("agenda")
    return page.section


@pytest.fixture
def people(page, anne, services):
    services.directory.add(Professional(id=NOBODY, name="BERHO", given_name="Jean"))
    page.show_section("absences")
    page.section.show_person(anne)
    return page.section


def type_in(field, text):
    field.setText(text)
    field.textEdited.emit(text)
    field.edited.emit()


def booked(desk, who):
    with desk.store.action("appointment.book") as session:
        add_many(
            session,
            [
                Appointment(
                    id=new_room().id,
                    starts_at=NINE,
                    ends_at=NINE + timedelta(hours=1),
                    content=AppointmentContent(title="RCP", professionals=(who,)),
                )
            ],
        )


def test_hours_and_holidays_are_kept_with_the_key_that_validates(agenda, page, services):
    type_in(agenda.form.editor("hours0"), "8h-12h, 14h-19h")
    agenda.form.editor("holiday_area").set_value("alsace_moselle")
    type_in(agenda.form.editor("minutes.care"), "45")
    type_in(agenda.form.editor("detour"), "1,5")
    page._validate()
    kept = services.opening.settings()
    assert kept.hours[0] == ((time(8), time(12)), (time(14), time(19)))
    assert (kept.holiday_area, kept.minutes["care"], kept.detour) == ("alsace_moselle", 45, 1.5)
    assert not agenda.editing()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("hours2", "14h-12h", "mercredi"),
        ("hours2", "matin", "ne se lit pas"),
        ("speed", "400", "ne se lit pas"),
        ("minutes.care", "", "ne se lit pas"),
    ],
)
def test_what_cannot_be_kept_is_told_beside_its_field(agenda, services, field, text, said):
    before = services.opening.settings()
    type_in(agenda.form.editor(field), text)
    agenda.save()
    assert services.opening.settings() == before
    told = agenda.form.frame(field).error
    assert told
    if said != "mercredi":  # the day is said in the language of the computer
        assert said in told


def test_what_was_typed_comes_back_after_a_lock(agenda, page, services, desk, qtbot):
    type_in(agenda.form.editor("hours0"), "9h-")
    agenda.form.flush_draft()
    agenda.form.set_clean()
    agenda.refresh()
    assert agenda.form.editor("hours0").text() == "9h-"
    assert agenda.form.dirty


def test_an_absence_being_typed_comes_back_with_its_panel(people, page, anne):
    block = people.panel.absences
    type_in(block.form.editor("first"), "21/12")
    page.flush_drafts()
    state = page.view_state()
    block.form.set_clean()
    page.show_section("computer")
    people.panel.hide()
    page.restore_view_state(state)
    assert page.section.panel.isVisible()
    assert page.section.shown_person == anne
    assert block.form.editor("first").text() == "21/12"
    assert block.form.dirty


def test_the_next_holidays_follow_the_area(agenda):
    before = agenda.next_holidays.text()
    agenda.form.editor("holiday_area").set_value("reunion")
    agenda.form.editor("holiday_area").edited.emit()
    assert "Abolition" in agenda.next_holidays.text()
    assert "Abolition" not in before


def test_rooms_are_added_renamed_put_in_order_and_taken_back(agenda, page, services):
    for name in ("Salle 1", "Salle 2"):
        agenda.rooms.new.setText(name)
        QTest.keyClick(agenda.rooms.new, "\r")
    first, second = services.opening.rooms()
    agenda.rooms.names[first.id].setText("Bureau")
    agenda.rooms.save_names()
    agenda.rooms._move(1, -1)
    assert [each.name for each in services.opening.rooms()] == ["Salle 2", "Bureau"]
    agenda.rooms.remove(services.opening.rooms()[0])
    assert [each.name for each in services.opening.rooms()] == ["Bureau"]
    page.tools.messages.undo()
    assert [each.name for each in services.opening.rooms()] == ["Salle 2", "Bureau"]
    assert second.id in agenda.rooms.names


def test_a_closing_tells_what_it_touches_before_it_is_kept(agenda, page, services, desk, anne):
    booked(desk, anne)
    panel = agenda.closings
    type_in(panel.form.editor("first"), "21/12")
    type_in(panel.form.editor("last"), "24/12")
    assert not panel.note.isHidden()
    assert "1" in panel.note.accessibleName()
    panel.add()
    (kept,) = services.opening.closings(date(2026, 11, 1))
    assert (kept.first, kept.last) == (date(2026, 12, 21), date(2026, 12, 24))
    panel.remove(kept)
    assert services.opening.closings(date(2026, 11, 1)) == ()
    page.tools.messages.undo()
    assert len(services.opening.closings(date(2026, 11, 1))) == 1


def test_a_closing_that_ends_before_it_begins_is_told_and_not_kept(agenda, services):
    panel = agenda.closings
    type_in(panel.form.editor("first"), "24/12/2026")
    type_in(panel.form.editor("last"), "21/12/2026")
    panel.add()
    assert services.opening.closings(date(2026, 11, 1)) == ()
    assert panel.form.frame("last").error


def test_an_absence_tells_what_it_touches_is_kept_changed_and_taken_back(
    people, page, services, desk, anne
):
    booked(desk, anne)
    block = people.panel.absences
    type_in(block.form.editor("first"), "21/12 9h")
    assert not block.note.isHidden()
    type_in(block.form.editor("last"), "22/12")
    block.form.editor("kind").set_value(AbsenceKind.TRAINING)
    block.save()
    (kept,) = services.opening.absence_of(anne)
    assert kept.kind is AbsenceKind.TRAINING
    assert kept.starts_at == datetime(2026, 12, 21, 8, tzinfo=UTC)
    assert kept.ends_at == datetime(2026, 12, 22, 23, tzinfo=UTC)
    block.change(kept)
    assert block.form.editor("first").text() == "21/12/2026 09:00"
    assert block.form.editor("last").text() == "22/12/2026"
    type_in(block.form.editor("note"), "DPC")
    block.save()
    (kept,) = services.opening.absence_of(anne)
    assert (kept.note, kept.version) == ("DPC", 2)
    block.remove(kept)
    assert services.opening.absence_of(anne) == ()
    page.tools.messages.undo()
    assert [each.note for each in services.opening.absence_of(anne)] == ["DPC"]


def test_own_hours_and_the_column_are_kept(people, page, services, anne):
    panel = people.panel
    type_in(panel.form.editor("hours0"), "7h-12h")
    panel.form.editor("shown").set_value(False)
    page._validate()
    (one,) = (each for each in services.opening.people(everybody=True) if each.id == anne)
    assert one.hours[0] == ((time(7), time(12)),)
    assert one.hours[1] == ()
    assert not one.shown
    for day in range(7):
        type_in(panel.form.editor(f"hours{day}"), "")
    panel.save()
    assert services.opening.hours_of(anne) == ()


def test_an_absence_kept_says_what_it_falls_on_opens_what_is_to_do_and_is_taken_back(
    people, page, services, desk, anne
):
    booked(desk, anne)
    block, doors = people.panel.absences, []
    page.to_do_asked.connect(lambda: doors.append("to do"))
    type_in(block.form.editor("first"), "21/12 9h")
    type_in(block.form.editor("last"), "22/12")
    block.save()
    assert "Elle tombe sur 1 rendez-vous" in page.tools.messages.text
    assert not block.kept_note.isHidden()
    block.kept_note.acted.emit()
    assert doors == ["to do"]
    (kept,) = services.opening.absence_of(anne)
    block.change(kept)
    type_in(block.form.editor("note"), "DPC")
    block.save()
    page.tools.messages.undo()
    (now,) = services.opening.absence_of(anne)
    assert now.note == ""


def test_a_new_absence_is_taken_back(people, page, services, anne):
    block = people.panel.absences
    type_in(block.form.editor("first"), "21/12 9h")
    block.save()
    assert block.kept_note.isHidden()
    page.tools.messages.undo()
    assert services.opening.absence_of(anne) == ()


def test_the_list_shows_the_next_absence(people, services, anne):
    services.opening.save_absence(
        replace(new_absence(anne, NINE, NINE + timedelta(days=1)), kind=AbsenceKind.SICK)
    )
    people.refresh()
    line = next(each for each in people.model.rows() if each.person.id == anne)
    assert line.absence is not None
    assert line.absence.kind is AbsenceKind.SICK


def test_the_directory_opens_somebody_even_without_a_column(page, services):
    outside = services.directory.add(
        Professional(id=NOBODY, name="LOIN", organisation="CH de Bayonne")
    )
    page.show_person(outside)
    assert page.tabs.value() == "absences"
    assert page.section.panel.isVisible()
    assert page.section.panel.form.editor("shown").value() is False
