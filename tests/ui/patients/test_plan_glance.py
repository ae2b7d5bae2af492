"""What the summary tells of the plan: objectives, what is coming, what matters."""

from datetime import timedelta
from uuid import uuid4

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    Participant,
    Transport,
    TransportMeans,
)
from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.patients import Professional
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from people import a_patient


def a_plan(today):
    often = Intervention(id=uuid4(), label="Pesée", frequency=read_frequency("tous les jours"))
    aim = Objective(
        id=uuid4(), label="Rester à domicile", due=today + timedelta(days=90),
        interventions=(often,),
    )  # fmt: skip
    problem = PlanProblem(
        id="p", dimension=Dimension.HEALTH, label="Insuffisance cardiaque", objectives=(aim,)
    )
    return PlanContent(
        matters="Garder mon chat", problems=(problem,), next_review=today + timedelta(days=60)
    )


def said(card):
    words = [one.text() for one in card.findChildren(RunsLabel)]
    return " | ".join([*words, *(one.text() for one in card.findChildren(Label))])


def test_the_summary_follows_the_plan_in_force(page, services):
    who = services.patients.create(a_patient())
    page.open_patient(who)
    summary = page.record.summary
    assert not summary._objectives.isVisible()
    assert not summary._coming.isVisible()
    plan = services.care_plans.start(who, a_plan(services.care_plans.today()))
    assert not summary._objectives.isVisible()
    services.care_plans.validate(plan.id, plan.version)
    assert "Rester à domicile" in said(summary._objectives)
    assert "Pesée" in said(summary._coming)
    assert "Garder mon chat" in said(summary._matters)


def test_another_record_shows_nothing_of_the_plan_before(page, services):
    who, other = (services.patients.create(a_patient(name)) for name in ("AA", "BB"))
    plan = services.care_plans.start(who, a_plan(services.care_plans.today()))
    services.care_plans.validate(plan.id, plan.version)
    page.open_patient(who)
    page.open_patient(other)
    summary = page.record.summary
    assert not summary._objectives.isVisible()
    assert "Garder mon chat" not in said(summary._matters)


def test_the_next_appointments_are_among_what_is_coming(page, services):
    who = services.patients.create(a_patient())
    page.open_patient(who)
    at = services.patients._store.clock() + timedelta(days=2)
    content = AppointmentContent(
        title="Cardiologue", participants=(Participant(patient_id=who),),
        transport=Transport(means=TransportMeans.SEATED),
        professionals=(a_column(services),),
    )  # fmt: skip
    services.appointments.book(
        AppointmentDraft(starts_at=at, ends_at=at + timedelta(minutes=20), content=content)
    )
    summary = page.record.summary
    assert "Cardiologue" in said(summary._coming)
    assert summary._coming.property("tab") == "appointments"


def a_column(services):
    one = ProfessionalId(uuid4())
    services.directory.add(Professional(id=one, name="HARISMENDY", profession="Médecin"))
    return one
