"""The plan on paper: what the forms are drawn from, and what is written of it."""

import hashlib
import json
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pdfplumber
import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.care_plan import ObjectiveState, ReasonNotReached, Review
from coordo_desktop.domain.errors import InsideVault
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.patients import CareTeamMember, Professional
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.domain.plan_rules import NoPlan
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.plan_printing import PlanPrintingService
from coordo_desktop.store.keyring import KEYRING
from people import a_patient
from plan_builders import TODAY, a_content, a_problem, an_evaluation, an_intervention, an_objective


@pytest.fixture
def service(store):
    return PlanPrintingService(store)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def plan(store, patient_id):
    plans = CarePlanService(store)
    started = plans.start(
        patient_id, a_content(a_problem("x", an_objective("y", an_intervention())))
    )
    plans.validate(started.id, started.version)
    return plans.of(patient_id)


def last_line(store):
    with store.reading() as session:
        row = (
            session.execute(text("SELECT * FROM audit ORDER BY seq DESC LIMIT 1")).mappings().one()
        )
    return row["event"], row["patient_ref"], json.loads(row["detail_json"])


@pytest.mark.parametrize(
    ("form", "tasks"), [(PlanForm.PPCS, 0), (PlanForm.GRID, 7), (PlanForm.PATIENT, 14)]
)
def test_each_form_draws_its_weeks(service, patient_id, plan, form, tasks):
    paper = service.paper(patient_id, form, TODAY + timedelta(days=3))
    assert paper.week == TODAY
    assert len(paper.tasks) == tasks
    assert (paper.plan, paper.created_on, paper.changes) == (plan, TODAY, ())
    assert paper.author == "C. MARTIN, IDE coordinatrice"


def test_what_the_last_version_changed_is_told(service, store, patient_id, plan):
    plans = CarePlanService(store)
    content = replace(plan.current.content, next_review=date(2027, 3, 1))
    plans.validate(plan.id, plans.save_draft(plan.id, content, plan.version))
    paper = service.paper(patient_id, PlanForm.PPCS)
    assert paper.changes == (
        "Prochaine revue\u202f: 1er\u00a0mars 2027 au lieu de 23\u00a0février 2027",
    )


def test_an_objective_given_up_and_taken_out_is_still_named(service, store, patient_id, plan):
    plans = CarePlanService(store)
    dropped = plan.current.content.problems[0].objectives[0]
    refused = an_evaluation(dropped, ObjectiveState.ABANDONED, reason=ReasonNotReached.REFUSED)
    plans.review(
        plan.id,
        Review(on=TODAY, participants=("C. MARTIN",)),
        [refused],
        a_content(a_problem("Autre", an_objective("Autre but"))),
        date(2027, 3, 1),
        plan.version,
    )
    paper = service.paper(patient_id, PlanForm.PPCS)
    assert paper.former == ((dropped.id, "y"),)
    with pdfplumber.open(BytesIO(service.pdf(patient_id, PlanForm.PPCS).pdf)) as pdf:
        words = " ".join(page.extract_text() for page in pdf.pages)
    assert "version antérieure" not in words


@pytest.mark.parametrize("form", PlanForm)
def test_a_form_is_printed_and_its_hash_written_down(service, store, patient_id, plan, form):
    printed = service.pdf(patient_id, form)
    assert printed.pdf.startswith(b"%PDF")
    assert printed.sha256 == hashlib.sha256(printed.pdf).hexdigest()
    event, who, detail = last_line(store)
    assert (event, who) == ("plan.print", str(patient_id))
    assert (detail["form"], detail["number"], detail["sha256"]) == (form.value, 1, printed.sha256)
    assert service.pdf(patient_id, form) == printed


def test_a_form_is_written_where_the_person_said_and_not_in_the_vault(
    service, store, patient_id, plan, tmp_path, vault_path
):
    path = tmp_path / "plan.pdf"
    printed = service.export(patient_id, PlanForm.PPCS, path)
    assert path.read_bytes() == printed.pdf
    assert last_line(store)[0] == "plan.export"
    (vault_path.parent / KEYRING).touch()
    before, file = last_line(store), vault_path.read_bytes()
    with pytest.raises(InsideVault):
        service.export(patient_id, PlanForm.PPCS, vault_path.parent / KEYRING)
    assert (last_line(store), vault_path.read_bytes()) == (before, file)


def test_nobody_prints_what_is_not_there_or_not_theirs(service, store_for, patient_id):
    with pytest.raises(NoPlan):
        service.pdf(patient_id, PlanForm.GRID)
    with pytest.raises(NotAllowed):
        PlanPrintingService(store_for(Role.CAREGIVER)).paper(patient_id, PlanForm.GRID)
    with pytest.raises(NotAllowed):
        PlanPrintingService(store_for(Role.READER)).pdf(patient_id, PlanForm.GRID)


def test_those_of_the_circle_are_named_in_full(store, service, patient_id, plan):
    directory = DirectoryService(store)
    claire = directory.add(
        Professional(id=ProfessionalId(uuid4()), name="MARTIN", given_name="Claire")
    )
    member = CareTeamMember(id="", professional_id=claire, professional="", profession="")
    PatientService(store).add(patient_id, member)
    (shown,) = service.paper(patient_id, PlanForm.PPCS).record.care_team
    assert shown.professional == "Claire MARTIN"


def test_the_referring_doctor_outside_the_circle_can_be_called(store, service):
    doctor = DirectoryService(store).add(
        Professional(id=ProfessionalId(uuid4()), name="LABORDE", title="Dr", phone="+33536491221")
    )
    patient_id = PatientService(store).create(
        replace(a_patient(), referring_doctor_id=doctor, referring_doctor="Dr LABORDE")
    )
    plans = CarePlanService(store)
    started = plans.start(
        patient_id, a_content(a_problem("x", an_objective("y", an_intervention())))
    )
    plans.validate(started.id, started.version)
    pdf = service.pdf(patient_id, PlanForm.PATIENT).pdf
    with pdfplumber.open(BytesIO(pdf)) as paper:
        said = "\n".join(page.extract_text() for page in paper.pages)
    assert "05 36 49 12 21" in said.replace("\u00a0", " ")
