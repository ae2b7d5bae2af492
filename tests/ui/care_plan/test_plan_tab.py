"""A plan made, changed, reviewed by the keyboard alone; the real services behind."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.care_plan import (
    Evaluation,
    IfThen,
    Importance,
    InterventionKind,
    ObjectiveState,
    PlanContent,
    PlanState,
    ReasonNotReached,
    SourceKind,
)
from coordo_desktop.domain.frequency_words import frequency_text
from coordo_desktop.domain.patients import Problem
from coordo_desktop.ui.care_plan.lines_work import Mode
from coordo_desktop.ui.care_plan.tab import CarePlanTab
from coordo_desktop.ui.kit.labels import RunsLabel

from .conftest import (
    CTRL,
    a_content,
    a_problem,
    an_intervention,
    an_objective,
    field,
    press,
    running,
    type_words,
)


def opened(tab, services, patient, content=None):
    """A plan in force, on screen."""
    plan = running(services, patient, services.care_plans.today(), content)
    tab.refresh()
    tab.setFocus()
    QApplication.processEvents()
    return plan


def lines_of(services, patient):
    """The labels of the lines worked on, in their order."""
    problems = services.care_plans.of(patient).shown.content.problems
    return [
        each.label for one in problems for goal in one.objectives for each in goal.interventions
    ]


def choose(tab, label):
    row = next(one for one in tab.tree.model_of_rows.rows() if one.line.label == label)
    tab.tree.choose(row.key)
    tab.tree.setFocus()
    return row.key


def test_from_a_template_to_a_running_plan_in_a_few_keys(tab, services, patient):
    tab.setFocus()
    press(Qt.Key.Key_T)
    type_words("chute")
    press(Qt.Key.Key_Return)
    assert tab.mode is Mode.TEMPLATE
    dropped = tab.tree.chosen_plan_row().key
    press(Qt.Key.Key_Space)
    assert dropped in tab.left_out
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    assert services.care_plans.of(patient).state is PlanState.DRAFT
    press(Qt.Key.Key_Return, CTRL)
    plan = services.care_plans.of(patient)
    assert plan.state is PlanState.ACTIVE
    assert plan.current.content.problems
    assert services.tasks.week(patient).total


def test_a_line_of_a_template_left_out_is_not_in_the_plan(tab, services, patient):
    tab.setFocus()
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Return)
    first = tab.tree.chosen_plan_row().title
    many = len(tab.content.problems)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    problems = services.care_plans.of(patient).draft.content.problems
    assert len(problems) == many - 1
    assert all(one.label not in first for one in problems)


def test_a_frequency_is_typed_in_plain_words_and_read_back(tab, services, patient):
    opened(tab, services, patient)
    choose(tab, "Ionogramme")
    press(Qt.Key.Key_Return)
    often = field(tab, "plan.line.frequency")
    often.setFocus()
    often.selectAll()
    type_words("lundi et jeudi matin pendant 6 semaines")
    read = tab.line.form.frame("frequency").under.text()
    assert "lun. jeu." in read
    assert "6 sem." in read
    press(Qt.Key.Key_Return, CTRL)
    plan = services.care_plans.of(patient)
    changed = plan.draft.content.problems[0].objectives[0].interventions[1]
    assert "lundi" in frequency_text(changed.frequency)
    assert plan.current.content.problems[0].objectives[0].interventions[1] != changed
    assert tab.tree.chosen_plan_row().key == str(changed.id)


def test_a_frequency_that_makes_no_sense_is_said_beside_its_field(tab, services, patient):
    opened(tab, services, patient)
    choose(tab, "Ionogramme")
    press(Qt.Key.Key_Return)
    often = field(tab, "plan.line.frequency")
    often.setFocus()
    often.selectAll()
    type_words("tous les zouaves")
    assert tab.line.form.frame("frequency").warning
    press(Qt.Key.Key_Return, CTRL)
    assert tab.line.form.frame("frequency").error
    assert services.care_plans.of(patient).draft is None


def test_lines_are_added_moved_and_dropped_by_keys_and_taken_back(tab, services, patient, tools):
    opened(tab, services, patient)
    choose(tab, "Pas de réhospitalisation")
    press(Qt.Key.Key_N)
    type_words("Tension")
    field(tab, "plan.line.frequency").setFocus()
    type_words("tous les jours")
    press(Qt.Key.Key_Return, CTRL)
    assert lines_of(services, patient)[:3] == ["Pesée le matin", "Ionogramme", "Tension"]
    tab.tree.setFocus()
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lines_of(services, patient)[:3] == ["Pesée le matin", "Tension", "Ionogramme"]
    press(Qt.Key.Key_Delete)
    assert "Tension" not in lines_of(services, patient)
    tools.messages.undo()
    assert "Tension" in lines_of(services, patient)


def test_folding_by_minus_and_plus_keeps_the_line_chosen(tab, services, patient):
    opened(tab, services, patient)
    key = choose(tab, "Insuffisance cardiaque")
    many = tab.tree.model().rowCount()
    press(Qt.Key.Key_Minus)
    assert tab.tree.model().rowCount() == many - 3
    assert tab.tree.chosen_plan_row().key == key
    press(Qt.Key.Key_Plus)
    assert tab.tree.model().rowCount() == many


def test_a_review_evaluates_each_objective_with_one_key(tab, services, patient):
    opened(tab, services, patient)
    press(Qt.Key.Key_R)
    assert tab.mode is Mode.REVIEW
    choose(tab, "Pas de réhospitalisation")
    press(Qt.Key.Key_A)
    assert tab.tree.chosen_plan_row().title == "Zéro chute"
    press(Qt.Key.Key_N)
    reason = field(tab, "plan.review.reason")
    assert QApplication.focusWidget() is reason
    tab.review.finish()
    assert tab.review.form.frame("next_review").error
    field(tab, "plan.review.next").setFocus()
    type_words("3 mois")
    press(Qt.Key.Key_Return, CTRL)
    assert tab.review._one.frame("reason").error
    reason.setFocus()
    press(Qt.Key.Key_Down)
    assert reason.value() is ReasonNotReached.REFUSED
    press(Qt.Key.Key_Return, CTRL)
    plan = services.care_plans.of(patient)
    assert [one.state for one in plan.evaluations] == [
        ObjectiveState.REACHED, ObjectiveState.NOT_REACHED,
    ]  # fmt: skip
    assert plan.current.number == 2
    assert len(plan.reviews) == 1
    assert tab.mode is Mode.PLAN


def test_a_review_interrupted_is_given_back(tab, services, patient, tools, store):
    opened(tab, services, patient)
    press(Qt.Key.Key_R)
    choose(tab, "Zéro chute")
    press(Qt.Key.Key_A)
    assert tab.escape()
    assert tab.mode is Mode.PLAN
    assert services.care_plans.of(patient).evaluations == ()
    press(Qt.Key.Key_R)
    assert [one.state for one in tab.state.said.values()] == [ObjectiveState.REACHED]


def test_what_is_typed_in_a_line_survives_a_lock(tab, services, patient, tools, store, window):
    opened(tab, services, patient)
    choose(tab, "Ionogramme")
    press(Qt.Key.Key_Return)
    field(tab, "plan.line.label").selectAll()
    type_words("Kaliemie")
    tab.flush_drafts()
    again = CarePlanTab(services, tools, store.actor)
    window.layout().addWidget(again)
    again.show_patient(patient, "ETCHEVERRY Maite")
    QApplication.processEvents()
    assert field(again, "plan.line.label").text() == "Kaliemie"


def test_two_windows_on_one_plan_lose_nothing(tab, services, patient):
    plan = opened(tab, services, patient)
    choose(tab, "Ionogramme")
    press(Qt.Key.Key_Return)
    field(tab, "plan.line.label").selectAll()
    type_words("Kaliemie")
    other = replace(plan.current.content, problems=(a_problem("Écrit ailleurs"),))
    services.care_plans.save_draft(plan.id, other, plan.version)
    press(Qt.Key.Key_Return, CTRL)
    assert tab.conflict.isVisible()
    assert "Kaliemie" in [one.title for one in tab.tree.model_of_rows.rows()]
    field(tab, "plan.conflict.mine").click()
    assert "Kaliemie" in lines_of(services, patient)
    assert not tab.conflict.isVisible()


def test_a_refused_plan_says_why_and_keeps_what_was_typed(tab, services, patient):
    opened(tab, services, patient)
    choose(tab, "Ionogramme")
    press(Qt.Key.Key_Return)
    field(tab, "plan.line.end").setFocus()
    field(tab, "plan.line.end").selectAll()
    type_words("01/01/2020")
    press(Qt.Key.Key_Return, CTRL)
    assert tab.line.isVisible()
    assert tab.line.form.frame("end").error
    assert services.care_plans.of(patient).draft is None


def test_agreement_suspension_and_closing_each_by_ctrl_enter(tab, services, patient):
    opened(tab, services, patient)
    tab.do("agree")
    press(Qt.Key.Key_Return, CTRL)
    assert services.care_plans.of(patient).agreement.given
    tab.do("suspend")
    type_words("hospitalisation")
    press(Qt.Key.Key_Return, CTRL)
    assert services.care_plans.of(patient).state is PlanState.SUSPENDED
    tab.do("resume")
    assert services.care_plans.of(patient).state is PlanState.ACTIVE
    tab.do("close")
    type_words("objectifs atteints")
    for number, label in enumerate(("Pas de réhospitalisation", "Zéro chute")):
        press(Qt.Key.Key_Return, CTRL)
        assert label in tab.asking.form.frame(f"state{number}").error
        press(Qt.Key.Key_Down)  # of the states, the first is « atteint »
    assert services.care_plans.of(patient).state is PlanState.ACTIVE
    press(Qt.Key.Key_Return, CTRL)
    assert services.care_plans.of(patient).state is PlanState.CLOSED
    assert not tab.writable


def test_two_versions_are_compared_in_words(tab, services, patient):
    plan = opened(tab, services, patient)
    content = replace(plan.current.content, problems=plan.current.content.problems[:1])
    services.care_plans.save_draft(plan.id, content, plan.version)
    tab.refresh()
    press(Qt.Key.Key_C)
    kinds = {one.kind.value for one in tab.comparison._model.rows()}
    assert kinds == {"removed"}
    assert tab.escape()
    assert tab._stack.currentWidget() is tab.plan_page


def test_who_may_only_read_is_offered_no_deed(window, tools, services, store_for, patient):
    running(services, patient, services.care_plans.today())
    reader = store_for(Role.READER)
    made = CarePlanTab(services, tools, reader.actor)
    window.layout().addWidget(made)
    made.show_patient(patient, "ETCHEVERRY Maite")
    window.show()
    QApplication.processEvents()
    assert made.tree.model().rowCount() > 0
    made.edit_row(made.tree.chosen_plan_row())
    made.add_below()
    made.drop_row()
    assert not made.line.isVisible()
    assert services.care_plans.of(patient).draft is None


def test_a_plan_of_forty_interventions_opens_in_few_statements(tab, services, patient, store):
    from sqlalchemy import event

    many = tuple(
        replace(one, objectives=one.objectives * 1)
        for _ in range(13)
        for one in a_content().problems
    )
    opened(tab, services, patient, replace(a_content(), problems=many))
    seen = []

    def note(*args):
        seen.append(args[2])

    event.listen(store.engines.read, "before_cursor_execute", note)
    tab.refresh()
    event.remove(store.engines.read, "before_cursor_execute", note)
    assert len([one for one in seen if one.startswith(("SELECT", "WITH"))]) <= 12
    assert tab.day + timedelta(0) == services.care_plans.today()


def test_problems_on_file_are_put_in_the_plan_without_typing(tab, services, patient):
    services.patients.add(patient, Problem(id="", label="Diabète de type 2"))
    tab.setFocus()
    press(Qt.Key.Key_D)
    assert tab.proposals.isVisible()
    press(Qt.Key.Key_Return, CTRL)
    plan = services.care_plans.of(patient)
    (problem,) = plan.draft.content.problems
    assert problem.label == "Diabète de type 2"
    assert problem.source.kind is SourceKind.PROBLEM
    tab.do("proposals")
    assert tab.proposals._model.rows() == []


def test_ctrl_p_looks_at_the_plan_on_paper(tab, services, patient):
    opened(tab, services, patient)
    assert tab.print_view()
    assert tab._stack.currentWidget() is tab.paper
    assert tab.paper._pdf.startswith(b"%PDF")
    assert tab.escape()
    assert tab._stack.currentWidget() is tab.plan_page


def test_lines_of_a_plan_become_a_template_of_the_practice(tab, services, patient):
    opened(tab, services, patient)
    tab.do("save_template")
    type_words("Mon coeur")
    press(Qt.Key.Key_Return, CTRL)
    own = [one for one in services.plan_templates.templates() if one.own]
    assert [one.name for one in own] == ["Mon coeur"]


def test_lines_of_a_template_are_added_to_the_plan_there_is(tab, services, patient):
    plan = opened(tab, services, patient)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Return)
    chosen = len(tab.content.problems)
    press(Qt.Key.Key_Return, CTRL)
    after = services.care_plans.of(patient)
    assert len(after.draft.content.problems) == len(plan.current.content.problems) + chosen
    assert after.current.number == plan.current.number


def test_a_template_of_the_practice_is_changed_then_taken_away(tab, services, patient):
    day = services.care_plans.today()
    services.plan_templates.save("Maison", a_content(), day)
    tab.setFocus()
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Return)
    assert tab.template.name == "Maison"
    choose(tab, "Risque de chute")
    press(Qt.Key.Key_Space)
    tab.do("update_template")
    (own,) = [one for one in services.plan_templates.templates() if one.own]
    assert (own.version, len(own.content.problems)) == (2, 1)
    assert tab.escape()
    assert services.care_plans.of(patient) is None
    tab.setFocus()
    press(Qt.Key.Key_T)
    tab.templates.table.setFocus()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return, CTRL)
    assert not [one for one in services.plan_templates.templates() if one.own]


def test_the_life_of_a_plan_is_read_in_one_panel(tab, services, patient):
    opened(tab, services, patient)
    tab.do("agree")
    press(Qt.Key.Key_Return, CTRL)
    tab.do("history")
    assert tab.history.isVisible()
    words = [one.text() for one in tab.history.findChildren(RunsLabel)]
    assert any("accord donné" in one for one in words)
    assert any("Version 1" in one for one in words)
    assert tab.escape()
    assert not tab.history.isVisible()


def test_a_new_plan_follows_a_closed_one(tab, services, patient):
    plan = opened(tab, services, patient)
    goals = [one for problem in plan.current.content.problems for one in problem.objectives]
    today = services.care_plans.today()
    said = [
        Evaluation(objective_id=one.id, on=today, state=ObjectiveState.REACHED, author="")
        for one in goals
    ]
    services.care_plans.close(plan.id, "fini", plan.version, said)
    tab.refresh()
    tab.do("templates")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Return, CTRL)
    after = services.care_plans.of(patient)
    assert (after.state, after.id != plan.id) == (PlanState.ACTIVE, True)


def test_only_the_findings_ticked_go_to_the_plan(tab, services, patient):
    for label in ("Diabète", "Arthrose", "Surdité"):
        services.patients.add(patient, Problem(id="", label=label))
    tab.setFocus()
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    wanted = [one.problem.label for one in tab.proposals._model.rows()][::2]
    press(Qt.Key.Key_Return, CTRL)
    found = services.care_plans.of(patient).draft.content.problems
    assert [one.label for one in found] == wanted


def test_a_new_line_begins_with_what_is_usual(tab, services, patient):
    opened(tab, services, patient)
    choose(tab, "Pas de réhospitalisation")
    press(Qt.Key.Key_N)
    assert tab.line.form.editor("kind").value() is InterventionKind.CARE
    tab.line.close_panel()
    choose(tab, "Risque de chute")
    press(Qt.Key.Key_N)
    assert tab.line.form.editor("importance").value() is Importance.NOT_SAID


def test_a_deed_being_answered_survives_a_lock(tab, services, patient, tools, store, window):
    opened(tab, services, patient)
    tab.do("suspend")
    type_words("hospitalisation")
    tab.flush_drafts()
    again = CarePlanTab(services, tools, store.actor)
    window.layout().addWidget(again)
    again.show_patient(patient, "ETCHEVERRY Maite")
    QApplication.processEvents()
    assert again.asking.isVisible()
    assert field(again, "plan.reason").value() == "hospitalisation"
    field(again, "plan.reason").setFocus()
    press(Qt.Key.Key_Return, CTRL)
    assert services.care_plans.of(patient).state is PlanState.SUSPENDED
    assert [one for one in services.drafts.mine() if one.form == "plan.ask"] == []


# --- the keyboard stays inside -------------------------------------------------------------------


def test_the_keyboard_stays_in_the_tab_when_the_plan_that_came_is_empty(tab, window, patient):
    outside = QLineEdit()
    window.layout().insertWidget(0, outside)
    window.layout().addWidget(QLineEdit())
    QApplication.processEvents()
    tab._lines.setCurrentIndex(0)
    tab.head.show()  # it stands there while the plan loads
    more = tab.head.findChild(QWidget, "plan.more")
    more.show()
    QApplication.processEvents()
    more.setFocus()
    assert tab.head.isAncestorOf(QApplication.focusWidget())
    tab.refresh()
    QApplication.processEvents()
    assert tab.begin.isVisible()
    assert tab.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_T)
    assert tab.templates.isVisible()


def test_going_in_by_the_keyboard_reaches_whatever_is_shown(tab, services, patient, window):
    outside = QLineEdit()
    window.layout().insertWidget(0, outside)
    QApplication.processEvents()
    seen = []
    for turn in (lambda: None, tab.open_templates, tab.show_lines):
        turn()
        outside.setFocus()
        tab.enter()
        seen.append(QApplication.focusWidget().objectName())
    opened(tab, services, patient)
    for turn in (lambda: None, tab.open_comparison):
        turn()
        outside.setFocus()
        tab.enter()
        seen.append(QApplication.focusWidget().objectName())
    assert seen == [
        "plan.begin.template", "plan.templates.search", "plan.begin.template", "plan.tree",
        "plan.comparison.before",
    ]  # fmt: skip


def test_after_several_tasks_are_noted_the_keyboard_is_back_on_the_week(
    tab, services, patient, window
):
    outside = QLineEdit()
    window.layout().insertWidget(0, outside)
    opened(tab, services, patient)
    outside.setFocus()
    press(Qt.Key.Key_Tab)
    tab.week.setFocus()
    for _ in range(2):  # the second time, the panel still holds the fields of the first
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        press(Qt.Key.Key_Return)
        assert tab.week.panel.isVisible()
        press(Qt.Key.Key_Return, CTRL)
        assert QApplication.focusWidget() is tab.week.list


# --- what is typed in a line ---------------------------------------------------------------------


def test_an_objective_has_as_many_conducts_as_lines_and_none_is_lost(tab, services, patient):
    known = (IfThen(condition="elle dit alors non", action=""), IfThen(condition="b", action="c"))
    goal = an_objective("Zéro chute", if_then=known)
    opened(tab, services, patient, PlanContent(problems=(a_problem("Chute", goal),)))
    choose(tab, "Zéro chute")
    press(Qt.Key.Key_Return)
    conducts = field(tab, "plan.line.if_then")
    assert conducts.toPlainText().splitlines()[1] == "si b, alors c"
    conducts.setFocus()
    conducts.moveCursor(QTextCursor.MoveOperation.End)
    press(Qt.Key.Key_Return)
    type_words("chute")
    press(Qt.Key.Key_Return, CTRL)
    assert "si … alors …" in tab.line.form.frame("if_then").error
    conducts.moveCursor(QTextCursor.MoveOperation.End)
    type_words(", alors appeler le 15")
    press(Qt.Key.Key_Return, CTRL)
    (problem,) = services.care_plans.of(patient).draft.content.problems
    added = IfThen(condition="chute", action="appeler le 15")
    assert problem.objectives[0].if_then == (*known, added)


def test_why_a_field_of_a_line_is_refused_is_said_in_the_room_there_is(tab, services, patient):
    opened(tab, services, patient)
    choose(tab, "Ionogramme")
    press(Qt.Key.Key_Return)
    form = tab.line.form
    said = {}
    for key, wrong, right in (
        ("frequency", "tous les zouaves", "lundi"), ("start", "zouave", "31/12/2026"),
        ("end", "30/12/2026", ""), ("until", "beau temps", ""), ("label", "", "Ionogramme"),
    ):  # fmt: skip
        form.editor(key).setText(wrong)
        tab.line.validate()
        said[key] = form.frame(key).error
        form.editor(key).setText(right)
    assert "zouaves" in said["frequency"]
    assert "Jour non compris" in said["start"]
    assert said["end"] == "La fin est avant le début."
    assert "beau temps" in said["until"]
    assert said["label"] == "À remplir."
    assert max(map(len, said.values())) <= 48


def test_what_a_narrow_column_cuts_is_told_in_whole(tab, services, patient):
    long = "Surveillance du poids chaque matin à jeun, après la toilette, sur la même balance"
    goal = an_objective("Zéro chute", an_intervention(long))
    opened(tab, services, patient, PlanContent(problems=(a_problem("Chute", goal),)))
    index = tab.tree.model_of_rows.index(2, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == long
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == long
    assert "tous les jours" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


# --- templates of other practices ----------------------------------------------------------------


def test_a_template_goes_to_a_file_and_comes_from_one(tab, services, patient, tools, tmp_path):
    services.plan_templates.save("Maison", a_content(), services.care_plans.today())
    tab.setFocus()
    press(Qt.Key.Key_T)
    type_words("maison")
    press(Qt.Key.Key_E, CTRL)
    dialog = tab.findChild(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "modele.json"))
    dialog.close()
    assert "modele.json" in tools.messages.text
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    field(tab, "plan.templates.import").click()
    tab.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "modele.json"))
    own = [one for one in services.plan_templates.templates() if one.own]
    assert [one.name for one in own] == ["Maison", "Maison"]
    tab.findChild(QFileDialog).close()
    assert tab.templates.table.chosen_row().own
    (tmp_path / "autre.json").write_text("{}")
    tab.templates.import_asked.emit(tmp_path / "autre.json")
    assert "modèles de plan" in tools.messages.text
    assert len([one for one in services.plan_templates.templates() if one.own]) == 2


def test_who_does_not_keep_the_settings_is_not_offered_files(
    window, tools, services, store_for, patient
):
    mine = CarePlanTab(services, tools, store_for(Role.CAREGIVER).actor)
    window.layout().addWidget(mine)
    mine.show_patient(patient, "ETCHEVERRY Maite")
    mine.open_templates()
    window.show()
    QApplication.processEvents()
    assert mine.templates.isVisible()
    assert mine.templates._export.isHidden()
    assert not mine.templates._files.shortcut("Ctrl+O").isEnabled()


def test_a_day_that_is_proposed_is_replaced_by_the_one_typed(tab, services, patient):
    opened(tab, services, patient)
    tab.do("review")
    held = field(tab, "plan.review.on")
    held.setFocus(Qt.FocusReason.OtherFocusReason)
    type_words("20/11")
    assert held.text() == "20/11"
