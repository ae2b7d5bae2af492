"""Doubles: found, compared, merged, separated again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.patients import Allergy, LifeCycle, Problem
from people import a_patient

from .conftest import press

CTRL = Qt.KeyboardModifier.ControlModifier


def two(services):
    """One person on file twice, each record knowing something of them."""
    one = services.patients.create(a_patient("LARRALDE", "Maite", town="Orègue"))
    other = services.patients.create(a_patient("LARALDE", "Maite", email="maite@example.fr"))
    services.patients.add(one, Problem(id="", label="Diabète"))
    services.patients.add(other, Allergy(id="", substance="Iode"))
    return one, other


def test_doubles_are_listed_on_demand_with_why(page, services):
    one, other = two(services)
    page.open_doubles()
    (pair,) = page.doubles._model.rows()
    assert {pair.one.id, pair.other.id} == {one, other}
    model = page.doubles._model
    assert "lettre près" in model.data(model.index(0, 2))


def test_merging_keeps_the_chosen_values_and_is_taken_back(page, services, tools):
    one, other = two(services)
    page.compare(one, other)
    fields = {row.field: row for row in page.doubles.merge._model.rows()}
    assert fields["email"].take_dropped
    assert not fields["family_name"].take_dropped
    table = page.doubles.merge.table
    table.setFocus()
    table.choose("family_name")
    press(table, Qt.Key.Key_Space)
    press(table, Qt.Key.Key_Return, CTRL)
    kept = services.patients.again(one)
    assert (kept.patient.family_name, kept.patient.email) == ("LARALDE", "maite@example.fr")
    assert [part.substance for part in kept.allergies] == ["Iode"]
    assert services.patients.again(other).patient.life_cycle is LifeCycle.MERGED
    assert page.open_id() == one
    tools.messages.undo()
    assert services.patients.again(one).patient.family_name == "LARRALDE"
    assert services.patients.again(other).patient.life_cycle is LifeCycle.ACTIVE


def test_records_are_separated_from_the_history_of_either(page, services):
    one, other = two(services)
    services.patients.merge(one, other)
    page.open_patient(one)
    page.record.show_tab("history")
    page.record.changes.turn("mergings")
    assert page.record.changes._unmerge.isVisible()
    page.record.changes._unmerge.setFocus()
    press(page.record.changes._unmerge, Qt.Key.Key_Space)
    assert services.patients.again(other).patient.life_cycle is LifeCycle.ACTIVE
    page.record.changes.turn("mergings")
    assert not page.record.changes._unmerge.isVisible()


def test_the_record_to_keep_can_be_the_other_one(page, services):
    one, other = two(services)
    page.compare(one, other)
    press(page.doubles.merge.table, Qt.Key.Key_X)
    assert page.doubles.merge.keep_id() == other
    press(page.doubles.merge.table, Qt.Key.Key_Return, CTRL)
    assert services.patients.again(one).patient.life_cycle is LifeCycle.MERGED


def test_escape_goes_back_to_the_pairs_then_to_the_list(page, services):
    two(services)
    page.open_doubles()
    press(page.doubles.table, Qt.Key.Key_Return)
    assert page.doubles.merge.isVisible()
    press(page.doubles.merge.table, Qt.Key.Key_Escape)
    assert page.doubles.table.isVisible()
    press(page.doubles.table, Qt.Key.Key_Backspace)
    assert page.list.isVisible()
    assert page.list.isAncestorOf(QApplication.focusWidget())


def test_a_draft_that_would_go_along_is_announced(page, services):
    one, other = two(services)
    services.drafts.keep("transmission", str(other), "{}")
    page.compare(one, other)
    assert "1 brouillons de transmission" in page.doubles.merge._moved.accessibleName()
