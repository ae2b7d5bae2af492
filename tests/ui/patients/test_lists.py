"""Lists: asked, kept, ordered by hand, printed, exported."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.approvals import Approval
from coordo_desktop.domain.lists import ListField, ListKind
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Stability
from coordo_desktop.services import second_person
from people import a_patient

from .conftest import field, press, type_in, validate

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def people(services):
    return {
        name: services.patients.create(
            a_patient(name, town=town, birth_date=PartialDate(year, 1, 1))
        )
        for name, town, year in (
            ("AGUERRE", "Orègue", 1938),
            ("BORDA", "Bidache", 1951),
            ("CAZAUX", "Orègue", 1990),
            ("=DUPONT", "Bidache", 1944),
        )
    }


def names(lists):
    model = lists.desk.rows.table.model()
    model.row_at(0)  # the first page is read when it is looked at
    return [model.data(model.index(line, 0)).split()[0] for line in range(model.rowCount())]


def test_everybody_is_listed_page_by_page(people, lists):
    assert len(names(lists)) == 4


def test_a_list_is_asked_by_age_and_town_and_each_question_is_a_chip(people, lists):
    press(lists.desk.rows.table, Qt.Key.Key_F)
    type_in(lists, "lists.filters.age_from", "70")
    assert "CAZAUX" not in names(lists)
    type_in(lists, "lists.filters.towns", "Orègue")
    assert names(lists) == ["AGUERRE"]
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    chip = field(lists, "lists.chip.towns")
    chip.setFocus()
    press(chip, Qt.Key.Key_Delete)
    assert len(names(lists)) == 3


def test_a_number_that_is_none_is_said_beside_its_field(people, lists):
    press(lists.desk.rows.table, Qt.Key.Key_F)
    type_in(lists, "lists.filters.age_from", "soixante")
    assert lists.desk.filters._form.frame("age_from").error
    assert len(names(lists)) == 4


def test_a_state_is_asked_with_a_tick(people, lists, services):
    services.patients.set_stability(people["BORDA"], Stability.UNSTABLE)
    press(lists.desk.rows.table, Qt.Key.Key_F)
    box = field(lists, "lists.filters.stabilities.1")
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    assert names(lists) == ["BORDA"]


def test_columns_are_chosen_and_moved_by_the_keyboard(people, lists):
    press(lists.desk.rows.table, Qt.Key.Key_C)
    table = lists.desk.columns.table
    table.choose(ListField.GIR)
    press(table, Qt.Key.Key_Space)
    assert ListField.GIR in lists._view.columns
    table.choose(ListField.AGE)
    press(table, Qt.Key.Key_Up, ALT)
    assert lists._view.columns[1] is ListField.AGE


def test_a_list_is_kept_under_a_name_and_put_away_with_undo(people, lists, services, tools):
    press(lists.desk.rows.table, Qt.Key.Key_F)
    type_in(lists, "lists.filters.age_from", "80")
    press(QApplication.focusWidget(), Qt.Key.Key_S, CTRL)
    type_in(lists, "lists.name", "Octogénaires")
    validate(lists.desk.ask)
    (kept,) = services.lists.saved()
    assert (kept.name, kept.view.criteria.age_from) == ("Octogénaires", 80)
    field(lists, "lists.remove").click()
    assert services.lists.saved() == []
    tools.messages.undo()
    assert [one.name for one in services.lists.saved()] == ["Octogénaires"]


def test_a_round_is_made_filled_ordered_and_emptied_by_the_keyboard(people, lists, services, tools):
    press(lists.desk.rows.table, Qt.Key.Key_N, CTRL)
    type_in(lists, "lists.name", "Tournée du matin")
    validate(lists.desk.ask)
    for name in ("borda", "aguerre"):
        type_in(lists, "lists.person", name)
        press(field(lists, "lists.person"), Qt.Key.Key_Return)
    (around,) = services.lists.saved()
    assert around.kind is ListKind.CHOSEN
    assert names(lists) == ["BORDA", "AGUERRE"]
    table = lists.desk.rows.table
    table.setFocus()
    table.choose(people["AGUERRE"])
    press(table, Qt.Key.Key_Up, ALT)
    assert names(lists) == ["AGUERRE", "BORDA"]
    assert lists.desk.rows.chosen_row().id == people["AGUERRE"]
    press(table, Qt.Key.Key_Delete)
    assert names(lists) == ["BORDA"]
    tools.messages.undo()
    assert names(lists) == ["AGUERRE", "BORDA"]
    assert [one.id for one in services.lists.patients_of(around.id)] == [
        people["AGUERRE"], people["BORDA"],
    ]  # fmt: skip


def test_somebody_of_a_list_is_put_into_a_round(people, lists, services):
    made = services.lists.create_chosen("Soir")
    lists.refresh()
    table = lists.desk.rows.table
    table.setFocus()
    table.choose_first()
    press(table, Qt.Key.Key_A)
    field(lists, "lists.round").setFocus()
    validate(lists.desk.ask)
    assert len(services.lists.patients_of(made)) == 1


def test_an_export_says_how_many_leave_and_is_safe_to_open(people, lists, tmp_path):
    press(lists.desk.rows.table, Qt.Key.Key_E, CTRL)
    assert "4" in lists.desk.ask._do.accessibleName()
    place = tmp_path / "sortie.csv"
    type_in(lists, "lists.export.path", str(place))
    validate(lists.desk.ask)
    text = place.read_text("utf-8-sig")
    assert len(text.splitlines()) == 5
    assert "\n=DUPONT" not in text
    assert ";=DUPONT" not in text
    assert "DUPONT" in text


def test_above_twenty_patients_a_reason_and_a_second_person_are_asked_for(
    lists, services, tmp_path, monkeypatch
):
    def yes(desk, _code, _right, purpose):
        until = desk.store.clock() + timedelta(minutes=10)
        return Approval(purpose, desk.store.actor.user_id, None, "code", until)

    monkeypatch.setattr(second_person, "approve_with_code", yes)
    for number in range(21):
        services.patients.create(a_patient(f"NOM{number}"))
    lists.refresh()
    press(lists.desk.rows.table, Qt.Key.Key_E, CTRL)
    place = tmp_path / "sortie.csv"
    type_in(lists, "lists.export.path", str(place))
    validate(lists.desk.ask)
    assert not place.exists()
    assert lists.desk.ask.form.frame("reason").error
    reason = field(lists, "lists.export.reason")
    reason.setFocus()
    press(reason, Qt.Key.Key_Down)
    validate(lists.desk.ask)
    assert not place.exists()  # nobody confirmed yet
    type_in(lists, "lists.export.second.code", "7K2M")
    validate(lists.desk.ask)
    assert len(place.read_text("utf-8-sig").splitlines()) == 22


def test_a_list_is_shown_as_it_will_be_printed(people, lists):
    assert lists.print_view()
    assert lists.paper.isVisible()
    press(lists.paper.preview, Qt.Key.Key_Escape)
    assert lists.desk.isVisible()


def test_enter_opens_the_patient(people, lists, qtbot):
    table = lists.desk.rows.table
    table.setFocus()
    table.choose_first()
    who = table.chosen_row().id
    with qtbot.waitSignal(lists.patient_asked) as asked:
        press(table, Qt.Key.Key_Return)
    assert asked.args == [who]


def test_a_panel_takes_the_keyboard_as_it_opens(people, lists):
    press(lists.desk.rows.table, Qt.Key.Key_S, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Matin")
    assert field(lists, "lists.name").text() == "Matin"


def test_the_cursor_is_in_the_export_panel_as_it_opens(lists, services):
    services.patients.create(a_patient())
    lists.refresh()
    lists.desk.rows.into()
    press(QApplication.focusWidget(), Qt.Key.Key_E, CTRL)
    QApplication.processEvents()
    assert lists.desk.ask.isAncestorOf(QApplication.focusWidget())
    lists.desk.ask.close_panel()
    lists.desk.catalogue.setFocus()
    press(lists, Qt.Key.Key_E, CTRL)
    QApplication.processEvents()
    assert lists.desk.ask.isAncestorOf(QApplication.focusWidget())
