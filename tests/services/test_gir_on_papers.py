"""Two GIRs of one person: every paper says which one is fixed and which one is estimated."""

from dataclasses import replace

from coordo_desktop.demo.care_stories import CARE
from coordo_desktop.demo.practice import _fixed
from coordo_desktop.demo.stories import STORIES
from coordo_desktop.domain.assessments import score
from coordo_desktop.domain.handover import SheetForm, SheetRequest
from coordo_desktop.domain.patients import Situation
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.plan_printing import PlanPrintingService
from people import a_patient
from plan_builders import a_content, a_problem, an_intervention, an_objective

HEART = "Insuffisance cardiaque, NYHA III"
GIR_4 = CARE[HEART].assessments[0][2]
BOTH = "GIR 2, AGGIR estimé : GIR 4 le 23/11/2026"


def on_papers(store, gir):
    """What the sheet of transmissions and the PPCS say of this person, found GIR 4 by AGGIR."""
    patient_id = PatientService(store).create(replace(a_patient(), situation=Situation(gir=gir)))
    AssessmentService(store).complete(patient_id, "aggir", GIR_4)
    plans = CarePlanService(store)
    begun = plans.start(patient_id, a_content(a_problem("x", an_objective("y", an_intervention()))))
    plans.validate(begun.id, begun.version)
    ppcs = PlanPrintingService(store).paper(patient_id, PlanForm.PPCS)
    request = SheetRequest(form=SheetForm.DETAILED, patients=(patient_id,))
    (block,) = HandoverService(store).prepare(request).sheet.patients
    (flag,) = [one for one in block.flags if "GIR" in one]
    return flag.replace("\u00a0", " "), ppcs.gir.replace("\u00a0", " "), dict(ppcs.findings)


def test_the_sheet_and_the_ppcs_say_both_alike(store):
    flag, ppcs, findings = on_papers(store, 2)
    assert flag == ppcs == BOTH
    assert any("AGGIR (estimé)" in said for said in findings.values())


def test_the_same_gir_is_said_once(store):
    flag, ppcs, _ = on_papers(store, 4)
    assert flag == ppcs == "GIR 4"


def test_in_the_demonstration_the_two_agree():
    for story in STORIES:
        care = CARE.get(story.problem)
        for scale, _, after in care.assessments if care else ():
            if scale == "aggir":
                assert _fixed(Situation(gir=5), story).gir == score("aggir", after).value
