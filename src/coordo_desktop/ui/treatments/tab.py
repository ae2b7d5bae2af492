"""Tab « Traitements »: what is taken, what does not go together, the plan on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.medication_plan import MedicationPlan
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.domain.treatments import Treatment
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.treatments import ShownTreatments
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.treatments.deeds import Deeds
from coordo_desktop.ui.treatments.form import TreatmentForm, blank
from coordo_desktop.ui.treatments.panel import TreatmentPanel
from coordo_desktop.ui.treatments.paper import PlanPaper
from coordo_desktop.ui.treatments.table import TreatmentTable
from coordo_desktop.ui.treatments.warnings_box import WarningsBox

_FOUND = 8


class TreatmentsTab(RecordTab):
    """N adds, Enter opens, P looks at the plan; `settings_asked` names a section of settings."""

    topics: ClassVar[Changes] = frozenset({Topic.TREATMENTS, Topic.MEDICINES, Topic.PATIENTS})
    settings_asked = Signal(str)

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="treatments", label=self.tr("Traitements"))
        self._services = services
        self._shown: ShownTreatments | None = None
        self._wanted: UUID | None = None
        self._writes = scope(actor, Right.WRITE_CLINICAL) is not Scope.NONE
        self._prints = scope(actor, Right.PRINT_HANDOVER) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_SETTINGS) is not Scope.NONE
        self.panel = TreatmentPanel(self.today)
        self.deeds = Deeds(self, services.treatments, services.drafts, self.panel)
        self._stopping = AskedDrafts(self.deeds.asking, services.drafts, tools, "treatment.stop")
        self.paper = PlanPaper(tools, services.treatments)
        self._build()
        self._wire()

    # --- what is seen -------------------------------------------------------------------------

    def _build(self) -> None:
        self.table = TreatmentTable(self.tools.preferences)
        self.warnings = WarningsBox("treatments.warnings", self.tr("Alertes des traitements"))
        self._base = Note(
            self.tr(
                "La base des médicaments n’est pas importée : les noms se tapent à la main et les "
                "allergies ne sont vérifiées que sur les mots."
            ),
            kind="info", name="treatments.base",
            action=self.tr("Importer la base") if self._manages else "",
        )  # fmt: skip
        self._base.hide()
        self._add = Button(
            self.tr("Ajouter"), name="treatments.add", kind="primary", icon="plus", key="N",
            compact=True,
        )  # fmt: skip
        self._print = Button(
            self.tr("Plan de prise"), name="treatments.print", icon="print", key="P", compact=True
        )
        self._add.setVisible(self._writes)
        self._print.setVisible(self._prints)
        empty = EmptyState(
            self.tr("Aucun traitement noté pour ce patient."),
            self.tr("Ajouter un traitement") if self._writes else "",
            name="treatments.empty", key="N" if self._writes else "",
        )  # fmt: skip
        empty.acted.connect(self.write_new)
        head = row(
            Label(self.tr("Traitements"), role="panel", weight=600), None, self._print, self._add
        )
        listed = EmptyOr(self.table, empty)
        left = column(head, self._base, self.warnings, listed, gap=10, margins=(16, 12, 16, 12))
        left.setStretch(3, 1)
        work = QWidget()
        line = row(left, self.panel, self.deeds.asking, gap=0)
        line.setStretch(0, 1)
        work.setLayout(line)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(work)
        self._stack.addWidget(self.paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _wire(self) -> None:
        self._add.clicked.connect(self.write_new)
        self._print.clicked.connect(self.look_at_plan)
        self._base.acted.connect(self._ask_settings)
        self.table.opened.connect(self.open_treatment)
        self.panel.built.connect(self._answer)
        self.paper.closed.connect(self._leave_paper)
        if self._writes:
            self.shortcuts.add("N", self.tr("Ajouter un traitement"), self.write_new)
        if self._prints:
            self.shortcuts.add("P", self.tr("Plan de prise"), self.look_at_plan)

    def refresh(self) -> None:
        """Ask for what is taken."""
        patient_id = self.patient_id
        if patient_id is not None:
            self.ask(lambda: self._services.treatments.shown(patient_id), self._show)

    def _show(self, shown: ShownTreatments) -> None:
        self._shown = shown
        self.table.show_treatments(shown)
        self.warnings.show_warnings(shown.warnings)
        self._base.setVisible(shown.base_empty)
        self._print.setEnabled(bool(shown.current))
        self.counted.emit(len(shown.current))
        if self._writes and self.patient_id is not None:
            fresh = blank(self.patient_id, shown.today)
            self.deeds.look_for(self.patient_id, (fresh, *shown.current), self._open)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.point_at(wanted)

    def first_inside(self) -> QWidget | None:
        """The list; where there is none, its letters are heard by the tab itself."""
        return self.table if self.table.isVisible() else self

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The table has the keyboard where there is one; else its letters are heard here."""
        super().focusInEvent(event)
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def today(self) -> date:
        """The day it is for the practice, as last answered; nothing is written before that."""
        return self._shown.today if self._shown is not None else date.min

    # --- the record ---------------------------------------------------------------------------

    def leave_patient(self) -> None:
        """Another record comes: what is typed is a draft, nothing of this one stays."""
        self.panel.close_panel()
        self.deeds.asking.close_panel()
        self.deeds.forget()
        self._leave_paper()
        self.paper.forget()
        self._shown = None

    def flush_drafts(self) -> None:
        """Before the desk closes."""
        self.panel.flush()
        self._stopping.flush()

    def point_at(self, item: UUID | None) -> None:
        """Choose and open this treatment, as soon as it is shown."""
        shown = self._shown
        if item is None:
            return
        if shown is None:
            self._wanted = item
            return
        found = next((one for one in (*shown.current, *shown.past) if one.id == item), None)
        if found is not None:
            if found in shown.past:
                self.table.open_past()
            self.table.choose(found.id)
            self.open_treatment(found)

    def escape(self) -> bool:
        """Esc leaves the paper, then the panel, then the record."""
        if self._stack.currentWidget() is self.paper:
            self._leave_paper()
            return True
        return super().escape()

    # --- writing ------------------------------------------------------------------------------

    def write_new(self) -> None:
        """Open the panel on a new treatment; a draft left there comes back."""
        patient_id = self.patient_id
        if patient_id is not None and self._shown is not None and self._writes:
            self.panel.close_panel()
            self._open(blank(patient_id, self.today()))

    def open_treatment(self, one: Treatment) -> None:
        """Open the panel on a treatment."""
        if self.panel.isVisible() and self.panel.seen == one:
            return
        self.panel.close_panel()
        self._open(one)

    def _open(self, one: Treatment) -> None:
        self.deeds.asking.close_panel()
        self.panel.show_treatment(one, self.identity_words, write=self._writes)
        self.deeds.opened(one)

    def _answer(self, form: TreatmentForm) -> None:
        """Answer the form while it is typed in."""
        services, glance, fail = self._services, self.tools.glance, self.failed

        def find(text: str) -> None:
            glance.run(
                form.medicines, lambda: services.medicines.find(text, _FOUND),
                form.offer_medicines, fail,
            )  # fmt: skip

        def find_prescriber(text: str) -> None:
            glance.run(
                form.prescribers, lambda: services.directory.find(text, _FOUND),
                form.offer_prescribers, fail,
            )  # fmt: skip

        def check() -> None:
            seen = self.panel.seen
            if seen is None:
                return
            draft = form.drafted(seen)
            glance.run(
                form.warnings, lambda: services.treatments.check(draft),
                form.warnings.show_warnings, fail,
            )  # fmt: skip

        form.medicines.asked.connect(find)
        form.prescribers.asked.connect(find_prescriber)
        form.looked_at.connect(check)
        check()

    # --- the plan -----------------------------------------------------------------------------

    def look_at_plan(self) -> None:
        """Show the medication plan as it would be printed now."""
        patient_id, service = self.patient_id, self._services.treatments
        if patient_id is None or self._shown is None or not self._shown.current:
            return

        def work() -> tuple[MedicationPlan, bytes]:
            plan = service.prepare_plan(patient_id)
            return plan, service.draw_plan(plan)

        self.ask(work, self._show_paper)

    def _show_paper(self, made: tuple[MedicationPlan, bytes]) -> None:
        if made[0].patient.id != self.patient_id:
            return
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_plan(*made)

    def _leave_paper(self) -> None:
        if self._stack.currentWidget() is self.paper:
            self._stack.setCurrentIndex(0)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_settings(self) -> None:
        self.settings_asked.emit("medicines")

    # --- what the deeds say -------------------------------------------------------------------

    def say(self, text: str, undo: Any = None) -> None:
        """Say what was done."""
        self.saved.emit()
        self.tools.messages.say(text, undo=undo)

    def restored(self, typed: Mapping[str, Any]) -> None:
        """A draft was found: back in the fields."""
        if self.panel.form is not None:
            self.panel.form.restore_typed(dict(typed))

    def stop_asked(self, one: Treatment) -> None:
        """Why this one stops is being typed: a draft until it is done."""
        self._stopping.about(str(one.id))

    def is_open_on(self, patient_id: PatientId) -> bool:
        """Whether this record is still the one shown."""
        return self.patient_id == patient_id
