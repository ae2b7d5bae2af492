"""The week beside the plan, with real keys: ticked, not done, put off, several, added, undone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.care_plan import Assignee, AssigneeKind
from coordo_desktop.domain.tasks import NotDoneReason, TaskState
from coordo_desktop.ui.care_plan.week_panel import WeekPanel

from .conftest import (
    a_content,
    a_problem,
    an_intervention,
    an_objective,
    press,
    running,
    type_words,
)

SHIFT = Qt.KeyboardModifier.ShiftModifier
NURSE = Assignee(kind=AssigneeKind.PROFESSIONAL, label="N. OYHENART")


@pytest.fixture
def today(clock):
    return clock().date()


@pytest.fixture
def plan(services, patient, today):
    content = a_content()
    heart = a_problem(
        "Insuffisance cardiaque",
        an_objective(
            "Pas de réhospitalisation",
            an_intervention("Pesée", "tous les jours à 8h15"),
            an_intervention("Visite : poids, TA, œdèmes", "tous les jours matin et soir",
                            who=NURSE),
        ),
    )  # fmt: skip
    return running(services, patient, today, type(content)(problems=(heart,)))


@pytest.fixture
def week(window, tools, services, store, patient, plan):
    made = WeekPanel(services, tools, store.actor)
    window.layout().addWidget(made)
    tools.messages.set_host(made)
    made.show_patient(patient, "ETCHEVERRY Maite")
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    made.list.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return made


def of_today(services, patient, today):
    found = services.tasks.week(patient)
    return [*found.late, *(t for day in found.days if day.on == today for t in day.tasks)]


def test_f_ticks_the_task_and_goes_to_the_next(week, services, patient, today, tools):
    first = week.list.chosen()[0]
    press(Qt.Key.Key_F)
    states = [task.state for task in of_today(services, patient, today)]
    assert states == [TaskState.DONE, TaskState.OPEN, TaskState.OPEN]
    assert week.list.chosen()[0].id != first.id
    assert week.list.chosen()[0].state is TaskState.OPEN
    tools.messages.undo()
    assert {task.state for task in of_today(services, patient, today)} == {TaskState.OPEN}


def test_several_are_chosen_by_shift_and_the_arrows_and_ticked_at_once(
    week, services, patient, today
):
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_Down, SHIFT)
    assert len(week.list.chosen()) == 3
    press(Qt.Key.Key_Space)
    assert {task.state for task in of_today(services, patient, today)} == {TaskState.DONE}


def test_n_asks_for_the_reason(week, services, patient, today):
    press(Qt.Key.Key_N)
    assert QApplication.focusWidget().objectName() == "tasks.reason"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    left = of_today(services, patient, today)[0]
    assert (left.state, left.reason) == (TaskState.NOT_DONE, NotDoneReason.HOSPITAL)
    assert QApplication.focusWidget() is week.list


def test_enter_keeps_a_note_and_constantes_with_the_tick(week, services, patient, today):
    press(Qt.Key.Key_Return)
    type_words("bien")
    week.panel.form.editor("measures").setFocus()
    type_words("poids 70,6")
    press(Qt.Key.Key_Return)
    done = of_today(services, patient, today)[0]
    assert (done.state, done.note) == (TaskState.DONE, "bien")
    assert services.measurements.last(patient)[0].text == "Poids 70,6\u00a0kg"


def test_doubtful_constantes_keep_what_was_typed(week, services, patient, today, tools):
    press(Qt.Key.Key_Return)
    week.panel.form.editor("measures").setFocus()
    type_words("pouls 780")
    press(Qt.Key.Key_Return)
    assert "pouls 780" in tools.messages.text
    assert week.panel.form.editor("measures").text() == "pouls 780"
    assert of_today(services, patient, today)[0].state is TaskState.OPEN
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is week.list


def test_r_puts_off_to_the_day_typed_and_undo_puts_back(week, services, patient, today, tools):
    task = week.list.chosen()[0]
    press(Qt.Key.Key_R)
    type_words("mercredi")
    press(Qt.Key.Key_Return)
    [moved] = [one for one in services.tasks.due(patient, last=today + timedelta(days=2))
               if one.id == task.id]  # fmt: skip
    assert (moved.due, moved.first_due) == (today + timedelta(days=2), today)
    tools.messages.undo()
    assert of_today(services, patient, today)[0].id == task.id


def test_a_day_that_is_none_is_said_beside_the_field(week):
    press(Qt.Key.Key_R)
    type_words("31/02")
    press(Qt.Key.Key_Return)
    assert week.panel.isVisible()
    assert week.panel.form.editor("due").text() == "31/02"


def test_plus_adds_a_task_in_one_line(week, services, patient, today):
    QTest.keyClick(QApplication.focusWidget(), "+")
    QApplication.processEvents()
    type_words("rappeler Dr X @marie demain !")
    press(Qt.Key.Key_Return)
    [added] = [task for task in services.tasks.due(patient, last=today + timedelta(days=1))
               if task.label == "rappeler Dr X"]  # fmt: skip
    assert (added.due, added.urgent, added.who.label) == (today + timedelta(days=1), True, "marie")
    assert week.list.chosen()[0].id == added.id


def test_letters_typed_in_the_panel_are_words(week, services, patient, today):
    press(Qt.Key.Key_Return)
    type_words("nfr")
    assert week.panel.form.editor("note").toPlainText() == "nfr"
    assert {task.state for task in of_today(services, patient, today)} == {TaskState.OPEN}


def test_right_turns_to_the_next_week_and_far_weeks_cannot_be_ticked(week, services, patient):
    before = week._title.text()
    press(Qt.Key.Key_Right)
    assert week._title.text() != before
    for _ in range(9):
        press(Qt.Key.Key_Right)
    week.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_F)
    assert all(task.state is TaskState.OPEN for task in week.list.chosen())


def test_whoever_comes_before_the_tasks_is_among_them_when_they_come(
    window, tools, services, store, patient, today
):
    week = WeekPanel(services, tools, store.actor)
    window.layout().addWidget(week)
    week.show_patient(patient, "ETCHEVERRY Maite")
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    week.come_in()
    assert QApplication.focusWidget() is not week.list
    visit = an_intervention("Pesée", "tous les jours")
    content = a_content()
    heart = a_problem("Insuffisance cardiaque", an_objective("Pas d’hospitalisation", visit))
    running(services, patient, today, type(content)(problems=(heart,)))
    week.refresh()
    assert QApplication.focusWidget() is week.list
    press(Qt.Key.Key_F)
    assert of_today(services, patient, today)[0].state is TaskState.DONE


def test_late_ones_come_first_and_are_counted(week, services, patient, clock):
    clock.advance(days=2)
    week.look_again()
    assert week._late.text() == "6 en retard"
    assert week.list.lines.line_at(0).late


def test_late_times_of_one_intervention_stand_in_one_line_and_are_ticked_together(
    week, services, patient, clock
):
    clock.advance(days=2)
    week.look_again()
    late = [week.list.lines.line_at(row) for row in (1, 2)]
    assert [line.words for line in late] == [
        "Visite : poids, TA, œdèmes · 4 fois", "Pesée · 2 fois",
    ]  # fmt: skip
    week.list.choose_row(2)
    press(Qt.Key.Key_F)
    assert [task.label for task in services.tasks.week(patient).late] == [
        "Visite : poids, TA, œdèmes"
    ] * 4


def test_somebody_who_only_reads_is_offered_nothing(week, services, patient, today):
    week._show(replace(services.tasks.week(patient), may_write=False))
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_R)
    assert week.panel.isHidden()
    assert {task.state for task in of_today(services, patient, today)} == {TaskState.OPEN}


# --- nothing typed is lost --------------------------------------------------------------------


def locked_and_opened_again(week, services, tools, store, patient, window):
    week.flush_drafts()
    week.hide()
    again = WeekPanel(services, tools, store.actor)
    window.layout().addWidget(again)
    again.show_patient(patient, "ETCHEVERRY Maite")
    again.show()
    QApplication.processEvents()
    return again


def test_a_note_and_measures_being_typed_survive_a_lock(
    week, services, tools, store, patient, today, window
):
    press(Qt.Key.Key_Down)
    task = week.list.chosen()[0]
    press(Qt.Key.Key_N)
    type_words("h")  # the reason: hospitalisation
    week.panel.form.editor("note").setFocus()
    type_words("partie aux urgences")
    week.panel.form.editor("measures").setFocus()
    type_words("poids 70,6")
    again = locked_and_opened_again(week, services, tools, store, patient, window)
    assert again.panel.isVisible()
    form = again.panel.form
    assert form.draft()["note"] == "partie aux urgences"
    assert form.draft()["measures"] == "poids 70,6"
    again.panel.validate()
    assert not again.panel.isVisible()
    assert services.drafts.mine() == []
    settled = {one.id: one for one in of_today(services, patient, today)}[task.id]
    assert settled.state is TaskState.NOT_DONE
    assert "partie aux urgences" in settled.note


def test_a_task_being_typed_survives_a_lock_and_belongs_to_its_patient(
    week, services, tools, store, patient, window
):
    from people import a_patient

    press(Qt.Key.Key_Plus)
    type_words("rappeler vendredi")
    other = services.patients.create(a_patient("AROTZ", "Jean"))
    again = locked_and_opened_again(week, services, tools, store, other, window)
    assert not again.panel.isVisible()
    again.show_patient(patient, "ETCHEVERRY Maite")
    QApplication.processEvents()
    assert again.panel.form.draft() == {"label": "rappeler vendredi"}


def test_a_day_given_up_waits_for_its_task_and_opens_for_no_other(
    week, services, tools, store, patient, window
):
    press(Qt.Key.Key_R)
    type_words("dans 3 jours")
    press(Qt.Key.Key_Escape)
    again = locked_and_opened_again(week, services, tools, store, patient, window)
    assert not again.panel.isVisible()
    again.list.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_R)
    assert again.panel.form.draft() == {"due": ""}
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_R)
    assert again.panel.form.draft() == {"due": "dans 3 jours"}
