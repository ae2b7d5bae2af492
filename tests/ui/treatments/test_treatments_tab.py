"""The tab of treatments by keyboard: a product of the base, doses in one line, warnings live."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.treatments import NEW, GivenBy, TreatmentState
from coordo_desktop.services.treatments import TreatmentService
from medicine_builders import TODAY, a_treatment

from .conftest import WHO

CTRL = Qt.KeyboardModifier.ControlModifier


def type_(text):
    for letter in text:
        QTest.keyClick(QApplication.focusWidget(), letter)


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def keep():
    press(Qt.Key.Key_Return, CTRL)


def shown(tab):
    return tab._services.treatments.shown(tab.patient_id)


def test_a_treatment_is_written_with_the_keyboard_alone(tab):
    press(Qt.Key.Key_N)
    type_("dolip 1000")
    press(Qt.Key.Key_Return)
    type_("1 0 1 0 sb 1 max 3")
    keep()
    (one,) = shown(tab).current
    assert (one.name, one.cis) == ("DOLIPRANE 1000 mg, comprimé", "60234100")
    assert one.substances() == ("PARACÉTAMOL",)
    assert (one.dosing.morning, one.dosing.evening, one.dosing.most) == (1, 1, 3)
    assert one.start == TODAY
    assert not tab.panel.isVisible()
    assert "DOLIPRANE 1000 mg ajouté" in tab.tools.messages.text
    assert tab.table.chosen_row() is None or tab.table.chosen_row().id == one.id


def test_what_was_added_by_mistake_is_undone_and_stays_told(tab):
    press(Qt.Key.Key_N)
    type_("dolip")
    press(Qt.Key.Key_Tab)
    type_("1")
    keep()
    tab.tools.messages.undo()
    kept = shown(tab)
    assert kept.current == ()
    assert "erreur" in kept.past[0].stopped_reason


def test_a_warning_is_there_before_anything_is_kept(tab):
    press(Qt.Key.Key_N)
    type_("augm")
    assert tab.panel.form.warnings.said == []
    press(Qt.Key.Key_Return)
    (said,) = tab.panel.form.warnings.said
    assert said.startswith("Allergie (sévère)")
    assert "amoxicilline anhydre" in said
    assert tab.panel.form.warnings.isVisible()
    assert shown(tab).current == ()


def test_the_identity_stands_beside_the_button_that_keeps(tab):
    press(Qt.Key.Key_N)
    assert WHO in tab.panel._save.accessibleName()


def test_a_box_is_scanned_into_the_field(tab):
    press(Qt.Key.Key_N)
    type_("3400966053338")
    press(Qt.Key.Key_Return)
    assert tab.panel.form.name.text().startswith("AUGMENTIN")
    assert QApplication.focusWidget() is tab.panel.form.dosing


def test_words_changed_after_the_product_was_taken_are_no_longer_that_product(tab):
    press(Qt.Key.Key_N)
    type_("augm")
    press(Qt.Key.Key_Return)
    tab.panel.form.name.setFocus()
    tab.panel.form.name.selectAll()
    type_("Tisane du soir")
    assert tab.panel.form.warnings.said == []
    tab.panel.form.dosing.setFocus()
    type_("0 0 0 1")
    keep()
    (one,) = shown(tab).current
    assert (one.name, one.cis, one.ingredients) == ("Tisane du soir", "", ())


def test_what_does_not_read_is_said_beside_its_field_and_nothing_is_kept(tab):
    press(Qt.Key.Key_N)
    type_("Tisane")
    press(Qt.Key.Key_Tab)
    for typed, said in (("1 1", "Deux nombres"), ("", "quand ce médicament est pris")):
        tab.panel.form.dosing.setFocus()
        tab.panel.form.dosing.selectAll()
        press(Qt.Key.Key_Delete)
        type_(typed)
        keep()
        assert said in tab.panel.form.frame("dosing").error
    type_("1")
    tab.panel.form.last.setFocus()
    type_("01/11/2026")
    keep()
    assert "finit avant" in tab.panel.form.frame("end").error
    assert shown(tab).current == ()


def test_days_are_typed_as_people_say_them(tab):
    press(Qt.Key.Key_N)
    type_("Antibio")
    tab.panel.form.dosing.setFocus()
    type_("1 0 1")
    tab.panel.form.last.setFocus()
    type_("7 j")
    keep()
    (one,) = shown(tab).current
    assert one.end == date(2026, 11, 29)


def test_the_prescriber_comes_from_the_directory(tab):
    press(Qt.Key.Key_N)
    type_("Tisane")
    tab.panel.form.dosing.setFocus()
    type_("1")
    tab.panel.form.editor("prescriber").setFocus()
    type_("larr")
    press(Qt.Key.Key_Return)
    keep()
    (one,) = shown(tab).current
    assert one.prescriber == "Dr Jean LARRALDE"
    assert one.prescriber_id is not None


def add(tab, name="DOLIPRANE 1000 mg", **fields):
    one = a_treatment(name, **{"id": NEW, "patient_id": tab.patient_id, **fields})
    return tab._services.treatments.add(one)


def test_a_change_keeps_what_was_and_can_be_undone(tab):
    one = add(tab, cis="60234100")
    tab.open_treatment(one)
    assert QApplication.focusWidget() is tab.panel.form.dosing
    tab.panel.form.dosing.selectAll()
    type_("1 1 1 0")
    keep()
    (now,) = shown(tab).current
    assert (now.dosing.noon, now.version) == (1, 2)
    tab.open_treatment(now)
    words = " ".join(one.accessibleName() for one in tab.panel.findChildren(QWidget))
    assert "1-0-1-0" in words
    tab.panel.close_panel()
    tab.tools.messages.undo()
    assert shown(tab).current[0].dosing.noon == 0


def test_a_treatment_changed_by_somebody_else_meanwhile_is_not_written_over(tab):
    one = add(tab)
    tab.open_treatment(one)
    tab._services.treatments.change(replace(one, dose="2 comprimés"))
    type_(" ")
    keep()
    assert tab.panel.isVisible()
    assert shown(tab).current[0].dose == "2 comprimés"


def test_it_is_stopped_with_a_reason_then_resumed(tab):
    one = add(tab)
    tab.open_treatment(one)
    tab.panel._stop.click()
    keep()
    assert tab.deeds.asking.isVisible()
    type_("intolerance")
    keep()
    (past,) = shown(tab).past
    assert (past.state, past.stopped_reason) == (TreatmentState.STOPPED, "intolerance")
    tab.table.open_past()
    tab.open_treatment(past)
    assert tab.panel.form is None
    tab.panel._resume.click()
    assert shown(tab).past == ()


def test_the_table_says_moments_warnings_and_the_past(tab):
    add(tab, cis="60234100", given_by=GivenBy.NURSE)
    add(tab, "EFFERALGAN", cis="60000001", taken="0 0 0 ½")
    gone = add(tab, "AUGMENTIN", cis="66053338")
    assert [said.split(".")[0] for said in tab.warnings.said] == [
        "Allergie (sévère) : Pénicilline", "Doublon : paracétamol",
    ]  # fmt: skip
    tab._services.treatments.stop(gone.id, gone.version, "fini")
    assert len(tab.warnings.said) == 1
    rows = tab.table.model().rows()
    assert [one.name for one in rows] == ["DOLIPRANE 1000 mg", "EFFERALGAN", "AUGMENTIN"]
    text = [column.text(rows[1]) for column in tab.table.model().columns]
    assert "½" in text


def test_what_is_typed_comes_back_after_the_panel_was_closed(tab):
    press(Qt.Key.Key_N)
    type_("augm")
    press(Qt.Key.Key_Return)
    type_("1 0 1")
    press(Qt.Key.Key_Escape)
    assert not tab.panel.isVisible()
    tab.write_new()
    assert tab.panel.form.name.text().startswith("AUGMENTIN")
    assert tab.panel.form.dosing.text() == "1 0 1"
    assert tab.panel.form.warnings.said
    keep()
    assert shown(tab).current[0].cis == "66053338"
    tab.write_new()
    assert tab.panel.form.name.text() == ""


def test_a_draft_is_never_found_in_another_record(tab, store):
    from coordo_desktop.store import patients
    from people import a_patient

    other = a_patient("AGUERRE", "Jean")
    with store.action("patient.create") as session:
        patients.add(session, other)
    press(Qt.Key.Key_N)
    type_("augm")
    tab.show_patient(other.id, "AGUERRE Jean")
    assert not tab.panel.isVisible()
    tab.write_new()
    assert tab.panel.form.name.text() == ""
    assert shown(tab).current == ()


def locked_and_opened_again(tab, show, store):
    tab.flush_drafts()
    tab.hide()
    return show(store.actor)


def test_a_treatment_being_typed_survives_a_lock(tab, show, store):
    press(Qt.Key.Key_N)
    type_("dolip 1000")
    press(Qt.Key.Key_Return)
    type_("1 0 1")
    again = locked_and_opened_again(tab, show, store)
    assert again.panel.isVisible()
    assert again.panel.form.dosing.text() == "1 0 1"
    again.panel.validate()
    assert [one.cis for one in shown(again).current] == ["60234100"]
    assert again._services.drafts.mine() == []
    assert not locked_and_opened_again(again, show, store).panel.isVisible()


def test_what_was_given_up_waits_to_be_asked_for(tab, show, store):
    press(Qt.Key.Key_N)
    type_("dolip")
    press(Qt.Key.Key_Escape)
    if tab.panel.isVisible():  # the first Esc closed the suggestions
        press(Qt.Key.Key_Escape)
    again = locked_and_opened_again(tab, show, store)
    assert not again.panel.isVisible()
    again.write_new()
    assert again.panel.form.name.text() == "dolip"


def test_why_a_treatment_stops_survives_a_lock(tab, show, store):
    one = add(tab, cis="60234100")
    tab.deeds.stop(one)
    tab.deeds.asking.form.editor("reason").setFocus()
    type_("intolerance")
    again = locked_and_opened_again(tab, show, store)
    again.deeds.stop(shown(again).current[0])
    assert again.deeds.asking.form.draft()["reason"] == "intolerance"
    again.deeds.asking.validate()
    assert shown(again).past[0].stopped_reason == "intolerance"
    assert again._services.drafts.mine() == []


def test_beside_the_panel_in_a_narrow_window_a_name_is_never_cut(tab, window):
    add(tab, cis="60234100")
    assert not tab.table.narrow
    window.resize(900, 560)
    QApplication.processEvents()
    press(Qt.Key.Key_N)
    QApplication.processEvents()
    assert tab.table.narrow
    assert tab.table.columnWidth(0) >= 200
    tab.panel.close_panel()
    QApplication.processEvents()
    assert not tab.table.narrow


def test_the_plan_is_looked_at_and_saved(tab, tmp_path):
    add(tab, cis="60234100")
    tab.setFocus()
    press(Qt.Key.Key_P)
    assert tab.paper.isVisible()
    tab.paper.save_to(str(tmp_path / "plan.pdf"))
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert tab._services.treatments.shown(tab.patient_id).last_plan is not None
    assert tab.escape()
    assert not tab.paper.isVisible()


def test_without_a_base_it_says_where_to_import_it(show, store):
    tab = show(store.actor)
    assert tab._base.isVisible()
    asked = []
    tab.settings_asked.connect(asked.append)
    tab._base.acted.emit()
    assert asked == ["medicines"]
    press(Qt.Key.Key_N)
    type_("Paracetamol")
    tab.panel.form.dosing.setFocus()
    type_("1")
    keep()
    assert shown(tab).current[0].name == "Paracetamol"


def test_a_reader_sees_and_writes_nothing(show, base, services, store_for, store, patient):
    from conftest import user_id_of
    from coordo_desktop.store import directory, parts
    from people import a_member, a_professional

    reader = store_for(Role.READER)
    colleague = a_professional("BERHO", user_id=user_id_of("lecture"))
    with store.action("care_team.add") as session:
        directory.add(session, colleague)
        parts.add(session, patient.id, a_member(colleague))
    services.treatments.add(a_treatment(patient_id=patient.id, id=NEW))
    services.treatments = TreatmentService(reader)
    tab = show(reader.actor)
    assert not tab._add.isVisible()
    press(Qt.Key.Key_N)
    assert not tab.panel.isVisible()
    tab.open_treatment(shown(tab).current[0])
    assert tab.panel.form is None
    assert not tab.panel._save.isVisible()
