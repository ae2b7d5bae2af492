"""Somebody leaves or died: what is under way is proposed to be stopped, and never by itself."""

from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from appointment_builders import TUESDAY, a_draft
from coordo_desktop.domain.appointments import AppointmentState, Presence
from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
    PlanState,
)
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.domain.patients import LifeCycle
from people import a_patient, a_professional

from .conftest import field, type_in, validate
from .test_record import master, opened, press


@pytest.fixture
def who(page, services):
    """A patient with a plan that runs and a task of their own."""
    made = opened(page, services)
    weigh = Intervention(id=uuid4(), label="Pesée", frequency=read_frequency("tous les jours"))
    goal = Objective(id=uuid4(), label="Stable", interventions=(weigh,))
    heart = PlanProblem(
        id=str(uuid4()), dimension=Dimension.HEALTH, label="Cœur", objectives=(goal,)
    )
    review = services.care_plans.today() + timedelta(days=60)
    plan = services.care_plans.start(made, PlanContent(problems=(heart,), next_review=review))
    services.care_plans.validate(plan.id, plan.version)
    services.tasks.add(made, "rappeler le médecin demain")
    return made


def leave(page, step=LifeCycle.CLOSED):
    press(master(page), Qt.Key.Key_V)
    chosen = field(page, "life.step")
    chosen.setCurrentIndex(chosen._keys.index(step))
    chosen.activated.emit(chosen.currentIndex())
    if step is LifeCycle.CLOSED:
        type_in(page, "life.reason", "Déménagement")
        press(field(page, "life.reason"), Qt.Key.Key_Escape)


def state_of(services, who):
    plan = services.care_plans.of(who)
    return plan.state, len(services.tasks.future(who))


def test_what_is_under_way_is_counted_stopped_and_goes_on_when_taken_back(
    page, services, tools, who
):
    before = state_of(services, who)
    assert before[1] > 1
    leave(page)
    assert f"{before[1]} " in field(page, "life.stop_tasks").text()
    validate(page.record.ask)
    assert services.patients.again(who).patient.life_cycle is LifeCycle.CLOSED
    assert state_of(services, who) == (PlanState.SUSPENDED, 0)
    tools.messages.undo()
    assert services.patients.again(who).patient.life_cycle is LifeCycle.ACTIVE
    assert state_of(services, who) == before


def test_nothing_stops_without_a_yes(page, services, who):
    before = state_of(services, who)
    leave(page, LifeCycle.DECEASED)
    for key in ("stop_tasks", "stop_plan"):
        field(page, f"life.{key}").setChecked(False)
    validate(page.record.ask)
    assert services.patients.again(who).patient.life_cycle is LifeCycle.DECEASED
    assert state_of(services, who) == before


def test_a_step_that_is_refused_stops_nothing(page, services, who):
    before = state_of(services, who)
    leave(page)
    field(page, "life.reason").clear()
    validate(page.record.ask)
    assert page.record.ask.form.frame("life_cycle_reason").error
    assert state_of(services, who) == before


def test_who_is_only_suspended_is_not_asked(page, services, who):
    leave(page, LifeCycle.SUSPENDED)
    assert page.record.ask.form.frame("stop_tasks").isHidden()
    type_in(page, "life.reason", "Hospitalisation")
    press(field(page, "life.reason"), Qt.Key.Key_Escape)
    before = state_of(services, who)
    validate(page.record.ask)
    assert state_of(services, who) == before


def booked(services, who):
    """Two appointments to come, one of them with somebody else."""
    nurse, other = a_professional("OYHENART", rpps="", phone=""), a_patient("PUYO", "Anne")
    services.directory.add(nurse)
    services.patients.create(other)
    for day, people in enumerate(([who], [who, other.id])):
        at = TUESDAY + timedelta(days=day)
        services.appointments.book(a_draft([nurse.id], people, at=at, title="bilan"))


def states(services, who):
    return [each.state for each in services.appointments.of_patient(who)]


def test_appointments_to_come_are_cancelled_and_put_back(page, services, tools, who):
    booked(services, who)
    leave(page, LifeCycle.DECEASED)
    assert field(page, "life.stop_appointments").text().startswith("Annuler 2 ")
    validate(page.record.ask)
    assert states(services, who) == [AppointmentState.CANCELLED, AppointmentState.PLANNED]
    session = services.appointments.of_patient(who)[1]
    assert session.content.participants[0].presence is Presence.EXCUSED
    tools.messages.undo()
    assert states(services, who) == [AppointmentState.PLANNED, AppointmentState.PLANNED]


def test_a_record_put_away_stops_first_what_was_left_and_is_taken_up_as_it_was(
    page, services, tools, who
):
    leave(page)
    for key in ("stop_tasks", "stop_plan"):
        field(page, f"life.{key}").setChecked(False)
    validate(page.record.ask)
    leave(page, LifeCycle.ARCHIVED)
    validate(page.record.ask)
    assert services.patients.again(who).patient.life_cycle is LifeCycle.ARCHIVED
    assert state_of(services, who) == (PlanState.SUSPENDED, 0)
    tools.messages.undo()
    assert services.patients.again(who).patient.life_cycle is LifeCycle.CLOSED
    assert state_of(services, who) == (PlanState.ACTIVE, 1)  # days to come: once followed again
