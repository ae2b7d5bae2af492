"""The tabs that subjects bring to a patient's record, in their order, and how each is wired."""

from collections.abc import Callable, Sequence
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, Slot

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.appointment_doors import for_intervention
from coordo_desktop.domain.assessments.findings import Finding
from coordo_desktop.domain.care_plan import Intervention
from coordo_desktop.domain.ids import InterventionId
from coordo_desktop.domain.plan_lines import AddedProblems
from coordo_desktop.ui.agenda.record_tab import AppointmentsTab
from coordo_desktop.ui.assessments.tab import AssessmentsTab
from coordo_desktop.ui.care_plan.tab import CarePlanTab
from coordo_desktop.ui.kit.record_tab import RecordTab, RecordTabSpec
from coordo_desktop.ui.measurements.tab import MeasurementsTab
from coordo_desktop.ui.shell.views import BOOK, SHOW, Desk
from coordo_desktop.ui.stock.record_tab import MaterialTab
from coordo_desktop.ui.treatments.tab import TreatmentsTab

PLAN, MEASUREMENTS, TREATMENTS, ASSESSMENTS = "plan", "measurements", "treatments", "assessments"
APPOINTMENTS, MATERIAL = "appointments", "material"
"""The keys of the tabs, for who sends somebody to one."""

_Factory = Callable[[], RecordTab]


def record_tabs(desk: Desk) -> list[RecordTabSpec]:
    """What a record offers beside the tabs of the patients view itself."""
    own = (desk.services, desk.tools, desk.actor)
    return [
        RecordTabSpec(
            TREATMENTS, QCoreApplication.translate("Record", "Traitements"),
            _wired(desk, lambda: _treatments(desk)),
            after="health",
        ),
        RecordTabSpec(
            MEASUREMENTS, QCoreApplication.translate("Record", "Mesures"),
            _wired(desk, lambda: MeasurementsTab(*own, now=desk.opened.store.clock)),
            after=TREATMENTS,
        ),
        RecordTabSpec(
            ASSESSMENTS, QCoreApplication.translate("Record", "Évaluations"),
            _wired(desk, lambda: _assessments(desk)),
            after=MEASUREMENTS,
        ),
        RecordTabSpec(
            PLAN, QCoreApplication.translate("Record", "Plan de soins"),
            _wired(desk, lambda: _care_plan(desk)),
            after=ASSESSMENTS,
        ),
        *_agenda(desk),
        *_stock(desk),
    ]  # fmt: skip


def may_book(desk: Desk) -> bool:
    """Whether the person at the desk has the agenda."""
    return scope(desk.actor, Right.MANAGE_AGENDA) is not Scope.NONE


def _care_plan(desk: Desk) -> CarePlanTab:
    tab = CarePlanTab(desk.services, desk.tools, desk.actor)
    tab.keys.shortcut("V").setEnabled(may_book(desk))

    def book(line: Intervention) -> None:
        patient_id, plan = tab.patient_id, tab.plan
        if patient_id is not None and may_book(desk):
            at, plan_id = desk.opened.store.clock(), plan.id if plan is not None else None
            draft = for_intervention(patient_id, plan_id, line, at)
            desk.go.errand_asked.emit("agenda", BOOK, draft)

    def take_out(intervention_id: InterventionId) -> None:
        if tab.patient_id is not None:
            desk.go.record_asked.emit(tab.patient_id, MATERIAL, intervention_id)

    tab.appointment_asked.connect(book)
    tab.material_asked.connect(take_out)
    tab.allow_material(allowed=may_issue(desk))
    return tab


def _stock(desk: Desk) -> list[RecordTabSpec]:
    """For whoever may see the stock and read what is clinical."""
    if scope(desk.actor, Right.SEE_STOCK) is Scope.NONE:
        return []
    return [
        RecordTabSpec(
            MATERIAL, QCoreApplication.translate("Record", "Matériel"),
            _wired(desk, lambda: _material(desk)),
            after="entries",
        )
    ]  # fmt: skip


def _material(desk: Desk) -> MaterialTab:
    tab = MaterialTab(desk.services, desk.tools, desk.actor, now=desk.opened.store.clock)
    go = desk.go
    tab.lot_asked.connect(lambda one: go.errand_asked.emit("stock", SHOW, ("lots", one)))
    tab.loan_asked.connect(lambda one: go.errand_asked.emit("stock", SHOW, ("loans", one)))
    return tab


def may_issue(desk: Desk) -> bool:
    """Whether the person at the desk may take units out of the stock for a patient."""
    rights = (Right.MOVE_STOCK, Right.WRITE_CLINICAL)
    return all(scope(desk.actor, right) is not Scope.NONE for right in rights)


def _agenda(desk: Desk) -> list[RecordTabSpec]:
    """For whoever may see the agenda: reception too, who reads nothing clinical."""
    if not may_book(desk):
        return []
    return [
        RecordTabSpec(
            APPOINTMENTS, QCoreApplication.translate("Record", "Rendez-vous"),
            _wired(desk, lambda: _appointments(desk)),
            after=PLAN, clinical=False,
        )
    ]  # fmt: skip


def _appointments(desk: Desk) -> AppointmentsTab:
    tab = AppointmentsTab(desk.services, desk.tools, desk.actor, now=desk.opened.store.clock)
    tab.day_asked.connect(lambda one: desk.go.errand_asked.emit("agenda", SHOW, one))
    return tab


def _assessments(desk: Desk) -> AssessmentsTab:
    tab = AssessmentsTab(desk.services, desk.tools, desk.actor)
    to_plan = ToPlan(desk, tab)
    tab.findings_asked.connect(to_plan.bring)
    return tab


class ToPlan(QObject):
    """Findings of an assessment become problems of the plan's draft, which is then shown."""

    def __init__(self, desk: Desk, tab: RecordTab) -> None:
        super().__init__(tab)
        self._desk, self._tab = desk, tab

    @Slot(object)
    def bring(self, findings: Sequence[Finding]) -> None:
        """Put these in the plan; what is there already is not put twice."""
        patient_id, plans = self._tab.patient_id, self._desk.services.care_plans
        if patient_id is not None and findings:
            made = [one.problem(str(uuid4())) for one in findings]
            self._tab.ask(lambda: plans.add_problems(patient_id, made), self._told)

    def _told(self, added: AddedProblems) -> None:
        self._desk.go.saved.emit()
        self._desk.tools.messages.say(
            self.tr("%n problème(s) au brouillon du plan.", "", added.added)
            if added.added
            else self.tr("Déjà dans le plan\u202f: rien n’a été ajouté."),
            kind="ok" if added.added else "info",
        )
        self._tab.tab_asked.emit(PLAN)


def _treatments(desk: Desk) -> TreatmentsTab:
    tab = TreatmentsTab(desk.services, desk.tools, desk.actor)
    tab.settings_asked.connect(lambda section: desk.go.errand_asked.emit("settings", SHOW, section))
    return tab


def _wired(desk: Desk, make: _Factory) -> _Factory:
    """Whatever the subject, a tab may ask to write, and says when something was kept."""

    def made() -> RecordTab:
        tab = make()
        tab.transmission_asked.connect(desk.go.transmission_asked)
        tab.saved.connect(desk.go.saved)
        return tab

    return made
