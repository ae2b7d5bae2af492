"""The plan de soins on paper (PL8): a frozen record in, PDF bytes out.

Three forms: the *plan personnalisé de coordination en santé* under the headings of the HAS, the
weekly *diagramme de soins* to tick by hand, and the person's own version in plain French.
"""

from coordo_desktop.documents import care_plan_grid, care_plan_patient, care_plan_ppcs
from coordo_desktop.domain.plan_papers import PlanForm, PlanPaper

_RENDER = {
    PlanForm.PPCS: care_plan_ppcs.render,
    PlanForm.GRID: care_plan_grid.render,
    PlanForm.PATIENT: care_plan_patient.render,
}


def plan_pdf(paper: PlanPaper) -> bytes:
    """The form asked for as PDF bytes; equal records give equal bytes."""
    return _RENDER[paper.form](paper)
