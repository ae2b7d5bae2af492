"""« Plans de soins » across patients: filters by keys, the plan opened by Enter."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.ui.care_plan.plans_page import AGREEMENT, DRAFTS, REVIEW, PlansPage
from people import a_patient

from .conftest import a_content, press, running


@pytest.fixture
def page(window, tools, services, store, patient):
    running(services, patient, services.care_plans.today())
    other = services.patients.create(a_patient("IRIBARNE", "Jeanne"))
    services.care_plans.start(other, a_content())
    made = PlansPage(services, tools, store.actor)
    window.layout().addWidget(made)
    window.show()
    window.activateWindow()
    made.setFocus()
    QApplication.processEvents()
    return made


def shown(page):
    return [one.patient.split()[0] for one in page._model.rows()]


def test_every_plan_is_listed_and_enter_opens_the_one_chosen(page, patient):
    asked = []
    page.plan_asked.connect(asked.append)
    assert sorted(shown(page)) == ["ETCHEVERRY", "IRIBARNE"]
    assert QApplication.focusWidget() is page.table
    press(Qt.Key.Key_Return)
    assert asked == [patient]


def test_digits_choose_the_filter(page):
    press(Qt.Key.Key_4)
    assert page.filter.value() == DRAFTS
    assert shown(page) == ["IRIBARNE"]
    press(Qt.Key.Key_3)
    assert page.filter.value() == AGREEMENT
    assert shown(page) == ["ETCHEVERRY"]
    press(Qt.Key.Key_2)
    assert page.filter.value() == REVIEW
    assert shown(page) == []
    press(Qt.Key.Key_1)
    assert len(shown(page)) == 2


def test_a_review_that_came_due_is_counted(page, clock, services):
    counted = []
    page.counted.connect(counted.append)
    clock.advance(days=61)
    page.refresh()
    assert counted == [1]
    press(Qt.Key.Key_2)
    assert shown(page) == ["ETCHEVERRY"]
    assert page._model.rows()[0].next_review < services.care_plans.today() + timedelta(days=1)


def test_the_filter_is_found_again_after_a_lock(page, tools, services, store):
    press(Qt.Key.Key_4)
    again = PlansPage(services, tools, store.actor)
    again.restore_view_state(page.view_state())
    assert again.filter.value() == DRAFTS
