"""`coordo plan`: the plan of a patient as a PDF file."""

import json
from datetime import timedelta
from uuid import UUID

import pytest
from pypdf import PdfReader

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from plan_builders import a_content
from vault_support import opened


@pytest.fixture
def patient(coordo, with_maite):
    """The id of a patient with a plan in force."""
    (line,) = json.loads(coordo("patients", "find", with_maite, "maite", "--json").out)
    desk = opened(with_maite, now)
    plans = assemble(desk).care_plans
    content = a_content(next_review=plans.today() + timedelta(days=90))
    plan = plans.start(PatientId(UUID(line["id"])), content)
    plans.validate(plan.id, plan.version)
    desk.close()
    return line["id"]


@pytest.mark.parametrize("form", ["ppcs", "grid", "patient"])
def test_each_form_is_written(coordo, with_maite, patient, tmp_path, form):
    path = tmp_path / "plan.pdf"
    done = coordo("plan", with_maite, "--patient", patient, "--form", form, "-o", path)
    assert (done.status, done.err) == (0, "")
    words = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "ETCHEVERRY" in words


def test_ppcs_is_the_form_when_none_is_said(coordo, with_maite, patient, tmp_path):
    path = tmp_path / "plan.pdf"
    assert coordo("plan", with_maite, "--patient", patient, "-o", path).status == 0
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("--patient", "12345678-1234-5678-1234-567812345678"), 1),
        (("--patient", "x"), 2),
        (("--patient", "12345678-1234-5678-1234-567812345678", "--form", "x"), 2),
        (("--patient", "12345678-1234-5678-1234-567812345678", "--week", "demain"), 2),
        ((), 2),
    ],
)
def test_what_cannot_be_written_leaves_no_file(coordo, with_maite, tmp_path, words, status):
    path = tmp_path / "plan.pdf"
    done = coordo("plan", with_maite, *words, "-o", path)
    assert done.status == status
    assert done.err
    assert not path.exists()


def test_a_patient_without_a_plan_is_told_in_a_sentence(coordo, with_maite, tmp_path):
    (line,) = json.loads(coordo("patients", "find", with_maite, "maite", "--json").out)
    done = coordo("plan", with_maite, "--patient", line["id"], "-o", tmp_path / "plan.pdf")
    assert done.status == 1
    assert "plan de soins" in done.err
    assert not (tmp_path / "plan.pdf").exists()
