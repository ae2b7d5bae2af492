"""Care in a real window, by keyboard alone: a plan from a template, then a task of its week."""

from time import monotonic

from coordo_desktop.domain.care_plan import PlanState
from coordo_desktop.domain.tasks import TaskState

from .test_journeys import find, unlock, vault

__all__ = ["vault"]
_MINUTE = 60
_TO_THE_PLAN = 8  # arrows


def test_from_a_template_to_a_running_plan_and_a_task_ticked(screen, vault):
    unlock(screen, vault)
    find(screen, vault, "etcheverry")
    started = monotonic()
    summary = screen.settle()
    screen.keys(*["Right"] * _TO_THE_PLAN, "Tab")  # at once: the plan is still being read
    screen.turned(summary)
    screen.keys("t")
    screen.settle()
    screen.type("chute")
    screen.settle()
    screen.keys("Return")
    screen.settle()
    vault.once_more("plan.start", lambda: screen.keys("ctrl+Return"))
    screen.settle()
    vault.once_more("plan.validate", lambda: screen.keys("ctrl+Return"))
    screen.settle()
    (patient,) = vault.services.patients.find("etcheverry")
    plan = vault.services.care_plans.of(patient.id)
    assert plan is not None
    assert plan.state is PlanState.ACTIVE
    screen.keys("w")
    screen.settle()
    vault.once_more("task.settle", lambda: screen.keys("f"))
    assert monotonic() - started < _MINUTE
    week = vault.services.tasks.week(patient.id)
    assert [task.state for day in week.days for task in day.tasks].count(TaskState.DONE) == 1
