"""Care in a real window, by keyboard alone: a plan from a template, then a task of its week."""

from time import monotonic, sleep

import pytest

from coordo_desktop.domain.care_plan import PlanState
from coordo_desktop.domain.tasks import TaskState

from .conftest import until
from .test_journeys import find, unlock, vault

__all__ = ["vault"]
_MINUTE = 60
_TO_THE_PLAN = 8  # arrows
_AGAIN = 5.0  # seconds before somebody presses once more


def seen_to_change(screen, *keys):
    """Press, and wait until the screen is another one, and still."""
    before = screen.settle()
    screen.keys(*keys)
    until(lambda: screen.pixels() != before, "another screen")
    screen.settle()


def insist(screen, vault, event, *keys):
    """Press until it is done, as one does when the panel was still on its way."""
    before = vault.count(event)
    for _ in range(6):
        screen.keys(*keys)
        deadline = monotonic() + _AGAIN
        while monotonic() < deadline:
            if vault.count(event) > before:
                screen.settle()
                return
            sleep(0.05)
    pytest.fail(f"never seen: {event}")


def test_from_a_template_to_a_running_plan_and_a_task_ticked(screen, vault):
    unlock(screen, vault)
    find(screen, vault, "etcheverry")
    started = monotonic()
    summary = screen.settle()
    screen.keys(*["Right"] * _TO_THE_PLAN, "Tab")  # at once: the plan is still being read
    screen.turned(summary)
    seen_to_change(screen, "t")
    screen.type("chute")
    screen.keys("Down")
    seen_to_change(screen, "Return")
    insist(screen, vault, "plan.start", "ctrl+Return")
    insist(screen, vault, "plan.validate", "ctrl+Return")
    insist(screen, vault, "task.settle", "w", "f")
    assert monotonic() - started < _MINUTE
    (patient,) = vault.services.patients.find("etcheverry")
    plan = vault.services.care_plans.of(patient.id)
    assert plan is not None
    assert plan.state is PlanState.ACTIVE
    week = vault.services.tasks.week(patient.id)
    assert [task.state for day in week.days for task in day.tasks].count(TaskState.DONE) == 1
