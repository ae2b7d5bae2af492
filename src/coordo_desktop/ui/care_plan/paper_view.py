"""The plan as it will be printed: the coordination plan, the weekly grid, the person's version."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.services import papers
from coordo_desktop.services.papers import PageImage
from coordo_desktop.services.plan_printing import PlanPrintingService, PrintedPlan
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.printing import PdfPreview, print_pages
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.shortcuts import Shortcuts

_WEEK = timedelta(days=7)


class PlanPaperView(QWidget):
    """One of three forms, looked at, printed, saved where the person says; Esc goes back."""

    closed = Signal()

    def __init__(self, printing: PlanPrintingService, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("plan.paper")
        self._printing, self._tools = printing, tools
        self._patient_id: PatientId | None = None
        self._week: date | None = None
        self._pdf = b""
        self.form = Segmented(
            [
                Option(PlanForm.PPCS.value, self.tr("PPCS")),
                Option(PlanForm.GRID.value, self.tr("Diagramme de la semaine")),
                Option(PlanForm.PATIENT.value, self.tr("Pour la personne")),
            ],
            name="plan.paper.form", label=self.tr("Forme imprimée"), compact=True,
        )  # fmt: skip
        self.preview = PdfPreview(name="plan.preview", label=self.tr("Aperçu du plan"))
        back = Button(self.tr("Retour au plan"), name="plan.paper.back", key="Esc")
        self._before = Button(self.tr("Semaine d’avant"), name="plan.paper.before", icon="left")
        self._after = Button(self.tr("Semaine d’après"), name="plan.paper.after", icon="right")
        back.clicked.connect(self.closed)
        self.form.changed.connect(self._draw)
        self._before.clicked.connect(self._week_before)
        self._after.clicked.connect(self._week_after)
        self.preview.print_asked.connect(self.print_pages)
        self.preview.save_asked.connect(self._choose_place)
        head = FoldingRow(back, self.form, self._before, self._after, None, margins=(16, 9, 12, 8))
        self.setLayout(column(head, self.preview, gap=0))
        Shortcuts(self).add("Ctrl+P", self.tr("Imprimer"), self.print_pages)

    def show_plan(self, patient_id: PatientId, form: PlanForm, week: date) -> None:
        """Show this form."""
        self._patient_id, self._week = patient_id, week
        self.form.set_value(form.value)
        self._draw()
        self.form.setFocus()

    def _draw(self, _form: str = "") -> None:
        patient_id, form, week = self._patient_id, PlanForm(self.form.value()), self._week
        for one in (self._before, self._after):
            one.setVisible(form is not PlanForm.PPCS)
        if patient_id is None:
            return
        self._tools.desk.run(
            self, lambda: self._printing.pdf(patient_id, form, week), self._show,
            self._tools.messages.fail,
        )  # fmt: skip

    def _show(self, printed: PrintedPlan) -> None:
        self._pdf = printed.pdf
        self.preview.show_pages(papers.page_count(printed.pdf), self._page, self._tools.press)

    def _page(self, number: int, dpi: float) -> PageImage:
        return papers.page(self._pdf, number, dpi)

    def _week_before(self) -> None:
        self._turn(-1)

    def _week_after(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        if self._week is not None:
            self._week += _WEEK * step
            self._draw()

    def print_pages(self) -> None:
        """Choose a printer and send every page."""
        if self._pdf:
            count = papers.page_count(self._pdf)
            print_pages(self, self.tr("Plan de soins"), count, self._page)

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer le plan"))
        dialog.setObjectName("plan.save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("plan-de-soins.pdf"))
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, place: str) -> None:
        """Write the form there; it is recorded."""
        patient_id, form, week = self._patient_id, PlanForm(self.form.value()), self._week
        path = Path(place)
        if patient_id is None:
            return
        said = self.tr("Plan enregistré\u202f: {name}.").format(name=path.name)
        self._tools.desk.run(
            self,
            lambda: self._printing.export(patient_id, form, path, week),
            lambda _printed: self._tools.messages.say(said),
            self._tools.messages.fail,
        )
