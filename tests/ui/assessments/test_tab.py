"""Evaluations at the keyboard: from a scale to its score, its findings, its correction."""

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.assessments import SCALES
from coordo_desktop.domain.assessments.records import AssessmentState
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.ui.assessments.keys import keys_of
from coordo_desktop.ui.assessments.tab import AssessmentsTab

BRADEN = {"perception": "3", "humidite": "3", "activite": "2", "mobilite": "2", "nutrition": "2",
          "friction": "2"}  # fmt: skip


def opened(desk, scale):
    desk.tab.fill(scale)
    QApplication.processEvents()
    desk.tab.form.focus_first()
    return desk.tab.form


def test_a_scale_is_filled_in_by_keys_alone(desk):
    form = opened(desk, "braden")
    desk.type("33222")
    assert form.card.score.text() == ""
    assert form.card.progress.text() == "5 réponses sur 6, score après la dernière"
    assert not form.finish_button.isEnabled()
    desk.type("2")
    assert (form.card.score.text(), form.card.chip.spec.text) == ("14/23", "Risque modéré")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (made,) = desk.service.history(desk.patient_id)
    assert (made.value, made.answers) == (14, BRADEN)
    assert [one.rule for one in form.findings.chosen] == ["braden.risque", "braden.nutrition"]


def test_going_back_changes_an_answer(desk):
    form = opened(desk, "braden")
    desk.type("33")
    desk.press(Qt.Key.Key_Backspace)
    desk.type("1")
    assert [one.answer for one in form.questions][:3] == ["3", "1", ""]
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Right)
    assert form.questions[1].answer == "2"
    desk.press(Qt.Key.Key_Delete)
    assert form.questions[1].answer == ""
    desk.type("9z")  # no such answer
    assert form.questions[1].answer == ""


def test_letters_fill_in_aggir(desk):
    form = opened(desk, "aggir")
    desk.type("aaCCbbccba")
    assert form.card.score.text() == "GIR 2"
    assert form.card.notice.isVisible()


def test_a_draft_is_kept_as_one_types_and_given_back(desk):
    form = opened(desk, "phq9")
    desk.type("0123")
    desk.tab.escape()
    (line,) = [line for line in desk.service.overview(desk.patient_id) if line.draft]
    assert line.draft.answers == {"q1": "0", "q2": "1", "q3": "2", "q4": "3"}
    form = opened(desk, "phq9")
    assert [one.answer for one in form.questions][:5] == ["0", "1", "2", "3", ""]
    assert form.questions[4].hasFocus()
    assert "Brouillon repris" in form.kept.text()


def test_a_form_being_answered_survives_a_lock(desk, store):
    form = opened(desk, "braden")
    desk.type("332")
    form.words.setFocus()
    desk.type("au lit")
    state = desk.tab.view_state()
    desk.tab.flush_drafts()
    desk.tab.hide()
    again = AssessmentsTab(
        SimpleNamespace(assessments=desk.service, drafts=DraftService(store)),
        desk.tab.tools, store.actor,
    )  # fmt: skip
    desk.window.layout().addWidget(again)
    again.restore_view_state(state)
    again.show_patient(desk.patient_id, "ETCHEVERRY Maite · F · 81 ans")
    QApplication.processEvents()
    line = again.board.table.chosen_row()
    assert (line.scale.id, line.draft.answers) == ("braden", {
        "perception": "3", "humidite": "3", "activite": "2",
    })  # fmt: skip
    again.fill("braden")
    assert [one.answer for one in again.form.questions] == ["3", "3", "2", "", "", ""]
    assert again.form.words.value() == "au lit"


def test_a_draft_given_up_leaves_nothing(desk):
    form = opened(desk, "braden")
    desk.type("3")
    form.flush()
    form.drop_button.click()
    assert desk.service.history(desk.patient_id, all_states=True) == []


def test_a_thought_of_death_is_told_at_once(desk):
    form = opened(desk, "phq9")
    desk.type("00000000")
    assert not form.card.alert.isVisible()
    desk.type("1")
    assert form.card.alert.isVisible()
    assert form.card.score.text() == "1/27"


def test_numbers_are_typed_and_questioned(desk):
    form = opened(desk, "news2")
    desk.type("18")
    desk.press(Qt.Key.Key_Return)
    desk.type("1")
    desk.type("97")
    desk.press(Qt.Key.Key_Return)
    desk.type("a")
    desk.type("730")
    assert form.questions[4].wrong
    form.questions[4].field.selectAll()
    desk.type("120")
    desk.press(Qt.Key.Key_Return)
    desk.type("80")
    desk.press(Qt.Key.Key_Return)
    desk.type("1")
    desk.type("37,2")
    assert form.card.score.text() == "0/20"


def test_of_a_licensed_scale_one_number_is_asked(desk):
    form = opened(desk, "mnasf")
    assert [one.item.id for one in form.questions] == ["total"]
    desk.type("9")
    assert form.card.chip.spec.text == "Risque de dénutrition"
    desk.type("9")
    assert not form.finish_button.isEnabled()


def test_findings_go_to_whoever_listens(desk):
    asked = []
    desk.tab.findings_asked.connect(asked.append)
    form = opened(desk, "braden")
    desk.type("332222")
    form.finish()
    form.findings.findChild(object, "assessment.findings.braden.nutrition").click()
    form.findings.add_button.click()
    ((one,),) = asked
    assert (one.rule, one.source.label) == ("braden.risque", "Braden 14/23")


def test_the_list_tells_the_last_score_and_the_term(desk):
    desk.service.complete(desk.patient_id, "braden", BRADEN, on=date(2026, 10, 1))
    desk.service.complete(desk.patient_id, "en", {"intensite": "2"}, on=date(2026, 11, 22))
    board = desk.tab.board
    line = board.line_of("braden")
    assert board.model.rows()[0] in {line, board.line_of("en")}
    texts = {column.key: column.text(line) for column in board.model.columns}
    assert texts["score"] == "14/23"
    assert texts["on"] == "1 oct. 2026"
    (late,) = board._due(line)
    assert (late.text, late.ink) == ("en retard de\u00a022\u00a0j", "danger")
    assert desk.tab.board.table.choose("braden")
    assert desk.tab.detail.score.text() == "14/23"
    board.search.setText("escarre")
    board.search.asked.emit("escarre")
    assert {one.scale.id for one in board.model.rows()} == {"norton", "braden"}


def test_a_correction_starts_from_what_was_answered(desk):
    made = desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.tab.correct(made)
    QApplication.processEvents()
    form = desk.tab.form
    assert [one.answer for one in form.questions] == list(BRADEN.values())
    form.questions[4].take_focus()
    desk.type("4")
    form.finish()
    (last,) = desk.service.history(desk.patient_id)
    assert (last.value, last.corrects) == (16, made.id)


def test_a_withdrawal_asks_why(desk):
    made = desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.tab.withdraw(made)
    panel = desk.tab.panel
    panel.validate()
    assert desk.service.get(made.id).state is AssessmentState.COMPLETE
    panel.form.set_values({"reason": "autre personne"})
    panel.validate()
    assert desk.service.get(made.id).state is AssessmentState.WITHDRAWN
    assert not panel.isVisible()


def test_why_one_is_withdrawn_waits_for_it_alone(desk, store):
    made = desk.service.complete(desk.patient_id, "braden", BRADEN)
    other = desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.tab.withdraw(made)
    desk.tab.panel.form.editor("reason").setFocus()
    desk.type("erreur")
    desk.tab.flush_drafts()
    desk.tab.panel.hide()
    desk.tab.withdraw(other)
    assert desk.tab.panel.form.draft()["reason"] == ""
    desk.tab.withdraw(made)
    assert desk.tab.panel.form.draft()["reason"] == "erreur"
    desk.tab.panel.validate()
    assert desk.service.get(made.id).state is AssessmentState.WITHDRAWN
    assert DraftService(store).mine() == []


def test_the_practice_decides_thresholds_and_interval(desk):
    made = desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.tab.board.table.choose("braden")
    desk.tab.detail.rules_button.click()
    form = desk.tab.panel.form
    assert form.draft()["modere"] == "13"
    form.set_values({"months": "2", "eleve": "13", "modere": "15", "faible": "tout"})
    desk.tab.panel.validate()
    assert desk.service.scale_settings() == {}
    form.set_values({"months": "2", "eleve": "13", "modere": "15", "faible": "17"})
    desk.tab.panel.validate()
    own = desk.service.scale_settings()["braden"]
    assert (own.months, own.edges) == (2, {"eleve": 13, "modere": 15, "faible": 17})
    line = desk.tab.board.line_of("braden")
    assert (line.due, line.last) == (date(2027, 1, 23), made)
    again = desk.service.complete(desk.patient_id, "braden", BRADEN)
    assert (again.band, made.band) == ("eleve", "modere")


def test_two_dates_are_compared_and_printed(desk):
    desk.service.complete(
        desk.patient_id, "braden", BRADEN | {"nutrition": "4"}, on=date(2026, 9, 1)
    )
    desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.tab.board.table.choose("braden")
    desk.tab.detail.compare()
    view = desk.tab.comparison
    assert view.isVisible()
    marks = {item.item: view._mark(item) for item in view.model.rows()}
    assert marks["nutrition"].text == "moins bien"
    assert marks["humidite"] is None
    view.print_button.click()
    assert desk.tab.paper.isVisible()
    desk.tab.escape()
    assert view.isVisible()
    desk.tab.escape()
    assert desk.tab.board.isVisible()


def test_with_little_room_the_list_stays_and_enter_shows_the_scale(desk, qapp):
    desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.window.resize(700, 600)
    qapp.processEvents()
    tab = desk.tab
    assert tab.board.isVisible()
    assert not tab.detail.isVisible()
    tab.board.table.setFocus()
    tab.board.table.choose("braden")
    desk.press(Qt.Key.Key_Return)
    qapp.processEvents()
    assert tab.detail.isVisible()
    assert tab.escape()
    qapp.processEvents()
    assert (tab.board.isVisible(), tab.detail.isVisible()) == (True, False)
    assert not tab.escape()


def test_another_record_takes_nothing_along(desk, store):
    from coordo_desktop.services.patients import PatientService
    from people import a_patient

    opened(desk, "braden")
    desk.type("3")
    other = PatientService(store).create(a_patient("AUTRE"))
    desk.tab.show_patient(other, "AUTRE")
    assert desk.tab.board.isVisible()
    assert [line.draft for line in desk.service.overview(other) if line.draft] == []
    (line,) = [line for line in desk.service.overview(desk.patient_id) if line.draft]
    assert line.draft.answers == {"perception": "3"}


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.id)
def test_every_answer_has_a_key_of_its_own(scale):
    for item in scale.items:
        keys = keys_of(item.choices) if item.number is None else ()
        assert len(set(keys)) == len(keys)
        assert all(len(key) == 1 for key in keys)
        assert item.number is not None or len(keys) == len(item.choices)


# --- found, counted, left ---------------------------------------------------------------------


def counts(desk):
    seen = []
    desk.tab.counted.connect(seen.append)
    desk.tab.refresh()
    QApplication.processEvents()
    return seen[-1]


def test_the_number_of_the_tab_is_how_many_scales_were_made(desk):
    assert counts(desk) == 0
    desk.service.complete(desk.patient_id, "braden", BRADEN)
    desk.service.complete(desk.patient_id, "braden", BRADEN)
    assert counts(desk) == 1


def test_enter_on_the_only_scale_found_fills_it_in(desk):
    assert desk.tab.search()
    assert desk.tab.board.search.hasFocus()
    desk.tab.board.search.setText("braden")
    desk.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert desk.tab.form.isVisible()
    assert desk.tab._wanted == "braden"
    assert not desk.tab.search()  # the letters of a form are answers


def test_what_is_found_is_chosen_as_one_types(desk):
    desk.service.complete(desk.patient_id, "katz", {
        "hygiene": "1", "habillage": "1", "toilettes": "1", "locomotion": "1", "continence": "1",
        "repas": "1",
    })  # fmt: skip
    QApplication.processEvents()
    desk.tab.search()
    desk.tab.board.search.setText("braden")
    desk.tab.board.search.ask_now()
    assert desk.tab.board.table.chosen_row().scale.id == "braden"


def test_escape_goes_back_one_step_at_a_time(desk):
    desk.service.complete(desk.patient_id, "braden", BRADEN)
    QApplication.processEvents()
    board = desk.tab.board
    desk.tab.show_library()
    assert board.filter.value() == "all"
    board.search.setText("aggir")
    assert desk.tab.escape()
    assert (board.search.text(), board.filter.value()) == ("", "all")
    assert desk.tab.escape()
    assert board.filter.value() == "made"
    desk.tab.search()
    assert desk.tab.escape()
    assert board.table.hasFocus()
    assert not desk.tab.escape()  # now the record
