"""Writing by keyboard alone: completed, unfolded, measured, signed."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.measurement_lines import sure_values
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.transmissions import BoardFilter, Kind, Priority, RecipientKind
from transmission_builders import a_draft, a_patient

Key = Qt.Key
STRANGE = "<b>O'Brien & fils</b> 漢字"


@pytest.fixture
def desk(desk_for, store, patient):
    return desk_for(store)


def entries(desk):
    return [line.entry for line in desk.services.transmissions.board(BoardFilter())]


def test_a_transmission_is_written_and_signed_by_keyboard_alone(desk, patient):
    desk.ctrl(Key.Key_N)
    assert desk.focused.objectName() == "transmission.patient"
    desk.type("etch")
    desk.panel.picker.search.ask_now()
    desk.key(Key.Key_Return)
    assert desk.focused.objectName() == "transmission.focus"
    desk.type("œdèmes des")
    desk.tab()  # accepts, and goes on
    assert desk.form.editor("focus").value() == "Œdèmes des membres inférieurs"
    desk.type("Godet aux deux chevilles.\nta 13/8 fc 78 sat 96")
    desk.tab()
    desk.type(";mt ")
    desk.alt(Key.Key_U)
    desk.ctrl(Key.Key_Return)

    (entry,) = entries(desk)
    assert entry.patient_id == patient
    assert (entry.focus, entry.priority) == ("Œdèmes des membres inférieurs", Priority.URGENT)
    assert entry.part("data") == "Godet aux deux chevilles.\nta 13/8 fc 78 sat 96"
    assert entry.part("actions") == "Médecin traitant prévenu par téléphone."
    assert desk.panel.isHidden()
    assert desk.said() == "Transmission signée."
    kept = {one.measure: one.value for one in desk.services.measurements.history(patient)}
    assert kept[Measure.SYSTOLIC] == 130
    assert kept[Measure.SATURATION] == 96


def test_whom_it_is_about_stands_on_top_and_beside_the_button_that_signs(desk, patient):
    desk.page.open_for(patient)
    said = "ETCHEVERRY Maite"
    assert desk.panel._identity.text() == f"{said} née LARRALDE · F · 81 ans (12/03/1945)"
    assert desk.panel._name.text() == said
    assert desk.panel._traits.text() == "née LARRALDE · F · 81 ans (12/03/1945)"


def test_a_name_is_shown_as_it_was_typed_never_as_markup(desk, services):
    strange = services.patients.create(
        a_patient(family_name=STRANGE, used_name="", given_names="Zoé")
    )
    services.transmissions.sign(a_draft(strange, focus=STRANGE, data=STRANGE))
    desk.page.open_for(strange)
    assert desk.panel._name.text().startswith(STRANGE.upper())
    desk.key(Key.Key_Escape)
    desk.page.head.modes.choose(1)
    desk.page.board.table.setFocus()
    desk.page.board.table.choose_first()
    assert desk.reading._identity.text().startswith(STRANGE.upper())
    assert desk.reading._title.text() == STRANGE
    assert desk.reading._title.textFormat() is Qt.TextFormat.PlainText


def test_a_phrase_unfolds_on_space_and_only_a_known_one(desk, patient):
    desk.page.open_for(patient)
    desk.form.editor("data").setFocus()
    desk.type("Ce matin ;ras ;inconnu fin")
    assert desk.form.editor("data").value() == "Ce matin Rien à signaler. ;inconnu fin"


def test_a_phrase_of_the_team_unfolds_in_the_middle_of_a_text(desk, patient, services):
    from coordo_desktop.domain.transmissions import Phrase

    services.transmissions.save_phrase(Phrase("kine", "Séance faite."))
    desk.page.open_for(patient)
    area = desk.form.editor("data")
    area.setFocus()
    desk.type("avant\n\naprès")
    desk.key(Key.Key_Up)
    desk.type(";kine ")
    assert area.value() == "avant\nSéance faite. \naprès"


def test_measurements_are_shown_as_one_types_and_can_be_taken_out(desk, patient):
    desk.page.open_for(patient)
    desk.form.editor("focus").setFocus()
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.form.editor("data").setFocus()
    desk.type("ta 13/8 fc 78, puis ta 130/8")
    desk.form.read_measures()
    measures = desk.form.measures
    assert measures.text == "TA 13/8 · FC 78"
    assert measures._chip.isVisible()
    assert "ta 130/8 (unité à préciser)" in measures._doubt.text()
    desk.alt(Key.Key_M)
    assert measures._said.text() == "hors des mesures"
    desk.ctrl(Key.Key_Return)
    assert entries(desk)[0].part("data").startswith("ta 13/8")
    assert desk.services.measurements.history(patient) == []


def test_what_is_typed_after_tab_never_takes_measurements_out(desk, patient):
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("ta 13/8 fc 78")
    desk.form.read_measures()
    assert desk.form.measures._toggle.isVisible()
    desk.tab()
    assert desk.focused.objectName() == "transmission.actions"
    desk.type(";ras ")
    desk.ctrl(Key.Key_Return)
    (entry,) = entries(desk)
    assert entry.part("actions") == "Rien à signaler."
    assert len(desk.services.measurements.history(patient)) == 3


def test_tab_goes_through_the_texts_before_any_box_to_tick(desk, patient):
    desk.page.open_for(patient)
    desk.form.editor("results").set_value("EVA 2")
    desk.form.editor("data").setFocus()
    desk.type("ta 13/8")
    desk.form.read_measures()
    met = []
    for _ in range(3):
        desk.tab()
        met.append(desk.focused.objectName())
    assert met == ["transmission.actions", "transmission.results", "transmission.closes"]


@pytest.mark.parametrize("accepts", [Key.Key_Tab, Key.Key_Return])
def test_a_cible_accepted_is_left_for_the_text(desk, patient, accepts):
    desk.page.open_for(patient)
    desk.type("œdèmes des")
    assert desk.form.focus_completion.lines
    desk.key(accepts)
    desk.type("godet")
    assert desk.form.editor("focus").value() == "Œdèmes des membres inférieurs"
    assert desk.form.editor("data").value() == "godet"


def test_after_a_correction_the_list_has_the_keyboard_and_nothing_signs_again(
    desk, patient, services
):
    services.transmissions.sign(a_draft(patient))
    desk.page.head.modes.choose(2)
    desk.page.board.focus_table()
    hidden = desk.panel
    desk.key(Key.Key_C)
    assert desk.panel.purpose == "correction"
    desk.form.editor("data").setFocus()
    desk.type(" corrigé")
    desk.ctrl(Key.Key_Return)
    assert hidden.isHidden()
    assert desk.focused is desk.page.board.table
    assert hidden.form.blank
    assert hidden.other is None
    hidden.sign()
    assert len(entries(desk)) == 1
    assert services.drafts.mine() == []
    assert desk.said() == "Correction signée. L’ancienne version reste lisible."


def test_leaving_a_correction_opened_from_a_detail_now_hidden_comes_back_to_the_list(
    desk, patient, services
):
    services.transmissions.sign(a_draft(patient))
    desk.page.head.modes.choose(2)
    desk.page.board.focus_table()
    desk.window.resize(900, 694)
    desk.reading.show()
    desk.reading.scroller.setFocus()
    desk.page.writer.correct(desk.lines()[0].entry)
    assert desk.reading.isHidden()
    desk.key(Key.Key_Escape)
    assert desk.panel.isHidden()
    assert desk.focused is desk.page.board.table


def test_the_text_is_looked_at_by_itself_while_one_types(desk, patient, qtbot):
    desk.page.open_for(patient)
    desk.form.editor("data").setFocus()
    desk.type("sat 96")
    qtbot.waitUntil(desk.form.measures.isVisible, timeout=2000)
    assert desk.form.measures.text == "SpO2 96\u00a0%"


def test_the_cible_offers_what_is_open_then_problems_then_the_library(desk, patient, services):
    services.transmissions.sign(a_draft(patient, focus="Œdèmes des membres inférieurs"))
    desk.page.open_for(patient)
    desk.type("œd")
    lines = desk.form.focus_completion.lines
    assert [line.text for line in lines[:3]] == [
        "Œdèmes des membres inférieurs",
        "Œdème : risque de décompensation",
        "Œdème localisé",
    ]
    assert [line.right for line in lines[:3]] == [
        "ouverte, 0 j",
        "problème du dossier",
        "bibliothèque",
    ]


def test_recipients_and_what_is_left_to_do_are_signed_with_it(desk, patient, store_for):
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("EVA 6")
    desk.form.recipients.setFocus()
    desk.type("k coor")
    desk.key(Key.Key_Return)
    desk.tab()
    desk.type("demain 8h")
    desk.tab()
    desk.type("EVA sous 3")
    desk.ctrl(Key.Key_Return)
    (entry,) = entries(desk)
    assert [(one.kind, one.label) for one in entry.recipients] == [
        (RecipientKind.PERSON, "K. COORDO, IDE coordinatrice")
    ]
    (action,) = desk.services.transmissions.follow_ups_of(entry.id)
    assert action.text == "EVA sous 3"
    assert action.due.isoformat() == "2026-11-24T07:00:00+00:00"


def test_a_term_alone_is_about_the_cible_and_an_unreadable_one_is_said(desk, patient):
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("EVA 6")
    desk.form.editor("follow_up").setFocus()
    desk.type("quand il pourra")
    desk.ctrl(Key.Key_Return)
    assert "Échéance illisible" in desk.form.frame("follow_up").error
    assert entries(desk) == []
    desk.focused.selectAll()
    desk.type("mardi")
    desk.ctrl(Key.Key_Return)
    (entry,) = entries(desk)
    (action,) = desk.services.transmissions.follow_ups_of(entry.id)
    assert action.text == "Revoir : Douleur"


def test_a_recipient_half_typed_is_not_dropped_in_silence(desk, patient):
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("EVA 6")
    desk.form.recipients.setFocus()
    desk.type("zzz")
    desk.ctrl(Key.Key_Return)
    assert "à choisir dans la liste" in desk.form.frame("recipients").error
    assert entries(desk) == []


def test_nothing_is_signed_without_cible_or_without_words(desk, patient):
    desk.page.open_for(patient)
    desk.ctrl(Key.Key_Return)
    assert desk.form.frame("focus").error
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.ctrl(Key.Key_Return)
    assert desk.form.frame("data").error
    line = desk.form.frame("data").under
    assert line.sizeHint().width() <= line.width(), "the refusal is read to its end"
    assert entries(desk) == []


def test_signing_twice_signs_once(desk, patient):
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("EVA 6")
    asked = []
    desk.panel.signed.disconnect()
    desk.panel.signed.connect(asked.append)  # an answer that has not come yet
    desk.ctrl(Key.Key_Return)
    desk.ctrl(Key.Key_Return)
    assert len(asked) == 1


def test_the_cible_is_closed_with_the_result_written(desk, patient, services):
    services.transmissions.sign(a_draft(patient, focus="Douleur"))
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    assert not desk.form.closes.isVisible()
    desk.form.editor("results").setFocus()
    desk.type("EVA 2 à 18 h")
    assert desk.form.closes.isVisible()
    desk.form.closes.setFocus()
    desk.key(Key.Key_Space)
    desk.ctrl(Key.Key_Return)
    assert services.transmissions.open_foci(patient) == []


def test_a_saed_call_begins_with_what_the_record_knows(desk, patient, services):
    services.transmissions.sign(a_draft(patient, data="ta 13/8 sat 96"))
    desk.page.open_for(patient)
    desk.panel.kinds.choose(2)
    texts = desk.form.texts()
    assert texts["situation"].startswith("C. MARTIN, IDE coordinatrice. J’appelle pour ETCHEVERRY")
    assert "Pénicilline" in texts["background"]
    assert "risque de décompensation" in texts["background"]
    assert "TA du 23/11" in texts["evaluation"]
    assert sure_values(texts.values()) == (), "old values would be measured a second time"
    desk.form.editor("demand").setFocus()
    desk.type("Avis ce jour")
    desk.ctrl(Key.Key_Return)
    (entry,) = [one for one in entries(desk) if one.kind is Kind.SAED]
    assert entry.part("demand") == "Avis ce jour"


def test_turning_to_another_form_and_back_loses_nothing(desk, patient):
    desk.page.open_for(patient)
    desk.type("Chute")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("Au lever")
    desk.alt(Key.Key_K)
    assert desk.form.kind is Kind.NOTE
    assert desk.form.editor("data").value() == "Au lever"
    desk.panel.kinds.choose(3)
    assert desk.form.kind is Kind.ENTRY
    desk.panel.macro.choose(2)
    assert desk.form.kind is Kind.DISCHARGE
    desk.panel.kinds.choose(0)
    assert desk.form.editor("focus").value() == "Chute"
    assert desk.form.editor("data").value() == "Au lever"


def test_the_patient_can_be_changed_before_signing(desk, patient, services):
    other = services.patients.create(
        a_patient(family_name="IRIBARNE", used_name="", given_names="Jeanne")
    )
    desk.page.open_for(patient)
    desk.type("Douleur")
    desk.key(Key.Key_Escape)
    desk.tab()
    desk.type("EVA 6")
    desk.alt(Key.Key_P)
    desk.type("iriba")
    desk.panel.picker.search.ask_now()
    desk.key(Key.Key_Return)
    assert desk.panel._name.text() == "IRIBARNE Jeanne"
    desk.ctrl(Key.Key_Return)
    assert [one.patient_id for one in entries(desk)] == [other]


def test_fifty_thousand_characters_do_not_freeze_the_panel(desk, patient):
    desk.page.open_for(patient)
    area = desk.form.editor("data")
    area.setFocus()
    QApplication.clipboard().setText(("Patient stable, mange et boit bien. " * 1400)[:50_000])
    begun = time.perf_counter()
    area.paste()
    QApplication.processEvents()
    desk.type(" ta 13/8")
    desk.form.read_measures()
    took = time.perf_counter() - begun
    QApplication.clipboard().clear()
    assert desk.form.measures.text == "TA 13/8"
    assert took < 2, f"{took:.2f} s for one paste and eight keys"


def test_who_may_only_read_is_offered_no_writing(desk_for, store_for, patient, services):
    services.transmissions.sign(a_draft(patient))
    reader = desk_for(store_for(Role.READER))
    reader.ctrl(Key.Key_N)
    assert reader.panel.isHidden()
    assert not reader.page.writer.may_write
