"""A plan made, changed, reviewed by the keyboard alone; the real services behind."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.care_plan import ObjectiveState, PlanState
from coordo_desktop.domain.frequency_words import frequency_text
from coordo_desktop.ui.care_plan.lines_work import Mode

from .conftest import CTRL, field, press, running, type_words


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
