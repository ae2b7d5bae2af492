"""The doors to the agenda: a record, a line of a plan, a transmission."""

from types import SimpleNamespace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.appointment_doors import for_intervention
from coordo_desktop.domain.appointments import AppointmentDraft, AppointmentPlace
from coordo_desktop.domain.care_plan import (
    Dimension,
    Intervention,
    Objective,
    PlanContent,
    PlanProblem,
)
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.domain.ids import InterventionId, ObjectiveId
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.transmissions import Kind, TransmissionDraft
from coordo_desktop.ui.shell.record_tabs import APPOINTMENTS, PLAN, record_tabs
from coordo_desktop.ui.shell.registry import page_specs
from coordo_desktop.ui.shell.views import BOOK, Navigator
from ui.appointments.conftest import MONDAY, focused, press, type_keys


@pytest.fixture
def desk_of(window, services, tools):
    """What a window gives its views, for somebody of a role."""

    def made(store):
        opened = SimpleNamespace(store=store, actor=store.actor)
        return SimpleNamespace(
            services=services, tools=tools, actor=store.actor, go=Navigator(window), opened=opened,
            settings=PracticeSettings(), capped=False,
        )  # fmt: skip

    return made


def errands(desk):
    heard = []
    desk.go.errand_asked.connect(lambda *told: heard.append(told))
    return heard


def test_a_record_has_its_appointments_for_who_has_the_agenda(desk_of, store, store_for):
    assert APPOINTMENTS in [spec.key for spec in record_tabs(desk_of(store))]
    reader = desk_of(store_for(Role.READER))
    assert APPOINTMENTS not in [spec.key for spec in record_tabs(reader)]
    [spec] = [
        one for one in record_tabs(desk_of(store_for(Role.RECEPTION))) if one.key == APPOINTMENTS
    ]
    assert not spec.clinical


def test_a_line_of_the_plan_is_booked_in_the_agenda(desk_of, store, services, patient_id, qtbot):
    line = Intervention(
        id=InterventionId(uuid4()), label="Pansement", frequency=read_frequency("tous les jours")
    )
    aim = Objective(id=ObjectiveId(uuid4()), label="Cicatriser", interventions=(line,))
    problem = PlanProblem(
        id="p", dimension=Dimension.HEALTH, label="Plaie", objectives=(aim,)
    )  # fmt: skip
    plan = services.care_plans.start(patient_id, PlanContent(problems=(problem,)))
    desk = desk_of(store)
    heard = errands(desk)
    [spec] = [one for one in record_tabs(desk) if one.key == PLAN]
    tab = spec.factory()
    qtbot.addWidget(tab)
    tab.show_patient(patient_id, "PUYO Lucienne")
    tab.refresh()
    assert tab.tree.choose(str(line.id))
    tab.ask_appointment()
    [(view, errand, draft)] = heard
    assert (view, errand) == ("agenda", BOOK)
    assert isinstance(draft, AppointmentDraft)
    assert draft.content.title == "Pansement"
    assert draft.content.place is AppointmentPlace.HOME
    assert (draft.content.plan_id, draft.content.intervention_id) == (plan.id, line.id)


def test_a_transmission_is_followed_by_an_appointment(desk_of, store, services, patient_id, window):
    made = services.transmissions.sign(
        TransmissionDraft(
            patient_id=patient_id, kind=Kind.FOCUS, focus="Douleur", parts=(("data", "EVA 6"),)
        )
    )
    desk = desk_of(store)
    heard = errands(desk)
    [spec] = [one for one in page_specs(desk) if one.key == "transmissions"]
    page = spec.factory(desk)
    window.layout().addWidget(page)
    assert page.shortcuts.shortcut("V").isEnabled()
    page.details.reading.appointment_asked.emit(services.transmissions.entry(made))
    [(view, _book, draft)] = [told for told in heard if told[1] == BOOK]
    assert view == "agenda"
    assert (draft.content.title, draft.content.transmission_id) == ("Douleur", made)


def test_the_rhythm_of_a_line_is_seen_before_it_is_booked(panel, services, patient_id):
    line = Intervention(
        id=InterventionId(uuid4()), label="Kiné",
        frequency=read_frequency("2 fois par semaine, lundi et jeudi, pendant 3 semaines"),
    )  # fmt: skip
    panel.open_new(for_intervention(patient_id, None, line, MONDAY), timed=False)
    assert panel.form.rule.text().endswith("6 fois")
    type_keys(focused(), "demain 9h")
    assert "6 rendez-vous" in panel.form.frame("rule").under.text()
    press(focused(), Qt.Key.Key_Return)
    made = services.appointments.of_patient(patient_id)
    assert [one.starts_at.weekday() for one in made] == [3, 0, 3, 0, 3, 0]
