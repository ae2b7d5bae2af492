"""Creating, changing, parts, state, life: the keyboard alone, the real services behind."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.patients import (
    Allergy,
    CareTeamMember,
    IdentityStatus,
    LifeCycle,
    Stability,
)
from coordo_desktop.ui.patients.page import PatientsPage
from people import a_patient, a_professional

from .conftest import field, press, put, services_over, type_in, validate

# The 13 first characters are invented; the key is computed, 97 minus their rest by 97.
GOOD_NIR = "2450364024003" + f"{97 - 2450364024003 % 97:02d}"
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(page, services, **fields):
    """Somebody on file, open."""
    who = services.patients.create(a_patient(**fields))
    page.open_patient(who)
    return who


def master(page):
    """Where one reads the record."""
    page.record.tabs.setFocus()
    return page.record.tabs


def test_somebody_is_put_on_file_by_the_keyboard_alone(page, services):
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "IRIBARNE")
    type_in(page, "patient.form.given_names", "Jeanne")
    type_in(page, "patient.form.birth_date", "30/01/1951")
    validate(page.form)
    (line,) = services.patients.find("iribarne")
    assert (line.given_names, line.birth_date.iso()) == ("Jeanne", "1951-01-30")
    assert page.open_id() == line.id
    assert not page.form.isVisible()


def test_a_look_alike_is_named_while_one_types_and_can_be_opened_instead(page, services):
    known = services.patients.create(a_patient("LARRALDE", "Maite"))
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "LARALDE")
    type_in(page, "patient.form.given_names", "Maite")
    type_in(page, "patient.form.birth_date", "12/03/1945")
    link = field(page, "patient.form.alike.open")
    assert "LARRALDE" in link.text()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page.open_id() == known
    assert [one.family_name for one in services.patients.find("maite")] == ["LARRALDE"]


def test_a_wrong_key_is_said_and_never_blocks(page, services):
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "SALLABERRY")
    type_in(page, "patient.form.nir", "255081416802599")
    frame = page.form._form.frame("nir")
    assert "provisoire" in frame.warning
    validate(page.form)
    kept = services.patients.again(page.open_id()).patient
    assert kept.status is IdentityStatus.PROVISIONAL
    assert kept.nir == "255081416802599"


def test_a_missing_name_is_said_beside_its_field_and_nothing_is_kept(page, services):
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.given_names", "Jeanne")
    validate(page.form)
    assert page.form._form.frame("family_name").error
    assert services.patients.find("jeanne") == []


def test_a_change_can_be_taken_back(page, services, tools):
    who = opened(page, services, town="Orègue")
    press(master(page), Qt.Key.Key_F2)
    type_in(page, "patient.form.town", "Bidache")
    validate(page.form)
    assert services.patients.again(who).patient.town == "Bidache"
    tools.messages.undo()
    assert services.patients.again(who).patient.town == "Orègue"


def test_who_it_is_stands_beside_the_button_that_keeps(page, services):
    opened(page, services)
    press(master(page), Qt.Key.Key_F2)
    assert page.form._who.text() == "ETCHEVERRY Maite · 12/03/1945"
    assert "ETCHEVERRY Maite" in page.form._save.accessibleName()


def test_what_somebody_else_changed_meanwhile_is_said_and_both_changes_are_kept(
    page, services, store_for
):
    who = opened(page, services, town="Orègue")
    press(master(page), Qt.Key.Key_F2)
    type_in(page, "patient.form.address", "12 rue du Port")
    other = services_over(store_for(Role.RECEPTION))
    there = other.patients.again(who).patient
    other.patients.save(_with(there, town="Hasparren"))
    validate(page.form)
    note = field(page, "patient.form.changed")
    QTest.mouseClick(field(page, "patient.form.changed.action"), Qt.MouseButton.LeftButton)
    assert not note.isVisible()
    assert page.form._form.editor("town").value() == "Hasparren"
    assert page.form._form.editor("address").value() == "12 rue du Port"
    page.form._form.editor("address").setFocus()
    validate(page.form)
    kept = services.patients.again(who).patient
    assert (kept.town, kept.address) == ("Hasparren", "12 rue du Port")


def _with(patient, **changed):
    from dataclasses import replace

    return replace(patient, **changed)


def test_an_allergy_is_added_changed_and_removed_each_with_its_way_back(page, services, tools):
    who = opened(page, services)
    page.record.show_tab("health")
    QTest.mouseClick(field(page, "patient.allergys.add"), Qt.MouseButton.LeftButton)
    type_in(page, "allergy.substance", "Iode")
    assert "ETCHEVERRY Maite" in page.record.panel._who.text()
    validate(page.record.panel)
    allergies = lambda: [one.substance for one in services.patients.again(who).allergies]  # noqa: E731
    assert allergies() == ["Iode"]
    table = field(page, "patient.allergys.table")
    table.setFocus()
    table.choose_first()
    press(table, Qt.Key.Key_Return)
    type_in(page, "allergy.substance", "Pénicilline")
    validate(page.record.panel)
    assert allergies() == ["Pénicilline"]
    tools.messages.undo()
    assert allergies() == ["Iode"]
    table = field(page, "patient.allergys.table")
    table.setFocus()
    table.choose_first()
    press(table, Qt.Key.Key_Delete)
    assert allergies() == []
    tools.messages.undo()
    assert allergies() == ["Iode"]


def test_the_state_changes_with_one_key_and_comes_back(page, services, tools):
    who = opened(page, services)
    press(master(page), Qt.Key.Key_I)
    assert services.patients.again(who).patient.stability is Stability.UNSTABLE
    assert "Instable" in page.record.banner._status.accessibleName()
    tools.messages.undo()
    assert services.patients.again(who).patient.stability is Stability.STABLE


def test_a_letter_typed_in_a_form_changes_no_state(page, services):
    who = opened(page, services)
    press(master(page), Qt.Key.Key_F2)
    type_in(page, "patient.form.address", "impasse isard")
    assert services.patients.again(who).patient.stability is Stability.STABLE


def test_a_follow_up_is_suspended_with_a_reason_and_taken_up_again(page, services, tools):
    who = opened(page, services)
    press(master(page), Qt.Key.Key_V)
    field(page, "life.reason").setFocus()
    validate(page.record.ask)
    assert page.record.ask.form.frame("life_cycle_reason").error
    assert services.patients.again(who).patient.life_cycle is LifeCycle.ACTIVE
    type_in(page, "life.reason", "Hospitalisation")
    press(field(page, "life.reason"), Qt.Key.Key_Escape)
    validate(page.record.ask)
    kept = services.patients.again(who).patient
    assert (kept.life_cycle, kept.life_cycle_reason) == (LifeCycle.SUSPENDED, "Hospitalisation")
    tools.messages.undo()
    assert services.patients.again(who).patient.life_cycle is LifeCycle.ACTIVE


def test_a_closing_undone_stands_where_it_stood(page, services, tools):
    who = opened(page, services)
    services.patients.close(who, "Déménagement", date(2026, 10, 1))
    services.patients.archive(who)
    page._read_again()
    press(master(page), Qt.Key.Key_V)
    field(page, "life.step").setFocus()
    validate(page.record.ask)
    assert services.patients.again(who).patient.life_cycle is LifeCycle.ACTIVE
    tools.messages.undo()
    assert services.patients.again(who).patient.life_cycle is LifeCycle.ARCHIVED


def test_an_identity_is_validated_against_a_document_and_the_status_comes_back(
    page, services, tools
):
    who = opened(page, services, nir=GOOD_NIR)
    press(master(page), Qt.Key.Key_C)
    assert "ETCHEVERRY Maite" in page.record.ask._do.accessibleName()
    type_in(page, "validation.document", "Passeport")
    validate(page.record.ask)
    kept = services.patients.again(who).patient
    assert (kept.status, kept.identity_document) == (IdentityStatus.VALIDATED, "Passeport")
    tools.messages.undo()
    assert services.patients.again(who).patient.status is IdentityStatus.PROVISIONAL


def test_an_identity_with_a_wrong_key_is_not_validated_and_one_is_told_why(page, services):
    who = opened(page, services, nir="255081416802599")
    press(master(page), Qt.Key.Key_C)
    type_in(page, "validation.document", "Passeport")
    validate(page.record.ask)
    assert services.patients.again(who).patient.status is IdentityStatus.PROVISIONAL
    assert page.record.ask.form.frame("identity_document").error


def test_namesakes_are_listed_with_what_tells_them_apart(page, services):
    from coordo_desktop.domain.partial_dates import PartialDate

    other = services.patients.create(a_patient(birth_date=PartialDate(1972, 7, 2), town="Bidache"))
    opened(page, services)
    QTest.mouseClick(page.record.banner._namesakes, Qt.MouseButton.LeftButton)
    assert page.record.namesakes.isVisible()
    QTest.mouseClick(field(page, "patient.namesakes.1.open"), Qt.MouseButton.LeftButton)
    assert page.open_id() == other


def test_the_reception_sees_the_person_and_nothing_of_the_care(window, tools, services, store_for):
    who = services.patients.create(a_patient())
    services.patients.add(who, Allergy(id="", substance="Iode"))
    store = store_for(Role.RECEPTION)
    page = put(window, PatientsPage(services_over(store), tools, store.actor), tools)
    page.open_patient(who)
    tabs = {one.key for one in page.record.tabs.options}
    assert tabs == {"summary", "identity", "circle", "history"}
    assert page.record.banner._alerts.isHidden()
    assert page.record.summary._problems.isHidden()
    press(master(page), Qt.Key.Key_F2)
    assert "gir" not in page.form._form.values()
    type_in(page, "patient.form.town", "Bidache")
    validate(page.form)
    assert services.patients.again(who).patient.town == "Bidache"


def test_the_circle_names_people_in_full_and_relatives_apart(page, services):
    nurse = a_professional("OYHENART", given_name="Nadège")
    services.directory.add(nurse)
    who = services.patients.create(a_patient())
    services.patients.add(
        who, CareTeamMember(id="", professional_id=nurse.id, professional="", profession="")
    )
    page.open_patient(who)
    from coordo_desktop.ui.kit.labels import RunsLabel

    said = [one.text() for one in page.record.summary._circle.findChildren(RunsLabel)]
    assert "Nadège OYHENART" in said


def test_a_form_left_unfinished_by_a_lock_comes_back(page, window, tools, services, store):
    who = opened(page, services)
    press(master(page), Qt.Key.Key_F2)
    type_in(page, "patient.form.address", "12 rue du Port")
    page.flush_drafts()
    state = page.view_state()
    page.hide()
    after = put(window, PatientsPage(services, tools, store.actor), tools)
    after.restore_view_state(state)
    assert after.open_id() == who
    assert after.form.isVisible()
    assert after.form._form.editor("address").value() == "12 rue du Port"
    assert after.form.editing


def test_somebody_new_being_typed_comes_back_after_a_lock(page, window, tools, services, store):
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "URRUTY")
    page.flush_drafts()
    page.hide()
    after = put(window, PatientsPage(services, tools, store.actor), tools)
    after.restore_view_state(page.view_state())
    assert after.form._form.editor("family_name").value() == "URRUTY"


def test_a_part_being_typed_comes_back_after_a_lock(page, window, tools, services, store):
    opened(page, services)
    page.record.show_tab("health")
    QTest.mouseClick(field(page, "patient.problems.add"), Qt.MouseButton.LeftButton)
    type_in(page, "problem.label", "Plaie du talon")
    page.flush_drafts()
    state = page.view_state()
    page.hide()
    after = put(window, PatientsPage(services, tools, store.actor), tools)
    after.restore_view_state(state)
    assert after.record.panel._form.editor("label").value() == "Plaie du talon"


def test_giving_up_a_form_can_be_taken_back(page, services, tools):
    opened(page, services)
    press(master(page), Qt.Key.Key_F2)
    type_in(page, "patient.form.address", "12 rue du Port")
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert services.drafts.mine() == []
    tools.messages.undo()
    assert page.form._form.editor("address").value() == "12 rue du Port"


def test_opening_a_transmission_of_the_record_is_asked_of_the_window(page, services, qtbot):
    from coordo_desktop.domain.transmissions import TransmissionDraft

    who = services.patients.create(a_patient())
    entry = services.transmissions.sign(
        TransmissionDraft(patient_id=who, focus="Sommeil", parts=(("data", "Réveils à 3 h."),))
    )
    page.open_patient(who)
    page.record.show_tab("entries")
    table = field(page, "patient.entries.table")
    table.setFocus()
    table.choose_first()
    with qtbot.waitSignal(page.entry_asked) as asked:
        press(table, Qt.Key.Key_Return)
    assert asked.args == [entry]


@pytest.mark.parametrize("key", ["timeline", "history"])
def test_what_happened_is_told_in_words(page, services, key):
    opened(page, services)
    services.patients.set_stability(page.open_id(), Stability.WATCH)
    page.record.show_tab(key)
    model = page.record.timeline._model if key == "timeline" else page.record.changes._changes
    said = [
        model.data(model.index(line, column))
        for line in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert not {"stability", "A", "care", "change.care", "S"} & set(said)
    assert any("urveiller" in text or "État" in text for text in said)


def test_a_warning_about_a_number_is_no_error(page, services):
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "SALLABERRY")
    type_in(page, "patient.form.nir", "255081416802599")
    frame = page.form._form.frame("nir")
    assert frame.error == ""
    assert [run.ink for run in frame.under._runs] == ["warn"]
    assert not frame.editor.property("wrong")


def typed_again(page):
    """Somebody on file is typed once more, traits for traits."""
    press(page, Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "LARRALDE")
    type_in(page, "patient.form.given_names", "Maite")
    type_in(page, "patient.form.birth_date", "12/03/1945")


def test_a_near_certain_double_is_created_only_when_one_insists(page, services):
    services.patients.create(a_patient("LARRALDE", "Maite"))
    typed_again(page)
    validate(page.form)
    assert len(services.patients.find("larralde")) == 1
    assert "LARRALDE" in page.form.double.accessibleName()
    assert page.form.isVisible()
    validate(page.form)
    assert len(services.patients.find("larralde")) == 2


def test_typing_on_asks_again_before_a_double_is_created(page, services):
    services.patients.create(a_patient("LARRALDE", "Maite"))
    typed_again(page)
    validate(page.form)
    type_in(page, "patient.form.town", "Pau")
    assert not page.form.warned
    validate(page.form)
    assert len(services.patients.find("larralde")) == 1


def test_the_double_named_is_opened_instead(page, services):
    known = services.patients.create(a_patient("LARRALDE", "Maite"))
    typed_again(page)
    validate(page.form)
    QTest.mouseClick(field(page, "patient.form.double.open"), Qt.MouseButton.LeftButton)
    assert page.open_id() == known
    assert len(services.patients.find("larralde")) == 1


def test_a_restored_form_names_look_alikes_and_who_it_is_at_once(
    page, window, tools, services, store
):
    services.patients.create(a_patient("LARRALDE", "Maite"))
    typed_again(page)
    page.flush_drafts()
    page.hide()
    after = put(window, PatientsPage(services, tools, store.actor), tools)
    after.restore_view_state(page.view_state())
    assert "LARRALDE" in field(after, "patient.form.alike.open").text()
    assert "LARRALDE Maite" in after.form._who.text()
    after.form._form.editor("family_name").setFocus()
    validate(after.form)
    assert len(services.patients.find("larralde")) == 1


def test_somebody_new_typed_over_a_record_comes_back_after_a_lock(
    page, window, tools, services, store
):
    opened(page, services)
    press(master(page), Qt.Key.Key_N, CTRL)
    type_in(page, "patient.form.family_name", "URRUTY")
    page.flush_drafts()
    state = page.view_state()
    page.hide()
    after = put(window, PatientsPage(services, tools, store.actor), tools)
    after.restore_view_state(state)
    assert after.form.isVisible()
    assert after.form._form.editor("family_name").value() == "URRUTY"


def test_the_list_says_what_was_left_unfinished_and_takes_it_up(page, services):
    who = opened(page, services)
    services.drafts.keep("patient", str(who), '{"address": "12 rue du Port"}')
    page.show_list()
    note = field(page, "patients.waiting")
    assert "ETCHEVERRY Maite" in note.accessibleName()
    QTest.mouseClick(field(page, "patients.waiting.action"), Qt.MouseButton.LeftButton)
    assert page.open_id() == who
    assert page.form._form.editor("address").value() == "12 rue du Port"
    page.form.close_panel()
    page.show_list()
    assert page.list._waiting.isHidden()


def test_the_list_takes_up_somebody_new(page, services):
    services.drafts.keep("patient", "", '{"family_name": "URRUTY", "given_names": "Jean"}')
    page.refresh()
    assert "URRUTY Jean" in field(page, "patients.waiting").accessibleName()
    QTest.mouseClick(field(page, "patients.waiting.action"), Qt.MouseButton.LeftButton)
    assert page.form._form.editor("family_name").value() == "URRUTY"
    assert page.list._waiting.isHidden()


def test_people_never_opened_are_shown_in_the_order_of_their_names(page, services):
    assert "premier dossier" in page.list._empty._text.text()
    for name in ("URRUTY", "AGUERRE"):
        services.patients.create(a_patient(name))
    page.refresh()
    assert [one.family_name for one in page.list._model.rows()] == ["AGUERRE", "URRUTY"]


def test_escape_goes_back_to_the_list_and_gives_up_nothing_typed(page, services):
    opened(page, services)
    press(master(page), Qt.Key.Key_F2)
    type_in(page, "patient.form.address", "12 rue du Port")
    press(master(page), Qt.Key.Key_Escape)
    assert page.form.isVisible()
    assert page.open_id() is not None
    page.form.done()
    press(master(page), Qt.Key.Key_Escape)
    assert page.open_id() is None
    assert page.list.isVisible()


def test_a_double_click_creates_no_double(page, services):
    services.patients.create(a_patient("LARRALDE", "Maite"))
    typed_again(page)
    for _ in range(2):
        QTest.mouseClick(page.form._save, Qt.MouseButton.LeftButton)
    assert len(services.patients.find("larralde")) == 1
    QTest.mouseClick(field(page, "patient.form.double.create"), Qt.MouseButton.LeftButton)
    assert len(services.patients.find("larralde")) == 2


def test_the_summary_has_as_many_columns_as_there_is_room_for(qtbot):
    from coordo_desktop.ui.patients.summary import SummaryTab

    tab = SummaryTab()
    qtbot.addWidget(tab)
    for width, columns in ((1190, 3), (746, 2), (480, 1), (1190, 3)):
        tab.resize(width, 600)
        tab.show()
        qtbot.waitUntil(lambda columns=columns: tab._beside.count() == columns)
    tab.hide()
