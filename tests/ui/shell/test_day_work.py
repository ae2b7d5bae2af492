"""What the desk does by itself once a vault is open, and when midnight goes by."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.care_plan import Dimension, PlanContent, PlanProblem
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.day_work import DayWork
from coordo_desktop.ui.shell.views import Navigator
from people import a_patient


def services_over(store, tmp_path):
    return assemble(SimpleNamespace(store=store, folder=tmp_path, key=None))


@pytest.fixture
def hub():
    return ChangeHub()


@pytest.fixture
def parent(qapp):
    return QObject()


def test_reviews_due_are_counted_on_the_rail_and_again_when_a_plan_changes(
    store, hub, parent, clock, tmp_path
):
    store.announce = hub.announce
    services = services_over(store, tmp_path)
    go = Navigator(parent)
    counted = []
    go.counted.connect(lambda *said: counted.append(said))
    work = DayWork(services, store.actor, InlineRunner(), hub, go, clock, parent)
    assert counted == [("care_plans", 0, False)]
    who = services.patients.create(a_patient())
    today = services.care_plans.today()
    problem = PlanProblem(id="p", dimension=Dimension.HEALTH, label="Plaie")
    content = PlanContent(problems=(problem,), next_review=today)
    plan = services.care_plans.start(who, replace(content, next_review=today + timedelta(days=1)))
    services.care_plans.validate(plan.id, plan.version)
    clock.advance(days=2)
    work.look_at_the_day()
    assert counted[-1] == ("care_plans", 1, False)


def test_a_new_day_is_told_to_the_views_once(store, hub, parent, clock, tmp_path):
    services = services_over(store, tmp_path)
    told = []
    work = DayWork(services, store.actor, InlineRunner(), hub, Navigator(parent), clock, parent)
    hub.changed.connect(told.append)
    work.look_at_the_day()
    assert told == []
    clock.advance(days=1)
    work.look_at_the_day()
    work.look_at_the_day()
    assert [Topic.TASKS in one for one in told] == [True]


def test_who_may_not_read_what_is_clinical_has_nothing_done(
    store_for, hub, parent, clock, tmp_path
):
    desk = store_for(Role.RECEPTION)
    services = services_over(desk, tmp_path)
    go = Navigator(parent)
    counted = []
    go.counted.connect(lambda *said: counted.append(said))
    DayWork(services, desk.actor, InlineRunner(), hub, go, clock, parent)
    assert counted == []
