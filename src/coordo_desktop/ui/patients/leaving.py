"""What is still under way for somebody who leaves or died: proposed to be stopped (P10).

Nothing stops without a yes. The plan is suspended, not closed: its objectives are evaluated by
people, and what is suspended can be taken back with the step.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.appointment_leaving import Left
from coordo_desktop.domain.care_plan import PlanState
from coordo_desktop.domain.ids import PatientId, PlanId, TaskId
from coordo_desktop.domain.patients import LifeCycle, Patient
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.forms import Form

_LEAVING = frozenset({LifeCycle.CLOSED, LifeCycle.DECEASED, LifeCycle.ARCHIVED})
_SHOWN_WITH = "step"
Take = Callable[[PatientService, PatientId, Mapping[str, Any]], Patient]


@dataclass(frozen=True, slots=True)
class UnderWay:
    """What is open: how many tasks, the plan that runs, how many appointments to come."""

    tasks: int = 0
    plan: bool = False
    appointments: int = 0


@dataclass(frozen=True, slots=True)
class Stopped:
    """What was stopped with a step, as it is now: enough to start it again."""

    tasks: Mapping[TaskId, int]
    plan: tuple[PlanId, int] | None = None
    appointments: Left | None = None


def among(steps: Iterable[LifeCycle]) -> bool:
    """Whether somebody would leave by one of these steps."""
    return not _LEAVING.isdisjoint(steps)


def under_way(services: Services, patient_id: PatientId) -> UnderWay:
    """On the desk thread: what would be left open."""
    plan = services.care_plans.of(patient_id)
    runs = plan is not None and plan.state is PlanState.ACTIVE
    booked = len(services.appointments.to_come(patient_id))
    return UnderWay(len(services.tasks.future(patient_id)), runs, booked)


def fill(form: Form, found: UnderWay) -> None:
    """Boxes, ticked, under the steps by which somebody leaves."""
    made = []
    if found.tasks:
        text = QCoreApplication.translate(
            "LifeSteps", "Annuler %n tâche(s) à faire", "", found.tasks
        )
        made.append(("stop_tasks", text))
    if found.plan:
        made.append(
            ("stop_plan", QCoreApplication.translate("LifeSteps", "Suspendre le plan de soins"))
        )
    if found.appointments:
        text = QCoreApplication.translate(
            "LifeSteps", "Annuler %n rendez-vous à venir", "", found.appointments
        )
        made.append(("stop_appointments", text))
    for key, text in made:
        form.add(key, "", Check(text, name=f"life.{key}"))
        form.editor(key).set_value(True)
    step = form.editor(_SHOWN_WITH)

    def look(_chosen: object = None) -> None:
        for key, _text in made:
            form.frame(key).setVisible(step.value() in _LEAVING)

    step.changed.connect(look)
    look()


def stop(services: Services, patient_id: PatientId, typed: Mapping[str, Any]) -> Stopped:
    """On the desk thread: stop what was ticked; the plan first, then what stays."""
    if typed["step"] not in _LEAVING:
        return Stopped({})
    kept = None
    plan = services.care_plans.of(patient_id) if typed.get("stop_plan") else None
    if plan is not None and plan.state is PlanState.ACTIVE:
        reason = QCoreApplication.translate("LifeSteps", "Fin du suivi")
        kept = (plan.id, services.care_plans.suspend(plan.id, reason, plan.version))
    tasks = services.tasks.future(patient_id) if typed.get("stop_tasks") else []
    if tasks:
        services.tasks.cancel([one.id for one in tasks])
    left = None
    if typed.get("stop_appointments"):
        reason = QCoreApplication.translate("LifeSteps", "Fin du suivi")
        left = services.appointments.leave(patient_id, reason)
    return Stopped({one.id: one.version + 1 for one in tasks}, kept, left)


def with_step(
    services: Services, patient_id: PatientId, typed: Mapping[str, Any], take: Take
) -> tuple[Patient, Stopped]:
    """On the desk thread: the step and what stops with it.

    The step first, so that a refused one stops nothing; but nothing can be written to a record
    once it is put away, so archiving comes last.
    """
    if typed["step"] is LifeCycle.ARCHIVED:
        stopped = stop(services, patient_id, typed)
        return take(services.patients, patient_id, typed), stopped
    after = take(services.patients, patient_id, typed)
    return after, stop(services, patient_id, typed)


def start_again(services: Services, stopped: Stopped) -> None:
    """The step was taken back: what was stopped with it goes on."""
    if stopped.plan is not None:
        services.care_plans.resume(*stopped.plan)
    if stopped.tasks:
        services.tasks.reopen(stopped.tasks)
    if stopped.appointments is not None:
        services.appointments.come_back(stopped.appointments)
