"""What is being typed is never lost: lock, crash, « Plus tard », Esc."""

import json

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.transmissions import BoardFilter, Kind
from coordo_desktop.ui.transmissions.writer import FORM
from transmission_builders import a_draft, a_patient

Key = Qt.Key


@pytest.fixture
def desk(desk_for, store, patient):
    return desk_for(store)


def begin(desk, patient, text="EVA 6"):
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type(text)


def kept(desk):
    return [one for one in desk.services.drafts.mine() if one.form == FORM]


def test_a_draft_is_kept_while_one_types_without_being_asked(desk, patient, qtbot):
    begin(desk, patient)
    assert kept(desk) == []
    qtbot.waitUntil(lambda: len(kept(desk)) == 1, timeout=3000)
    assert json.loads(kept(desk)[0].payload)["fields"]["data"] == "EVA 6"
    assert desk.panel._saved.text() == (
        "Brouillon enregistré à 10:00, conservé même après une coupure"
    )


def test_after_a_crash_the_panel_comes_back_with_what_was_typed(
    desk, desk_for, store, patient, qtbot
):
    begin(desk, patient, "ta 13/8 vue à 9 h")
    desk.form.recipients.setFocus()
    desk.type("tous")
    desk.key(Key.Key_Return)
    qtbot.waitUntil(lambda: len(kept(desk)) == 1, timeout=3000)
    desk.form.editor("actions").setFocus()
    desk.type("Médecin appelé")
    desk.form.flush_draft()  # what its timer does within three seconds

    again = desk_for(store)  # the first page was neither locked nor closed
    assert again.panel.isVisible()
    assert again.panel._name.text() == "ETCHEVERRY Maite"
    assert again.form.editor("focus").value() == "Douleur"
    assert again.form.editor("data").value() == "ta 13/8 vue à 9 h"
    assert again.form.editor("actions").value() == "Médecin appelé"
    assert again.form.measures.text == "TA 13/8"
    again.ctrl(Key.Key_Return)
    (line,) = again.services.transmissions.board(BoardFilter())
    assert [one.kind.value for one in line.entry.recipients] == ["all"]
    assert kept(again) == []


def test_a_draft_put_back_says_from_when_it_is_until_something_else_is_written(
    desk, desk_for, store, patient, clock
):
    begin(desk, patient)
    desk.page.flush_drafts()
    clock.advance(minutes=20)
    again = desk_for(store)
    assert again.panel.notes.found == "Brouillon de 10:00 retrouvé"
    assert again.panel.notes.isVisible()
    again.ctrl(Key.Key_Return)
    again.page.open_for(patient)
    assert again.panel.notes.found == ""
    assert not again.panel.notes.isVisible()


def test_writing_for_another_patient_than_the_record_open_is_said(desk, patient, services):
    twin = services.patients.create(a_patient(birth_date=None))
    desk.page.guard.record_shown(twin)
    desk.page.open_for(patient)
    said = desk.panel.notes.warning
    assert said.startswith("Le dossier ouvert est celui de ETCHEVERRY Maite née LARRALDE")
    assert "Vous écrivez pour ETCHEVERRY Maite" in said
    assert said.count("81 ans (12/03/1945)") == 1, "what tells the two apart is said"
    assert desk.panel.notes.isVisible()
    desk.page.guard.record_shown(patient)
    assert desk.panel.notes.warning == ""
    desk.page.guard.record_shown(twin)
    assert desk.panel.notes.warning
    desk.page.guard.record_shown(None)
    assert desk.panel.notes.warning == ""


def test_locking_hands_over_what_was_typed_last(desk, desk_for, store, patient):
    begin(desk, patient)
    desk.page.flush_drafts()
    again = desk_for(store)
    assert again.form.editor("data").value() == "EVA 6"


def test_later_keeps_the_draft_and_the_link_opens_it_again(desk, desk_for, store, patient):
    begin(desk, patient)
    desk.key(Key.Key_Escape)
    assert desk.panel.isHidden()
    assert desk.said() == "Brouillon gardé."
    link = desk.page.drafts.link
    assert link.isVisible()
    assert desk_for(store).panel.isHidden(), "one put it aside: it does not open by itself"
    link.click()
    assert desk.form.editor("data").value() == "EVA 6"
    assert desk.panel.isVisible()


def test_writing_again_for_the_same_patient_finds_the_draft(desk, patient):
    begin(desk, patient)
    desk.panel._later.click()
    desk.page.open_for(patient)
    assert desk.form.editor("focus").value() == "Douleur"


def test_drafts_of_two_patients_live_side_by_side(desk, patient, services):
    other = services.patients.create(a_patient(family_name="IRIBARNE", used_name=""))
    begin(desk, patient)
    desk.page.open_for(other)
    assert desk.form.blank
    assert desk.panel._name.text() == "IRIBARNE Maite"
    desk.type("Chute")
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_Escape)
    assert len(kept(desk)) == 2
    desk.page.open_for(patient)
    assert desk.form.editor("focus").value() == "Douleur"


def test_what_was_typed_before_choosing_the_patient_goes_with_them(desk, patient):
    desk.page.open_for(None)
    desk.form.editor("data").setFocus()
    desk.type("EVA 6")
    desk.form.flush_draft()
    assert [one.entity_id for one in kept(desk)] == [""]
    desk.panel.picker.setFocus()
    desk.type("etch")
    desk.panel.picker.search.ask_now()
    desk.key(Key.Key_Return)
    assert [one.entity_id for one in kept(desk)] == [str(patient)]
    assert desk.form.editor("data").value() == "EVA 6"


def test_signing_forgets_the_draft(desk, patient):
    begin(desk, patient)
    desk.form.flush_draft()
    desk.ctrl(Key.Key_Return)
    assert kept(desk) == []
    assert not desk.page.drafts.isVisible()


def test_a_refusal_keeps_the_draft(desk, patient, services):
    entry_id = services.transmissions.sign(a_draft(patient))
    entry = services.transmissions.entry(entry_id)
    desk.page.writer.correct(entry)
    desk.form.editor("data").setFocus()
    desk.type(" et plus")
    services.transmissions.withdraw(entry_id, "Erreur de patient")
    desk.ctrl(Key.Key_Return)
    assert "a été retirée" in desk.said()
    assert desk.panel.isVisible()
    assert len(kept(desk)) == 1


def test_erasing_a_draft_can_be_undone(desk, patient):
    begin(desk, patient)
    desk.form.flush_draft()
    desk.panel._drop.click()
    assert kept(desk) == []
    desk.tools.messages.undo()
    assert len(kept(desk)) == 1
    assert desk.form.editor("data").value() == "EVA 6"


def test_nothing_typed_leaves_no_draft(desk, patient):
    desk.page.open_for(patient)
    desk.panel.kinds.choose(2)
    assert desk.form.kind is Kind.SAED
    desk.panel.kinds.choose(0)
    desk.key(Key.Key_Escape)
    assert kept(desk) == []


def test_a_correction_half_written_comes_back_as_a_correction(
    desk, desk_for, store, patient, services
):
    entry = services.transmissions.entry(services.transmissions.sign(a_draft(patient)))
    desk.page.writer.correct(entry)
    desk.form.editor("data").setFocus()
    desk.type(" corrigé")
    desk.page.flush_drafts()
    again = desk_for(store)
    assert again.panel.purpose == "correction"
    assert again.form.editor("data").value() == "EVA 6 corrigé"
    again.ctrl(Key.Key_Return)
    (line,) = services.transmissions.board(BoardFilter())
    assert line.entry.corrects == entry.id
