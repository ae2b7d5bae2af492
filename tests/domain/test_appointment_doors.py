"""What an appointment is about when a plan or a transmission asks for it."""

from datetime import UTC, datetime
from uuid import UUID

from coordo_desktop.domain.appointment_doors import for_intervention, for_transmission
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace
from coordo_desktop.domain.care_plan import (
    Assignee,
    AssigneeKind,
    Intervention,
    InterventionKind,
    Place,
)
from coordo_desktop.domain.ids import InterventionId, PatientId, PlanId, ProfessionalId
from transmission_builders import an_entry

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WHO, PLAN = PatientId(UUID(int=1)), PlanId(UUID(int=2))


def a_line(**values) -> Intervention:
    return Intervention(**({"id": InterventionId(UUID(int=3)), "label": "Pansement"} | values))


def test_a_line_brings_its_place_its_material_and_whom_it_names():
    nurse = ProfessionalId(UUID(int=4))
    line = a_line(
        who=Assignee(kind=AssigneeKind.PROFESSIONAL, ref=str(nurse), label="N. OYHENART"),
        material=("compresses", "sérum"),
    )
    draft = for_intervention(WHO, PLAN, line, NINE)
    content = draft.content
    assert (content.kind, content.place) == (AppointmentKind.HOME_VISIT, AppointmentPlace.HOME)
    assert content.professionals == (nurse,)
    assert (content.title, content.preparation) == ("Pansement", "compresses, sérum")
    assert (content.plan_id, content.intervention_id) == (PLAN, line.id)
    assert [one.patient_id for one in content.participants] == [WHO]
    assert draft.ends_at == draft.starts_at  # its time is still to be said


def test_a_profession_names_nobody_and_teaching_is_teaching():
    line = a_line(
        kind=InterventionKind.EDUCATION, place=Place.PRACTICE, who=Assignee(label="Infirmier")
    )
    content = for_intervention(WHO, None, line, NINE).content
    assert content.professionals == ()
    assert (content.kind, content.place) == (AppointmentKind.EDUCATION, AppointmentPlace.PRACTICE)


def test_a_transmission_brings_its_patient_and_its_focus():
    entry = an_entry(focus="Douleur")
    content = for_transmission(entry, NINE).content
    assert content.transmission_id == entry.id
    assert (content.title, content.participants[0].patient_id) == ("Douleur", entry.patient_id)
